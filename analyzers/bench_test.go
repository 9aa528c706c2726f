package analyzers

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"dateline/news"
)

// shared opens a file of the data that stands beside the repository.
func shared(t testing.TB, name string) *os.File {
	t.Helper()
	dir, err := os.Getwd()
	for err == nil {
		if _, missing := os.Stat(filepath.Join(dir, "go.mod")); missing == nil {
			break
		}
		if dir == filepath.Dir(dir) {
			t.Skip("no go.mod above the package: ../shared is missing")
		}
		dir = filepath.Dir(dir)
	}
	f, err := os.Open(filepath.Join(dir, "..", "shared", name))
	if err != nil {
		t.Skip("the shared data is not here: ../shared is missing")
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// reuters returns the first n stories of the Reuters-21578 collection.
func reuters(t testing.TB, n int) (texts []string) {
	t.Helper()
	z, err := gzip.NewReader(shared(t, "corpora/reuters21578.jsonl.gz"))
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<24)
	for len(texts) < n && lines.Scan() {
		var a struct{ Title, Body string }
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		texts = append(texts, a.Title+"\n"+a.Body)
	}
	return texts
}

func benchmark(b *testing.B, doc Document) {
	texts := reuters(b, 5000)
	size := 0
	for _, t := range texts {
		size += len(t)
	}
	b.SetBytes(int64(size))
	a := New()
	var tokens []Token
	for b.Loop() {
		for _, t := range texts {
			tokens = a.Append(tokens[:0], t, doc)
		}
	}
	if len(tokens) == 0 {
		b.Fatal("no tokens")
	}
}

func BenchmarkWordsAndStems(b *testing.B) {
	benchmark(b, Document{Language: "en", Published: news.NoDay})
}

func BenchmarkWordsStemsAndDates(b *testing.B) {
	benchmark(b, Document{Language: "en", Published: news.DateOf(1987, 3, 1), Dates: true})
}
