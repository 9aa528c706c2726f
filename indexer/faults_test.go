package indexer

import (
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
)

// repeated is a reader of one text over and over.
type repeated string

func (r repeated) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) {
		n += copy(p[n:], r)
	}
	return n, nil
}

// TestHugeLine: a line of 100 MB costs one reject, and in all its doublings less
// memory than a machine for an archive has.
func TestHugeLine(t *testing.T) {
	ix := indexer(t, Options{MaxRejects: -1})
	ix.stdin = io.MultiReader(strings.NewReader(records(2)+`{"title":"`), io.LimitReader(repeated("many words "), 100<<20), strings.NewReader("\"}\n"+records(3)))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	r, err := run(t, ix, &shelf{}, "-")
	runtime.ReadMemStats(&after)
	if err != nil || r.Added != 3 || r.Same != 2 || r.Rejected != 1 || !strings.Contains(r.Rejects[0].Reason, "longer than the limit of 67108864") || r.Rejects[0].Line != 3 {
		t.Errorf("%v, %v %v", r, err, r.Rejects)
	}
	if used := after.TotalAlloc - before.TotalAlloc; used > 512<<20 {
		t.Errorf("%d MB allocated", used>>20)
	}
}

// TestRepeatedIDs: of several records with one id the last stays, within a file
// and across files; each is counted once.
func TestRepeatedIDs(t *testing.T) {
	one := `{"id":"1","title":"first"}` + "\n" + `{"id":"1","title":"second"}` + "\n" + `{"id":"1","title":"second"}` + "\n" + `{"id":"2","title":"other"}`
	sink := &shelf{}
	r, err := run(t, indexer(t, Options{}), sink, file(t, "a.jsonl", one), file(t, "b.zip", zipped(t, "c.jsonl", `{"id":"1","title":"third"}`)))
	if err != nil || r.Read != 5 || r.Added != 2 || r.Updated != 2 || r.Same != 1 {
		t.Errorf("%v, %v", r, err)
	}
	var titles []string
	for _, a := range sink.byID {
		titles = append(titles, a.Title)
	}
	if len(titles) != 2 || !strings.Contains(fmt.Sprint(titles), "third") || !strings.Contains(fmt.Sprint(titles), "other") {
		t.Errorf("articles %v", titles)
	}
}

// TestEncodings: each file, and where a file is of several pieces each record, is
// read in its own encoding.
func TestEncodings(t *testing.T) {
	const word = "\xcf\xf0\xe0\xe2\xe8\xf2\xe5\xeb\xfc\xf1\xf2\xe2\xee \xee\xe1\xfa\xff\xe2\xe8\xeb\xee \xee \xed\xee\xe2\xfb\xf5 \xec\xe5\xf0\xe0\xf5" // windows-1251
	const want = "Правительство объявило о новых мерах"
	for _, tt := range []struct {
		name, text, encoding, option string
	}{
		{"1251.txt", word + "\n" + word, "windows-1251", ""},
		{"1251.jsonl", `{"title":"` + word + `","body":"` + word + `"}`, "windows-1251", ""},
		{"option.jsonl", `{"title":"` + word + `","body":"` + word + `"}`, "windows-1251", "CP1251"},
		{"utf8.jsonl", `{"title":"` + want + `"}`, "utf-8", "windows-1251"},
		{"utf16.jsonl", wide(`{"title":"` + want + `"}` + "\r\n"), "utf-16le", ""},
		{"utf16.txt", wide(want + "\r\n" + want), "utf-16le", ""},
	} {
		sink := &shelf{}
		r, err := run(t, indexer(t, Options{Encoding: tt.option}), sink, file(t, tt.name, tt.text))
		if err != nil || r.Added != 1 || sink.articles[0].Title != want || r.Encodings[tt.encoding] != 1 {
			t.Errorf("%s: %v, %v %+v", tt.name, r, err, sink.articles)
		}
	}
	mixed := strings.Repeat(`{"title":"`+want+`"}`+"\n", 3) + `{"title":"` + word + `","body":"` + word + `"}` + "\n" + `{"title":"` + want + `"}`
	sink := &shelf{}
	r, err := run(t, indexer(t, Options{}), sink, file(t, "mixed.jsonl", mixed))
	if err != nil || r.Read != 5 || sink.articles[3].Title != want || r.Encodings["utf-8"] != 4 || r.Encodings["windows-1251"] != 1 {
		t.Errorf("mixed: %v, %v %+v", r, err, sink.articles)
	}
	if !strings.Contains(r.String(), "encodings: utf-8 4, windows-1251 1") {
		t.Errorf("the report does not name the encodings: %v", r)
	}
}

// wide is text in UTF-16 with its mark; letters of the basic plane alone.
func wide(text string) string {
	b := []byte{0xff, 0xfe}
	for _, r := range text {
		b = append(b, byte(r), byte(r>>8))
	}
	return string(b)
}

func TestRepairedText(t *testing.T) {
	sink := &shelf{}
	r, err := run(t, indexer(t, Options{}), sink, file(t, "a.jsonl", `{"title":"Le prÃ©sident Ã\u00a0 GenÃ¨ve","body":"It\u0092s here"}`))
	if err != nil || r.Repaired != 1 || sink.articles[0].Title != "Le président à Genève" || sink.articles[0].Body != "It’s here" {
		t.Errorf("%v, %v %+v", r, err, sink.articles)
	}
}

func TestEncodingNames(t *testing.T) {
	for _, name := range encodings {
		if got, err := encodingOf(name); err != nil || got != name {
			t.Errorf("%s is read as %q, %v", name, got, err)
		}
	}
}

// TestGuessedLanguage: only an article that names no language is guessed.
func TestGuessedLanguage(t *testing.T) {
	const en = "The government said on Monday that it would raise the price of bread in the coming weeks, and that nobody should be worried about it."
	const ru = "Правительство сообщило в понедельник, что цены на хлеб вырастут в ближайшие недели и что беспокоиться об этом никому не стоит."
	text := fmt.Sprintf(`{"body":%q}`+"\n"+`{"body":%q}`+"\n"+`{"body":%q,"language":"fr"}`+"\n"+`{"body":"12 345"}`, en, ru, en)
	sink := &shelf{}
	r, err := run(t, indexer(t, Options{}), sink, file(t, "a.jsonl", text))
	if err != nil || r.Guessed["en"] != 1 || r.Guessed["ru"] != 1 || len(r.Guessed) != 2 || r.Unknown != 1 {
		t.Fatalf("%v, %v", r, err)
	}
	for i, want := range []string{"en", "ru", "fr", ""} {
		if got := sink.articles[i].Language; got != want {
			t.Errorf("article %d is in %q, want %q", i, got, want)
		}
	}
	r, err = run(t, indexer(t, Options{Language: "en"}), &shelf{}, file(t, "b.jsonl", text))
	if err != nil || len(r.Guessed) > 0 || r.Unknown > 0 {
		t.Errorf("with a language of the run: %v, %v", r, err)
	}
}
