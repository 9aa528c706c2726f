package ask

import (
	"fmt"
	"io"
)

// goal is a ratio that ours is to reach beside a peer, or a figure by itself.
type goal struct {
	what   string
	beside string  // the peer, "" for none
	most   float64 // of ours to the peer's, or of the figure; 0: the figure is told, nothing is asked
	least  float64 // used instead of most where more is better
	of     func(engine string) float64
}

// ours is the engine whose goals they are, the others those it is measured by.
const (
	ours   = "dateline"
	bleve  = "bleve"
	lucene = "lucene"
)

// besides makes one goal a peer.
func besides(what string, of func(string) float64, most map[string]float64) (out []goal) {
	for _, peer := range []string{bleve, lucene} {
		if most[peer] > 0 {
			out = append(out, goal{what: what, beside: peer, most: most[peer], of: of})
		}
	}
	return out
}

// goals prints what was wanted and what is, a goal a line.
func (r Report) goals(w io.Writer) {
	fmt.Fprintf(w, "| | beside | wanted | is | ours | theirs | reached |\n|---|---|---|---|---|---|---|\n")
	for _, list := range [][]goal{r.goalsOfIndexing(), r.goalsOfSearches(), r.goalsOfReading(), r.goalsOfPages()} {
		for _, g := range list {
			g.row(w)
		}
	}
}

func (g goal) row(w io.Writer) {
	is, peer, beside := g.of(ours), -1.0, "-"
	value := is
	if g.beside != "" {
		peer, beside = g.of(g.beside), g.beside
		value = is / peer
	}
	if is < 0 || g.beside != "" && peer <= 0 {
		fmt.Fprintf(w, "| %s | %s | %s | - | %s | %s | - |\n", g.what, beside, g.wanted(), cell(is), cell(peer))
		return
	}
	reached := "no"
	if g.most == 0 && g.least == 0 {
		reached = "-"
	} else if g.least > 0 && value >= g.least || g.most > 0 && value <= g.most {
		reached = "yes"
	}
	fmt.Fprintf(w, "| %s | %s | %s | %s | %s | %s | %s |\n", g.what, beside, g.wanted(), cell(value), cell(is), cell(peer), reached)
}

func (g goal) wanted() string {
	switch {
	case g.least > 0:
		return fmt.Sprintf("≥ %g", g.least)
	case g.most > 0:
		return fmt.Sprintf("≤ %g", g.most)
	}
	return "-"
}

func (r Report) goalsOfIndexing() (out []goal) {
	rate := func(e string) float64 { return r.build(e, r.rate) }
	size := func(e string) float64 { return r.build(e, func(b Build) float64 { return b.Size }) }
	peak := func(e string) float64 { return r.build(e, func(b Build) float64 { return b.Peak }) }
	opening := func(e string) float64 { return r.opening(e, func(o Opening) float64 { return o.Took }) }
	out = append(out,
		goal{what: "indexing, articles a second", beside: bleve, least: 3, of: rate},
		goal{what: "indexing, articles a second", beside: lucene, least: 0.9, of: rate})
	out = append(out, besides("on disk, MB", size, map[string]float64{bleve: 0.45, lucene: 1.2})...)
	out = append(out, besides("peak memory of indexing, MB", peak, map[string]float64{bleve: 0.5, lucene: 1.5})...)
	return append(out, goal{what: "from start to first page, ms", beside: bleve, of: opening}, goal{what: "from start to first page, ms", beside: lucene, of: opening})
}

