package eval

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"dateline/news"
)

// Known items are articles that somebody has seen and wants again. Their queries
// are made from the archive itself, by rules that know nothing of any engine, so
// that engines can be compared on as many as one likes: rare words of the headline,
// or a name with a day that the article appeared on or speaks of.

// Item is one query and the one article that it is meant for.
type Item struct {
	Topic
	Doc string
}

// The kinds of queries for known items.
const (
	ofHeadline  = "headline"  // rare words of the headline
	ofPublished = "published" // a name and the day of publication
	ofSpoken    = "spoken"    // a name and a day that the text names
)

// knownSeed draws the items; another one draws others of the same kinds.
const knownSeed = 19871987

// Limits of the words that queries are made of. Words below shortestWord letters
// are hardly remembered. A name in fewer articles than rarestName needs no day,
// and one in more than commonestName is a heading rather than a name.
const (
	shortestWord   = 3
	fewestWords    = 2
	mostWords      = 4
	rarestName     = 5
	commonestName  = 500
	lowerShare     = 20 // a name is written small in at most one of so many places
	longestWordLen = 64
)

// known is the archive as the generator sees it.
type known struct {
	articles  []knownArticle
	holding   map[string][]int   // word -> articles with it anywhere, ascending
	headlines map[string][]int   // word -> articles with it in the headline
	days      map[news.Day][]int // day -> articles that appeared then or name it
	capital   map[string]int     // word -> places inside a sentence where it is written as a name
	small     map[string]int     // word -> places where it has no capital
}

type knownArticle struct {
	id, title, body string
	day             news.Day
	spoken          []news.Day
}

// KnownItems makes n queries for articles given as JSON lines with id, title, body
// and published: half of headlines, a quarter of each kind of day. The same lines
// give the same queries.
func KnownItems(r io.Reader, n int) ([]Item, error) {
	k := &known{holding: map[string][]int{}, headlines: map[string][]int{}, days: map[news.Day][]int{}, capital: map[string]int{}, small: map[string]int{}}
	if err := eachLine(r, k.read); err != nil {
		return nil, err
	}
	random := rand.New(rand.NewPCG(knownSeed, uint64(n)))
	order := random.Perm(len(k.articles))
	var items []Item
	for _, kind := range []struct {
		name  string
		items int
		make  func(i int) string
	}{
		{ofHeadline, n / 2, func(i int) string { return k.fromHeadline(i, fewestWords+random.IntN(mostWords-fewestWords+1)) }},
		{ofPublished, n / 4, func(i int) string { return k.withDay(i, []news.Day{k.articles[i].day}) }},
		{ofSpoken, n - n/2 - n/4, func(i int) string { return k.withDay(i, k.articles[i].spoken) }},
	} {
		made := 0
		for len(order) > 0 && made < kind.items {
			i := order[0]
			order = order[1:]
			if query := kind.make(i); query != "" {
				made++
				id := kind.name + "-" + strconv.Itoa(made)
				items = append(items, Item{Topic{ID: id, Query: query, Kind: kind.name}, k.articles[i].id})
			}
		}
		if made < kind.items {
			return nil, fmt.Errorf("eval: the articles give %d queries of the kind %s, want %d; ask for fewer or give more articles", made, kind.name, kind.items)
		}
	}
	return items, nil
}

// read takes in one article.
func (k *known) read(n int, line string) error {
	var raw struct{ ID, Title, Body, Published string }
	if err := json.Unmarshal([]byte(line), &raw); err != nil || raw.ID == "" {
		return fmt.Errorf("eval: line %d of the articles has no id or is no JSON: %v", n, err)
	}
	a := knownArticle{id: raw.ID, title: tickers.ReplaceAllString(raw.Title, " "), body: raw.Body}
	if at, err := news.ParseTime(raw.Published); err == nil && at.Precision >= news.PrecisionDay {
		a.day = at.Day()
		a.spoken = namedDays(a.body, a.day)
	}
	i := len(k.articles)
	k.articles = append(k.articles, a)
	file(k.headlines, i, lettersOf(strings.ToLower(a.title)))
	file(k.holding, i, lettersOf(strings.ToLower(a.title+"\n"+a.body)))
	for _, day := range append([]news.Day{a.day}, a.spoken...) {
		if list := k.days[day]; day != news.NoDay && (len(list) == 0 || list[len(list)-1] != i) {
			k.days[day] = append(list, i)
		}
	}
	for _, w := range inside.FindAllStringSubmatch(a.body, -1) {
		k.capital[strings.ToLower(w[1])]++
	}
	for _, w := range lettersOf(a.body) {
		if unicode.IsLower([]rune(w)[0]) {
			k.small[w]++
		}
	}
	return nil
}

