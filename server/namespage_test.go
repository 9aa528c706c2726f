package server

import (
	"context"
	"slices"
	"strings"
	"testing"

	"dateline/index"
)

// named answers a search in any spelling with a total and the spellings told, one
// for exact spellings with counts, and lists names. It keeps what it was asked.
type named struct {
	fake
	names []index.NameForms
	asked *[]index.Request
}

func (n named) Forms(_ context.Context, r index.Request) (*index.Listing, error) {
	*n.asked = append(*n.asked, r)
	l := &index.Listing{Query: index.ReadAs{Q: r.Query}, Names: n.names}
	for _, one := range n.names {
		for _, f := range one.Forms {
			if f.Tier != "exact" && !strings.HasPrefix(f.Folded, "kept") {
				l.Query.Spellings = append(l.Query.Spellings, index.Spelling{Typed: one.Typed, Found: f.Folded, How: "name:" + f.Tier, Articles: f.Articles})
			}
		}
	}
	return l, nil
}

func namedArchive(names []index.NameForms, exact map[string]int, total int, asked *[]index.Request) named {
	f := found(index.Result{})
	f.search = func(_ context.Context, r index.Request) (*index.Result, error) {
		*asked = append(*asked, r)
		res := agencyResult()
		res.Query = index.ReadAs{Q: r.Query}
		if n, ok := exact[r.Query]; ok {
			res.Total, res.Hits = &index.Total{Articles: n, Stories: n, Exact: true}, nil
			return &res, nil
		}
		res.Total = &index.Total{Articles: total, Stories: total, Exact: true}
		if total == 0 {
			res.Hits, res.Timeline = nil, nil
		}
		return &res, nil
	}
	return named{f, names, asked}
}

var aliyevs = []index.NameForms{{Typed: "Aliyev", Other: 3, Forms: []index.Form{
	{Form: "Aliyev", Folded: "aliyev", Tier: "exact", Articles: 20},
	{Form: "Əliyev", Folded: "əliyev", Tier: "dictionary", Articles: 9},
	{Form: "阿利耶夫", Folded: "阿利耶夫", Tier: "dictionary", Articles: 3},
	{Form: "Алиев", Folded: "алиев", Tier: "convention", Articles: 7},
	{Form: "علی\u200cاف", Folded: "علياف", Tier: "balanced", Articles: 40},
	{Form: "Алиевым", Folded: "алиевым", Tier: "balanced", Articles: 8},
	{Form: "Алиева", Folded: "kept", Tier: "balanced", Articles: 2},
	{Form: "Alijevs", Folded: "alijevs", Tier: "dictionary"},
	{Form: "Αλίεφ", Folded: "αλιεφ", Tier: "dictionary"},
}}}

func TestNamePageShowsEverySpelling(t *testing.T) {
	var asked []index.Request
	h := serverFor(t, namedArchive(aliyevs, map[string]int{"=Aliyev": 20}, 61, &asked)).Handler()
	_, body := ask(t, h, "/names?q=Aliyev")
	contains(t, body, map[string]string{
		"title":        "<title>Aliyev: spellings | Dateline</title>",
		"canonical":    `<link rel="canonical" href="/names?q=Aliyev">`,
		"status":       `role="status">61 articles, 7 spellings in 4 scripts`,
		"as typed":     `<a href="/search?q=%3DAliyev"><bdi>Aliyev</bdi></a></td><td class="how">as typed</td><td class="n">20</td>`,
		"as printed":   "<bdi>علی\u200cاف</bdi></a>" + ` <a class="drop" href="/search?q=Aliyev&amp;without=%D8%B9%D9%84%D9%8A%D8%A7%D9%81"`,
		"its search":   `<a href="/search?q=%3D%D0%B0%D0%BB%D0%B8%D0%B5%D0%B2"><bdi>Алиев</bdi></a>`,
		"its reason":   `title="Search without this spelling">×</a></td><td class="how">known form of the name</td><td class="n">3</td>`,
		"dropped":      `<a class="drop" href="/search?q=Aliyev&amp;without=%E9%98%BF%E5%88%A9%E8%80%B6%E5%A4%AB" aria-label="Search without the spelling 阿利耶夫"`,
		"not told":     `<bdi>Алиева</bdi></a></td>`,
		"absent":       `Known forms that no article has: <bdi>Alijevs</bdi>, <bdi>Αλίεφ</bdi> and 3 more</p>`,
		"a heading":    `<th colspan="3" scope="rowgroup">Chinese characters</th>`,
		"timeline":     `<section class="timeline" aria-label="Published, by month">`,
		"a bar":        `<a href="/search?from=2025-05-01&amp;q=Aliyev&amp;to=2025-05-31"`,
		"an example":   `<mark>Алиев</mark> заявил</a></h2>`,
		"all of them":  `<a href="/search?q=Aliyev">All articles with <bdi>Aliyev</bdi>`,
		"broader":      `<a class="quiet" href="/names?names=broad&amp;q=Aliyev">Distant spellings too</a>`,
		"in the field": `<input id="name" name="q" type="search" value="Aliyev" dir="auto"`,
		"as JSON":      `href="/api/v1/names?q=Aliyev"`,
	})
	var order []string
	for _, part := range strings.Split(body, `scope="rowgroup">`)[1:] {
		name, _, _ := strings.Cut(part, "<")
		order = append(order, name)
	}
	if want := []string{"Latin", "Arabic", "Cyrillic", "Chinese characters"}; !slices.Equal(order, want) {
		t.Errorf("scripts in the order %q, want the typed one and then the commonest: %q", order, want)
	}
	if strings.Index(body, "Алиевым") > strings.Index(body, "<bdi>Алиев</bdi>") || strings.Count(body, "阿利耶夫</bdi>") != 1 {
		t.Error("the commoner spelling does not stand first, or one stands twice")
	}
	if len(asked) != 2 || asked[0].Size != exampleArticles || !asked[0].Snippets || asked[0].Facets != nil || asked[1].Query != "Aliyev" {
		t.Errorf("the archive was asked for %+v", asked)
	}
}

