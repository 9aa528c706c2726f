package server

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/index"
	"dateline/news"
	"dateline/query"
)

// searchView is the results page.
type searchView struct {
	frame
	Heading   string
	Status    string // "1 to 20 of 214 articles"
	Copies    link   // lists every copy of a text, or folds them again
	Spellings []spellingView
	Exactly   string // address of the search for only what was typed
	Dates     []dateView
	Latest    *latestView
	Warnings  []query.Warning
	Partial   bool
	Chips     []link
	Clear     string // address without any filter
	Timeline  *timelineView
	Sorts     []link
	Hits      []hitView
	Facets    []facetView
	From, To  string
	Kept      []field // what the form of days keeps
	Pages     pagingView
	Help      []offerView // searches that find something where this one found nothing
	First     string      // address of the first page, where this one is empty and another
	Meant     []offerView // queries that may have been meant
	Absent    []string    // words that no article has
	Beyond    bool        // there are articles, on earlier pages
	Explain   *index.Explain
	Often     *oftenView
}

// link is an address with its words.
type link struct {
	Text    string
	Label   string // for a screen reader, where Text alone would not do
	URL     string
	Current bool
}

// spellingView lists how a typed name is spelled in the archive; Rest is folded.
type spellingView struct {
	Typed       string
	All         string // address of the page of the name
	Found, Rest []foundView
}

type foundView struct {
	Text     string
	How      string
	Articles int
	URL      string
	Without  string // the search that drops this spelling
}

// matchView says which words answered which, and why.
type matchView struct{ Typed, Found, How string }

// hitView is the card of one article.
type hitView struct {
	URL       string
	Lang, Dir string
	Title     []piece
	Source    string
	Date      string
	ISO       string
	Clock     string
	Language  string
	Section   string
	Updated   bool
	Changed   string // when, where that is known
	ChangeISO string
	ChangeAt  string // with the hour
	Snippets  []snippetView
	Matched   []matchView
	Copies    *copiesView
	Explained []string
}

// maxShownSpellings keeps the line over the results to one or two rows.
const maxShownSpellings = 7

// searchPage answers / and /search; without a query it shows the newest articles.
func (s *Server) searchPage(w http.ResponseWriter, r *http.Request) error {
	p, err := s.readAddress(r)
	if err != nil {
		return err
	}
	p.Size = max(p.Size, 1)
	p.Snippets, p.Help = true, true
	p.Significant = showsOften(p.Request)
	res, err := s.run(r.Context(), p.Request)
	if err != nil {
		return err
	}
	return s.page(w, http.StatusOK, "search", s.viewOf(p, res))
}

// viewOf lays out a result.
func (s *Server) viewOf(p params, res *index.Result) searchView {
	r := p.Request
	v := searchView{
		frame:     s.frameOf(pageTitle(r, res), r),
		Heading:   heading(r),
		Status:    statusLine(r, res),
		Copies:    copiesSwitch(r, res.Total),
		Spellings: spellingsOf(r, res.Query.Spellings),
		Warnings:  joined(res.Query.Warnings, p.Warnings),
		Chips:     chipsOf(r, res.Facets),
		Timeline:  timelineOf(r, res.Timeline),
		Sorts:     sortsOf(r),
		Facets:    facetsOf(r, res.Facets),
		From:      dayValue(r.From, r.HasFrom),
		To:        dayValue(r.To, r.HasTo),
		Pages:     pagingOf(r, res),
		Explain:   res.Explain, Often: oftenOf(r, res.Significant),
	}
	v.Latest = latestOf(r, res.Query.Recency)
	v.Kept = v.keptByDays(r)
	v.Edition, v.Partial, v.Took = res.Edition, res.Edition.Partial, tookWords(res.TookMS)
	v.Home = r.Query == "" && len(v.Chips) == 0 && r.Page <= 1 && r.Cursor == ""
	v.JSON = linksOf(r, res).Self
	if len(v.Spellings) > 0 {
		v.Exactly = pageAddress(changed(r, func(n *index.Request) { n.Names = index.NamesExact }))
	}
	if len(v.Chips) > 0 {
		v.Clear = pageAddress(cleared(r))
	}
	for _, d := range res.Query.Dates {
		v.Dates = append(v.Dates, dateViewOf(r, d))
	}
	for _, h := range res.Hits {
		v.Hits = append(v.Hits, hitOf(h, r))
	}
	v.offer(r, res)
	return v
}

// keptByDays are the fields that the form of days sends along.
func (v searchView) keptByDays(r index.Request) []field {
	kept := slices.DeleteFunc(slices.Clone(v.Hidden), func(f field) bool { return f.Name == "from" || f.Name == "to" })
	if r.Query != "" {
		kept = append([]field{{"q", r.Query}}, kept...)
	}
	return kept
}

func pageTitle(r index.Request, res *index.Result) string {
	switch {
	case r.Query == "":
		return "News search"
	case res.Total == nil:
		return r.Query
	}
	return r.Query + " \u2013 " + articles(res.Total.Articles)
}

func heading(r index.Request) string {
	switch {
	case r.Query != "":
		return "Results"
	case r.Sort == index.ByOldest:
		return "Oldest articles"
	case r.Sort == index.ByModified:
		return "Last changed articles"
	}
	return "Newest articles"
}

