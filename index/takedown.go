package index

import (
	"bufio"
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
// the day it was asked for. It stands outside the editions, so that reindex and
// rollback obey it.
const takedownFile = "takedowns"

// readTakedowns returns the ids on the list. A line that cannot be read is an
// error: silently showing what was taken down is worse than not starting.
func readTakedowns(root string) (map[string]bool, error) {
	path := filepath.Join(root, takedownFile)
	raw, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		return map[string]bool{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	ids := map[string]bool{}
	lines := bufio.NewScanner(bytes.NewReader(raw))
	for n := 1; lines.Scan(); n++ {
		id, _, _ := strings.Cut(lines.Text(), " ")
		if id == "" {
			continue
		}
		if !news.ValidID(id) {
			return nil, fmt.Errorf("%w: line %d of %s is not an article id; mend or remove the line", ErrDamaged, n, path)
		}
		ids[id] = true
	}
	return ids, lines.Err()
}

// Takedown hides articles at once and for good. It returns the ids that were
// not on the list before. Ids of articles that the archive does not hold are
// listed too: they will be refused if they ever come.
func Takedown(root string, ids []string) (added []string, err error) {
	lock, err := acquireLock(root)
	if err != nil {
		return nil, err
	}
	defer lock.release()
	if _, err := currentEdition(root); err != nil {
		return nil, err
	}
	have, err := readTakedowns(root)
	if err != nil {
		return nil, err
	}
	raw, err := os.ReadFile(filepath.Join(root, takedownFile))
	if err != nil && !os.IsNotExist(err) {
		return nil, fmt.Errorf("index: %w", err)
	}
	for _, id := range ids {
		if !news.ValidID(id) {
			return nil, fmt.Errorf("index: %q is not an article id: it has 26 letters, as the search shows them", id)
		}
		if !have[id] {
			have[id] = true
			added = append(added, id)
			raw = fmt.Appendf(raw, "%s %s\n", id, time.Now().UTC().Format(time.DateOnly))
		}
	}
	sort.Strings(added)
	if len(added) == 0 {
		return nil, nil
	}
	return added, replaceFile(filepath.Join(root, takedownFile), raw)
}
