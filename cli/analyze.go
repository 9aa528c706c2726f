package cli

import (
	"bufio"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"

	"dateline/analyzers"
	"dateline/analyzers/dates"
	"dateline/news"

	"github.com/spf13/cobra"
)

// maxLine is the longest line that --ndjson reads: an article's text with room for escapes.
const maxLine = 16 << 20

// document is one line of --ndjson.
type document struct {
	ID        string    `json:"id"`
	Text      string    `json:"text"`
	Language  string    `json:"language"`
	Published news.Time `json:"published"`
	Ahead     bool      `json:"ahead"`
}

// textFlags are shared by the commands that show what the analyzers see.
type textFlags struct {
	language, published string
	json, ndjson        bool
}

func (f *textFlags) add(c *cobra.Command) {
	c.Flags().StringVar(&f.language, "language", "", "language of the text, such as en or ru")
	c.Flags().StringVar(&f.published, "published", "", "day of publication, against which \"yesterday\" is resolved (default today)")
	c.Flags().BoolVar(&f.json, "json", false, "print JSON")
	c.Flags().BoolVar(&f.ndjson, "ndjson", false, `read {"id","text","language","published"} a line from standard input and print a line for each`)
}

// each calls show for the text of the arguments or for every line of standard input.
func (f *textFlags) each(p *program, args []string, show func(document) error) error {
	if !f.ndjson {
		published, err := news.ParseTime(f.published)
		if err != nil {
			return &coded{exitUsage, err}
		}
		if len(args) == 0 {
			return usage("give a text, or --ndjson to read documents from standard input")
		}
		if published.IsZero() {
			published = news.Time{Instant: time.Now(), Precision: news.PrecisionDay}
		}
		return show(document{Text: strings.Join(args, " "), Language: f.language, Published: published})
	}
	lines := bufio.NewReaderSize(p.in, 64<<10)
	for n := 1; ; n++ {
		line, err := lines.ReadString('\n')
		if len(line) > maxLine {
			return fmt.Errorf("line %d is longer than %d bytes", n, maxLine)
		}
		if text := strings.TrimSpace(line); text != "" {
			d := document{Language: f.language}
			if err := json.Unmarshal([]byte(text), &d); err != nil {
				return fmt.Errorf("line %d is not a document: %w", n, err)
			}
			if err := show(d); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
	}
}

// printLine writes one line of JSON.
func (p *program) printLine(v any) error {
	e := json.NewEncoder(p.out)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

// mention is a date as the dates command prints it: bytes, half-open.
type mention struct {
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Text   string `json:"text"`
	From   string `json:"from,omitempty"`
	To     string `json:"to,omitempty"`
	Grain  string `json:"grain,omitempty"`
	Source string `json:"source"`
	Value  string `json:"value"`
	Type   string `json:"type,omitempty"`
}

func mentionOf(text string, m dates.Mention, timex bool) mention {
	out := mention{Start: m.Start, End: m.End, Text: text[m.Start:m.End], From: m.From.String(), To: m.To.String(), Source: m.Source.String(), Value: m.Value()}
	if m.From != news.NoDay {
		out.Grain = m.Grain.String()
	}
	if timex {
		out.Type = m.Type.String()
	}
	return out
}

func (p *program) dates() *cobra.Command {
	f := &textFlags{}
	extractor, opt := dates.New(), dates.Options{}
	c := &cobra.Command{Use: "dates TEXT", Short: "Show the days that a text speaks of",
		RunE: func(_ *cobra.Command, args []string) error {
			return f.each(p, args, func(d document) error {
				found, o := []mention{}, opt
				o.Ahead = opt.Ahead || d.Ahead
				for _, m := range extractor.Append(nil, d.Text, d.Language, d.Published.Day(), o) {
					found = append(found, mentionOf(d.Text, m, opt.Timex))
				}
				if f.json || f.ndjson {
					return p.printLine(struct {
						ID       string    `json:"id,omitempty"`
						Mentions []mention `json:"mentions"`
					}{d.ID, found})
				}
				w := tabwriter.NewWriter(p.out, 0, 4, 2, ' ', 0)
				for _, m := range found {
					fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", printable(m.Text), m.Value, cmp.Or(m.Grain, m.Type), m.Source)
				}
				return w.Flush()
			})
		}}
	f.add(c)
	c.Flags().BoolVar(&opt.Ahead, "ahead", false, `read a plan, a form or an invitation: bare weekdays, days and months are the next ones (in --ndjson "ahead":true)`)
	c.Flags().BoolVar(&opt.Timex, "timex", false, "find times of day, durations and what recurs too, and name the type of each expression")
	return c
}

func (p *program) analyze() *cobra.Command {
	f := &textFlags{}
	an := analyzers.New()
	c := &cobra.Command{Use: "analyze TEXT", Short: "Show the terms that a text is indexed under",
		RunE: func(_ *cobra.Command, args []string) error {
			return f.each(p, args, func(d document) error {
				tokens := an.Append(nil, d.Text, analyzers.Document{Language: d.Language, Published: d.Published.Day(), Dates: true})
				w := tabwriter.NewWriter(p.out, 0, 4, 2, ' ', 0)
				for _, t := range tokens {
					if f.json || f.ndjson {
						if err := p.printLine(map[string]any{"id": d.ID, "position": t.Pos, "term": t.Term, "kind": t.Kind.String(), "start": t.Start, "end": t.End}); err != nil {
							return err
						}
						continue
					}
					fmt.Fprintf(w, "%d\t%s\t%s\t%s\n", t.Pos, printable(d.Text[t.Start:t.End]), t.Kind, strings.Map(visible, t.Term))
				}
				return w.Flush()
			})
		}}
	f.add(c)
	return c
}

// visible shows the reserved bytes of terms as the symbols for them.
func visible(r rune) rune {
	if r < ' ' {
		return 0x2400 + r
	}
	return r
}
