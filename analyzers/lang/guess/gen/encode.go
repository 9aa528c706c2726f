package main

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"math"
	"slices"

	"dateline/analyzers/lang/guess/grams"
)

// step is the unit of a score in the model, in nats. See model.go of package guess.
const step = 0.5

// The handicaps are what a language that is rarely met, or seldom beside a
// neighbour, must be better by, in steps.
const rareHandicap, seldomHandicap = 30, 12

// encode writes the model: the classes, and for the n-grams in order of their hash
// four columns, which pack better than rows: distance from the hash before, number
// of postings, classes, scores.
func encode(classes []Class, chosen []gram) []byte {
	out := []byte{byte(len(classes))}
	for _, c := range classes {
		out = append(out, byte(len(c.Tag)))
		out = append(out, c.Tag...)
		out = append(out, byte(c.Script), handicap(c.Tag))
	}
	var keys, counts, names, scores []byte
	last := grams.Hash(0)
	for _, g := range chosen {
		keys = binary.AppendUvarint(keys, uint64(g.hash-last))
		counts = append(counts, byte(len(g.postings)))
		slices.SortFunc(g.postings, func(a, b posting) int { return a.class - b.class })
		for _, p := range g.postings {
			names = append(names, byte(p.class))
			scores = append(scores, byte(math.Round(p.score/step)))
		}
		last = g.hash
	}
	for _, column := range [][]byte{keys, counts, names, scores} {
		out = binary.AppendUvarint(out, uint64(len(column)))
		out = append(out, column...)
	}
	return deflated(out)
}

func handicap(tag string) byte {
	if slices.Contains(rare, tag) {
		return rareHandicap
	}
	if slices.Contains(seldom, tag) {
		return seldomHandicap
	}
	return 0
}

func deflated(raw []byte) []byte {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	if err != nil {
		panic(err) // only of an unknown level
	}
	w.Write(raw) // a buffer takes everything
	w.Close()
	return b.Bytes()
}
