package volume

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

func stories() (all []Story) {
	for i := range 40 {
		all = append(all, Story{Topic: fmt.Sprint("topic ", i%5), Title: fmt.Sprintf("Headline %d of the day", i),
			Body: strings.Repeat(fmt.Sprintf("The %dth sentence speaks of wheat and of prices in market %d. Another one follows it here. ", i, i%7), 3)})
	}
	return all
}

// TestSameSeedSameArticles: a measurement can be made again.
func TestSameSeedSameArticles(t *testing.T) {
	a, b, c := New(stories(), 1), New(stories(), 1), New(stories(), 2)
	same := 0
	for range 100 {
		x, y, z := a.Next(), b.Next(), c.Next()
		if !reflect.DeepEqual(x, y) {
			t.Fatalf("one seed made %+v and %+v", x, y)
		}
		if x.Body == z.Body {
			same++
		}
	}
	if same > 0 {
		t.Errorf("two seeds made %d equal articles of 100", same)
	}
}

// TestVolumeLooksLikeNews: lengths spread as those of news do, and the vocabulary
// grows on: twice the articles have half as many words again at the least.
func TestVolumeLooksLikeNews(t *testing.T) {
	m := New(stories(), 3)
	seen := map[string]bool{}
	short, long, half := 0, 0, 0
	for i := range 2000 {
		a := m.Next()
		words := strings.Fields(a.Body)
		for _, w := range words {
			seen[w] = true
		}
		if len(words) < 200 {
			short++
		}
		if len(words) > 700 {
			long++
		}
		if i == 999 {
			half = len(seen)
		}
	}
	if short < 200 || long < 100 || short > 800 || long > 500 {
		t.Errorf("of 2000 articles %d have under 200 words and %d over 700", short, long)
	}
	if grown := float64(len(seen)) / float64(half); grown < 1.5 || grown > 2 {
		t.Errorf("twice the articles have %.2f times the words (%d, %d)", grown, half, len(seen))
	}
}
