package sgml

import (
	"strings"
	"testing"
	"time"
)

// TestHostileDocuments: what looks like a great many tags costs one pass, not one
// for each.
func TestHostileDocuments(t *testing.T) {
	for name, raw := range map[string]string{
		"texts":   "<DOC><DOCNO>1</DOCNO>" + strings.Repeat("<TEXT>a</TEXT>", 300_000) + "</DOC>",
		"entries": "<REUTERS NEWID=\"1\"><TOPICS>" + strings.Repeat("<D>a</D>", 500_000) + "</TOPICS><TEXT><TITLE>x</TITLE><BODY>y</BODY></TEXT></REUTERS>",
		"no tags": "<DOC><DOCNO>1</DOCNO><TEXT>" + strings.Repeat("<1", 2_000_000) + "</TEXT></DOC>",
	} {
		began := time.Now()
		if _, err := Article([]byte(raw), nil); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if spent := time.Since(began); spent > 10*time.Second { // seconds under the race detector, a minute if it were quadratic
			t.Errorf("%s: 4 MB took %s", name, spent)
		}
	}
}
