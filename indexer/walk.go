package indexer

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"dateline/indexer/jsonl"
	"dateline/indexer/record"
)

// stdinName is how standard input is written among the sources.
const stdinName = "-"

// check refuses sources that cannot be read before anything is, and sums their
// sizes; 0 when that is unknown or nobody asks for progress.
func (ix *Indexer) check(sources []string) (total int64, err error) {
	if len(sources) == 0 {
		return 0, errors.New("indexer: no source; name a file, a folder, or - for standard input")
	}
	known, stdin := ix.opt.Progress != nil, false
	for _, src := range sources {
		if src == stdinName {
			if stdin {
				return 0, errors.New("indexer: standard input (-) is named twice; it can be read once")
			}
			known, stdin = false, true
			continue
		}
		info, err := os.Stat(src)
		if err != nil {
			return 0, fmt.Errorf("indexer: source %w; check its name and rights", err)
		}
		if ix.isRejectFile(src) {
			return 0, fmt.Errorf("indexer: %s is a source and also the reject file, which would overwrite it; choose another reject file", src)
		}
		known = known && (info.IsDir() || info.Mode().IsRegular())
		if known {
			total += size(src, info)
		}
	}
	if !known {
		total = 0
	}
	return total, nil
}

// size is the size of a file, of a folder that of the files it would yield.
func size(src string, info fs.FileInfo) (total int64) {
	if !info.IsDir() {
		return info.Size()
	}
	filepath.WalkDir(src, func(p string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() && nameFormat(p) != "" {
			if info, err := d.Info(); err == nil {
				total += info.Size()
			}
		}
		return nil // an estimate for the progress line; reading names what cannot be read
	})
	return total
}

// isRejectFile tells the file this run writes, so that it is never read as well.
func (ix *Indexer) isRejectFile(name string) bool {
	if ix.opt.RejectFile == "" {
		return false
	}
	a, errA := filepath.Abs(name)
	b, errB := filepath.Abs(ix.opt.RejectFile)
	return errA == nil && errB == nil && a == b
}

// read feeds all sources in their order.
func (ix *Indexer) read(f *feeder, sources []string) error {
	defer close(f.order)
	defer close(f.jobs)
	for _, src := range sources {
		err := ix.readSource(f, src)
		if err == errLimit {
			break
		}
		if err != nil {
			return err
		}
	}
	f.opened(nil)
	return f.flush()
}

func (ix *Indexer) readSource(f *feeder, src string) error {
	if src == stdinName {
		return ix.readSlow(f, &origin{name: stdinName}, ix.stdin)
	}
	info, err := os.Stat(src)
	if err != nil {
		return f.failed(&origin{name: src}, 0, 0, err)
	}
	from := &origin{name: src, id: filepath.Base(src)}
	if abs, err := filepath.Abs(src); err == nil {
		from.section = filepath.Base(filepath.Dir(abs))
		from.id = path.Join(from.section, filepath.Base(abs))
	}
	if info.IsDir() {
		return ix.readFolder(f, src)
	}
	file, err := os.Open(src)
	if err != nil {
		return f.failed(from, 0, 0, err)
	}
	defer file.Close()
	if info.Mode().IsRegular() {
		return ix.readFile(f, from, file, false)
	}
	return ix.readSlow(f, from, file)
}

// readSlow reads what may block for ever, as pipes and terminals do. A read
// that is under way when the run ends cannot be called back; its goroutine
// goes when the read returns.
func (ix *Indexer) readSlow(f *feeder, from *origin, r io.Reader) error {
	pr, pw := io.Pipe()
	defer pr.Close()
	stop := context.AfterFunc(f.ctx, func() { pr.CloseWithError(context.Canceled) })
	defer stop()
	go func() {
		_, err := io.Copy(pw, struct{ io.Reader }{r})
		pw.CloseWithError(err) // nil means io.EOF
	}()
	return ix.readFile(f, from, pr, false)
}

