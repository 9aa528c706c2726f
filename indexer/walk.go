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
)

// stdinName is how standard input is written among the sources.
const stdinName = "-"

// check refuses sources that cannot be read before anything is, and sums their
// sizes; 0 when that is unknown or nobody asks for progress.
func (ix *Indexer) check(sources []string) (total int64, err error) {
	if len(sources) == 0 {
		return 0, errors.New("indexer: no source; name a file, a folder, or - for standard input")
	}
	if err := checkRejectFile(ix.opt.RejectFile); err != nil {
		return 0, err
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
			return 0, fmt.Errorf("indexer: %s is a source and also the reject file, which would be written into; choose another reject file", src)
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
		switch {
		case err != nil || p == src: // reading names what cannot be read
		case unwanted(p, d) != "" && d.IsDir():
			return fs.SkipDir
		case unwanted(p, d) == "" && !d.IsDir():
			total += sizeOf(d)
		}
		return nil
	})
	return total
}

// sizeOf is the size of a file, 0 when it cannot be known.
func sizeOf(d fs.DirEntry) int64 {
	info, err := d.Info()
	if err != nil {
		return 0
	}
	return info.Size()
}

// isRejectFile tells the file this run writes, under whatever name, so that it is
// never read as well.
func (ix *Indexer) isRejectFile(name string) bool {
	if ix.opt.RejectFile == "" {
		return false
	}
	a, errA := filepath.Abs(name)
	b, errB := filepath.Abs(ix.opt.RejectFile)
	if errA == nil && errB == nil && a == b {
		return true
	}
	one, errA := os.Stat(name)
	other, errB := os.Stat(ix.opt.RejectFile)
	return errA == nil && errB == nil && os.SameFile(one, other)
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
		return ix.readFile(f, from, file, info.Size(), false)
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
	return ix.readFile(f, from, pr, 0, false)
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
		if d.IsDir() && ix.isArchive(from.name) {
			return fs.SkipDir
		}
		if d.IsDir() || d.Name() == filepath.Base(ix.opt.RejectFile) && ix.isRejectFile(from.name) {
			return nil
		}
		file, err := root.Open(filepath.FromSlash(p))
		if err != nil {
			return f.failed(from, 0, 0, err)
		}
		defer file.Close()
		return ix.readFile(f, from, file, sizeOf(d), true)
	})
}

// isArchive reports whether a folder is the archive that is being written: what it
// holds has been indexed, and what it rejected would come back for ever.
func (ix *Indexer) isArchive(name string) bool {
	if ix.opt.Archive == "" {
		return false
	}
	a, errA := filepath.Abs(name)
	b, errB := filepath.Abs(ix.opt.Archive)
	return errA == nil && errB == nil && a == b
}

// unwanted says why an entry of a folder is passed over, "" when it is not.
func unwanted(p string, d fs.DirEntry) string {
	switch {
	case p != "." && hidden(d.Name()):
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

// readFile reads one file as it is stored, whatever is packed in it. size is 0
// when it is not known.
func (ix *Indexer) readFile(f *feeder, from *origin, r io.Reader, size int64, inFolder bool) error {
	in := &counter{r: r, stop: f.ctx.Err}
	f.in = in.count
	defer f.closed(size)
	m := &member{from: from, r: in, size: size, account: &account{in: in.count, floor: ix.bombFloor}, inFolder: inFolder}
	if at, ok := r.(io.ReaderAt); ok && size > 0 {
		m.at = at
	}
	return ix.unpack(f, m)
}
