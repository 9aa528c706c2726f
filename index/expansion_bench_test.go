package index

import (
	"bufio"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"dateline/analyzers/lang"
	"dateline/news"
)

// wordlist collects distinct words in the order in which they are met.
type wordlist struct {
	most  int
	seen  map[string]bool
	words []string
}

// add takes the words of a text that may be names; each begins with a capital then.
func (g *wordlist) add(text string) {
	for _, s := range lang.Words(nil, text) {
		word := text[s.Start:s.End]
		folded := lang.FoldString(word)
		if len(g.words) == g.most || g.seen[folded] || utf8.RuneCountInString(folded) < 2 || strings.ContainsFunc(word, unicode.IsDigit) {
			continue
		}
		g.seen[folded] = true
		first, size := utf8.DecodeRuneInString(word)
		g.words = append(g.words, string(unicode.ToUpper(first))+word[size:])
	}
}

// addAll takes the words of every string in a JSON value.
func (g *wordlist) addAll(value any) {
	switch v := value.(type) {
	case string:
		g.add(v)
	case []any:
		for _, x := range v {
			g.addAll(x)
		}
	case map[string]any:
		for _, name := range sortedKeys(v) {
			g.addAll(v[name])
		}
	}
}

// read takes the words of every line of a packed file.
func (g *wordlist) read(tb testing.TB, path string) {
	f, err := os.Open(path)
	if err != nil {
		tb.Skip("the sets in ../shared are missing")
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		tb.Fatal(err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 64<<20)
	for len(g.words) < g.most && lines.Scan() {
		if filepath.Ext(strings.TrimSuffix(path, ".gz")) == ".tsv" {
			columns := strings.Split(lines.Text(), "\t")
			g.add(columns[0])
			g.add(columns[2])
			continue
		}
		var value any
		if err := json.Unmarshal(lines.Bytes(), &value); err != nil {
			tb.Fatal(err)
		}
		g.addAll(value)
	}
}

// realWords returns distinct words of real names and then of real texts, in two
// dozen scripts. Where the texts hold fewer, endings of cases make up the number.
func realWords(tb testing.TB, most int) []string {
	g := &wordlist{most: most, seen: map[string]bool{}}
	for _, path := range []string{
		"eval/names/name-tokens.dev.tsv.gz", "eval/names/names.dev.jsonl.gz", "corpora/reuters21578.jsonl.gz",
		"eval/retrieval/ntrex/docs.jsonl.gz", "eval/retrieval/slavicner/docs.jsonl.gz", "eval/retrieval/time63/docs.jsonl.gz",
	} {
		g.read(tb, filepath.Join("../../shared", path))
	}
	for _, word := range g.words {
		for _, ending := range []string{"em", "ova", "dan", "ом", "ами"} {
			g.add(word + ending)
		}
	}
	return g.words
}

// typedNames returns n words of names, the scripts in the measure in which the set has them.
func typedNames(tb testing.TB, n int) []string {
	g := &wordlist{most: 1 << 30, seen: map[string]bool{}}
	g.read(tb, "../../shared/eval/names/names.dev.jsonl.gz")
	words := make([]string, 0, n)
	for i := range n {
		words = append(words, g.words[i*len(g.words)/n])
	}
	return words
}

// wordArchive binds the words into volumes, 400 an article. The first tenth of
// them stands in every volume, as the words that all texts have do.
func wordArchive(tb testing.TB, words []string, volumes int) *Archive {
	const perArticle = 400
	root, common := tb.TempDir(), words[:len(words)/10]
	for i := range volumes {
		w, err := OpenWriter(root, WriterOptions{})
		if err != nil {
			tb.Fatal(err)
		}
		rest := words[len(common):]
		list := append(slices.Clone(common), rest[i*len(rest)/volumes:(i+1)*len(rest)/volumes]...)
		for at := 0; at < len(list); at += perArticle {
			a := news.Article{GivenID: fmt.Sprintf("%d-%d", i, at), Title: "-", Body: strings.Join(list[at:min(at+perArticle, len(list))], " . "), Language: "en"}
			if _, err := w.Add(context.Background(), a); err != nil {
				tb.Fatal(err)
			}
		}
		if _, err := w.Commit(context.Background()); err != nil {
			tb.Fatal(err)
		}
		w.Close()
	}
	a, err := Open(root, Options{})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(a.Close)
	return a
}

// termsOf counts the names that the volumes of a state hold.
func termsOf(s *state) (n int) {
	for _, v := range s.volumes {
		n += v.names.terms.len()
	}
	return n
}

// BenchmarkExpansion expands 500 typed names over a million distinct words, in
// one volume and in eight. Figures are microseconds of a word and of a query of
// two, the least of all runs: other work on the machine is not what is measured.
func BenchmarkExpansion(b *testing.B) {
	words, typed := realWords(b, 1_000_000), typedNames(b, 500)
	for _, volumes := range []int{1, 8} {
		b.Run(fmt.Sprintf("volumes=%d", volumes), func(b *testing.B) {
			a := wordArchive(b, words, volumes)
			s, err := a.acquire()
			if err != nil {
				b.Fatal(err)
			}
			defer s.release()
			least := slices.Repeat([]time.Duration{time.Hour}, len(typed))
			for b.Loop() {
				s.cache = expansionCache{}
				for i, word := range typed {
					start := time.Now()
					s.spellings(lang.FoldString(word), start)
					least[i] = min(least[i], time.Since(start))
				}
			}
			pairs := make([]time.Duration, len(least))
			for i := range pairs {
				pairs[i] = least[i] + least[(7*i+3)%len(least)]
			}
			report(b, "word", least)
			report(b, "two-words", pairs)
			b.ReportMetric(float64(termsOf(s)), "terms")
		})
	}
}

func report(b *testing.B, name string, took []time.Duration) {
	took = slices.Sorted(slices.Values(took))
	for _, percent := range []int{50, 95, 99} {
		b.ReportMetric(float64(took[len(took)*percent/100].Microseconds()), fmt.Sprintf("p%d-µs/%s", percent, name))
	}
}
