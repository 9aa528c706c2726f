package dates

// eras by the year before their first.
var eras = []words{{era, 1867, "明治"}, {era, 1911, "大正 民国 民國"}, {era, 1925, "昭和"}, {era, 1988, "平成"}, {era, 2018, "令和"}}

// weekWeekdays are 上周一 to 下禮拜日.
func weekWeekdays() (list []words) {
	for offset, heads := range map[int32][]string{-1: {"上", "上个", "上個"}, 0: {"本", "今", "今个", "今個", "这", "這", "这个", "這個"}, 1: {"下", "下个", "下個"}} {
		for wd, day := range []rune("一二三四五六日天") {
			for _, week := range []string{"周", "週", "星期", "礼拜", "禮拜"} {
				for _, head := range heads {
					list = append(list, words{weekWeekday, 10*(weekBase+offset) + min(int32(wd), 6) + 1, head + week + string(day)})
				}
			}
		}
	}
	return list
}

var chinese = &vocabulary{
	tag:       "zh",
	lowerCase: true,
	weekdays: [7]string{"星期一 周一 週一 礼拜一 禮拜一", "星期二 周二 週二 礼拜二 禮拜二", "星期三 周三 週三 礼拜三 禮拜三", "星期四 周四 週四 礼拜四 禮拜四",
		"星期五 周五 週五 礼拜五 禮拜五", "星期六 周六 週六 礼拜六 禮拜六", "星期日 星期天 周日 週日 礼拜天 礼拜日 禮拜天 禮拜日"},
	words: append(weekWeekdays(), append([]words{
		{unit, unitDay, "天"}, {unit, unitWeek, "周 週 个星期"}, {unit, unitMonth, "个月 個月"}, {unit, unitHour, "小时 分钟"},
		{decadeMark, 0, "年代"}, {century, 0, "世纪 世紀"}, {ago, 0, "前 之前"}, {through, 0, "至 到"},
		{unit, unitQuarter, "季度"}, {ordinal, 1, "第一"}, {ordinal, 2, "第二"}, {ordinal, 3, "第三"}, {ordinal, 4, "第四"},
		{deictic, at(unitDay, -2), "前天"}, {deictic, at(unitDay, -1), "昨天 昨日 昨晚"}, {deictic, at(unitDay, 0), "今天 今日 今晚"},
		{deictic, at(unitDay, 1), "明天 明日"}, {deictic, at(unitDay, 2), "后天 後天"},
		{deictic, at(unitWeek, -1), "上周 上週 上星期"}, {deictic, at(unitWeek, 0), "本周 本週 这周"}, {deictic, at(unitWeek, 1), "下周 下週 下星期"},
		{deictic, at(unitMonth, -1), "上月 上个月 上個月"}, {deictic, at(unitMonth, 0), "本月 这个月"}, {deictic, at(unitMonth, 1), "下月 下个月"},
		{deictic, at(unitWeek, -1), "上礼拜 上禮拜"}, {deictic, at(unitWeek, 0), "今個礼拜 今個禮拜 今个礼拜 今礼拜 今禮拜 这星期 這星期 這周 這週 这礼拜 這禮拜"}, {deictic, at(unitWeek, 1), "下礼拜 下禮拜"},
		{deictic, at(unitDay, 3), "大后天 大後天"}, {deictic, at(unitDay, -3), "大前天"}, {deictic, at(unitMonth, 0), "這個月"}, {deictic, at(unitMonth, 1), "下個月"},
		{ahead, 0, "后 後 之后 之後 内 內"}, {feastWord, 1001, "国庆节 國慶節 国庆 國慶"}, {feastWord, 1225, "圣诞节 聖誕節 聖誕"}, {feastWord, 308, "妇女节 婦女節"}, {feastWord, 801, "建军节 建軍節"},
		{feastWord, 1031, "万圣节 萬聖節"}, {feastWord, 214, "情人节 情人節"}, {feastWord, aroundEaster, "复活节 復活節"}, {feastWord, aroundEaster + 1, "复活节星期一 復活節星期一"}, {feastWord, 501, "劳动节 勞動節"}, {feastWord, 601, "儿童节 兒童節"},
		{feastWord, feastFitr, "开斋节 開齋節"}, {feastWord, feastAdha, "宰牲节 宰牲節 古尔邦节"}, {feastWord, aroundEaster - 2, "耶稣受难日 耶穌受難日"}, {feastWord, 910, "教师节 教師節"}, {feastWord, 315, "消费者权益日"}, {feastWord, 1224, "平安夜"}, {feastWord, 504, "青年节 青年節"},
		{deictic, at(unitDay, 3), "大后日 大後日"}, {deictic, at(unitYear, 0), "这一年 這一年"}, {deictic, at(unitYear, 1), "下一年 下年"}, {feastWord, 101, "元旦"},
		{season, 3 + adverbial, "春天 春季"}, {season, 6 + adverbial, "夏天 夏季"}, {season, 9 + adverbial, "秋天 秋季"}, {season, 12 + adverbial, "冬天 冬季"},
		{deictic, at(unitYear, -2), "前年"}, {deictic, at(unitYear, -1), "去年"}, {deictic, at(unitYear, 0), "今年"}, {deictic, at(unitYear, 1), "明年"},
		{future, 0, "将 將 计划 預計 预计 会"}, {past, 0, "了"},
		{counted, 0, "人 名 元 美元 公里 吨 次 间"},
	}, eras...)...),
}

