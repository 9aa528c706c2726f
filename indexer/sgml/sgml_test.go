package sgml

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"dateline/indexer/field"
	"dateline/indexer/jsonl"
	"dateline/indexer/record"
	"dateline/news"
)

// shared opens a packed file beside the project.
func shared(t testing.TB, name string) io.Reader {
	t.Helper()
	file, err := os.Open(filepath.Join("..", "..", "..", "shared", filepath.FromSlash(name)))
	if err != nil {
		t.Skipf("%s is not beside the project", name)
	}
	t.Cleanup(func() { file.Close() })
	z, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// read reads all documents; errors stand with their place.
func read(t testing.TB, in io.Reader, max int) (all []news.Article, bad []string) {
	t.Helper()
	r := NewReader(in, max)
	for {
		rec, err := r.Next()
		if err == io.EOF {
			return all, bad
		}
		if err == nil {
			var a news.Article
			if a, err = Article(rec.Raw, nil); err == nil {
				all = append(all, a)
				continue
			}
		}
		bad = append(bad, fmt.Sprintf("%d@%d: %v", rec.Line, rec.Offset, err))
		if b := (*record.Bad)(nil); !errors.As(err, &b) {
			return all, bad
		}
	}
}

// TestReuters holds two files of the corpus to the articles that were made of
// them by other means.
func TestReuters(t *testing.T) {
	rows := make(map[string]news.Article)
	m, err := field.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(shared(t, "corpora/reuters21578.jsonl.gz"))
	lines.Buffer(nil, 1<<20)
	article := jsonl.Article(m)
	for lines.Scan() {
		a, err := article(lines.Bytes(), nil)
		if err != nil {
			t.Fatal(err)
		}
		rows[a.GivenID] = a
	}
	for _, name := range []string{"reut2-000.sgm.gz", "reut2-021.sgm.gz"} {
		got, bad := read(t, shared(t, "formats/reuters-sgml/"+name), 0)
		if bad != nil || len(got) < 500 {
			t.Errorf("%s: %d articles, %q", name, len(got), bad)
		}
		for _, a := range got {
			compare(t, a, rows[a.GivenID])
		}
	}
}

func compare(t *testing.T, got, want news.Article) {
	t.Helper()
	for _, part := range []struct {
		name      string
		got, want any
	}{
		{"title", got.Title, want.Title}, {"lead", got.Lead, want.Lead}, {"body", got.Body, want.Body}, {"published", got.Published.String(), want.Published.String()},
		{"source", got.Source, want.Source}, {"language", got.Language, want.Language}, {"dateline", got.Dateline, want.Dateline},
		{"tags", got.Tags, want.Tags}, {"places", got.Places, want.Places}, {"people", got.People, want.People}, {"organisations", got.Organisations, want.Organisations},
		{"url", got.URL, want.URL}, {"section", got.Section, want.Section}, {"status", got.Status, want.Status},
	} {
		if !reflect.DeepEqual(part.got, part.want) {
			t.Errorf("%s: %s is %q, want %q", got.GivenID, part.name, part.got, part.want)
		}
	}
}

const reuters = `<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" OLDID="5" NEWID="1">
<DATE>%s</DATE>
<TOPICS><D>tea</D><D>ships</D></TOPICS>
<ORGS></ORGS>
<EXCHANGES><D>lse</D></EXCHANGES>
<TEXT>&#2;
<TITLE>RAIN &lt;RN> &amp; SUN AT&T</TITLE>
<AUTHOR>    by Ann Ode, Reuters</AUTHOR>
<DATELINE>    OSLO, Feb 26 - </DATELINE><BODY>It   rained
all day.
    Then a < b.
 Reuter
&#3;</BODY></TEXT>
</REUTERS>
`

func TestReutersElements(t *testing.T) {
	for date, want := range map[string]string{
		"26-FEB-1987 15:01:01.79":           "1987-02-26T15:01:01Z",
		" 1-MAR-1987 01:30:29.50":           "1987-03-01T01:30:29Z",
		"x&#5; 3-MAR-1987  09:15:05.40 E F": "1987-03-03T09:15:05Z",
		"soon":                              "",
	} {
		got, bad := read(t, strings.NewReader(fmt.Sprintf(reuters, date)), 0)
		if len(got) != 1 || bad != nil {
			t.Fatalf("%v, %q", got, bad)
		}
		a := got[0]
		if a.Published.String() != want {
			t.Errorf("%q: %s, want %s", date, a.Published, want)
		}
		if want == "" && a.Extra["published"] != "soon" {
			t.Errorf("extra %v", a.Extra)
		}
		if a.Title != "RAIN <RN> & SUN AT&T" || a.Body != "It rained\nall day.\n\nThen a < b." || a.Dateline != "OSLO, Feb 26" ||
			!reflect.DeepEqual(a.Authors, []string{"Ann Ode, Reuters"}) || !reflect.DeepEqual(a.Tags, []string{"tea", "ships"}) || a.Extra["exchanges"] != "lse" || a.GivenID != "reuters21578-1" {
			t.Errorf("%+v", a)
		}
	}
}

func TestTREC(t *testing.T) {
	day := func(s string) news.Time { d, _ := news.ParseTime(s); return d }
	for _, tt := range []struct {
		name, in string
		want     news.Article
	}{
		{"AP", "<DOC>\n<DOCNO> AP880212-0001 </DOCNO>\n<FILEID>AP-NR-02-12-88 2344EST</FILEID>\n<HEAD>Rain &amp; Sun</HEAD>\n<BYLINE>By ANN ODE</BYLINE>\n<DATELINE>OSLO (AP) _ </DATELINE>\n<TEXT>\n   It rained.\n   All day.\n</TEXT>\n</DOC>",
			news.Article{GivenID: "AP880212-0001", Title: "Rain & Sun", Authors: []string{"ANN ODE"}, Dateline: "OSLO (AP) _", Body: "It rained.\n\nAll day.", Published: day("1988-02-12"), Extra: map[string]string{"fileid": "AP-NR-02-12-88 2344EST"}}},
		{"Gigaword", `<DOC id="AFP_ENG_19940512.0001" type="story" >` + "\n<HEADLINE>\nRain\n</HEADLINE>\n<DATELINE>\nOslo, May 12 (AFP)\n</DATELINE>\n<TEXT>\n<P>\nIt rained.\n</P>\n<P>\nAll day.\n</P>\n</TEXT>\n</DOC>",
			news.Article{GivenID: "AFP_ENG_19940512.0001", Title: "Rain", Dateline: "Oslo, May 12 (AFP)", Body: "It rained.\n\nAll day.", Published: day("1994-05-12"), Extra: map[string]string{"type": "story"}}},
		{"Los Angeles Times", "<DOC>\n<DOCNO> LA010189-0001 </DOCNO>\n<DOCID> 1 </DOCID>\n<DATE>\n<P>\nJanuary 1, 1989, Sunday, Home Edition\n</P>\n</DATE>\n<SECTION>\n<P>\nBook Review\n</P>\n</SECTION>\n<HEADLINE>\n<P>\nRain\n</P>\n</HEADLINE>\n<TEXT>\n<P>\nIt rained.\n</P>\n</TEXT>\n</DOC>",
			news.Article{GivenID: "LA010189-0001", Title: "Rain", Section: "Book Review", Body: "It rained.", Published: day("1989-01-01"), Extra: map[string]string{"docid": "1"}}},
		{"Financial Times", "<DOC>\n<DOCNO>FT922-1</DOCNO>\n<DATE>920512\n</DATE>\n<HEADLINE>\nFT  12 MAY 92 / Rain\n</HEADLINE>\n<TEXT>\nIt rained.\n</TEXT>\n<PUB>The Financial Times\n</PUB>\n</DOC>",
			news.Article{GivenID: "FT922-1", Title: "FT 12 MAY 92 / Rain", Body: "It rained.", Published: day("1992-05-12"), Source: news.Source{Name: "The Financial Times"}}},
		{"small letters", "<doc>\n<docno>X-1</docno>\n<title>Rain</title>\n<text>It rained.</text>\n</doc>", news.Article{GivenID: "X-1", Title: "Rain", Body: "It rained."}},
		{"no text element", "<DOC>\n<DOCNO>X-1</DOCNO>\nIt rained.\n</DOC>", news.Article{GivenID: "X-1", Body: "It rained."}},
	} {
		got, bad := read(t, strings.NewReader(tt.in), 0)
		if len(got) != 1 || bad != nil {
			t.Errorf("%s: %d articles, %q", tt.name, len(got), bad)
			continue
		}
		if !reflect.DeepEqual(got[0], tt.want) {
			t.Errorf("%s:\n got %+v\nwant %+v", tt.name, got[0], tt.want)
		}
	}
}

func TestDamagedFiles(t *testing.T) {
	doc := func(n int) string { return fmt.Sprintf("<DOC>\n<DOCNO>X-%d</DOCNO>\n<TEXT>t</TEXT>\n</DOC>\n", n) }
	for _, tt := range []struct {
		name, in string
		articles int
		bad      []string
	}{
		{"good", doc(1) + "\n" + doc(2), 2, nil},
		{"root around", "<ROOT>\n" + doc(1) + doc(2) + "</ROOT>\n", 2, nil},
		{"cut", doc(1) + "<DOC>\n<DOCNO>X-2</DOCNO>\n<TE", 1, []string{"5@47: the file ends in the middle of a document"}},
		{"no end", "<DOC>\n<DOCNO>X-1</DOCNO>\n<TEXT>t\n" + doc(2), 1, []string{"1@0: a document without its end </DOC>"}},
		{"text between", doc(1) + "lost words\n" + doc(2), 2, []string{"5@47: text outside of a document"}},
		{"long", doc(1) + "<DOC>" + strings.Repeat("long ", 100) + "</DOC>\n" + doc(2), 2, []string{"5@47: a document longer than the limit of 100 bytes"}},
		{"empty", "", 0, nil},
	} {
		for how, in := range map[string]io.Reader{"at once": strings.NewReader(tt.in), "a byte at a time": iotest.OneByteReader(strings.NewReader(tt.in))} {
			got, bad := read(t, in, 100)
			if len(got) != tt.articles || !reflect.DeepEqual(bad, tt.bad) {
				t.Errorf("%s, %s: %d articles, %q; want %d, %q", tt.name, how, len(got), bad, tt.articles, tt.bad)
			}
		}
	}
	broken := io.MultiReader(strings.NewReader(doc(1)+"<DOC>\n"), iotest.ErrReader(io.ErrUnexpectedEOF))
	if got, bad := read(t, broken, 0); len(got) != 1 || len(bad) != 1 || !strings.Contains(bad[0], "unexpected EOF") {
		t.Errorf("a break in the stream: %d articles, %q", len(got), bad)
	}
}

func TestSniff(t *testing.T) {
	for in, want := range map[string]bool{
		reuters: true, "<DOC>\n<DOCNO>": true, `<doc id="x">`: true, "\xEF\xBB\xBF<DOC>": true, "<!DOCTYPE html><html><body>": false, "": false,
		"<DOCUMENT>": false, "Words\n<DOC>\n": false, "{\"a\":\"<DOC>\"}": false,
	} {
		if got := Sniff([]byte(in)); got != want {
			t.Errorf("Sniff(%.30q) = %v", in, got)
		}
	}
}

// FuzzRead: no file breaks the reader, every byte is accounted for, and the
// pieces in which a file comes make no difference.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{fmt.Sprintf(reuters, "26-FEB-1987 15:01:01.79"), "<DOC>\n<DOCNO>1</DOCNO><TEXT><P>a</P>&#3;&lt;&bogus;</TEXT></DOC>", "<DOC>", "<doc id='a'>b</doc><doc >", "<DOC></DOC", "x<DOC>\n<DOC>", "<DOC ><TEXT>a</TEXT", "<REUTERS><TEXT><TITLE>a</TEXT></REUTERS>"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		all, bad := read(t, strings.NewReader(string(in)), 200)
		again, badAgain := read(t, iotest.OneByteReader(strings.NewReader(string(in))), 200)
		if !reflect.DeepEqual(all, again) || !reflect.DeepEqual(bad, badAgain) {
			t.Errorf("%q: %d articles, %q; in single bytes %d, %q", in, len(all), bad, len(again), badAgain)
		}
	})
}
