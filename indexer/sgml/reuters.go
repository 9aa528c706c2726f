package sgml

import (
	"regexp"
	"strings"
)

// reutersDate is a moment among the noise that some dates have around them.
var reutersDate = regexp.MustCompile(`(?:^|[^0-9])([0-9]{1,2}-[A-Z]{3}-[0-9]{4} +[0-9]{1,2}:[0-9]{2}:[0-9]{2})`)

// reuters reads a document of Reuters-21578. Its id is made of the name of the
// corpus, since NEWID is a bare number.
func (w *writer) reuters(root, doc string) {
	if id := attribute(root, "NEWID"); id != "" {
		w.set("id", "NEWID", &w.a.GivenID, "reuters21578-"+id)
	}
	w.a.Source.Name, w.a.Language = "Reuters", "en"
	for _, name := range []string{"LEWISSPLIT", "CGISPLIT"} {
		w.extra(strings.ToLower(name), attribute(root, name))
	}
	date, _, _ := element(doc, "DATE")
	if m := reutersDate.FindStringSubmatch(date); m != nil {
		date = m[1]
	}
	w.date("DATE", strings.TrimSpace(date))
	w.list("tags", "TOPICS", &w.a.Tags, entries(doc, "TOPICS"))
	w.list("places", "PLACES", &w.a.Places, entries(doc, "PLACES"))
	w.list("people", "PEOPLE", &w.a.People, entries(doc, "PEOPLE"))
	w.list("organisations", "ORGS", &w.a.Organisations, entries(doc, "ORGS"))
	for _, name := range []string{"EXCHANGES", "COMPANIES"} {
		w.extra(strings.ToLower(name), strings.Join(entries(doc, name), "; "))
	}
	text, _, _ := element(doc, "TEXT")
	w.reutersText(text)
}

// reutersText reads the text. Where it has no BODY, what stands outside of the
// other elements is the story: so it is in texts that are marked BRIEF and UNPROC.
func (w *writer) reutersText(text string) {
	title, text, _ := element(text, "TITLE")
	w.set("title", "TITLE", &w.a.Title, line(title))
	author, text, _ := element(text, "AUTHOR")
	if name := byline(line(author)); name != "" {
		w.list("authors", "AUTHOR", &w.a.Authors, []string{name})
	}
	dateline, text, _ := element(text, "DATELINE")
	w.set("dateline", "DATELINE", &w.a.Dateline, strings.TrimSpace(strings.TrimSuffix(line(dateline), "-")))
	from := "BODY"
	body, _, found := element(text, "BODY")
	if !found {
		from, body = "TEXT", text
	}
	w.set("body", from, &w.a.Body, story(unescape(body)))
}

// entries returns the <D> entries of an element.
func entries(doc, name string) (all []string) {
	inner, _, _ := element(doc, name)
	for {
		_, entry, rest, found := cutElement(inner, "D")
		if !found {
			return all
		}
		if entry = line(entry); entry != "" {
			all = append(all, entry)
		}
		inner = rest
	}
}

// byline drops the word in front of a name.
func byline(s string) string {
	if len(s) > 3 && strings.EqualFold(s[:3], "by ") {
		return strings.TrimSpace(s[3:])
	}
	return s
}

// story sets paragraphs, which begin with four spaces, apart by an empty line,
// and drops the agency's signature at the end.
func story(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = squeeze(strings.ReplaceAll(s, "\n    ", "\n\n"))
	if n := len(s) - len("reuter"); n >= 0 && strings.EqualFold(s[n:], "reuter") {
		s = strings.TrimSpace(s[:n])
	}
	return s
}

// squeeze makes one space of several and one empty line of several.
func squeeze(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	spaces, lines := 0, 0
	for _, r := range s {
		switch r {
		case ' ', '\t':
			if spaces++; spaces == 1 {
				b.WriteByte(' ')
			}
			lines = 0
			continue
		case '\n':
			if lines++; lines <= 2 {
				b.WriteByte('\n')
			}
		default:
			lines = 0
			b.WriteRune(r)
		}
		spaces = 0
	}
	return strings.TrimSpace(b.String())
}
