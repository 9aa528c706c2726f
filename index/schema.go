// Package index stores news articles in frozen volumes and finds them again.
//
// An archive is a folder. Its articles are bound in volumes that never change,
// and an edition names the volumes that are in force; see docs/architecture.md.
// Archive reads and searches, Writer adds, deletes and publishes. Both are safe
// for any number of processes on one folder: one writer at a time, any number of
// readers, and a reader keeps the edition it began with.
package index

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"dateline/news"
)

// SchemaVersion names what the analyzers emit and how volumes are laid out. Any
// change of either raises it, and archives of another version are refused.
const SchemaVersion = 6

// kind says how a field of the schema is analysed.
type kind uint8

const (
	text      kind = iota // words, stems and dates at positions, see analyzers.Analyzer
	keyword               // the whole value behind byte 3, and its folded words
	whole                 // the whole value behind byte 3 alone
	unindexed             // in the columns only: what is filtered and counted, never typed
)

// valueMark begins the term that stands for the whole value of a keyword field.
const valueMark = "\x03"

// field is one row of the schema.
type field struct {
	name   string // in the segment and in the query language
	kind   kind
	weight float32 // of a word in this part, in the one stream that is scored
	values func(*news.Article) []string
	facet  bool
}

// schema is the one table of what is indexed. Title and lead weigh twice a word
// of the body: on the judged collections a BM25F title weight of 2 equals one
// plain field, and puts known items first more often.
var schema = []field{
	{"title", text, 2, func(a *news.Article) []string { return one(a.Title) }, false},
	{"lead", text, 1.5, func(a *news.Article) []string { return one(a.Lead) }, false},
	{"body", text, 1, func(a *news.Article) []string { return one(a.Body) }, false},
	{"source", keyword, 0, func(a *news.Article) []string { return one(a.Source.Key()) }, true},
	{"section", keyword, 0, func(a *news.Article) []string { return one(a.Section) }, true},
	{"language", whole, 0, func(a *news.Article) []string { return one(a.Language) }, true},
	{"author", keyword, 0, func(a *news.Article) []string { return a.Authors }, true},
	{"place", keyword, 0, func(a *news.Article) []string { return a.Places }, true},
	{"person", keyword, 0, func(a *news.Article) []string { return a.People }, true},
	{"organisation", keyword, 0, func(a *news.Article) []string { return a.Organisations }, true},
	{"tag", keyword, 0, func(a *news.Article) []string { return a.Tags }, true},
	{"year", unindexed, 0, func(a *news.Article) []string { return one(yearOf(a)) }, true},
	{"url", whole, 0, func(a *news.Article) []string { return one(news.CanonicalURL(a.URL)) }, false},
	{"given", whole, 0, func(a *news.Article) []string { return one(a.GivenID) }, false},
	{"outlet", keyword, 0, func(a *news.Article) []string { return one(otherLabel(a.Source)) }, false},
	{"published", whole, 0, func(a *news.Article) []string { return one(dayKey(a.Published)) }, false},
}

// textFields are the first rows of the schema: the parts of an article that are read.
var textFields = schema[:3]

// one returns the value as a list, and none for an empty one.
func one(v string) []string {
	if v == "" {
		return nil
	}
	return []string{v}
}

// otherLabel is what an outlet is called where that is not its key.
func otherLabel(s news.Source) string {
	if label := s.Label(); label != s.Key() {
		return label
	}
	return ""
}

func yearOf(a *news.Article) string {
	if a.Published.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d", a.Published.Day().Year())
}

// dayKey writes a day of publication so that the order of terms is the order of
// days. What was written as a month or a year has no day.
func dayKey(t news.Time) string {
	if t.Precision < news.PrecisionDay {
		return ""
	}
	return dayTerm(t.Day())
}

func dayTerm(d news.Day) string { return d.Time().Format("20060102") }

// Fingerprint identifies the schema: the version and every row of the table.
// Volumes with different fingerprints are never mixed.
func Fingerprint() string {
	sum := sha256.New()
	fmt.Fprintf(sum, "dateline %d zap %d\n", SchemaVersion, zapVersion)
	for _, f := range schema {
		fmt.Fprintf(sum, "%s %d %g %t\n", f.name, f.kind, f.weight, f.facet)
	}
	return fmt.Sprintf("%d-%s", SchemaVersion, hex.EncodeToString(sum.Sum(nil)[:6]))
}
