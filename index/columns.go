package index

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"maps"
	"math"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/news"
)

// columns hold what is known of each article of a volume by its number: what is
// filtered, sorted and counted by, and the lengths that scores need.
type columns struct {
	instant   []int64  // seconds since 1970; math.MinInt64 where unknown
	day       []int32  // first day of publication, news.NoDay where unknown
	last      []int32  // last day that the written precision allows
	precision []uint8  // news.Precision
	zone      []int16  // minutes that the outlet's clock is ahead of UTC
	modified  []int64  // seconds since 1970; math.MinInt64 where unknown
	embargo   []int64  // not to be found before; math.MinInt64 where there is none
	story     []uint64 // equal for copies of one text from one day; 0 where there can be none
	content   []uint64 // hash of the article, to tell "same" from "updated"
	withheld  []uint8  // 1 where the article's status keeps it from readers
	words     [3][]uint32
	ids       []byte   // 26 bytes an article
	byID      []uint32 // article numbers in order of id
	facets    map[string]facetColumn
}

// facetColumn holds the values of one field: those of article i are
// ords[start[i]:start[i+1]], each an index into values.
type facetColumn struct {
	values table // sorted
	labels table // what a reader sees, same order
	start  []uint32
	ords   []uint32
	single bool // no article has two values
}

func (c *columns) len() int           { return len(c.instant) }
func (c *columns) id(i uint32) string { return string(c.ids[i*news.IDLength : (i+1)*news.IDLength]) }

// find returns the number of the article with the given id.
func (c *columns) find(id string) (uint32, bool) {
	i := sort.Search(len(c.byID), func(i int) bool { return c.id(c.byID[i]) >= id })
	if i < len(c.byID) && c.id(c.byID[i]) == id {
		return c.byID[i], true
	}
	return 0, false
}

// contentHash is equal for two articles exactly when a reader could not tell
// them apart. Whether an article is a revision is not part of its content.
func contentHash(a *news.Article) uint64 {
	hash, _ := contentHashIn(make([]byte, 0, textSize(a)+hashSpare), a)
	return hash
}

// contentHashIn is contentHash with room to write in, which is returned.
func contentHashIn(raw []byte, a *news.Article) (uint64, []byte) {
	raw = raw[:0]
	put := func(values ...string) {
		raw = binary.AppendUvarint(raw, uint64(len(values)))
		for _, v := range values {
			raw = binary.AppendUvarint(raw, uint64(len(v)))
			raw = append(raw, v...)
		}
	}
	put(a.GivenID, a.URL, a.Title, a.Lead, a.Body, a.Source.ID, a.Source.Name, a.Source.Domain, a.Published.String(),
		a.Modified.String(), a.Embargo.String(), a.Language, a.Section, a.Dateline, string(a.Status))
	for _, list := range [][]string{a.Authors, a.Tags, a.People, a.Organisations, a.Places} {
		put(list...)
	}
	for _, k := range slices.Sorted(maps.Keys(a.Extra)) {
		put(k, a.Extra[k])
	}
	sum := sha256.Sum256(raw)
	return binary.LittleEndian.Uint64(sum[:]), raw
}

// hashSpare is room for what an article has beside its text.
const hashSpare = 1 << 10

// instantOf is the key of the order newest first.
func instantOf(a *news.Article) int64 { return seconds(a.Published) }

// seconds is a moment as columns hold it.
func seconds(t news.Time) int64 {
	if t.IsZero() {
		return math.MinInt64
	}
	return t.Instant.Unix()
}

// zoneOf is how far the outlet's clock is ahead of UTC, in minutes.
func zoneOf(t news.Time) int16 {
	_, seconds := t.Instant.Zone()
	return int16(seconds / 60)
}

// embargoOf is the moment at which an embargo ends. One that names a day alone
// ends when that day has begun everywhere: 12 hours after it did in UTC.
func embargoOf(t news.Time) int64 {
	end := seconds(t)
	if !t.IsZero() && t.Precision < news.PrecisionMinute {
		end += 12 * hourSeconds
	}
	return end
}

// storyOf is equal for articles that have the same title, lead and body and
// appeared on the same day. White space does not count: agencies' texts are
// wrapped anew by every outlet. It is 0 for an article that is no copy of
// another, because its day is not known or there is nothing below its title. It is
// given room to write in, which it returns.
func storyOf(raw []byte, a *news.Article) (uint64, []byte) {
	if a.Published.Precision < news.PrecisionDay || a.Lead == "" && a.Body == "" {
		return 0, raw
	}
	raw = raw[:0]
	for _, part := range [...]string{a.Title, a.Lead, a.Body} {
		raw = append(appendFields(raw, part), 0)
	}
	raw = append(raw, a.Published.Day().String()...)
	sum := sha256.Sum256(raw)
	return max(binary.LittleEndian.Uint64(sum[:]), 1), raw
}

