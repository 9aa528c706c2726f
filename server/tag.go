package server

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"net/http"
	"strings"

	"dateline/news"
)

// tagged gives the answers of a route a weak ETag and says 304 to whoever has the
// answer already, before anything is searched. All that decides an answer is in the tag:
// the state of the archive with the embargoes that have ended, the address as it was
// asked, and the day that "yesterday" is reckoned from. It is weak, since the time that
// a search took is told too. Only whole answers have one, and no error.
func (s *Server) tagged(h func(http.ResponseWriter, *http.Request) error) func(http.ResponseWriter, *http.Request) error {
	return func(w http.ResponseWriter, r *http.Request) error {
		stamp := s.searcher.Stamp(s.opt.Now())
		if stamp == "" {
			return h(w, r)
		}
		tag := s.tag(stamp, r)
		if holds(r.Header.Values("If-None-Match"), tag) {
			w.Header().Set("ETag", tag)
			w.Header().Set("Cache-Control", revalidate)
			w.WriteHeader(http.StatusNotModified)
			return nil
		}
		return h(&tagWriter{ResponseWriter: w, tag: tag, visit: visitOf(r)}, r)
	}
}

// tag makes the tag of an answer. The salt is this process's own: a server of another
// version may answer otherwise, and one that was started anew counts states anew.
func (s *Server) tag(stamp string, r *http.Request) string {
	now := s.opt.Now()
	if values, err := addressValues(r); err == nil {
		if zone := (&valueReader{values: values}).zone("tz"); zone != nil {
			now = now.In(zone)
		}
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%q %q %q %q %q %q %d", s.salt, stamp, r.Host, r.Header.Get(protoHeader), r.URL.Path, r.URL.RawQuery, news.DayOf(now)))
	return `W/"` + base64.RawURLEncoding.EncodeToString(sum[:12]) + `"`
}

// holds reports whether a list of tags that a client sent has one. A star, which stands
// for any answer, is passed over: whether there is one a search alone could tell.
func holds(lists []string, tag string) bool {
	for _, list := range lists {
		for one := range strings.SplitSeq(list, ",") {
			one = strings.TrimSpace(one)
			if one == tag || one == strings.TrimPrefix(tag, "W/") { // compared weakly: the same but for the mark
				return true
			}
		}
	}
	return false
}

// tagWriter sends the tag with an answer that turns out to be whole.
type tagWriter struct {
	http.ResponseWriter
	tag   string
	visit *visit
	sent  bool
}

// WriteHeader implements http.ResponseWriter.
func (t *tagWriter) WriteHeader(status int) {
	if !t.sent && status == http.StatusOK && !t.visit.partial {
		t.Header().Set("ETag", t.tag)
	}
	t.sent = true
	t.ResponseWriter.WriteHeader(status)
}

// Write implements http.ResponseWriter.
func (t *tagWriter) Write(raw []byte) (int, error) {
	if !t.sent {
		t.WriteHeader(http.StatusOK)
	}
	return t.ResponseWriter.Write(raw)
}

// Unwrap lets http.ResponseController reach the connection.
func (t *tagWriter) Unwrap() http.ResponseWriter { return t.ResponseWriter }

// notePartial remembers that something is missing from an answer: the next may have it.
func notePartial(ctx context.Context) {
	if v, _ := ctx.Value(visitKey{}).(*visit); v != nil {
		v.partial = true
	}
}
