package lang

import (
	"strings"
	"unicode/utf8"
)

// maxElided is more than the letters of any elided article; quoiqu has six.
const maxElided = 8

// Elide returns the span of a word without the elided article before it: Iran of
// l'Iran, Orsay of d'Orsay. Whether it begins with a capital is then said of the
// word that is left. A span that begins with no such article comes back as it is:
// aujourd'hui, and O'Brien in any language.
func (p *Pack) Elide(text string, s Span) Span {
	if s.Apostrophe == 0 || len(p.Elided) == 0 {
		return s
	}
	var head [maxElided]byte
	word := text[s.Start:s.End]
	for i := 0; i < min(len(word), maxElided); i++ {
		c := word[i] | 0x20
		if 'a' <= c && c <= 'z' && word[i] < utf8.RuneSelf {
			head[i] = c
			continue
		}
		r, n := utf8.DecodeRuneInString(word[i:])
		if !isApostrophe(r) || !p.elides(head[:i]) {
			return s
		}
		if !soundsOpen(head[:i], word[i+n:]) {
			return s
		}
		first, _ := classAt(text, s.Start+i+n)
		s.Start += i + n
		s.Upper = first&upper != 0
		s.Apostrophe = max(s.Apostrophe-int32(i+n), 0)
		return s
	}
	return s
}

// soundsOpen reports whether an article may be elided before a word: those of one
// letter but l and d only before a vowel or h. N'Djamena and M'Bappé are names.
func soundsOpen(article []byte, word string) bool {
	if len(article) != 1 || article[0] == 'l' || article[0] == 'd' {
		return true
	}
	_, n := utf8.DecodeRuneInString(word)
	first := FoldString(word[:n])
	return first != "" && strings.IndexByte("aeiouyh", first[0]) >= 0
}

func (p *Pack) elides(head []byte) bool {
	for _, e := range p.Elided {
		if e == string(head) {
			return true
		}
	}
	return false
}
