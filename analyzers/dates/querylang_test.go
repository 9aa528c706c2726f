package dates

import (
	"testing"
	"time"

	"dateline/news"
)

// TestQueriesInOtherLanguages types a day in languages of which only CLDR is known.
func TestQueriesInOtherLanguages(t *testing.T) {
	for _, q := range []string{
		"27 Juni 2025", "27 juin 2025", "27 Mehefin 2025", "2025(e)ko ekainaren 27(a)", "27 lipnja 2025", "2025 m. birželio 27 d.",
		"27 জুন 2025", "27 tháng 6 2025", "27 juny 2025", "27 ጁን 2025", "27 ജൂൺ 2025", "27 জুন, 2025", "२७ जून २०२५", "27 qershor 2025", "27 junho 2025", "27 june 2025",
	} {
		got := ParseQuery(q, news.DateOf(2025, time.September, 4))
		if len(got) != 1 || got[0].From.String() != "2025-06-27" || got[0].To.String() != "2025-06-27" {
			t.Errorf("%q: %+v, want 2025-06-27", q, got)
		}
	}
}
