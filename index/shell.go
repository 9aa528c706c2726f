package index

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"dateline/analyzers"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/mapping"
	"go.etcd.io/bbolt"
)

// A volume is a folder that bleve opens: these are the files that bleve itself
// needs beside the segment. They depend on the schema alone.
const (
	metaFile     = "index_meta.json"
	snapshotFile = "store/root.bolt"
	segmentFile  = "store/000000000002.zap" // the name that bleve's own builder gives its only segment
)

// shell holds the files around a segment.
type shell struct{ meta, snapshot []byte }

// newShell has bleve's builder write an index of one placeholder article, and
// keeps what stands around the segment. Made once a process: 20 ms.
var newShell = sync.OnceValues(func() (shell, error) {
	tmp, err := os.MkdirTemp("", "dateline-shell-")
	if err != nil {
		return shell{}, fmt.Errorf("index: %w", err)
	}
	defer os.RemoveAll(tmp)
	dir := filepath.Join(tmp, "volume")
	b, err := bleve.NewBuilder(dir, volumeMapping(), map[string]any{"buildPathPrefix": tmp})
	if err == nil {
		err = b.Index("placeholder", map[string]any{"body": "placeholder"})
	}
	if err == nil {
		err = b.Close()
	}
	if err != nil {
		return shell{}, fmt.Errorf("index: bleve cannot build an empty volume: %w", err)
	}
	if _, err := os.Stat(filepath.Join(dir, segmentFile)); err != nil {
		return shell{}, fmt.Errorf("index: bleve names its segment otherwise than %s: %w", segmentFile, err)
	}
	snapshot, err := canonicalSnapshot(filepath.Join(dir, snapshotFile), filepath.Join(tmp, "canonical.bolt"))
	return shell{meta: metaJSON(), snapshot: snapshot}, err
})

// metaJSON opens a volume read-only, and waits at most five seconds for the
// shared lock of the snapshot file instead of for ever.
func metaJSON() []byte {
	raw, _ := json.Marshal(map[string]any{ // plain strings and booleans cannot fail
		"storage": "scorch", "index_type": "scorch",
		"config": map[string]any{"read_only": true, "bolt_timeout": "5s"},
	})
	return raw
}

// canonicalSnapshot rewrites a snapshot file so that its bytes depend on its
// content alone: the time it was written is blanked, and the pages are laid anew.
func canonicalSnapshot(from, to string) ([]byte, error) {
	src, err := bbolt.Open(from, 0o600, nil)
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	defer src.Close()
	if err := src.Update(func(tx *bbolt.Tx) error { return blankTime(tx.Cursor().Bucket()) }); err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	dst, err := bbolt.Open(to, 0o600, &bbolt.Options{NoFreelistSync: false})
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	err = bbolt.Compact(dst, src, 0)
	if cerr := dst.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	return os.ReadFile(to)
}

// blankTime sets every "timeStamp" value under b to the start of 1970.
func blankTime(b *bbolt.Bucket) error {
	var stamps [][]byte
	err := b.ForEach(func(k, v []byte) error {
		if v == nil {
			return blankTime(b.Bucket(k))
		}
		if string(k) == "timeStamp" {
			stamps = append(stamps, append([]byte(nil), k...))
		}
		return nil
	})
	for _, k := range stamps {
		if err == nil {
			err = b.Put(k, []byte("1970-01-01T00:00:00Z"))
		}
	}
	return err
}

// volumeMapping is what a bleve program finds when it opens a volume: nothing
// dynamic, and for each field the analyzer that its queries need.
func volumeMapping() *mapping.IndexMappingImpl {
	doc := bleve.NewDocumentStaticMapping()
	for _, f := range schema {
		if f.kind == unindexed {
			continue
		}
		m := bleve.NewTextFieldMapping()
		m.Store, m.DocValues, m.IncludeInAll, m.IncludeTermVectors = false, false, false, f.kind == keyword
		m.Analyzer = analyzers.TextName
		if f.kind == text {
			m.Analyzer = analyzers.TextQueryName
		}
		doc.AddFieldMappingsAt(f.name, m)
	}
	im := bleve.NewIndexMapping()
	im.DefaultMapping = doc
	im.DefaultField = "body"
	im.DefaultAnalyzer = analyzers.TextQueryName
	im.StoreDynamic, im.IndexDynamic, im.DocValuesDynamic = false, false, false
	return im
}
