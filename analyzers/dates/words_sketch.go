package dates

import (
	"fmt"
	"strings"
)

// sketches are the languages of which little more is known than CLDR has: the words
// and endings with which their newspapers join the parts of a date, and forms of the
// months that are too short, or differ too much, to be told by how they begin.
var sketches = append(sketchesEurope, sketchesWorld...)

const (
	kyrgyzEndings = "да де до дө та те то тө дан ден дон дөн нын нин нун нүн га ге ында инде унда үндө ынан инен унан үнөн ынын унун үнүн"
	volgaEndings  = "дә да тә та ендә ында нең ның енә ына ен ын еннән ыннан енең ының"
)

var sketchesEurope = []*vocabulary{
	{tag: "lt", words: []words{{yearWord, 0, "metų metais metai metus m"}, {dayWord, 0, "diena dieną dienos dienai"}, {monthWord, 0, "mėnesį mėnesio mėn"},
		{ordinalMark, 0, "ųjų aisiais aisiai uosius ieji ąją osios oji ajai osiomis oje ąjį ojo"}}},
	{tag: "lv", words: []words{{yearWord, 0, "gada gadā gadu gads gadam g"}}},
	{tag: "sl", endings: "a u em om", months: [12]string{2: "mar{ca|cu|cem|cem}", 4: "maj{a|u|em}"}, words: []words{{yearWord, 0, "leta leto letu let letom l"}}},
	{tag: "mk", words: []words{{yearWord, 0, "година години годината г"}, {ordinalMark, 0, "ми ти ви ри"}}},
	{tag: "bs", months: [12]string{2: "mart{a|u|om} март{а|у|ом}", 4: "maj{|a|u|em} мај{|а|у|ем}", 5: "jun{|a|u|i|om} јун{|а|у|и|ом}", 6: "jul{|a|u|i|om} јул{|а|у|и|ом}"},
		words: []words{{yearWord, 0, "godin{a|e|i|u} god годин{а|е|и|у} год"}}},
	{tag: "hsb", months: [12]string{4: "mej{a|e|i}", 5: "juni{ja|ju|j}", 6: "juli{ja|ju|j}"}, words: []words{{yearWord, 0, "lěta lěto lěće"}}},
	{tag: "dsb", months: [12]string{4: "maj{a|u}", 5: "juni{ja|ju|j}", 6: "juli{ja|ju|j}"}, words: []words{{yearWord, 0, "lěta lěto lěśe"}}},
	{tag: "sq", endings: "in it i un ut u", words: []words{{yearWord, 0, "viti vitit vitin vit"}, {of, 0, "të e i së"}}},
	{tag: "mt", words: []words{{yearWord, 0, "sena"}, {of, 0, "ta tal"}, {inside, 0, "f fl fil fis fit fid fin fir fix fiz fiċ"}}},
	{tag: "is", words: []words{{yearWord, 0, "árið ársins ári"}}},
	{tag: "fo", words: []words{{yearWord, 0, "árið ársins"}, {inside, 0, "í"}}},
	{tag: "nn", words: []words{{inside, 0, "i"}}},
	{tag: "gl", words: []words{{of, 0, "de do del"}, {unit, unitYear, "ano anos"}}},
	{tag: "eu", patterns: []string{"y MMMM d"}, endings: "ren k n an en ean aren tik rako aren ak", words: []words{{yearWord, 0, "urteko urtean urteak urtea"},
		{ordinalMark, 0, "ko eko an a ean etik tik ra rako ren ek ak ik"}}},
	{tag: "cy", months: [12]string{2: "fawrth", 4: "fai", 5: "fehefin", 6: "orffennaf", 8: "fedi", 10: "dachwedd", 11: "ragfyr"}, patterns: []string{"d MMMM y"},
		words: []words{{yearWord, 0, "flwyddyn blwyddyn"}, {of, 0, "o"}, {ordinalMark, 0, "ain af fed eg ydd il"}}},
	{tag: "ga", months: [12]string{1: "fheabhra", 2: "mhárta", 3: "aibreáin", 4: "bhealtaine", 5: "mheitheamh meithimh mheithimh", 8: "mheán_fómhair", 9: "dheireadh_fómhair", 10: "shamhain samhna shamhna", 11: "nollag"},
		words: []words{{yearWord, 0, "bliain bhliain bliana bhliana"}, {of, 0, "de den an"}, {ordinalMark, 0, "ú"}}},
	{tag: "gd", months: [12]string{"faoilleach fhaoilleach faoillich", "gearran ghearran ghearrain", "màrt mhàrt", "giblean ghiblean ghiblein", "cèitean chèitean chèitein", "ògmhios", "iuchar iuchair",
		"lùnastal lùnastail", "sultain", "dàmhair", "samhain", "dùbhlachd"}, words: []words{{yearWord, 0, "bliadhna bhliadhna"}, {of, 0, "den dhen an a"}, {ordinalMark, 0, "mh d na"}}},
	{tag: "br", words: []words{{yearWord, 0, "bloaz bloavezh"}, {of, 0, "a viz"}}},
	{tag: "lb", words: []words{{of, 0, "vum vun"}, {unit, unitYear, "joer"}}},
	{tag: "fy", words: []words{{of, 0, "fan"}, {article, 0, "it"}, {unit, unitYear, "jier"}}},
	{tag: "af", words: []words{{of, 0, "van"}, {article, 0, "die"}, {unit, unitYear, "jaar"}}},
	{tag: "rm", words: []words{{of, 0, "da dal"}, {unit, unitYear, "onn"}}},
	{tag: "eo", patterns: []string{"d 'de' MMMM y"}, words: []words{{yearWord, 0, "jaro jaron"}, {of, 0, "de"}, {article, 0, "la"}, {ordinalMark, 0, "a an"}}},
	{tag: "yi", words: []words{{ordinalMark, 0, "טן סטן טער סטער"}, {unit, unitYear, "יאר יאָר"}}},
	{tag: "ht", months: [12]string{"janvye", "fevriye", "mas", "avril", "me", "jen", "jiyè", "out", "septanm", "oktòb", "novanm", "desanm"}, words: []words{{yearWord, 0, "ane"}}},
	{tag: "tt", endings: volgaEndings, months: [12]string{4: "ма{енда|ендә|ен|ена|еннан|енның}"},
		words: []words{{yearWord, 0, "ел елның елда елны елдан елга елы елгы"}, {monthWord, 0, "аенда ае"}, {ordinalMark, 0, "нчы нче ендә ында"}}},
	{tag: "ba", endings: volgaEndings, words: []words{{yearWord, 0, "йыл йылдың йылда йылы йылға йылдан йылғы"}, {monthWord, 0, "айында айы"}, {ordinalMark, 0, "се сы нсе нсы"}}},
	{tag: "cv", patterns: []string{"y MMMM d", "MMMM d"}, months: [12]string{"кӑрлачӑн", "нарӑсӑн", "пушӑн", "акан", "ҫӑвӑн", "ҫӗртмен", "утӑн", "ҫурлан", "авӑнӑн", "юпан", "чӳкӗн", "раштавӑн"},
		words: []words{{yearWord, 0, "ҫул ҫулхи ҫулта ҫулхине ҫулӗ"}, {of, 0, "уйӑхӗн уйӑхӗ"}, {ordinalMark, 0, "мӗш мӗшӗ мӗшӗнче мӗшӗнчен"}}},
}

