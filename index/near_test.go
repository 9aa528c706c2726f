package index

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/news"
)

// seated reports, trying every way, whether each slot has a place of its own
// among the positions from low to high.
func seated(slots [][]place, low, high int, used map[int]bool) bool {
	if len(slots) == 0 {
		return true
	}
	for _, p := range slots[0] {
		if p.pos < low || p.pos > high || used[p.pos] {
			continue
		}
		used[p.pos] = true
		ok := seated(slots[1:], low, high, used)
		delete(used, p.pos)
		if ok {
			return true
		}
	}
	return false
}

func randomSlots(random *rand.Rand) [][]place {
	slots := make([][]place, 2+random.IntN(3))
	for i := range slots {
		for range random.IntN(6) {
			slots[i] = append(slots[i], place{1 + random.IntN(16), 1, 0})
		}
		if i > 0 && random.IntN(3) == 0 {
			slots[i] = slices.Clone(slots[i-1]) // one word typed twice
		}
		slices.SortFunc(slots[i], func(a, b place) int { return a.pos - b.pos })
	}
	return slots
}

// TestNearIsItsDefinition: near finds something exactly when there is a stretch
// in which every slot has a word of its own, and what it finds are such
// stretches, one after the other.
func TestNearIsItsDefinition(t *testing.T) {
	random := rand.New(rand.NewPCG(61, 1))
	some, nothing := 0, 0
	for range 20_000 {
		slots, window := randomSlots(random), 1+random.IntN(4)
		width := len(slots) + window
		want := false
		for low := 1; low <= 16 && !want; low++ {
			want = seated(slots, low, low+width-1, map[int]bool{})
		}
		found := near(slots, window)
		if (len(found) > 0) != want {
			t.Fatalf("near(%v, %d) finds %v; by definition there is something: %v", slots, window, found, want)
		}
		after := 0
		for _, p := range found {
			end := p.pos
			for end < p.pos+width && !seated(slots, p.pos, end, map[int]bool{}) {
				end++
			}
			if p.pos <= after || end == p.pos+width {
				t.Fatalf("near(%v, %d) = %v: nothing begins at %d after %d", slots, window, found, p.pos, after)
			}
			after = end
		}
		if want {
			some++
		} else {
			nothing++
		}
	}
	if some < 4_000 || nothing < 4_000 {
		t.Errorf("%d cases with a find and %d without: too weak a test", some, nothing)
	}
}

func TestNear(t *testing.T) {
	at := func(list ...int) (out []place) {
		for _, p := range list {
			out = append(out, place{p, 1, 0})
		}
		return out
	}
	for _, tt := range []struct {
		name   string
		slots  [][]place
		window int
		want   []int
	}{
		{"a word of two slots goes to the one that has no other", [][]place{at(1), at(1, 2)}, 1, []int{1}},
		{"the other way round", [][]place{at(1, 2), at(1)}, 1, []int{1}},
		{"one word is not two", [][]place{at(5), at(5)}, 3, nil},
		{"a word typed twice", [][]place{at(1, 2, 3, 4, 5), at(1, 2, 3, 4, 5)}, 3, []int{1, 3}},
		{"any order", [][]place{at(4, 20), at(2, 21)}, 1, []int{2, 20}},
		{"too far", [][]place{at(1), at(4)}, 1, nil},
		{"just near enough", [][]place{at(1), at(4)}, 2, []int{1}},
		{"begins late", [][]place{at(1, 3), at(4)}, 5, []int{3}},
	} {
		var got []int
		for _, p := range near(tt.slots, tt.window) {
			got = append(got, p.pos)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: near finds %v, want %v", tt.name, got, tt.want)
		}
	}
}

// TestNearTakesTheBestAlternative: a word that answers a slot in two ways counts
// in the better one, and a stretch is as good as its worst word.
func TestNearTakesTheBestAlternative(t *testing.T) {
	got := near([][]place{{{1, 0.5, 2}, {1, 1, 0}}, {{2, 0.8, 1}}}, 1)
	if want := []place{{1, 0.8, 1}}; !slices.Equal(got, want) {
		t.Errorf("near = %v, want %v", got, want)
	}
}

// growsLinearly fails when work on four times as much takes more than ten times
// as long: where time grows with the square it is sixteen.
func growsLinearly(t *testing.T, n int, prepare func(n int) (work func())) {
	t.Helper()
	measure := func(n int) time.Duration {
		work, least := prepare(n), time.Duration(1<<62)
		for range 3 {
			began := time.Now()
			work()
			least = min(least, time.Since(began))
		}
		return least
	}
	var small, large time.Duration
	for range 4 { // others may keep the machine busy for a moment
		small, large = measure(n), measure(4*n)
		if large <= 10*small {
			return
		}
	}
	t.Errorf("%v for %d and %v for %d: time does not grow with the length", small, n, large, 4*n)
}

// matcherOf makes a matcher for words and phrases as they stand.
func matcherOf(window int, typed ...string) *matcher {
	var list anyOf
	b := &binder{state: &state{}, read: &ReadAs{}}
	for _, s := range typed {
		l := &leaf{typed: s, slots: b.slots(s, true), fields: everywhere}
		if len(l.slots) > 1 {
			l.how, l.window = "phrase", window
		}
		list = append(list, l)
	}
	return newMatcher(list)
}

