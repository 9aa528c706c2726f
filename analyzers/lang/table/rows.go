package table

import (
	_ "embed"

	"dateline/analyzers/lang"
	"dateline/analyzers/lang/fa"

	"github.com/blevesearch/bleve/v2/analysis/lang/ar"
	"github.com/blevesearch/bleve/v2/analysis/lang/ca"
	"github.com/blevesearch/bleve/v2/analysis/lang/ckb"
	"github.com/blevesearch/bleve/v2/analysis/lang/da"
	"github.com/blevesearch/bleve/v2/analysis/lang/es"
	"github.com/blevesearch/bleve/v2/analysis/lang/eu"
	"github.com/blevesearch/bleve/v2/analysis/lang/fi"
	"github.com/blevesearch/bleve/v2/analysis/lang/fr"
	"github.com/blevesearch/bleve/v2/analysis/lang/ga"
	"github.com/blevesearch/bleve/v2/analysis/lang/gl"
	"github.com/blevesearch/bleve/v2/analysis/lang/hi"
	"github.com/blevesearch/bleve/v2/analysis/lang/hu"
	"github.com/blevesearch/bleve/v2/analysis/lang/id"
	"github.com/blevesearch/bleve/v2/analysis/lang/it"
	"github.com/blevesearch/bleve/v2/analysis/lang/nl"
	"github.com/blevesearch/bleve/v2/analysis/lang/no"
	"github.com/blevesearch/bleve/v2/analysis/lang/pt"
	"github.com/blevesearch/bleve/v2/analysis/lang/ro"
	"github.com/blevesearch/bleve/v2/analysis/lang/sv"
	"github.com/blevesearch/snowballstem/danish"
)

// Stop words of this project: bleve has no list of Polish without a table of 2 MB,
// and none of Croatian without eighty expressions to compile at every start.
var (
	//go:embed pl.txt
	polishStops string
	//go:embed hr.txt
	croatianStops string
)

// What the notes of several languages say.
const (
	bigrams     = "Written without spaces: found by pairs of characters."
	snowMended  = "Snowball, mended"
	bleveMended = "bleve, mended"
	arabicForms = "Vowel signs, hamza and tatweel do not count; ي and ى, ه and ة, ك and ک are one each."
)

