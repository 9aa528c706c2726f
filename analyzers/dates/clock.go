package dates

// clock reads a time of day with the day that may follow it: 18:00 UTC, 6:40
// p.m. on Friday, 3 p.m., 0800 GMT.
func (p *parser) clock(i int) int {
	h, m, j := p.clockFigures(i)
	if j == 0 {
		return 0
	}
	figures := j > i+1 || p.at(i).digits == 4
	half, j2 := p.halfOfDay(j)
	zoned, end := p.zone(firstOf(j2, j))
	switch {
	case half != 0 && (h < 1 || h > 12 || p.at(i).digits > 2):
		return 0
	case half == 'p' && h < 12:
		h += 12
	case half == 'a' && h == 12:
		h = 0
	case half == 0 && !figures, half == 0 && end == j && !p.says(i-1, "at") && !p.says(i-1, "around") && p.class(i-1) != deadline:
		return 0
	case half == 0 && end == j && (p.at(i).digits == 4 || p.is(i+1, '.')): // closed at 9.50
		return 0
	}
	text := twoDigits(h) + ":" + twoDigits(m)
	if zoned {
		text += "Z"
	}
	return p.clockDay(i, end, text)
}

// clockFigures reads 18:00, 18.00, 6 and 0800.
func (p *parser) clockFigures(i int) (h, m, end int) {
	t := p.at(i)
	switch {
	case p.glued(i) && p.figureBefore(i-1) || t.digits == 3 || t.digits > 4:
		return 0, 0, 0
	case t.digits == 4:
		h, m, end = int(t.value/100), int(t.value%100), i+1
	case (p.is(i+1, ':') || p.is(i+1, '.')) && p.glued(i+1) && p.glued(i+2) && p.class(i+2) == number && p.at(i+2).digits == 2:
		h, m, end = int(t.value), int(p.at(i+2).value), i+3
	default:
		h, end = int(t.value), i+1
	}
	if h > 24 || m > 59 || p.is(end, '%') {
		return 0, 0, 0
	}
	return h, m, end
}

// halfOfDay reads am, p.m. and the like at j.
func (p *parser) halfOfDay(j int) (half byte, end int) {
	switch {
	case p.says(j, "am"), p.says(j, "pm"):
		return p.word(j)[0] | 0x20, j + 1
	case (p.says(j, "a") || p.says(j, "p")) && p.is(j+1, '.') && p.glued(j+1) && p.says(j+2, "m") && p.glued(j+2):
		end = j + 3
		if p.is(end, '.') && p.glued(end) {
			end++
		}
		return p.word(j)[0] | 0x20, end
	}
	return 0, 0
}

// zones are the abbreviations that make a number an hour; the first two are
// written Z.
var zones = [...]string{"utc", "gmt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "et", "pt", "cet", "cest", "bst"}

// zone reads GMT, (UTC), local time.
func (p *parser) zone(j int) (universal bool, end int) {
	k := j
	if p.is(k, '(') {
		k++
	}
	for n, z := range &zones {
		if p.says(k, z) && p.at(k).flag&upper != 0 {
			k++
			if k > j+1 && p.is(k, ')') {
				k++
			}
			return n < 2, k
		}
	}
	if p.says(j, "local") && p.says(j+1, "time") {
		return false, j + 2
	}
	if t := p.at(j); t.class == other && t.capital() && p.says(j+1, "time") { // Eastern time
		return false, j + 2
	}
	return false, j
}

// clockDay records a time of day on the day that follows it, else on the last
// one of its paragraph, else on the day of publication.
func (p *parser) clockDay(i, j int, text string) int {
	k := j
	apart := p.is(k, ',')
	if p.says(k, "on") || apart {
		k++
	}
	d, last := p.published, p.last
	switch p.class(k) {
	case weekday, deictic, month, number:
		n := len(p.dst)
		if end := p.rules(k); end > k && len(p.dst) == n+1 {
			m := &p.dst[n]
			if m.Grain == GrainDay && m.Start == int(p.tokens[k].start) {
				if apart { // the day stands for itself
					d = m.From
					p.dst, p.last = p.dst[:n], last
					return p.emitClock(i, j, d, text)
				}
				m.Start, m.Type, m.timex = int(p.tokens[i].start), TypeTime, m.From.String()+"T"+text
				return end
			}
			p.dst, p.last = p.dst[:n], last
		}
	}
	if p.recalls(i, true) && p.last.from == p.last.to {
		d = p.last.from
	}
	return p.emitClock(i, j, d, text)
}
