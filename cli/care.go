package cli

import (
	"cmp"
	"encoding/json"
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"sort"
	"text/tabwriter"
	"time"

	"dateline/index"

	"github.com/spf13/cobra"
)

// printJSON writes a value for programs to read.
func (p *program) printJSON(v any) error {
	e := json.NewEncoder(p.out)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

func (p *program) editions() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{Use: "editions", Short: "List the editions that are kept, oldest first", Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			rows, err := index.Editions(p.data)
			if err != nil {
				return err
			}
			if asJSON {
				return p.printJSON(rows)
			}
			w := tabwriter.NewWriter(p.out, 0, 4, 2, ' ', 0)
			fmt.Fprintln(w, "edition\tmade\tby\tarticles\tvolumes\t")
			for _, r := range rows {
				note := r.Problem
				if r.Current {
					note = "in force"
				}
				fmt.Fprintf(w, "%s\t%s\t%s\t%d\t%d\t%s\n", r.ID, r.Made.Format(time.RFC3339), r.By, r.Articles, r.Volumes, note)
			}
			return w.Flush()
		}}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

func (p *program) rollback() *cobra.Command {
	return &cobra.Command{Use: "rollback [EDITION]", Short: "Put the edition before the current one in force again, or the one named", Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			id := ""
			if len(args) == 1 {
				id = args[0]
			}
			if err := p.kept(id); err != nil {
				return err
			}
			id, err := index.Rollback(p.data, id)
			if err != nil {
				return err
			}
			fmt.Fprintf(p.err, "edition %s is in force\n", id)
			return nil
		}}
}

// kept returns an error unless the edition is there to go back to, or any where
// none is named. With editions but no CURRENT an archive can still be mended.
func (p *program) kept(id string) error {
	rows, err := index.Editions(p.data)
	if len(rows) == 0 {
		return cmp.Or(p.exists(), err)
	}
	if id != "" && !slices.ContainsFunc(rows, func(r index.EditionRow) bool { return r.ID == id }) {
		return usage("edition %s is not kept; see: dateline editions", id)
	}
	return nil
}

func (p *program) verify() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{Use: "verify", Short: "Hash every published file and name what is damaged", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			v, err := index.Verify(cmd.Context(), p.data)
			if err != nil {
				return err
			}
			if asJSON {
				if err := p.printJSON(v); err != nil {
					return err
				}
			} else {
				for _, problem := range v.Problems {
					fmt.Fprintln(p.out, problem)
				}
				fmt.Fprintf(p.err, "%d editions, %d volumes, %d files, %d bytes: %d problems\n", v.Editions, v.Volumes, v.Files, v.Bytes, len(v.Problems))
			}
			if v.Damaged() {
				return &coded{exitArchive, fmt.Errorf("%w: %s; restore the files named, or go back with dateline rollback, or rebuild with dateline reindex", index.ErrDamaged, p.data)}
			}
			return nil
		}}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

func (p *program) compact() *cobra.Command {
	return &cobra.Command{Use: "compact", Short: "Bind the archive into as few volumes as hold it, without what is deleted", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := p.exists(); err != nil {
				return err
			}
			p.tradeMemory()
			s, err := index.Compact(cmd.Context(), p.data)
			if err != nil {
				return err
			}
			return p.published(s)
		}}
}

// published says which edition is in force after a command.
func (p *program) published(s index.Summary) error {
	switch {
	case s.Changed:
		fmt.Fprintf(p.err, "edition %s is in force\n", s.Edition)
	case s.Edition == "":
		fmt.Fprintln(p.err, "nothing was added, there is no edition yet")
	default:
		fmt.Fprintf(p.err, "nothing changed, edition %s stays in force\n", s.Edition)
	}
	if len(s.Rejects) > 0 {
		for _, r := range s.Rejects {
			fmt.Fprintf(p.err, "rejected: article %s (%s): %s\n", r.ID, printable(r.GivenID), printable(r.Reason))
		}
		return &coded{exitRejected, fmt.Errorf("%d articles could not be bound", len(s.Rejects))}
	}
	return nil
}

func (p *program) stats() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{Use: "stats", Short: "Describe the volumes of the archive", Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			rows, err := index.Volumes(p.data)
			if err != nil {
				return err
			}
			if asJSON {
				return p.printJSON(rows)
			}
			w := tabwriter.NewWriter(p.out, 0, 4, 2, ' ', 0)
			fmt.Fprintln(w, "volume\tarticles\thidden\twords\tfirst day\tlast day\tbytes")
			total := map[string]int64{}
			for _, r := range rows {
				size := int64(0)
				for name, n := range r.Bytes {
					size += n
					total[name] += n
				}
				fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%s\t%s\t%d\n", r.Name, r.Articles, r.Hidden, r.Words, r.First, r.Last, size)
			}
			names := make([]string, 0, len(total))
			for name := range total {
				names = append(names, name)
			}
			sort.Strings(names)
			for _, name := range names {
				fmt.Fprintf(w, "%s\t\t\t\t\t\t%d\n", name, total[name])
			}
			return w.Flush()
		}}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

func (p *program) delete() *cobra.Command {
	return &cobra.Command{Use: "delete ID...", Short: "Leave articles out of the next edition; rollback brings them back", Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := p.exists(); err != nil {
				return err
			}
			w, err := index.OpenWriter(p.data, index.WriterOptions{By: "delete"})
			if err != nil {
				return err
			}
			defer w.Close()
			n := w.Delete(args...)
			s, err := w.Commit(cmd.Context())
			if err != nil {
				return err
			}
			fmt.Fprintf(p.err, "%d of %d articles deleted\n", n, len(args))
			return p.published(s)
		}}
}

func (p *program) takedown() *cobra.Command {
	return &cobra.Command{Use: "takedown ID...", Short: "Hide articles at once and for good; reindex and rollback obey", Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := p.exists(); err != nil {
				return err
			}
			added, err := index.Takedown(p.data, args)
			if err != nil {
				return err
			}
			fmt.Fprintf(p.err, "%d of %d articles newly taken down\n", len(added), len(args))
			return nil
		}}
}

func (p *program) version() *cobra.Command {
	return &cobra.Command{Use: "version", Short: "Print the version of the program and of its archives", Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			revision := "unknown"
			if info, ok := debug.ReadBuildInfo(); ok {
				for _, s := range info.Settings {
					if s.Key == "vcs.revision" {
						revision = s.Value
					}
				}
			}
			_, err := fmt.Fprintf(p.out, "dateline %s, revision %s, schema %s, %s\n", Version, revision, index.Fingerprint(), runtime.Version())
			return err
		}}
}

// Version is the release.
const Version = "0.1.0"
