package dates

// vocabularies in the order in which queries try them.
var vocabularies = []*vocabulary{english, russian, ukrainian, polish, azeri, turkish, german, french, spanish,
	italian, portuguese, chinese, japanese, korean, arabic, persian, hebrew, armenian, georgian, thai,
	belarusian, bulgarian, serbian, czech, slovak, kazakh, dutch, romanian, greek, hungarian, finnish, estonian, swedish, danish, norwegian, hindi, catalan, croatian, vietnamese, urdu, bengali, indonesian}

var english = &vocabulary{
	tag: "en",
	months: [12]string{"january", "february", "march", "april", "may", "june", "july", "august", "september",
		"october", "november", "december"},
	shortMonths:   [12]string{"jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep sept", "oct", "nov", "dec"},
	weekdays:      [7]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"},
	shortWeekdays: [7]string{"mon", "tue tues", "wed", "thu thurs thur", "fri", "sat", "sun"},
	weak:          "march april may june august mar days weeks months years yrs quarters decades centuries hours minutes seconds",
	monthFirst:    true,
	looseYears:    true,
	words: []words{
		{unit, unitHour, "hour hours minute minutes seconds"},
		{unit, unitDay, "day days"},
		{unit, unitWeek, "week weeks"},
		{unit, unitMonth, "month months"},
		{unit, unitYear, "year years yr yrs"},
		{unit, unitWeekend, "weekend"},
		{unit, unitQuarter, "quarter quarters qtr"},
		{unit, unitHalf, "half"},
		{unit, unitDecade, "decade decades"},
		{unit, unitCentury, "centuries"},
		{century, 0, "century"},
		{cardinal, 1, "one"}, {cardinal, 2, "two"}, {cardinal, 3, "three"}, {cardinal, 4, "four"},
		{cardinal, 5, "five"}, {cardinal, 6, "six"}, {cardinal, 7, "seven"}, {cardinal, 8, "eight"},
		{cardinal, 20, "twenty"}, {cardinal, 30, "thirty"}, {cardinal, 40, "forty"}, {cardinal, 50, "fifty"},
		{cardinal, 60, "sixty"}, {cardinal, 15, "fifteen"}, {cardinal, 18, "eighteen"},
		{cardinal, 9, "nine"}, {cardinal, 10, "ten"}, {cardinal, 11, "eleven"}, {cardinal, 12, "twelve"},
		{ordinal, 1, "first"}, {ordinal, 2, "second"}, {ordinal, 3, "third"}, {ordinal, 4, "fourth"},
		{ordinal, 5, "fifth"}, {ordinal, 6, "sixth"}, {ordinal, 7, "seventh"}, {ordinal, 8, "eighth"}, {ordinal, 9, "ninth"},
		{ordinal, 10, "tenth"}, {ordinal, 11, "eleventh"}, {ordinal, 12, "twelfth"}, {ordinal, 13, "thirteenth"},
		{ordinal, 14, "fourteenth"}, {ordinal, 30, "thirtieth"}, {ordinal, 15, "fifteenth"}, {ordinal, 16, "sixteenth"}, {ordinal, 17, "seventeenth"},
		{ordinal, 18, "eighteenth"}, {ordinal, 19, "nineteenth"}, {ordinal, 20, "twentieth"},
		{one, 1, "a an"},
		{article, 0, "the"},
		{shift, -1, "last past"}, {shift, 0, "this current"}, {shift, 1, "next coming"},
		{anaphor, -1, "previous preceding prior"}, {anaphor, 0, "same that"}, {anaphor, 1, "following"},
		{deictic, at(unitDay, -1), "yesterday"}, {deictic, at(unitDay, 0), "today tonight"},
		{deictic, at(unitDay, 1), "tomorrow tomorrows tmrw"}, {deictic, at(unitDay, -1), "overnight"},
		{ago, 0, "ago"},
		{later, 1, "later"}, {later, -1, "earlier"},
		{season, 3, "spring"}, {season, 6, "summer"}, {season, 9, "autumn fall"}, {season, 12, "winter"},
		{edge, 0, "early late mid end beginning start middle close rest remainder"},
		{of, 0, "of"},
		{opening, 0, "from between"},
		{through, 0, "through thru"},
		{to, 0, "to"},
		{and, 0, "and"},
		{deadline, 0, "by until till"},
		{since, 0, "since"},
		{inside, 0, "in during on"},
		{decadeMark, 0, "s"},
		{decadeWord, 20, "twenties"}, {decadeWord, 30, "thirties"}, {decadeWord, 40, "forties"}, {decadeWord, 50, "fifties"},
		{decadeWord, 60, "sixties"}, {decadeWord, 70, "seventies"}, {decadeWord, 80, "eighties"}, {decadeWord, 90, "nineties"}, {decadeWord, 100, "noughties"},
		{fiscal, 0, "fiscal fy"},
		{fortnight, 0, "fortnight fortnights"},
		{weekdayPlural, 1, "mondays"}, {weekdayPlural, 2, "tuesdays"}, {weekdayPlural, 3, "wednesdays"}, {weekdayPlural, 4, "thursdays"},
		{weekdayPlural, 5, "fridays"}, {weekdayPlural, 6, "saturdays"}, {weekdayPlural, 7, "sundays"},
		{indefinite, refPast, "recently recent"}, {indefinite, refPresent, "now currently presently nowadays"},
		{indefinite, refFuture, "soon shortly"},
		{recurring, unitDay, "daily"}, {recurring, unitWeek, "weekly"}, {recurring, unitMonth, "monthly"}, {recurring, unitQuarter, "quarterly"},
		{recurring, unitYear, "annual annually yearly"},
		{recurring, unitWeekend, "weekends"},
		{vague, 0, "several few many couple"},
		{clause, 0, "having but while when although because whereas who which"},
		{partMark, unitHalf, "h"},
		{partOfDay, 0, "morning afternoon evening night noon midday midnight"},
		{holiday, 0, "christmas boxing new victory good easter thanksgiving valentine halloween labor labour memorial presidents president " +
			"martin mlk columbus veterans remembrance armistice juneteenth bastille patrick stephen andrew international earth anzac " +
			"australia canada bonfire guy palm ash maundy holy shrove ascension pentecost whit corpus orthodox black cyber all epiphany mother father xmas mothers fathers mothering pancake trinity saint paddy eid rosh yom sukkot hanukkah chanukah shemini simchat"},
		{future, 0, "will shall ll would effective expected scheduled due plans planned planning forecast anticipated set slated hopes aims going upcoming ending begins " +
			"starts opens resumes takes runs meets expires faces intends poised must should can may could ends closes " +
			"travels visits hosts holds go goes turns comes hear hears decides arrives convenes departs speaks addresses attends enters reopens returns premieres debuts airs leaves expiring starting commencing plan hope aim begin start resume expire meet payable"},
		{past, 0, "was were had did been began came went took made held met won lost fell rose left gave got saw fled " +
			"flew broke ran spoke struck shot hit led died sent fought built bought sold became brought grew knew wrote agreed freed guaranteed " +
			"drove quit signed took put cut beat stood sat lay paid kept felt drew threw swore tore wore chose froze " +
			"stole sank shook withdrew taken known killed born sought found"},
		{report, 0, "said told says added noted reported announced"},
		{present, 0, "is are be being"},
		{counted, 0, "people persons men women children dollars euros pounds rubles roubles manats lira yen yuan " +
			"points tons tonnes barrels miles kilometers kilometres km metres meters feet hectares acres soldiers troops " +
			"refugees workers jobs houses homes words votes seats million billion trillion mln bln pct percent per " +
			"runs goals wickets caps cents times degrees pages copies shares units cars vehicles members employees students " +
			"prisoners hostages victims dead wounded delegates families households companies " +
			"bags kilos lbs ounces cts dlrs stg francs marks crowns gallons litres liters mark level mw megawatts rpm gmt utc est edt cst cdt mst mdt pst pdt hrs"},
		{labels, 0, "section room page pages route highway article resolution flight boeing airbus windows version no " +
			"number nos chapter clause paragraph model channel unit type class series order bill proposition protocol " +
			"apartment bus tram code form rule pier zip build release vision agenda horizon " +
			"area building box suite gate lot vol volume isbn unscr v"},
		{titles, 0, "novel film movie book album song game titled entitled called"},
		{every, 0, "every each"},
		{approx, 0, "about some nearly almost roughly approximately over than least another only exactly"},
	},
}
