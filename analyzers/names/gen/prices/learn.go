package main

import (
	"fmt"
	"math"

	"dateline/analyzers/names"
)

// How prices are learned. The chance that two words are one name is taken to be
// logistic in the room that their price leaves below the limit of the balanced
// tier; spread is the room, in percent of the weight, that changes the odds by a
// factor of e. Each round aligns all pairs by the present prices and then moves
// the prices of the sounds that met towards better odds, a step at a time; the
// prior pulls them back to the prices set by hand.
const (
	rounds = 5
	steps  = 60
	spread = 2.5
	prior  = 12 // pairs that the price set by hand is worth
	pace   = 40
)

// met is how often two sounds met at a price in the alignment of a pair.
type met struct {
	a, b  int
	count float64
}

// example is an aligned pair.
type example struct {
	fixed, limit, weight float64 // the price of all else
	met                  []met
	same                 bool
}

// learn returns prices that tell the pairs of a sample apart better. A rival taken
// for the same name counts as caution pairs missed.
func learn(hand *names.Prices, rel names.Relation, s sample, caution float64) *names.Prices {
	prices := *hand
	ratio := balance(s) * caution
	var value [len(names.Sounds)][len(names.Sounds)]float64
	for a := range value {
		for b := range value {
			value[a][b] = float64(hand.Sound[rel][a][b])
		}
	}
	for range rounds {
		list := align(&prices, rel, s)
		for step := range steps {
			var slope, count [len(names.Sounds)][len(names.Sounds)]float64
			for i := range list {
				list[i].descend(&value, &slope, &count, ratio)
			}
			for a := range value {
				for b := range a {
					if count[a][b] == 0 {
						continue
					}
					pull := prior / spread * (float64(hand.Sound[rel][a][b]) - value[a][b]) / 100
					move := pace * (slope[a][b] + pull) / (count[a][b] + prior) / (1 + float64(step)/20)
					value[a][b] = min(max(value[a][b]+move, floor(hand, rel, a, b)), ceiling(hand.Sound[rel][a][b]))
					value[b][a] = value[a][b]
				}
			}
		}
		for a := range value {
			for b := range value {
				prices.Sound[rel][a][b] = uint8(math.Round(value[a][b]))
			}
		}
	}
	return &prices
}

// floor keeps sounds of two classes as dear as they were set by hand: no key leads
// from the one to the other, so that pairs in which they meet are never judged.
func floor(hand *names.Prices, rel names.Relation, a, b int) float64 {
	if names.OneClass(names.Sounds[a], names.Sounds[b]) {
		return 0
	}
	return float64(hand.Sound[rel][a][b])
}

// ceiling keeps a price that was never seen high from rising beyond all others.
func ceiling(hand uint8) float64 { return max(float64(hand), 100) }

// balance is the weight of a rival, with which both kinds of pairs weigh the same.
func balance(s sample) float64 {
	same := 0
	for _, p := range s {
		if p.same {
			same++
		}
	}
	return float64(same) / float64(max(len(s)-same, 1))
}

// align aligns the pairs, and keeps those whose price is near any limit.
func align(prices *names.Prices, rel names.Relation, s sample) (list []example) {
	for _, p := range s {
		al, ok := prices.Align(p.a, p.b)
		if !ok || al.Price*100 > maxShare*al.Weight {
			continue
		}
		e := example{limit: float64(al.Allowance[1]), weight: float64(al.Weight), fixed: float64(al.Price), same: p.same}
		for _, step := range al.Steps {
			if step.A == 0 || step.B == 0 || step.A == step.B {
				continue
			}
			a, b := soundOf(step.A), soundOf(step.B)
			e.met = append(e.met, met{max(a, b), min(a, b), 1})
			e.fixed -= float64(prices.Sound[rel][a][b])
		}
		list = append(list, e)
	}
	return list
}

// descend adds what an example says about the sounds that met in it.
func (e *example) descend(value, slope, count *[len(names.Sounds)][len(names.Sounds)]float64, ratio float64) {
	if len(e.met) == 0 {
		return
	}
	price := e.fixed
	for _, m := range e.met {
		price += value[m.a][m.b]
	}
	chance := 1 / (1 + math.Exp(-(e.limit-price)/e.weight*100/spread))
	wanted, weight := 0.0, ratio
	if e.same {
		wanted, weight = 1, 1
	}
	for _, m := range e.met {
		slope[m.a][m.b] += weight * (chance - wanted) / spread
		count[m.a][m.b] += weight
	}
}

func soundOf(letter byte) int {
	for i := range len(names.Sounds) {
		if names.Sounds[i] == letter {
			return i
		}
	}
	panic(fmt.Sprintf("prices: %q is no sound", letter))
}
