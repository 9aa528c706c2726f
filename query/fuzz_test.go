package query

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// FuzzParse holds what is promised for every text: no panic, a tree in normal
// form, spans and warnings inside the text, the same answer twice, and a
// canonical text that reads as the same tree.
func FuzzParse(f *testing.F) {
	for _, field := range Fields() {
		f.Add(field.Example)
	}
	for _, text := range []string{
		`-(a "b c"~5~exact OR title:(d* e~1)) =f name:"g h" when:7d`, `((((((((((a OR b) c`, `a\`, `\`, "\xff\xf0\x9f",
		`foo:bar:baz title:(source:x) id:"a b*"`, `צה"ל"א"ב`, "「a』 «b\" c»", `a AND OR NOT -`, `--++-x`, `=~* a*~2 ~~1`,
		`x OR foo:((p q) OR r)`, `before:(a b) mentions:=x*~1`, "a\u200d\u0301 \u0301 \u200b", `"a b"~`, `https://a.b/(c)?d*`, `"` + strings.Repeat("\u0301 ", 12) + `a"`,
		strings.Repeat("\xd8", 1019) + "\u0604\x84\x84\x84\x84",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { checkText(t, text) })
}

func checkText(t *testing.T, text string) {
	t.Helper()
	node, warnings := Parse(text)
	checkShape(t, text, node, 0, len(text))
	points := utf8.RuneCountInString(text)
	last := 0
	for _, w := range warnings {
		if w.Start < last || w.End > points || w.Start >= w.End || w.Message == "" || w.Hint == "" {
			t.Fatalf("%q: a bad warning, %+v", text, w)
		}
		last = w.Start
	}
	again, warned := Parse(text)
	if !reflect.DeepEqual(node, again) || !reflect.DeepEqual(warnings, warned) {
		t.Fatalf("%q reads in two ways", text)
	}
	checkRoundTrip(t, node)
}

// TestParseRandomText runs what the fuzz test runs, over texts made of the parts
// of the language.
func TestParseRandomText(t *testing.T) {
	parts := strings.Split(`a|bc|def|OR|AND|NOT|(|)|"|-|+|=|*|~|1|~exact|:|\|title:|name:|when:|url:|id:|foo:|on:|`+
		`é|א|ב|«|»|“|，|：|?|,|.|..|&|https://|`+"\u200f|\u0301|\xff|\x00|　|😀|'|_|7d|exact", "|")
	parts = append(parts, "NEAR/2", "AROUND(3)", "source:", ",", "|", " ", " ", " ", "  ")
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 60_000 {
		var text strings.Builder
		for range rnd.IntN(30) {
			text.WriteString(parts[rnd.IntN(len(parts))])
		}
		checkText(t, text.String())
	}
}

