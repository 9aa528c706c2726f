package query

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// dump writes a tree in full, so that a test shows its shape and not its text.
func dump(n Node) string {
	switch n := n.(type) {
	case nil:
		return "nothing"
	case *Word:
		return dumpWord(n)
	case *Phrase:
		s := "phrase"
		if n.Slop > 0 {
			s += fmt.Sprint(n.Slop)
		}
		if n.Exact {
			s += " exact"
		}
		return "[" + s + " " + n.Text + "]"
	case *Name:
		if n.Exact {
			return "[name exact " + n.Text + "]"
		}
		return "[name " + n.Text + "]"
	case *Range:
		return "[" + n.Field + " " + n.Op + " " + n.Value + "]"
	case *Field:
		return n.Name + dump(n.Node)
	case *Not:
		return "not" + dump(n.Node)
	case *And:
		return "and(" + dumps(n.Nodes) + ")"
	case *Or:
		return "or(" + dumps(n.Nodes) + ")"
	}
	return fmt.Sprintf("%T", n)
}

func dumpWord(n *Word) string {
	s := n.Text
	if n.Exact {
		s = "exact " + s
	}
	if n.Prefix {
		s = "prefix " + s
	}
	if n.Fuzzy > 0 {
		s = fmt.Sprintf("fuzzy%d %s", n.Fuzzy, s)
	}
	return "[" + s + "]"
}

func dumps(nodes []Node) string {
	var all []string
	for _, n := range nodes {
		all = append(all, dump(n))
	}
	return strings.Join(all, " ")
}

// unplaced copies a tree without its spans.
func unplaced(n Node) Node {
	switch n := n.(type) {
	case *Word:
		c := *n
		c.span = span{}
		return &c
	case *Phrase:
		c := *n
		c.span = span{}
		return &c
	case *Name:
		return &Name{Text: n.Text, Exact: n.Exact}
	case *Range:
		return &Range{Field: n.Field, Op: n.Op, Value: n.Value}
	case *Field:
		return &Field{Name: n.Name, Node: unplaced(n.Node)}
	case *Not:
		return &Not{Node: unplaced(n.Node)}
	case *And:
		return &And{Nodes: unplacedAll(n.Nodes)}
	case *Or:
		return &Or{Nodes: unplacedAll(n.Nodes)}
	}
	return nil
}

func unplacedAll(nodes []Node) []Node {
	var all []Node
	for _, n := range nodes {
		all = append(all, unplaced(n))
	}
	return all
}

// parseWhole is Parse without the limit on bytes: a canonical text may be longer
// than the text it was made from.
func parseWhole(text string) (Node, []Warning) {
	p := &parser{warnings: []Warning{}}
	p.decode(text)
	return p.query()
}

// checkRoundTrip fails unless the canonical text of a tree reads as the same
// tree and needs no warning.
func checkRoundTrip(t *testing.T, n Node) {
	t.Helper()
	text := Print(n)
	again, warnings := parseWhole(text)
	if !reflect.DeepEqual(unplaced(again), unplaced(n)) {
		t.Fatalf("%q reads as %s, was printed from %s", text, dump(again), dump(n))
	}
	if len(warnings) > 0 {
		t.Fatalf("%q, printed from %s, has a warning: %v", text, dump(n), warnings[0])
	}
	if got := Print(again); got != text {
		t.Fatalf("%q prints as %q the second time", text, got)
	}
}

// checkShape fails unless a parsed tree is in normal form, within the limits and
// with every span inside the text and inside that of its parent.
func checkShape(t *testing.T, text string, n Node, from, to int) {
	t.Helper()
	if n == nil {
		return
	}
	start, end := n.Span()
	if start < from || end > to || start >= end {
		t.Fatalf("%q: the span %d-%d of %s is outside %d-%d", text, start, end, dump(n), from, to)
	}
	var subs []Node
	switch n := n.(type) {
	case *And:
		subs = n.Nodes
	case *Or:
		subs = n.Nodes
	case *Not:
		subs = []Node{n.Node}
	case *Field:
		subs = []Node{n.Node}
	}
	for _, sub := range subs {
		if sub == nil || reflect.TypeOf(sub) == reflect.TypeOf(n) {
			t.Fatalf("%q: %s holds %s", text, dump(n), dump(sub))
		}
		checkShape(t, text, sub, start, end)
	}
}

// A tree made by hand may lack a value; printing it must not end the program.
func TestPrintWithoutAValue(t *testing.T) {
	for _, n := range []Node{&Range{Field: OfMention, Op: OpOn}, &Name{}, &Word{}, &Phrase{}} {
		if Print(n) == "" && dump(n) != "[]" {
			t.Errorf("%s prints as nothing", dump(n))
		}
	}
}
