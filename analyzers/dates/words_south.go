package dates

var urdu = &vocabulary{
	tag: "ur", lowerCase: true, seed: true,
	months:   [12]string{"جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر"},
	weekdays: [7]string{"", "منگل", "بدھ", "جمعرات", "جمعہ جمعے", "ہفتہ_کے_روز ہفتے_کے_روز ہفتہ_کو", "اتوار"},
	weak:     "دنوں ہفتوں مہینوں سالوں",
	words: []words{
		{weekday, 1, "پیر_کو پیر_کے سوموار"}, {unit, unitHour, "گھنٹے گھنٹوں منٹ"}, {unit, unitDay, "دن دنوں روز"}, {unit, unitWeek, "ہفتے ہفتہ ہفتوں"}, {unit, unitMonth, "ماہ مہینے مہینہ مہینوں"}, {unit, unitYear, "سال سالوں برس"},
		{unit, unitQuarter, "سہماہی سہ_ماہی"}, {unit, unitHalf, "ششماہی"}, {unit, unitDecade, "دہائی"}, {century, 0, "صدی"}, {unit, unitWeekend, "ویک_اینڈ"},
		{one, 1, "ایک"}, {cardinal, 2, "دو"}, {cardinal, 3, "تین"}, {cardinal, 4, "چار"}, {cardinal, 5, "پانچ"}, {cardinal, 6, "چھ"}, {cardinal, 7, "سات"}, {cardinal, 8, "آٹھ"}, {cardinal, 9, "نو"}, {cardinal, 10, "دس"}, {cardinal, 15, "پندرہ"}, {cardinal, 20, "بیس"},
		{ordinal, 1, "پہلی پہلا یکم"}, {ordinal, 2, "دوسری دوسرے دوسرا"}, {ordinal, 3, "تیسری تیسرے تیسرا"}, {ordinal, 4, "چوتھی چوتھے چوتھا"}, {ordinal, -1, "آخری"},
		{shift, -1, "گزشتہ گذشتہ پچھلے پچھلی پچھلا"}, {shift, 0, "اس رواں موجودہ"}, {shift, 1, "آئندہ اگلے اگلی اگلا"},
		{deictic, at(unitDay, 0), "آج"}, {deictic, at(unitDay, -1), "گزشتہ_روز گذشتہ_روز"}, {deictic, at(unitDay, -2), "گزشتہ_پرسوں"}, {deictic, at(unitDay, 1), "آنے_والے_کل"}, {neighbour, 1, "اگلے_روز اگلے_دن"},
		{ago, 1, "پہلے"}, {ago, 0, "قبل"}, {ahead, 0, "بعد"}, {of, 0, "کے کی"}, {inside, 0, "سن"}, {unit, unitYear, "سنہ"}, {through, 0, "سے تا"}, {and, 0, "اور"}, {amid, 0, "کے_درمیان"}, {edge, 0, "شروع آخر وسط اوائل اواخر"},
		{future, 0, "گا گی گے ہوگا ہوگی ہوں_گے"}, {past, 0, "تھا تھی تھے ہوا ہوئی ہوئے گیا گئی گئے کہا"}, {every, 0, "ہر"}, {other, 0, "لانگ_مارچ مارچ_کیا مارچ_کرنے مارچ_کے_شرکا پیر_صاحب"},
		{counted, 0, "روپے ڈالر افراد لوگ کروڑ لاکھ ہزار فیصد میٹر کلومیٹر بار"},
	},
}

