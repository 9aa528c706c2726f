package server

import (
	"crypto/sha256"
	"crypto/subtle"
	"fmt"
	"net/http"
	"strings"
)

// minKeyBytes is the shortest API key: 16 characters of hexadecimal already
// hold 64 bits, out of reach of guessing over a network.
const minKeyBytes = 16

// hashKeys returns the SHA-256 of each key, so that a comparison takes the same
// time whatever the lengths and contents are.
func hashKeys(keys []string) ([][32]byte, error) {
	var sums [][32]byte
	for i, k := range keys {
		if len(k) < minKeyBytes {
			return nil, fmt.Errorf("server: API key %d has %d characters; use at least %d random ones", i+1, len(k), minKeyBytes)
		}
		sums = append(sums, sha256.Sum256([]byte(k)))
	}
	return sums, nil
}

// withKey asks for a key on every route but the one that tells a supervisor
// that the process lives.
func (s *Server) withKey(next http.Handler) http.Handler {
	if len(s.keys) == 0 {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == healthPath || s.authorized(r.Header.Get("Authorization")) {
			next.ServeHTTP(w, r)
			return
		}
		w.Header().Set("WWW-Authenticate", `Bearer realm="dateline"`)
		s.writeProblem(w, r, &Problem{
			Status: http.StatusUnauthorized, Title: "a key is needed",
			Hint: "send the header Authorization: Bearer KEY with a key that the operator of this archive gave you",
		})
	})
}

func (s *Server) authorized(header string) bool {
	scheme, key, _ := strings.Cut(header, " ")
	if !strings.EqualFold(scheme, "Bearer") {
		return false
	}
	sum := sha256.Sum256([]byte(strings.TrimSpace(key)))
	found := 0
	for _, k := range s.keys { // all of them: the time must not tell which one fitted
		found |= subtle.ConstantTimeCompare(sum[:], k[:])
	}
	return found == 1
}
