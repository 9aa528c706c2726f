package main

import (
	"strings"

	"golang.org/x/text/language"
)

// wanted are the languages of the model, the well supported ones first and then
// those that are rarely met in an archive and get a handicap: a short English or
// Spanish headline must not become Scots or Asturian.
var wanted = strings.Fields(`
	en de fr es it pt ro nl da no sv fi hu ca pl cs az tr id ga eu gl sr lt lv et sl sk hr sq is mt
	vi ms tl sw so uz tk af ku cy eo la
	ru uk be bg mk kk ky tg mn tt ba
	ar fa ur ps sd ug ckb hi mr ne he yi am ti bn as`)

var rare = strings.Fields(`
	bs gd br lb fy jv su ceb ha yo ig zu xh sn st tn rw om mg oc ast co ht mi sm fo hsb fur rm sc wo ln
	qu gn crh cv os sah ce tyv sa`)

// seldom are languages of wanted that are much less written than a neighbour.
var seldom = strings.Fields("gl af ms la eo cy ga mt eu is ti as yi")

// codes are the names of languages that sources spell otherwise than we do.
var codes = map[string]string{
	"nb": "no", "nn": "no", "fil": "tl", "iw": "he", "in": "id", "gug": "gn", "kmr": "ku", "bos": "bs",
	"chi": "zh", "cmn": "zh", "ydd": "yi", "arb": "ar", "plt": "mg", "pes": "fa", "son": "", "ckb-latn": "",
	"ff": "", "zlm": "ms", "quz": "qu", "quy": "qu", "ayr": "ay", "azj": "az", "uzn": "uz", "lvs": "lv", "ekk": "et",
}

// tagOf returns our name of a language from the name of a package or file, or ""
// where the language is not wanted.
func tagOf(name string) string {
	name = strings.ToLower(name)
	if tag, ok := codes[name]; ok {
		return known[tag]
	}
	name, _, _ = strings.Cut(name, "-")
	if tag, ok := codes[name]; ok {
		return known[tag]
	}
	if b, err := language.ParseBase(name); err == nil {
		if tag, ok := codes[b.String()]; ok {
			return known[tag]
		}
		return known[b.String()]
	}
	return ""
}

// known maps each wanted language to itself.
var known = func() map[string]string {
	m := map[string]string{}
	for _, tag := range append(wanted, rare...) {
		m[tag] = tag
	}
	return m
}()
