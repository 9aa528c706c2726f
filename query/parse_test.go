package query

import (
	"errors"
	"strings"
	"testing"
)

// TestParse is the language by example: what is typed, how it is read.
func TestParse(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"", "nothing"},
		{" \t\n\x00 ", "nothing"},
		{"Baku", "[Baku]"},
		{"oil price", "and([oil] [price])"},
		{"oil AND price & Baku && Ganja", "and([oil] [price] [Baku] [Ganja])"},
		{"oil OR gas | coal || wind", "or([oil] [gas] [coal] [wind])"},
		{"a1 b1 OR c1", "and([a1] or([b1] [c1]))"},
		{"a1 OR b1 c1 OR d1", "and(or([a1] [b1]) or([c1] [d1]))"},
		{"(a1 b1) OR c1", "or(and([a1] [b1]) [c1])"},
		{"a1 (b1 (c1 d1))", "and([a1] [b1] [c1] [d1])"},
		{"-war", "not[war]"},
		{"oil NOT war -peace", "and([oil] not[war] not[peace])"},
		{"oil AND NOT war", "and([oil] not[war])"},
		{"oil OR -war", "or([oil] not[war])"},
		{"-(a1 b1)", "notand([a1] [b1])"},
		{"+oil", "[oil]"},
		{"and or not", "and([and] [or] [not])"},
	} {
		checkRead(t, tt.text, tt.want)
	}
}

// checkRead fails unless a text is read as wanted without a warning.
func checkRead(t *testing.T, text, want string) {
	t.Helper()
	got, warnings := Parse(text)
	if dump(got) != want || len(warnings) > 0 {
		t.Errorf("%q: got %s, want %s; warnings %v", text, dump(got), want, warnings)
	}
	checkRoundTrip(t, got)
}

func TestParseWords(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{`"climate change"`, "[phrase climate change]"},
		{`"  climate   change "~5`, "[phrase5 climate change]"},
		{`"Ilham Aliyev"~exact`, "[phrase exact Ilham Aliyev]"},
		{`="Ilham Aliyev"`, "[phrase exact Ilham Aliyev]"},
		{`"a b"~5~exact "c d"~exact~2`, "and([phrase5 exact a b] [phrase2 exact c d])"},
		{"“a b” «c d» „e f“ 「g h」", "and([phrase a b] [phrase c d] [phrase e f] [phrase g h])"},
		{`«роман "Война и мир"»`, "[phrase роман Война и мир]"},
		{"=Aliyev", "[exact Aliyev]"},
		{"Aliy*", "[prefix Aliy]"},
		{"Aliyev~ Baku~2", "and([fuzzy1 Aliyev] [fuzzy2 Baku])"},
		{"covid-19", "[covid-19]"},
		{"oil - price — gas", "and([oil] [price] [gas])"},
		{"Breaking: oil, gas!", "and([Breaking] [oil] [gas])"},
		{"10:30 AT&T don't C++ #metoo", "and([10:30] [AT&T] [don't] [C++] [#metoo])"},
		{`"Israel"-Hamas`, "and([phrase Israel] [Hamas])"},
		{"oil NEAR/5 price", "[phrase5 oil price]"},
		{"oil AROUND(3) price gas", "and([phrase3 oil price] [gas])"},
		{`=oil NEAR/2 ="gas"`, "[phrase2 exact oil gas]"},
		{`"Ilham Aliyev" NEAR/9 Putin`, "and([phrase9 Ilham Aliyev Putin] [phrase Ilham Aliyev])"},
		{"a1 NEAR/2 b1 NEAR/3 c1", "and([phrase2 a1 b1] [phrase3 b1 c1])"},
		{"-oil NEAR/5 price gas", "and(not[phrase5 oil price] [gas])"},
		{"oil OR gas NEAR/5 price", "or([oil] [phrase5 gas price])"},
		{"title:(oil NEAR/5 price)", "title[phrase5 oil price]"},
		{`NEAR near/5 oil NEAR price "a NEAR/5 b" oil \NEAR/5 x`,
			"and([NEAR] [near/5] [oil] [NEAR] [price] [phrase a NEAR/5 b] [oil] [NEAR/5] [x])"},
		{`\OR \-x a\*b \"q`, `and([OR] [-x] [a*b] ["q])`},
	} {
		checkRead(t, tt.text, tt.want)
	}
}

