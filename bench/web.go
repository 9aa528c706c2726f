package main

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"dateline/bench/ask"
)

// clients ask at once where many do, and each round makes all searches so many times.
const (
	clients     = 8
	crowdPasses = 4
)

// site is a server of pages that is running.
type site struct {
	name    string
	cmd     *exec.Cmd
	base    string
	address func(q ask.Query) string
	client  *http.Client
}

// addresses write a search as the address of a page, for the engines that serve any.
var addresses = map[string]func(ask.Query) string{"dateline": datelineAddress, "lucene": luceneAddress}

func datelineAddress(q ask.Query) string {
	v := url.Values{"q": {typed(q)}, "size": {"10"}, "facets": {strings.Join(facets, ",")}, "interval": {"month"}}
	if q.Class == ask.Newest {
		v.Set("sort", "newest")
	}
	if q.Class == ask.Range {
		v.Set("from", q.From)
		v.Set("to", q.To)
	}
	return "/api/v1/search?" + v.Encode()
}

func luceneAddress(q ask.Query) string {
	v := url.Values{"class": {q.Class}, "words": {strings.Join(q.Words, " ")}}
	if q.Class == ask.Range {
		v.Set("from", q.From)
		v.Set("to", q.To)
	}
	return "/search?" + v.Encode()
}

// visit measures pages over HTTP, of the engines that serve them in turn: one client,
// then many.
func (c contest) visit(lists [][]ask.Query) (map[string][]ask.Web, error) {
	var sites []*site
	for _, name := range c.names {
		if addresses[name] == nil {
			continue
		}
		s, err := c.serve(name)
		if err != nil {
			return nil, err
		}
		defer s.close()
		sites = append(sites, s)
		for range warmUps(name) {
			if _, _, err := s.alone(lists[1]); err != nil {
				return nil, err
			}
		}
		if _, _, err := s.alone(lists[0]); err != nil {
			return nil, err
		}
	}
	all := map[string][]ask.Web{}
	for n := range c.rounds {
		for _, s := range turns(sites, n) {
			w, err := s.round(counted(lists[0]), counted(lists[2+2*n]), counted(lists[3+2*n]))
			if err != nil {
				return nil, err
			}
			all[s.name] = append(all[s.name], w)
		}
	}
	return all, nil
}

// counted leaves out the searches that stand aside.
func counted(queries []ask.Query) []ask.Query {
	return slices.DeleteFunc(slices.Clone(queries), func(q ask.Query) bool { return ask.Aside(q.Class) })
}

// round lets one client make searches that are new, then those made before, then many
// clients the latter, then again new ones.
func (s *site) round(known, unseen, others []ask.Query) (w ask.Web, err error) {
	if w.Unseen, _, err = s.alone(unseen); err != nil {
		return w, err
	}
	before := s.used()
	var bytes int64
	if w.Took, bytes, err = s.alone(known); err != nil {
		return w, err
	}
	w.CPU = 1000 * (s.used() - before) / float64(len(known))
	w.Bytes = float64(bytes) / float64(len(known))
	if w.Again, err = s.crowd(known, crowdPasses); err != nil {
		return w, err
	}
	w.Afresh, err = s.crowd(others, 1)
	return w, err
}

// alone makes searches one after the other.
func (s *site) alone(queries []ask.Query) (took []float64, bytes int64, err error) {
	for _, q := range queries {
		begin := time.Now()
		n, err := s.get(q)
		if err != nil {
			return nil, 0, err
		}
		took = append(took, float64(time.Since(begin).Microseconds())/1000)
		bytes += n
	}
	return took, bytes, nil
}

// crowd lets each of many clients take the next search as soon as it has its answer,
// until all were made so many times.
func (s *site) crowd(queries []ask.Query, passes int) (found ask.Crowd, err error) {
	random := rand.New(rand.NewPCG(seedQueries, clients))
	var all []ask.Query
	for range passes {
		for _, i := range random.Perm(len(queries)) {
			all = append(all, queries[i])
		}
	}
	took, errs := make([]float64, len(all)), make([]error, clients)
	var next atomic.Int64
	var group sync.WaitGroup
	start := time.Now()
	for c := range clients {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(all) && errs[c] == nil; i = int(next.Add(1)) - 1 {
				begin := time.Now()
				_, errs[c] = s.get(all[i])
				took[i] = float64(time.Since(begin).Microseconds()) / 1000
			}
		})
	}
	group.Wait()
	return ask.Crowd{Took: took, Rate: float64(len(took)) / time.Since(start).Seconds()}, errors.Join(errs...)
}

// get reads one whole answer.
func (s *site) get(q ask.Query) (int64, error) {
	res, err := s.client.Get(s.base + s.address(q))
	if err != nil {
		return 0, fmt.Errorf("bench: %s: %w", s.name, err)
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		said, _ := io.ReadAll(io.LimitReader(res.Body, 300))
		return 0, fmt.Errorf("bench: %s answers %s %q with %s: %s", s.name, q.Class, q.Words, res.Status, said)
	}
	return io.Copy(io.Discard, res.Body)
}

// ticks are those of a second in which /proc tells processor time.
const ticks = 100

// used returns the processor time of the server so far, in seconds.
func (s *site) used() float64 {
	raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", s.cmd.Process.Pid))
	if err != nil {
		return 0
	}
	fields := strings.Fields(string(raw[strings.LastIndexByte(string(raw), ')')+1:])) // from the third, the state
	user, _ := strconv.ParseFloat(fields[11], 64)
	system, _ := strconv.ParseFloat(fields[12], 64)
	return (user + system) / ticks
}

// patience is how long a server may take to answer its first request.
const patience = 30 * time.Second

// serve starts the server of an engine and waits until it answers.
func (c contest) serve(name string) (*site, error) {
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	listen := free.Addr().String()
	free.Close()
	s := &site{name: name, base: "http://" + listen, address: addresses[name]}
	s.client = &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: clients, DisableCompression: true}}
	if name == "dateline" {
		program := filepath.Join(c.dir, "program")
		if said, err := exec.Command("go", "build", "-o", program, "dateline").CombinedOutput(); err != nil {
			return nil, fmt.Errorf("bench: build the server: %w: %s", err, said)
		}
		s.cmd = exec.Command(program, "serve", "--data", c.path(name), "--listen", listen)
	} else {
		s.cmd = engineCommand(name, "web", c.path(name), listen)
		s.cmd.Stderr = nil
	}
	if err := s.cmd.Start(); err != nil {
		return nil, fmt.Errorf("bench: %s: %w", name, err)
	}
	for begin := time.Now(); ; time.Sleep(50 * time.Millisecond) {
		conn, err := net.Dial("tcp", listen)
		if err == nil {
			return s, conn.Close()
		}
		if time.Since(begin) > patience {
			s.close()
			return nil, fmt.Errorf("bench: %s does not answer at %s: %w", name, listen, err)
		}
	}
}

func (s *site) close() {
	s.cmd.Process.Signal(syscall.SIGTERM)
	s.cmd.Wait()
}
