package table

import (
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"dateline/indexer/record"
	"dateline/news"
)

var story = strings.TrimSpace(strings.Repeat("It rained over the harbour all day and the ships stayed where they were. ", 4))

// TestNoHead: columns without names are told by what they hold, where that can
// be told.
func TestNoHead(t *testing.T) {
	day, _ := news.ParseTime("2021-03-09")
	rows := func(row string) string { return strings.Repeat(row+"\n", 5) }
	for _, tt := range []struct {
		name, in string
		want     news.Article
	}{
		{"AG News", rows(`"3","Rain stops the ships","Oslo - It rained over the harbour all day and the ships stayed where they were."`),
			news.Article{Title: "Rain stops the ships", Body: "Oslo - It rained over the harbour all day and the ships stayed where they were.", Extra: map[string]string{"column 1": "3"}}},
		{"MIND", rows("N1\tsports\tgolf\tRain stops the ships again\tIt rained over the harbour all day and the ships stayed.\thttps://a.example/1\t[]\t[{\"Label\": \"Oslo\"}]"),
			news.Article{Title: "Rain stops the ships again", Body: "It rained over the harbour all day and the ships stayed.", Section: "sports", URL: "https://a.example/1",
				Extra: map[string]string{"column 1": "N1", "column 3": "golf", "column 7": "[]", "column 8": `[{"Label": "Oslo"}]`}}},
		{"10kGNAD", rows("Sport;'" + story + "; und'"), news.Article{Section: "Sport", Body: story + "; und"}},
		{"dates and stories", rows("2021-03-09," + story + ",Rain stops the ships"), news.Article{Title: "Rain stops the ships", Body: story, Published: day}},
		{"headlines", rows("20210309,rain stops the ships in oslo"), news.Article{Title: "rain stops the ships in oslo", Published: day}},
		{"names nobody knows", "kop,stuk,dag\n" + rows("Rain stops the ships,"+story+",2021-03-09"), news.Article{Title: "Rain stops the ships", Body: story, Published: day}},
		{"one name is known", "label,text\n" + rows("0,"+story), news.Article{Body: story, Extra: map[string]string{"label": "0"}}},
	} {
		got, bad := read(t, tt.in, nil, 0)
		if len(got) != 5 || bad != nil || !reflect.DeepEqual(got[0], tt.want) {
			t.Errorf("%s: %d rows, %q\n got %+v\nwant %+v", tt.name, len(got), bad, got, tt.want)
		}
	}
}

// TestMapByNumber: what cannot be told is told by the user.
func TestMapByNumber(t *testing.T) {
	in := "7,a b,c d\n8,e f,g h\n"
	_, bad := read(t, in, nil, 0)
	if len(bad) != 1 || !strings.Contains(bad[0], "map them by number, for instance title=1 and body=2") || !strings.Contains(bad[0], `2 "a b"`) {
		t.Errorf("without a map: %q", bad)
	}
	got, bad := read(t, in, map[string]string{"title": "2", "body": "3"}, 0)
	if len(got) != 2 || bad != nil || got[0].Title != "a b" || got[1].Body != "g h" || got[0].Extra["column 1"] != "7" {
		t.Errorf("with one: %+v, %q", got, bad)
	}
	got, bad = read(t, "kop,stuk\nA,b\n", map[string]string{"title": "kop", "body": "stuk"}, 0)
	if len(got) != 1 || bad != nil || got[0].Title != "A" || got[0].Body != "b" {
		t.Errorf("by name: %+v, %q", got, bad)
	}
	got, bad = read(t, "title,text,long text\nA,b,c\n", map[string]string{"body": "3"}, 0)
	if len(got) != 1 || bad != nil || got[0].Title != "A" || got[0].Body != "c" {
		t.Errorf("a number beside names: %+v, %q", got, bad)
	}
}

func TestGDELT(t *testing.T) {
	row := "20150218230000-0\t20150218230000\t1\tbbc.co.uk\thttps://a.example/" + strings.Repeat("\tX", 22)
	if _, bad := read(t, row+"\n"+row+"\n", nil, 0); len(bad) != 1 || !strings.Contains(bad[0], "GDELT") {
		t.Errorf("%q", bad)
	}
}

