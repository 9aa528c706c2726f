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
	bareDay:   true,
	weekdays: [7]string{"星期一 周一 週一 礼拜一 禮拜一", "星期二 周二 週二 礼拜二 禮拜二", "星期三 周三 週三 礼拜三 禮拜三", "星期四 周四 週四 礼拜四 禮拜四",
		"星期五 周五 週五 礼拜五 禮拜五", "星期六 周六 週六 礼拜六 禮拜六", "星期日 星期天 周日 週日 礼拜天 礼拜日 禮拜天 禮拜日"},
	words: append(weekWeekdays(), append([]words{
		{unit, unitDay, "天"}, {unit, unitWeek, "周 週 个星期"}, {unit, unitMonth, "个月 個月"}, {unit, unitHour, "小时 分钟"},
		{decadeMark, 0, "年代"}, {century, 0, "世纪 世紀"}, {ago, 0, "前 之前"}, {through, 0, "至 到"},
		{cardinal, 2, "两 兩"}, {fewUnits, 100*unitMonth + 6, "半年"}, {partName, 10*unitHalf + 1, "上半年"}, {partName, 10*unitHalf + 2, "下半年"}, {partName, 10*unitQuarter + 1, "首季 首季度"}, {ordinal, 5, "第五"}, {ordinal, -1, "最后 最後 最后一个 最後一個"},
		{deictic, at(unitWeekend, -1), "上周末 上週末 上个周末 上個週末"}, {deictic, at(unitWeekend, 0), "本周末 本週末 这周末 這週末 这个周末 這個週末"}, {deictic, at(unitWeekend, 1), "下周末 下週末 下个周末 下個週末"},
		{unit, unitQuarter, "季度 季"}, {ordinal, 1, "第一"}, {ordinal, 2, "第二"}, {ordinal, 3, "第三"}, {ordinal, 4, "第四"},
		{deictic, at(unitDay, -2), "前天 前日"}, {deictic, at(unitDay, -1), "昨天 昨日 昨晚"}, {deictic, at(unitDay, 0), "今天 今日 今晚"},
		{deictic, at(unitDay, 1), "明天 明日"}, {deictic, at(unitDay, 2), "后天 後天"},
		{deictic, at(unitWeek, -1), "上周 上週 上星期"}, {deictic, at(unitWeek, 0), "本周 本週 这周"}, {deictic, at(unitWeek, 1), "下周 下週 下星期"},
		{deictic, at(unitMonth, -1), "上月 上个月 上個月"}, {deictic, at(unitMonth, 0), "本月 这个月"}, {deictic, at(unitMonth, 1), "下月 下个月"},
		{deictic, at(unitWeek, -1), "上礼拜 上禮拜"}, {deictic, at(unitWeek, 0), "这个礼拜 這個禮拜 这个星期 這個星期 今周 今週 今個礼拜 今個禮拜 今个礼拜 今礼拜 今禮拜 这星期 這星期 這周 這週 这礼拜 這禮拜"}, {deictic, at(unitWeek, 1), "下礼拜 下禮拜"},
		{deictic, at(unitDay, 3), "大后天 大後天"}, {deictic, at(unitDay, -3), "大前天 大前日"}, {deictic, at(unitMonth, 0), "這個月 今个月 今個月"}, {deictic, at(unitMonth, 1), "下個月"},
		{ahead, 0, "后 後 之后 之後 内 內"}, {feastWord, 1001, "国庆节 國慶節 国庆 國慶"}, {feastWord, 1225, "圣诞节 聖誕節 聖誕"}, {feastWord, 308, "妇女节 婦女節"}, {feastWord, 801, "建军节 建軍節"},
		{feastWord, 1031, "万圣节 萬聖節"}, {feastWord, 214, "情人节 情人節"}, {feastWord, aroundEaster, "复活节 復活節"}, {feastWord, aroundEaster + 1, "复活节星期一 復活節星期一"}, {feastWord, 501, "劳动节 勞動節"}, {feastWord, 601, "儿童节 兒童節"},
		{feastWord, feastFitr, "开斋节 開齋節"}, {feastWord, feastAdha, "宰牲节 宰牲節 古尔邦节"}, {feastWord, aroundEaster - 2, "耶稣受难日 耶穌受難日"}, {feastWord, 910, "教师节 教師節"}, {feastWord, 315, "消费者权益日"}, {feastWord, 1224, "平安夜"}, {feastWord, 504, "青年节 青年節"},
		{deictic, at(unitDay, 3), "大后日 大後日"}, {deictic, at(unitYear, 0), "这一年 這一年"}, {deictic, at(unitYear, 1), "下一年 下年"}, {deictic, at(unitYear, -1), "上年 上一年"}, {deictic, at(unitYear, 2), "后年 後年"}, {deictic, at(unitWeek, -1), "上个星期 上個星期 上个礼拜 上個禮拜 上个周 上個週"}, {deictic, at(unitWeek, 1), "下个星期 下個星期 下个礼拜 下個禮拜"}, {of, 0, "的"}, {feastWord, 101, "元旦"},
		{season, 3 + adverbial, "春天 春季"}, {season, 6 + adverbial, "夏天 夏季"}, {season, 9 + adverbial, "秋天 秋季"}, {season, 12 + adverbial, "冬天 冬季"},
		{deictic, at(unitYear, -2), "前年"}, {deictic, at(unitYear, -1), "去年"}, {deictic, at(unitYear, 0), "今年"}, {deictic, at(unitYear, 1), "明年"},
		{future, 0, "将 將 计划 預計 预计 会"}, {past, 0, "了"},
		{counted, 0, "人 名 元 美元 公里 吨 次 间 間 内 內 游 遊 均线 均線 票 行情 以上 左右"}, {opening, 0, "从 從 自 由"}, {labels, 0, "持续 持續 为期 為期 连续 連續 历时 歷時 长达 長達 超过 超過 每月 第"},
	}, eras...)...),
}

