package index

import (
	"context"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"sync"

	"dateline/news"

	"golang.org/x/sync/errgroup"
)

// How much is analysed at once. Two chunks in flight on two cores is the
// optimum: more goroutines were slower and took twice the memory.
const (
	chunkBytes   = 2 << 20 // of text; 6 MB took the same time and twice the memory. The bytes of a volume do not depend on it
	freezers     = 2
	articleFixed = 512 // counted for each article beside its text
)

// Reject says which article could not be bound, and why.
type Reject struct {
	ID      string `json:"id"`
	GivenID string `json:"given_id,omitempty"`
	Reason  string `json:"reason"`
	Revised bool   `json:"revised,omitempty"` // it was to replace an older text, which stays
}

// Error makes a Reject usable as the error of one article.
func (r *Reject) Error() string { return r.Reason }

// frozen is a volume that was bound but not yet published.
type frozen struct {
	ref     volumeRef
	rejects []Reject
}

// freezer binds one volume.
type freezer struct {
	root    string // of the archive
	dir     string // where the volume is built
	columns *columnWriter
	texts   *textWriter
	cases   map[string]*casing
	casing  sync.Mutex // of cases
	days    [2]news.Day
	totals  [3]fieldTotals
	bytes   int // of text
	rejects []Reject
	quires  []*quire // in order
	opt     WriterOptions
}

type chunk struct {
	number   int
	articles []*news.Article
	done     chan analysed
}

// analysed is a chunk after its analysis: what was kept, in order, and its postings.
type analysed struct {
	articles []*news.Article
	words    [][3]uint32
	long     [][3][]milestone
	rejects  []Reject
	quire    *quire
}

// freeze binds the articles, which come newest first with unique ids, into a
// volume under root and returns how an edition names it. The bytes of the volume
// depend on the articles and the schema alone. Articles whose analysis fails
// are set aside; ErrEmpty is returned when none is left.
func freeze(ctx context.Context, root, tmp string, articles iter.Seq2[*news.Article, error], opt WriterOptions) (*frozen, error) {
	f, err := newFreezer(root, tmp)
	if err != nil {
		return nil, err
	}
	defer f.close()
	f.opt = opt
	if err := f.analyse(ctx, articles); err != nil {
		return nil, err
	}
	if f.columns.c.len() == 0 {
		return &frozen{rejects: f.rejects}, ErrEmpty
	}
	g, all := errgroup.WithContext(ctx)
	f.columns.order() // before several ask for it
	g.Go(f.texts.close)
	g.Go(func() error { return f.merge(all) })
	g.Go(f.finish)
	if err := g.Wait(); err != nil {
		return nil, err
	}
	ref, err := f.publish()
	return &frozen{ref: ref, rejects: f.rejects}, err
}

// analyse runs the chunks through two goroutines and takes the results in order.
func (f *freezer) analyse(ctx context.Context, articles iter.Seq2[*news.Article, error]) error {
	g, ctx := errgroup.WithContext(ctx)
	work := make(chan chunk)
	order := make(chan chunk, freezers)
	g.Go(func() error {
		defer close(work)
		defer close(order)
		return cut(ctx, articles, work, order)
	})
	for range freezers {
		g.Go(func() error {
			ds := newDocuments()
			ds.hook, ds.undated = f.opt.hook, f.opt.undated
			for c := range work {
				b, err := f.bind(ds, c)
				if err != nil {
					return err
				}
				c.done <- b // has room for one
			}
			f.harvest(ds.cases)
			return nil
		})
	}
	g.Go(func() error {
		for c := range order {
			select {
			case b := <-c.done:
				if err := f.take(b); err != nil {
					return err
				}
			case <-ctx.Done():
				return context.Cause(ctx)
			}
		}
		return nil
	})
	return g.Wait()
}

// cut deals the articles out in chunks of about chunkBytes.
func cut(ctx context.Context, articles iter.Seq2[*news.Article, error], work, order chan<- chunk) error {
	c, size := chunk{done: make(chan analysed, 1)}, 0
	send := func() error {
		for _, to := range []chan<- chunk{order, work} {
			select {
			case to <- c:
			case <-ctx.Done():
				return context.Cause(ctx)
			}
		}
		c, size = chunk{number: c.number + 1, done: make(chan analysed, 1)}, 0
		return nil
	}
	for a, err := range articles {
		if err != nil {
			return err
		}
		c.articles = append(c.articles, a)
		if size += textSize(a); size >= chunkBytes {
			if err := send(); err != nil {
				return err
			}
		}
	}
	if len(c.articles) == 0 {
		return nil
	}
	return send()
}

func textSize(a *news.Article) int {
	return articleFixed + len(a.Title) + len(a.Lead) + len(a.Body)
}