// TestLists: cells that hold lists as programs print them.
func TestLists(t *testing.T) {
	in := "title,authors,tags,source,keywords\n" +
		`A,"['Ann Ode', ""Bo O'Poe""]","['tea', 'trade']","{'id': None, 'name': 'Post'}",x` + "\n" +
		`B,Ann Ode,"tea, trade",Post,y` + "\n" +
		`C,[broken,['x,{'a',z` + "\n"
	got, bad := read(t, in, nil, 0)
	if len(got) != 3 || bad != nil {
		t.Fatalf("%+v, %q", got, bad)
	}
	a, b, c := got[0], got[1], got[2]
	if !reflect.DeepEqual(a.Authors, []string{"Ann Ode", "Bo O'Poe"}) || !reflect.DeepEqual(a.Tags, []string{"tea", "trade"}) || a.Source.Name != "Post" {
		t.Errorf("%+v", a)
	}
	if !reflect.DeepEqual(b.Authors, []string{"Ann Ode"}) || !reflect.DeepEqual(b.Tags, []string{"tea", "trade"}) || b.Source.Name != "Post" {
		t.Errorf("%+v", b)
	}
	if !reflect.DeepEqual(c.Authors, []string{"[broken"}) || c.Source.Name != "{'a'" {
		t.Errorf("%+v", c)
	}
}

// TestTrace: a dry run shows from which column a field came.
func TestTrace(t *testing.T) {
	in := "Titel;Text;Datum;Autor;views\nRain;It rained.;09.03.2021;Ann;7\n"
	d, _ := Sniff([]byte(in))
	tab, err := New(mapper(t, nil), d, []byte(in))
	if err != nil {
		t.Fatal(err)
	}
	var tr record.Trace
	if _, err := tab.Article([]byte("Rain;It rained.;09.03.2021;Ann;7"), &tr); err != nil {
		t.Fatal(err)
	}
	want := []record.Filled{{Field: "title", From: "Titel", Sample: "Rain"}, {Field: "body", From: "Text", Sample: "It rained."}, {Field: "published", From: "Datum", Sample: "09.03.2021"},
		{Field: "authors", From: "Autor", Sample: "Ann"}, {Field: "extra", From: "views", Sample: "7"}}
	if !reflect.DeepEqual(tr.Filled, want) {
		t.Errorf("%+v, want %+v", tr.Filled, want)
	}
}

// FuzzRead: no file breaks the reader, the pieces in which it comes make no
// difference, and all of it is consumed.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{"title,body\nA,b\n", "title;body\n\"A;\"\"x\"\"\";\"b\nc\"\n", "sep=|\ntitle|body\n\"|\"\n", "title,body\n\"A,b\nB,\"c\"\nC,d", "title\tbody\r\n\x00\t\r\n,", "a,'b\\'c'\n'd','e'\n", "title,tags\nA,\"['x', None, {1:2}]\"\n"} {
		f.Add([]byte(seed))
	}
	m := mapper(f, nil)
	f.Fuzz(func(t *testing.T, in []byte) {
		d, ok := Sniff(in)
		if !ok {
			d = Default(',')
		}
		tab, err := New(m, d, in)
		if err != nil {
			return
		}
		one := all(tab.NewReader(strings.NewReader(string(in)), 0))
		if two := all(tab.NewReader(iotest.OneByteReader(strings.NewReader(string(in))), 0)); !reflect.DeepEqual(one, two) {
			t.Errorf("%q: %q, in single bytes %q", in, one, two)
		}
		for _, row := range one {
			tab.Article([]byte(row), nil)
		}
		literal(string(in))
	})
}

// all returns the rows of a file.
func all(r *Reader) (rows []string) {
	for {
		rec, err := r.Next()
		if rec.Raw == nil && err != nil {
			return rows
		}
		rows = append(rows, string(rec.Raw))
	}
}

func BenchmarkRead(b *testing.B) {
	in := "title,body,date\n" + strings.Repeat(`"Rain, heavy","`+strings.ReplaceAll(story, "day", "day\n")+` ""so"" it was",2021-03-09`+"\n", 5000)
	d, _ := Sniff([]byte(in[:64<<10]))
	tab, err := New(mapper(b, nil), d, []byte(in[:64<<10]))
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(in)))
	for b.Loop() {
		r := tab.NewReader(strings.NewReader(in), 0)
		for {
			rec, err := r.Next()
			if err != nil {
				break
			}
			if _, err := tab.Article(rec.Raw, nil); err != nil {
				b.Fatal(err)
			}
		}
	}
}
