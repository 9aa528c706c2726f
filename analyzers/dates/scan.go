package dates

import (
	"unicode"
	"unicode/utf8"
)

// maxWord is the longest folded word, in bytes, that is looked up: the longest
// entry of the tables has 80.
const maxWord = 96

// maxHan is the longest entry of Chinese or Japanese, in characters, that is found.
const maxHan = 10

type kind uint8

const (
	kindMark kind = iota
	kindBlank
	kindLetter
	kindDigit
	kindWide
)

var kinds = func() (t [256]kind) {
	for c := range t {
		switch {
		case c <= ' ':
			t[c] = kindBlank
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z':
			t[c] = kindLetter
		case c >= '0' && c <= '9':
			t[c] = kindDigit
		case c >= utf8.RuneSelf:
			t[c] = kindWide
		}
	}
	return t
}()

// scan cuts the text into tokens.
func (p *parser) scan() {
	p.tokens = p.tokens[:0]
	flag := spaced | line | paragraph
	for i := 0; i < len(p.text); {
		c := p.text[i]
		switch kinds[c] {
		case kindBlank:
			if c == '\n' {
				flag = afterNewline(flag)
			}
			flag |= spaced
			i++
		case kindLetter:
			i = p.scanWord(i, flag)
			flag = 0
		case kindDigit:
			i = p.scanNumber(i, flag)
			flag = 0
		case kindMark:
			p.mark(i, i+1, rune(c), flag)
			flag = 0
			i++
		default:
			i, flag = p.wide(i, flag)
		}
	}
}

func afterNewline(flag flags) flags {
	if flag&line != 0 {
		flag |= paragraph
	}
	return flag | line
}

// wide reads whatever begins outside ASCII.
func (p *parser) wide(i int, flag flags) (int, flags) {
	r, n := utf8.DecodeRuneInString(p.text[i:])
	switch {
	case digitOf(r) >= 0:
		return p.scanNumber(i, flag), 0
	case isHan(r):
		return p.han(i, flag), 0
	case isLetter(r):
		return p.scanWord(i, flag), 0
	case unicode.IsSpace(r) || r == 0x200b || r == 0xfeff:
		return i + n, flag | spaced
	case foldRune(r) < 0:
		return i + n, flag
	}
	p.mark(i, i+n, r, flag)
	return i + n, 0
}

func (p *parser) mark(start, end int, r rune, flag flags) {
	c := punct
	switch r {
	case '-', '–', '—', '‑', '−', '~', '～', '〜', '∼':
		c = dash
	case '\'', '’', 'ʼ', '‘':
		c = apostrophe
	case '"', '“', '”', '„', '«', '»', '「', '」', '《', '》':
		c = quote
	}
	p.tokens = append(p.tokens, token{start: int32(start), end: int32(end), value: r, class: c, flag: flag})
}

// digitOf returns the value of a decimal digit of any script, or -1.
func digitOf(r rune) int32 {
	if r >= '0' && r <= '9' {
		return r - '0'
	}
	if r < 0x660 {
		return -1
	}
	return farDigit(r)
}

// maxDigits keeps the value of a number inside 32 bits; longer ones are no date.
const maxDigits = 9

func (p *parser) scanNumber(start int, flag flags) int {
	t := token{start: int32(start), class: number, flag: flag}
	i := start
	for i < len(p.text) {
		r, n := rune(p.text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(p.text[i:])
		}
		d := digitOf(r)
		if d < 0 {
			break
		}
		if t.digits < maxDigits {
			t.value = t.value*10 + d
		}
		t.digits = min(t.digits+1, 200)
		i += n
	}
	t.end = int32(i)
	p.tokens = append(p.tokens, t)
	return i
}

func (p *parser) scanWord(start int, flag flags) int {
	buf, i := p.buf[:0], start
	lower := false
	for i < len(p.text) {
		c := p.text[i]
		if c < utf8.RuneSelf {
			if kinds[c] != kindLetter {
				break
			}
			if c >= 'a' {
				lower = true
			} else if i == start {
				flag |= capital
			}
			buf = append(buf, c|0x20)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(p.text[i:])
		if f := p.tables.fold(r); f >= 0 {
			if !inWord(r) || isHan(r) {
				break
			}
			if f == r || !isUpper(r) {
				lower = true
			} else if i == start {
				flag |= capital
			}
			buf = utf8.AppendRune(buf, f)
		}
		i += n
	}
	if !lower && i-start > 1 {
		flag |= upper
	}
	p.buf = buf
	p.addWord(start, i, flag)
	return i
}

// addWord adds the word that was folded into the buffer.
func (p *parser) addWord(start, end int, flag flags) {
	e := p.tables.lookup(p.buf)
	if len(p.buf) == 1 && end-start == 2 {
		e = p.tables.letter(p.text[start:end], e)
	}
	p.add(start, end, e, flag)
}

func (p *parser) add(start, end int, e entry, flag flags) {
	p.tokens = append(p.tokens, token{start: int32(start), end: int32(end), class: e.class, value: e.value, flag: flag | e.flag})
}

// isHan reports whether r belongs to a script written without spaces, whose
// words are found by the longest entry.
func isHan(r rune) bool {
	return r >= 0x3040 && r <= 0x30ff || r >= 0x3400 && r <= 0x9fff || r == 0x3005 || r == 0x3007
}

// han reads the longest entry at start, or a number in characters, or one character.
func (p *parser) han(start int, flag flags) int {
	ends, n, i := [maxHan]int{}, 0, start
	longest := 1
	for n < longest && i < len(p.text) {
		r, size := utf8.DecodeRuneInString(p.text[i:])
		if !isHan(r) {
			break
		}
		i += size
		ends[n] = i
		n++
		if n == 1 {
			longest = min(int(p.tables.longest[r%firsts]), maxHan)
		}
	}
	for k := n - 1; k >= 0; k-- {
		if e, ok := p.tables.words[p.text[start:ends[k]]]; ok {
			p.add(start, ends[k], e, flag)
			return ends[k]
		}
	}
	if end, v := hanNumber(p.text, start); end > start {
		t := token{start: int32(start), end: int32(end), class: number, value: v, flag: flag, digits: uint8(min((end-start)/3, 200))}
		p.tokens = append(p.tokens, t)
		return end
	}
	p.add(start, ends[0], entry{}, flag)
	return ends[0]
}

// hanNumber reads 二〇二五 digit by digit and 二十五 by tens.
func hanNumber(text string, start int) (end int, v int32) {
	const digits = "〇一二三四五六七八九"
	tens, pending := int32(0), int32(0)
	end = start
	for end < len(text) && end-start < 3*maxDigits {
		r, n := utf8.DecodeRuneInString(text[end:])
		switch d := indexRune(digits, r); {
		case d >= 0:
			pending = pending*10 + int32(d)
		case r == '零':
			pending *= 10
		case r == '十':
			tens += max(pending, 1) * 10
			pending = 0
		case r == '百' && end > start:
			tens += max(pending, 1) * 100
			pending = 0
		default:
			return end, tens + pending
		}
		end += n
	}
	return end, tens + pending
}

func indexRune(s string, r rune) int {
	i := 0
	for _, x := range s {
		if x == r {
			return i
		}
		i++
	}
	return -1
}
