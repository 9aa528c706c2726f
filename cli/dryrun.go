package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"dateline/indexer"

	"github.com/rivo/uniseg"
)

// Columns of the table of a dry run, which fits a terminal of 80.
const (
	fieldWidth  = 13
	fromWidth   = 24
	sampleWidth = 31
)

// survey reads sources as index would and shows what it found; no archive is
// needed, none is touched.
func (p *program) survey(ctx context.Context, r *reading, sources []string) error {
	ix, m, err := r.prepare(p, sources)
	if err != nil {
		return err
	}
	s, err := ix.Survey(ctx, sources)
	m.clear()
	var many *indexer.TooManyRejects
	if s == nil || err != nil && !errors.Is(err, context.Canceled) && !errors.As(err, &many) {
		return inFlags{err}
	}
	if r.asJSON {
		if err := p.printJSON(s); err != nil {
			return err
		}
	} else {
		p.showSurvey(s)
	}
	if err != nil && many == nil {
		return err
	}
	return rejectedError(s.Report)
}

func (p *program) showSurvey(s *indexer.Survey) {
	for _, g := range s.Formats {
		showGroup(p.out, g)
	}
	fmt.Fprintf(p.out, "records    %d, %d usable, %d rejected; nothing was written\n", s.Read, s.Read-s.Rejected, s.Rejected)
	for _, r := range s.Rejects {
		fmt.Fprintln(p.out, "           rejected:", printable(r.String()))
	}
	if more := s.Rejected - len(s.Rejects); more > 0 {
		fmt.Fprintf(p.out, "           and %d more\n", more)
	}
	guessed := 0
	for _, n := range s.Guessed {
		guessed += n
	}
	fmt.Fprintf(p.out, "languages  %s\n", some(s.Languages, note(guessed, "guessed from the text"), note(s.Unknown, "unknown")))
	fmt.Fprintf(p.out, "encodings  %s\n", some(s.Encodings, note(s.Repaired, "with text that was decoded wrongly before and is repaired")))
	days := "none"
	if s.Dated > 0 {
		days = s.First + " to " + s.Last
	}
	undated := note(s.Read-s.Rejected-s.Dated, "undated")
	if s.Undated > 0 {
		undated += fmt.Sprintf(", %d of them with a date that cannot be read", s.Undated)
	}
	fmt.Fprintf(p.out, "days       %s\n", some(nil, days, undated))
	if rest := some(nil, note(s.Repeated, "with an id that came before: the later one would replace it"), note(s.Cut, "cut to the limit"), note(s.Skipped, "files skipped")); rest != "none" {
		fmt.Fprintf(p.out, "besides    %s\n", rest)
	}
}

// some joins what there is to say.
func some(counts indexer.Counts, notes ...string) string {
	var parts []string
	if len(counts) > 0 {
		parts = append(parts, printable(counts.String()))
	}
	for _, n := range notes {
		if n != "" {
			parts = append(parts, n)
		}
	}
	if parts == nil {
		return "none"
	}
	return strings.Join(parts, "; ")
}

func note(n int, what string) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%d %s", n, what)
}

// showGroup prints the table of one format.
func showGroup(w io.Writer, g indexer.Group) {
	fmt.Fprintf(w, "%s, %d usable records\n", g.Format, g.Records)
	fmt.Fprintf(w, "  %s %s filled  sample\n", column("field", fieldWidth), column("from", fromWidth))
	for _, r := range g.Rows {
		line := fmt.Sprintf("  %s %s %4d %%  %s", column(r.Field, fieldWidth), column(r.From, fromWidth), percent(r.Filled, g.Records), column(r.Sample, sampleWidth))
		fmt.Fprintln(w, strings.TrimRight(line, " "))
	}
	if g.Other > 0 {
		fmt.Fprintf(w, "  and %d values from further places\n", g.Other)
	}
	fmt.Fprintln(w)
}

// percent rounds such that only all is 100 and only none is 0.
func percent(n, of int) int {
	switch p := (200*n + of) / (2 * max(of, 1)); {
	case n > 0 && p == 0:
		return 1
	case n < of && p == 100:
		return 99
	default:
		return p
	}
}

// column is text fit for a terminal, cut or filled to a width; letters of double
// width count as two.
func column(text string, width int) string {
	text = strings.Join(strings.Fields(printable(text)), " ")
	if w := uniseg.StringWidth(text); w <= width {
		return text + strings.Repeat(" ", width-w)
	}
	var b strings.Builder
	used, state := 0, -1
	for used < width {
		letter, rest, w, next := uniseg.FirstGraphemeClusterInString(text, state)
		if used+w > width-1 {
			break
		}
		b.WriteString(letter)
		used, text, state = used+w, rest, next
	}
	return b.String() + "…" + strings.Repeat(" ", width-used-1)
}
