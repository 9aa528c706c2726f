package eval

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
)

// DateMiss is a way in which expressions come out wrong, with one of them.
type DateMiss struct {
	Measure string // interval or value
	How     string // missed, wrong or spurious
	Form    string // the expression in small letters, every digit 0
	Count   int
	Want    string // the value annotated, none for a spurious one
	Got     string // the value found
	Doc     string
	Around  string // the text about it
}

type missKey struct{ measure, how, form string }

// note files what a pairing left unpaired.
func (m *dateMeter) note(measure string, d TimexDoc, p pairing) {
	blamed := map[int]bool{}
	for i, x := range p.gold {
		if p.metBy[i] >= 0 {
			continue
		}
		miss := DateMiss{Measure: measure, How: "missed", Want: x.Value}
		if j := p.besets[i]; j >= 0 && p.meets[j] < 0 {
			miss.How, miss.Got = "wrong", p.found[j].Value()
			blamed[j] = true
		}
		m.file(miss, d, x.Start, x.End)
	}
	for j, found := range p.found {
		if p.meets[j] < 0 && !blamed[j] {
			m.file(DateMiss{Measure: measure, How: "spurious", Got: found.Value()}, d, found.Start, found.End)
		}
	}
}

// snippet is how many bytes about an expression are shown.
const snippet = 60

func (m *dateMeter) file(miss DateMiss, d TimexDoc, start, end int) {
	miss.Form = formOf(d.Text[start:end])
	k := missKey{miss.Measure, miss.How, miss.Form}
	if m.misses[k] == nil {
		miss.Doc = d.ID
		around := d.Text[max(start-snippet, 0):start] + "[" + d.Text[start:end] + "]" + d.Text[end:min(end+snippet, len(d.Text))]
		miss.Around = strings.Join(strings.Fields(strings.ToValidUTF8(around, "")), " ")
		m.misses[k] = &miss
	}
	m.misses[k].Count++
}

// formOf makes expressions alike that differ in figures and capitals alone.
func formOf(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return unicode.ToLower(r)
	}, strings.Join(strings.Fields(text), " "))
}

func (m *dateMeter) commonest() (list []DateMiss) {
	for _, miss := range m.misses {
		list = append(list, *miss)
	}
	slices.SortFunc(list, func(a, b DateMiss) int {
		return cmp.Or(strings.Compare(a.Measure, b.Measure), b.Count-a.Count, strings.Compare(a.How, b.How), strings.Compare(a.Form, b.Form))
	})
	return list
}

// WriteMisses prints the n commonest misses of each measure.
func (r *DateReport) WriteMisses(w io.Writer, n int) error {
	var b strings.Builder
	if n == 0 {
		return nil
	}
	for _, measure := range []string{"interval", "value"} {
		fmt.Fprintf(&b, "\n%s:\n", measure)
		left := n
		for _, m := range r.Misses {
			if m.Measure != measure || left == 0 {
				continue
			}
			left--
			fmt.Fprintf(&b, "%d\t%s\t%s\twant %s\tgot %s\t%s\n", m.Count, m.How, m.Form, dash(m.Want), dash(m.Got), m.Around)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func dash(s string) string { return cmp.Or(s, "-") }
