package dates

// class says what part a token can play in a date expression.
type class uint8

const (
	other class = iota
	number
	punct
	dash
	apostrophe
	quote
	month       // value 1..12
	weekday     // value 1 Monday .. 7 Sunday
	unit        // value unitDay ..
	cardinal    // three, drei; value the number
	ordinal     // second, zweiten; value the number
	one         // a, an, ein: the article that counts as one
	article     // the
	shift       // last -1, this 0, next +1
	anaphor     // previous -1, same 0, following +1: reckoned from the last mention
	deictic     // yesterday, last year in one word; value at(unit, offset)
	ago         // three days ago
	agoBefore   // vor drei Tagen, hace tres días
	later       // three days later +1, earlier -1
	season      // value the month it begins in
	edge        // early, late, mid, end
	of          // of, de
	opening     // from, between: may open a range
	through     // to, bis, по: joins the ends of a range
	and         // and
	deadline    // by, until: looks forward
	since       // since: looks back
	inside      // in, during: a year or a bare month may follow
	yearWord    // года, il: follows the number of a year
	monthWord   // ayının: follows the name of a month
	dayWord     // 日
	monthMark   // 月
	decadeMark  // s, -х, er, 年代: follows the first year of a decade
	decadeWord  // années, anni: stands before it
	ordinalMark // st, nd, -də: follows the number of a day
	century
	era // 令和; value the year before its first
	holiday
	future       // will, expected
	past         // was, took
	report       // said: past only when near
	present      // is, are, be: takes the past out of "is closed"
	to           // English to: future before a verb, or the end of a range
	counted      // people, dollars: the number before it is no year
	labels       // section, room: the number after it is no year
	titles       // novel, film
	partMark     // Q, H: the number of a quarter or half follows; value the unit
	beyond       // avant, altro: one day farther than the deictic it stands before
	weekdayShift // ertəsi: the weekday after the one named
	approx       // about, some
	every        // every, jeden: what recurs is no day
	partOfDay
	clause        // but, while, who: another clause begins, with verbs of its own
	fiscal        // fiscal 2025, FY2025
	fortnight     // two weeks
	weekdayPlural // Fridays; value as of weekday
	indefinite    // recently, now, soon; value refPast ..
	recurring     // daily, annual; value the unit
	vague         // several, few
)

// The units, as values of class unit.
const (
	unitHour = iota
	unitDay
	unitWeek
	unitMonth
	unitYear
	unitWeekend
	unitQuarter
	unitHalf
	unitDecade
	unitCentury
)

// What an indefinite word points to.
const (
	refPast = iota
	refPresent
	refFuture
)

// at packs a unit and an offset into the value of a deictic.
func at(unit, offset int) int32 { return int32(unit*100 + offset + 50) }

func splitDeictic(v int32) (unit, offset int) { return int(v) / 100, int(v)%100 - 50 }

// flags of a token.
type flags uint8

const (
	spaced    flags = 1 << iota // white space stands before it
	line                        // it opens a line
	paragraph                   // it opens a paragraph
	capital                     // it begins with a capital
	upper                       // it is capitals throughout, two or more
	short                       // it is an abbreviation
	weak                        // it is as often a name or a verb: May, March
	opens                       // a phrase of the table may begin here
)

// entry is what a table knows of one word.
type entry struct {
	class class
	flag  flags // short, weak
	value int32
}

// token is a word, a number, or one mark, at bytes [start, end).
type token struct {
	start, end int32
	value      int32 // of the class; the number; the rune of a punct
	class      class
	flag       flags
	digits     uint8
}

func (t token) spaced() bool  { return t.flag&spaced != 0 }
func (t token) capital() bool { return t.flag&capital != 0 }
