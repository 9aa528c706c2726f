package dates

var arabic = &vocabulary{
	tag: "ar", lowerCase: true, heads: "وبلف",
	months: [12]string{"يناير", "فبراير شباط", "مارس آذار", "أبريل إبريل نيسان", "مايو أيار", "يونيو حزيران", "يوليو تموز",
		"أغسطس آب", "سبتمبر أيلول", "أكتوبر", "نوفمبر", "ديسمبر"},
	weekdays: [7]string{"الاثنين الإثنين اثنين", "الثلاثاء ثلاثاء", "الأربعاء أربعاء", "الخميس خميس", "الجمعة جمعة", "السبت سبت", "الأحد أحد"},
	weak:     "مارس آب آذار اثنين ثلاثاء أربعاء خميس جمعة سبت أحد",
	words: []words{
		{unit, unitDay, "أيام يوم"}, {unit, unitWeek, "الأسبوع أسبوع أسابيع"}, {unit, unitMonth, "الشهر شهر أشهر"},
		{unit, unitYear, "العام السنة سنوات أعوام"}, {yearWord, 0, "م"},
		{shift, -1, "الماضي الماضية المنصرم المنصرمة السابق السابقة الفائت الفائتة"}, {shift, 0, "الحالي الحالية الجاري الجارية هذا هذه"}, {shift, 1, "المقبل القادم المقبلة القادمة التالي التالية"},
		{unit, unitQuarter, "الربع"}, {unit, unitWeekend, "عطلة_نهاية_الأسبوع نهاية_الأسبوع"}, {unit, unitHour, "ساعة ساعات دقيقة دقائق"},
		{ordinal, 1, "أول الأول الأولى"}, {ordinal, 2, "ثاني الثاني الثانية"}, {ordinal, 3, "ثالث الثالث"}, {ordinal, 4, "رابع الرابع"}, {ordinal, 5, "الخامس خامس"}, {ordinal, 6, "السادس سادس"},
		{ordinal, 7, "السابع سابع"}, {ordinal, 8, "الثامن ثامن"}, {ordinal, 9, "التاسع تاسع"}, {ordinal, 10, "العاشر عاشر"}, {ordinal, 15, "الخامس_عشر"}, {ordinal, 20, "العشرين"}, {ordinal, -1, "آخر اخر"},
		{deictic, at(unitDay, -2), "أول_أمس أول_امبارح قبل_أمس قبل_البارحة القبل_البارحة قبل_امبارح"}, {deictic, at(unitDay, -1), "البارحة امبارح مساء_أمس"}, {deictic, at(unitDay, 2), "بعد_غد"}, {aheadBefore, 0, "بعد خلال"}, {of, 0, "من_شهر من_عام"},
		{deictic, at(unitYear, -1), "العام_الماضي"}, {deictic, at(unitWeek, -1), "الأسبوع_الماضي"},
		{edge, 0, "مطلع نهاية أواخر أوائل منتصف بداية"}, {season, 3, "ربيع الربيع"}, {season, 6, "صيف الصيف"}, {season, 9, "خريف الخريف"}, {season, 12, "شتاء الشتاء"},
		{neighbour, 1, "اليوم_التالي في_اليوم_التالي"}, {neighbour, -1, "اليوم_السابق"}, {feastWord, feastFitr, "عيد_الفطر"}, {feastWord, feastAdha, "عيد_الأضحى"}, {feastWord, feastHijriYear, "رأس_السنة_الهجرية"}, {feastWord, 1225, "عيد_الميلاد"}, {feastWord, 101, "رأس_السنة"},
		{cardinal, 2, "اثنين اثنان"}, {cardinal, 6, "ستة ست"}, {cardinal, 7, "سبعة سبع"}, {cardinal, 8, "ثمانية ثماني"}, {cardinal, 9, "تسعة تسع"}, {cardinal, 10, "عشرة عشر"}, {one, 1, "واحد واحدة"},
		{cardinal, 3, "ثلاثة ثلاث"}, {cardinal, 4, "أربعة أربع"}, {cardinal, 5, "خمسة خمس"}, {agoBefore, 0, "قبل"},
		{deictic, at(unitDay, -1), "أمس"}, {deictic, at(unitDay, 0), "اليوم"}, {deictic, at(unitDay, 1), "غدا"},
		{inside, 0, "في"}, {unit, unitYear, "عام سنة"}, {since, 0, "منذ"}, {deadline, 0, "حتى"}, {opening, 0, "من بين"}, {through, 0, "إلى"}, {and, 0, "و"},
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
		{cardinal, 2, "دو"}, {cardinal, 3, "سه"}, {ago, 0, "پیش قبل"},
		{inside, 0, "در"}, {since, 0, "از"}, {deadline, 0, "تا"}, {counted, 0, "نفر دلار میلیون"},
	},
}

