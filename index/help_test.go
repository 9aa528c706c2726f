package index

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"dateline/index/internal/sample"
	"dateline/news"
)

// helped searches with help.
func helped(t *testing.T, a *Archive, r Request) *Result {
	t.Helper()
	r.Help, r.Today = true, news.DateOf(2025, 10, 15)
	return mustSearch(t, a, r)
}

// titled makes n articles of each title, in a language.
func titled(language string, n int, titles ...string) (out []news.Article) {
	for i, title := range titles {
		for j := range n {
			out = append(out, news.Article{GivenID: fmt.Sprint(language, i, "-", j), Title: title, Language: language, Published: at("2025-06-27")})
		}
	}
	return out
}

// TestDidYouMean: what was likely meant is proposed where it finds clearly more, in
// the place of the slip and with all else as it was typed.
func TestDidYouMean(t *testing.T) {
	articles := slices.Concat(
		titled("en", 60, "The government lowers the oil price", "Foreign election observers arrive", "Storm over Greenland harbour"),
		titled("ru", 60, "Новый привет из Самары", "Оборона города", "Правительство заседает"),
		titled("el", 20, "Εκλογές στην Ελλάδα"), titled("he", 20, "שלום עולם"), titled("uk", 20, "Їжа та вода"),
		titled("de", 20, "Ministerpräsident über Straßenbau"), titled("en", 3, "A govrnment of clerks", "Haliburton county"),
		titled("en", 40, "Halliburton wins football match"), titled("en", 2, "At the foot of a hill", "Throw a ball"),
	)
	for i := range articles[:60] {
		articles[i].Source = news.Source{Name: "Reuters"}
	}
	a := open(t, archiveOf(t, articles, 2, WriterOptions{}))
	for _, tt := range []struct{ typed, meant string }{
		{"goverment", "government"},         // a letter left out
		{"govenrment", "government"},        // two swapped
		{"GOVERMENT", "GOVERNMENT"},         // in capitals
		{"Goverment oil", "Government oil"}, // one of two words
		{"goverment eletion", ""},           // together nothing has them
		{"oil prise", "oil price"},          //
		{`title:"oil prise" -gas`, `title:"oil price" -gas`},
		{"(oil OR gas) AND goverment", "(oil OR gas) AND government"},
		{"source:reutres oil", "source:reuters oil"},
		{"oilprice", "oil price"},          // run together
		{"foot ball", "football"},          // wrongly split
		{"ghbdtn", "привет"},               // the other keyboard
		{"Ghbdtn Cfvfhs", "Привет Самары"}, //
		{"j,jhjyf", "оборона"},             // a sign that is a letter there
		{"пщмуктьуте", "government"},       // and back
		{"tbcjksa", ""},                    // no word on any keyboard
		{"akuo", "שלום"},                   //
		{";jf", ""},                        //
		{"превительство", "правительство"},
		{"govrnment", "government"},                                                                // found three times, and the other sixty
		{"Haliburton", ""},                                                                         // a name that the spelling search has found
		{"=goverment", ""}, {`"goverment"~exact`, ""}, {"-goverment oil", ""}, {"goverment~1", ""}, // as the reader wants it
		{"government", ""}, {"zzzzzz", ""}, {"", ""}, {"election 27 Jume 2025", ""},
	} {
		res := helped(t, a, Request{Query: tt.typed})
		got := ""
		if len(res.DidYouMean) > 0 {
			got = res.DidYouMean[0].Q
		}
		if got != tt.meant {
			t.Errorf("%q: %+v of %d found, want %q", tt.typed, res.DidYouMean, res.Total.Articles, tt.meant)
		}
		if res.Query.Q != tt.typed {
			t.Errorf("%q was replaced by %q", tt.typed, res.Query.Q)
		}
	}
}

// TestMeantIsNotHidden: a word that only hidden articles have is not told of.
func TestMeantIsNotHidden(t *testing.T) {
	articles := titled("en", 20, "The secret resignation")
	for i := range articles {
		articles[i].Status = news.Withheld
	}
	articles[0].Status, articles[0].Embargo = "", news.Time{Instant: time.Now().AddDate(1, 0, 0), Precision: news.PrecisionSecond}
	for _, one := range titled("zh", 20, "总统秘密辞职") {
		one.Status = news.Withheld
		articles = append(articles, one)
	}
	a := open(t, archiveOf(t, append(articles, titled("en", 3, "Something else")...), 1, WriterOptions{}))
	for _, q := range []string{"resignaton", "secretresignation", "resig nation", "总统秘密辞值", "秘蜜辞职"} {
		if res := helped(t, a, Request{Query: q}); len(res.DidYouMean) > 0 {
			t.Errorf("%q: %+v", q, res.DidYouMean)
		}
	}
}