var sketchesWorld = []*vocabulary{
	{tag: "uz", months: [12]string{5: "июнь", 6: "июль"}, endings: "да дан нинг га даги ида идан ининг и da dan ning ga dagi ida idan ining i", words: []words{{yearWord, 0, "yil yilda yilning yili yilgi yildan йил йилда йилнинг йили йилги йилдан"},
		{dayWord, 0, "kuni kun куни кун"}, {monthWord, 0, "oyida oyi oyining ойида ойи ойининг"}}},
	{tag: "ky", endings: kyrgyzEndings, words: []words{{yearWord, 0, "жыл жылы жылдын жылда жылга жылдан жылкы ж"}, {monthWord, 0, "айында айы айынын"}, {ordinalMark, 0, "чы чи чу чү"}}},
	{tag: "tg", endings: "и у", words: []words{{yearWord, 0, "соли сол"}, {ordinalMark, 0, "ум уми юм юми"}, {of, 0, "моҳи"}}},
	{tag: "tk", endings: "da de dan den yn in ynda inde yndan inden ynyň iniň", words: []words{{yearWord, 0, "ýyl ýyly ýylyň ýylda ýyldan ýylky"}, {monthWord, 0, "aýynda aýy aýynyň"}, {ordinalMark, 0, "nji njy"}}},
	{tag: "ug", endings: "دا دە نىڭ", words: []words{{yearWord, 0, "يىل يىلى يىلىنىڭ يىلدا"}, {monthWord, 0, "ئايدا ئېيى"}}},
	mongolian(),
	{tag: "ku", words: []words{{yearWord, 0, "sala salê sal"}, {ordinalMark, 0, "ê an a yê"}}},
	{tag: "ckb", words: []words{{yearWord, 0, "ساڵی ساڵ"}, {of, 0, "مانگی"}, {ordinalMark, 0, "ی"}}},
	{tag: "ps", patterns: []string{"y 'د' MMMM 'په' d", "y 'د' MMMM 'پر' d", "MMMM 'په' d", "MMMM 'پر' d", "d MMMM y"},
		words: []words{{yearWord, 0, "کال کاله ز"}, {of, 0, "د"}, {ordinalMark, 0, "مه مې م نېټه نېټې"}}},
	{tag: "sd", patterns: []string{"d MMMM y"}, words: []words{{yearWord, 0, "ع"}, {unit, unitYear, "سال سن"}}},
	{tag: "as", endings: "ত ৰ", words: []words{{yearWord, 0, "চন চনৰ চনত"}, {monthWord, 0, "মাহৰ মাহত"}, {ordinalMark, 0, "ৰ ত"}}},
	{tag: "gu", endings: "ે ના માં ની", words: []words{{unit, unitYear, "વર્ષ સાલ"}, {ordinalMark, 0, "ના માં ની નો મી એ"}}},
	{tag: "pa", words: []words{{unit, unitYear, "ਸਾਲ ਸੰਨ"}, {yearWord, 0, "ਈ"}}},
	{tag: "mr", words: []words{{yearWord, 0, "साली सालच्या"}, {unit, unitYear, "वर्ष सन सन्"}, {ordinalMark, 0, "च्या मध्ये ला रोजी"}}},
	{tag: "ne", patterns: []string{"d MMMM y"}, words: []words{{unit, unitYear, "सन् सन वर्ष"}, {ordinalMark, 0, "मा को"}}},
	{tag: "or", patterns: []string{"d MMMM y", "y MMMM d"}, words: []words{{yearWord, 0, "ମସିହା ମସିହାରେ ମସିହାର"}, {ordinalMark, 0, "ରେ ର"}}},
	{tag: "ta", patterns: []string{"y MMMM d", "MMMM d, y", "MMMM d"}, words: []words{{yearWord, 0, "ஆண்டு ஆண்டில் ஆண்டின்"}, {monthWord, 0, "மாதம் மாதத்தில்"}, {dayWord, 0, "தேதி"},
		{ordinalMark, 0, "ஆம் ம் ந் ல் இல்"}}},
	{tag: "te", patterns: []string{"y MMMM d", "MMMM d, y", "MMMM d"}, words: []words{{yearWord, 0, "సంవత్సరం సంవత్సరంలో ఏడాది"}, {ordinalMark, 0, "న లో వ నాటి"}}},
	{tag: "kn", patterns: []string{"y MMMM d", "MMMM d"}, words: []words{{ordinalMark, 0, "ರ ರಂದು ರಲ್ಲಿ ನೇ"}}},
	{tag: "ml", words: []words{{ordinalMark, 0, "ന് നു ൽ ലെ ാം"}}},
	{tag: "si", patterns: []string{"y MMMM d", "MMMM d"}, months: [12]string{"ජනවාරි", "පෙබරවාරි", "මාර්තු", "අප්රේල්", "මැයි", "ජූනි ජුනි", "ජූලි ජුලි", "අගෝස්තු", "සැප්තැම්බර්", "ඔක්තෝබර්", "නොවැම්බර්", "දෙසැම්බර්"},
		words: []words{{yearWord, 0, "වසරේ වසර වර්ෂයේ"}, {of, 0, "මස මාසයේ"}}},
	{tag: "my", endings: "လ လ၏ လတွင်", words: []words{{yearWord, 0, "ခုနှစ် ခုနှစ်တွင်"}}},
	{tag: "km", months: prefixed("ខែ", "មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ"), words: []words{{yearWord, 0, "ឆ្នាំ"}, {of, 0, "ថ្ងៃទី"}}},
	{tag: "lo", words: []words{{yearWord, 0, "ປີ"}, {of, 0, "ເດືອນ ວັນທີ"}}},
	{tag: "am", heads: "በየከለ", words: []words{{yearWord, 0, "ዓ.ም. ዓመት ዓ/ም"}, {of, 0, "ቀን"}}},
	{tag: "ms", words: []words{{yearWord, 0, "tahun"}, {of, 0, "bulan"}, {ordinalMark, 0, "hb"}}},
	{tag: "jv", words: []words{{yearWord, 0, "taun"}}},
	{tag: "fil", patterns: []string{"d MMMM y"}, words: []words{{yearWord, 0, "taong taon"}, {of, 0, "ng ika"}}},
	{tag: "sw", patterns: []string{"MMMM d, y", "MMMM d"}, words: []words{{yearWord, 0, "mwaka"}, {of, 0, "mwezi wa"}}},
	{tag: "so", months: [12]string{4: "maajo"}, patterns: []string{"d MMMM y", "d MMMM"}, words: []words{{yearWord, 0, "sannadkii sanadkii sannadka"}, {of, 0, "bishii bisha"}, {ordinalMark, 0, "kii dii tii ka da"}}},
	{tag: "ha", months: [12]string{1: "fabrairu", 6: "yuli", 8: "satumba", 9: "oktoba"}, words: []words{{yearWord, 0, "shekarar shekara"}, {of, 0, "ga watan na"}}},
	{tag: "yo", months: [12]string{"oṣù_kínní oṣù_kìíní", "oṣù_kejì", "oṣù_kẹta", "oṣù_kẹrin", "oṣù_karùn-ún oṣù_karùn", "oṣù_kẹfà", "oṣù_keje", "oṣù_kẹjọ", "oṣù_kẹsàn-án oṣù_kẹsàn",
		"oṣù_kẹwàá", "oṣù_kọkànlá", "oṣù_kejìlá"}, words: []words{{yearWord, 0, "ọdún"}}},
	{tag: "ig", words: []words{{yearWord, 0, "afọ"}, {of, 0, "nke ọnwa"}}},
	{tag: "zu", months: prefixed("ku ngo", "Januwari Februwari Mashi Ephreli Meyi Juni Julayi Agasti Septhemba Okthoba Novemba Disemba"), patterns: []string{"d MMMM y"}, words: []words{{yearWord, 0, "unyaka"}, {of, 0, "wezi zingama ngo zama"}}},
	{tag: "xh", months: prefixed("ka ngo", "Janyuwari Februwari Matshi Epreli Meyi Juni Julayi Agasti Septemba Okthobha Novemba Disemba"), patterns: []string{"d MMMM y"}, words: []words{{yearWord, 0, "unyaka"}, {of, 0, "wama ngo wezi"}}},
	{tag: "sn", patterns: []string{"d MMMM y"}, words: []words{{yearWord, 0, "gore"}, {of, 0, "ra"}}},
	{tag: "rw", patterns: []string{"d MMMM y"}, words: []words{{yearWord, 0, "umwaka"}, {of, 0, "wa"}}},
	{tag: "pcm", patterns: []string{"MMMM d, y", "MMM d, y"}},
	{tag: "mg", words: []words{{yearWord, 0, "taona"}}},
	{tag: "om", patterns: []string{"d MMMM y"}, words: []words{{yearWord, 0, "bara"}}},
	{tag: "mi", months: [12]string{"kohitātea", "huitanguru", "poutūterangi", "paengawhāwhā", "haratua", "pipiri", "hōngongoi", "hereturikōkā", "mahuru", "whiringa-ā-nuku", "whiringa-ā-rangi", "hakihea"}, words: []words{{of, 0, "o"}, {yearWord, 0, "tau"}}},
	{tag: "bo", words: []words{{yearWord, 0, "ལོའི"}}},
}

