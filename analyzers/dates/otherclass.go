package dates

// The classes of words that languages other than English have.
const (
	otherMonth  class = iota + 128 // of another calendar: its number times 100 and the month's
	eraWord                        // هـ, AH: says that a year is of the calendar value
	decadeName                     // siebziger; value 70
	weekWeekday                    // 上周二; value (weekBase+offset)*10 + weekday
	neighbour                      // the day before -1, that day 0, the day after +1: from the last one named
	feastWord                      // value as feastOf takes it
	ahead                          // in three days, where the word follows: 3 gün içinde
	aheadBefore                    // where it stands before: in drei Tagen
	cardinalRow                    // of lists only: cardinals that count up from value
	ordinalRow                     // the same of ordinals
	fewUnits                       // شهرين, 사흘, 半年: a hundred times the unit, and how many
	unitAway                       // 주전, 년후: ten times the unit and 1 for ahead, behind a number
	partName                       // 上半年; value ten times the unit and the number of the part
	eastChurch                     // 东正教
	lunarWord                      // 农历, 음력; value byLunar or byKorea
	lunarMonth                     // 正月, 腊月; value its number
	rankedDay                      // 마지막일요일; value ten times the place, or 90, and the weekday
	upTo                           // kadar, дейін: behind the end of a range, or a day that is a limit
	amid                           // arasında, के बीच: behind a pair that is a range
)

// weekBase keeps the value of a weekWeekday positive.
const weekBase = 5

// adverbial is added to the value of a season whose form says "in": летом, kevadel.
const adverbial = 100
