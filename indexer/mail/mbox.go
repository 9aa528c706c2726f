package mail

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"dateline/indexer/record"
)

// Kind is how messages stand in a file.
type Kind uint8

// The kinds of files.
const (
	None    Kind = iota // no mail
	Message             // one message
	Mbox                // many, each after a line "From ..."
)

var (
	fromLine = []byte("From ")
	between  = []byte("\nFrom ")
)

// telling are headers that tell a message from another text with a block of
// "Key: value" lines; two of them do.
var telling = map[string]bool{
	"from": true, "subject": true, "message-id": true, "newsgroups": true, "path": true, "received": true, "nntp-posting-host": true,
	"return-path": true, "mime-version": true, "organization": true, "xref": true, "references": true, "reply-to": true, "delivered-to": true, "content-transfer-encoding": true,
}

// minTelling is how many of the telling headers make a message.
const minTelling = 2

// Sniff tells the kind of a file from its first bytes.
func Sniff(sample []byte) Kind {
	if startsMessage(sample) {
		return Mbox
	}
	first, _, _ := bytes.Cut(sample, []byte{'\n'})
	if _, _, ok := keyValue(string(first)); !ok {
		return None
	}
	h, _ := split(sample)
	n := 0
	for name := range h {
		if telling[name] {
			n++
		}
	}
	if n >= minTelling && (h.get("From") != "" || h.get("Message-ID") != "" || h.get("Newsgroups") != "") {
		return Message
	}
	return None
}

// startsMessage reports whether b begins with the line that precedes each
// message of an mbox, and a header below it.
func startsMessage(b []byte) bool {
	if !bytes.HasPrefix(b, fromLine) {
		return false
	}
	line, rest, _ := bytes.Cut(b, []byte{'\n'})
	if !hasClock(line) {
		return false // From our correspondent
	}
	next, _, _ := bytes.Cut(rest, []byte{'\n'})
	key, _, ok := keyValue(strings.TrimPrefix(string(next), ">"))
	return ok && !strings.ContainsAny(key, "/(),;")
}

// hasClock reports whether a line holds a time of day: the line above a message
// says when it came.
func hasClock(line []byte) bool {
	for i := 2; i+2 < len(line); i++ {
		if line[i] == ':' && isDigit(line[i-1]) && isDigit(line[i+1]) && isDigit(line[i+2]) {
			return true
		}
	}
	return false
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// Reader cuts an mbox into messages.
type Reader struct {
	w    *record.Window
	max  int
	lost bool // in a message that is over the limit
}

// NewReader returns a Reader whose messages are at most max bytes; 0 means
// record.MaxSize.
func NewReader(r io.Reader, max int) *Reader {
	if max <= 0 {
		max = record.MaxSize
	}
	return &Reader{w: record.NewWindow(r, max+maxFrom), max: max}
}

// Offset returns how many bytes have been consumed.
func (r *Reader) Offset() int64 { return r.w.Offset() }

// Next returns the next message with the line "From ..." above it. One over the
// limit is a *record.Bad.
func (r *Reader) Next() (record.Record, error) {
	for {
		n, whole, ended := r.message()
		rec := r.w.Record(n)
		r.w.Skip(n)
		lost := r.lost
		r.lost = !ended
		switch {
		case n == 0 && r.w.Err() != nil:
			return rec, r.w.Err()
		case n == 0:
			return record.Record{}, io.EOF
		case lost: // more of the one that has been named
		case !whole:
			rec.Raw = rec.Raw[:min(n, maxSample)]
			return rec, &record.Bad{Reason: fmt.Sprintf("a message longer than the limit of %d bytes", r.max)}
		case len(bytes.TrimSpace(rec.Raw)) == 0:
		case r.w.Ended() && r.w.Err() != nil && len(r.w.Bytes()) == 0:
			return rec, r.w.Err()
		default:
			return rec, nil
		}
	}
}

// maxFrom is longer than the line "From ..." and the header below it, which must
// be seen to know one.
const maxFrom = 4 << 10

// tail is what stays of a piece of a message over the limit, so that the start
// of the next one is not cut in two.
const tail = 16

// message returns the length of the message that begins here. whole is false for
// one that is over the limit, ended for a piece of it after which more comes.
func (r *Reader) message() (n int, whole, ended bool) {
	at := 0
	if r.lost {
		at = tail - len(fromLine)
	}
	for {
		b := r.w.Bytes()
		for at < len(b) {
			i := bytes.Index(b[at:], between)
			if i < 0 {
				at = max(at, len(b)-len(fromLine))
				break
			}
			if !r.w.Ended() && !r.w.Full() && len(b)-at-i < maxFrom {
				break
			}
			at += i + 1
			if afterBlank(b, at) && startsMessage(b[at:]) {
				return at, at <= r.max, true
			}
		}
		switch {
		case r.w.Full():
			return len(b) - tail, false, false
		case r.w.Ended():
			return len(b), len(b) <= r.max, true
		}
		r.w.More()
	}
}

// afterBlank reports whether the line that begins at b[at] follows an empty one.
func afterBlank(b []byte, at int) bool {
	before := bytes.TrimSuffix(bytes.TrimSuffix(b[:at], []byte{'\n'}), []byte{'\r'})
	return len(before) == 0 || before[len(before)-1] == '\n'
}

// unquote takes the mark from lines that an mbox writes as ">From ".
func unquote(raw []byte) []byte {
	if !bytes.Contains(raw, []byte(">From ")) {
		return raw
	}
	var out []byte
	for line := range bytes.Lines(raw) {
		if line[0] == '>' && bytes.HasPrefix(bytes.TrimLeft(line, ">"), fromLine) {
			line = line[1:]
		}
		out = append(out, line...)
	}
	return out
}