var bengali = &vocabulary{
	tag: "bn", lowerCase: true, seed: true, endings: "ে ের তে র কে এর য়ে য়ের তেই",
	months:   [12]string{"জানুয়ারি জানুয়ারী", "ফেব্রুয়ারি ফেব্রুয়ারী", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট অগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর"},
	weekdays: [7]string{"সোমবার", "মঙ্গলবার", "বুধবার", "বৃহস্পতিবার", "শুক্রবার", "শনিবার", "রবিবার রোববার"},
	weak:     "মে",
	words: []words{
		{unit, unitHour, "ঘণ্টা ঘন্টা মিনিট"}, {unit, unitDay, "দিন দিনে দিনের"}, {unit, unitWeek, "সপ্তাহ সপ্তাহে সপ্তাহের"}, {unit, unitMonth, "মাস মাসে মাসের"}, {unit, unitYear, "বছর বছরে বছরের"}, {yearWord, 0, "সাল সালে সালের খ্রিস্টাব্দ খ্রিস্টাব্দে"},
		{unit, unitQuarter, "প্রান্তিক প্রান্তিকে প্রান্তিকের ত্রৈমাসিক ত্রৈমাসিকে"}, {unit, unitHalf, "ষাণ্মাসিক"}, {unit, unitDecade, "দশক দশকে দশকের"}, {century, 0, "শতাব্দী শতাব্দীর শতাব্দীতে শতক শতকে"}, {unit, unitWeekend, "সপ্তাহান্তে"},
		{one, 1, "এক"}, {cardinal, 2, "দুই দু"}, {cardinal, 3, "তিন"}, {cardinal, 4, "চার"}, {cardinal, 5, "পাঁচ"}, {cardinal, 6, "ছয়"}, {cardinal, 7, "সাত"}, {cardinal, 8, "আট"}, {cardinal, 9, "নয়"}, {cardinal, 10, "দশ"},
		{cardinal, 50, "পঞ্চাশের"}, {cardinal, 60, "ষাটের"}, {cardinal, 70, "সত্তরের"}, {cardinal, 80, "আশির"}, {cardinal, 90, "নব্বইয়ের নব্বই"},
		{ordinal, 1, "প্রথম"}, {ordinal, 2, "দ্বিতীয়"}, {ordinal, 3, "তৃতীয়"}, {ordinal, 4, "চতুর্থ"}, {ordinal, -1, "শেষ"}, {ordinalMark, 0, "এর লা রা ঠা ই শে"},
		{shift, -1, "গত বিগত"}, {shift, 0, "এই চলতি"}, {shift, 1, "আগামী সামনের"}, {deictic, at(unitDay, -1), "গতকাল"}, {deictic, at(unitDay, 0), "আজ"}, {deictic, at(unitDay, 1), "আগামীকাল"}, {deictic, at(unitDay, -2), "গত_পরশু"}, {deictic, at(unitDay, 2), "আগামী_পরশু"}, {neighbour, 1, "পরদিন"}, {neighbour, -1, "আগের_দিন"}, {neighbour, 0, "একই_দিন"},
		{ago, 0, "আগে পূর্বে"}, {ahead, 0, "পর পরে"}, {through, 0, "থেকে"}, {and, 0, "ও এবং"}, {edge, 0, "শুরুতে শেষে মাঝামাঝি শেষদিকে"}, {since, 0, "থেকেই"},
		{future, 0, "হবে হবেন করবেন করবে যাবেন আসবে চলবে"}, {past, 0, "হয়েছে হয়েছিল করেছেন করেছে করেন ছিলেন ছিল"}, {every, 0, "প্রতি"}, {other, 0, "লং_মার্চ"},
		{counted, 0, "জন টাকা ডলার কোটি লাখ হাজার শতাংশ মিটার কিলোমিটার বার"},
	},
}

var indonesian = &vocabulary{
	tag: "id", seed: true,
	months:   [12]string{"januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november nopember", "desember"},
	weekdays: [7]string{"senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "ahad"},
	words: []words{
		{unit, unitHour, "jam menit"}, {unit, unitDay, "hari"}, {unit, unitWeek, "pekan minggu"}, {unit, unitMonth, "bulan"}, {unit, unitYear, "tahun"}, {unit, unitQuarter, "kuartal triwulan"}, {unit, unitHalf, "semester"}, {unit, unitWeekend, "akhir_pekan"}, {century, 0, "abad"}, {decadeMark, 0, "an"},
		{one, 1, "satu"}, {cardinal, 2, "dua"}, {cardinal, 3, "tiga"}, {cardinal, 4, "empat"}, {cardinal, 5, "lima"}, {cardinal, 6, "enam"}, {cardinal, 7, "tujuh"}, {cardinal, 8, "delapan"}, {cardinal, 9, "sembilan"}, {cardinal, 10, "sepuluh"}, {cardinal, 20, "dua_puluh"},
		{ordinal, 1, "pertama i"}, {ordinal, 2, "kedua ii"}, {ordinal, 3, "ketiga iii"}, {ordinal, 4, "keempat iv"}, {ordinal, -1, "terakhir"},
		{shift, -1, "lalu silam kemarin"}, {shift, 0, "ini"}, {shift, 1, "depan mendatang"}, {deictic, at(unitDay, -1), "kemarin semalam"}, {deictic, at(unitDay, 0), "hari_ini malam_ini"}, {deictic, at(unitDay, 1), "besok esok"}, {deictic, at(unitDay, 2), "lusa"}, {deictic, at(unitDay, -2), "kemarin_lusa kemarin_dulu"},
		{deictic, at(unitYear, -1), "tahun_lalu"}, {deictic, at(unitYear, 0), "tahun_ini"}, {deictic, at(unitYear, 1), "tahun_depan"}, {deictic, at(unitMonth, -1), "bulan_lalu"}, {deictic, at(unitMonth, 0), "bulan_ini"}, {deictic, at(unitMonth, 1), "bulan_depan"}, {deictic, at(unitWeek, -1), "pekan_lalu minggu_lalu"}, {deictic, at(unitWeek, 0), "pekan_ini minggu_ini"}, {deictic, at(unitWeek, 1), "pekan_depan minggu_depan"},
		{ago, 0, "lalu silam yang_lalu"}, {ahead, 0, "lagi mendatang ke_depan"}, {since, 0, "sejak"}, {deadline, 0, "sampai"}, {through, 0, "hingga sampai"}, {and, 0, "dan"}, {opening, 0, "dari antara"}, {inside, 0, "pada di"}, {edge, 0, "awal akhir pertengahan"}, {weekday, 7, "hari_minggu"},
		{future, 0, "akan bakal"}, {past, 0, "telah sudah"}, {every, 0, "setiap tiap"}, {vague, 0, "beberapa"}, {counted, 0, "orang rupiah dolar persen juta miliar ribu meter kilometer kali unit"},
	},
}
