package names

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/analyzers/lang"
)

func TestCompareTiers(t *testing.T) {
	for _, c := range []struct {
		typed, text string
		tier        Tier
		ok          bool
	}{
		{"Aliyev", "aliyev", Exact, true},
		{"Beijing", "peking", Dictionary, true},
		{"Пекин", "beijing", Dictionary, true},
		{"Muhammad", "mehmet", Loose, true},
		{"Khrushchev", "хрущев", Convention, true},
		{"Хрущёв", "chruschtschow", Convention, true},
		{"Zelensky", "зеленський", Convention, true},
		{"Putin", "بوتين", Convention, true},
		{"习近", "xijin", Convention, true},
		{"Jinping", "近平", Convention, true},
		{"Jinping", "цзиньпин", Convention, true},
		{"Putin", "patin", Loose, true},
		{"Çavuşoğlu", "чавушоглу", Convention, true},
		{"Putin", "berlin", 0, false},
		{"Putin", "", 0, false},
		{"", "putin", 0, false},
		{"Li", "lu", 0, false},
		{"Putin", "ปูติน", Convention, true},
		{"ปูติน", "ปูติน", Exact, true},
	} {
		tier, cost, ok := Prepare(c.typed).Compare(c.text)
		if ok != c.ok || tier != c.tier || ok && (cost < 0 || (cost == 0) != (tier == Exact) && tier < Dictionary) {
			t.Errorf("%s against %s: %v at %.2f, %v; want %v, %v", c.typed, c.text, tier, cost, ok, c.tier, c.ok)
		}
	}
}

// TestConventionIsNoLikeness holds the tier that a word alone is found by: where
// letters have a second reading in some orthography, common words that merely
// share it stay apart, and names that need it stay together.
func TestConventionIsNoLikeness(t *testing.T) {
	for _, c := range []struct {
		typed, text string
		want        bool
	}{
		{"Carter", "charter", false},
		{"Case", "chase", false},
		{"Cain", "chain", false},
		{"Quarter", "charter", false},
		{"Quarter", "carter", false},
		{"Chang", "hang", false},
		{"German", "germany", false},
		{"Marcos", "marcus", false},
		{"Park", "pak", false},
		{"Vučić", "vuchich", true},
		{"Ceaușescu", "ceausescu", true},
		{"Khomeini", "chomeini", true},
		{"Christopher", "kristofer", true},
		{"Cherubini", "kerubini", true},
		{"Quentin", "kentin", true},
		{"Park", "пак", true},
		{"Markus", "marcus", true},
	} {
		if tier, _, ok := Prepare(c.typed).Compare(lang.FoldString(c.text)); (ok && tier <= Convention) != c.want {
			t.Errorf("%s against %s: %v, %v; within convention must be %v", c.typed, c.text, tier, ok, c.want)
		}
	}
}

// TestSpellingsHaveOneOrder: a table made from a map must not leave the choice
// among too many spellings to the order of that map.
func TestSpellingsHaveOneOrder(t *testing.T) {
	for i, system := range systemSpellings {
		for syllable, typed := range system {
			if !slices.IsSorted(typed) {
				t.Errorf("system %d: the spellings of %q stand in no fixed order: %v", i, syllable, typed)
			}
		}
	}
	all := spellings(readWord("lulululu", latinScript))
	if _, first := all["lulululu"]; !first || len(all) != maxSpellings {
		t.Errorf("%d spellings of lulululu, itself among them: %v; want %d and true", len(all), first, maxSpellings)
	}
}

