package server

import (
	"encoding/xml"
	"errors"
	goflag "flag"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"dateline/index"
)

var (
	pageCases = goflag.Int("cases", 150, "pages that the test of shown fragments makes")
	pageSeed  = goflag.Uint64("caseseed", 1, "seed of the texts of the test of shown fragments")
)

// scraps are put together to the texts of TestFragmentsStayInTheirPlace: signs of
// HTML, controls of direction open and closed, marks, and words both ways.
var scraps = []string{
	"<script>alert(1)</script>", "</mark>", "</bdi>", "</p>", "<b", "&amp;", "&", "\"", "'", ">", "<!--", "{{.}}", "\x00", "\x1b[2J", "\ufeff", "\u00ad", "\u200d", "\u0301",
	"\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u200e", "\u200f", "\u061c", "\u2028", "\u2029", "\n", "\r\n", "\v",
	"oil", "price", "цены", "שלום", "نفط", "می\u200cخواهم", "石油", "👩‍👩‍👧", "🇦🇿", " ", " ", " ", ". ", "-", "(", "]",
}

func randomScraps(random *rand.Rand) string {
	var b strings.Builder
	for range 1 + random.IntN(14) {
		b.WriteString(scraps[random.IntN(len(scraps))])
	}
	return b.String()
}

// randomFragment marks some stretches of a random text, in order.
func randomFragment(random *rand.Rand) index.Fragment {
	f := index.Fragment{Text: randomScraps(random), Offset: random.IntN(2) * 7}
	n := len([]rune(f.Text))
	for at := 0; at < n && random.IntN(4) > 0; {
		from := at + random.IntN(n-at)
		at = from + 1 + random.IntN(n-from)
		f.Marks = append(f.Marks, [2]int{from, at})
	}
	return f
}

// texted is the text inside one element of a page.
type texted struct{ path, text string }

// textsOf lists the text of every element that isolates the direction of what it
// holds, its inner elements included. Blocks do so as well as bdi.
func textsOf(t *testing.T, page string) (list []texted) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(page))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	var open []texted
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			t.Fatalf("the page cannot be parsed: %v", err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			open = append(open, texted{path: e.Name.Local})
			if slices.ContainsFunc(e.Attr, func(a xml.Attr) bool { return a.Name.Local == "dir" }) {
				open[len(open)-1].path += "[dir]"
			}
		case xml.EndElement:
			last := open[len(open)-1]
			list, open = append(list, last), open[:len(open)-1]
		case xml.CharData:
			for i := range open {
				open[i].text += string(e)
			}
		}
	}
}

// unclosed reports whether a text leaves a direction open or closes one that it
// did not open, by the rules of the Unicode bidirectional algorithm.
func unclosed(s string) bool {
	var open []rune
	for _, r := range s {
		top := rune(0)
		if len(open) > 0 {
			top = open[len(open)-1]
		}
		switch {
		case strings.ContainsRune("\u202a\u202b\u202d\u202e\u2066\u2067\u2068", r):
			open = append(open, r)
		case r == '\u202c' && (top == 0 || top >= '\u2066'), r == '\u2069' && !slices.ContainsFunc(open, func(r rune) bool { return r >= '\u2066' }):
			return true
		case r == '\u202c':
			open = open[:len(open)-1]
		case r == '\u2069':
			for open[len(open)-1] < '\u2066' {
				open = open[:len(open)-1]
			}
			open = open[:len(open)-1]
		}
	}
	return len(open) > 0
}

// TestFragmentsStayInTheirPlace renders random fragments: the page keeps its
// shape, each fragment stands in an element that isolates its direction, and no
// control of direction reaches past it.
func TestFragmentsStayInTheirPlace(t *testing.T) {
	t.Logf("%d cases from -caseseed %d", *pageCases, *pageSeed)
	random := rand.New(rand.NewPCG(*pageSeed, 5))
	turned := 0
	for range *pageCases {
		title, one, two := randomFragment(random), randomFragment(random), randomFragment(random)
		shown := checkPage(t, title, one, two, "/search?q=x")
		if !slices.ContainsFunc(shown, func(x texted) bool { return x.path == "bdi[dir]" && sameLetters(x.text, one.Text) }) {
			t.Fatalf("no bdi holds %q alone", one.Text)
		}
		checkPage(t, title, one, two, "/article/"+someID+"?q=x")
		if strings.ContainsFunc(one.Text, turning) {
			turned++
		}
	}
	if turned < *pageCases/4 {
		t.Errorf("only %d texts had controls of direction: too weak a test", turned)
	}
}

func checkPage(t *testing.T, title, one, two index.Fragment, target string) []texted {
	t.Helper()
	_, page := ask(t, serverFor(t, showing(title, one, two)).Handler(), target)
	plain := func(f index.Fragment) index.Fragment {
		all := pieces(f)
		f.Text, f.Marks = "", nil
		for _, p := range all {
			n := len(f.Text)
			f.Text += "x"
			if p.Mark {
				f.Marks = append(f.Marks, [2]int{n, n + 1})
			}
		}
		return f
	}
	_, calm := ask(t, serverFor(t, showing(plain(title), plain(one), plain(two))).Handler(), target)
	if got, want := shape(t, page), shape(t, calm); !slices.Equal(got, want) {
		t.Fatalf("%s changes its shape by %q, %q or %q\n got %q\nwant %q", target, title.Text, one.Text, two.Text, got, want)
	}
	list := textsOf(t, page)
	for _, x := range list {
		if slices.Contains([]string{"bdi", "bdi[dir]", "h1", "h2[dir]", "p", "title", "li"}, x.path) && unclosed(x.text) {
			t.Fatalf("%s: the text of %s leaves a direction open: %q", target, x.path, x.text)
		}
	}
	return list
}

// showing answers with three fragments, in one hit and in one article.
func showing(title, one, two index.Fragment) fake {
	res := sampleResult()
	h := &res.Hits[0]
	h.Title, h.Dir = title.Text, "rtl"
	h.Matched = []index.Match{{Typed: "oil", Found: two.Text, How: "stem"}}
	h.Snippets = map[string][]index.Fragment{"title": {title}, "body": {one, two}}
	f := found(res)
	f.article = func(string) (*index.ArticleView, error) {
		v := sampleView()
		v.Article.Title, v.Article.People, v.Article.URL = title.Text, []string{two.Text}, "https://example.org/1"
		v.Title, v.Body, v.Dir = title, []index.Fragment{one, two}, "rtl"
		return v, nil
	}
	return f
}

// sameLetters compares what is left of two texts without the controls that a page
// drops or adds, and without what an XML reader replaces.
func sameLetters(a, b string) bool {
	drop := func(s string) string {
		return strings.Map(func(r rune) rune {
			if turning(r) || unicode.Is(unicode.Cc, r) || r == '\ufffd' {
				return -1
			}
			return r
		}, s)
	}
	return drop(a) == drop(b)
}
