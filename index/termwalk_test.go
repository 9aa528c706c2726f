package index

import (
	"testing"

	"dateline/index/internal/sample"
)

// TestTermsAreCountedOneByOne holds the counts of a walk to the lists themselves, words
// of one article among words of many.
func TestTermsAreCountedOneByOne(t *testing.T) {
	a := open(t, archiveOf(t, sample.Articles(2000, 81), 2, WriterOptions{}))
	once, more := 0, 0
	for _, v := range a.now.Load().volumes {
		for _, f := range textFields {
			d, err := v.segment.Dictionary(f.name)
			if err != nil {
				t.Fatal(err)
			}
			last, seen := "", 0
			err = v.eachTerm(f.name, everyTerm, nil, nil, func(term string, n int) error {
				list, err := d.PostingsList([]byte(term), nil, nil)
				if err != nil {
					return err
				}
				if uint64(n) != list.Count() || term <= last {
					t.Errorf("%s: %q after %q is counted %d times, its list has %d articles", f.name, printable(term), printable(last), n, list.Count())
				}
				switch last = term; n {
				case 1:
					once++
				default:
					more++
				}
				seen++
				return nil
			})
			if have := d.Cardinality(); err != nil || seen != have {
				t.Errorf("%s: %d terms are walked, want %d (%v)", f.name, seen, have, err)
			}
		}
	}
	if once < 100 || more < 100 {
		t.Errorf("%d words of one article and %d of more: too weak a test", once, more)
	}
}
