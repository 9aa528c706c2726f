package indexer

import (
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"

	"dateline/indexer/charset"
	"dateline/indexer/jsonl"
	"dateline/indexer/mail"
	"dateline/indexer/record"
	"dateline/indexer/sgml"
	"dateline/indexer/table"
	"dateline/indexer/text"
	"dateline/news"
)

// parser reads one record as an article; tr notes where its fields come from.
// Several goroutines use one at once.
type parser func(raw []byte, tr *record.Trace) (news.Article, error)

// The formats, as Options.Format names them.
const (
	formatAuto  = "auto" // each file is looked at
	formatJSONL = "jsonl"
	formatJSON  = "json"
	formatCSV   = "csv"
	formatTSV   = "tsv"
	formatSGML  = "sgml"
	formatMail  = "mail"
	formatText  = "text"
)

// Formats are the names that Options.Format takes.
var Formats = []string{formatAuto, formatJSONL, formatJSON, formatCSV, formatTSV, formatSGML, formatMail, formatText}

// endings are the formats that names promise.
var endings = map[string]string{
	".jsonl": formatJSONL, ".ndjson": formatJSONL, ".json": formatJSON, ".csv": formatCSV, ".tsv": formatTSV, ".tab": formatTSV,
	".sgm": formatSGML, ".sgml": formatSGML, ".eml": formatMail, ".mbox": formatMail, ".mbx": formatMail, ".txt": formatText,
}

// nameFormat tells the format from a file's name, "" when that says nothing.
func nameFormat(name string) string {
	return endings[extension(trimPacked(strings.ToLower(name)))]
}

// reader cuts a stream of the format into records; from learns how they are
// read. An error is about the file as a whole.
func (ix *Indexer) reader(from *origin, r io.Reader, head []byte) (record.Reader, error) {
	switch from.format {
	case formatJSON:
		from.parse = jsonl.Article(ix.mapper)
		return jsonl.NewValues(r, ix.maxLine, ix.mapper), nil
	case formatCSV, formatTSV:
		if len(head) == 0 { // no row to learn from: the end of the stream, or what is wrong with it
			return jsonl.NewReader(r, ix.maxLine), nil
		}
		d, ok := table.Sniff(head)
		if !ok {
			d = table.Default(map[string]byte{formatCSV: ',', formatTSV: '\t'}[from.format])
		}
		t, err := table.New(ix.mapper, d, head)
		if err != nil {
			return nil, err
		}
		from.parse = t.Article
		return t.NewReader(r, ix.maxLine), nil
	case formatSGML:
		from.parse = sgml.Article
		return sgml.NewReader(r, ix.maxLine), nil
	case formatMail:
		from.parse, from.ownEncoding = mail.Article(ix.decoder(from)), true
		if mail.Sniff(head) == mail.Mbox {
			return mail.NewReader(r, ix.maxLine), nil
		}
		return &whole{r: r, max: ix.maxLine}, nil
	case formatText:
		from.parse = text.Article
		return &whole{r: r, max: ix.maxLine}, nil
	}
	from.parse = jsonl.Article(ix.mapper)
	return jsonl.NewReader(r, ix.maxLine), nil
}

// decoder reads the parts of a mail, each in the encoding that it names.
func (ix *Indexer) decoder(from *origin) func(raw []byte, label string) []byte {
	return func(raw []byte, label string) []byte {
		name, known := charset.Known(label)
		switch {
		case ix.opt.Encoding != "":
			name = ix.opt.Encoding
		case !known:
			name = charset.Choose(raw[:min(len(raw), sniffSize)], "")
		}
		return charset.Decode(raw, name)
	}
}

// wholeSize is the room that is made for a file at first: that of most articles.
const wholeSize = 16 << 10

// whole is a file that is one record.
type whole struct {
	r    io.Reader
	max  int
	done bool
	n    int64
}

func (w *whole) Offset() int64 { return w.n }

func (w *whole) Next() (record.Record, error) {
	if w.done {
		return record.Record{}, io.EOF
	}
	w.done = true
	var raw []byte
	for {
		if len(raw) == cap(raw) { // by doubling: io.ReadAll leaves five times the file behind
			raw = slices.Grow(raw, min(max(wholeSize, len(raw)), w.max+1-len(raw)))
			if len(raw) > hugeRecord {
				runtime.GC()
			}
		}
		n, err := w.r.Read(raw[len(raw):cap(raw)])
		raw = raw[:len(raw)+n]
		w.n += int64(n)
		switch {
		case len(raw) > w.max:
			return record.Record{Raw: slices.Clone(raw[:min(len(raw), sampleSize)])}, &record.Bad{Reason: fmt.Sprintf("the file is longer than the limit of %d bytes for one article", w.max)}
		case err == io.EOF:
			return record.Record{Raw: raw}, nil
		case err != nil:
			return record.Record{}, err
		}
	}
}
