package index

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/analyzers"
	"dateline/news"
)

// shownText is one part of an article as the checks of snippets see it: they work
// from the plan and the tokens, and use nothing of the matcher.
type shownText struct {
	s       string
	tokens  []analyzers.Token
	w       graphemes
	letters map[int]int // bytes -> code points, of every character
	bytes   []int       // code points -> bytes
	field   int
	tag     string
}

func shownTextOf(an *analyzers.Analyzer, a *news.Article, field int, s string) *shownText {
	t := &shownText{s: s, field: field, tag: strings.SplitN(a.Language, "-", 2)[0], w: graphemesOf(s), letters: map[int]int{}}
	t.tokens = an.Append(nil, s, analyzers.Document{Language: a.Language, Published: a.Published.Day(), Dates: true})
	for i := range s {
		t.letters[i] = len(t.bytes)
		t.bytes = append(t.bytes, i)
	}
	t.letters[len(s)] = len(t.bytes)
	t.bytes = append(t.bytes, len(s))
	return t
}

// span is a stretch in code points, its ends at graphemes.
type span struct{ from, to int }

// around widens bytes to whole graphemes.
func (t *shownText) around(start, end int) span {
	out := span{t.letters[start], t.letters[end]}
	for !t.w.edges[out.from] {
		out.from--
	}
	for !t.w.edges[out.to] {
		out.to++
	}
	return out
}

// positive lists what of a plan may be marked: nothing under a negation, no
// keyword and no filter.
func positive(p plan) (out []*leaf) {
	switch p := p.(type) {
	case *leaf:
		out = append(out, p)
	case *speaks:
		out = append(out, p.leaf)
	case allOf:
		for _, c := range p {
			out = append(out, positive(c)...)
		}
	case anyOf:
		for _, c := range p {
			out = append(out, positive(c)...)
		}
	}
	return out
}

// answers reports whether a token is one that a slot asks for.
func (t *shownText) answers(k analyzers.Token, s slot) bool {
	return slices.ContainsFunc(s, func(a alternative) bool {
		return a.term == k.Term && (a.in == "" || slices.Contains(strings.Fields(a.in), packTag(t.tag)))
	})
}

// allowed lists every stretch that a plan may light up, words on their own and
// phrases as one.
func (t *shownText) allowed(p plan) (words, all map[span]bool) {
	words, all = map[span]bool{}, map[span]bool{}
	at := map[int][]analyzers.Token{}
	for _, k := range t.tokens {
		at[int(k.Pos)] = append(at[int(k.Pos)], k)
	}
	for _, l := range positive(p) {
		if !slices.Contains(l.fields, t.field) {
			continue
		}
		for _, k := range t.tokens {
			switch {
			case len(l.slots) == 1 && t.answers(k, l.slots[0]):
				one := t.around(int(k.Start), int(k.End))
				words[one], all[one] = true, true
			case l.window > 0 && slices.ContainsFunc(l.slots, func(s slot) bool { return t.answers(k, s) }):
				all[t.around(int(k.Start), int(k.End))] = true
			case len(l.slots) > 1 && l.window == 0:
				if one, ok := t.phraseFrom(l, at, int(k.Pos)); ok {
					words[one], all[one] = true, true
				}
			}
		}
	}
	return words, all
}

func (t *shownText) phraseFrom(l *leaf, at map[int][]analyzers.Token, pos int) (span, bool) {
	from, to := len(t.s), 0
	for j, s := range l.slots {
		found := false
		for _, k := range at[pos+j] {
			if t.answers(k, s) {
				found, from, to = true, min(from, int(k.Start)), max(to, int(k.End))
			}
		}
		if !found {
			return span{}, false
		}
	}
	return t.around(from, to), true
}

// checkPart says what is wrong with the fragments of a part, shown in order.
func (t *shownText) checkPart(p plan, fragments []Fragment) error {
	words, all := t.allowed(p)
	last := 0
	for _, f := range fragments {
		if err := t.w.check(f); err != nil {
			return fmt.Errorf("%q %w", f.Text, err)
		}
		if f.Offset < last {
			return fmt.Errorf("%q begins inside the piece before", f.Text)
		}
		last = f.Offset + utf8.RuneCountInString(f.Text)
		if err := cmp.Or(t.checkMarks(f, all), t.checkComplete(f, words), t.checkEdges(f, words)); err != nil {
			return fmt.Errorf("%q %w", f.Text, err)
		}
	}
	return nil
}

// checkMarks holds every mark to what the plan allows. One that an end of the
// piece cuts must belong to a stretch longer than a piece.
func (t *shownText) checkMarks(f Fragment, all map[span]bool) error {
	end := f.Offset + utf8.RuneCountInString(f.Text)
	for _, m := range f.Marks {
		have := span{f.Offset + m[0], f.Offset + m[1]}
		if all[have] {
			continue
		}
		cut := false
		for s := range all {
			cut = cut || s.to-s.from > snippetLetters && max(s.from, f.Offset) == have.from && min(s.to, end) == have.to
		}
		if !cut {
			return fmt.Errorf("marks %q, which nothing asks for", string(t.w.letters[have.from:have.to]))
		}
	}
	return nil
}

