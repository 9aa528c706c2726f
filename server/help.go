package server

import (
	"strings"

	"dateline/index"
)

// offerView is a search that finds more, with the articles that it finds.
type offerView struct {
	Text  string
	URL   string
	Count int
}

// offer sets what would find more on a page that shows little.
func (v *searchView) offer(r index.Request, res *index.Result) {
	v.Meant, v.Absent = meantOf(r, res.DidYouMean), res.Absent
	if len(v.Hits) > 0 {
		return
	}
	v.Beyond = res.Total != nil && res.Total.Articles > 0
	v.Help = helpOf(res)
	if r.Page > 1 {
		v.First = pageAddress(changed(r, func(*index.Request) {}))
	}
}

// helpOf lists the searches that find something where one found nothing.
func helpOf(res *index.Result) (help []offerView) {
	for _, x := range res.Relaxations {
		wider := x
		wider.What = isolated(x.What)
		help = append(help, offerView{Text: Wider(wider), URL: pageAddress(x.Request), Count: x.Count})
	}
	return help
}

// meantOf lists the queries that may have been meant.
func meantOf(r index.Request, all []index.Meant) (list []offerView) {
	for _, m := range all {
		to := changed(r, func(n *index.Request) { n.Query = m.Q })
		list = append(list, offerView{Text: m.Q, URL: pageAddress(to), Count: m.Count})
	}
	return list
}

// Wider says in words how a wider search differs from the one that found nothing.
func Wider(x index.Relaxation) string {
	field := strings.ToLower(fieldNames[x.Field])
	switch x.Kind {
	case index.RelaxWord, index.RelaxAbsent, index.RelaxPart:
		return "without " + x.What
	case index.RelaxPhrase:
		return "the words of " + x.What + " anywhere"
	case index.RelaxFilter:
		if x.What == "" {
			return "any " + field
		}
		return "any " + field + ", not only " + valueWords(x)
	case index.RelaxExclude:
		return field + " " + valueWords(x) + " too"
	case index.RelaxMentions:
		return "whatever days the text speaks of"
	case index.RelaxWith:
		return "without " + x.What
	case index.RelaxWithout:
		return "with the spellings left out: " + x.What
	case index.RelaxWidened:
		return "published " + openSpanWords(x.What)
	case index.RelaxDates:
		return "all days of publication"
	case index.RelaxFilters:
		return "without any filter"
	case index.RelaxNames:
		return "more distant spellings of the names"
	case index.RelaxAny:
		return "any of the words"
	}
	return x.Q
}

// valueWords are the values of a filter as readers know them.
func valueWords(x index.Relaxation) string {
	if x.Field != "language" {
		return x.What
	}
	tags := strings.Split(x.What, ", ")
	for i, tag := range tags {
		tags[i], _ = languageNames(tag)
	}
	return strings.Join(tags, ", ")
}

// openSpanWords writes days of which one end may be open.
func openSpanWords(span string) string {
	from, to, _ := strings.Cut(span, "..")
	switch {
	case to == "":
		return "from " + dayWords(from) + " on"
	case from == "":
		return "until " + dayWords(to)
	}
	return between(from, to)
}
