package dates

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/news"
)

// Period is a phrase of a query that says when an article appeared.
type Period struct {
	Start, End int      // bytes of the query
	From, To   news.Day // NoDay leaves that end open
}

// maxPhrase bounds the words of such a phrase: "from 1 to 5 August 2025".
const maxPhrase = 8

// ParsePublished finds the phrase at the end of a query that speaks of the day
// of publication rather than of what the text says: "last week", "since June",
// "before 2025-09-01", "from 1 to 5 August", "a..b", in any language. A plain
// date is none: it is what the reader looks for in the text.
func ParsePublished(q string, today news.Day) (period Period, ok bool) {
	q = strings.TrimRight(q[:min(len(q), maxQuery)], " ")
	starts := wordStarts(q)
	for _, start := range starts[max(0, len(starts)-maxPhrase):] {
		if quoted(q, start) {
			continue
		}
		phrase, named := strings.CutPrefix(q[start:], "published:")
		if from, to, found := publishedSpan(phrase, today); found && (!named || strings.Contains(phrase, " ")) && from <= today && !titled(q, start) {
			period, ok = Period{start, len(q), from, to}, true
			if !doubtful(q, start) {
				break
			}
		}
	}
	return period, ok
}

// doubtful reports whether a phrase begins with a word that may be the end of a name,
// a capital behind a capital: Theresa May last week, The Sun today. A shorter phrase
// is then preferred.
func doubtful(q string, start int) bool {
	return strings.Contains(q[start:], " ") && capitals(q, start)
}

// titled reports whether a phrase is one word with a capital behind another, as in
// USA Today.
func titled(q string, start int) bool {
	return !strings.Contains(q[start:], " ") && capitals(q, start)
}

// capitals reports whether the word at start and the one before it have capitals.
func capitals(q string, start int) bool {
	before := strings.Fields(q[:start])
	if len(before) == 0 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(q[start:])
	last, _ := utf8.DecodeRuneInString(before[len(before)-1])
	return unicode.IsUpper(first) && unicode.IsUpper(last)
}

// wordStarts returns the bytes at which the words of q begin.
func wordStarts(q string) (starts []int) {
	blank := true
	for i := range len(q) {
		if b := q[i] == ' '; b != blank {
			blank = b
			if !b {
				starts = append(starts, i)
			}
		}
	}
	return starts
}

// sides are the words that leave one end open: the days from the date on, the
// days after it, the days before it, the days up to its end.
var sides = map[string]byte{}

func init() {
	for side, list := range map[byte]string{
		'f': "since seit depuis desde dal od",
		'a': "after после після nach après después depois dopo",
		'b': "before до vor avant antes prima przed",
		'u': "until till through hasta jusqu'au entro",
	} {
		for _, w := range strings.Fields(list) {
			sides[w] = side
		}
	}
}

// publishedSpan reads the whole of s as a phrase about publication.
func publishedSpan(s string, today news.Day) (from, to news.Day, ok bool) {
	if strings.Contains(s, "..") && !strings.Contains(s, " ") {
		return ParseSpan(s, today)
	}
	word, rest, _ := strings.Cut(s, " ")
	if side := sides[strings.ToLower(word)]; side != 0 {
		return openSide(side, strings.TrimSpace(rest), today)
	}
	e := shared()
	for _, v := range vocabularies {
		t := e.tables[v.tag]()
		for _, m := range e.read(nil, s, t, today, Options{DayFirst: true}, modeQuery) {
			if lead := strings.TrimSpace(s[:m.Start]); lead != "" && t.classOf(lead) == other {
				continue // a name: 习近平 上周
			}
			if m.whole(s) && (m.Source == Relative || m.Grain == GrainRange && m.Start == 0 && t.classOf(word) == opening) {
				return m.From, m.To, true
			}
		}
	}
	return news.NoDay, news.NoDay, false
}

func (t *table) classOf(word string) class { return t.lookup([]byte(foldWord(word))).class }

// openSide returns the days on one side of a date.
func openSide(side byte, date string, today news.Day) (from, to news.Day, ok bool) {
	from, to, ok = ParseSpan(date, today)
	if !ok || from == news.NoDay || to == news.NoDay || utf8.RuneCountInString(date) < len("2025") {
		return news.NoDay, news.NoDay, false
	}
	switch side {
	case 'f':
		return from, news.NoDay, true
	case 'a':
		return to + 1, news.NoDay, true
	case 'b':
		return news.NoDay, from - 1, true
	}
	return news.NoDay, to, true
}
