package index

import "strings"

// dates looks on days around those of publication, and on all days.
func (x *relaxer) dates() error {
	if !x.r.HasFrom && !x.r.HasTo && x.b.period == nil {
		return nil
	}
	for _, by := range widenings {
		r := x.spanned()
		if r.HasFrom {
			r.From -= by
		}
		if r.HasTo {
			r.To += by
		}
		n, err := x.try(RelaxWidened, "", spanText(r), r)
		if err != nil {
			return err
		}
		if n > 0 {
			break // wider ones find these too
		}
	}
	r := x.spanned()
	what := spanText(r)
	r.HasFrom, r.HasTo = false, false
	_, err := x.try(RelaxDates, "", what, r)
	return err
}

// spanned returns the request with the days that the query asks for as its own.
func (x *relaxer) spanned() Request {
	if x.b.period == nil {
		return x.r.afresh(x.r.Query)
	}
	r, p := x.r.afresh(x.printed(x.parts, false)), x.b.period
	if p.from != firstDay && (!r.HasFrom || p.from > r.From) {
		r.From, r.HasFrom = p.from, true
	}
	if p.to != lastDay && (!r.HasTo || p.to < r.To) {
		r.To, r.HasTo = p.to, true
	}
	return r
}

// spanText writes the days of publication of a request as a..b.
func spanText(r Request) string {
	from, to := firstDay, lastDay
	if r.HasFrom {
		from = r.From
	}
	if r.HasTo {
		to = r.To
	}
	return openDay(from) + ".." + openDay(to)
}

// all drops everything beside the query, looks for more distant names, and for any
// of the words.
func (x *relaxer) all() error {
	if x.limits() > 1 {
		bare := Request{Query: x.printed(x.parts, false), Names: x.r.Names, Strict: x.r.Strict, Sort: x.r.Sort, Size: x.r.Size, Zone: x.r.Zone,
			Recency: x.r.Recency, Any: x.r.Any, Unfolded: x.r.Unfolded, Page: 1, Facets: x.r.Facets, FacetMax: x.r.FacetMax, Timeline: x.r.Timeline,
			Snippets: x.r.Snippets, Today: x.r.Today, Now: x.r.Now, Help: x.r.Help}
		if _, err := x.try(RelaxFilters, "", "", bare); err != nil {
			return err
		}
	}
	if r := x.r.afresh(x.r.Query); x.r.Names != NamesBroad && x.b.node != nil {
		if r.Names = NamesBroad; x.r.Names == NamesExact {
			r.Names = NamesNormal
		}
		if _, err := x.try(RelaxNames, "", string(r.Names), r); err != nil {
			return err
		}
	}
	if words := x.plainWords(); !x.r.Any && len(words) > 1 {
		r := x.spanned() // or the words at the end that speak of publication were words
		r.Any = true
		if x.b.read.Recency != nil {
			r.Query = x.printed(x.parts, false)
		}
		_, err := x.try(RelaxAny, "", strings.Join(words, " "), r)
		return err
	}
	return nil
}

// limits counts what is asked beside the query.
func (x *relaxer) limits() (n int) {
	if x.r.HasFrom || x.r.HasTo || x.b.period != nil {
		n++
	}
	for _, field := range FacetFields {
		n += min(len(x.r.Filters[field]), 1) + min(len(x.r.Exclude[field]), 1)
	}
	return n + len(x.r.Missing) + min(len(x.r.Mentions), 1) + min(len(x.r.Without), 1) + min(len(x.r.With), 1)
}

// plainWords are the words of the query that match=any makes optional.
func (x *relaxer) plainWords() (words []string) {
	for _, n := range x.parts {
		if text, ok := plain(n); ok {
			words = append(words, text)
		}
	}
	return words
}

// unbounded reports whether a request asks for every article: no help to anybody.
func (r Request) unbounded() bool {
	return strings.TrimSpace(r.Query) == "" && !r.HasFrom && !r.HasTo && len(r.Filters)+len(r.Exclude)+len(r.Missing)+len(r.Mentions)+len(r.With) == 0
}
