package table

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"dateline/indexer/field"
	"dateline/indexer/record"
	"dateline/news"
)

func mapper(t testing.TB, renames map[string]string) *field.Mapper {
	t.Helper()
	m, err := field.New(renames)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// read reads a whole file as the pipeline does, with the place of each error.
func read(t testing.TB, in string, renames map[string]string, max int) (all []news.Article, bad []string) {
	t.Helper()
	d, ok := Sniff([]byte(in))
	if !ok {
		d = Default(',')
	}
	tab, err := New(mapper(t, renames), d, []byte(in))
	if err != nil {
		return nil, []string{err.Error()}
	}
	r := tab.NewReader(iotest.HalfReader(strings.NewReader(in)), max)
	for {
		rec, err := r.Next()
		if err == io.EOF {
			if r.Offset() != int64(len(in)) {
				t.Errorf("%d of %d bytes consumed", r.Offset(), len(in))
			}
			return all, bad
		}
		where := fmt.Sprintf("%d@%d: ", rec.Line, rec.Offset)
		if err == nil {
			var a news.Article
			if a, err = tab.Article(rec.Raw, nil); err == nil {
				all = append(all, a)
				continue
			}
		}
		bad = append(bad, where+err.Error())
		if b := (*record.Bad)(nil); rec.Raw == nil && !errors.As(err, &b) {
			return all, bad
		}
	}
}

func TestSniff(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     Dialect
		ok       bool
	}{
		{"comma", "title,body\nA,B\n", Default(','), true},
		{"semicolon with commas in texts", "titel;text\nA, b;c, d, e\nB;f\n", Default(';'), true},
		{"tab with quotes as letters", "title\tbody\n\"A\" he said\tx\ny\tz\n\"B\tq\n", Dialect{Comma: '\t'}, true},
		{"pipe", "title|body\nA|B, c\n", Default('|'), true},
		{"quoted line ends", "title,body\n\"A\",\"b\nc\nd, e\nf\"\n\"B\",\"g\nh\"\n", Default(','), true},
		{"backslashes", "title,body\nA,\"say \\\"x\\\", y\"\n", Dialect{',', '"', true}, true},
		{"single quotes", "Sport;'a; b'\nWeb;'c'\nWeb;d\n", Dialect{Comma: ';', Quote: '\''}, true},
		{"sep line", "\xEF\xBB\xBFsep=|\r\na|b\r\n", Default('|'), true},
		{"prose", "Rain, heavy.\nIt rained, all day.\nAnd then, it did not.\n", Dialect{}, false},
		{"lines", "Rain stops play\nIt rained.\n", Dialect{}, false},
		{"nothing", "", Dialect{}, false},
	} {
		if got, ok := Sniff([]byte(tt.in)); ok != tt.ok || ok && got != tt.want {
			t.Errorf("%s: %+v %v, want %+v %v", tt.name, got, ok, tt.want, tt.ok)
		}
	}
}

