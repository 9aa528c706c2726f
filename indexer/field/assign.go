package field

import (
	"strconv"
	"strings"
	"time"

	"dateline/news"
)

func (r *filling) assign(f Field, v Value) {
	a := &r.art
	switch f {
	case ID:
		r.assignID(v.join(" "))
	case Given:
		a.GivenID = v.join(" ")
	case Title:
		a.Title = v.join(" ")
	case Lead:
		a.Lead = v.join("\n")
	case Body:
		a.Body = v.join("\n\n")
	case Published:
		a.Published = r.date(Published, v)
	case Modified:
		a.Modified = r.date(Modified, v)
	case Embargo:
		a.Embargo = r.embargo(v)
	case Source:
		a.Source = sourceOf(v)
	case Domain:
		if a.Source.Domain == "" {
			a.Source.Domain = hostOf(v.join(" "))
		}
	case URL:
		a.URL = v.first()
	case Section:
		a.Section = v.first()
	case Language:
		a.Language = v.first()
	default:
		r.assignLists(f, v)
	}
}

func (r *filling) assignLists(f Field, v Value) {
	a := &r.art
	switch f {
	case Authors:
		a.Authors = v.strings("")
	case Tags:
		a.Tags = v.strings(",;|")
	case People:
		a.People = v.strings(";")
	case Organisations:
		a.Organisations = v.strings(";")
	case Places:
		a.Places = v.strings(";")
	case Dateline:
		a.Dateline = v.join(" ")
	case Status:
		if status := statusOf(v.first()); status != news.Usable {
			a.Status = status
		}
	case Extra:
		for _, m := range v.Members {
			r.extra(m.Key, m.Value)
		}
	}
}

// assignID tells an id of ours, which an export carries, from a foreign one.
func (r *filling) assignID(id string) {
	if news.ValidID(id) {
		r.art.ID = id
		return
	}
	r.art.GivenID = id
}

// date reads a moment, or keeps what cannot be read as one.
func (r *filling) date(f Field, v Value) news.Time {
	t, ok := v.moment()
	if !ok {
		r.set(f.String(), v.dateText())
	}
	return t
}

// embargo reads until when an article must not be shown. One that cannot be read
// keeps the article from readers for good: showing it too early is the worse
// mistake.
func (r *filling) embargo(v Value) news.Time {
	t := r.date(Embargo, v)
	if t.IsZero() {
		r.art.Status = news.Withheld
	}
	return t
}

func (v Value) dateText() string {
	if v.Kind == Null {
		return v.Text
	}
	return v.first()
}

// readable reports whether v is a moment.
func (v Value) readable() bool {
	_, ok := v.moment()
	return ok
}

// moment reads one of the shapes of news.ParseTime, or the seconds or
// milliseconds since 1970.
func (v Value) moment() (news.Time, bool) {
	raw := v.dateText()
	if v.Kind == Number || isStamp(raw) {
		if t, ok := unixTime(raw); ok {
			return t, true
		}
	}
	if raw == "" || len(raw) > maxDate {
		return news.Time{}, false
	}
	t, err := news.ParseTime(raw)
	return t, err == nil
}

// isStamp tells a text that holds a number of seconds or milliseconds since 1970
// from days that are written without marks: it is between 2001 and 2033.
func isStamp(raw string) bool {
	whole, _, _ := strings.Cut(raw, ".")
	return (len(whole) == 10 || len(whole) == 13) && whole[0] == '1' && strings.Trim(whole, "0123456789") == ""
}

// Numbers between these are read as Unix seconds (1973 to 5138), a thousand
// times larger ones as milliseconds (to 2286). Smaller ones may be 20060102,
// larger ones 20060102150405.
const (
	minUnix      = 100_000_000
	maxUnix      = 100_000_000_000
	maxUnixMilli = 10_000_000_000_000
)

func unixTime(raw string) (news.Time, bool) {
	n, err := strconv.ParseFloat(raw, 64)
	if err != nil || n < minUnix || n >= maxUnixMilli {
		return news.Time{}, false
	}
	if n < maxUnix {
		n *= 1000
	}
	return news.Time{Instant: time.UnixMilli(int64(n)).UTC().Truncate(time.Second), Precision: news.PrecisionSecond}, true
}

// usable are the words for states in which an article may be read and which
// need not be kept. "corrected" is kept beside the article: it may be read, and
// a reader may want to know.
var usable = map[string]bool{"usable": true, "stat:usable": true, "published": true}

func statusOf(word string) news.Status {
	switch strings.TrimPrefix(strings.ToLower(word), "stat:") {
	case "withheld", "embargoed":
		return news.Withheld
	case "cancelled", "canceled", "retracted", "withdrawn", "killed":
		return news.Cancelled
	}
	return news.Usable
}
