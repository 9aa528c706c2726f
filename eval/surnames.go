package eval

import (
	"context"
	"strings"
	"unicode"

	"dateline/analyzers/lang"
)

// Surnames say what a search for surnames alone finds. Recall is the share of
// the person's other names that are found, the mean over persons; precision the
// share of the persons found who bear a surname that is spelled like one of the
// person asked for, the mean over queries. Labels do not tell that Smith and
// Сміт are one surname where no person is written both ways, so that precision
// is a lower bound.
type Surnames struct {
	Queries   int
	Recall    float64
	Precision float64
	Persons   float64 // that a query finds, the mean over queries
}

// surnames asks for the surnames of the persons that are asked for.
func (b *bench) surnames(ctx context.Context, f finder) (s Surnames, err error) {
	forms, owner := b.bearers()
	persons := 0
	for e := range b.entities {
		if !b.entities[e].asked {
			continue
		}
		var all Count
		asked := map[string]bool{}
		for _, q := range b.queries(e) {
			w := surname(b.texts[q])
			if w == "" || asked[w] {
				continue
			}
			asked[w] = true
			found, err := f.find(ctx, w)
			if err != nil {
				return s, err
			}
			b.judge(nil, found, missed{e, q, 0}, func(_ int, right bool) { all.add(right) })
			s.query(found, owner, forms, e)
		}
		if all.All > 0 {
			persons++
			s.Recall += all.share()
		}
	}
	s.Recall /= float64(max(persons, 1))
	s.Precision /= float64(max(s.Queries, 1))
	s.Persons /= float64(max(s.Queries, 1))
	return s, nil
}

// bearers returns the folded surnames of each person, and whose each name is.
func (b *bench) bearers() (forms []map[string]bool, owner []int) {
	forms, owner = make([]map[string]bool, len(b.entities)), make([]int, len(b.texts))
	for e := range b.entities {
		forms[e] = map[string]bool{}
		for i := b.first[e]; i < b.first[e+1]; i++ {
			owner[i] = e
			if w := surname(b.texts[i]); w != "" {
				forms[e][lang.FoldString(w)] = true
			}
		}
	}
	return forms, owner
}

// query counts the persons that one query found.
func (s *Surnames) query(found, owner []int, forms []map[string]bool, asked int) {
	seen := map[int]bool{asked: true}
	right := 1
	for _, i := range found {
		other := owner[i]
		if seen[other] {
			continue
		}
		seen[other] = true
		for form := range forms[asked] {
			if forms[other][form] {
				right++
				break
			}
		}
	}
	s.Queries++
	s.Persons += float64(len(seen))
	s.Precision += float64(right) / float64(len(seen))
}

// surname is the word of a name that stands before a comma, the one in capitals,
// or the last; none where a name is one word or written without spaces.
func surname(name string) string {
	words := strings.Fields(name)
	if len(words) < 2 || strings.ContainsFunc(name, func(r rune) bool { return unicode.In(r, unicode.Han, unicode.Katakana, unicode.Hiragana, unicode.Thai) }) {
		return ""
	}
	for _, w := range words[:len(words)-1] {
		if strings.HasSuffix(w, ",") {
			return strings.TrimSuffix(w, ",")
		}
	}
	if strings.ToUpper(name) != name {
		for _, w := range words {
			if letters := []rune(w); len(letters) > 2 && strings.ToUpper(w) == w && strings.ToLower(w) != w {
				return w
			}
		}
	}
	return words[len(words)-1]
}
