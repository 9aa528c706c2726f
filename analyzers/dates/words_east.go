package dates

var arabic = &vocabulary{
	tag: "ar", lowerCase: true, heads: "وبلف",
	months: [12]string{"يناير", "فبراير شباط", "مارس آذار", "أبريل إبريل نيسان", "مايو أيار", "يونيو حزيران", "يوليو تموز",
		"أغسطس آب", "سبتمبر أيلول", "أكتوبر", "نوفمبر", "ديسمبر"},
	weekdays: [7]string{"الاثنين الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"},
	weak:     "مارس آب آذار",
	words: []words{
		{unit, unitDay, "أيام يوم"}, {unit, unitWeek, "الأسبوع أسبوع أسابيع"}, {unit, unitMonth, "الشهر شهر أشهر"},
		{unit, unitYear, "العام السنة سنوات أعوام"}, {yearWord, 0, "م"},
		{shift, -1, "الماضي الماضية المنصرم"}, {shift, 0, "الحالي الجاري"}, {shift, 1, "المقبل القادم المقبلة القادمة"},
		{cardinal, 3, "ثلاثة ثلاث"}, {cardinal, 4, "أربعة أربع"}, {cardinal, 5, "خمسة خمس"}, {agoBefore, 0, "قبل"},
		{deictic, at(unitDay, -1), "أمس"}, {deictic, at(unitDay, 0), "اليوم"}, {deictic, at(unitDay, 1), "غدا"},
		{inside, 0, "في عام سنة"}, {since, 0, "منذ"}, {deadline, 0, "حتى"}, {opening, 0, "من بين"}, {through, 0, "إلى"}, {and, 0, "و"},
		{future, 0, "سوف سيتم"}, {counted, 0, "شخص دولار مليون ألف متر طن"},
	},
}

var persian = &vocabulary{
	tag: "fa", lowerCase: true,
	months: [12]string{"ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه جولای", "اوت آگوست", "سپتامبر", "اکتبر",
		"نوامبر", "دسامبر"},
	weekdays: [7]string{"دوشنبه", "سهشنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه"},
	weak:     "مه مارس",
	words: []words{
		{unit, unitDay, "روز"}, {unit, unitWeek, "هفته"}, {unit, unitMonth, "ماه"}, {unit, unitYear, "سال"},
		{shift, -1, "گذشته"}, {shift, 0, "جاری این"}, {shift, 1, "آینده"},
		{deictic, at(unitDay, -2), "پریروز"}, {deictic, at(unitDay, -1), "دیروز"}, {deictic, at(unitDay, 0), "امروز"}, {deictic, at(unitDay, 1), "فردا"},
		{deictic, at(unitYear, 0), "امسال"}, {deictic, at(unitYear, -1), "پارسال"},
		{cardinal, 2, "دو"}, {cardinal, 3, "سه"}, {ago, 0, "پیش قبل"},
		{inside, 0, "در سال"}, {since, 0, "از"}, {deadline, 0, "تا"}, {counted, 0, "نفر دلار میلیون"},
	},
}

var hebrew = &vocabulary{
	tag: "he", lowerCase: true, heads: "בלמהוש",
	months: [12]string{"ינואר", "פברואר", "מרץ מרס", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר"},
	words: []words{
		{deictic, at(unitDay, -1), "אתמול"}, {deictic, at(unitDay, 0), "היום"}, {deictic, at(unitDay, 1), "מחר"},
		{inside, 0, "בשנת"},
	},
}

var armenian = &vocabulary{
	tag: "hy", lowerCase: true, monthFirst: true, endings: "ի ին ից",
	months: [12]string{"հունվար", "փետրվար", "մարտ", "ապրիլ", "մայիս", "հունիս", "հուլիս", "օգոստոս", "սեպտեմբեր",
		"հոկտեմբեր", "նոյեմբեր", "դեկտեմբեր"},
	words: []words{
		{yearWord, 0, "թվական թվականի թվականին թ"}, {ordinalMark, 0, "ին ի ից"},
		{deictic, at(unitDay, -1), "երեկ"}, {deictic, at(unitDay, 0), "այսօր"}, {deictic, at(unitDay, 1), "վաղը"},
	},
}

var georgian = &vocabulary{
	tag: "ka", lowerCase: true,
	months: [12]string{"იანვ{არი|არს|რის|არში}", "თებერვ{ალი|ალს|ლის|ალში}", "მარტ{ი|ს|ის|ში}", "აპრილ{ი|ს|ის|ში}", "მაის{ი|ს|ის|ში}",
		"ივნის{ი|ს|ის|ში}", "ივლის{ი|ს|ის|ში}", "აგვისტო{|ს|ში}", "სექტემბ{ერი|ერს|რის|ერში}", "ოქტომბ{ერი|ერს|რის|ერში}",
		"ნოემბ{ერი|ერს|რის|ერში}", "დეკემბ{ერი|ერს|რის|ერში}"},
	words: []words{
		{yearWord, 0, "წელს წლის წელი"},
		{deictic, at(unitDay, -1), "გუშინ"}, {deictic, at(unitDay, 0), "დღეს"}, {deictic, at(unitDay, 1), "ხვალ"},
	},
}
