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

// publishedSpan reads the whole of s as a phrase about publication.
func publishedSpan(s string, today news.Day) (from, to news.Day, ok bool) {
	if strings.Contains(s, "..") && !strings.Contains(s, " ") {
		return ParseSpan(s, today)
	}
	m, ranged, spoken := spokenSpan(s, today)
	if spoken && ranged {
		return m.From, m.To, true
	}
	if from, to, ok = sideSpan(s, today); ok {
		return from, to, true
	}
	return m.From, m.To, spoken
}

// spokenSpan reads the whole of s, in the first language that can, as a range that
// opens with a word for from or between, or else as what counts from today.
func spokenSpan(s string, today news.Day) (found Mention, ranged, ok bool) {
	e, word := shared(), s
	if cut := strings.IndexByte(s, ' '); cut > 0 {
		word = s[:cut]
	}
	for _, v := range vocabularies {
		t := e.tables[v.tag]()
		for _, m := range e.read(nil, s, t, today, Options{DayFirst: true}, modeQuery) {
			if lead := strings.TrimSpace(s[:m.Start]); lead != "" && t.classOf(lead) == other {
				continue // a name: 习近平 上周
			}
			switch {
			case !m.whole(s):
			case m.Grain == GrainRange && m.Start == 0 && t.classOf(word) == opening:
				return m, true, true
			case m.Source == Relative && !ok:
				found, ok = m, true
			}
		}
	}
	return found, false, ok
}

func (t *table) classOf(word string) class { return t.lookup([]byte(foldWord(word))).class }
