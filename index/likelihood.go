package index

import "math"

// population is a result among the articles of an edition.
type population struct{ found, all float64 }

// likelihood is the log-likelihood ratio of Dunning (Accurate methods for the
// statistics of surprise and coincidence, 1993): how much better the counts are
// explained when a word is as frequent among the articles found as it is there, than
// when it is as frequent as anywhere. It is 0 for a word that is not more frequent
// there. count of the articles found have the word, background of all.
func (p population) likelihood(count, background float64) float64 {
	if count*p.all <= background*p.found {
		return 0
	}
	others, without := background-count, p.found-count
	rest := p.all - p.found - others
	return 2 * (xlogx(count) + xlogx(without) + xlogx(others) + xlogx(rest) + xlogx(p.all) -
		xlogx(p.found) - xlogx(p.all-p.found) - xlogx(background) - xlogx(p.all-background))
}

func xlogx(x float64) float64 {
	if x <= 0 {
		return 0
	}
	return x * math.Log(x)
}

// most bounds the likelihood of a word of which is known only that least to most of
// all articles have it. For a given background it is greatest when as many as can be
// are among those found. That maximum rises with the background up to the number of
// articles found, all of which then have the word and no other has, and falls behind it.
func (p population) most(least, most float64) float64 {
	best := min(max(p.found, least), most, p.all)
	return p.likelihood(min(best, p.found), best)
}
