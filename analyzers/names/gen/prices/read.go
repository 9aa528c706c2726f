package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"slices"
	"strings"
	"unicode"

	"dateline/analyzers/lang"
)

// group is the spellings of one name or person: each is a list of folded words.
type group struct {
	half  int
	forms [][]string
}

// maxForms bounds the spellings of a group: a hundred teach no more than these.
const maxForms = 12

// reader gathers groups in the order in which they come.
type reader struct {
	known map[string]*group
	list  []*group
}

// read reads the names of persons, one entity a line as JSON, and rows of single
// words: English word TAB language TAB form.
func read(persons, words string) ([]*group, error) {
	r := reader{known: map[string]*group{}}
	if err := eachLine(persons, r.person); err != nil {
		return nil, err
	}
	err := eachLine(words, r.word)
	return r.list, err
}

func (r *reader) person(line []byte) error {
	var e struct {
		ID, Kind string
		Variants []struct{ Text, Form string }
	}
	if err := json.Unmarshal(line, &e); err != nil {
		return err
	}
	for _, v := range e.Variants {
		if e.Kind == "person" && v.Form != "alias" {
			r.add(e.ID, v.Text)
		}
	}
	return nil
}

func (r *reader) word(line []byte) error {
	cols := strings.Split(string(line), "\t")
	if len(cols) < 3 {
		return fmt.Errorf("%d columns; want word, language, form", len(cols))
	}
	if !strings.ContainsAny(cols[0]+cols[2], "\"«»「」“”") { // what was left of sentences
		r.add("word "+cols[0], cols[0])
		r.add("word "+cols[0], cols[2])
	}
	return nil
}

func (r *reader) add(id, text string) {
	g := r.known[id]
	if g == nil {
		g = &group{half: halfOf(id)}
		r.known[id], r.list = g, append(r.list, g)
	}
	form := split(text)
	same := func(other []string) bool { return slices.Equal(form, other) }
	if len(form) > 0 && len(g.forms) < maxForms && !slices.ContainsFunc(g.forms, same) {
		g.forms = append(g.forms, form)
	}
}

func eachLine(path string, do func(line []byte) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	unpacked, err := gzip.NewReader(file)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	lines := bufio.NewScanner(unpacked)
	lines.Buffer(nil, 1<<22)
	for n := 1; lines.Scan(); n++ {
		if err := do(lines.Bytes()); err != nil {
			return fmt.Errorf("%s, line %d: %w", path, n, err)
		}
	}
	return lines.Err()
}

// halfOf tells the half to learn from, 0, from the one that judges, 1.
func halfOf(id string) int {
	h := fnv.New64a()
	io.WriteString(h, id)
	return int(h.Sum64() * 0x9e3779b97f4a7c15 >> 8 & 1) // FNV alone keeps neighbours together
}

// split cuts a name into folded words. Words of one letter are initials.
func split(name string) (words []string) {
	for w := range strings.FieldsFuncSeq(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != 'ー' && r != '\'' }) {
		if w = lang.FoldString(w); len([]rune(w)) > 1 {
			words = append(words, w)
		}
	}
	return words
}