// appendFields appends the words of s between white space, each with one space
// behind it.
func appendFields(dst []byte, s string) []byte {
	start := -1 // of the word in hand
	for i := 0; i < len(s); {
		size := 1
		space := asciiSpace[s[i]]
		if s[i] >= utf8.RuneSelf {
			var r rune
			r, size = utf8.DecodeRuneInString(s[i:])
			space = unicode.IsSpace(r)
		}
		switch {
		case space && start >= 0:
			dst = append(append(dst, s[start:i]...), ' ')
			start = -1
		case !space && start < 0:
			start = i
		}
		i += size
	}
	if start >= 0 {
		dst = append(append(dst, s[start:]...), ' ')
	}
	return dst
}

var asciiSpace = [256]bool{'\t': true, '\n': true, '\v': true, '\f': true, '\r': true, ' ': true}

// columnWriter gathers columns in the order of articles.
type columnWriter struct {
	c      columns
	room   []byte // for hashes
	facets map[string]*facetWriter
}

type facetWriter struct {
	seen   map[string]uint32 // value -> first-come number
	values []string
	labels []string
	hidden []bool // the label is from an article that readers may not see
	start  []uint32
	ords   []uint32
}

func newColumnWriter() *columnWriter {
	w := &columnWriter{facets: map[string]*facetWriter{}}
	for _, f := range schema {
		if f.facet {
			w.facets[f.name] = &facetWriter{seen: map[string]uint32{}, start: []uint32{0}}
		}
	}
	return w
}

func (w *columnWriter) add(a *news.Article, words [3]uint32) {
	c := &w.c
	c.instant = append(c.instant, instantOf(a))
	c.day = append(c.day, int32(a.Published.Day()))
	c.last = append(c.last, int32(a.Published.Last()))
	c.precision = append(c.precision, uint8(a.Published.Precision))
	c.zone = append(c.zone, zoneOf(a.Published))
	c.modified = append(c.modified, seconds(a.Modified))
	c.embargo = append(c.embargo, embargoOf(a.Embargo))
	var hash uint64
	hash, w.room = storyOf(w.room, a)
	c.story = append(c.story, hash)
	hash, w.room = contentHashIn(w.room, a)
	c.content = append(c.content, hash)
	c.withheld = append(c.withheld, uint8(0))
	if a.Status != news.Usable {
		c.withheld[len(c.withheld)-1] = 1
	}
	c.ids = append(c.ids, a.ID...)
	for i, n := range words {
		c.words[i] = append(c.words[i], n)
	}
	for _, f := range schema {
		if f.facet {
			label := ""
			if f.name == "source" {
				label = a.Source.Label()
			}
			w.facets[f.name].add(f.values(a), label, a.Status != news.Usable || !a.Embargo.IsZero())
		}
	}
}

func (w *facetWriter) add(values []string, label string, hidden bool) {
	from := len(w.ords)
	for _, v := range values {
		ord, ok := w.seen[v]
		if !ok {
			ord = uint32(len(w.values))
			w.seen[v] = ord
			w.values = append(w.values, v)
			w.labels = append(w.labels, label)
			w.hidden = append(w.hidden, hidden)
		}
		if w.hidden[ord] && !hidden {
			w.labels[ord], w.hidden[ord] = label, false
		}
		if !slices.Contains(w.ords[from:], ord) { // a value given twice counts once
			w.ords = append(w.ords, ord)
		}
	}
	w.start = append(w.start, uint32(len(w.ords)))
}

// put writes the facet with its values in sorted order, so that the bytes do not
// depend on which value came first.
func (w *facetWriter) put(s sections, name string) {
	order := make([]uint32, len(w.values))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(a, b uint32) int {
		return strings.Compare(w.values[a], w.values[b])
	})
	place := make([]uint32, len(order))
	values, labels := make([]string, len(order)), make([]string, len(order))
	for i, o := range order {
		place[o], values[i], labels[i] = uint32(i), w.values[o], w.labels[o]
	}
	ords := make([]uint32, len(w.ords))
	for i, o := range w.ords {
		ords[i] = place[o]
	}
	putTable(s, "facet."+name+".values", values)
	putTable(s, "facet."+name+".labels", labels)
	s["facet."+name+".start"], s["facet."+name+".ords"] = pack(w.start), pack(ords)
}

