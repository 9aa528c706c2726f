package index

import (
	"context"
	"fmt"
	"sort"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"dateline/news"

	"github.com/rivo/uniseg"
)

// Article returns a whole article with what answers the request's query marked.
// It is ErrNotFound when the archive does not hold it, or may not show it, and
// the context's error when the reader has left or waited too long.
func (a *Archive) Article(ctx context.Context, id string, r Request) (v *ArticleView, err error) {
	r = r.filled()
	err = a.hold(nil, func(s *state) error {
		v, err = s.view(ctx, id, r)
		return err
	})
	return v, err
}

func (s *state) view(ctx context.Context, id string, r Request) (*ArticleView, error) {
	article, err := s.article(id, r.Now)
	if err != nil {
		return nil, err
	}
	b, err := bind(ctx, s, r)
	if err != nil {
		return nil, err
	}
	v := &ArticleView{Article: *article, Dir: dir(article.Language), Edition: s.info(r.Now)}
	if err := newMatcher(b.plan).view(ctx, v); err != nil {
		return nil, fmt.Errorf("index: article %s was not marked: %w", id, err)
	}
	return v, nil
}

// view marks the parts of the article in v. It looks at ctx before each.
func (m *matcher) view(ctx context.Context, v *ArticleView) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	title := headline(&v.Article)
	marks := m.marks(0, title, &v.Article)
	v.Title = fragment(title, 0, len(title), marks)
	v.Matched = m.matched(nil, title, marks)
	if err := ctx.Err(); err != nil {
		return err
	}
	v.Lead, v.Matched = m.paragraphs(1, v.Article.Lead, &v.Article, v.Matched)
	if err := ctx.Err(); err != nil {
		return err
	}
	v.Body, v.Matched = m.paragraphs(2, v.Article.Body, &v.Article, v.Matched)
	return nil
}

// article finds an article by its id that readers may see at a moment.
func (s *state) article(id string, now time.Time) (*news.Article, error) {
	for i := len(s.volumes) - 1; i >= 0; i-- {
		if n, ok := s.volumes[i].columns.find(id); ok && !s.volumes[i].hiddenAt(now).has(n) {
			return s.volumes[i].article(n)
		}
	}
	return nil, notFound(id)
}

// paragraphs cuts a part at its empty lines.
func (m *matcher) paragraphs(part int, s string, a *news.Article, matched []Match) ([]Fragment, []Match) {
	marks := m.marks(part, s, a)
	matched = m.matched(matched, s, marks)
	var out []Fragment
	c, at := cutter{s: s, marks: marks}, 0
	for piece := range strings.SplitSeq(s, "\n\n") {
		if from, to := trim(s, at, at+len(piece)); to > from {
			out = append(out, c.cut(from, to))
		}
		at += len(piece) + 2
	}
	return out, matched
}

// cutter cuts pieces out of a text, each after the one before, so that marks and
// code points are walked over once however many pieces there are.
type cutter struct {
	s       string
	marks   []mark
	next    int // the first mark that does not end before at
	at      int // bytes
	letters int // code points before at
}

// cut returns s[from:to] with its marks, counted in code points. Of a mark that
// lies across an end the part inside is shown.
func (c *cutter) cut(from, to int) Fragment {
	f := Fragment{Text: c.s[from:to], Offset: c.count(from), Marks: [][2]int{}}
	left := c.marks[c.next:]
	c.next += sort.Search(len(left), func(i int) bool { return left[i].end > from })
	for c.next < len(c.marks) && c.marks[c.next].start < to {
		k := c.marks[c.next]
		start := c.count(max(k.start, from)) - f.Offset
		f.Marks = append(f.Marks, [2]int{start, c.count(min(k.end, to)) - f.Offset})
		if k.end > to {
			break // the next piece may show the rest
		}
		c.next++
	}
	return f
}

// count returns the code points before a byte that is not before the last one asked for.
func (c *cutter) count(to int) int {
	c.letters += utf8.RuneCountInString(c.s[c.at:to])
	c.at = to
	return c.letters
}

// enter goes on to the section in which a byte lies: the code points before it are
// known.
func (c *cutter) enter(sections []section, at int) {
	for _, sec := range sections {
		if from := int(sec.from.at); from > c.at && from <= at {
			c.at, c.letters = from, int(sec.from.letters)
		}
	}
}

