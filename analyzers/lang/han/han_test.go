package han_test

import (
	"testing"

	"dateline/analyzers/lang/han"
)

func TestUnify(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"習近平", "习近平"}, {"习近平", "习近平"}, {"蔡英文", "蔡英文"}, {"賴清德", "赖清德"}, {"臺灣", "台湾"}, {"邁克爾", "迈克尔"},
		{"沢田", "泽田"}, {"澤田", "泽田"}, {"広島", "广岛"}, {"廣島", "广岛"}, {"a é 가 プ", "a é 가 プ"},
	} {
		var got []rune
		for _, r := range tt.text {
			got = append(got, han.Unify(r))
		}
		if string(got) != tt.want {
			t.Errorf("%s is %s, want %s", tt.text, string(got), tt.want)
		}
	}
}

func TestUnifyOnce(t *testing.T) {
	changed := 0
	for r := rune(0); r <= 0x2ffff; r++ {
		one := han.Unify(r)
		if one != r {
			changed++
		}
		if two := han.Unify(one); two != one {
			t.Errorf("%c becomes %c, and that %c", r, one, two)
		}
	}
	if changed < 3000 {
		t.Errorf("only %d characters have another form", changed)
	}
}
