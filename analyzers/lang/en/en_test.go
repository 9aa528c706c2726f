package en

import (
	"testing"

	"dateline/analyzers/lang/langtest"
)

func TestStem(t *testing.T) {
	langtest.Same(t, Pack, []string{
		"minister ministers",
		"elections election",
		"said said",
		"obama's obama",
		"countries country",
		"running run",
		"officials official",
		"attacked attack",
		"agreements agreement",
		"president's president",
		"negotiations negotiation",
		"o'brien's o'brien",
		"companies company's",
	})
	langtest.Different(t, Pack, []string{
		"universe unit",
		"policy police",
		"president precedent",
		"iran iraq",
		"china chin",
		"general gene",
		"news newt",
	})
}

func TestStopWords(t *testing.T) { langtest.StopWords(t, Pack) }
