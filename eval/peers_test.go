package eval

import (
	"context"
	"slices"
	"strings"
	"testing"
)

// The examples are those that the rules were published with.
func TestDaitchMokotoffCodes(t *testing.T) {
	for name, want := range map[string]string{
		"auerbach": "097400 097500", "ohrbach": "097400 097500", "lipshitz": "874400", "moskowitz": "645740", "augsburg": "054795",
		"peters": "734000 739400", "jackson": "145460 154600 445460 454600", "kleinman": "586660", "uhrbach": "097400 097500", "一": "=一",
	} {
		got := mokotoff(name)
		slices.Sort(got)
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s has the codes %s, want %s", name, s, want)
		}
	}
}

func TestRomanise(t *testing.T) {
	for text, want := range map[string]string{
		"Владимир Путин": "vladimir putin", "Щукин": "shchukin", "푸틴": "putin", "김정은": "gimjeongeun", "पुतिन": "putin", "नरेन्द्र मोदी": "narendr modi",
		"プーチン": "puchin", "とうきょう": "toukyou", "习近平": "xi jin ping", "Μητσοτάκης": "mitsotakis", "საქართველო": "sakartvelo", "Երևան": "erevan",
		"محمد": "mhmd", "נתניהו": "ntnyhv", "Łódź": "lodz", "Əliyev": "aliyev",
	} {
		if got := strings.Join(romanise(text), " "); got != want {
			t.Errorf("%s is written %q, want %q", text, got, want)
		}
	}
}

func TestEditDistanceAllowsWhatAUTODoes(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"li", "lo", false}, {"kim", "kin", true}, {"kim", "lin", false}, {"putin", "ptuin", true}, {"putin", "puttni", false},
		{"aliyev", "alijew", true}, {"aliyev", "eliyew", true}, {"aliyev", "alijews", false}, {"gorbachev", "gorbatschow", false},
	} {
		p := newFuzzy([]string{tt.b})
		if found, _ := p.find(context.Background(), tt.a); (len(found) > 0) != tt.want {
			t.Errorf("%s finds %s: %v, want %v", tt.a, tt.b, !tt.want, tt.want)
		}
	}
}
