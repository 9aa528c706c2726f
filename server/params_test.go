package server

import (
	"errors"
	"net/url"
	"reflect"
	"strings"
	"testing"
	"time"

	"dateline/index"
	"dateline/news"
)

// mustDay is for days that the tests write themselves.
func mustDay(s string) news.Day {
	d, err := news.ParseDay(s)
	if err != nil {
		panic(err)
	}
	return d
}

func read(t testing.TB, address string) (index.Request, []string, *Problem) {
	t.Helper()
	values, err := url.ParseQuery(address)
	if err != nil {
		t.Fatal(err)
	}
	r, warnings, err := ReadRequest(values, testDay)
	var texts []string
	for _, w := range warnings {
		texts = append(texts, w.Message+"; "+w.Hint)
	}
	var p *Problem
	if err != nil && !errors.As(err, &p) {
		t.Fatalf("%s: %v is no Problem", address, err)
	}
	return r, texts, p
}

// changes says what each address changes of the request of an empty one.
var changes = map[string]func(*index.Request){
	"":                    func(*index.Request) {},
	"q=+two++words%00%0a": func(r *index.Request) { r.Query = "two  words" },
	"q=caf%e9":            func(r *index.Request) { r.Query = "caf\uFFFD" },
	"from=2025&to=2025": func(r *index.Request) {
		r.HasFrom, r.HasTo, r.From, r.To = true, true, mustDay("2025-01-01"), mustDay("2025-12-31")
	},
	"from=2024-02&to=2024-02": func(r *index.Request) {
		r.HasFrom, r.HasTo, r.From, r.To = true, true, mustDay("2024-02-01"), mustDay("2024-02-29")
	},
	"to=2025-06-27":               func(r *index.Request) { r.HasTo, r.To = true, mustDay("2025-06-27") },
	"from=2025-06-27T23:00:00Z":   func(r *index.Request) { r.HasFrom, r.From = true, mustDay("2025-06-27") },
	"from=1969-12-31":             func(r *index.Request) { r.HasFrom, r.From = true, -1 },
	"from=1970-01-01":             func(r *index.Request) { r.HasFrom = true },
	"from=&to=&source=&mentions=": func(*index.Request) {},
	"source=a&source=b&source=a":  func(r *index.Request) { r.Filters = map[string][]string{"source": {"a", "b"}} },
	"tag=-a&exclude_tag=-b":       func(r *index.Request) { r.Exclude = map[string][]string{"tag": {"a", "-b"}} },
	"year=2025&year=-2024": func(r *index.Request) {
		r.Filters, r.Exclude = map[string][]string{"year": {"2025"}}, map[string][]string{"year": {"2024"}}
	},
	"mentions=2025-06&mentions=2024":                   func(r *index.Request) { r.Mentions = []string{"2025-06", "2024"} },
	"names=broad&sort=oldest":                          func(r *index.Request) { r.Names, r.Sort = index.NamesBroad, index.ByOldest },
	"page=100&size=100":                                func(r *index.Request) { r.Page, r.Size = 100, 100 },
	"recency=30d":                                      func(r *index.Request) { r.Recency = 720 },
	"recency=+12h&sort=newest":                         func(r *index.Request) { r.Recency, r.Sort = 12, index.ByNewest },
	"size=0":                                           func(r *index.Request) { r.Size = 0 },
	"facets=none":                                      func(r *index.Request) { r.Facets = nil },
	"facets=year,+source,year":                         func(r *index.Request) { r.Facets = []string{"year", "source"} },
	"facet_size=100":                                   func(r *index.Request) { r.FacetMax = 100 },
	"with=a|b&with=a%7Cb&with=+c+d&significant=1":      func(r *index.Request) { r.With, r.Significant = []string{"a|b", "c d"}, true },
	"whynot=+a1&size=5":                                func(r *index.Request) { r.WhyNot, r.Size = "a1", 5 },
	"highlight=0&explain=true":                         func(r *index.Request) { r.Snippets, r.Explain = false, true },
	"counts=none&syntax=strict":                        func(r *index.Request) { r.NoCounts, r.Strict, r.Timeline = true, true, "" },
	"missing=tag&missing=section&missing=tag&missing=": func(r *index.Request) { r.Missing = []string{"tag", "section"} },
	"fold=none&sort=modified":                          func(r *index.Request) { r.Unfolded, r.Sort = true, index.ByModified },
	"fold=copies&interval=auto":                        func(*index.Request) {},
	"interval=hour&counts=exact":                       func(r *index.Request) { r.Timeline = index.Hourly },
	"interval=none&counts=none":                        func(r *index.Request) { r.Timeline, r.NoCounts = "", true },
	"cursor=AQ-_z9&page=":                              func(r *index.Request) { r.Cursor = "AQ-_z9" },
	"source=-a&section=-b+c&exclude_section=d": func(r *index.Request) {
		r.Exclude = map[string][]string{"source": {"a"}, "section": {"b c", "d"}}
	},
	"tz=UTC":      func(r *index.Request) { r.Zone = time.UTC },
	"tz=%2B04:00": func(r *index.Request) { r.Zone = time.FixedZone("+04:00", 4*3600) },
	"tz=+0400":    func(r *index.Request) { r.Zone = time.FixedZone("+04:00", 4*3600) },
	"tz=-03:30":   func(r *index.Request) { r.Zone = time.FixedZone("-03:30", -12600) },
	"tz=-00":      func(r *index.Request) { r.Zone = time.UTC },
}

