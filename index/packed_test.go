package index

import (
	"encoding/binary"
	"math/rand/v2"
	"slices"
	"testing"

	"dateline/index/internal/sample"

	"github.com/RoaringBitmap/roaring/v2"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// TestPackedListsAreThoseOfZapx reads every list of an archive, whole and in part,
// beside the iterators of zapx. Some lists have several chunks.
func TestPackedListsAreThoseOfZapx(t *testing.T) {
	s := open(t, archiveOf(t, sample.Articles(4000, 131), 1, WriterOptions{})).now.Load()
	random := rand.New(rand.NewPCG(132, 133))
	lists, chunked := 0, 0
	for i, v := range s.volumes {
		for f := range textNames {
			e := newExecution(background, s)
			d, err := v.segment.Dictionary(textFields[f].name)
			if err != nil {
				t.Fatal(err)
			}
			for it := d.AutomatonIterator(nil, nil, nil); ; {
				entry, err := it.Next()
				if err != nil {
					t.Fatal(err)
				}
				if entry == nil {
					break
				}
				docs, times := byIterator(t, d, entry.Term)
				l, err := e.packed(i, f, entry.Term)
				if err != nil || l == nil {
					t.Fatalf("%q: %v, %v", entry.Term, l, err)
				}
				comparePacked(t, random, entry.Term, l, docs, times)
				lists++
				if len(docs) > chunkPostings {
					chunked++
				}
			}
		}
	}
	if lists < 600 || chunked < 30 {
		t.Errorf("%d lists were compared, %d of them in chunks: too weak a test", lists, chunked)
	}
}

func byIterator(t *testing.T, d segment.TermDictionary, term string) (docs, times []uint32) {
	t.Helper()
	list, err := d.PostingsList([]byte(term), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	for it := list.Iterator(true, false, false, nil); ; {
		p, err := it.Next()
		if err != nil {
			t.Fatal(err)
		}
		if p == nil {
			return docs, times
		}
		docs, times = append(docs, uint32(p.Number())), append(times, uint32(p.Frequency()))
	}
}

func comparePacked(t *testing.T, random *rand.Rand, term string, l *packedList, docs, times []uint32) {
	t.Helper()
	have := l.docs.ToArray()
	if got := l.all(nil, have, nil); !slices.Equal(have, docs) || !slices.Equal(got, times) {
		t.Fatalf("%q: the whole list is %v, %v, by zapx %v, %v", term, have, got, docs, times)
	}
	share := random.Float64()
	var wanted, want []uint32
	for d := range docs[len(docs)-1] + 3 {
		if random.Float64() > share*share {
			continue
		}
		n := uint32(0)
		if k, ok := slices.BinarySearch(docs, d); ok {
			n = times[k]
		}
		wanted, want = append(wanted, d), append(want, n)
	}
	got := slices.Repeat([]uint32{99}, len(wanted))
	if l.some(got, wanted, have, nil); !slices.Equal(got, want) {
		t.Fatalf("%q: of %v it has %v, by zapx %v", term, wanted, got, want)
	}
}

// TestSeekIsSearch compares it with a binary search from every place.
func TestSeekIsSearch(t *testing.T) {
	random := rand.New(rand.NewPCG(134, 135))
	for range 300 {
		docs := make([]uint32, random.IntN(120))
		for i := range docs {
			docs[i] = uint32(random.IntN(400))
		}
		slices.Sort(docs)
		docs = slices.Compact(docs)
		for i := range len(docs) + 1 {
			d := uint32(random.IntN(410))
			want, _ := slices.BinarySearch(docs[i:], d)
			if got := seek(docs, i, d); got != i+want {
				t.Fatalf("from %d of %v %d is sought at %d, want %d", i, docs, d, got, i+want)
			}
		}
	}
}

// FuzzPackedList reads damaged lists: it ends with an answer or with ErrDamaged.
func FuzzPackedList(f *testing.F) {
	var raw []byte
	set, _ := roaring.BitmapOf(1, 5, 9, 300).ToBytes()
	for _, n := range []uint64{10, 0, uint64(len(set))} {
		raw = binary.AppendUvarint(raw, n)
	}
	raw = append(raw, set...)
	f.Add(append(raw, 1, 8, 3, 40, 5, 40, 3, 40, 7, 40))
	f.Fuzz(func(t *testing.T, raw []byte) {
		_ = guarded("a list", func() error {
			p := &packedPart{file: raw, count: 400}
			l, err := p.list(0)
			if err != nil || l.n > 1<<16 {
				return err
			}
			docs := l.docs.ToArray()
			times := l.all(nil, docs, nil)
			got := make([]uint32, 3)
			l.some(got, []uint32{1, 5, 6}, docs, nil)
			for k, d := range []uint32{1, 5, 6} {
				if at, ok := slices.BinarySearch(docs, d); slices.IsSorted(docs) && ok && got[k] != times[at] {
					t.Errorf("article %d has the term %d times, of all %d", d, got[k], times[at])
				}
			}
			return nil
		})
	})
}
