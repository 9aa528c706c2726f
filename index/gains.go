package index

// gains counts the leaves of a stretch of text that are not shown yet.
type gains struct {
	counts, typed []int // by leaf: how often, and how often as it was typed
	fresh, exact  int   // leaves that are counted, and those of them as typed
}

func newGains(leaves int) gains {
	return gains{counts: make([]int, leaves), typed: make([]int, leaves)}
}

func (t *gains) add(leaf int, typed bool) {
	if t.counts[leaf]++; t.counts[leaf] == 1 {
		t.fresh++
	}
	if typed {
		if t.typed[leaf]++; t.typed[leaf] == 1 {
			t.exact++
		}
	}
}

func (t *gains) drop(leaf int, typed bool) {
	if t.counts[leaf]--; t.counts[leaf] == 0 {
		t.fresh--
	}
	if typed {
		if t.typed[leaf]--; t.typed[leaf] == 0 {
			t.exact--
		}
	}
}

// of returns what a stretch with so many marks gains.
func (t *gains) of(marks int) int {
	return t.fresh*freshGain + min(t.exact, mostGain)*typedGain + min(marks, mostGain)
}
