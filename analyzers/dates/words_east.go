package dates

var arabic = &vocabulary{
	tag: "ar", lowerCase: true, heads: "وبلف",
	months: [12]string{"يناير", "فبراير شباط", "مارس آذار", "أبريل إبريل نيسان", "مايو أيار", "يونيو حزيران", "يوليو تموز",
		"أغسطس آب", "سبتمبر أيلول", "أكتوبر", "نوفمبر", "ديسمبر"},
	weekdays: [7]string{"الاثنين الإثنين اثنين", "الثلاثاء ثلاثاء", "الأربعاء أربعاء", "الخميس خميس", "الجمعة جمعة", "السبت سبت", "الأحد أحد"},
	weak:     "مارس آب آذار اثنين ثلاثاء أربعاء خميس جمعة سبت أحد",
	words: []words{
		{unit, unitDay, "أيام يوم"}, {unit, unitWeek, "الأسبوع أسبوع أسابيع"}, {unit, unitMonth, "الشهر شهر أشهر"},
		{unit, unitYear, "العام السنة سنوات أعوام عاما"}, {yearWord, 0, "م"}, {fewUnits, 100*unitDay + 2, "يومين"}, {fewUnits, 100*unitWeek + 2, "أسبوعين"}, {fewUnits, 100*unitMonth + 2, "شهرين"}, {fewUnits, 100*unitYear + 2, "عامين سنتين"},
		{unit, unitHalf, "النصف"}, {unit, unitWeek, "الأسابيع أسبوعا"}, {unit, unitMonth, "شهرا الأشهر"}, {unit, unitDay, "يوما"},
		{decadeName, 30, "الثلاثينيات ثلاثينيات الثلاثينات ثلاثينات"}, {decadeName, 40, "الأربعينيات أربعينيات الأربعينات أربعينات"}, {decadeName, 50, "الخمسينيات خمسينيات الخمسينات خمسينات"}, {decadeName, 60, "الستينيات ستينيات الستينات ستينات"}, {decadeName, 70, "السبعينيات سبعينيات السبعينات سبعينات"}, {decadeName, 80, "الثمانينيات ثمانينيات الثمانينات ثمانينات"}, {decadeName, 90, "التسعينيات تسعينيات التسعينات تسعينات"},
		{century, 0, "القرن"}, {cardinal, 11, "أحد_عشر إحدى_عشرة"}, {cardinal, 12, "اثني_عشر اثنا_عشر اثنتي_عشرة"}, {cardinal, 13, "ثلاثة_عشر"}, {cardinal, 14, "أربعة_عشر"}, {cardinal, 15, "خمسة_عشر خمس_عشرة"}, {cardinal, 16, "ستة_عشر"}, {cardinal, 17, "سبعة_عشر"}, {cardinal, 18, "ثمانية_عشر"}, {cardinal, 19, "تسعة_عشر"}, {cardinal, 20, "عشرين عشرون"}, {cardinal, 30, "ثلاثين ثلاثون"},
		{ordinal, 11, "الحادي_عشر"}, {ordinal, 12, "الثاني_عشر"}, {ordinal, 13, "الثالث_عشر"}, {ordinal, 14, "الرابع_عشر"}, {ordinal, 16, "السادس_عشر"}, {ordinal, 17, "السابع_عشر"}, {ordinal, 18, "الثامن_عشر"}, {ordinal, 19, "التاسع_عشر"}, {ordinal, 21, "الحادي_والعشرين"}, {ordinal, 22, "الثاني_والعشرين"}, {ordinal, 23, "الثالث_والعشرين"}, {ordinal, 24, "الرابع_والعشرين"}, {ordinal, 25, "الخامس_والعشرين"}, {ordinal, 26, "السادس_والعشرين"}, {ordinal, 27, "السابع_والعشرين"}, {ordinal, 28, "الثامن_والعشرين"}, {ordinal, 29, "التاسع_والعشرين"}, {ordinal, 30, "الثلاثين"}, {ordinal, 31, "الحادي_والثلاثين"}, {ordinal, 3, "الثالثة"}, {ordinal, 4, "الرابعة"}, {ordinal, -1, "الأخير الأخيرة"},
		{other, 0, "مارس_الضغط مارس_ضغوطا مارس_مهنة مارس_حقه مارس_السياسة"},
		{shift, -1, "الماضي الماضية المنصرم المنصرمة السابق السابقة الفائت الفائتة"}, {shift, 0, "الحالي الحالية الجاري الجارية هذا هذه"}, {shift, 1, "المقبل القادم المقبلة القادمة التالي التالية"},
		{unit, unitQuarter, "الربع"}, {unit, unitWeekend, "عطلة_نهاية_الأسبوع نهاية_الأسبوع"}, {unit, unitHour, "ساعة ساعات دقيقة دقائق"},
		{ordinal, 1, "أول الأول الأولى"}, {ordinal, 2, "ثاني الثاني الثانية"}, {ordinal, 3, "ثالث الثالث"}, {ordinal, 4, "رابع الرابع"}, {ordinal, 5, "الخامس خامس"}, {ordinal, 6, "السادس سادس"},
		{ordinal, 7, "السابع سابع"}, {ordinal, 8, "الثامن ثامن"}, {ordinal, 9, "التاسع تاسع"}, {ordinal, 10, "العاشر عاشر"}, {ordinal, 15, "الخامس_عشر"}, {ordinal, 20, "العشرين"}, {ordinal, -1, "آخر اخر"},
		{deictic, at(unitDay, -2), "أول_أمس أول_امبارح قبل_أمس قبل_البارحة القبل_البارحة قبل_امبارح"}, {deictic, at(unitDay, -1), "البارحة امبارح مساء_أمس"}, {deictic, at(unitDay, 2), "بعد_غد"}, {aheadBefore, 0, "بعد خلال"}, {of, 0, "من_شهر من_عام"},
		{deictic, at(unitYear, -1), "العام_الماضي"}, {deictic, at(unitWeek, -1), "الأسبوع_الماضي"},
		{edge, 0, "مطلع نهاية أواخر أوائل منتصف بداية نصف وسط"}, {season, 3, "ربيع الربيع"}, {season, 6, "صيف الصيف"}, {season, 9, "خريف الخريف"}, {season, 12, "شتاء الشتاء"},
		{neighbour, 1, "اليوم_التالي في_اليوم_التالي"}, {neighbour, -1, "اليوم_السابق"}, {feastWord, feastFitr, "عيد_الفطر"}, {feastWord, feastAdha, "عيد_الأضحى"}, {feastWord, feastHijriYear, "رأس_السنة_الهجرية"}, {feastWord, 1225, "عيد_الميلاد"}, {feastWord, 101, "رأس_السنة"},
		{cardinal, 2, "اثنين اثنان"}, {cardinal, 6, "ستة ست"}, {cardinal, 7, "سبعة سبع"}, {cardinal, 8, "ثمانية ثماني"}, {cardinal, 9, "تسعة تسع"}, {cardinal, 10, "عشرة عشر"}, {one, 1, "واحد واحدة"},
		{cardinal, 3, "ثلاثة ثلاث"}, {cardinal, 4, "أربعة أربع"}, {cardinal, 5, "خمسة خمس"}, {agoBefore, 0, "قبل"},
		{deictic, at(unitDay, -1), "أمس"}, {deictic, at(unitDay, 0), "اليوم"}, {deictic, at(unitDay, 1), "غدا يوم_الغد بكرا بكره"}, {deictic, at(unitDay, 2), "بعد_بكرا بعد_بكره بعد_الغد"}, {unit, unitQuarter, "ربع"},
		{inside, 0, "في"}, {unit, unitYear, "عام سنة"}, {since, 0, "منذ"}, {deadline, 0, "حتى"}, {opening, 0, "من بين بين_عامي بين_سنتي"}, {through, 0, "إلى"}, {and, 0, "و"},
		{future, 0, "سوف سيتم سيكون ستكون سيعقد ستعقد سيزور ستبدأ سيبدأ سيلتقي المقرر المتوقع"}, {past, 0, "كان كانت أعلن قال وقع بدأ"}, {counted, 0, "شخص دولار مليون ألف متر طن"},
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
		{cardinal, 2, "دو"}, {cardinal, 3, "سه"}, {cardinal, 4, "چهار"}, {cardinal, 5, "پنج"}, {cardinal, 6, "شش"}, {cardinal, 7, "هفت"}, {cardinal, 8, "هشت"}, {cardinal, 9, "نه"}, {cardinal, 10, "ده"}, {cardinal, 20, "بیست"}, {cardinal, 30, "سی"}, {cardinal, 40, "چهل"}, {cardinal, 50, "پنجاه"}, {cardinal, 60, "شصت"}, {cardinal, 70, "هفتاد"}, {cardinal, 80, "هشتاد"}, {cardinal, 90, "نود"}, {ago, 0, "پیش قبل"}, {ahead, 0, "بعد دیگر"}, {one, 1, "یک"},
		{deictic, at(unitDay, 2), "پسفردا پس_فردا"}, {deictic, at(unitDay, 0), "امشب"}, {deictic, at(unitDay, -1), "دیشب"}, {decadeWord, 0, "دهه"}, {unit, unitQuarter, "سهماهه"}, {unit, unitHalf, "نیمه نیمسال"}, {ordinal, 1, "اول نخست یکم"}, {ordinal, 5, "پنجم"}, {ordinal, 6, "ششم"}, {ordinal, 7, "هفتم"}, {ordinal, 8, "هشتم"}, {ordinal, 9, "نهم"}, {ordinal, 10, "دهم"}, {ordinal, 11, "یازدهم"}, {ordinal, 12, "دوازدهم"}, {ordinal, 13, "سیزدهم"}, {ordinal, 14, "چهاردهم"}, {ordinal, 15, "پانزدهم"}, {ordinal, 16, "شانزدهم"}, {ordinal, 17, "هفدهم"}, {ordinal, 18, "هجدهم"}, {ordinal, 19, "نوزدهم"}, {ordinal, 20, "بیستم"}, {ordinal, 30, "سیام"}, {ordinal, 2, "دوم"}, {ordinal, 3, "سوم"}, {ordinal, 4, "چهارم"}, {shift, 0, "کنونی"}, {shift, 1, "بعدی"}, {edge, 0, "پایان اواخر اوایل اواسط آغاز ابتدای انتهای"},
		{future, 0, "خواهد خواهند"}, {past, 0, "بود شد کرد گفت داد"},
		{inside, 0, "در"}, {since, 0, "از"}, {deadline, 0, "تا"}, {counted, 0, "نفر دلار میلیون"},
	},
}

