package eval

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"dateline/index"
	"dateline/news"
)

// Doc is what a breakdown needs to know of an article.
type Doc struct{ Language, Script string }

// ReadDocs reads articles as JSON lines with id, lang, title and body.
func ReadDocs(r io.Reader) (docs map[string]Doc, err error) {
	docs = map[string]Doc{}
	err = eachLine(r, func(n int, line string) error {
		var raw struct{ ID, Lang, Title, Body string }
		if err := json.Unmarshal([]byte(line), &raw); err != nil || raw.ID == "" {
			return fmt.Errorf("eval: line %d of the articles has no id or is no JSON: %v", n, err)
		}
		docs[raw.ID] = Doc{raw.Lang, ScriptOf(raw.Title + " " + raw.Body)}
		return nil
	})
	return docs, err
}

// Across says how one way to search leads from queries in one script to articles
// in another; each figure is the mean over topics.
type Across struct {
	Pair
	Topics    int     // with a relevant article in the script
	Recall    float64 // relevant articles in the script among the first hundred hits
	Cut       float64 // the same among the first hundred hits in the script
	Precision float64 // relevant ones among all hits in the script, where there are any
}

// Beyond says what is found of the articles that folding alone cannot find: the
// mean over topics and languages of the relevant ones among the first ten hits
// in the language.
type Beyond struct {
	Script string
	Cases  int // topics and languages
	Recall float64
}

// Breakdown is a run told apart by scripts.
type Breakdown struct {
	All, Folded Scores   // of the names in any spelling, and of folding alone
	Across      []Across // of names=normal
	ByFolding   []Across // of names=exact
	Persons     []Across // of names=normal, topics of persons alone
	Beyond      []Beyond
}

// acrossDepth is as deep as precision looks: what a reader could page through.
const (
	acrossDepth = 1000
	beyondDepth = 10
)

// Trace searches every topic for articles that have all of its words, in any
// spelling and by folding alone, and tells the figures apart by scripts.
func Trace(ctx context.Context, s Searcher, topics []Topic, judged map[string]map[string]int, docs map[string]Doc, today news.Day) (*Breakdown, error) {
	runs := map[index.Breadth]map[string][]string{}
	for _, names := range []index.Breadth{index.NamesNormal, index.NamesExact} {
		runs[names] = map[string][]string{}
		for _, t := range topics {
			found, err := search(ctx, s, index.Request{Query: t.Query, Names: names, Unfolded: true, NoCounts: true, Today: today}, acrossDepth)
			if err != nil {
				return nil, fmt.Errorf("eval: topic %s: %w", t.ID, err)
			}
			runs[names][t.ID] = found
		}
	}
	normal, exact := runs[index.NamesNormal], runs[index.NamesExact]
	chosen := Of(topics, judged)
	var persons, names []Topic
	for _, t := range topics {
		if t.Kind != "date" {
			names = append(names, t)
		}
		if t.Kind == "person" {
			persons = append(persons, t)
		}
	}
	return &Breakdown{All: Measure(normal, chosen), Folded: Measure(exact, chosen),
		Across: across(topics, normal, judged, docs), ByFolding: across(topics, exact, judged, docs), Persons: across(persons, normal, judged, docs),
		Beyond: beyond(names, normal, exact, judged, docs)}, nil
}

// across takes the means for each pair of scripts.
func across(topics []Topic, found map[string][]string, judged map[string]map[string]int, docs map[string]Doc) (list []Across) {
	sums, answered := map[Pair]*Across{}, map[Pair]int{}
	for _, t := range topics {
		query := ScriptOf(t.Query)
		for script, relevant := range relevantIn(judged[t.ID], func(doc string) string { return docs[doc].Script }) {
			pair := Pair{query, script}
			if sums[pair] == nil {
				sums[pair] = &Across{Pair: pair}
			}
			if sums[pair].add(found[t.ID], judged[t.ID], docs, relevant) {
				answered[pair]++
			}
		}
	}
	for pair, a := range sums {
		a.Recall /= float64(a.Topics)
		a.Cut /= float64(a.Topics)
		a.Precision /= float64(max(answered[pair], 1))
		list = append(list, *a)
	}
	slices.SortFunc(list, func(a, b Across) int {
		return cmp.Or(strings.Compare(b.Query, a.Query), b.Topics-a.Topics, strings.Compare(a.Article, b.Article))
	})
	return list
}

