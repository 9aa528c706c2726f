package index

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"sync"
)

// countedWord is a word of the texts with bounds of the articles that have it: at
// least as many as have it in one part, at most as many as in all parts together.
type countedWord struct {
	term        string
	least, most uint32
	unlisted    uint32 // the most that can have it in volumes that list it, had they not
	name        bool   // written like one
}

// wordFloor is the least number of articles of a volume for which a word is kept. Two
// words of three stand in one or two articles: 67,000 words of Reuters-21578 are
// 22,000 so, a megabyte. Of a small volume all are kept: where an edition has many of
// these, what all of them left out could be much.
const wordFloor = 3

// smallVolume is the number of articles up to which a volume is small. Tests change it.
var smallVolume = 8192

// unlisted is the most articles of a volume that can have a word that is not kept.
func (v *volume) unlisted() uint32 {
	if v.columns.len() <= smallVolume {
		return 0
	}
	return wordFloor - 1
}

// wordList keeps the words of a volume, or of an edition, once somebody has asked.
type wordList struct {
	mu    sync.Mutex
	read  bool
	words []countedWord // sorted by term
}

// words returns the words of the edition that may tell something, in no order. A word
// that is missing stands in no more articles than state.unlisted says.
func (e *execution) words() ([]countedWord, error) {
	s := e.state
	s.words.mu.Lock()
	defer s.words.mu.Unlock()
	if s.words.read {
		return s.words.words, nil
	}
	sums := map[string]*countedWord{}
	err := e.each(func(i int) error {
		list, err := s.volumes[i].wordsIn(e.ctx)
		for _, w := range list {
			if s.stops[w.term] {
				continue
			}
			if have := sums[w.term]; have != nil {
				have.add(w)
			} else {
				sums[w.term] = &w
			}
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	all := make([]countedWord, 0, len(sums))
	for _, w := range sums {
		w.most += s.unlisted() - w.unlisted
		all = append(all, *w)
	}
	if len(e.damaged()) == 0 { // else what was left out might come back
		s.words.words, s.words.read = all, true
	}
	return all, nil
}

// unlisted is the most articles that can have a word which no volume has kept.
func (s *state) unlisted() (n uint32) {
	for _, v := range s.volumes {
		n += v.unlisted()
	}
	return n
}

// add counts what another volume has.
func (w *countedWord) add(other countedWord) {
	w.least, w.most, w.unlisted, w.name = w.least+other.least, w.most+other.most, w.unlisted+other.unlisted, w.name || other.name
}

// wordsIn returns the words of a volume, sorted. They are kept.
func (v *volume) wordsIn(ctx context.Context) ([]countedWord, error) {
	v.words.mu.Lock()
	defer v.words.mu.Unlock()
	if v.words.read {
		return v.words.words, nil
	}
	var all []countedWord
	for _, f := range textFields {
		list, err := v.wordsOf(ctx, f.name)
		if err != nil {
			return nil, err
		}
		all = mergeWords(all, list)
	}
	kept := all[:0]
	for _, w := range all {
		if w.most > v.unlisted() {
			w.name, w.unlisted = v.names.like(w.term), v.unlisted()
			kept = append(kept, w)
		}
	}
	v.words.words, v.words.read = slices.Clone(kept), true
	return v.words.words, nil
}

// wordsOf reads the words of one part, in order. Stems and dates, which begin with
// a control character, stand before them.
func (v *volume) wordsOf(ctx context.Context, field string) (list []countedWord, err error) {
	read := 0
	err = v.eachTerm(field, everyTerm, []byte(" "), nil, func(term string, n int) error {
		if read++; read%4096 == 0 && ctx.Err() != nil {
			return fmt.Errorf("index: the search was stopped: %w", ctx.Err())
		}
		if mayTell(term) {
			list = append(list, countedWord{term: term, least: uint32(n), most: uint32(n)})
		}
		return nil
	})
	return list, err
}

// mergeWords joins the words of two parts of the same articles.
func mergeWords(a, b []countedWord) []countedWord {
	if len(a) == 0 {
		return b
	}
	out := make([]countedWord, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch cmp.Compare(a[0].term, b[0].term) {
		case -1:
			out, a = append(out, a[0]), a[1:]
		case 1:
			out, b = append(out, b[0]), b[1:]
		default:
			w := a[0]
			w.least, w.most = max(w.least, b[0].least), w.most+b[0].most
			out, a, b = append(out, w), a[1:], b[1:]
		}
	}
	return append(append(out, a...), b...)
}
