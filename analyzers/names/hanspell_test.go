package names

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/analyzers/names/gazetteer"
)

var update = flag.Bool("update", false, "write the files made from the gazetteer anew")

// neighbours tells which pairs stand in some texts.
func neighbours(texts ...string) func(a, b rune) bool {
	pairs := map[string]bool{}
	for _, t := range texts {
		runes := []rune(t)
		for i := 0; i+1 < len(runes); i++ {
			pairs[string(runes[i:i+2])] = true
		}
	}
	return func(a, b rune) bool { return pairs[string([]rune{a, b})] }
}

func TestInHan(t *testing.T) {
	has := neighbours("美国总统奥巴马星期一会见了英国首相戈登布朗", "拜登和马克龙谈到朔尔茨", "罗伯特伯德参议员", "特朗普与迈克尔霍华德", "大家都在坐大巴", "一个人去了那里看看", "萨科齐和默克尔在柏林")
	for _, tt := range []struct{ typed, want string }{
		{"Obama", "奥巴马"}, {"Gordon", "戈登"}, {"Brown", "布朗"}, {"Biden", "拜登"}, {"Macron", "马克龙"}, {"Scholz", "朔尔茨"}, {"Robert", "罗伯特"}, {"Merkel", "默克尔"},
		{"Sarkozy", "萨科齐"}, {"Обама", "奥巴马"}, {"Howard", "霍华德"}, {"オバマ", "奥巴马"},
	} {
		var got []string
		for _, name := range Prepare(tt.typed).InHan(Loose, has) {
			got = append(got, name.Text)
		}
		if !slices.Contains(got, tt.want) {
			t.Errorf("%s is written %v, want %s among them", tt.typed, got, tt.want)
		}
		if len(got) > 4 {
			t.Errorf("%s is written in %d ways: %v", tt.typed, len(got), got)
		}
	}
	for _, typed := range []string{"Li", "Dada", "Smith", "Volkswagen", "Ali"} {
		if got := Prepare(typed).InHan(Balanced, has); len(got) > 0 {
			t.Errorf("%s is written %v, which stand for other words", typed, got)
		}
	}
}

func TestInHanja(t *testing.T) {
	has := neighbours("韩国议员金容益和朴槿惠", "总统文在寅会见", "白军基议员")
	for _, tt := range []struct{ typed, want string }{
		{"kimyongik", "金容益"}, {"김용익", "金容益"}, {"박근혜", "朴槿惠"}, {"parkgeunhye", "朴槿惠"}, {"문재인", "文在寅"}, {"moonjaein", "文在寅"}, {"백군기", "白军基"},
	} {
		got := Prepare(tt.typed).InHanja(Balanced, has)
		if !slices.ContainsFunc(got, func(n HanName) bool { return n.Text == tt.want }) || len(got) > 2 {
			t.Errorf("%s is written %v, want %s", tt.typed, got, tt.want)
		}
	}
}

// The characters for foreign names are counted in the gazetteer: in its names in
// Han that sound like a name in letters of the same set.
func TestTranscribed(t *testing.T) {
	count := map[rune]int{}
	for set, missing := uint32(0), 0; missing < 1000; set++ {
		members := gazetteer.Members(set)
		if missing++; members != nil {
			missing = 0
			countTranscribed(count, members)
		}
	}
	var lines [3][]rune
	for r, n := range count {
		switch {
		case n >= 50:
			lines[0] = append(lines[0], r)
		case n >= 10:
			lines[1] = append(lines[1], r)
		case n >= 5:
			lines[2] = append(lines[2], r)
		}
	}
	var b strings.Builder
	b.WriteString("# The characters with which the gazetteer's names are written in Chinese by their sound:\n" +
		"# those that occur 50 times and more, 10 times and more, 5 times and more.\n" +
		"# Made by go test ./analyzers/names -run Transcribed -update; sources in gazetteer/NOTICE.txt.\n")
	for _, line := range lines {
		slices.Sort(line)
		fmt.Fprintln(&b, string(line))
	}
	if *update {
		if err := os.WriteFile("transcribed.txt", []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if b.String() != transcribedText {
		t.Error("transcribed.txt is not what the gazetteer gives: run go test ./analyzers/names -run Transcribed -update")
	}
}

func countTranscribed(count map[rune]int, members []gazetteer.Form) {
	for _, m := range members {
		if scriptOf(m.Text) != hanScript || utf8.RuneCountInString(m.Text) < minNameRunes {
			continue
		}
		var w sounds
		if !listen(&w, m.Text) {
			continue
		}
		if slices.ContainsFunc(members, func(l gazetteer.Form) bool { return soundsForeign(l.Text, &w) }) {
			for _, r := range m.Text {
				count[r]++
			}
		}
	}
}

func soundsForeign(name string, han *sounds) bool {
	var w sounds
	if scriptOf(name) != latinScript || len(Syllables([]string{name})) > 0 || !listen(&w, name) {
		return false
	}
	_, tier := sharpen(&w).judge(han, 0)
	return tier <= Loose
}

// TestHomophones: characters that are typed alike are told, tones left aside.
func TestHomophones(t *testing.T) {
	for _, tt := range []struct {
		pair string
		want bool
	}{{"长涨", true}, {"增真", false}, {"政正", true}, {"行航", true}, {"国果", true}, {"国石", false}, {"aа", false}} {
		runes := []rune(tt.pair)
		if got := Homophones(runes[0], runes[1]); got != tt.want {
			t.Errorf("%s: %v", tt.pair, got)
		}
	}
}
