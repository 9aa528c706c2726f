package jsonl

import (
	"strings"
	"testing"
	"time"
)

// Files made to be read again and again are read in a moment, or given up.
func TestHostileFiles(t *testing.T) {
	m := fields(t)
	for name, in := range map[string]string{
		"brackets":               strings.Repeat("[", 1<<20),
		"objects never closed":   "[" + strings.Repeat(`{"a":1,`, 200_000),
		"objects on lines":       "[\n" + strings.Repeat("{\"a\":\"x,\n", 200_000),
		"quotes never closed":    "[" + strings.Repeat(`{"":"1,`+"\n", 200_000),
		"lists in broken ones":   "[" + strings.Repeat(`{"a":[{"a":x},`, 100_000),
		"bodies that never end":  "[" + strings.Repeat(`{"title":"a","b":[`, 100_000),
		"words":                  strings.Repeat("words\n", 200_000),
		"an object of many":      strings.Repeat("{\n", 200_000),
		"names without an array": "{" + strings.Repeat(`"a":[{"b":1}],`, 100_000),
		"backslashes":            `[{"a":"` + strings.Repeat(`\`, 1<<20),
	} {
		began := time.Now()
		values(m, strings.NewReader(in), 1<<20)
		if spent := time.Since(began); spent > 20*time.Second {
			t.Errorf("%s: %s for %d bytes", name, spent, len(in))
		} else {
			t.Logf("%s: %s for %d bytes", name, spent, len(in))
		}
	}
}
