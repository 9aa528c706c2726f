package guess

import (
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/language"
)

// stemmed are the languages that have a pack with a stemmer. To take another
// language for one of them does harm.
var stemmed = strings.Fields("en ru uk az tr de fr es it pt ro nl da no sv fi hu ar ca el hi hr pl bg cs sr kk he ka be hy id ga eu gl fa ckb")

// nearPairs are reported apart.
var nearPairs = [][]string{{"da", "no", "sv"}, {"es", "gl", "ca", "pt"}, {"ru", "uk", "bg", "be", "mk"}, {"az", "tr", "tk"}, {"sr", "hr", "sl"}, {"cs", "sk"}}

type article struct{ Title, Body, Lang, Language string }

// articles reads a set, or skips the test where it is missing.
func articles(t *testing.T, path string) []article {
	t.Helper()
	f, err := os.Open(filepath.FromSlash(path))
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("%s is not beside the project", path)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			t.Fatal(err)
		}
	}
	var list []article
	for d := json.NewDecoder(r); ; {
		var a article
		if err := d.Decode(&a); err == io.EOF {
			return list
		} else if err != nil {
			t.Fatal(err)
		}
		a.Lang = ours(t, a.Lang+a.Language)
		list = append(list, a)
	}
}

// ours maps the codes of the sets, "srp-Latn" or "fra-CA", to what Language returns.
func ours(t *testing.T, code string) string {
	t.Helper()
	code, _, _ = strings.Cut(code, "-")
	switch code {
	case "arb":
		return "ar" // one of the Arabic languages, the written one
	case "heb", "he":
		return "he" // ParseBase keeps the withdrawn "iw"
	}
	base, err := language.ParseBase(code)
	if err != nil {
		t.Fatal(err)
	}
	return base.String()
}

// measure returns the scores of titles and of whole articles. Titles without a
// letter, such as a date, are left out.
func measure(list []article) (titles, whole *score) {
	titles, whole = newScore(), newScore()
	for _, a := range list {
		if letters(a.Title) > 0 {
			titles.add(a.Lang, Language(a.Title))
		}
		whole.add(a.Lang, Language(a.Title+"\n"+a.Body))
	}
	return titles, whole
}

func letters(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

func TestNTREX(t *testing.T) {
	list := articles(t, "../../../../shared/eval/retrieval/ntrex/docs.jsonl.gz")
	titles, whole := measure(list)
	whole.report(t, "articles")
	titles.report(t, "titles")
	whole.hold(t, 99, 0.5)
	titles.hold(t, 92, 2)
	for _, pair := range nearPairs {
		if len(titles.within(pair).of) < 2 {
			continue
		}
		titles.within(pair).report(t, "titles of "+strings.Join(pair, " "))
	}
	wrongPacks(t, "articles", whole)
	wrongPacks(t, "titles", titles)
}

// within returns the scores of a few languages.
func (s *score) within(tags []string) *score {
	part := newScore()
	for tag, n := range s.of {
		if slices.Contains(tags, tag) {
			part.of[tag] = n
		}
	}
	return part
}

// wrongPacks holds the texts of languages without a stemmer that would be given one.
func wrongPacks(t *testing.T, what string, s *score) {
	t.Helper()
	all, bad := 0, 0
	for tag, n := range s.of {
		if slices.Contains(stemmed, tag) {
			continue
		}
		all += n.all
		for other, times := range n.taken {
			if slices.Contains(stemmed, other) {
				bad += times
			}
		}
	}
	t.Logf("%s: %d of %d in languages without a stemmer would be given one", what, bad, all)
	if bad*100 > all*2 {
		t.Errorf("%s: %d of %d would be given a wrong stemmer, 2 %% are the most", what, bad, all)
	}
}

func TestSlavicNER(t *testing.T) {
	titles, whole := measure(articles(t, "../../../../shared/eval/retrieval/slavicner/docs.jsonl.gz"))
	whole.report(t, "articles")
	titles.report(t, "titles")
	whole.hold(t, 99, 0.5)
	titles.hold(t, 92, 2)
}

func TestDemonstrationCorpus(t *testing.T) {
	titles, whole := measure(articles(t, "../../../seeds/articles.jsonl"))
	whole.report(t, "articles")
	titles.report(t, "titles")
	whole.hold(t, 99, 0)
	titles.hold(t, 92, 2)
}
