package indexer

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
)

// Report says what became of every record. Read is always the sum of Added,
// Updated, Same and Rejected.
type Report struct {
	Read       int           `json:"read"`
	Added      int           `json:"added"`
	Updated    int           `json:"updated"`
	Same       int           `json:"same"`
	Rejected   int           `json:"rejected"`
	Undated    int           `json:"undated"`  // articles whose date cannot be read; they are kept without one
	Cut        int           `json:"cut"`      // articles with a text over its limit
	Repaired   int           `json:"repaired"` // articles with a text that an earlier program had decoded wrongly
	Skipped    int           `json:"skipped"`  // files in folders and containers: hidden, links, of no known format
	Bytes      int64         `json:"bytes"`    // read, after decompression
	Elapsed    time.Duration `json:"elapsed_ns"`
	Encodings  Counts        `json:"encodings,omitempty"`         // records by the encoding they were found in, where they do not name it themselves
	Guessed    Counts        `json:"guessed_languages,omitempty"` // articles that named no language, by the one their text shows
	Unknown    int           `json:"unknown_language"`            // articles that name no language and show none
	Rejects    []RejectLine  `json:"rejects,omitempty"`           // the first of them
	RejectFile string        `json:"reject_file,omitempty"`
}

// String sums the run up in one line for a person.
func (r Report) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "read %d (%s) in %s: %d added, %d updated, %d same, %d rejected",
		r.Read, megabytes(r.Bytes), r.Elapsed.Round(time.Millisecond), r.Added, r.Updated, r.Same, r.Rejected)
	if r.RejectFile != "" {
		fmt.Fprintf(&b, " (see %s)", r.RejectFile)
	}
	for _, note := range []struct {
		n    int
		what string
	}{{r.Undated, "with a date that cannot be read"}, {r.Cut, "cut to the limit"}, {r.Repaired, "with an encoding that was repaired"}, {r.Skipped, "files skipped"}} {
		if note.n > 0 {
			fmt.Fprintf(&b, "; %d %s", note.n, note.what)
		}
	}
	if len(r.Encodings) > 1 || r.Encodings[encodingUTF8] == 0 && len(r.Encodings) > 0 {
		fmt.Fprintf(&b, "; encodings: %s", r.Encodings)
	}
	if len(r.Guessed) > 0 {
		fmt.Fprintf(&b, "; languages guessed: %s", r.Guessed)
	}
	if r.Unknown > 0 {
		fmt.Fprintf(&b, "; %d of unknown language", r.Unknown)
	}
	return b.String()
}

// count notes what an article that was taken is like.
func (r *Report) count(it *item) {
	r.Read++
	for _, note := range []struct {
		n  *int
		is bool
	}{{&r.Cut, it.shortened}, {&r.Undated, it.undated}, {&r.Repaired, it.repaired}, {&r.Unknown, it.guessed && it.language == ""}} {
		if note.is {
			*note.n++
		}
	}
	if it.encoding != "" {
		r.Encodings.add(it.encoding)
	}
	if it.guessed && it.language != "" {
		r.Guessed.add(it.language)
	}
}

// Counts are numbers of records by a name.
type Counts map[string]int

func (c *Counts) add(name string) {
	if *c == nil {
		*c = make(Counts)
	}
	(*c)[name]++
}

// String lists the counts, the largest first.
func (c Counts) String() string {
	names := slices.SortedFunc(maps.Keys(c), func(a, b string) int {
		return cmp.Or(cmp.Compare(c[b], c[a]), cmp.Compare(a, b))
	})
	for i, name := range names {
		names[i] = fmt.Sprintf("%s %d", name, c[name])
	}
	return strings.Join(names, ", ")
}

func megabytes(n int64) string { return fmt.Sprintf("%.1f MB", float64(n)/1e6) }
