package cli

import "strings"

// printable makes text of an article fit for a terminal: control characters
// could drive it and become spaces; embeddings, overrides and isolates of
// writing direction could reach beyond the text and are left out.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r < ' ', r >= 0x7f && r < 0xa0:
			return ' '
		case r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
			return -1
		}
		return r
	}, text)
}
