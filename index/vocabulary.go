package index

import (
	"slices"
	"sort"
	"strings"

	"dateline/analyzers/names"
)

const vocabularyFile = "vocab.bin"

// vocabulary is the names' side of a volume: spelling keys and the surface terms
// that have them. Postings hold nothing of it.
type vocabulary struct {
	keys  table    // sorted
	start []uint32 // the terms of key i are list[start[i]:start[i+1]]
	list  []uint32
	terms table             // sorted
	loud  []uint32          // sorted: terms of which only articles in capitals are known
	print table             // how each term is mostly written, in the same order; "" as it is
	signs []names.Signature // of each term, in the same order
	often []uint8           // how often each term stands in the texts at most, see lift
	other wordFilter        // the forms that are no names here
}

// vocabularyBytes makes the file out of the forms that are written like names.
func vocabularyBytes(cases map[string]*casing) []byte {
	var terms, others []string
	for t, c := range cases {
		if c.nameLike() {
			terms = append(terms, t)
		} else {
			others = append(others, t)
		}
	}
	sort.Strings(terms)
	pairs := keyed(terms)
	var distinct []string
	var start, list []uint32
	for _, p := range pairs {
		if len(distinct) == 0 || distinct[len(distinct)-1] != p.key {
			distinct = append(distinct, p.key)
			start = append(start, uint32(len(list)))
		}
		list = append(list, p.term)
	}
	start = append(start, uint32(len(list)))
	s := sections{"start": pack(start), "list": pack(list)}
	putTable(s, "keys", distinct)
	putTable(s, "terms", terms)
	putTerms(s, terms, cases)
	s["other"] = wordFilterBytes(others)
	return s.bytes()
}

// putTerms puts what is known of each term beside it.
func putTerms(s sections, terms []string, cases map[string]*casing) {
	print := make([]string, len(terms))
	signs, often := make([]names.Signature, len(terms)), make([]uint8, len(terms))
	var loud []uint32
	for i, t := range terms {
		c := cases[t]
		if c.unheard() {
			loud = append(loud, uint32(i))
		}
		if form := c.usual(); form != t {
			print[i] = form
		}
		signs[i], often[i] = signatureOf(t), lift(uint32(c.all+c.loud))
	}
	putTable(s, "print", print)
	s["loud"], s["signs"], s["often"] = pack(loud), pack(signs), often
}

// keyed lists the keys of every term, in order of key and then of term.
func keyed(terms []string) []pair {
	var pairs []pair
	var keys []string
	for i, t := range terms {
		keys = keysOf(keys[:0], t)
		for _, k := range keys {
			pairs = append(pairs, pair{k, uint32(i)})
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		if c := strings.Compare(a.key, b.key); c != 0 {
			return c
		}
		return int(a.term) - int(b.term)
	})
	return slices.Compact(pairs)
}

// keysOf returns the spelling keys of a term. A fault in them costs this term its
// other spellings, not the volume.
func keysOf(dst []string, term string) (keys []string) {
	defer func() {
		if recover() != nil {
			keys = dst
		}
	}()
	return names.Keys(dst, term)
}

// signatureOf returns the signature of a term, that of a word without sounds where
// there is a fault.
func signatureOf(term string) (sign names.Signature) {
	defer func() {
		if recover() != nil {
			sign = 0
		}
	}()
	return names.Sign(term)
}

type pair struct {
	key  string
	term uint32
}

func parseVocabulary(s sections) (v *vocabulary, err error) {
	v = &vocabulary{}
	if v.keys, err = getTable(s, "keys"); err != nil {
		return nil, err
	}
	if v.terms, err = getTable(s, "terms"); err != nil {
		return nil, err
	}
	if v.print, err = getTable(s, "print"); err != nil {
		return nil, err
	}
	if v.start, err = unpack[uint32](s, "start", v.keys.len()+1); err != nil {
		return nil, err
	}
	if v.list, err = unpack[uint32](s, "list", -1); err != nil {
		return nil, err
	}
	if v.loud, err = unpack[uint32](s, "loud", -1); err != nil {
		return nil, err
	}
	if !below(v.loud, v.terms.len()) || !slices.IsSorted(v.loud) {
		return nil, ErrDamaged
	}
	if v.signs, err = unpack[names.Signature](s, "signs", v.terms.len()); err != nil {
		return nil, err
	}
	if v.often, err = unpack[uint8](s, "often", v.terms.len()); err != nil {
		return nil, err
	}
	if v.other, err = parseWordFilter(s["other"]); err != nil {
		return nil, err
	}
	if v.print.len() != v.terms.len() || !below(v.list, v.terms.len()) || !slices.IsSorted(v.start) || int(v.start[v.keys.len()]) != len(v.list) {
		return nil, ErrDamaged
	}
	return v, nil
}

// lookup calls f with every term that has the key.
func (v *vocabulary) lookup(key string, f func(term string)) {
	for _, t := range v.filed(key) {
		f(v.terms.get(t))
	}
}

// like reports whether a term is known to be written like a name. Nothing is known
// of one that stands in articles without small letters only.
func (v *vocabulary) like(term string) bool {
	i, ok := v.terms.find(term)
	if !ok {
		return false
	}
	_, loud := slices.BinarySearch(v.loud, uint32(i))
	return !loud
}

// filed returns the numbers of the terms that have a key, in order.
func (v *vocabulary) filed(key string) []uint32 {
	i, ok := v.keys.find(key)
	if !ok {
		return nil
	}
	return v.list[v.start[i]:v.start[i+1]]
}

// printed returns how a term is mostly written in the texts of the volume, "" for
// a term that is not among its names.
func (v *vocabulary) printed(term string) string {
	i, ok := v.terms.find(term)
	if !ok {
		return ""
	}
	if form := v.print.get(i); form != "" {
		return form
	}
	return term
}
