package mail

import (
	"bytes"
	"mime"
	"strings"
)

// header holds the headers of a message or a part, the last of each name, with
// lines that go on joined.
type header map[string]string

// get returns a header by its name, whatever its case.
func (h header) get(name string) string { return h[strings.ToLower(name)] }

// params returns the parameters of a header, and under "" its value.
func (h header) params(name string) map[string]string {
	value := h.get(name)
	if value == "" {
		return nil
	}
	kind, params, err := mime.ParseMediaType(value)
	if err != nil && params == nil { // a parameter is broken; the value may stand
		kind, _, _ = strings.Cut(value, ";")
		params = map[string]string{}
		for part := range strings.SplitSeq(value, ";") {
			if key, v, ok := strings.Cut(part, "="); ok {
				params[strings.ToLower(strings.TrimSpace(key))] = strings.Trim(strings.TrimSpace(v), `"`)
			}
		}
	}
	params[""] = strings.ToLower(strings.TrimSpace(kind))
	return params
}

// split parts the headers of a message from its text. A text that does not
// begin with headers has none; a line among them that is none is passed over.
func split(raw []byte) (header, []byte) {
	h := make(header)
	rest, last, lines := raw, "", 0
	for len(rest) > 0 && lines < maxHeaders {
		line, after, _ := bytes.Cut(rest, []byte{'\n'})
		text := string(bytes.TrimRight(line, "\r"))
		lines++
		key, value, ok := keyValue(text)
		switch {
		case strings.TrimSpace(text) == "":
			if len(h) > 0 {
				return h, after
			}
		case (text[0] == ' ' || text[0] == '\t') && last != "":
			h[last] = strings.TrimSpace(h[last] + " " + strings.TrimSpace(text))
		case ok:
			last = strings.ToLower(key)
			h[last] = value
		case len(h) == 0 || !headerNext(after): // the text, without an empty line above it
			return h, rest
		}
		rest = after
	}
	if lines >= maxHeaders {
		return header{}, raw
	}
	return h, rest
}

// headerNext reports whether the next line is a header, so that the line before
// it was a damaged one.
func headerNext(rest []byte) bool {
	line, _, _ := bytes.Cut(rest, []byte{'\n'})
	_, _, ok := keyValue(string(line))
	return ok
}

// keyValue splits a header line.
func keyValue(line string) (key, value string, ok bool) {
	key, value, ok = strings.Cut(line, ":")
	if !ok || key == "" || len(key) > 64 {
		return "", "", false
	}
	for _, c := range []byte(key) {
		if c <= ' ' || c >= 0x7f {
			return "", "", false
		}
	}
	return key, strings.TrimSpace(value), true
}