// bind analyses a chunk and writes its quire.
func (f *freezer) bind(ds *documents, c chunk) (b analysed, err error) {
	for _, a := range c.articles {
		d, err := ds.document(a)
		if err != nil {
			b.rejects = append(b.rejects, Reject{a.ID, a.GivenID, err.Error(), a.Revised})
			continue
		}
		b.articles = append(b.articles, a)
		b.words, b.long = append(b.words, d.words), append(b.long, d.long)
	}
	if len(b.articles) > 0 {
		b.quire, err = writeQuire(filepath.Join(f.dir, fmt.Sprintf("quire-%06d", c.number)), ds.gather)
	}
	ds.reset(f.harvest)
	return b, err
}

// take adds an analysed chunk to columns, texts and totals.
func (f *freezer) take(b analysed) error {
	f.rejects = append(f.rejects, b.rejects...)
	if b.quire != nil {
		f.quires = append(f.quires, b.quire)
	}
	for i, a := range b.articles {
		f.columns.add(a, b.words[i])
		f.bytes += textSize(a)
		if err := f.texts.add(a, b.long[i]); err != nil {
			return err
		}
		for j, n := range b.words[i] {
			if n > 0 {
				f.totals[j].Articles++
				f.totals[j].Words += int64(n)
			}
		}
		if d := a.Published.Day(); d != news.NoDay {
			if f.days[0] == news.NoDay || d < f.days[0] {
				f.days[0] = d
			}
			f.days[1] = max(f.days[1], d)
		}
	}
	return nil
}

// harvest takes over what a goroutine counted of how words are written.
func (f *freezer) harvest(c *casings) {
	f.casing.Lock()
	defer f.casing.Unlock()
	c.harvest(f.cases)
}

// finish writes the side files and bleve's shell around the segment.
func (f *freezer) finish() error {
	sh, err := newShell()
	if err != nil {
		return err
	}
	var g errgroup.Group
	for name, content := range map[string]func() []byte{
		columnsFile: f.columns.bytes, vocabularyFile: func() []byte { return vocabularyBytes(f.cases) },
		metaFile: func() []byte { return sh.meta }, snapshotFile: func() []byte { return sh.snapshot },
	} {
		g.Go(func() error { return writeFile(filepath.Join(f.dir, name), content()) })
	}
	return g.Wait()
}

// merge sews the quires together and clears them away.
func (f *freezer) merge(ctx context.Context) error {
	s := &sewing{quires: f.quires, id: f.columns.c.id, byID: f.columns.order()}
	defer s.clear() // the folder is to be published
	return s.write(ctx, f.dir)
}

// publish writes the manifest, makes everything durable and moves the folder to
// its place. A volume that is already there is the same volume.
func (f *freezer) publish() (volumeRef, error) {
	m := &manifest{Schema: Fingerprint(), Articles: f.columns.c.len(), First: f.days[0].String(), Last: f.days[1].String(), TextBytes: f.bytes,
		Fields: map[string]fieldTotals{}, Files: map[string]fileInfo{}}
	for i, t := range f.totals {
		m.Fields[textFields[i].name] = t
	}
	if err := f.seal(m); err != nil {
		return volumeRef{}, err
	}
	ref := volumeRef{Name: m.name(), SHA256: hashOf(m.bytes()), Articles: m.Articles}
	if err := writeFile(filepath.Join(f.dir, manifestFile), m.bytes()); err != nil {
		return ref, err
	}
	for _, dir := range []string{filepath.Join(f.dir, "store"), f.dir} {
		if err := os.Chmod(dir, folderMode); err != nil {
			return ref, fmt.Errorf("index: %w", err)
		}
		if err := syncFolder(dir); err != nil {
			return ref, err
		}
	}
	return ref, moveVolume(f.dir, f.root, ref)
}

// seal takes down the sums of all files in the manifest and write-protects them.
func (f *freezer) seal(m *manifest) error {
	names := []string{segmentFile, placesFile, snapshotFile, metaFile, columnsFile, vocabularyFile, textsFile, textIndexFile}
	sums := make([]fileInfo, len(names))
	var g errgroup.Group
	for i, name := range names {
		g.Go(func() (err error) {
			path := filepath.Join(f.dir, name)
			if sums[i], err = hashFile(path); err != nil {
				return err
			}
			if err := os.Chmod(path, frozenMode); err != nil {
				return fmt.Errorf("index: %w", err)
			}
			return nil
		})
	}
	if err := g.Wait(); err != nil {
		return err
	}
	for i, name := range names {
		m.Files[name] = sums[i]
	}
	return nil
}

func moveVolume(from, root string, ref volumeRef) error {
	to := filepath.Join(root, "volumes", ref.Name)
	if _, err := os.Stat(to); err == nil {
		if len(checkVolume(root, ref)) == 0 {
			return nil
		}
		aside := to + ".damaged" // what stands there under our name is broken: keep it, out of the way
		os.RemoveAll(aside)
		if err := os.Rename(to, aside); err != nil {
			return fmt.Errorf("index: %w", err)
		}
	}
	if err := os.Rename(from, to); err != nil {
		return fmt.Errorf("index: %w", err)
	}
	return syncFolder(filepath.Join(root, "volumes"))
}
