package ask

import (
	"fmt"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"testing"
	"time"
)

func corpus(take func(Article) error) error {
	for i := range 3000 {
		a := Article{Title: fmt.Sprintf("Markets wait for decision about tariffs %d", i), Body: strings.Repeat("every article speaks about nothing special here ", 9)}
		if i%10 == 0 {
			a.Body += "sometimes commonly Kortina Velbruk appeared there "
		}
		if i%2000 == 0 {
			a.Body += "rarely seldom hardly "
		}
		if err := take(a); err != nil {
			return err
		}
	}
	return nil
}

// TestMake: each class has its searches, of the words it is named for, and one seed
// gives the same ones.
func TestMake(t *testing.T) {
	lists, err := Make(corpus, 5, 6)
	if err != nil {
		t.Fatal(err)
	}
	a := lists[0]
	if b, _ := Make(corpus, 5); !reflect.DeepEqual(a, b[0]) {
		t.Error("one seed gives two lists of searches")
	}
	if reflect.DeepEqual(a, lists[1]) {
		t.Error("two seeds give one list of searches")
	}
	counts := map[string]int{}
	for _, q := range a {
		counts[q.Class]++
		switch q.Class {
		case Rare:
			if !strings.Contains("rarely seldom hardly", q.Words[0]) {
				t.Errorf("%q is not rare", q.Words)
			}
		case Range:
			from, err1 := time.Parse("2006-01-02", q.From)
			to, err2 := time.Parse("2006-01-02", q.To)
			if err1 != nil || err2 != nil || !from.Before(to) {
				t.Errorf("from %s to %s is no span of days", q.From, q.To)
			}
		case Name, NameWords:
			if q.Words[0] != "Kortina" || q.Words[1] != "Velbruk" {
				t.Errorf("%q is no name", q.Words)
			}
		}
	}
	for _, class := range Classes {
		if counts[class] != each {
			t.Errorf("%d searches for %s, want %d", counts[class], class, each)
		}
	}
}

// TestEngineAnswers starts this test as an engine and asks it for all that there is.
func TestEngineAnswers(t *testing.T) {
	if os.Getenv("ASK_ENGINE") != "" {
		answerAll()
	}
	cmd := exec.Command(os.Args[0], "-test.run", "TestEngineAnswers")
	cmd.Env = append(os.Environ(), "ASK_ENGINE=1")
	e, _, err := Start("self", cmd)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		task   Task
		totals []int
	}{
		{Task{Amount: Plain}, []int{511, 522}},
		{Task{Amount: Facets}, []int{613, 624}}, // what is kept lasts
		{Task{Amount: Page, Cold: true}, []int{411, 421}},
		{Task{Amount: Page, First: true}, []int{412}},
		{Task{Amount: Page, Others: true, Cold: true}, []int{431}},
	} {
		r, err := e.Ask(tt.task)
		if err != nil || len(r.Took) != len(tt.totals) || !reflect.DeepEqual(r.Totals, tt.totals) || r.CPU[0] != 1000 {
			t.Errorf("%s: %+v, %v; want the totals %v and a second of processor time each", tt.task, r, err, tt.totals)
		}
	}
	if _, err := e.Close(); err != nil {
		t.Error(err)
	}
}

// answerAll is an engine whose totals tell what was asked, and how many searches it has
// kept; each takes a second of processor time.
func answerAll() {
	kept := 0
	e := Answering{
		Queries: []Query{{Class: Rare, Words: []string{"oil"}}, {Class: Common, Words: []string{"gas", "coal"}}}, Others: []Query{{Words: []string{"a", "b", "c"}}},
		CPU: func() float64 { return float64(kept) }, Forget: func() { kept = 0 },
		Search: func(q Query, amount string) (int, error) {
			kept++
			return 100*len(amount) + 10*len(q.Words) + kept, nil
		},
	}
	if e.Serve(os.Stdin, os.Stdout) != nil {
		os.Exit(1)
	}
	os.Exit(0)
}

// TestTable: medians are over the rounds, then over the searches of a class; plain words
// of a name do not count among all.
func TestTable(t *testing.T) {
	queries := []Query{{Class: Rare}, {Class: Rare}, {Class: Rare}, {Class: Common}, {Class: NameWords}}
	r := Results{}
	for _, shift := range []float64{0, 100, 1} {
		r.Add("ours", Plain, Round{Took: []float64{1 + shift, 5 + shift, 3 + shift, 9 + shift, 99}, CPU: []float64{2, 3, 4, 11 + shift, 70}})
	}
	r.Add("theirs", Facets, Round{Took: []float64{2, 4, 3, -1, 1}, CPU: []float64{1, 2, 3, 0, 1}})
	var out strings.Builder
	r.Write(&out, "warm", []string{"ours", "theirs"}, queries)
	for _, want := range []string{"plain, warm, ms", "| rare term | 4.00 / 3.00 | - / - |", "| common term | 10.00 / 12.00 | - / - |", "| p95 | 10.00 | - |", "| processor time | 5.25 | - |",
		"| words of the name | 99.00 / 70.00 | - / - |", "| p99 | - | 4.00 |", "| processor time | - | 2.00 |", "| common term | - / - | - / - |"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the table lacks %q:\n%s", want, out.String())
		}
	}
}
