// Package server answers HTTP: the search page, the article page and the JSON
// API over one archive.
//
// It knows nothing of how articles are stored. Whatever it is given as a
// Searcher answers the questions; this package reads parameters, holds the
// limits, writes pages and problems, and logs one line for each request.
package server

import (
	"cmp"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"net/http"
	"runtime"
	"time"

	"dateline/analyzers/dates"
	"dateline/index"

	"github.com/rs/zerolog"
)

// Searcher is the archive as the server sees it. Its methods are called by
// many goroutines at once.
//
// Search may return a *query.SyntaxError for a strict request, and the error of
// its context when that ends first. Article and Similar return index.ErrNotFound,
// wrapped or not, for an id that names nothing a reader may see.
type Searcher interface {
	Search(ctx context.Context, r index.Request) (*index.Result, error)
	Article(ctx context.Context, id string, r index.Request) (*index.ArticleView, error)
	Suggest(ctx context.Context, r index.Request, n int) ([]index.Suggestion, error)
	Forms(ctx context.Context, r index.Request) (*index.Listing, error)
	Similar(ctx context.Context, id string, r index.Request) (*index.Similar, error)
	Status() index.Status
	// Stamp names all that answers rest on at a moment beside the request: while it is
	// the same, so are they. "" says that this is not known.
	Stamp(now time.Time) string
}

// Options tune a Server. The zero value serves anybody who can reach it.
type Options struct {
	Log           zerolog.Logger   //
	Listen        string           // address that will be served, checked by New; "" checks nothing
	Insecure      bool             // allow a public address without keys
	Keys          []string         // API keys; none means that no key is asked for
	SearchTimeout time.Duration    // of one search; 0 means 2 s
	MaxSearches   int              // at once; 0 means four for each processor
	Now           func() time.Time // what "yesterday" is reckoned from; nil means time.Now
	Demo          bool             // say on every page that the archive is invented
}

// Times of a connection. They end slow readers and writers long before they
// could use up the sockets of a small machine.
const (
	readHeaderTimeout = 5 * time.Second
	readTimeout       = 15 * time.Second
	writeTimeout      = 30 * time.Second // slot wait, search and a slow line
	idleTimeout       = 60 * time.Second
	stopTimeout       = 15 * time.Second // for requests under way when the server is told to stop
)

// Sizes of a request. All of the API is GET, so a body is never read.
const (
	maxHeaderBytes = 16 << 10
	maxBodyBytes   = 64 << 10
)

const (
	defaultSearchTimeout = 2 * time.Second
	searchesPerProcessor = 4 // a search is short; more than this only waits for the processor
)

// Server answers requests over one Searcher. It does not change after New.
type Server struct {
	searcher Searcher
	opt      Options
	log      zerolog.Logger
	keys     [][32]byte
	slots    slots
	dates    *dates.Extractor
	pages    *pages
	assets   *assets
	handler  http.Handler
	salt     string // of the tags of answers
}

// DefaultSearches is how many searches run at once where nothing else is said.
func DefaultSearches() int { return searchesPerProcessor * runtime.GOMAXPROCS(0) }

// New returns a Server that answers from s. It refuses an address that other
// machines can reach when there are no keys, see CheckAddress.
func New(s Searcher, opt Options) (*Server, error) {
	if s == nil {
		return nil, errors.New("server: no archive to search; open one first")
	}
	if opt.Listen != "" {
		if err := CheckAddress(opt.Listen, opt.Keys, opt.Insecure); err != nil {
			return nil, err
		}
	}
	keys, err := hashKeys(opt.Keys)
	if err != nil {
		return nil, err
	}
	opt.SearchTimeout = cmp.Or(opt.SearchTimeout, defaultSearchTimeout)
	opt.MaxSearches = cmp.Or(opt.MaxSearches, DefaultSearches())
	if opt.SearchTimeout < 0 || opt.MaxSearches < 0 {
		return nil, errors.New("server: SearchTimeout and MaxSearches cannot be negative; leave them 0 for the defaults")
	}
	if opt.Now == nil {
		opt.Now = time.Now
	}
	srv := &Server{
		searcher: s, opt: opt, log: opt.Log, keys: keys,
		slots: newSlots(opt.MaxSearches, slotWait), dates: dates.New(), salt: rand.Text(),
	}
	if srv.assets, err = loadAssets(); err != nil {
		return nil, err
	}
	if srv.pages, err = loadPages(srv.assets); err != nil {
		return nil, err
	}
	srv.handler = srv.wrap(srv.routes())
	return srv, nil
}

// Handler returns what answers every request, with limits, headers and log.
func (s *Server) Handler() http.Handler { return s.handler }

// Serve answers on l until ctx ends, then lets the requests under way finish
// for at most 15 seconds. It closes l. A stop through ctx is no error.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	h := &http.Server{
		Handler:                      s.handler,
		ReadHeaderTimeout:            readHeaderTimeout,
		ReadTimeout:                  readTimeout,
		WriteTimeout:                 writeTimeout,
		IdleTimeout:                  idleTimeout,
		MaxHeaderBytes:               maxHeaderBytes,
		DisableGeneralOptionsHandler: true, // its answers would lack our headers
		ErrorLog:                     connectionLog(s.log),
	}
	failed := make(chan error, 1)
	go func() { failed <- h.Serve(l) }()
	select {
	case err := <-failed:
		return fmt.Errorf("server: serve %s: %w", l.Addr(), err)
	case <-ctx.Done():
	}
	late, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTimeout)
	defer cancel()
	err := h.Shutdown(late)
	if err != nil {
		err = errors.Join(fmt.Errorf("server: requests were cut off after %s: %w", stopTimeout, err), h.Close())
	}
	<-failed // Serve has returned once Shutdown or Close has
	return err
}
