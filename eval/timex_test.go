package eval

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"dateline/news"
)

const annotated = `{"id":"1","lang":"en","dct":"2025-09-04","text":"«Él» came on June 27 and left on Friday, in 2 days.","timexes":[
{"start":13,"end":20,"type":"DATE","value":"2025-06-27"},{"start":33,"end":39,"type":"DATE","value":"2025-08-22"},{"start":44,"end":50,"type":"DURATION","value":"P2D"}]}`

func oneLine(s string) string { return strings.ReplaceAll(s, "\n", "") }

func TestReadTimexesCountsCharacters(t *testing.T) {
	docs, _, err := ReadTimexes(strings.NewReader(oneLine(annotated)), "")
	if err != nil || len(docs) != 1 {
		t.Fatal(docs, err)
	}
	d := docs[0]
	for i, want := range []string{"June 27", "Friday", "2 days"} {
		if x := d.Timexes[i]; d.Text[x.Start:x.End] != want {
			t.Errorf("expression %d is %q, want %q", i, d.Text[x.Start:x.End], want)
		}
	}
	if d.Created.String() != "2025-09-04" {
		t.Errorf("created on %v", d.Created)
	}
}

func TestReadTimexesNamesTheLine(t *testing.T) {
	for _, bad := range []string{`{"id":`, `{"text":"no id"}`, `{"id":"1","dct":"soon"}`, `{"id":"1","text":"é","timexes":[{"start":0,"end":2}]}`, `{"id":"1","text":"abc","timexes":[{"start":2,"end":1}]}`} {
		docs, aside, err := ReadTimexes(strings.NewReader("{\"id\":\"0\"}\n"+bad+"\n{\"id\":\"3\"}"), "")
		if err != nil || len(docs) != 2 || len(aside) != 1 || !strings.Contains(aside[0].Error(), "line 2") {
			t.Errorf("%s: read %d documents, set aside %v, %v; want line 2 aside and the others read", bad, len(docs), aside, err)
		}
	}
}

// TestMeasureDates: June 27 is found as it is annotated, Friday with other days.
func TestMeasureDates(t *testing.T) {
	docs, _, err := ReadTimexes(strings.NewReader(oneLine(annotated)), "")
	if err != nil {
		t.Fatal(err)
	}
	r := MeasureDates(docs)
	f := r.Figures[0]
	if want := (Overlap{Gold: 2, Found: 2, Right: 1}); f.Interval != want || f.Docset != want {
		t.Errorf("interval %+v, docset %+v, want %+v", f.Interval, f.Docset, want)
	}
	if f.Relaxed.Gold != 3 || f.Relaxed.Right < 2 {
		t.Errorf("relaxed %+v", f.Relaxed)
	}
	var b strings.Builder
	if err := r.WriteMisses(&b, 1); err != nil || !strings.Contains(b.String(), "1\twrong\tfriday\twant 2025-08-22\tgot 2025-08-29") {
		t.Errorf("misses are %q, %v", b.String(), err)
	}
}

// TestPairsAreOneToOne: two annotations under one mention count once.
func TestPairsAreOneToOne(t *testing.T) {
	doc := TimexDoc{ID: "1", Language: "en", Text: "It ran from 2 to 4 July 2024.", Created: news.NoDay,
		Timexes: []Timex{{12, 13, "DATE", "2024-07-02", nil}, {17, 28, "DATE", "2024-07-04", nil}}}
	if f := MeasureDates([]TimexDoc{doc}).Figures[0]; f.Interval.Right > f.Interval.Found {
		t.Errorf("%+v", f.Interval)
	}
}

func TestHalvesPartTheDocuments(t *testing.T) {
	var lines strings.Builder
	for i := range 100 {
		fmt.Fprintf(&lines, "{\"id\":\"%d\"}\n", i)
	}
	a, _, err1 := ReadTimexes(strings.NewReader(lines.String()), "a")
	b, _, err2 := ReadTimexes(strings.NewReader(lines.String()), "b")
	if err1 != nil || err2 != nil || len(a)+len(b) != 100 || len(a) < 30 || len(b) < 30 {
		t.Errorf("halves of %d and %d documents, %v %v", len(a), len(b), err1, err2)
	}
}

// TestFiguresOfDates measures the annotated sets beside the project.
func TestFiguresOfDates(t *testing.T) {
	got := map[string]float64{}
	for _, set := range []string{"meantime-en"} {
		docs, _, err := ReadTimexes(labelledSet(t, "dates/timex-"+set+".jsonl.gz"), "")
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range MeasureDates(docs).Figures {
			for name, o := range map[string]Overlap{"relaxed": f.Relaxed, "value": f.Value, "interval": f.Interval, "docset": f.Docset} {
				got[set+" "+name] = float64(int(o.F1()*10000+0.5)) / 10000
			}
		}
	}
	golden(t, "timex", got)
}

// FuzzReadTimexes: expressions that are read lie inside their text, on letters' borders.
func FuzzReadTimexes(f *testing.F) {
	for _, s := range []string{oneLine(annotated), `{"doc":"x","text":"é1","timexes":[{"start":0,"end":1,"type":"time","value":"2025-W01"}]}`, "{}", `{"id":"1","dct":"2018-05-19T12:00:00"}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		docs, bad, err := ReadTimexes(strings.NewReader(s), "")
		for _, err := range append(bad, err) {
			if err != nil && !strings.Contains(err.Error(), "line ") {
				t.Errorf("%q: %v names no line", s, err)
			}
		}
		for _, d := range docs {
			for _, x := range d.Timexes {
				if x.Start < 0 || x.End <= x.Start || x.End > len(d.Text) {
					t.Errorf("%q: expression [%d,%d) of %d bytes", s, x.Start, x.End, len(d.Text))
				}
			}
			if raw, err := json.Marshal(d); err != nil {
				t.Errorf("%q: %s %v", s, raw, err)
			}
		}
		for _, f := range MeasureDates(docs).Figures {
			if f.Interval.Right > min(f.Interval.Gold, f.Interval.Found) || f.Relaxed.Right > min(f.Relaxed.Gold, f.Relaxed.Found) {
				t.Errorf("%q: %+v", s, f)
			}
		}
	})
}