// TestRelaxations: a search that found nothing is told which word is to blame, and
// what it would find without each of its conditions.
func TestRelaxations(t *testing.T) {
	articles := slices.Concat(
		titled("en", 3, "Oil price rises in Baku"), titled("en", 2, "Harbour strike ends"),
		titled("zh", 2, "中国经济增长"), titled("ar", 2, "الحكومة تعلن"),
	)
	for i := range articles[:3] {
		articles[i].Section, articles[i].Source = "World", news.Source{Name: "Beacon"}
	}
	a := open(t, archiveOf(t, articles, 1, WriterOptions{}))
	world := map[string][]string{"section": {"World"}}
	for _, tt := range []struct {
		name   string
		r      Request
		absent string
		want   []string
	}{
		{"a word", Request{Query: "oil price Zyxwv"}, "Zyxwv", []string{"word Zyxwv: oil price = 3", "any oil price Zyxwv: oil price Zyxwv = 3"}},
		{"two words", Request{Query: "oil Zyxwv Qwrtp price"}, "Zyxwv Qwrtp", []string{"absent Zyxwv, Qwrtp: oil price = 3"}},
		{"words apart", Request{Query: "oil strike"}, "", []string{"word oil: strike = 2", "word strike: oil = 3", "any oil strike: oil strike = 5"}},
		{"a phrase", Request{Query: `"price oil"`}, `"price oil"`, []string{`phrase "price oil": price oil = 3`}},
		{"a phrase in a field", Request{Query: `title:"price oil" Baku`}, `title:"price oil"`, []string{`phrase title:"price oil": title:(price oil) Baku = 3`, `part title:"price oil": Baku = 3`}},
		{"a field", Request{Query: "title:Zyxwv oil section:World"}, "title:Zyxwv", []string{"part title:Zyxwv: oil section:World = 3"}},
		{"an exclusion", Request{Query: "oil -price"}, "", []string{"part -price: oil = 3"}},
		{"a filter", Request{Query: "strike", Filters: world}, "", []string{"filter section World: strike = 2"}},
		{"a word that filters leave nothing of", Request{Query: "strike", Filters: world, From: news.DateOf(2025, 1, 1), HasFrom: true}, "",
			[]string{"word strike: = 3", "filter section World: strike = 2"}},
		{"a word that no article has", Request{Query: "Zyxwv", Filters: world}, "Zyxwv", []string{"word Zyxwv: = 3"}},
		{"a word in days", Request{Query: "Zyxwv since June"}, "Zyxwv", []string{"word Zyxwv: = 9"}},
		{"a condition", Request{Query: "title:Zyxwv", Filters: world}, "title:Zyxwv", []string{"part title:Zyxwv: = 3"}},
		{"a word on a day", Request{Query: "strike", Filters: world, From: news.DateOf(2025, 7, 1), To: news.DateOf(2025, 7, 3), HasFrom: true, HasTo: true}, "",
			[]string{"filters: strike = 2"}},
		{"two filters", Request{Query: "strike", Filters: map[string][]string{"section": {"World"}, "language": {"ru"}}}, "", []string{"filters: strike = 2"}},
		{"left out", Request{Query: "oil", Exclude: world}, "", []string{"exclude section World: oil = 3"}},
		{"a date", Request{Query: "oil 3 March 2021"}, "3 March 2021", []string{"word 3 March 2021: oil = 3"}},
		{"days", Request{Query: "oil", From: news.DateOf(2025, 7, 1), To: news.DateOf(2025, 7, 3), HasFrom: true, HasTo: true}, "",
			[]string{"widened 2025-06-24..2025-07-10: oil = 3", "dates 2025-07-01..2025-07-03: oil = 3"}},
		{"days far off", Request{Query: "oil", From: news.DateOf(2029, 7, 1), HasFrom: true}, "", []string{"dates 2029-07-01..: oil = 3"}},
		{"words for days", Request{Query: "oil since August"}, "", []string{"widened 2024-07-31..: oil = 3"}},
		{"what it speaks of", Request{Query: "oil", Mentions: []string{"2021"}}, "", []string{"mentions 2021: oil = 3"}},
		{"narrowed", Request{Query: "strike", With: []string{"oil"}}, "", []string{"with oil: strike = 2"}},
		{"in Chinese", Request{Query: "中国 火星"}, "火星", []string{"word 火星: 中国 = 2"}},
		{"a run of Chinese", Request{Query: "中国增长"}, "中国增长", []string{"phrase 中国增长: 中国 增长 = 2"}},
		{"in Arabic", Request{Query: "الحكومة زحل"}, "زحل", []string{"word زحل: الحكومة = 2"}},
	} {
		res := helped(t, a, tt.r)
		var got []string
		for _, x := range res.Relaxations {
			got = append(got, strings.Join(strings.Fields(fmt.Sprintf("%s %s %s: %s = %d", x.Kind, x.Field, x.What, x.Q, x.Count)), " "))
		}
		for i := range got {
			got[i] = strings.Replace(got[i], " :", ":", 1)
		}
		for _, want := range tt.want {
			if !slices.Contains(got, want) {
				t.Errorf("%s: %q is not among\n%s", tt.name, want, strings.Join(got, "\n"))
			}
		}
		if absent := strings.Join(res.Absent, " "); absent != tt.absent {
			t.Errorf("%s: no article has %q, want %q", tt.name, absent, tt.absent)
		}
	}
	if res := helped(t, a, Request{Query: "oil"}); len(res.Relaxations)+len(res.Absent) > 0 {
		t.Errorf("a search that found something: %+v", res)
	}
}

