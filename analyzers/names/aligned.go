package names

// aligned is one form of a query as an automaton aligns it.
type aligned struct {
	*sharpened
	at    int  // of its row among those of a state
	own   bool // it is the word itself and no base form of it
	stems bool // it is compared with base forms of candidates too
	most  limits
	omits [maxSegments]uint16
}

// limits are the greatest prices of the tiers from Convention on.
type limits [3]int

// tier is the tier of a price. What is like only as a base form must fit better
// for the same trust, as in compareBases.
func (l *limits) tier(price int, own bool) Tier {
	for i := range l {
		if price > l[i] {
			continue
		}
		if own {
			return Convention + Tier(i)
		}
		return min(Balanced+Tier(i), unlike)
	}
	return unlike
}

// top is the greatest price at all.
func (l *limits) top(own bool) int {
	if own {
		return max(l[0], l[1], l[2])
	}
	return max(l[0], l[1])
}

// allows returns the limits of a form and a word of this weight.
func (f *aligned) allows(t *sounds) *limits {
	convention, balanced, loose := inUse.allowance(&f.sounds, t)
	return &limits{convention, balanced, loose}
}

// setLimits finds the greatest limits that any word of a script has: they grow with
// the weight of the lighter word, but not in each tier with its consonants.
func (f *aligned) setLimits(other script) {
	f.most = limits{-1, -1, -1}
	for consonants := range f.consonants + 1 {
		l := f.allows(&sounds{weight: f.weight, consonants: consonants, script: other})
		for i := range f.most {
			f.most[i] = max(f.most[i], l[i])
		}
	}
	for k := range f.n {
		f.omits[k] = uint16(f.omit(k, other))
	}
}

// begin appends the row before anything is read.
func (f *aligned) begin(rows []uint16) []uint16 {
	price := uint16(0)
	rows = append(rows, price)
	for _, omit := range f.omits[:f.n] {
		price += omit
		rows = append(rows, price)
	}
	return rows
}

// extend fills in the row after one more segment of a candidate.
func (f *aligned) extend(rows, old, sheet []uint16) {
	row, above, prices := rows[f.at:f.at+f.n+1], old[f.at:f.at+f.n+1], sheet[f.at:f.at+f.n+1]
	omit := prices[0]
	left := above[0] + omit
	row[0] = left
	for i := 1; i < len(row); i++ {
		left = min(above[i]+omit, left+f.omits[i-1], above[i-1]+prices[i])
		row[i] = left
	}
}
