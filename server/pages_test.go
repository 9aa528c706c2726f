package server

import (
	"fmt"
	"net/url"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"dateline/index"
	"dateline/query"
)

func TestResultsPageShowsWhatMatters(t *testing.T) {
	h := serverFor(t, found(sampleResult())).Handler()
	_, body := ask(t, h, "/search?q=aliyev+27+June+2025&source=wire&section=-Sport&from=2025-06&mentions=2025-06&names=broad&sorce=x")
	for what, want := range map[string]string{
		"title of the page":        "<title>aliyev 27 June 2025 \u2013 45 articles | Dateline</title>",
		"query in the box":         `value="aliyev 27 June 2025"`,
		"count":                    `role="status">1 to 1 of 45 articles`,
		"spelling":                 `also found as <a href="/search?`,
		"date understood":          `<strong>June 2025</strong>`,
		"warning":                  "&#34;sorce&#34; is not known and was ignored; did you mean source?",
		"chip":                     "<bdi>Source: The Wire</bdi>",
		"chip of an exclusion":     "<bdi>Not section: Sport</bdi>",
		"chip of a day":            "<bdi>From 1 June 2025</bdi>",
		"chip of a mention":        "<bdi>Speaks of June 2025</bdi>",
		"chip of the names":        "<bdi>Distant spellings too</bdi>",
		"marked title":             `<h2 lang="ru" dir="ltr"><a href="/article/` + someID + `?`,
		"mark in the title":        `<mark>Алиев</mark> заявил</a></h2>`,
		"mark in the text":         `&hellip; </span><bdi dir="ltr">в Баку <mark>27 июня</mark> прошла`,
		"date of the article":      `<time datetime="2025-06-27T09:00:00Z" title="27 June 2025, 09:00 UTC">27 June 2025</time>`,
		"why it matched":           `<bdi class="found">Алиев</bdi> <span class="how">another spelling</span>`,
		"why a date matched":       `<bdi class="found">27 июня</bdi> <span class="how">the same day</span>`,
		"chosen value":             `aria-current="true"><span class="tick"`,
		"way to leave a value out": `aria-label="Not The Post" title="Leave out The Post"`,
		"next page":                `<a rel="next" href="/search?`,
		"filters kept by the form": `<input type="hidden" name="exclude_section" value="Sport">`,
		"the order in use":         `aria-current="true">Best match</a>`,
		"edition":                  "Edition <bdi>000017</bdi>, 1\u2009204\u2009331 articles",
	} {
		if !strings.Contains(body, want) {
			t.Errorf("%s: %q is missing", what, want)
		}
	}
	if strings.Contains(body, "Demonstration") {
		t.Error("the line of the demo, where there should be none")
	}
}

func TestFilterLinksAddAndRemove(t *testing.T) {
	r := index.Request{Query: "x", Size: index.DefaultSize, Page: 3, Filters: map[string][]string{"source": {"wire"}}, Exclude: map[string][]string{"source": {"post"}}}
	views := facetsOf(r, sampleResult().Facets)
	for i, want := range []string{"/search?exclude_source=post&q=x", "/search?q=x&source=wire&source=post"} {
		if got := views[0].Values[i].URL; got != want {
			t.Errorf("value %d leads to %s, want %s", i, got, want)
		}
	}
	if len(r.Filters["source"]) != 1 || len(r.Exclude["source"]) != 1 {
		t.Errorf("making links changed the request: %+v", r)
	}
	gone := facetsOf(index.Request{Filters: map[string][]string{"tag": {"rare"}}}, nil)
	if len(gone) != 1 || !gone[0].Values[0].Selected || gone[0].Values[0].URL != "/search?size=0" && gone[0].Values[0].URL != "/search" {
		t.Errorf("a chosen value without articles cannot be undone: %+v", gone)
	}
}

func TestHomeShowsTheNewest(t *testing.T) {
	h := serverFor(t, found(sampleResult()), func(o *Options) { o.Demo = true }).Handler()
	for _, target := range []string{"/", "/search", "/article/" + someID, "/search?page=0", "/nothing"} {
		_, body := ask(t, h, target)
		if !strings.Contains(body, "Demonstration archive: invented outlets, articles written for this demonstration.") {
			t.Errorf("%s does not say that the archive is a demonstration", target)
		}
		if strings.HasPrefix(target, "/s") && !strings.Contains(target, "=") && !strings.Contains(body, "Newest articles") {
			t.Errorf("%s does not show the newest articles", target)
		}
	}
}

