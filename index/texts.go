package index

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"unicode/utf8"

	"dateline/news"

	"github.com/klauspost/compress/zstd"
)

// The texts of a volume are its articles, packed in blocks: each as JSON without
// its body, a line's end, which JSON of one line has not, and the body as it is,
// since reading a body of 2 MB out of JSON takes 8 ms. A block of
// 16 KiB takes 0.02 ms to open, which a page of ten hits pays ten times. One of 32 takes
// half as long again and compresses news better by 4 %, which is under 1 % of a volume.
const textBlock = 16 << 10

// bodyMark stands between the JSON of an article and its body.
const bodyMark = '\n'

const (
	textsFile     = "texts.zst" // the blocks, one zstd frame each
	textIndexFile = "texts.idx" // where they are, and which article is where
)

var (
	packer   = sync.OnceValue(func() *zstd.Encoder { return must(zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1))) })
	unpacker = sync.OnceValue(func() *zstd.Decoder {
		// A block holds one article over textBlock at most; the indexer bounds that at 2 MB.
		return must(zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(64<<20)))
	})
)

// must is for constructors that fail only on options that are constants here.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// textWriter packs articles in the order given. The bytes depend on that alone.
type textWriter struct {
	folder string
	f      *os.File
	w      *bufio.Writer
	block  []byte
	packed []byte
	blocks []uint64 // where each block begins in the file
	from   []uint32 // first article of each block
	at     []uint32 // where each article begins in its block
	size   uint64
	long   milestones
}

func newTextWriter(folder string) (*textWriter, error) {
	f, err := os.Create(filepath.Join(folder, textsFile))
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	return &textWriter{folder: folder, f: f, w: bufio.NewWriterSize(f, 1<<20)}, nil
}

// add packs an article, with the milestones of its long parts.
func (t *textWriter) add(a *news.Article, long [3][]milestone) error {
	rest := *a
	rest.Body = ""
	raw, err := json.Marshal(&rest)
	if err != nil {
		return fmt.Errorf("index: article %s: %w", a.ID, err)
	}
	if len(t.block) == 0 {
		t.from = append(t.from, uint32(len(t.at)))
		t.blocks = append(t.blocks, t.size)
	}
	for part, list := range long {
		t.long.add(uint32(len(t.at)), part, list)
	}
	t.at = append(t.at, uint32(len(t.block)))
	t.block = append(append(t.block, raw...), bodyMark)
	if utf8.ValidString(a.Body) {
		t.block = append(t.block, a.Body...)
	} else {
		t.block = append(t.block, string([]rune(a.Body))...) // what is no UTF-8 comes back as JSON would give it
	}
	if len(t.block) >= textBlock {
		return t.flush()
	}
	return nil
}

func (t *textWriter) flush() error {
	if len(t.block) == 0 {
		return nil
	}
	t.packed = packer().EncodeAll(t.block, t.packed[:0])
	t.block = t.block[:0]
	t.size += uint64(len(t.packed))
	if _, err := t.w.Write(t.packed); err != nil {
		return fmt.Errorf("index: cannot write the texts: %w", err)
	}
	return nil
}

// close finishes both files; abort only gives the file back.
func (t *textWriter) close() error {
	err := t.flush()
	if err == nil {
		err = t.w.Flush()
	}
	if err == nil {
		err = t.f.Sync()
	}
	if cerr := t.f.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return fmt.Errorf("index: cannot write the texts: %w", err)
	}
	s := sections{"blocks": pack(append(t.blocks, t.size)), "from": pack(t.from), "at": pack(t.at)}
	t.long.put(s)
	return writeFile(filepath.Join(t.folder, textIndexFile), s.bytes())
}

func (t *textWriter) abort() { t.f.Close() }

// texts reads single articles. Safe for any number of goroutines.
type texts struct {
	f      *os.File
	blocks []uint64
	from   []uint32
	at     []uint32
	long   milestones
}