// order returns the articles in order of id, once all are there.
func (w *columnWriter) order() []uint32 {
	c := &w.c
	if len(c.byID) == c.len() {
		return c.byID
	}
	c.byID = make([]uint32, c.len())
	for i := range c.byID {
		c.byID[i] = uint32(i)
	}
	slices.SortFunc(c.byID, func(a, b uint32) int { return strings.Compare(c.id(a), c.id(b)) })
	return c.byID
}

func (w *columnWriter) bytes() []byte {
	c := &w.c
	w.order()
	s := sections{
		"instant": pack(c.instant), "day": pack(c.day), "last": pack(c.last), "precision": pack(c.precision),
		"zone": pack(c.zone), "modified": pack(c.modified), "embargo": pack(c.embargo), "story": pack(c.story),
		"content": pack(c.content), "withheld": pack(c.withheld), "ids": c.ids, "byid": pack(c.byID),
		"words.0": pack(c.words[0]), "words.1": pack(c.words[1]), "words.2": pack(c.words[2]),
	}
	for name, f := range w.facets {
		f.put(s, name)
	}
	return s.bytes()
}

// parseColumns reads the columns of n articles and checks that every reference
// in them stays inside.
func parseColumns(s sections, n int) (c *columns, err error) {
	c = &columns{ids: s["ids"], facets: map[string]facetColumn{}}
	for _, read := range []func() error{
		func() error { c.instant, err = unpack[int64](s, "instant", n); return err },
		func() error { c.day, err = unpack[int32](s, "day", n); return err },
		func() error { c.last, err = unpack[int32](s, "last", n); return err },
		func() error { c.precision, err = unpack[uint8](s, "precision", n); return err },
		func() error { c.zone, err = unpack[int16](s, "zone", n); return err },
		func() error { c.modified, err = unpack[int64](s, "modified", n); return err },
		func() error { c.embargo, err = unpack[int64](s, "embargo", n); return err },
		func() error { c.story, err = unpack[uint64](s, "story", n); return err },
		func() error { c.content, err = unpack[uint64](s, "content", n); return err },
		func() error { c.withheld, err = unpack[uint8](s, "withheld", n); return err },
		func() error { c.byID, err = unpack[uint32](s, "byid", n); return err },
		func() error { c.words[0], err = unpack[uint32](s, "words.0", n); return err },
		func() error { c.words[1], err = unpack[uint32](s, "words.1", n); return err },
		func() error { c.words[2], err = unpack[uint32](s, "words.2", n); return err },
	} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	if len(c.ids) != n*news.IDLength || !below(c.byID, n) {
		return nil, fmt.Errorf("%w: the ids do not fit the number of articles", ErrDamaged)
	}
	for _, f := range schema {
		if f.facet {
			if c.facets[f.name], err = parseFacet(s, f.name, n); err != nil {
				return nil, err
			}
		}
	}
	return c, nil
}

// parseOldColumns reads as much of the columns of another schema as binding the
// articles anew needs: their ids and their order.
func parseOldColumns(s sections, n int) (c *columns, err error) {
	c = &columns{ids: s["ids"]}
	if c.instant, err = unpack[int64](s, "instant", n); err != nil {
		return nil, err
	}
	if len(c.ids) != n*news.IDLength {
		return nil, fmt.Errorf("%w: the ids do not fit the number of articles", ErrDamaged)
	}
	return c, nil
}

func parseFacet(s sections, name string, n int) (f facetColumn, err error) {
	if f.values, err = getTable(s, "facet."+name+".values"); err != nil {
		return f, err
	}
	if f.labels, err = getTable(s, "facet."+name+".labels"); err != nil {
		return f, err
	}
	if f.start, err = unpack[uint32](s, "facet."+name+".start", n+1); err != nil {
		return f, err
	}
	if f.ords, err = unpack[uint32](s, "facet."+name+".ords", -1); err != nil {
		return f, err
	}
	if f.labels.len() != f.values.len() || !below(f.ords, f.values.len()) || !slices.IsSorted(f.start) || int(f.start[n]) != len(f.ords) {
		return f, fmt.Errorf("%w: the facet %q does not fit its values", ErrDamaged, name)
	}
	f.single = true
	for i := range n {
		f.single = f.single && f.start[i+1]-f.start[i] < 2
	}
	return f, nil
}

func below(values []uint32, n int) bool {
	for _, v := range values {
		if int(v) >= n {
			return false
		}
	}
	return true
}