func TestNamePageHasATableForEachName(t *testing.T) {
	var asked []index.Request
	list := []index.NameForms{
		{Typed: "Xi Jinping", Forms: []index.Form{{Form: "Xi Jinping", Folded: "xi jinping", Tier: "exact", Articles: 5}, {Form: "си цзиньпин", Folded: "си цзиньпин", Tier: "dictionary", Articles: 3}}},
		{Typed: "Xi", Forms: []index.Form{{Form: "Xi", Folded: "xi", Tier: "exact", Articles: 5}, {Form: "شي", Folded: "شي", Tier: "balanced", Articles: 1}}},
		{Typed: "Jinping", Forms: []index.Form{{Form: "Jinping", Folded: "jinping", Tier: "exact"}, {Form: "近平", Folded: "近平", Tier: "convention", Articles: 4}}},
		{Typed: "Unknown", Forms: []index.Form{{Form: "Unknown", Folded: "unknown", Tier: "exact"}}},
	}
	h := serverFor(t, namedArchive(list, nil, 14, &asked)).Handler()
	_, body := ask(t, h, "/names?q=Xi+Jinping")
	contains(t, body, map[string]string{
		"status":             `role="status">14 articles, 2 spellings in 2 scripts</p>`,
		"typed by nobody":    `<tr><td><bdi>Jinping</bdi></td><td class="how">as typed</td><td class="n">0</td></tr>`,
		"a phrase":           `<a href="/search?q=%3D%22Xi&#43;Jinping%22"><bdi>Xi Jinping</bdi></a>`,
		"capitals of a name": `<a href="/search?q=%3D%22%D1%81%D0%B8&#43;%D1%86%D0%B7%D0%B8%D0%BD%D1%8C%D0%BF%D0%B8%D0%BD%22"><bdi>Си Цзиньпин</bdi></a>`,
	})
	at := -1
	for _, name := range []string{"Xi Jinping", "Xi", "Jinping"} {
		next := strings.Index(body, "Spellings of <bdi>"+name+"</bdi>")
		if next <= at {
			t.Errorf("the table of %s is not where it should be", name)
		}
		at = next
	}
	if strings.Contains(body, "Spellings of <bdi>Unknown") {
		t.Error("a word that no article has in any spelling has a table")
	}
	list = nil
	for _, word := range []string{"a1", "b2", "c3", "d4", "e5", "f6"} {
		list = append(list, index.NameForms{Typed: word, Forms: []index.Form{{Form: word, Folded: word, Tier: "exact", Articles: 1}}})
	}
	_, body = ask(t, serverFor(t, namedArchive(list, nil, 1, &asked)).Handler(), "/names?q=a1+b2+c3+d4+e5+f6")
	if n := strings.Count(body, "<table>"); n != maxNameWords || !strings.Contains(body, `role="status">1 article</p>`) {
		t.Errorf("%d tables on one page, or its first word is taken for the name", n)
	}
}

