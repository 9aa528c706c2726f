package indexer

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"dateline/indexer/charset"
)

const encodingUTF8 = "utf-8"

// lookAt finds out the encoding of a file and returns its head as UTF-8, to be
// looked at. A stream whose units are wider than a byte is decoded at once: nothing
// can be told of it otherwise.
func (ix *Indexer) lookAt(from *origin, s *stream) (head []byte) {
	head = s.head(sniffSize)
	from.encoding = ix.opt.Encoding
	if from.encoding == "" {
		from.encoding = choose(head)
	}
	switch {
	case strings.HasPrefix(from.encoding, "utf-16"), strings.HasPrefix(from.encoding, "utf-32"):
		s.push(charset.NewReader(s.Reader, from.encoding))
		from.decoded = true
		return s.head(sniffSize)
	case from.encoding == encodingUTF8:
		return head
	}
	return charset.Decode(head, from.encoding)
}

// decodeStream decodes a stream before it is cut where letters hold bytes that mean
// something to the format. All others are decoded record by record, since dumps are
// joined from several, and mails part by part.
func (ix *Indexer) decodeStream(from *origin, s *stream) {
	switch {
	case from.decoded || from.format == formatMail:
	case from.format == formatJSONL && trailing[from.encoding]: // no letter holds a line end
	case charset.Wide(from.encoding) || trailing[from.encoding]:
		s.push(charset.NewReader(s.Reader, from.encoding))
		from.decoded = true
	}
}

// choose finds out what the records are in that are no UTF-8. The lines that are
// would speak against it: a dump of several origins has both.
func choose(head []byte) string {
	declared := charset.Declared(head)
	encoding := charset.Choose(head, declared)
	if encoding == encodingUTF8 || charset.Wide(encoding) {
		return encoding
	}
	var odd []byte
	for line := range bytes.Lines(head) {
		if !utf8.Valid(line) {
			odd = append(odd, line...)
		}
	}
	if len(odd) == len(head) {
		return encoding
	}
	return charset.Choose(odd, declared)
}

// trailing are the encodings in which the second byte of a letter can be one of
// \ { | }, by which JSON and tables are cut.
var trailing = map[string]bool{"gb18030": true, "big5": true, "shift_jis": true}

// text returns a record as UTF-8 and the encoding that it was found in. A record
// that is UTF-8 already is used as it is, whatever the file is in otherwise.
func (ix *Indexer) text(from *origin, raw []byte) (text []byte, encoding string) {
	switch {
	case from.decoded:
		return raw, from.encoding
	case utf8.Valid(raw):
		return raw, encodingUTF8
	case from.ownEncoding:
		return raw, ""
	}
	encoding = from.encoding
	if encoding == encodingUTF8 && ix.opt.Encoding == "" {
		encoding = charset.Choose(raw[:min(len(raw), sniffSize)], "")
	}
	return charset.Decode(raw, encoding), encoding
}

// repair undoes what earlier programs did to a text, see charset.Repair. Nearly
// all texts are told from one that needs it by a byte that they do not have.
func repair(texts ...*string) (repaired bool) {
	for _, s := range texts {
		if strings.IndexByte(*s, 0xC2) < 0 && strings.IndexByte(*s, 0xC3) < 0 {
			continue
		}
		if better, changed := charset.Repair(*s); changed {
			*s, repaired = better, true
		}
	}
	return repaired
}

// encodings are the names that the option Encoding takes, beside other spellings
// of each.
var encodings = strings.Fields(`utf-8 utf-16le utf-16be utf-32le utf-32be
	windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 windows-874
	iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-10 iso-8859-13 iso-8859-14 iso-8859-15 iso-8859-16
	koi8-r koi8-u ibm437 ibm850 ibm852 ibm855 ibm866 macintosh mac-cyrillic gb18030 big5 shift_jis euc-jp iso-2022-jp euc-kr`)

// encodingOf is the name of an encoding that the user gave in some spelling.
func encodingOf(label string) (name string, err error) {
	if label == "" {
		return "", nil
	}
	name, ok := charset.Known(label)
	if !ok {
		return "", fmt.Errorf("indexer: option Encoding: %q is not an encoding that can be read; those are %s", label, strings.Join(encodings, ", "))
	}
	return name, nil
}
