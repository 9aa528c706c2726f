// Package all gathers the language packs: those that stand in a folder of their
// own, and those that are a row of lang/table.
package all

import (
	"slices"
	"strings"
	"sync"

	"dateline/analyzers/lang"
	"dateline/analyzers/lang/az"
	"dateline/analyzers/lang/be"
	"dateline/analyzers/lang/bg"
	"dateline/analyzers/lang/cs"
	"dateline/analyzers/lang/de"
	"dateline/analyzers/lang/el"
	"dateline/analyzers/lang/en"
	"dateline/analyzers/lang/et"
	"dateline/analyzers/lang/he"
	"dateline/analyzers/lang/hy"
	"dateline/analyzers/lang/ka"
	"dateline/analyzers/lang/kk"
	"dateline/analyzers/lang/lt"
	"dateline/analyzers/lang/lv"
	"dateline/analyzers/lang/mk"
	"dateline/analyzers/lang/ru"
	"dateline/analyzers/lang/sk"
	"dateline/analyzers/lang/sl"
	"dateline/analyzers/lang/sr"
	"dateline/analyzers/lang/table"
	"dateline/analyzers/lang/tr"
	"dateline/analyzers/lang/uk"
	"dateline/analyzers/lang/ur"
)

// folders are the packs with a folder. A row of the table with the same tag gives
// way to them.
var folders = []lang.Pack{
	az.Pack, be.Pack, bg.Pack, cs.Pack, de.Pack, el.Pack, en.Pack, et.Pack, he.Pack, hy.Pack, ka.Pack, kk.Pack, lt.Pack, lv.Pack, mk.Pack,
	ru.Pack, sk.Pack, sl.Pack, sr.Pack, tr.Pack, uk.Pack, ur.Pack,
}

// served are languages that another's pack serves, under a name of their own.
var served = []struct{ tag, by, name string }{
	{"bs", "hr", "Bosnian"},
	{"cnr", "hr", "Montenegrin"},
	{"nb", "no", "Norwegian Bokmål"},
	{"nn", "no", "Norwegian Nynorsk"},
}

// byTag finds the packs with a folder, and the languages that another serves.
var byTag = sync.OnceValue(func() map[string]lang.Pack {
	m := make(map[string]lang.Pack, len(folders)+len(served))
	for _, p := range folders {
		m[p.Tag] = p
	}
	for _, s := range served {
		p, ok := m[s.by]
		if !ok {
			p, _ = table.For(s.by)
		}
		p.Name = s.name
		m[s.tag] = p
	}
	return m
})

// Packs returns every pack, in the order of their tags. The slice is the caller's.
func Packs() []lang.Pack { return slices.Clone(packs()) }

var packs = sync.OnceValue(func() []lang.Pack {
	list := slices.Clone(folders)
	for _, tag := range table.Tags() {
		if _, ok := byTag()[tag]; !ok {
			p, _ := table.For(tag)
			list = append(list, p)
		}
	}
	slices.SortFunc(list, func(a, b lang.Pack) int { return strings.Compare(a.Tag, b.Tag) })
	return list
})

// For returns the pack of a BCP 47 tag: that of "en" for "en-US" and "EN". The tag
// of the pack is that of its stems: "no" for "nb", which is named Norwegian Bokmål
// all the same. A language without a pack gets a plain one, which knows its script
// at most.
func For(tag string) lang.Pack {
	tag = lang.Primary(tag)
	if p, ok := byTag()[tag]; ok {
		return p
	}
	if p, ok := table.For(tag); ok {
		return p
	}
	return lang.Pack{Tag: tag, Name: tag, Script: lang.ScriptOf(tag), RTL: Dir(tag) == "rtl"}
}

// Dir returns the writing direction of a language: "ltr" or "rtl".
func Dir(tag string) string { return lang.Direction(tag) }
