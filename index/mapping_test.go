package index

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"dateline/index/internal/sample"
	"dateline/news"
)

// TestSideFileCutUnderItsReaders cuts each mapped side file of one of two volumes while
// the archive is open. Whatever is asked is answered from the other volume, says so, and
// the process lives.
func TestSideFileCutUnderItsReaders(t *testing.T) {
	articles := sample.Articles(1200, 71)
	root := archiveOf(t, articles, 2, WriterOptions{})
	refs := currentVolumes(t, root)
	for _, file := range []string{columnsFile, vocabularyFile, textIndexFile, placesFile} {
		for _, size := range []int64{0, 4096} {
			path := filepath.Join(root, "volumes", refs[0].Name, file)
			asks := map[string]func(a *Archive) EditionInfo{
				"search":  func(a *Archive) EditionInfo { return mustSearch(t, a, everything("oil minister")).Edition },
				"newest":  func(a *Archive) EditionInfo { return mustSearch(t, a, everything("")).Edition },
				"suggest": func(a *Archive) EditionInfo { return askedThrough(t, a, suggestAll) },
				"forms": func(a *Archive) EditionInfo {
					return askedThrough(t, a, func(a *Archive) error { _, err := a.Forms(background, Request{Query: "Aliyev Putin"}); return err })
				},
				"article": func(a *Archive) EditionInfo {
					return askedThrough(t, a, func(a *Archive) error { return readAll(a, articles) })
				},
				"ready": func(a *Archive) EditionInfo {
					return askedThrough(t, a, func(a *Archive) error { a.prepare(background); return nil })
				},
			}
			for name, ask := range asks {
				a := open(t, root)
				whole, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				os.Chmod(path, 0o644)
				if err := os.Truncate(path, size); err != nil {
					t.Fatal(err)
				}
				if got := ask(a); file == columnsFile && (!got.Partial || !slices.Equal(got.Damaged, []string{refs[0].Name})) {
					t.Errorf("%s of %s cut to %d: the edition is %+v, want %s named as damaged", name, file, size, got, refs[0].Name)
				}
				overwrite(t, path, whole)
			}
		}
	}
}

func everything(q string) Request {
	return Request{Query: q, Size: 20, Snippets: true, Facets: FacetFields, Timeline: Auto, Significant: true, Help: true, Explain: true}
}

// askedThrough asks what names no edition, then which one is in force.
func askedThrough(t *testing.T, a *Archive, f func(*Archive) error) EditionInfo {
	t.Helper()
	if err := f(a); err != nil {
		t.Error(err)
	}
	return mustSearch(t, a, everything("")).Edition
}

func suggestAll(a *Archive) error {
	for _, q := range []string{"a", "mi", "Reu", "oil"} {
		if _, err := a.Suggest(background, Request{Query: q}, 8); err != nil {
			return err
		}
	}
	return nil
}

// readAll reads articles that may have been lost with their volume.
func readAll(a *Archive, articles []news.Article) error {
	for i := range articles {
		id := news.MakeID(&articles[i])
		_, _ = a.Article(background, id, Request{})
		_, _ = a.Similar(background, id, Request{})
		if i == 20 {
			break
		}
	}
	return nil
}

// TestColumnsReadWhereTheyLie holds columns that are read where they lie to those that
// are decoded, as of files whose sections stand anywhere.
func TestColumnsReadWhereTheyLie(t *testing.T) {
	w := newColumnWriter()
	articles := sample.Articles(300, 72)
	for i := range articles {
		articles[i].ID = news.MakeID(&articles[i])
		w.add(&articles[i], [3]uint32{uint32(i), 2, 3})
	}
	raw := w.bytes()
	read := func(raw []byte) *columns {
		s, err := parseSections(raw, "test")
		if err != nil {
			t.Fatal(err)
		}
		c, err := parseColumns(s, len(articles))
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	if _, ok := inPlace[int64](raw); !ok {
		t.Skip("this machine has numbers the other way round in memory")
	}
	lying, shifted := read(raw), read(append(make([]byte, 1, len(raw)+1), raw...)[1:])
	if !reflect.DeepEqual(lying, shifted) {
		t.Error("columns read where they lie differ from those decoded")
	}
	if got, want := lying.instant[17], instantOf(&articles[17]); got != want {
		t.Errorf("article 17 appeared at %d, want %d", got, want)
	}
}

// BenchmarkOpen opens an archive and answers a first search. DATELINE_OPEN names it.
func BenchmarkOpen(b *testing.B) {
	root := os.Getenv("DATELINE_OPEN")
	if root == "" {
		b.Skip("DATELINE_OPEN names no archive")
	}
	for b.Loop() {
		a, err := Open(root, Options{})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := a.Search(background, Request{Query: "oil minister", Size: 20, Snippets: true}); err != nil {
			b.Fatal(err)
		}
		a.Close()
	}
}
