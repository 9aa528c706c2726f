package server

import (
	"net/http"
	"net/url"
	"strings"

	"dateline/index"
)

// namesPath is the page of all spellings of a name.
const namesPath = "/names"

// Bounds of a page of a name.
const (
	exampleArticles = 5  // enough to see the name at work; the search has the rest
	maxNameWords    = 4  // tables: a whole name and three words of it fill some screens
	maxAbsentForms  = 12 // that no article has; the API lists more
	nearLetters     = 3  // of an unknown name, that other names are offered by
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
	if v.Words, err = s.wordsOf(r.Context(), name); err != nil {
		return err
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
		v.Status = nameStatus(r.Query, v.Words, res.Total)
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

// nameStatus counts the articles, and the spellings where the first table is that of
// the whole name.
func nameStatus(name string, words []wordView, total *index.Total) string {
	if total.Articles == 0 {
		return "No articles"
	}
	if len(words) == 0 || len(words) > 1 && !strings.EqualFold(words[0].Typed, name) {
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

// namesLike lists names of the archive that begin like one that is not in it.
func (s *Server) namesLike(r *http.Request, name string) ([]link, error) {
	letters := []rune(name)
	list, err := s.completions(r.Context(), index.Request{Query: string(letters[:min(len(letters), nearLetters)]), Now: s.opt.Now()}, index.MaxSuggestions)
	if err != nil {
		return nil, err
	}
	var like []link
	for _, one := range list {
		if one.Kind == index.KindName && len(like) < index.DefaultSuggestions {
			like = append(like, link{Text: one.Text, URL: nameAddress(one.Text, "")})
		}
	}
	return like, nil
}