// rows stand in the order of their tags.
var rows = []row{
	{tag: "af", name: "Afrikaans", script: "Latn"},
	{tag: "am", name: "Amharic", script: "Ethi"},
	{tag: "ar", name: "Arabic", script: "Arab", stem: arabic, stemBy: bleveMended, stops: ar.ArabicStopWords, notes: arabicForms},
	{tag: "bn", name: "Bangla", script: "Beng"},
	{tag: "ca", name: "Catalan", script: "Latn", stem: catalan, stops: ca.CatalanStopWords, elided: "l d m n s t"},
	{tag: "ckb", name: "Central Kurdish", script: "Arab", stem: kurdish, stemBy: bleveMended, stops: ckb.SoraniStopWords, notes: arabicForms},
	{tag: "cy", name: "Welsh", script: "Latn"},
	{tag: "da", name: "Danish", script: "Latn", stem: of(danish.Stem), stemBy: "Snowball", stops: da.DanishStopWords},
	{tag: "eo", name: "Esperanto", script: "Latn"},
	{tag: "es", name: "Spanish", script: "Latn", stem: spanish, stemBy: bleveMended, stops: es.SpanishStopWords},
	{tag: "eu", name: "Basque", script: "Latn", stops: eu.BasqueStopWords},
	{tag: "fa", name: "Persian", script: "Arab", stem: persian, own: fa.Pack.StopWords,
		notes: "Words joined by a half-space are one word: می\u200cخواهد is میخواهد, and its stem خواهد is that of می خواهد. " + arabicForms},
	{tag: "fi", name: "Finnish", script: "Latn", stem: finnishStem, stemBy: snowMended, stops: fi.FinnishStopWords},
	{tag: "fil", name: "Filipino", script: "Latn"},
	{tag: "fo", name: "Faroese", script: "Latn"},
	{tag: "fr", name: "French", script: "Latn", stem: french, stemBy: bleveMended, stops: fr.FrenchStopWords,
		elided: "l d j m t s n c qu jusqu lorsqu puisqu quoiqu"},
	{tag: "ga", name: "Irish", script: "Latn", stem: irishStem, stemBy: snowMended, stops: ga.IrishStopWords, elided: "d m b"},
	{tag: "gl", name: "Galician", script: "Latn", stem: galician, stops: gl.GalicianStopWords},
	{tag: "gu", name: "Gujarati", script: "Gujr"},
	{tag: "ha", name: "Hausa", script: "Latn"},
	{tag: "hi", name: "Hindi", script: "Deva", stem: hindi, stemBy: "bleve", stops: hi.HindiStopWords,
		notes: "Spellings with and without nukta, and with either nasal sign, meet at the stem."},
	{tag: "hr", name: "Croatian", script: "Latn", stem: croatian, own: lang.WordList(croatianStops), notes: "Serves Bosnian (bs) and Montenegrin (cnr) as well."},
	{tag: "ht", name: "Haitian Creole", script: "Latn"},
	{tag: "hu", name: "Hungarian", script: "Latn", stem: hungarian, stops: hu.HungarianStopWords},
	{tag: "id", name: "Indonesian", script: "Latn", stem: indonesian, stops: id.IndonesianStopWords},
	{tag: "ig", name: "Igbo", script: "Latn"},
	{tag: "is", name: "Icelandic", script: "Latn"},
	{tag: "it", name: "Italian", script: "Latn", stem: italian, stemBy: bleveMended, stops: it.ItalianStopWords,
		elided: "l d c m t s v n un all dall dell nell sull coll pell gl agl dagl degl negl sugl quest quell"},
	{tag: "ja", name: "Japanese", script: "Jpan", notes: bigrams + " Words in katakana stay whole."},
	{tag: "jv", name: "Javanese", script: "Latn"},
	{tag: "km", name: "Khmer", script: "Khmr", notes: bigrams},
	{tag: "kn", name: "Kannada", script: "Knda"},
	{tag: "ko", name: "Korean", script: "Kore", notes: "Words as they are spaced; Chinese characters by pairs."},
	{tag: "ku", name: "Kurdish", script: "Latn"},
	{tag: "ky", name: "Kyrgyz", script: "Cyrl"},
	{tag: "la", name: "Latin", script: "Latn"},
	{tag: "lb", name: "Luxembourgish", script: "Latn", elided: "d"},
	{tag: "lo", name: "Lao", script: "Laoo", notes: bigrams},
	{tag: "mg", name: "Malagasy", script: "Latn"},
	{tag: "ml", name: "Malayalam", script: "Mlym"},
	{tag: "mn", name: "Mongolian", script: "Cyrl"},
	{tag: "mr", name: "Marathi", script: "Deva"},
	{tag: "ms", name: "Malay", script: "Latn"},
	{tag: "mt", name: "Maltese", script: "Latn"},
	{tag: "my", name: "Burmese", script: "Mymr", notes: bigrams},
	{tag: "ne", name: "Nepali", script: "Deva"},
	{tag: "nl", name: "Dutch", script: "Latn", stem: nederlands, stemBy: snowMended, stops: nl.DutchStopWords},
	{tag: "no", name: "Norwegian", script: "Latn", stem: norwegianStem, stemBy: snowMended, stops: no.NorwegianStopWords,
		notes: "Serves Bokmål (nb) and Nynorsk (nn)."},
	{tag: "or", name: "Odia", script: "Orya"},
	{tag: "pa", name: "Punjabi", script: "Guru"},
	{tag: "pl", name: "Polish", script: "Latn", stem: polish, own: lang.WordList(polishStops)},
	{tag: "ps", name: "Pashto", script: "Arab", notes: arabicForms},
	{tag: "pt", name: "Portuguese", script: "Latn", stem: portuguese, stops: pt.PortugueseStopWords},
	{tag: "ro", name: "Romanian", script: "Latn", stem: romanian, stops: ro.RomanianStopWords,
		notes: "ș and ț with comma or cedilla are one. Serves Moldovan (mo)."},
	{tag: "rw", name: "Kinyarwanda", script: "Latn"},
	{tag: "sd", name: "Sindhi", script: "Arab", notes: arabicForms},
	{tag: "si", name: "Sinhala", script: "Sinh"},
	{tag: "so", name: "Somali", script: "Latn"},
	{tag: "sq", name: "Albanian", script: "Latn"},
	{tag: "su", name: "Sundanese", script: "Latn"},
	{tag: "sv", name: "Swedish", script: "Latn", stem: swedishStem, stemBy: snowMended, stops: sv.SwedishStopWords},
	{tag: "sw", name: "Swahili", script: "Latn"},
	{tag: "ta", name: "Tamil", script: "Taml", stem: tamilStem, stemBy: "Snowball"},
	{tag: "te", name: "Telugu", script: "Telu"},
	{tag: "tg", name: "Tajik", script: "Cyrl"},
	{tag: "th", name: "Thai", script: "Thai", notes: bigrams},
	{tag: "ti", name: "Tigrinya", script: "Ethi"},
	{tag: "tk", name: "Turkmen", script: "Latn"},
	{tag: "tt", name: "Tatar", script: "Cyrl"},
	{tag: "ug", name: "Uyghur", script: "Arab"},
	{tag: "uz", name: "Uzbek", script: "Latn", notes: "oʻ and gʻ are o and g, whatever stands for the apostrophe."},
	{tag: "vi", name: "Vietnamese", script: "Latn", notes: "Marks of tone and vowel do not count: Nguyễn is nguyen, and so the quoted word is found without them as well."},
	{tag: "yi", name: "Yiddish", script: "Hebr"},
	{tag: "yo", name: "Yoruba", script: "Latn"},
	{tag: "zh", name: "Chinese", script: "Hans", notes: bigrams + " Traditional and simplified characters are apart."},
	{tag: "zu", name: "Zulu", script: "Latn"},
}
