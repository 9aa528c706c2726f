package grams

import (
	"slices"
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	for _, tt := range []struct {
		name   string
		script Script
		text   string
		want   string
	}{
		{"case", Latin, "Zürich SAYS no", "zürich says no"},
		{"apostrophes", Latin, "l’été 'quoted' rock'n'roll'", "l'été quoted rock'n'roll"},
		{"addresses", Latin, "see https://a.example/x?y=z and b@c.example or d.example now", "see and or now"},
		{"digits", Latin, "G20 in 2018, 5th", "in"},
		{"hyphens", Latin, "vice-roi", "vice roi"},
		{"another script", Cyrillic, "Завод Tesla в Берлине", "завод в берлине"},
		{"Latin letters within Cyrillic", Cyrillic, "Уряд xoче cop", "уряд хоче"},
		{"Romanian letters", Latin, "Țara și", "ţara şi"},
		{"vowel signs", Arabic, "كِتَابٌ كتـــاب", "كتاب كتاب"},
		{"no joiner", Arabic, "می\u200cشود", "میشود"},
		{"soft hyphen", Latin, "Donau\u00addampf", "donaudampf"},
		{"invalid bytes", Latin, "a\xffb \xc3", "a b"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for walk := Cut(tt.text, tt.script); ; {
				word, ok := walk.Next()
				if !ok {
					break
				}
				got = append(got, string(word.Letters))
			}
			if s := strings.Join(got, " "); s != tt.want {
				t.Errorf("%q gives %q, want %q", tt.text, s, tt.want)
			}
		})
	}
}

func TestAppend(t *testing.T) {
	a, b := Append(nil, []rune("abcd")), Append(nil, []rune("abce"))
	common := 0
	for _, h := range a {
		if slices.Contains(b, h) {
			common++
		}
	}
	// a b c, ^a ab bc, ^ab abc, ^abc
	if common != 9 {
		t.Errorf("%d n-grams in common, want 9", common)
	}
	for k, h := range a {
		if h.Long() != (Order(4, k) >= 4) {
			t.Errorf("hash %d of order %d: Long is %v", k, Order(4, k), h.Long())
		}
	}
}

func TestOrderKnowsTheLast(t *testing.T) {
	for n := 1; n <= MaxWord; n++ {
		hashes := Append(nil, slices.Repeat([]rune{'a'}, n))
		got, whole := Order(n, len(hashes)-1), n+2 > MaxOrder
		if (got > MaxOrder) != whole {
			t.Errorf("%d letters: the last of %d hashes has order %d", n, len(hashes), got)
		}
	}
}
