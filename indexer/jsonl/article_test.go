package jsonl

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"dateline/indexer/field"
	"dateline/indexer/record"
	"dateline/news"
)

// reading reads lines with the names of one map.
type reading func(raw []byte, tr *record.Trace) (news.Article, error)

// Map reads one line.
func (r reading) Map(line []byte) (news.Article, error) { return r(line, nil) }

func mapper(t testing.TB, renames map[string]string) reading {
	t.Helper()
	m, err := field.New(renames)
	if err != nil {
		t.Fatal(err)
	}
	return Article(m)
}

// maxExtra is how many values package field keeps beside an article.
const maxExtra = 64

var synonymCases = []struct {
	line string
	want news.Article
}{
	{`{"headline":"A","maintext":"B"}`, news.Article{Title: "A", Body: "B"}},
	{`{"Head":"A","Full-Text":"B"}`, news.Article{Title: "A", Body: "B"}},
	{`{"hl1":"A","story":"B","abstract":"L"}`, news.Article{Title: "A", Body: "B", Lead: "L"}},
	{`{"name":"A","content":["one","two"],"description":"L"}`, news.Article{Title: "A", Body: "one\n\ntwo", Lead: "L"}},
	{`{"title":"A","body":"","content":"B"}`, news.Article{Title: "A", Body: "B"}},
	{`{"content":"B","title":null,"headline":"A"}`, news.Article{Title: "A", Body: "B"}},
	{`{"title":"old","title":"A"}`, news.Article{Title: "A", Extra: map[string]string{"title": "old"}}},
	{`{"text":"T","body":"B"}`, news.Article{Body: "B", Extra: map[string]string{"text": "T"}}},
	{`{"title":"A","source":"Daily Post"}`, news.Article{Title: "A", Source: news.Source{Name: "Daily Post"}}},
	{`{"title":"A","source":{"id":7,"name":"Post","domain":"WWW.post.example"}}`,
		news.Article{Title: "A", Source: news.Source{ID: "7", Name: "Post", Domain: "post.example"}}},
	{`{"title":"A","source":{"id":null,"name":null},"publisher":{"name":"Post","url":"https://www.post.example/x"}}`,
		news.Article{Title: "A", Source: news.Source{Name: "Post", Domain: "post.example"}}},
	{`{"title":"A","outlet":"Post","domain":"post.example"}`, news.Article{Title: "A", Source: news.Source{Name: "Post", Domain: "post.example"}}},
	{`{"title":"A","author":"By Ann Ode; Bo Poe"}`, news.Article{Title: "A", Authors: []string{"By Ann Ode; Bo Poe"}}},
	{`{"title":"A","authors":["Ann",{"name":"Bo"},"",null,3]}`, news.Article{Title: "A", Authors: []string{"Ann", "Bo", "3"}}},
	{`{"title":"A","creator":{"name":"Ann"}}`, news.Article{Title: "A", Authors: []string{"Ann"}}},
	{`{"title":"A","keywords":"tea, trade ;ports,"}`, news.Article{Title: "A", Tags: []string{"tea", "trade", "ports"}}},
	{`{"title":"A","topics":["tea"],"orgs":["UN"],"persons":"X; Y","countries":["fr"]}`,
		news.Article{Title: "A", Tags: []string{"tea"}, Organisations: []string{"UN"}, People: []string{"X", "Y"}, Places: []string{"fr"}}},
	{`{"title":"A","category":["World","Asia"],"inLanguage":"en","link":"https://a.example/"}`,
		news.Article{Title: "A", Section: "World", Language: "en", URL: "https://a.example/"}},
	{`{"title":"A","docno":12345678901234567890}`, news.Article{Title: "A", GivenID: "12345678901234567890"}},
	{`{"title":"A","id":"abcdefghijklmnopqrstuvwxyz","given_id":"g"}`, news.Article{Title: "A", ID: "abcdefghijklmnopqrstuvwxyz", GivenID: "g"}},
	{`{"title":"A","dateline":"Oslo, May 1","pubStatus":"stat:canceled"}`, news.Article{Title: "A", Dateline: "Oslo, May 1", Status: news.Cancelled}},
	{`{"title":"A","views":3,"paid":true,"none":null,"list":[1],"meta":{"desk":"x","deep":{"er":"y"}}}`,
		news.Article{Title: "A", Extra: map[string]string{"views": "3", "paid": "true", "meta.desk": "x", "meta.deep.er": "y"}}},
	{`{"title":"A","extra":{"desk":"x"},"revised":true}`, news.Article{Title: "A", Extra: map[string]string{"desk": "x"}}},
	{`{"title":"A","status":"draft"}`, news.Article{Title: "A", Extra: map[string]string{"status": "draft"}}},
	{`{"title":"\ud83d\ude00 \ud83d x \uDE00\u0041"}`, news.Article{Title: "😀 \uFFFD x \uFFFDA"}},
	{`{"title":"\ud83d\ud83d\ude00"}`, news.Article{Title: "\uFFFD😀"}},
	{"{\"title\":\"a\x00b\tc\"}", news.Article{Title: "a\x00b\tc"}},
	{`{"title":NaN,"headline":"A","score":-Infinity}`, news.Article{Title: "A"}},
}

