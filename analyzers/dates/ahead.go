package dates

import (
	"time"

	"dateline/news"
)

// onward is the direction of a date that no word decides where Options.Ahead is
// set: the next one, however far off.
const onward = 3

// nextYear returns the year of the next such day or month; the present month and
// today are the next.
func (p *parser) nextYear(a piece) int {
	year, month, _ := p.published.Date()
	if a.day == 0 {
		if a.month < int(month) {
			year++
		}
		return year
	}
	const leap = 8 // years that hold a 29 February, even about 1900
	for y := year; y <= year+leap; y++ {
		if !valid(y, a.month, a.day) || news.DateOf(y, time.Month(a.month), a.day) < p.published {
			continue
		}
		if a.weekday == 0 || isoWeekday(news.DateOf(y, time.Month(a.month), a.day)) == a.weekday {
			return y
		}
	}
	return year
}
