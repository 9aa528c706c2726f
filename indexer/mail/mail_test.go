package mail

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"golang.org/x/text/encoding/charmap"

	"dateline/indexer/record"
	"dateline/news"
)

// decode knows the two charsets of the tests.
func decode(raw []byte, label string) []byte {
	cm := map[string]*charmap.Charmap{"koi8-r": charmap.KOI8R, "iso-8859-1": charmap.ISO8859_1}[strings.ToLower(label)]
	if cm == nil {
		return raw
	}
	out, _ := cm.NewDecoder().Bytes(raw)
	return out
}

func TestArticle(t *testing.T) {
	at := func(s string) news.Time {
		d, err := news.ParseTime(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, tt := range []struct {
		name, in string
		want     news.Article
	}{
		{"news of 1993", "Path: a!b\nNewsgroups: rec.autos,misc.cars\nFrom: ann@a.example (Ann Ode)\nSubject: Re: WHAT car\n is this!?\nMessage-ID: <1993Apr6.150327.1@a.example>\nOrganization: University of Oslo\nDate: Tue, 06 Apr 93 15:03:27 GMT\nLines: 2\n\nIt rained.\nFrom: the sea.\n",
			news.Article{GivenID: "1993Apr6.150327.1@a.example", Title: "Re: WHAT car is this!?", Authors: []string{"Ann Ode"}, Tags: []string{"rec.autos", "misc.cars"}, Published: at("1993-04-06T15:03:27Z"),
				Extra: map[string]string{"organization": "University of Oslo"}, Body: "It rained.\nFrom: the sea.\n"}},
		{"two headers", "From: ann@a.example\nSubject: Rain\n\nIt rained.", news.Article{Title: "Rain", Authors: []string{"ann@a.example"}, Body: "It rained."}},
		{"encoded words", "From: =?koi8-r?B?4c7OwQ==?= <a@a.example>\r\nSubject: =?iso-8859-1?Q?R=E9?= =?iso-8859-1?Q?sum=E9?=\r\nContent-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: base64\r\n\r\n5M/WxNg=\r\n",
			news.Article{Title: "Résumé", Authors: []string{"Анна"}, Body: "Дождь"}},
		{"bytes in headers", "From: \"Ode, Ann\" <a@a.example>\nSubject: R\xe9\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nIt=20rained, caf=E9=\n au lait.\n",
			news.Article{Title: "Ré", Authors: []string{"Ode, Ann"}, Body: "It rained, café au lait.\n"}},
		{"parts", "From: a@a.example\nSubject: S\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"x y\"\n\nThis is a message in parts.\n--x y\nContent-Type: multipart/alternative; boundary=z\n\n--z\nContent-Type: text/html\n\n<p>page</p>\n--z\nContent-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: quoted-printable\n\n=E4=CF=D6=C4=D8\n--z--\n--x y\nContent-Type: text/plain\nContent-Disposition: attachment\n\nattached\n--x y--\n",
			news.Article{Title: "S", Authors: []string{"a@a.example"}, Body: "Дождь"}},
		{"page alone", "From: a@a.example\nSubject: S\nContent-Type: text/html\n\n<html><head><title>t</title></head><body><p>It\nrained &amp; 1 < 2.</p><script>no()</script><ul><li>one<li>two</ul></body></html>",
			news.Article{Title: "S", Authors: []string{"a@a.example"}, Body: "It rained & 1 < 2.\n\none\ntwo"}},
		{"no boundary", "From: a@a.example\nSubject: S\nContent-Type: multipart/mixed; boundary=q\n\nIt rained.", news.Article{Title: "S", Authors: []string{"a@a.example"}, Body: "It rained."}},
		{"cut parts", "From: a@a.example\nSubject: S\nContent-Type: multipart/mixed; boundary=q\n\n--q\n\nIt rain", news.Article{Title: "S", Authors: []string{"a@a.example"}, Body: "It rain"}},
		{"no empty line", "From: a@a.example\nSubject: S\nIt rained.\nAll day.\n", news.Article{Title: "S", Authors: []string{"a@a.example"}, Body: "It rained.\nAll day.\n"}},
		{"a broken header", "From: a@a.example\n(lost)\nSubject: S\nContent-Type: ;;=\"\n\nIt rained.", news.Article{Title: "S", Authors: []string{"a@a.example"}, Body: "It rained."}},
		{"no header", "It rained.\n\nAll day.", news.Article{Body: "It rained.\n\nAll day."}},
		{"no base64", "From: a@a.example\nSubject: S\nContent-Transfer-Encoding: base64\n\n!!!", news.Article{Title: "S", Authors: []string{"a@a.example"}}},
		{"date that cannot be read", "From: a@a.example\nSubject: S\nDate: soon\nNNTP-Posting-Date: 6 Apr 1993 00:00:00 GMT\n\nx", news.Article{Title: "S", Authors: []string{"a@a.example"}, Published: at("1993-04-06T00:00:00Z"), Body: "x"}},
		{"no date", "From: a@a.example\nSubject: S\nDate: soon\n\nx", news.Article{Title: "S", Authors: []string{"a@a.example"}, Extra: map[string]string{"published": "soon"}, Body: "x"}},
		{"of an mbox", "From ann Tue Apr  6 15:03:27 1993\nFrom: a@a.example\nSubject: S\n\n>From the sea.\n>>From it.\n> From\n", news.Article{Title: "S", Authors: []string{"a@a.example"}, Body: "From the sea.\n>From it.\n> From\n"}},
	} {
		got, err := Article(decode)([]byte(tt.in), nil)
		if tt.name == "no base64" { // what is left of it matters little, as long as it is not lost
			if got.Body != "!!!" {
				t.Errorf("%s: body %q", tt.name, got.Body)
			}
			continue
		}
		if err != nil || !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: %v\n got %+v\nwant %+v", tt.name, err, got, tt.want)
		}
	}
}

func read(in io.Reader, max int) (all []string) {
	r := NewReader(in, max)
	for {
		rec, err := r.Next()
		if err == io.EOF {
			return all
		}
		where := fmt.Sprintf("%d@%d", rec.Line, rec.Offset)
		if bad := (*record.Bad)(nil); err != nil && !errors.As(err, &bad) {
			return append(all, where+"!"+err.Error())
		}
		if err != nil {
			all = append(all, where+"!"+err.Error())
			continue
		}
		a, _ := Article(nil)(rec.Raw, nil)
		all = append(all, where+":"+a.Title)
	}
}

func TestMbox(t *testing.T) {
	message := func(n int, body string) string {
		return fmt.Sprintf("From ann Tue Apr  6 15:03:27 1993\nFrom: a@a.example\nSubject: %d\n\n%s\n\n", n, body)
	}
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"three", message(1, "a") + message(2, "b") + message(3, "c"), []string{"1@0:1", "7@67:2", "13@134:3"}},
		{"From in a text", message(1, "a\nFrom here on\n\nFrom here: on") + message(2, "b"), []string{"1@0:1", "10@95:2"}},
		{"long", message(1, "a") + message(2, strings.Repeat("long\n", 100)) + message(3, "c"), []string{"1@0:1", "7@67!a message longer than the limit of 200 bytes", "113@633:3"}},
		{"empty", "", nil},
		{"no last line end", strings.TrimSpace(message(1, "a")), []string{"1@0:1"}},
	} {
		if got := read(strings.NewReader(tt.in), 200); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
		if got := read(iotest.OneByteReader(strings.NewReader(tt.in)), 200); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s, a byte at a time: %q, want %q", tt.name, got, tt.want)
		}
	}
	broken := io.MultiReader(strings.NewReader(message(1, "a")+message(2, "b")), iotest.ErrReader(io.ErrUnexpectedEOF))
	if got := read(broken, 0); len(got) != 2 || got[1] != "7@67!unexpected EOF" {
		t.Errorf("a break in the stream: %q", got)
	}
}