func TestNamePageHelpsWithoutAName(t *testing.T) {
	var asked []index.Request
	h := serverFor(t, namedArchive(nil, map[string]int{"=Zzyzx": 0, "=Known": 2}, 0, &asked)).Handler()
	_, body := ask(t, h, "/names")
	contains(t, body, map[string]string{
		"what it is for": "One name is written in many ways", "a field": `<input id="name" name="q"`, "canonical": `<link rel="canonical" href="/names">`,
	})
	if len(asked) != 0 || strings.Contains(body, "<table") {
		t.Errorf("without a name there is a table, or a search: %+v", asked)
	}
	_, body = ask(t, h, "/names?q=Zzyzx")
	contains(t, body, map[string]string{
		"nothing": "No article has this name", "status": `role="status">No articles`, "alike": `<a href="/names?q=Aliyev"><bdi>Aliyev</bdi></a>`,
		"distant": `<a href="/names?names=broad&amp;q=Zzyzx">Distant spellings too</a>`, "words": `<a href="/search?q=Zzyzx">Search for the words</a>`,
	})
	if strings.Contains(body, "<table") {
		t.Error("an unknown name has a table of nothing")
	}
	_, body = ask(t, h, "/names?q=Known")
	contains(t, body, map[string]string{"parts": "No article has all of these words", "the part": "Spellings of <bdi>Known</bdi>"})
}

func TestNamePageCountsOverAll(t *testing.T) {
	var asked []index.Request
	h := serverFor(t, namedArchive(aliyevs, nil, 61, &asked)).Handler()
	_, body := ask(t, h, "/names?q=Aliyev&source=wire&page=2&from=2025&without=x&sort=oldest&names=broad&tz=UTC")
	contains(t, body, map[string]string{
		"notice": "This page counts over the whole archive: the filters were left out", "narrower": `href="/names?q=Aliyev">Only the usual spellings</a>`,
		"canonical": `<link rel="canonical" href="/names?names=broad&amp;q=Aliyev">`,
	})
	for _, r := range asked {
		if r.HasFrom || len(r.Filters) > 0 || len(r.Without) > 0 || r.Sort != "" || r.Page > 1 || r.Names != index.NamesBroad || r.Zone == nil {
			t.Errorf("the archive was asked for %+v", r)
		}
	}
	if _, body = ask(t, h, "/names?q=Aliyev&names=broad&nmaes=x"); !strings.Contains(body, "did you mean names?") || strings.Contains(body, "whole archive") {
		t.Error("a slip of the pen is not told, or a filter where there is none")
	}
}

func TestSearchPageLeadsToTheName(t *testing.T) {
	res := sampleResult()
	res.Query.Spellings = []index.Spelling{
		{Typed: "saint petersburg", Found: "санкт петербург", How: "name:dictionary", Articles: 2},
		{Typed: "saint petersburg", Found: "санкт петербург", How: "name:balanced", Articles: 2},
	}
	_, body := ask(t, serverFor(t, found(res)).Handler(), "/search?q=saint+petersburg&names=broad")
	contains(t, body, map[string]string{
		"all spellings":   `<a class="quiet" href="/names?names=broad&amp;q=saint&#43;petersburg" aria-label="All spellings of saint petersburg">all spellings</a>`,
		"a whole phrase":  `q=%3D%22%D1%81%D0%B0%D0%BD%D0%BA%D1%82&#43;%D0%BF%D0%B5%D1%82%D0%B5%D1%80%D0%B1%D1%83%D1%80%D0%B3%22"`,
		"without repeats": `also found as <a href`,
	})
	if n := strings.Count(body, "<bdi>санкт петербург</bdi>"); n != 1 {
		t.Errorf("one spelling that is reached in two ways stands there %d times", n)
	}
}

func TestScriptsHaveNames(t *testing.T) {
	for text, want := range map[string]string{
		"Əliyev": "Latin", "'Алиев": "Cyrillic", "علی\u200cاف": "Arabic", "习近平": "Chinese characters", "アリエフ": "Japanese (Katakana)", "시진핑": "Korean",
		"ალიევი": "Georgian", "Ալիև": "Armenian", "न्यूयॉर्क": "Devanagari", "27": "", "": "", "ー": "",
	} {
		if got := scriptOf(text); got != want {
			t.Errorf("%s is written in %q, want %q", text, got, want)
		}
	}
}

func TestExactSpellingsAreQueries(t *testing.T) {
	for spelling, want := range map[string]string{
		"Aliyev": "=Aliyev", "=Aliyev": "=Aliyev", "new york": `="new york"`, "Нью-Йорк": `="Нью-Йорк"`, `a"b`: `="a b"`, "O'Brien": `="O'Brien"`, "(x": `="(x"`,
	} {
		if got := exactly(spelling); got != want {
			t.Errorf("%s is searched as %s, want %s", spelling, got, want)
		}
	}
}
