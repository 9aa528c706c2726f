package analyzers

import (
	"fmt"
	"strings"
	"testing"

	"dateline/analyzers/lang/all"
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
		{"elided articles", "fr", "L'Iran et l’Élysée qu'il", "iran et elysee+fr/elys il"},
		{"an apostrophe that stays", "fr", "aujourd'hui O'Brien", "aujourdhui@2025-07-01@2025-07@2025@202 obrien"},
		{"elision without a stemmer", "lb", "d'Regierung", "regierung"},
		{"no elision in English", "en", "D'Alema l'Iran", "dalema liran"},
		{"Bokmål has the stems of Norwegian", "nb", "regjeringen", "regjeringen+no/regjering"},
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

// TestAppendElided holds the token of a word behind an article to the word.
func TestAppendElided(t *testing.T) {
	text := "Dell'Iran, l’ente"
	tokens := New().Append(nil, text, Document{Language: "it", Published: news.NoDay})
	want := []Token{
		{Term: "iran", Start: 5, End: 9, Pos: 1, Upper: true},
		{Term: stemMark + "it/ent", Start: 15, End: 19, Pos: 2, Kind: Stem},
	}
	if len(tokens) != 3 || tokens[0] != want[0] || tokens[2] != want[1] {
		t.Errorf("Append(%q) = %+v, want %+v and ente", text, tokens, want)
	}
}

func TestCachesShareTheirRoom(t *testing.T) {
	a := New()
	for _, p := range all.Packs() {
		a.Append(nil, "Ministers", Document{Language: p.Tag})
	}
	room := 0
	for _, c := range a.caches {
		room += c.room
	}
	if len(a.caches) < 30 || room > maxWords {
		t.Errorf("%d languages keep up to %d words, want at most %d", len(a.caches), room, maxWords)
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
	for language, sentence := range map[string]string{
		"en": "The Prime Minister of Азербайджан said so in Baku. ",
		"fr": "L'élection de l’Iran qu'il a dit aujourd'hui. ",
	} {
		a, doc := New(), Document{Language: language, Published: news.NoDay}
		text := strings.Repeat(sentence, 20)
		tokens := a.Append(nil, text, doc)
		if n := testing.AllocsPerRun(50, func() { tokens = a.Append(tokens[:0], text, doc) }); n != 0 {
			t.Errorf("Append allocates %v times for a text in %s whose words it knows", n, language)
		}
	}
}

func terms(list []QueryTerm) string {
	var out []string
	for _, q := range list {
		term := strings.ReplaceAll(q.Term, stemMark, "+")
		if q.Language != "" {
			term += "@" + q.Language
		}
		out = append(out, term)
	}
	return strings.Join(out, " ")
}

func TestQueryTerms(t *testing.T) {
	for _, tt := range []struct{ word, languages, want string }{
		{"Ministers", "en", "ministers +en/minist minist@en"},
		{"minister", "", "minister"},
		{"Run", "en de", "run +en/run +de/run"},
		{"Obama's", "en", "obamas +en/obama obama@en"},
		{"Erdoğan’ın", "tr", "erdoganin +tr/erdok erdok@tr"},
		{"U.S.", "en", "us"},
		{"1990s", "en", "1990s"},
		{"习近", "en", "习近"},
		{"two words", "en", ""},
		{"…", "en", ""},
		{"Ministers", "sw xx", "ministers"},
		{"l'Algérie", "fr", "lalgerie algerie@fr +fr/algerie"},
		{"l'Algérie", "en", "lalgerie +en/lalgeri lalgeri@en"},
		{"L’Algérie", "lb it", "lalgerie algerie@it +it/algeri algeri@it"},
		{"d'Gréng", "lb", "dgreng greng@lb"},
		{"O'Brien", "fr it", "obrien +fr/obrien +it/obrien"},
		{"Paris", "en lv", "paris +en/pari pari@en +lv/par"},
		{"mais", "en fr", "mais +en/mai mai@en"}, // a stop word of French
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
