package table

import (
	"maps"
	"slices"
	"testing"

	"dateline/analyzers/lang/langtest"
)

// forms are pairs of forms of one word, and pairs of words that must stay apart.
type forms struct{ same, different []string }

// Each stemmer needs enough pairs to show what it was chosen for.
const (
	wantSame      = 8
	wantDifferent = 5
)

func TestStem(t *testing.T) {
	cases := maps.Clone(romanceForms)
	maps.Copy(cases, northForms)
	maps.Copy(cases, eastForms)
	for _, r := range rows {
		p := r.pack()
		c, ok := cases[p.Tag]
		delete(cases, p.Tag)
		switch {
		case p.Stem == nil && !ok:
		case p.Stem == nil || len(c.same) < wantSame || len(c.different) < wantDifferent:
			t.Errorf("%s: stemmer %v, %d pairs that meet, %d that must not: want at least %d and %d",
				p.Tag, p.Stem != nil, len(c.same), len(c.different), wantSame, wantDifferent)
		default:
			t.Run(p.Tag, func(t *testing.T) {
				langtest.Same(t, p, c.same)
				langtest.Different(t, p, c.different)
			})
		}
	}
	for tag := range cases {
		t.Errorf("there are cases for %q, but no row", tag)
	}
}

func TestStopWords(t *testing.T) {
	lists := 0
	for _, r := range rows {
		switch p := r.pack(); {
		case r.own != nil:
			langtest.StopWords(t, p)
		case r.stops != nil:
			lists++
			langtest.BorrowedStopWords(t, p)
		case p.StopWords != nil:
			t.Errorf("%s has stop words from nowhere", p.Tag)
		}
	}
	if lists < 18 {
		t.Errorf("%d lists of bleve's are used, want those of all languages that have no folder", lists)
	}
}

func TestRows(t *testing.T) {
	if !slices.IsSorted(Tags()) || len(slices.Compact(Tags())) != len(rows) {
		t.Error("rows are not in the order of their tags, each once")
	}
	if _, ok := For("xx"); ok {
		t.Error("there is a pack of a language that has no row")
	}
	if p, ok := For("fr"); !ok || p.Name != "French" || p.Stem == nil || !slices.Contains(p.StopWords, "etait") || !slices.Contains(p.Elided, "l") {
		t.Errorf("For(fr) = %q, %v", p.Name, ok)
	}
}