func TestNothingFoundHelps(t *testing.T) {
	empty := sampleResult()
	empty.Hits, empty.Total, empty.Facets = nil, &index.Total{Exact: true}, nil
	empty.Query.Warnings = []query.Warning{{Message: "the bracket is not closed", Hint: "it was left out"}}
	asked := index.Request{Query: `"two words"`, Filters: map[string][]string{"source": {"wire"}}}
	empty.Absent = []string{"words<b>"}
	empty.DidYouMean = []index.Meant{{Q: `"two <b> wards"`, Count: 1200}}
	empty.Relaxations = []index.Relaxation{
		{Kind: index.RelaxPhrase, What: asked.Query, Count: 31, Request: index.Request{Query: "two words", Filters: asked.Filters}},
		{Kind: index.RelaxFilter, Field: "source", What: "wire", Count: 1, Request: index.Request{Query: asked.Query}},
		{Kind: index.RelaxFilter, Field: "language", What: "ru, de", Count: 2},
		{Kind: index.RelaxWidened, What: "2024-06-24..", Count: 3}, {Kind: index.RelaxWidened, What: "2024-06-24..2024-07-10", Count: 4},
		{Kind: index.RelaxDates, Count: 5}, {Kind: index.RelaxFilters, Count: 6}, {Kind: index.RelaxNames, Count: 7}, {Kind: index.RelaxAny, Count: 8},
	}
	h := serverFor(t, found(empty)).Handler()
	_, body := ask(t, h, "/search?q=%22two+words%22&source=wire&to=2024")
	body = strings.ReplaceAll(body, "&#43;", "+")
	for _, want := range []string{
		"Nothing was found", "No articles", "The bracket is not closed", "Source: wire",
		`No article has <bdi class="typed">words&lt;b&gt;</bdi>.`,
		`Did you mean <a href="/search?q=%22two+%3Cb%3E+wards%22&amp;source=wire&amp;to=2024-12-31"><bdi>&#34;two &lt;b&gt; wards&#34;</bdi></a> <span class="n">(1` + "\u2009" + `200 articles)</span>?`,
		`<a href="/search?q=two+words&amp;source=wire"><bdi>the words of &#34;two words&#34; anywhere</bdi></a> <span class="n">31 articles</span>`,
		`<a href="/search?q=%22two+words%22"><bdi>any source, not only wire</bdi></a> <span class="n">1 article</span>`,
		"any language, not only Russian, German", "published from 24 June 2024 on", "published 24 June 2024 to 10 July 2024",
		"all days of publication", "without any filter", "more distant spellings of the names", "any of the words",
	} {
		if !strings.Contains(body, want) {
			t.Errorf("%q is missing", want)
		}
	}
}

func TestPageBehindTheLastLeadsBack(t *testing.T) {
	res := sampleResult()
	res.Hits = nil
	_, body := ask(t, serverFor(t, found(res)).Handler(), "/search?q=x&page=9&to=2024")
	for want, shown := range map[string]bool{
		"45 articles, on earlier pages": true, "This page is empty": true, "Go to the first page": true,
		"all days of publication": false, "Every word of a query": false, "Nothing was found": false,
	} {
		if strings.Contains(body, want) != shown {
			t.Errorf("%q: shown is %v", want, !shown)
		}
	}
}

func TestEllipsesStandWhereTextWasCut(t *testing.T) {
	long := strings.Repeat("words and ", 16)
	for _, tt := range []struct {
		name  string
		lead  []index.Fragment
		body  []index.Fragment
		shows string // < and > for an ellipsis before and after, | between stretches
	}{
		{name: "a whole text", body: []index.Fragment{{Text: long + "an end."}}, shows: ""},
		{name: "a short text without a full stop", lead: []index.Fragment{{Text: "Two lines of a standfirst"}}, shows: ""},
		{name: "cut at words", body: []index.Fragment{{Text: long + "but did not"}}, shows: ">"},
		{name: "from the middle to a quotation", body: []index.Fragment{{Text: long + "“an end.”", Offset: 40}}, shows: "<"},
		{name: "other full stops", body: []index.Fragment{{Text: long + "конец…"}, {Text: long + "终。"}, {Text: long + "پایان؟"}, {Text: long + "end. »"}}, shows: "|||"},
		{name: "two stretches", body: []index.Fragment{{Text: "First."}, {Text: "Later.", Offset: 90}}, shows: "|<"},
		{name: "one ellipsis between two cuts", body: []index.Fragment{{Text: long, Offset: 9}, {Text: long, Offset: 900}}, shows: "<>|>"},
		{name: "lead and body", lead: []index.Fragment{{Text: "Lead."}}, body: []index.Fragment{{Text: "Body."}}, shows: "|"},
	} {
		var shows []string
		for _, v := range snippetsOf(index.Hit{Snippets: map[string][]index.Fragment{"lead": tt.lead, "body": tt.body}}) {
			s := ""
			if v.Before {
				s = "<"
			}
			if v.After {
				s += ">"
			}
			shows = append(shows, s)
		}
		if got := strings.Join(shows, "|"); got != tt.shows {
			t.Errorf("%s: ellipses %q, want %q", tt.name, got, tt.shows)
		}
	}
}

