package dates

// farFeasts are the feasts of languages from the east of Europe to that of Asia, with a
// day of the year, or one that the almanac reckons.
var farFeasts = map[string][]words{
	"zh": chineseFeasts,
	"ja": {
		{feastWord, 211, "建国記念の日 建国記念日"}, {feastWord, 223, "天皇誕生日"}, {feastWord, 429, "昭和の日"}, {feastWord, 503, "憲法記念日"}, {feastWord, 504, "みどりの日"}, {feastWord, 505, "こどもの日 子どもの日"},
		{feastWord, 811, "山の日"}, {feastWord, 815, "終戦の日 終戦記念日"}, {feastWord, 806, "広島原爆の日"}, {feastWord, 1103, "文化の日"}, {feastWord, 1123, "勤労感謝の日"}, {feastWord, 1224, "クリスマスイブ クリスマス・イブ"}, {feastWord, 214, "バレンタインデー"}, {feastWord, 314, "ホワイトデー"}, {feastWord, 1031, "ハロウィーン ハロウィン"}, {feastWord, 707, "七夕"}, {feastWord, 303, "ひな祭り"},
		{feastWord, int32(nth(1, 2, 1, 0)), "成人の日"}, {feastWord, int32(nth(7, 3, 1, 0)), "海の日"}, {feastWord, int32(nth(9, 3, 1, 0)), "敬老の日"}, {feastWord, int32(nth(10, 2, 1, 0)), "スポーツの日 体育の日"}, {feastWord, int32(nth(5, 2, 7, 0)), "母の日"}, {feastWord, int32(nth(6, 3, 7, 0)), "父の日"}, {feastWord, aroundEaster, "復活祭 イースター"}, {feastWord, int32(byLunar + 101), "春節"},
	},
	"ko": {
		{feastWord, int32(byKorea + 101), "설날 음력설 설_연휴 설_명절"}, {feastWord, int32(byKorea + 815), "추석 한가위"}, {feastWord, int32(byKorea + 408), "부처님오신날 부처님_오신_날 석가탄신일 초파일"}, {feastWord, int32(byKorea + 505), "단오"}, {feastWord, int32(byKorea + 115), "정월대보름 정월_대보름"},
		{feastWord, 101, "신정 새해_첫날"}, {feastWord, 1225, "크리스마스 성탄절"}, {feastWord, 1003, "개천절"}, {feastWord, 717, "제헌절"}, {feastWord, 508, "어버이날"}, {feastWord, 515, "스승의_날 스승의날"}, {feastWord, 501, "근로자의_날 노동절"}, {feastWord, 1001, "국군의_날 국군의날"}, {feastWord, 625, "6·25 육이오"}, {feastWord, 301, "3·1절 삼일절"}, {feastWord, 405, "식목일"}, {feastWord, 214, "발렌타인데이 밸런타인데이"}, {feastWord, 314, "화이트데이"}, {feastWord, 1031, "할로윈 핼러윈"}, {feastWord, aroundEaster, "부활절"}, {feastWord, int32(nth(11, 4, 4, 0)), "추수감사절"}, {feastWord, 1031, "핼로윈"},
		{lunarWord, int32(byKorea), "음력"},
	},
	"ar": {
		{feastWord, int32(byIslam + 1001), "عيد_الفطر عيد_الفطر_المبارك الفطر_السعيد"}, {feastWord, int32(byIslam + 1210), "عيد_الأضحى عيد_الأضحى_المبارك"}, {feastWord, int32(byIslam + 312), "المولد_النبوي المولد_النبوي_الشريف مولد_النبي"}, {feastWord, int32(byIslam + 101), "رأس_السنة_الهجرية"}, {feastWord, int32(byIslam + 110), "عاشوراء يوم_عاشوراء"}, {feastWord, int32(byIslam + 1209), "يوم_عرفة وقفة_عرفات"}, {feastWord, int32(byIslam + 727), "الإسراء_والمعراج"}, {feastWord, int32(byIslam + 815), "ليلة_النصف_من_شعبان"},
		{feastWord, 101, "رأس_السنة_الميلادية"}, {feastWord, 501, "عيد_العمال"}, {feastWord, 923, "اليوم_الوطني_السعودي"}, {feastWord, 214, "عيد_الحب"}, {feastWord, 321, "عيد_الأم"}, {feastWord, 308, "يوم_المرأة_العالمي اليوم_العالمي_للمرأة"}, {feastWord, aroundEaster, "عيد_الفصح عيد_القيامة"}, {feastWord, aroundEaster - 2, "الجمعة_العظيمة"}, {feastWord, 1224, "عشية_عيد_الميلاد ليلة_عيد_الميلاد"}, {feastWord, 1031, "الهالوين هالوين"}, {feastWord, 330, "يوم_الأرض"}, {feastWord, 515, "ذكرى_النكبة يوم_النكبة"},
	},
	"fa": {
		{feastWord, feastNowruz, "نوروز عید_نوروز"}, {feastWord, int32(byIslam + 1001), "عید_فطر"}, {feastWord, int32(byIslam + 1210), "عید_قربان"}, {feastWord, int32(byIslam + 110), "عاشورا"}, {feastWord, int32(byIslam + 109), "تاسوعا"}, {feastWord, int32(byIslam + 220), "اربعین"}, {feastWord, 1225, "کریسمس"}, {feastWord, 501, "روز_جهانی_کارگر"},
	},
	"he": {
		{feastWord, int32(byHebrew + 101), "ראש_השנה"}, {feastWord, int32(byHebrew + 100), "ערב_ראש_השנה"}, {feastWord, int32(byHebrew + 110), "יום_כיפור יום_הכיפורים כיפור"}, {feastWord, int32(byHebrew + 109), "ערב_יום_כיפור ערב_יום_הכיפורים"}, {feastWord, int32(byHebrew + 115), "סוכות חג_הסוכות"}, {feastWord, int32(byHebrew + 122), "שמחת_תורה שמיני_עצרת"}, {feastWord, int32(byHebrew + 325), "חנוכה חג_החנוכה"}, {feastWord, int32(byHebrew + 515), "ט\"ו_בשבט טו_בשבט"}, {feastWord, int32(byHebrew + 714), "פורים חג_הפורים"},
		{feastWord, int32(byHebrew + 815), "פסח חג_הפסח"}, {feastWord, int32(byHebrew + 814), "ערב_פסח ליל_הסדר"}, {feastWord, int32(ofIsrael), "יום_העצמאות"}, {feastWord, int32(byHebrew + 918), "ל\"ג_בעומר"}, {feastWord, int32(byHebrew + 1006), "שבועות חג_השבועות"}, {feastWord, int32(byHebrew + 928), "יום_ירושלים"}, {feastWord, 1225, "חג_המולד"}, {feastWord, 1231, "סילבסטר"}, {feastWord, 101, "ראש_השנה_האזרחית"}, {feastWord, 501, "אחד_במאי"},
	},
	"hi": {
		{feastWord, 126, "गणतंत्र_दिवस"}, {feastWord, 815, "स्वतंत्रता_दिवस"}, {feastWord, 1002, "गांधी_जयंती"}, {feastWord, 1225, "क्रिसमस"}, {feastWord, 101, "नए_साल_के_दिन नव_वर्ष"}, {feastWord, aroundEaster, "ईस्टर"}, {feastWord, aroundEaster - 2, "गुड_फ्राइडे"}, {feastWord, 905, "शिक्षक_दिवस"}, {feastWord, 1114, "बाल_दिवस"}, {feastWord, 501, "मजदूर_दिवस"}, {feastWord, 308, "महिला_दिवस"}, {feastWord, 214, "वैलेंटाइन_डे"}, {feastWord, int32(byIslam + 1001), "ईद_उल_फितर ईद-उल-फितर"}, {feastWord, int32(byIslam + 1210), "ईद-उल-अजहा बकरीद"}, {feastWord, int32(byIslam + 110), "मुहर्रम"},
	},
	"ur": {
		{feastWord, 814, "یوم_آزادی"}, {feastWord, 323, "یوم_پاکستان"}, {feastWord, 906, "یوم_دفاع"}, {feastWord, 1109, "یوم_اقبال"}, {feastWord, 205, "یوم_کشمیر یوم_یکجہتی_کشمیر"}, {feastWord, 1225, "کرسمس"}, {feastWord, int32(byIslam + 1001), "عید_الفطر عیدالفطر"}, {feastWord, int32(byIslam + 1210), "عید_الاضحی عیدالاضحی عید_قربان"}, {feastWord, int32(byIslam + 110), "یوم_عاشور"}, {feastWord, int32(byIslam + 312), "عید_میلاد_النبی"}, {feastWord, 501, "یوم_مزدور"},
	},
	"bn": {
		{feastWord, 1216, "বিজয়_দিবস বিজয়_দিবসে বিজয়_দিবসের"}, {feastWord, 326, "স্বাধীনতা_দিবস স্বাধীনতা_দিবসে স্বাধীনতা_দিবসের"}, {feastWord, 221, "শহীদ_দিবস শহীদ_দিবসে আন্তর্জাতিক_মাতৃভাষা_দিবস আন্তর্জাতিক_মাতৃভাষা_দিবসে"}, {feastWord, 1225, "বড়দিন বড়দিনে"}, {feastWord, 501, "মে_দিবস মে_দিবসে"}, {feastWord, int32(byIslam + 1001), "ঈদুল_ফিতর ঈদুল_ফিতরে"}, {feastWord, int32(byIslam + 1210), "ঈদুল_আজহা ঈদুল_আজহায়"},
	},
	"id": {
		{feastWord, 817, "hari_kemerdekaan hut_ri"}, {feastWord, 1225, "natal hari_natal"}, {feastWord, 101, "tahun_baru"}, {feastWord, 501, "hari_buruh"}, {feastWord, 601, "hari_lahir_pancasila"}, {feastWord, 421, "hari_kartini"}, {feastWord, 1110, "hari_pahlawan"}, {feastWord, 1028, "sumpah_pemuda hari_sumpah_pemuda"}, {feastWord, int32(byIslam + 1001), "idulfitri idul_fitri lebaran"}, {feastWord, int32(byIslam + 1210), "iduladha idul_adha"}, {feastWord, int32(byLunar + 101), "imlek tahun_baru_imlek"}, {feastWord, aroundEaster, "paskah"}, {feastWord, int32(byIslam + 312), "maulid_nabi"},
	},
	"th": {
		{feastWord, 413, "วันสงกรานต์ สงกรานต์"}, {feastWord, 1210, "วันรัฐธรรมนูญ"}, {feastWord, 406, "วันจักรี"}, {feastWord, 1023, "วันปิยมหาราช"}, {feastWord, 501, "วันแรงงาน"}, {feastWord, 101, "วันขึ้นปีใหม่"}, {feastWord, 1231, "วันสิ้นปี"}, {feastWord, 1225, "วันคริสต์มาส คริสต์มาส"}, {feastWord, 214, "วันวาเลนไทน์"}, {feastWord, int32(byLunar + 101), "วันตรุษจีน ตรุษจีน"}, {feastWord, 812, "วันแม่แห่งชาติ วันแม่"}, {feastWord, 1205, "วันพ่อแห่งชาติ วันพ่อ"},
	},
	"tr": {
		{feastWord, 423, "ulusal_egemenlik_ve_çocuk_bayramı çocuk_bayramı çocuk_bayramında"}, {feastWord, 519, "gençlik_ve_spor_bayramı gençlik_ve_spor_bayramında"}, {feastWord, 830, "zafer_bayramı zafer_bayramında"}, {feastWord, 1029, "cumhuriyet_bayramında"}, {feastWord, 501, "işçi_bayramı işçi_bayramında"}, {feastWord, 715, "demokrasi_ve_milli_birlik_günü"}, {feastWord, 214, "sevgililer_günü sevgililer_gününde"}, {feastWord, 1225, "noel noelde"}, {feastWord, 1231, "yılbaşı_gecesi"}, {feastWord, 308, "kadınlar_günü kadınlar_gününde"}, {feastWord, 1124, "öğretmenler_günü öğretmenler_gününde"}, {feastWord, int32(nth(5, 2, 7, 0)), "anneler_günü anneler_gününde"}, {feastWord, int32(nth(6, 3, 7, 0)), "babalar_günü babalar_gününde"}, {feastWord, feastNowruz, "nevruz"}, {feastWord, 1031, "cadılar_bayramı"}, {feastWord, aroundEaster, "paskalya"},
	},
	"az": {
		{feastWord, 528, "müstəqillik_günü müstəqillik_günündə respublika_günü"}, {feastWord, 120, "ümumxalq_hüzn_günü"}, {feastWord, 509, "faşizm_üzərində_qələbə_günü"}, {feastWord, 615, "milli_qurtuluş_günü milli_qurtuluş_günündə"}, {feastWord, 626, "silahlı_qüvvələr_günü"}, {feastWord, 1108, "zəfər_günü zəfər_günündə"}, {feastWord, 1109, "dövlət_bayrağı_günü"}, {feastWord, 1231, "həmrəylik_günü"}, {feastWord, 308, "qadınlar_günü"}, {feastWord, feastNowruz, "novruz"},
	},
	"kk": {
		{feastWord, 322, "наурыз_мейрамы наурыз_мейрамында"}, {feastWord, 1216, "тәуелсіздік_күні тәуелсіздік_күнінде"}, {feastWord, 1025, "республика_күні республика_күнінде"}, {feastWord, 509, "жеңіс_күні жеңіс_күнінде"}, {feastWord, 830, "конституция_күні конституция_күнінде"}, {feastWord, int32(byIslam + 1210), "құрбан_айт"}, {feastWord, int32(byIslam + 1001), "ораза_айт"}, {feastWord, 308, "әйелдер_күні"},
	},
	"ka": {
		{feastWord, 526, "დამოუკიდებლობის_დღე დამოუკიდებლობის_დღეს"}, {feastWord, 107, "შობა შობას"}, {feastWord, int32(byPascha), "აღდგომა აღდგომას"}, {feastWord, 1123, "გიორგობა გიორგობას"}, {feastWord, 101, "ახალი_წელი ახალ_წელს"}, {feastWord, 509, "გამარჯვების_დღე გამარჯვების_დღეს"}, {feastWord, 414, "დედა_ენის_დღე"}, {feastWord, 828, "მარიამობა მარიამობას"}, {feastWord, 308, "ქალთა_დღე ქალთა_დღეს"}, {feastWord, 303, "დედის_დღე დედის_დღეს"}, {feastWord, 1225, "კათოლიკური_შობა"},
	},
	"hy": {
		{feastWord, 921, "անկախության_օր անկախության_օրը անկախության_օրվա"}, {feastWord, 424, "եղեռնի_օրը ցեղասպանության_հիշատակի_օրը"}, {feastWord, 106, "սուրբ_ծնունդ սուրբ_ծննդյան"}, {feastWord, 528, "հանրապետության_օր հանրապետության_օրը"}, {feastWord, 509, "հաղթանակի_օր հաղթանակի_օրը"}, {feastWord, aroundEaster, "զատիկ զատիկը"}, {feastWord, 101, "ամանոր ամանորին"}, {feastWord, 128, "բանակի_օր բանակի_օրը"},
	},
	"ru": {
		{feastWord, 612, "день_россии дня_россии"}, {feastWord, 1104, "день_народного_единства дня_народного_единства"}, {feastWord, 223, "день_защитника_отечества дня_защитника_отечества"}, {feastWord, 308, "международный_женский_день международного_женского_дня"}, {feastWord, int32(byPascha), "пасха пасху пасхи пасхе"}, {feastWord, int32(byPascha - 2), "страстную_пятницу великую_пятницу"}, {feastWord, int32(byPascha - 7), "вербное_воскресенье"}, {feastWord, int32(byPascha + 49), "троицын_день троицу"}, {feastWord, 901, "день_знаний дня_знаний"}, {feastWord, 412, "день_космонавтики дня_космонавтики"}, {feastWord, 119, "крещение_господне"}, {feastWord, 1231, "канун_нового_года"}, {feastWord, 214, "день_святого_валентина"}, {feastWord, int32(byIslam + 1210), "курбан-байрам курбан_байрам"}, {feastWord, int32(byIslam + 1001), "ураза-байрам ураза_байрам"},
	},
	"uk": {
		{feastWord, 824, "день_незалежності дня_незалежності"}, {feastWord, 628, "день_конституції дня_конституції"}, {feastWord, 1001, "день_захисників_і_захисниць день_захисника"}, {feastWord, int32(byPascha), "великдень великодня"}, {feastWord, 308, "жіночий_день"}, {feastWord, 1206, "день_святого_миколая"}, {feastWord, 122, "день_соборності дня_соборності"}, {feastWord, int32(byPascha + 49), "трійцю"}, {feastWord, 901, "день_знань"}, {feastWord, int32(byPascha - 7), "вербна_неділя вербну_неділю"}, {feastWord, int32(nth(11, 4, 6, 0)), "день_пам'яті_жертв_голодомору"},
	},
}

