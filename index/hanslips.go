package index

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"dateline/analyzers/names"
)

// inHan lists the runs that one with Han characters becomes by one slip.
func (x *runner) inHan() ([]change, error) {
	list, err := x.shared(x.rearranged())
	if err != nil {
		return nil, err
	}
	var holes []hole
	for i := range x.chars {
		if x.mends(i-1, i) {
			holes = append(holes, hole{i, 1, x.least(i-1, i)})
		}
		if i > 0 && len(x.chars) >= shortestRun && x.mends(i-1, i-1) {
			holes = append(holes, hole{i, 0, x.least(i-1, i-1)})
		}
	}
	slices.SortStableFunc(holes, func(a, b hole) int { return a.articles - b.articles })
	places := map[int]bool{}
	for _, h := range holes {
		if places[h.at] = true; len(places) > maxPlaces {
			break
		}
		some, err := x.fill(h)
		if err != nil {
			return nil, err
		}
		list = append(list, some...)
	}
	return list, nil
}

// with returns the run with some of its characters replaced.
func (x *runner) with(at, drop int, put string, slips int) change {
	c := change{text: strings.Join(x.one.run[:at], "") + put + strings.Join(x.one.run[at+drop:], ""), slips: slips}
	chars := slices.Concat(x.chars[:at], strings.Split(put, ""), x.chars[at+drop:])
	if put == "" {
		chars = slices.Concat(x.chars[:at], x.chars[at+drop:])
	}
	for i := range chars[1:] {
		c.pairs = append(c.pairs, chars[i]+chars[i+1])
	}
	return c
}

// rearranged leaves out each character in turn where it makes a pair that no article has,
// and swaps it with the next.
func (x *runner) rearranged() (out []change) {
	for i := range x.chars {
		if len(x.chars) >= shortestRun && x.inside(i) && x.mends(i-1, i) && x.least(i-1, i) == 0 {
			out = append(out, x.with(i, 1, "", slipCharacter))
		}
		if i+1 < len(x.chars) && len(x.chars) > 2 && x.chars[i] != x.chars[i+1] && x.mends(i-1, i+1) {
			out = append(out, x.with(i, 2, x.chars[i+1]+x.chars[i], slipLetter))
		}
	}
	return out
}

// hole is where a character may be wrong, or missing where drop is 0.
type hole struct{ at, drop, articles int }

// fitting is a character for a hole.
type fitting struct {
	char            string
	slips, articles int
}

// fill lists the runs in which another character stands in a hole.
func (x *runner) fill(h hole) ([]change, error) {
	rest, err := x.sharing(slices.Concat(x.pairs[:max(h.at-1, 0)], x.pairs[min(h.at+h.drop, len(x.pairs)):]))
	if err != nil || rest == 0 {
		return nil, err
	}
	found, err := x.candidates(h)
	if err != nil {
		return nil, err
	}
	var list []fitting
	for c, n := range found {
		if slips := x.cost(h, c); slips > 0 {
			list = append(list, fitting{c, slips, n})
		}
	}
	list = foremostOf(list, maxFollowers)
	if next := h.at + h.drop; h.at > 0 && next < len(x.chars) {
		for i := range list {
			list[i].articles = min(list[i].articles, x.has(list[i].char+x.chars[next], x.one.fields))
		}
		list = slices.DeleteFunc(list, func(f fitting) bool { return f.articles == 0 })
	}
	var changes []change
	for _, f := range foremostOf(list, maxFitting) {
		changes = append(changes, x.with(h.at, h.drop, f.char, f.slips))
	}
	changes, err = x.shared(changes)
	return undoubted(changes), err
}

// foremostOf returns the likeliest characters for a hole.
func foremostOf(list []fitting, n int) []fitting {
	slices.SortFunc(list, func(a, b fitting) int {
		return cmp.Or(a.slips-b.slips, b.articles-a.articles, cmp.Compare(a.char, b.char))
	})
	return list[:min(len(list), n)]
}

// cost returns what it takes to have typed what stands at a hole for a character, 0
// where nobody would.
func (x *runner) cost(h hole, c string) int {
	switch {
	case h.drop == 0:
		return slipCharacter
	case c == x.chars[h.at]:
		return 0
	case names.Homophones(firstRune(c), firstRune(x.chars[h.at])):
		return slipLetter
	case len(x.chars) >= shortestRun:
		return slipCharacter
	}
	return 0
}

// candidates counts the characters that stand behind the one before a hole, or before
// the one behind it.
func (x *runner) candidates(h hole) (map[string]int, error) {
	found := map[string]int{}
	if h.at > 0 {
		before := x.chars[h.at-1]
		err := x.beginning(before, x.one.fields, func(term string, n int) {
			if rest := term[len(before):]; oneCharacter(rest) {
				found[rest] += n
			}
		})
		return found, err
	}
	behind := x.chars[1]
	err := x.walk(x.pairs[0], 1, []byte{' '}, nil, x.one.fields, func(term string, n int) {
		if first, ok := strings.CutSuffix(term, behind); ok && oneCharacter(first) {
			found[first] += n
		}
	})
	return found, err
}

// oneCharacter reports whether a text is one character without marks, as those of Han
// and Kana are.
func oneCharacter(text string) bool {
	r := firstRune(text)
	return text != "" && len(string(r)) == len(text) && !unicode.Is(unicode.M, r)
}

// undoubted leaves out the changes of one place to a character that nothing speaks for
// but the articles, unless clearly more have it than any other: where several fit, what
// was typed is likely one more.
func undoubted(list []change) []change {
	first := slices.IndexFunc(list, func(c change) bool { return c.slips >= slipCharacter })
	switch {
	case first < 0:
		return list
	case first+1 < len(list) && list[first].articles < amendTimes*list[first+1].articles:
		return list[:first]
	}
	return list[:first+1]
}
