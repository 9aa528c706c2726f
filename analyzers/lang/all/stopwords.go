package all

import (
	"slices"
	"strings"
	"sync"

	"dateline/analyzers/lang"
)

// maxSets bounds the sets of stop words that are remembered. An archive has one
// set of languages; a process that serves several still needs few.
const maxSets = 64

var sets = struct {
	sync.Mutex
	known map[string]map[string]bool
}{known: map[string]map[string]bool{}}

// StopWords returns the folded stop words of some languages and of English, which
// every archive may quote. The empty tag, of articles whose language is not known,
// stands for those that have a folder and are not written in Latin letters: their
// words are no names in the letters of others. The set is shared: do not change it.
//
// The words of all languages together would not do: among them are Van, Dan, Les
// and many other names.
func StopWords(languages []string) map[string]bool {
	tags := []string{"en"}
	for _, tag := range languages {
		tags = append(tags, For(tag).Tag)
	}
	slices.Sort(tags)
	tags = slices.Compact(tags)
	key := strings.Join(tags, " ")
	sets.Lock()
	defer sets.Unlock()
	set := sets.known[key]
	if set == nil {
		if len(sets.known) == maxSets {
			clear(sets.known)
		}
		set = union(tags)
		sets.known[key] = set
	}
	return set
}

func union(tags []string) map[string]bool {
	set := map[string]bool{}
	add := func(p lang.Pack) {
		for _, w := range p.StopWords {
			set[w] = true
		}
	}
	for _, tag := range tags {
		if tag != "" {
			add(For(tag))
			continue
		}
		for _, p := range folders {
			if p.Script != "Latn" {
				add(p)
			}
		}
	}
	return set
}
