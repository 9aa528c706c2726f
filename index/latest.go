package index

import (
	"cmp"
	"strings"
	"sync"

	"dateline/analyzers/lang"
	"dateline/query"
)

// RecencyRead tells that words of a query were read as a wish for what is new.
type RecencyRead struct {
	Typed   string `json:"typed"`
	Recency string `json:"recency"` // 7d: the score of an article halves with each seven days of age
	// Start and End are the bytes of Typed in the query, for a caller who takes the wish back.
	Start int `json:"-"`
	End   int `json:"-"`
}

// latestRecency is what the wish means: news of last week is half as new as today's.
const latestRecency = 7 * hoursOfDay

// latest are the words that ask for what is new rather than for texts that have them.
// A reader means them so at the beginning or at the end of a query. Alone stand those
// that say nothing else: last is in last king of Scotland, and the Turkish son is a child
// in English and his in French, so that they are read beside another word only.
var latest = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, line := range []string{
		"latest, newest, latest news, newest news, most recent, recent news, breaking news",                             // English
		"neueste, neuesten, neuester, neuestes, neueste nachrichten, aktuelle nachrichten, letzte nachrichten",          // German
		"dernières nouvelles, dernières infos, dernières actualités, dernières informations, plus récent, plus récents", // French
		"últimas noticias, última hora, lo último, más reciente, más recientes",                                         // Spanish
		"ultime notizie, ultimissime, ultim'ora, più recenti",                                                           // Italian
		"últimas notícias, mais recente, mais recentes",                                                                 // Portuguese
		"laatste nieuws, nieuwste, najnowsze, ostatnie wiadomości, nejnovější, poslední zprávy, senaste, senaste nytt",  // Dutch, Polish, Czech, Swedish
		"последние, последние новости, свежие новости, новейшие, останні новини, найновіші, последни новини, најновије, најновије вести", // Russian, Ukrainian, Bulgarian, Serbian
		"en son, en yeni, son dakika, son haberler, son haber, ən son, ən yeni, son xəbərlər, son xəbər",                                 // Turkish, Azerbaijani
		"آخر الأخبار, أحدث, أحدث الأخبار, آخرین اخبار, جدیدترین, جدیدترین اخبار, تازہ ترین",                                              // Arabic, Persian, Urdu
		"τελευταία νέα, τελευταίες ειδήσεις, πιο πρόσφατα, חדשות אחרונות, החדשות האחרונות",                                               // Greek, Hebrew
		"最新, 最新消息, 最新新闻, 最新ニュース, 最新情報, 최신, 최신 뉴스, ข่าวล่าสุด, ล่าสุด, ताज़ा, ताज़ा ख़बर",                                                 // Chinese, Japanese, Korean, Thai, Hindi
	} {
		for words := range strings.SplitSeq(line, ",") {
			all[foldedWords(words)] = true
		}
	}
	return all
})

// maxLatest is how many words of the table stand together at most.
const maxLatest = 3

// foldedWords folds words for comparison.
func foldedWords(words string) string {
	return strings.Join(strings.Fields(lang.FoldString(words)), " ")
}

// newest takes words that ask for what is new from a query, and returns the recency
// that they stand for where the request has none.
func (b *binder) newest(tree query.Node) (rest query.Node, recency Recency) {
	rest, start, end := b.withoutLatest(tree)
	if start == end {
		return tree, b.r.Recency
	}
	recency = cmp.Or(b.r.Recency, latestRecency)
	b.read.Recency = &RecencyRead{Typed: b.typed[start:end], Recency: recency.String(), Start: start, End: end}
	return rest, recency
}

// withoutLatest takes such words from the front of a query, or else from its end, unless
// nothing that tells is left. In quotation marks, behind a sign or an operator they are words.
func (b *binder) withoutLatest(tree query.Node) (rest query.Node, start, end int) {
	and, ok := tree.(*query.And)
	if !ok || b.r.Any || latest()[foldedWords(b.plainText(and.Nodes))] {
		return tree, 0, 0
	}
	for n := min(maxLatest, len(and.Nodes)-1); n > 0; n-- {
		last := len(and.Nodes) - n
		for _, part := range [][2][]query.Node{{and.Nodes[:n], and.Nodes[n:]}, {and.Nodes[last:], and.Nodes[:last]}} {
			if text := b.plainText(part[0]); text == "" || !latest()[foldedWords(text)] || !b.telling(part[1]) {
				continue
			}
			start, _ = part[0][0].Span()
			_, end = part[0][n-1].Span()
			rest = part[1][0]
			if len(part[1]) > 1 {
				rest = &query.And{Nodes: part[1]}
			}
			return rest, start, end
		}
	}
	return tree, 0, 0
}

// plainText joins plain words with spaces; it is empty where one of them is something else.
func (b *binder) plainText(nodes []query.Node) string {
	var words []string
	for _, n := range nodes {
		text, ok := plain(n)
		if !ok {
			return ""
		}
		words = append(words, text)
	}
	return strings.Join(words, " ")
}

// telling reports whether a node asks for more than stop words and exclusions.
func (b *binder) telling(nodes []query.Node) bool {
	for _, n := range nodes {
		if _, not := n.(*query.Not); not {
			continue
		}
		if text, ok := plain(n); !ok || !b.state.stops[joinedForm(text)] {
			return true
		}
	}
	return false
}
