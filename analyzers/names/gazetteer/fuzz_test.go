package gazetteer

import (
	"strings"
	"testing"

	"dateline/analyzers/lang"
)

// words returns the folded words of a text, as a caller has them.
func words(text string) (list []string) {
	for _, s := range lang.Words(nil, text) {
		list = append(list, lang.FoldString(text[s.Start:s.End]))
	}
	return list
}

func FuzzSets(f *testing.F) {
	for _, seed := range []string{"", " ", "moscow", "port au prince", "北京", "\xff", "a\x00", "москва", strings.Repeat("a", 200), "zzzzzz", "\U0010ffff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		for _, r := range Sets(nil, name) {
			found := false
			for _, m := range Members(r.Set) {
				found = found || m.Text == name && m.Loose == r.Loose
			}
			if !found || r.Kind > Person {
				t.Errorf("%q belongs to %v, which does not hold it", name, r)
			}
		}
	})
}

func FuzzFold(f *testing.F) {
	for _, seed := range []string{"", "Port-au-Prince", "Côte d'Ivoire", "北京市", "ニューヨーク市", "โลก x", "도널드 트럼프", "\xff北", "ａ－ｂ"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		folded := Fold(name)
		if strings.HasPrefix(folded, " ") || strings.HasSuffix(folded, " ") || strings.Contains(folded, "  ") {
			t.Errorf("%q is looked up as %q", name, folded)
		}
	})
}

func FuzzLongest(f *testing.F) {
	for _, seed := range []string{"", "new york city", "port au prince", "rio de janeiro", "of the", " a  b ", "united states of america and more and more"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		list := strings.Split(text, " ")
		n := Longest(list)
		if n == 0 {
			return
		}
		if n < 2 || n > len(list) || len(Sets(nil, strings.Join(list[:n], " "))) == 0 {
			t.Errorf("%q: %d words are no name", text, n)
		}
	})
}
