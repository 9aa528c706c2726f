// Command prices learns what one sound costs for another from names that are
// known to be one name, and from names that are known to be two:
//
//	go run ./analyzers/names/gen/prices names.jsonl.gz words.tsv.gz > analyzers/names/learned.go
//
// Half of the names, told by a hash of their ids, are learned from; the other
// half judges. What is learned for a relation of scripts is kept only where it
// finds more of the judging half and mistakes no more of it. Only prices are
// written: no name, nor any part of one.
package main

import (
	"fmt"
	"log"
	"os"

	"dateline/analyzers/names"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: prices names.jsonl.gz words.tsv.gz > learned.go")
	}
	groups, err := read(os.Args[1], os.Args[2])
	if err != nil {
		log.Fatal(err)
	}
	hand := names.HandPrices()
	learning, judging := collect(groups, hand, 0), collect(groups, hand, 1)
	learned := map[names.Relation]*names.Prices{}
	for rel := range names.Relation(len(hand.Sound)) {
		prices, caution := careful(hand, rel, learning[rel])
		before, after := judge(hand, judging[rel]), judge(prices, judging[rel])
		fmt.Fprintf(os.Stderr, "%v: learned from %v, caution %v, limits %v\n  by hand  %v\n  learned  %v\n", rel, learning[rel], caution, prices.Limits[rel], before, after)
		if after.beats(before) && rel.String() != byHand {
			learned[rel] = prices
		}
	}
	if err := write(os.Stdout, hand, learned); err != nil {
		log.Fatal(err)
	}
}

// byHand is the relation that keeps its prices: what was learned of Han found more
// words, but took more persons for others.
const byHand = "with Han"

// cautions are how much worse it may be to take two names for one than to miss one.
var cautions = []float64{1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 8}

// careful learns with the least caution that mistakes no more pairs of the sample
// in any tier than the prices set by hand.
func careful(hand *names.Prices, rel names.Relation, s sample) (*names.Prices, float64) {
	before := judge(hand, s)
	for _, caution := range cautions {
		prices := learn(hand, rel, s, caution)
		if judge(prices, s).mixedNoMoreThan(before) {
			widen(prices, rel, s, before)
			return prices, caution
		}
	}
	return hand, 0
}
