package index

import (
	"strings"
	"testing"
)

// FuzzFields: the words of a text are those of the library.
func FuzzFields(f *testing.F) {
	for _, s := range []string{"", " ", "a", " a  b\t\nc ", "\u00a0é\u2003\u0085x\xff\xc2", "大 統\u3000領"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want := ""
		for _, w := range strings.Fields(s) {
			want += w + " "
		}
		if got := string(appendFields(nil, s)); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	})
}
