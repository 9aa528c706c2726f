package gazetteer

import (
	"bytes"
	"runtime"
	"slices"
	"testing"
	"time"

	"dateline/analyzers/names/gazetteer/packed"

	"github.com/klauspost/compress/zstd"
)

// maxFile is what the embedded file may add to the program.
const maxFile = 3 << 20

func unpack(t testing.TB) []byte {
	t.Helper()
	reader, err := zstd.NewReader(nil)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	raw, err := reader.DecodeAll(compressed, nil)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestFileIsWhatPackWrites(t *testing.T) {
	raw := unpack(t)
	names, err := packed.Open(raw)
	if err != nil {
		t.Fatal(err)
	}
	again, err := packed.Pack(names.Sets())
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(raw, again) {
		t.Error("the file is not in the one order that Pack writes: run go generate")
	}
	if len(compressed) > maxFile {
		t.Errorf("the file has %d bytes, at most %d are allowed", len(compressed), maxFile)
	}
	sets, count, refs := names.Len()
	t.Logf("%d sets, %d names, %d in sets; %d bytes, %d unpacked", sets, count, refs, len(compressed), len(raw))
	if sets < 100_000 || count < 400_000 {
		t.Errorf("%d sets of %d names: much is missing", sets, count)
	}
}

func TestNamesAreFolded(t *testing.T) {
	names, err := packed.Open(unpack(t))
	if err != nil {
		t.Fatal(err)
	}
	wrong := 0
	for i, s := range names.Sets() {
		if Kind(s.Kind) > Person {
			t.Fatalf("set %d is of kind %d", i, s.Kind)
		}
		for _, m := range s.Members {
			if folded := Fold(m.Text); folded != m.Text && wrong < 10 {
				wrong++
				t.Errorf("%q is looked up as %q", m.Text, folded)
			}
		}
	}
}

// The bounds are four times what two slow cores need, so that a busy machine passes.
func TestFirstUseIsCheap(t *testing.T) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	best := time.Hour
	var names *packed.Table
	for range 3 {
		start := time.Now()
		opened, err := open(compressed)
		if err != nil {
			t.Fatal(err)
		}
		best, names = min(best, time.Since(start)), opened
	}
	names.Members(0) // the table of members too
	runtime.GC()
	runtime.ReadMemStats(&after)
	held := int64(after.HeapAlloc) - int64(before.HeapAlloc)
	t.Logf("opened in %v, %.1f MB held", best, float64(held)/1e6)
	if best > 160*time.Millisecond {
		t.Errorf("opened in %v, 40ms are the aim", best)
	}
	if held > 25e6 {
		t.Errorf("%d bytes held, 25 MB are allowed", held)
	}
	runtime.KeepAlive(names)
}

func TestMembersLeadBackToTheirSet(t *testing.T) {
	refs := Sets(nil, "germany")
	if len(refs) == 0 || refs[0].Kind != Territory {
		t.Fatalf("germany belongs to %v", refs)
	}
	members := Members(refs[0].Set)
	if first := members[0]; first.Loose {
		t.Errorf("%v stands first", first)
	}
	if at := slices.IndexFunc(members, func(f Form) bool { return f.Text == "deutschland" }); at < 0 || at > 15 {
		t.Errorf("deutschland is member %d, it should stand among the first", at)
	}
	for _, m := range members {
		if !slices.ContainsFunc(Sets(nil, m.Text), func(r Ref) bool { return r.Set == refs[0].Set && r.Loose == m.Loose }) {
			t.Errorf("%q does not lead back", m.Text)
		}
	}
	if Members(1<<31) != nil {
		t.Error("a set that does not exist has members")
	}
}

func TestLongest(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
	}{
		{"Port-au-Prince est en ruines", 3},
		{"New York Times", 2},
		{"New Deal", 0},
		{"Rio de Janeiro carnival", 3},
		{"Нью-Йорк", 2},
		{"United States", 2},
		{"Côte d'Ivoire wins", 2},
		{"Xi Jinping in Paris", 2},
		{"Paris", 0},
		{"", 0},
		{"Democratic Republic of the Congo and", 5},
	} {
		if got := Longest(words(c.text)); got != c.want {
			t.Errorf("%s: the longest name has %d words, want %d", c.text, got, c.want)
		}
	}
}

func BenchmarkSets(b *testing.B) {
	var refs []Ref
	for b.Loop() {
		refs = Sets(refs[:0], "moscow")
	}
}
