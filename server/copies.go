package server

import (
	"cmp"

	"dateline/index"
	"dateline/news"
)

// copiesView names the articles that a hit stands for beside itself.
type copiesView struct {
	Words string // "Also in 3 outlets"
	Links []link
	More  string // "2 more copies" that are not named; "" for none
}

// copiesOf lays out the copies of a hit; nil where it has none. Each outlet is
// named once: a name that stands there twice tells nothing. Copies in the hit's
// own outlet are told apart by their time.
func copiesOf(h index.Hit, r index.Request) *copiesView {
	c := h.Copies
	if c == nil || c.Articles == 0 {
		return nil
	}
	v := copiesView{Words: copiesWords(c.Articles, c.Outlets)}
	named := map[string]bool{h.Source.Label(): c.Outlets > 0}
	for _, copied := range c.List {
		l := link{URL: articleAddress(copied.ID, r), Text: copied.Source.Label()}
		if t, err := news.ParseTime(copied.Published); err == nil && !t.IsZero() {
			l.Label = clockWords(t)
		}
		if c.Outlets == 0 {
			l.Text = l.Label
		}
		if named[l.Text] {
			continue
		}
		named[l.Text] = l.Text != ""
		l.Text = cmp.Or(l.Text, l.Label, "a copy")
		v.Links = append(v.Links, l)
	}
	v.More = moreCopies(c.Articles - len(v.Links))
	return &v
}

func moreCopies(n int) string {
	switch {
	case n <= 0:
		return ""
	case n == 1:
		return "1 more copy"
	}
	return grouped(n) + " more copies"
}

// copiesWords tells how many outlets have the text beside the one of the hit.
func copiesWords(copies, outlets int) string {
	switch {
	case outlets == 0 && copies == 1:
		return "Once more in the same outlet"
	case outlets == 0:
		return grouped(copies) + " times more in the same outlet"
	case outlets == 1:
		return "Also in 1 outlet"
	}
	return "Also in " + grouped(outlets) + " outlets"
}

// copiesSwitch leads to the list of every copy, or back to one for each story;
// it is empty where that would change nothing.
func copiesSwitch(r index.Request, t *index.Total) link {
	to := changed(r, func(n *index.Request) { n.Unfolded = !n.Unfolded })
	switch {
	case r.Unfolded:
		return link{Text: "Show one article for each story", URL: pageAddress(to)}
	case t != nil && t.Stories < t.Articles:
		return link{Text: "Show every copy of a text", URL: pageAddress(to)}
	}
	return link{}
}
