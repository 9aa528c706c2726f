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

// in reports whether a search counts for a class, "" being all.
func (q Query) in(class string) bool { return class == q.Class || class == "" && !Aside(q.Class) }

// typical returns what each search of a class takes, "" for all: its median over the
// rounds. Searches that the engine cannot make are left out.
func typical(rounds []Round, queries []Query, class string) (out []float64) {
	if len(rounds) == 0 {
		return nil
	}
	for i, q := range queries {
		var all []float64
		for _, r := range rounds {
			all = append(all, r.Took[i])
		}
		if q.in(class) && all[0] >= 0 {
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

// cpu returns the mean processor time of the searches of a class, the median of the
// rounds: what is put off, such as collecting garbage, falls on any of them.
func cpu(rounds []Round, queries []Query, class string) float64 {
	var all []float64
	for _, r := range rounds {
		sum, n := 0.0, 0
		for i, q := range queries {
			if q.in(class) && r.Took[i] >= 0 {
				sum += r.CPU[i]
				n++
			}
		}
		if n > 0 {
			all = append(all, sum/float64(n))
		}
	}
	return quantile(all, 0.5)
}

// Of returns a figure of an engine for a class, "" for all of them, in milliseconds,
// or -1 where it has none. The figure is p50, p95, p99 or cpu.
func (r Results) Of(engine, amount, figure string, queries []Query, class string) float64 {
	rounds := r[engine][amount]
	if figure == "cpu" {
		return cpu(rounds, queries, class)
	}
	return quantile(typical(rounds, queries, class), shares[figure])
}

var shares = map[string]float64{"p50": 0.5, "p95": 0.95, "p99": 0.99}

// Write prints a table an amount: for all classes together p50, p95, p99 and the
// processor time of a search, then p50 and processor time class by class, in
// milliseconds.
func (r Results) Write(w io.Writer, heading string, engines []string, queries []Query) {
	for _, amount := range Amounts {
		fmt.Fprintf(w, "\n%s, %s, ms\n\n", amount, heading)
		header(w, engines)
		for _, figure := range []string{"p50", "p95", "p99", "cpu"} {
			fmt.Fprintf(w, "| %s |", map[string]string{"cpu": "processor time"}[figure]+strings.TrimPrefix(figure, "cpu"))
			for _, e := range engines {
				fmt.Fprintf(w, " %s |", cell(r.Of(e, amount, figure, queries, "")))
			}
			fmt.Fprintln(w)
		}
		for _, class := range Classes {
			if !slices.ContainsFunc(queries, func(q Query) bool { return q.Class == class }) {
				continue
			}
			fmt.Fprintf(w, "| %s |", class)
			for _, e := range engines {
				fmt.Fprintf(w, " %s / %s |", cell(r.Of(e, amount, "p50", queries, class)), cell(r.Of(e, amount, "cpu", queries, class)))
			}
			fmt.Fprintln(w)
		}
	}
}

func header(w io.Writer, engines []string) {
	fmt.Fprintf(w, "| | %s |\n|---|%s\n", strings.Join(engines, " | "), strings.Repeat("---|", len(engines)))
}

// cell writes a figure with three places below ten and fewer above, - for none.
func cell(v float64) string {
	switch {
	case v < 0:
		return "-"
	case v < 1:
		return fmt.Sprintf("%.3f", v)
	case v < 100:
		return fmt.Sprintf("%.2f", v)
	}
	return fmt.Sprintf("%.0f", v)
}
