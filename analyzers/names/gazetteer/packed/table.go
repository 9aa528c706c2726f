package packed

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"sort"
	"sync"
)

// Table is an open set of names.
type Table struct {
	kinds           []byte
	shared, lengths []byte // of each name: bytes taken from the one before, and its own
	text            []byte
	counts          []byte   // sets of each name
	refs            []uint32 // set<<rankBits | rank, in the order of the names
	textAt, refAt   []uint32 // of the first name of each block
	byset           func() (starts, names []uint32)
}

var errShort = errors.New("the table breaks off")

// Open reads a table; it keeps raw. What Pack did not write is an error.
func Open(raw []byte) (*Table, error) {
	if len(raw) < len(magic) || string(raw[:len(magic)]) != magic {
		return nil, errors.New("not a table of names, or one of another version")
	}
	raw = raw[len(magic):]
	var n [4]int
	for i := range n {
		v, size := binary.Uvarint(raw)
		if size <= 0 || v > maxCount*MaxName {
			return nil, errShort
		}
		n[i], raw = int(v), raw[size:]
	}
	sets, names, refs, text := n[0], n[1], n[2], n[3]
	if len(raw) < sets+3*names+text+2*refs {
		return nil, errShort
	}
	cut := func(n int) (part []byte) {
		part, raw = raw[:n:n], raw[n:]
		return part
	}
	t := &Table{kinds: cut(sets), shared: cut(names), lengths: cut(names), text: cut(text), counts: cut(names)}
	ranks := cut(refs)
	if err := t.place(); err != nil {
		return nil, err
	}
	if err := t.readRefs(ranks, raw); err != nil {
		return nil, err
	}
	t.byset = sync.OnceValues(t.invert)
	return t, nil
}

// place notes where each block begins and checks the lengths of the names.
func (t *Table) place() error {
	blocks := (len(t.shared) + blockSize - 1) / blockSize
	t.textAt, t.refAt = make([]uint32, 0, blocks), make([]uint32, 0, blocks)
	at, refs, size := 0, 0, 0
	for i := range t.shared {
		if i%blockSize == 0 {
			t.textAt, t.refAt = append(t.textAt, uint32(at)), append(t.refAt, uint32(refs))
			size = 0
		}
		if int(t.shared[i]) > size || t.counts[i] == 0 {
			return fmt.Errorf("name %d is damaged", i)
		}
		size = int(t.shared[i]) + int(t.lengths[i])
		at += int(t.lengths[i])
		refs += int(t.counts[i])
		if size == 0 || size > MaxName || at > len(t.text) {
			return fmt.Errorf("name %d is damaged", i)
		}
	}
	t.refs = make([]uint32, 0, refs)
	if at != len(t.text) {
		return errShort
	}
	return nil
}

// readRefs reads the numbers of the sets, each as its distance from the one before.
func (t *Table) readRefs(ranks, deltas []byte) error {
	if len(ranks) != cap(t.refs) {
		return errShort
	}
	set := int64(0)
	for _, rank := range ranks {
		d, size := binary.Varint(deltas)
		set += d
		if size <= 0 || set < 0 || set >= int64(len(t.kinds)) || Rank(rank) > Loose {
			return fmt.Errorf("reference %d is damaged", len(t.refs))
		}
		deltas = deltas[size:]
		t.refs = append(t.refs, uint32(set)<<rankBits|uint32(rank))
	}
	if len(deltas) > 0 {
		return errors.New("the table goes on after its end")
	}
	return nil
}

// Len returns the numbers of sets, names, and names in sets.
func (t *Table) Len() (sets, names, refs int) { return len(t.kinds), len(t.shared), len(t.refs) }

// Kind returns the kind of a set.
func (t *Table) Kind(set uint32) uint8 { return t.kinds[set] }

// seek returns the number of the first name that is not below the text, and
// whether the text is a prefix of it.
func (t *Table) seek(text string) (name int, prefix bool) {
	block := sort.Search(len(t.textAt), func(b int) bool {
		at := t.textAt[b]
		return string(t.text[at:at+uint32(t.lengths[b*blockSize])]) > text
	}) - 1
	if block < 0 {
		return 0, len(t.shared) > 0 && hasPrefix(t.text[:t.lengths[0]], text)
	}
	var buf [2 * MaxName]byte
	current, at := buf[:0], t.textAt[block]
	for name = block * blockSize; name < len(t.shared); name++ {
		if name%blockSize == 0 {
			current = buf[:0]
		}
		n := uint32(t.lengths[name])
		current = append(current[:t.shared[name]], t.text[at:at+n]...)
		at += n
		if string(current) >= text {
			return name, hasPrefix(current, text)
		}
	}
	return name, false
}

func hasPrefix(b []byte, prefix string) bool {
	return len(b) >= len(prefix) && string(b[:len(prefix)]) == prefix
}

// Find returns the references of a name: what Each then takes apart.
func (t *Table) Find(text string) []uint32 {
	if text == "" || len(text) > MaxName {
		return nil
	}
	name, prefix := t.seek(text)
	if !prefix || t.size(name) != len(text) {
		return nil
	}
	at := t.refAt[name/blockSize]
	for i := name / blockSize * blockSize; i < name; i++ {
		at += uint32(t.counts[i])
	}
	end := at + uint32(t.counts[name])
	return t.refs[at:end:end]
}

func (t *Table) size(name int) int { return int(t.shared[name]) + int(t.lengths[name]) }

// Begins reports whether any name begins with the text.
func (t *Table) Begins(text string) bool {
	_, prefix := t.seek(text)
	return prefix
}

// Split takes a reference apart.
func Split(ref uint32) (set uint32, rank Rank) { return ref >> rankBits, Rank(ref & (1<<rankBits - 1)) }

// name returns the n-th name.
func (t *Table) name(n int) string {
	var buf [2 * MaxName]byte
	current, at := buf[:0], t.textAt[n/blockSize]
	for i := n / blockSize * blockSize; ; i++ {
		size := uint32(t.lengths[i])
		current = append(current[:t.shared[i]], t.text[at:at+size]...)
		at += size
		if i == n {
			return string(current)
		}
	}
}

// invert lists the names of each set, in order. Few callers need it, so it is
// made at the first use.
func (t *Table) invert() (starts, names []uint32) {
	starts = make([]uint32, len(t.kinds)+1)
	for _, r := range t.refs {
		starts[r>>rankBits+1]++
	}
	for i := range t.kinds {
		starts[i+1] += starts[i]
	}
	names = make([]uint32, len(t.refs))
	next := slices.Clone(starts)
	i := 0
	for name, n := range t.counts {
		for range n {
			set := t.refs[i] >> rankBits
			names[next[set]] = uint32(name)<<rankBits | t.refs[i]&(1<<rankBits-1)
			next[set]++
			i++
		}
	}
	return starts, names
}

// Members returns the members of a set, the most usual first; none for a set
// that does not exist.
func (t *Table) Members(set uint32) []Member {
	if int(set) >= len(t.kinds) {
		return nil
	}
	starts, names := t.byset()
	list := make([]Member, 0, starts[set+1]-starts[set])
	for _, n := range names[starts[set]:starts[set+1]] {
		list = append(list, Member{t.name(int(n >> rankBits)), Rank(n & (1<<rankBits - 1))})
	}
	slices.SortFunc(list, compareMembers)
	return list
}

// Sets returns everything that was packed, in the order of the numbers.
func (t *Table) Sets() []Set {
	sets := make([]Set, len(t.kinds))
	for i := range sets {
		sets[i] = Set{t.kinds[i], t.Members(uint32(i))}
	}
	return sets
}