func TestInflectedFormsAreFound(t *testing.T) {
	for _, c := range []struct{ typed, texts string }{
		{"Путин", "Путина Путину Путиным Путине"},
		{"Putin", "Путина Путину Путиным Путине Putinem Putina Putinin Putin's"},
		{"Алиев", "Алиева Алиеву Алиевым Алиеве"},
		{"Aliyev", "Алиева Алиевым Əliyevin Əliyevdən"},
		{"Zelensky", "Зеленского Зеленскому Зеленским Зеленського Zelenskiego Zelenského"},
		{"Песков", "Пескова Пескову Песковым Peskovem"},
		{"Erdogan", "Erdoğan'ın Erdoğanın Erdoğan'dan Эрдогана Эрдоганом"},
		{"Меркель", "Меркеля Merkelem Merkelin"},
		{"Баку", "Bakuda"},
		{"Bakı", "Bakının Bakıda"},
	} {
		for text := range strings.FieldsSeq(c.texts) {
			tier, _, ok := Prepare(c.typed).Compare(lang.FoldString(text))
			if !ok || !meets(Prepare(c.typed).Keys(), Keys(nil, lang.FoldString(text))) {
				t.Errorf("%s does not find %s (%v, %v)", c.typed, text, tier, ok)
			}
			if _, _, back := Prepare(text).Compare(lang.FoldString(c.typed)); !back {
				t.Errorf("%s does not find %s", text, c.typed)
			}
		}
	}
}

func meets(a, b []string) bool {
	return slices.ContainsFunc(a, func(k string) bool { return slices.Contains(b, k) })
}

func TestCompareIsSymmetric(t *testing.T) {
	for _, p := range pairsOf(t) {
		for _, a := range tokens(p.query, maxQueryWords) {
			for _, b := range tokens(p.text, maxTextWords) {
				there, _, ok := Prepare(a.folded).Compare(b.folded)
				back, _, also := Prepare(b.folded).Compare(a.folded)
				if ok != also || there != back {
					t.Errorf("%s against %s: %v %v, the other way %v %v", a.folded, b.folded, there, ok, back, also)
				}
			}
		}
	}
}

func TestSyllables(t *testing.T) {
	for _, c := range []struct{ words, want string }{
		{"Xi Jinping", "xi jin ping"},
		{"Jinping Xi", "xi jin ping"},
		{"Си Цзиньпин", "xi jin ping"},
		{"Hsi Chin-p'ing", "xi jin ping"},
		{"Wang Yi", "wang yi"},
		{"Ван И", "wang yi"},
		{"Mao Tse-tung", "mao ze dong"},
		{"Мао Цзэдун", "mao ze dong"},
		{"Li Keqiang", "li ke qiang"},
		{"Ли Кэцян", "li ke qiang"},
		{"Xi'an", "xi an"},
	} {
		found := false
		for _, reading := range Syllables(strings.Fields(c.words)) {
			found = found || strings.Join(reading, " ") == c.want
		}
		if !found {
			t.Errorf("%s is read %v; want %q among them", c.words, Syllables(strings.Fields(c.words)), c.want)
		}
	}
	for _, words := range []string{"", "Xi", "Putin", "Angela Merkel", "Меркель", "习近平"} {
		if got := Syllables(strings.Fields(words)); got != nil {
			t.Errorf("%q is read as Chinese: %v", words, got)
		}
	}
}

func TestReadings(t *testing.T) {
	for han, want := range map[string]string{"习近平": "xi jinping", "習近平": "xi jinping", "王毅": "wang yi", "欧阳修": "ouyang xiu"} {
		if !slices.ContainsFunc(Readings(han), func(words []string) bool { return strings.Join(words, " ") == want }) {
			t.Errorf("%s is read %v; want %q among them", han, Readings(han), want)
		}
	}
	for _, other := range []string{"", "习", "Xi", "习近平习近平"} {
		if got := Readings(other); got != nil {
			t.Errorf("%q has readings %v", other, got)
		}
	}
	if keys := Keys(nil, "习近"); !slices.Contains(keys, PinyinKey("xi", "jin")) {
		t.Errorf("习近 is filed under %v", keys)
	}
}

