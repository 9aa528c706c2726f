package server

import (
	"fmt"
	"slices"

	"dateline/index"
)

// words reads the words that a search is narrowed by.
func (v *valueReader) words(name string) []string {
	var list []string
	for _, s := range v.values[name] {
		s = v.clean(name, s, maxValueBytes)
		if s != "" && !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	if len(list) > maxWith {
		v.refuse(name, fmt.Sprintf("%d values of %s", len(list), name), fmt.Sprintf("send at most %d", maxWith))
	}
	return list
}

// oftenView is the list of what the articles found often mention.
type oftenView struct {
	Words, Names []oftenLink
}

// oftenLink narrows the search to a word; as many articles are then found as Count says.
type oftenLink struct {
	link
	Count int
}

// showsOften reports whether a page lists what is often mentioned: the first one of a
// search that asks for something. Further pages would say the same again.
func showsOften(r index.Request) bool {
	asks := r.Query != "" || len(chipsOf(r, nil)) > 0
	return asks && r.Page <= 1 && r.Cursor == "" && !r.NoCounts
}

// oftenOf lays out what is often mentioned; nil where there is nothing, or the search
// cannot be narrowed any more.
func oftenOf(r index.Request, s *index.Significant) *oftenView {
	if s == nil || len(s.Words)+len(s.Names) == 0 || len(r.With) >= maxWith {
		return nil
	}
	links := func(list []index.SignificantWord) (out []oftenLink) {
		for _, w := range list {
			to := changed(r, func(n *index.Request) { n.With = append(n.With, w.With) })
			label := fmt.Sprintf("%s of these articles, %s of all", grouped(w.Count), grouped(w.Background))
			out = append(out, oftenLink{link{Text: closed(w.Text), Label: label, URL: pageAddress(to)}, w.Count})
		}
		return out
	}
	return &oftenView{Words: links(s.Words), Names: links(s.Names)}
}
