package names

import (
	"testing"

	"dateline/analyzers/lang"
)

// TestPricesAreSane holds what was learned to what the comparison relies on.
func TestPricesAreSane(t *testing.T) {
	hand, used := HandPrices(), LearnedPrices()
	for rel := range relationMax {
		for a := range uint8(soundCount) {
			for b := range uint8(soundCount) {
				price, set := used.Sound[rel][a][b], hand.Sound[rel][a][b]
				pair := string(soundLetters[a]) + string(soundLetters[b])
				if price != used.Sound[rel][b][a] {
					t.Errorf("%v: %s costs %d, the other way %d", rel, pair, price, used.Sound[rel][b][a])
				}
				if a == b && price != 0 {
					t.Errorf("%v: %s costs %d; want nothing", rel, pair, price)
				}
				if price > max(set, consonantPrice) {
					t.Errorf("%v: %s costs %d, more than a consonant", rel, pair, price)
				}
				if classOf[a] != classOf[b] && price < set {
					t.Errorf("%v: %s costs %d and not %d, and no key leads from one to the other", rel, pair, price, set)
				}
			}
		}
		l := used.Limits[rel]
		if min(l[0], l[1], l[2]) < 100 || max(l[0], l[1], l[2]) > 150 {
			t.Errorf("%v: limits of %v %% of those set by hand", rel, l)
		}
	}
}

// TestAlignIsTheComparison holds the alignment that tells its steps to the fast one.
func TestAlignIsTheComparison(t *testing.T) {
	prices, aligned := LearnedPrices(), 0
	for _, p := range pairsOf(t) {
		for _, a := range tokens(p.query, maxQueryWords) {
			for _, b := range tokens(p.text, maxTextWords) {
				var x, y sounds
				al, ok := prices.Align(a.folded, b.folded)
				if heard := listen(&x, a.folded) && listen(&y, b.folded); heard != ok {
					t.Errorf("%s and %s are aligned: %v; want %v", a.folded, b.folded, ok, heard)
				}
				if !ok {
					continue
				}
				aligned++
				if fast := sharpen(&x).align(&y, hopeless); fast != al.Price {
					t.Errorf("%s and %s cost %d; the comparison says %d", a.folded, b.folded, al.Price, fast)
				}
				if sum := sumOf(al.Steps); sum != al.Price {
					t.Errorf("%s and %s cost %d in steps of %d together", a.folded, b.folded, al.Price, sum)
				}
			}
		}
	}
	if aligned < 300 {
		t.Errorf("%d pairs aligned; want most of the table", aligned)
	}
}

func sumOf(steps []Step) (sum int) {
	for _, s := range steps {
		sum += s.Price
	}
	return sum
}

// TestEarIsNear: names written by ear are nearer than what merely looks like them.
func TestEarIsNear(t *testing.T) {
	for _, c := range []struct {
		typed, near, far string
	}{
		{"Wright", "라이트", "로트"},
		{"Brown", "ბრაუნი", "ბრენი"},
		{"Tammam", "탐맘", "탄만"},
	} {
		near, _ := LearnedPrices().Align(lang.FoldString(c.typed), c.near)
		far, _ := LearnedPrices().Align(lang.FoldString(c.typed), c.far)
		if near.Price >= far.Price {
			t.Errorf("%s is %d from %s and %d from %s; want it nearer", c.typed, near.Price, c.near, far.Price, c.far)
		}
	}
}