var japanese = &vocabulary{
	tag:       "ja",
	lowerCase: true,
	bareDay:   true,
	weekdays: [7]string{"月曜日 月曜 げつようび", "火曜日 火曜 かようび", "水曜日 水曜 すいようび", "木曜日 木曜 もくようび", "金曜日 金曜 きんようび", "土曜日 土曜 どようび",
		"日曜日 日曜 にちようび"},
	months: [12]string{"いちがつ", "にがつ", "さんがつ", "しがつ", "ごがつ", "ろくがつ", "しちがつ", "はちがつ", "くがつ"},
	weak:   "いちがつ にがつ さんがつ しがつ ごがつ ろくがつ しちがつ はちがつ くがつ",
	words: append([]words{
		{of, 0, "の"}, {ahead, 0, "後"}, {feastWord, 1225, "クリスマス"}, {feastWord, 101, "元日 元旦"}, {feastWord, 1231, "大晦日"},
		{season, 3 + adverbial, "春に"}, {season, 6 + adverbial, "夏に"}, {season, 9 + adverbial, "秋に"}, {season, 12 + adverbial, "冬に"}, {deictic, at(unitDay, 0), "きょう"}, {deictic, at(unitDay, -1), "きのう"},
		{unit, unitDay, "日間"}, {unit, unitWeek, "週間"}, {unit, unitMonth, "か月 カ月 ヶ月 ヵ月 ケ月"}, {unit, unitHour, "時間"},
		{decadeMark, 0, "年代"}, {century, 0, "世紀"}, {ago, 0, "前"}, {through, 0, "から"},
		{deictic, at(unitDay, -2), "一昨日 おととい"}, {deictic, at(unitDay, -1), "昨日"}, {deictic, at(unitDay, 0), "今日 本日 ほんじつ"},
		{deictic, at(unitDay, 1), "明日"}, {deictic, at(unitDay, 2), "明後日"},
		{deictic, at(unitWeek, -1), "先週 先の週 せんしゅう"}, {deictic, at(unitWeek, 0), "今週"}, {deictic, at(unitWeek, 1), "来週 らいしゅう"},
		{deictic, at(unitMonth, -1), "先月"}, {deictic, at(unitMonth, 0), "今月 こんげつ"}, {deictic, at(unitMonth, 1), "来月 らいげつ"}, {deictic, at(unitQuarter, -1), "先四半期 前四半期"},
		{deictic, at(unitYear, -2), "一昨年"}, {deictic, at(unitYear, -1), "昨年 去年"}, {deictic, at(unitYear, 0), "今年"}, {deictic, at(unitYear, 1), "来年"},
		{future, 0, "予定 見通し"}, {past, 0, "した った れた"},
		{counted, 0, "人 間 円 目 分 以内 連続 ぶり"},
	}, eras...),
}

