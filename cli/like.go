package cli

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"dateline/index"
	"dateline/server"

	"github.com/spf13/cobra"
)

// like prints the articles that are most like one.
func (p *program) like(cmd *cobra.Command, id string, words []string, size *[]string, asJSON bool) error {
	r := index.Request{Size: index.DefaultSimilar, Now: time.Now()}
	if len(words) > 0 {
		return &coded{exitUsage, fmt.Errorf("--like takes the place of a query: leave out %q, or --like", strings.Join(words, " "))}
	}
	for _, s := range *size {
		n, err := strconv.Atoi(s)
		if err != nil || n < 1 || n > index.MaxSimilar {
			return &coded{exitUsage, fmt.Errorf("--size %s cannot be used with --like; write a whole number from 1 to %d", s, index.MaxSimilar)}
		}
		r.Size = n
	}
	archive, err := p.open()
	if err != nil {
		return err
	}
	defer archive.Close()
	found, err := archive.Similar(cmd.Context(), id, r)
	if err != nil {
		return err
	}
	if asJSON {
		_, err := server.NewSimilarAnswer(found).WriteTo(p.out)
		return err
	}
	p.printSimilar(found)
	return nil
}

func (p *program) printSimilar(found *index.Similar) {
	var words []string
	for _, w := range found.Words {
		words = append(words, w.Text)
	}
	fmt.Fprintf(p.out, "like: %s\nby: %s\n\n", facts(found.Title, found.ID), printable(strings.Join(words, " ")))
	for i, h := range found.Hits {
		fmt.Fprintf(p.out, "%d. %s\n   %s\n   %d %% alike: %s\n\n", i+1, printable(h.Title), facts(h.Source.Label(), h.Published, h.Language, h.ID),
			int(100*h.Similarity+0.5), printable(strings.Join(h.Shares, " ")))
	}
	fmt.Fprintf(p.err, "similar articles: %d, in %.2f ms, edition %s\n", len(found.Hits), found.TookMS, found.Edition.ID)
}

// printOften writes what the articles found often mention.
func (p *program) printOften(s *index.Significant) {
	if s == nil {
		return
	}
	for _, list := range []struct {
		title string
		words []index.SignificantWord
	}{{"words often there", s.Words}, {"names often there", s.Names}} {
		fmt.Fprintf(p.out, "%s:\n", list.title)
		for _, w := range list.words {
			fmt.Fprintf(p.out, "  %-24s %7d of %d, in all %d of %d  --with %q\n", printable(w.Text), w.Count, s.Articles, w.Background, s.Of, printable(w.With))
		}
	}
}
