package packed

import (
	"bytes"
	"fmt"
	"slices"
	"testing"
)

func sample() []Set {
	var sets []Set
	for i := range 40 {
		sets = append(sets, Set{Kind: uint8(i % 5), Members: []Member{
			{fmt.Sprintf("name %d", i), Usual}, {fmt.Sprintf("nama %d", i), Common}, {"shared", Loose}, {fmt.Sprintf("имя %d", i), Rare},
		}})
	}
	return sets
}

func TestWhatIsPackedIsFound(t *testing.T) {
	raw, err := Pack(sample())
	if err != nil {
		t.Fatal(err)
	}
	table, err := Open(raw)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sample() {
		for _, m := range s.Members {
			found := false
			for _, r := range table.Find(m.Text) {
				set, rank := Split(r)
				found = found || rank == m.Rank && table.Kind(set) == s.Kind && slices.Contains(table.Members(set), m)
			}
			if !found {
				t.Errorf("%q is not found", m.Text)
			}
		}
	}
	for _, name := range []string{"", "a", "nam", "name", "name 1 ", "zzz", "\xff"} {
		if refs := table.Find(name); refs != nil {
			t.Errorf("%q is found in %v", name, refs)
		}
	}
	if !table.Begins("nam") || !table.Begins("name 1") || table.Begins("name x") {
		t.Error("beginnings are not told from others")
	}
	if got := len(table.Find("shared")); got != 40 {
		t.Errorf("the shared name belongs to %d sets, want 40", got)
	}
}

func TestOrderDoesNotMatter(t *testing.T) {
	sets := sample()
	first, err := Pack(sets)
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(sets)
	for _, s := range sets {
		slices.Reverse(s.Members)
	}
	second, err := Pack(sets)
	if err != nil || !bytes.Equal(first, second) {
		t.Errorf("the same sets in another order are packed otherwise (%v)", err)
	}
}

func TestPackRefuses(t *testing.T) {
	for what, set := range map[string]Set{
		"one member":   {Members: []Member{{"a", Common}}},
		"no text":      {Members: []Member{{"a", Common}, {"", Common}}},
		"long text":    {Members: []Member{{"a", Common}, {string(make([]byte, MaxName+1)), Common}}},
		"unknown rank": {Members: []Member{{"a", Common}, {"b", Loose + 1}}},
		"a name twice": {Members: []Member{{"a", Common}, {"a", Usual}}},
	} {
		if _, err := Pack([]Set{set}); err == nil {
			t.Errorf("%s: no error", what)
		}
	}
}

func FuzzOpen(f *testing.F) {
	raw, err := Pack(sample())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(raw, "shared")
	f.Add(raw[:len(raw)-1], "name 1")
	f.Add(append(slices.Clone(raw), 0), "name 1")
	f.Add([]byte(magic), "")
	f.Add([]byte{}, "a")
	f.Add([]byte(magic+"\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01\x01\x01\x01"), "a")
	for i := range raw {
		if i%97 == 0 {
			damaged := slices.Clone(raw)
			damaged[i] ^= 0x55
			f.Add(damaged, "имя 7")
		}
	}
	f.Fuzz(func(t *testing.T, raw []byte, name string) {
		table, err := Open(raw)
		if err != nil {
			return
		}
		for _, r := range table.Find(name) {
			set, _ := Split(r)
			table.Kind(set)
			table.Members(set)
		}
		table.Begins(name)
		table.Sets()
	})
}
