package mail

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime/multipart"
	"mime/quotedprintable"
	"strings"
)

// Limits of a message made of parts.
const (
	maxParts  = 64 // of one level
	maxNested = 8  // levels
)

// body fills the text of the article: the first plain text, else the words of
// the first page, else what stands below the headers.
func (w *writer) body(h header, raw []byte) {
	plain, page := w.texts(h, raw, 0)
	from := "text"
	switch {
	case plain != "":
		w.a.Body = plain
	case page != "":
		w.a.Body, from = strip(page), "text/html"
	}
	w.note("body", from, w.a.Body)
}

// texts returns the first plain text and the first page of a message or a part.
func (w *writer) texts(h header, raw []byte, depth int) (plain, page string) {
	kind := h.params("Content-Type")
	switch name := kind[""]; {
	case strings.HasPrefix(name, "multipart/") && kind["boundary"] != "" && depth < maxNested:
		if plain, page, ok := w.parts(kind["boundary"], raw, depth); ok {
			return plain, page
		}
		return w.text(h, raw, kind["charset"]), "" // no boundary where one was announced
	case name == "text/html":
		return "", w.text(h, raw, kind["charset"])
	case depth == 0 || name == "" || strings.HasPrefix(name, "text/"):
		return w.text(h, raw, kind["charset"]), ""
	}
	return "", ""
}

// parts looks through the parts of a message, but not through attachments. It
// reports false when there is none.
func (w *writer) parts(boundary string, raw []byte, depth int) (plain, page string, ok bool) {
	r := multipart.NewReader(bytes.NewReader(raw), boundary)
	for range maxParts {
		part, err := r.NextRawPart()
		if err != nil {
			break
		}
		ok = true
		h := make(header)
		for name, values := range part.Header {
			h[strings.ToLower(name)] = strings.Join(values, " ")
		}
		if strings.HasPrefix(strings.ToLower(h.get("Content-Disposition")), "attachment") {
			continue
		}
		raw, _ := io.ReadAll(part) // of a message that is cut off, what there is
		p, q := w.texts(h, raw, depth+1)
		if plain == "" {
			plain = strings.TrimSpace(p)
		}
		if page == "" {
			page = q
		}
	}
	return plain, page, ok
}

// text undoes the transfer encoding and the charset of a part.
func (w *writer) text(h header, raw []byte, charset string) string {
	switch strings.ToLower(strings.TrimSpace(h.get("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		raw = printable(raw)
	case "base64":
		raw = base64Text(raw)
	}
	return string(w.decode(raw, charset))
}

// printable undoes quoted-printable line by line, so that a line that is broken
// stays as it is and those after it are read.
func printable(raw []byte) []byte {
	if all, err := io.ReadAll(quotedprintable.NewReader(bytes.NewReader(raw))); err == nil {
		return all
	}
	var out []byte
	for line := range bytes.Lines(raw) {
		read, err := io.ReadAll(quotedprintable.NewReader(bytes.NewReader(line)))
		if err != nil {
			read = line
		}
		out = append(out, read...)
	}
	return out
}

// base64Text undoes base64 and passes over letters that are not of it. A text
// with spaces in it is none, whatever its header says, and stays as it is.
func base64Text(raw []byte) []byte {
	if bytes.IndexByte(bytes.TrimSpace(raw), ' ') >= 0 {
		return raw
	}
	letters := make([]byte, 0, len(raw))
	for _, c := range raw {
		if c == '=' {
			break
		}
		if 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '+' || c == '/' {
			letters = append(letters, c)
		}
	}
	if len(letters)%4 == 1 {
		letters = letters[:len(letters)-1]
	}
	out := make([]byte, base64.RawStdEncoding.DecodedLen(len(letters)))
	n, err := base64.RawStdEncoding.Decode(out, letters)
	if err != nil || n == 0 {
		return raw
	}
	return out[:n]
}

// reader is decode in the shape that package mime asks for.
func (w *writer) reader(charset string, r io.Reader) (io.Reader, error) {
	raw, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return bytes.NewReader(w.decode(raw, charset)), nil
}