var chineseFeasts = []words{
	{feastWord, int32(byLunar + 101), "春节 春節 农历新年 農曆新年 正月初一 大年初一 新春佳节"}, {feastWord, int32(byLunar + 100), "除夕 大年三十 年三十 除夕夜"}, {feastWord, int32(byLunar + 115), "元宵节 元宵節"}, {feastWord, int32(byLunar + 505), "端午节 端午節 端午"}, {feastWord, int32(byLunar + 707), "七夕节 七夕節 七夕"}, {feastWord, int32(byLunar + 715), "中元节 中元節"},
	{feastWord, int32(byLunar + 815), "中秋节 中秋節 中秋"}, {feastWord, int32(byLunar + 909), "重阳节 重陽節"}, {feastWord, int32(byLunar + 1208), "腊八节 臘八節"}, {feastWord, int32(byLunar + 408), "佛诞 佛誕 佛诞节 佛誕節 浴佛节 浴佛節"}, {feastWord, int32(byTerm + 15), "清明节 清明節"}, {feastWord, int32(byTerm + 270), "冬至"}, {feastWord, int32(byTerm + 90), "夏至"},
	{feastWord, 214, "圣瓦伦丁节 聖瓦倫丁節 西洋情人节"}, {feastWord, 315, "三一五 消费者權益日 国际消费者权益日 國際消費者權益日 消費者權益日"}, {feastWord, 701, "建党节 建黨節 香港回归纪念日 香港回歸紀念日"}, {feastWord, 1010, "双十节 雙十節 双十国庆 雙十國慶"}, {feastWord, 228, "和平纪念日 和平紀念日"}, {feastWord, 312, "植树节 植樹節"}, {feastWord, 1213, "国家公祭日 國家公祭日"}, {feastWord, 903, "抗战胜利纪念日 抗戰勝利紀念日"}, {feastWord, 1108, "记者节 記者節"}, {feastWord, 401, "愚人节 愚人節"}, {feastWord, 1231, "跨年夜"}, {feastWord, 1111, "双十一 雙十一 光棍节 光棍節"}, {feastWord, 512, "护士节 護士節"}, {feastWord, 1016, "老闆節 老板节"},
	{feastWord, int32(nth(5, 2, 7, 0)), "母亲节 母親節"}, {feastWord, int32(nth(6, 3, 7, 0)), "父亲节 父親節"}, {feastWord, int32(nth(11, 4, 4, 0)), "感恩节 感恩節"}, {feastWord, int32(nth(11, 4, 4, 1)), "黑色星期五"},
	{feastWord, aroundEaster - 1, "復活節前夜 复活节前夜 復活節前夕 复活节前夕 圣周六 聖週六 聖周六 圣星期六 聖星期六 耶稣圣墓日"}, {feastWord, aroundEaster - 2, "圣周五 聖週五 聖周五 受难日 受難日 圣周星期五"}, {feastWord, aroundEaster - 3, "濯足節 濯足节 圣周星期四 聖週星期四 圣周四 聖週四 立圣餐日"}, {feastWord, aroundEaster - 7, "圣枝主日 聖枝主日 棕枝主日 棕榈主日 聖樹主日 圣树主日 基督苦難主日 基督苦难主日"}, {feastWord, aroundEaster - 46, "圣灰星期三 聖灰星期三 灰日 圣灰日 聖灰日 聖灰節 圣灰节 大斋首日"}, {feastWord, aroundEaster - 47, "忏悔節 忏悔节 懺悔節 懺悔星期二 忏悔星期二"},
	{feastWord, aroundEaster + 39, "耶稣升天节 耶穌升天節 升天节 升天節"}, {feastWord, aroundEaster + 49, "五旬节 五旬節 圣灵降临节 聖靈降臨節"}, {feastWord, aroundEaster + 50, "圣灵节庆日 聖靈節慶日 圣灵降临星期一"}, {feastWord, aroundEaster + 56, "天主三一主日 三一主日 圣三一主日 聖三一主日"}, {feastWord, aroundEaster + 60, "基督圣体节 基督聖體節"}, {feastWord, int32(byPascha - 8), "拉撒路圣周六 拉撒路聖週六 拉撒路聖周六"}, {feastWord, 1101, "诸圣节 諸聖節 万圣日"}, {feastWord, 1031, "万圣节前夕 萬聖節前夕"}, {feastWord, 106, "主显节 主顯節"}, {feastWord, 1226, "节礼日 節禮日"},
	{feastWord, int32(byIslam + 1001), "尔代节 爾代節 肉孜节 肉孜節 开斋节"}, {feastWord, int32(byIslam + 1210), "古尔邦节 古爾邦節 忠孝节"}, {feastWord, int32(byIslam + 101), "伊斯兰新年 伊斯蘭新年"}, {feastWord, int32(byIslam + 312), "圣纪节 聖紀節"},
	{feastWord, int32(byHebrew + 101), "犹太新年 猶太新年"}, {feastWord, int32(byHebrew + 110), "赎罪日 贖罪日"}, {feastWord, int32(byHebrew + 115), "住棚节 住棚節"}, {feastWord, int32(byHebrew + 122), "聖会節 圣会节 聖會節"}, {feastWord, int32(byHebrew + 123), "转经节 轉經節 西赫托拉节"}, {feastWord, int32(byHebrew + 325), "光明节 光明節 修殿节"}, {feastWord, int32(byHebrew + 714), "普珥节 普珥節"}, {feastWord, int32(byHebrew + 815), "逾越节 逾越節"}, {feastWord, int32(ofIsrael), "以色列独立日 以色列獨立日"},
	{feastWord, 317, "圣帕特里克节 聖帕特里克節"}, {feastWord, int32(nth(1, 3, 1, 0)), "马丁路德金日 馬丁路德金日"}, {feastWord, int32(nth(2, 3, 1, 0)), "总统日 總統日"}, {feastWord, int32(nth(5, lastOne, 1, 0)), "阵亡将士纪念日 陣亡將士紀念日"}, {feastWord, int32(nth(10, 2, 1, 0)), "哥伦布日 哥倫布日"}, {feastWord, 1111, "退伍军人节 退伍軍人節"}, {feastWord, 425, "澳新军团日 澳新軍團日"}, {feastWord, 422, "世界地球日"}, {feastWord, 704, "美国独立日 美國獨立日"}, {feastWord, 714, "法国国庆日 法國國慶日"}, {feastWord, 308, "国际妇女节 國際婦女節 三八妇女节 三八節 三八节"}, {feastWord, 501, "五一劳动节 五一國際勞動節 国际劳动节 國際勞動節 五一节 五一節"}, {feastWord, 601, "六一儿童节 國際兒童節 国际儿童节"}, {feastWord, 504, "五四青年节 五四青年節"}, {feastWord, 1225, "圣诞 聖誕日 圣诞日"}, {feastWord, 1224, "聖誕夜 圣诞夜 聖誕前夕 圣诞前夕"}, {feastWord, 314, "白色情人节 白色情人節"}, {feastWord, 928, "孔子诞辰 孔子誕辰"}, {feastWord, feastNowruz, "诺鲁孜节 諾魯孜節 纳吾热孜节"}, {feastWord, int32(byIslam + 110), "阿舒拉节 阿舒拉節"}, {feastWord, int32(byIslam + 727), "登宵节 登宵節"}, {feastWord, int32(byHebrew + 1006), "七七节 七七節"}, {feastWord, int32(byHebrew + 515), "犹太植树节 猶太植樹節"}, {feastWord, int32(byHebrew + 918), "篝火节 篝火節"},
	{eastChurch, 0, "东正教 東正教"}, {lunarWord, int32(byLunar), "农历 農曆 阴历 陰曆 旧历 舊曆 夏历"}, {lunarMonth, 1, "正月"}, {lunarMonth, 11, "冬月"}, {lunarMonth, 12, "腊月 臘月"},
}
