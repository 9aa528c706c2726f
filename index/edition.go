package index

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"
)

// volumeRef is how an edition names a volume. Hidden are the ids of articles in
// it that newer volumes replace, or that were deleted.
type volumeRef struct {
	Name     string   `json:"name"`
	SHA256   string   `json:"sha256"` // of its volume.json
	Articles int      `json:"articles"`
	Hidden   []string `json:"hidden,omitempty"` // sorted
}

// edition is the manifest of one state of the archive.
type edition struct {
	Number   int         `json:"number"`
	Schema   string      `json:"schema"`
	Made     time.Time   `json:"made"`
	By       string      `json:"by"`             // the command that made it
	Base     int         `json:"base,omitempty"` // the edition it was made from
	Articles int         `json:"articles"`
	Volumes  []volumeRef `json:"volumes"`
	Sum      string      `json:"sum"` // SHA-256 of the file with this field empty
}

// id is the edition's name: six digits, so that names sort.
func (e *edition) id() string { return fmt.Sprintf("%06d", e.Number) }

// bytes returns the file of the edition, with its sum in place.
func (e *edition) bytes() ([]byte, error) {
	plain := *e
	plain.Sum = ""
	raw, err := json.MarshalIndent(&plain, "", "\t")
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	raw = append(raw, '\n')
	at := bytes.LastIndex(raw, []byte(sumKey)) + len(sumKey)
	return slices.Concat(raw[:at], []byte(hashOf(raw)), raw[at:]), nil
}

// sumKey stands before the sum of an edition, whatever else its version holds.
const sumKey = `"sum": "`

// sumHolds reports whether an edition's file, of any version, is as it was written.
func sumHolds(raw []byte) bool {
	const length = 64
	at := bytes.LastIndex(raw, []byte(sumKey)) + len(sumKey)
	if at < len(sumKey) || at+length > len(raw) {
		return false
	}
	return hashOf(slices.Concat(raw[:at], raw[at+length:])) == string(raw[at:at+length])
}

func (e *edition) count() int {
	n := 0
	for _, v := range e.Volumes {
		n += v.Articles - len(v.Hidden)
	}
	return n
}

func editionPath(root, id string) string { return filepath.Join(root, "editions", id+".json") }

// currentEdition reads the edition in force. A folder without CURRENT is ErrMissing.
func currentEdition(root string) (*edition, error) {
	raw, err := os.ReadFile(filepath.Join(root, "CURRENT"))
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("%w: %s has no CURRENT file; make one with: dateline index --data %s FILE", ErrMissing, root, root)
	}
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	line, _ := strings.CutSuffix(string(raw), "\n")
	id, hash, ok := strings.Cut(line, " ")
	if !ok || len(line)+1 != len(raw) || len(hash) != 64 || !editionName(id) {
		return nil, fmt.Errorf("%w: %s does not name an edition; go back to a whole one with: dateline rollback --data %s", ErrDamaged, filepath.Join(root, "CURRENT"), root)
	}
	return readEdition(root, id, hash)
}

// editionName reports whether s is six digits or more: a name that cannot lead
// out of the folder of editions.
func editionName(s string) bool {
	n, err := strconv.Atoi(s)
	return err == nil && n > 0 && len(s) >= 6 && strings.Trim(s, "0123456789") == ""
}

// readEdition reads an edition and checks it against its own sum, and against
// the hash that CURRENT names where one is given. One of another schema comes
// back together with ErrVersion.
func readEdition(root, id, hash string) (*edition, error) {
	path := editionPath(root, id)
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrDamaged, err)
	}
	if hash != "" && hashOf(raw) != hash {
		return nil, fmt.Errorf("%w: %s is not the file that was published; go back to a whole edition with: dateline rollback --data %s", ErrDamaged, path, root)
	}
	e := &edition{}
	if err := json.Unmarshal(raw, e); err != nil || e.id() != id {
		return nil, fmt.Errorf("%w: %s is not an edition: %v", ErrDamaged, path, err)
	}
	if !sumHolds(raw) {
		return nil, fmt.Errorf("%w: %s is not as it was written", ErrDamaged, path)
	}
	if e.Schema != Fingerprint() {
		return e, fmt.Errorf("%w: edition %s has schema %s, this program has %s; run: dateline reindex --data %s", ErrVersion, id, e.Schema, Fingerprint(), root)
	}
	return e, nil
}

