package cli

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"dateline/index"
	"dateline/server"

	"github.com/spf13/cobra"
)

// searchParameters are flags of the search command, named like the API's.
var searchParameters = []string{"from", "to", "tz", "mentions", "match", "names", "recency", "sort", "page", "size", "facets", "facet_size", "syntax", "counts",
	"missing", "fold", "interval", "cursor", "without", "with", "significant"}

func (p *program) search() *cobra.Command {
	var asJSON, explain bool
	var whyNot, like string
	values := map[string]*[]string{}
	c := &cobra.Command{Use: "search QUERY", Short: "Search from the terminal", Args: cobra.MinimumNArgs(0),
		RunE: func(cmd *cobra.Command, args []string) error {
			if like != "" {
				return p.like(cmd, like, args, values["size"], asJSON)
			}
			v := url.Values{}
			for name, list := range values {
				for _, value := range *list {
					v.Add(name, value)
				}
			}
			v.Set("q", strings.Join(args, " "))
			if explain {
				v.Set("explain", "true")
			}
			if whyNot != "" {
				v.Set("whynot", whyNot)
			}
			if !asJSON && !v.Has("interval") {
				v.Set("interval", "none") // a terminal shows a timeline only to those who ask
			}
			return p.find(cmd, v, asJSON)
		}}
	for _, name := range append(append([]string(nil), searchParameters...), index.FacetFields...) {
		values[name] = c.Flags().StringArray(name, nil, "as the API's parameter "+name)
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print what the API answers")
	c.Flags().BoolVar(&explain, "explain", false, "print the stages of the search and how scores came about")
	c.Flags().StringVar(&like, "like", "", "in place of a query: the articles most like the one with this id, ours or its outlet's")
	c.Flags().StringVar(&whyNot, "why-not", "", "tell why the article with this id, ours or its outlet's, is not on the page")
	return c
}

func (p *program) find(cmd *cobra.Command, v url.Values, asJSON bool) error {
	r, warnings, err := server.ReadRequest(v, time.Now())
	if err != nil {
		return &coded{exitUsage, err}
	}
	archive, err := p.open()
	if err != nil {
		return err
	}
	defer archive.Close()
	r.Help = true
	res, err := archive.Search(cmd.Context(), r)
	if errors.Is(err, index.ErrCursor) {
		return &coded{exitUsage, err}
	}
	if err != nil {
		return err
	}
	res.Query.Warnings = append(res.Query.Warnings, warnings...)
	if asJSON {
		_, err := server.NewAnswer(r, res).WriteTo(p.out)
		return err
	}
	p.printResult(res)
	if res.Page.NextCursor != "" {
		fmt.Fprintln(p.err, "more with --cursor", printable(res.Page.NextCursor))
	}
	return nil
}

// printResult writes hits for a person, marks in bold.
func (p *program) printResult(res *index.Result) {
	for _, w := range res.Query.Warnings {
		fmt.Fprintln(p.err, "note:", printable(w.String()))
	}
	if l := res.Query.Recency; l != nil {
		fmt.Fprintf(p.err, "note: %s was read as a wish for what is new (recency %s); in quotation marks it is searched for\n", printable(l.Typed), l.Recency)
	}
	p.printExplained(res)
	for i, h := range res.Hits {
		fmt.Fprintf(p.out, "%d. %s\n   %s\n", (res.Page.Number-1)*res.Page.Size+i+1, emphasis(firstPiece(h.Snippets["title"], h.Title)), facts(h.Source.Label(), h.Published, h.Language, h.ID))
		p.printStanding(h)
		for _, part := range []string{"lead", "body"} {
			for _, f := range h.Snippets[part] {
				fmt.Fprintf(p.out, "   %s\n", strings.Join(strings.Fields(emphasis(f)), " "))
			}
		}
		for _, m := range h.Matched {
			fmt.Fprintf(p.out, "   · %s → %s (%s)\n", printable(m.Typed), printable(m.Found), printable(m.How))
		}
		for _, line := range h.Explanation {
			fmt.Fprintln(p.out, "   = "+printable(line))
		}
		fmt.Fprintln(p.out)
	}
	p.printTimeline(res.Timeline)
	p.printOften(res.Significant)
	if t := res.Total; t != nil {
		stories := ""
		if t.Stories != t.Articles {
			stories = fmt.Sprintf(" in %d stories", t.Stories)
		}
		fmt.Fprintf(p.err, "articles found: %d%s, in %.2f ms, edition %s\n", t.Articles, stories, res.TookMS, res.Edition.ID)
	}
	p.printHelp(res)
}

// printHelp writes what would find more than a search that found little.
func (p *program) printHelp(res *index.Result) {
	for _, m := range res.DidYouMean {
		fmt.Fprintf(p.err, "did you mean: %s (articles: %d)\n", printable(m.Q), m.Count)
	}
	for _, word := range res.Absent {
		fmt.Fprintln(p.err, "no article has:", printable(word))
	}
	for _, x := range res.Relaxations {
		fmt.Fprintf(p.err, "wider: %s (articles: %d)\n", printable(server.Wider(x)), x.Count)
	}
}

// printExplained writes the stages of a search, and why an article is not on the page.
func (p *program) printExplained(res *index.Result) {
	if e := res.Explain; e != nil {
		fmt.Fprintf(p.out, "tree: %s\nplan: %s\n", printable(e.Tree), printable(e.Plan))
		for _, c := range e.Clauses {
			fmt.Fprintf(p.out, "  %s: %d terms, in %d articles\n", printable(c.Typed), c.Terms, c.Articles)
		}
		fmt.Fprintln(p.out)
	}
	if w := res.WhyNot; w != nil {
		if w.ID != "" {
			fmt.Fprintf(p.out, "%s\n", facts(w.Title, w.ID, w.GivenID))
		}
		for _, s := range w.Says {
			fmt.Fprintf(p.out, "why not: %s\n", printable(s))
		}
		fmt.Fprintln(p.out)
	}
}

// printStanding tells what became of an article: changes, and copies elsewhere.
func (p *program) printStanding(h index.Hit) {
	if h.Updated {
		fmt.Fprintln(p.out, "   updated", printable(h.Modified))
	}
	if h.Copies == nil {
		return
	}
	var names []string
	for _, c := range h.Copies.List {
		names = append(names, facts(c.Source.Label(), c.ID))
	}
	if more := h.Copies.Articles - len(names); more > 0 {
		names = append(names, fmt.Sprintf("%d more", more))
	}
	fmt.Fprintln(p.out, "   also:", strings.Join(names, ", "))
}

// printTimeline writes a line for each span of time that has articles.
func (p *program) printTimeline(t *index.Timeline) {
	if t == nil {
		return
	}
	for _, b := range slices.Concat(t.Buckets, t.Coarse) {
		if b.Count > 0 {
			fmt.Fprintf(p.out, "%-13s %7d\n", printable(b.Start), b.Count)
		}
	}
	if t.Missing > 0 {
		fmt.Fprintf(p.out, "%-13s %7d\n", "no date", t.Missing)
	}
}

// facts joins what is known of a hit.
func facts(list ...string) string {
	return printable(strings.Join(slices.DeleteFunc(list, func(s string) bool { return s == "" }), " · "))
}

func firstPiece(list []index.Fragment, otherwise string) index.Fragment {
	if len(list) > 0 {
		return list[0]
	}
	return index.Fragment{Text: otherwise}
}

// emphasis puts marks between « and » so that they survive a pipe.
func emphasis(f index.Fragment) string {
	letters := []rune(f.Text)
	var b strings.Builder
	at := 0
	for _, m := range f.Marks {
		b.WriteString(string(letters[at:m[0]]) + "«" + string(letters[m[0]:m[1]]) + "»")
		at = m[1]
	}
	b.WriteString(string(letters[at:]))
	return printable(b.String())
}
