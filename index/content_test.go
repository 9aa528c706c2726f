package index

import (
	"reflect"
	"testing"
	"time"

	"dateline/news"
)

// TestContentHashSeesEveryField changes each field of an article in turn: all
// but the id and the mark of a revision make another content.
func TestContentHashSeesEveryField(t *testing.T) {
	var base news.Article
	before := contentHash(&base)
	for i := range reflect.TypeFor[news.Article]().NumField() {
		changed := base
		f := reflect.ValueOf(&changed).Elem().Field(i)
		name := reflect.TypeFor[news.Article]().Field(i).Name
		switch f.Interface().(type) {
		case string, news.Status:
			f.SetString("x")
		case bool:
			f.SetBool(true)
		case []string:
			f.Set(reflect.ValueOf([]string{"x"}))
		case map[string]string:
			f.Set(reflect.ValueOf(map[string]string{"k": "x"}))
		case news.Time:
			f.Set(reflect.ValueOf(news.Time{Instant: time.Unix(1, 0).UTC(), Precision: news.PrecisionSecond}))
		case news.Source:
			f.Set(reflect.ValueOf(news.Source{Name: "x"}))
		default:
			t.Fatalf("no case for the field %s", name)
		}
		if same := contentHash(&changed) == before; same != (name == "ID" || name == "Revised") {
			t.Errorf("a change of %s: same content is %v", name, same)
		}
	}
	moved := news.Article{Title: "a", Lead: "b"}
	if contentHash(&moved) == contentHash(&news.Article{Title: "ab"}) {
		t.Error("texts that run into each other hash alike")
	}
}