func openTexts(folder string, s sections, n int) (t *texts, err error) {
	t = &texts{}
	if t.blocks, err = unpack[uint64](s, "blocks", -1); err != nil {
		return nil, err
	}
	if t.from, err = unpack[uint32](s, "from", max(len(t.blocks)-1, 0)); err != nil {
		return nil, err
	}
	if t.at, err = unpack[uint32](s, "at", n); err != nil {
		return nil, err
	}
	if t.long, err = getMilestones(s); err != nil {
		return nil, err
	}
	if len(t.blocks) < 2 || t.from[0] != 0 || !slices.IsSorted(t.from) {
		return nil, fmt.Errorf("%w: %s does not fit the texts of volume %s", ErrDamaged, textIndexFile, folder)
	}
	if t.f, err = os.Open(filepath.Join(folder, textsFile)); err != nil {
		return nil, fmt.Errorf("%w: %v", ErrDamaged, err)
	}
	return t, nil
}

func (t *texts) close() error { return t.f.Close() }

// blockOf returns the block that holds article i.
func (t *texts) blockOf(i uint32) int {
	lo, hi := 0, len(t.from)
	for lo+1 < hi {
		if mid := (lo + hi) / 2; t.from[mid] <= i {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo
}

// blockRoom is what a block is read and unpacked into.
type blockRoom struct{ packed, raw []byte }

var blockRooms = sync.Pool{New: func() any { return &blockRoom{} }}

// roomKept is the largest that is kept for the next block: a page reads ten.
const roomKept = 1 << 20

// release gives the room back. Nothing may hold on to bytes in it.
func (r *blockRoom) release() {
	if cap(r.packed)+cap(r.raw) <= roomKept {
		blockRooms.Put(r)
	}
}

// load returns the unpacked bytes of block b, in the room given.
func (t *texts) load(b int, room *blockRoom) ([]byte, error) {
	size := int64(t.blocks[b+1]) - int64(t.blocks[b])
	if size <= 0 || size > 64<<20 {
		return nil, fmt.Errorf("%w: block %d of %s has an impossible size", ErrDamaged, b, t.f.Name())
	}
	room.packed = slices.Grow(room.packed[:0], int(size))[:size]
	if _, err := t.f.ReadAt(room.packed, int64(t.blocks[b])); err != nil {
		return nil, fmt.Errorf("%w: block %d of %s: %v", ErrDamaged, b, t.f.Name(), err)
	}
	raw, err := unpacker().DecodeAll(room.packed, room.raw[:0])
	if err != nil {
		return nil, fmt.Errorf("%w: block %d of %s: %v", ErrDamaged, b, t.f.Name(), err)
	}
	room.raw = raw
	return raw, nil
}

// article decodes article i out of its unpacked block b.
func (t *texts) article(i uint32, b int, raw []byte) (*news.Article, error) {
	from, to := t.at[i], uint32(len(raw))
	if next := i + 1; int(next) < len(t.at) && (b+1 == len(t.from) || next < t.from[b+1]) {
		to = t.at[next]
	}
	a := &news.Article{}
	if from > to || int(to) > len(raw) {
		return nil, fmt.Errorf("%w: article %d of %s lies outside its block", ErrDamaged, i, t.f.Name())
	}
	rest, body, found := bytes.Cut(raw[from:to], []byte{bodyMark})
	if err := json.Unmarshal(rest, a); err != nil {
		return nil, fmt.Errorf("%w: article %d of %s: %v", ErrDamaged, i, t.f.Name(), err)
	}
	if found { // older volumes have the body in the JSON
		a.Body = string(body)
	}
	return a, nil
}

// get returns article i.
func (t *texts) get(i uint32) (*news.Article, error) {
	b := t.blockOf(i)
	room := blockRooms.Get().(*blockRoom)
	defer room.release() // an article is made of copies
	raw, err := t.load(b, room)
	if err != nil {
		return nil, err
	}
	return t.article(i, b, raw)
}
