// Command dateline finds articles in news archives: by words, by names however
// they are spelled, and by the days that articles speak of.
package main

import (
	"os"

	"dateline/cli"
)

func main() { os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