// TestParseWorst gives the parser the longest text of each kind of part, where
// a second pass over the rest of the text would show.
func TestParseWorst(t *testing.T) {
	begun := time.Now()
	for _, part := range []string{"(", ")", `"`, "-", "a:", "title:", "title:(", "~", "*", "a*", "OR ", "NOT ", `\`, `א"`, `"a"~`, "=", "a b OR (", "\xff", "|"} {
		checkText(t, strings.Repeat(part, 100_000/len(part)))
		checkText(t, strings.Repeat(part, MaxBytes/len(part)))
	}
	if took := time.Since(begun); took > 5*time.Second {
		t.Errorf("the worst texts took %v", took)
	}
}

// TestPrintRandomTrees prints trees that no text was the source of.
func TestPrintRandomTrees(t *testing.T) {
	for seed := range uint64(30_000) {
		g := &grower{Rand: rand.New(rand.NewPCG(seed, 7)), words: MaxWords, prefixes: MaxPrefixes, fuzzy: MaxFuzzy}
		checkRoundTrip(t, g.node(4, ""))
	}
}

// grower makes random trees in normal form and within the limits.
type grower struct {
	*rand.Rand
	words, prefixes, fuzzy int
}

// text makes one word of letters and of everything that means something.
func (g *grower) text() string {
	runes := []rune(`abcxyzABé-+=*~?:()|\"«”「'.,!/&_1292əא` + "\u200c\u0301нOR")
	s := make([]rune, 0, 9)
	for range g.IntN(7) {
		s = append(s, runes[g.IntN(len(runes))])
	}
	s = append(s, 'k')
	for range g.IntN(3) {
		s = append(s, runes[g.IntN(len(runes))])
	}
	return [...]string{string(s), string(s), string(s), "OR", "AND", "NOT", "title:x", "https://x", `צה"ל`}[g.IntN(9)]
}

// take notes that the words of a text are used, and gives a plain one in its
// place when too few are left.
func (g *grower) take(text string) string {
	n, _ := pieces(text, MaxWords)
	if n > MaxPhraseWords || g.words-n < 8 {
		return "k"
	}
	g.words -= n
	return text
}

func (g *grower) word(whole bool) *Word {
	w := &Word{Text: g.take(g.text())}
	if whole {
		return w
	}
	switch long := letters(w.Text) >= MinPrefixLetters; g.IntN(6) {
	case 0:
		w.Exact = true
	case 1:
		if long && g.prefixes > 0 {
			g.prefixes--
			w.Prefix = true
		}
	case 2:
		if long && g.fuzzy > 0 {
			g.fuzzy--
			w.Fuzzy = 1 + g.IntN(MaxEdits)
		}
	}
	return w
}

func (g *grower) phrase() *Phrase {
	text := g.text()
	for range g.IntN(3) {
		text += " " + g.text()
	}
	p := &Phrase{Text: g.take(text), Exact: g.IntN(3) == 0}
	if g.IntN(3) == 0 {
		p.Slop = 1 + g.IntN(MaxSlop)
	}
	return p
}

// node makes a node with at most depth levels below it; field is the field
// whose value it is.
func (g *grower) node(depth int, field string) Node {
	if depth > 0 && g.words > 20 {
		switch g.IntN(6) {
		case 0:
			return &And{Nodes: g.nodes(depth-1, field, func(n Node) bool { _, same := n.(*And); return same })}
		case 1:
			return &Or{Nodes: g.nodes(depth-1, field, func(n Node) bool { _, same := n.(*Or); return same })}
		case 2:
			for {
				n := g.node(depth-1, field)
				if _, same := n.(*Not); !same {
					return &Not{Node: n}
				}
			}
		}
	}
	if field != "" {
		if field == "url" || g.IntN(2) == 0 {
			return g.word(field == "url")
		}
		return g.phrase()
	}
	switch g.IntN(8) {
	case 0:
		p := g.phrase()
		return &Name{Text: p.Text, Exact: p.Exact}
	case 1:
		return g.dates()
	case 2, 3:
		name := [...]string{"title", "source", "organisation", "url"}[g.IntN(4)]
		for {
			n := g.node(depth, name)
			if _, not := n.(*Not); !not {
				return &Field{Name: name, Node: n}
			}
		}
	case 4:
		return g.phrase()
	}
	return g.word(false)
}

func (g *grower) nodes(depth int, field string, unfit func(Node) bool) []Node {
	var all []Node
	for len(all) < 2 || g.IntN(3) == 0 && len(all) < 4 {
		if n := g.node(depth, field); !unfit(n) {
			all = append(all, n)
		}
	}
	return all
}

func (g *grower) dates() *Range {
	g.words--
	switch g.IntN(4) {
	case 0:
		return &Range{Field: OfPublication, Op: OpWhen, Value: "7d"}
	case 1:
		return &Range{Field: OfMention, Op: OpOn, Value: g.text() + " " + g.text()}
	}
	return &Range{Field: OfPublication, Op: [...]string{OpOn, OpBefore, OpAfter}[g.IntN(3)], Value: g.text()}
}