// file notes an article under its words.
func file(lists map[string][]int, i int, words []string) {
	for _, w := range words {
		if list := lists[w]; len(list) == 0 || list[len(list)-1] != i {
			lists[w] = append(list, i)
		}
	}
}

var (
	// tickers are what news wires put behind the names of companies.
	tickers = regexp.MustCompile(`<[^>]*>`)
	// inside is a word with a capital behind one without: no sentence begins there.
	inside = regexp.MustCompile(`\p{Ll},? (\p{Lu}\p{Ll}{2,})\b`)
	// days is a day of the calendar as newspapers write it in English.
	days = regexp.MustCompile(`\b(Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec|January|February|August|September|October|November|December) ([1-9]|[12]\d|3[01])(?:, (\d{4}))?\b`)
)

// lettersOf returns the runs of letters of a text.
func lettersOf(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
}

// namedDays returns the days that a text names with month and day; one without a
// year is the nearest to the day of publication.
func namedDays(text string, published news.Day) (list []news.Day) {
	for _, m := range days.FindAllStringSubmatch(text, -1) {
		month, err := time.Parse("Jan", m[1][:3])
		n, _ := strconv.Atoi(m[2])
		if err != nil {
			continue
		}
		year, _, _ := published.Date()
		day := nearest(year, month.Month(), n, published)
		if m[3] != "" {
			year, _ = strconv.Atoi(m[3])
			day = news.DateOf(year, month.Month(), n)
		}
		if _, _, exists := day.Date(); exists == n && !slices.Contains(list, day) { // February 30
			list = append(list, day)
		}
	}
	return list
}

// nearest returns the day of the calendar nearest to another.
func nearest(year int, month time.Month, n int, to news.Day) news.Day {
	best := news.DateOf(year, month, n)
	for _, y := range []int{year - 1, year + 1} {
		if d := news.DateOf(y, month, n); max(d-to, to-d) < max(best-to, to-best) {
			best = d
		}
	}
	return best
}

// fromHeadline returns the n rarest words of a headline in their order, "" where
// it has fewer or another headline has them all.
func (k *known) fromHeadline(i, n int) string {
	var list []string
	for _, w := range lettersOf(strings.ToLower(k.articles[i].title)) {
		if len([]rune(w)) >= shortestWord && len(w) <= longestWordLen && !slices.Contains(list, w) {
			list = append(list, w)
		}
	}
	if len(list) < n {
		return ""
	}
	rarest := slices.Clone(list)
	slices.SortStableFunc(rarest, func(a, b string) int { return len(k.holding[a]) - len(k.holding[b]) })
	list = slices.DeleteFunc(list, func(w string) bool { return !slices.Contains(rarest[:n], w) })
	if same := k.common(k.headlines, list); len(same) != 1 {
		return ""
	}
	return strings.Join(list, " ")
}

// common returns the articles that are filed under all of the words.
func (k *known) common(lists map[string][]int, words []string) (all []int) {
	for i, w := range words {
		if i == 0 {
			all = slices.Clone(lists[w])
			continue
		}
		all = slices.DeleteFunc(all, func(a int) bool { return !filed(lists[w], a) })
	}
	return all
}

func filed(list []int, i int) bool {
	_, ok := slices.BinarySearch(list, i)
	return ok
}

// withDay returns the name that an article has most often, with a day in words;
// "" where no name and day are this article's alone.
func (k *known) withDay(i int, of []news.Day) string {
	counts := map[string]int{}
	for _, w := range inside.FindAllStringSubmatch(k.articles[i].body, -1) {
		if name := strings.ToLower(w[1]); k.isName(name) {
			counts[name]++
		}
	}
	names := make([]string, 0, len(counts))
	for name := range counts {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(counts[b]-counts[a], len(k.holding[a])-len(k.holding[b]), strings.Compare(a, b))
	})
	for _, name := range names {
		for _, day := range of {
			if day == news.NoDay {
				continue
			}
			if both := slices.DeleteFunc(slices.Clone(k.holding[name]), func(a int) bool { return !filed(k.days[day], a) }); len(both) == 1 {
				return name + " " + strings.ToLower(day.Time().Format("2 January 2006"))
			}
		}
	}
	return ""
}

// isName reports whether a word is written as a name wherever it stands.
func (k *known) isName(word string) bool {
	if n := len(k.holding[word]); n < rarestName || n > commonestName {
		return false
	}
	if calendar[word] {
		return false
	}
	return k.capital[word] >= lowerShare*k.small[word]
}

// calendar are the words of days and months, which are no names of anybody.
var calendar = func() map[string]bool {
	set := map[string]bool{}
	for i := range 12 {
		set[strings.ToLower((time.January + time.Month(i)).String())] = true
		set[strings.ToLower((time.Weekday(i % 7)).String())] = true
	}
	return set
}()