// add counts one topic and reports whether it found anything in the script.
func (a *Across) add(found []string, grades map[string]int, docs map[string]Doc, relevant int) bool {
	a.Topics++
	hits, right := 0, 0
	for rank, doc := range found {
		if docs[doc].Script != a.Article {
			continue
		}
		hits++
		if grades[doc] <= 0 {
			continue
		}
		right++
		if rank < recallDepth {
			a.Recall += 1 / float64(relevant)
		}
		if hits <= recallDepth {
			a.Cut += 1 / float64(relevant)
		}
	}
	if hits == 0 {
		return false
	}
	a.Precision += float64(right) / float64(hits)
	return true
}

// relevantIn counts the relevant articles of a topic in each group.
func relevantIn(grades map[string]int, group func(doc string) string) map[string]int {
	n := map[string]int{}
	for doc, grade := range grades {
		if grade > 0 {
			n[group(doc)]++
		}
	}
	return n
}

// beyond takes the means of what folding cannot find for each script.
func beyond(topics []Topic, normal, exact map[string][]string, judged map[string]map[string]int, docs map[string]Doc) (list []Beyond) {
	sums := map[string]*Beyond{}
	for _, t := range topics {
		hidden := unreached(judged[t.ID], exact[t.ID], docs)
		ranks, right := map[string]int{}, map[Doc]int{}
		for _, doc := range normal[t.ID] {
			d := docs[doc]
			if ranks[d.Language]++; ranks[d.Language] <= beyondDepth && hidden[d][doc] {
				right[d]++
			}
		}
		for d, relevant := range hidden {
			if sums[d.Script] == nil {
				sums[d.Script] = &Beyond{Script: d.Script}
			}
			sums[d.Script].Cases++
			sums[d.Script].Recall += float64(right[d]) / float64(len(relevant))
		}
	}
	for _, b := range sums {
		b.Recall /= float64(b.Cases)
		list = append(list, *b)
	}
	slices.SortFunc(list, func(a, b Beyond) int { return cmp.Or(b.Cases-a.Cases, strings.Compare(a.Script, b.Script)) })
	return list
}

// unreached are the relevant articles that folding does not find, by language and script.
func unreached(grades map[string]int, folded []string, docs map[string]Doc) map[Doc]map[string]bool {
	hidden := map[Doc]map[string]bool{}
	for doc, grade := range grades {
		if grade <= 0 || slices.Contains(folded, doc) {
			continue
		}
		if hidden[docs[doc]] == nil {
			hidden[docs[doc]] = map[string]bool{}
		}
		hidden[docs[doc]][doc] = true
	}
	return hidden
}

// WriteTo prints the figures as tables in Markdown.
func (d *Breakdown) WriteTo(w io.Writer) (int64, error) {
	var b strings.Builder
	fmt.Fprintf(&b, "All words: %s. With names=exact: %s.\n\n", d.All, d.Folded)
	b.WriteString("| query to article | topics | recall@100 | within the script | precision |\n| --- | --- | --- | --- | --- |\n")
	for _, part := range []struct {
		name string
		list []Across
	}{{"", d.Across}, {", names=exact", d.ByFolding}, {", persons", d.Persons}} {
		for _, a := range part.list {
			if a.Topics >= minPairs {
				fmt.Fprintf(&b, "| %s to %s%s | %d | %.3f | %.3f | %.3f |\n", a.Query, a.Article, part.name, a.Topics, a.Recall, a.Cut, a.Precision)
			}
		}
	}
	b.WriteString("\n| what folding cannot find | topics and languages | recall@10 |\n| --- | --- | --- |\n")
	for _, x := range d.Beyond {
		fmt.Fprintf(&b, "| %s | %d | %.3f |\n", x.Script, x.Cases, x.Recall)
	}
	n, err := io.WriteString(w, b.String())
	return int64(n), err
}
