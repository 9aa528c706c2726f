package dates

var czech = &vocabulary{
	tag: "cs", lowerCase: true, seed: true,
	months: [12]string{"led{en|na|nu|nem}", "únor{|a|u|em}", "březe{n} březn{a|u|em}", "dub{en|na|nu|nem}", "květ{en|na|nu|nem}", "červ{en|na|nu|nem}",
		"červen{ec|ce|ci|cem}", "srp{en|na|nu|nem}", "září", "říj{en|na|nu|nem}", "listopad{|u|em}", "prosin{ec|ce|ci|cem}"},
	weekdays: [7]string{"pondělí pondělek", "úterý úterek", "střed{a|u|y}", "čtvrt{ek|ka|kem}", "pát{ek|ku}", "sobot{a|u|y}", "neděl{e|i}"},
	weak:     "dny dní týdny měsíce roky",
	pastEnds: []string{"al", "ala", "ali", "alo", "il", "ila", "ili", "ilo", "el", "ela", "eli", "nul", "nula"},
	stray:    "ale byl pokud podél cíl díl málo kapitál signál hotel",
	words: []words{
		{unit, unitHour, "hodina hodiny hodin minut"}, {unit, unitDay, "den dne dny dní dnů dnem"}, {unit, unitWeek, "týd{en|ne|ny|nu|nem|nů}"}, {unit, unitMonth, "měsíc{|e|i|em|ů}"},
		{unit, unitYear, "let lety léta"}, {unit, unitQuarter, "čtvrtlet{í|} kvartál kvartálu"}, {unit, unitHalf, "pololetí"}, {unit, unitWeekend, "víkend víkendu"}, {yearWord, 0, "rok roku roce roky rokem"}, {century, 0, "století"},
		{cardinal, 2, "dva dvě dvěma"}, {cardinal, 3, "tři třemi"}, {cardinal, 4, "čtyři čtyřmi"}, {cardinal, 5, "pět pěti"}, {cardinal, 6, "šest šesti"}, {cardinal, 10, "deset deseti"},
		{one, 1, "jeden jedním jednou"}, {ordinal, 1, "první prvním prvního"}, {ordinal, 2, "druh{ý|ém|ého}"}, {ordinal, 3, "třetí třetím třetího"}, {ordinal, 4, "čtvrt{ý|ém|ého}"},
		{shift, -1, "minul{ý|ého|ém|ou|é|á|ý} uplynul{ý|ého|ém|ou} loňsk{ý|ého|ém}"}, {shift, 0, "tent{o} tohoto tomto tuto této letošní letošního"}, {shift, 1, "příští příštího příštím nadcházející následující"},
		{deictic, at(unitDay, -2), "předevčírem"}, {deictic, at(unitDay, -1), "včera včerejší"}, {deictic, at(unitDay, 0), "dnes dneska dnešní"}, {deictic, at(unitDay, 1), "zítra zítřejší"}, {deictic, at(unitDay, 2), "pozítří"},
		{deictic, at(unitYear, -1), "loni vloni"}, {deictic, at(unitYear, 0), "letos"}, {deictic, at(unitYear, -2), "předloni"},
		{agoBefore, 0, "před"}, {aheadBefore, 0, "za"}, {later, 1, "později"},
		{season, 3 + adverbial, "jara jaře"}, {season, 6 + adverbial, "létě"}, {season, 9 + adverbial, "podzim podzimu"}, {season, 12 + adverbial, "zimě"},
		{edge, 0, "začátk{u|em} počátk{u|em} konc{e|i|em} konec poloviny polovině"}, {opening, 0, "od mezi"}, {through, 0, "do až"}, {and, 0, "a"}, {deadline, 0, "do"}, {inside, 0, "v ve na během"},
		{future, 0, "bude budou má mají chce plánuje"}, {past, 0, "byl byla bylo byli měl"}, {every, 0, "každý každou každé"}, {counted, 0, "lidí korun eur dolarů milionů procent metrů kilometrů krát"},
	},
}