// goalsOfSearches are those of all classes together.
func (r Report) goalsOfSearches() (out []goal) {
	for _, g := range []struct {
		warmth, amount, figure string
		most                   map[string]float64
	}{
		{"warm", Plain, "p50", map[string]float64{bleve: 0.25, lucene: 0.5}},
		{"warm", Plain, "cpu", map[string]float64{bleve: 0.25, lucene: 0.5}},
		{"warm", Facets, "p50", map[string]float64{lucene: 0.33}},
		{"warm", Facets, "cpu", map[string]float64{lucene: 0.25}},
		{"cold", Facets, "p50", map[string]float64{lucene: 0.5}},
		{"cold", Facets, "cpu", map[string]float64{lucene: 0.3}},
		{"warm", Page, "p50", map[string]float64{lucene: 0.2}},
		{"warm", Page, "p95", map[string]float64{lucene: 0.25}},
		{"warm", Page, "cpu", map[string]float64{lucene: 0.2}},
		{"cold", Page, "p50", map[string]float64{lucene: 0.25}},
		{"cold", Page, "p95", map[string]float64{lucene: 0.33}},
		{"cold", Page, "cpu", map[string]float64{lucene: 0.25}},
	} {
		results := r.Warm
		if g.warmth == "cold" {
			results = r.Cold
		}
		of := func(e string) float64 { return results.Of(e, g.amount, g.figure, r.Queries, "") }
		out = append(out, besides(fmt.Sprintf("%s, %s, %s, ms", g.amount, g.warmth, spoken(g.figure)), of, g.most)...)
	}
	return append(out, besides("newest first, plain, warm, p50, ms", func(e string) float64 {
		return r.Warm.Of(e, Plain, "p50", r.Queries, Newest)
	}, map[string]float64{lucene: 0.33})...)
}

func spoken(figure string) string {
	if figure == "cpu" {
		return "processor time"
	}
	return figure
}

// readAs is how many times what its plain words take a search may take that is read
// as a name or a date.
const readAs = 1.5

// goalsOfReading hold searches that are read as more than words to their plain words.
func (r Report) goalsOfReading() (out []goal) {
	for _, pair := range [][2]string{{Name, NameWords}, {Day, DayWords}} {
		for _, warmth := range []string{"warm", "cold"} {
			results := map[string]Results{"warm": r.Warm, "cold": r.Cold}[warmth]
			out = append(out, goal{
				what: fmt.Sprintf("%s, plain, %s, p50 to that of its plain words", pair[0], warmth), most: readAs,
				of: func(e string) float64 {
					read, plain := results.Of(e, Plain, "p50", r.Queries, pair[0]), results.Of(e, Plain, "p50", r.Queries, pair[1])
					if read < 0 || plain <= 0 {
						return -1
					}
					return read / plain
				},
			})
		}
	}
	return out
}

// The goals of pages over HTTP.
const (
	wholeAnswer = 15 // ms of the slowest of a hundred
	moreAnswers = 4  // times those of the peer
)

func (r Report) goalsOfPages() (out []goal) {
	for _, crowd := range []struct {
		what string
		of   func(Web) Crowd
	}{
		{"", func(o Web) Crowd { return o.Again }},
		{" to searches not made before", func(o Web) Crowd { return o.Afresh }},
	} {
		rate := func(e string) float64 { return r.visit(e, func(o Web) float64 { return crowd.of(o).Rate }) }
		slowest := func(e string) float64 {
			return r.visit(e, func(o Web) float64 { return quantile(crowd.of(o).Took, 0.99) })
		}
		out = append(out,
			goal{what: "HTTP, eight clients, answers a second" + crowd.what, beside: lucene, least: moreAnswers, of: rate},
			goal{what: "HTTP, eight clients, p99 of the answers" + crowd.what + ", ms", beside: lucene, most: 1, of: slowest})
	}
	return append(out,
		goal{what: "HTTP, one client, whole answer, p99, ms", most: wholeAnswer, of: func(e string) float64 {
			return r.visit(e, func(o Web) float64 { return quantile(o.Took, 0.99) })
		}},
		goal{what: "HTTP, one client, whole answer to a search not made before, p99, ms", most: wholeAnswer, of: func(e string) float64 {
			return r.visit(e, func(o Web) float64 { return quantile(o.Unseen, 0.99) })
		}})
}
