package index

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"dateline/analyzers"
	"dateline/news"

	"github.com/RoaringBitmap/roaring/v2"
)

// Significant lists the words and names that the articles found have more often than
// all articles have, by the log-likelihood ratio.
type Significant struct {
	Words    []SignificantWord `json:"words"`
	Names    []SignificantWord `json:"names"`
	Articles int               `json:"articles"` // found
	Of       int               `json:"of"`       // that may be read
	Exact    bool              `json:"exact"`    // no word that should be listed is missing; counts are exact anyhow
}

// SignificantWord is a word, with its other forms, or a name in its spellings.
type SignificantWord struct {
	Text       string  `json:"text"`
	With       string  `json:"with"`       // the value of the parameter with that narrows the search to it
	Count      int     `json:"count"`      // articles found that have it
	Background int     `json:"background"` // all articles that have it
	Score      float64 `json:"score"`
}

const (
	significantKept   = 24 // the best words, and the best names, whose spellings are then brought together
	significantShown  = 10
	significantLeast  = 3 // articles that must have a word: in fewer it is not often
	significantReread = 512
	significantTexts  = 64 // results up to this size are read: 0.3 ms for each article of Reuters
)

// weighed is a word that was counted.
type weighed struct {
	term       string
	with       []string // its spellings
	count      int
	background int
	score      float64
	docs       []*roaring.Bitmap // by volume, the articles found that have it
	all        []*roaring.Bitmap // by volume, all that have it
}

// weigher counts words among the articles found and among all.
type weigher struct {
	*execution
	population
	found  []*roaring.Bitmap // by volume
	hidden []*roaring.Bitmap // by volume, nil where nothing is
	asked  map[string]bool   // terms of the query, which are no news
	gone   int               // articles hidden
}

func (e *execution) newWeigher(c *collected, p plan, r Request) *weigher {
	w := &weigher{execution: e, found: c.bitmaps(), hidden: make([]*roaring.Bitmap, len(e.state.volumes)), asked: map[string]bool{}}
	n := 0
	for i, v := range e.state.volumes {
		n += int(v.columns.len())
		if !v.veiled(r.Now) {
			continue
		}
		hidden := v.hiddenAt(r.Now)
		w.hidden[i] = roaring.New()
		for d := range uint32(v.columns.len()) {
			if hidden.has(d) {
				w.hidden[i].Add(d)
			}
		}
		w.gone += int(w.hidden[i].GetCardinality())
	}
	w.population = population{float64(c.total), float64(n - w.gone)}
	leaves(p, func(l *leaf) {
		for _, s := range l.slots {
			for _, alt := range s {
				w.asked[alt.term] = true
			}
		}
	})
	return w
}

// significant lists the words and names of a result.
func (e *execution) significant(c *collected, p plan, r Request) (*Significant, error) {
	w := e.newWeigher(c, p, r)
	out := &Significant{Words: []SignificantWord{}, Names: []SignificantWord{}, Articles: c.total, Of: int(w.all), Exact: true}
	if c.total < significantLeast || w.population.found == w.population.all {
		return out, nil
	}
	if err := e.ctx.Err(); err != nil {
		return nil, fmt.Errorf("index: the search was stopped: %w", err)
	}
	words, names, exact, err := w.best()
	if err != nil {
		return nil, err
	}
	langs := w.languages()
	out.Words = w.told(w.grouped(words, func(a, b string) bool { return sameWord(a, b, langs) }), false)
	pairs, err := w.pairs(names)
	if err != nil {
		return nil, err
	}
	match := nameMatcher{}
	out.Names = w.told(w.grouped(pairs, func(a, b string) bool { return match.same(a, b) || sameWord(a, b, langs) }), true)
	out.Exact = exact && len(e.damaged()) == 0
	return out, nil
}

// significantInTime lists them within a share of the time that is left; nil where that
// was not enough: an extra must not fail the search that it comes with.
func (e *execution) significantInTime(c *collected, p plan, r Request) (*Significant, error) {
	parent := e.ctx
	ctx, cancel := share(parent)
	defer cancel()
	e.ctx = ctx
	defer func() { e.ctx = parent }()
	list, err := e.significant(c, p, r)
	if ownTimeUp(err, ctx, parent) {
		return nil, nil
	}
	return list, err
}

// best returns the most significant words and names, and whether none is missing.
//
// A small result is read, so that each of its words is weighed. For a larger one the
// words of the edition are weighed in the order of the most that they could score,
// which their background alone tells; once that is less than the worst of those kept
// scores, no later word can be among them. Words that the list leaves out, which stand
// in two articles of a large volume at most, are bounded in the same way; where that
// does not tell, a result that is not too large is read after all.
func (w *weigher) best() (words, names []weighed, exact bool, err error) {
	if w.population.found <= significantTexts {
		words, names, err = w.read()
		return words, names, true, err
	}
	all, err := w.words()
	if err != nil {
		return nil, nil, false, err
	}
	unlisted := float64(w.state.unlisted())
	exact = true
	for _, kept := range []struct {
		list *[]weighed
		name bool
	}{{&words, false}, {&names, true}} {
		best, worst, err := w.walk(all, kept.name)
		if err != nil {
			return nil, nil, false, err
		}
		*kept.list = best
		exact = exact && (worst >= w.most(0, unlisted) || unlisted < significantLeast)
	}
	if !exact && w.population.found <= significantReread {
		words, names, err = w.read()
		return words, names, true, err
	}
	return words, names, exact, nil
}