func TestParametersBecomeARequest(t *testing.T) {
	for address, want := range changes {
		got, _, p := read(t, address)
		if p != nil {
			t.Errorf("%s: %v", address, p)
			continue
		}
		wanted := index.Request{
			Page: 1, Size: 20, Facets: index.FacetFields, Snippets: true, Timeline: index.Auto, Now: testDay, Today: mustDay("2025-07-01"),
		}
		want(&wanted)
		if !reflect.DeepEqual(got, wanted) {
			t.Errorf("%s:\n got %+v\nwant %+v", address, got, wanted)
		}
	}
}

func TestZoneDecidesTheDayOfAMoment(t *testing.T) {
	r, _, p := read(t, "from=2025-06-27T22:00:00Z&tz=Asia/Baku")
	if p != nil || r.From != mustDay("2025-06-28") {
		t.Errorf("from = %s, %v; 22:00 in UTC is the next day in Baku", r.From, p)
	}
	for _, zone := range []string{"Pacific/Kiritimati", "%2B14:00", "+14"} {
		if r, _, _ := read(t, "tz="+zone); r.Today != mustDay("2025-07-02") || !r.Now.Equal(testDay) {
			t.Errorf("%s: today is %s, now %s", zone, r.Today, r.Now)
		}
	}
}

func TestExtremesAreRefusedWithAHint(t *testing.T) {
	many := strings.Repeat("tag=t&", maxFilters) + "tag=u"
	for address, param := range map[string]string{
		"page=NaN": "page", "page=-1": "page", "page=0": "page", "page=4611686018427387904": "page", "page=99999999999999999999": "page",
		"page=1.5": "page", "page=501": "page", "page=101&size=100": "page", "size=-1": "size", "size=101": "size", "size=NaN": "size",
		"size=4611686018427387904": "size", "facet_size=0": "facet_size", "facet_size=101": "facet_size", "facet_size=-1": "facet_size",
		"from=yesteryear": "from", "to=2025-13": "to", "to=2025-02-30": "to", "from=0000": "from", "from=99999": "from",
		"from=2025-06-02&to=2025-06-01": "from", "tz=Mars/Olympus": "tz", "tz=../../etc/passwd": "tz", "tz=Local": "tz",
		"names=all": "names", "sort=random": "sort", "counts=some": "counts", "syntax=odd": "syntax", "highlight=perhaps": "highlight",
		"explain=2": "explain", "facets=colour": "facets", "facets=source,colour": "facets", "year=twenty": "year", "year=20250": "year",
		"mentions=soon": "mentions", "q=" + strings.Repeat("x", 1025): "q", "source=" + strings.Repeat("x", 257): "source",
		"exclude_tag=" + strings.Repeat("x", 257): "exclude_tag", many: "", "sorce=a&syntax=strict": "sorce",
		strings.Repeat("zz=1&", maxParams+1): "",
		"missing=colour":                     "missing", "missing=section,tag": "missing", "missing=-tag": "missing", "fold=all": "fold", "interval=week": "interval",
		"interval=day&counts=none": "interval", "cursor=a%2Fb": "cursor", "cursor=AQ%3D%3D": "cursor", "cursor=%D1%8F": "cursor",
		"cursor=" + strings.Repeat("A", maxCursor+1): "cursor", "cursor=AQ&page=1": "page", "cursor=AQ&page=2": "page",
		"recency=30": "recency", "recency=soon": "recency", "recency=0d": "recency", "recency=-1d": "recency", "recency=1.5d": "recency", "recency=99999y": "recency",
		"recency=d": "recency", "tz=%2B15": "tz", "tz=%2B14:01": "tz", "tz=%2B04:60": "tz", "tz=-99:99": "tz", "tz=4": "tz", "sort=changed": "sort",
	} {
		_, _, p := read(t, address)
		if p == nil {
			t.Errorf("%.60s was taken", address)
			continue
		}
		if p.Status != 400 || p.Hint == "" || p.Title == "" || p.Param != param {
			t.Errorf("%.60s: %+v; want 400 with a hint about %q", address, p, param)
		}
	}
}

