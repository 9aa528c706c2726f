package index

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"dateline/analyzers"
	"dateline/index/internal/sample"
	"dateline/news"
)

// TestPlacesAreThoseOfTheAnalysis: of every term of every part of every article the
// positions come out as the analyzer gave them, and there are no others.
func TestPlacesAreThoseOfTheAnalysis(t *testing.T) {
	articles := sample.Articles(400, 51)
	s := open(t, archiveOf(t, articles, 3, WriterOptions{})).now.Load()
	want := map[string][3]map[string][]int{}
	an := analyzers.New()
	for _, a := range articles {
		var parts [3]map[string][]int
		for f, text := range []string{a.Title, a.Lead, a.Body} {
			parts[f] = map[string][]int{}
			for _, tk := range an.Append(nil, text, analyzers.Document{Language: a.Language, Published: a.Published.Day(), Dates: true}) {
				parts[f][tk.Term] = append(parts[f][tk.Term], int(tk.Pos))
			}
		}
		want[news.MakeID(&a)] = parts
	}
	e := newExecution(background, s)
	checked := 0
	for i, v := range s.volumes {
		for d := range uint32(v.columns.len()) {
			for f, terms := range want[v.columns.id(d)] {
				for term, positions := range terms {
					got, err := e.positions(candidate{volume: i, doc: d}, f, term)
					if err != nil || !slices.Equal(got, positions) {
						t.Fatalf("%q in part %d of article %d: %v, %v; by analysis %v", term, f, d, got, err, positions)
					}
					checked++
				}
			}
		}
		if extra := placedTerms(t, v.volume) - len(termsAmong(want, v.columns)); extra != 0 {
			t.Errorf("volume %d has %d terms that no article has", i, extra)
		}
	}
	if checked < 10_000 {
		t.Errorf("only %d terms checked", checked)
	}
}

// placedTerms counts the terms in a volume's places.
func placedTerms(t *testing.T, v *volume) (n int) {
	t.Helper()
	for f := range textFields {
		c := termCursor{}
		if len(v.places[f].groups) == 0 || !c.enter(&v.places[f], 0) {
			continue
		}
		for c.next() {
			n++
		}
		if len(c.rest) > 0 {
			t.Errorf("%d bytes are left behind the terms of %s", len(c.rest), textFields[f].name)
		}
	}
	return n
}

// termsAmong are the terms, by part, of the articles of a volume.
func termsAmong(all map[string][3]map[string][]int, c *columns) map[string]bool {
	set := map[string]bool{}
	for d := range uint32(c.len()) {
		for f, terms := range all[c.id(d)] {
			for term := range terms {
				set[string(rune('0'+f))+term] = true
			}
		}
	}
	return set
}

// TestPlacesDoNotDependOnChunks: however articles are dealt out, the file is the same.
func TestPlacesDoNotDependOnChunks(t *testing.T) {
	articles := sample.Articles(300, 52)
	var first []byte
	for _, size := range []int{300, 1, 7, 128} {
		var list []*news.Article
		for i := range articles {
			articles[i].ID = news.MakeID(&articles[i])
			list = append(list, &articles[i])
		}
		path := filepath.Join(boundByUs(t, list, size), placesFile)
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = raw
		}
		if len(raw) < 10_000 || !slices.Equal(raw, first) {
			t.Errorf("in chunks of %d articles: %d bytes that are not those of one chunk, %d", size, len(raw), len(first))
		}
	}
}

// TestListsGiveBackWhatTheyTook: any positions, read in order, by rank, and back and forth.
func TestListsGiveBackWhatTheyTook(t *testing.T) {
	r := rand.New(rand.NewPCG(53, 1))
	e := placeEncoder{}
	for round := range 200 {
		want := make([][]int32, 1+r.IntN(1+round*3))
		for i := range want {
			last := int32(0)
			for range 1 + r.IntN(1<<r.IntN(7)) {
				switch last += 1 + r.Int32N(1<<r.IntN(12)); r.IntN(50) {
				case 0:
					last = 1 + r.Int32N(1<<30) // far away, or before the one before
				case 1:
					last = max(last-1, 1) // where the one before may stand
				}
				want[i] = append(want[i], last)
			}
			e.add(want[i])
		}
		raw := e.list(nil)
		size := len(raw)
		for _, behind := range []int{0, 100} {
			l := placeList{raw: append(raw[:size:size], make([]byte, behind)...), size: size, docs: len(want)}
			for i := range 2 * len(want) {
				rank := i
				if i >= len(want) {
					rank = r.IntN(len(want))
				}
				if got, err := l.read(nil, rank); err != nil || !slices.Equal(got, want[rank]) {
					t.Fatalf("article %d of %d: %v, %v; put were %v", rank, len(want), got, err, want[rank])
				}
			}
			if _, err := l.read(nil, len(want)); !errors.Is(err, ErrDamaged) {
				t.Fatalf("behind the last article: %v", err)
			}
		}
	}
}

