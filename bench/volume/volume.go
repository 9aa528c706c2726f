// Package volume makes as many articles as are wanted out of real ones, for
// measuring at sizes that no free corpus has.
//
// An article takes a topic, and sentences of a few real articles of that topic
// until it is as long as news are. Then words are swapped: some by others of the
// corpus, as often as these are used, some by invented names whose number grows
// with the volume as that of real names does (a Pitman-Yor process: Pitman and
// Yor 1997). So the vocabulary never stops growing, long lists are long, and
// rare words are rare. Sentences recur, which favours phrases. The same seed
// gives the same articles.
package volume

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Story is a real article to take sentences from.
type Story struct {
	Topic       string
	Title, Body string
}

// Article is one that was made, in the fields that the indexers read.
type Article struct {
	ID        string   `json:"id"`
	Title     string   `json:"title"`
	Body      string   `json:"body"`
	Source    string   `json:"source"`
	Section   string   `json:"section"`
	Language  string   `json:"language"`
	Published string   `json:"published"`
	Tags      []string `json:"tags"`
}

// How articles are made: the lengths are those of agency news, the shares of
// swapped words make 100,000 articles have some 230,000 distinct words.
const (
	medianWords  = 330
	spreadWords  = 0.62 // of the logarithm of the length
	longestWords = 4000
	swapShare    = 0.06
	nameShare    = 0.025
	discount     = 0.78 // of new names: the share of new ones among n falls as n to this power
	strength     = 50
	sources      = 48
	sections     = 12
	storiesEach  = 4 // articles that one takes sentences from
	firstYear    = 2019
	years        = 5
)

// Maker makes articles one after the other. It is not safe for concurrent use.
type Maker struct {
	random  *rand.Rand
	topics  []string
	stories map[string][]parsed
	words   []string // one for each use in the corpus, so that a draw weighs them
	names   names
	made    int
}

type parsed struct {
	title     string
	sentences []string
}

// New reads the stories. There must be one with a sentence.
func New(stories []Story, seed uint64) *Maker {
	m := &Maker{random: rand.New(rand.NewPCG(seed, 21578)), stories: map[string][]parsed{}}
	m.names.random = m.random
	for _, s := range stories {
		p := parsed{s.Title, sentences(s.Body)}
		if len(p.sentences) == 0 {
			continue
		}
		if m.stories[s.Topic] == nil {
			m.topics = append(m.topics, s.Topic)
		}
		m.stories[s.Topic] = append(m.stories[s.Topic], p)
		m.words = append(m.words, strings.Fields(strings.ToLower(s.Body))...)
	}
	slices.Sort(m.topics)
	return m
}

// sentences cuts a text at full stops before a capital.
func sentences(body string) (out []string) {
	words := strings.Fields(body)
	from := 0
	for i, w := range words {
		last := i+1 == len(words)
		if !last && (!strings.HasSuffix(w, ".") || len(w) < 4 || !capital(words[i+1])) {
			continue
		}
		if i+1-from >= 4 {
			out = append(out, strings.Join(words[from:i+1], " "))
		}
		from = i + 1
	}
	return out
}

func capital(word string) bool { return word[0] >= 'A' && word[0] <= 'Z' }

// Next makes one more article.
func (m *Maker) Next() Article {
	m.made++
	topic := m.topics[m.zipf(len(m.topics))]
	from := make([]parsed, storiesEach)
	for i := range from {
		from[i] = m.stories[topic][m.random.IntN(len(m.stories[topic]))]
	}
	length := min(int(medianWords*math.Exp(spreadWords*m.random.NormFloat64())), longestWords)
	var body strings.Builder
	for n := 0; n < length; {
		s := from[m.random.IntN(len(from))].sentences
		one := strings.Fields(s[m.random.IntN(len(s))])
		n += len(one)
		m.swap(one)
		if body.Len() > 0 {
			body.WriteByte(" \n"[m.random.IntN(4)/3])
		}
		body.WriteString(strings.Join(one, " "))
	}
	title := strings.Fields(from[0].title)
	m.swap(title)
	at := time.Date(firstYear, 1, 1, 0, 0, m.random.IntN(years*365*86400), 0, time.UTC)
	return Article{
		ID: "made-" + strconv.Itoa(m.made), Title: strings.Join(title, " "), Body: body.String(), Source: "Outlet " + strconv.Itoa(m.zipf(sources)),
		Section: "section " + strconv.Itoa(m.random.IntN(sections)), Language: "en", Published: at.Format(time.RFC3339), Tags: []string{topic},
	}
}

// zipf draws one of n with the first the likeliest.
func (m *Maker) zipf(n int) int {
	return min(int(math.Exp(m.random.Float64()*math.Log(float64(n)+1)))-1, n-1)
}

// swap puts other words in place of some.
func (m *Maker) swap(words []string) {
	for i, w := range words {
		switch x := m.random.Float64(); {
		case x < nameShare:
			words[i] = m.names.draw()
		case x < nameShare+swapShare && !capital(w):
			words[i] = m.words[m.random.IntN(len(m.words))]
		}
	}
}

// names are the invented names so far, one for each use.
type names struct {
	random   *rand.Rand
	used     []int32
	distinct []string
}

func (n *names) draw() string {
	fresh := (strength + discount*float64(len(n.distinct))) / (strength + float64(len(n.used)))
	if n.random.Float64() < fresh {
		n.used = append(n.used, int32(len(n.distinct)))
		n.distinct = append(n.distinct, n.invent())
		return n.distinct[len(n.distinct)-1]
	}
	one := n.used[n.random.IntN(len(n.used))]
	n.used = append(n.used, one)
	return n.distinct[one]
}

// invent makes a name of two to four syllables.
func (n *names) invent() string {
	const begins, vowels, ends = "b d f g h k l m n p r s t v z ch sh br st kr", "a e i o u a e i o ai", " n r l s k m t nd v"
	pick := func(list string) string {
		parts := strings.Split(list, " ")
		return parts[n.random.IntN(len(parts))]
	}
	var b strings.Builder
	for range 2 + n.random.IntN(3) {
		b.WriteString(pick(begins) + pick(vowels) + pick(ends))
	}
	name := b.String()
	return strings.ToUpper(name[:1]) + name[1:]
}
