package field_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"dateline/indexer/field"
	"dateline/indexer/jsonl"
	"dateline/indexer/record"
	"dateline/news"
)

func read(t testing.TB, renames map[string]string, line string) news.Article {
	t.Helper()
	m, err := field.New(renames)
	if err != nil {
		t.Fatal(err)
	}
	a, err := jsonl.Article(m)([]byte(line), nil)
	if err != nil {
		t.Fatalf("%s: %v", line, err)
	}
	return a
}

// shown is what a test compares of an article, in one line.
func shown(a news.Article) string {
	var b strings.Builder
	add := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s=%s ", name, value)
		}
	}
	add("id", a.GivenID)
	add("title", a.Title)
	add("lead", a.Lead)
	add("body", a.Body)
	add("published", a.Published.String())
	add("modified", a.Modified.String())
	add("source", strings.Trim(a.Source.ID+"|"+a.Source.Name+"|"+a.Source.Domain, "|"))
	add("url", a.URL)
	add("authors", strings.Join(a.Authors, "+"))
	add("section", a.Section)
	add("language", a.Language)
	add("tags", strings.Join(a.Tags, "+"))
	add("people", strings.Join(a.People, "+"))
	add("organisations", strings.Join(a.Organisations, "+"))
	add("places", strings.Join(a.Places, "+"))
	return strings.TrimSpace(b.String())
}

