package dates

// eras by the year before their first.
var eras = []words{{era, 1867, "明治"}, {era, 1911, "大正 民国 民國"}, {era, 1925, "昭和"}, {era, 1988, "平成"}, {era, 2018, "令和"}}

var chinese = &vocabulary{
	tag:       "zh",
	lowerCase: true,
	weekdays: [7]string{"星期一 周一 週一 礼拜一", "星期二 周二 週二 礼拜二", "星期三 周三 週三 礼拜三", "星期四 周四 週四 礼拜四",
		"星期五 周五 週五 礼拜五", "星期六 周六 週六 礼拜六", "星期日 星期天 周日 週日 礼拜天"},
	words: append([]words{
		{unit, unitDay, "天"}, {unit, unitWeek, "周 週 个星期"}, {unit, unitMonth, "个月 個月"}, {unit, unitHour, "小时 分钟"},
		{decadeMark, 0, "年代"}, {century, 0, "世纪 世紀"}, {ago, 0, "前 之前"}, {through, 0, "至 到"},
		{unit, unitQuarter, "季度"}, {ordinal, 1, "第一"}, {ordinal, 2, "第二"}, {ordinal, 3, "第三"}, {ordinal, 4, "第四"},
		{deictic, at(unitDay, -2), "前天"}, {deictic, at(unitDay, -1), "昨天 昨日 昨晚"}, {deictic, at(unitDay, 0), "今天 今日 今晚"},
		{deictic, at(unitDay, 1), "明天 明日"}, {deictic, at(unitDay, 2), "后天 後天"},
		{deictic, at(unitWeek, -1), "上周 上週 上星期"}, {deictic, at(unitWeek, 0), "本周 本週 这周"}, {deictic, at(unitWeek, 1), "下周 下週 下星期"},
		{deictic, at(unitMonth, -1), "上月 上个月 上個月"}, {deictic, at(unitMonth, 0), "本月 这个月"}, {deictic, at(unitMonth, 1), "下月 下个月"},
		{deictic, at(unitYear, -2), "前年"}, {deictic, at(unitYear, -1), "去年"}, {deictic, at(unitYear, 0), "今年"}, {deictic, at(unitYear, 1), "明年"},
		{future, 0, "将 將 计划 預計 预计 会"}, {past, 0, "了"},
		{counted, 0, "人 名 元 美元 公里 吨 次 间"},
	}, eras...),
}

var japanese = &vocabulary{
	tag:       "ja",
	lowerCase: true,
	bareDay:   true,
	weekdays:  [7]string{"月曜日 月曜", "火曜日 火曜", "水曜日 水曜", "木曜日 木曜", "金曜日 金曜", "土曜日 土曜", "日曜日 日曜"},
	words: append([]words{
		{unit, unitDay, "日間"}, {unit, unitWeek, "週間"}, {unit, unitMonth, "か月 カ月 ヶ月"}, {unit, unitHour, "時間"},
		{decadeMark, 0, "年代"}, {century, 0, "世紀"}, {ago, 0, "前"}, {through, 0, "から"},
		{deictic, at(unitDay, -2), "一昨日 おととい"}, {deictic, at(unitDay, -1), "昨日"}, {deictic, at(unitDay, 0), "今日 本日"},
		{deictic, at(unitDay, 1), "明日"}, {deictic, at(unitDay, 2), "明後日"},
		{deictic, at(unitWeek, -1), "先週"}, {deictic, at(unitWeek, 0), "今週"}, {deictic, at(unitWeek, 1), "来週"},
		{deictic, at(unitMonth, -1), "先月"}, {deictic, at(unitMonth, 0), "今月"}, {deictic, at(unitMonth, 1), "来月"},
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
		{shift, -1, "지난"}, {shift, 0, "이번"}, {shift, 1, "다음"},
		{deictic, at(unitDay, -2), "그제 그저께"}, {deictic, at(unitDay, -1), "어제"}, {deictic, at(unitDay, 0), "오늘"},
		{deictic, at(unitDay, 1), "내일"}, {deictic, at(unitDay, 2), "모레"},
		{deictic, at(unitWeek, -1), "지난주"}, {deictic, at(unitWeek, 0), "이번주"}, {deictic, at(unitWeek, 1), "다음주"},
		{deictic, at(unitMonth, -1), "지난달"}, {deictic, at(unitMonth, 0), "이번달"}, {deictic, at(unitMonth, 1), "다음달"},
		{deictic, at(unitYear, -2), "재작년"}, {deictic, at(unitYear, -1), "작년 지난해"}, {deictic, at(unitYear, 0), "올해"}, {deictic, at(unitYear, 1), "내년"},
		{future, 0, "예정"}, {past, 0, "했다"},
		{counted, 0, "명 원 달러"},
	},
}

var thai = &vocabulary{
	tag: "th", lowerCase: true, yearShift: 543,
	months: [12]string{"มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน",
		"ตุลาคม", "พฤศจิกายน", "ธันวาคม"},
}
