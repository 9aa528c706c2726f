package news

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// months are the names of months in the languages that news dumps come in, as
// dates have them, from January on. Three letters stand for the English ones.
var months = func() map[string]int {
	all := make(map[string]int)
	for _, year := range []string{
		"january february march april may june july august september october november december",
		"jan feb mar apr may jun jul aug sep oct nov dec",
		"januar februar märz april mai juni juli august september oktober november dezember",
		"jänner feb mär apr mai jun jul aug sept okt nov dez",
		"janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
		"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
		"gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
		"janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
		"января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
		"январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
		"січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
		"yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
		"ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
	} {
		for i, name := range strings.Fields(year) {
			all[name] = i + 1
		}
	}
	return all
}()

// monthOf returns the month of a name, 0 for none.
func monthOf(word string) int {
	if len(word) < 3 {
		return 0
	}
	if m, ok := months[word]; ok {
		return m
	}
	return months[strings.ToLower(word)]
}

// weekday tells the English names of days, which stand before a date without a comma.
func weekday(word string) bool {
	switch strings.ToLower(word) {
	case "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return true
	}
	return false
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// peek returns the next byte, 0 at the end.
func (p *timeParser) peek() byte {
	if p.rest == "" {
		return 0
	}
	return p.rest[0]
}

// accept steps over one byte.
func (p *timeParser) accept(c byte) bool {
	if p.peek() != c || c == 0 {
		return false
	}
	p.rest = p.rest[1:]
	return true
}

func (p *timeParser) skip(set string) { p.rest = strings.TrimLeft(p.rest, set) }

func (p *timeParser) countDigits() int {
	n := 0
	for n < len(p.rest) && isDigit(p.rest[n]) {
		n++
	}
	return n
}

// number reads n digits, which must be there.
func (p *timeParser) number(n int) int {
	v := 0
	for _, c := range []byte(p.rest[:n]) {
		v = v*10 + int(c-'0')
	}
	p.rest = p.rest[n:]
	return v
}

// word reads letters.
func (p *timeParser) word() string {
	n := 0
	for n < len(p.rest) {
		r, size := utf8.DecodeRuneInString(p.rest[n:])
		if !unicode.IsLetter(r) {
			break
		}
		n += size
	}
	word := p.rest[:n]
	p.rest = p.rest[n:]
	return word
}

// startsWithClock reports whether a time of day comes next.
func (p *timeParser) startsWithClock() bool {
	n := p.countDigits()
	return (n == 1 || n == 2) && n < len(p.rest) && p.rest[n] == ':'
}

// ordinal steps over what makes a number the number of a day.
func (p *timeParser) ordinal() {
	for _, mark := range []string{"st", "nd", "rd", "th", ".", "º", "er "} {
		if rest, ok := strings.CutPrefix(p.rest, mark); ok {
			p.rest = rest
			break
		}
	}
	p.skip(" ")
	p.of()
}

// of steps over the "de" of 9 de marzo de 2021.
func (p *timeParser) of() {
	for _, word := range []string{"of ", "de ", "del "} {
		p.rest = strings.TrimPrefix(p.rest, word)
	}
}

// era steps over the word for year that Russian dates end with.
func (p *timeParser) era() {
	rest := strings.TrimLeft(p.rest, " ")
	for _, word := range []string{"года", "г."} {
		if after, ok := strings.CutPrefix(rest, word); ok {
			p.rest = after
			return
		}
	}
}
