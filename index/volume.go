package index

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sync/atomic"

	"dateline/news"

	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// MaxVolume is the most articles that one volume holds: a merge of one takes
// under ten seconds and a few hundred megabytes.
const MaxVolume = 131_072

const (
	manifestFile = "volume.json"
	columnsFile  = "columns.bin"
)

// fileInfo is what a manifest knows of a file.
type fileInfo struct {
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"`
}

// fieldTotals are the sums that scores need: bleve stores neither.
type fieldTotals struct {
	Articles int   `json:"articles"` // with at least one word in the field
	Words    int64 `json:"words"`
}

// manifest is volume.json. It says nothing that depends on when or where the
// volume was bound.
type manifest struct {
	Schema    string                 `json:"schema"`
	Articles  int                    `json:"articles"`
	TextBytes int                    `json:"text_bytes"`      // as a Writer counts them, see pendingBytes
	First     string                 `json:"first,omitempty"` // earliest and latest day of publication
	Last      string                 `json:"last,omitempty"`
	Fields    map[string]fieldTotals `json:"fields"`
	Files     map[string]fileInfo    `json:"files"`
}

// name is the volume's folder name: its content's hash.
func (m *manifest) name() string { return hashOf(m.bytes())[:16] }

func (m *manifest) bytes() []byte {
	raw, _ := json.MarshalIndent(m, "", "\t") // numbers and strings cannot fail
	return append(raw, '\n')
}

// volume is an open volume. It may be read by any number of goroutines until
// its last user has let go of it.
type volume struct {
	name     string
	dir      string
	manifest manifest
	segment  segment.Segment
	places   *places
	columns  *columns
	texts    *texts
	names    *vocabulary
	common   commonness
	pairs    hanPairs
	spoken   spoken
	titles   titlePhrases
	words    wordList
	packed   packedParts
	written  languageSets
	users    atomic.Int32
	closed   func()      // called after the files are closed; nil for nothing
	file     os.FileInfo // of volume.json when it was opened
	side     sideFiles
	maps     [][]byte // the side files that are mapped
	lists    [][]byte // the mapped files that hold the lists of words, and their places
}

// sideFiles says how the side files of a volume are held.
type sideFiles uint8

// A reader maps them; a writer, whose work must not hang on what others do to files,
// reads them whole.
const (
	sideWhole sideFiles = iota
	sideMapped
)

// readManifest reads volume.json and checks it against the hash that an edition
// names; an empty hash is not checked.
func readManifest(dir, hash string) (*manifest, error) {
	path := filepath.Join(dir, manifestFile)
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrDamaged, err)
	}
	if hash != "" && hashOf(raw) != hash {
		return nil, fmt.Errorf("%w: %s is not the file that was published", ErrDamaged, path)
	}
	m := &manifest{}
	if err := json.Unmarshal(raw, m); err != nil {
		return nil, fmt.Errorf("%w: %s: %v", ErrDamaged, path, err)
	}
	return m, nil
}

// openVolume opens a published volume after checking its manifest, the sizes of
// its files and their headers; contents are hashed by verify, not here. A volume
// of another schema comes back unopened together with ErrVersion.
func openVolume(root string, ref volumeRef, side sideFiles) (v *volume, err error) {
	v = &volume{name: ref.Name, dir: filepath.Join(root, "volumes", ref.Name), side: side}
	m, err := readManifest(v.dir, ref.SHA256)
	if err != nil {
		return nil, err
	}
	v.manifest = *m
	if v.file, err = os.Stat(filepath.Join(v.dir, manifestFile)); err != nil {
		return nil, fmt.Errorf("%w: %v", ErrDamaged, err)
	}
	if m.Schema != Fingerprint() {
		return v, fmt.Errorf("%w: volume %s has schema %s, this program has %s; run: dateline reindex --data %s", ErrVersion, v.name, m.Schema, Fingerprint(), root)
	}
	return v, v.open()
}

