package cli

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"dateline/eval"
	"dateline/index"
	"dateline/news"
	"dateline/seeds"

	"github.com/spf13/cobra"
)

// maxDepth is as deep as TREC runs go; no measure here looks below it.
const maxDepth = 1000

// evaluation is what the flags of the command say.
type evaluation struct {
	topics, qrels, docs, run, pairs, labelled, cases, names, tokens, breadth string
	score, against, known, into                                              string
	timexes                                                                  []string
	half                                                                     string
	choice                                                                   eval.Choice
	depth, failures, items                                                   int
	wrong                                                                    bool
}

func (p *program) eval() *cobra.Command {
	e := evaluation{depth: 100, items: 500}
	c := &cobra.Command{Use: "eval", Short: "Measure the search on judged topics, labelled names or date cases", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return p.evaluate(cmd.Context(), e) }}
	e.flags(c)
	return c
}

// flags declares what the command understands.
func (e *evaluation) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&e.topics, "topics", "", "file of id TAB query TAB language TAB kind; the last two may be missing")
	f.StringVar(&e.qrels, "qrels", "", "TREC judgements; may be gzipped")
	f.StringVar(&e.docs, "docs", "", "the articles of the topics as JSON lines: tells the figures apart by scripts")
	f.StringVar(&e.run, "run", "", "write a TREC run to this file")
	f.StringVar(&e.score, "score", "", "with --topics: measure this TREC run of any engine instead of searching")
	f.StringVar(&e.against, "against", "", "with --topics: compare with this TREC run by a paired randomisation test")
	f.StringVar(&e.known, "known-items", "", "make queries for known items of these articles, JSON lines; may be gzipped")
	f.IntVar(&e.items, "items", e.items, "with --known-items: how many")
	f.StringVar(&e.into, "into", "", "with --known-items: folder for queries.tsv and qrels.tsv")
	f.IntVar(&e.depth, "depth", e.depth, fmt.Sprintf("hits taken for each topic, %d at most", maxDepth))
	f.StringVar(&e.names, "names", "", "file of entities and their names as JSON lines")
	f.StringSliceVar(&e.choice.Sets, "set", nil, "with --names: take entities of these sets only")
	f.StringVar(&e.choice.Kind, "kind", "", "with --names: person, place or org; with --topics: only topics of this kind")
	f.IntVar(&e.choice.Limit, "limit", 0, "entities, words or topics to ask for, chosen by a hash of their ids; 0 means all")
	f.StringVar(&e.tokens, "name-tokens", "", "file of English word TAB language TAB form")
	f.StringVar(&e.labelled, "labelled-pairs", "", "file of source TAB kind TAB query TAB candidate TAB true|false")
	f.StringVar(&e.pairs, "name-pairs", "", "file of query TAB text TAB match|nomatch")
	f.StringVar(&e.cases, "date-cases", "", "file of language TAB day TAB sentence TAB expression TAB expected")
	f.StringVar(&e.breadth, "breadth", string(index.NamesNormal), "with --topics: how far the spellings of names go: exact, normal or broad")
	f.StringSliceVar(&e.timexes, "dates", nil, "files of documents with their time expressions as JSON lines; may be gzipped")
	f.StringVar(&e.half, "half", "", "with --dates: a or b, the documents in that half by a hash of their ids")
	f.IntVar(&e.failures, "failures", 0, "with --dates: print so many of the commonest misses")
	f.BoolVar(&e.wrong, "wrong", false, "print the cases that came out wrong")
}

func (p *program) evaluate(ctx context.Context, e evaluation) error {
	switch {
	case e.depth < 1 || e.depth > maxDepth:
		return usage("--depth %d: give a number from 1 to %d", e.depth, maxDepth)
	case e.choice.Limit < 0:
		return usage("--limit %d: give a number from 0", e.choice.Limit)
	case e.known != "" && (e.into == "" || e.items < 1):
		return usage("--known-items needs --into FOLDER and --items from 1")
	case e.known != "":
		return p.makeItems(e)
	case e.choice.Kind != "" && e.topics == "" && !slices.Contains([]string{"person", "place", "org"}, e.choice.Kind):
		return usage("--kind %q: give person, place or org", e.choice.Kind)
	case !slices.Contains([]string{string(index.NamesExact), string(index.NamesNormal), string(index.NamesBroad)}, e.breadth):
		return usage("--breadth %q: give exact, normal or broad", e.breadth)
	case e.half != "" && e.half != "a" && e.half != "b":
		return usage("--half %q: give a or b", e.half)
	case e.failures < 0:
		return usage("--failures %d: give a number from 0", e.failures)
	case len(e.timexes) > 0:
		return p.evalTimexes(e)
	case e.names != "":
		return p.evalEntities(ctx, e.names, func(r io.Reader) ([]eval.Entity, error) { return eval.ReadEntities(r, e.choice) })
	case e.tokens != "":
		return p.evalEntities(ctx, e.tokens, func(r io.Reader) ([]eval.Entity, error) { return eval.ReadTokens(r, e.choice.Limit) })
	case e.labelled != "":
		return p.evalLabelled(ctx, e.labelled)
	case e.pairs != "":
		return p.evalNames(ctx, e.pairs, e.wrong)
	case e.cases != "":
		return p.evalDates(ctx, e.cases, e.wrong)
	case (e.topics == "") != (e.qrels == ""):
		return usage("--topics and --qrels go together; without both the demonstration's own are used")
	}
	return p.evalTopics(ctx, e)
}

// readFile opens a file, gzipped or not.
func readFile(path string, f func(io.Reader) error) error {
	file, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("cannot read: %w", err)
	}
	defer file.Close()
	if !strings.HasSuffix(path, ".gz") {
		return f(file)
	}
	z, err := gzip.NewReader(file)
	if err != nil {
		return fmt.Errorf("cannot read %s: %w", path, err)
	}
	return f(z)
}

