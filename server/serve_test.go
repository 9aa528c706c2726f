package server

import (
	"context"
	"encoding/base64"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"dateline/index"
)

func TestPublicAddressesNeedProtection(t *testing.T) {
	key := []string{strings.Repeat("k", minKeyBytes)}
	for _, tt := range []struct {
		addr     string
		keys     []string
		insecure bool
		ok       bool
	}{
		{"127.0.0.1:8080", nil, false, true}, {"127.8.9.1:80", nil, false, true}, {"[::1]:8080", nil, false, true},
		{"localhost:8080", nil, false, true}, {"LocalHost:0", nil, false, true}, {"[::1%lo]:80", nil, false, true},
		{":8080", nil, false, false}, {"0.0.0.0:8080", nil, false, false}, {"[::]:8080", nil, false, false},
		{"192.168.1.5:8080", nil, false, false}, {"news.example:80", nil, false, false}, {"localhost.example:80", nil, false, false},
		{"127.0.0.1.example:80", nil, false, false}, {":8080", key, false, true}, {":8080", nil, true, true},
		{"8080", nil, true, false}, {"127.0.0.1:99999", nil, false, false}, {"", nil, false, false},
	} {
		err := CheckAddress(tt.addr, tt.keys, tt.insecure)
		if (err == nil) != tt.ok {
			t.Errorf("CheckAddress(%q, %d keys, %v) = %v", tt.addr, len(tt.keys), tt.insecure, err)
		}
	}
	_, err := New(found(sampleResult()), Options{Listen: "0.0.0.0:8080"})
	if err == nil || !strings.Contains(err.Error(), "127.0.0.1:8080") || !strings.Contains(err.Error(), "--insecure") {
		t.Errorf("New on a public address: %v; want the remedies", err)
	}
}

func TestKeysGuardEveryRouteButHealth(t *testing.T) {
	const key = "an-api-key-of-some-length"
	h := serverFor(t, found(sampleResult()), func(o *Options) { o.Keys = []string{"another-key-that-is-valid", key} }).Handler()
	for _, tt := range everyAddress {
		for _, header := range []string{"", "Bearer", "Bearer ", "Bearer wrong", "Basic " + key, key, "Bearer " + key + "x", "Bearer " + key[:len(key)-1], basic(key, ""), basic("", key+"x"), "Basic " + key + "=="} {
			req := httptest.NewRequest(http.MethodGet, tt.target, nil)
			req.Header.Set("Authorization", header)
			rec := httptest.NewRecorder()
			h.ServeHTTP(rec, req)
			want := http.StatusUnauthorized
			if tt.target == "/healthz" {
				want = http.StatusOK
			}
			if rec.Code != want || want == 401 && (rec.Header().Get("WWW-Authenticate") == "" || problemIn(t, rec.Body.String()).Hint == "") {
				t.Errorf("%s with %q: %d", tt.target, header, rec.Code)
			}
			checkHeaders(t, tt.target, rec.Header())
		}
		for _, header := range []string{"bearer " + key, basic("", key), basic("a reader", key)} {
			req := httptest.NewRequest(http.MethodGet, tt.target, nil)
			req.Header.Set("Authorization", header)
			rec := httptest.NewRecorder()
			h.ServeHTTP(rec, req)
			if rec.Code != tt.status {
				t.Errorf("%s with the key: %d, want %d", tt.target, rec.Code, tt.status)
			}
		}
	}
	if _, err := New(found(sampleResult()), Options{Keys: []string{"short"}}); err == nil {
		t.Error("a key of five characters was taken")
	}
}

// basic is the header that a browser sends.
func basic(name, password string) string {
	return "Basic " + base64.StdEncoding.EncodeToString([]byte(name+":"+password))
}

func TestOnlyBrowsersAreAskedForAPassword(t *testing.T) {
	h := serverFor(t, found(sampleResult()), func(o *Options) { o.Keys = []string{"an-api-key-of-some-length"} }).Handler()
	for target, scheme := range map[string]string{"/": "Basic ", "/search": "Basic ", "/article/" + someID: "Basic ", "/api/v1/search": "Bearer ", "/readyz": "Bearer "} {
		if res, _ := ask(t, h, target); !strings.HasPrefix(res.Header.Get("WWW-Authenticate"), scheme) {
			t.Errorf("%s asks for %q, want %s", target, res.Header.Get("WWW-Authenticate"), scheme)
		}
	}
}

func TestStopLetsTheSearchUnderWayFinish(t *testing.T) {
	begun, hold := make(chan struct{}), make(chan struct{})
	f := fake{search: func(context.Context, index.Request) (*index.Result, error) {
		close(begun)
		<-hold
		res := sampleResult()
		return &res, nil
	}}
	s := serverFor(t, f)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	served, answered := make(chan error), make(chan int)
	go func() { served <- s.Serve(ctx, l) }()
	go func() { answered <- statusOf("http://" + l.Addr().String() + "/api/v1/search") }()
	<-begun
	stop()
	select {
	case err := <-served:
		t.Fatalf("Serve returned before its search had ended: %v", err)
	case <-time.After(50 * time.Millisecond):
	}
	close(hold)
	if code := <-answered; code != http.StatusOK {
		t.Errorf("the search under way was answered with %d", code)
	}
	if err := <-served; err != nil {
		t.Errorf("Serve: %v", err)
	}
	if _, err := net.Dial("tcp", l.Addr().String()); err == nil {
		t.Error("the address still answers")
	}
}

// statusOf reads a whole answer and returns its status, 0 for none.
func statusOf(address string) int {
	res, err := http.Get(address)
	if err != nil {
		return 0
	}
	defer res.Body.Close()
	if _, err := io.Copy(io.Discard, res.Body); err != nil {
		return 0
	}
	return res.StatusCode
}

func TestServeReportsALostListener(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	if err := serverFor(t, found(sampleResult())).Serve(context.Background(), l); err == nil {
		t.Error("Serve on a closed listener returned nil")
	}
}

func TestHugeHeadersAreRefused(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	served := make(chan error)
	go func() { served <- serverFor(t, found(sampleResult())).Serve(ctx, l) }()
	req, err := http.NewRequest(http.MethodGet, "http://"+l.Addr().String()+"/healthz", nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("X-Large", strings.Repeat("x", 64<<10))
	res, err := http.DefaultClient.Do(req)
	if err == nil {
		res.Body.Close()
		if res.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
			t.Errorf("64 kB of headers: %d", res.StatusCode)
		}
	}
	stop()
	if err := <-served; err != nil {
		t.Error(err)
	}
}
