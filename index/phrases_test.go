package index

import (
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/analyzers/lang"
	"dateline/index/internal/sample"
	"dateline/news"
)

// suggestedTexts lists the texts of one kind that are suggested for what is typed.
func suggestedTexts(t *testing.T, a *Archive, kind, typed string) (texts []string) {
	t.Helper()
	list, err := a.Suggest(background, Request{Query: typed}, 8)
	if err != nil {
		t.Fatalf("%q: %v", typed, err)
	}
	for _, s := range list {
		if s.Kind == kind {
			texts = append(texts, s.Text)
		}
	}
	return texts
}

// TestPhrasesOfTitles: what titles often say completes what is typed, from its
// beginning or from within, as articles print it, in every script.
func TestPhrasesOfTitles(t *testing.T) {
	articles := slices.Concat(
		titled("en", 3, "Prime minister opens harbour bridge", "Crude oil prices rise", "OPEC CUTS CRUDE OIL OUTPUT IN VIENNA", "Talks of the prime minister"),
		titled("fr", 3, "Élection présidentielle à Lyon"), titled("ru", 3, "Премьер-министр открыл мост", "Цены на нефть растут"),
		titled("zh", 3, "中国经济增长放缓", "中國經濟"), titled("ja", 3, "日本経済新聞の社説"), titled("th", 3, "นายกรัฐมนตรีเยือนจีน"),
		titled("ar", 3, "الانتخابات الرئاسية في مصر"), titled("hi", 3, "प्रधान मंत्री का दौरा"), titled("he", 3, "ראש הממשלה נפגש"),
	)
	for i := range articles { // or every word of a title is taken for a name
		articles[i].Body = "crude oil prices, the prime minister's harbour bridge; élection; цены на нефть; открыл"
	}
	hidden := titled("en", 3, "Secret merger of banks")
	for i := range hidden {
		hidden[i].GivenID = "hidden" + hidden[i].GivenID
		hidden[i].Status = news.Withheld
	}
	hidden[2].Status, hidden[2].Embargo = "", news.Time{Instant: time.Now().AddDate(1, 0, 0), Precision: news.PrecisionSecond}
	a := open(t, archiveOf(t, append(articles, hidden...), 3, WriterOptions{}))
	for _, tt := range []struct{ typed, want string }{
		{"prime", "prime minister"}, {"Pri", "prime minister"}, {"minis", "prime minister"}, {"crude o", "crude oil"},
		{"oil pri", "crude oil prices rise"}, {"harb", "prime minister opens harbour"}, {"talks pri", ""}, {"the prime m", "the prime minister"},
		{"elec", "élection présidentielle"}, {"presid", "élection présidentielle"}, {"премьер", "Премьер-министр открыл мост"},
		{"цены", "цены на нефть растут"}, {"нефть р", "нефть растут"},
		{"中", "中国"}, {"经济", "中国经济"}, {"經濟", "中国经济"}, {"日本", "日本経済"}, {"นาย", "นายกรั"},
		{"الان", "الانتخابات الرئاسية"}, {"प्रधान", "प्रधान मंत्री"}, {"ראש", "ראש הממשלה"},
		{"secret", ""}, {"merg", ""}, {"of", ""}, {"zz", ""},
	} {
		got := suggestedTexts(t, a, KindPhrase, tt.typed)
		if tt.want == "" && len(got) > 0 || tt.want != "" && !slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, tt.want) }) {
			t.Errorf("%q: %q, want %q", tt.typed, got, tt.want)
		}
	}
}

// TestPairsAreNoNames: two characters from the midst of a text complete nothing as a
// name unless they are known to be one.
func TestPairsAreNoNames(t *testing.T) {
	a := open(t, archiveOf(t, slices.Concat(titled("zh", 3, "首理大臣在东京", "济增长"), titled("he", 2, "שרי הממשלה", "שערי העיר")), 1, WriterOptions{}))
	for typed, want := range map[string]string{"首": "", "济": "", "东": "东京"} {
		if got := strings.Join(suggestedTexts(t, a, KindName, typed), " "); got != want {
			t.Errorf("%q is completed to the names %q, want %q", typed, got, want)
		}
	}
}

// TestRungsAgreeWithCounting: the runs of words that the rungs find are those that
// counting every run of every title finds.
func TestRungsAgreeWithCounting(t *testing.T) {
	articles := sample.Articles(400, 81)
	for i := range articles[:120] {
		articles[i].Title = "oil price rises in Baku " + articles[i].Title
		articles[i+120].Title = "中国经济增长 " + articles[i+120].Title
	}
	articles[300].Title = "Boom and bust, boom and bust, boom and bust"
	s := open(t, archiveOf(t, articles, 1, WriterOptions{})).now.Load()
	got, err := s.volumes[0].phrases(background, s.volumes[0].hidden, s.stops)
	if err != nil || len(got) < 100 {
		t.Fatal(len(got), err)
	}
	counts := map[string]int{}
	for _, a := range articles {
		var words []string
		for _, w := range lang.Words(nil, a.Title) {
			words = append(words, lang.FoldString(a.Title[w.Start:w.End]))
		}
		here := map[string]bool{} // a title counts once for each run
		for from := range words {
			for to := from + 1; to <= min(from+longestPairs, len(words)); to++ {
				if run := " " + strings.Join(words[from:to], " "); !here[run] {
					here[run] = true
					counts[run]++
				}
			}
		}
	}
	for _, p := range got {
		if counts[p.words] != p.titles || p.titles < leastTitles {
			t.Errorf("%q: %d runs, %d by counting", p.words, p.titles, counts[p.words])
		}
		for word := range strings.FieldsSeq(p.words) {
			delete(counts, " "+word)
		}
	}
	for _, want := range []string{" oil price rises", " 中国 国经 经济 济增 增长"} {
		if !slices.ContainsFunc(got, func(p phrase) bool { return strings.HasPrefix(p.words, want) }) {
			t.Errorf("%q is not among the phrases", want)
		}
	}
	for _, part := range []string{" 国经", " 国经 经济", " 济增", " boom and bust"} { // all titles that have them go on; one title alone has the last
		if slices.ContainsFunc(got, func(p phrase) bool { return p.words == part }) {
			t.Errorf("%q is a phrase", part)
		}
	}
}

// TestPhrasesAreKept: they are made once for what is hidden, and anew when that changes.
func TestPhrasesAreKept(t *testing.T) {
	s := open(t, archiveOf(t, titled("en", 3, "Harbour bridge opens"), 1, WriterOptions{})).now.Load()
	v := &s.volumes[0]
	first, err := v.phrases(background, v.hidden, s.stops)
	if err != nil || len(first) == 0 {
		t.Fatal(first, err)
	}
	if again, _ := v.phrases(background, v.hidden, s.stops); &again[0] != &first[0] {
		t.Error("the phrases were made twice")
	}
	hidden := slices.Clone(v.hidden)
	for i := range uint32(3) {
		hidden.set(i)
	}
	if none, err := v.phrases(background, hidden, s.stops); err != nil || len(none) > 0 {
		t.Errorf("hidden titles have the phrases %v, %v", none, err)
	}
}
