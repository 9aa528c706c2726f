package names

import (
	"strings"
	"testing"
)

// TestFiguresOnPersons holds recall and precision on a sample of the
// development set: full names from Latin to Cyrillic, and surnames alone.
func TestFiguresOnPersons(t *testing.T) {
	persons := personsOf(t, 400)
	asked, found := 0, 0
	for _, p := range persons {
		for _, a := range p.Variants {
			for _, b := range p.Variants {
				if a.Script != "Latin" || b.Script != "Cyrillic" {
					continue
				}
				asked++
				if _, ok := Match(a.Text, b.Text, false); ok {
					found++
				}
			}
		}
	}
	right, wrong := surnames(persons[:min(len(persons), 200)])
	recall, precision := float64(found)/float64(asked), float64(right)/float64(right+wrong)
	t.Logf("full names Latin to Cyrillic: recall %.3f of %d; surnames: precision %.3f of %d", recall, asked, precision, right+wrong)
	if recall < 0.80 || precision < 0.73 {
		t.Errorf("recall %.3f and surname precision %.3f; want at least 0.80 and 0.73", recall, precision)
	}
}

// surnames asks for the last word of each first variant among all persons.
// Namesakes count as wrong, so the precision is a lower bound.
func surnames(persons []person) (right, wrong int) {
	for i, p := range persons {
		words := strings.Fields(p.Variants[0].Text)
		query := words[len(words)-1]
		for j, other := range persons {
			hit := false
			for _, v := range other.Variants {
				_, ok := Match(query, v.Text, false)
				hit = hit || ok
			}
			switch {
			case hit && i == j:
				right++
			case hit:
				wrong++
			}
		}
	}
	return right, wrong
}