// openOld opens as much of a volume of another schema as binding its articles
// anew needs: ids, order and texts.
func (v *volume) openOld() error {
	v.segment, v.texts = nil, nil // open may have failed half-way and closed them
	err := guarded("volume "+v.name, func() error {
		s, err := v.sections(columnsFile)
		if err != nil {
			return err
		}
		if v.columns, err = parseOldColumns(s, v.manifest.Articles); err != nil {
			return err
		}
		return v.openTexts()
	})
	if err != nil {
		v.close()
	}
	return err
}

// open checks the files of a volume and opens them.
func (v *volume) open() error {
	if err := v.checkSizes(); err != nil {
		return err
	}
	if err := guarded("volume "+v.name, v.load); err != nil {
		v.close()
		return err
	}
	return nil
}

// checkSizes compares every file with the manifest. The snapshot file belongs to
// bleve and is never a reason to refuse a volume.
func (v *volume) checkSizes() error {
	for name, want := range v.manifest.Files {
		st, err := os.Stat(filepath.Join(v.dir, name))
		switch {
		case name == snapshotFile:
		case err != nil:
			return fmt.Errorf("%w: volume %s: %v", ErrDamaged, v.name, err)
		case st.Size() != want.Size:
			return fmt.Errorf("%w: %s has %d bytes, published were %d", ErrDamaged, filepath.Join(v.dir, name), st.Size(), want.Size)
		}
	}
	return nil
}

func (v *volume) load() (err error) {
	n := v.manifest.Articles
	if v.segment, err = openSegment(filepath.Join(v.dir, segmentFile)); err != nil {
		return err
	}
	if file, ok := v.segment.(interface{ Data() []byte }); ok {
		v.lists = append(v.lists, file.Data())
	}
	if got := v.segment.Count(); got != uint64(n) {
		return fmt.Errorf("%w: the segment of volume %s holds %d articles, published were %d", ErrDamaged, v.name, got, n)
	}
	if err = v.openPlaces(); err != nil {
		return err
	}
	s, err := v.sections(columnsFile)
	if err != nil {
		return err
	}
	if v.columns, err = parseColumns(s, n); err != nil {
		return err
	}
	if s, err = v.sections(vocabularyFile); err != nil {
		return err
	}
	if v.names, err = parseVocabulary(s); err != nil {
		return err
	}
	return v.openTexts()
}

// readAhead tells whether the lists of words are read far around what is looked at. A
// first answer looks at little of them: over a million articles on a machine that reads
// 8 MB ahead it took 1.2 GB from a cold disk, and takes half of that without. Once many
// searches come, most of the lists are wanted: 242 cold ones took 1.4 times as long without.
func (v *volume) readAhead(on bool) {
	for _, raw := range v.lists {
		readAhead(raw, on)
	}
}

func (v *volume) openTexts() error {
	s, err := v.sections(textIndexFile)
	if err == nil {
		v.texts, err = openTexts(v.dir, s, v.manifest.Articles)
	}
	return err
}

// sections opens a side file.
func (v *volume) sections(name string) (sections, error) {
	path := filepath.Join(v.dir, name)
	if v.side == sideWhole {
		return readSections(path)
	}
	raw, err := mapFile(path)
	if err != nil {
		return nil, err
	}
	v.maps = append(v.maps, raw)
	return parseSections(raw, path)
}

// article returns the stored article i.
func (v *volume) article(i uint32) (*news.Article, error) { return v.texts.get(i) }

func (v *volume) close() {
	if v.segment != nil {
		v.segment.Close()
	}
	if v.texts != nil {
		v.texts.close()
	}
	for _, raw := range v.maps {
		unmap(raw)
	}
	v.maps = nil
}

// retain and release count users; the last one closes the files.
func (v *volume) retain() { v.users.Add(1) }

func (v *volume) release() {
	if v.users.Add(-1) == 0 {
		v.close()
		if v.closed != nil {
			v.closed()
		}
	}
}
