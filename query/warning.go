package query

import "fmt"

// Warning tells of a part of the typed text that was not taken as written, and
// what to write instead. The search goes on without it.
type Warning struct {
	Start   int    `json:"start"` // in code points of the typed text, as is End
	End     int    `json:"end"`   // half-open
	Message string `json:"message"`
	Hint    string `json:"hint"`
}

// String gives the place, the message and the hint on one line.
func (w Warning) String() string {
	return fmt.Sprintf("%d-%d: %s; %s", w.Start, w.End, w.Message, w.Hint)
}

// SyntaxError is the first warning of a query that was to be read strictly.
type SyntaxError struct {
	Pos  int // in code points of the typed text
	Msg  string
	Hint string
}

// Error gives the place, the message and the hint on one line.
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("query: at character %d: %s; %s", e.Pos+1, e.Msg, e.Hint)
}
