package index

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"dateline/analyzers"
	"dateline/news"
	"dateline/query"
)

// Limits of a search for similar articles. On Reuters-21578, 0.71 of the five that are
// found by 15 words share a topic with the article, 0.74 by 25, 0.75 by 40 and 0.76
// by 64, which take twice the time of 40.
const (
	similarWords    = 40        // telling words that are searched for
	similarNames    = 8         // of them names that are searched in their other spellings too
	similarTried    = 24        // words of which it is asked whether they have others: each costs up to 2 ms
	similarPostings = 1_000_000 // articles that the words stand in, all together
	similarLeast    = 0.08      // of what an article that equals this one would score
	// MaxSimilar is how many similar articles can be asked for.
	MaxSimilar = 20
	// DefaultSimilar is how many are given where none is said.
	DefaultSimilar = 5
)

// Similar are the articles that are most like one.
type Similar struct {
	ID      string       `json:"id"`
	Title   string       `json:"title"`
	Words   []LikeWord   `json:"words"` // what was searched for, the most telling first
	Hits    []SimilarHit `json:"hits"`
	Edition EditionInfo  `json:"edition"`
	TookMS  float64      `json:"took_ms"`
}

// LikeWord is a word that tells what an article is about.
type LikeWord struct {
	Text   string  `json:"text"`
	Name   bool    `json:"name"`   // searched in its other spellings too
	Weight float64 `json:"weight"` // how often it stands there, and how rare it is
}

// SimilarHit is an article that is like another.
type SimilarHit struct {
	Hit
	Similarity float64  `json:"similarity"` // its score against that of the article itself, 1 at most
	Shares     []string `json:"shares"`     // the words of the other that it has
}

// Similar returns the articles that are most like one, which is named by its id, ours
// or its outlet's. It is ErrNotFound for one that no reader may see. Copies of the
// article are not among them, nor what has too little of it. Of the request Size and
// Now count.
func (a *Archive) Similar(ctx context.Context, id string, r Request) (out *Similar, err error) {
	began := time.Now()
	if r.Size <= 0 {
		r.Size = DefaultSimilar
	}
	r = Request{Size: min(r.Size, MaxSimilar), Now: r.Now, Sort: ByRelevance, Names: NamesNormal}.filled()
	err = a.hold(nil, func(s *state) error {
		x := newInspector(newExecution(ctx, s), r)
		defer x.release()
		out, err = x.similarTo(id, r)
		return err
	})
	if err != nil {
		return nil, err
	}
	out.TookMS = math.Round(float64(time.Since(began).Microseconds())/10) / 100
	return out, nil
}

func (x *inspector) similarTo(id string, r Request) (*Similar, error) {
	at, ok, err := x.locate(id)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, notFound(id)
	}
	return x.similar(at, r)
}

func (x *inspector) similar(at candidate, r Request) (*Similar, error) {
	article, err := x.state.volumes[at.volume].article(at.doc)
	if err != nil {
		return nil, err
	}
	words, err := x.telling(article)
	if err != nil {
		return nil, err
	}
	if x.broken[at.volume] {
		return nil, fmt.Errorf("%w: the volume of article %s cannot be read", ErrDamaged, article.ID)
	}
	b := &binder{state: x.state, r: r, read: &ReadAs{}}
	words, plans := b.like(words, article)
	if err := x.gatherEach(plans); err != nil {
		return nil, err
	}
	found := x.combined(plans)
	sums := x.sums(words, found, at)
	self := sums[at.volume].scoreOf(at.doc)
	c := collect(x.ctx, x.state, x.without(sums, at, self), r, nil)
	out := &Similar{ID: article.ID, Title: headline(article), Words: []LikeWord{}, Hits: []SimilarHit{}, Edition: x.state.info(r.Now)}
	for _, w := range words {
		out.Words = append(out.Words, LikeWord{w.text, w.name, round(w.weight)})
	}
	res := &Result{}
	page := c.page(r)
	if err := x.show(res, page, c, &reading{plan: anyOf(plans)}, r); err != nil {
		return nil, err
	}
	for i, h := range res.Hits {
		out.Hits = append(out.Hits, SimilarHit{h, round(min(1, float64(page[i].score)/float64(self))), shares(words, found, page[i])})
	}
	out.Edition.note(x.damaged())
	return out, nil
}

// like chooses the words that are searched for and binds each: a name with its other
// spellings in all scripts, any other word with its stem.
func (b *binder) like(words []tellingWord, a *news.Article) (chosen []tellingWord, plans []plan) {
	postings, names, tried := 0, 0, 0
	for _, w := range words {
		if len(chosen) == similarWords {
			break
		}
		if postings+w.articles > similarPostings {
			continue
		}
		postings += w.articles
		p := plan(&leaf{typed: w.text, fields: everywhere, slots: []slot{formsIn(w, a.Language)}})
		if w.name = w.name && names < similarNames && tried < similarTried; w.name {
			tried++
			spelled := oneTerm(b.word(&query.Word{Text: w.text}, everywhere, 1))
			if w.name = otherwise(spelled); w.name {
				names, p = names+1, spelled
			}
		}
		chosen, plans = append(chosen, w), append(plans, p)
	}
	return chosen, plans
}

