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
)

// weekBase keeps the value of a weekWeekday positive.
const weekBase = 5

// adverbial is added to the value of a season whose form says "in": летом, kevadel.
const adverbial = 100
