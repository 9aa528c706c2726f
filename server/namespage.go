package server

import (
	"cmp"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"dateline/index"
)

// namesPath is the page of all spellings of a name.
const namesPath = "/names"

// Bounds of a page of a name.
const (
	exampleArticles = 5 // enough to see the name at work; the search has the rest
	maxNameWords    = 4 // tables, each with a search for its exact form: a name has no more words
	nearLetters     = 3 // of an unknown name, that other names are offered by
)

// nameView is the page of one name: how the archive spells it, when, and where.
type nameView struct {
	frame
	Name     string
	Status   string // "48 articles, 19 spellings in 9 scripts"
	Words    []wordView
	Results  string // address of the search for the name
	Broader  link   // the same page with more or fewer spellings
	Timeline *timelineView
	Hits     []hitView
	Notices  []string
	Near     []link // names that begin like an unknown one
	Help     []link // ways on from an unknown one
}

// wordView is the table of one typed word or name.
type wordView struct {
	Typed   string
	Scripts []scriptView
}

// scriptView is the part of a table in one script.
type scriptView struct {
	Name      string
	Spellings []spelledView
	articles  int
}

// spelledView is a row. URL is empty where no article has the spelling.
type spelledView struct {
	Text, How, URL string
	Articles       int
}

// namesPage answers /names: every spelling of the name in q that the archive has.
// What would narrow a search is left out, since the spellings are counted over all
// articles.
func (s *Server) namesPage(w http.ResponseWriter, r *http.Request) error {
	p, err := s.readAddress(r)
	if err != nil {
		return err
	}
	v := nameView{Notices: noticesOf(p)}
	name := index.Request{Query: p.Query, Names: p.Names, Zone: p.Zone, Now: p.Now, Today: p.Today, Size: exampleArticles, Snippets: true, Timeline: index.Auto}
	if name.Query == "" {
		v.frame = s.frameOf("Names and their spellings", index.Request{})
		v.Canonical = namesPath
		return s.page(w, http.StatusOK, "names", v)
	}
	res, err := s.run(r.Context(), name)
	if err != nil {
		return err
	}
	for _, typed := range typedNames(name.Query, res.Query.Spellings) {
		exact, err := s.run(r.Context(), exactRequest(name, typed))
		if err != nil {
			return err
		}
		if w := wordOf(typed, res.Query.Spellings, exact.Total); w.found() {
			v.Words = append(v.Words, w)
		}
	}
	if res.Total == nil || res.Total.Articles == 0 {
		if v.Near, err = s.namesLike(r, name.Query); err != nil {
			return err
		}
	}
	return s.page(w, http.StatusOK, "names", s.nameViewOf(v, name, res))
}

// noticesOf tells what of the address does not count here.
func noticesOf(p params) []string {
	var notices []string
	for _, warning := range p.Warnings {
		notices = append(notices, warning.String())
	}
	narrow := filterValues(p.Request)
	for _, kept := range []string{"q", "names", "tz"} {
		narrow.Del(kept)
	}
	if len(narrow) > 0 {
		notices = append(notices, "this page counts over the whole archive: the filters were left out")
	}
	return notices
}

// nameViewOf fills in what the search for the name itself found.
func (s *Server) nameViewOf(v nameView, r index.Request, res *index.Result) nameView {
	v.frame = s.frameOf(r.Query+": spellings", r)
	v.Edition, v.Took = res.Edition, tookWords(res.TookMS)
	v.Name, v.Canonical, v.JSON = r.Query, nameAddress(r.Query, r.Names), address("/api/v1/names", nameValues(r.Query, r.Names))
	if r.Size = index.DefaultSize; res.Total != nil { // links lead to a search of the usual size
		v.Status = nameStatus(v.Words, res.Total)
	}
	for _, warning := range res.Query.Warnings {
		v.Notices = append(v.Notices, warning.String())
	}
	v.Broader = link{Text: "Distant spellings too", URL: nameAddress(r.Query, index.NamesBroad)}
	if r.Names == index.NamesBroad {
		v.Broader = link{Text: "Only the usual spellings", URL: nameAddress(r.Query, "")}
	}
	v.Results = pageAddress(r)
	v.Timeline = timelineOf(r, res.Timeline)
	for _, h := range res.Hits {
		v.Hits = append(v.Hits, hitOf(h, r))
	}
	v.Help = []link{v.Broader, {Text: "Search for the words", URL: v.Results}}
	return v
}

