package dates

// emitBothEnds records the two ends of a range as mentions of their own.
func (p *parser) emitBothEnds(start, end int, a, b piece, source Source) int {
	k := p.middle(start, end)
	found, floor := len(p.dst), p.floor
	from, to, grain := a.span()
	if p.emit(start, k, from, to, grain, source) == 0 {
		return 0
	}
	p.floor = k + 1
	from, to, grain = b.span()
	j := p.emit(k+1, end, from, to, grain, source)
	p.floor = floor
	if j == 0 {
		p.dst = p.dst[:found]
	}
	return j
}

// middle returns the token that joins the ends of the range at tokens [start, end):
// a word for it, or else a dash with spaces, or the dash in the midst.
func (p *parser) middle(start, end int) int {
	best, middle := -1, (start+end)/2
	for k := start + 1; k < end-1; k++ {
		switch p.class(k) {
		case through, to, and, deadline:
			return k
		case dash:
			switch {
			case p.at(k).spaced() && p.at(k+1).spaced():
				return k
			case best < 0 || abs(k-middle) < abs(best-middle):
				best = k
			}
		}
		if p.is(k, '/') && best < 0 {
			best = k
		}
	}
	if best < 0 {
		return middle
	}
	return best
}

func abs(n int) int { return max(n, -n) }