func TestSpellingsAreWrittenAsTyped(t *testing.T) {
	for typed, want := range map[string]string{"Aliyev": "Əliyev Алиев علييف ალიევი Ալիեւ", "aliyev": "əliyev алиев علييف ალიევი ալիեւ"} {
		var all []index.Spelling
		for _, s := range []string{"əliyev", "алиев", "علييف", "ალიევი", "ալիեւ"} {
			all = append(all, index.Spelling{Typed: typed, Found: s})
		}
		var shown []string
		for _, f := range spellingsOf(index.Request{Query: typed}, all)[0].Found {
			shown = append(shown, f.Text)
		}
		if got := strings.Join(shown, " "); got != want {
			t.Errorf("%s: %s, want %s", typed, got, want)
		}
	}
}

func TestDaysWithoutAYearSayAnyYear(t *testing.T) {
	for typed, want := range map[index.DateRead]dateView{
		{Typed: "June 27", From: "2025-06-27", To: "2025-06-27", AnyYear: true}: {Typed: "June 27", AnyYear: true},
		{Typed: "27 June 2025", From: "2025-06-27", To: "2025-06-27"}:           {Typed: "27 June 2025"},
		{Typed: "27.06.2025", From: "2025-06-27", To: "2025-06-27"}:             {Typed: "27.06.2025", Read: "27 June 2025"},
	} {
		if got := dateViewOf(index.Request{}, typed); got != want {
			t.Errorf("%+v: %+v, want %+v", typed, got, want)
		}
	}
}

func TestPhrasesOfPublicationCanBeUndone(t *testing.T) {
	r := index.Request{Query: "aliyev since June "}
	got := dateViewOf(r, index.DateRead{Typed: "since June", From: "2025-06-01", Published: true})
	if got.Read != "from 1 June 2025 on" || !strings.Contains(got.Words, url.QueryEscape(`aliyev "since June"`)) {
		t.Errorf("%+v does not say the days, or how to search for the words", got)
	}
}

// TestLatestCanBeUndone: a word read as a wish for what is new is told of, with the
// address of the search for it; what is asked for has a chip, and an order of its own.
func TestLatestCanBeUndone(t *testing.T) {
	for _, tt := range []struct {
		typed string
		start int
		wish  string
		words string
	}{
		{"latest latest gaza", 0, "latest", `"latest" latest gaza`},
		{" latest gaza", 1, "latest", ` "latest" gaza`},
		{"latestgate gaza latest", 16, "latest", `latestgate gaza "latest"`},
		{"gaza Latest News since June", 5, "Latest News", `gaza "Latest News" since June`},
		{"gaza", 5, "latest", "gaza"}, // another query than the one that was read
	} {
		read := &index.RecencyRead{Typed: tt.wish, Recency: "7d", Start: tt.start, End: tt.start + len(tt.wish)}
		got, want := latestOf(index.Request{Query: tt.typed}, read), pageAddress(index.Request{Query: tt.words})
		if got.Age != "7 days" || got.Words != want {
			t.Errorf("%q: %+v, want a search for %s", tt.typed, got, tt.words)
		}
	}
	res := sampleResult()
	res.Query.Recency = &index.RecencyRead{Typed: "latest", Recency: "1d"}
	h := serverFor(t, found(res)).Handler()
	_, body := ask(t, h, "/search?q=latest+words&recency=36h")
	for _, want := range []string{`<bdi class="typed">latest</bdi> read as <strong>newer first</strong>: an article counts half as much when it is 1 day older.`,
		`href="/search?q=latest+words"`, `half as much 36 hours on`, `<a href="/search?q=latest&#43;words&amp;recency=36h&amp;sort=relevance" aria-current="true">Best of late</a>`,
		`<a href="/search?q=latest&#43;words&amp;sort=relevance">Best match</a>`, `<input type="hidden" name="recency" value="36h">`} {
		if !strings.Contains(body, want) && !strings.Contains(body, strings.ReplaceAll(want, "+", "&#43;")) {
			t.Errorf("the page lacks %s", want)
		}
	}
}