var japanese = &vocabulary{
	tag:       "ja",
	lowerCase: true,
	bareDay:   true,
	weekdays: [7]string{"月曜日 月曜 げつようび", "火曜日 火曜 かようび", "水曜日 水曜 すいようび", "木曜日 木曜 もくようび", "金曜日 金曜 きんようび", "土曜日 土曜 どようび",
		"日曜日 日曜 にちようび"},
	months: [12]string{"いちがつ", "にがつ", "さんがつ", "しがつ", "ごがつ", "ろくがつ", "しちがつ", "はちがつ", "くがつ", "じゅうがつ", "じゅういちがつ", "じゅうにがつ"},
	weak:   "いちがつ にがつ さんがつ しがつ ごがつ ろくがつ しちがつ はちがつ くがつ じゅうがつ じゅういちがつ じゅうにがつ",
	words: append([]words{
		{of, 0, "の"}, {ahead, 0, "後 経ってから 経過してから 過ぎたら"}, {feastWord, 1225, "クリスマス"}, {feastWord, 101, "元日 元旦"}, {feastWord, 1231, "大晦日"},
		{season, 3 + adverbial, "春に"}, {season, 6 + adverbial, "夏に"}, {season, 9 + adverbial, "秋に"}, {season, 12 + adverbial, "冬に"}, {deictic, at(unitDay, 0), "きょう"}, {deictic, at(unitDay, -1), "きのう"},
		{unit, unitQuarter, "四半期"}, {partName, 10*unitHalf + 1, "上半期 上期"}, {partName, 10*unitHalf + 2, "下半期 下期"}, {deictic, at(unitWeekend, -1), "先週末"}, {deictic, at(unitWeekend, 0), "今週末"}, {deictic, at(unitWeekend, 1), "来週末"},
		{deictic, at(unitDay, 1), "あす あした"}, {deictic, at(unitDay, 2), "あさって 明後日"}, {deictic, at(unitDay, 0), "今夜 今晩 今朝"}, {deictic, at(unitDay, -1), "昨夜 昨晩 前夜"}, {deictic, at(unitMonth, -2), "先々月"}, {deictic, at(unitWeek, -2), "先々週"}, {deictic, at(unitMonth, 2), "再来月"}, {deictic, at(unitWeek, 2), "再来週 さ来週"}, {deictic, at(unitYear, 2), "再来年"}, {deictic, at(unitYear, 0), "本年 ことし"},
		{deictic, at(unitDay, -1), "さくじつ"}, {deictic, at(unitDay, 1), "みょうにち"}, {deictic, at(unitDay, 2), "みょうごにち 明後日"}, {deictic, at(unitDay, 3), "しあさって 明々後日"}, {deictic, at(unitDay, -2), "おとつい いっさくじつ"}, {deictic, at(unitDay, -3), "さきおととい 一昨々日"}, {deictic, at(unitWeek, 0), "こんしゅう"}, {deictic, at(unitWeek, 1), "次の週"}, {deictic, at(unitWeek, -1), "前の週"}, {deictic, at(unitMonth, -1), "せんげつ"}, {deictic, at(unitYear, -1), "きょねん さくねん"}, {deictic, at(unitYear, 1), "らいねん 次の年"}, {deictic, at(unitYear, 2), "さらいねん"}, {deictic, at(unitYear, -2), "おととし"}, {deictic, at(unitQuarter, 0), "今四半期 この四半期"}, {deictic, at(unitQuarter, 1), "来四半期 次の四半期 次四半期"},
		{unit, unitYear, "年間"}, {fewUnits, 100*unitMonth + 6, "半年"}, {fewUnits, 100*unitMonth + 1, "ひと月"}, {fewUnits, 100*unitMonth + 2, "ふた月"}, {shift, -1, "先の 前の"}, {shift, 1, "次の"}, {shift, 0, "この 今の"}, {neighbour, 1, "翌日"}, {neighbour, -1, "前日"}, {neighbour, 0, "同日"}, {other, 0, "三日月 一日中 三日間 日目 前の方 この間 この日 きょうだい きょうと あすか あすなろ"}, {shift, -1, "去る"}, {shift, 1, "来る"}, {ordinal, 1, "第一 最初の"}, {ordinal, 2, "第二"}, {ordinal, 3, "第三"}, {ordinal, 4, "第四"}, {ordinal, -1, "最後の 最終"},
		{unit, unitDay, "日間"}, {unit, unitWeek, "週間"}, {unit, unitMonth, "か月 カ月 ヶ月 ヵ月 ケ月"}, {unit, unitHour, "時間"},
		{decadeMark, 0, "年代"}, {century, 0, "世紀"}, {ago, 0, "前"}, {through, 0, "から"},
		{deictic, at(unitDay, -2), "一昨日 おととい"}, {deictic, at(unitDay, -1), "昨日"}, {deictic, at(unitDay, 0), "今日 本日 ほんじつ"},
		{deictic, at(unitDay, 1), "明日"}, {deictic, at(unitDay, 2), "明後日"},
		{deictic, at(unitWeek, -1), "先週 先の週 せんしゅう"}, {deictic, at(unitWeek, 0), "今週"}, {deictic, at(unitWeek, 1), "来週 らいしゅう"},
		{deictic, at(unitMonth, -1), "先月"}, {deictic, at(unitMonth, 0), "今月 こんげつ"}, {deictic, at(unitMonth, 1), "来月 らいげつ"}, {deictic, at(unitQuarter, -1), "先四半期 前四半期"},
		{deictic, at(unitYear, -2), "一昨年"}, {deictic, at(unitYear, -1), "昨年 去年"}, {deictic, at(unitYear, 0), "今年"}, {deictic, at(unitYear, 1), "来年"},
		{future, 0, "予定 見通し 見込み 開かれる 行われる 始まる 開催される 控え"}, {past, 0, "した った れた"},
		{labels, 0, "連続 毎月 第 計"}, {counted, 0, "人 間 円 目 分 以内 ぶり 以上 ほど 余り"},
	}, eras...),
}

