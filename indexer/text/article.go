package text

import (
	"strings"

	"dateline/indexer/record"
	"dateline/news"
)

// maxSample is how much of a value is shown, in bytes.
const maxSample = 80

// Article reads a file as one article. Text is as written except for line ends,
// which become \n. A date that cannot be read leaves the article without one and
// its text in Extra, under "published".
func Article(raw []byte, tr *record.Trace) (news.Article, error) {
	a := parse(raw)
	if tr == nil {
		return a, nil
	}
	note := func(field, from, sample string) { tr.Note(field, from, sample[:min(len(sample), maxSample)]) }
	lines := strings.TrimLeft(lineEnds(decode(raw)), " \t\n")
	block, _, _ := cutBlank(lines)
	headline, fields := header(block)
	named := make(map[string]bool)
	for _, f := range fields {
		ours := traced[keys[strings.ToLower(f[0])]]
		if ours == "" || ours == "published" && a.Published.IsZero() {
			ours = "extra"
		}
		named[ours] = true
		note(ours, f[0], f[1])
	}
	if !named["title"] || a.Title == headline {
		note("title", "first line", a.Title)
	}
	note("body", "the text", strings.TrimSpace(a.Body))
	return a, nil
}

// traced are our fields by the names of this package.
var traced = map[string]string{
	"title": "title", "date": "published", "author": "authors", "source": "source", "language": "language", "section": "section", "url": "url", "tags": "tags",
}