func TestParseFields(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"title:war", "title[war]"},
		{"Title:war HEADLINE:war", "and(title[war] title[war])"},
		{`lead:"oil price"~2`, "lead[phrase2 oil price]"},
		{"source:(bbc OR reuters) site:ap", "and(sourceor([bbc] [reuters]) source[ap])"},
		{"title:(a1 -b1)", "titleand([a1] not[b1])"},
		{"title:(oil)", "title[oil]"},
		{"-source:bbc source:-ap", "and(notsource[bbc] notsource[ap])"},
		{"lang:az language:az org:nato", "and(language[az] language[az] organisation[nato])"},
		{"title:=Aliyev title:Aliy* title:OR", "and(title[exact Aliyev] title[prefix Aliy] title[OR])"},
		{"title:a:b", "title[a:b]"},
		{"name:Aliyev", "[name Aliyev]"},
		{`name:"Ilham Aliyev" name:"Ilham Aliyev"~exact name:=Aliyev`,
			"and([name Ilham Aliyev] [name exact Ilham Aliyev] [name exact Aliyev])"},
		{`name:(Aliyev OR "Ilham Aliyev")`, "or([name Aliyev] [name Ilham Aliyev])"},
		{`person:"Ilham Aliyev"`, "person[phrase Ilham Aliyev]"},
		{"before:2025 after:2024-06 on:2025-06-27",
			"and([published before 2025] [published after 2024-06] [published on 2025-06-27])"},
		{`published:2025-01..2025-03 year:2024 mentions:"27 June 2025"`,
			"and([published on 2025-01..2025-03] [published on 2024] [mentions on 27 June 2025])"},
		{"mentions:(2024 OR 2025)", "or([mentions on 2024] [mentions on 2025])"},
		{"when:7d when:12H -when:1y", "and([published when 7d] [published when 12h] not[published when 1y])"},
		{"url:https://example.org/a?b=c:d~1*", "url[https://example.org/a?b=c:d~1*]"},
		{"see https://example.org/a:b, now", "and([see] url[https://example.org/a:b] [now])"},
		{`id:"a b" id:"a*" id:ab-12`, "and(id[phrase a b] id[a*] id[ab-12])"},
		{"source:bbc,reuters,ap -tag:a1,b1", "and(sourceor([bbc] [reuters] [ap]) nottagor([a1] [b1]))"},
		{`location:Baku source:(bbc,ap OR afp) tag:10,000 source:"a, b"`,
			"and(place[Baku] sourceor([bbc] [ap] [afp]) tag[10,000] source[phrase a, b])"},
		{"(title:oil OR lead:gas) when:7d", "and(or(title[oil] lead[gas]) [published when 7d])"},
		{"（title：oil ＯＲ　gas）", "and(title[oil] [ＯＲ] [gas])"},
		{"（title：oil OR　gas）", "or(title[oil] [gas])"},
	} {
		checkRead(t, tt.text, tt.want)
	}
}

// TestParseScripts holds what other scripts need: acronyms with a quotation mark
// inside, prefixes before one, invisible marks of direction, zero-width joiners.
func TestParseScripts(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{`צה"ל בעזה`, `and([צה"ל] [בעזה])`},
		{`"דובר צה"ל"`, `[phrase דובר צה"ל]`},
		{`ב"הארץ"`, `and([ב] [phrase הארץ])`},
		{"\u200f-\u200fوزير", "not[وزير]"},
		{"می\u200cخواهم", "[می\u200cخواهم]"},
		{"\ufeffmin\u00adister", "[minister]"},
		{"हिन्दी समाचार", "and([हिन्दी] [समाचार])"},
		{"東京 OR 大阪", "or([東京] [大阪])"},
	} {
		checkRead(t, tt.text, tt.want)
	}
}