var hebrew = &vocabulary{
	tag: "he", lowerCase: true, heads: "בלמהוש",
	months: [12]string{"ינואר", "פברואר", "מרץ מרס", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר"},
	weak:   "ימים שבועות חודשים שנים",
	words: []words{
		{unit, unitHour, "שעה שעות דקות"}, {unit, unitDay, "יום ימים יומיים"}, {unit, unitWeek, "שבוע השבוע שבועות"}, {unit, unitMonth, "חודש החודש חודשים"},
		{unit, unitYear, "שנה השנה שנים"}, {unit, unitQuarter, "רבעון הרבעון"}, {unit, unitWeekend, "סופשבוע"},
		{cardinal, 2, "שני שתי"}, {cardinal, 3, "שלושה שלוש"}, {cardinal, 4, "ארבעה ארבע"}, {cardinal, 5, "חמישה חמש"}, {cardinal, 6, "שישה שש"},
		{cardinal, 7, "שבעה שבע"}, {cardinal, 8, "שמונה"}, {cardinal, 9, "תשעה תשע"}, {cardinal, 10, "עשרה עשר"}, {one, 1, "אחד אחת"},
		{shift, -1, "שעבר שעברה החולף החולפת הקודם הקודמת"}, {shift, 0, "זה זו הנוכחי הנוכחית"}, {shift, 1, "הבא הבאה הקרוב הקרובה"},
		{deictic, at(unitDay, -2), "שלשום"}, {deictic, at(unitDay, -1), "אתמול אמש"}, {deictic, at(unitDay, 0), "היום הערב"}, {deictic, at(unitDay, 1), "מחר"}, {deictic, at(unitDay, 2), "מחרתיים"},
		{deictic, at(unitYear, -1), "אשתקד"}, {agoBefore, 0, "לפני"}, {aheadBefore, 0, "בעוד תוך"},
		{season, 3, "אביב"}, {season, 6, "קיץ"}, {season, 9, "סתיו"}, {season, 12, "חורף"}, {edge, 0, "תחילת סוף אמצע ראשית"},
		{inside, 0, "בשנת"}, {yearWord, 0, "שנת"}, {since, 0, "מאז"}, {deadline, 0, "עד"}, {opening, 0, "בין"}, {future, 0, "יהיה תהיה יתקיים תתקיים צפוי צפויה"},
		{past, 0, "היה הייתה היו התקיים התקיימה נפתח אמר"}, {counted, 0, "איש אנשים שקל שקלים דולר מיליון אחוז מטר קילומטר"},
	},
}

var armenian = &vocabulary{
	tag: "hy", lowerCase: true, monthFirst: true, endings: "ի ին ից",
	months: [12]string{"հունվար", "փետրվար", "մարտ", "ապրիլ", "մայիս", "հունիս", "հուլիս", "օգոստոս", "սեպտեմբեր",
		"հոկտեմբեր", "նոյեմբեր", "դեկտեմբեր"},
	weekdays: [7]string{"երկուշաբթի{|ն|ի|ից}", "երեքշաբթի{|ն|ի|ից}", "չորեքշաբթի{|ն|ի|ից}", "հինգշաբթի{|ն|ի|ից}", "ուրբաթ{|ը|ի}", "շաբաթ_օրը", "կիրակի{|ն|ի}"},
	weak:     "մարտ օրեր",
	words: []words{
		{unit, unitDay, "օր օրվա օրից օրում"}, {unit, unitWeek, "շաբաթ շաբաթվա շաբաթում"}, {unit, unitMonth, "ամիս ամսվա ամսում ամսից"}, {unit, unitYear, "տարի տարվա տարում"},
		{cardinal, 2, "երկու"}, {cardinal, 3, "երեք"}, {cardinal, 4, "չորս"}, {cardinal, 5, "հինգ"}, {cardinal, 6, "վեց"}, {cardinal, 10, "տասը"}, {one, 1, "մեկ մի"},
		{shift, -1, "անցյալ նախորդ"}, {shift, 0, "այս ընթացիկ"}, {shift, 1, "հաջորդ գալիք եկող"},
		{deictic, at(unitDay, -2), "նախանցյալ_օրը"}, {deictic, at(unitDay, 2), "վաղը_չէ_մյուս_օրը"}, {ago, 0, "առաջ"}, {ahead, 0, "անց հետո"},
		{season, 3 + adverbial, "գարնանը"}, {season, 6 + adverbial, "ամռանը"}, {season, 9 + adverbial, "աշնանը"}, {season, 12 + adverbial, "ձմռանը"},
		{and, 0, "և"}, {counted, 0, "մարդ դրամ դոլար եվրո միլիոն տոկոս մետր կիլոմետր"},
		{yearWord, 0, "թվական թվականի թվականին թ"}, {ordinalMark, 0, "ին ի ից"},
		{deictic, at(unitDay, -1), "երեկ"}, {deictic, at(unitDay, 0), "այսօր"}, {deictic, at(unitDay, 1), "վաղը"},
	},
}

var georgian = &vocabulary{
	tag: "ka", lowerCase: true,
	months: [12]string{"იანვ{არი|არს|რის|არში|რიდან|რამდე}", "თებერვ{ალი|ალს|ლის|ალში|ლიდან|ლამდე}", "მარტ{ი|ს|ის|ში|იდან|ამდე}", "აპრილ{ი|ს|ის|ში|იდან|ამდე}", "მაის{ი|ს|ის|ში|იდან|ამდე}",
		"ივნის{ი|ს|ის|ში|იდან|ამდე}", "ივლის{ი|ს|ის|ში|იდან|ამდე}", "აგვისტო{|ს|ში|დან|მდე}", "სექტემბ{ერი|ერს|რის|ერში|რიდან|რამდე}", "ოქტომბ{ერი|ერს|რის|ერში|რიდან|რამდე}",
		"ნოემბ{ერი|ერს|რის|ერში|რიდან|რამდე}", "დეკემბ{ერი|ერს|რის|ერში|რიდან|რამდე}"},
	weekdays: [7]string{"ორშაბათ{ი|ს}", "სამშაბათ{ი|ს}", "ოთხშაბათ{ი|ს}", "ხუთშაბათ{ი|ს}", "პარასკევ{ი|ს}", "შაბათ{ი|ს}", "კვირადღეს"},
	words: []words{
		{unit, unitHour, "საათი საათის წუთის"}, {unit, unitDay, "დღე დღის დღეში"}, {unit, unitWeek, "კვირა კვირის კვირას კვირაში"}, {unit, unitMonth, "თვე თვის თვეს თვეში"},
		{cardinal, 2, "ორი ორ"}, {cardinal, 3, "სამი სამ"}, {cardinal, 4, "ოთხი ოთხ"}, {cardinal, 5, "ხუთი ხუთ"}, {cardinal, 6, "ექვსი"}, {cardinal, 10, "ათი"}, {one, 1, "ერთი ერთ"},
		{shift, -1, "გასულ გასული წინა"}, {shift, 0, "ამ მიმდინარე"}, {shift, 1, "მომავალ მომავალი შემდეგ შემდეგი"},
		{deictic, at(unitDay, -2), "გუშინწინ"}, {deictic, at(unitDay, 2), "ზეგ"}, {deictic, at(unitYear, -1), "შარშან"}, {deictic, at(unitYear, 0), "წელს"},
		{ago, 0, "წინ"}, {ahead, 0, "შემდეგ"}, {season, 3 + adverbial, "გაზაფხულზე"}, {season, 6 + adverbial, "ზაფხულში"}, {season, 9 + adverbial, "შემოდგომაზე"}, {season, 12 + adverbial, "ზამთარში"},
		{and, 0, "და"}, {counted, 0, "კაცი ადამიანი ლარი დოლარი ევრო მილიონი პროცენტი მეტრი"},
		{feastWord, 107, "შობა შობას შობის"}, {feastWord, aroundPascha, "აღდგომა აღდგომას აღდგომის"}, {yearWord, 0, "წელს წლის წელი"},
		{deictic, at(unitDay, -1), "გუშინ"}, {deictic, at(unitDay, 0), "დღეს"}, {deictic, at(unitDay, 1), "ხვალ"},
	},
}