func TestSlipsAreWarnedOf(t *testing.T) {
	for address, hint := range map[string]string{
		"sorce=a": "did you mean source?", "langauge=ru": "did you mean language?", "lang=ru": "did you mean language?",
		"pageSize=10": "did you mean size?", "exclude_sorce=a": "did you mean exclude_source?", "utm_campaign=x": "/openapi.yaml",
		"q=a&q=b": "send it once", "has=a": "/openapi.yaml", "freshness=3d": "did you mean recency?", "next_cursor=AQ": "did you mean cursor?", "intervall=day": "did you mean interval?",
	} {
		_, warnings, p := read(t, address)
		if p != nil || len(warnings) != 1 || !strings.Contains(warnings[0], hint) {
			t.Errorf("%s: warnings %q, problem %v; want a hint of %q", address, warnings, p, hint)
		}
	}
}

func TestValuesReadBack(t *testing.T) {
	for _, address := range []string{
		"", "q=aliyev+27+June+2025&page=3", "q=%26%3D%23%2B&source=a%26b&exclude_source=-c", "from=2025-06&to=2025-07-03&size=50",
		"mentions=2025-06&names=exact&sort=newest&facets=none&highlight=off&explain=on&counts=none&syntax=strict&facet_size=7&whynot=a%26b",
		"with=oil&with=a%7Cb&significant=true",
		"size=0&facets=year,tag&year=2025", "missing=tag&missing=year&fold=none&sort=modified&interval=day&tz=Asia/Baku",
		"cursor=AQ-_&size=50&tz=%2B05:45&interval=none", "tz=-09:30&exclude_source=a&source=-b&from=2025-06-27T23:00:00Z",
	} {
		first, _, p := read(t, address)
		if p != nil {
			t.Fatal(p)
		}
		again, warnings, p := read(t, Values(first).Encode())
		if p != nil || len(warnings) > 0 || !reflect.DeepEqual(first, again) {
			t.Errorf("%s became %s:\n got %+v %q %v\nwant %+v", address, Values(first).Encode(), again, warnings, p, first)
		}
	}
}

func FuzzReadRequest(f *testing.F) {
	for _, s := range []string{"q=aliyev&page=2", "from=2025&to=2024-02-30", "source=-&exclude_source=%00", "facets=,&size=1e3", "mentions=..&tz=UTC", "%zz=;&&=", "year=-2024",
		"missing=tag&fold=none&interval=hour&tz=+04:00", "cursor=AQ_-&page=", "tz=-1359&sort=modified&counts=none&interval=none"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, address string) {
		values, err := url.ParseQuery(address)
		if err != nil {
			return
		}
		r, _, err := ReadRequest(values, testDay)
		if err != nil {
			var p *Problem
			if !errors.As(err, &p) || p.Hint == "" {
				t.Fatalf("%q: %v gives no hint", address, err)
			}
			return
		}
		if r.Size < 0 || r.Size > 100 || r.Page < 1 || r.Page*max(r.Size, 1) > 10_000 || len(r.Query) > 1100*3 || len(r.Cursor) > 1024 || len(r.Missing) > len(index.FacetFields) {
			t.Fatalf("%q passed the limits: %+v", address, r)
		}
		again, _, err := ReadRequest(Values(r), testDay)
		if err != nil || !reflect.DeepEqual(r, again) {
			t.Fatalf("%q:\n got %+v %v\nwant %+v", address, again, err, r)
		}
	})
}
