package index

import (
	"bytes"
	"errors"
	"testing"

	"dateline/analyzers/names"
	"dateline/index/internal/sample"

	"github.com/RoaringBitmap/roaring/v2"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// FuzzSideFiles feeds damaged side files to the readers: an error or a value
// whose references stay inside, never a panic.
func FuzzSideFiles(f *testing.F) {
	w := newColumnWriter()
	for _, a := range sample.Articles(20, 61) {
		a.ID = "aaaaaaaaaaaaaaaaaaaaaaaaaa"
		w.add(&a, [3]uint32{1, 2, 3})
	}
	f.Add(w.bytes(), 20)
	f.Add(vocabularyBytes(map[string]*casing{"aliyev": {1, 1, 0, []printed{{"Əliyev", 1}}}, "путин": {2, 3, 0, nil}, "the": {1, 9, 0, nil}, "diem": {0, 0, 4, nil}}), 2)
	f.Add([]byte(sectionMagic+sectionMagic), 0)
	f.Fuzz(func(t *testing.T, raw []byte, n int) {
		s, err := parseSections(raw, "fuzz")
		if err != nil {
			if !errors.Is(err, ErrDamaged) {
				t.Errorf("%v is not ErrDamaged", err)
			}
			return
		}
		if n >= 0 && n < 1000 {
			if c, err := parseColumns(s, n); err == nil {
				for i := range c.len() {
					for _, fc := range c.facets {
						for _, o := range fc.of(uint32(i)) {
							_ = fc.values.get(o) + fc.labels.get(o)
						}
					}
				}
			}
		}
		if v, err := parseVocabulary(s); err == nil {
			sieve := names.NewSieve(names.Prepare("aliyev"))
			defer sieve.Close()
			for i, sign := range v.signs {
				sieve.AdmitsWord(sign, v.terms.raw(i))
				v.other.mayHave(v.terms.get(uint32(i)))
			}
			for i := range v.keys.len() {
				v.lookup(v.keys.get(uint32(i)), func(term string) { _ = len(term) })
			}
		}
	})
}

func TestSideFilesReadBack(t *testing.T) {
	s := sections{"b": []byte("two"), "a": pack([]uint32{1, 2, 3})}
	putTable(s, "words", []string{"", "alpha", "beta"})
	got, err := parseSections(s.bytes(), "test")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range s {
		if !bytes.Equal(got[name], want) {
			t.Errorf("%s: %q, want %q", name, got[name], want)
		}
	}
	words, err := getTable(got, "words")
	if err != nil || words.len() != 3 || words.get(1) != "alpha" {
		t.Errorf("table %v, %v", words, err)
	}
	if i, ok := words.find("beta"); !ok || i != 2 {
		t.Errorf("beta is at %d, %v", i, ok)
	}
	if _, ok := words.find("gamma"); ok {
		t.Error("gamma is found")
	}
}

// TestMergeReplacesALongerFile: zapx opens its target without truncating; a longer
// file that stood there before must not lend its tail.
func TestMergeReplacesALongerFile(t *testing.T) {
	root := archiveOf(t, sample.Articles(30, 62), 1, WriterOptions{})
	v := open(t, root).now.Load().volumes[0]
	path := t.TempDir() + "/segment.zap"
	if err := writeFile(path, bytes.Repeat([]byte("old"), 1<<20)); err != nil {
		t.Fatal(err)
	}
	if err := mergeSegments([]segment.Segment{v.segment}, []*roaring.Bitmap{nil}, path, nil); err != nil {
		t.Fatal(err)
	}
	seg, err := openSegment(path)
	if err != nil || seg.Count() != 30 {
		t.Fatalf("%v, %v", seg, err)
	}
	seg.Close()
}
