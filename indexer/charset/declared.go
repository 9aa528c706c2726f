package charset

import (
	"bytes"
	"regexp"
)

// headSize is how much of a file is searched for what it says of itself: HTML wants
// its meta within the first kilobyte, headers of records come to a few.
const headSize = 4096

var (
	xmlEncoding = regexp.MustCompile(`^<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([A-Za-z0-9._:+-]+)["']`)
	metaCharset = regexp.MustCompile(`(?i)<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([A-Za-z0-9._:+-]+)`)
	contentType = regexp.MustCompile(`(?im)^"?Content-Type:[^\n]{0,200}?(?:\n[ \t][^\n]{0,200}?)?\bcharset\s*=\s*["']?([A-Za-z0-9._:+-]+)`)
	coding      = regexp.MustCompile(`^(?:[^\n]*\n)?(?:#|//|;|%|--|/\*)[^\n]{0,200}?coding[:=]\s*([A-Za-z0-9._-]+)`)
)

// Declared finds what a file says of its own encoding in its first bytes, as the
// label stands there: <?xml encoding="...">, <meta charset>, a header Content-Type
// with charset, # -*- coding: x -*-. It returns "" when the file says nothing.
func Declared(sample []byte) string {
	head := bytes.TrimLeft(bytes.TrimPrefix(sample[:min(len(sample), headSize)], bomUTF8), " \t\r\n")
	if bytes.IndexByte(head, 0) >= 0 {
		head = bytes.ReplaceAll(head, []byte{0}, nil) // UTF-16 and UTF-32
		head = bytes.TrimLeft(head, "\xFE\xFF \t\r\n")
	}
	if len(head) == 0 {
		return ""
	}
	ways := []*regexp.Regexp{contentType, coding}
	if head[0] == '<' { // what stands in the text of a record says nothing of the file
		ways = []*regexp.Regexp{xmlEncoding, metaCharset}
	}
	for _, way := range ways {
		if m := way.FindSubmatch(head); m != nil {
			return string(m[1])
		}
	}
	return ""
}
