package server

import (
	"cmp"
	"context"
	"net/url"
	"slices"
	"strings"

	"dateline/index"
)

// wordView is the table of one typed word or name.
type wordView struct {
	Typed   string
	Scripts []scriptView
	Absent  []string // known forms that no article has
	More    int      // forms that are not listed
}

// scriptView is the part of a table in one script.
type scriptView struct {
	Name      string
	Spellings []spelledView
	articles  int
}

// spelledView is a row. URL is empty where no article has the spelling, Without
// where a search cannot leave it out.
type spelledView struct {
	Text, How, URL, Without string
	Articles                int
}

// wordsOf lays out the names of a query as the API lists them, a whole name before
// its words; the query as it was typed where it holds no name.
func (s *Server) wordsOf(ctx context.Context, r index.Request) ([]wordView, error) {
	l, err := s.forms(ctx, r)
	if err != nil {
		return nil, err
	}
	listed := l.Names
	if len(listed) == 0 {
		exact, err := s.run(ctx, exactRequest(r, r.Query))
		if err != nil {
			return nil, err
		}
		own := index.Form{Form: r.Query, Folded: r.Query, Tier: "exact"}
		if exact.Total != nil {
			own.Articles = exact.Total.Articles
		}
		listed = []index.NameForms{{Typed: r.Query, Forms: []index.Form{own}}}
	}
	var words []wordView
	for _, n := range listed {
		if w := wordOf(r, n, l.Query.Spellings); w.found() && len(words) < maxNameWords {
			words = append(words, w)
		}
	}
	return words, nil
}

// exactRequest counts the articles with a name as it was typed.
func exactRequest(r index.Request, typed string) index.Request {
	r = withoutHits(r)
	r.Query = exactly(typed)
	return r
}

// exactly is the query for one spelling. Several words are a phrase: the mark
// before a word holds for that word alone.
func exactly(spelling string) string {
	if strings.HasPrefix(spelling, "=") {
		return spelling
	}
	if strings.ContainsAny(spelling, " -'()\":") {
		return `="` + strings.TrimSpace(strings.ReplaceAll(spelling, `"`, " ")) + `"`
	}
	return "=" + spelling
}

// wordOf lays out the forms of one typed name: its own script first, then the
// commonest. told are the spellings that the search tells, and so can leave out.
func wordOf(r index.Request, n index.NameForms, told []index.Spelling) wordView {
	w := wordView{Typed: n.Typed, More: n.Other}
	w.Scripts = []scriptView{{Name: scriptOf(n.Typed)}}
	for _, f := range n.Forms {
		switch own := strings.EqualFold(f.Form, n.Typed); {
		case own || f.Articles > 0:
			w.add(rowOf(r, n.Typed, f, told), cmp.Or(scriptOf(f.Form), w.Scripts[0].Name))
		case len(w.Absent) < maxAbsentForms:
			w.Absent = append(w.Absent, f.Form)
		default:
			w.More++
		}
	}
	for _, script := range w.Scripts {
		slices.SortStableFunc(script.Spellings, func(a, b spelledView) int { return cmp.Compare(b.Articles, a.Articles) })
	}
	slices.SortStableFunc(w.Scripts[1:], func(a, b scriptView) int { return cmp.Compare(b.articles, a.articles) })
	return w
}

// rowOf is the row of one form.
func rowOf(r index.Request, typed string, f index.Form, told []index.Spelling) spelledView {
	row := spelledView{Text: f.Form, How: howWords["name:"+f.Tier], Articles: f.Articles}
	spelling := f.Folded
	if strings.EqualFold(f.Form, typed) {
		row.How, spelling = "as typed", typed
	} else if f.Form == f.Folded { // no article says how it is printed
		row.Text = likeTyped(typed, f.Form)
	}
	if f.Articles == 0 {
		return row
	}
	row.URL = spellingAddress(spelling)
	if row.How != "as typed" && slices.ContainsFunc(told, func(sp index.Spelling) bool { return sp.Found == f.Folded }) {
		row.Without = pageAddress(index.Request{Query: r.Query, Names: r.Names, Without: []string{f.Folded}, Size: index.DefaultSize})
	}
	return row
}

// found reports whether any article has one of the spellings.
func (w wordView) found() bool {
	return slices.ContainsFunc(w.Scripts, func(v scriptView) bool { return v.articles > 0 })
}

func (w *wordView) add(one spelledView, script string) {
	i := slices.IndexFunc(w.Scripts, func(v scriptView) bool { return v.Name == script })
	if i < 0 {
		i, w.Scripts = len(w.Scripts), append(w.Scripts, scriptView{Name: script})
	}
	w.Scripts[i].Spellings = append(w.Scripts[i].Spellings, one)
	w.Scripts[i].articles += one.Articles
}

// spellingAddress is the search for one spelling and no other.
func spellingAddress(spelling string) string {
	return address(searchPath, url.Values{"q": {exactly(spelling)}})
}