// rankedDays are 첫째월요일 to 마지막일요일, and 3주전, 사흘전: what is written together.
func rankedDays() (list []words) {
	for u, name := range map[int32]string{unitDay: "일", unitWeek: "주", unitMonth: "개월", unitYear: "년"} {
		list = append(list, words{unitAway, 10 * u, name + "전"}, words{unitAway, 10*u + 1, name + "후 " + name + "뒤"})
	}
	for n, day := range map[int]string{1: "하루", 2: "이틀", 3: "사흘", 4: "나흘", 5: "닷새", 6: "엿새", 10: "열흘", 15: "보름"} {
		list = append(list, words{deictic, at(unitDay, -n), day + "전"}, words{deictic, at(unitDay, n), day + "후 " + day + "뒤"})
	}
	for n, rank := range map[int32]string{1: "첫째", 2: "둘째", 3: "셋째", 4: "넷째", 5: "다섯째", lastRank: "마지막"} {
		for wd, day := range []string{"월", "화", "수", "목", "금", "토", "일"} {
			list = append(list, words{rankedDay, 10*n + int32(wd) + 1, rank + day + "요일"})
		}
		list = append(list, words{rankedDay, 10 * n, rank + "날"}, words{rankedDay, 10*n + weekRank, rank + "주"})
	}
	return list
}