func TestLongFacetsAreFolded(t *testing.T) {
	for _, tt := range []struct{ values, chosen, shown, folded int }{{5, 0, 5, 0}, {7, 0, 7, 0}, {8, 0, 6, 2}, {30, 9, 9, 21}} {
		f, r := index.Facet{}, index.Request{Filters: map[string][]string{}}
		for i := range tt.values {
			value := fmt.Sprint("v", i)
			f.Values = append(f.Values, index.FacetValue{Value: value})
			if i < tt.chosen {
				r.Filters["tag"] = append(r.Filters["tag"], value)
			}
		}
		v := facetsOf(r, map[string]index.Facet{"tag": f})[0]
		if len(v.Values) != tt.shown || len(v.Rest) != tt.folded {
			t.Errorf("%+v: %d shown and %d folded", tt, len(v.Values), len(v.Rest))
		}
	}
}

func TestArticleLeadsBackToItsPage(t *testing.T) {
	r, _, p := read(t, "q=x&size=5&page=3&syntax=strict&source=a")
	if p != nil {
		t.Fatal(p)
	}
	_, query, _ := strings.Cut(articleAddress(someID, r), "?")
	back, _, p := read(t, query)
	if p != nil || pageAddress(back) != pageAddress(r) {
		t.Errorf("%s leads back to %s, %v", pageAddress(r), pageAddress(back), p)
	}
}

func TestArticlePageNumbersItsMarks(t *testing.T) {
	h := serverFor(t, found(sampleResult())).Handler()
	_, body := ask(t, h, "/article/"+someID+"?q=words&source=wire&page=2")
	for _, want := range []string{
		`<h1><mark id="m1">Two</mark>`, `One <mark id="m2">paragraph</mark>`, `<a href="#m2" aria-label="Next match">`, `<a href="#m1" aria-label="Previous match">`,
		`Go to the first of 2 matches`, `href="/search?page=2&amp;q=words&amp;source=wire"`, `rel="noopener noreferrer"`, `Read it at <bdi>example.org</bdi>`,
		`<a href="/search?person=Ilham&#43;Aliyev">`, `<article lang="en" dir="ltr">`,
	} {
		if !strings.Contains(body, want) {
			t.Errorf("%q is missing", want)
			t.Log(body[strings.Index(body, "Did you")-50:strings.Index(body, "Did you")+350], body[strings.Index(body, "You could"):][:900])
		}
	}
}

// TestMarksLeadToEachOther follows the links of an article page as a browser does,
// without script: each leads to a mark, the count says which, and the last mark
// that is linked has none after it.
func TestMarksLeadToEachOther(t *testing.T) {
	for _, n := range []int{1, 2, 17, maxNumbered, maxNumbered + 1, 9_000} {
		f := found(sampleResult())
		f.article = func(string) (*index.ArticleView, error) {
			v := sampleView()
			v.Title.Marks = nil
			var all [][2]int
			for i := range n {
				all = append(all, [2]int{4 * i, 4*i + 3})
			}
			v.Body = []index.Fragment{{Text: strings.Repeat("oil ", n), Marks: all}}
			return v, nil
		}
		_, body := ask(t, serverFor(t, f).Handler(), "/article/"+someID+"?q=oil")
		if got := strings.Count(body, "<mark"); got != n {
			t.Errorf("%d of %d marks are shown", got, n)
		}
		linked := min(n, maxNumbered)
		for i := 1; i <= linked; i++ {
			_, at, there := strings.Cut(body, fmt.Sprintf(`<mark id="m%d">`, i))
			at, _, _ = strings.Cut(at, "</p>")
			at, _, _ = strings.Cut(at, "<mark")
			count := fmt.Sprintf(`aria-label="Match %d of %d"`, i, n)
			prev, next := fmt.Sprintf(`<a href="#m%d" aria-label="Previous match">`, i-1), fmt.Sprintf(`<a href="#m%d" aria-label="Next match">`, i+1)
			if !there || !strings.Contains(at, count) || strings.Contains(at, prev) != (i > 1) || strings.Contains(at, next) != (i < linked) {
				t.Fatalf("mark %d of %d: %q", i, n, at)
			}
		}
		if strings.Contains(body, fmt.Sprintf(`id="m%d"`, linked+1)) || strings.Contains(body, "are linked, the others marked") != (n > linked) {
			t.Errorf("of %d marks %d are linked, which the page must say", n, linked)
		}
		if len(body) > 20_000+linked*350+n*20 {
			t.Errorf("the page of %d marks has %d bytes", n, len(body))
		}
	}
}

