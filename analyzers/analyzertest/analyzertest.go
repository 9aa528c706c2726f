// Package analyzertest holds the invariants that every analyzer must pass.
package analyzertest

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"
)

// Token is what an analyzer says of one term of a text.
type Token struct {
	Term       string
	Start, End int // bytes of the text, half-open
	Pos        int // from 1
}

// New makes an analyzer for one goroutine.
type New func() func(text string) []Token

// goroutines is how many analyse at once in Check.
const goroutines = 4

// Texts are seeds: every script that is cut or folded in a way of its own, and
// what breaks parsers.
var Texts = []string{
	"",
	" \n\t",
	"President Ilham Aliyev's speech on 27 June 2025, in the U.S. and Baku.",
	"Президент Азербайджана Ильхам Алиев выступил 27 июня 2025 года в Баку.",
	"Президент України Зеленський прибув до Києва 5 травня 2023 року.",
	"Bakı'nın və Şuşanın sakinləri 2024-cü ilin mayında.",
	"Cumhurbaşkanı Erdoğan'ın Ankara'daki açıklaması, 1 Mayıs 2024.",
	"Die Straßen von München am 3. Oktober 1990 und im Mai 2021.",
	"Ο Σωκράτης της Αθήνας", "הנשיא יצחק הרצוג וצה\"ל", "الرئيسُ محمود عبّاس في القاهرة ٢٧ يونيو ٢٠٢٥",
	"می\u200cخواهم ۱۴۰۳", "प्रधानमंत्री नरेन्द्र मोदी", "2025年6月27日，中华人民共和国主席习近平", "米国のﾄﾗﾝﾌﾟ大統領ガンダム",
	"กรุงเทพมหานคร ประเทศไทย", "ភ្នំពេញ", "ရန်ကုန်", "문재인 대통령", "საქართველო", "Հայաստան", "አዲስ አበባ",
	"O’Brien Qur'an l·l rock'n'roll 'tis a.m. 1,234.5 20.06.2025 1990s Ver\u00adtrag",
	"e\u0301\u0323\u0301 \u0301 ❤\ufe0f ʼ ـ \u200d\u200f\ufeff", "a\xffb\xd0 \xed\xa0\x80 \x00\x01en/run \x022025",
	"2025-06-27 2025-06 June 2025 \"in 2019\" last Tuesday yesterday",
	strings.Repeat("a", 253) + "\u00ad'b", strings.Repeat("ж", 127) + "'ж", // cut right behind an apostrophe
}

// Check reports what an analyzer does to a text that no analyzer may do: terms
// that are empty or no UTF-8; spans out of bounds, out of order or through a
// character; positions that do not rise from 1 by steps; and an output that is
// not the same on each run, whatever came between, and in each goroutine.
func Check(t testing.TB, name string, make New, text string) {
	t.Helper()
	analyze := make()
	want := analyze(text)
	last := Token{}
	for _, k := range want {
		switch {
		case k.Term == "" || !utf8.ValidString(k.Term):
			t.Fatalf("%s(%q): term %q is empty or not UTF-8", name, text, k.Term)
		case k.Start < 0 || k.Start >= k.End || k.End > len(text):
			t.Fatalf("%s(%q): %+v lies outside the %d bytes of the text", name, text, k, len(text))
		case !edge(text, k.Start) || !edge(text, k.End):
			t.Fatalf("%s(%q): %+v cuts a character", name, text, k)
		case k.Pos < max(last.Pos, 1):
			t.Fatalf("%s(%q): position of %+v after %+v", name, text, k, last)
		case k.Pos > last.Pos && k.Start < last.Start:
			t.Fatalf("%s(%q): %+v begins before %+v", name, text, k, last)
		}
		last = k
	}
	for _, other := range Texts[:4] {
		analyze(other)
	}
	if again := analyze(text); !slices.Equal(again, want) {
		t.Fatalf("%s(%q): the second run gave\n%v\nthe first\n%v", name, text, again, want)
	}
	together(t, name, make, text, want)
}

func together(t testing.TB, name string, make New, text string, want []Token) {
	t.Helper()
	var wait sync.WaitGroup
	var got [goroutines][]Token
	for i := range got {
		wait.Go(func() { got[i] = make()(text) })
	}
	wait.Wait()
	for i := range got {
		if !slices.Equal(got[i], want) {
			t.Fatalf("%s(%q): goroutine %d gave\n%v\nalone\n%v", name, text, i, got[i], want)
		}
	}
}

// edge reports whether a character begins or ends at text[i]. Between bytes that
// are not UTF-8 every place is an edge.
func edge(text string, i int) bool {
	for back := 1; back < utf8.UTFMax && back <= i; back++ {
		if utf8.RuneStart(text[i-back]) {
			_, n := utf8.DecodeRuneInString(text[i-back:])
			return n <= back
		}
	}
	return true
}
