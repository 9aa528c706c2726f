package dates

import "strings"

// endsLike reports whether token i ends with one of the endings.
func (p *parser) endsLike(i int, endings []string) bool {
	if len(endings) == 0 || i < 0 || i >= len(p.tokens) {
		return false
	}
	w := p.word(i)
	for _, end := range endings {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// rangeByEndings reads the ranges that a case joins: 8 Eylül'den 12 Eylül'e kadar,
// 9월 8일부터 12일까지, sentyabrın 8-dən 12-dək. The first end, a, ends before token j.
func (p *parser) rangeByEndings(start int, a piece, j int) int {
	if len(p.tables.fromEnds) == 0 {
		return 0
	}
	j = p.suffixed(j)
	if !p.endsLike(j-1, p.tables.fromEnds) {
		return 0
	}
	b, end := p.calendar(j)
	if d, ok := p.small(j, int32(a.day)+1, daysIn(int32(max(a.month, 1)))); a.day > 0 && ok && (end == 0 || b.month == 0) {
		b, end = a, p.suffixed(j+1)
		if p.class(end) == dayWord {
			end++
		}
		if end == j+1 {
			return 0
		}
		b.day = d
	}
	if end == 0 || (b.day > 0) != (a.day > 0) || (b.month > 0) != (a.month > 0) {
		return 0
	}
	end = p.suffixed(end)
	if p.class(end) == upTo {
		return p.emitRange(start, end+1, a, b)
	}
	if !p.endsLike(end-1, p.tables.untilEnds) && !(p.tables.tails && b.day > 0) {
		return 0
	}
	return p.emitRange(start, end, a, b)
}
