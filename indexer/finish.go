package indexer

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"maps"
	"slices"
	"strings"

	"dateline/news"
)

// Limits of an article, in bytes. Longer texts are cut at the edge of a letter
// and named in Extra["truncated"].
const (
	MaxBody  = 2 << 20  // the longest serials known are below; more stalls highlighting
	MaxLead  = 64 << 10 // a summary, not a story
	MaxTitle = 1 << 10
	maxValue = 1 << 10 // of a name, tag, section
	maxExtra = 4 << 10 // of a value that is kept beside the article
	maxID    = 256     // a longer given id is replaced by its hash
	maxList  = 1024    // entries of one list
)

var errEmpty = errors.New("neither title nor body; name the fields with a map if they are called otherwise")

// finish makes what a format read fit to be kept: clean text within the limits,
// safe addresses, defaults for what is missing, and an id. shortened says that
// a text was over its limit.
func finish(a *news.Article, opt *Options) (shortened bool, err error) {
	cleanExtra(a)
	shortened = cleanText(a)
	if a.Title == "" && a.Body == "" {
		if a.Lead == "" {
			return false, errEmpty
		}
		a.Body, a.Lead = a.Lead, "" // the only text there is
	}
	cleanParts(a)
	if (a.Source == news.Source{}) {
		a.Source.Name = opt.Source
	}
	setLanguage(a, opt.Language)
	if len(a.GivenID) > maxID {
		sum := sha256.Sum256([]byte(a.GivenID))
		a.GivenID = "sha256-" + hex.EncodeToString(sum[:])
	}
	if a.ID == "" {
		a.ID = news.MakeID(a)
	}
	return shortened, nil
}

// cleanText shortens before it cleans as well, so that a text of a hundred times
// the limit is not copied whole; four times leave room for what cleaning drops.
func cleanText(a *news.Article) (shortened bool) {
	var marks []string
	for _, part := range []struct {
		name  string
		text  *string
		max   int
		clean func(string) string
	}{{"title", &a.Title, MaxTitle, cleanLine}, {"lead", &a.Lead, MaxLead, clean}, {"body", &a.Body, MaxBody, clean}} {
		rough, early := cut(strings.TrimSpace(*part.text), 4*part.max)
		text, late := cut(strings.TrimSpace(part.clean(rough)), part.max)
		if *part.text = text; early || late {
			marks = append(marks, part.name)
		}
	}
	if a.Lead == a.Body {
		a.Lead = ""
	}
	if marks != nil {
		keep(a, "truncated", strings.Join(marks, " "))
	}
	return marks != nil
}

func cleanParts(a *news.Article) {
	if url := cleanLine(a.URL); url != "" {
		if a.URL = news.WebURL(url); a.URL == "" {
			keep(a, "url", url)
		}
	}
	a.GivenID = cleanLine(a.GivenID)
	for _, s := range []*string{&a.Source.ID, &a.Source.Name, &a.Source.Domain, &a.Section, &a.Dateline, &a.Language} {
		*s, _ = cut(cleanLine(*s), maxValue)
	}
	for _, list := range []*[]string{&a.Authors, &a.Tags, &a.People, &a.Organisations, &a.Places} {
		*list = cleanList(*list)
	}
}

// cleanList drops empty and repeated entries and those over the limit.
func cleanList(list []string) []string {
	if len(list) == 0 {
		return nil
	}
	seen := make(map[string]bool, len(list))
	kept := list[:0]
	for _, s := range list {
		if s, _ = cut(cleanLine(s), maxValue); s != "" && !seen[s] && len(kept) < maxList {
			seen[s] = true
			kept = append(kept, s)
		}
	}
	return kept
}

func cleanExtra(a *news.Article) {
	dirty := a.Extra
	a.Extra = nil
	for _, key := range slices.Sorted(maps.Keys(dirty)) {
		name, _ := cut(cleanLine(key), maxValue)
		if value := clean(dirty[key]); name != "" && value != "" {
			keep(a, name, value)
		}
	}
}

func keep(a *news.Article, name, value string) {
	if a.Extra == nil {
		a.Extra = make(map[string]string)
	}
	a.Extra[name], _ = cut(value, maxExtra)
}
