package main

import (
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"dateline/bench/ask"
)

// TestTurns: over as many rounds as there are engines each begins once, and in half
// of them a neighbour goes before.
func TestTurns(t *testing.T) {
	want := [][]string{{"a", "b", "c"}, {"b", "a", "c"}, {"c", "a", "b"}, {"a", "c", "b"}}
	for n, order := range want {
		if got := turns([]string{"a", "b", "c"}, n); !reflect.DeepEqual(got, order) {
			t.Errorf("round %d is %v, want %v", n, got, order)
		}
	}
}

// TestMeasured: the peak of a process is its own, not that of the one that started it.
func TestMeasured(t *testing.T) {
	held := make([]byte, 300<<20)
	for i := range held {
		held[i] = 1
	}
	dir := t.TempDir()
	b, err := measured("sh", exec.Command("sh", "-c", "head -c 2000000 /dev/zero > "+filepath.Join(dir, "x")+"; sleep 0.1"), dir)
	if err != nil {
		t.Fatal(err)
	}
	if b.Peak <= 0 || b.Peak > 100 || b.Size != 2 || b.Wall < 0.1 {
		t.Errorf("a shell that writes 2 MB and sleeps for 0.1 s is %+v", b)
	}
	if held[len(held)-1] != 1 {
		t.Error("this process must be large while it measures")
	}
}

// TestRoundOfPages: each search is made once alone and so many times by many clients,
// at the address that the server reads.
func TestRoundOfPages(t *testing.T) {
	var mu sync.Mutex
	asked := map[string]int{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		asked[r.URL.Query().Get("q")+r.URL.Query().Get("from")]++
		mu.Unlock()
		time.Sleep(time.Millisecond)
		w.Write(make([]byte, 500))
	}))
	defer server.Close()
	s := &site{name: "x", base: server.URL, client: server.Client(), address: datelineAddress, cmd: &exec.Cmd{Process: &os.Process{Pid: os.Getpid()}}}
	known := []ask.Query{{Class: ask.Any, Words: []string{"a", "b"}}, {Class: ask.Range, Words: []string{"c"}, From: "2020-01-01", To: "2020-02-01"}}
	w, err := s.round(known, []ask.Query{{Class: ask.Prefix, Words: []string{"de"}}}, []ask.Query{{Class: ask.Rare, Words: []string{"e"}}})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]int{"a OR b": 1 + crowdPasses, "c2020-01-01": 1 + crowdPasses, "de*": 1, "e": 1}
	if !reflect.DeepEqual(asked, want) {
		t.Errorf("asked %v, want %v", asked, want)
	}
	if len(w.Took) != 2 || len(w.Unseen) != 1 || len(w.Again.Took) != 2*crowdPasses || len(w.Afresh.Took) != 1 || w.Took[0] < 1 || w.Bytes != 500 || w.Again.Rate <= 0 {
		t.Errorf("%+v", w)
	}
	s.address = func(ask.Query) string { return "/%zz" }
	if _, err := s.crowd(known, 1); err == nil || !strings.Contains(err.Error(), "x") {
		t.Errorf("an address that cannot be read gives %v", err)
	}
}
