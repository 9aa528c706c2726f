package news

import (
	"crypto/sha256"
	"encoding/base32"
	"net/url"
	"strings"
	"unicode/utf8"
)

// idLetters is RFC 4648 base32 in lower case without padding: safe in a URL and
// in a file name, and the same on file systems that ignore case.
var idLetters = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// idBytes gives 26 letters: 128 bits, so that 10^8 articles collide with a
// chance below 10^-22.
const idBytes = 16

// IDLength is the number of letters of an article id.
const IDLength = 26

// bodyLetters is how much of the body takes part in an id made from content.
const bodyLetters = 256

// MakeID returns the article's id: a hash of the outlet with the given id, else
// of the canonical URL, else of outlet, day, title and the first 256 letters.
// The same article gives the same id on every run.
func MakeID(a *Article) string {
	outlet := strings.ToLower(a.Source.Key())
	switch {
	case a.GivenID != "":
		return hashID("given", outlet, a.GivenID)
	case a.URL != "":
		return hashID("url", CanonicalURL(a.URL))
	}
	return hashID("text", outlet, a.Published.Day().String(), a.Title, firstLetters(a.Body, bodyLetters))
}

// ValidID reports whether s has the shape of an article id.
func ValidID(s string) bool {
	if len(s) != IDLength {
		return false
	}
	_, err := idLetters.DecodeString(s)
	return err == nil
}

// Key returns what tells one outlet from another: its id, else domain, else name.
func (s Source) Key() string {
	switch {
	case s.ID != "":
		return s.ID
	case s.Domain != "":
		return s.Domain
	}
	return s.Name
}

// Label returns what a reader should see: the name, else domain, else id.
func (s Source) Label() string {
	switch {
	case s.Name != "":
		return s.Name
	case s.Domain != "":
		return s.Domain
	}
	return s.ID
}

// CanonicalURL returns u with a lower-case host, without fragment and without
// the parameters that campaigns add, so that one page has one address.
// Text that is no absolute URL is returned as it is.
func CanonicalURL(u string) string {
	p, err := url.Parse(strings.TrimSpace(u))
	if err != nil || p.Host == "" {
		return u
	}
	p.Scheme, p.Host, p.Fragment = strings.ToLower(p.Scheme), strings.ToLower(p.Host), ""
	q := p.Query()
	for key := range q {
		if strings.HasPrefix(key, "utm_") || key == "fbclid" || key == "gclid" {
			q.Del(key)
		}
	}
	p.RawQuery = q.Encode()
	return p.String()
}

// WebURL returns u when it is an http or https address that a reader may be
// sent to, and "" for everything else, such as javascript: and data:.
func WebURL(u string) string {
	p, err := url.Parse(strings.TrimSpace(u))
	if err != nil || p.Host == "" || (p.Scheme != "http" && p.Scheme != "https") {
		return ""
	}
	return p.String()
}

func hashID(parts ...string) string {
	sum := sha256.New()
	for _, p := range parts {
		sum.Write([]byte(p))
		sum.Write([]byte{0})
	}
	return idLetters.EncodeToString(sum.Sum(nil)[:idBytes])
}

func firstLetters(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	if !utf8.ValidString(s) {
		return strings.ToValidUTF8(s, "\uFFFD")
	}
	return s
}