// prefixed writes the twelve months of a list behind words that grow together with them.
func prefixed(heads, list string) (months [12]string) {
	for i, name := range strings.Fields(list) {
		for h := range strings.FieldsSeq(heads) {
			months[i] += h + strings.ToLower(name) + " "
		}
	}
	return months
}

// mongolian numbers its months, in figures or in words: 6 дугаар сарын 27.
func mongolian() *vocabulary {
	v := &vocabulary{tag: "mn", words: []words{{yearWord, 0, "оны онд он оноос"}, {ordinalMark, 0, "нд ны ний нээс ноос нөөс"}}}
	for i, name := range strings.Fields("нэгдүгээр хоёрдугаар гуравдугаар дөрөвдүгээр тавдугаар зургаадугаар долоодугаар наймдугаар есдүгээр аравдугаар арван_нэгдүгээр арван_хоёрдугаар") {
		var forms []string
		for _, number := range []string{name, fmt.Sprint(i + 1), fmt.Sprintf("%02d", i+1)} {
			for _, mark := range []string{"", "_дугаар", "_дүгээр", "-р"} {
				if number == name && mark != "" {
					continue
				}
				forms = append(forms, number+mark+"_сар{|ын|д|аас}")
			}
		}
		v.months[i] = strings.Join(forms, " ")
	}
	return v
}
