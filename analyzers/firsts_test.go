package analyzers

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"dateline/analyzers/lang/all"
)

// pieces are what made words are put together of: letters, endings that stemmers take
// away, and signs that folding drops, joins or changes.
var pieces = strings.Fields("a e i y Y s ss t ing ings ied ies ly er ed tion ational 's \u2019s ' - . , 1 12 1.5 U.S. dy ski sk ugl earl K é e\u0301 ß ﬁ İ ı Ⅳ и и\u0306 ж ن كتاب 中国 カ ー ไท ג״ם \u00ad \u200d \xff")

func madeText(r *rand.Rand) string {
	var b strings.Builder
	for range 1 + r.IntN(40) {
		for range 1 + r.IntN(4) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		b.WriteByte(' ')
	}
	return b.String()
}

// TestFirstsLoseNoTerm holds the analysis of what begins with certain letters to that of
// the whole text, in every language.
func TestFirstsLoseNoTerm(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 11))
	a, skipped := New(), 0
	for _, p := range append(all.Packs(), all.For("")) {
		for range 300 {
			text := madeText(r)
			doc := Document{Language: p.Tag}
			whole := slices.Clone(a.Append(nil, text, doc))
			asked, firsts := map[string]bool{}, &Firsts{}
			for range r.IntN(4) {
				if len(whole) > 0 {
					term := whole[r.IntN(len(whole))].Term
					asked[term] = true
					firsts.Add(term)
				}
			}
			doc.Firsts = firsts
			part := a.Append(nil, text, doc)
			skipped += len(whole) - len(part)
			other := func(k Token) bool { return !asked[k.Term] }
			if want, got := slices.DeleteFunc(slices.Clone(whole), other), slices.DeleteFunc(slices.Clone(part), other); !slices.Equal(want, got) {
				t.Fatalf("%s: of %q, looked for as %v, come %s instead of %s", p.Tag, text, asked, render(got), render(want))
			}
		}
	}
	if skipped == 0 {
		t.Error("no word was ever passed over")
	}
}

// FuzzFirsts holds the stemmers that say so to the first letter of the word.
func FuzzFirsts(f *testing.F) {
	for _, w := range []string{"skies", "dying", "ugly", "yearly", "u's", "a", "youth's", "ies", "ing", "ied"} {
		f.Add(w)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, p := range all.Packs() {
			if !p.KeepsFirst {
				continue
			}
			a := New()
			for _, k := range a.Append(nil, text, Document{Language: p.Tag}) {
				if none := (&Firsts{}); k.Kind == Stem && none.skip(text[k.Start:k.End]) {
					if _, stem, _ := strings.Cut(k.Term, "/"); stem[0] != asciiLower(text[k.Start]) {
						t.Fatalf("%s: the stem of %q begins otherwise: %q", p.Tag, text[k.Start:k.End], stem)
					}
				}
			}
		}
	})
}
