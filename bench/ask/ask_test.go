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
	a, err := Make(corpus, 5)
	if err != nil {
		t.Fatal(err)
	}
	b, _ := Make(corpus, 5)
	if !reflect.DeepEqual(a, b) {
		t.Error("one seed gives two lists of searches")
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
		case Name:
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

// TestEngineAnswers starts this test as an engine and asks it twice.
func TestEngineAnswers(t *testing.T) {
	queries := []Query{{Class: Rare, Words: []string{"oil"}}, {Class: Common, Words: []string{"gas", "coal"}}}
	if os.Getenv("ASK_ENGINE") != "" {
		err := Serve(os.Stdin, os.Stdout, queries, func() float64 { return 1 }, func(q Query, amount string) (int, error) { return len(q.Words) + len(amount), nil })
		if err != nil {
			os.Exit(1)
		}
		os.Exit(0)
	}
	cmd := exec.Command(os.Args[0], "-test.run", "TestEngineAnswers")
	cmd.Env = append(os.Environ(), "ASK_ENGINE=1")
	e, _, err := Start("self", cmd)
	if err != nil {
		t.Fatal(err)
	}
	for _, amount := range []string{Plain, Facets} {
		r, err := e.Ask(amount)
		if err != nil || len(r.Took) != 2 || !reflect.DeepEqual(r.Totals, []int{1 + len(amount), 2 + len(amount)}) {
			t.Errorf("%s: %+v, %v", amount, r, err)
		}
	}
	if err := e.Close(); err != nil {
		t.Error(err)
	}
}

// TestTable: medians are over the rounds, then over the searches of a class.
func TestTable(t *testing.T) {
	queries := []Query{{Class: Rare}, {Class: Rare}, {Class: Rare}, {Class: Common}}
	r := Results{}
	for _, shift := range []float64{0, 100, 1} {
		r.Add("ours", Plain, Round{Took: []float64{1 + shift, 5 + shift, 3 + shift, 9 + shift}, CPU: 0.02})
	}
	r.Add("theirs", Facets, Round{Took: []float64{2, 4, 3, -1}, CPU: 0.02})
	var out strings.Builder
	r.Write(&out, []string{"ours", "theirs"}, queries)
	for _, want := range []string{"| rare term, p50 | 4.00 | - |", "| common term, p50 | 10.00 | - |", "| p95 | 10.00 | - |", "| processor time of a search | 5.00 | - |",
		"| p99 | - | 4.00 |", "| common term, p50 | - | - |"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the table lacks %q:\n%s", want, out.String())
		}
	}
}