func TestMarksGrowLinearly(t *testing.T) {
	for name, m := range map[string]*matcher{"loose": matcherOf(3, "oil oil"), "phrase": matcherOf(0, "oil oil"), "words": matcherOf(0, "oil")} {
		t.Run(name, func(t *testing.T) {
			growsLinearly(t, 8_000, func(n int) func() {
				text := strings.Repeat("oil. ", n)
				if got := len(m.marks(2, text, &news.Article{})); got < n/2 {
					t.Fatalf("%d marks in %d words", got, n)
				}
				return func() { m.marks(2, text, &news.Article{}) }
			})
		})
	}
}

// TestManySlotsOfOneWord: a phrase that repeats one character costs what the text
// costs, not the text times the phrase.
func TestManySlotsOfOneWord(t *testing.T) {
	text := strings.Repeat("石", 20_000)
	measure := func(letters int) time.Duration {
		m := matcherOf(50, strings.Repeat("石", letters))
		began := time.Now()
		if got := len(m.marks(2, text, &news.Article{})); got < 5_000 {
			t.Fatalf("%d marks", got)
		}
		return time.Since(began)
	}
	if short, long := measure(10), measure(300); long > 15*short+100*time.Millisecond {
		t.Errorf("%v for a phrase of 10 letters, %v for one of 300", short, long)
	}
}

func TestLoosePhraseMarksItsWords(t *testing.T) {
	text := "price a b oil, x y then price alone, x y z, oil price and again x y z w oil"
	m := matcherOf(3, "oil price")
	marks := m.marks(2, text, &news.Article{})
	var got []string
	for _, k := range marks {
		got = append(got, text[k.start:k.end]+" "+k.how)
	}
	want := []string{"price phrase", "oil phrase", "oil phrase", "price phrase"}
	if !slices.Equal(got, want) || marks[2].start != strings.Index(text, "oil price") {
		t.Errorf("marked %v, want %v", got, want)
	}
	for _, one := range m.matched(nil, text, marks) {
		if one.How != "phrase" || one.Typed != "oil price" {
			t.Errorf("%+v is told of a word of a loose phrase", one)
		}
	}
}

func TestMatchedGrowsLinearly(t *testing.T) {
	m := matcherOf(0, "a")
	growsLinearly(t, 3_000, func(n int) func() {
		var b strings.Builder
		var marks []mark
		for i := range n {
			from := b.Len()
			fmt.Fprintf(&b, "a%d ", i)
			marks = append(marks, mark{from, b.Len() - 1, 0, "word"})
		}
		return func() {
			if got := m.matched(nil, b.String(), append(marks, marks...)); len(got) != n {
				t.Fatalf("%d words matched, want %d", len(got), n)
			}
		}
	})
}

// patience is a context that ends after it was asked so many times.
type patience struct {
	context.Context
	left int
}

func (p *patience) Err() error {
	if p.left--; p.left < 0 {
		return context.Canceled
	}
	return nil
}

func TestMarkingLooksAtItsContextBetweenParts(t *testing.T) {
	a := news.Article{Title: "Oil", Lead: "Oil.", Body: "Oil rose."}
	m := matcherOf(0, "oil")
	for n := range 3 {
		v := &ArticleView{Article: a}
		if err := m.view(&patience{background, n}, v); !errors.Is(err, context.Canceled) || (len(v.Matched) > 0) != (n > 0) {
			t.Errorf("after %d parts: %v, %+v", n, err, v)
		}
	}
	for n := range 6 { // before and after analysing each part
		if _, _, err := m.snippets(&patience{background, n}, &a, longParts{}); !errors.Is(err, context.Canceled) {
			t.Errorf("after %d steps: %v", n, err)
		}
	}
	if _, _, err := m.snippets(&patience{background, 6}, &a, longParts{}); err != nil {
		t.Error(err)
	}
}

func TestMarkingStopsWithItsContext(t *testing.T) {
	stopped, cancel := context.WithCancel(background)
	cancel()
	a := open(t, archiveOf(t, []news.Article{{GivenID: "1", Title: "Oil", Body: "Oil rose."}}, 1, WriterOptions{}))
	id := mustSearch(t, a, Request{Query: "oil", Size: 1}).Hits[0].ID
	if _, err := a.Article(stopped, id, Request{Query: "oil"}); !errors.Is(err, context.Canceled) {
		t.Errorf("an article is shown to a reader who has left: %v", err)
	}
	if _, _, err := matcherOf(0, "oil").snippets(stopped, &news.Article{Body: "oil"}, longParts{}); !errors.Is(err, context.Canceled) {
		t.Errorf("snippets are made for a reader who has left: %v", err)
	}
	if v, err := a.Article(background, id, Request{Query: "oil"}); err != nil || len(v.Body[0].Marks) != 1 || len(v.Title.Marks) != 1 {
		t.Errorf("%+v, %v", v, err)
	}
}
