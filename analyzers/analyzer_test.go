package analyzers

import (
	"fmt"
	"strings"
	"testing"

	"dateline/news"
)

// render writes tokens the way a reader checks them: words, stems after "+",
// dates after "@".
func render(tokens []Token) string {
	var b strings.Builder
	for i, t := range tokens {
		switch {
		case t.Kind == Stem:
			fmt.Fprintf(&b, "+%s", strings.TrimPrefix(t.Term, stemMark))
		case t.Kind == Date:
			fmt.Fprintf(&b, "@%s", t.Term[1:])
		case i > 0:
			b.WriteByte(' ')
			fallthrough
		default:
			b.WriteString(t.Term)
		}
	}
	return b.String()
}

func TestAppend(t *testing.T) {
	published := news.DateOf(2025, 7, 1)
	for _, tt := range []struct{ name, language, text, want string }{
		{"stems beside words", "en", "The ministers met.", "the ministers+en/minist met"},
		{"a region changes nothing", "en-GB", "ministers", "ministers+en/minist"},
		{"possessive", "en", "Obama's O’Brien", "obamas+en/obama obrien"},
		{"abbreviation", "en", "the U.S. Navy", "the us navy+en/navi"},
		{"Turkish name before its ending", "tr", "Kur'an Bakü'nün", "kuran+tr/kura bakunun+tr/baku"},
		{"no stemmer, no stem", "xx", "Ministers met", "ministers met"},
		{"no language", "", "Ministers", "ministers"},
		{"figures have no stem", "en", "MiG-29s 50x", "mig 29s 50x"},
		{"pairs", "zh", "习近平在", "习近 近平 平在"},
		{"a date stands at its first word", "en", "On 27 June 2025 they",
			"on 27@2025-06-27@2025-06@2025@202 june 2025 they"},
		{"a month is no day", "en", "in May 2024", "in may@=2024-05@2024-05@2024@202 2024"},
		{"a day without year", "ru", "27 июня", "27@2025-06-27@2025-06@2025@202 июня+ru/июн"},
	} {
		got := render(New().Append(nil, tt.text, Document{Language: tt.language, Published: published, Dates: true}))
		if got != tt.want {
			t.Errorf("%s: Append(%q)\n got %s\nwant %s", tt.name, tt.text, got, tt.want)
		}
	}
}

func TestAppendSpans(t *testing.T) {
	text := "Met on 27 June 2025."
	tokens := New().Append(nil, text, Document{Language: "en", Published: news.NoDay, Dates: true})
	var found bool
	for _, k := range tokens {
		if k.Kind == Date {
			found = true
			if got := text[k.Start:k.End]; got != "27 June 2025" || k.Pos != 3 {
				t.Errorf("date %q stands at %d for %q, want position 3 for the whole expression", k.Term, k.Pos, got)
			}
		}
	}
	if !found || !tokens[0].Upper || tokens[1].Upper {
		t.Errorf("Append(%q) = %+v: want a date, and only Met as a capital word", text, tokens)
	}
	if got := New().Append(nil, text, Document{Language: "en", Published: news.NoDay}); strings.Contains(render(got), "@") {
		t.Errorf("dates were not asked for, but came: %s", render(got))
	}
}

func TestAppendFillsItsCachesAgain(t *testing.T) {
	a := New()
	doc := Document{Language: "en"}
	for i := range maxCached + 10 {
		a.Append(nil, fmt.Sprintf("w%dx Ministers", i), doc)
	}
	for i := range maxTags + 1 {
		a.Append(nil, "Ministers", Document{Language: fmt.Sprintf("x%d", i)})
	}
	if got := render(a.Append(nil, "ministers", doc)); got != "ministers+en/minist" {
		t.Errorf("after its caches ran over, the analyzer gives %s", got)
	}
	if len(a.tags) > maxTags || len(a.caches) > 2 || len(a.cache("en").known) > maxCached {
		t.Error("a cache outgrew its bound")
	}
}

func TestAppendAllocatesNothing(t *testing.T) {
	a, doc := New(), Document{Language: "en", Published: news.NoDay}
	text := strings.Repeat("The Prime Minister of Азербайджан said so in Baku. ", 20)
	tokens := a.Append(nil, text, doc)
	if n := testing.AllocsPerRun(50, func() { tokens = a.Append(tokens[:0], text, doc) }); n != 0 {
		t.Errorf("Append allocates %v times for a text whose words it knows", n)
	}
}

func terms(list []QueryTerm) string {
	var out []string
	for _, q := range list {
		out = append(out, strings.ReplaceAll(q.Term, stemMark, "+"))
	}
	return strings.Join(out, " ")
}

func TestQueryTerms(t *testing.T) {
	for _, tt := range []struct{ word, languages, want string }{
		{"Ministers", "en", "ministers +en/minist minist"},
		{"minister", "", "minister"},
		{"Run", "en de", "run +en/run +de/run"},
		{"Obama's", "en", "obamas +en/obama obama"},
		{"Erdoğan’ın", "tr", "erdoganin +tr/erdok erdok"},
		{"U.S.", "en", "us +en/us"},
		{"1990s", "en", "1990s"},
		{"习近", "en", "习近"},
		{"two words", "en", ""},
		{"…", "en", ""},
		{"Ministers", "fr xx", "ministers"},
	} {
		if got := terms(QueryTerms(nil, tt.word, strings.Fields(tt.languages))); got != tt.want {
			t.Errorf("QueryTerms(%q, %s) = %s, want %s", tt.word, tt.languages, got, tt.want)
		}
	}
}

// TestQueryTermsMeetText is what the two sides are for: a typed form finds the
// other forms of the word.
func TestQueryTermsMeetText(t *testing.T) {
	for _, tt := range []struct{ language, typed, written string }{
		{"en", "minister", "Ministers"}, {"en", "Obama", "Obama's"}, {"en", "ministers", "minister's"},
		{"ru", "Москва", "в Москве"}, {"uk", "Київ", "Києва"}, {"uk", "Києву", "Київ"},
		{"de", "Straße", "STRASSEN"}, {"az", "Bakı", "Bakıda"}, {"az", "baki", "Bakının"},
		{"tr", "Erdoğan", "Erdoğan'ın"}, {"tr", "erdogan", "Erdoğan’dan"}, {"tr", "kadin", "KADINLAR"},
	} {
		have := map[string]bool{}
		for _, k := range New().Append(nil, tt.written, Document{Language: tt.language, Published: news.NoDay}) {
			have[k.Term] = true
		}
		found := false
		for _, q := range QueryTerms(nil, tt.typed, []string{"en", tt.language}) {
			found = found || have[q.Term]
		}
		if !found {
			t.Errorf("%s: %q does not find %q", tt.language, tt.typed, tt.written)
		}
	}
}

func TestQueryWordsAreThoseOfTexts(t *testing.T) {
	for _, text := range []string{"O'Brien in the U.S., 5 p.m.", "米国のトランプ Trumpは", "\xff 1,5 — x"} {
		words := New().Append(nil, text, Document{Published: news.NoDay})
		query := QueryWords(text)
		if len(query) != len(words) {
			t.Fatalf("%q: %d words in a query, %d in a text", text, len(query), len(words))
		}
		for i, q := range query {
			if w := words[i]; q.Term != w.Term || q.Start != int(w.Start) || q.End != int(w.End) || q.Upper != w.Upper || int(w.Pos) != i+1 {
				t.Errorf("%q: word %d is %+v in a query and %+v in a text", text, i, q, w)
			}
		}
	}
}
