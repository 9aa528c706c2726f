// Package all gathers the language packs.
package all

import (
	"dateline/analyzers/lang"
	"dateline/analyzers/lang/az"
	"dateline/analyzers/lang/de"
	"dateline/analyzers/lang/en"
	"dateline/analyzers/lang/ru"
	"dateline/analyzers/lang/tr"
	"dateline/analyzers/lang/uk"
)

// packs stand in the order of their tags.
var packs = []lang.Pack{az.Pack, de.Pack, en.Pack, ru.Pack, tr.Pack, uk.Pack}

// Packs returns every pack, in the order of their tags. The slice is the caller's.
func Packs() []lang.Pack { return append([]lang.Pack(nil), packs...) }

// For returns the pack of a BCP 47 tag: that of "en" for "en-US" and "EN". A
// language without a pack gets a plain one, which knows its script at most.
func For(tag string) lang.Pack {
	tag = lang.Primary(tag)
	for _, p := range packs {
		if p.Tag == tag {
			return p
		}
	}
	return lang.Pack{Tag: tag, Name: tag, Script: lang.ScriptOf(tag), RTL: Dir(tag) == "rtl"}
}

// Dir returns the writing direction of a language: "ltr" or "rtl".
func Dir(tag string) string { return lang.Direction(tag) }