// nameStatus counts the articles, and the spellings where they are those of one name.
func nameStatus(words []wordView, total *index.Total) string {
	if total.Articles == 0 {
		return "No articles"
	}
	if len(words) != 1 {
		return counted(total)
	}
	spellings, scripts := 0, 0
	for _, script := range words[0].Scripts {
		n := 0
		for _, one := range script.Spellings {
			n += min(one.Articles, 1)
		}
		spellings, scripts = spellings+n, scripts+min(n, 1)
	}
	return counted(total) + ", " + plural(spellings, "spelling") + " in " + plural(scripts, "script")
}

// plural writes a count of things whose plural has an s.
func plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return grouped(n) + " " + thing + "s"
}

func nameValues(name string, names index.Breadth) url.Values {
	return pageValues(index.Request{Query: name, Names: names})
}

// nameAddress is the page of a name.
func nameAddress(name string, names index.Breadth) string {
	return address(namesPath, nameValues(name, names))
}

// typedNames lists what has spellings of its own, in the order of the query and a
// whole name before its words; the query itself where nothing has.
func typedNames(q string, all []index.Spelling) []string {
	var list []string
	for _, sp := range all {
		if !slices.Contains(list, sp.Typed) {
			list = append(list, sp.Typed)
		}
	}
	slices.SortStableFunc(list, func(a, b string) int {
		return cmp.Or(cmp.Compare(strings.Index(q, a), strings.Index(q, b)), cmp.Compare(len(b), len(a)))
	})
	if len(list) == 0 {
		list = []string{q}
	}
	return list[:min(len(list), maxNameWords)]
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

// wordOf lays out the spellings of one typed name: its own script first, then the
// commonest.
func wordOf(typed string, all []index.Spelling, exact *index.Total) wordView {
	w := wordView{Typed: typed}
	own := spelledView{Text: typed, How: "as typed"}
	if exact != nil && exact.Articles > 0 {
		own.Articles, own.URL = exact.Articles, spellingAddress(typed)
	}
	w.add(own, scriptOf(typed))
	seen := []string{typed}
	for _, sp := range nearestFirst(all) {
		if sp.Typed != typed || slices.ContainsFunc(seen, func(s string) bool { return strings.EqualFold(s, sp.Found) }) {
			continue
		}
		seen = append(seen, sp.Found)
		text := cmp.Or(sp.Printed, likeTyped(typed, sp.Found))
		w.add(spelledView{Text: text, How: howWords[sp.How], URL: spellingAddress(sp.Found), Articles: sp.Articles}, cmp.Or(scriptOf(sp.Found), w.Scripts[0].Name))
	}
	for _, script := range w.Scripts {
		slices.SortStableFunc(script.Spellings, func(a, b spelledView) int { return cmp.Compare(b.Articles, a.Articles) })
	}
	slices.SortStableFunc(w.Scripts[1:], func(a, b scriptView) int { return cmp.Compare(b.articles, a.articles) })
	return w
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

// nearness is the order of the reasons, nearest first.
var nearness = []string{"name:exact", "name:folded", "name:dictionary", "name:convention", "name:balanced", "name:loose"}

// nearestFirst orders spellings by their reason: of one that is reached in two ways
// the nearer is told.
func nearestFirst(all []index.Spelling) []index.Spelling {
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b index.Spelling) int {
		return cmp.Compare(slices.Index(nearness, a.How), slices.Index(nearness, b.How))
	})
	return all
}

// namesLike lists names of the archive that begin like one that is not in it.
func (s *Server) namesLike(r *http.Request, name string) ([]link, error) {
	letters := []rune(name)
	list, err := s.completions(r.Context(), string(letters[:min(len(letters), nearLetters)]))
	if err != nil {
		return nil, err
	}
	var like []link
	for _, one := range list {
		if one.Kind == index.KindName {
			like = append(like, link{Text: one.Text, URL: nameAddress(one.Text, "")})
		}
	}
	return like, nil
}
