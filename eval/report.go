package eval

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Limits of the table of scripts: more columns do not fit a page, and a share of
// a few pairs says nothing.
const (
	maxScripts = 14
	minPairs   = 20
)

// WriteTo prints a measurement as tables in Markdown.
func (r *NameReport) WriteTo(w io.Writer) (int64, error) {
	var b strings.Builder
	normal := r.Systems[0]
	fmt.Fprintf(&b, "%d of %d entities asked for, with %d queries among %d articles.\n\n", normal.Entities, r.All, normal.Queries, r.Articles)
	r.writeSystems(&b)
	b.WriteString("\nRecall of names=normal by the script of the query (rows) and of the article:\n\n")
	writePairs(&b, normal.Pairs)
	missed := 0
	for _, f := range r.Failures {
		missed += f.Pairs
	}
	fmt.Fprintf(&b, "\n| why %d pairs are missed | pairs | share |\n| --- | --- | --- |\n", missed)
	for _, f := range r.Failures {
		fmt.Fprintf(&b, "| %s | %d | %.1f %% |\n", f.Reason, f.Pairs, 100*float64(f.Pairs)/float64(missed))
	}
	b.WriteString("\n| commonest misses | typed | written | entities | pairs |\n| --- | --- | --- | --- | --- |\n")
	for _, m := range r.Misses {
		fmt.Fprintf(&b, "| %s, %s | %s | %s | %d | %d |\n", m.Query, m.Article, m.Typed, m.Written, m.Entities, m.Pairs)
	}
	n, err := io.WriteString(w, b.String())
	return int64(n), err
}

// writeSystems prints the figures of each way to search.
func (r *NameReport) writeSystems(b *strings.Builder) {
	b.WriteString("| search | recall | one script | two scripts | precision | articles a query |\n| --- | --- | --- | --- | --- | --- |\n")
	for _, f := range r.Systems {
		fmt.Fprintf(b, "| %s | %.3f | %.3f | %.3f | %.3f | %.1f |\n", f.Search, f.Recall, f.Same, f.Cross, f.Precision, f.Returned)
	}
	if r.Systems[0].Surnames.Queries == 0 {
		return
	}
	fmt.Fprintf(b, "\n| %d surnames alone | recall | precision | persons a query |\n| --- | --- | --- | --- |\n", r.Systems[0].Surnames.Queries)
	for _, f := range r.Systems {
		fmt.Fprintf(b, "| %s | %.3f | %.3f | %.1f |\n", f.Search, f.Surnames.Recall, f.Surnames.Precision, f.Surnames.Persons)
	}
}

// writePairs prints a square of shares, the scripts of most pairs first.
func writePairs(b *strings.Builder, pairs map[Pair]*Count) {
	total := map[string]int{}
	for p, c := range pairs {
		if c.All >= minPairs {
			total[p.Query] += c.All
			total[p.Article] += c.All
		}
	}
	var names []string
	for s := range total {
		names = append(names, s)
	}
	slices.SortFunc(names, func(x, y string) int { return cmp.Or(total[y]-total[x], strings.Compare(x, y)) })
	names = names[:min(len(names), maxScripts)]
	fmt.Fprintf(b, "| | %s |\n|%s\n", strings.Join(names, " | "), strings.Repeat(" --- |", len(names)+1))
	for _, q := range names {
		fmt.Fprintf(b, "| %s |", q)
		for _, a := range names {
			if c := pairs[Pair{q, a}]; c == nil || c.All < minPairs {
				b.WriteString(" |")
			} else {
				fmt.Fprintf(b, " %.2f |", c.share())
			}
		}
		b.WriteString("\n")
	}
}