var slovak = &vocabulary{
	tag: "sk", lowerCase: true, seed: true,
	months: [12]string{"január{|a|i|om}", "február{|a|i|om}", "mar{ec|ca|ci|com}", "apríl{|a|i|om}", "máj{|a|i|om}", "jún{|a|i|om}", "júl{|a|i|om}", "august{|a|e|om}",
		"septemb{er|ra|ri|rom}", "októb{er|ra|ri|rom}", "novemb{er|ra|ri|rom}", "decemb{er|ra|ri|rom}"},
	weekdays: [7]string{"pondel{ok|ka|kom}", "utor{ok|ka|kom}", "stred{a|u|y}", "štvrt{ok|ka|kom}", "piat{ok|ka|kom}", "sobot{a|u|y}", "nedeľ{a|u|e}"},
	weak:     "dni dní roky",
	words: []words{
		{unit, unitDay, "deň dňa dni dní dňami dňom"}, {unit, unitWeek, "týžd{eň|ňa|ni|ne|ňov|ňami|ňom}"}, {unit, unitMonth, "mesiac{|a|i|e|ov|om|mi}"}, {unit, unitYear, "rokov rokmi"},
		{yearWord, 0, "rok roku roka roky rokom"}, {unit, unitWeekend, "víkend víkendu"}, {unit, unitQuarter, "štvrťrok štvrťroku kvartál"}, {unit, unitHalf, "polrok polroku"},
		{cardinal, 2, "dva dve dvoma"}, {cardinal, 3, "tri tromi"}, {cardinal, 4, "štyri štyrmi"}, {cardinal, 5, "päť piatimi"}, {one, 1, "jeden jedným"},
		{shift, -1, "minul{ý|ého|om|ú|á|é} uplynul{ý|ého|om|ú}"}, {shift, 0, "tento tohto tomto túto tejto"}, {shift, 1, "budúc{i|eho|om|u|a|e} nasledujúc{i|eho|om}"},
		{deictic, at(unitDay, -2), "predvčerom"}, {deictic, at(unitDay, -1), "včera"}, {deictic, at(unitDay, 0), "dnes"}, {deictic, at(unitDay, 1), "zajtra"}, {deictic, at(unitDay, 2), "pozajtra"},
		{deictic, at(unitYear, -1), "vlani"}, {deictic, at(unitYear, 0), "tohto_roku"}, {agoBefore, 0, "pred"}, {aheadBefore, 0, "o"},
		{season, 3 + adverbial, "jar jari"}, {season, 6 + adverbial, "lete"}, {season, 9 + adverbial, "jeseň jeseni"}, {season, 12 + adverbial, "zime"},
		{edge, 0, "začiatk{u|om} konc{a|i|om} koniec polovici"}, {opening, 0, "od medzi"}, {through, 0, "do až"}, {and, 0, "a"}, {deadline, 0, "do"}, {inside, 0, "v vo na počas"},
		{future, 0, "bude budú má majú"}, {past, 0, "bol bola bolo boli"}, {every, 0, "každý každú každé"}, {counted, 0, "ľudí eur dolárov miliónov percent metrov"},
	},
}

