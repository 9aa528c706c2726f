package server

import (
	"strings"
	"unicode"
)

// scriptWords are what readers call a script where the name in Unicode is not that.
var scriptWords = map[string]string{
	"Han": "Chinese characters", "Hangul": "Korean", "Hiragana": "Japanese (Hiragana)", "Katakana": "Japanese (Katakana)",
}

// scriptOf names the script of the first letter that has one, "" where none has.
func scriptOf(text string) string {
	for _, r := range text {
		for name, letters := range unicode.Scripts {
			if name == "Common" || name == "Inherited" || !unicode.Is(letters, r) {
				continue
			}
			if words, ok := scriptWords[name]; ok {
				return words
			}
			return strings.ReplaceAll(name, "_", " ")
		}
	}
	return ""
}
