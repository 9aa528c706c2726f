package dates

import "unicode/utf8"

// Thai, Lao, Burmese and Khmer set no spaces between words. What stands in a run of
// their letters is found by the longest entry at each place.
const (
	minSplit = 4 * 3 // bytes of an entry, which are three a letter: shorter ones occur by chance
	minFirst = 3 * 3 // where the run begins
	maxSplit = 64    // bytes: the longest is the Burmese November
)

// unspaced reports whether r is a letter of these scripts.
func unspaced(r rune) bool {
	return r >= 0xe00 && r < 0xf00 || r >= 0x1000 && r < 0x10a0 || r >= 0x1780 && r < 0x1800
}

// split cuts the runs of letters at the entries in them.
func (p *parser) split() {
	p.spare = append(p.spare[:0], p.tokens...)
	p.tokens = p.tokens[:0]
	for _, t := range p.spare {
		if r, _ := utf8.DecodeRuneInString(p.text[t.start:]); t.class != other || t.end-t.start <= minSplit || !unspaced(r) {
			p.tokens = append(p.tokens, t)
			continue
		}
		p.splitRun(t)
	}
}

// splitRun appends the pieces of one run.
func (p *parser) splitRun(t token) {
	from, flag := int(t.start), t.flag
	for i := int(t.start); i < int(t.end); {
		r, n := utf8.DecodeRuneInString(p.text[i:])
		e, end := entry{}, 0
		if p.tables.begins(r) {
			least := minSplit
			if i == from && i == int(t.start) {
				least = minFirst
			}
			e, end = p.entryIn(i, int(t.end), least)
		}
		if end == 0 {
			i += n
			continue
		}
		if from < i {
			p.add(from, i, entry{}, flag)
			flag = 0
		}
		p.add(i, end, e, flag)
		flag = 0
		i, from = end, end
	}
	if from < int(t.end) {
		p.add(from, int(t.end), entry{}, flag)
	}
}

// entryIn returns the longest entry at i, of least bytes or more, that ends by end.
func (p *parser) entryIn(i, end, least int) (entry, int) {
	r, size := utf8.DecodeRuneInString(p.text[i:])
	if second, _ := utf8.DecodeRuneInString(p.text[i+size:]); !p.tables.beginWith(r, second) {
		return entry{}, 0
	}
	end = min(end, i+min(int(p.tables.longest[r%firsts])*3, maxSplit))
	for end < len(p.text) && !utf8.RuneStart(p.text[end]) {
		end--
	}
	for end-i >= least {
		if e, ok := p.tables.words[p.text[i:end]]; ok && e.class != other {
			return e, end
		}
		_, n := utf8.DecodeLastRuneInString(p.text[i:end])
		end -= n
	}
	return entry{}, 0
}
