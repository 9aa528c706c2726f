package server

import (
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
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
		w.Header().Add("Vary", "Authorization")
		if r.URL.Path == healthPath || s.authorized(r.Header.Get("Authorization")) {
			next.ServeHTTP(w, r)
			return
		}
		challenge := `Basic realm="dateline", charset="UTF-8"` // makes a browser ask
		if forPrograms(r.URL.Path) {
			challenge = `Bearer realm="dateline"`
		}
		w.Header().Set("WWW-Authenticate", challenge)
		s.writeProblem(w, r, &Problem{
			Status: http.StatusUnauthorized, Title: "a key is needed",
			Hint: "send the header Authorization: Bearer KEY with a key that the operator of this archive gave you; " +
				"in a browser, type it as the password",
		})
	})
}

func (s *Server) authorized(header string) bool {
	key, ok := keyIn(header)
	if !ok {
		return false
	}
	sum := sha256.Sum256([]byte(key))
	found := 0
	for _, k := range s.keys { // all of them: the time must not tell which one fitted
		found |= subtle.ConstantTimeCompare(sum[:], k[:])
	}
	return found == 1
}

// keyIn returns the key of an Authorization header: a program sends it as
// Bearer, a browser as the password of Basic under whatever name its reader typed.
func keyIn(header string) (key string, ok bool) {
	scheme, rest, _ := strings.Cut(header, " ")
	rest = strings.TrimSpace(rest)
	switch strings.ToLower(scheme) {
	case "bearer":
		return rest, true
	case "basic":
		raw, err := base64.StdEncoding.DecodeString(rest)
		if err != nil {
			return "", false
		}
		_, key, ok = strings.Cut(string(raw), ":")
		return key, ok
	}
	return "", false
}
