package indexer

import (
	"bytes"
	"errors"
	"fmt"
	"hash/maphash"
	"io"

	"dateline/indexer/jsonl"
	"dateline/indexer/record"
)

// readRecords feeds the records of one file. In a folder a file of unknown format
// is skipped; one that the user has named is an error.
func (ix *Indexer) readRecords(f *feeder, m *member, s *stream) error {
	if what := foreignTo(s.head(sniffSize)); what != "" && ix.opt.Format == "" {
		return ix.unknown(f, m, what)
	}
	head := ix.lookAt(m.from, s)
	format, what := ix.opt.Format, ""
	if format == "" {
		format, what = ix.sniff(head, m.from.name, m.inFolder)
	}
	if f.ctx.Err() != nil {
		return f.ctx.Err()
	}
	if format == "" {
		return ix.unknown(f, m, what)
	}
	m.from.format = format
	if err := f.unique(m.from); err != nil {
		return f.failed(m.from, 0, 0, err)
	}
	ix.decodeStream(m.from, s)
	if format != formatText && bytes.IndexByte(head, '\n') < 0 && bytes.IndexByte(head, '\r') >= 0 {
		s.push(oldLines{s.Reader})
		head = bytes.ReplaceAll(head, []byte{'\r'}, []byte{'\n'})
	}
	records, err := ix.reader(m.from, s, head)
	if err != nil {
		return f.failed(m.from, 0, 0, err)
	}
	err = feed(f, m.from, records)
	if values, ok := records.(*jsonl.ValuesReader); ok && len(values.Left()) > 0 {
		ix.opt.Log.Warn().Str("file", m.from.name).Strs("lists", values.Left()).Msg("other lists in the file were not read")
	}
	return err
}

// unknown deals with a file that is none of ours. One that the user has named
// ends the run, so that a mistake is not taken for an empty source.
func (ix *Indexer) unknown(f *feeder, m *member, what string) error {
	if f.ctx.Err() != nil {
		return f.ctx.Err()
	}
	if m.inFolder {
		kind := extension(m.from.name)
		if kind == "" {
			kind = "no extension"
		}
		ix.skip(f, m.from.name, kind)
		return nil
	}
	return fmt.Errorf("indexer: cannot read %s: it looks like %s", m.from.name, what)
}

// feed queues all records. A break in the stream is one reject for the rest.
func feed(f *feeder, from *origin, records record.Reader) error {
	for at := int64(0); ; {
		rec, err := records.Next()
		f.bytes += records.Offset() - at
		at = records.Offset()
		var bad *record.Bad
		switch {
		case err == io.EOF:
			return nil
		case err == nil:
			err = f.add(from, rec.Line, rec.Offset, rec.Raw, "")
		case errors.As(err, &bad):
			err = f.add(from, rec.Line, rec.Offset, rec.Raw, err.Error())
		default:
			if f.ctx.Err() != nil {
				return f.ctx.Err()
			}
			return f.add(from, rec.Line, rec.Offset, rec.Raw, fmt.Sprintf("the rest of the file cannot be read: %v", err))
		}
		if err != nil {
			return err
		}
	}
}

// oldLines reads a file whose lines end in a carriage return alone, as those of old
// spreadsheets do.
type oldLines struct{ r io.Reader }

func (o oldLines) Read(p []byte) (int, error) {
	n, err := o.r.Read(p)
	for i, c := range p[:n] {
		if c == '\r' {
			p[i] = '\n'
		}
	}
	return n, err
}

// unique reports a second text file under the id of another one of this run: it
// would replace the first. The path of a text file is its id.
func (f *feeder) unique(from *origin) error {
	if from.format != formatText || from.id == "" {
		return nil
	}
	id, name := maphash.String(f.seed, from.id), maphash.String(f.seed, from.name)
	if first, taken := f.texts[id]; taken && first != name {
		return fmt.Errorf("another file of this run has the id %q too and would be replaced; index the folder above both instead", from.id)
	}
	f.texts[id] = name
	return nil
}
