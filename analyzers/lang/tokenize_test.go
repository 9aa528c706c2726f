package lang

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func words(text string) []string {
	var out []string
	for _, s := range Words(nil, text) {
		out = append(out, text[s.Start:s.End])
	}
	return out
}

func TestWords(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"plain", "Hello, world.", "Hello|world"},
		{"hyphens split", "Karabakh-based MiG-29", "Karabakh|based|MiG|29"},
		{"apostrophes", "O'Brien’s dogs' 'tis 'quoted'", "O'Brien’s|dogs|tis|quoted"},
		{"Turkish endings", "Bakı'nın Erdoğan’ın", "Bakı'nın|Erdoğan’ın"},
		{"figures", "1,234.5 at 20.06.2025, and 3.", "1,234.5|at|20.06.2025|and|3"},
		{"abbreviations", "the U.S. and the U.S.A.; at 5 p.m. today.I went", "the|U.S|and|the|U.S.A|at|5|p.m|today|I|went"},
		{"initials before a name", "J.R.Smith В.Путин", "J.R|Smith|В|Путин"},
		{"a sentence after a letter", "plan B.Then", "plan|B|Then"},
		{"marks", "e\u0301te\u0301 за\u0301мок", "e\u0301te\u0301|за\u0301мок"},
		{"soft hyphen and joiners", "Ver\u00adtrag می\u200cخواهم a\u2060b x\u200d y", "Ver\u00adtrag|می\u200cخواهم|a\u2060b|x|y"},
		{"marks of direction", "\u200fשלום\u200f עולם", "שלום|עולם"},
		{"Hebrew abbreviation", `צה"ל "שלום" ארה״ב`, `צה"ל|שלום|ארה״ב`},
		{"Catalan", "col·legi i a·b", "col·legi|i|a|b"},
		{"Han", "中华人民", "中华|华人|人民"},
		{"one character", "于 2025年6月", "于|2025|年|6|月"},
		{"Han and Hiragana together", "米国の東京", "米国|国の|の東|東京"},
		{"Katakana is a word", "米国のトランプ大統領", "米国|国の|トランプ|大統|統領"},
		{"long mark and half-width voicing", "コーﾊﾞﾝ", "コーﾊﾞﾝ"},
		{"Latin beside kana", "Trumpは", "Trump|は"},
		{"Thai with marks", "ที่นี่", "ที่นี่"},
		{"Thai three", "กรุง", "กรุ|รุง"},
		{"Lao, Khmer, Burmese", "ລາວ ខ្មែរ မြန်", "ລາ|າວ|ខ្ម\u17c2|ម\u17c2រ|မြန်"},
		{"scripts without spaces do not mix", "中ไ", "中|ไ"},
		{"Korean is spaced", "문재인 대통령", "문재인|대통령"},
		{"bytes that are not UTF-8", "ab\xffcd \xd0", "ab|cd"},
		{"marks alone are no words", "\u0301 ❤\ufe0f ـ ʼ", ""},
		{"nothing", "", ""},
		{"signs", "— … $ € №", ""},
	} {
		if got := strings.Join(words(tt.text), "|"); got != tt.want {
			t.Errorf("%s: Words(%q)\n got %q\nwant %q", tt.name, tt.text, got, tt.want)
		}
	}
}

func TestWordsFlags(t *testing.T) {
	for _, tt := range []struct {
		text          string
		upper, digits bool
		apostrophe    int32
		script        Script
	}{
		{"Baku", true, false, 0, Spaced}, {"baku", false, false, 0, Spaced}, {"Ёж", true, false, 0, Spaced},
		{"ёж", false, false, 0, Spaced}, {"محمد", true, false, 0, Spaced}, {"한국", true, false, 0, Spaced},
		{"东京", true, false, 0, Unspaced}, {"1990s", false, true, 0, Spaced}, {"O'Brien's", true, false, 7, Spaced},
	} {
		got := Words(nil, tt.text)[0]
		want := Span{0, len(tt.text), tt.apostrophe, tt.script, tt.upper, tt.digits}
		if got != want {
			t.Errorf("Words(%q) = %+v, want %+v", tt.text, got, want)
		}
	}
}

func TestWordsCutsLongOnes(t *testing.T) {
	for _, letter := range []string{"a", "ж", "ก\u0e49", "e\u0301", "中"} {
		text := strings.Repeat(letter, 500)
		spans := Words(nil, text)
		if last := spans[len(spans)-1]; spans[0].Start != 0 || last.End < len(text)-MaxWord {
			t.Errorf("%q: words reach from %d to %d of %d", letter, spans[0].Start, last.End, len(text))
		}
		checkWords(t, text)
	}
	checkWords(t, "ก"+strings.Repeat("\u0e49", 500))
	for _, behind := range []string{"'b", "\u00ad'b", "\u2019b"} {
		for n := MaxWord - 8; n <= MaxWord; n++ {
			checkWords(t, strings.Repeat("a", n)+behind)
		}
	}
}

// checkWords states what holds for any text.
func checkWords(t *testing.T, text string) {
	t.Helper()
	last := Span{}
	for _, s := range Words(nil, text) {
		switch w := text[s.Start:s.End]; {
		case s.Start >= s.End || s.End-s.Start > MaxWord:
			t.Fatalf("Words(%q): %+v is empty or too long", text, s)
		case s.Start < last.Start || s.End <= last.End || s.Script == Spaced && s.Start < last.End:
			t.Fatalf("Words(%q): %+v after %+v", text, s, last)
		case !utf8.ValidString(w) || s.Start > 0 && !utf8.RuneStart(text[s.Start]):
			t.Fatalf("Words(%q): %q is not whole characters", text, w)
		case FoldString(w) == "":
			t.Fatalf("Words(%q): %q folds to nothing", text, w)
		case strings.Join(words(w), "|") != w:
			t.Fatalf("Words(%q): %q alone is cut to %q", text, w, words(w))
		case s.Apostrophe != 0 && (int(s.Apostrophe) >= len(w) || !utf8.RuneStart(w[s.Apostrophe])):
			t.Fatalf("Words(%q): apostrophe at %d of %q", text, s.Apostrophe, w)
		}
		last = s
	}
}

func FuzzWords(f *testing.F) {
	for _, s := range []string{"O'Brien’s U.S.A. 1,2.3", "米国のﾄﾗﾝﾌﾟ", "a\xff\u0301\u200d", "צה\"ל l·l", "ขอ\u0e49\u200bง", "'.,\"·"} {
		f.Add(s)
	}
	f.Fuzz(checkWords)
}

func TestWordsAllocatesNothing(t *testing.T) {
	text := "The Prime Minister of Azerbaijan, O'Brien, мэр Москвы and 东京都 said on 27 June 2025."
	spans := Words(nil, text)
	if n := testing.AllocsPerRun(100, func() { spans = Words(spans[:0], text) }); n != 0 {
		t.Errorf("Words allocates %v times", n)
	}
}