// candidateWord is a word with the most that it could score.
type candidateWord struct {
	countedWord
	most float64
}

// weighSteps is how many postings take as long as to weigh a word.
const weighSteps = 16

// walk weighs words of one kind, those that could score most first, and returns the
// best and what the worst of them scores, 0 where there was room for more.
func (w *weigher) walk(all []countedWord, name bool) (best []weighed, worst float64, err error) {
	runs, err := w.runs(all, name)
	if err != nil {
		return nil, 0, err
	}
	for len(runs) > 0 && runs[0][0].most >= worst {
		if err := w.count(&w.steps, weighSteps); err != nil {
			return nil, 0, err
		}
		got, ok, err := w.weigh(runs[0][0].term, worst)
		if err != nil {
			return nil, 0, err
		}
		if ok {
			best, worst = w.insert(best, got)
		}
		runs.next()
	}
	return best, worst, nil
}

// insert keeps a word if it is among the best and nothing that was asked for, and
// returns them with what the worst scores.
func (w *weigher) insert(best []weighed, got weighed) ([]weighed, float64) {
	at, _ := slices.BinarySearchFunc(best, got, order)
	if at < significantKept && !w.isAsked(got.term) {
		best = slices.Insert(best, at, got)
		best = best[:min(len(best), significantKept)]
	}
	if len(best) < significantKept {
		return best, 0
	}
	return best, best[len(best)-1].score
}

// order puts the higher score first, then the word that sorts first.
func order(a, b weighed) int {
	return cmp.Or(cmp.Compare(b.score, a.score), strings.Compare(a.term, b.term))
}

// isAsked reports whether a word is one of the query, or another form of one.
func (w *weigher) isAsked(term string) bool {
	return w.asked[term] || slices.ContainsFunc(analyzers.QueryTerms(nil, term, w.state.langs), func(t analyzers.QueryTerm) bool {
		return w.asked[t.Term] && t.Term[0] < ' '
	})
}

// weigh counts the articles that have a word. It is false for one that too few have
// or that scores less than worst.
func (w *weigher) weigh(term string, worst float64) (got weighed, ok bool, err error) {
	n := len(w.state.volumes)
	got = weighed{term: term, with: []string{term}, docs: make([]*roaring.Bitmap, n), all: make([]*roaring.Bitmap, n)}
	err = w.each(func(i int) error {
		docs, err := w.having(i, term)
		if err != nil {
			return err
		}
		if w.hidden[i] != nil {
			docs.AndNot(w.hidden[i])
		}
		got.all[i] = docs
		got.count += int(docs.AndCardinality(w.found[i]))
		got.background += int(docs.GetCardinality())
		return nil
	})
	got.score = w.likelihood(float64(got.count), float64(got.background))
	if err != nil || got.count < significantLeast || got.score <= 0 || got.score < worst {
		return got, false, err
	}
	for i, docs := range got.all {
		if docs != nil {
			got.docs[i] = roaring.And(docs, w.found[i])
		}
	}
	return got, true, nil
}

// having returns the articles of a volume that have a word in some part; the set is
// the caller's.
func (w *weigher) having(volume int, term string) (*roaring.Bitmap, error) {
	docs := roaring.New()
	for _, f := range textFields {
		list, err := w.postings(volume, f.name, term)
		if err != nil {
			return nil, err
		}
		if list != nil {
			orInto(docs, list)
		}
	}
	return docs, nil
}

// read weighs each word of a small result.
func (w *weigher) read() (words, names []weighed, err error) {
	counts := map[string]int{}
	if err := w.texts(func(a *news.Article) { w.countWords(a, counts) }); err != nil {
		return nil, nil, err
	}
	for _, term := range sortedKeys(counts) {
		if counts[term] < significantLeast || w.state.stops[term] {
			continue
		}
		got, ok, err := w.weigh(term, 0)
		switch {
		case err != nil:
			return nil, nil, err
		case !ok:
		case slices.ContainsFunc(w.state.volumes, func(v openVolumeState) bool { return v.names.like(term) }):
			names, _ = w.insert(names, got)
		default:
			words, _ = w.insert(words, got)
		}
	}
	return words, names, nil
}

// texts calls f with each article found.
func (w *weigher) texts(f func(*news.Article)) error {
	return w.each(func(i int) error {
		for it := w.found[i].Iterator(); it.HasNext(); {
			if err := w.ctx.Err(); err != nil {
				return fmt.Errorf("index: the search was stopped: %w", err)
			}
			a, err := w.state.volumes[i].article(it.Next())
			if errors.Is(err, ErrDamaged) {
				w.broken[i] = true
				return nil
			}
			if err != nil {
				return err
			}
			f(a)
		}
		return nil
	})
}

// countWords counts an article once for each of its words.
func (w *weigher) countWords(a *news.Article, counts map[string]int) {
	an := textAnalyzers.Get().(*textAnalyzer)
	defer textAnalyzers.Put(an)
	seen := map[string]bool{}
	for _, part := range []string{a.Title, a.Lead, a.Body} {
		for _, t := range an.Append(nil, part, analyzers.Document{Language: a.Language}) {
			if t.Kind == analyzers.Word && !seen[t.Term] && mayTell(t.Term) {
				seen[t.Term] = true
				counts[t.Term]++
			}
		}
	}
}
