package indexer

import (
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// Limits of a container. Both stand far above what news archives hold and bound
// what a hostile one costs.
const (
	maxEntries   = 4 << 20 // a tar of empty members spends 512 bytes and a name on each
	maxEntryName = 4096    // bytes: the longest path that systems take
)

var errEntries = fmt.Errorf("more than %d entries; unpack it first", maxEntries)

// member is a file as it is met: on disk, on standard input or in a container.
type member struct {
	from     *origin
	r        io.Reader
	at       io.ReaderAt // the same bytes for reading anywhere; nil where that cannot be
	size     int64       // of at
	account  *account
	depth    int  // layers around it
	inFolder bool // it was not named by the user
}

// entry is one entry of a container.
type entry struct {
	name    string
	refused string // why its kind is not read; "" when it may be
	open    func() (io.ReadCloser, error)
}

// unpack reads a file: the entries of a container, or the records of anything else.
func (ix *Indexer) unpack(f *feeder, m *member) error {
	if f.ctx.Err() != nil {
		return f.ctx.Err()
	}
	s, err := open(m)
	if err != nil {
		return f.failed(m.from, 0, 0, err)
	}
	defer s.close()
	switch {
	case isZip(s.head(4)):
		return ix.readZip(f, m, s)
	case isTar(s.head(tarBlock)):
		return ix.readTar(f, m, s)
	}
	return ix.readRecords(f, m, s)
}

// readEntry reads one entry of the container c as a file in a folder of its name.
// Nothing is ever written under the name; one that points out of the container
// is refused all the same, since its article would pose as another one.
func (ix *Indexer) readEntry(f *feeder, c *member, e entry) error {
	if f.ctx.Err() != nil {
		return f.ctx.Err()
	}
	if strings.HasSuffix(e.name, "/") {
		return nil // a folder
	}
	from := c.from.entry(e.name)
	refused := badName(e.name)
	if refused == "" && hiddenName(e.name) {
		ix.skip(f, from.name, "hidden")
		return nil
	}
	if refused == "" {
		refused = e.refused
	}
	if refused != "" {
		return f.failed(from, 0, 0, errors.New(refused))
	}
	r, err := e.open()
	if err != nil {
		return f.failed(from, 0, 0, err)
	}
	defer r.Close()
	return ix.unpack(f, &member{from: from, r: r, account: c.account, depth: c.depth + 1, inFolder: true})
}

// entry is where the records of an entry come from.
func (o *origin) entry(name string) *origin {
	name = path.Clean(cleanLine(name))
	id := path.Join(o.id, name)
	section := path.Base(path.Dir(id))
	if !strings.Contains(name, "/") {
		section = trimPacked(section) // the container's own name
	}
	if section == "." {
		section = ""
	}
	return &origin{name: o.name + "/" + name, id: id, section: section}
}

// packed are the endings of compressions and containers.
var packed = map[string]bool{".gz": true, ".zst": true, ".zstd": true, ".bz2": true, ".tar": true, ".zip": true, ".tgz": true, ".tbz2": true, ".tzst": true}

// trimPacked drops the endings of compressions and containers from a name.
func trimPacked(name string) string {
	for packed[strings.ToLower(path.Ext(name))] {
		name = strings.TrimSuffix(name, path.Ext(name))
	}
	return name
}

// badName says why an entry's name is refused, "" when it is not.
func badName(name string) string {
	switch {
	case name == "":
		return "the entry has no name"
	case len(name) > maxEntryName:
		return fmt.Sprintf("the entry's name is longer than %d bytes", maxEntryName)
	case strings.ContainsRune(name, 0):
		return "the entry's name holds a NUL byte"
	case strings.ContainsRune(name, '\\'):
		return "the entry's name holds a backslash; pack it again with / between folders"
	case name[0] == '/' || len(name) > 1 && name[1] == ':':
		return "the entry's name is absolute; pack it again with names relative to its folder"
	}
	for part := range strings.SplitSeq(name, "/") {
		if part == ".." {
			return "the entry's name leads out of the container; pack it again without .. in names"
		}
	}
	return ""
}

// hiddenName tells entries that folders would pass over as well.
func hiddenName(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if hidden(part) {
			return true
		}
	}
	return false
}

// hidden tells files that are not meant to be seen: those with a dot in front
// and the folder in which macOS keeps its marks in a zip.
func hidden(name string) bool {
	return name == "__MACOSX" || len(name) > 1 && name[0] == '.' && name != ".."
}
