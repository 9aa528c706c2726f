package index

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"time"

	"dateline/news"
)

// takedownFile lists articles that must never be found again, one id a line with
// the day it was asked for, and a last line with the sum of all before it. It
// stands outside the editions, so that reindex and rollback obey it.
const takedownFile = "takedowns"

// sumLine begins the last line of the list.
const sumLine = "sum "

// readTakedowns returns the ids on the list. One that is not as it was written
// is an error: silently showing what was taken down is worse than not starting.
func readTakedowns(root string) (map[string]bool, error) {
	lines, err := takedownLines(root)
	if err != nil {
		return nil, err
	}
	ids := map[string]bool{}
	for line := range strings.Lines(lines) {
		id, _, _ := strings.Cut(line, " ")
		ids[id] = true
	}
	return ids, nil
}

// takedownLines returns the lines of the list without its sum.
func takedownLines(root string) (string, error) {
	path := filepath.Join(root, takedownFile)
	raw, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("index: %w", err)
	}
	at := bytes.LastIndex(raw, []byte(sumLine))
	if at < 0 || string(raw[at:]) != sumLine+hashOf(raw[:at])+"\n" {
		return "", fmt.Errorf("%w: %s is not as it was written; put it back from a copy, or remove it and take the articles down again", ErrDamaged, path)
	}
	return string(raw[:at]), nil
}

// Takedown hides articles at once and for good, also while another process is
// writing: the list has a lock of its own. It returns the ids that were not on
// the list before. Ids of articles that the archive does not hold are listed
// too: they will be refused if they ever come.
func Takedown(root string, ids []string) (added []string, err error) {
	if _, err := os.Stat(filepath.Join(root, "CURRENT")); err != nil {
		_, err := currentEdition(root) // its message says what to do
		return nil, err
	}
	lock, err := lockFile(filepath.Join(root, takedownFile+".lock"))
	if err != nil {
		return nil, err
	}
	defer lock.release()
	have, err := readTakedowns(root)
	if err != nil {
		return nil, err
	}
	lines, err := takedownLines(root)
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		if !news.ValidID(id) {
			return nil, fmt.Errorf("index: %q is not an article id: it has 26 letters, as the search shows them", id)
		}
		if !have[id] {
			have[id] = true
			added = append(added, id)
			lines += id + " " + time.Now().UTC().Format(time.DateOnly) + "\n"
		}
	}
	sort.Strings(added)
	if len(added) == 0 {
		return nil, nil
	}
	return added, replaceFile(filepath.Join(root, takedownFile), []byte(lines+sumLine+hashOf([]byte(lines))+"\n"))
}
