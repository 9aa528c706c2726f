package ask

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strings"
	"time"
)

// The amounts of a page that a search makes.
const (
	Plain  = "plain"  // the ten best
	Facets = "facets" // with four facets and a monthly timeline
	Page   = "page"   // and with snippets of title and body
)

// Amounts lists them in the order of the tables.
var Amounts = []string{Plain, Facets, Page}

// Task is what an engine is asked to do with one line of its input.
type Task struct {
	Amount string
	Others bool // make the searches that are there to warm up, not those that count
	Cold   bool // let go of what is kept of earlier searches before each
	First  bool // make the first search alone
}

// String writes the task as the engine reads it: the amount, then what holds.
func (t Task) String() string {
	s := t.Amount
	for _, flag := range []struct {
		set  bool
		name string
	}{{t.Others, "others"}, {t.Cold, "cold"}, {t.First, "first"}} {
		if flag.set {
			s += " " + flag.name
		}
	}
	return s
}

func readTask(line string) Task {
	told := strings.Fields(line + " ")
	has := func(name string) bool { return slices.Contains(told, name) }
	return Task{strings.Join(told[:min(len(told), 1)], ""), has("others"), has("cold"), has("first")}
}

// Round is what one engine says of all searches made once, in their order.
type Round struct {
	Took   []float64 `json:"took"`   // milliseconds of each; -1 for one that the engine cannot make
	Totals []int     `json:"totals"` // articles that match each; -1 where it was not counted
	CPU    []float64 `json:"cpu"`    // milliseconds of processor time of the process during each
}

// Engine is a process that answers searches.
type Engine struct {
	Name  string
	cmd   *exec.Cmd
	in    io.WriteCloser
	lines *bufio.Scanner
}

// Start starts an engine and waits until it says that it is ready.
func Start(name string, cmd *exec.Cmd) (*Engine, time.Duration, error) {
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, 0, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, 0, err
	}
	begin := time.Now()
	if err := cmd.Start(); err != nil {
		return nil, 0, fmt.Errorf("bench: %s: %w", name, err)
	}
	e := &Engine{Name: name, cmd: cmd, in: in, lines: bufio.NewScanner(out)}
	e.lines.Buffer(nil, 1<<20)
	if !e.lines.Scan() || e.lines.Text() != "ready" {
		cmd.Wait()
		return nil, 0, fmt.Errorf("bench: %s is not ready: %q", name, e.lines.Text())
	}
	return e, time.Since(begin), nil
}

// Ask lets the engine make searches once.
func (e *Engine) Ask(t Task) (r Round, err error) {
	if _, err := fmt.Fprintln(e.in, t); err != nil {
		return r, fmt.Errorf("bench: %s: %w", e.Name, err)
	}
	if !e.lines.Scan() {
		return r, fmt.Errorf("bench: %s ended", e.Name)
	}
	if err := json.Unmarshal(e.lines.Bytes(), &r); err != nil {
		return r, fmt.Errorf("bench: %s says %.200q: %w", e.Name, e.lines.Text(), err)
	}
	if len(r.Took) != len(r.Totals) || len(r.Took) != len(r.CPU) {
		return r, fmt.Errorf("bench: %s says %d times, %d totals and %d processor times; there is one of each a search", e.Name, len(r.Took), len(r.Totals), len(r.CPU))
	}
	return r, nil
}

// Close ends the engine and returns the processor time that it used.
func (e *Engine) Close() (time.Duration, error) {
	e.in.Close()
	if err := e.cmd.Wait(); err != nil {
		return 0, fmt.Errorf("bench: %s: %w", e.Name, err)
	}
	return e.cmd.ProcessState.UserTime() + e.cmd.ProcessState.SystemTime(), nil
}

// Answering is the engine's side of the conversation, for engines in Go.
type Answering struct {
	Queries []Query
	Others  []Query
	CPU     func() float64                                      // processor time used so far, in seconds
	Search  func(q Query, amount string) (total int, err error) //
	Forget  func()                                              // lets go of what is kept of earlier searches; nil where nothing is
}

// Serve says that the engine is ready and answers each line until the input ends.
func (a Answering) Serve(in io.Reader, out io.Writer) error {
	fmt.Fprintln(out, "ready")
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		r, err := a.round(readTask(lines.Text()))
		if err != nil {
			return err
		}
		if err := json.NewEncoder(out).Encode(r); err != nil {
			return err
		}
	}
	return lines.Err()
}

func (a Answering) round(t Task) (r Round, err error) {
	queries := a.Queries
	if t.Others {
		queries = a.Others
	}
	if t.First {
		queries = queries[:1]
	}
	for _, q := range queries {
		if t.Cold && a.Forget != nil {
			a.Forget()
		}
		before, begin := a.CPU(), time.Now()
		total, err := a.Search(q, t.Amount)
		if err != nil {
			return r, fmt.Errorf("bench: %s %q: %w", q.Class, q.Words, err)
		}
		r.Took = append(r.Took, float64(time.Since(begin).Microseconds())/1000)
		r.CPU = append(r.CPU, 1000*(a.CPU()-before))
		r.Totals = append(r.Totals, total)
	}
	return r, nil
}