func TestSniff(t *testing.T) {
	for in, want := range map[string]Kind{
		"From: a@a.example\nSubject: S\n\nx":                               Message,
		"Xref: x y:1\nPath: a!b\nNewsgroups: rec.autos\nFrom: a\n\nx":      Message,
		"From ann Tue Apr  6 15:03:27 1993\nReturn-Path: <a>\nFrom: a\n\n": Mbox,
		"From here on it rained.\nAll day.\n":                              None,
		"Title: Rain\nDate: 2021-03-09\n\nx":                               None,
		"Subject: Rain\n\nx":                                               None,
		"Rain\n\nFrom: a\nSubject: b\n\n":                                  None,
		"{\"from\": 1}\n":                                                  None,
		"":                                                                 None,
	} {
		if got := Sniff([]byte(in)); got != want {
			t.Errorf("Sniff(%q) = %d, want %d", in, got, want)
		}
	}
}

// FuzzArticle: no message breaks the reader, and a text below well-formed
// headers is never lost.
func FuzzArticle(f *testing.F) {
	for _, seed := range []string{"From: a\nSubject: =?koi8-r?B?4c7OwQ==?=\n\nx", "Content-Type: multipart/mixed; boundary=q\n\n--q\n\n--q\nContent-Type: text/html\n\n<p>&lt;</p", "Content-Transfer-Encoding: quoted-printable\n\n=E4=\n=ZZ", "From x\n>From y", "a:\n\tb\n\n", "<!--<p", "Content-Type: text/html\n\n<script>x</SCRIPT >y<", "From: \"(@)<"} {
		f.Add([]byte(seed))
	}
	article := Article(decode)
	f.Fuzz(func(t *testing.T, raw []byte) {
		a, err := article(raw, nil)
		again, _ := article(raw, &record.Trace{})
		if err != nil || !reflect.DeepEqual(a, again) {
			t.Fatalf("%q: %+v and %+v, %v", raw, a, again, err)
		}
		text := append([]byte("Subject: S\n\n"), raw...)
		if a, _ := article(text, nil); len(bytes.TrimSpace(raw)) > 0 && len(a.Body) != len(raw) {
			t.Fatalf("%q: body %q", raw, a.Body)
		}
	})
}

// FuzzMbox: the pieces in which a file comes make no difference.
func FuzzMbox(f *testing.F) {
	for _, seed := range []string{"From a\nFrom: b\n\nx\n\nFrom a\nFrom: c\n\n", "From a\n\nFrom a\nb: c\n", "x\n\nFrom "} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		if got, again := read(bytes.NewReader(in), 100), read(iotest.OneByteReader(bytes.NewReader(in)), 100); !reflect.DeepEqual(got, again) {
			t.Errorf("%q: %q, in single bytes %q", in, got, again)
		}
	})
}
