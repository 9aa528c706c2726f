package index

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
)

// TestCanoniseMendsTheOrder: whatever order the sections of a field come in, the file
// becomes the same, and one whose bytes were changed is refused.
func TestCanoniseMendsTheOrder(t *testing.T) {
	list := strangeArticles(rand.New(rand.NewPCG(9, 9)), 40)
	want := boundByZapx(t, list, 40)
	path := filepath.Join(t.TempDir(), "segment.zap")
	for round := range 20 {
		raw := bytes.Clone(want)
		shuffleSections(t, raw, rand.New(rand.NewPCG(uint64(round), 1)))
		if err := writeFile(path, raw); err != nil {
			t.Fatal(err)
		}
		if err := canonise(path); err != nil {
			t.Fatal(err)
		}
		if got := contentOf(t, path); !bytes.Equal(got, want) {
			t.Fatalf("round %d: the file differs from byte %d on", round, firstDifference(got, want))
		}
		raw[round*len(raw)/20] ^= 1
		if err := writeFile(path, raw); err != nil {
			t.Fatal(err)
		}
		if err := canonise(path); !errors.Is(err, ErrDamaged) {
			t.Errorf("a bit at %d was turned: %v", round*len(raw)/20, err)
		}
		if err := os.WriteFile(path, raw[:round*len(raw)/20], fileMode); err != nil {
			t.Fatal(err)
		}
		if err := canonise(path); !errors.Is(err, ErrDamaged) {
			t.Errorf("cut at %d: %v", round*len(raw)/20, err)
		}
	}
}

// shuffleSections puts the sections of every field out of order and mends the CRC.
func shuffleSections(t *testing.T, raw []byte, r *rand.Rand) {
	t.Helper()
	n := len(raw)
	at := binary.BigEndian.Uint64(raw[n-footerSections:])
	count, w := binary.Uvarint(raw[at:])
	for i := range count {
		p := binary.BigEndian.Uint64(raw[at+uint64(w)+8*i:])
		length := uint64(raw[p])
		table := raw[p+1+length+2:][:3*sectionEntry] // name, options and number of sections are a byte long
		r.Shuffle(3, func(i, j int) {
			a, b := table[i*sectionEntry:][:sectionEntry], table[j*sectionEntry:][:sectionEntry]
			for k := range a {
				a[k], b[k] = b[k], a[k]
			}
		})
	}
	binary.BigEndian.PutUint32(raw[n-footerCRC:], crc32.ChecksumIEEE(raw[:n-footerCRC]))
}
