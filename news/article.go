// Package news holds the words that every other package shares: an article, its
// outlet, the moment it appeared and the day that moment fell on.
//
// Values are plain data. Nothing here reads files, knows bleve or knows HTTP.
package news

// Source is the outlet that published an article.
type Source struct {
	ID     string `json:"id,omitempty"`     // short stable key; the folded name where none is given
	Name   string `json:"name,omitempty"`   // as printed
	Domain string `json:"domain,omitempty"` // host name without "www."
}

// Status says whether readers may see an article.
type Status string

// The states an article can be in. The zero value means usable.
const (
	Usable    Status = ""          // may be found and read
	Withheld  Status = "withheld"  // kept, never found; for a time see Article.Embargo
	Cancelled Status = "cancelled" // withdrawn by its outlet
)

// Article is one news item as its outlet published it. Text is verbatim UTF-8;
// missing parts are empty, never invented.
type Article struct {
	ID            string            `json:"id"`                 // 26 letters, see MakeID
	GivenID       string            `json:"given_id,omitempty"` // the id the input carried
	URL           string            `json:"url,omitempty"`      // http or https only
	Title         string            `json:"title,omitempty"`    //
	Lead          string            `json:"lead,omitempty"`     // only where given, never a copy of the body
	Body          string            `json:"body,omitempty"`     //
	Source        Source            `json:"source,omitzero"`    //
	Authors       []string          `json:"authors,omitempty"`  //
	Published     Time              `json:"published,omitzero"` //
	Modified      Time              `json:"modified,omitzero"`  //
	Embargo       Time              `json:"embargo,omitzero"`   // not to be found before this moment
	Language      string            `json:"language,omitempty"` // BCP 47, lower case primary tag
	Section       string            `json:"section,omitempty"`  //
	Tags          []string          `json:"tags,omitempty"`     // topics and keywords
	People        []string          `json:"people,omitempty"`   //
	Organisations []string          `json:"organisations,omitempty"`
	Places        []string          `json:"places,omitempty"`
	Dateline      string            `json:"dateline,omitempty"`
	Status        Status            `json:"status,omitempty"`
	Revised       bool              `json:"revised,omitempty"` // replaced an earlier text under the same id
	Extra         map[string]string `json:"extra,omitempty"`
}