// oddities are what is not in the language, how it is read, and the place that
// is pointed at.
var oddities = []struct{ text, want, marked, message string }{
	{`oil "gas price`, "and([oil] [phrase gas price])", `"`, "not closed"},
	{`oil "" gas`, "and([oil] [gas])", `""`, "no word in these quotation marks"},
	{"(oil gas", "and([oil] [gas])", "(", "not closed"},
	{"oil) gas", "and([oil] [gas])", ")", "closes nothing"},
	{"oil () gas", "and([oil] [gas])", "()", "nothing in these brackets"},
	{"OR oil", "[oil]", "OR", "nothing before"},
	{"oil OR", "[oil]", "OR", "nothing after"},
	{"oil OR | gas", "or([oil] [gas])", "|", "follows another"},
	{"oil NOT", "[oil]", "NOT", "nothing after"},
	{"--oil", "not[oil]", "--", "more than one sign"},
	{"NOT -oil", "[oil]", "NOT -oil", "excluded twice"},
	{"-(-oil)", "[oil]", "-(-oil)", "excluded twice"},
	{"a1 AND b1 OR c1", "and([a1] or([b1] [c1]))", "OR", "mixed"},
	{"foo:bar oil", "and([foo] [bar] [oil])", "foo:", "no field foo"},
	{"-foo:bar", "notand([foo] [bar])", "foo:", "no field foo"},
	{`foo:"a b" OR c`, "or(and([foo] [phrase a b]) [c])", "foo:", "no field foo"},
	{"title: oil", "title[oil]", "title:", "space follows"},
	{"title:", "[title]", "title:", "no value"},
	{"title:... oil", "[oil]", "title:...", "no value"},
	{"title:(source:bbc)", "title[bbc]", "source:", "within a field"},
	{"* oil", "[oil]", "*", "alone"},
	{"*gov", "[gov]", "*gov", "before or inside"},
	{"go*n", "[go*n]", "go*n", "before or inside"},
	{"wom?n", "[wom?n]", "wom?n", "before or inside"},
	{"go*", "[go]", "go*", "too few letters"},
	{"gov* war* oil*", "and([prefix gov] [prefix war] [oil])", "oil*", "too many"},
	{"oil~ gas~ war~ ban~", "and([fuzzy1 oil] [fuzzy1 gas] [fuzzy1 war] [ban])", "ban~", "too many"},
	{"ab~1", "[ab]", "ab~1", "too short"},
	{"Aliyev~9", "[fuzzy2 Aliyev]", "Aliyev~9", "at most 2"},
	{`"a b"~900`, "[phrase50 a b]", "~900", "at most 50"},
	{`"a b"~near`, "and([phrase a b] [near])", "~", "follows ~"},
	{`"gov* plan"`, "[phrase gov plan]", "gov* plan", "in a phrase"},
	{"oil NEAR/5", "[oil]", "NEAR/5", "nothing stands behind"},
	{"oil NEAR/5 -gas", "and([oil] not[gas])", "NEAR/5", "nothing stands behind"},
	{"(a1 b1) NEAR/5 c1", "and([a1] [b1] [c1])", "NEAR/5", "only plain words"},
	{"gov* AROUND(5) =oil", "and([prefix gov] [exact oil])", "AROUND(5)", "only plain words"},
	{"oil NEAR/90 gas", "[phrase50 oil gas]", "NEAR/90", "at most 50"},
	{`"a b c d e f" NEAR/5 "g h i j k"`, "and([phrase a b c d e f] [phrase g h i j k])", "NEAR/5", "too many words"},
	{"NEAR/5 oil", "and([NEAR/5] [oil])", "NEAR/5", "nothing stands before"},
	{"when:soon", "[published on soon]", "soon", "number and a unit"},
	{"when:7", "[published when 7d]", "7", "no unit"},
	{"oil 😀", "[oil]", "😀", "neither letter nor digit"},
	{"?!", "nothing", "?!", "no word"},
	{"oil\xff\xfegas", "and([oil] [gas])", "\ufffd", "not UTF-8"},
}

