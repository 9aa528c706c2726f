package ask

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os/exec"
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

// Round is what one engine says of all searches made once, in their order.
type Round struct {
	Took   []float64 `json:"took"`   // milliseconds of each; -1 for one that the engine cannot make
	Totals []int     `json:"totals"` // articles that match each; -1 where it was not counted
	CPU    float64   `json:"cpu"`    // seconds of processor time of all, where the process can tell
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

// Ask lets the engine make all searches once.
func (e *Engine) Ask(amount string) (r Round, err error) {
	if _, err := fmt.Fprintln(e.in, amount); err != nil {
		return r, fmt.Errorf("bench: %s: %w", e.Name, err)
	}
	if !e.lines.Scan() {
		return r, fmt.Errorf("bench: %s ended", e.Name)
	}
	if err := json.Unmarshal(e.lines.Bytes(), &r); err != nil {
		return r, fmt.Errorf("bench: %s says %.200q: %w", e.Name, e.lines.Text(), err)
	}
	return r, nil
}

// Close ends the engine.
func (e *Engine) Close() error {
	e.in.Close()
	return e.cmd.Wait()
}

// Serve is the engine's side of the conversation, for engines in Go: it says that
// it is ready and answers each line until the input ends. cpu reads the processor
// time used so far, in seconds.
func Serve(in io.Reader, out io.Writer, queries []Query, cpu func() float64, search func(q Query, amount string) (total int, err error)) error {
	fmt.Fprintln(out, "ready")
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		r := Round{CPU: -cpu()}
		for _, q := range queries {
			begin := time.Now()
			total, err := search(q, lines.Text())
			if err != nil {
				return fmt.Errorf("bench: %s %q: %w", q.Class, q.Words, err)
			}
			r.Took = append(r.Took, float64(time.Since(begin).Microseconds())/1000)
			r.Totals = append(r.Totals, total)
		}
		r.CPU += cpu()
		if err := json.NewEncoder(out).Encode(r); err != nil {
			return err
		}
	}
	return lines.Err()
}
