package query

// Node is a part of a query. The concrete types are *Word, *Phrase, *Name,
// *Range, *Field, *Not, *And and *Or; an empty query is a nil Node.
//
// Trees made by Parse are in one normal form: And and Or have at least two
// nodes, And holds no And, Or holds no Or, Not holds no Not, and a Field holds a
// Word, a Phrase, an And or an Or, never a Not (-title:x is a Not of a Field).
type Node interface {
	// String prints the canonical text, which parses back to the same tree.
	String() string
	// Span is the half-open range of bytes of the typed text that the node
	// was read from. It is 0, 0 in a tree that was not parsed.
	Span() (start, end int)
}

// span is where a node stood in the typed text.
type span struct{ start, end int }

// Span returns the half-open range of bytes in the typed text.
func (s span) Span() (start, end int) { return s.start, s.end }

// Word is one typed word. At most one of Exact, Prefix and Fuzzy is set. A word
// may hold hyphens or other marks, which the analyzer may split into a phrase.
type Word struct {
	Text   string // as typed, without =, * or ~1
	Exact  bool   // =Aliyev: no other spelling of a name, no stem
	Prefix bool   // Aliy*: every word that begins so
	Fuzzy  int    // Aliyev~1: letters that may differ, at most MaxEdits
	span
}

// Phrase is words that stand next to each other in this order.
type Phrase struct {
	Text  string // the words, one space between two
	Slop  int    // "a b"~5: how many places the words may be moved by
	Exact bool   // "a b"~exact: no other spelling of a name, no stem
	span
}

// Name is the name of a person, an organisation or a place whose words stand
// near each other, in any spelling of them: name:"Ilham Aliyev".
type Name struct {
	Text  string // the words, one space between two
	Exact bool   // name:"Ilham Aliyev"~exact: this spelling only
	span
}

// Range is a condition on days: on the day of publication or on the days that
// the text speaks of. The value is kept as typed, the reader of the tree
// resolves it: a day, a month, a year, words such as "last week", a..b of two
// of these, or for the operator "when" a number with h, d, w, m or y.
type Range struct {
	Field string // OfPublication or OfMention
	Op    string // OpOn, OpBefore, OpAfter or OpWhen
	Value string
	span
}

// The fields and operators of a Range.
const (
	OfPublication = "published"
	OfMention     = "mentions"

	OpOn     = "on"     // within the day, the month ... or the span a..b
	OpBefore = "before" // earlier than the first day of the value
	OpAfter  = "after"  // later than the last day of the value
	OpWhen   = "when"   // 7d: within the last seven days
)

// Field is a condition on one field of an article: title:war, place:(Baku OR Ganja).
type Field struct {
	Name string // the Name of a row of Fields, never an alias
	Node Node   // *Word, *Phrase, or an *And or *Or that stood in brackets
	span
}

// Not is what an article must not match. A query may consist of nothing else.
type Not struct {
	Node Node
	span
}

// And is conditions that must all hold.
type And struct {
	Nodes []Node
	span
}

// Or is conditions of which at least one must hold.
type Or struct {
	Nodes []Node
	span
}