// statusLine tells what is shown of how much. Hits are stories: where these are
// fewer than the articles both are counted. Where a cursor led is not known.
func statusLine(r index.Request, res *index.Result) string {
	first := (max(r.Page, 1)-1)*r.Size + 1
	last := first + len(res.Hits) - 1
	shown := fmt.Sprintf("%s to %s", grouped(first), grouped(last))
	switch {
	case res.Total == nil && len(res.Hits) == 0:
		return "No articles"
	case res.Total == nil && r.Cursor != "":
		return "Further articles"
	case res.Total == nil:
		return "Articles " + shown
	case res.Total.Articles == 0:
		return "No articles"
	case len(res.Hits) == 0:
		return counted(res.Total) + ", on earlier pages"
	case first == 1 && last == res.Total.Stories && r.Cursor == "":
		return counted(res.Total)
	case r.Cursor != "":
		return counted(res.Total) + ", further on"
	case res.Total.Stories != res.Total.Articles:
		return counted(res.Total) + ", " + shown + " shown"
	}
	return shown + " of " + counted(res.Total)
}

// spellingsOf groups the spellings by the word that was typed, commonest first.
func spellingsOf(r index.Request, all []index.Spelling) []spellingView {
	var views []spellingView
	for _, sp := range all {
		if strings.EqualFold(sp.Typed, sp.Found) {
			continue
		}
		i := slices.IndexFunc(views, func(v spellingView) bool { return v.Typed == sp.Typed })
		if i < 0 {
			i, views = len(views), append(views, spellingView{Typed: sp.Typed, All: nameAddress(sp.Typed, r.Names)})
		}
		only := changed(r, func(n *index.Request) { n.Query = exactly(sp.Found) })
		drop := changed(r, func(n *index.Request) { n.Without = append(n.Without, sp.Found) })
		text := cmp.Or(sp.Printed, likeTyped(sp.Typed, sp.Found))
		one := foundView{text, howWords[sp.How], sp.Articles, pageAddress(only), pageAddress(drop)}
		if !slices.ContainsFunc(views[i].Found, func(f foundView) bool { return f.URL == one.URL }) { // reached in two ways
			views[i].Found = append(views[i].Found, one)
		}
	}
	for i := range views {
		v := &views[i]
		slices.SortStableFunc(v.Found, func(a, b foundView) int { return cmp.Compare(b.Articles, a.Articles) })
		if len(v.Found) > maxShownSpellings+1 { // to fold a single one saves nothing
			v.Found, v.Rest = v.Found[:maxShownSpellings], v.Found[maxShownSpellings:]
		}
	}
	return views
}

// likeTyped gives a spelling, which the dictionary of an archive has in small
// letters, the capitals that its reader typed.
func likeTyped(typed, found string) string {
	if first, _ := utf8.DecodeRuneInString(typed); !unicode.IsUpper(first) {
		return found
	}
	words := strings.Split(found, " ")
	for i, w := range words {
		words[i] = capital(w)
	}
	return strings.Join(words, " ")
}

// offeredRecency is what the page offers beside the best match: an article of last
// month must answer twice as well as one of today.
const offeredRecency = index.Recency(30 * 24)

func sortsOf(r index.Request) []link {
	now := r.Sort
	if now == "" {
		now = index.ByNewest
		if r.Query != "" {
			now = index.ByRelevance
		}
	}
	var links []link
	for _, o := range []struct {
		sort    index.Sort
		recency index.Recency
		text    string
	}{{index.ByRelevance, 0, "Best match"}, {index.ByRelevance, cmp.Or(r.Recency, offeredRecency), "Best of late"},
		{index.ByNewest, 0, "Newest"}, {index.ByOldest, 0, "Oldest"}, {index.ByModified, 0, "Last changed"}} {
		if o.sort == index.ByRelevance && r.Query == "" {
			continue
		}
		to := changed(r, func(n *index.Request) { n.Sort, n.Recency = o.sort, o.recency })
		links = append(links, link{Text: o.text, URL: pageAddress(to), Current: o.sort == now && (now != index.ByRelevance || o.recency == r.Recency)})
	}
	return links
}

// maxMatched is how many reasons a card gives; more would push the text away.
const maxMatched = 4

func hitOf(h index.Hit, r index.Request) hitView {
	t := published(h)
	v := hitView{
		URL: articleAddress(h.ID, r), Lang: h.Language, Dir: h.Dir, Title: titleOf(h), Source: closed(h.Source.Label()),
		Date: timeWords(t), ISO: t.String(), Clock: clockWords(t), Section: closed(h.Section), Updated: h.Updated,
		Snippets: snippetsOf(h), Matched: telling(h.Matched), Copies: copiesOf(h, r), Explained: h.Explanation,
	}
	if m, err := news.ParseTime(h.Modified); h.Updated && err == nil && !m.IsZero() {
		v.Changed, v.ChangeISO, v.ChangeAt = timeWords(m), m.String(), clockWords(m)
	}
	if h.Dir != "rtl" {
		v.Dir = "ltr"
	}
	v.Language, _ = languageNames(h.Language)
	return v
}

// titleOf marks the title; a title fragment that is only a part of it is not used.
func titleOf(h index.Hit) []piece {
	for _, f := range h.Snippets["title"] {
		if f.Text == h.Title {
			return pieces(f)
		}
	}
	if h.Title == "" {
		return []piece{{Text: "Untitled article"}}
	}
	return []piece{{Text: closed(h.Title)}}
}

// telling leaves out the matches that need no word: what was typed is there.
func telling(all []index.Match) []matchView {
	var some []matchView
	for _, m := range all {
		plain := m.How == "word" || m.How == "phrase" || m.How == "name:exact"
		if plain || strings.EqualFold(m.Typed, m.Found) {
			continue
		}
		if len(some) < maxMatched {
			some = append(some, matchView{closed(m.Typed), closed(m.Found), how(m)})
		}
	}
	return some
}
