package index

import (
	"slices"
	"time"

	"dateline/news"
	"dateline/query"
)

// Result is the answer to a Request, in the shape the JSON API promises.
type Result struct {
	Query       ReadAs           `json:"query"`
	Total       *Total           `json:"total,omitempty"`
	TookMS      float64          `json:"took_ms"`
	Edition     EditionInfo      `json:"edition"`
	Hits        []Hit            `json:"hits"`
	Facets      map[string]Facet `json:"facets,omitempty"`
	Timeline    *Timeline        `json:"timeline,omitempty"`
	Significant *Significant     `json:"significant,omitempty"`
	Page        Page             `json:"page"`
	Explain     *Explain         `json:"explain,omitempty"`
	WhyNot      *WhyNot          `json:"why_not,omitempty"`
	// DidYouMean lists queries that are likely meant and find clearly more.
	DidYouMean []Meant `json:"did_you_mean,omitempty"`
	// Absent lists the words of a query that found nothing that no article has.
	Absent []string `json:"absent,omitempty"`
	// Relaxations lists wider searches than one that found nothing.
	Relaxations []Relaxation `json:"relaxations,omitempty"`
	hurried     bool         // something was left out for want of time
}

// Whole reports whether nothing is missing from the result that another time may have:
// no volume was left out, and no extra for want of time.
func (r *Result) Whole() bool { return !r.hurried && !r.Edition.Partial }

// ReadAs tells how the query was understood.
type ReadAs struct {
	Q        string          `json:"q"`
	ReadAs   string          `json:"read_as"`
	Warnings []query.Warning `json:"warnings"`
	// Spellings lists, for each typed name, the other spellings that were searched too.
	Spellings []Spelling `json:"spellings,omitempty"`
	// Dates lists the days that words of the query were understood as.
	Dates []DateRead `json:"dates,omitempty"`
	// Recency tells of words that were read as a wish for what is new.
	Recency *RecencyRead `json:"recency,omitempty"`
}

// Spelling is one term of the archive that a typed word was taken to stand for.
type Spelling struct {
	Typed    string `json:"typed"`
	Found    string `json:"found"`             // as the dictionary of the archive has it, folded
	Printed  string `json:"printed,omitempty"` // as an article prints it, where that is known
	How      string `json:"how"`               // name:convention, name:balanced ...
	Articles int    `json:"articles"`
}

// DateRead is one date found in the words of a query.
type DateRead struct {
	Typed string `json:"typed"`
	From  string `json:"from"` // YYYY-MM-DD, inclusive; "" for an open end
	To    string `json:"to"`
	// Published: the words speak of the day of publication, to which the search is
	// held, and not of what the text says.
	Published bool `json:"published,omitempty"`
	// AnyYear: the date has no year; From and To are its nearest past day, and
	// the same day of every year of the archive is searched.
	AnyYear bool `json:"any_year,omitempty"`
}

// Total counts what matches: every article, and the stories, in which copies of
// one text from one day count once. Both are equal where copies are not folded.
type Total struct {
	Articles int  `json:"articles"`
	Exact    bool `json:"exact"`
	Stories  int  `json:"stories"`
}

// Timeline counts the matching articles by time of publication. The counts of
// Buckets and Coarse and Missing add up to the total of articles.
type Timeline struct {
	Interval Interval `json:"interval"`     // year, month, day or hour
	Zone     string   `json:"tz,omitempty"` // of instants; "" means that of each outlet
	Buckets  []Bucket `json:"buckets"`      // in order of time, without gaps
	Coarse   []Bucket `json:"coarse"`       // articles whose date is written coarser than the interval, by what is known
	Missing  int      `json:"missing"`      // articles without a date
	// Mentioned counts the same articles by the days that they speak of.
	Mentioned *Mentioned `json:"mentioned,omitempty"`
}

// Bucket is one span of a timeline.
type Bucket struct {
	Start string `json:"start"` // 2025, 2025-06, 2025-06-27 or 2025-06-27T14
	Count int    `json:"count"`
}

// EditionInfo names the edition that answered.
type EditionInfo struct {
	ID       string   `json:"id"`
	Articles int      `json:"articles"`
	Partial  bool     `json:"partial,omitempty"` // a damaged volume was set aside
	Damaged  []string `json:"damaged,omitempty"` // its volumes
}