// judged reads the topics and their judgements, or the demonstration's own.
func (e evaluation) judged() (topics []eval.Topic, qrels map[string]map[string]int, err error) {
	topics, err = eval.ReadTopics(strings.NewReader(seeds.Topics()))
	if e.topics != "" {
		err = readFile(e.topics, func(r io.Reader) (err error) { topics, err = eval.ReadTopics(r); return err })
	}
	if err != nil {
		return nil, nil, err
	}
	qrels, err = eval.ReadQrels(strings.NewReader(seeds.Qrels()))
	if e.qrels != "" {
		err = readFile(e.qrels, func(r io.Reader) (err error) { qrels, err = eval.ReadQrels(r); return err })
	}
	return topics, qrels, err
}

func (p *program) evalTopics(ctx context.Context, e evaluation) error {
	all, qrels, err := e.judged()
	if err != nil {
		return err
	}
	topics := eval.Sample(ofKind(all, e.choice.Kind), e.choice.Limit)
	today := news.DayOf(time.Now())
	if e.docs != "" {
		return p.trace(ctx, e, topics, qrels, today)
	}
	found, err := p.found(ctx, e, topics, all, today)
	if err != nil {
		return err
	}
	if e.run != "" {
		f, err := os.Create(e.run)
		if err != nil {
			return fmt.Errorf("cannot write the run: %w", err)
		}
		if err := errors.Join(eval.WriteRun(f, topics, found), f.Close()); err != nil {
			return err
		}
	}
	return p.measure(e, all, eval.Of(topics, qrels), found)
}

// trace tells the figures of topics apart by scripts.
func (p *program) trace(ctx context.Context, e evaluation, topics []eval.Topic, qrels map[string]map[string]int, today news.Day) error {
	archive, err := p.open()
	if err != nil {
		return err
	}
	defer archive.Close()
	var docs map[string]eval.Doc
	if err := readFile(e.docs, func(r io.Reader) (err error) { docs, err = eval.ReadDocs(r); return err }); err != nil {
		return err
	}
	b, err := eval.Trace(ctx, archive, topics, qrels, docs, today)
	if err == nil {
		_, err = b.WriteTo(p.out)
	}
	return err
}

// evalEntities measures the search for the names of entities and says how
// long it took.
func (p *program) evalEntities(ctx context.Context, path string, read func(io.Reader) ([]eval.Entity, error)) error {
	var list []eval.Entity
	if err := readFile(path, func(r io.Reader) (err error) { list, err = read(r); return err }); err != nil {
		return err
	}
	if len(list) == 0 {
		return usage("%s holds no entity of this set and kind", path)
	}
	began := time.Now()
	report, err := eval.MeasureNames(ctx, list)
	if err != nil {
		return err
	}
	fmt.Fprintf(p.err, "measured in %s\n", time.Since(began).Round(time.Second))
	_, err = report.WriteTo(p.out)
	return err
}

func (p *program) evalLabelled(ctx context.Context, path string) error {
	fmt.Fprintln(p.out, "| kind | pairs | precision | recall | F1 |\n| --- | --- | --- | --- | --- |")
	for _, names := range []index.Breadth{index.NamesNormal, index.NamesBroad, index.NamesExact} {
		err := readFile(path, func(r io.Reader) error {
			list, err := eval.LabelledPairs(ctx, r, names)
			for _, l := range list {
				l.Kind += ", names=" + string(names)
				fmt.Fprintln(p.out, l)
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (p *program) evalNames(ctx context.Context, path string, wrong bool) error {
	return readFile(path, func(r io.Reader) error {
		res, err := eval.Names(ctx, r)
		if err != nil {
			return err
		}
		fmt.Fprintf(p.out, "names: matches found %s, mismatches refused %s\n", res.Match, res.NoMatch)
		if wrong {
			fmt.Fprintln(p.out, strings.Join(res.Wrong, "\n"))
		}
		return nil
	})
}

// maxNamedRows bounds the rows set aside that are named: of a file of another kind all are.
const maxNamedRows = 20

// evalTimexes measures the dates found in annotated documents.
func (p *program) evalTimexes(e evaluation) error {
	var docs []eval.TimexDoc
	for _, path := range e.timexes {
		err := readFile(path, func(r io.Reader) error {
			list, bad, err := eval.ReadTimexes(r, e.half)
			if len(list) == 0 && len(bad) > 0 { // a file of another kind
				return bad[0]
			}
			docs = append(docs, list...)
			for _, reason := range bad[:min(len(bad), maxNamedRows)] {
				fmt.Fprintf(p.err, "set aside: %s: %s\n", path, printable(reason.Error()))
			}
			if len(bad) > 0 {
				fmt.Fprintf(p.err, "%s: %d rows set aside, see above; the figures are of the others\n", path, len(bad))
			}
			return err
		})
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	report := eval.MeasureDates(docs)
	if _, err := report.WriteTo(p.out); err != nil {
		return err
	}
	return report.WriteMisses(p.out, e.failures)
}

func (p *program) evalDates(ctx context.Context, path string, wrong bool) error {
	return readFile(path, func(r io.Reader) error {
		all, err := eval.Dates(ctx, r)
		if err != nil {
			return err
		}
		languages := make([]string, 0, len(all))
		for l := range all {
			languages = append(languages, l)
		}
		slices.Sort(languages)
		for _, l := range languages {
			fmt.Fprintf(p.out, "dates %s: right %s, traps avoided %s\n", l, all[l].Dates, all[l].Traps)
			if wrong {
				fmt.Fprintln(p.out, strings.Join(all[l].Wrong, "\n"))
			}
		}
		return nil
	})
}
