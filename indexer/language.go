package indexer

import (
	"strings"

	"dateline/analyzers/lang"
	"dateline/news"
)

// languageNames maps what dumps write instead of a two-letter tag: ISO 639-2
// codes and English names of the languages that news corpora come in.
var languageNames = names(`
ar ara arabic, az aze azerbaijani, be bel belarusian, bg bul bulgarian, bn ben bengali, ca cat catalan,
cs ces cze czech, da dan danish, de deu ger german, el ell gre greek, en eng english, es spa spanish,
et est estonian, fa fas per persian farsi, fi fin finnish, fr fra fre french, he heb hebrew iw, hi hin hindi,
hr hrv croatian, hu hun hungarian, hy hye arm armenian, id ind indonesian, it ita italian, ja jpn japanese,
ka kat geo georgian, kk kaz kazakh, ko kor korean, lt lit lithuanian, lv lav latvian, ms msa may malay,
nl nld dut dutch, no nor norwegian, pl pol polish, pt por portuguese, ro ron rum romanian, ru rus russian,
sk slk slo slovak, sl slv slovenian slovene, sq sqi alb albanian, sr srp serbian, sv swe swedish, th tha thai,
tr tur turkish, uk ukr ukrainian, ur urd urdu, uz uzb uzbek, vi vie vietnamese, zh zho chi chinese`)

func names(table string) map[string]string {
	m := make(map[string]string)
	for entry := range strings.SplitSeq(table, ",") {
		all := strings.Fields(entry)
		for _, name := range all[1:] {
			m[name] = all[0]
		}
	}
	return m
}

// setLanguage brings the article's language to its primary tag, so that en-US,
// en_GB and English are found together. What is no tag is kept in Extra.
func setLanguage(a *news.Article, otherwise string) {
	if a.Language == "" {
		a.Language = otherwise
	}
	tag := primaryTag(a.Language)
	if tag == "" && a.Language != "" {
		keep(a, "language", a.Language)
		tag = primaryTag(otherwise)
	}
	a.Language = tag
}

func primaryTag(s string) string {
	s = strings.ToLower(s)
	if tag, ok := languageNames[s]; ok {
		return tag
	}
	s, _, _ = strings.Cut(strings.ReplaceAll(s, "_", "-"), "-")
	if tag, ok := languageNames[s]; ok {
		return tag
	}
	if len(s) < 2 || len(s) > 3 || strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") != "" || s == "und" || s == "mul" {
		return ""
	}
	return lang.Primary(s)
}
