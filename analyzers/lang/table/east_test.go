package table

// The forms of news words east of those.
var eastForms = map[string]forms{
	"pl": {same: []string{
		"prezydent prezydenta", "prezydentem prezydent", "minister ministra", "ministrów ministra", "rząd rządu", "rządowi rząd",
		"wybory wyborów", "wyborach wybory", "polska polski", "polsce polska", "warszawa warszawie", "rosja rosji", "rosją rosja",
		"kraj kraju", "polityka polityki", "policja policji", "wojna wojny", "wojnie wojna", "miasto miasta", "partia partii",
		"rozmowy rozmów", "polski polskiego", "europejski europejskich", "kaczyński kaczyńskiego", "tusk tuska", "ukraina ukrainie",
		"dziennikarz dziennikarze", "krajach kraj",
	}, different: []string{
		"minister ministerstwo", "rząd rzeka", "wojna wojsko", "iran irak", "polska polak", "policja polityka",
		"rosja rosjanin", "prezydent premier", "prawo prawda", "kraj kraków", "wybory wyborca",
	}},
	"hr": {same: []string{
		"predsjednik predsjednika", "predsjedniku predsjednik", "ministar ministra", "ministri ministra", "vlada vlade",
		"vladu vlada", "izbori izbora", "izborima izbori", "hrvatska hrvatske", "hrvatski hrvatskog", "zagreb zagrebu",
		"policija policije", "stranka stranke", "rusija rusiji", "beograd beograda", "pregovori pregovora", "sporazum sporazuma",
		"država države", "državama država", "plenković plenkovića", "gradovi gradova", "sarajevo sarajeva", "bosna bosne",
	}, different: []string{
		"ministar ministarstvo", "iran irak", "hrvatska hrvat", "policija politika", "rat rad", "vlada vladar",
		"izbori izbornik", "država držati", "predsjednik predsjedništvo",
	}},
	"ar": {same: []string{
		"الرئيس رئيس", "والرئيس الرئيس", "وزير الوزير", "للوزير وزير", "الحكومة حكومة", "بالحكومة حكومة", "المسلمون المسلمين",
		"انتخابات الانتخابات", "الانتخاب الانتخابات", "إيراني إيرانية", "مصري المصريين", "القاهرة قاهرة", "أحمد احمد",
		"مصطفى مصطفي", "الصحفيون صحفيين",
	}, different: []string{
		"وزير وزارة", "رئيس رئاسة", "إيران العراق", "حكومة حكم", "حرب حزب", "سلام إسلام", "مصر نصر", "سوريا روسيا",
	}},
	"fa": {same: []string{
		"کتاب کتاب\u200cها", "کتاب\u200cهای کتاب", "می\u200cخواهد خواهد", "نمی\u200cخواهد می\u200cخواهد", "دولت دولتها",
		"شهرهای شهر", "ایرانی\u200cها ایرانی", "کشورهایی کشور", "خبرهای خبر", "وزیر وزیرها", "می\u200cشود شود",
	}, different: []string{
		"میلاد لاد", "میدان دان", "ایران ایرانی", "وزیر وزارت", "عراق ایران", "بها ب", "تنها تن", "میزبان زبان",
	}},
	"ckb": {same: []string{
		"حکومەت حکومەتەکە", "سەرۆک سەرۆکەکان", "وەزیر وەزیرەکان", "پارت پارتەکە", "شار شارەکان", "هەرێم هەرێمەکە",
		"سەرۆکی سەرۆک", "وڵات وڵاتێک", "وڵاتان وڵات",
	}, different: []string{
		"سەرۆک سەربازی", "ئێران عێراق", "وەزیر وەزارەت", "شار شەڕ", "حکومەت حکوم", "هەولێر هەرێم",
	}},
	"hi": {same: []string{
		"सरकार सरकारों", "मंत्री मंत्रियों", "नेता नेताओं", "चुनाव चुनावों", "देश देशों", "बैंक बैंकों",
		"हिन्दी हिंदी", "सड़क सडक", "सड़कें सड़क", "आतंकवादी आतंकवादियों", "अंग्रेज़ी अंग्रेजी",
	}, different: []string{
		"देश विदेश", "मंत्री मंत्रालय", "भारत भारतीय", "ईरान इराक", "युद्ध बुद्ध", "नेता नीति",
	}},
	"ta": {same: []string{
		"மாநிலம் மாநிலங்கள்", "தலைவர் தலைவர்கள்", "அமைச்சர் அமைச்சர்கள்", "இந்தியா இந்தியாவில்", "சென்னை சென்னையில்",
		"கட்சி கட்சிகள்", "பிரதமர் பிரதமரின்", "தமிழ்நாடு தமிழ்நாட்டில்",
	}, different: []string{
		"அரசு அரசர்", "ஈரான் ஈராக்", "அமைச்சர் அமைச்சரவை", "கட்சி காட்சி", "தேர்தல் தேர்வு",
	}},
}
