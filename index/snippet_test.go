package index

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"dateline/analyzers"
	"dateline/news"

	"github.com/rivo/uniseg"
)

// scripts have words whose letters join, carry marks or stand without spaces.
var scripts = [][]string{
	strings.Fields("oil price Baku ceasefire e\u0301te\u0301 na\u00efve 27 June U.S."),
	strings.Fields("нефть цены за\u0301мок Путин й\u0306 25 мая"),
	strings.Fields("πετρέλαιο τιμές Αθήνα ά\u0345"),
	strings.Fields("النفط الأسعار مُحَمَّد می\u200cخواهم ٢٥"),
	strings.Fields("נפט שָׁלוֹם צה\"ל מחיר"),
	strings.Fields("नमस्ते क्षेत्र तेल मूल्य क्\u200dष"),
	strings.Fields("তেল মূল্য বাংলাদেশ কোঁ"),
	strings.Fields("எண்ணெய் விலை நிலா கௌ"),
	strings.Fields("น้ำมัน ราคา กรุงเทพ ที่นี่ กำ"),
	strings.Fields("石油价格 北京 中华人民共和国 葛\U000E0100飾区 于"),
	strings.Fields("トランプ 東京 コーﾊﾞﾝ か\u3099"),
	strings.Fields("석유 가격 문재인 \u1112\u1161\u11ab\u1100\u1173\u11af"),
}

var (
	emoji = strings.Fields("👩‍👩‍👧 👍🏽 🇦🇿🇹🇷🇩🇪 1\ufe0f\u20e3 ❤\ufe0f 🏴\U000E0067\U000E0062\U000E007F 🏳️‍🌈")
	signs = []string{". ", "! ", "? ", "。", "！\ufe0f", "।", "؟ ", "\n\n", "\n\n \u0301", " (", ") ", "\r\n", "\u200d", "\u0301", " \u0301", "\u00ad", "’ "}
)

