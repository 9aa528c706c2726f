package index

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"dateline/analyzers"
	"dateline/analyzers/lang/all"
	"dateline/news"

	"github.com/RoaringBitmap/roaring/v2"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// maxRuns is how many stretches a merge by copying may have. zapx reads every
// dictionary once for each of them; volumes of a feed are neighbours in time and
// have one or a few each, and past this analysing anew is as fast.
const maxRuns = 64

// run is a stretch of articles that stand together in one volume and in the
// merged one.
type run struct {
	wv   *writerVolume
	docs *roaring.Bitmap
}

// copyMerge merges a group of volumes into one by copying their postings and places,
// in 0.8 to 0.9 of the time of analysing anew, and byte for byte the same volume. It reports
// false, and has done nothing, where that cannot be promised: too many runs, more
// than one volume holds, or a field that only hidden articles have, which zapx
// would keep.
func (w *Writer) copyMerge(ctx context.Context, group []*writerVolume) (bool, error) {
	runs, total := w.runs(group)
	bytes := 0
	for _, wv := range group {
		bytes += wv.v.manifest.TextBytes
	}
	if total == 0 || len(runs) > maxRuns || total > w.opt.MaxVolume || bytes >= w.opt.maxBytes || !sameSchema(group) || !asPublished(group) {
		return false, nil
	}
	f, err := newFreezer(w.root, w.tmp)
	if err != nil {
		return false, err
	}
	defer f.close()
	seen, err := w.copyArticles(ctx, f, group)
	if errors.Is(err, ErrDamaged) || err == nil && !slices.Equal(seen, fieldsOf(group)) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	err = copyVolumes(ctx, runs, f.dir)
	if errors.Is(err, ErrDamaged) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if err := f.finish(); err != nil {
		return false, err
	}
	ref, err := f.publish()
	if err != nil {
		return false, err
	}
	w.changed = true
	w.report.Copied += total
	return true, w.attach(ref)
}

// copyVolumes merges the runs in order, each out of its own volume: first the places,
// then the segments.
func copyVolumes(ctx context.Context, runs []run, dir string) error {
	err := guarded("a merge", func() error { return copyPlaces(ctx, placeSources(runs), filepath.Join(dir, placesFile)) })
	if err != nil {
		return err
	}
	segs, drops := make([]segment.Segment, len(runs)), make([]*roaring.Bitmap, len(runs))
	for i, r := range runs {
		segs[i], drops[i] = r.wv.v.segment, r.docs
		drops[i].Flip(0, uint64(r.wv.v.columns.len()))
	}
	return guarded("a merge", func() error { return mergeSegments(segs, drops, filepath.Join(dir, segmentFile), ctx.Done()) })
}

// asPublished reports whether the segments and columns of a group are as they were
// published. Copying would carry damage on into a volume that verifies; binding
// anew from the texts, which have check sums of their own, heals it.
func asPublished(group []*writerVolume) bool {
	for _, wv := range group {
		for _, name := range []string{segmentFile, placesFile, columnsFile} {
			if got, err := hashFile(filepath.Join(wv.v.dir, name)); err != nil || got != wv.v.manifest.Files[name] {
				return false
			}
		}
	}
	return true
}

// runs lists the stretches of the merged volume in order.
func (w *Writer) runs(group []*writerVolume) (runs []run, total int) {
	for hd := range walkHeads(group, w.taken) {
		if len(runs) == 0 || runs[len(runs)-1].wv != hd.wv {
			runs = append(runs, run{hd.wv, new(roaring.Bitmap)})
		}
		runs[len(runs)-1].docs.Add(uint32(hd.at))
		total++
	}
	return runs, total
}

func sameSchema(group []*writerVolume) bool {
	return !slices.ContainsFunc(group, func(wv *writerVolume) bool { return wv.v.manifest.Schema != Fingerprint() })
}

// fieldsOf lists the fields that any segment of the group has.
func fieldsOf(group []*writerVolume) []string {
	set := map[string]bool{}
	for _, wv := range group {
		for _, name := range wv.v.segment.Fields() {
			set[name] = true
		}
	}
	return sortedKeys(set)
}

// copyArticles writes columns, texts and the names' side of a merged volume and
// returns the fields that its articles have. Words are only cut, not stemmed.
func (w *Writer) copyArticles(ctx context.Context, f *freezer, group []*writerVolume) ([]string, error) {
	fields := map[string]bool{"_id": true}
	ds := newDocuments()
	for hd := range walkHeads(group, w.taken) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		a, err := hd.article()
		if err != nil {
			return nil, err
		}
		for _, fd := range schema {
			if fd.kind != unindexed && len(fd.values(a)) > 0 {
				fields[fd.name] = true
			}
		}
		if err := ds.countCases(a); err != nil {
			return nil, err
		}
		ds.reset(f.harvest)
		var words [3]uint32
		var long [3][]milestone
		for i, s := range []string{a.Title, a.Lead, a.Body} {
			words[i] = hd.wv.v.columns.words[i][hd.at]
			long[i] = hd.wv.v.texts.long.of(uint32(hd.at), i, s)
		}
		if err := f.take(analysed{articles: []*news.Article{a}, words: [][3]uint32{words}, long: [][3][]milestone{long}}); err != nil {
			return nil, err
		}
	}
	f.harvest(ds.cases)
	return sortedKeys(fields), f.texts.close()
}

// countCases counts how the words of an article are written, as its analysis did.
// A panic of an analyzer comes back as ErrDamaged: binding anew sets the article aside.
func (ds *documents) countCases(a *news.Article) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w: article %s: %v", ErrDamaged, a.ID, r)
		}
	}()
	ds.seen = ds.seen[:0]
	for _, part := range []string{a.Title, a.Lead, a.Body} {
		ds.tokens = ds.analyzer.Append(ds.tokens[:0], part, analyzers.Document{Language: a.Language, Published: news.NoDay})
		forms, n := ds.analyzer.Forms(), 0
		for i := range ds.tokens {
			if t := &ds.tokens[i]; t.Kind == analyzers.Word {
				ds.see(forms[n], t.Upper)
				n++
			}
		}
	}
	ds.cases.count(ds.seen, all.For(a.Language).Tag)
	return nil
}

// newFreezer prepares a folder in which a volume is built.
func newFreezer(root, tmp string) (*freezer, error) {
	dir, err := os.MkdirTemp(tmp, "volume-")
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	f := &freezer{root: root, dir: dir, columns: newColumnWriter(), cases: map[string]*casing{}, days: [2]news.Day{news.NoDay, news.NoDay}}
	if err := os.Mkdir(filepath.Join(dir, "store"), folderMode); err != nil {
		f.close()
		return nil, fmt.Errorf("index: %w", err)
	}
	if f.texts, err = newTextWriter(dir); err != nil {
		f.close()
		return nil, err
	}
	return f, nil
}

// close clears away what was not published.
func (f *freezer) close() {
	if f.texts != nil {
		f.texts.abort()
	}
	os.RemoveAll(f.dir)
}
