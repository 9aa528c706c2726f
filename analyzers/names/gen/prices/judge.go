package main

import (
	"fmt"

	"dateline/analyzers/names"
)

// figures say how many pairs of a sample are taken for one name in each tier.
type figures struct {
	same, rivals int
	found, mixed [3]int
}

func (f figures) String() string {
	s := ""
	for tier, name := range [3]string{"convention", "balanced", "loose"} {
		s += fmt.Sprintf("%s %.3f found, %.4f mistaken  ", name, float64(f.found[tier])/float64(max(f.same, 1)), float64(f.mixed[tier])/float64(max(f.rivals, 1)))
	}
	return s
}

func judge(prices *names.Prices, s sample) (f figures) {
	for _, p := range s {
		al, ok := prices.Align(p.a, p.b)
		if p.same {
			f.same++
		} else {
			f.rivals++
		}
		for tier, limit := range al.Allowance {
			if ok && al.Price <= limit {
				if p.same {
					f.found[tier]++
				} else {
					f.mixed[tier]++
				}
			}
		}
	}
	return f
}

// mixedNoMoreThan reports whether no tier takes more rivals for one name.
func (f figures) mixedNoMoreThan(before figures) bool {
	for tier := range f.mixed {
		if f.mixed[tier] > before.mixed[tier] {
			return false
		}
	}
	return true
}

// What the strictest tier may lose to chance, in percent of the pairs by hand: the
// halves differ by as much.
const (
	maxMoreMixed  = 10
	maxFewerFound = 1
)

// beats reports whether over all tiers more is found and no more is mistaken, and
// the strictest tier is not much worse either way.
func (f figures) beats(before figures) bool {
	found, mixed := 0, 0
	for tier := range f.found {
		found += f.found[tier] - before.found[tier]
		mixed += f.mixed[tier] - before.mixed[tier]
	}
	strict := f.found[0]*100 >= before.found[0]*(100-maxFewerFound) && f.mixed[0]*100 <= before.mixed[0]*(100+maxMoreMixed)
	return found > 0 && mixed <= 0 && strict
}

// The limit is widened in steps of a few percent, to no more than half as much again.
const (
	widerStep = 3
	widest    = 150
)

// widen raises the limit of the tier Balanced as long as no more rivals of the sample
// are taken for one name than by hand. Convention stays, for single words are held to
// it: three percent more found nobody and cost a thousandth of the precision of
// surnames. Loose stays too: the words of a name vouch for each other there, and two
// that are both a little looser took more wrong persons in Hangul.
func widen(prices *names.Prices, rel names.Relation, s sample, before figures) {
	const balanced = 1
	wider := *prices
	for wider.Limits[rel][balanced] < widest {
		wider.Limits[rel][balanced] += widerStep
		if judge(&wider, s).mixed[balanced] > before.mixed[balanced] {
			return
		}
		*prices = wider
	}
}
