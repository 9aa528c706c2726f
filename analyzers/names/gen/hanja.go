// Command gen makes the tables of package names that are too long to write by
// hand. It reads Unihan_Readings.txt of the Unicode Character Database and
// writes the Korean readings of Han characters:
//
//	go run ./analyzers/names/gen Unihan_Readings.txt > analyzers/names/hanja.txt
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
	"slices"
	"strconv"
	"strings"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: gen Unihan_Readings.txt > hanja.txt")
	}
	file, err := os.Open(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	defer file.Close()
	read := map[string][]rune{}
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		char, readings := hangul(lines.Text())
		for _, reading := range readings {
			read[reading] = append(read[reading], char)
		}
	}
	if err := lines.Err(); err != nil {
		log.Fatal(err)
	}
	print(read)
}

// hangul reads a row such as "U+674E	kHangul	이:0E 리:0N".
func hangul(line string) (char rune, readings []string) {
	f := strings.Split(line, "\t")
	if len(f) != 3 || f[1] != "kHangul" {
		return 0, nil
	}
	code, err := strconv.ParseInt(strings.TrimPrefix(f[0], "U+"), 16, 32)
	if err != nil || code > 0xFFFF { // rare characters lie beyond
		return 0, nil
	}
	for one := range strings.FieldsSeq(f[2]) {
		reading, _, _ := strings.Cut(one, ":")
		readings = append(readings, reading)
	}
	return rune(code), readings
}

func print(read map[string][]rune) {
	fmt.Println("# Korean readings of Han characters: a syllable and the characters read so. Made by gen from kHangul of")
	fmt.Println("# Unihan_Readings.txt, Unicode 14.0, Unicode License (https://www.unicode.org/license.txt). Do not edit.")
	var syllables []string
	for s := range read {
		syllables = append(syllables, s)
	}
	slices.Sort(syllables)
	for _, s := range syllables {
		slices.Sort(read[s])
		fmt.Println(s + string(read[s]))
	}
}
