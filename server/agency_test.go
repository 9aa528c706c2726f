package server

import (
	"context"
	"net/url"
	"strings"
	"testing"

	"dateline/index"
	"dateline/news"
)

// asking is a searcher that keeps the last request in r.
func asking(res index.Result, r *index.Request) fake {
	f := found(res)
	answer := f.search
	f.search = func(ctx context.Context, asked index.Request) (*index.Result, error) {
		*r = asked
		return answer(ctx, asked)
	}
	return f
}

func contains(t *testing.T, body string, wanted map[string]string) {
	t.Helper()
	for what, want := range wanted {
		if !strings.Contains(body, want) {
			t.Errorf("%s: %q is missing", what, want)
		}
	}
}

func TestPageTellsCopiesFromStories(t *testing.T) {
	h := serverFor(t, found(agencyResult())).Handler()
	_, body := ask(t, h, "/search?q=x&source=wire")
	b, c, d := strings.Repeat("b", 26), strings.Repeat("c", 26), strings.Repeat("d", 26)
	contains(t, body, map[string]string{
		"both numbers":         `role="status">214 articles in 131 stories, 1 to 1 shown</p>`,
		"the title":            "<title>x \u2013 214 articles |",
		"the switch":           `<a class="quiet" href="/search?fold=none&amp;q=x&amp;source=wire">Show every copy of a text</a>`,
		"outlets":              `<p class="copies">Also in 3 outlets: <a href="/article/` + b + `?q=x&amp;source=wire" title="27 June 2025, 10:00 UTC"><bdi>The Post</bdi></a>`,
		"bidi":                 `<a href="/article/` + c + `?q=x&amp;source=wire" title="27 June 2025"><bdi>صحيفة</bdi></a>`,
		"a copy of no outlet":  `<a href="/article/` + d + `?q=x&amp;source=wire"><bdi>a copy</bdi></a> and 2 more copies</p>`,
		"the time of a change": `<span class="updated">Updated <time datetime="2025-06-28T14:20:00&#43;04:00" title="28 June 2025, 14:20 UTC&#43;04:00">28 June 2025</time></span>`,
		"the order of changes": `>Last changed</a>`,
		"the last page":        `page=3`,
	})
	_, body = ask(t, h, "/search?q=x&fold=none&sort=modified")
	contains(t, body, map[string]string{
		"the way back":     `<a class="quiet" href="/search?q=x&amp;sort=modified">Show one article for each story</a>`,
		"the chip":         "<bdi>Every copy of a text</bdi>",
		"the order in use": `aria-current="true">Last changed</a>`,
	})
	_, body = ask(t, serverFor(t, found(sampleResult())).Handler(), "/search?q=x")
	if strings.Contains(body, "copy") || strings.Contains(body, "stories") || strings.Contains(body, "Updated") {
		t.Error("a page without copies or changes speaks of them")
	}
}

func TestArticlePageTellsOfAChange(t *testing.T) {
	for modified, want := range map[string]string{
		"2025-06-28T14:20:00Z": `<span class="updated">Updated <time datetime="2025-06-28T14:20:00Z">28 June 2025, 14:20 UTC</time></span>`,
		"2025-07":              `Updated <time datetime="2025-07">July 2025</time>`,
		"2025-06-27T09:00:00Z": "", // with the article itself
		"":                     "",
	} {
		f := found(sampleResult())
		f.article = func(string) (*index.ArticleView, error) {
			v := sampleView()
			var err error
			v.Article.Modified, err = news.ParseTime(modified)
			return v, err
		}
		_, body := ask(t, serverFor(t, f).Handler(), "/article/"+someID)
		if !strings.Contains(body, want) || want == "" && strings.Contains(body, "Updated") {
			t.Errorf("changed %q: %q is missing, or too much", modified, want)
		}
	}
}