// publishEdition writes the edition and puts it in force. When it returns
// without error the edition survives a power cut; until the last step readers
// see the one before.
func publishEdition(root string, e *edition) error {
	e.Schema, e.Made, e.Articles = Fingerprint(), time.Now().UTC().Truncate(time.Second), e.count()
	raw, err := e.bytes()
	if err != nil {
		return err
	}
	if err := replaceFile(editionPath(root, e.id()), raw); err != nil {
		return err
	}
	return setCurrent(root, e.id(), hashOf(raw))
}

func setCurrent(root, id, hash string) error {
	return replaceFile(filepath.Join(root, "CURRENT"), []byte(id+" "+hash+"\n"))
}

// listEditions returns the names of the editions kept, oldest first.
func listEditions(root string) ([]string, error) {
	entries, err := os.ReadDir(filepath.Join(root, "editions"))
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrMissing, err)
	}
	var ids []string
	for _, entry := range entries {
		if id, ok := strings.CutSuffix(entry.Name(), ".json"); ok && editionName(id) {
			ids = append(ids, id)
		}
	}
	sort.Slice(ids, func(i, j int) bool { return atoi(ids[i]) < atoi(ids[j]) })
	return ids, nil
}

func atoi(s string) int { n, _ := strconv.Atoi(s); return n }

// EditionRow describes one edition that is kept.
type EditionRow struct {
	ID       string    `json:"id"`
	Made     time.Time `json:"made"`
	By       string    `json:"by"`
	Articles int       `json:"articles"`
	Volumes  int       `json:"volumes"`
	Current  bool      `json:"current"`
	Problem  string    `json:"problem,omitempty"`
}

// Editions lists the editions that an archive keeps, oldest first.
func Editions(root string) ([]EditionRow, error) {
	ids, err := listEditions(root)
	if err != nil {
		return nil, err
	}
	now, _ := currentEdition(root)
	var rows []EditionRow
	for _, id := range ids {
		e, err := readEdition(root, id, "")
		if err != nil {
			rows = append(rows, EditionRow{ID: id, Problem: err.Error()})
			continue
		}
		rows = append(rows, EditionRow{ID: id, Made: e.Made, By: e.By, Articles: e.Articles, Volumes: len(e.Volumes), Current: now != nil && now.Number == e.Number})
	}
	return rows, nil
}

// Rollback puts an older edition in force: the one named, or else the last whole
// one before the current. Its volumes are opened first, and one that cannot be
// opened refuses the rollback. Takedowns stay in force.
func Rollback(root, id string) (string, error) {
	lock, err := acquireLock(root)
	if err != nil {
		return "", err
	}
	defer lock.release()
	ids, err := listEditions(root)
	if err != nil {
		return "", err
	}
	if id == "" {
		if id, err = editionBefore(root, ids); err != nil {
			return "", err
		}
	}
	if !editionName(id) {
		return "", fmt.Errorf("index: %q is not an edition; dateline editions lists them", id)
	}
	e, err := readEdition(root, id, "")
	if err != nil {
		return "", err
	}
	for _, ref := range e.Volumes {
		v, err := openVolume(root, ref, sideWhole)
		if err != nil {
			return "", fmt.Errorf("index: edition %s cannot be put in force: %w", id, err)
		}
		v.close()
	}
	raw, err := os.ReadFile(editionPath(root, id))
	if err != nil {
		return "", fmt.Errorf("index: %w", err)
	}
	return id, setCurrent(root, id, hashOf(raw))
}

// editionBefore finds the edition that the current one was made from, which need
// not be the one numbered before it: a rollback may stand between. Where that is
// not kept it is the newest readable one of a lower number, and when CURRENT
// itself is unreadable, the newest readable one.
func editionBefore(root string, ids []string) (string, error) {
	limit := int(^uint(0) >> 1)
	if now, err := currentEdition(root); err == nil {
		limit = now.Number
		base := &edition{Number: now.Base}
		if _, err := readEdition(root, base.id(), ""); now.Base > 0 && err == nil {
			return base.id(), nil
		}
	}
	for i := len(ids) - 1; i >= 0; i-- {
		if e, err := readEdition(root, ids[i], ""); err == nil && e.Number < limit {
			return ids[i], nil
		}
	}
	return "", fmt.Errorf("index: there is no edition before the current one in %s", root)
}
