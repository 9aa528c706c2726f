// Package ask makes searches out of a corpus and lets engines answer them in turn.
//
// An engine is a process that lives through the comparison. It is told on its
// standard input which searches to make and how much of a page to make of each, and
// writes what each took. All engines read the same articles and the same searches.
package ask

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
)

// The classes of searches.
const (
	Rare   = "rare term"
	Common = "common term"
	Any    = "any of"
	All    = "all of"
	Phrase = "phrase"
	Prefix = "prefix"
	Fuzzy  = "fuzzy"
	Range  = "date range"
	Newest = "newest first"
	Name   = "two-word name"
	Day    = "date phrase"
)

// The plain words of the names and of the dates, which show what it costs to read them
// as such. They do not count in the figures of all classes together.
const (
	NameWords = "words of the name"
	DayWords  = "words of the date"
)

// Classes lists them in the order of the tables.
var Classes = []string{Rare, Common, Any, All, Phrase, Prefix, Fuzzy, Range, Newest, Name, Day, NameWords, DayWords}

// Aside reports whether a class does not count in the figures of all.
func Aside(class string) bool { return class == NameWords || class == DayWords }

// Query is one search. How its words belong together is told by its class.
type Query struct {
	Class string   `json:"class"`
	Words []string `json:"words"`
	From  string   `json:"from,omitempty"` // of Range: first day of publication, 2021-03-01
	To    string   `json:"to,omitempty"`   // last day
}

// Article is what searches are made of.
type Article struct{ Title, Body, Published string }

// Each class has so many searches; more do not change the medians.
const each = 22

// maker draws words by how many articles have them.
type maker struct {
	random   *rand.Rand
	articles int
	df       map[string]int
	words    []string // all, sorted
	kept     []Article
}

// sampled is how many articles are kept to take phrases and names from.
const sampled = 5000

// Make reads a corpus and returns a list of searches for each seed, class by class.
// The same corpus and seed give the same searches.
func Make(read func(func(Article) error) error, seeds ...uint64) (lists [][]Query, err error) {
	m := &maker{df: map[string]int{}}
	err = read(func(a Article) error {
		m.articles++
		seen := map[string]bool{}
		for _, w := range words(a.Title + " " + a.Body) {
			if !seen[w] {
				seen[w] = true
				m.df[w]++
			}
		}
		if len(m.kept) < sampled {
			m.kept = append(m.kept, a)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for w := range m.df {
		m.words = append(m.words, w)
	}
	slices.Sort(m.words)
	for _, seed := range seeds {
		m.random = rand.New(rand.NewPCG(seed, 11))
		lists = append(lists, m.all())
	}
	return lists, nil
}

// words cuts a text into lower-case words of letters.
func words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) })
}

func (m *maker) all() (out []Query) {
	for range each {
		common := m.between(0.05, 0.3)
		year, month := 2019+m.random.IntN(5), 1+m.random.IntN(11)
		before := len(out)
		out = append(out,
			Query{Class: Rare, Words: []string{m.between(0.0001, 0.001)}},
			Query{Class: Common, Words: []string{common}},
			Query{Class: Any, Words: m.title(2 + m.random.IntN(3))},
			Query{Class: All, Words: m.title(2 + m.random.IntN(3))},
			Query{Class: Phrase, Words: m.run(2, false)},
			Query{Class: Prefix, Words: []string{m.between(0.001, 0.05)[:4]}},
			Query{Class: Fuzzy, Words: []string{m.slip(m.between(0.0005, 0.01))}},
			Query{Class: Range, Words: []string{common}, From: fmt.Sprintf("%d-%02d-01", year, month), To: fmt.Sprintf("%d-%02d-28", year, month+1)},
			Query{Class: Newest, Words: []string{common}},
			Query{Class: Name, Words: m.run(2, true)},
			Query{Class: Day, Words: []string{m.between(0.01, 0.1), []string{"3", "12", "27"}[m.random.IntN(3)], "march", "1987"}},
		)
		for _, q := range out[before:] {
			if q.Class == Name || q.Class == Day {
				out = append(out, Query{Class: map[string]string{Name: NameWords, Day: DayWords}[q.Class], Words: q.Words})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Query) int { return slices.Index(Classes, a.Class) - slices.Index(Classes, b.Class) })
	return out
}

// between draws a word of at least five letters that such a share of the articles
// has, or one near to it where there is none.
func (m *maker) between(low, high float64) string {
	for wide := 1.0; ; wide *= 1.5 {
		for range 20_000 {
			w := m.words[m.random.IntN(len(m.words))]
			share := float64(m.df[w]) / float64(m.articles)
			if len(w) >= 5 && isASCII(w) && share >= low/wide && share <= high*wide {
				return w
			}
		}
	}
}

func isASCII(w string) bool {
	return !strings.ContainsFunc(w, func(r rune) bool { return r > unicode.MaxASCII })
}

// title draws n words of a headline.
func (m *maker) title(n int) []string {
	for {
		w := slices.DeleteFunc(words(m.kept[m.random.IntN(len(m.kept))].Title), func(w string) bool { return len(w) < 4 })
		if len(w) >= n {
			at := m.random.IntN(len(w) - n + 1)
			return w[at : at+n]
		}
	}
}

// run draws n words that stand side by side in a body; capitals asks for a name.
func (m *maker) run(n int, capitals bool) []string {
	for {
		w := strings.Fields(m.kept[m.random.IntN(len(m.kept))].Body)
		if len(w) <= n+1 {
			continue
		}
		at := 1 + m.random.IntN(len(w)-n-1)
		pair := w[at : at+n]
		fits := func(s string) bool {
			plain := !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) || r > unicode.MaxASCII })
			return len(s) >= 4 && plain && (!capitals || unicode.IsUpper(rune(s[0])) && s != strings.ToUpper(s))
		}
		if !slices.ContainsFunc(pair, func(s string) bool { return !fits(s) }) {
			if !capitals {
				return words(strings.Join(pair, " "))
			}
			return slices.Clone(pair)
		}
	}
}

// slip changes one letter behind the first two.
func (m *maker) slip(w string) string {
	at := 2 + m.random.IntN(len(w)-2)
	return w[:at] + string(rune('a'+m.random.IntN(26))) + w[at+1:]
}