var korean = &vocabulary{
	tag:       "ko",
	lowerCase: true,
	tails:     true,
	bareDay:   true,
	fromEnds:  []string{"부터", "에서"},
	untilEnds: []string{"까지"},
	weekdays:  [7]string{"월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"},
	months:    [12]string{"", "이월", "삼월", "사월", "오월", "유월", "칠월", "팔월", "구월", "시월", "십일월", "십이월"},
	weak:      "이월 삼월 사월 오월 유월 칠월 팔월 구월 시월 십일월 십이월",
	words: append(rankedDays(), []words{
		{ago, 0, "전"}, {decadeMark, 0, "년대"}, {unit, unitWeek, "주 주일"}, {unit, unitMonth, "개월"}, {partName, 10*unitHalf + 1, "상반기"}, {partName, 10*unitHalf + 2, "하반기"}, {deictic, at(unitWeekend, -1), "지난_주말 지난_주말에 지난_주말의 지난_주말부터 지난주말"}, {deictic, at(unitWeekend, 0), "이번_주말 이번_주말에 이번_주말의 이번주말"}, {deictic, at(unitWeekend, 1), "다음_주말 다음_주말에 다음주말"}, {other, 0, "일째 일차 일정 일대 전국 전체 전망 전쟁 그제야 그제서야 내달려 내달렸다 내달린 내달리 내달릴 금주법 금주령 주말드라마"},
		{ordinal, 1, "첫"}, {cardinal, 5, "다섯"}, {cardinal, 6, "여섯"}, {cardinal, 7, "일곱"}, {cardinal, 8, "여덟"}, {cardinal, 9, "아홉"}, {cardinal, 10, "열"}, {ordinal, 5, "다섯째"},
		{partName, 10*unitQuarter + 1, "일분기 일사분기"}, {partName, 10*unitQuarter + 2, "이분기 이사분기"}, {partName, 10*unitQuarter + 3, "삼분기 삼사분기"}, {partName, 10*unitQuarter + 4, "사분기 사사분기"},
		{deictic, at(unitDay, 2), "내일모레"}, {deictic, at(unitDay, 3), "글피"},
		{neighbour, 1, "다음_날 다음날 이튿날"}, {neighbour, -1, "전날 전_날"}, {neighbour, 0, "같은_날"}, {deictic, at(unitMonth, 0), "이달 이번_달"}, {deictic, at(unitMonth, 1), "다음_달 내달"}, {deictic, at(unitMonth, -1), "지난_달"}, {deictic, at(unitMonth, -2), "지지난달"}, {deictic, at(unitWeek, -2), "지지난주"}, {deictic, at(unitWeek, 2), "다다음주 다다음_주"}, {unit, unitDay, "날"}, {fewUnits, 100*unitWeek + 1, "일주일"}, {fewUnits, 100*unitMonth + 1, "한달"}, {fewUnits, 100*unitMonth + 3, "석달"}, {fewUnits, 100*unitMonth + 6, "반년"}, {fewUnits, 100*unitYear + 1, "일년"}, {deictic, at(unitMonth, -1), "한달전"}, {deictic, at(unitMonth, 1), "한달후 한달뒤"}, {deictic, at(unitYear, -1), "일년전"}, {deictic, at(unitQuarter, 0), "이번분기"}, {deictic, at(unitQuarter, 1), "다음분기"}, {deictic, at(unitQuarter, -1), "지난분기"}, {deictic, at(unitWeek, -1), "일주일전"}, {season, 3, "봄"}, {season, 6, "여름"}, {season, 9, "가을"}, {season, 12, "겨울"}, {deictic, at(unitYear, 2), "내후년"}, {deictic, at(unitWeek, 0), "금주"}, {deictic, at(unitYear, 0), "금년"}, {deictic, at(unitDay, 0), "금일"}, {deictic, at(unitDay, -1), "어젯밤"},
		{fewUnits, 100*unitDay + 1, "하루"}, {fewUnits, 100*unitDay + 2, "이틀"}, {fewUnits, 100*unitDay + 3, "사흘"}, {fewUnits, 100*unitDay + 4, "나흘"}, {fewUnits, 100*unitDay + 5, "닷새"}, {fewUnits, 100*unitDay + 6, "엿새"}, {fewUnits, 100*unitDay + 7, "이레"}, {fewUnits, 100*unitDay + 8, "여드레"}, {fewUnits, 100*unitDay + 9, "아흐레"}, {fewUnits, 100*unitDay + 10, "열흘"}, {fewUnits, 100*unitDay + 15, "보름"},
		{ahead, 0, "후 뒤"}, {unit, unitDay, "일간"}, {season, 3 + adverbial, "봄에"}, {season, 6 + adverbial, "여름에"}, {season, 9 + adverbial, "가을에"}, {season, 12 + adverbial, "겨울에"},
		{ordinal, 1, "첫째 첫번째"}, {ordinal, 2, "둘째"}, {ordinal, 3, "셋째"}, {ordinal, 4, "넷째"}, {ordinal, -1, "마지막"}, {feastWord, 1224, "크리스마스이브 크리스마스_이브"}, {feastWord, 606, "현충일"}, {feastWord, 815, "광복절"}, {feastWord, 1009, "한글날"}, {feastWord, 301, "삼일절"}, {feastWord, 505, "어린이날"}, {cardinal, 2, "두"}, {cardinal, 3, "세"}, {cardinal, 4, "네"}, {one, 1, "한"}, {unit, unitYear, "해"}, {unit, unitMonth, "달"}, {unit, unitQuarter, "분기"},
		{deictic, at(unitWeek, -1), "지난_주"}, {deictic, at(unitWeek, 0), "이번_주"}, {deictic, at(unitWeek, 1), "다음_주"},
		{shift, -1, "지난 저번"}, {shift, 0, "이번"}, {shift, 1, "다음 오는"},
		{deictic, at(unitDay, -2), "그제 그저께 엊그제"}, {deictic, at(unitDay, -1), "어제"}, {deictic, at(unitDay, 0), "오늘"},
		{deictic, at(unitDay, 1), "내일"}, {deictic, at(unitDay, 2), "모레"},
		{deictic, at(unitWeek, -1), "지난주 저번주"}, {deictic, at(unitWeek, 0), "이번주"}, {deictic, at(unitWeek, 1), "다음주"},
		{deictic, at(unitMonth, -1), "지난달"}, {deictic, at(unitMonth, 0), "이번달"}, {deictic, at(unitMonth, 1), "다음달"},
		{deictic, at(unitYear, -2), "재작년"}, {deictic, at(unitYear, -1), "작년 지난해"}, {deictic, at(unitYear, 0), "올해"}, {deictic, at(unitYear, 1), "내년"},
		{future, 0, "예정 예정이다 앞두고"}, {past, 0, "했다"},
		{counted, 0, "명 원 달러 동안 만에 만의 연속 이내 이상 넘게 가량 안에 간 내내 새"}, {amid, 0, "사이"},
	}...),
}

