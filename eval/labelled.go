package eval

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"

	"dateline/index"
	"dateline/news"
)

// Labelled says how labelled pairs of one kind came out.
type Labelled struct {
	Kind                    string
	Right, Wrong, Lost, Off int // found and to be found; found; not found and to be found; neither
}

// Precision is the share of the pairs found that are to be found.
func (l Labelled) Precision() float64 { return float64(l.Right) / float64(max(l.Right+l.Wrong, 1)) }

// Recall is the share of the pairs to be found that are found.
func (l Labelled) Recall() float64 { return float64(l.Right) / float64(max(l.Right+l.Lost, 1)) }

// F1 is the harmonic mean of precision and recall.
func (l Labelled) F1() float64 {
	return 2 * float64(l.Right) / float64(max(2*l.Right+l.Wrong+l.Lost, 1))
}

// String prints a row of a table in Markdown.
func (l Labelled) String() string {
	return fmt.Sprintf("| %s | %d | %.3f | %.3f | %.3f |", l.Kind, l.Right+l.Wrong+l.Lost+l.Off, l.Precision(), l.Recall(), l.F1())
}

// LabelledPairs makes an article of every candidate and searches for the query
// of its pair; rows are source TAB kind TAB query TAB candidate TAB true|false
// TAB strength. The result is one for all kinds and one for each.
func LabelledPairs(ctx context.Context, rows io.Reader, names index.Breadth) (list []Labelled, err error) {
	pairs, err := table(rows, 5)
	if err != nil {
		return nil, err
	}
	var articles []news.Article
	for i, p := range pairs {
		if p[4] != "true" && p[4] != "false" {
			return nil, fmt.Errorf("eval: pair %d says %q; write true or false", i+1, p[4])
		}
		articles = append(articles, news.Article{GivenID: strconv.Itoa(i), Title: p[3]})
	}
	kinds := map[string]*Labelled{}
	all := Labelled{Kind: "all"}
	err = with(ctx, articles, func(a *index.Archive) error {
		for i, p := range pairs {
			found, err := archived{a, names}.find(ctx, p[2])
			if err != nil {
				return err
			}
			if kinds[p[1]] == nil {
				kinds[p[1]] = &Labelled{Kind: p[1]}
			}
			all.add(slices.Contains(found, i), p[4] == "true")
			kinds[p[1]].add(slices.Contains(found, i), p[4] == "true")
		}
		return nil
	})
	for _, l := range kinds {
		list = append(list, *l)
	}
	slices.SortFunc(list, func(a, b Labelled) int { return cmp.Compare(a.Kind, b.Kind) })
	return append([]Labelled{all}, list...), err
}

func (l *Labelled) add(found, want bool) {
	switch {
	case found && want:
		l.Right++
	case found:
		l.Wrong++
	case want:
		l.Lost++
	default:
		l.Off++
	}
}
