package index

import (
	"cmp"
	"math"
	"slices"
	"unicode/utf8"

	"dateline/analyzers"
	"dateline/analyzers/lang/all"
	"dateline/news"

	"github.com/RoaringBitmap/roaring/v2"
)

// What is read of an article to tell what it is about.
const (
	// News says at the beginning what it is about: of the articles of Reuters-21578
	// one in 1,000 is longer than 5 kB. It bounds the analysis of an article of 2 MB.
	tellingBytes = 64 << 10
	// Of so many words, those that stand there most often, it is looked up how many
	// articles have them: at 2 µs for each part of each volume.
	tellingLooked = 256
)

// tellingWord is a word that tells what an article is about.
type tellingWord struct {
	term, text string
	often      float64 // occurrences, weighted by part
	name       bool    // written like one in the archive
	articles   int
	weight     float64 // how telling it is: often and rare
}

// telling returns the words of an article, the most telling first. Stop words and
// words with digits are left out, and what no other article has.
func (x *inspector) telling(a *news.Article) (words []tellingWord, err error) {
	words = x.state.wordsOf(a)
	slices.SortStableFunc(words, func(a, b tellingWord) int { return cmp.Compare(b.often, a.often) })
	words = words[:min(len(words), tellingLooked)]
	for i := range words {
		w := &words[i]
		if w.articles, err = x.articlesWith(w.term); err != nil {
			return nil, err
		}
		w.weight = (1 + math.Log(w.often)) * inverse(x.stats.articles, w.articles)
	}
	words = slices.DeleteFunc(words, func(w tellingWord) bool { return w.articles < 2 && !w.name })
	slices.SortStableFunc(words, func(a, b tellingWord) int { return cmp.Compare(b.weight, a.weight) })
	return words, nil
}

// wordsOf returns each word of an article that may tell something, in the order in
// which they first stand there.
func (s *state) wordsOf(a *news.Article) (words []tellingWord) {
	an := textAnalyzers.Get().(*textAnalyzer)
	defer textAnalyzers.Put(an)
	stops := s.stops
	if a.Language != "" {
		stops = all.StopWords([]string{a.Language})
	}
	at := map[string]int{}
	left := tellingBytes
	for i, part := range []string{a.Title, a.Lead, a.Body} {
		part = cutAt(part, left)
		left -= len(part)
		for _, t := range an.Append(nil, part, analyzers.Document{Language: a.Language}) {
			if t.Kind != analyzers.Word || stops[t.Term] || !mayTell(t.Term) {
				continue
			}
			n, ok := at[t.Term]
			if !ok {
				n = len(words)
				at[t.Term] = n
				words = append(words, tellingWord{term: t.Term, text: part[t.Start:t.End]})
			}
			w := &words[n]
			w.often += float64(textFields[i].weight)
			if t.Upper && !w.name && slices.ContainsFunc(s.volumes, func(v openVolumeState) bool { return v.names.like(t.Term) }) {
				w.name, w.text = true, part[t.Start:t.End]
			}
		}
	}
	return words
}

// mayTell reports whether a word can tell what a text is about: one letter and what
// has digits cannot.
func mayTell(term string) bool {
	return utf8.RuneCountInString(term) > 1 && !hasDigit(term)
}

// cutAt returns the beginning of a text of at most so many bytes.
func cutAt(s string, most int) string {
	if len(s) <= most {
		return s
	}
	for most > 0 && !utf8.RuneStart(s[most]) {
		most--
	}
	return s[:most]
}

// articlesWith returns about how many articles have a word: in each volume as many
// as have it in that part which most have it in. Hidden ones do not count: which words
// tell something is shown, and must not tell of what an embargo holds back.
func (x *inspector) articlesWith(term string) (n int, err error) {
	err = x.each(func(i int) error {
		most := uint64(0)
		for _, f := range textFields {
			list, err := x.postings(i, f.name, term)
			if err != nil {
				return err
			}
			if list == nil {
				continue
			}
			n := list.Count()
			if veil := x.veil(i); veil != nil {
				docs := roaring.New()
				orInto(docs, list)
				n -= docs.AndCardinality(veil)
			}
			most = max(most, n)
		}
		n += int(most)
		return nil
	})
	return n, err
}
