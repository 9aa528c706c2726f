// Package cli is the command line of Dateline: flags and environment in, exit
// codes out. What the commands do stands in the packages below.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	"dateline/index"
	"dateline/query"

	"github.com/rs/zerolog"
	"github.com/spf13/cobra"
)

// Exit codes, promised in the README.
const (
	exitDone     = 0
	exitFailed   = 1
	exitUsage    = 2
	exitConfig   = 3
	exitRejected = 4 // some input was set aside
	exitArchive  = 5 // missing, locked, damaged or of another version
	exitSignal   = 128
)

// coded is an error that knows its exit code.
type coded struct {
	code int
	err  error
}

func (c *coded) Error() string { return c.err.Error() }
func (c *coded) Unwrap() error { return c.err }

// program is what every command shares.
type program struct {
	in       io.Reader
	out, err io.Writer
	data     string
	verbose  bool
	afresh   bool // keep no answers
	memory   size // that the process may take; 0 for a share of what there is
	log      zerolog.Logger
}

// Main runs the command line and returns the exit code. Results go to stdout,
// everything said to a person to stderr.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	p := &program{in: stdin, out: stdout, err: stderr}
	root := p.root()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	ctx, caught, stop := withSignals()
	defer stop()
	err := root.ExecuteContext(ctx)
	if sig := caught(); sig != 0 && (err == nil || errors.Is(err, context.Canceled)) && !errors.Is(err, errServed) {
		fmt.Fprintln(stderr, "dateline: stopped by a signal")
		return exitSignal + int(sig)
	}
	if err == nil || errors.Is(err, errServed) {
		return exitDone
	}
	if strings.HasPrefix(err.Error(), "unknown command") { // cobra's own error has no type
		err = &coded{exitUsage, err}
	}
	fmt.Fprintln(stderr, "dateline:", printable(err.Error()))
	return exitCode(err)
}

// errServed ends a server that was asked to stop: a signal is how one ends it.
var errServed = errors.New("stopped")

// withSignals returns a context that the first SIGINT or SIGTERM ends; the
// second kills the process as usual.
func withSignals() (context.Context, func() syscall.Signal, func()) {
	ctx, cancel := context.WithCancel(context.Background())
	signals := make(chan os.Signal, 1)
	got := make(chan syscall.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM)
	go func() {
		select {
		case s := <-signals:
			got <- s.(syscall.Signal)
			signal.Stop(signals)
			cancel()
		case <-ctx.Done():
		}
	}()
	caught := func() syscall.Signal {
		select {
		case s := <-got:
			return s
		default:
			return 0
		}
	}
	return ctx, caught, func() { signal.Stop(signals); cancel() }
}

func exitCode(err error) int {
	var c *coded
	var syntax *query.SyntaxError
	switch {
	case errors.As(err, &c):
		return c.code
	case errors.As(err, &syntax):
		return exitUsage
	case errors.Is(err, index.ErrMissing), errors.Is(err, index.ErrLocked), errors.Is(err, index.ErrDamaged), errors.Is(err, index.ErrVersion):
		return exitArchive
	}
	return exitFailed
}

func usage(format string, args ...any) error { return &coded{exitUsage, fmt.Errorf(format, args...)} }

// root builds the command tree.
func (p *program) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "dateline",
		Short:         "Find articles in news archives: words, names in any spelling, days however written",
		SilenceUsage:  true,
		SilenceErrors: true,
		PersistentPreRun: func(*cobra.Command, []string) {
			level := zerolog.InfoLevel
			if p.verbose {
				level = zerolog.DebugLevel
			}
			p.log = zerolog.New(p.err).Level(level).With().Timestamp().Logger()
		},
	}
	data := os.Getenv("DATELINE_DATA")
	if data == "" {
		data = "./dateline-data"
	}
	root.PersistentFlags().StringVar(&p.data, "data", data, "folder of the archive (environment: DATELINE_DATA)")
	root.PersistentFlags().BoolVar(&p.verbose, "verbose", false, "log more")
	root.PersistentFlags().Var(&p.memory, "memory", "memory that the process may take, as 256MB or 2GB (default half of the machine's or control group's, 4GB at most)")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return &coded{exitUsage, err} })
	root.AddCommand(p.demo(), p.index(), p.reindex(), p.serve(), p.search(), p.names(), p.dates(), p.analyze(), p.eval(),
		p.editions(), p.rollback(), p.verify(), p.compact(), p.stats(), p.delete(), p.takedown(), p.version())
	for _, c := range root.Commands() {
		if args := c.Args; args != nil { // cobra's own errors about arguments are usage errors
			c.Args = func(cmd *cobra.Command, given []string) error {
				if err := args(cmd, given); err != nil {
					return &coded{exitUsage, fmt.Errorf("%w; see: dateline %s --help", err, cmd.Name())}
				}
				return nil
			}
		}
	}
	return root
}

// exists returns ErrMissing where no edition was ever published. A writer makes
// the folder it is given, so the commands that only change an archive ask first.
func (p *program) exists() error {
	if _, err := os.Stat(filepath.Join(p.data, "CURRENT")); !errors.Is(err, os.ErrNotExist) {
		return nil
	}
	_, err := index.Volumes(p.data)
	return err
}

// open opens the archive for reading.
func (p *program) open() (*index.Archive, error) {
	return index.Open(p.data, index.Options{Log: p.log.With().Str("part", "index").Logger(), Memory: p.budget(), Afresh: p.afresh})
}
