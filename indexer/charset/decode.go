package charset

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// Decode returns raw as valid UTF-8, without a byte order mark. A name that is not
// known reads as UTF-8; bytes that the encoding has no letter for become U+FFFD.
// Vietnamese tones of windows-1258, which stand behind their vowel there, are
// composed with it.
func Decode(raw []byte, name string) []byte {
	canonical, ok := Known(name)
	if !ok || canonical == utf8Name {
		return bytes.ToValidUTF8(bytes.TrimPrefix(raw, bomUTF8), []byte("\uFFFD"))
	}
	if strings.HasPrefix(canonical, "iso-8859-") {
		return decodeISO(raw, canonical)
	}
	text, err := named(canonical).NewDecoder().Bytes(raw)
	if err != nil || !utf8.Valid(text) {
		text = bytes.ToValidUTF8(text, []byte("\uFFFD"))
	}
	if canonical == "windows-1258" {
		text = norm.NFC.Bytes(text)
	}
	if hasC1(text) {
		text = bytes.Map(withoutC1, text)
	}
	return text
}

// decodeISO reads the bytes that are control characters in the ISO encodings as the
// punctuation of Windows, which texts that are said to be in one often have.
func decodeISO(raw []byte, name string) []byte {
	table := named(name).(*charmap.Charmap)
	text := make([]byte, 0, len(raw)+len(raw)/2)
	for _, b := range raw {
		r := table.DecodeByte(b)
		if mark := windowsMark(rune(b)); mark != 0 {
			r = mark
		}
		text = utf8.AppendRune(text, withoutC1(r))
	}
	return text
}

// withoutC1 gives U+FFFD for the control characters U+0080 to U+009F, which no text
// means.
func withoutC1(r rune) rune {
	if r >= 0x80 && r <= 0x9F {
		return utf8.RuneError
	}
	return r
}

func hasC1(text []byte) bool {
	for rest := text; ; {
		i := bytes.IndexByte(rest, 0xC2)
		if i < 0 || i+1 == len(rest) {
			return false
		}
		if rest[i+1] < 0xA0 {
			return true
		}
		rest = rest[i+2:]
	}
}

// NewReader decodes a whole stream, as Decode does its bytes. It is meant for the
// encodings that Wide names: others can be decoded record by record.
func NewReader(r io.Reader, name string) io.Reader {
	return transform.NewReader(r, named(name).NewDecoder())
}
