package indexer

import (
	"errors"
	"fmt"
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
	head := ix.decodeStream(m.from, s)
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
			return f.failed(from, rec.Line, rec.Offset, fmt.Errorf("the rest of the file cannot be read: %w", err))
		}
		if err != nil {
			return err
		}
	}
}
