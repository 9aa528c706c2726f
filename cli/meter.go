package cli

import (
	"fmt"
	"os"
	"strings"
	"time"

	"dateline/indexer"
)

// logEvery is how often a run says how far it is where no one watches a terminal.
const logEvery = 10 * time.Second

// meter shows the progress of a run: one line that is drawn over on a terminal,
// a log line now and then elsewhere.
type meter struct {
	p        *program
	terminal bool
	last     time.Duration
}

func newMeter(p *program) *meter {
	f, ok := p.err.(*os.File)
	if !ok {
		return &meter{p: p}
	}
	st, err := f.Stat()
	return &meter{p: p, terminal: err == nil && st.Mode()&os.ModeCharDevice != 0}
}

func (m *meter) show(g indexer.Progress) {
	seconds := max(g.Elapsed.Seconds(), 0.001)
	if m.terminal {
		left := ""
		if d := g.Left(); d > 0 {
			left = ", " + d.Round(time.Second).String() + " left"
		}
		fmt.Fprintf(m.p.err, "\r%d articles, %.0f a second, %.1f MB/s, %d rejected%s\x1b[K", g.Read, float64(g.Read)/seconds, float64(g.Bytes)/1e6/seconds, g.Rejected, left)
		if g.Total > 0 && g.Input >= g.Total {
			fmt.Fprintln(m.p.err)
		}
		return
	}
	if g.Elapsed-m.last >= logEvery {
		m.last = g.Elapsed
		m.p.log.Info().Int("articles", g.Read).Int("rejected", g.Rejected).Float64("articles_per_second", float64(g.Read)/seconds).Dur("left", g.Left()).Msg("indexing")
	}
}

// cut splits ours=theirs; both must say something.
func cut(pair string) (ours, theirs string, ok bool) {
	ours, theirs, ok = strings.Cut(pair, "=")
	return ours, theirs, ok && ours != "" && theirs != ""
}
