package cli

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"dateline/indexer"

	"github.com/rivo/uniseg"
	"github.com/rs/zerolog"
)

// TestMeterOnTerminal: one line is drawn over, log lines stand above it, and
// nothing of it stays.
func TestMeterOnTerminal(t *testing.T) {
	var b strings.Builder
	m := &meter{p: &program{}, out: &b, terminal: true}
	m.show(indexer.Progress{Read: 1_000_000, Rejected: 12, Bytes: 4 << 30, Input: 1 << 30, Total: 4 << 30, Elapsed: 100 * time.Second})
	if got := strings.TrimPrefix(b.String(), wipe); got != "1000000 articles, 10000 a second, 42.9 MB/s, 12 rejected, 25 %, 5m0s left" || len(got) > 79 {
		t.Errorf("the line is %q", got)
	}
	b.Reset()
	fmt.Fprintln(m, "a log line")
	if b.String() != wipe+"a log line\n" {
		t.Errorf("a log line is written as %q", b.String())
	}
	b.Reset()
	m.clear()
	m.show(indexer.Progress{Read: 1, Input: 4, Total: 4, Elapsed: time.Second})
	m.clear()
	if !strings.HasSuffix(b.String(), wipe) || strings.Contains(b.String(), "left") || !strings.Contains(b.String(), "100 %") {
		t.Errorf("at the end stands %q", b.String())
	}
}

// TestMeterElsewhere: a log line each ten seconds, no drawing.
func TestMeterElsewhere(t *testing.T) {
	var b strings.Builder
	m := newMeter(&program{err: &b, log: zerolog.New(&b)})
	for s := range 25 {
		m.show(indexer.Progress{Read: s, Elapsed: time.Duration(s) * time.Second})
	}
	if got := b.String(); strings.Count(got, "\n") != 2 || strings.Contains(got, "\r") || strings.Contains(got, "\x1b") {
		t.Errorf("a file gets %q", got)
	}
}

func TestColumn(t *testing.T) {
	for in, want := range map[string]string{
		"short": "short     ", "a little longer": "a little …", "新聞新聞新聞": "新聞新聞… ", "a\x1b[31m\nb": "a [31m b  ", "é\u202ee": "ée        ", "": "          ",
	} {
		if got := column(in, 10); got != want || uniseg.StringWidth(got) != 10 {
			t.Errorf("column(%q) = %q, want %q", in, got, want)
		}
	}
	for _, tt := range [][3]int{{0, 10, 0}, {10, 10, 100}, {1, 1000, 1}, {999, 1000, 99}, {1, 2, 50}, {0, 0, 0}} {
		if got := percent(tt[0], tt[1]); got != tt[2] {
			t.Errorf("percent(%d, %d) = %d, want %d", tt[0], tt[1], got, tt[2])
		}
	}
}