// somePlaces returns a small file of places.
func somePlaces(t testing.TB) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), placesFile)
	w, err := newPlaceWriter(path)
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(54, 1))
	for f := range textFields {
		for i := range 20 {
			for range 1 + i*i {
				w.encoder.add([]int32{1 + r.Int32N(9), 10 + r.Int32N(1000)})
			}
			w.term([]byte{'a', 'a' + byte(i)})
		}
		w.field(f)
	}
	if err := w.close(); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// enoughPlaces is how many positions of a file are read: a damaged one may claim
// as many in each article as it has bits.
const enoughPlaces = 100_000

// readPlaces reads a file of places as far as it goes.
func readPlaces(raw []byte) (read int, err error) {
	s, err := parseSections(raw, placesFile)
	if err != nil {
		return 0, err
	}
	p, err := parsePlaces(s, placesFile)
	if err != nil {
		return 0, err
	}
	for f := range textFields {
		for i := range 22 {
			l, lerr := p.list(f, string([]byte{'a', 'a' + byte(i)}), 1+i*i)
			for rank := 0; lerr == nil && rank < l.docs && read < enoughPlaces; rank += 1 + rank/8 {
				var at []int32
				at, lerr = l.read(nil, rank)
				read += len(at)
			}
			err = errors.Join(err, lerr)
		}
	}
	return read, err
}

// TestDamagedPlacesAreNamed cuts the file and turns its bits: what is noticed is
// ErrDamaged, and nothing panics.
func TestDamagedPlacesAreNamed(t *testing.T) {
	raw := somePlaces(t)
	if read, err := readPlaces(raw); read < 500 || err == nil { // the last two terms are not there
		t.Fatal(read, err)
	}
	noticed := 0
	for i := range raw {
		bad := slices.Clone(raw)
		bad[i] ^= 1 << (i % 8)
		for _, bad := range [][]byte{bad, raw[:i]} {
			if read, err := readPlaces(bad); err != nil && !errors.Is(err, ErrDamaged) {
				t.Fatalf("byte %d: %v", i, err)
			} else if read == 0 {
				noticed++
			}
		}
	}
	if noticed < len(raw) {
		t.Errorf("of %d cut files only %d were refused", len(raw), noticed)
	}
}

// FuzzPlaces: whatever the file, reading it gives positions or ErrDamaged.
func FuzzPlaces(f *testing.F) {
	raw := somePlaces(f)
	f.Add(raw, 0, byte(0))
	f.Add(raw, len(raw)/2, byte(255))
	f.Add(raw[:100], 0, byte(0))
	f.Fuzz(func(t *testing.T, raw []byte, at int, flip byte) {
		if at >= 0 && at < len(raw) {
			raw = slices.Clone(raw)
			raw[at] ^= flip
		}
		if _, err := readPlaces(raw); err != nil && !errors.Is(err, ErrDamaged) {
			t.Fatal(err)
		}
	})
}

// TestSearchSetsVolumesWithoutPlacesAside: a phrase over a volume whose places are
// damaged is answered from the others, and the damaged one is named.
func TestSearchSetsVolumesWithoutPlacesAside(t *testing.T) {
	root := archiveOf(t, sample.Articles(200, 55), 2, WriterOptions{})
	whole := mustSearch(t, open(t, root), Request{Query: `"oil prices" OR "27 June"`}).Total.Articles
	name := currentVolumes(t, root)[0].Name
	path := filepath.Join(root, "volumes", name, placesFile)
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s, err := parseSections(raw, path)
	if err != nil {
		t.Fatal(err)
	}
	for i := range s["body.lists"] {
		s["body.lists"][i] = 0xff
	}
	overwrite(t, path, raw)
	res := mustSearch(t, open(t, root), Request{Query: `"oil prices" OR "27 June"`})
	if !res.Edition.Partial || !slices.Equal(res.Edition.Damaged, []string{name}) {
		t.Errorf("the edition is %+v, want %s named as damaged", res.Edition, name)
	}
	if n := res.Total.Articles; n == 0 || n >= whole {
		t.Errorf("%d articles are found beside it, %d with it", n, whole)
	}
}
