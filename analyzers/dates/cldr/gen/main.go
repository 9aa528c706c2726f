// Gen makes the table of package cldr from the packages in which the Common
// Locale Data Repository is published for npm.
//
// It is run by go generate. The packages are kept in the user's cache folder under
// dateline-cldr; a second run needs no network, and the same packages give the
// same file. See ../NOTICE.txt for their licence.
package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: gen FILE")
		os.Exit(2)
	}
	base, err := os.UserCacheDir()
	if err == nil {
		err = run(filepath.Join(base, "dateline-cldr"), os.Args[1])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

// run fetches, gathers and writes.
func run(cache, file string) error {
	if err := fetch(cache); err != nil {
		return err
	}
	digits, err := readDigits(cache)
	if err != nil {
		return err
	}
	levels, err := readLevels(cache)
	if err != nil {
		return err
	}
	all, err := gather(cache)
	if err != nil {
		return err
	}
	var out strings.Builder
	out.WriteString("# Made by gen from CLDR, see NOTICE.txt. Do not edit.\n")
	fmt.Fprintf(&out, "digits\t%s\n", strings.Join(digits, "\t"))
	for _, tag := range slices.Sorted(maps.Keys(all)) {
		all[tag].write(&out, tag, levels[tag], all["und"])
	}
	fmt.Fprintf(os.Stderr, "%d locales, %d bytes\n", len(all), out.Len())
	return os.WriteFile(file, []byte(out.String()), 0o644)
}
