package index

import (
	"container/heap"
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dateline/news"
)

// tierSize is how many volumes of one size are left standing side by side: a
// search over ten costs 1.4 times one volume, over a hundred 3.8 times.
const tierSize = 10

// mergeTiers binds volumes of like size together wherever tierSize of them
// stand, so that a job every five minutes does not pile up.
func (w *Writer) mergeTiers(ctx context.Context) error {
	for {
		group := w.fullTier()
		if group == nil {
			return nil
		}
		if err := w.merge(ctx, group); err != nil {
			return err
		}
	}
}

// fullTier returns volumes of the smallest tier that has tierSize of them: the
// smallest ones, as many as fit into one volume together. A group has two at
// least, so that each merge leaves fewer volumes than it found.
func (w *Writer) fullTier() []*writerVolume {
	for floor := 1; floor < w.opt.MaxVolume; floor *= tierSize {
		var tier []*writerVolume
		for _, wv := range w.volumes {
			if n := wv.live(); n < floor*tierSize && n >= floor || (floor == 1 && n == 0) {
				tier = append(tier, wv)
			}
		}
		if len(tier) < tierSize {
			continue
		}
		slices.SortStableFunc(tier, func(a, b *writerVolume) int { return a.live() - b.live() })
		total, bytes, n := 0, 0, 0
		for _, wv := range tier {
			total, bytes = total+wv.live(), bytes+wv.v.manifest.TextBytes
			if total > w.opt.MaxVolume || bytes >= w.opt.maxBytes {
				break
			}
			n++
		}
		if n >= 2 {
			return tier[:n]
		}
	}
	return nil
}

func (wv *writerVolume) live() int { return wv.ref.Articles - len(wv.hidden) }

// merge binds the group's articles into as few volumes as hold them and puts
// these in the group's place.
func (w *Writer) merge(ctx context.Context, group []*writerVolume) error {
	var keep []*writerVolume
	for _, wv := range w.volumes {
		if !slices.Contains(group, wv) {
			keep = append(keep, wv)
		}
	}
	bytes := 0
	for _, wv := range group {
		bytes += wv.v.manifest.TextBytes
	}
	if err := w.room(bytes); err != nil {
		return err
	}
	old := w.volumes
	w.volumes = keep
	copied, err := false, error(nil)
	if !w.opt.AnySchema {
		copied, err = w.copyMerge(ctx, group)
	}
	if err == nil && !copied {
		err = w.rebind(ctx, group)
	}
	if err != nil {
		w.volumes = old
		return err
	}
	for _, wv := range group {
		wv.v.close()
	}
	return nil
}

// rebind binds what the group still holds, newest first, volume by volume.
func (w *Writer) rebind(ctx context.Context, group []*writerVolume) error {
	next, stop := iter.Pull2(walk(ctx, group, w.taken))
	defer stop()
	a, err, more := next()
	for more && err == nil {
		n, size := 0, 0
		err2 := w.bind(ctx, func(yield func(*news.Article, error) bool) {
			for more && n < w.opt.MaxVolume && size < w.opt.maxBytes {
				n, size = n+1, size+textSize(orEmpty(a))
				if !yield(a, err) || err != nil {
					return
				}
				a, err, more = next()
			}
		})
		if err2 != nil {
			return err2
		}
	}
	return err
}

func orEmpty(a *news.Article) *news.Article {
	if a == nil {
		return &news.Article{}
	}
	return a
}

// walk yields the articles of a group that are not hidden and not taken down,
// newest first over all of them.
func walk(ctx context.Context, group []*writerVolume, taken map[string]bool) iter.Seq2[*news.Article, error] {
	return func(yield func(*news.Article, error) bool) {
		for hd := range walkHeads(group, taken) {
			if err := ctx.Err(); err != nil {
				yield(nil, err)
				return
			}
			if !yield(hd.article()) {
				return
			}
		}
	}
}

// walkHeads yields the same articles as places in their volumes; a head is good
// until the next one.
func walkHeads(group []*writerVolume, taken map[string]bool) iter.Seq[*head] {
	return func(yield func(*head) bool) {
		h := &heads{}
		for _, wv := range group {
			if hd := (&head{wv: wv, block: -1, at: -1}); hd.advance(taken) {
				h.list = append(h.list, hd)
			}
		}
		heap.Init(h)
		for h.Len() > 0 {
			hd := h.list[0]
			if !yield(hd) {
				return
			}
			if hd.advance(taken) {
				heap.Fix(h, 0)
			} else {
				heap.Pop(h)
			}
		}
	}
}

