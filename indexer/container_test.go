package indexer

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"encoding/base64"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The library does not write bzip2, so these were packed before.
var (
	bzip2Words = unpacked("QlpoOTFBWSZTWYnjE54AABdZgAAQEAQAED4khCogACEqaNAaNqFMABNEXzuWbRoYREQFJJEDjiMCLHxdyRThQkInjE54")                                                                                                                             // two records: {"title":"a","body":"b"} and c, d
	bzip2Bomb  = unpacked("QlpoOTFBWSZTWbUiZb8BX44QAMAAAAggADCATUZCoCWpCoCXMUFZJlNZoDWTIAEFMBCAwAAAIAAIIAAwzAUppgUSBsQUSB4u5IpwoSGU4rC+")                                                                                                             // 80 MB of spaces
	tarBzip2   = unpacked("QlpoOTFBWSZTWZtGDyIAAJrfgMqSUAH/kAEECCB2Nd5qFAggAJKIpoxNAAGhoBoNM1BJJNTNT0mTR6QaA00DTQ/eb6iaI2dgAadJCLZSIhqlWUkBCGAxy0vrPQ47XZOvqhApEl06xA4s9qB3JldtZ+w5qgmnMxIUAGgFM1YtZ1lf9h8a0igMZrOHAKICBaidwTik6QSD+LuSKcKEhNoweRA=") // sport/001.txt and a.jsonl
)

func unpacked(s string) string {
	raw, err := base64.StdEncoding.DecodeString(s)
	if err != nil {
		panic(err)
	}
	return string(raw)
}