// TestHelpForManyAtOnce: readers who ask at the same moment are told the same, though
// what is kept for an edition is then being made.
func TestHelpForManyAtOnce(t *testing.T) {
	articles := sample.Articles(200, 77)
	a := open(t, archiveOf(t, articles, 2, WriterOptions{}))
	told := make([]string, 8)
	var all sync.WaitGroup
	for i := range told {
		all.Go(func() {
			for _, q := range []string{"oil prise", "goverment Zyxwv", "al", "oil pr", "Aliyef Mercel", "h"} {
				r := Request{Query: q, Help: true, Filters: map[string][]string{"language": {"ru", "en", "az"}}, Today: news.DateOf(2025, 10, 15)}
				res, err := a.Search(background, r)
				if err != nil {
					t.Error(err)
					return
				}
				list, err := a.Suggest(background, r, DefaultSuggestions)
				told[i] += fmt.Sprint(res.Total.Articles, res.DidYouMean, res.Absent, len(res.Relaxations), list, err)
			}
		})
	}
	all.Wait()
	for i := range told {
		if told[i] != told[0] || len(told[0]) < 100 {
			t.Fatalf("one reader is told\n%s\nand another\n%s", told[0], told[i])
		}
	}
}

// late is a context of which nearly all time is gone.
type late struct{ context.Context }

func (late) Deadline() (time.Time, bool) { return time.Now().Add(time.Nanosecond), true }

// TestHelpKeepsToItsTime: a search whose help has no time is answered without it, and
// one whose own time is up is not answered.
func TestHelpKeepsToItsTime(t *testing.T) {
	a := open(t, archiveOf(t, slices.Concat(titled("en", 3, "Government in talks"), titled("de", 2, "Hafenstreik beendet")), 1, WriterOptions{}))
	r := Request{Query: "goverment Zyxwv", Help: true, Strict: true}
	res, err := a.Search(late{background}, r)
	if err != nil || res.Total.Articles != 0 || len(res.DidYouMean)+len(res.Relaxations)+len(res.Absent) > 0 || res.Whole() {
		t.Errorf("without time: %+v, %v", res, err)
	}
	if res := mustSearch(t, a, r); len(res.Absent) == 0 || !res.Whole() {
		t.Errorf("in good time, after one without: %+v", res)
	}
	words := Request{Query: "government", Significant: true, Size: 5, Unfolded: true}
	if res, err := a.Search(late{background}, words); err != nil || res.Significant != nil || len(res.Hits) != 3 {
		t.Errorf("words often mentioned, without time: %+v, %d hits, %v", res.Significant, len(res.Hits), err)
	}
	ctx, cancel := context.WithCancel(background)
	cancel()
	if _, err := a.Search(ctx, r); !errors.Is(err, context.Canceled) {
		t.Errorf("a reader who has left: %v", err)
	}
}

// slipped makes one slip in a text.
func slipped(random *rand.Rand, q string) string {
	letters := []rune(q)
	i := random.IntN(len(letters))
	switch random.IntN(4) {
	case 0:
		return string(append(letters[:i:i], letters[min(i+1, len(letters)):]...))
	case 1:
		letters[i] = 'x'
	case 2:
		return string(letters[:i]) + "e" + string(letters[i:])
	default:
		if j := min(i+1, len(letters)-1); true {
			letters[i], letters[j] = letters[j], letters[i]
		}
	}
	return string(letters)
}

