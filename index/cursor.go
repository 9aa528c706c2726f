package index

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"time"

	"dateline/news"
)

// A cursor is a place in the hits of one search over one edition. It carries all
// that decides the order, so that nothing is kept between two pages, and a sum
// by which damage is told from a place; it is no secret and grants nothing that
// the search itself would not show.
type cursor struct {
	edition int
	search  [8]byte   // of what was searched
	now     time.Time // of the first page: embargoes do not end in the middle of a walk
	today   news.Day  // likewise what "yesterday" means
	last    candidate // the hit before the next page
}

// Sizes of a cursor. Its form is fixed, so that a length alone refuses most of
// what is no cursor.
const (
	cursorVersion = 1
	cursorSum     = 4
	cursorNow     = 1 + 4 + 8 // where its moment stands
	cursorBody    = 1 + 4 + 8 + 8 + 4 + 1 + 4 + 8 + 8 + news.IDLength
	cursorBytes   = cursorBody + cursorSum
)

// conditions lists all of a request that decides which articles match, but for the
// day that its words are reckoned from and the moment that embargoes are held to.
func (r Request) conditions() []any {
	zone := ""
	if r.Zone != nil {
		zone = r.Zone.String()
	}
	return []any{r.Query, r.Strict, r.Any, r.HasFrom, r.HasTo, r.From, r.To, sorted(r.Filters), sorted(r.Exclude), zone, r.Names,
		slices.Sorted(slices.Values(r.Missing)), slices.Sorted(slices.Values(r.Mentions)),
		slices.Sorted(slices.Values(r.With)), slices.Sorted(slices.Values(r.Without))}
}

// searchHash is equal for requests that have the same hits in the same order.
func (r Request) searchHash() (sum [8]byte) {
	list := append(r.conditions(), r.order(), r.Unfolded)
	if r.Recency > 0 {
		list = append(list, r.Recency)
	}
	raw := encoded(list)
	long := sha256.Sum256(raw)
	return [8]byte(long[:8])
}

// encoded writes values that have no other text.
func encoded(list []any) []byte {
	raw, err := json.Marshal(list)
	if err != nil {
		panic(err) // strings, numbers and maps of them cannot fail
	}
	return raw
}

// sorted returns choices in one order, without fields that nothing is chosen in.
func sorted(choices map[string][]string) map[string][]string {
	out := map[string][]string{}
	for field, values := range choices {
		if len(values) > 0 {
			out[field] = slices.Sorted(slices.Values(values))
		}
	}
	return out
}

// cursorAfter makes the cursor of the page behind a hit.
func cursorAfter(edition int, r Request, k candidate, id string) string {
	raw := make([]byte, 0, cursorBytes)
	sum := r.searchHash()
	raw = append(raw, cursorVersion)
	raw = binary.BigEndian.AppendUint32(raw, uint32(edition))
	raw = append(raw, sum[:]...)
	raw = binary.BigEndian.AppendUint64(raw, uint64(r.Now.Unix()))
	raw = binary.BigEndian.AppendUint32(raw, uint32(r.Today))
	raw = append(raw, k.class)
	raw = binary.BigEndian.AppendUint32(raw, math.Float32bits(k.score))
	raw = binary.BigEndian.AppendUint64(raw, uint64(k.instant))
	raw = binary.BigEndian.AppendUint64(raw, uint64(k.modified))
	return signed(append(raw, id...))
}

// signed adds the sum to a cursor and writes it.
func signed(raw []byte) string {
	check := sha256.Sum256(raw)
	return base64.RawURLEncoding.EncodeToString(append(raw, check[:cursorSum]...))
}

// cursorAt returns a cursor of ours as if it had been made at another moment.
func cursorAt(s string, now time.Time) string {
	raw, err := base64.RawURLEncoding.DecodeString(s)
	if err != nil || len(raw) != cursorBytes {
		return s // there is none
	}
	binary.BigEndian.PutUint64(raw[cursorNow:], uint64(now.Unix()))
	return signed(raw[:cursorBody])
}

// readCursor reads a cursor back. Whatever is not exactly as cursorAfter made it
// is ErrCursor.
func readCursor(s string) (*cursor, error) {
	raw, err := base64.RawURLEncoding.Strict().DecodeString(s)
	if err != nil || len(raw) != cursorBytes || raw[0] != cursorVersion {
		return nil, fmt.Errorf("%w: it is none; leave it out to start from the first page", ErrCursor)
	}
	if check := sha256.Sum256(raw[:cursorBody]); !bytes.Equal(check[:cursorSum], raw[cursorBody:]) {
		return nil, fmt.Errorf("%w: it was damaged on the way; leave it out to start from the first page", ErrCursor)
	}
	c := &cursor{edition: int(binary.BigEndian.Uint32(raw[1:])), search: [8]byte(raw[5:13])}
	c.now = time.Unix(int64(binary.BigEndian.Uint64(raw[13:])), 0)
	c.today = news.Day(int32(binary.BigEndian.Uint32(raw[21:])))
	c.last = candidate{class: raw[25], score: math.Float32frombits(binary.BigEndian.Uint32(raw[26:])),
		instant: int64(binary.BigEndian.Uint64(raw[30:])), modified: int64(binary.BigEndian.Uint64(raw[38:])), id: string(raw[46:cursorBody])}
	if !news.ValidID(c.last.id) || c.last.score != c.last.score || c.edition == 0 {
		return nil, fmt.Errorf("%w: it names no place; leave it out to start from the first page", ErrCursor)
	}
	return c, nil
}

// at prepares a request that goes on from a cursor, nil for a first page. The
// moment of a cursor may not lie ahead: that would end embargoes early.
func (r *Request) at() (*cursor, error) {
	if r.Cursor == "" {
		return nil, nil
	}
	c, err := readCursor(r.Cursor)
	if err != nil {
		return nil, err
	}
	if c.now.After(r.Now) {
		return nil, fmt.Errorf("%w: it was made later than now; leave it out to start from the first page", ErrCursor)
	}
	if c.search != r.searchHash() {
		return nil, fmt.Errorf("%w: it belongs to another search; keep all parameters but size and cursor as they were", ErrCursor)
	}
	r.Now, r.Today, r.Page = c.now, c.today, 1
	return c, nil
}