func TestSynonyms(t *testing.T) {
	m := mapper(t, nil)
	for _, tt := range synonymCases {
		got, err := m.Map([]byte(tt.line))
		if err != nil || !reflect.DeepEqual(got, tt.want) {
			t.Errorf("Map(%s)\n got %+v, %v\nwant %+v", tt.line, got, err, tt.want)
		}
	}
}

func TestDates(t *testing.T) {
	m := mapper(t, nil)
	for _, tt := range []struct{ value, want, extra string }{
		{`"2021-03-09T08:30:00Z"`, "2021-03-09T08:30:00Z", ""},
		{`"2021-03-09T08:30:00.123+04:00"`, "2021-03-09T08:30:00+04:00", ""},
		{`"2021-03-09"`, "2021-03-09", ""},
		{`["2021-03"]`, "2021-03", ""},
		{`20210309`, "2021-03-09", ""},
		{`2021`, "2021", ""},
		{`1615278600`, "2021-03-09T08:30:00Z", ""},
		{`1615278600000`, "2021-03-09T08:30:00Z", ""},
		{`1615278600.25`, "2021-03-09T08:30:00Z", ""},
		{`"Tue, 09 Mar 2021 08:30:00 GMT"`, "2021-03-09T08:30:00Z", ""},
		{`null`, "", ""},
		{`""`, "", ""},
		{`NaN`, "", "NaN"},
		{`"0000-01-01"`, "", "0000-01-01"},
		{`"10000-01-01"`, "", "10000-01-01"},
		{`"2021-02-30"`, "", "2021-02-30"},
		{`"soon"`, "", "soon"},
		{`20210309083000`, "2021-03-09T08:30:00Z", ""},
		{`-1`, "", "-1"},
	} {
		for _, name := range []string{"published", "publishedAt", "date", "pubDate", "datePublished", "created"} {
			got, err := m.Map([]byte(`{"title":"A","` + name + `":` + tt.value + `}`))
			if err != nil || got.Published.String() != tt.want || got.Extra["published"] != tt.extra {
				t.Errorf("%s %s: %q, extra %q, %v; want %q, %q", name, tt.value, got.Published, got.Extra["published"], err, tt.want, tt.extra)
			}
		}
	}
}

func TestRenames(t *testing.T) {
	line := []byte(`{"title":"A","kop":"K","page":{"text":{"main":"B"}},"content":"C"}`)
	for _, tt := range []struct {
		renames           map[string]string
		title, lead, body string
	}{
		{nil, "A", "", "C"},
		{map[string]string{"title": "kop"}, "K", "", "C"},
		{map[string]string{"body": "page.text.main"}, "A", "", "B"},
		{map[string]string{"body": "page.text.main", "lead": "content"}, "A", "C", "B"},
		{map[string]string{"title": ""}, "", "", "C"},
		{map[string]string{"headline": "kop"}, "K", "", "C"},
		{map[string]string{"title": "absent"}, "", "", "C"},
	} {
		got, err := mapper(t, tt.renames).Map(line)
		if err != nil || got.Title != tt.title || got.Lead != tt.lead || got.Body != tt.body {
			t.Errorf("%v: title %q lead %q body %q, %v", tt.renames, got.Title, got.Lead, got.Body, err)
		}
	}
	for _, bad := range []map[string]string{
		{"colour": "x"}, {"extra": "x"}, {"title": "x", "headline": "y"}, {"title": "x", "body": "X"},
	} {
		if m, err := field.New(bad); err == nil || m != nil {
			t.Errorf("New(%v) gave no error", bad)
		}
	}
}

