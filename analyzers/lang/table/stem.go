package table

import (
	"strings"
	"unicode/utf8"

	"dateline/analyzers/lang"

	"github.com/blevesearch/bleve/v2/analysis"
	snowball "github.com/blevesearch/snowballstem"
)

// of makes a stemmer of one of Snowball's. Each call has an environment of its
// own, so that goroutines do not meet.
func of(algorithm func(*snowball.Env) bool) func(string) string {
	return func(folded string) string {
		env := snowball.NewEnv(bare(folded))
		algorithm(env)
		return env.Current()
	}
}

// through makes a stemmer of bleve's token filters, which do not change.
func through(filters ...analysis.TokenFilter) func(string) string {
	return func(folded string) string {
		stream := analysis.TokenStream{&analysis.Token{Term: []byte(bare(folded))}}
		for _, f := range filters {
			stream = f.Filter(stream)
		}
		return string(stream[0].Term)
	}
}

// by makes a stemmer of rules: what before, rules and after leave of a word.
func by(steps ...func(string) string) func(string) string {
	return func(folded string) string {
		word := bare(folded)
		for _, step := range steps {
			word = step(word)
		}
		return word
	}
}

// bare takes the apostrophe out: none of these languages sets endings behind one.
func bare(folded string) string { return strings.ReplaceAll(folded, "'", "") }

// swap is a list of endings and what stands for them: "ieres ier" makes premières
// premier. The first that fits is applied, so the longer must come first.
type swap []struct {
	leaves  int // letters that must stand before the ending
	endings string
	by      string
}

func (list swap) apply(word string) string {
	for _, s := range list {
		for e := range strings.FieldsSeq(s.endings) {
			if head, ok := strings.CutSuffix(word, e); ok && utf8.RuneCountInString(head) >= s.leaves {
				return head + s.by
			}
		}
	}
	return word
}

// strip takes one ending off.
func strip(e *lang.Endings) func(string) string {
	return func(word string) string {
		rest, _ := e.Strip(word)
		return rest
	}
}

// stripAll takes endings off as long as one fits.
func stripAll(e *lang.Endings) func(string) string {
	return func(word string) string {
		return e.StripAll(word, func(string) bool { return false })
	}
}