// TestHelpCountsAgree: each count that help gives is the total of the search that it
// leads to, for random queries, with slips, under random filters.
func TestHelpCountsAgree(t *testing.T) {
	a := open(t, archiveOf(t, sample.Articles(500, 71), 3, WriterOptions{}))
	random := rand.New(rand.NewPCG(72, 1))
	counts := map[string]int{}
	for i, q := range append(sample.Queries(200, 73), sample.Queries(200, 74)...) {
		if i%2 == 0 {
			q = slipped(random, q)
		}
		agreesWithHelp(t, a, randomRequest(random, q), counts)
	}
	t.Log(counts)
	if counts["meant"] < 20 || counts["relaxed"] < 100 || len(counts) < 10 {
		t.Errorf("too weak a test: %v", counts)
	}
}

// randomRequest narrows a query at random.
func randomRequest(random *rand.Rand, q string) Request {
	r := Request{Query: q, Today: news.DateOf(2025, 10, 15)}
	if random.IntN(3) == 0 {
		r.Filters = map[string][]string{"tag": {"oil"}, "source": {"harbour", "beacon"}}
	}
	if random.IntN(4) == 0 {
		r.Exclude = map[string][]string{"language": {"en", "ru"}}
	}
	if random.IntN(4) == 0 {
		r.HasFrom, r.From, r.HasTo, r.To = true, news.DateOf(2025, 7, 1), true, news.DateOf(2025, 7, 3)
	}
	if random.IntN(6) == 0 {
		r.Mentions = []string{"2025-06-27"}
	}
	if random.IntN(5) == 0 {
		r.Query += " last week"
	}
	if random.IntN(6) == 0 {
		r.Without = []string{"алиев"}
	}
	if random.IntN(5) == 0 {
		r.With = []string{"oil|price", "minister"}[:1+random.IntN(2)]
	}
	return r
}

// agreesWithHelp searches for everything that help proposes.
func agreesWithHelp(t *testing.T, a *Archive, r Request, counts map[string]int) {
	t.Helper()
	res := helped(t, a, r)
	for _, m := range res.DidYouMean {
		counts["meant"]++
		if n := mustSearch(t, a, r.afresh(m.Q)).Total.Articles; n != m.Count || n < amendTimes*res.Total.Articles {
			t.Errorf("%q means %q: %d counted, %d found, where the query finds %d", r.Query, m.Q, m.Count, n, res.Total.Articles)
		}
	}
	for _, x := range res.Relaxations {
		counts["relaxed"]++
		counts[x.Kind]++
		if n := mustSearch(t, a, x.Request).Total.Articles; n != x.Count || x.Request.Query != x.Q {
			t.Errorf("%q, %s %s: %d counted, %d found by %+v", r.Query, x.Kind, x.What, x.Count, n, x.Request)
		}
	}
	if res.Total.Articles > 0 && len(res.Relaxations) > 0 || res.Total.Articles >= fewArticles && len(res.DidYouMean) > 0 {
		t.Errorf("%q found %d and is helped", r.Query, res.Total.Articles)
	}
}

// FuzzHelp: whatever is typed is helped without a fault, and every count is true.
func FuzzHelp(f *testing.F) {
	for _, q := range append(sample.Queries(40, 75), "j,jhjyf [fhfrnth", `title:"oil prise" -gas`, "goverment \xff oil", "name:\"Aliev Ilhan\"~exact x", `\OR \"oil prise`,
		"source:(harbur OR beacn)", "oil,prise", "since last weak", "«oil prise»", "l'Irann ghbdtn", "(((prise", "oil-prise 27 Jume", "中国经既增涨 東京オリンピツク", "รัฐบานไทย", "\u0e31กา", "漢", "name:\"prise oil", "中国 prise习") {
		f.Add(q)
	}
	w, err := OpenWriter(f.TempDir(), WriterOptions{})
	if err != nil {
		f.Fatal(err)
	}
	for _, a := range sample.Articles(60, 76) {
		if _, err := w.Add(background, a); err != nil {
			f.Fatal(err)
		}
	}
	if _, err := w.Commit(background); err != nil {
		f.Fatal(err)
	}
	w.Close()
	a, err := Open(w.root, Options{})
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(a.Close)
	f.Fuzz(func(t *testing.T, q string) {
		r := Request{Query: q, Today: news.DateOf(2025, 10, 15)}
		agreesWithHelp(t, a, r, map[string]int{})
		suggestionsAgree(t, a, r, map[string]int{})
	})
}
