package server

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"dateline/analyzers/dates"
	"dateline/news"
)

// maxDatesText bounds the text of /api/v1/dates. An address cannot be much
// longer; a whole article goes to the command line.
const maxDatesText = 8 << 10

// DateMention is one expression of a text, in the shape that the command dates
// prints. Start and End count bytes, half-open; From and To are inclusive and,
// with Grain, absent when the days are not definite. Type is told with timex alone.
type DateMention struct {
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Text   string `json:"text"`
	From   string `json:"from,omitempty"`
	To     string `json:"to,omitempty"`
	Grain  string `json:"grain,omitempty"`
	Source string `json:"source"`
	Value  string `json:"value"`
	Type   string `json:"type,omitempty"`
}

// DatesAnswer is the answer of /api/v1/dates.
type DatesAnswer struct {
	Mentions []DateMention `json:"mentions"`
}

// findDates answers /api/v1/dates: what the date analyzer sees in a text that
// was published on a day.
func (s *Server) findDates(w http.ResponseWriter, r *http.Request) error {
	values, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		_, err := s.readAddress(r)
		return err
	}
	text := values.Get("text")
	if strings.TrimSpace(text) == "" {
		return missing("text", "write a text: /api/v1/dates?text=last%20Tuesday&published=2025-06-27&language=en")
	}
	if len(text) > maxDatesText {
		return &Problem{
			Status: http.StatusBadRequest, Title: fmt.Sprintf("text is %d bytes long", len(text)), Param: "text",
			Hint: fmt.Sprintf("send at most %d bytes; the command dateline dates reads more", maxDatesText),
		}
	}
	published, err := news.ParseTime(values.Get("published"))
	if err != nil {
		return &Problem{
			Status: http.StatusBadRequest, Title: "published is no day", Param: "published",
			Hint: "write it as 2025-06-27; without it only dates that name their year are resolved",
		}
	}
	v := &valueReader{values: values}
	language, opt := v.one("language", maxValueBytes), dates.Options{Timex: v.flag("timex", false)}
	if v.problem != nil {
		return v.problem
	}
	text = strings.ToValidUTF8(text, "\uFFFD")
	mentions := s.dates.Append(nil, text, language, published.Day(), opt)
	return writeJSON(w, DatesAnswer{Mentions: describe(text, mentions, opt.Timex)})
}

func describe(text string, mentions []dates.Mention, timex bool) []DateMention {
	all := make([]DateMention, 0, len(mentions))
	for _, m := range mentions {
		d := DateMention{
			Start: m.Start, End: m.End, Text: text[m.Start:m.End],
			From: m.From.String(), To: m.To.String(), Source: m.Source.String(), Value: m.Value(),
		}
		if m.From != news.NoDay {
			d.Grain = m.Grain.String()
		}
		if timex {
			d.Type = m.Type.String()
		}
		all = append(all, d)
	}
	return all
}