var hebrew = &vocabulary{
	tag: "he", lowerCase: true, heads: "בלמהוש",
	months:        [12]string{"ינואר", "פברואר", "מרץ מרס", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר"},
	shortWeekdays: [7]string{"", "שלישי", "רביעי", "חמישי", "שישי", "שבת", "ראשון"},
	weak:          "ימים שבועות חודשים שנים",

	words: []words{
		{unit, unitHour, "שעה שעות דקות"}, {unit, unitDay, "יום ימים"}, {fewUnits, 100*unitDay + 2, "יומיים"}, {fewUnits, 100*unitWeek + 2, "שבועיים"}, {fewUnits, 100*unitMonth + 2, "חודשיים"}, {fewUnits, 100*unitYear + 2, "שנתיים"}, {decadeWord, 0, "שנות"}, {unit, unitHalf, "מחצית המחצית"}, {ordinal, 1, "הראשון הראשונה"}, {ordinal, 2, "השני השנייה השניה"}, {ordinal, 3, "השלישי השלישית"}, {ordinal, 4, "הרביעי הרביעית"}, {ordinal, 5, "החמישי"}, {ordinal, 6, "השישי"}, {ordinal, 7, "השביעי"}, {ordinal, 8, "השמיני"}, {ordinal, 9, "התשיעי"}, {ordinal, 10, "העשירי"}, {cardinal, 20, "העשרים"}, {cardinal, 30, "השלושים"}, {cardinal, 40, "הארבעים"}, {cardinal, 50, "החמישים"}, {cardinal, 60, "השישים"}, {cardinal, 70, "השבעים"}, {cardinal, 80, "השמונים"}, {cardinal, 90, "התשעים"}, {of, 0, "של"}, {through, 0, "ל"}, {other, 0, "במרץ_רב מרץ_רב"}, {weekday, 6, "בשבת השבת מוצאי_שבת במוצאי_שבת"}, {weekday, 7, "יום_א'"}, {weekday, 1, "יום_ב'"}, {weekday, 2, "יום_ג'"}, {weekday, 3, "יום_ד'"}, {weekday, 4, "יום_ה'"}, {weekday, 5, "יום_ו'"}, {neighbour, 1, "למחרת"}, {neighbour, -1, "יום_קודם_לכן"}, {neighbour, 0, "באותו_יום"}, {deictic, at(unitDay, 0), "הלילה הבוקר"}, {since, 0, "החל_משנת"}, {opening, 0, "מ"}, {unit, unitWeek, "שבוע השבוע שבועות"}, {unit, unitMonth, "חודש החודש חודשים"},
		{unit, unitYear, "שנה השנה שנים"}, {unit, unitQuarter, "רבעון הרבעון"}, {unit, unitWeekend, "סופשבוע"},
		{cardinal, 2, "שני שתי"}, {cardinal, 3, "שלושה שלוש"}, {cardinal, 4, "ארבעה ארבע"}, {cardinal, 5, "חמישה חמש"}, {cardinal, 6, "שישה שש"},
		{cardinal, 7, "שבעה שבע"}, {cardinal, 8, "שמונה"}, {cardinal, 9, "תשעה תשע"}, {cardinal, 10, "עשרה עשר"}, {one, 1, "אחד אחת"},
		{shift, -1, "האחרון האחרונה שעבר שעברה החולף החולפת הקודם הקודמת"}, {shift, 0, "זה זו הנוכחי הנוכחית"}, {shift, 1, "הבא הבאה הקרוב הקרובה"},
		{deictic, at(unitDay, -2), "שלשום"}, {deictic, at(unitDay, -1), "אתמול אמש"}, {deictic, at(unitDay, 0), "היום הערב"}, {deictic, at(unitDay, 1), "מחר"}, {deictic, at(unitDay, 2), "מחרתיים"},
		{deictic, at(unitYear, -1), "אשתקד"}, {agoBefore, 0, "לפני"}, {aheadBefore, 0, "בעוד תוך"},
		{season, 3, "אביב"}, {season, 6, "קיץ"}, {season, 9, "סתיו"}, {season, 12, "חורף"}, {edge, 0, "תחילת סוף אמצע ראשית"},
		{inside, 0, "בשנת"}, {yearWord, 0, "שנת"}, {since, 0, "מאז"}, {deadline, 0, "עד"}, {opening, 0, "בין"}, {future, 0, "יהיה תהיה יתקיים תתקיים צפוי צפויה"},
		{past, 0, "היה הייתה היו התקיים התקיימה נפתח אמר"}, {counted, 0, "איש אנשים שקל שקלים דולר מיליון אחוז מטר קילומטר"},
	},
}

var armenian = &vocabulary{
	tag: "hy", lowerCase: true, monthFirst: true, unitFirst: true, endings: "ի ին ից", fromEnds: []string{"ից"}, untilEnds: []string{"ը", "ին"},
	months: [12]string{"հունվար", "փետրվար", "մարտ", "ապրիլ", "մայիս", "հունիս", "հուլիս", "օգոստոս", "սեպտեմբեր",
		"հոկտեմբեր", "նոյեմբեր", "դեկտեմբեր"},
	weekdays: [7]string{"երկուշաբթի{|ն|ի|ից}", "երեքշաբթի{|ն|ի|ից}", "չորեքշաբթի{|ն|ի|ից}", "հինգշաբթի{|ն|ի|ից}", "ուրբաթ{|ը|ի}", "շաբաթ_օրը", "կիրակի{|ն|ի}"},
	weak:     "մարտ օրեր թվականներին թվականների",
	words: []words{
		{unit, unitDay, "օր օրվա օրից օրում"}, {unit, unitWeek, "շաբաթ շաբաթվա շաբաթում"}, {unit, unitMonth, "ամիս ամսվա ամսում ամսից"}, {unit, unitYear, "տարի տարվա տարում"},
		{cardinal, 2, "երկու"}, {cardinal, 3, "երեք"}, {cardinal, 4, "չորս"}, {cardinal, 5, "հինգ"}, {cardinal, 6, "վեց"}, {cardinal, 10, "տասը"}, {one, 1, "մեկ մի"},
		{shift, -1, "անցյալ նախորդ"}, {shift, 0, "այս ընթացիկ"}, {shift, 1, "հաջորդ գալիք եկող"},
		{deictic, at(unitDay, -2), "նախանցյալ_օրը"}, {deictic, at(unitDay, 2), "վաղը_չէ_մյուս_օրը"}, {ago, 0, "առաջ"}, {ahead, 0, "անց հետո"},
		{season, 3 + adverbial, "գարնանը"}, {season, 6 + adverbial, "ամռանը"}, {season, 9 + adverbial, "աշնանը"}, {season, 12 + adverbial, "ձմռանը"},
		{and, 0, "և"}, {counted, 0, "մարդ դրամ դոլար եվրո միլիոն տոկոս մետր կիլոմետր"},
		{yearWord, 0, "թվական թվականի թվականին թվականից թվականներին թվականների թ"}, {decadeMark, 0, "ական ականներ ականներին ականների"}, {unit, unitQuarter, "եռամսյակ եռամսյակում եռամսյակի"}, {unit, unitHalf, "կիսամյակ կիսամյակում կիսամյակի"}, {ordinal, 1, "առաջին"}, {ordinal, 2, "երկրորդ"}, {ordinal, 3, "երրորդ"}, {ordinal, 4, "չորրորդ"}, {ordinal, -1, "վերջին"}, {edge, 0, "սկզբին վերջերին կեսին"}, {unit, unitWeekend, "շաբաթավերջ շաբաթավերջին"}, {amid, 0, "միջև"}, {since, 0, "սկսած"}, {cardinal, 7, "յոթ"}, {cardinal, 8, "ութ"}, {cardinal, 9, "ինը"}, {ordinalMark, 0, "ը ն"}, {ordinalMark, 0, "ին ի ից"},
		{deictic, at(unitDay, -1), "երեկ"}, {deictic, at(unitDay, 0), "այսօր"}, {deictic, at(unitDay, 1), "վաղը"},
	},
}

var georgian = &vocabulary{
	tag: "ka", lowerCase: true, unitFirst: true, fromEnds: []string{"დან"}, untilEnds: []string{"მდე"},
	weak: "წლებში წლების წლებიდან",
	months: [12]string{"იანვ{არი|არს|რის|არში|რიდან|რამდე}", "თებერვ{ალი|ალს|ლის|ალში|ლიდან|ლამდე}", "მარტ{ი|ს|ის|ში|იდან|ამდე}", "აპრილ{ი|ს|ის|ში|იდან|ამდე}", "მაის{ი|ს|ის|ში|იდან|ამდე}",
		"ივნის{ი|ს|ის|ში|იდან|ამდე}", "ივლის{ი|ს|ის|ში|იდან|ამდე}", "აგვისტო{|ს|ში|დან|მდე}", "სექტემბ{ერი|ერს|რის|ერში|რიდან|რამდე}", "ოქტომბ{ერი|ერს|რის|ერში|რიდან|რამდე}",
		"ნოემბ{ერი|ერს|რის|ერში|რიდან|რამდე}", "დეკემბ{ერი|ერს|რის|ერში|რიდან|რამდე}"},
	weekdays: [7]string{"ორშაბათ{ი|ს}", "სამშაბათ{ი|ს}", "ოთხშაბათ{ი|ს}", "ხუთშაბათ{ი|ს}", "პარასკევ{ი|ს}", "შაბათ{ი|ს}", "კვირადღეს"},
	words: []words{
		{unit, unitHour, "საათი საათის წუთის"}, {unit, unitDay, "დღე დღის დღეში"}, {unit, unitWeek, "კვირა კვირის კვირას კვირაში"}, {unit, unitMonth, "თვე თვის თვეს თვეში"},
		{cardinal, 2, "ორი ორ"}, {cardinal, 3, "სამი სამ"}, {cardinal, 4, "ოთხი ოთხ"}, {cardinal, 5, "ხუთი ხუთ"}, {cardinal, 6, "ექვსი"}, {cardinal, 10, "ათი"}, {one, 1, "ერთი ერთ"},
		{shift, -1, "გასულ გასული წინა"}, {shift, 0, "ამ ეს მიმდინარე"}, {shift, 1, "მომავალ მომავალი შემდეგ შემდეგი"},
		{deictic, at(unitDay, -2), "გუშინწინ"}, {deictic, at(unitDay, 2), "ზეგ"}, {deictic, at(unitYear, -1), "შარშან"}, {deictic, at(unitYear, 0), "წელს"},
		{ago, 0, "წინ"}, {ahead, 0, "შემდეგ"}, {season, 3 + adverbial, "გაზაფხულზე"}, {season, 6 + adverbial, "ზაფხულში"}, {season, 9 + adverbial, "შემოდგომაზე"}, {season, 12 + adverbial, "ზამთარში"},
		{and, 0, "და"}, {counted, 0, "კაცი ადამიანი ლარი დოლარი ევრო მილიონი პროცენტი მეტრი"},
		{feastWord, 107, "შობა შობას შობის"}, {feastWord, aroundPascha, "აღდგომა აღდგომას აღდგომის"},
		{yearWord, 0, "წელს წლის წელი წლიდან წლამდე წლებში წლების წლებიდან"}, {decadeMark, 0, "იანი იანები"}, {unit, unitQuarter, "კვარტალი კვარტალში კვარტლის"}, {unit, unitHalf, "ნახევარი ნახევარში ნახევრის"}, {unit, unitWeekend, "უიკენდი უიკენდზე შაბათ-კვირა შაბათ-კვირას"},
		{ordinal, 1, "პირველი პირველ პირველს"}, {ordinal, 2, "მეორე მეორეს"}, {ordinal, 3, "მესამე მესამეს"}, {ordinal, 4, "მეოთხე მეოთხეს"}, {ordinal, 5, "მეხუთე"}, {ordinal, -1, "ბოლო უკანასკნელი უკანასკნელ"}, {edge, 0, "ბოლოს ბოლომდე დასაწყისში შუაში შუა_რიცხვებში მიწურულს"}, {ordinalMark, 0, "ს ში ის ე ლი დან მდე ლიდან"}, {amid, 0, "შორის"},
		{cardinal, 7, "შვიდი შვიდ"}, {cardinal, 8, "რვა"}, {cardinal, 9, "ცხრა"}, {cardinal, 10, "ათ"}, {cardinal, 6, "ექვს"}, {cardinal, 20, "ოცი ოც"}, {future, 0, "გაიმართება დაიწყება იქნება გაიხსნება დასრულდება"}, {deictic, at(unitDay, 0), "დღევანდელი ამაღამ"}, {deictic, at(unitDay, -1), "წუხელ"}, {deictic, at(unitDay, 2), "ზეგ"}, {weekday, 7, "კვირა_დღეს კვირა_დღე კვირადღე"}, {neighbour, 1, "მეორე_დღეს მომდევნო_დღეს"}, {neighbour, -1, "წინა_დღეს"},
		{deictic, at(unitDay, -1), "გუშინ"}, {deictic, at(unitDay, 0), "დღეს"}, {deictic, at(unitDay, 1), "ხვალ"},
	},
}
