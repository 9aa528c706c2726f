package index

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"dateline/analyzers"
	"dateline/news"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2"
	bleveapi "github.com/blevesearch/bleve_index_api"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// bleveWithPlaces binds the articles of a volume anew as an index of bleve's that
// has positions, as volumes have not: its phrases are the oracle of ours. The
// positions are those of the analysis; our file of places has no part in it.
func bleveWithPlaces(t *testing.T, v *volume) bleve.Index {
	t.Helper()
	var docs []bleveapi.Document
	ds := newDocuments()
	for i := range v.columns.len() {
		a, err := v.article(uint32(i))
		if err != nil {
			t.Fatal(err)
		}
		d, err := ds.document(a)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range d.fields {
			if text, ok := partOf(a, p.name); ok {
				p.opts, p.freqs = labelOptions, frequenciesOf(a, text)
			}
		}
		docs = append(docs, d)
	}
	seg, _, err := plugin.New(docs)
	if err != nil {
		t.Fatal(err)
	}
	defer seg.Close()
	dir := t.TempDir()
	sh, err := newShell()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "store"), folderMode); err != nil {
		t.Fatal(err)
	}
	for name, raw := range map[string][]byte{metaFile: sh.meta, snapshotFile: sh.snapshot} {
		if err := writeFile(filepath.Join(dir, name), raw); err != nil {
			t.Fatal(err)
		}
	}
	err = mergeSegments([]segment.Segment{seg}, make([]*roaring.Bitmap, 1), filepath.Join(dir, segmentFile), context.Background().Done())
	if err != nil {
		t.Fatal(err)
	}
	ix, err := bleve.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	return ix
}

// partOf returns the text of a field.
func partOf(a *news.Article, field string) (text string, ok bool) {
	switch field {
	case "title":
		return a.Title, true
	case "lead":
		return a.Lead, true
	case "body":
		return a.Body, true
	}
	return "", false
}

// frequenciesOf analyses a text into terms and their positions.
func frequenciesOf(a *news.Article, text string) bleveapi.TokenFrequencies {
	out := bleveapi.TokenFrequencies{}
	for _, tk := range analyzers.New().Append(nil, text, analyzers.Document{Language: a.Language, Published: a.Published.Day(), Dates: true}) {
		tf := out[tk.Term]
		if tf == nil {
			tf = &bleveapi.TokenFreq{}
			out[tk.Term] = tf
		}
		tf.Locations = append(tf.Locations, &bleveapi.TokenLocation{Position: int(tk.Pos)})
		tf.SetFrequency(len(tf.Locations))
	}
	return out
}
