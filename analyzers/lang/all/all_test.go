package all

import (
	"path/filepath"
	"slices"
	"testing"

	"dateline/analyzers/lang"
)

func TestFor(t *testing.T) {
	for _, tt := range []struct {
		tag, want, script string
		stems, rtl        bool
	}{
		{"en", "en", "Latn", true, false}, {"en-US", "en", "Latn", true, false}, {"EN", "en", "Latn", true, false},
		{"uk-UA", "uk", "Cyrl", true, false}, {"az_AZ", "az", "Latn", true, false}, {"", "", "", false, false},
		{"ar", "ar", "Arab", true, true}, {"fa-IR", "fa", "Arab", true, true}, {"iw", "he", "Hebr", true, true},
		{"ja", "ja", "Jpan", false, false}, {"nb", "no", "Latn", true, false}, {"nn-NO", "no", "Latn", true, false},
		{"no", "no", "Latn", true, false}, {"bs", "hr", "Latn", true, false}, {"hr", "hr", "Latn", true, false}, {"sh", "sr", "Cyrl", true, false}, {"cnr", "hr", "Latn", true, false}, {"mo", "ro", "Latn", true, false},
		{"pt-BR", "pt", "Latn", true, false}, {"zh-TW", "zh", "Hans", false, false}, {"tl", "fil", "Latn", false, false}, {"ckb", "ckb", "Arab", true, true},
		{"Qx??", "qx??", "", false, false}, {"french", "french", "", false, false},
	} {
		p := For(tt.tag)
		if p.Tag != tt.want || p.Script != tt.script || (p.Stem != nil) != tt.stems || p.RTL != tt.rtl {
			t.Errorf("For(%q) = %q in %q, stems %v, rtl %v", tt.tag, p.Tag, p.Script, p.Stem != nil, p.RTL)
		}
	}
}

func TestDir(t *testing.T) {
	for tag, want := range map[string]string{"en": "ltr", "": "ltr", "ar-EG": "rtl", "he": "rtl", "ur": "rtl", "az-Arab": "rtl", "pa": "ltr", "?": "ltr"} {
		if got := Dir(tag); got != want {
			t.Errorf("Dir(%q) = %s, want %s", tag, got, want)
		}
	}
}

// TestPacks holds what every pack promises.
func TestPacks(t *testing.T) {
	packs := Packs()
	if !slices.IsSortedFunc(packs, func(a, b lang.Pack) int {
		if a.Tag < b.Tag {
			return -1
		}
		return 1
	}) {
		t.Error("packs are not in the order of their tags")
	}
	for _, p := range packs {
		if p.Name == "" || lang.Primary(p.Tag) != p.Tag || lang.ScriptOf(p.Tag) != p.Script || p.RTL != (Dir(p.Tag) == "rtl") {
			t.Errorf("pack %q: name %q, script %q, rtl %v", p.Tag, p.Name, p.Script, p.RTL)
		}
		if p.Stem == nil {
			continue
		}
		for _, w := range []string{"", "a", "ы", "'", "'a", "a'", "абвгд'ы", "中", "\u0301", "erdogan'in"} {
			if one, two := p.Stem(w), p.Stem(w); one != two {
				t.Errorf("pack %q: the stem of %q is %q and then %q", p.Tag, w, one, two)
			}
		}
	}
}

func FuzzStem(f *testing.F) {
	for _, w := range []string{"ministers", "рішення", "bakinin", "erdogan'in", "'", "a'"} {
		f.Add(w)
	}
	packs := Packs()
	f.Fuzz(func(t *testing.T, w string) {
		w = lang.FoldString(w)
		for _, p := range packs {
			if p.Stem == nil {
				continue
			}
			if s := p.Stem(w); len(s) > len(w)+2 {
				t.Errorf("pack %q: the stem of %q is the longer %q", p.Tag, w, s)
			}
		}
	})
}

// TestFoldersAreGathered looks for a folder that was written and forgotten.
func TestFoldersAreGathered(t *testing.T) {
	lists, err := filepath.Glob("../*/stopwords.txt")
	if err != nil || len(lists) < len(folders) {
		t.Fatal(lists, err)
	}
	for _, list := range lists {
		tag := filepath.Base(filepath.Dir(list))
		if p := For(tag); p.Tag != tag || p.Stem == nil || p.StopBy != "" {
			t.Errorf("the pack of folder %s is not used: For(%q) = %q", tag, tag, p.Name)
		}
	}
}
