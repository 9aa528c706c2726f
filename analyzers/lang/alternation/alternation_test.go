package alternation

import "testing"

func TestFleeting(t *testing.T) {
	for _, tt := range []struct{ word, want string }{
		{"valek", "valk"}, {"valk", "valk"}, {"karel", "karl"},
		{"izrael", "izrael"}, // no consonant before the vowel
		{"pes", "pes"},       // s is not asked for
		{"ek", "ek"}, {"k", "k"}, {"", ""}, {"\xff\xfe", "\xff\xfe"},
		{"lek", "lek"}, // too short
	} {
		if got := Fleeting(tt.word, "e", "kl", 3); got != tt.want {
			t.Errorf("Fleeting(%q) = %q, want %q", tt.word, got, tt.want)
		}
	}
}

func TestTurn(t *testing.T) {
	for _, tt := range []struct{ word, want string }{{"praz", "prah"}, {"az", "az"}, {"z", "z"}, {"", ""}} {
		if got := Turn(tt.word, 3, "z", "h"); got != tt.want {
			t.Errorf("Turn(%q) = %q, want %q", tt.word, got, tt.want)
		}
	}
}

func TestSingle(t *testing.T) {
	for _, tt := range []struct{ word, want string }{{"рашэнн", "рашэн"}, {"мов", "мов"}, {"а", "а"}, {"", ""}} {
		if got := Single(tt.word); got != tt.want {
			t.Errorf("Single(%q) = %q, want %q", tt.word, got, tt.want)
		}
	}
}