// note names volumes that turned out to be damaged on the way.
func (e *EditionInfo) note(damaged []string) {
	if len(damaged) > 0 {
		e.Partial, e.Damaged = true, append(slices.Clone(e.Damaged), damaged...)
	}
}

// Page says which part of the answer the hits are.
type Page struct {
	Number     int    `json:"number"`
	Size       int    `json:"size"`
	NextCursor string `json:"next_cursor,omitempty"` // asks for the hits after this page; good while the edition is kept
}

// Hit is one article found.
type Hit struct {
	ID          string                `json:"id"`
	GivenID     string                `json:"given_id,omitempty"`
	Score       float64               `json:"score"`
	Title       string                `json:"title"`
	URL         string                `json:"url,omitempty"`
	Source      news.Source           `json:"source"`
	Published   string                `json:"published,omitempty"`
	Precision   string                `json:"published_precision,omitempty"`
	Language    string                `json:"language,omitempty"`
	Dir         string                `json:"dir"` // ltr or rtl
	Section     string                `json:"section,omitempty"`
	Updated     bool                  `json:"updated,omitempty"` // it replaced an earlier text, or its outlet changed it after publication
	Modified    string                `json:"modified,omitempty"`
	Copies      *Copies               `json:"copies,omitempty"`   // of the same text on the same day, that match too
	Snippets    map[string][]Fragment `json:"snippets,omitempty"` // by part: title, lead, body
	Matched     []Match               `json:"matched,omitempty"`
	Explanation []string              `json:"explanation,omitempty"` // Why in lines, where asked for
	Why         *Why                  `json:"why,omitempty"`
}

// Copies are the articles that a hit stands for beside itself.
type Copies struct {
	Articles int      `json:"articles"` // how many there are
	Outlets  int      `json:"outlets"`  // that have them, the hit's own not counted
	List     []Copied `json:"list"`     // the earliest of them
}

// Copied is one copy of a text.
type Copied struct {
	ID        string      `json:"id"`
	Source    news.Source `json:"source"`
	Published string      `json:"published,omitempty"`
}

// updated reports whether an outlet changed an article after it had appeared.
// Within a minute the two moments are one act of publishing.
func updated(a *news.Article) bool {
	const act = time.Minute
	if a.Revised || a.Published.IsZero() || a.Modified.IsZero() {
		return a.Revised
	}
	if a.Modified.Precision < news.PrecisionMinute || a.Published.Precision < news.PrecisionMinute {
		return a.Modified.Day() > a.Published.Last()
	}
	return a.Modified.Instant.Sub(a.Published.Instant) > act
}

// Fragment is a piece of an article's text with the parts that matched.
// Offset and Marks count Unicode code points, Marks are half-open and in order.
type Fragment struct {
	Text   string   `json:"text"`
	Offset int      `json:"offset,omitempty"` // of Text in the whole part
	Marks  [][2]int `json:"marks"`
}

// Match tells which words of the text answer which words of the query, and why.
type Match struct {
	Typed string `json:"typed"`
	Found string `json:"found"` // as printed in the article
	How   string `json:"how"`   // word, stem, phrase, name:<tier>, date:<day or days>
}

// Facet counts the values of one field among the matching articles.
type Facet struct {
	Values   []FacetValue `json:"values"`
	Other    int          `json:"other"`    // articles with a value that is not listed
	Missing  int          `json:"missing"`  // articles without a value
	Distinct int          `json:"distinct"` // values that there are, listed or not
}

// FacetValue is one value and the number of matching articles that have it.
type FacetValue struct {
	Value    string `json:"value"`
	Label    string `json:"label"`
	Count    int    `json:"count"`
	Selected bool   `json:"selected"`
}

// ArticleView is a whole article with every match of a query marked.
type ArticleView struct {
	Article news.Article `json:"article"`
	Dir     string       `json:"dir"`
	Title   Fragment     `json:"title"`
	Lead    []Fragment   `json:"lead,omitempty"` // one a paragraph
	Body    []Fragment   `json:"body"`           // one a paragraph
	Matched []Match      `json:"matched,omitempty"`
	Edition EditionInfo  `json:"edition"`
}
