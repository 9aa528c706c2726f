package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"dateline/indexer"

	"github.com/spf13/cobra"
)

// reading are the flags of the commands that read sources.
type reading struct {
	opt    indexer.Options
	fields []string
	asJSON bool
	dry    bool
}

func (r *reading) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&r.opt.Format, "format", "auto", "one of "+strings.Join(indexer.Formats, ", ")+", for every file; auto looks at each")
	f.StringVar(&r.opt.Encoding, "encoding", "", "encoding of every file, such as windows-1251; otherwise each is looked at")
	f.StringArrayVar(&r.fields, "map", nil, "read one of our fields from one of theirs: --map body=maintext")
	f.StringVar(&r.opt.Source, "source", "", "outlet of articles that name none")
	f.StringVar(&r.opt.Language, "language", "", "language of articles that name none; otherwise it is guessed from the text")
	f.StringVar(&r.opt.RejectFile, "rejects", "", "file that rejected records are added to (default: a new one in rejects/ of the archive)")
	f.IntVar(&r.opt.MaxRejects, "max-rejects", -1, "stop and publish nothing when more records than this are rejected; -1 never")
	f.IntVar(&r.opt.Limit, "limit", 0, "read at most this many records")
	f.BoolVar(&r.asJSON, "json", false, "print the report as JSON")
}

// prepare makes the indexer, after a look at what can be known to be wrong before
// an archive is touched.
func (r *reading) prepare(p *program, sources []string) (*indexer.Indexer, *meter, error) {
	for _, s := range sources {
		if _, err := os.Stat(s); s != "-" && err != nil {
			return nil, nil, usage("cannot read the source: %w", err)
		}
	}
	var err error
	if r.opt.Map, err = parseMap(r.fields); err != nil {
		return nil, nil, err
	}
	m := newMeter(p)
	p.log = p.log.Output(m)
	r.opt.Archive = p.data
	r.opt.Log = p.log.With().Str("part", "indexer").Logger()
	r.opt.Progress = m.show
	if r.opt.RejectFile == "" && !r.dry {
		r.opt.RejectFile = filepath.Join(p.data, "rejects", time.Now().UTC().Format("20060102T150405.jsonl"))
	}
	ix, err := indexer.New(r.opt)
	if err != nil {
		return nil, nil, usage("%w", inFlags{err})
	}
	if dir := filepath.Join(p.data, "rejects"); !r.dry && filepath.Dir(r.opt.RejectFile) == dir {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return nil, nil, fmt.Errorf("cannot make the folder for rejects: %w", err)
		}
	}
	return ix, m, nil
}

// inFlags is an error of the indexer in the words of the command line.
type inFlags struct{ error }

func (e inFlags) Error() string { return flagNames.Replace(e.error.Error()) }
func (e inFlags) Unwrap() error { return e.error }

// flagNames puts flags where the indexer speaks of its options.
var flagNames = strings.NewReplacer("indexer: ", "", "field: ", "", "option Format", "--format", "option Map", "--map", "option Encoding", "--encoding",
	"options Limit and MaxRejects", "--limit and --max-rejects", "Limit", "--limit", "MaxRejects", "--max-rejects")

// parseMap reads body=maintext pairs.
func parseMap(pairs []string) (map[string]string, error) {
	out := map[string]string{}
	for _, pair := range pairs {
		ours, theirs, ok := strings.Cut(pair, "=")
		if !ok || ours == "" || theirs == "" {
			return nil, usage("--map %s: write it as ours=theirs, such as --map body=maintext", pair)
		}
		out[ours] = theirs
	}
	return out, nil
}