// fragment cuts one piece.
func fragment(s string, from, to int, marks []mark) Fragment {
	return (&cutter{s: s, marks: marks}).cut(from, to)
}

// sentences returns the edges of the sentences of s[from:to], the ends among them. A
// sentence ends at a paragraph, or at a closing mark before space, but not within
// a mark ("on Dec. 25") or a grapheme.
func sentences(s string, from, to int, marks []mark) []int {
	edges, next := []int{from}, 0
	end := func(at int) {
		for next < len(marks) && marks[next].end <= at {
			next++
		}
		if (next == len(marks) || marks[next].start >= at) && at < to && graphemeEdge(s, at) {
			edges = append(edges, at)
		}
	}
	closing := false
	for i := from; i < to; {
		if c := s[i]; !closing && c < utf8.RuneSelf && !endsSentence[c] {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:to])
		switch r {
		case '。', '！', '？':
			end(i + utf8.RuneLen(r))
			closing = false
		case '.':
			closing = !abbreviates(s[:i])
		case '!', '?', '؟', '։', '।':
			closing = true
		case '"', '\'', '”', '’', '»', ')', ']': // belong to the sentence that they close
		default:
			if space := unicode.IsSpace(r); space && closing || r == '\n' && strings.HasPrefix(s[i+1:], "\n") {
				end(i + utf8.RuneLen(r))
			}
			closing = false
		}
		i += size
	}
	return append(edges, to)
}

// endsSentence holds the ASCII that decides where a sentence ends. The rest, nine bytes
// in ten of a text, is passed over unless a closing mark stands before it.
var endsSentence = [utf8.RuneSelf]bool{'.': true, '!': true, '?': true, '\n': true}

// abbreviates reports whether a point after s ends no sentence: it follows one
// letter, as in U.S., or a number of one or two digits, as in German "am 25. Mai".
func abbreviates(s string) bool {
	last, size := utf8.DecodeLastRuneInString(s)
	before, more := utf8.DecodeLastRuneInString(s[:len(s)-size])
	switch {
	case unicode.IsUpper(last):
		return !unicode.IsLetter(before)
	case unicode.IsDigit(last) && unicode.IsDigit(before):
		third, _ := utf8.DecodeLastRuneInString(s[:len(s)-size-more])
		return !unicode.IsDigit(third)
	}
	return unicode.IsDigit(last)
}

// graphemeLetters is the length in code points after which a grapheme may be
// broken. The longest of written languages and of emoji have a dozen.
const graphemeLetters = 32

const zeroWidthJoiner = '\u200d'

// graphemeAt returns the first grapheme edge at or after at, limit at most.
func graphemeAt(s string, at, limit int) int {
	for n := 0; at < limit && n < graphemeLetters && !graphemeEdge(s, at); n++ {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	return min(at, limit)
}

// graphemeBefore returns the last grapheme edge at or before at.
func graphemeBefore(s string, at int) int {
	for n := 0; n < graphemeLetters && !graphemeEdge(s, at); n++ {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return at
}

// graphemeEdge reports whether s may be cut at a byte. Two neighbours decide
// that, save after a joiner and within a row of flags, where the text before
// them counts too.
func graphemeEdge(s string, at int) bool {
	if at <= 0 || at >= len(s) {
		return true
	}
	prev, before := utf8.DecodeLastRuneInString(s[:at])
	next, size := utf8.DecodeRuneInString(s[at:])
	if prev < 0x300 && next < 0x300 { // Latin and its signs: none joins but the end of a line
		return prev != '\r' || next != '\n'
	}
	from := at - before
	for n := 0; from > 0 && (prev == zeroWidthJoiner && n < graphemeLetters || flag(prev) && flag(next)); n++ {
		r, back := utf8.DecodeLastRuneInString(s[:from])
		if flag(prev) && !flag(r) {
			break
		}
		from -= back
	}
	rest, state := s[from:at+size], -1
	for from < at {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		from += len(cluster)
	}
	return from == at
}

// flag reports whether r is half of a flag.
func flag(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }

func notFound(id string) error { return fmt.Errorf("%w: %s", ErrNotFound, id) }