func TestOnlyWebAddressesAreLinked(t *testing.T) {
	for _, address := range []string{"javascript:alert(1)", "data:text/html,x", "//evil.example", "file:///etc/passwd", "vbscript:x", " javascript:x", "ftp://x.example/"} {
		f := found(sampleResult())
		f.article = func(string) (*index.ArticleView, error) {
			v := sampleView()
			v.Article.URL = address
			return v, nil
		}
		_, body := ask(t, serverFor(t, f).Handler(), "/article/"+someID)
		if strings.Contains(body, "Read it at") || strings.Contains(body, strings.TrimSpace(address)) {
			t.Errorf("%q is on the page", address)
		}
	}
}

func TestUncertainDatesStayUncertain(t *testing.T) {
	for _, tt := range []struct{ published, precision, want string }{
		{"2025-06-27T09:00:00Z", "second", "27 June 2025"}, {"2025-06-01", "month", "June 2025"}, {"2025-06", "month", "June 2025"},
		{"2025-01-01", "year", "2025"}, {"2025", "year", "2025"}, {"", "", "date unknown"}, {"soon", "day", "date unknown"},
	} {
		if got := timeWords(published(index.Hit{Published: tt.published, Precision: tt.precision})); got != tt.want {
			t.Errorf("%q as %s is shown as %q, want %q", tt.published, tt.precision, got, tt.want)
		}
	}
	for span, want := range map[string]string{
		"2025-06-27": "27 June 2025", "2025-06": "June 2025", "2025": "2025", "2025-06-01/2025-06-30": "June 2025", "2024-01-01..2024-12-31": "2024",
		"2025-06-27/2025-06-29": "27 June 2025 to 29 June 2025", "2025-W26": "2025-W26", "x": "x",
	} {
		if got := spanWords(span); got != want {
			t.Errorf("%s is written %q, want %q", span, got, want)
		}
	}
}

func TestPagesAreNumbered(t *testing.T) {
	r := index.Request{Query: "x", Page: 5, Size: 10}
	v := pagingOf(r, &index.Result{Total: &index.Total{Articles: 80, Stories: 64}})
	var shown []string
	for _, n := range v.Numbers {
		shown = append(shown, n.Text)
	}
	if fmt.Sprint(shown) != "[3 4 5 6 7]" || !strings.Contains(v.Next, "page=6") || !strings.Contains(v.Prev, "page=4") {
		t.Errorf("%q, next %s, prev %s", shown, v.Next, v.Prev)
	}
	if v := pagingOf(index.Request{Page: 1, Size: 10}, &index.Result{Total: &index.Total{Articles: 12, Stories: 10}}); len(v.Numbers) != 0 {
		t.Errorf("one page has links to pages: %+v", v)
	}
}

func FuzzPieces(f *testing.F) {
	f.Add("Алиев заявил", 0, 5, 3, 9)
	f.Add("a<b>&\"'", -4, 2, 1, 400)
	f.Add("\xff\x00e\u0301", 1, 1, 2, 1)
	f.Fuzz(func(t *testing.T, text string, a, b, c, d int) {
		var joined strings.Builder
		for _, p := range pieces(index.Fragment{Text: text, Marks: [][2]int{{a, b}, {c, d}}}) {
			if p.Text == "" {
				t.Errorf("an empty piece of %q", text)
			}
			joined.WriteString(p.Text)
		}
		want := string([]rune(text))
		plain := !strings.ContainsFunc(want, func(r rune) bool { return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r) })
		if plain && joined.String() != want || !sameLetters(joined.String(), want) || unclosed(joined.String()) || !utf8.ValidString(want) {
			t.Errorf("the pieces of %q make %q", text, joined.String())
		}
	})
}

func TestAssetsMayBeKept(t *testing.T) {
	h := serverFor(t, found(sampleResult())).Handler()
	_, page := ask(t, h, "/")
	_, rest, _ := strings.Cut(page, `<link rel="stylesheet" href="`)
	address, _, _ := strings.Cut(rest, `"`)
	if _, err := url.Parse(address); err != nil || !strings.HasPrefix(address, "/assets/style-") {
		t.Fatalf("style sheet at %q, %v", address, err)
	}
	res, body := ask(t, h, address)
	if res.StatusCode != 200 || !strings.Contains(res.Header.Get("Cache-Control"), "immutable") || !strings.Contains(body, "prefers-color-scheme: dark") {
		t.Errorf("%s: %d, %q", address, res.StatusCode, res.Header.Get("Cache-Control"))
	}
	if strings.Contains(body, "url(") || strings.Contains(body, "@import") {
		t.Error("the style sheet asks for other files")
	}
}
