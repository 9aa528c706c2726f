// Package sample makes small corpora and queries for the tests of the index,
// the same ones for the same seed.
package sample

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"dateline/news"
)

// words are few, so that every kind of clause finds something.
var words = strings.Fields(`oil price prices market minister talks Baku Moscow Ankara treaty ceasefire border river harbour
	traded trading trader run running ran bank banks Bank reform reforms vote votes voted strike strikes ship ships storm rain
	court judge trial Aliyev Алиев Əliyev Путин Putin Merkel Меркель Berlin Берлин Paris нефть нефти рынок рынки suların
	der die das Preis Preise İstanbul istanbulda кордон кордону 2025 42 COVID-19 U.S. café Müller`)

var (
	languages = []string{"en", "ru", "uk", "az", "tr", "de", "fr", ""}
	sources   = []string{"harbour", "beacon", "lighthouse", "pier", "quay", "anchor", "sail", "mast", "keel", "bow", "stern", "deck"}
	sections  = []string{"World", "Business", "Sport", ""}
	phrases   = []string{"on 27 June 2025", "on 3 September 2025", "in June 2025", "yesterday", "27 июня 2025 года", ""}
)

// Articles returns n articles with given ids 0, 1, 2 ...
func Articles(n int, seed uint64) []news.Article {
	random := rand.New(rand.NewPCG(seed, 7))
	pick := func(list []string) string { return list[random.IntN(len(list))] }
	out := make([]news.Article, n)
	for i := range out {
		var body strings.Builder
		for range 1 + random.IntN(4) {
			fmt.Fprintf(&body, "%s. ", strings.Join(some(random, 3+random.IntN(9)), " "))
			fmt.Fprintf(&body, "%s %s.\n\n", pick(words), pick(phrases))
		}
		published := time.Date(2025, 1, 1, 8, 0, 0, 0, time.UTC).Add(time.Duration(random.IntN(400*24)) * time.Hour)
		a := news.Article{
			GivenID: fmt.Sprint(i), Title: strings.Join(some(random, random.IntN(6)), " "), Body: body.String(),
			Source: news.Source{Name: pick(sources)}, Language: pick(languages), Section: pick(sections),
			Published: news.Time{Instant: published, Precision: news.PrecisionSecond},
			Tags:      some(random, random.IntN(4)), People: some(random, random.IntN(2)),
		}
		if random.IntN(20) == 0 {
			a.Published = news.Time{}
		}
		if random.IntN(4) == 0 {
			a.Lead = strings.Join(some(random, 5), " ")
		}
		out[i] = a
	}
	return out
}

func some(random *rand.Rand, n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = words[random.IntN(len(words))]
	}
	return out
}

// Queries returns n queries over the same words.
func Queries(n int, seed uint64) []string {
	random := rand.New(rand.NewPCG(seed, 9))
	out := make([]string, n)
	for i := range out {
		out[i] = clause(random, 0)
	}
	return out
}

func clause(random *rand.Rand, depth int) string {
	w := func() string { return words[random.IntN(len(words))] }
	kinds := 11
	if depth < 2 {
		kinds = 15
	}
	switch random.IntN(kinds) {
	case 0:
		return fmt.Sprintf("%q", w()+" "+w())
	case 1:
		return "title:" + w()
	case 2:
		return "before:2025-06-10"
	case 3:
		return "source:" + sources[random.IntN(len(sources))]
	case 4:
		return "27 June 2025"
	case 5:
		return "mentions:2025-06"
	case 6:
		return "=" + w()
	case 11:
		return "(" + clause(random, depth+1) + " OR " + clause(random, depth+1) + ")"
	case 12:
		return clause(random, depth+1) + " -" + w()
	case 13, 14:
		return clause(random, depth+1) + " " + clause(random, depth+1)
	}
	return w()
}
