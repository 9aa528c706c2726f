package dates

import (
	"strings"
	"unicode/utf8"
)

// phrase is a name of several tokens: tháng 1, ม.ค., կիրակի օր. The first token
// finds it; rest are the others, folded.
type phrase struct {
	rest  []string
	entry entry
}

// enter puts a name into the table, as a word or, where scanning would cut it, as a
// phrase. A point at its end is not part of it.
func (t *table) enter(name string, e entry) {
	parts := t.cut(name)
	for len(parts) > 1 && (parts[len(parts)-1] == "." || parts[len(parts)-1] == "׳") {
		parts = parts[:len(parts)-1]
		e.flag |= short
	}
	switch {
	case len(parts) == 0:
	case len(parts) == 1 && len(parts[0]) == 1 && len(name) == 2 && name[0] >= utf8.RuneSelf:
		r, _ := utf8.DecodeRuneInString(name)
		t.letters[r] = e
	case len(parts) == 1:
		if old, taken := t.words[parts[0]]; taken && old.flag&opens != 0 {
			e.flag |= opens
		}
		t.words[parts[0]] = e
	default:
		t.addPhrase(parts, e)
	}
}

// addPhrase keeps the longest phrases of a first token first.
func (t *table) addPhrase(parts []string, e entry) {
	list := t.phrases[parts[0]]
	k := 0
	for k < len(list) && len(list[k].rest) >= len(parts)-1 {
		if strings.Join(list[k].rest, " ") == strings.Join(parts[1:], " ") {
			list[k].entry = e
			return
		}
		k++
	}
	list = append(list, phrase{})
	copy(list[k+1:], list[k:])
	list[k] = phrase{parts[1:], e}
	t.phrases[parts[0]] = list
	if parts[0][0] >= '0' && parts[0][0] <= '9' {
		t.figures = true
		return
	}
	first := t.words[parts[0]]
	first.flag |= opens
	t.words[parts[0]] = first
}

// cut returns the tokens of a name, folded. Han characters are not cut: what they
// make is found by the longest entry.
func (t *table) cut(name string) []string {
	if strings.IndexFunc(name, isHan) >= 0 && !strings.ContainsAny(name, " '") {
		return []string{name}
	}
	p := parser{text: name, tables: blank(t.marked)}
	p.scan()
	var parts []string
	for i := range p.tokens {
		parts = append(parts, string(p.folded(i)))
	}
	return parts
}

// folded returns the text of token i as tables have it, until the next call.
func (p *parser) folded(i int) []byte {
	t, buf := p.tokens[i], p.buf[:0]
	switch t.class {
	case dash:
		return append(buf, '-')
	case apostrophe:
		return append(buf, '\'')
	}
	for _, r := range p.text[t.start:t.end] {
		if d := digitOf(r); d >= 0 {
			r = '0' + d
		} else if r = p.tables.fold(r); r < 0 {
			continue
		}
		buf = utf8.AppendRune(buf, r)
	}
	p.buf = buf
	return buf
}

// join makes one token of each phrase.
func (p *parser) join() {
	out := 0
	for i := 0; i < len(p.tokens); i++ {
		t := p.tokens[i]
		if t.flag&opens != 0 || p.tables.figures && t.class == number && t.digits <= 2 {
			if f, n := p.phraseAt(i); n > 0 {
				last := p.tokens[i+n]
				t = token{start: t.start, end: last.end, class: f.class, value: f.value, flag: t.flag&^(opens|short|weak) | f.flag}
				i += n
			}
		}
		p.tokens[out] = t
		out++
	}
	p.tokens = p.tokens[:out]
}

// phraseAt returns the phrase that begins at token i and how many tokens follow the first.
func (p *parser) phraseAt(i int) (entry, int) {
	list := p.tables.phrases[string(p.folded(i))]
	if list == nil && p.tables.heads != "" {
		_, n := utf8.DecodeRune(p.folded(i)) // ביום שלישי
		list = p.tables.phrases[string(p.folded(i)[n:])]
	}
	if len(list) == 0 || i+1 >= len(p.tokens) {
		return entry{}, 0
	}
	var second [maxWord]byte // tháng begins two dozen phrases
	next := second[:copy(second[:], p.folded(i+1))]
	for _, f := range list {
		if string(next) != f.rest[0] {
			continue
		}
		k := 0
		for k < len(f.rest) && i+k+1 < len(p.tokens) && p.tokens[i+k+1].flag&paragraph == 0 && string(p.folded(i+k+1)) == f.rest[k] {
			k++
		}
		if k == len(f.rest) {
			return f.entry, k
		}
	}
	return entry{}, 0
}
