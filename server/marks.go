package server

import "dateline/index"

// piece is a stretch of text that is marked or not. Templates write its Text as
// a plain string, so that whatever an article holds is escaped.
type piece struct {
	Text string
	Mark bool
	N    int // number of the mark on an article page, from 1; 0 where none leads to it
	Prev int // number of the mark before, 0 for the first
	Next int // number of the mark after, 0 for the last
	Of   int // how many marks the page has
}

// pieces splits a fragment at its marks, which count code points. Marks that
// overlap or reach outside the text are cut to what is left. Directions that the
// fragment leaves open are closed behind it.
func pieces(f index.Fragment) []piece {
	letters := []rune(f.Text)
	var all []piece
	var t turns
	add := func(part []rune, mark bool) {
		if s := t.clean(string(part)); s != "" {
			all = append(all, piece{Text: s, Mark: mark})
		}
	}
	at := 0
	for _, m := range f.Marks {
		start, end := max(m[0], at), min(m[1], len(letters))
		if start >= end {
			continue
		}
		if start > at {
			add(letters[at:start], false)
		}
		add(letters[start:end], true)
		at = end
	}
	add(letters[at:], false)
	if rest := t.rest(); rest != "" {
		all = append(all, piece{Text: rest})
	}
	return all
}

// maxNumbered is how many marks of an article page can be gone to one by one. Each
// takes 230 bytes with its links: those of a book would be megabytes, and nobody
// goes on five hundred times.
const maxNumbered = 500

// number gives the first maxNumbered marks of consecutive fragments their numbers
// and neighbours, and returns how many marks there are. The others stay marked.
func number(fragments ...[]piece) int {
	var marks []*piece
	for _, f := range fragments {
		for i := range f {
			if f[i].Mark {
				marks = append(marks, &f[i])
			}
		}
	}
	linked := marks[:min(len(marks), maxNumbered)]
	for i, m := range linked {
		m.N, m.Prev, m.Of = i+1, i, len(marks)
		if i+1 < len(linked) {
			m.Next = i + 2
		}
	}
	return len(marks)
}
