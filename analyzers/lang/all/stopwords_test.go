package all

import (
	"sync"
	"testing"
)

func TestStopWords(t *testing.T) {
	for _, tt := range []struct {
		languages []string
		word      string
		want      bool
	}{
		{nil, "the", true}, {nil, "und", false}, {nil, "les", false},
		{[]string{"fr"}, "the", true}, {[]string{"fr"}, "les", true}, {[]string{"fr-CA", "de"}, "und", true},
		{[]string{"de"}, "les", false}, {[]string{"nl"}, "van", true}, {[]string{"nb"}, "ikke", true},
		{[]string{"xx"}, "the", true}, {[]string{""}, "и", true}, {[]string{""}, "und", false}, {[]string{""}, "les", false},
		{[]string{"fr"}, "étaient", false}, {[]string{"fr"}, "etaient", true},
	} {
		if got := StopWords(tt.languages)[tt.word]; got != tt.want {
			t.Errorf("%q is a stop word of %q: %v, want %v", tt.word, tt.languages, got, tt.want)
		}
	}
}

func TestStopWordsTogether(t *testing.T) {
	var wait sync.WaitGroup
	for i := range 4 * maxSets {
		wait.Go(func() {
			tag := string(rune('a'+i%26)) + string(rune('a'+i/26))
			if set := StopWords([]string{tag, "fr"}); !set["les"] || !set["the"] {
				t.Errorf("with %s, French or English words are missing", tag)
			}
		})
	}
	wait.Wait()
	if len(sets.known) > maxSets {
		t.Errorf("%d sets are kept, want at most %d", len(sets.known), maxSets)
	}
}
