package gazetteer

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// TestReachOfTheDictionary measures which names of an entity meet which, averaged
// over entities, without any rule of sound.
func TestReachOfTheDictionary(t *testing.T) {
	path := filepath.Join("..", "..", "..", "..", "shared", "eval", "names", "names.dev.jsonl.gz")
	file, err := os.Open(path)
	if err != nil {
		t.Skip("the shared evaluation data at ../shared is missing")
	}
	defer file.Close()
	z, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	sum, count := map[string]float64{}, map[string]float64{}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var e struct {
			Set      string
			Variants []struct{ Text, Form string }
		}
		if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, v := range e.Variants {
			if v.Form != "inflected" {
				names = append(names, v.Text)
			}
		}
		if len(names) > 1 {
			sum[e.Set] += reach(names)
			count[e.Set]++
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	for set, n := range count {
		t.Logf("%-16s %.4f of %.0f entities", set, sum[set]/n, n)
	}
	for set, want := range map[string]float64{"cldr-territory": 0.99, "cldr-city": 0.97} {
		if got := sum[set] / count[set]; got < want {
			t.Errorf("%s: %.4f of the names meet, want %.2f", set, got, want)
		}
	}
}

// reach is the share of the pairs of names that meet.
func reach(names []string) float64 {
	sets := make([]map[uint32]bool, len(names))
	for i, name := range names {
		sets[i] = map[uint32]bool{}
		for _, r := range Sets(nil, Fold(name)) {
			sets[i][r.Set] = true
		}
	}
	met, all := 0, 0
	for i := range names {
		for j := range i {
			all++
			if Fold(names[i]) == Fold(names[j]) || overlap(sets[i], sets[j]) {
				met++
			}
		}
	}
	return float64(met) / float64(all)
}

func overlap(a, b map[uint32]bool) bool {
	for set := range a {
		if b[set] {
			return true
		}
	}
	return false
}