// The same two articles in the ways that tables write them.
func TestWaysOfWriting(t *testing.T) {
	day, _ := news.ParseTime("2021-03-09")
	want := []news.Article{
		{Title: "Rain, heavy", Body: "It \"rained\".\nAll day.", Published: day, Section: "Weather"},
		{Title: "Sun", Body: "It shone.", Section: "Weather"},
	}
	for name, in := range map[string]string{
		"comma":         "title,body,date,section\n\"Rain, heavy\",\"It \"\"rained\"\".\nAll day.\",2021-03-09,Weather\nSun,It shone.,,Weather\n",
		"other order":   "section,date,body,title\nWeather,2021-03-09,\"It \"\"rained\"\".\nAll day.\",\"Rain, heavy\"\nWeather,,It shone.,Sun\n",
		"marks and cr":  "\xEF\xBB\xBFtitle,body,date,section\r\n\"Rain, heavy\",\"It \"\"rained\"\".\nAll day.\",2021-03-09,Weather\r\nSun,It shone.,,Weather",
		"sep":           "sep=;\r\ntitle;body;date;section\r\nRain, heavy;\"It \"\"rained\"\".\nAll day.\";09.03.2021;Weather\r\nSun;It shone.;;Weather\r\n",
		"backslash":     "title,body,date,section\n\"Rain, heavy\",\"It \\\"rained\\\".\nAll day.\",2021/03/09,Weather\nSun,It shone.,,Weather\n",
		"spaces":        "title, body, date, section\n\"Rain, heavy\", \"It \"\"rained\"\".\nAll day.\", 2021-03-09, Weather\nSun,It shone.,,Weather\n",
		"index column":  ",Headline,Article,Date,NewsType\n0,\"Rain, heavy\",\"It \"\"rained\"\".\nAll day.\",2021-03-09,Weather\n1,Sun,It shone.,,Weather\n",
		"blank rows":    "\n\ntitle,body,date,section\n\n\"Rain, heavy\",\"It \"\"rained\"\".\nAll day.\",2021-03-09,Weather\n,,,\n  \nSun,It shone.,nan,Weather\n\n",
		"joined files":  "title,body,date,section\n\"Rain, heavy\",\"It \"\"rained\"\".\nAll day.\",2021-03-09,Weather\ntitle,body,date,section\nSun,It shone.,,Weather\n",
		"German":        "Titel;Text;Datum;Ressort\n\"Rain, heavy\";\"It \"\"rained\"\".\nAll day.\";09.03.2021;Weather\nSun;It shone.;;Weather\n",
		"Russian":       "раздел\tдата\tзаголовок\tтекст\nWeather\t2021-03-09\tRain, heavy\t\"It \"\"rained\"\".\nAll day.\"\nWeather\t\tSun\tIt shone.\n",
		"stray quote":   "title,body,date,section\n\"Rain, heavy\",\"It \"rained\".\nAll day.\",2021-03-09,Weather\nSun,It shone.,,Weather\n",
		"empty cells":   "title,body,date,section\n\"Rain, heavy\",\"It \"\"rained\"\".\nAll day.\",2021-03-09,Weather,,\nSun,It shone.,,Weather, ,\n",
		"Azerbaijani":   "Tarix,Başlıq,Mətn,Bölmə\n2021-03-09,\"Rain, heavy\",\"It \"\"rained\"\".\nAll day.\",Weather\n,Sun,It shone.,Weather\n",
		"NUL and blank": "title,body,date,section\n\"Rain, heavy\",\"It \"\"rained\"\".\nAll day.\",2021-03-09,Weather\n\nSun,It shone.,,Weather\n",
	} {
		got, bad := read(t, in, nil, 0)
		if !reflect.DeepEqual(got, want) || bad != nil {
			t.Errorf("%s:\n got %+v %q\nwant %+v", name, got, bad, want)
		}
	}
}

func TestDamagedRows(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		titles   string
		bad      []string
	}{
		{"short", "title,body,section\nA\nB,b\nC,c,d\n", "A B C", nil},
		{"long", "title,body\nA,b\nB,b,c\nC,c\n", "A C", []string{`3@15: the row has 3 columns where the table has 2; the first beyond is "c": put texts that hold ',' in quotes`}},
		{"NUL", "title,body\nA,b\n\x00\x00\x00\nB,b\n", "A B", []string{"3@15: " + hole.Reason}},
		{"quote never closed", "title,body\nA,\"b\nB,c\nC,d\n", "A B C", nil},
		{"quote closed by the next", "title,body,section\n\"A,b,c\nB,\"c\",d\nC,\"d\",e\n", "\"A B C", nil},
		{"rows swallowed", "title\tbody\nA\tb\nB\t\"c\nC\td\nD\te\nE\tsaid \"f\"\nF\tg\n", "A B C D E F", nil},
		{"sentences with commas", "title,body\nA,\"b, b\nc, c\nd, d\ne\"\nB,c\n", "A B", nil},
		{"too long", "title,body\nA,b\nB," + strings.Repeat("x", 100) + "\nC,c\n", "A C", []string{"3@15: a row longer than the limit of 64 bytes; a quote in it may not be closed"}},
		{"quote over the limit", "title,body\nA,b\nB,\"" + strings.Repeat("x\n", 100), "A", nil},
	} {
		got, bad := read(t, tt.in, nil, 64)
		var titles []string
		for _, a := range got {
			titles = append(titles, a.Title)
		}
		if tt.name == "quote over the limit" {
			if len(titles) < 1 || len(bad) == 0 || !strings.Contains(bad[0], "longer than the limit") {
				t.Errorf("%s: %q, %q", tt.name, titles, bad)
			}
			continue
		}
		if strings.Join(titles, " ") != tt.titles || !reflect.DeepEqual(bad, tt.bad) {
			t.Errorf("%s: %q, %q; want %q, %q", tt.name, titles, bad, tt.titles, tt.bad)
		}
	}
}
