package dates

import (
	"unicode/utf8"
)

// hebrewLetters are the numbers that letters stand for.
var hebrewLetters = map[rune]int{
	'א': 1, 'ב': 2, 'ג': 3, 'ד': 4, 'ה': 5, 'ו': 6, 'ז': 7, 'ח': 8, 'ט': 9, 'י': 10, 'כ': 20, 'ך': 20, 'ל': 30, 'מ': 40, 'ם': 40,
	'נ': 50, 'ן': 50, 'ס': 60, 'ע': 70, 'פ': 80, 'ף': 80, 'צ': 90, 'ץ': 90, 'ק': 100, 'ר': 200, 'ש': 300, 'ת': 400,
}

// numeralMark reports whether token i, glued to a letter, marks it as a number.
func (p *parser) numeralMark(i int) bool {
	t := p.at(i)
	return p.glued(i) && (t.class == apostrophe || t.class == quote || t.class == punct && (t.value == '״' || t.value == '׳'))
}

// hebrewNumber reads a number in letters at token i: ט״ו, ה', תשפ״ה.
func (p *parser) hebrewNumber(i int) (n, end int) {
	j, marked := i, false
	for ; j < len(p.tokens) && j < i+4; j++ {
		if j > i && !p.glued(j) {
			break
		}
		t := p.tokens[j]
		if p.numeralMark(j) && j > i {
			marked = true
			continue
		}
		if t.class == punct && j > i {
			break
		}
		sum, ok := letterSum(p.text[t.start:t.end], j == i)
		if !ok {
			return 0, 0
		}
		n += sum
	}
	if !marked {
		return 0, 0
	}
	return n, j
}

// letterSum adds the numbers of the letters of s. Before another letter a unit is no
// part of a number, but the word for "on" that is written together with it.
func letterSum(s string, first bool) (n int, ok bool) {
	for k, r := range s {
		v := hebrewLetters[r]
		if v == 0 {
			return 0, false
		}
		if first && k == 0 && v < 9 && len(s) > utf8.RuneLen(r) {
			continue
		}
		n += v
	}
	return n, true
}

// hebrewDate reads ט״ו בשבט תשפ״ה.
func (p *parser) hebrewDate(i int) int {
	if !p.numeralMark(i+1) && !p.numeralMark(i+2) {
		return 0
	}
	day, j := p.hebrewNumber(i)
	m := p.at(j)
	if j == 0 || day > 30 || m.class != otherMonth || m.value/100 != hebrewCalendar {
		return 0
	}
	month := int(m.value) % 100
	year, end := p.hebrewNumber(j + 1)
	if year > 5000 {
		year -= 5000
	}
	if end == 0 || year < 100 || year > 999 {
		return p.inferOther(i, j+1, hebrewCalendar, month, day)
	}
	return p.emitOther(i, end, hebrewCalendar, 5000+year, month, day, Explicit)
}