// randomText joins words of one script or several, with or without spaces.
func randomText(random *rand.Rand) string {
	var b strings.Builder
	words, spaced := scripts[random.IntN(len(scripts))], random.IntN(3) > 0
	odd := 3 + random.IntN(100)
	for n := 1 + random.IntN(90); n > 0; n-- {
		if random.IntN(12) == 0 {
			words = scripts[random.IntN(len(scripts))]
		}
		b.WriteString(words[random.IntN(len(words))])
		switch {
		case random.IntN(odd) == 0:
			b.WriteString(emoji[random.IntN(len(emoji))])
		case random.IntN(odd) < 2:
			b.WriteString(signs[random.IntN(len(signs))])
		}
		if spaced {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// graphemes holds a text with its grapheme edges, in code points.
type graphemes struct {
	letters []rune
	edges   map[int]bool
}

func graphemesOf(s string) graphemes {
	w := graphemes{[]rune(s), map[int]bool{0: true}}
	n := 0
	for rest, state := s, -1; rest != ""; {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		n += utf8.RuneCountInString(cluster)
		w.edges[n] = true
	}
	return w
}

// check says what is wrong with a fragment of the text.
func (w graphemes) check(f Fragment) error {
	letters := []rune(f.Text)
	end := f.Offset + len(letters)
	switch {
	case !utf8.ValidString(f.Text) || len(letters) == 0:
		return errors.New("is empty or no UTF-8")
	case end > len(w.letters) || string(w.letters[f.Offset:end]) != f.Text:
		return errors.New("does not stand at its offset")
	case !w.edges[f.Offset] || !w.edges[end]:
		return errors.New("breaks a grapheme")
	}
	at := 0
	for _, m := range f.Marks {
		if m[0] < at || m[1] <= m[0] || m[1] > len(letters) {
			return fmt.Errorf("has the mark %v out of order", m)
		}
		if !w.edges[f.Offset+m[0]] || !w.edges[f.Offset+m[1]] {
			return fmt.Errorf("has the mark %v in a grapheme", m)
		}
		at = m[1]
	}
	return nil
}

// randomQuery looks for words and short phrases of the text.
func randomQuery(random *rand.Rand, s string) *matcher {
	var typed []string
	words := analyzers.QueryWords(s)
	for range min(len(words), 1+random.IntN(3)) {
		n := random.IntN(len(words))
		last := min(n+random.IntN(3), len(words)-1)
		if words[n].Start < words[last].End {
			typed = append(typed, s[words[n].Start:words[last].End])
		}
	}
	return matcherOf(random.IntN(3), typed...)
}

// TestFragmentsOfAllScripts cuts random texts in twelve scripts: nothing that is
// shown breaks a grapheme, and every offset counts what it says.
func TestFragmentsOfAllScripts(t *testing.T) {
	random := rand.New(rand.NewPCG(62, 1))
	marks, cut, pairs := 0, 0, 0
	for range 20_000 {
		s := randomText(random)
		a := &news.Article{Body: s}
		m, w := randomQuery(random, s), graphemesOf(s)
		shown, _, err := m.snippets(background, a, longParts{})
		if err != nil {
			t.Fatal(err)
		}
		paragraphs, _ := m.paragraphs(2, s, a, nil)
		for i, f := range append(shown["body"], paragraphs...) {
			if err := w.check(f); err != nil {
				t.Fatalf("%q in %q\n%q %v", m.leaves[0].typed, s, f.Text, err)
			}
			marks += len(f.Marks)
			n := utf8.RuneCountInString(f.Text)
			if i >= len(shown["body"]) {
				continue
			}
			if n > snippetLetters+graphemeLetters {
				t.Fatalf("%d letters shown: %q", n, f.Text)
			}
			if n < len(w.letters)/2 {
				cut++
			}
			if i == 1 {
				pairs++
				if first := shown["body"][0]; first.Offset+utf8.RuneCountInString(first.Text) > f.Offset {
					t.Fatalf("the pieces %+v overlap", shown)
				}
			}
		}
		checkHeadline(t, headline(a))
	}
	if marks < 50_000 || cut < 2_000 || pairs < 500 {
		t.Errorf("%d marks, %d short pieces, %d pairs: too weak a test", marks, cut, pairs)
	}
}

func checkHeadline(t *testing.T, s string) {
	t.Helper()
	if !utf8.ValidString(s) || s == "" || len(strings.Fields(s)) > headlineWords+1 || utf8.RuneCountInString(s) > snippetLetters+graphemeLetters {
		t.Fatalf("the title is %q", s)
	}
}

// TestGraphemeEdge compares the fast test of an edge with a walk over the text.
func TestGraphemeEdge(t *testing.T) {
	random := rand.New(rand.NewPCG(63, 1))
	for range 3_000 {
		s := randomText(random)
		w, n := graphemesOf(s), 0
		for at := range s {
			if got := graphemeEdge(s, at); got != w.edges[n] {
				t.Fatalf("an edge at %d of %q: %v, want %v", at, s, got, w.edges[n])
			}
			n++
		}
	}
}

func TestLongUntitledTextsHaveShortTitles(t *testing.T) {
	for _, letter := range []string{"石", "ที่", "👩‍👩‍👧", "क्षे", "e\u0301"} {
		for lead := range 7 { // so that the limit falls on every part of the grapheme
			s := strings.Repeat("x", lead) + strings.Repeat(letter, 16_000)
			got, more := strings.CutSuffix(headline(&news.Article{Body: s}), " …")
			n := utf8.RuneCountInString(got)
			if !more || n < snippetLetters || n > snippetLetters+8 {
				t.Errorf("%q: %d letters, more: %v", letter, n, more)
			}
			if !graphemesOf(s[:len(got)+3*len(letter)]).edges[n] {
				t.Errorf("%q: the title ends inside a grapheme: %q", letter, got[len(got)-len(letter):])
			}
			if f, _, _ := matcherOf(0).snippets(background, &news.Article{Body: s}, longParts{}); f["body"][0].Text != got {
				t.Errorf("%q: the opening is %q, the title %q", letter, f["body"][0].Text, got)
			}
		}
	}
	early := "石油 " + strings.Repeat("石", 500)
	if got := headline(&news.Article{Body: early}); utf8.RuneCountInString(got) < snippetLetters {
		t.Errorf("one early space makes the title %q", got)
	}
}

// shownWords joins what is marked in each piece.
func shownWords(fragments []Fragment) string {
	var pieces []string
	for _, f := range fragments {
		var words []string
		for _, m := range f.Marks {
			words = append(words, string([]rune(f.Text)[m[0]:m[1]]))
		}
		pieces = append(pieces, strings.Join(words, " "))
	}
	return strings.Join(pieces, "|")
}

func TestBestShowsTheMostWords(t *testing.T) {
	filler := strings.Repeat("lorem ipsum ", 40)
	m := matcherOf(0, "alpha", "beta", "gamma")
	for _, tt := range []struct{ name, text, want string }{
		{"all words of a long sentence that stand together", "alpha " + filler + "beta " + filler + "gamma with alpha and beta " + filler, "gamma alpha beta"},
		{"two pieces of one long sentence", "alpha " + filler + "then gamma beta " + filler, "alpha|gamma beta"},
		{"three far apart in one sentence", filler + "alpha " + filler + "beta " + filler + "gamma", "alpha|beta"},
		{"two sentences far apart", "Alpha began. " + strings.Repeat("Nothing was said. ", 40) + "Then beta and gamma came.", "Alpha|beta gamma"},
		{"in order of the text", "Gamma began. " + strings.Repeat("Nothing was said. ", 40) + "Then alpha and beta came.", "Gamma|alpha beta"},
		{"nothing new", "Alpha began. " + strings.Repeat("Nothing was said. ", 40) + "Alpha came.", "Alpha"},
		{"more marks", "Alpha began. " + strings.Repeat("Nothing was said. ", 40) + "Alpha, alpha.", "Alpha alpha"},
		{"a day ends no sentence", "Alpha on 25. beta " + filler, "Alpha beta"},
	} {
		a := &news.Article{Body: tt.text}
		got := m.best(tt.text, m.marks(2, tt.text, a), wholeOf(tt.text))
		if words := shownWords(got); words != tt.want {
			t.Errorf("%s: shows %q, want %q\n%+v", tt.name, words, tt.want, got)
		}
	}
}

func TestPieceOfLongSentenceBeginsAndEndsAtWords(t *testing.T) {
	filler := strings.Repeat("lorem ipsum ", 60)
	text := filler + "zebra " + filler
	m := matcherOf(0, "zebra")
	f := m.best(text, m.marks(2, text, &news.Article{}), wholeOf(text))
	n := utf8.RuneCountInString(f[0].Text)
	if len(f) != 1 || n < snippetLetters-12 || n > snippetLetters || f[0].Marks[0][0] < snippetLead-12 || f[0].Marks[0][0] > snippetLead {
		t.Fatalf("%+v", f)
	}
	for _, w := range strings.Fields(f[0].Text) {
		if w != "lorem" && w != "ipsum" && w != "zebra" {
			t.Errorf("the piece cuts a word to %q", w)
		}
	}
}

// TestPiecesKeepMarksWhole: a piece ends before a mark or after it.
func TestPiecesKeepMarksWhole(t *testing.T) {
	filler := strings.Repeat("lorem ipsum ", 40)
	for _, tt := range []struct{ name, text, want string }{
		{"a phrase across sentences", strings.Repeat("lorem ", 30) + "oil. Price" + strings.Repeat(" lorem", 30) + ".", "oil. Price"},
		{"a phrase at the limit", "alpha" + strings.Repeat(" lorem", 34) + " lorem oil price " + filler, "alpha|oil price"},
		{"a word at the limit", strings.Repeat("石", 300) + "alpha" + strings.Repeat(" lorem", 22) + " oil price, " + filler, "alpha oil price"},
		{"a phrase before the first word", filler + "oil price " + strings.Repeat("lorem ", 11) + "alpha gamma " + strings.Repeat("lorem ", 15) + "beta delta " + filler, "oil price|alpha gamma beta delta"},
	} {
		m := matcherOf(0, "alpha", "beta", "gamma", "delta", "oil price")
		got := m.best(tt.text, m.marks(2, tt.text, &news.Article{}), wholeOf(tt.text))
		if words := shownWords(got); words != tt.want {
			t.Errorf("%s: shows %q, want %q\n%+v", tt.name, words, tt.want, got)
		}
	}
}

func TestMarkLongerThanAPiece(t *testing.T) {
	text := "Before it oil" + strings.Repeat(" —", 400) + " price and after it."
	m := matcherOf(0, "oil price")
	f := m.best(text, m.marks(2, text, &news.Article{}), wholeOf(text))
	if len(f) != 1 || !strings.HasPrefix(f[0].Text, "oil —") || utf8.RuneCountInString(f[0].Text) > snippetLetters || len(f[0].Marks) != 1 {
		t.Errorf("%+v", f)
	}
}

// megabytes is a body of 2 MB with 100,000 marks for n = 100,000.
func megabytes(n int, gap string) (string, []mark) {
	var b strings.Builder
	marks := make([]mark, n)
	for i := range marks {
		marks[i] = mark{b.Len() + len(gap), b.Len() + len(gap) + 3, i % 3, "word"}
		b.WriteString(gap + "the")
	}
	return b.String(), marks
}

func TestChoosingGrowsLinearly(t *testing.T) {
	m := &matcher{leaves: make([]*leaf, 3)}
	for name, gap := range map[string]string{
		"sentences":   " of all the words. ",
		"no sentence": " of all these words ",
		"no spaces":   "石油石油石油",
		"short":       "a. ",
	} {
		t.Run(name, func(t *testing.T) {
			growsLinearly(t, 25_000, func(n int) func() {
				s, marks := megabytes(n, gap)
				return func() {
					if f := m.best(s, marks, wholeOf(s)); len(f) == 0 || len(f[0].Marks) < 3 {
						t.Fatalf("%+v", f)
					}
				}
			})
			s, marks := megabytes(100_000, gap)
			began := time.Now()
			m.best(s, marks, wholeOf(s))
			t.Logf("%d bytes, %d marks: %v", len(s), len(marks), time.Since(began))
		})
	}
}

func TestParagraphsGrowLinearly(t *testing.T) {
	m := matcherOf(0, "oil")
	growsLinearly(t, 8_000, func(n int) func() {
		s := strings.Repeat("oil цены\n\n", n)
		return func() {
			f, _ := m.paragraphs(2, s, &news.Article{}, nil)
			if last := f[len(f)-1]; len(f) != n || last.Offset != 10*(n-1) || len(last.Marks) != 1 {
				t.Fatalf("%d paragraphs, the last %+v", len(f), last)
			}
		}
	})
}

// TestPhraseAcrossParagraphs: each paragraph marks its part of a phrase.
func TestPhraseAcrossParagraphs(t *testing.T) {
	m := matcherOf(0, "oil price")
	f, _ := m.paragraphs(2, "The oil\n\nprice rose.", &news.Article{}, nil)
	if got := shownWords(f); got != "oil|price" {
		t.Errorf("marked %q", got)
	}
}

// TestTrimKeepsACarrier: a space that carries a mark belongs to the text.
func TestTrimKeepsACarrier(t *testing.T) {
	for _, tt := range []struct{ in, want string }{{"  a b \n", "a b"}, {" \t", ""}, {"  \u0301a ", " \u0301a"}, {"", ""}} {
		from, to := trim(tt.in, 0, len(tt.in))
		if got := tt.in[from:to]; got != tt.want || strings.TrimFunc(got, unicode.IsSpace) == "" && tt.want != "" {
			t.Errorf("trim(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}