// otherwise reports whether a word is known in other spellings. In a script without
// capitals every word may be a name until that is asked.
func otherwise(p plan) bool {
	spelled := false
	leaves(p, func(l *leaf) {
		for _, s := range l.slots {
			spelled = spelled || slices.ContainsFunc(s, func(a alternative) bool { return strings.HasPrefix(a.how, "name:") })
		}
	})
	return spelled
}

// oneTerm brings the spellings of a name together in one leaf, so that they are scored
// as one term: each by itself is rare, and an article in another script would be more
// like this one than this one is. Spellings of several words stay by themselves.
func oneTerm(p plan) plan {
	ways, ok := p.(anyOf)
	if !ok {
		return p
	}
	first, ok := ways[0].(*leaf)
	if !ok || len(first.slots) != 1 {
		return p
	}
	whole := &leaf{typed: first.typed, fields: first.fields, slots: []slot{slices.Clone(first.slots[0])}}
	out := anyOf{whole}
	for _, way := range ways[1:] {
		l, ok := way.(*leaf)
		if !ok || len(l.slots) != 1 {
			out = append(out, way)
			continue
		}
		for _, alt := range l.slots[0] {
			if !slices.ContainsFunc(whole.slots[0], func(have alternative) bool { return have.term == alt.term }) {
				whole.slots[0] = append(whole.slots[0], alt)
			}
		}
	}
	return out
}

// formsIn returns a word with its stem in one language.
func formsIn(w tellingWord, language string) slot {
	s := slot{{term: w.term, weight: 1, how: "word"}}
	for _, t := range analyzers.QueryTerms(nil, w.text, []string{language}) {
		if t.Kind == analyzers.Stem {
			s = s.stem(t)
		}
	}
	return s
}

// combined returns what each plan finds in each volume.
func (x *inspector) combined(plans []plan) [][]hits {
	out := make([][]hits, len(plans))
	for j, p := range plans {
		out[j] = make([]hits, len(x.state.volumes))
		for i := range out[j] {
			if !x.broken[i] {
				out[j][i] = x.combine(p, i)
			}
		}
	}
	return out
}

// sums adds up what each article scores for the words, each of which counts as much
// as it stands in the article at hand. Spellings and typed words count alike: the
// class of a hit is nothing here. Of an article in another language, which can share
// names alone, it is worked out what it would score if it had as much of the rest.
func (x *inspector) sums(words []tellingWord, found [][]hits, at candidate) []hits {
	out, abroad := make([]hits, len(x.state.volumes)), x.abroad(words, found, at)
	for i := range out {
		columns := x.state.volumes[i].columns
		scores, names := make([]float32, columns.len()), make([]float32, columns.len())
		for j := range found {
			h := found[j][i]
			for k, d := range h.doc {
				score := h.score[k] * weightOf(words[j])
				scores[d] += score
				if words[j].name {
					names[d] += score
				}
			}
		}
		own := x.language(at)
		for d, score := range scores {
			if score > 0 {
				if x.language(candidate{volume: i, doc: uint32(d)}) != own {
					score = max(score, names[d]*abroad)
				}
				out[i].add(uint32(d), score, 0)
			}
		}
	}
	return out
}

func weightOf(w tellingWord) float32 { return float32(1 + math.Log(w.often)) }

// likeAbroad is what the names of an article in another language vouch for of the rest.
const likeAbroad = 0.6

// abroad is by how much the score for names is raised in other languages.
func (x *inspector) abroad(words []tellingWord, found [][]hits, at candidate) float32 {
	var all, names float32
	n := 0
	for j := range found {
		score := found[j][at.volume].scoreOf(at.doc) * weightOf(words[j])
		all += score
		if words[j].name {
			n, names = n+1, names+score
		}
	}
	if n < 3 || names == 0 {
		return 1
	}
	return max(1, likeAbroad*all/names)
}

// language returns the language of an article as it was given, "" for none.
func (x *inspector) language(k candidate) string {
	f := x.state.volumes[k.volume].columns.facets["language"]
	if of := f.of(k.doc); len(of) > 0 {
		return f.values.get(of[0])
	}
	return ""
}

func (h *hits) scoreOf(doc uint32) float32 {
	if i, ok := slices.BinarySearch(h.doc, doc); ok {
		return h.score[i]
	}
	return 0
}

// without leaves out the article itself, its copies, and what has too little of it.
func (x *inspector) without(sums []hits, at candidate, self float32) []hits {
	story := x.state.volumes[at.volume].columns.story[at.doc]
	out := make([]hits, len(sums))
	for i, h := range sums {
		c := x.state.volumes[i].columns
		for j, d := range h.doc {
			same := i == at.volume && d == at.doc || story != 0 && c.story[d] == story
			if !same && h.score[j] >= similarLeast*self {
				out[i].add(d, h.score[j], 0)
			}
		}
	}
	return out
}

// shares returns the words that a hit has.
func shares(words []tellingWord, found [][]hits, k candidate) (shared []string) {
	shared = []string{}
	for j := range found {
		if found[j][k.volume].scoreOf(k.doc) > 0 {
			shared = append(shared, words[j].text)
		}
	}
	return shared
}
