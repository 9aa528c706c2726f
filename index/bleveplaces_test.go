package index

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"dateline/analyzers"

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
	an := analyzers.New()
	for i := range v.columns.len() {
		a, err := v.article(uint32(i))
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, plainOf(an, a, true))
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