func TestCopiesInWords(t *testing.T) {
	for _, tt := range []struct {
		copies, outlets int
		want            string
	}{
		{1, 1, "Also in 1 outlet"}, {3, 1, "Also in 1 outlet"}, {1200, 1100, "Also in 1\u2009100 outlets"},
		{1, 0, "Once more in the same outlet"}, {2, 0, "2 times more in the same outlet"},
	} {
		if got := copiesWords(tt.copies, tt.outlets); got != tt.want {
			t.Errorf("%d copies in %d outlets: %q, want %q", tt.copies, tt.outlets, got, tt.want)
		}
	}
}

func TestOutletsAreNamedOnce(t *testing.T) {
	copied := func(outlet, at string) index.Copied {
		return index.Copied{ID: someID, Source: news.Source{Name: outlet}, Published: at}
	}
	own := news.Source{Name: "The Wire"}
	for want, c := range map[string]*index.Copies{
		"The Post, The Echo and 2 more copies": {Articles: 4, Outlets: 2, List: []index.Copied{copied("The Post", ""), copied("The Wire", ""), copied("The Echo", ""), copied("The Post", "")}},
		"27 June 2025, 10:00 UTC, a copy":      {Articles: 2, List: []index.Copied{copied("The Wire", "2025-06-27T10:00:00Z"), copied("The Wire", "")}},
		"The Post and 1 more copy":             {Articles: 2, Outlets: 1, List: []index.Copied{copied("The Post", "2025-06-27"), copied("The Post", "2025-06-27")}},
	} {
		v := copiesOf(index.Hit{Source: own, Copies: c}, index.Request{})
		var names []string
		for _, l := range v.Links {
			names = append(names, l.Text)
		}
		got := strings.Join(names, ", ")
		if v.More != "" {
			got += " and " + v.More
		}
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if copiesOf(index.Hit{}, index.Request{}) != nil {
		t.Error("a hit without copies speaks of them")
	}
}

func TestStatusCountsWhatIsListed(t *testing.T) {
	five := make([]index.Hit, 5)
	for _, tt := range []struct {
		address string
		total   *index.Total
		hits    []index.Hit
		want    string
	}{
		{"", &index.Total{Articles: 5, Stories: 5, Exact: true}, five, "5 articles"},
		{"", &index.Total{Articles: 9, Stories: 5, Exact: true}, five, "9 articles in 5 stories"},
		{"", &index.Total{Articles: 9, Stories: 1, Exact: true}, five[:1], "9 articles in 1 story"},
		{"", &index.Total{Articles: 1, Stories: 1, Exact: true}, five[:1], "1 article"},
		{"size=5&page=2", &index.Total{Articles: 40, Stories: 40, Exact: true}, five, "6 to 10 of 40 articles"},
		{"size=5&page=2", &index.Total{Articles: 40, Stories: 30}, five, "about 40 articles in 30 stories, 6 to 10 shown"},
		{"size=5&cursor=AQ", &index.Total{Articles: 40, Stories: 30, Exact: true}, five, "40 articles in 30 stories, further on"},
		{"size=5&cursor=AQ&counts=none", nil, five, "Further articles"},
		{"page=9", &index.Total{Articles: 40, Stories: 30, Exact: true}, nil, "40 articles in 30 stories, on earlier pages"},
	} {
		r, _, p := read(t, tt.address)
		if got := statusLine(r, &index.Result{Total: tt.total, Hits: tt.hits}); p != nil || got != tt.want {
			t.Errorf("%s, %+v: %q, want %q", tt.address, tt.total, got, tt.want)
		}
	}
}

func TestArticlesWithoutAValueCanBeChosen(t *testing.T) {
	h := serverFor(t, found(agencyResult())).Handler()
	_, body := ask(t, h, "/search?q=x&section=World")
	contains(t, body, map[string]string{
		"a row of its own": `<a class="value" href="/search?missing=section&amp;q=x&amp;section=World">No section</a> <span class="n">12</span>`,
		"no date":          `<a href="/search?missing=year&amp;q=x&amp;section=World">No date: 3</a>`,
	})
	_, body = ask(t, h, "/search?q=x&missing=section&missing=tag&missing=year")
	contains(t, body, map[string]string{
		"chip":             `<a href="/search?missing=tag&amp;missing=year&amp;q=x" aria-label="Remove the filter No section"><bdi>No section</bdi>`,
		"chip of topics":   "<bdi>No topic</bdi>",
		"chip of dates":    "<bdi>No date</bdi>",
		"chosen, no count": `<a class="value" href="/search?missing=section&amp;missing=year&amp;q=x" aria-current="true"><span class="tick" aria-hidden="true">&#x2713;</span> No topic</a> <span class="n">0</span>`,
	})
	if strings.Contains(body, "No date: 3") {
		t.Error("what is chosen is offered again")
	}
}

func TestTimelineLeadsToItsSpans(t *testing.T) {
	res := agencyResult()
	h := serverFor(t, found(res)).Handler()
	_, body := ask(t, h, "/search?q=x&source=wire&page=3")
	contains(t, body, map[string]string{
		"heading":       `<section class="timeline" aria-label="Published, by month">`,
		"a bar":         `<li><a href="/search?from=2025-07-01&amp;q=x&amp;source=wire&amp;to=2025-07-31" title="July 2025: 900 articles"><svg viewBox="0 0 10 100"`,
		"its height":    `<rect x="0" y="0" width="10" height="100"/></svg><span class="unseen">July 2025: 900 articles</span></a></li>`,
		"a low bar":     `<rect x="0" y="98" width="10" height="2"/></svg><span class="unseen">May 2025: 9 articles</span>`,
		"a gap":         `<li aria-hidden="true" title="June 2025: 0 articles"></li>`,
		"the ends":      `<p class="axis"><span>May 2025</span> <span class="most">most: July 2025 (900)</span> <span>July 2025</span></p>`,
		"coarse dates":  `Dated no finer than 2024: 2 articles</p>`,
		"a way past it": `<a class="skip" href="#articles">Skip the timeline</a>`,
	})
	if strings.Contains(body, "style=") {
		t.Error("the policy of the page forbids styles in attributes")
	}
	_, body = ask(t, h, "/search?q=x&from=2025-07&to=2025-07")
	contains(t, body, map[string]string{
		"one chip for the span": `<a href="/search?q=x" aria-label="Remove the filter Published July 2025">`,
		"no link to itself":     `<li><span title="July 2025: 900 articles"><svg`,
	})
}

func TestTimelineOfManyShapes(t *testing.T) {
	hour := func(n int) (all []index.Bucket) {
		for range n {
			all = append(all, index.Bucket{Start: "2025-06-27T14", Count: 1})
		}
		return all
	}
	for _, tt := range []struct {
		name string
		line *index.Timeline
		bars int
		none bool
	}{
		{"not asked for", nil, 0, true},
		{"nothing found", &index.Timeline{Interval: index.Yearly}, 0, true},
		{"a single bar tells nothing", &index.Timeline{Interval: index.Yearly, Buckets: hour(1)}, 0, true},
		{"hours", &index.Timeline{Interval: index.Hourly, Buckets: hour(24)}, 24, false},
		{"only months are known", &index.Timeline{Interval: index.Daily, Coarse: hour(9)}, 0, false},
		{"too many to draw", &index.Timeline{Interval: index.Daily, Buckets: hour(9000)}, 0, false},
	} {
		v := timelineOf(index.Request{Size: index.DefaultSize}, tt.line)
		if (v == nil) != tt.none || v != nil && len(v.Bars) != tt.bars {
			t.Errorf("%s: %+v", tt.name, v)
		}
	}
	v := timelineOf(index.Request{Size: index.DefaultSize}, &index.Timeline{Interval: index.Hourly, Buckets: hour(2), Coarse: hour(9), Zone: "+04:00"})
	if b := v.Bars[0]; b.Label != "27 June 2025, 14:00: 1 article" || b.URL != "/search?from=2025-06-27&to=2025-06-27" || v.Zone != "+04:00" {
		t.Errorf("an hour is %+v of %+v; it leads to its day", b, v)
	}
	if len(v.Coarse) != maxCoarse || v.CoarseMore != 9-maxCoarse {
		t.Errorf("%d coarse dates in words, %d articles more", len(v.Coarse), v.CoarseMore)
	}
}

func TestWalkByCursorKeepsItsPlace(t *testing.T) {
	var asked index.Request
	res := agencyResult()
	res.Page.NextCursor = "Qx_-9"
	h := serverFor(t, asking(res, &asked)).Handler()
	_, body := ask(t, h, "/search?q=x&page=500")
	contains(t, body, map[string]string{"behind the last number": `<a rel="next" href="/search?cursor=Qx_-9&amp;q=x">Next</a>`})
	_, body = ask(t, h, "/search?q=x&cursor=AQ")
	contains(t, body, map[string]string{
		"first page":          `<a href="/search?q=x">First page</a>`,
		"next":                `<a rel="next" href="/search?cursor=Qx_-9&amp;q=x">Next</a>`,
		"way to an article":   `href="/article/` + someID + `?cursor=AQ&amp;q=x"`,
		"a filter starts new": `href="/search?missing=section&amp;q=x"`,
	})
	if asked.Cursor != "AQ" || strings.Contains(body, `name="cursor"`) {
		t.Errorf("asked with cursor %q; a new query starts from the first page", asked.Cursor)
	}
}

func TestAllValuesOfAField(t *testing.T) {
	var asked index.Request
	res := sampleResult()
	res.Facets["source"] = index.Facet{
		Values: []index.FacetValue{{Value: "wire", Label: "The Wire", Count: 40}, {Value: "marfa", Label: "صحيفة المرفأ", Count: 4}}, Other: 1, Missing: 12, Distinct: 5,
	}
	h := serverFor(t, asking(res, &asked)).Handler()
	_, body := ask(t, h, "/search?q=x&tag=oil&page=2")
	contains(t, body, map[string]string{"way there": `<a href="/facets/source?q=x&amp;tag=oil" aria-label="All values of Source">All values</a>`})
	if strings.Contains(body, "/facets/year") {
		t.Error("a facet that shows all it has leads to a page of all values")
	}
	_, body = ask(t, h, "/facets/source?q=x&tag=oil&size=2&page=2&has=w")
	if asked.FacetMax != 2 || asked.FacetSkip != 2 || asked.FacetHas != "w" || len(asked.Facets) != 1 || asked.Timeline != "" || asked.Page != 1 {
		t.Errorf("asked %+v", asked)
	}
	contains(t, body, map[string]string{
		"the box":        `<form class="within" action="/facets/source" method="get">`,
		"what it keeps":  `<input type="hidden" name="q" value="x">`,
		"a filter":       `<input type="hidden" name="tag" value="oil">`,
		"what was typed": `<input id="has" name="has" type="search" value="w"`,
		"how many":       `5 values among 45 articles, 3 to 4 shown`,
		"a value":        `href="/search?q=x&amp;source=wire&amp;tag=oil"`,
		"its count":      `<span class="n">40</span>`,
		"without it":     `<a class="without" href="/search?exclude_source=wire&amp;q=x&amp;tag=oil" aria-label="Not The Wire"`,
		"bidi":           `<bdi>صحيفة المرفأ</bdi>`,
		"next":           `<a rel="next" href="/facets/source?has=w&amp;page=3&amp;q=x&amp;size=2&amp;tag=oil">`,
		"previous":       `<a rel="prev" href="/facets/source?has=w&amp;q=x&amp;size=2&amp;tag=oil">`,
		"the whole list": `<a href="/facets/source?q=x&amp;tag=oil">All values</a>`,
		"back":           `<a href="/search?q=x&amp;tag=oil">Back to the results for <bdi>x</bdi></a>`,
		"as JSON":        `href="/api/v1/facets/source?has=w&amp;page=2&amp;q=x&amp;size=2&amp;tag=oil"`,
	})
	_, body = ask(t, h, "/facets/source?source=wire&source=gone&size=5")
	contains(t, body, map[string]string{
		"a chosen value can be undone":     `<a class="value" href="/search?source=gone" aria-current="true">`,
		"one without articles too":         `<a class="value" href="/search?source=wire" aria-current="true">`,
		"articles without a value":         `<a class="value" href="/search?missing=source&amp;source=wire&amp;source=gone">No source</a> <span class="n">12</span>`,
		"the heading of a list of no word": `<h1>Source</h1>`,
	})
	if strings.Contains(body, `rel="next"`) {
		t.Error("a link behind the last value")
	}
	res.Facets = nil
	_, body = ask(t, serverFor(t, found(res)).Handler(), "/facets/source?has=zz")
	contains(t, body, map[string]string{"nothing begins so": "No value has a word that begins with <bdi>zz</bdi>."})
}

func TestPagesOfValuesAreBounded(t *testing.T) {
	h := serverFor(t, found(sampleResult())).Handler()
	for query, param := range map[string]string{
		"size=0": "size", "size=101": "size", "page=0": "page", "page=101&size=100": "page", "page=x": "page", "facet_size=101": "facet_size",
		"has=" + strings.Repeat("x", 257): "has", "missing=colour": "missing",
	} {
		res, body := ask(t, h, "/api/v1/facets/source?"+query)
		if p := problemIn(t, body); res.StatusCode != 400 || p.Param != param || p.Hint == "" {
			t.Errorf("%.40s: %d %+v", query, res.StatusCode, p)
		}
	}
	var asked index.Request
	h = serverFor(t, asking(sampleResult(), &asked)).Handler()
	for query, want := range map[string]int{"": 100, "facet_size=7": 7, "facet_size=7&size=9": 9, "size=100&page=100": 100, "cursor=AQ&page=2&size=3": 3} {
		if res, body := ask(t, h, "/api/v1/facets/source?"+query); res.StatusCode != 200 || asked.FacetMax != want || asked.Cursor != "" {
			t.Errorf("%s: %d values asked for, %s", query, asked.FacetMax, body)
		}
	}
}

func TestTimelineRouteTakesAnInterval(t *testing.T) {
	var asked index.Request
	h := serverFor(t, asking(agencyResult(), &asked)).Handler()
	for query, want := range map[string]index.Interval{"": index.Auto, "interval=day": index.Daily, "interval=hour&tz=Asia/Baku": index.Hourly} {
		res, body := ask(t, h, "/api/v1/timeline?q=x&"+query)
		if res.StatusCode != 200 || asked.Timeline != want || asked.Facets != nil || (asked.Zone != nil) != strings.Contains(query, "tz") {
			t.Errorf("%s: %+v, %s", query, asked, body)
		}
	}
	for _, query := range []string{"interval=none", "counts=none", "interval=week", "interval=day&counts=none"} {
		res, body := ask(t, h, "/api/v1/timeline?q=x&"+query)
		if p := problemIn(t, body); res.StatusCode != 400 || p.Param != "interval" || p.Hint == "" {
			t.Errorf("%s: %d %+v", query, res.StatusCode, p)
		}
	}
	ask(t, h, "/api/v1/search?q=x&counts=none")
	if asked.Timeline != "" {
		t.Errorf("without counts a timeline of %q is asked for", asked.Timeline)
	}
	if values := Values(asked); values.Encode() != (url.Values{"q": {"x"}, "counts": {"none"}}).Encode() {
		t.Errorf("its address is %s", values.Encode())
	}
}
