package jsonl

import (
	"bytes"

	"dateline/indexer/record"
)

// maxShown is how much of a broken piece is kept where the next object is far, in bytes.
const maxShown = 64 << 10

// astray gives up the piece that begins here, for the reason given, and goes on
// at the next object that can be made out. vain is how many bytes of it have
// been looked at and will be again.
func (r *ValuesReader) astray(vain int, reason string) (record.Record, error) {
	r.shaky = true
	b := r.w.Bytes()
	switch {
	case r.lists == 0: // objects one behind the other begin with a line
		r.indent = []byte{}
	case r.head == nil:
		r.head = headOf(b[:min(len(b), maxHead)])
	}
	r.waste += vain
	if r.waste > maxWaste*r.max {
		reason += "; the rest of the file is given up: too much of it is broken"
		rec := r.kept()
		r.drain()
		return rec, &record.Bad{Reason: reason}
	}
	if n := r.next(b, 1); n >= 0 {
		rec := r.w.Record(n)
		rec.Raw = bytes.TrimRight(rec.Raw, " \t\r\n,")
		r.w.Skip(n)
		return rec, &record.Bad{Reason: reason}
	}
	rec := r.kept()
	r.w.Skip(1)
	r.seek()
	return rec, &record.Bad{Reason: reason}
}

// kept returns a copy of the start of what is here.
func (r *ValuesReader) kept() record.Record {
	rec := r.w.Record(min(len(r.w.Bytes()), maxShown))
	rec.Raw = bytes.Clone(rec.Raw)
	return rec
}

// seek consumes all before the next object, or the rest of the file. It reports
// whether there is one.
func (r *ValuesReader) seek() bool {
	for {
		b := r.w.Bytes()
		if n := r.next(b, 0); n >= 0 {
			r.w.Skip(n)
			return true
		}
		if len(b) > maxLook {
			r.w.Skip(len(b) - maxLook)
		}
		if !r.w.More() {
			r.w.Skip(len(r.w.Bytes()))
			r.lists, r.around = 0, 0 // the end has been named
			return false
		}
	}
}

// drain consumes the rest of the file.
func (r *ValuesReader) drain() {
	for {
		r.w.Skip(len(r.w.Bytes()))
		if !r.w.More() {
			r.lists, r.around = 0, 0
			return
		}
	}
}

// maxLook is how much must be seen at once to make out an object: its start, and
// the space before it.
const maxLook = 2 * maxHead

// next returns where the next object begins, -1 when none can be made out: at
// the start of a line with the indent of the first, or with the first name that
// the first has and a comma before it.
func (r *ValuesReader) next(b []byte, from int) int {
	if r.indent != nil {
		return r.nextLine(b, from)
	}
	if r.head == nil {
		return -1
	}
	for at := from; ; at++ {
		n := bytes.Index(b[at:], r.head)
		if n < 0 {
			return -1
		}
		at += n
		if before := bytes.TrimRight(b[:at], " \t\r\n"); len(before) > 0 && before[len(before)-1] == ',' {
			return at
		}
	}
}

// nextLine is next where each object begins on a line of its own.
func (r *ValuesReader) nextLine(b []byte, from int) int {
	start := append(append([]byte{'\n'}, r.indent...), '{')
	for at := from; ; {
		n := bytes.Index(b[at:], start)
		if n < 0 {
			return -1
		}
		at += n + len(start)
		if next := space(b, at); next < len(b) && (b[next] == '"' || b[next] == '}') {
			return at - 1
		}
	}
}

// closeList leaves an array, and with the last the objects around it. Behind a
// broken object the bracket may be one of its own: then there are more objects.
func (r *ValuesReader) closeList() {
	if r.shaky && r.ahead() {
		return
	}
	r.w.Skip(1)
	if r.lists--; r.lists > 0 {
		return
	}
	r.head, r.indent, r.shaky = nil, nil, false
	if r.around > 0 {
		r.leave()
	}
}

// ahead moves on to a further object in what has been read ahead, if there is one.
func (r *ValuesReader) ahead() bool {
	for len(r.w.Bytes()) < maxShown && r.w.More() {
	}
	n := r.next(r.w.Bytes(), 1)
	if n < 0 {
		return false
	}
	r.w.Skip(n)
	return true
}

// leave consumes the rest of the objects around an array and notes the arrays of
// objects that stand there.
func (r *ValuesReader) leave() {
	var key []byte
	depth := r.around
	for depth > 0 {
		c, ok := r.peek()
		if !ok {
			r.around = depth
			return
		}
		switch c {
		case '"':
			if key, ok = r.leaveString(); !ok {
				r.around = depth
				return
			}
			continue
		case '{', '[':
			depth++
			r.w.Skip(1)
			if next, _ := r.peek(); c == '[' && next == '{' && len(key) > 0 && len(r.left) < maxLeft {
				r.left = append(r.left, string(key))
			}
			key = nil
			continue
		case '}', ']':
			depth--
		}
		if c != ':' {
			key = nil
		}
		r.w.Skip(1)
	}
	r.around = 0
}

// maxLeft is how many arrays are named that were not read.
const maxLeft = 8

// leaveString consumes a string and returns it where it may be a name.
func (r *ValuesReader) leaveString() ([]byte, bool) {
	for {
		b := r.w.Bytes()
		if end := skipString(b, 0); end >= 0 {
			var key []byte
			if end <= maxHead {
				key = bytes.Clone(b[1 : end-1])
			}
			r.w.Skip(end)
			return key, true
		}
		if r.w.Full() { // nothing behind it can be made out
			r.drain()
			return nil, false
		}
		if !r.w.Double() {
			r.w.Skip(len(r.w.Bytes()))
			return nil, false
		}
	}
}
