// Package mail reads messages of mail and Usenet as articles: one a file, as in
// 20 Newsgroups, or many in an mbox.
//
// A Reader cuts an mbox into messages and the function that Article returns
// reads one. Each part of a message names its own charset, so that messages are
// read as the bytes that stand in the file. Whatever is wrong with the headers,
// the text is kept.
package mail

import (
	"bytes"
	"mime"
	"net/mail"
	"strings"
	"unicode/utf8"

	"dateline/indexer/record"
	"dateline/news"
)

// Limits of one message.
const (
	maxHeaders = 1000 // lines; more are a text that looks like headers
	maxExtra   = 64   // headers that are kept beside the article
	maxSample  = 80   // bytes of a value that are shown
)

// Decode turns the bytes of a charset into UTF-8. label is the charset's name as
// the message writes it, "" where it names none.
type Decode = func(raw []byte, label string) []byte

// Article returns a function that reads one message, as it stands in the file,
// as an article. decode may be nil: all bytes are then taken for UTF-8. The
// function may be used by several goroutines if decode may.
func Article(decode Decode) func(raw []byte, tr *record.Trace) (news.Article, error) {
	if decode == nil {
		decode = func(raw []byte, _ string) []byte { return raw }
	}
	return func(raw []byte, tr *record.Trace) (news.Article, error) {
		w := writer{decode: decode, tr: tr}
		if rest, ok := bytes.CutPrefix(raw, fromLine); ok { // of an mbox
			_, raw, _ = bytes.Cut(rest, []byte{'\n'})
			raw = unquote(raw)
		}
		h, text := split(raw)
		w.headers(h)
		w.body(h, text)
		return w.a, nil
	}
}

// writer fills an article and notes where its fields came from.
type writer struct {
	decode Decode
	a      news.Article
	tr     *record.Trace
}

func (w *writer) note(field, from, sample string) {
	if w.tr != nil {
		w.tr.Note(field, from, sample[:min(len(sample), maxSample)])
	}
}

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

// headers fills the article from what stands above the text.
func (w *writer) headers(h header) {
	charset := h.params("Content-Type")["charset"]
	get := func(name string) string { return w.words(h.get(name), charset) }
	if w.a.Title = get("Subject"); w.a.Title != "" {
		w.note("title", "Subject", w.a.Title)
	}
	if id := strings.Trim(h.get("Message-ID"), "<> "); id != "" {
		w.a.GivenID = id
		w.note("id", "Message-ID", id)
	}
	if name := w.author(h.get("From"), charset); name != "" {
		w.a.Authors = []string{name}
		w.note("authors", "From", name)
	}
	for _, name := range []string{"Newsgroups", "Keywords"} {
		tags := list(get(name))
		w.a.Tags = append(w.a.Tags, tags...)
		w.note("tags", name, strings.Join(tags, ", "))
	}
	if w.a.Lead = get("Summary"); w.a.Lead != "" {
		w.note("lead", "Summary", w.a.Lead)
	}
	if w.a.Language = h.get("Content-Language"); w.a.Language != "" {
		w.note("language", "Content-Language", w.a.Language)
	}
	for _, name := range []string{"Organization", "References", "In-Reply-To", "List-Id", "Distribution"} {
		w.extra(strings.ToLower(strings.ReplaceAll(name, "-", "_")), get(name))
	}
	w.date(h)
}

// date reads the first date that can be read. When none can, the first is kept
// beside the article.
func (w *writer) date(h header) {
	unread := ""
	for _, name := range []string{"Date", "NNTP-Posting-Date", "Delivery-Date", "X-Date"} {
		value := h.get(name)
		if value == "" {
			continue
		}
		if t, err := news.ParseTime(value); err == nil {
			w.a.Published = t
			w.note("published", name, value)
			return
		}
		if unread == "" {
			unread = value
		}
	}
	w.extra("published", unread)
}

// author returns the name in an address, else the address: Ann Ode <ann@a.example>,
// "Ode, Ann" <ann@a.example>, ann@a.example (Ann Ode).
func (w *writer) author(from, charset string) string {
	if from == "" {
		return ""
	}
	if name, rest, ok := strings.Cut(from, "("); ok && strings.Contains(name, "@") && !strings.Contains(name, "<") {
		if end := strings.LastIndexByte(rest, ')'); end > 0 {
			return w.words(strings.Trim(rest[:end], `" `), charset)
		}
	}
	if name, address, ok := strings.Cut(from, "<"); ok {
		if name = strings.Trim(name, `"' `); name != "" {
			return w.words(strings.ReplaceAll(name, `\"`, `"`), charset)
		}
		address, _, _ = strings.Cut(address, ">")
		return address
	}
	if a, err := mail.ParseAddress(from); err == nil && a.Name == "" {
		return a.Address
	}
	return w.words(from, charset)
}

// words decodes a header: encoded words, and bytes that stand there as they are.
func (w *writer) words(s, charset string) string {
	if s == "" {
		return ""
	}
	if !utf8.ValidString(s) {
		s = string(w.decode([]byte(s), charset))
	}
	if !strings.Contains(s, "=?") {
		return s
	}
	d := mime.WordDecoder{CharsetReader: w.reader}
	if decoded, err := d.DecodeHeader(s); err == nil {
		return decoded
	}
	return s
}

// list splits at commas.
func list(s string) (all []string) {
	for part := range strings.SplitSeq(s, ",") {
		if part = strings.TrimSpace(part); part != "" {
			all = append(all, part)
		}
	}
	return all
}
