package sgml

import (
	"cmp"
	"regexp"
	"strings"

	"dateline/news"
)

// Elements of documents of TREC and the LDC, by what they fill. AP, WSJ, the
// Financial Times, the Los Angeles Times, AQUAINT and Gigaword each have theirs.
var (
	idTags      = []string{"DOCNO", "DOCID", "ID"}
	titleTags   = []string{"HEADLINE", "HEAD", "HL", "TITLE", "TI", "HT"}
	dateTags    = []string{"DATE_TIME", "DATETIME", "DATE", "DD", "DATE1", "PUBDATE", "PUBLISHED"}
	authorTags  = []string{"BYLINE", "AUTHOR", "AU", "BY"}
	sourceTags  = []string{"SOURCE", "SO", "PUB", "PUBLISHER"}
	sectionTags = []string{"SECTION", "CATEGORY", "CAT"}
	tagTags     = []string{"SUBJECT", "SUBJECTS", "KEYWORDS", "KEYWORD", "IN", "DESCRIPT"}
	leadTags    = []string{"LP", "LEADPARA", "ABSTRACT", "SUMMARY"}
	bodyTags    = []string{"TEXT", "BODY", "CONTENT", "STORY"}
	extraTags   = []string{"DOCID", "DOCTYPE", "FILEID", "PROFILE", "PAGE", "COUNTRY", "EDITION", "LENGTH", "TYPE", "URL", "DOCSRC", "CO", "FIRST", "SECOND"}
)

// trec reads a <DOC>. Names of elements are compared in upper case.
func (w *writer) trec(root, doc string) {
	doc = upperTags(doc)
	w.set("id", "id", &w.a.GivenID, attribute(root, "id"))
	inner, doc, from := first(doc, idTags)
	if w.a.GivenID == "" {
		w.set("id", from, &w.a.GivenID, line(inner))
	}
	if kind := attribute(root, "type"); kind != "" {
		w.extra("type", kind)
	}
	inner, doc, from = first(doc, titleTags)
	w.set("title", from, &w.a.Title, line(inner))
	inner, doc, from = first(doc, dateTags)
	w.trecDate(from, line(inner))
	inner, doc, _ = first(doc, []string{"DATELINE"})
	w.set("dateline", "DATELINE", &w.a.Dateline, strings.TrimRight(line(inner), " -—("))
	inner, doc, from = first(doc, authorTags)
	if name := byline(line(inner)); name != "" {
		w.list("authors", from, &w.a.Authors, []string{name})
	}
	inner, doc, from = first(doc, sourceTags)
	w.set("source", from, &w.a.Source.Name, line(inner))
	inner, doc, from = first(doc, sectionTags)
	w.set("section", from, &w.a.Section, line(inner))
	inner, doc, from = first(doc, tagTags)
	w.list("tags", from, &w.a.Tags, split(line(inner)))
	inner, doc, from = first(doc, leadTags)
	w.set("lead", from, &w.a.Lead, paragraphs(inner))
	for _, name := range extraTags {
		inner, rest, _ := element(doc, name)
		doc = rest
		w.extra(strings.ToLower(name), line(inner))
	}
	w.trecBody(doc)
}

// trecBody takes all texts of a document, else all that is left of it.
func (w *writer) trecBody(doc string) {
	var texts []string
	used := ""
	for _, name := range bodyTags {
		var left strings.Builder
		for {
			before, inner, after, found := cutElement(doc, name)
			left.WriteString(before)
			if doc = after; !found {
				break
			}
			texts = append(texts, paragraphs(inner))
			used = cmp.Or(used, name)
		}
		doc = left.String()
	}
	if used == "" {
		texts, used = append(texts, paragraphs(doc)), "DOC"
	}
	w.set("body", used, &w.a.Body, strings.TrimSpace(strings.Join(texts, "\n\n")))
}

// first returns the first element that there is of several names.
func first(doc string, names []string) (inner, around, from string) {
	for _, name := range names {
		if inner, around, found := element(doc, name); found {
			return inner, around, name
		}
	}
	return "", doc, ""
}

// Dates in ids: NYT19980601.0001 has the whole year, AP880212-0001 and
// WSJ870324-0001 two digits. Other collections order the digits otherwise.
var (
	longID   = regexp.MustCompile(`^[A-Z_a-z]+((?:19|20)[0-9]{6})\.[0-9]+$`)
	shortID  = regexp.MustCompile(`^(?:AP|WSJ)([0-9]{6})-[0-9]+$`)
	sixth    = regexp.MustCompile(`^[0-9]{6}$`)
	american = regexp.MustCompile(`^([0-9]{2})/([0-9]{2})/([0-9]{2})$`)
	spelled  = regexp.MustCompile(`^[A-Z][a-z]+ [0-9]{1,2}, [0-9]{4}`)
)

// trecDate reads the date of a document, else that in its id.
func (w *writer) trecDate(from, value string) {
	if value != "" {
		switch {
		case sixth.MatchString(value): // 920512, of the Financial Times
			w.date(from, "19"+value)
		case from == "DD" && american.MatchString(value): // of the Wall Street Journal
			m := american.FindStringSubmatch(value)
			w.date(from, "19"+m[3]+"-"+m[1]+"-"+m[2])
		default:
			if day := spelled.FindString(value); day != "" { // January 1, 1989, Sunday, Home Edition
				if _, err := news.ParseTime(value); err != nil {
					value = day
				}
			}
			w.date(from, value)
		}
		return
	}
	if m := longID.FindStringSubmatch(w.a.GivenID); m != nil {
		w.date("the id", m[1])
	} else if m := shortID.FindStringSubmatch(w.a.GivenID); m != nil {
		w.date("the id", "19"+m[1])
	}
}

func split(s string) (all []string) {
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ';' || r == ',' }) {
		if part = strings.TrimSpace(part); part != "" {
			all = append(all, part)
		}
	}
	return all
}

// paragraphs returns a text without tags, its paragraphs set apart by an empty
// line where the file sets them apart by a tag or by three spaces.
func paragraphs(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return squeeze(strings.ReplaceAll(unescape(untag(s)), "\n   ", "\n\n"))
}

// upperTags writes the names of elements in upper case.
func upperTags(doc string) string {
	if strings.Contains(doc, "</TEXT>") || !strings.Contains(doc, "</") {
		return doc
	}
	b := []byte(doc)
	for i := 0; i < len(b); i++ {
		if b[i] != '<' {
			continue
		}
		for i++; i < len(b) && (b[i] == '/' || b[i]|0x20 >= 'a' && b[i]|0x20 <= 'z' || b[i] == '_' || b[i] >= '0' && b[i] <= '9'); i++ {
			if 'a' <= b[i] && b[i] <= 'z' {
				b[i] -= 'a' - 'A'
			}
		}
	}
	return string(b)
}
