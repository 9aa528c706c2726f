package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"go/format"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/analyzers/names"
)

func gzipped(t testing.TB, name, text string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(text))
	z.Close()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func twoAlphabets(t testing.TB) names.Relation { return names.RelationOf("bamo", "бамо") }

// invented is a sample in which b and p are one sound, and d and t two.
func invented() (s sample) {
	vowels := []string{"а", "е", "и", "о", "у"}
	latin := strings.NewReplacer("а", "a", "е", "e", "и", "i", "о", "o", "у", "u", "м", "m", "л", "l", "н", "n", "п", "p", "б", "b", "т", "t", "д", "d")
	for i := range 300 {
		v, w := vowels[i%5], vowels[i/5%5]
		one, two := "п"+v+"лн"+w+"м", "т"+v+"лн"+w+"м"
		s = append(s, pair{latin.Replace(one), strings.Replace(one, "п", "б", 1), true})
		s = append(s, pair{latin.Replace(two), strings.Replace(two, "т", "д", 1), false})
	}
	return s
}

func TestWhatIsOneNameGetsCheaper(t *testing.T) {
	hand, rel := names.HandPrices(), twoAlphabets(t)
	prices := learn(hand, rel, invented(), 1)
	price := func(p *names.Prices, pair string) int { return int(p.Sound[rel][soundOf(pair[0])][soundOf(pair[1])]) }
	if price(prices, "pb") >= price(hand, "pb") {
		t.Errorf("p for b costs %d, by hand %d; want less", price(prices, "pb"), price(hand, "pb"))
	}
	if price(prices, "td") < price(hand, "td") {
		t.Errorf("t for d costs %d, by hand %d; want no less", price(prices, "td"), price(hand, "td"))
	}
	if price(prices, "pp") != 0 || price(prices, "xk") != price(hand, "xk") {
		t.Error("sounds that never met changed their price")
	}
	before, after := judge(hand, invented()), judge(prices, invented())
	if !after.beats(before) || before.beats(after) {
		t.Errorf("by hand %v, learned %v; want the learned ones to do better", before, after)
	}
}

func TestChangesAreWrittenAsGo(t *testing.T) {
	hand := names.HandPrices()
	prices, rel := *hand, twoAlphabets(t)
	a, b := soundOf('p'), soundOf('b')
	prices.Sound[rel][a][b], prices.Sound[rel][b][a] = 7, 7
	prices.Limits[rel] = [3]int{101, 102, 103}
	var out bytes.Buffer
	if err := write(&out, hand, map[names.Relation]*names.Prices{rel: &prices}); err != nil {
		t.Fatal(err)
	}
	code, err := format.Source(out.Bytes())
	if err != nil || !bytes.Equal(code, out.Bytes()) {
		t.Errorf("the table is no formatted Go: %v", err)
	}
	for _, want := range []string{`"pb7"`, "{101, 102, 103}", fmt.Sprintf("// %v", rel)} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the table lacks %s:\n%s", want, &out)
		}
	}
}

func TestReadPairsSpellings(t *testing.T) {
	persons := gzipped(t, "names", `{"id":"a","kind":"person","variants":[{"text":"Pamela Balin"},{"text":"Памела Балин"},{"text":"B. Nickname","form":"alias"}]}
{"id":"b","kind":"place","variants":[{"text":"Balin"}]}
`)
	words := gzipped(t, "words", "tamolin\tru\tтамолин\n\"x\tru\t\"икс\n")
	groups, err := read(persons, words)
	if err != nil || len(groups) != 2 || len(groups[0].forms) != 2 || len(groups[1].forms) != 2 {
		t.Fatalf("%d groups, %v; want a person and a word of two spellings each", len(groups), err)
	}
	pairs := 0
	for half := range 2 {
		for _, p := range collect(groups, names.HandPrices(), half)[twoAlphabets(t)] {
			if pairs++; !p.same {
				t.Errorf("%v are taken for two names", p)
			}
		}
	}
	if pairs != 3 {
		t.Errorf("%d pairs of words; want pamela, balin and tamolin", pairs)
	}
	if _, err := read(gzipped(t, "broken", "{"), words); err == nil || !strings.Contains(err.Error(), "line 1") {
		t.Errorf("a broken line is read: %v", err)
	}
	if _, err := read(persons, gzipped(t, "short", "one column\n")); err == nil || !strings.Contains(err.Error(), "columns") {
		t.Errorf("a row of one column is read: %v", err)
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"Pamela Balin", "J. Balin-Tamol", "ジョン・ケリー", "\xff", "ʼ-'"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		for _, w := range split(name) {
			if len([]rune(w)) < 2 {
				t.Errorf("%q has the word %q", name, w)
			}
		}
	})
}
