package server

import (
	"context"
	"crypto/rand"
	"fmt"
	stdlog "log"
	"net/http"
	"runtime/debug"
	"strings"
	"time"

	"github.com/gorilla/mux"
	"github.com/rs/zerolog"
)

// policy is the Content-Security-Policy of every answer. The only scripts are files
// of ours; that of the box asks this server for suggestions.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; " +
	"connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// commonHeaders stand on every answer, errors too.
var commonHeaders = [][2]string{
	{"Content-Security-Policy", policy},
	{"X-Content-Type-Options", "nosniff"},
	{"Referrer-Policy", "no-referrer"}, // the address of a page holds what a reader searched for
	{"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
	{"Cross-Origin-Opener-Policy", "same-origin"},
	{"Cross-Origin-Resource-Policy", "same-origin"},
	{"Cache-Control", noStore},
}

// Cache-Control by kind of answer.
const (
	noStore    = "no-store"                             // errors and states
	revalidate = "private, max-age=0, must-revalidate"  // what a search found
	immutable  = "public, max-age=31536000, immutable"  // a file whose name holds its hash
	shortCache = "public, max-age=300, must-revalidate" // a file under its plain name
)

// visit is what the log line of a request needs to know, filled while it is answered.
type visit struct {
	id    string
	route string // template, never the path: a path may hold what a person typed
	// partial says that something is missing from the answer that another time may be there.
	partial bool
}

type visitKey struct{}

func visitOf(r *http.Request) *visit {
	v, _ := r.Context().Value(visitKey{}).(*visit)
	if v == nil {
		return &visit{}
	}
	return v
}

// wrap puts everything around the routes that every request passes.
func (s *Server) wrap(routes http.Handler) http.Handler {
	h := s.withKey(routes)
	h = headAsGet(h)
	h = s.withRecover(h)
	h = s.withLog(h)
	return http.MaxBytesHandler(h, maxBodyBytes)
}

// withLog gives each request an id and a logger that carries it, sets the
// common headers, and writes one line when it has been answered.
func (s *Server) withLog(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		v := &visit{id: requestID(r)}
		log := s.log.With().Str("request", v.id).Logger()
		ctx := context.WithValue(log.WithContext(r.Context()), visitKey{}, v)
		for _, h := range commonHeaders {
			w.Header().Set(h[0], h[1])
		}
		w.Header().Set("X-Request-Id", v.id)
		rec := &recorder{ResponseWriter: w}
		defer func() {
			log.WithLevel(levelOf(rec.status)).Str("method", shorten(r.Method, 16)).Str("route", v.route).Int("status", rec.status).
				Dur("ms", time.Since(start)).Int64("bytes", rec.bytes).Msg("answered")
		}()
		next.ServeHTTP(rec, r.WithContext(ctx))
	})
}

// levelOf makes our own failures stand out in the log.
func levelOf(status int) zerolog.Level {
	if status >= http.StatusInternalServerError {
		return zerolog.ErrorLevel
	}
	return zerolog.InfoLevel
}

// withRecover turns a panic into a 500 with the request's id, and the stack into
// a log line.
func (s *Server) withRecover(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			p := recover()
			if p == nil {
				return
			}
			if p == http.ErrAbortHandler {
				panic(p)
			}
			zerolog.Ctx(r.Context()).Error().Str("panic", fmt.Sprint(p)).Bytes("stack", debug.Stack()).Msg("panic")
			if rec, ok := w.(*recorder); ok && rec.status != 0 {
				return // part of the answer has left
			}
			s.fail(w, r, &Problem{Status: http.StatusInternalServerError, Title: "the server failed"})
		}()
		next.ServeHTTP(w, r)
	})
}

// headAsGet lets every route answer HEAD: net/http remembers the method and
// drops the body itself.
func headAsGet(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodHead {
			get := *r
			get.Method = http.MethodGet
			r = &get
		}
		next.ServeHTTP(w, r)
	})
}

// noteRoute writes the template of the route that was taken into the visit.
func noteRoute(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if route := mux.CurrentRoute(r); route != nil {
			visitOf(r).route, _ = route.GetPathTemplate()
		}
		next.ServeHTTP(w, r)
	})
}

// maxIDLetters bounds a request id that a proxy sends along.
const maxIDLetters = 64

// requestID takes over the id of a proxy when it is harmless in a log and in a
// header, else it makes one.
func requestID(r *http.Request) string {
	id := r.Header.Get("X-Request-Id")
	harmless := func(c rune) bool {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.'
	}
	if id == "" || len(id) > maxIDLetters || strings.ContainsFunc(id, func(c rune) bool { return !harmless(c) }) {
		return rand.Text()
	}
	return id
}

// recorder remembers status and size of an answer for the log.
type recorder struct {
	http.ResponseWriter
	status int
	bytes  int64
}

func (r *recorder) WriteHeader(status int) {
	if r.status == 0 {
		r.status = status
	}
	r.ResponseWriter.WriteHeader(status)
}

func (r *recorder) Write(raw []byte) (int, error) {
	if r.status == 0 {
		r.status = http.StatusOK
	}
	n, err := r.ResponseWriter.Write(raw)
	r.bytes += int64(n)
	return n, err
}

// Unwrap lets http.ResponseController reach the connection.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }

// logWriter hands net/http's own complaints about connections to our log.
type logWriter struct{ log zerolog.Logger }

func (l logWriter) Write(raw []byte) (int, error) {
	l.log.Debug().Str("text", shorten(strings.TrimSpace(string(raw)), 300)).Msg("connection")
	return len(raw), nil
}

func connectionLog(log zerolog.Logger) *stdlog.Logger { return stdlog.New(logWriter{log}, "", 0) }

// shorten cuts s after n bytes, at the border of a code point.
func shorten(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return strings.ToValidUTF8(s[:n], "")
}