// TestDumps: records as known dumps and services write them, read without a map.
func TestDumps(t *testing.T) {
	for _, tt := range []struct{ name, line, want string }{
		{"NewsAPI", `{"source":{"id":"post","name":"Post"},"author":"Ann","title":"T","description":"L","url":"https://a.example/1","urlToImage":"https://a.example/i.png","publishedAt":"2021-03-09T08:30:00Z","content":"B"}`,
			"title=T lead=L body=B published=2021-03-09T08:30:00Z source=post|Post url=https://a.example/1 authors=Ann"},
		{"GDELT DOC", `{"url":"https://a.example/1","url_mobile":"","title":"T","seendate":"20210309T083000Z","socialimage":"","domain":"a.example","language":"English","sourcecountry":"Norway"}`,
			"title=T published=2021-03-09T08:30:00Z source=a.example url=https://a.example/1 language=English"},
		{"news-please", `{"authors":["Ann"],"date_download":"2021-04-01 00:00:00","date_modify":"2021-03-10 00:00:00","date_publish":"2021-03-09 08:30:00","description":"L","filename":"f","language":"en","maintext":"B","source_domain":"www.a.example","title":"T","title_page":null,"url":"https://a.example/1"}`,
			"title=T lead=L body=B published=2021-03-09T08:30:00Z modified=2021-03-10T00:00:00Z source=a.example url=https://a.example/1 authors=Ann language=en"},
		{"Guardian", `{"id":"world/2021/1","type":"article","sectionId":"world","sectionName":"World news","webPublicationDate":"2021-03-09T08:30:00Z","webTitle":"T","webUrl":"https://a.example/1","fields":{"headline":"T!","trailText":"L","byline":"Ann","bodyText":"B"}}`,
			"id=world/2021/1 title=T! lead=L body=B published=2021-03-09T08:30:00Z url=https://a.example/1 authors=Ann section=World news"},
		{"New York Times", `{"_id":"nyt://article/1","web_url":"https://a.example/1","snippet":"S","abstract":"L","lead_paragraph":"P","headline":{"main":"T","kicker":null},"keywords":[{"name":"subject","value":"Tea","rank":1},{"name":"glocations","value":"Oslo","rank":2}],"pub_date":"2021-03-09T08:30:00+0000","byline":{"original":"By Ann","person":[]},"source":"The Times","section_name":"World"}`,
			"id=nyt://article/1 title=T lead=L published=2021-03-09T08:30:00Z source=The Times url=https://a.example/1 authors=By Ann section=World tags=Tea+Oslo"},
		{"Webhose", `{"thread":{"uuid":"u","url":"https://a.example/1","site_full":"www.a.example","site":"a.example","title":"TT","published":"2021-03-09T08:30:00.000+02:00"},"uuid":"u1","url":"https://a.example/1","author":"Ann","published":"2021-03-09T08:30:00.000+02:00","title":"T","text":"B","language":"english","entities":{"persons":[{"name":"Bo","sentiment":"none"}],"organizations":[{"name":"UN"}],"locations":[{"name":"Oslo"}]}}`,
			"id=u1 title=T body=B published=2021-03-09T08:30:00+02:00 source=www.a.example|a.example url=https://a.example/1 authors=Ann language=english people=Bo organisations=UN places=Oslo"},
		{"MediaCloud", `{"stories_id":1,"media_name":"Post","media_url":"https://www.post.example/","title":"T","publish_date":"2021-03-09 08:30:00","url":"https://a.example/1","language":"en"}`,
			"id=1 title=T published=2021-03-09T08:30:00Z source=Post|post.example url=https://a.example/1 language=en"},
		{"Event Registry", `{"uri":"123","lang":"eng","date":"2021-03-09","time":"08:30:00","dateTime":"2021-03-09T08:30:00Z","url":"https://a.example/1","title":"T","body":"B","source":{"uri":"a.example","dataType":"news","title":"Post"},"authors":[{"uri":"ann@a.example","name":"Ann","type":"author"}]}`,
			"id=123 title=T body=B published=2021-03-09T08:30:00Z source=Post|a.example url=https://a.example/1 authors=Ann language=eng"},
		{"search engine", `{"_index":"news","_id":"1","_score":1.5,"_source":{"title":"T","body":"B","published_at":"2021-03-09"}}`, "id=1 title=T body=B published=2021-03-09"},
		{"document store", `{"_id":{"$oid":"5f"},"title":"T","text":"B","date":{"$date":"2021-03-09T08:30:00Z"}}`, "id=5f title=T body=B published=2021-03-09T08:30:00Z"},
		{"blog software", `{"id":7,"date":"2021-03-09T08:30:00","guid":{"rendered":"https://a.example/?p=7"},"link":"https://a.example/1","title":{"rendered":"T"},"content":{"rendered":"B","protected":false},"excerpt":{"rendered":"L"}}`,
			"id=7 title=T lead=L body=B published=2021-03-09T08:30:00Z url=https://a.example/1"},
		{"JSON Feed", `{"id":"1","url":"https://a.example/1","title":"T","content_text":"B","date_published":"2021-03-09T08:30:00Z","authors":[{"name":"Ann"}],"tags":["tea"]}`,
			"id=1 title=T body=B published=2021-03-09T08:30:00Z url=https://a.example/1 authors=Ann tags=tea"},
		{"HuffPost", `{"category":"CRIME","headline":"T","authors":"Ann","link":"https://a.example/1","short_description":"L","date":"2018-05-26"}`,
			"title=T lead=L published=2018-05-26 url=https://a.example/1 authors=Ann section=CRIME"},
		{"Signal", `{"id":"s","content":"B","title":"T","media-type":"News","source":"Post","published":"2015-09-01T00:00:00Z"}`, "id=s title=T body=B published=2015-09-01T00:00:00Z source=Post"},
		{"Washington Post", `{"id":"w","article_url":"https://a.example/1","title":"T","author":"Ann","published_date":1325379405000,"contents":[{"content":"B1","type":"sanitized_html"},{"content":"B2","type":"sanitized_html"}],"source":"The Washington Post"}`,
			"id=w title=T body=B1\n\nB2 published=2012-01-01T00:56:45Z source=The Washington Post url=https://a.example/1 authors=Ann"},
		{"Russian", `{"заголовок":"Т","текст":"Б","дата":"9 марта 2021","источник":"Газета","автор":"Анна","рубрика":"Мир","ссылка":"https://a.example/1"}`,
			"title=Т body=Б published=2021-03-09 source=Газета url=https://a.example/1 authors=Анна section=Мир"},
		{"Azerbaijani", `{"Başlıq":"T","Mətn":"B","Tarix":"09.03.2021","Müəllif":"Anar","MƏNBƏ":"Qəzet","dil":"az"}`, "title=T body=B published=2021-03-09 source=Qəzet authors=Anar language=az"},
		{"German", `{"Überschrift":"T","Volltext":"B","Erscheinungsdatum":"9. März 2021","Quelle":"Zeitung","Ressort":"Welt","Untertitel":"L"}`, "title=T lead=L body=B published=2021-03-09 source=Zeitung section=Welt"},
		{"French", `{"titre":"T","texte":"B","date de publication":"9 mars 2021","auteur":"Ann","mots-clés":"thé, mer"}`, "title=T body=B published=2021-03-09 authors=Ann tags=thé+mer"},
		{"Spanish", `{"título":"T","cuerpo":"B","fecha":"9 de marzo de 2021","autor":"Ana","sección":"Mundo","fuente":"Diario"}`, "title=T body=B published=2021-03-09 source=Diario authors=Ana section=Mundo"},
	} {
		if got := shown(read(t, nil, tt.line)); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

// TestLooks: a value that only has the name of a field does not win over one
// that has its shape as well.
func TestLooks(t *testing.T) {
	for _, tt := range []struct{ line, want string }{
		{`{"title":"T","text":"https://a.example/1","content":"B"}`, "title=T body=B"},
		{`{"title":"T","text":"https://a.example/1"}`, "title=T"},
		{`{"title":"T","body":17,"story":"B"}`, "title=T body=B"},
		{`{"title":"https://a.example/1","headline":"T"}`, "title=T"},
		{`{"title":"T","date":"Tuesday","created_at":"2021-03-09"}`, "title=T published=2021-03-09"},
		{`{"title":"T","year":2021,"time":"08:30"}`, "title=T published=2021"},
		{`{"title":"T","data":"some words"}`, "title=T"},
		{`{"title":"T","link":"see below","permalink":"https://a.example/1"}`, "title=T url=https://a.example/1"},
		{`{"title":"T","published":"1615278600"}`, "title=T published=2021-03-09T08:30:00Z"},
		{`{"title":"T","source":"https://www.post.example/news"}`, "title=T source=post.example"},
	} {
		if got := shown(read(t, nil, tt.line)); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.line, got, tt.want)
		}
	}
	if got := shown(read(t, map[string]string{"body": "text"}, `{"title":"T","text":"https://a.example/1","content":"B"}`)); got != "title=T body=https://a.example/1" {
		t.Errorf("a chosen name is not believed: %s", got)
	}
}

