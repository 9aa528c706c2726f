package index

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/news"
)

// floods are three articles of one matter, two of another and a copy.
func floods() []news.Article {
	list := []news.Article{
		{GivenID: "en", Language: "en", Title: "Kuznetsov visits the flooded valley", Body: "Governor Andrey Kuznetsov promised pumps and tents to Zarechny. The river Oka burst the dam on Monday."},
		{GivenID: "ru", Language: "ru", Title: "Кузнецов приехал в Заречный", Body: "Андрей Кузнецов обещал палатки. Река Ока прорвала плотину."},
		{GivenID: "later", Language: "en", Title: "Dam on the Oka to be rebuilt", Body: "Pumps drained the valley. Governor Kuznetsov named no price for the dam at Zarechny."},
		{GivenID: "bank", Language: "en", Title: "Bank keeps its rate", Body: "Inflation slowed, the bank said, and lending to the governor of the region grew."},
		{GivenID: "match", Language: "en", Title: "Keeper saves the cup", Body: "A late goal settled the final before a small crowd."},
		{GivenID: "2026", Language: "en", Title: "2026 12 34", Body: "7 8 9"},
	}
	for i := range list {
		list[i].Published, list[i].Source = at("2025-06-01"), news.Source{Name: "Pier"}
	}
	copied := list[2]
	copied.GivenID, copied.Source = "later again", news.Source{Name: "Quay"}
	more := []news.Article{copied}
	for i := range 20 { // so that words of the matter are rare
		more = append(more, news.Article{GivenID: fmt.Sprint("fill ", i), Language: "en", Title: "Market notes", Body: "Shares of the small mills rose, and traders saw no reason for it. " + strings.Repeat("wool ", i)})
	}
	return append(list, more...)
}

func similarTo(t *testing.T, a *Archive, id string, r Request) *Similar {
	t.Helper()
	res, err := a.Similar(background, id, r)
	if err != nil {
		t.Fatalf("%s: %v", id, err)
	}
	return res
}

func likeIDs(res *Similar) (ids []string) {
	for _, h := range res.Hits {
		ids = append(ids, h.GivenID)
	}
	return ids
}

// TestSimilarArticles: the articles of the matter are found in any language, the
// article itself and its copies are not, nor what has next to nothing of it.
func TestSimilarArticles(t *testing.T) {
	a := open(t, archiveOf(t, floods(), 2, WriterOptions{}))
	for id, want := range map[string]string{"en": "later, ru", "ru": "en, later", "later": "en, ru", "later again": "en, ru", "match": "", "2026": ""} {
		res := similarTo(t, a, id, Request{})
		ids := likeIDs(res)
		slices.Sort(ids)
		if got := strings.Join(ids, ", "); got != want {
			t.Errorf("like %s: %s, want %s (%v)", id, got, want, res.Words)
		}
		for i, h := range res.Hits {
			if h.Similarity <= 0 || h.Similarity >= 1 || i > 0 && h.Similarity > res.Hits[i-1].Similarity {
				t.Errorf("like %s: hit %d has similarity %g", id, i, h.Similarity)
			}
		}
	}
	res := similarTo(t, a, "en", Request{Size: 1})
	if len(res.Hits) != 1 || !slices.Contains(res.Hits[0].Shares, "Kuznetsov") || slices.Contains(res.Hits[0].Shares, "tents") || res.Hits[0].Copies == nil {
		t.Errorf("one like en: %+v", res.Hits)
	}
	for _, w := range res.Words {
		if strings.EqualFold(w.Text, "the") || strings.EqualFold(w.Text, "on") {
			t.Errorf("the stop word %s tells what the article is about", w.Text)
		}
	}
	for _, id := range []string{"nowhere", strings.Repeat("a", news.IDLength), ""} {
		if _, err := a.Similar(background, id, Request{}); !errors.Is(err, ErrNotFound) {
			t.Errorf("like %q: %v", id, err)
		}
	}
}

// TestSimilarHidesWhatIsHidden: neither is an embargoed article asked about nor found.
func TestSimilarHidesWhatIsHidden(t *testing.T) {
	end := time.Date(2025, 6, 27, 12, 0, 0, 0, time.UTC)
	list := floods()
	list[2].Embargo = news.Time{Instant: end, Precision: news.PrecisionMinute}
	list[6].Status = news.Withheld
	a := open(t, archiveOf(t, list, 1, WriterOptions{}))
	if _, err := a.Similar(background, "later", Request{Now: end.Add(-time.Second)}); !errors.Is(err, ErrNotFound) {
		t.Errorf("an embargoed article is asked about: %v", err)
	}
	for _, tt := range []struct {
		now  time.Time
		want []news.Article // an archive that never had what is hidden then
	}{
		{end.Add(-time.Second), slices.Concat(list[:2], list[3:6], list[7:])},
		{end, slices.Concat(list[:6], list[7:])},
	} {
		got, want := similarTo(t, a, "en", Request{Now: tt.now}), similarTo(t, open(t, archiveOf(t, tt.want, 1, WriterOptions{})), "en", Request{Now: end})
		if !slices.Equal(likeIDs(got), likeIDs(want)) || !slices.Equal(wordTexts(got), wordTexts(want)) {
			t.Errorf("%v: %v by %v, without what is hidden %v by %v", tt.now, likeIDs(got), wordTexts(got), likeIDs(want), wordTexts(want))
		}
	}
}

// wordTexts are the words that tell, sorted.
func wordTexts(s *Similar) (words []string) {
	for _, w := range s.Words {
		words = append(words, w.Text)
	}
	slices.Sort(words)
	return words
}

// TestSimilarTellsOfDamage: a volume that cannot be read is not taken for one without
// similar articles.
func TestSimilarTellsOfDamage(t *testing.T) {
	list := floods()
	s := open(t, archiveOf(t, list, 2, WriterOptions{})).now.Load()
	x := newInspector(newExecution(background, s), Request{}.filled())
	at, ok, err := x.locate("en")
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	r := Request{Size: 5, Sort: ByRelevance, Names: NamesNormal}.filled()
	x.broken[1-at.volume] = true
	if res, err := x.similar(at, r); err != nil || !res.Edition.Partial || len(res.Edition.Damaged) != 1 {
		t.Errorf("another volume is damaged: %+v, %v", res, err)
	}
	x.broken[at.volume] = true
	if _, err := x.similar(at, r); !errors.Is(err, ErrDamaged) {
		t.Errorf("its own volume is damaged: %v", err)
	}
}

var longTextLimit = 400 * time.Millisecond

// TestSimilarToALongText: of an article of 2 MB the beginning is read, so that it
// costs hardly more than one of 64 kB.
func TestSimilarToALongText(t *testing.T) {
	list := floods()
	var long strings.Builder
	long.WriteString(list[0].Body)
	for i := 0; long.Len() < 2<<20; i++ {
		fmt.Fprintf(&long, " word%c%c%c%c", 'a'+i%26, 'a'+i/26%26, 'a'+i/676%26, 'a'+i/17576%26)
	}
	list[0].Body = long.String()
	a := open(t, archiveOf(t, list, 1, WriterOptions{}))
	least := time.Hour
	for range 3 {
		began := time.Now()
		res := similarTo(t, a, "en", Request{})
		least = min(least, time.Since(began))
		if !slices.Contains(likeIDs(res), "later") || len(res.Words) > similarWords {
			t.Errorf("%v, %d words", likeIDs(res), len(res.Words))
		}
	}
	t.Logf("an article of 2 MB: %v", least)
	if least > longTextLimit { // some 100 ms where others run too
		t.Errorf("an article of 2 MB takes %v", least)
	}
}