var korean = &vocabulary{
	tag:       "ko",
	lowerCase: true,
	tails:     true,
	weekdays:  [7]string{"월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"},
	words: []words{
		{ago, 0, "전"}, {decadeMark, 0, "년대"}, {unit, unitWeek, "주"}, {unit, unitMonth, "개월"},
		{deictic, at(unitDay, -2), "이틀_전"}, {deictic, at(unitDay, -3), "사흘_전"}, {deictic, at(unitDay, -4), "나흘_전"}, {deictic, at(unitDay, -10), "열흘_전"},
		{ahead, 0, "후 뒤"}, {unit, unitDay, "일간"}, {season, 3 + adverbial, "봄에"}, {season, 6 + adverbial, "여름에"}, {season, 9 + adverbial, "가을에"}, {season, 12 + adverbial, "겨울에"},
		{ordinal, 1, "첫째 첫번째"}, {ordinal, 2, "둘째"}, {ordinal, 3, "셋째"}, {ordinal, 4, "넷째"}, {ordinal, -1, "마지막"}, {feastWord, 1224, "크리스마스이브 크리스마스_이브"}, {feastWord, 606, "현충일"}, {feastWord, 815, "광복절"}, {feastWord, 1009, "한글날"}, {feastWord, 301, "삼일절"}, {feastWord, 505, "어린이날"}, {cardinal, 2, "두"}, {cardinal, 3, "세"}, {cardinal, 4, "네"}, {one, 1, "한"}, {unit, unitYear, "해"}, {unit, unitMonth, "달"}, {unit, unitQuarter, "분기"},
		{deictic, at(unitWeek, -1), "지난_주"}, {deictic, at(unitWeek, 0), "이번_주"}, {deictic, at(unitWeek, 1), "다음_주"},
		{shift, -1, "지난"}, {shift, 0, "이번"}, {shift, 1, "다음"},
		{deictic, at(unitDay, -2), "그제 그저께"}, {deictic, at(unitDay, -1), "어제"}, {deictic, at(unitDay, 0), "오늘"},
		{deictic, at(unitDay, 1), "내일"}, {deictic, at(unitDay, 2), "모레"},
		{deictic, at(unitWeek, -1), "지난주"}, {deictic, at(unitWeek, 0), "이번주 금주에"}, {deictic, at(unitWeek, 1), "다음주"},
		{deictic, at(unitMonth, -1), "지난달"}, {deictic, at(unitMonth, 0), "이번달"}, {deictic, at(unitMonth, 1), "다음달"},
		{deictic, at(unitYear, -2), "재작년"}, {deictic, at(unitYear, -1), "작년 지난해"}, {deictic, at(unitYear, 0), "올해"}, {deictic, at(unitYear, 1), "내년"},
		{future, 0, "예정"}, {past, 0, "했다"},
		{counted, 0, "명 원 달러"},
	},
}