func TestBroken(t *testing.T) {
	m := mapper(t, nil)
	for _, tt := range []struct{ line, want string }{
		{`[1,2]`, "not a JSON object"},
		{`"text"`, "not a JSON object"},
		{`42`, "not a JSON object"},
		{`{"title":"A`, "middle of the record"},
		{`{"title":"A\`, "middle of the record"},
		{`{"title":"A\u12`, "middle of the record"},
		{`{"title":"A"`, "middle of the record"},
		{`{"title":`, "middle of the record"},
		{`{"title":"A"}{"title":"B"}`, "after the end"},
		{`{title:"A"}`, "double quotes"},
		{`{"title" "A"}`, "colon"},
		{`{"title":"A" "b":1}`, "comma"},
		{`{"title":"\x41"}`, "escape"},
		{`{"title":"A","n":01}`, "comma"},
		{`{"title":"A","n":1.}`, "decimal"},
		{`{"title":"A","n":tru}`, "value was expected"},
		{`{"a":` + strings.Repeat("[", 100), "nested deeper"},
		{`title: A`, "value was expected"},
	} {
		_, err := m.Map([]byte(tt.line))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("Map(%s) = %v, want an error with %q", tt.line, err, tt.want)
		}
	}
}

func TestExtraIsBounded(t *testing.T) {
	fields := map[string]any{"title": "A", "vector": make([]float64, 5000)}
	for i := range 200 {
		fields["field"+strings.Repeat("x", i)] = i
	}
	line, _ := json.Marshal(fields)
	got, err := mapper(t, nil).Map(line)
	if err != nil || got.Title != "A" || len(got.Extra) != maxExtra {
		t.Errorf("title %q, %d extra fields, %v; want %d fields", got.Title, len(got.Extra), err, maxExtra)
	}
}

// An export read again is the same article.
func TestExportReadsBack(t *testing.T) {
	published, _ := news.ParseTime("2021-03-09T08:30:00+01:00")
	want := news.Article{
		ID: "abcdefghijklmnopqrstuvwxyz", GivenID: "g-1", URL: "https://a.example/1", Title: "T", Lead: "L", Body: "B \"q\"\n<b>",
		Source: news.Source{ID: "post", Name: "Post", Domain: "post.example"}, Authors: []string{"Ann"}, Published: published,
		Language: "de", Section: "World", Tags: []string{"a, b", "c"}, People: []string{"P"}, Organisations: []string{"O"},
		Places: []string{"Q"}, Dateline: "Oslo", Status: news.Withheld, Extra: map[string]string{"views": "3"},
	}
	line, _ := json.Marshal(want)
	got, err := mapper(t, nil).Map(line)
	if got.Published.String() != want.Published.String() {
		t.Errorf("published %v, want %v", got.Published, want.Published)
	}
	got.Published = want.Published // equal moments may hold different zone pointers
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v\nwant %+v", got, err, want)
	}
}

// FuzzMap holds the parser to encoding/json: what that reads as an object is
// read here too, with the same title.
func FuzzMap(f *testing.F) {
	for _, seed := range []string{
		`{"title":"A","body":"B"}`, `{"title":"\ud83d\ude00\ud83d"}`, `{"title":["a",{"name":"b"}],"source":{"id":1}}`, `{"a":{"b":{"c":{"d":{"e":1}}}}}`,
		`{"title":"x\\"}`, `{"title":"\"\\\""}`, `{"date":1e9,"n":-0.5E+3}`, "{\"title\":\"\xff\xc3\"}", `{"title":NaN}`, `{"":""}`, `[`, `{"title":"A"`, "\x00", `{"title":"a\u0000b"}`,
	} {
		f.Add([]byte(seed))
	}
	m := mapper(f, nil)
	f.Fuzz(func(t *testing.T, line []byte) {
		got, err := m.Map(line)
		again, errAgain := m.Map(line)
		if !reflect.DeepEqual(got, again) || (err == nil) != (errAgain == nil) {
			t.Fatalf("two readings differ: %+v and %+v", got, again)
		}
		if len(got.Extra) > maxExtra+2 {
			t.Fatalf("%d extra fields", len(got.Extra))
		}
		var plain map[string]any
		if json.Unmarshal(line, &plain) != nil || plain == nil {
			return
		}
		if err != nil && !strings.Contains(err.Error(), "nested deeper") {
			t.Fatalf("encoding/json reads %q, Map says %v", line, err)
		}
		title, ok := plain["title"].(string)
		if title = strings.TrimSpace(title); ok && title != "" && len(plain) == 1 && strings.Count(string(line), "title") == 1 &&
			err == nil && strings.ToValidUTF8(got.Title, "") != strings.ReplaceAll(title, "\uFFFD", "") && !strings.Contains(got.Title, "\uFFFD") {
			t.Fatalf("title of %q: %q, encoding/json has %q", line, got.Title, title)
		}
	})
}

// Records made to cost more than they weigh are read in a moment, or refused.
func TestHostileRecords(t *testing.T) {
	m := mapper(t, nil)
	members := strings.TrimSuffix(strings.Repeat(`"k":1,`, 60000), ",")
	for name, line := range map[string]string{
		"long name above many": `{"title":"A","` + strings.Repeat("x", 1<<20) + `":{` + members + `}}`,
		"lists of lists":       `{"title":"A","l":[` + strings.TrimSuffix(strings.Repeat(`[`+strings.Repeat("0,", 1000)+`0],`, 1000), ",") + `]}`,
		"backslashes":          `{"title":"A","b":"` + strings.Repeat(`\\\"`, 1<<20) + `"}`,
	} {
		if got, err := m.Map([]byte(line)); err != nil || got.Title != "A" {
			t.Errorf("%s: %q, %v", name, got.Title, err)
		}
	}
	if _, err := m.Map([]byte(`{"title":"A",` + members + `,` + members + `}`)); err == nil {
		t.Error("120,000 fields were read")
	}
}