// readFolder reads the files of a folder in lexical order. All access goes
// through os.Root, and links are not followed: what is indexed lies inside.
func (ix *Indexer) readFolder(f *feeder, src string) error {
	root, err := os.OpenRoot(src)
	if err != nil {
		return f.failed(&origin{name: src}, 0, 0, err)
	}
	defer root.Close()
	base := filepath.Base(src)
	if abs, err := filepath.Abs(src); err == nil {
		base = filepath.Base(abs)
	}
	return fs.WalkDir(root.FS(), ".", func(p string, d fs.DirEntry, err error) error {
		if f.ctx.Err() != nil {
			return f.ctx.Err()
		}
		from := &origin{name: filepath.Join(src, filepath.FromSlash(p)), id: path.Join(base, p)}
		from.section = path.Base(path.Dir(from.id))
		if err != nil {
			return f.failed(from, 0, 0, err)
		}
		if what := unwanted(p, d); what != "" {
			ix.skip(f, from.name, what)
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if d.IsDir() || ix.isRejectFile(from.name) {
			return nil
		}
		file, err := root.Open(filepath.FromSlash(p))
		if err != nil {
			return f.failed(from, 0, 0, err)
		}
		defer file.Close()
		return ix.readFile(f, from, file, true)
	})
}

// unwanted says why an entry of a folder is passed over, "" when it is not.
func unwanted(p string, d fs.DirEntry) string {
	switch {
	case p != "." && strings.HasPrefix(d.Name(), "."):
		return "hidden"
	case d.Type()&fs.ModeSymlink != 0:
		return "link"
	case !d.IsDir() && !d.Type().IsRegular():
		return "device or pipe"
	}
	return ""
}

// skip counts a file that is passed over, under what it is.
func (ix *Indexer) skip(f *feeder, name, what string) {
	f.skipped[what]++
	ix.opt.Log.Debug().Str("file", name).Str("kind", what).Msg("file skipped")
}

// readFile feeds the records of one file. In a folder a file of unknown format
// is skipped; one that the user has named is an error.
func (ix *Indexer) readFile(f *feeder, from *origin, r io.Reader, inFolder bool) error {
	s, err := ix.open(r)
	if err != nil {
		return f.failed(from, 0, 0, err)
	}
	defer s.close()
	f.opened(s.in)
	format, why := ix.format(s, from.name, inFolder)
	from.format = format
	switch {
	case f.ctx.Err() != nil:
		return f.ctx.Err()
	case format == formatJSONL:
		return ix.readLines(f, from, s)
	case format == formatText:
		return ix.readText(f, from, s)
	case inFolder:
		ix.skip(f, from.name, extension(from.name))
		return nil
	}
	return fmt.Errorf("indexer: cannot read %s: %s", from.name, why)
}

func (ix *Indexer) format(s *stream, name string, inFolder bool) (format, why string) {
	if ix.opt.Format != "" {
		return ix.opt.Format, ""
	}
	named := nameFormat(name)
	if named == formatJSONL {
		return named, ""
	}
	sniffed, why := s.sniff()
	if named != "" && (s.empty() || sniffed != formatJSONL || !s.wholeRecord()) {
		return named, ""
	}
	if inFolder && !s.wholeRecord() {
		return "", why
	}
	return sniffed, why
}

func extension(name string) string {
	if ext := strings.ToLower(filepath.Ext(name)); ext != "" {
		return ext
	}
	return "no extension"
}

// readLines feeds JSON Lines. A break in the stream is one reject for the rest.
func (ix *Indexer) readLines(f *feeder, from *origin, s *stream) error {
	lines := jsonl.NewReader(s, ix.maxLine)
	for at := int64(0); ; {
		line, err := lines.Next()
		f.bytes += lines.Offset() - at
		at = lines.Offset()
		var bad *record.Bad
		switch {
		case err == io.EOF:
			return nil
		case err == nil:
			err = f.add(from, line.Line, line.Offset, line.Raw, "")
		case errors.As(err, &bad):
			err = f.add(from, line.Line, line.Offset, line.Raw, err.Error())
		default:
			return f.failed(from, line.Line, line.Offset, fmt.Errorf("the rest of the file cannot be read: %w", err))
		}
		if err != nil {
			return err
		}
	}
}

// readText feeds a file that is one article.
func (ix *Indexer) readText(f *feeder, from *origin, s *stream) error {
	raw, err := io.ReadAll(io.LimitReader(s, int64(ix.maxLine)+1))
	f.bytes += int64(len(raw))
	if err == nil && len(raw) > ix.maxLine {
		err = fmt.Errorf("the file is longer than the limit of %d bytes for one article", ix.maxLine)
	}
	if err != nil {
		return f.failed(from, 0, 0, err)
	}
	return f.add(from, 0, 0, raw, "")
}