var hindi = &vocabulary{
	tag: "hi", lowerCase: true, seed: true,
	months:   [12]string{"जनवरी", "फरवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर सितम्बर", "अक्टूबर अक्तूबर", "नवंबर नवम्बर", "दिसंबर दिसम्बर"},
	weak:     "कल परसों", // as often ahead as back
	weekdays: [7]string{"सोमवार", "मंगलवार", "बुधवार", "गुरुवार बृहस्पतिवार वीरवार", "शुक्रवार", "शनिवार", "रविवार इतवार"},
	words: []words{
		{unit, unitHour, "घंटे घंटा मिनट"}, {unit, unitDay, "दिन दिनों"}, {unit, unitWeek, "हफ्ते हफ्ता सप्ताह हफ्तों सप्ताहों"}, {unit, unitMonth, "महीने महीना माह महीनों"}, {unit, unitYear, "साल वर्ष सालों वर्षों"},
		{unit, unitQuarter, "तिमाही"}, {unit, unitWeekend, "सप्ताहांत वीकेंड"}, {century, 0, "सदी शताब्दी"},
		{cardinal, 2, "दो"}, {cardinal, 3, "तीन"}, {cardinal, 4, "चार"}, {cardinal, 5, "पांच"}, {cardinal, 6, "छह छः"}, {cardinal, 7, "सात"}, {cardinal, 8, "आठ"}, {cardinal, 9, "नौ"}, {cardinal, 10, "दस"}, {one, 1, "एक"},
		{ordinal, 1, "पहला पहली पहले"}, {ordinal, 2, "दूसरा दूसरी दूसरे"}, {ordinal, 3, "तीसरा तीसरी तीसरे"}, {ordinal, 4, "चौथा चौथी चौथे"},
		{shift, -1, "पिछले पिछली पिछला बीते गत"}, {shift, 0, "इस"}, {shift, 1, "अगले अगली अगला आने_वाले"},
		{deictic, at(unitDay, 0), "आज"}, {deictic, at(unitDay, -1), "कल बीते_कल"}, {deictic, at(unitDay, -2), "परसों"}, {deictic, at(unitDay, 1), "आने_वाले_कल"},
		{ago, 0, "पहले पूर्व"}, {ahead, 0, "बाद"}, {of, 0, "के की"}, {unit, unitYear, "सन सन्"}, {since, 0, "से"}, {deadline, 0, "तक"}, {and, 0, "और"}, {through, 0, "से"},
		{edge, 0, "शुरुआत अंत मध्य आखिर"}, {ordinalMark, 0, "को वीं वें"}, {future, 0, "होगा होगी होंगे जाएगा जाएगी करेंगे करेगा करेगी आएगा"}, {past, 0, "था थी थे हुआ हुई हुए गया गई गए कहा"},
		{every, 0, "हर प्रत्येक"}, {counted, 0, "लोग लोगों रुपये डॉलर करोड़ लाख प्रतिशत मीटर किलोमीटर बार"},
	},
}

var thai = &vocabulary{
	tag: "th", lowerCase: true, yearShift: 543, seed: true,
	words: []words{
		{unit, unitDay, "วัน"}, {unit, unitWeek, "สัปดาห์ อาทิตย์"}, {unit, unitMonth, "เดือน"}, {unit, unitYear, "ปี"},
		{deictic, at(unitDay, -2), "เมื่อวานซืน"}, {deictic, at(unitDay, -1), "เมื่อวานนี้ เมื่อวาน"}, {deictic, at(unitDay, 0), "วันนี้"}, {deictic, at(unitDay, 1), "พรุ่งนี้"}, {deictic, at(unitDay, 2), "มะรืนนี้"},
		{deictic, at(unitWeek, -1), "สัปดาห์ที่แล้ว อาทิตย์ที่แล้ว สัปดาห์ก่อน"}, {deictic, at(unitWeek, 0), "สัปดาห์นี้"}, {deictic, at(unitWeek, 1), "สัปดาห์หน้า อาทิตย์หน้า"},
		{deictic, at(unitMonth, -1), "เดือนที่แล้ว"}, {deictic, at(unitMonth, 0), "เดือนนี้"}, {deictic, at(unitMonth, 1), "เดือนหน้า"},
		{deictic, at(unitYear, -1), "ปีที่แล้ว"}, {deictic, at(unitYear, 0), "ปีนี้"}, {deictic, at(unitYear, 1), "ปีหน้า"},
		{yearWord, 0, "พ.ศ. ค.ศ."}, {ago, 0, "ก่อน ที่ผ่านมา ที่แล้ว"}, {counted, 0, "คน บาท ล้าน"},
	},
	months: [12]string{"มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน",
		"ตุลาคม", "พฤศจิกายน", "ธันวาคม"},
}