var hindi = &vocabulary{
	tag: "hi", lowerCase: true, seed: true, bareDay: true,
	months:   [12]string{"जनवरी", "फरवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर सितम्बर", "अक्टूबर अक्तूबर", "नवंबर नवम्बर", "दिसंबर दिसम्बर"},
	weak:     "कल परसों", // as often ahead as back
	weekdays: [7]string{"सोमवार", "मंगलवार", "बुधवार", "गुरुवार बृहस्पतिवार वीरवार", "शुक्रवार", "शनिवार", "रविवार इतवार"},
	words: []words{
		{unit, unitHour, "घंटे घंटा मिनट"}, {unit, unitDay, "दिन दिनों"}, {unit, unitWeek, "हफ्ते हफ्ता सप्ताह हफ्तों सप्ताहों"}, {unit, unitMonth, "महीने महीना माह महीनों"}, {unit, unitYear, "साल वर्ष सालों वर्षों"},
		{unit, unitQuarter, "तिमाही"}, {unit, unitWeekend, "सप्ताहांत वीकेंड"}, {century, 0, "सदी शताब्दी"},
		{cardinal, 2, "दो"}, {cardinal, 3, "तीन"}, {cardinal, 4, "चार"}, {cardinal, 5, "पांच पाँच"}, {cardinal, 6, "छह छः"}, {cardinal, 7, "सात"}, {cardinal, 8, "आठ"}, {cardinal, 9, "नौ"}, {cardinal, 10, "दस"},
		{cardinal, 11, "ग्यारह"}, {cardinal, 12, "बारह"}, {cardinal, 13, "तेरह"}, {cardinal, 14, "चौदह"}, {cardinal, 15, "पंद्रह पन्द्रह"}, {cardinal, 16, "सोलह"}, {cardinal, 17, "सत्रह"}, {cardinal, 18, "अठारह"}, {cardinal, 19, "उन्नीस"}, {cardinal, 20, "बीस"},
		{cardinal, 21, "इक्कीस"}, {cardinal, 22, "बाईस बाइस"}, {cardinal, 23, "तेईस तेइस"}, {cardinal, 24, "चौबीस"}, {cardinal, 25, "पच्चीस"}, {cardinal, 26, "छब्बीस"}, {cardinal, 27, "सत्ताईस सत्ताइस"}, {cardinal, 28, "अट्ठाईस अट्ठाइस"}, {cardinal, 29, "उनतीस"}, {cardinal, 30, "तीस"}, {cardinal, 31, "इकतीस इकत्तीस"},
		{cardinal, 40, "चालीस"}, {cardinal, 50, "पचास"}, {cardinal, 60, "साठ"}, {cardinal, 70, "सत्तर"}, {cardinal, 80, "अस्सी"}, {cardinal, 90, "नब्बे"}, {unit, unitDecade, "दशक दशकों"}, {unit, unitHalf, "छमाही"}, {dayWord, 0, "तारीख"}, {amid, 0, "के_बीच"}, {other, 0, "मार्च_किया मार्च_निकाला मार्च_करते मार्च_करने मार्च_कर पैदल_मार्च फ्लैग_मार्च लॉन्ग_मार्च लांग_मार्च कैंडल_मार्च"},
		{ordinal, 5, "पांचवां पांचवीं पांचवें"}, {ordinal, -1, "अंतिम आखिरी"}, {shift, 1, "आगामी अगला"}, {shift, -1, "पिछला गुज़रे"}, {deictic, at(unitDay, 0), "आज_रात"}, {neighbour, 1, "अगले_दिन अगली_सुबह"}, {neighbour, -1, "एक_दिन_पहले"}, {neighbour, 0, "उसी_दिन उस_दिन"}, {unit, unitHour, "घंटों मिनटों सेकंड"}, {every, 0, "प्रति"}, {one, 1, "एक"},
		{ordinal, 1, "पहला पहली पहले"}, {ordinal, 2, "दूसरा दूसरी दूसरे"}, {ordinal, 3, "तीसरा तीसरी तीसरे"}, {ordinal, 4, "चौथा चौथी चौथे"},
		{shift, -1, "पिछले पिछली पिछला बीते गत"}, {shift, 0, "इस"}, {shift, 1, "अगले अगली अगला आने_वाले"},
		{deictic, at(unitDay, 0), "आज"}, {deictic, at(unitDay, -1), "कल बीते_कल"}, {deictic, at(unitDay, -2), "परसों"}, {deictic, at(unitDay, 1), "आने_वाले_कल"},
		{ago, 1, "पहले"}, {ago, 0, "पूर्व"}, {ahead, 0, "बाद"}, {of, 0, "के की का"}, {unit, unitYear, "सन सन्"}, {since, 0, "से"}, {deadline, 0, "तक"}, {and, 0, "और"}, {through, 0, "से"},
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
		{yearWord, 0, "พ.ศ. ค.ศ."},
		{deictic, at(unitDay, 2), "มะรืน วันมะรืน"}, {deictic, at(unitDay, -1), "เมื่อคืนนี้ เมื่อคืน"}, {deictic, at(unitMonth, -1), "เดือนก่อน"}, {deictic, at(unitYear, -1), "ปีก่อน"},
		{shift, -1, "ที่แล้ว ที่ผ่านมา"}, {shift, 1, "หน้า"}, {shift, 0, "นี้"}, {vague, 0, "หลาย ไม่กี่"}, {unit, unitQuarter, "ไตรมาส ไตรมาสที่"}, {decadeWord, 0, "ทศวรรษ ทศวรรษที่"}, {since, 0, "ตั้งแต่"}, {deadline, 0, "ภายใน จนถึง"}, {through, 0, "ถึง"}, {inside, 0, "ในปี ปี_พ.ศ. ตั้งแต่ปี เมื่อปี"},
		{ordinal, 1, "ที่หนึ่ง"}, {ordinal, 2, "ที่สอง"}, {ordinal, 3, "ที่สาม"}, {ordinal, 4, "ที่สี่"}, {cardinal, 2, "สอง"}, {cardinal, 3, "สาม"}, {cardinal, 4, "สี่"}, {cardinal, 5, "ห้า"}, {cardinal, 10, "สิบ"}, {future, 0, "กำหนดการ มีกำหนด"}, {other, 0, "ดาวพุธ ดาวศุกร์ ดาวเสาร์ ดาวอังคาร ดวงจันทร์ ดวงอาทิตย์"},
		{ago, 0, "ก่อน ที่ผ่านมา ที่แล้ว"}, {counted, 0, "คน บาท ล้าน"},
	},
	months: [12]string{"มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน",
		"ตุลาคม", "พฤศจิกายน", "ธันวาคม"},
}
