package index

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"unsafe"
)

// A side file of a volume is a magic word, named sections, a directory of them
// as JSON, its length in four bytes, and the magic word again. Numbers are
// little-endian. The bytes depend on the sections alone. Sections begin at multiples of
// sectionAlign, so that a mapped column is read where it lies; in files of before that
// they stand one after the other and are copied.
const (
	sectionMagic = "DATELN01"
	sectionAlign = 8 // bytes: the widest number
)

// extent is where a section lies in its file.
type extent struct {
	Offset int64 `json:"at"`
	Length int64 `json:"len"`
}

// sections are the contents of a side file.
type sections map[string][]byte

// bytes returns the file's content, sections in order of name.
func (s sections) bytes() []byte {
	names := make([]string, 0, len(s))
	for name := range s {
		names = append(names, name)
	}
	sort.Strings(names)
	out := []byte(sectionMagic)
	directory := map[string]extent{}
	for _, name := range names {
		out = append(out, make([]byte, -len(out)&(sectionAlign-1))...)
		directory[name] = extent{int64(len(out)), int64(len(s[name]))}
		out = append(out, s[name]...)
	}
	raw, _ := json.Marshal(directory) // a map of plain numbers cannot fail
	out = append(out, raw...)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(raw)))
	return append(out, sectionMagic...)
}

// parseSections reads what bytes wrote. The sections share raw.
func parseSections(raw []byte, path string) (sections, error) {
	n, m := len(raw), len(sectionMagic)
	damaged := fmt.Errorf("%w: %s is not a side file of a volume, or was cut", ErrDamaged, path)
	if n < 2*m+4 || string(raw[:m]) != sectionMagic || string(raw[n-m:]) != sectionMagic {
		return nil, damaged
	}
	size := int(binary.LittleEndian.Uint32(raw[n-m-4:]))
	if size > n-2*m-4 {
		return nil, damaged
	}
	directory := map[string]extent{}
	if err := json.Unmarshal(raw[n-m-4-size:n-m-4], &directory); err != nil {
		return nil, damaged
	}
	s := sections{}
	for name, e := range directory {
		if e.Offset < 0 || e.Length < 0 || e.Length > int64(n) || e.Offset > int64(n)-e.Length {
			return nil, damaged
		}
		s[name] = raw[e.Offset : e.Offset+e.Length : e.Offset+e.Length]
	}
	return s, nil
}

func readSections(path string) (sections, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrDamaged, err)
	}
	return parseSections(raw, path)
}

// integer is any type that a column can hold.
type integer interface {
	~uint8 | ~int16 | ~uint32 | ~int32 | ~uint64 | ~int64
}

// pack writes a column.
func pack[T integer](values []T) []byte {
	out := make([]byte, 0, binary.Size(values))
	out, _ = binary.Append(out, binary.LittleEndian, values) // fixed-size values cannot fail
	return out
}

// littleEndian tells whether this machine has numbers in memory as side files do.
var littleEndian = binary.NativeEndian.Uint16([]byte{1, 0}) == 1

// inPlace returns a column where it lies, if this machine can read it there. It shares
// raw: nobody may change it, or look at it once the file is let go of.
func inPlace[T integer](raw []byte) ([]T, bool) {
	var zero T
	at := unsafe.Pointer(unsafe.SliceData(raw))
	if !littleEndian || uintptr(at)%unsafe.Alignof(zero) != 0 {
		return nil, false
	}
	return unsafe.Slice((*T)(at), len(raw)/int(unsafe.Sizeof(zero))), true
}

// unpack reads a column of n values, or of as many as there are when n is negative.
func unpack[T integer](s sections, name string, n int) ([]T, error) {
	var zero T
	width := binary.Size(zero)
	raw, ok := s[name]
	if !ok || len(raw)%width != 0 || (n >= 0 && len(raw) != n*width) {
		return nil, fmt.Errorf("%w: the column %q is missing or has the wrong length", ErrDamaged, name)
	}
	if out, ok := inPlace[T](raw); ok {
		return out, nil
	}
	out := make([]T, len(raw)/width)
	if _, err := binary.Decode(raw, binary.LittleEndian, out); err != nil {
		return nil, fmt.Errorf("%w: the column %q: %v", ErrDamaged, name, err)
	}
	return out, nil
}

// table is a list of strings in one block of bytes.
type table struct {
	at   []uint32 // len+1 offsets
	text []byte
}

func (t table) len() int            { return len(t.at) - 1 }
func (t table) get(i uint32) string { return string(t.text[t.at[i]:t.at[i+1]]) }

// find returns the place of s in a sorted table.
func (t table) find(s string) (uint32, bool) {
	i := sort.Search(t.len(), func(i int) bool { return string(t.text[t.at[i]:t.at[i+1]]) >= s })
	return uint32(i), i < t.len() && string(t.text[t.at[i]:t.at[i+1]]) == s
}

func putTable(s sections, name string, values []string) {
	at := make([]uint32, 1, len(values)+1)
	var text []byte
	for _, v := range values {
		text = append(text, v...)
		at = append(at, uint32(len(text)))
	}
	s[name+".at"], s[name+".text"] = pack(at), text
}

func getTable(s sections, name string) (table, error) {
	at, err := unpack[uint32](s, name+".at", -1)
	if err != nil {
		return table{}, err
	}
	t := table{at, s[name+".text"]}
	ok := len(at) > 0 && at[0] == 0 && int(at[len(at)-1]) == len(t.text)
	for i := 1; ok && i < len(at); i++ {
		ok = at[i-1] <= at[i]
	}
	if !ok {
		return table{}, fmt.Errorf("%w: the table %q does not fit its text", ErrDamaged, name)
	}
	return t, nil
}
