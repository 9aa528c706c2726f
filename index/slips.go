package index

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"dateline/analyzers"

	"github.com/blevesearch/vellum"
	"golang.org/x/text/unicode/norm"
)

// What a slip costs: the fewer, the likelier. A word that another layout of the
// keyboard makes sense of is no accident.
const (
	slipLayout = 0
	slipSpace  = 1 // one space too many or too few
	slipLetter = 1 // a letter changed, added, left out, or two neighbours swapped
)

// near lists the words of the archive that a word becomes by one slip of a letter,
// or by two where one explains nothing.
func (a *amender) near(one suspect) ([]amendment, error) {
	letters := utf8.RuneCountInString(one.term)
	syllables := letters < shortestSlip && letters > 1 && unicode.Is(unicode.Hangul, firstRune(one.term))
	if letters < shortestSlip && !syllables || letters > longestSlip {
		return nil, nil
	}
	most := 1
	if letters >= longerSlip {
		most = 2
	}
	for edits := 1; edits <= most; edits++ {
		found, err := a.neighbours(one, edits)
		if err != nil {
			return nil, err
		}
		if syllables {
			maps.DeleteFunc(found, func(word string, _ int) bool { return !oneApart(strokes(one.term), strokes(word)) })
		}
		if edits == 1 {
			stems, err := a.stems(one)
			if err != nil {
				return nil, err
			}
			for word, n := range stems {
				found[word] = max(found[word], n)
			}
		}
		var list []amendment
		for _, word := range slices.SortedFunc(maps.Keys(found), func(x, y string) int { return cmp.Or(found[y]-found[x], cmp.Compare(x, y)) }) {
			if found[word] >= max(amendTimes*one.alone, 1) && len(list) < maxAmendments && a.visible(word, one.fields) {
				list = append(list, one.rewritten(word, edits*slipLetter, found[word]))
			}
		}
		if len(list) > 0 {
			return list, nil
		}
	}
	return nil, nil
}

// strokes returns the letters of a word that is written in syllables: of two or three
// of these a whole other one makes another word, and one letter a slip.
func strokes(word string) []rune { return []rune(norm.NFD.String(word)) }

// oneApart reports whether two words differ by one letter changed, added or left out.
func oneApart(a, b []rune) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	switch len(b) - len(a) {
	case 0:
		return i == len(a) || slices.Equal(a[i+1:], b[i+1:])
	case 1:
		return slices.Equal(a[i:], b[i+1:])
	}
	return false
}

// visible reports whether readers may see an article with a word, or with its stem.
func (a *amender) visible(word string, fields []string) bool {
	for _, t := range analyzers.QueryTerms(nil, word, a.langs) {
		if a.shown(t.Term, fields, a.r.Now) {
			return true
		}
	}
	return false
}

// neighbours counts the words within some edits of a word. Two edits must keep the
// first letter, where people slip least.
func (a *amender) neighbours(one suspect, edits int) (map[string]int, error) {
	from, to := []byte{' '}, []byte(nil)
	if edits > 1 {
		first := firstRunes(one.term, 1)
		from, to = []byte(first), successor(first)
	}
	found := map[string]int{}
	err := a.walk(one.term, edits, from, to, one.fields, func(term string, n int) { found[term] += n })
	delete(found, one.term)
	return found, err
}

// commonLanguages are the languages of the archive whose stems are looked at: those
// that most of its articles are written in.
const commonLanguages = 3

