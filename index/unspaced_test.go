package index

import (
	"slices"
	"testing"
)

// TestSlipsWithoutSpaces: one wrong character of a run is mended where the archive has
// the other run clearly more often; what may be another word or name is left alone.
func TestSlipsWithoutSpaces(t *testing.T) {
	a := open(t, archiveOf(t, slices.Concat(
		titled("zh", 20, "中国经济增长放缓", "王小明访问北京", "国际石油价格上涨", "政府宣布新措施"),
		titled("ja", 20, "東京オリンピック開催が決定", "プーチン大統領が訪問", "かいぎのよてい"),
		titled("th", 20, "รัฐบาลไทยประกาศแผนใหม่", "เศรษฐกิจโลกชะลอตัว"),
		titled("ko", 20, "대통령 선거 결과 발표", "김영삼 회고록", "정부 경제 정책"),
		titled("zh-TW", 3, "经济危机", "李强讲话"),
	), 2, WriterOptions{}))
	for _, tt := range []struct{ typed, meant string }{
		{"经济增涨", "经济增长"},                    // a character of the same sound
		{"中国经济增张放缓", "中国经济增长放缓"},            // the same in a longer run
		{"经济真长", "经济增长"},                    // of another sound
		{"国际石由价格", "国际石油价格"},                // inside
		{"果际石油价格", "国际石油价格"},                // the first one
		{"国际石油价各", "国际石油价格"},                // the last one
		{"国际石油价水", "国际石油价格"},                // of another sound, in a long run
		{"国际石油油价格", "国际石油价格"},               // one too many
		{"国际油价格", "国际石油价格"},                 // one left out
		{"国际油石价格", "国际石油价格"},                // swapped
		{"中国放缓", ""},                        // no slip, but no phrase: that is for relaxations
		{"石由", "石油"},                        // two characters, of one sound
		{"天府", ""}, {"王大明", ""}, {"张三", ""}, // other words and names
		{"李墙讲话", "李强讲话"},                              // three articles, where nothing was found
		{`"经济增涨"`, "\"经济增长\""},                        // in quotation marks
		{"title:经济增涨 中国", "title:经济增长 中国"},            // in a field
		{"=经济增涨", ""}, {"-经济增涨 中国", ""}, {"经济增长", ""}, // as the reader wants it
		{"東京オリンピツク", "東京オリンピック"}, // a word of Katakana in a run
		{"プーチソ", "プーチン"},
		{"かいきのよてい", "かいぎのよてい"},
		{"รัฐบาลไทยประกาส", "รัฐบาลไทยประกาศ"},
		{"เศรษกิจโลก", "เศรษฐกิจโลก"}, // a letter left out
		{"เศรษฐกิจโล", ""},            // a part of it
		{"รัฐบาลไท้ย", "รัฐบาลไทย"},   // a mark too many
		{"대통렁", ""},               // found as a spelling of it
		{"대통려", "대통령"},            // left out
		{"대토령 선거", "대통령 선거"},      //
		{"김영국", ""}, {"정무", "정부"}, // another name; one stroke
	} {
		res := helped(t, a, Request{Query: tt.typed})
		got := ""
		if len(res.DidYouMean) > 0 {
			got = res.DidYouMean[0].Q
		}
		if got != tt.meant {
			t.Errorf("%q: %+v of %d found, want %q", tt.typed, res.DidYouMean, res.Total.Articles, tt.meant)
		}
		for _, m := range res.DidYouMean {
			if n := mustSearch(t, a, Request{Query: m.Q}).Total.Articles; n != m.Count {
				t.Errorf("%q means %q: %d counted, %d found", tt.typed, m.Q, m.Count, n)
			}
		}
	}
}
