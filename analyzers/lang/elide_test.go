package lang

import "testing"

func TestElide(t *testing.T) {
	french := &Pack{Elided: WordList("l d qu lorsqu")}
	for _, tt := range []struct {
		word, rest string
		upper      bool
		apostrophe int32
	}{
		{"l'Iran", "Iran", true, 0}, {"L’Iran", "Iran", true, 0}, {"L'IRAN", "IRAN", true, 0}, {"l’élection", "élection", false, 0},
		{"D'autres", "autres", false, 0}, {"lorsqu'Israël", "Israël", true, 0}, {"d'aujourd'hui", "aujourd'hui", false, 7},
		{"aujourd'hui", "aujourd'hui", false, 7}, {"O'Brien", "O'Brien", true, 1}, {"quelqu'un", "quelqu'un", false, 6},
		{"Iran", "Iran", true, 0}, {"rock'n'roll", "rock'n'roll", false, 6}, {"d'东", "d'东", false, 0},
	} {
		s := Words(nil, tt.word)[0]
		got := french.Elide(tt.word, s)
		if tt.word == "d'东" {
			if got != s {
				t.Errorf("Elide(%q) = %+v: the article stands alone, and stays", tt.word, got)
			}
			continue
		}
		if want := (Span{Start: len(tt.word) - len(tt.rest), End: len(tt.word), Apostrophe: tt.apostrophe, Upper: tt.upper}); got != want {
			t.Errorf("Elide(%q) = %+v, want %+v", tt.word, got, want)
		}
		if plain := new(Pack).Elide(tt.word, s); plain != s {
			t.Errorf("a language that elides nothing makes %+v of %q", plain, tt.word)
		}
	}
}

// checkElide states what holds for any text: what is left of a word is a word.
func checkElide(t *testing.T, text string) {
	t.Helper()
	p := &Pack{Elided: []string{"l", "qu", "dell"}}
	for _, s := range Words(nil, text) {
		got := p.Elide(text, s)
		if got == s {
			continue
		}
		rest := Words(nil, text[got.Start:got.End])
		if len(rest) == 0 || rest[0].Start != 0 || rest[0].Upper != got.Upper || got.End != s.End || got.Start <= s.Start {
			t.Fatalf("Elide makes %+v of %+v in %q, where there is %+v", got, s, text, rest)
		}
	}
}

func FuzzElide(f *testing.F) {
	for _, s := range []string{"l'Iran qu’élire dell'ʼx", "l'\u00adx l'\u0301x L\u2019\u2019x l'1", "dell'O.N.U. l'東", "l'a\u0301'b'c"} {
		f.Add(s)
	}
	f.Fuzz(checkElide)
}

func TestElideAllocatesNothing(t *testing.T) {
	p := &Pack{Elided: WordList("l d qu lorsqu")}
	text := "lorsqu'Israël"
	s := Words(nil, text)[0]
	if n := testing.AllocsPerRun(100, func() { p.Elide(text, s) }); n != 0 {
		t.Errorf("Elide allocates %v times", n)
	}
}