// stems counts the words whose stem differs in one letter from that of a word: of an
// inflected word the archive may have other forms only.
func (a *amender) stems(one suspect) (map[string]int, error) {
	found := map[string]int{}
	for _, t := range analyzers.QueryTerms(nil, one.typed, a.common()) {
		if t.Kind != analyzers.Stem || t.Term[0] >= ' ' {
			continue
		}
		mark, stem, _ := strings.Cut(t.Term, "/")
		ending, ok := strings.CutPrefix(one.term, stem)
		if !ok || utf8.RuneCountInString(stem) < shortestSlip {
			continue
		}
		mark += "/"
		err := a.walk(t.Term, 1, []byte(mark), successor(mark), one.fields, func(term string, n int) {
			if term != t.Term {
				found[term[len(mark):]+ending] += n
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return found, nil
}

// common returns the languages of most articles, the most frequent first.
func (s *state) common() []string {
	s.mostly.once.Do(func() {
		counts := map[string]int{}
		for i := range s.volumes {
			column := s.volumes[i].columns.facets["language"]
			for _, o := range column.ords {
				counts[column.values.get(o)]++
			}
		}
		all := slices.SortedFunc(maps.Keys(counts), func(x, y string) int { return cmp.Or(counts[y]-counts[x], cmp.Compare(x, y)) })
		s.mostly.languages = all[:min(len(all), commonLanguages)]
	})
	return s.mostly.languages
}

// mostly are the common languages of an edition, once somebody has asked.
type mostly struct {
	once      sync.Once
	languages []string
}

// walk calls f with the terms of some fields that are within some edits of a word.
func (a *amender) walk(word string, edits int, from, to []byte, fields []string, f func(term string, n int)) error {
	dfa, err := builders[edits].BuildDfa(word, uint8(edits))
	if err != nil {
		return fmt.Errorf("index: the neighbours of %q: %w", word, err)
	}
	return a.terms(dfa, from, to, fields, f)
}

// beginning calls f with the terms of some fields that begin so.
func (a *amender) beginning(start string, fields []string, f func(term string, n int)) error {
	return a.terms(everyTerm, []byte(start), successor(start), fields, f)
}

// terms calls f with the terms of some fields that an automaton takes, of each volume.
func (a *amender) terms(automaton vellum.Automaton, from, to []byte, fields []string, f func(term string, n int)) error {
	return a.c.e.each(func(i int) error {
		for _, field := range fields {
			if err := a.c.e.ctx.Err(); err != nil {
				return fmt.Errorf("index: the search for other words was stopped: %w", err)
			}
			err := a.c.e.state.volumes[i].eachTerm(field, automaton, from, to, func(term string, n int) error {
				f(term, n)
				return nil
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// has counts the articles, about, that have a word in some fields: those of each
// field are added.
func (a *amender) has(term string, fields []string) (n int) {
	_ = a.c.e.each(func(i int) error {
		for _, field := range fields {
			list, err := a.c.e.postings(i, field, term)
			if err != nil {
				return err
			}
			if list != nil {
				n += int(list.Count())
			}
		}
		return nil
	})
	return n
}

// joinedWith writes a word and the next as one: govern ment.
func (a *amender) joinedWith(one suspect) []amendment {
	if one.next == 0 {
		return nil
	}
	next := a.typed[one.end:one.next]
	term := one.term + joinedForm(next)
	n := a.has(term, one.fields)
	if utf8.RuneCountInString(term) < longerSlip || n == 0 || !a.visible(term, one.fields) {
		return nil
	}
	return []amendment{{start: one.start, end: one.next, text: shaped(one.typed, term), slips: slipSpace, articles: n}}
}

// parted writes a word as two that stand next to each other somewhere: oilprice.
func (a *amender) parted(one suspect) (out []amendment, err error) {
	letters := []rune(one.term)
	if len(letters) < 2*shortestPart || len(letters) > longestSlip || one.alone > 0 {
		return nil, nil
	}
	for i := shortestPart; i <= len(letters)-shortestPart; i++ {
		first, second := string(letters[:i]), string(letters[i:])
		n := min(a.has(first, one.fields), a.has(second, one.fields))
		if n > 0 && !a.stops[first] && !a.stops[second] {
			out = append(out, one.rewritten(first+" "+second, slipSpace, n))
		}
	}
	slices.SortStableFunc(out, func(x, y amendment) int { return y.articles - x.articles })
	out = out[:min(len(out), maxAmendments)]
	kept := out[:0]
	for _, w := range out {
		phrase := one.scope + `"` + w.text + `"`
		n, err := a.c.totalOf(Request{Query: phrase, Names: NamesExact, Today: a.r.Today, Now: a.r.Now})
		if err != nil {
			return nil, err
		}
		if w.articles = n; n > 0 {
			kept = append(kept, w)
		}
	}
	return kept, nil
}