func TestParseOddities(t *testing.T) {
	for _, tt := range oddities {
		got, warnings := Parse(tt.text)
		if dump(got) != tt.want {
			t.Errorf("%q: got %s, want %s", tt.text, dump(got), tt.want)
		}
		if len(warnings) != 1 || !strings.Contains(warnings[0].Message, tt.message) {
			t.Errorf("%q: warnings %v, want one with %q", tt.text, warnings, tt.message)
			continue
		}
		w := warnings[0]
		if marked := string([]rune(tt.text)[w.Start:w.End]); marked != tt.marked {
			t.Errorf("%q: the warning marks %q, want %q", tt.text, marked, tt.marked)
		}
		checkRoundTrip(t, got)
	}
}

func TestParseLimits(t *testing.T) {
	letters := func(n int) string { return strings.Repeat("x", n) }
	for _, tt := range []struct{ name, text, want, message string }{
		{"bytes", strings.Repeat("я ", 10) + strings.Repeat(" ", MaxBytes) + "end",
			"and(" + strings.TrimSpace(strings.Repeat("[я] ", 10)) + ")", "too long"},
		{"words", strings.Repeat("ab ", 40), "and(" + strings.TrimSpace(strings.Repeat("[ab] ", MaxWords)) + ")", "too many words"},
		{"word", letters(MaxWordRunes + 1), "[" + letters(MaxWordRunes) + "]", "too long"},
		{"phrase", `"a b c d e f g h i j, k l"`, "[phrase a b c d e f g h i j]", "too long"},
		{"tied", "a-b-c-d-e-f-g-h-i-j-k-l", "[a-b-c-d-e-f-g-h-i-j]", "tied together"},
		{"depth", "ab (cd OR " + strings.Repeat("(", MaxDepth) + "x" + strings.Repeat(")", MaxDepth) + ")", "and([ab] [cd])", "deeper"},
	} {
		got, warnings := Parse(tt.text)
		if dump(got) != tt.want || len(warnings) == 0 || !strings.Contains(warnings[0].Message, tt.message) {
			t.Errorf("%s: got %s, want %s; warnings %v", tt.name, dump(got), tt.want, warnings)
		}
		checkRoundTrip(t, got)
	}
	if got, w := Parse("url:https://example.org/" + letters(200)); len(w) > 0 || len(Print(got)) < 200 {
		t.Errorf("a long address was cut: %s, %v", dump(got), w)
	}
	if _, w := Parse(strings.Repeat(")", 500)); len(w) != MaxWarnings {
		t.Errorf("%d warnings, want %d", len(w), MaxWarnings)
	}
}

// TestParseDeepest nests as deep as is allowed, with lists that print without
// brackets of their own.
func TestParseDeepest(t *testing.T) {
	text := "z1"
	for range MaxDepth {
		text = "x1 y1 OR (" + text + " w1)"
	}
	got, warnings := Parse(text)
	if len(warnings) > 0 {
		t.Fatal(warnings[0])
	}
	checkRoundTrip(t, got)
}

func TestSpan(t *testing.T) {
	text := `été -title:"prix du pétrole"~3 OR name:Əliyev, x`
	got, _ := Parse(text)
	want := []string{"été", `-title:"prix du pétrole"~3 OR name:Əliyev`, "x"}
	for i, n := range got.(*And).Nodes {
		if start, end := n.Span(); text[start:end] != want[i] {
			t.Errorf("node %d spans %q, want %q", i, text[start:end], want[i])
		}
	}
}

func TestParseStrict(t *testing.T) {
	if n, err := ParseStrict("oil gas"); err != nil || dump(n) != "and([oil] [gas])" {
		t.Errorf("got %s, %v", dump(n), err)
	}
	n, err := ParseStrict(`нефть ) "газ`)
	var bad *SyntaxError
	if n != nil || !errors.As(err, &bad) {
		t.Fatalf("got %s, %v, want a SyntaxError", dump(n), err)
	}
	if bad.Pos != 6 || bad.Msg == "" || bad.Hint == "" || !strings.Contains(bad.Error(), "character 7") {
		t.Errorf("got %+v, %q", bad, bad.Error())
	}
}