func TestMatchReadsCaseAndOrder(t *testing.T) {
	for _, c := range []struct {
		query, text string
		ok          bool
	}{
		{"Wales", "he sold Wales for a song", true},
		{"Wales", "he watched whales", false},
		{"putin", "Russian President Vladimir Putin said", true},
		{"Vladimir Putin", "Russian President Putin said", false},
		{"Abdul Rahman", "Abdulrahman", true},
		{"Abdulrahman", "Abdul Rahman", true},
		{"Al Qaeda", "AlQaeda", true},
		{"Vladimir Vladimirovich Putin", "Владимир Путин", true},
		{"George W. Bush", "George Bush", true},
		{"习近平", "Chinese President Xi Jinping said", true},
		{"Xi Jinping", "国家主席习近平说", true},
		{"李克强", "Xi Jinping", false},
		{"", "Putin", false},
		{"Putin", "", false},
	} {
		if tier, ok := Match(c.query, c.text, false); ok != c.ok {
			t.Errorf("%s in %q: %v at %v; want %v", c.query, c.text, ok, tier, c.ok)
		}
	}
}

func TestTablesHoldFoldedLetters(t *testing.T) {
	for _, tab := range []table{latin, cyrillic, greek, georgian, armenian, arabic, hebrew, kana, indic[0].signs, indic[0].consonants, indic[1].consonants, indic[5].consonants, indic[8].signs, sinhala.signs, sinhala.consonants, thai.signs, thai.consonants, lao.signs, lao.consonants, khmer.signs, khmer.consonants, burmese.signs, burmese.consonants} {
		for _, rows := range tab {
			for _, g := range rows {
				if folded := lang.FoldString(g.letters); folded != g.letters && folded != "" {
					t.Errorf("the row of %q can never apply: words hold %q", g.letters, folded)
				}
			}
		}
	}
}

func FuzzCompare(f *testing.F) {
	for _, s := range []string{"Putin", "Путиным", "بوتين", "プーチン", "김정은", "习近平", "Đinđić", "\xff\xfe", "ж", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "шщшщшщшщшщшщшщ", "jjjjjjjcgcgcgcg"} {
		f.Add(s, "Алиевым")
		f.Add("Xi", s)
	}
	f.Fuzz(func(t *testing.T, typed, other string) {
		q, term := Prepare(typed), lang.FoldString(other)
		keys := Keys(nil, term)
		if most := maxKeys + maxSyllableKeys; len(keys) > most {
			t.Errorf("%q has %d keys; want at most %d", term, len(keys), most)
		}
		tier, cost, ok := q.Compare(term)
		if ok && (tier > Loose || cost < 0) {
			t.Errorf("%q against %q: tier %v at %v", typed, term, tier, cost)
		}
		if folded := lang.FoldString(typed); folded != "" {
			if tier, cost, ok := q.Compare(folded); !ok || tier != Exact || cost != 0 {
				t.Errorf("%q does not find itself", typed)
			}
		}
		Match(typed, other, true)
	})
}

func FuzzSyllables(f *testing.F) {
	f.Add("Xi", "Jinping")
	f.Add("Си", "Цзиньпин")
	f.Add("aaaaaaaaaaaaaaaaaaaaaaa", "")
	f.Fuzz(func(t *testing.T, a, b string) {
		for _, reading := range Syllables([]string{a, b}) {
			if len(reading) < minNameRunes || len(reading) > maxNameRunes {
				t.Errorf("%q %q is read as %d syllables", a, b, len(reading))
			}
		}
		for _, words := range Readings(a) {
			if len(words) > 2 || !utf8.ValidString(strings.Join(words, "")) {
				t.Errorf("%q is read %v", a, words)
			}
		}
	})
}

func BenchmarkCompare(b *testing.B) {
	q := Prepare("Zelensky")
	terms := []string{"зеленский", "selenskyj", "zelaya", "solzhenitsyn", "salonica", "зеленского", "слонский", "lansky"}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		q.Compare(terms[i%len(terms)])
	}
}

func BenchmarkKeys(b *testing.B) {
	terms := []string{"зеленский", "selenskyj", "putin", "chruschtschow", "salonica", "washington", "صدام", "習近"}
	var dst []string
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		dst = Keys(dst[:0], terms[i%len(terms)])
	}
}
