package lang

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

var foldCases = []struct{ name, in, want string }{
	{"capitals", "Aliyev", "aliyev"},
	{"accents", "Crème Brûlée", "creme brulee"},
	{"accents typed apart", "Cre\u0300me", "creme"},
	{"Vietnamese", "Nguyễn Phú Trọng", "nguyen phu trong"},
	{"sharp s", "Straße", "strasse"},
	{"capital sharp s", "STRAẞE", "strasse"},
	{"Turkish dotted I", "İstanbul", "istanbul"},
	{"Turkish dotless i", "Diyarbakır", "diyarbakir"},
	{"Azerbaijani", "Əliyev Şəki", "əliyev səki"},
	{"Nordic", "Bjørn Ærø", "bjorn aero"},
	{"Polish", "Łódź", "lodz"},
	{"Croatian", "Đoković", "dokovic"},
	{"Icelandic", "Þórður", "thordur"},
	{"French ligature", "Œuvre", "oeuvre"},
	{"typographic ligature", "oﬃce", "office"},
	{"full width", "Ｔｏｋｙｏ２０２５", "tokyo2025"},
	{"Russian", "Ёлкин Королёв", "елкин королев"},
	{"Russian short i stays", "Алексей Чайковский", "алексей чайковский"},
	{"Russian short i typed apart", "Чаи\u0306ковский", "чайковский"},
	{"Russian stress", "за\u0301мок", "замок"},
	{"Ukrainian", "Київ, Ґалаґан", "київ ґалаґан"},
	{"Ukrainian typed apart", "Киі\u0308в", "київ"},
	{"Belarusian", "Быкаў", "быкаў"},
	{"Macedonian letters stay", "Ѓорѓи Ќосев", "ѓорѓи ќосев"},
	{"Greek", "Αθήνας Σωκράτης", "αθηνασ σωκρατησ"},
	{"Arabic vowels", "مُحَمَّد", "محمد"},
	{"Arabic alef", "أحمد إيران آب ٱ", "احمد ايران اب ا"},
	{"Arabic teh marbuta", "القاهرة", "القاهره"},
	{"Arabic yeh and tatweel", "مصطفـــى", "مصطفي"},
	{"Persian", "می\u200cخواهم کی", "ميخواهم كي"},
	{"Persian digits", "۱۴۰۳", "1403"},
	{"Arabic presentation forms", "ﻻ", "لا"},
	{"Hebrew points", "שָׁלוֹם", "שלום"},
	{"Hebrew abbreviation", "צה״ל", "צהל"},
	{"Devanagari", "मोदी १२", "मोदी 12"},
	{"half-width kana", "ｶﾞﾝﾀﾞﾑ", "ガンダム"},
	{"kana typed apart", "か\u3099", "が"},
	{"Hangul typed apart", "\u1112\u1161\u11ab", "한"},
	{"apostrophes", "O'Brien Qur’an Kazanʹ", "obrien quran kazan"},
	{"Turkish ending", "Bakı'nın", "bakinin"},
	{"soft hyphen and marks of direction", "Ver\u00adtrag\u200f", "vertrag"},
	{"abbreviation", "U.S.A.", "usa"},
	{"figures keep their points", "1,234.5 and 5, or 6.", "1,234.5 and 5 or 6"},
	{"Roman numeral", "Ⅷ", "viii"},
	{"nothing is left", "'\u00ad'", ""},
	{"bytes that are no letters", "a\xffb\xd0", "ab"},
}

func TestFold(t *testing.T) {
	for _, tt := range foldCases {
		if got := FoldString(tt.in); got != tt.want {
			t.Errorf("%s: Fold(%q) = %q, want %q", tt.name, tt.in, got, tt.want)
		}
	}
}

func TestFoldAppends(t *testing.T) {
	for _, w := range []string{"Word", "Слово", "e\u0301x.", "が"} {
		if got := string(Fold([]byte("x."), w)); got != "x."+FoldString(w) {
			t.Errorf("Fold(x., %q) = %q: what stood before has changed", w, got)
		}
	}
}

// checkFold states what holds for any input.
func checkFold(t *testing.T, in string) {
	t.Helper()
	once := FoldString(in)
	if twice := FoldString(once); twice != once {
		t.Fatalf("Fold(%q) = %q, but folded again %q", in, once, twice)
	}
	if slow := string(foldSlow(nil, in)); slow != once {
		t.Fatalf("Fold(%q) = %q, the slow way %q", in, once, slow)
	}
	if !utf8.ValidString(once) || !norm.NFC.IsNormalString(once) {
		t.Fatalf("Fold(%q) = %q is not valid UTF-8 in NFC", in, once)
	}
	if strings.ContainsFunc(once, func(r rune) bool { return r < ' ' }) {
		t.Fatalf("Fold(%q) = %q holds a control character", in, once)
	}
}

// TestFoldEveryCharacter also holds the fast ways to the slow one.
func TestFoldEveryCharacter(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		s := string(r)
		checkFold(t, s)
		if c, _ := classAt(s, 0); (c.starts() || c.unspaced()) && strings.TrimSpace(FoldString(s)) == "" {
			t.Fatalf("%U begins a word but folds to nothing", r)
		}
	}
}

// TestFoldPairs sets each letter of the table beside the signs that could
// change it.
func TestFoldPairs(t *testing.T) {
	signs := []string{"\u0301", "\u0308", "\u0306", "\u064b", "\u05b0", "\u3099", "\u1161", "\u11a8", "'", ".", "1", "\u0660", "ё", "\u00ad", "\xff"}
	for r := rune(1); r < tableEnd+0x100; r++ {
		for _, s := range signs {
			checkFold(t, string(r)+s)
			checkFold(t, s+string(r)+s)
			checkFold(t, "1"+s+string(r))
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Straße", "Ёлка и\u0306", "مُحَمَّد", "1.2,3", "か\u3099", "\xff\u0301'", strings.Repeat("a\u0301\u0323", 40),
		strings.Repeat("\u0301", 70), "\u1112\u1161\u11ab", "г'\u0301к", "क\u093cा", "00000000\xf7ĝ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkFold(t, s) })
}
