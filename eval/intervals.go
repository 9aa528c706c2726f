package eval

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"dateline/analyzers/dates"
	"dateline/news"
)

// Overlap counts one-to-one pairs of what was annotated and what was found.
type Overlap struct{ Gold, Found, Right int }

// Precision is the share of what was found that is right.
func (o Overlap) Precision() float64 { return float64(o.Right) / float64(max(o.Found, 1)) }

// Recall is the share of what was annotated that was found.
func (o Overlap) Recall() float64 { return float64(o.Right) / float64(max(o.Gold, 1)) }

// F1 is the harmonic mean of the two.
func (o Overlap) F1() float64 { return 2 * float64(o.Right) / float64(max(o.Gold+o.Found, 1)) }

func (o *Overlap) add(x Overlap) {
	o.Gold, o.Found, o.Right = o.Gold+x.Gold, o.Found+x.Found, o.Right+x.Right
}

// DateFigures are the measures of one language.
//
// Relaxed, Strict and Value are those of TempEval-3, over all expressions of
// TIMEX3: an overlapping span, the same span, an overlapping span with the same
// value. Interval is over those of them that cover definite days: an overlapping
// span with exactly these days. Indexed is the same over the dates that are
// indexed, where a range is one expression and an hour is none, and Docset
// compares the distinct runs of days of a document with them.
type DateFigures struct {
	Language                                          string
	Documents                                         int
	Relaxed, Strict, Value, Interval, Indexed, Docset Overlap
}

// DateReport is a measurement of the extractor on annotated documents.
type DateReport struct {
	Figures []DateFigures // by language, in the order of their tags
	Misses  []DateMiss    // commonest first
}

// MeasureDates runs the extractor over annotated documents.
func MeasureDates(docs []TimexDoc) *DateReport {
	m := &dateMeter{extractor: dates.New(), byLanguage: map[string]*DateFigures{}, misses: map[missKey]*DateMiss{}}
	for _, d := range docs {
		m.measure(d)
	}
	report := &DateReport{Misses: m.commonest()}
	for _, f := range m.byLanguage {
		report.Figures = append(report.Figures, *f)
	}
	slices.SortFunc(report.Figures, func(a, b DateFigures) int { return strings.Compare(a.Language, b.Language) })
	return report
}

type dateMeter struct {
	extractor  *dates.Extractor
	byLanguage map[string]*DateFigures
	misses     map[missKey]*DateMiss
}

func (m *dateMeter) measure(d TimexDoc) {
	f := m.byLanguage[d.Language]
	if f == nil {
		f = &DateFigures{Language: d.Language}
		m.byLanguage[d.Language] = f
	}
	f.Documents++
	all := m.extractor.Append(nil, d.Text, d.Language, d.Created, dates.Options{Timex: true})
	f.Relaxed.add(pairUp(d.Timexes, all, nil).count)
	f.Strict.add(pairUp(d.Timexes, all, func(x Timex, m dates.Mention) bool { return x.Start == m.Start && x.End == m.End }).count)
	values := pairUp(d.Timexes, all, func(x Timex, m dates.Mention) bool { return x.has(m.Value()) })
	f.Value.add(values.count)
	m.note("value", d, values)
	dated := slices.DeleteFunc(slices.Clone(d.Timexes), func(x Timex) bool { return len(x.days()) == 0 })
	indexed := m.extractor.Append(nil, d.Text, d.Language, d.Created, dates.Options{})
	definite := slices.DeleteFunc(all, func(m dates.Mention) bool { return m.From == news.NoDay })
	intervals := pairUp(dated, definite, sameDays)
	f.Interval.add(intervals.count)
	m.note("interval", d, intervals)
	f.Indexed.add(pairUp(dated, indexed, sameDays).count)
	f.Docset.add(docset(dated, indexed))
}

func sameDays(x Timex, m dates.Mention) bool {
	return slices.Contains(x.days(), span{m.From, m.To})
}

// pairing says which expression was met by which mention, -1 for none.
type pairing struct {
	count  Overlap
	gold   []Timex
	found  []dates.Mention
	metBy  []int // by expression
	meets  []int // by mention
	besets []int // by expression: the first mention that overlaps it, right or wrong
}

// pairUp matches each expression with the first free mention that overlaps it
// and is alike; nil takes any overlap.
func pairUp(gold []Timex, found []dates.Mention, alike func(Timex, dates.Mention) bool) pairing {
	p := pairing{count: Overlap{Gold: len(gold), Found: len(found)}, gold: gold, found: found,
		metBy: make([]int, len(gold)), meets: slices.Repeat([]int{-1}, len(found)), besets: make([]int, len(gold))}
	for i, x := range gold {
		p.metBy[i], p.besets[i] = -1, -1
		for j, m := range found {
			if m.Start >= x.End || x.Start >= m.End {
				continue
			}
			if p.besets[i] < 0 {
				p.besets[i] = j
			}
			if p.meets[j] < 0 && (alike == nil || alike(x, m)) {
				p.metBy[i], p.meets[j] = j, i
				p.count.Right++
				break
			}
		}
	}
	return p
}

// docset compares the distinct runs of days of a document, wherever they stand.
func docset(gold []Timex, found []dates.Mention) Overlap {
	wanted, got := map[span]bool{}, map[span]bool{}
	for _, x := range gold {
		wanted[x.days()[0]] = true
	}
	for _, m := range found {
		got[span{m.From, m.To}] = true
	}
	o := Overlap{Gold: len(wanted), Found: len(got)}
	for s := range got {
		if wanted[s] {
			o.Right++
		}
	}
	return o
}

// WriteTo prints the figures as a table in Markdown.
func (r *DateReport) WriteTo(w io.Writer) (int64, error) {
	var b strings.Builder
	b.WriteString("| language | documents | expressions | relaxed F1 | strict F1 | value F1 | interval P / R / F1 | indexed F1 | docset F1 |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n")
	for _, f := range r.Figures {
		fmt.Fprintf(&b, "| %s | %d | %d | %.1f | %.1f | %.1f | %.1f / %.1f / %.1f | %.1f | %.1f |\n", f.Language, f.Documents, f.Relaxed.Gold,
			100*f.Relaxed.F1(), 100*f.Strict.F1(), 100*f.Value.F1(), 100*f.Interval.Precision(), 100*f.Interval.Recall(), 100*f.Interval.F1(), 100*f.Indexed.F1(), 100*f.Docset.F1())
	}
	n, err := io.WriteString(w, b.String())
	return int64(n), err
}
