package index_test

import (
	"context"
	"testing"

	"dateline/index"
	"dateline/index/indextest"
	"dateline/news"
)

func TestScripts(t *testing.T) {
	indextest.Run(t, "indextest/testdata/*.txt", func(t *testing.T, articles []news.Article) indextest.Searcher {
		root := t.TempDir()
		w, err := index.OpenWriter(root, index.WriterOptions{})
		if err != nil {
			t.Fatal(err)
		}
		defer w.Close()
		for _, a := range articles {
			if _, err := w.Add(context.Background(), a); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := w.Commit(context.Background()); err != nil {
			t.Fatal(err)
		}
		archive, err := index.Open(root, index.Options{})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(archive.Close)
		return archive
	})
}