// checkComplete: what answers a word or a phrase and is shown is marked.
func (t *shownText) checkComplete(f Fragment, words map[span]bool) error {
	end := f.Offset + utf8.RuneCountInString(f.Text)
	for s := range words {
		if s.from < f.Offset || s.to > end {
			continue
		}
		if !slices.ContainsFunc(f.Marks, func(m [2]int) bool { return f.Offset+m[0] < s.to && s.from < f.Offset+m[1] }) {
			return fmt.Errorf("does not mark %q", string(t.w.letters[s.from:s.to]))
		}
	}
	return nil
}

// checkEdges: a piece begins and ends at a sentence, or at the edge of a word
// because a sentence is too long; in a word only where nothing else is near, or
// where a date begins or ends that is set to it without a space.
func (t *shownText) checkEdges(f Fragment, words map[span]bool) error {
	first, last := f.Offset, f.Offset+utf8.RuneCountInString(f.Text)
	from, to := t.bytes[first], t.bytes[last]
	begun, ended := false, false // by a mark that may stand beside
	for s := range words {
		begun = begun || s.to == first || s.from == first
		ended = ended || s.to == last || s.from == last
	}
	if from > 0 && !sentenceEnd(t.s[:from]) {
		if utf8.RuneCountInString(t.sentenceAround(from, to, words)) <= snippetLetters {
			return errors.New("begins inside a sentence that is short enough")
		}
		if !begun && t.inWord(from, snippetLead) {
			return errors.New("begins inside a word")
		}
	}
	if to < len(t.s) && !ended && t.inWord(to, snippetLetters/2) && !sentenceEnd(t.s[:to]) {
		return errors.New("ends inside a word")
	}
	return nil
}

// sentenceEnd reports whether a sentence or a paragraph ends behind s. It asks for
// less than the code does: any closing sign will do.
func sentenceEnd(s string) bool {
	t := strings.TrimRightFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.In(r, unicode.Mn, unicode.Cf) })
	if strings.Contains(s[len(t):], "\n\n") {
		return true
	}
	t = strings.TrimRight(t, "\"'”’»)]")
	last, _ := utf8.DecodeLastRuneInString(t)
	return t == "" || strings.ContainsRune("。！？.!?؟։।", last)
}

// surely ends sentences by any rule: a full stop behind a small letter counts, one
// behind a figure or a capital may be an abbreviation's.
var surely = regexp.MustCompile(`(?:[!?؟։।]|\p{Ll}\.)["'”’»)\]]*\s|[。！？]|\n\n`)

// sentenceAround returns at least the sentence in which a piece lies, with the space
// around it, which counts. None ends inside a phrase that is marked.
func (t *shownText) sentenceAround(from, to int, words map[span]bool) string {
	start, end := 0, len(t.s)
	marked := func(at int) bool {
		for s := range words {
			if s.from < t.letters[at] && t.letters[at] < s.to {
				return true
			}
		}
		return false
	}
	for _, m := range surely.FindAllStringIndex(t.s, -1) {
		switch {
		case !t.w.edges[t.letters[m[1]]] || marked(m[1]): // such as a sign that carries an accent
		case m[1] <= from:
			start = m[1]
		case m[1] >= to:
			end = min(end, m[1])
		}
	}
	return t.s[len(strings.TrimRightFunc(t.s[:start], unicode.IsSpace)):end]
}

// inWord reports whether a byte lies inside a word of spaced writing that is shorter
// than half the room there was to find its edge.
func (t *shownText) inWord(at, room int) bool {
	i, found := slices.BinarySearchFunc(t.tokens, at, func(k analyzers.Token, at int) int { return int(k.End) - at })
	if found || i == len(t.tokens) {
		return false
	}
	k := t.tokens[i]
	if k.Kind == analyzers.Date || int(k.Start) >= at || unspacedAt(t.s[k.Start:k.End]) {
		return false
	}
	return max(utf8.RuneCountInString(t.s[k.Start:k.End]), utf8.RuneCountInString(wordAround(t.s, at))) < room/2
}

// wordAround returns the run of letters around a byte: data longer than a word is
// several tokens.
func wordAround(s string, at int) string {
	other := func(r rune) bool {
		return !unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.Cf) && !strings.ContainsRune("'’\"", r)
	}
	from, to := strings.LastIndexFunc(s[:at], other), strings.IndexFunc(s[at:], other)
	if to < 0 {
		to = len(s) - at
	}
	return s[from+1 : at+to]
}

// unspacedAt reports whether a word is a pair of characters of writing without spaces.
func unspacedAt(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Khmer, unicode.Myanmar, unicode.Lao)
}
