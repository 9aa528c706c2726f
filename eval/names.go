package eval

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"dateline/index"
	"dateline/news"
)

// Limits of a measurement. A place has a hundred spellings, which teach no more
// than two dozen of them; nobody reads a thousand hits.
const (
	maxAsked = 24
	maxFound = 1000
)

// finder is a way to search: it returns the numbers of the articles that it
// finds for a query as a person types it.
type finder interface {
	find(ctx context.Context, query string) ([]int, error)
}

// archived searches an archive whose articles are named by their numbers.
type archived struct {
	archive *index.Archive
	names   index.Breadth
}

func (f archived) find(ctx context.Context, query string) (found []int, err error) {
	r := index.Request{Query: query, Names: f.names, Unfolded: true, NoCounts: true, Size: index.MaxSize}
	for r.Page = 1; len(found) < maxFound; r.Page++ {
		res, err := f.archive.Search(ctx, r)
		if err != nil {
			return nil, fmt.Errorf("eval: query %q: %w", query, err)
		}
		for _, h := range res.Hits {
			n, err := strconv.Atoi(h.GivenID)
			if err != nil {
				return nil, fmt.Errorf("eval: query %q found a strange article: %w", query, err)
			}
			found = append(found, n)
		}
		if len(res.Hits) < r.Size {
			break
		}
	}
	return found, nil
}

// Pair is the script of a query and that of an article.
type Pair struct{ Query, Article string }

// Figures say how well one way to search finds the names of entities. Recall is
// the share of an entity's other names that a query for one of them finds, the
// mean over entities; precision the share of what a query finds beside its own
// article that names the same entity, the mean over the queries that find
// anything. A fault of one kind costs the same however many namesakes it has.
type Figures struct {
	Search    string
	Entities  int // asked for
	Queries   int
	Recall    float64
	Same      float64 // recall within one script
	Cross     float64 // recall between two scripts
	Precision float64
	Returned  float64 // articles that a query finds, the mean over queries
	Pairs     map[Pair]*Count
	Surnames  Surnames // where persons are asked for
}

// NameReport is what one measurement of entities found out.
type NameReport struct {
	Articles, All int // names and entities that stand in the archive
	Systems       []Figures
	Failures      []Failure
	Misses        []Miss
}

// MeasureNames makes an article of every name, a title alone without a
// language, and searches for the names of the entities that are asked for, as a
// person types them: through the archive, and by the peers for comparison.
func MeasureNames(ctx context.Context, list []Entity) (*NameReport, error) {
	b := newBench(list)
	report := &NameReport{Articles: len(b.texts), All: len(list)}
	err := with(ctx, b.articles(), func(a *index.Archive) error {
		fuzzy, codes := newFuzzy(b.texts), newCodes(b.texts)
		for _, s := range []struct {
			name string
			finder
		}{
			{"names=normal", archived{a, index.NamesNormal}}, {"names=broad", archived{a, index.NamesBroad}}, {"names=exact", archived{a, index.NamesExact}},
			{"edit distance, AUTO", fuzzy}, {"Daitch-Mokotoff", codes},
		} {
			f, missed, err := b.measure(ctx, s.finder)
			if err != nil {
				return err
			}
			f.Search = s.name
			if list[0].Kind == "person" {
				if f.Surnames, err = b.surnames(ctx, s.finder); err != nil {
					return err
				}
			}
			report.Systems = append(report.Systems, f)
			if len(report.Systems) == 1 {
				report.Failures, report.Misses = b.explain(missed)
			}
		}
		return nil
	})
	return report, err
}

// bench is the names of all entities, those of one entity side by side.
type bench struct {
	entities []Entity
	first    []int // the first name of each entity, and the end
	texts    []string
	scripts  []string
}

func newBench(list []Entity) *bench {
	b := &bench{entities: list}
	for _, e := range list {
		b.first = append(b.first, len(b.texts))
		b.texts = append(b.texts, e.Variants...)
	}
	b.first = append(b.first, len(b.texts))
	for _, t := range b.texts {
		b.scripts = append(b.scripts, ScriptOf(t))
	}
	return b
}

func (b *bench) articles() []news.Article {
	list := make([]news.Article, len(b.texts))
	for i, t := range b.texts {
		list[i] = news.Article{GivenID: strconv.Itoa(i), Title: t}
	}
	return list
}

// missed is a query that did not find an article of its entity.
type missed struct{ entity, query, article int }

// measure asks for every entity in turn.
func (b *bench) measure(ctx context.Context, f finder) (Figures, []missed, error) {
	t := tally{Figures: Figures{Pairs: map[Pair]*Count{}}}
	var list []missed
	for e := range b.entities {
		if !b.entities[e].asked {
			continue
		}
		var all, same, cross Count
		for _, q := range b.queries(e) {
			found, err := f.find(ctx, b.texts[q])
			if err != nil {
				return Figures{}, nil, err
			}
			list = b.judge(list, found, missed{e, q, 0}, func(article int, right bool) {
				all.add(right)
				pair := Pair{b.scripts[q], b.scripts[article]}
				if pair.Query == pair.Article {
					same.add(right)
				} else {
					cross.add(right)
				}
				if t.Pairs[pair] == nil {
					t.Pairs[pair] = &Count{}
				}
				t.Pairs[pair].add(right)
			})
			t.returned(found, q, b.first[e], b.first[e+1])
		}
		t.entity(all, same, cross)
	}
	return t.means(), list, nil
}

// judge says of every other name of the entity whether it was found.
func (b *bench) judge(list []missed, found []int, m missed, say func(article int, right bool)) []missed {
	for i := b.first[m.entity]; i < b.first[m.entity+1]; i++ {
		if i == m.query {
			continue
		}
		right := slices.Contains(found, i)
		say(i, right)
		if !right {
			m.article = i
			list = append(list, m)
		}
	}
	return list
}

// queries are the names of an entity that are typed: all, or those whose hashes are smallest.
func (b *bench) queries(e int) (list []int) {
	for i := b.first[e]; i < b.first[e+1]; i++ {
		list = append(list, i)
	}
	if len(list) > maxAsked {
		slices.SortFunc(list, func(x, y int) int { return compareHashes(b.texts[x], b.texts[y]) })
		list = list[:maxAsked]
	}
	return list
}

// tally adds up what becomes the figures.
type tally struct {
	Figures
	same, cross, answered int
}

func (t *tally) entity(all, same, cross Count) {
	t.Entities++
	t.Recall += all.share()
	if same.All > 0 {
		t.same++
		t.Same += same.share()
	}
	if cross.All > 0 {
		t.cross++
		t.Cross += cross.share()
	}
}

func (t *tally) returned(found []int, own, first, end int) {
	t.Queries++
	t.Returned += float64(len(found))
	right, wrong := 0, 0
	for _, i := range found {
		switch {
		case i == own:
		case i >= first && i < end:
			right++
		default:
			wrong++
		}
	}
	if right+wrong > 0 {
		t.answered++
		t.Precision += float64(right) / float64(right+wrong)
	}
}

func (t *tally) means() Figures {
	f := t.Figures
	f.Recall /= float64(max(f.Entities, 1))
	f.Same /= float64(max(t.same, 1))
	f.Cross /= float64(max(t.cross, 1))
	f.Precision /= float64(max(t.answered, 1))
	f.Returned /= float64(max(f.Queries, 1))
	return f
}