// zipped packs names and texts in turn.
func zipped(t testing.TB, pairs ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(pairs); i += 2 {
		w, err := z.Create(pairs[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(pairs[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// tarred packs names and texts in turn.
func tarred(t testing.TB, pairs ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i := 0; i < len(pairs); i += 2 {
		tarEntry(t, w, &tar.Header{Name: pairs[i], Mode: 0o644, Typeflag: tar.TypeReg}, pairs[i+1])
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func tarEntry(t testing.TB, w *tar.Writer, h *tar.Header, text string) {
	t.Helper()
	h.Size = int64(len(text))
	if err := w.WriteHeader(h); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
}

// paper is what the containers of a test hold.
func paper(t testing.TB) []string {
	return []string{
		"sport/001.txt", "First\nbody",
		"sport/.hidden.txt", "Hidden\nbody",
		"__MACOSX/sport/._001.txt", "Hidden\nbody",
		"a.jsonl.gz", gzipped(t, `{"title":"Line"}`),
		"top.txt", "Top\nbody",
		"sport/picture.png", "\x89PNG\r\n",
		"./arts/2.txt", "Second\nbody",
	}
}

func TestContainers(t *testing.T) {
	for name, text := range map[string]string{
		"paper.zip":     zipped(t, paper(t)...),
		"paper.tar":     tarred(t, paper(t)...),
		"paper.tar.gz":  gzipped(t, tarred(t, paper(t)...)),
		"paper.tar.zst": zstandard(t, tarred(t, paper(t)...)),
		"paper.tgz":     gzipped(t, tarred(t, paper(t)...)),
		"paper":         zstandard(t, zipped(t, paper(t)...)), // told by its bytes, not by its name
	} {
		in := file(t, name, text)
		sink := &shelf{}
		r, err := run(t, indexer(t, Options{}), sink, in)
		if err != nil || r.Added != 4 || r.Rejected != 0 || r.Skipped != 3 {
			t.Errorf("%s: %v, %v %v", name, r, err, r.Rejects)
			continue
		}
		if got := sink.titles(); got != "First Line Top Second" {
			t.Errorf("%s: read %s", name, got)
		}
		folder := filepath.Base(filepath.Dir(in))
		first, top, second := sink.articles[0], sink.articles[2], sink.articles[3]
		if first.GivenID != folder+"/"+name+"/sport/001.txt" || first.Section != "sport" || top.Section != "paper" || second.GivenID != folder+"/"+name+"/arts/2.txt" {
			t.Errorf("%s: %+v %+v %+v", name, first, top, second)
		}
		rest, _ := run(t, indexer(t, Options{}), sink, filepath.Dir(in))
		if rest.Same != 4 {
			t.Errorf("%s in a folder: %v, want the same 4 articles", name, rest)
		}
	}
}

func TestContainersInside(t *testing.T) {
	inner := zipped(t, paper(t)...)
	for name, text := range map[string]string{
		"zip in tar.gz":         gzipped(t, tarred(t, "x/inner.zip", inner)),
		"zip in zip":            zipped(t, "inner.zip", inner),
		"tar.gz in zip":         zipped(t, "inner.tar.gz", gzipped(t, tarred(t, paper(t)...))),
		"zip on standard input": inner,
	} {
		tmp := t.TempDir()
		t.Setenv("TMPDIR", tmp)
		ix := indexer(t, Options{})
		ix.stdin = strings.NewReader(text)
		sink := &shelf{}
		r, err := run(t, ix, sink, "-")
		if err != nil || r.Added != 4 || r.Rejected != 0 || sink.titles() != "First Line Top Second" {
			t.Errorf("%s: %v, %v %v", name, r, err, r.Rejects)
		}
		if left, _ := os.ReadDir(tmp); len(left) > 0 {
			t.Errorf("%s leaves %v behind", name, left)
		}
	}
	sink := &shelf{}
	if r, err := run(t, indexer(t, Options{}), sink, file(t, "a.tbz2", tarBzip2)); err != nil || sink.titles() != "First Line" {
		t.Errorf("tar.bz2: %v, %v", r, err)
	}
}

// Layer upon layer ends somewhere.
func TestContainersWithoutEnd(t *testing.T) {
	text := "First\nbody"
	for i := range maxNesting + 1 {
		text = zipped(t, fmt.Sprint(i, ".txt"), text, "whole.txt", fmt.Sprint("Whole", i, "\nbody"))
	}
	sink := &shelf{}
	r, err := run(t, indexer(t, Options{MaxRejects: -1}), sink, file(t, "a.zip", text))
	if err != nil || r.Rejected != 1 || !strings.Contains(r.Rejects[0].Reason, "more than 4 layers") || r.Added != maxNesting {
		t.Errorf("%v, %v %v", r, err, r.Rejects)
	}
}

// hostile are names that lead out of a container or nowhere.
var hostile = []string{"../up.txt", "a/../../up.txt", "/etc/up.txt", "C:/up.txt", `a\up.txt`, `..\up.txt`, strings.Repeat("x/", 2500) + "up.txt"}

func TestHostileEntries(t *testing.T) {
	pairs := []string{"one.txt", "One\nbody"}
	for _, name := range hostile {
		pairs = append(pairs, name, "Hostile\nbody")
	}
	pairs = append(pairs, "two.txt", "Two\nbody")
	for name, text := range map[string]string{"a.zip": zipped(t, pairs...), "a.tar.gz": gzipped(t, tarred(t, pairs...))} {
		in := file(t, name, text)
		before := everything(t, filepath.Dir(filepath.Dir(in)))
		sink := &shelf{}
		r, err := run(t, indexer(t, Options{MaxRejects: -1}), sink, in)
		if err != nil || sink.titles() != "One Two" || r.Rejected != len(hostile) {
			t.Errorf("%s: %v, %v", name, r, err)
		}
		for i, reject := range r.Rejects {
			if !strings.HasPrefix(reject.File, in+"/") || !strings.Contains(reject.Reason, "the entry's name") {
				t.Errorf("%s: reject %v, want %q by its name", name, reject, hostile[i])
			}
		}
		if after := everything(t, filepath.Dir(filepath.Dir(in))); !slices.Equal(before, after) {
			t.Errorf("%s: files before %v and after %v", name, before, after)
		}
	}
}

// everything lists the files below a folder.
func everything(t *testing.T, dir string) (names []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(p string, _ fs.DirEntry, err error) error {
		names = append(names, p)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestTarKinds(t *testing.T) {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, h := range []tar.Header{
		{Typeflag: tar.TypeSymlink, Linkname: "/etc/passwd"}, {Typeflag: tar.TypeLink, Linkname: "one.txt"}, {Typeflag: tar.TypeChar}, {Typeflag: tar.TypeFifo},
	} {
		h.Name = "odd.txt"
		tarEntry(t, w, &h, "")
	}
	b.WriteString(sparseEntry(1 << 40))
	tarEntry(t, w, &tar.Header{Name: "folder/", Typeflag: tar.TypeDir}, "")
	tarEntry(t, w, &tar.Header{Name: "one.txt", Typeflag: tar.TypeReg}, "One\nbody")
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	sink := &shelf{}
	r, err := run(t, indexer(t, Options{MaxRejects: -1}), sink, file(t, "a.tar", b.String()))
	if err != nil || sink.titles() != "One" || r.Rejected != 5 {
		t.Fatalf("%v, %v %v", r, err, r.Rejects)
	}
	for i, want := range []string{"a link", "a link", "device or pipe", "device or pipe", "sparse"} {
		if got := r.Rejects[i].Reason; !strings.Contains(got, want) {
			t.Errorf("entry %d: %s, want %s", i, got, want)
		}
	}
}

// sparseEntry is a header, as GNU tar writes it, of a file that is all hole.
func sparseEntry(size int64) string {
	h := make([]byte, tarBlock)
	copy(h, "odd.txt")
	copy(h[100:], "0000644\x000000000\x000000000\x0000000000000\x0000000000000\x00        S")
	copy(h[257:], "ustar  \x00")
	copy(h[386:], fmt.Sprintf("%011o\x00%011o\x00", int64(1)<<30, 0))
	copy(h[483:], fmt.Sprintf("%011o\x00", min(size, 1<<30)))
	sum := 0
	for _, c := range h {
		sum += int(c)
	}
	copy(h[148:], fmt.Sprintf("%06o\x00 ", sum))
	return string(h)
}

// However a container is cut, what is whole before the cut is read, the loss is
// named, and the sums hold.
func TestCutContainers(t *testing.T) {
	var pairs []string
	for i := range 12 {
		pairs = append(pairs, fmt.Sprintf("%d.jsonl", i), records(40))
	}
	for name, text := range map[string]string{"a.zip": zipped(t, pairs...), "a.tar": tarred(t, pairs...), "a.tar.gz": gzipped(t, tarred(t, pairs...))} {
		before := 0
		for _, part := range []int{1, 3, 5, 7, 8, 9} {
			r, err := run(t, indexer(t, Options{MaxRejects: -1}), &shelf{}, file(t, name, text[:len(text)*part/10]))
			read := r.Added + r.Same
			if err != nil || r.Rejected == 0 || read < before || (part > 4 && read < 40) {
				t.Errorf("%s cut at %d tenths: %v, %v %v", name, part, r, err, r.Rejects)
			}
			last := r.Rejects[len(r.Rejects)-1]
			if !strings.Contains(last.Reason, "cannot be read") && !strings.Contains(last.Reason, "cut or damaged") || last.Offset == 0 {
				t.Errorf("%s cut at %d tenths: %v does not say where and why", name, part, last)
			}
			before = read
		}
	}
}

// A tar that was cut between two entries looks whole but for its end.
func TestTarCutBetweenEntries(t *testing.T) {
	text := tarred(t, "1.txt", "One\nbody", "2.txt", "Two\nbody")
	r, err := run(t, indexer(t, Options{MaxRejects: -1}), &shelf{}, file(t, "a.tar", text[:2*tarBlock]))
	if err != nil || r.Added != 1 || r.Rejected != 1 || r.Rejects[0].Offset != 2*tarBlock {
		t.Errorf("%v, %v %v", r, err, r.Rejects)
	}
}

func TestContainerBombs(t *testing.T) {
	blank := strings.Repeat(" ", 3<<20)
	for name, text := range map[string]string{
		"a.zip":     zipped(t, "1.jsonl", records(100), "2.jsonl", blank),
		"a.tar.gz":  gzipped(t, tarred(t, "1.jsonl", records(100), "2.jsonl", blank)),
		"inner.zip": zipped(t, "1.jsonl", records(100), "2.zip", zipped(t, "2.jsonl", blank)),
		"twice.zip": zipped(t, "1.jsonl", records(100), "2.jsonl.gz", gzipped(t, gzipped(t, blank))),
	} {
		ix := indexer(t, Options{MaxRejects: -1})
		ix.bombFloor = 1 << 20
		r, err := run(t, ix, &shelf{}, file(t, name, text))
		if err != nil || r.Added != 100 || r.Rejected == 0 || !strings.Contains(fmt.Sprint(r.Rejects), "more than 200 times") {
			t.Errorf("%s: %v, %v %v", name, r, err, r.Rejects)
		}
	}
	r, err := run(t, indexer(t, Options{MaxRejects: -1}), &shelf{}, file(t, "a.bz2", bzip2Bomb))
	if err != nil || r.Rejected != 1 || r.Bytes > 2*bombFloor || !strings.Contains(r.Rejects[0].Reason, "more than 200 times") {
		t.Errorf("bzip2: %v, %v %v", r, err, r.Rejects)
	}
}

func TestProgressThroughContainers(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.zip"), zipped(t, "1.jsonl", records(300), "2.png", "\x89PNG"))
	write(t, filepath.Join(dir, "b.tar.gz"), gzipped(t, tarred(t, "1.jsonl", records(300))))
	write(t, filepath.Join(dir, "c.png"), "\x89PNG"+strings.Repeat("x", 1000))
	var total int64
	for _, name := range []string{"a.zip", "b.tar.gz", "c.png"} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		total += info.Size()
	}
	var last Progress
	before := int64(0)
	r, err := run(t, indexer(t, Options{Progress: func(p Progress) {
		if p.Input < before {
			t.Errorf("input goes from %d to %d", before, p.Input)
		}
		last, before = p, p.Input
	}}), &shelf{}, dir)
	if err != nil || r.Added+r.Same != 600 || last.Total != total || last.Input == 0 || last.Input > total {
		t.Errorf("%v, %v: last progress %+v, %d bytes", r, err, last, total)
	}
}

// FuzzContainer holds opening to its sums, whatever is in the bytes.
func FuzzContainer(f *testing.F) {
	for _, seed := range []string{
		zipped(f, "1.txt", "One\nbody", "2.jsonl", records(3)), tarred(f, "1.txt", "One\nbody"), gzipped(f, records(2)), zstandard(f, records(2)), bzip2Words, tarBzip2,
		zipped(f, "../1.txt", "One", "a.zip", zipped(f, "1.txt", "One")), sparseEntry(1 << 40),
	} {
		f.Add([]byte(seed))
		f.Add([]byte(seed[:len(seed)*2/3]))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		for _, format := range []string{formatText, formatAuto} {
			ix := indexer(t, Options{MaxRejects: -1, Format: format})
			ix.workers, ix.maxLine, ix.bombFloor = 1, 1<<20, 1<<20
			ix.stdin = bytes.NewReader(raw)
			r, err := run(t, ix, &shelf{}, "-")
			if strings.Contains(fmt.Sprint(r.Rejects), "fault") || err != nil && (format == formatText || !strings.Contains(err.Error(), "it looks like")) {
				t.Fatalf("%s: %v, %v %v", format, r, err, r.Rejects)
			}
		}
	})
}