// TestStates: what keeps an article from readers, and what does not.
func TestStates(t *testing.T) {
	for _, tt := range []struct {
		line   string
		status news.Status
		until  string
		extra  string
	}{
		{`{"title":"T","status":"published"}`, news.Usable, "", ""},
		{`{"title":"T","pubstatus":"usable"}`, news.Usable, "", ""},
		{`{"title":"T","status":"corrected"}`, news.Usable, "", "corrected"},
		{`{"title":"T","pubStatus":"stat:correction"}`, news.Usable, "", ""},
		{`{"title":"T","status":"Withheld"}`, news.Withheld, "", ""},
		{`{"title":"T","status":"stat:canceled"}`, news.Cancelled, "", ""},
		{`{"title":"T","status":"retracted"}`, news.Cancelled, "", ""},
		{`{"title":"T","embargoed":"2030-01-01T00:00:00Z"}`, news.Usable, "2030-01-01T00:00:00Z", ""},
		{`{"title":"T","embargo_until":"01.02.2030 08:00"}`, news.Usable, "2030-02-01T08:00Z", ""},
		{`{"title":"T","Sperrfrist":"2030-01-01"}`, news.Usable, "2030-01-01", ""},
		{`{"title":"T","embargo":"until further notice"}`, news.Withheld, "", ""},
		{`{"title":"T","embargo":"03/04/2030"}`, news.Withheld, "", ""},
		{`{"title":"T","embargo":true}`, news.Withheld, "", ""},
		{`{"title":"T","embargo":false}`, news.Usable, "", ""},
		{`{"title":"T","embargo":""}`, news.Usable, "", ""},
		{`{"title":"T","embargoed":true,"embargo_until":"2030-01-01"}`, news.Usable, "2030-01-01", ""},
		{`{"title":"T","not_before":"2031-01-01","embargo":"2030-01-01"}`, news.Usable, "2031-01-01", ""},
		{`{"title":"T","embargo":"2030-01-01","not_before":"soon"}`, news.Withheld, "", ""},
	} {
		a := read(t, nil, tt.line)
		if a.Status != tt.status || a.Embargo.String() != tt.until || tt.extra != "" && a.Extra["status"] != tt.extra {
			t.Errorf("%s: %q until %q, extra %v; want %q until %q", tt.line, a.Status, a.Embargo, a.Extra, tt.status, tt.until)
		}
	}
}

// TestTrace: each filled field names its place, and what fills none is shown as well.
func TestTrace(t *testing.T) {
	m, err := field.New(map[string]string{"section": "desk.name"})
	if err != nil {
		t.Fatal(err)
	}
	var tr record.Trace
	line := `{"headline":{"main":"T"},"desk":{"name":"World"},"keywords":["a","b"],"views":3,"maintext":"` + strings.Repeat("é", 100) + `"}`
	if _, err := jsonl.Article(m)([]byte(line), &tr); err != nil {
		t.Fatal(err)
	}
	want := []record.Filled{{Field: "title", From: "headline.main", Sample: "T"}, {Field: "body", From: "maintext", Sample: strings.Repeat("é", 40) + "…"},
		{Field: "section", From: "desk.name", Sample: "World"}, {Field: "tags", From: "keywords", Sample: "a, b"}, {Field: "extra", From: "views", Sample: "3"}}
	if !reflect.DeepEqual(tr.Filled, want) {
		t.Errorf("%+v\nwant %+v", tr.Filled, want)
	}
}

// TestNames: no name leads to two fields, but for those whose values tell.
func TestNames(t *testing.T) {
	if got := strings.Join(field.Names(), " "); got != "authors body dateline domain embargo given_id id language lead modified organisations people places published section source status tags title url" {
		t.Errorf("fields: %s", got)
	}
	m, _ := field.New(nil)
	for name, want := range map[string]field.Field{"Заголовок": field.Title, "BAŞLIQ": field.Title, "Published-At": field.Published, "source name": field.Source, "nobody": field.None} {
		if got := m.Field(name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}
