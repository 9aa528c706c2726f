package ask

import (
	"fmt"
	"io"
	"slices"
)

// Build is what indexing a corpus took.
type Build struct {
	Wall float64 `json:"wall"` // seconds
	CPU  float64 `json:"cpu"`  // seconds of processor time
	Peak float64 `json:"peak"` // MB of memory at most
	Size float64 `json:"size"` // MB on disk
}

// Opening is what one start of an engine took, to its first page, in milliseconds.
type Opening struct{ Took, CPU float64 }

// Web is what one round of pages over HTTP took, from the request to the last byte.
type Web struct {
	Took   []float64 // milliseconds of each answer to one client
	Unseen []float64 // the same for searches that were not made before
	CPU    float64   // milliseconds of processor time of the server, an answer to one client
	Bytes  float64   // of an answer
	Again  Crowd     // searches that were made before
	Afresh Crowd     // others
}

// Crowd is what eight clients get that ask at once.
type Crowd struct {
	Took []float64 // milliseconds of each answer
	Rate float64   // answers a second
}

// Report is everything that was measured of some engines at one size.
type Report struct {
	Articles int
	Engines  []string
	Queries  []Query
	Builds   map[string][]Build
	Opening  map[string][]Opening
	Cold     Results // nothing is kept of earlier searches
	Warm     Results // the same searches were made before
	Web      map[string][]Web
}

// Write prints all tables as Markdown: the goals first, then what they are taken from.
func (r Report) Write(w io.Writer) {
	fmt.Fprintf(w, "## %s articles\n\n### Goals\n\n", grouped(r.Articles))
	r.goals(w)
	fmt.Fprint(w, "\n### Indexing and opening\n\n")
	r.building(w)
	fmt.Fprint(w, "\n### Pages over HTTP\n\n")
	r.web(w)
	fmt.Fprint(w, "\n### Totals\n\n")
	r.totals(w)
	fmt.Fprint(w, "\n### Searches\n\nOf each class: p50 / processor time.\n")
	r.Warm.Write(w, "warm", r.Engines, r.Queries)
	r.Cold.Write(w, "cold", r.Engines, r.Queries)
}

// grouped writes a number with a comma before each three places.
func grouped(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", grouped(n/1000), n%1000)
}

// middle returns a figure of some runs: its median, -1 of none.
func middle[T any](runs []T, of func(T) float64) float64 {
	var all []float64
	for _, one := range runs {
		all = append(all, of(one))
	}
	return quantile(all, 0.5)
}

func (r Report) build(engine string, of func(Build) float64) float64 {
	return middle(r.Builds[engine], of)
}
func (r Report) opening(engine string, of func(Opening) float64) float64 {
	return middle(r.Opening[engine], of)
}
func (r Report) visit(engine string, of func(Web) float64) float64 { return middle(r.Web[engine], of) }

func (r Report) rate(b Build) float64 { return float64(r.Articles) / b.Wall }

func (r Report) building(w io.Writer) {
	header(w, r.Engines)
	for _, row := range []struct {
		name string
		of   func(engine string) float64
	}{
		{"articles a second", func(e string) float64 { return r.build(e, r.rate) }},
		{"s of processor time", func(e string) float64 { return r.build(e, func(b Build) float64 { return b.CPU }) }},
		{"peak memory, MB", func(e string) float64 { return r.build(e, func(b Build) float64 { return b.Peak }) }},
		{"on disk, MB", func(e string) float64 { return r.build(e, func(b Build) float64 { return b.Size }) }},
		{"from start to first page, ms", func(e string) float64 { return r.opening(e, func(o Opening) float64 { return o.Took }) }},
		{"processor time of it, ms", func(e string) float64 { return r.opening(e, func(o Opening) float64 { return o.CPU }) }},
	} {
		fmt.Fprintf(w, "| %s |", row.name)
		for _, e := range r.Engines {
			fmt.Fprintf(w, " %s |", cell(row.of(e)))
		}
		fmt.Fprintln(w)
	}
}

// figuresOfWeb are the rows of the table of pages over HTTP.
var figuresOfWeb = []struct {
	name string
	of   func(Web) float64
}{
	{"one client, p50, ms", func(o Web) float64 { return quantile(o.Took, 0.5) }},
	{"p95", func(o Web) float64 { return quantile(o.Took, 0.95) }},
	{"p99", func(o Web) float64 { return quantile(o.Took, 0.99) }},
	{"processor time of the server, ms", func(o Web) float64 { return o.CPU }},
	{"searches not made before, p50, ms", func(o Web) float64 { return quantile(o.Unseen, 0.5) }},
	{"p95", func(o Web) float64 { return quantile(o.Unseen, 0.95) }},
	{"p99", func(o Web) float64 { return quantile(o.Unseen, 0.99) }},
	{"eight clients, answers a second", func(o Web) float64 { return o.Again.Rate }},
	{"p50, ms", func(o Web) float64 { return quantile(o.Again.Took, 0.5) }},
	{"p99, ms", func(o Web) float64 { return quantile(o.Again.Took, 0.99) }},
	{"eight clients, searches not made before, answers a second", func(o Web) float64 { return o.Afresh.Rate }},
	{"p50, ms", func(o Web) float64 { return quantile(o.Afresh.Took, 0.5) }},
	{"p99, ms", func(o Web) float64 { return quantile(o.Afresh.Took, 0.99) }},
	{"kB of an answer", func(o Web) float64 { return o.Bytes / 1000 }},
}

func (r Report) web(w io.Writer) {
	var served []string
	for _, e := range r.Engines {
		if len(r.Web[e]) > 0 {
			served = append(served, e)
		}
	}
	if len(served) == 0 {
		fmt.Fprintln(w, "Not measured.")
		return
	}
	header(w, served)
	for _, row := range figuresOfWeb {
		fmt.Fprintf(w, "| %s |", row.name)
		for _, e := range served {
			fmt.Fprintf(w, " %s |", cell(r.visit(e, row.of)))
		}
		fmt.Fprintln(w)
	}
}

// totals prints how many articles the engines find beside the first of them: the
// median of the ratios, and how many of the searches differ by more than a twentieth.
func (r Report) totals(w io.Writer) {
	fmt.Fprintf(w, "Articles found, of those that %s finds (the median of the searches), and how many searches differ by more than 5 %%.\n\n", r.Engines[0])
	header(w, r.Engines[1:])
	first := r.totalsOf(r.Engines[0])
	for _, class := range Classes {
		fmt.Fprintf(w, "| %s |", class)
		for _, e := range r.Engines[1:] {
			fmt.Fprintf(w, " %s |", r.agreement(class, first, r.totalsOf(e)))
		}
		fmt.Fprintln(w)
	}
}

// totalsOf returns what an engine counted where facets were asked.
func (r Report) totalsOf(engine string) []int {
	if rounds := r.Warm[engine][Facets]; len(rounds) > 0 {
		return rounds[0].Totals
	}
	return nil
}

// differs is by how much a total may differ before it is counted as another.
const differs = 0.05

func (r Report) agreement(class string, first, other []int) string {
	var ratios []float64
	others := 0
	for i, q := range r.Queries {
		if q.Class != class || len(first) == 0 || len(other) == 0 || other[i] < 0 {
			continue
		}
		one := float64(other[i]+1) / float64(first[i]+1) // none is none
		if ratios = append(ratios, one); one < 1-differs || one > 1+differs {
			others++
		}
	}
	if len(ratios) == 0 {
		return "-"
	}
	slices.Sort(ratios)
	return fmt.Sprintf("%.2f, %d of %d", ratios[len(ratios)/2], others, len(ratios))
}