var belarusian = &vocabulary{
	tag: "be", lowerCase: true, seed: true,
	months: [12]string{"студз{ень|еня|еню|енем|ені}", "лют{ы|ага|аму|ым}", "сакавік{|а|у|ом}", "красавік{|а|у|ом}", "ма{й|я|ю|ем|і} тра{вень|ўня|ўню|ўні}", "чэрвен{ь|я|ю|ем|і}",
		"ліпен{ь|я|ю|ем|і}", "жні{вень|ўня|ўню|ўнем|ўні}", "верас{ень|ня|ню|нем|ні}", "кастрычнік{|а|у|ам}", "лістапад{|а|у|ам|зе}", "снеж{ань|ня|ню|нем|ні}"},
	weekdays:   [7]string{"панядзел{ак|ка|ку}", "аўтор{ак|ка|ку}", "серад{а|у|ы}", "чацвер{|г|га} чацвяр{га|гу}", "пятніц{а|у|ы}", "субот{а|у|ы}", "нядзел{я|ю|і}"},
	weak:       "лютага лютым лютаму лістапад гадоў гады дні дзён тыдні тыдняў месяцы месяцаў",
	futureEnds: []string{"ецца", "іцца", "юцца", "уцца"},
	pastEnds:   []string{"аў", "ала", "алі", "ала", "іў", "іла", "ілі", "ыў", "ыла", "ылі", "ося"},
	words: []words{
		{unit, unitHour, "гадзіна гадзіны гадзін хвілін"}, {unit, unitDay, "дзень дня дні дзён сутак"}, {unit, unitWeek, "тыд{зень|ня|ні|няў|ню}"}, {unit, unitMonth, "месяц{|а|ы|аў|у}"},
		{unit, unitQuarter, "квартал{|а|е|у}"}, {unit, unitHalf, "паўгоддзе паўгоддзі"}, {unit, unitWeekend, "выхадныя выхадных"}, {yearWord, 0, "год года годзе гады гадоў годам г"}, {century, 0, "стагоддзе стагоддзя стагоддзі век веку"},
		{cardinal, 2, "два дзве"}, {cardinal, 3, "тры"}, {cardinal, 4, "чатыры"}, {cardinal, 5, "пяць"}, {cardinal, 6, "шэсць"}, {cardinal, 10, "дзесяць"}, {one, 1, "адзін адну"},
		{ordinal, 1, "перш{ы|ым|ага|ай|ае}"}, {ordinal, 2, "друг{і|ім|ога|ой}"}, {ordinal, 3, "трэц{і|ім|яга}"}, {ordinal, 4, "чацвёрт{ы|ым|ага}"},
		{shift, -1, "мінул{ы|ага|ым|ай|ую|ае|аму} леташ{ні|няга|нім}"}, {shift, 0, "гэт{ы|ага|ым|ай|ую|ае|аму} сёлетн{і|яга|ім}"}, {shift, 1, "наступн{ы|ага|ым|ай|ую|ае|аму} будуч{ы|ага|ым|ай}"},
		{deictic, at(unitDay, -2), "пазаўчора"}, {deictic, at(unitDay, -1), "учора ўчора"}, {deictic, at(unitDay, 0), "сёння"}, {deictic, at(unitDay, 1), "заўтра"}, {deictic, at(unitDay, 2), "паслязаўтра"},
		{deictic, at(unitYear, -1), "летась"}, {deictic, at(unitYear, 0), "сёлета"}, {deictic, at(unitYear, -2), "пазалетась"},
		{ago, 0, "таму"}, {aheadBefore, 0, "праз"}, {season, 3 + adverbial, "вясной вясны увесну"}, {season, 6 + adverbial, "летам улетку"}, {season, 9 + adverbial, "восенню увосень"}, {season, 12 + adverbial, "зімой узімку"},
		{edge, 0, "пачатк{у|ам} канц{ы|а} канец сярэдзін{е|ы}"}, {opening, 0, "з са паміж ад"}, {through, 0, "па"}, {and, 0, "і ды"}, {deadline, 0, "да"}, {inside, 0, "у ў на за"},
		{feastWord, aroundPascha, "вялікдзень вялікадня"}, {decadeMark, 0, "х я"}, {ordinalMark, 0, "га го"}, {future, 0, "будзе будуць плануе плануюць"}, {past, 0, "быў была было былі"}, {every, 0, "кожны кожную кожнае"}, {counted, 0, "чалавек рублёў долараў еўра мільёнаў тон км метраў разоў працэнтаў"},
	},
}
