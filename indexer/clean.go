package indexer

import (
	"strings"
	"unicode/utf8"
)

// clean returns s as valid UTF-8 without the control characters before the space
// other than \n and \t: bytes that are no UTF-8 become U+FFFD and line ends become
// \n. U+0080 to U+009F stay, since they are mostly quotes and dashes of a lost encoding.
func clean(s string) string {
	if i := strings.IndexByte(s, '\r'); i >= 0 {
		s = lineEnds.Replace(s)
	}
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	for i := 0; i < len(s); i++ {
		if control(rune(s[i])) {
			return strings.Map(func(r rune) rune {
				if control(r) {
					return -1
				}
				return r
			}, s)
		}
	}
	return s
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

func control(r rune) bool { return r < ' ' && r != '\n' && r != '\t' }

// cleanLine is clean for what is printed on one line.
func cleanLine(s string) string {
	s = clean(s)
	if strings.ContainsAny(s, "\n\t") {
		s = oneLine.Replace(s)
	}
	return strings.TrimSpace(s)
}

var oneLine = strings.NewReplacer("\n", " ", "\t", " ")

// cut returns s of at most max bytes, shortened at the edge of a letter.
func cut(s string, max int) (string, bool) {
	if len(s) <= max {
		return s, false
	}
	end := max
	for max-end < utf8.UTFMax && end > 0 && !utf8.RuneStart(s[end]) {
		end--
	}
	return strings.Clone(s[:end]), true // so that the long text can be freed
}
