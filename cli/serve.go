package cli

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"dateline/index"
	"dateline/indexer"
	"dateline/seeds"
	"dateline/server"

	"github.com/rs/zerolog"
	"github.com/spf13/cobra"
)

// followEvery is how soon a server notices a new edition: one small file is read.
const followEvery = time.Second

func (p *program) serve() *cobra.Command {
	opt := server.Options{}
	listen, keyFile := "", ""
	c := &cobra.Command{Use: "serve", Short: "Serve the search page and the JSON API", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			if opt.Keys, err = readKeys(keyFile); err != nil {
				return &coded{exitConfig, err}
			}
			return p.serveArchive(cmd.Context(), listen, opt, nil)
		}}
	c.Flags().StringVar(&listen, "listen", "127.0.0.1:8080", "address and port")
	c.Flags().BoolVar(&opt.Insecure, "insecure", false, "allow a public address without keys")
	c.Flags().StringVar(&keyFile, "keys", "", "file of API keys, one a line; every request must then carry one")
	c.Flags().BoolVar(&p.afresh, "no-kept-answers", false, "make every search, also one that was just answered: for measurements")
	c.Flags().DurationVar(&opt.SearchTimeout, "search-timeout", 0, "longest a search may take (default 2s)")
	return c
}

// readKeys reads a file of keys, which no one but its owner may be able to read.
func readKeys(path string) (keys []string, err error) {
	if path == "" {
		return nil, nil
	}
	st, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("cannot read the keys: %w", err)
	}
	if st.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("%s can be read by others; run: chmod 600 %s", path, path)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("cannot read the keys: %w", err)
	}
	for line := range strings.Lines(string(raw)) {
		if key := strings.TrimSpace(line); key != "" && !strings.HasPrefix(key, "#") {
			keys = append(keys, key)
		}
	}
	if len(keys) == 0 {
		return nil, fmt.Errorf("%s holds no key", path)
	}
	return keys, nil
}

// serveArchive serves until the context ends. Ready is called with the address
// once it answers.
func (p *program) serveArchive(ctx context.Context, listen string, opt server.Options, ready func(addr string)) error {
	archive, err := p.open()
	if err != nil {
		return err
	}
	defer archive.Close()
	opt.MaxSearches = min(server.DefaultSearches(), index.SearchesWithin(p.budget(), archive.Status().Edition.Articles))
	opt.Listen, opt.Log = listen, p.log.With().Str("part", "server").Logger()
	s, err := server.New(archive, opt)
	if err != nil {
		return &coded{exitConfig, err}
	}
	l, err := net.Listen("tcp", listen)
	if err != nil {
		return fmt.Errorf("cannot listen on %s: %w; choose another with --listen", listen, err)
	}
	return p.answer(ctx, archive, s, l, ready)
}

// answer lets the server answer on l until the context ends. A clean stop is
// errServed, anything else the reason why it ended.
func (p *program) answer(ctx context.Context, archive *index.Archive, s *server.Server, l net.Listener, ready func(addr string)) error {
	st := archive.Status()
	p.log.Info().Str("address", "http://"+l.Addr().String()).Str("edition", st.Edition.ID).Int("articles", st.Edition.Articles).Msg("serving")
	if ready != nil {
		ready(l.Addr().String())
	}
	follow, stop := context.WithCancel(ctx)
	var background sync.WaitGroup
	background.Go(func() { archive.Follow(follow, followEvery) })
	background.Go(func() { archive.Guard(follow) })
	err := s.Serve(ctx, l)
	stop()
	background.Wait()
	if err != nil {
		return err
	}
	return errServed
}

func (p *program) demo() *cobra.Command {
	listen, build := "127.0.0.1:8080", false
	c := &cobra.Command{Use: "demo", Short: "Build the demonstration archive and serve it", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !cmd.Flags().Changed("data") {
				cache, err := os.UserCacheDir()
				if err != nil {
					cache = os.TempDir()
				}
				p.data = filepath.Join(cache, "dateline", fmt.Sprintf("demo-%s-%s", index.Fingerprint(), seeds.Version()))
			}
			if err := p.buildDemo(cmd.Context()); err != nil {
				return err
			}
			if build {
				return nil
			}
			return p.serveArchive(cmd.Context(), listen, server.Options{Demo: true}, p.invite)
		}}
	c.Flags().StringVar(&listen, "listen", listen, "address and port")
	c.Flags().BoolVar(&build, "build-only", false, "build the archive and stop")
	return c
}

// buildDemo indexes the seeds; where they are there already nothing is written.
func (p *program) buildDemo(ctx context.Context) error {
	w, err := index.OpenWriter(p.data, index.WriterOptions{By: "demo"})
	if errors.Is(err, index.ErrLocked) {
		return nil // another demo is building or has built it
	}
	if err != nil {
		return err
	}
	defer w.Close()
	ix, err := indexer.New(indexer.Options{Format: "jsonl", Log: zerolog.Nop()})
	if err != nil {
		return err
	}
	report, err := ix.RunReader(ctx, sink{w}, seeds.Articles())
	if err != nil {
		return err
	}
	if report.Rejected > 0 {
		return fmt.Errorf("%d of the demonstration articles were rejected: %s", report.Rejected, report)
	}
	_, err = w.Commit(ctx)
	return err
}

// invite prints three searches to try.
func (p *program) invite(addr string) {
	fmt.Fprintf(p.err, `
The demonstration archive is served at http://%[1]s/ (Ctrl-C ends it). Three searches to try:

  http://%[1]s/search?q=Aliyev                   a name, in every spelling and script
  http://%[1]s/search?q=27+June+2025             a day, however it was written
  http://%[1]s/search?q=Yekaterinburg+arrests    words and a name together

`, addr)
}
