package gazetteer

import (
	"strings"

	"dateline/analyzers/lang"
	"dateline/analyzers/names/gazetteer/packed"
)

// Fold returns a name as written, Port-au-Prince, as it is looked up, port au
// prince: its words as the analyzer finds them, each folded, with one space between
// them, and runs of writing without spaces whole. It is empty for what is too long
// to be a name, and for what has no words.
func Fold(name string) string {
	var out, word strings.Builder
	words, end, unspaced := 0, 0, false
	flush := func() {
		if folded := lang.FoldString(word.String()); folded != "" {
			if words++; words > 1 {
				out.WriteByte(' ')
			}
			out.WriteString(folded)
		}
		word.Reset()
	}
	var buf [16]lang.Span
	for _, s := range lang.Words(buf[:0], name) {
		start := s.Start
		switch {
		case word.Len() == 0:
		case start <= end && (unspaced || s.Script == lang.Unspaced):
			start = end // neighbouring pairs share a character
		default:
			flush()
		}
		if s.End > start {
			word.WriteString(name[start:s.End])
			end = s.End
		}
		unspaced = s.Script == lang.Unspaced
	}
	flush()
	if words > maxWords || out.Len() > packed.MaxName {
		return ""
	}
	return out.String()
}
