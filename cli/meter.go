package cli

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"dateline/indexer"
)

// logEvery is how often a run says how far it is where no one watches a terminal.
const logEvery = 10 * time.Second

// wipe goes to the beginning of the line and clears it.
const wipe = "\r\x1b[K"

// meter shows the progress of a run: one line that is drawn over on a terminal,
// a log line now and then elsewhere. Log lines go through it, so that they do not
// end up behind the line that is drawn.
type meter struct {
	p        *program
	out      io.Writer
	terminal bool
	mu       sync.Mutex // readers log while the progress is drawn
	drawn    bool
	last     time.Duration
}

func newMeter(p *program) *meter {
	m := &meter{p: p, out: p.err}
	if f, ok := p.err.(*os.File); ok {
		st, err := f.Stat()
		m.terminal = err == nil && st.Mode()&os.ModeCharDevice != 0 && os.Getenv("TERM") != "dumb" && os.Getenv("CI") == ""
	}
	return m
}

// Write writes what is not the progress line, above it.
func (m *meter) Write(line []byte) (int, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.wipe()
	return m.out.Write(line)
}

// clear takes the progress line away.
func (m *meter) clear() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.wipe()
}

func (m *meter) wipe() {
	if m.drawn {
		fmt.Fprint(m.out, wipe)
		m.drawn = false
	}
}

// draw shows the progress line in place of the one before.
func (m *meter) draw(line string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	fmt.Fprint(m.out, wipe+line)
	m.drawn = true
}

// show is called a few times a second; the indexer sees to that.
func (m *meter) show(g indexer.Progress) {
	seconds := max(g.Elapsed.Seconds(), 0.001)
	if m.terminal {
		m.draw(line(g, seconds))
		return
	}
	if g.Elapsed-m.last >= logEvery {
		m.last = g.Elapsed
		m.p.log.Info().Int("articles", g.Read).Int("rejected", g.Rejected).Float64("articles_per_second", float64(g.Read)/seconds).
			Float64("megabytes_per_second", float64(g.Bytes)/1e6/seconds).Dur("left", g.Left()).Msg("indexing")
	}
}

// say shows what a run is at while it cannot count.
func (m *meter) say(what string) {
	if m.terminal {
		m.draw(what)
	}
}

// line is the progress line, short enough for a terminal of 80 columns.
func line(g indexer.Progress, seconds float64) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d articles, %.0f a second, %.1f MB/s, %d rejected", g.Read, float64(g.Read)/seconds, float64(g.Bytes)/1e6/seconds, g.Rejected)
	if g.Total > 0 {
		fmt.Fprintf(&b, ", %d %%", min(100*g.Input/g.Total, 100))
	}
	if d := g.Left().Round(time.Second); d > 0 {
		fmt.Fprintf(&b, ", %s left", d)
	}
	return b.String()
}
