package cli

import (
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode"

	"dateline/analyzers"
	"dateline/index"
	"dateline/server"

	"github.com/rivo/uniseg"
	"github.com/spf13/cobra"
)

// nameParameters are flags of the names command, named like the API's.
var nameParameters = []string{"names", "without", "syntax"}

func (p *program) names() *cobra.Command {
	f := &textFlags{}
	values := map[string]*[]string{}
	c := &cobra.Command{Use: "names TEXT", Short: "Show the forms of names that a search reaches in the archive",
		RunE: func(cmd *cobra.Command, args []string) error {
			asked := url.Values{}
			for name, list := range values {
				asked[name] = *list
			}
			return f.each(p, args, func(d document) error { return p.listNames(cmd, f, asked, d) })
		}}
	f.add(c)
	for _, name := range nameParameters {
		values[name] = c.Flags().StringArray(name, nil, "as the API's parameter "+name)
	}
	return c
}

// listNames shows the names of one text: with --ndjson those that the text itself
// has, else their forms in the archive.
func (p *program) listNames(cmd *cobra.Command, f *textFlags, asked url.Values, d document) error {
	if f.ndjson {
		return p.printLine(struct {
			ID    string           `json:"id"`
			Names []analyzers.Name `json:"names"`
		}{d.ID, analyzers.Names(d.Text, d.Language)})
	}
	if strings.TrimSpace(d.Text) == "" {
		return usage("the text is empty: give a name")
	}
	if _, _, err := server.ReadRequest(asked, time.Now()); err != nil {
		return &coded{exitUsage, err} // before a text that is no query is read without an archive
	}
	archive, err := p.open()
	if errors.Is(err, index.ErrMissing) {
		return p.namesOf(f, d)
	}
	if err != nil {
		return err
	}
	defer archive.Close()
	asked.Set("q", d.Text)
	r, warnings, err := server.ReadNames(asked, time.Now())
	if err != nil {
		return &coded{exitUsage, err}
	}
	l, err := archive.Forms(cmd.Context(), r)
	if err != nil {
		return err
	}
	a := server.NewNamesAnswer(l, warnings)
	if f.json {
		_, err := a.WriteTo(p.out)
		return err
	}
	return p.printNames(a)
}

// namesOf shows the names seen in a text where no archive has other forms.
func (p *program) namesOf(f *textFlags, d document) error {
	found := analyzers.Names(d.Text, d.Language)
	fmt.Fprintf(p.err, "no archive in %s: these are the names seen in the text, without the spellings that a search would reach\n", p.data)
	if f.json {
		return p.printLine(map[string]any{"names": found})
	}
	var rows [][]string
	for _, name := range found {
		rows = append(rows, []string{name.Text, strings.Join(name.Forms, " ")})
	}
	return p.printTable(rows)
}

// printNames writes a line for each form of each name. A column in Latin letters
// stands behind each that may be written from right to left: spaces and numbers
// between two of those would take their direction, and the columns change places.
func (p *program) printNames(a server.NamesAnswer) error {
	for _, w := range a.Warnings {
		fmt.Fprintln(p.err, "note:", printable(w.String()))
	}
	var rows [][]string
	for _, n := range a.Names {
		for _, form := range n.Forms {
			id := ""
			if len(form.IDs) > 0 {
				id = form.IDs[0]
			}
			rows = append(rows, []string{n.Typed, form.Tier, form.Form, form.Script, form.Language, counted(form.Articles), id})
		}
		if n.Other > 0 {
			fmt.Fprintf(p.err, "%s: %d more forms are not listed\n", printable(n.Typed), n.Other)
		}
	}
	if a.Other > 0 {
		fmt.Fprintf(p.err, "%d more names are not listed: ask for fewer at once\n", a.Other)
	}
	return p.printTable(rows)
}

func counted(articles int) string {
	if articles == 1 {
		return "1 article"
	}
	return strconv.Itoa(articles) + " articles"
}

// printTable writes rows in columns. A column is as wide as terminals show its
// cells: two for each Han character, none for a sign above a letter.
func (p *program) printTable(rows [][]string) error {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			row[i] = printable(cell)
			widths[i] = max(widths[i], uniseg.StringWidth(row[i]))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			line.WriteString(cell)
			if i < len(row)-1 {
				line.WriteString(strings.Repeat(" ", widths[i]-uniseg.StringWidth(cell)+columnGap))
			}
		}
		if _, err := fmt.Fprintln(p.out, strings.TrimRightFunc(line.String(), unicode.IsSpace)); err != nil {
			return err
		}
	}
	return nil
}

// columnGap is the space between columns.
const columnGap = 2
