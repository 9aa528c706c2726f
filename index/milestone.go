package index

import (
	"encoding/binary"
	"fmt"
	"math"
	"unicode"
	"unicode/utf8"

	"dateline/analyzers"
)

// A long part of an article keeps milestones, so that the snippets of a hit need
// the analysis of a few hundred words and not of a book. Shorter parts are
// analysed whole: 2,000 words take 0.4 ms, as much as reading where they match.
const (
	longWords      = 2_000
	milestoneWords = 128 // 6 bytes of the index each: 1 in 120 of a long English text
)

// milestone is where a word of a text begins. The last one of a text stands
// behind it.
type milestone struct {
	word    uint32 // position, from 1
	at      uint32 // byte
	letters uint32 // code points before it
}

// milestonesOf returns the milestones of a text, nil for one that is not long. A
// milestone stands behind a space, or in writing without spaces between two
// graphemes: the words from there on come out as they do in the whole text.
func milestonesOf(s string, tokens []analyzers.Token) (list []milestone) {
	if len(tokens) == 0 || tokens[len(tokens)-1].Pos < longWords || !utf8.ValidString(s) {
		return nil
	}
	last := milestone{}
	for _, t := range tokens {
		at, words := int(t.Start), uint32(t.Pos)-last.word
		if t.Kind != analyzers.Word || len(list) > 0 && (words < milestoneWords || words < 2*milestoneWords && !afterSpace(s, at) || !graphemeEdge(s, at)) {
			continue
		}
		if len(list) == 0 {
			at = 0 // signs before the first word are of its sentence
		}
		last = milestone{uint32(t.Pos), uint32(at), last.letters + uint32(utf8.RuneCountInString(s[last.at:at]))}
		list = append(list, last)
	}
	end := uint32(tokens[len(tokens)-1].Pos) + 1
	return append(list, milestone{end, uint32(len(s)), last.letters + uint32(utf8.RuneCountInString(s[last.at:]))})
}

func afterSpace(s string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:at])
	return unicode.IsSpace(r)
}

// milestones are those of a volume, by article and part.
type milestones struct {
	doc  []uint32 // of each long part, in order
	part []uint8
	from []uint32 // of each, where it begins in raw; and the end
	raw  []byte   // differences to the milestone before, as varints
}

func (m *milestones) add(doc uint32, part int, list []milestone) {
	if len(list) == 0 {
		return
	}
	m.doc, m.part, m.from = append(m.doc, doc), append(m.part, uint8(part)), append(m.from, uint32(len(m.raw)))
	last := milestone{}
	for _, k := range list {
		for _, n := range []uint32{k.word - last.word, k.at - last.at, k.letters - last.letters} {
			m.raw = binary.AppendUvarint(m.raw, uint64(n))
		}
		last = k
	}
}

func (m *milestones) put(s sections) {
	s["long.doc"], s["long.part"] = pack(m.doc), m.part
	s["long.from"], s["long.raw"] = pack(append(m.from, uint32(len(m.raw)))), m.raw
}

// getMilestones reads what put wrote. The texts of older volumes have none.
func getMilestones(s sections) (m milestones, err error) {
	if _, ok := s["long.doc"]; !ok {
		return m, nil
	}
	if m.doc, err = unpack[uint32](s, "long.doc", -1); err != nil {
		return m, err
	}
	if m.from, err = unpack[uint32](s, "long.from", len(m.doc)+1); err != nil {
		return m, err
	}
	m.part, m.raw = s["long.part"], s["long.raw"]
	ok := len(m.part) == len(m.doc) && m.from[0] == 0 && int(m.from[len(m.doc)]) == len(m.raw)
	for i := range m.doc {
		ok = ok && m.from[i] <= m.from[i+1] && (i == 0 || m.doc[i-1] < m.doc[i] || m.doc[i-1] == m.doc[i] && m.part[i-1] < m.part[i])
	}
	if !ok {
		return milestones{}, fmt.Errorf("%w: the milestones of long texts do not fit each other", ErrDamaged)
	}
	return m, nil
}

// of returns the milestones of a part of an article that fit its text, nil where
// it has none.
func (m *milestones) of(doc uint32, part int, s string) (list []milestone) {
	lo, hi := 0, len(m.doc)
	for lo < hi {
		if mid := (lo + hi) / 2; m.doc[mid] < doc || m.doc[mid] == doc && int(m.part[mid]) < part {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == len(m.doc) || m.doc[lo] != doc || int(m.part[lo]) != part {
		return nil
	}
	last := milestone{}
	for raw := m.raw[m.from[lo]:m.from[lo+1]]; len(raw) > 0; {
		for _, n := range []*uint32{&last.word, &last.at, &last.letters} {
			d, w := binary.Uvarint(raw)
			if w <= 0 || d > math.MaxInt32 || uint64(*n)+d > math.MaxInt32 {
				return nil
			}
			*n += uint32(d)
			raw = raw[w:]
		}
		if int(last.at) > len(s) || !graphemeEdge(s, int(last.at)) {
			return nil
		}
		list = append(list, last)
	}
	if len(list) < 2 || int(last.at) != len(s) {
		return nil
	}
	return list
}
