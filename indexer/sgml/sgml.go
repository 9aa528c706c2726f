// Package sgml reads the marked-up files of research corpora: Reuters-21578 and
// the <DOC> documents of TREC and the LDC. They are no XML: there is no root,
// "&" stands bare, and control characters are written as &#3;.
//
// A Reader cuts a file into documents and Article reads one.
package sgml

import (
	"errors"
	"html"
	"strings"

	"dateline/indexer/record"
	"dateline/news"
)

// Article reads one document as an article. What stands in no known element is
// kept in Extra or, as text, in the body.
func Article(raw []byte, tr *record.Trace) (news.Article, error) {
	doc := string(raw)
	end := strings.IndexByte(doc, '>')
	if !strings.HasPrefix(doc, "<") || end < 0 {
		return news.Article{}, errors.New("a document begins with a tag")
	}
	w := writer{tr: tr}
	root, inner := doc[1:end], doc[end+1:]
	if close := strings.LastIndex(inner, "</"); close >= 0 {
		inner = inner[:close]
	}
	if name, _, _ := strings.Cut(root, " "); strings.EqualFold(strings.TrimSpace(name), "REUTERS") {
		w.reuters(root, inner)
	} else {
		w.trec(root, inner)
	}
	return w.a, nil
}

// writer fills an article and notes where its fields came from.
type writer struct {
	a  news.Article
	tr *record.Trace
}

// set fills a text of the article.
func (w *writer) set(field, from string, to *string, value string) {
	if value == "" {
		return
	}
	*to = value
	w.note(field, from, value)
}

// list adds to a list of the article.
func (w *writer) list(field, from string, to *[]string, values []string) {
	if len(values) == 0 {
		return
	}
	*to = append(*to, values...)
	w.note(field, from, strings.Join(values, ", "))
}

// extra keeps a value beside the article.
func (w *writer) extra(name, value string) {
	if value == "" || len(w.a.Extra) >= maxExtra {
		return
	}
	if w.a.Extra == nil {
		w.a.Extra = make(map[string]string)
	}
	w.a.Extra[name] = value
	w.note("extra", name, value)
}

// maxExtra is how many values are kept beside an article.
const maxExtra = 64

// date reads a moment, or keeps what cannot be read as one.
func (w *writer) date(from, value string) {
	if value == "" || !w.a.Published.IsZero() {
		return
	}
	t, err := news.ParseTime(value)
	if err != nil {
		w.extra("published", value)
		return
	}
	w.a.Published = t
	w.note("published", from, value)
}

func (w *writer) note(field, from, sample string) {
	if w.tr != nil {
		w.tr.Note(field, from, sample[:min(len(sample), maxSample)])
	}
}

// maxSample is how much of a value is shown, in bytes.
const maxSample = 80

// element returns what stands in the first element of the name, and the rest of
// the text around it. An element without its end goes to the next tag or the end.
func element(s, name string) (inner, around string, found bool) {
	before, inner, after, found := cutElement(s, name)
	if !found {
		return "", s, false
	}
	return inner, before + after, true
}

// cutElement cuts s around its first element of the name. Nothing is copied, so
// that going from one element to the next takes one pass over a text.
func cutElement(s, name string) (before, inner, after string, found bool) {
	at := 0
	for {
		i := strings.Index(s[at:], "<"+name)
		if i < 0 {
			return s, "", "", false
		}
		at += i + 1 + len(name)
		if at < len(s) && (s[at] == '>' || s[at] == ' ') {
			break
		}
	}
	end := strings.IndexByte(s[at:], '>')
	if end < 0 {
		return s, "", "", false
	}
	before = s[:at-len(name)-1]
	inner, after, closed := strings.Cut(s[at+end+1:], "</"+name+">")
	if !closed {
		return before, s[at+end+1:], "", true
	}
	return before, inner, after, true
}

// attribute returns the value of an attribute of a tag.
func attribute(tag, name string) string {
	for rest := tag; ; {
		i := strings.Index(rest, name)
		if i < 0 {
			return ""
		}
		before := i == 0 || rest[i-1] <= ' '
		rest = rest[i+len(name):]
		value, ok := strings.CutPrefix(strings.TrimLeft(rest, " "), "=")
		if !ok || !before {
			continue
		}
		value = strings.TrimLeft(value, " ")
		if value != "" && (value[0] == '"' || value[0] == '\'') {
			value, _, _ = strings.Cut(value[1:], value[:1])
			return value
		}
		value, _, _ = strings.Cut(value, " ")
		return value
	}
}

// maxEntity is longer than the name of any entity.
const maxEntity = 12

// ldc are entities of the LDC's that HTML does not have.
var ldc = map[string]string{"&hyph;": "-", "&blank;": " ", "&UR;": "", "&LR;": "", "&QL;": "", "&QC;": "", "&QR;": "", "&MD;": "—", "&AMP;": "&", "&LT;": "<", "&GT;": ">"}

// unescape reads entities. A bare & stays as it is; control characters, which
// the wire services wrote between the parts of a message, are dropped.
func unescape(s string) string {
	i := strings.IndexByte(s, '&')
	if i < 0 {
		return s
	}
	var b strings.Builder
	for i >= 0 {
		b.WriteString(s[:i])
		s = s[i:]
		end := strings.IndexByte(s[:min(len(s), maxEntity)], ';')
		if end < 0 || strings.ContainsAny(s[1:end], " &<\n") {
			b.WriteByte('&')
			s = s[1:]
		} else {
			b.WriteString(entity(s[:end+1]))
			s = s[end+1:]
		}
		i = strings.IndexByte(s, '&')
	}
	b.WriteString(s)
	return b.String()
}

func entity(name string) string {
	if text, ok := ldc[name]; ok {
		return text
	}
	text := html.UnescapeString(name)
	if len(text) == 1 && (text[0] < ' ' && text[0] != '\n' && text[0] != '\t' || text[0] == 0x7f) {
		return ""
	}
	return text
}

// line returns a text as one line, without tags in it.
func line(s string) string { return strings.Join(strings.Fields(unescape(untag(s))), " ") }

// maxTag is the longest tag that is dropped, in bytes. Signs that are no tags would
// otherwise each be a walk to the end of the text.
const maxTag = 1 << 10

// untag drops tags; a paragraph begins after an empty line.
func untag(s string) string {
	if !strings.Contains(s, "<") {
		return s
	}
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			break
		}
		end := strings.IndexByte(s[i:min(len(s), i+maxTag)], '>')
		if end < 0 || !tagLike(s[i+1:i+end]) {
			b.WriteString(s[:i+1])
			s = s[i+1:]
			continue
		}
		b.WriteString(s[:i])
		if tag := strings.ToUpper(s[i+1 : i+end]); tag == "P" || tag == "/P" || strings.HasPrefix(tag, "P ") {
			b.WriteString("\n\n")
		}
		s = s[i+end+1:]
	}
	b.WriteString(s)
	return b.String()
}

// tagLike reports whether what stands between < and > can be a tag.
func tagLike(s string) bool {
	s = strings.TrimPrefix(s, "/")
	if s == "" || s[0] != '!' && (s[0]|0x20 < 'a' || s[0]|0x20 > 'z') {
		return false
	}
	return !strings.ContainsAny(s, "<\n")
}
