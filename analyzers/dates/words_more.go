package dates

var catalan = &vocabulary{
	tag: "ca", lowerCase: true, seed: true,
	months: [12]string{"gener", "febrer", "març", "abril", "maig", "juny", "juliol", "agost", "setembre", "octubre", "novembre", "desembre"},
	weak:   "dies setmanes mesos anys",
	words: []words{
		{unit, unitHour, "hora hores minuts"}, {unit, unitDay, "dia dies"}, {unit, unitWeek, "setmana setmanes"}, {unit, unitMonth, "mes mesos"},
		{unit, unitYear, "any anys"}, {unit, unitQuarter, "trimestre"}, {unit, unitHalf, "semestre"}, {century, 0, "segle"},
		{cardinal, 2, "dos dues"}, {cardinal, 3, "tres"}, {cardinal, 4, "quatre"}, {cardinal, 5, "cinc"}, {cardinal, 6, "sis"}, {cardinal, 10, "deu"},
		{ordinal, 1, "primer primera"}, {ordinal, 2, "segon segona"}, {ordinal, 3, "tercer tercera"}, {ordinal, 4, "quart quarta"}, {ordinal, -1, "últim última darrer darrera"},
		{one, 1, "un una"}, {article, 0, "el la els les l"}, {of, 0, "de d del"},
		{shift, -1, "passat passada passats anterior"}, {shift, 0, "aquest aquesta"}, {shift, 1, "vinent proper propera properes següent"},
		{deictic, at(unitDay, -2), "abans-d'ahir abans_d'ahir"}, {deictic, at(unitDay, -1), "ahir"}, {deictic, at(unitDay, 0), "avui"}, {deictic, at(unitDay, 1), "demà"}, {deictic, at(unitDay, 2), "demà_passat"},
		{agoBefore, 0, "fa"}, {aheadBefore, 0, "d'aquí_a"}, {opening, 0, "entre"}, {through, 0, "al a"}, {and, 0, "i"}, {deadline, 0, "fins"}, {since, 0, "des"}, {inside, 0, "en"},
		{season, 3, "primavera"}, {season, 6, "estiu"}, {season, 9, "tardor"}, {season, 12, "hivern"}, {feastWord, 1225, "nadal"}, {feastWord, 1226, "sant_esteve"}, {feastWord, 623 + 1, "sant_joan"}, {feastWord, 423, "sant_jordi"},
		{edge, 0, "principis finals mitjans"}, {future, 0, "serà seran preveu"}, {past, 0, "va van ha han era"},
		{counted, 0, "persones euros dòlars milions metres km tones vegades"},
	},
}

var croatian = &vocabulary{
	tag: "hr", lowerCase: true, seed: true,
	months: [12]string{"siječ{anj|nja|nju|njem}", "veljač{a|e|i|u|om}", "ožuj{ak|ka|ku|kom}", "trav{anj|nja|nju|njem}", "svib{anj|nja|nju|njem}", "lip{anj|nja|nju|njem}",
		"srp{anj|nja|nju|njem}", "kolovoz{|a|u|om}", "ruj{an|na|nu|nom}", "listopad{|a|u|om}", "studen{i|oga|og|om|ome}", "prosin{ac|ca|cu|cem}"},
	weekdays:      [7]string{"ponedjelj{ak|ka|kom}", "utor{ak|ka|kom}", "srijed{a|u|e|om}", "četvrt{ak|ka|kom} cetvrt{ak|ka|kom}", "pet{ak|ka|kom}", "subot{a|u|e|om}", "nedjelj{a|u|e|om}"},
	shortWeekdays: [7]string{"pon", "uto", "sri", "čet cet", "pet", "sub", "ned"},
	weak:          "srijede nedjelja nedjelje godine dana petka",
	pastEnds:      []string{"ao", "ala", "ali", "ilo", "io", "ila", "ili"},
	stray:         "ali ili bilo",
	words: []words{
		{unit, unitHour, "sat sati sata minuta"}, {unit, unitDay, "dan dana danom"}, {unit, unitWeek, "tjed{an|na|nu|ni|ana}"}, {unit, unitMonth, "mjesec{|a|i|u}"},
		{unit, unitQuarter, "kvartal{|u|a} tromjeseč{je|ja|ju} tromjesec{je|ja|ju}"}, {unit, unitWeekend, "vikend vikenda"}, {yearWord, 0, "godin{a|e|i|u} god"}, {century, 0, "stoljeć{e|a|u}"},
		{cardinal, 2, "dva dvije"}, {cardinal, 3, "tri"}, {cardinal, 4, "četiri cetiri"}, {cardinal, 5, "pet"}, {cardinal, 6, "šest"}, {cardinal, 10, "deset"}, {one, 1, "jedan jednu jedna"},
		{ordinal, 1, "prv{i|og|om|a|o}"}, {ordinal, 2, "drug{i|og|om|a|o}"}, {ordinal, 3, "treć{i|eg|em|a|e} trec{i|eg|em|a|e}"}, {ordinal, 4, "četvrt{i|og|om|a|o} cetvrt{i|og|om|a|o}"}, {ordinal, -1, "zadnj{i|a|e|eg|u} posljednj{i|a|e|eg|u}"},
		{shift, -1, "prošl{i|og|oga|e|u|a|om|oj} prosl{i|og|oga|e|u|a|om|oj} prethodn{i|og|e|a|u}"}, {shift, 0, "ov{og|e|u|aj|a|oj}"}, {shift, 1, "sljedeć{i|eg|e|u|a|oj} sljedec{i|eg|e|u|a|oj} idući iduć{eg|e|u|a} iduc{i|eg|e|u|a}"},
		{deictic, at(unitDay, -2), "prekjučer prekjucer"}, {deictic, at(unitDay, -1), "jučer jucer sinoć"}, {deictic, at(unitDay, 0), "danas večeras"}, {deictic, at(unitDay, 1), "sutra"}, {deictic, at(unitDay, 2), "prekosutra"},
		{deictic, at(unitYear, -1), "lani"}, {agoBefore, 0, "prije"}, {aheadBefore, 0, "za kroz"}, {later, 1, "kasnije"}, {feastWord, 1225, "božić bozic"}, {feastWord, 1224, "badnjak"},
		{season, 3 + adverbial, "proljeće proljeću"}, {season, 6 + adverbial, "ljeti ljeto ljetu"}, {season, 9 + adverbial, "jesen jeseni"}, {season, 12 + adverbial, "zimi zimu"},
		{edge, 0, "početk{om|u|a} kraj{em|u|a} sredin{om|i|a}"}, {opening, 0, "od između"}, {through, 0, "do"}, {and, 0, "i"}, {deadline, 0, "do"}, {inside, 0, "u tijekom"},
		{future, 0, "će ćemo treba"}, {past, 0, "je su bio bila bilo bili"}, {every, 0, "svaki svake svakog"}, {counted, 0, "ljudi eura kuna dolara milijuna posto metara puta"},
	},
}