// head stands at one article of a volume and holds its unpacked block.
type head struct {
	wv    *writerVolume
	at    int
	block int
	raw   []byte
	room  blockRoom // of raw
}

func (h *head) advance(taken map[string]bool) bool {
	c := h.wv.v.columns
	for h.at++; h.at < c.len(); h.at++ {
		if id := c.id(uint32(h.at)); !h.wv.hidden[id] && !taken[id] {
			return true
		}
	}
	return false
}

func (h *head) article() (*news.Article, error) {
	t := h.wv.v.texts
	if b := t.blockOf(uint32(h.at)); b != h.block {
		raw, err := t.load(b, &h.room)
		if err != nil {
			return nil, err
		}
		h.block, h.raw = b, raw
	}
	return t.article(uint32(h.at), h.block, h.raw)
}

// heads is a heap of volumes, newest article first, then by id.
type heads struct{ list []*head }

func (h *heads) Len() int      { return len(h.list) }
func (h *heads) Swap(i, j int) { h.list[i], h.list[j] = h.list[j], h.list[i] }
func (h *heads) Push(x any)    { h.list = append(h.list, x.(*head)) }
func (h *heads) Pop() any {
	last := h.list[len(h.list)-1]
	h.list = h.list[:len(h.list)-1]
	return last
}
func (h *heads) Less(i, j int) bool {
	a, b := h.list[i], h.list[j]
	x, y := a.wv.v.columns.instant[a.at], b.wv.v.columns.instant[b.at]
	if x != y {
		return x > y
	}
	return a.wv.v.columns.id(uint32(a.at)) < b.wv.v.columns.id(uint32(b.at))
}

// Compact binds the whole archive into as few volumes as hold it and publishes
// that. Hidden and taken down articles are gone from the new volumes.
func Compact(ctx context.Context, root string) (Summary, error) {
	return rewrite(ctx, root, WriterOptions{By: "compact"})
}

// Reindex binds the archive anew out of the articles it stores, with the
// analyzers of this program, while the edition in force goes on answering. It
// also reads an archive of another schema version.
func Reindex(ctx context.Context, root string) (Summary, error) {
	return rewrite(ctx, root, WriterOptions{By: "reindex", AnySchema: true})
}

func rewrite(ctx context.Context, root string, opt WriterOptions) (Summary, error) {
	w, err := OpenWriter(root, opt)
	if err != nil {
		return Summary{}, err
	}
	defer w.Close()
	if len(w.volumes) == 0 {
		return Summary{}, fmt.Errorf("%w: %s holds no article", ErrEmpty, root)
	}
	if err := w.merge(ctx, w.volumes); err != nil {
		return w.report, err
	}
	if len(w.volumes) == 0 {
		return w.report, fmt.Errorf("%w: every article of %s was deleted or taken down", ErrEmpty, root)
	}
	return w.Commit(ctx)
}

// clearOld deletes editions beyond the last keepEditions, then the volumes that
// no kept edition names. A folder that is no volume of ours is left alone.
func clearOld(root string) error {
	ids, err := listEditions(root)
	if err != nil {
		return err
	}
	now, err := currentEdition(root)
	if err != nil {
		return err
	}
	kept := map[string]bool{}
	for i, id := range ids {
		if i < len(ids)-keepEditions && id != now.id() {
			if err := os.Remove(editionPath(root, id)); err != nil {
				return fmt.Errorf("index: %w", err)
			}
			continue
		}
		e, err := readEdition(root, id, "")
		if err != nil && !errors.Is(err, ErrVersion) {
			return nil // an unreadable edition may name any volume: delete none
		}
		for _, v := range e.Volumes {
			kept[v.Name] = true
		}
	}
	return clearVolumes(root, kept)
}

func clearVolumes(root string, kept map[string]bool) error {
	entries, err := os.ReadDir(filepath.Join(root, "volumes"))
	if err != nil {
		return fmt.Errorf("index: %w", err)
	}
	for _, entry := range entries {
		name := entry.Name()
		if len(name) != 16 || strings.Trim(name, "0123456789abcdef") != "" || kept[name] {
			continue
		}
		if err := os.RemoveAll(filepath.Join(root, "volumes", name)); err != nil {
			return fmt.Errorf("index: %w", err)
		}
	}
	return nil
}
