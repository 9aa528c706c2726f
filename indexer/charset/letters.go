package charset

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
)

//go:embed letters.txt
var lettersFile string

// language is what letters.txt knows of one: cost[a][b] is the price, in half bits, of
// its letter b behind its letter a; letter 0 is the edge of a word.
type language struct {
	number map[rune]uint8
	cost   [][]uint8
}

var languages = sync.OnceValue(func() map[string]*language {
	all := make(map[string]*language)
	var l *language
	for line := range strings.Lines(lettersFile) {
		line = strings.TrimSuffix(line, "\n")
		tag, letters, isHead := strings.Cut(line, " ")
		switch {
		case line == "" || line[0] == '#':
		case isHead:
			l = &language{number: make(map[rune]uint8)}
			all[tag] = l
			for _, r := range letters {
				l.number[r] = uint8(len(l.number) + 1)
			}
		default:
			row := make([]uint8, len(line))
			for i := range row {
				row[i] = digit(line[i])
			}
			l.cost = append(l.cost, row)
		}
	}
	return all
})

func digit(b byte) uint8 {
	if b <= '9' {
		return b - '0'
	}
	return b - 'a' + 10
}

// reading is one language as an encoding writes it: the letters and costs of language
// with the number of the letter for each byte. Letters that the language does not have
// are strangers, the last number.
type reading struct {
	number [256]uint8
	width  int
	cost   []uint8 // width rows of width
}

// The cost in half bits of a letter that the language does not have, of what
// follows one, and of a letter of ASCII in a language of another script.
const (
	strangerCost   = 26
	afterStranger  = 9
	asciiElsewhere = 14
)

func (l *language) reading(runes *[256]rune) *reading {
	n := len(l.cost)
	r := &reading{width: n + 2}
	stranger, ascii := uint8(n), uint8(n+1)
	r.cost = make([]uint8, r.width*r.width)
	for a := range r.width {
		row := r.cost[a*r.width : (a+1)*r.width]
		for b := range n {
			row[b] = afterStranger
			if a < n {
				row[b] = l.cost[a][b]
			}
		}
		row[stranger], row[ascii] = strangerCost, asciiElsewhere
	}
	for b, letter := range runes {
		switch k, ok := l.number[unicode.ToLower(letter)]; {
		case ok:
			r.number[b] = k
		case b < 0x80 && l.number[lookalike(letter)] != 0:
			r.number[b] = l.number[lookalike(letter)]
		case b < 0x80 && isLetter(letter):
			r.number[b] = ascii
		case isLetter(letter):
			r.number[b] = stranger
		}
	}
	r.cost[0] = 0 // between words nothing is told
	return r
}

// total is the cost of raw in this language.
func (r *reading) total(raw []byte) int {
	sum, before := 0, 0
	for _, b := range raw {
		k := int(r.number[b])
		sum += int(r.cost[before+k])
		before = k * r.width
	}
	return sum
}

// isLetter holds for what words are made of. The ordinal signs, the micro sign and the
// florin are letters to Unicode and signs to a newspaper.
func isLetter(r rune) bool {
	switch r {
	case 'ª', 'º', 'µ', 'ƒ', 'ˆ':
		return false
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)
}

// lookalike is the small Cyrillic letter that looks as r of ASCII does, 0 for none.
// Serbian and Bulgarian papers of some years wrote their a, e and o with ASCII.
func lookalike(r rune) rune {
	switch r {
	case 'a', 'A':
		return 'а'
	case 'e', 'E':
		return 'е'
	case 'o', 'O':
		return 'о'
	case 'j', 'J':
		return 'ј'
	case 'c', 'C':
		return 'с'
	case 'p', 'P':
		return 'р'
	case 'x', 'X':
		return 'х'
	case 'y':
		return 'у'
	case 'i', 'I':
		return 'і'
	case 'B':
		return 'в'
	case 'H':
		return 'н'
	case 'K':
		return 'к'
	case 'M':
		return 'м'
	case 'T':
		return 'т'
	}
	return 0
}
