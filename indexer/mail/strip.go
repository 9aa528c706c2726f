package mail

import (
	"html"
	"strings"
)

// hidden are elements whose text no reader of a page sees.
var hidden = map[string]bool{"script": true, "style": true, "head": true, "title": true}

// blocks are elements that begin a line of their own; those of paragraphs are
// set apart by an empty line.
var blocks = map[string]string{
	"br": "\n", "li": "\n", "tr": "\n", "dt": "\n", "dd": "\n",
	"p": "\n\n", "div": "\n\n", "h1": "\n\n", "h2": "\n\n", "h3": "\n\n", "h4": "\n\n", "blockquote": "\n\n", "table": "\n\n", "ul": "\n\n", "ol": "\n\n", "pre": "\n\n",
}

// strip returns the words of a page: a mail's page needs no more.
func strip(page string) string {
	var b strings.Builder
	for page != "" {
		i := strings.IndexByte(page, '<')
		if i < 0 {
			break
		}
		words(&b, page[:i])
		page = page[i:]
		if rest, ok := strings.CutPrefix(page, "<!--"); ok {
			_, page, _ = strings.Cut(rest, "-->")
			continue
		}
		end := strings.IndexByte(page[:min(len(page), maxTag)], '>')
		name, closing := tagName(page)
		if end < 0 || name == "" {
			words(&b, "<")
			page = page[1:]
			continue
		}
		page = page[end+1:]
		if hidden[name] && !closing {
			page = after(page, "</"+name)
		}
		b.WriteString(blocks[name])
	}
	words(&b, page)
	return tidy(b.String())
}

// maxTag is the longest tag that is dropped, in bytes: attributes can hold small
// pictures. Signs that are no tags would otherwise each be a walk to the end.
const maxTag = 8 << 10

// words writes text between tags; its line ends are spaces.
func words(b *strings.Builder, text string) {
	b.WriteString(strings.NewReplacer("\r", " ", "\n", " ", "\t", " ").Replace(html.UnescapeString(text)))
}

// tagName returns the name of the tag that begins here, "" when none does.
func tagName(s string) (name string, closing bool) {
	s, closing = strings.CutPrefix(s[1:], "/")
	n := 0
	for n < len(s) && (s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z' || n > 0 && '0' <= s[n] && s[n] <= '9' || n == 0 && s[n] == '!') {
		n++
	}
	return strings.ToLower(s[:n]), closing
}

// after returns what follows the end tag of an element, nothing when it has none.
func after(page, end string) string {
	for at := 0; ; {
		i := strings.IndexByte(page[at:], '<')
		if i < 0 {
			return ""
		}
		at += i
		if len(page)-at >= len(end) && strings.EqualFold(page[at:at+len(end)], end) {
			_, rest, _ := strings.Cut(page[at:], ">")
			return rest
		}
		at++
	}
}

// tidy makes one space of several and one empty line of several.
func tidy(s string) string {
	var lines []string
	for line := range strings.SplitSeq(s, "\n") {
		line = strings.Join(strings.Fields(line), " ")
		if line != "" || len(lines) > 0 && lines[len(lines)-1] != "" {
			lines = append(lines, line)
		}
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}
