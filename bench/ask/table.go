package ask

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// Results are the rounds of each engine by amount.
type Results map[string]map[string][]Round

// Add notes a round.
func (r Results) Add(engine, amount string, one Round) {
	if r[engine] == nil {
		r[engine] = map[string][]Round{}
	}
	r[engine][amount] = append(r[engine][amount], one)
}

// typical returns what each search of a class takes, "" for all: its median over the
// rounds. Searches that the engine cannot make are left out.
func typical(rounds []Round, queries []Query, class string) (out []float64) {
	for i, q := range queries {
		var all []float64
		for _, r := range rounds {
			all = append(all, r.Took[i])
		}
		if (class == "" || class == q.Class) && all[0] >= 0 {
			out = append(out, quantile(all, 0.5))
		}
	}
	return out
}

// quantile returns -1 for no values.
func quantile(values []float64, q float64) float64 {
	if len(values) == 0 {
		return -1
	}
	sorted := slices.Sorted(slices.Values(values))
	return sorted[min(int(q*float64(len(sorted))), len(sorted)-1)]
}

func cpu(rounds []Round) float64 {
	var all []float64
	for _, r := range rounds {
		all = append(all, 1000*r.CPU/float64(len(r.Took)))
	}
	return quantile(all, 0.5)
}

// Write prints a table an amount: for all classes together p50, p95, p99 and the
// processor time of a search, then p50 class by class, in milliseconds.
func (r Results) Write(w io.Writer, engines []string, queries []Query) {
	for _, amount := range Amounts {
		fmt.Fprintf(w, "\n%s, ms\n\n| | %s |\n|---|%s\n", amount, strings.Join(engines, " | "), strings.Repeat("---|", len(engines)))
		for _, row := range []struct {
			name string
			of   func(rounds []Round) float64
		}{
			{"p50", func(rounds []Round) float64 { return quantile(typical(rounds, queries, ""), 0.5) }},
			{"p95", func(rounds []Round) float64 { return quantile(typical(rounds, queries, ""), 0.95) }},
			{"p99", func(rounds []Round) float64 { return quantile(typical(rounds, queries, ""), 0.99) }},
			{"processor time of a search", cpu},
		} {
			r.row(w, row.name, engines, amount, row.of)
		}
		for _, class := range Classes {
			if !slices.ContainsFunc(queries, func(q Query) bool { return q.Class == class }) {
				continue
			}
			r.row(w, class+", p50", engines, amount, func(rounds []Round) float64 { return quantile(typical(rounds, queries, class), 0.5) })
		}
	}
}

func (r Results) row(w io.Writer, name string, engines []string, amount string, of func([]Round) float64) {
	fmt.Fprintf(w, "| %s |", name)
	for _, e := range engines {
		took := -1.0
		if rounds := r[e][amount]; len(rounds) > 0 {
			took = of(rounds)
		}
		if took < 0 {
			fmt.Fprint(w, " - |")
			continue
		}
		fmt.Fprintf(w, " %.2f |", took)
	}
	fmt.Fprintln(w)
}
