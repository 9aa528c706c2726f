// Package text reads one article from a plain text file: a headline on the
// first line and the story below it, with or without a block of "Key: value"
// lines on top as in a mail.
package text

import (
	"bytes"
	"strings"
	"unicode/utf16"

	"dateline/news"
)

// Limits that tell a story from a headline and a headline from a story.
const (
	maxHeadline = 1 << 10  // a longer first line is a paragraph of the story
	maxHeader   = 32 << 10 // a longer first paragraph is no header, and costs nothing to pass over
	minKnown    = 2        // known keys that make a header block; one may be the start of a sentence
	maxKey      = 32       // letters of a key; longer ones are prose with a colon
	maxExtra    = 64       // unknown keys that are kept
	maxDate     = 64       // bytes; no way of writing a moment is longer
)

// parse reads a file. Text is as written except for line ends, which become \n.
// A date that cannot be read leaves the article without one and its text in
// Extra, under "published".
func parse(raw []byte) news.Article {
	var a news.Article
	lines := strings.TrimLeft(lineEnds(decode(raw)), " \t\n")
	block, rest, _ := cutBlank(lines)
	headline, fields := header(block)
	if fields == nil {
		a.Title, a.Body = story(lines)
		return a
	}
	for _, f := range fields {
		set(&a, f[0], f[1])
	}
	if a.Title == "" {
		a.Title = headline
	}
	if a.Title != "" {
		a.Body = rest
		return a
	}
	a.Title, a.Body = story(strings.TrimLeft(rest, " \t\n"))
	return a
}

// decode returns the text without byte order mark; UTF-16 files announce
// themselves by theirs.
func decode(raw []byte) string {
	switch {
	case bytes.HasPrefix(raw, []byte("\xEF\xBB\xBF")):
		return string(raw[3:])
	case bytes.HasPrefix(raw, []byte("\xFF\xFE")):
		return wide(raw[2:], 0)
	case bytes.HasPrefix(raw, []byte("\xFE\xFF")):
		return wide(raw[2:], 1)
	}
	return string(raw)
}

// wide reads UTF-16 whose low byte stands at low in each pair.
func wide(raw []byte, low int) string {
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = uint16(raw[2*i+low]) | uint16(raw[2*i+1-low])<<8
	}
	return string(utf16.Decode(units))
}

func lineEnds(s string) string {
	if strings.IndexByte(s, '\r') < 0 {
		return s
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
}

// cutBlank cuts s at its first blank line.
func cutBlank(s string) (before, after string, found bool) {
	for at := 0; ; {
		n := strings.IndexByte(s[at:], '\n')
		if n < 0 {
			return s, "", false
		}
		at += n + 1
		line, _, _ := strings.Cut(s[at:], "\n")
		if at < len(s) && strings.TrimSpace(line) == "" {
			return s[:at], s[at+len(line):], true
		}
	}
}

// story splits a text at its first line, unless that is too long for a title.
func story(s string) (title, body string) {
	first, rest, _ := strings.Cut(s, "\n")
	if len(first) > maxHeadline {
		return "", s
	}
	return strings.TrimSpace(first), rest
}
