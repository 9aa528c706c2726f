package indexer

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"strings"
	"testing"
)

// rawZip packs one entry whose header says what h says, and a good one.
func rawZip(t *testing.T, h zip.FileHeader, raw string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	h.Name = "odd.txt"
	if h.CompressedSize64 == 0 {
		h.CompressedSize64 = uint64(len(raw))
	}
	w, err := z.CreateRaw(&h)
	if err != nil {
		t.Fatal(err)
	}
	w.Write([]byte(raw))
	if w, err = z.Create("one.txt"); err != nil {
		t.Fatal(err)
	}
	w.Write([]byte("One\nbody"))
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestZipKinds(t *testing.T) {
	link := zip.FileHeader{}
	link.SetMode(fs.ModeSymlink | 0o777)
	for _, tt := range []struct {
		name, raw, want string
		header          zip.FileHeader
	}{
		{"encrypted", "??", "encrypted", zip.FileHeader{Flags: 1}},
		{"method", "??", "method 99", zip.FileHeader{Method: 99}},
		{"link", "/etc/passwd", "a link", link},
		{"checksum", "Odd\nbody", "checksum", zip.FileHeader{UncompressedSize64: 8, CRC32: 1}},
		{"longer than said", "Odd\nbody", "", zip.FileHeader{UncompressedSize64: 3}},
		{"shorter than said", "Odd\nbody", "unexpected EOF", zip.FileHeader{UncompressedSize64: 9}},
	} {
		sink := &shelf{}
		r, err := run(t, indexer(t, Options{MaxRejects: -1}), sink, file(t, "a.zip", rawZip(t, tt.header, tt.raw)))
		if err != nil || r.Rejected != 1 || sink.titles() != "One" || !strings.Contains(r.Rejects[0].Reason, tt.want) || !strings.HasSuffix(r.Rejects[0].File, "a.zip/odd.txt") {
			t.Errorf("%s: %v, %v %v", tt.name, r, err, r.Rejects)
		}
	}
}

func TestZipNamesOfOldMachines(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range []string{"\x8f\xae\xab\xa8\xe2\xa8\xaa\xa0/1.txt", "\x8d\xae\xa2\xae\xe1\xe2\xa8/2.txt", "\x91\xaf\xae\xe0\xe2/3.txt"} { // IBM 866
		if _, err := z.CreateHeader(&zip.FileHeader{Name: name, NonUTF8: true}); err != nil {
			t.Fatal(err)
		}
	}
	z.Close()
	r, err := run(t, indexer(t, Options{MaxRejects: -1}), &shelf{}, file(t, "a.zip", b.String()))
	if err != nil || r.Rejected != 3 || !strings.HasSuffix(r.Rejects[0].File, "Политика/1.txt") {
		t.Errorf("%v, %v %v", r, err, r.Rejects)
	}
}

func TestZipDirectoryIsBounded(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := range maxDirectory/60000 + 10 {
		if _, err := z.CreateHeader(&zip.FileHeader{Name: fmt.Sprint(i, ".txt"), Comment: strings.Repeat("x", 60000)}); err != nil {
			t.Fatal(err)
		}
	}
	z.Close()
	r, err := run(t, indexer(t, Options{MaxRejects: -1}), &shelf{}, file(t, "a.zip", b.String()))
	if err != nil || r.Rejected != 1 || !strings.Contains(r.Rejects[0].Reason, "directory of the zip is longer") {
		t.Errorf("%v, %v %v", r, err, r.Rejects)
	}
}

// Entries of a zip may share their bytes, so that each is harmless by itself.
func TestBombOfSharedBytes(t *testing.T) {
	text := zipped(t, "1.jsonl", strings.Repeat(records(1), 20000))
	at := strings.Index(text, "PK\x01\x02")
	end := strings.LastIndex(text, "PK\x05\x06")
	entry := text[at:end]
	b := []byte(text[:at] + strings.Repeat(entry, 400) + text[end:])
	tail := b[len(b)-22:]
	n, size := 400, 400*len(entry)
	tail[8], tail[9], tail[10], tail[11] = byte(n), byte(n>>8), byte(n), byte(n>>8)
	tail[12], tail[13], tail[14] = byte(size), byte(size>>8), byte(size>>16)
	ix := indexer(t, Options{MaxRejects: -1})
	ix.bombFloor = 1 << 20
	r, err := run(t, ix, &shelf{}, file(t, "a.zip", string(b)))
	if err != nil || r.Rejected == 0 || r.Bytes > 2*bombRatio*int64(len(b)) || !strings.Contains(fmt.Sprint(r.Rejects), "more than 200 times") {
		t.Errorf("%d bytes: %v, %v %v", len(b), r, err, r.Rejects)
	}
}
