package index

import (
	"slices"
	"strings"
	"testing"

	"dateline/analyzers"
	"dateline/news"
)

func TestOnlyLongTextsHaveMilestones(t *testing.T) {
	for words, want := range map[int]bool{10: false, longWords - 1: false, longWords: true, 3 * longWords: true} {
		s := strings.Repeat("oil ", words)
		list := milestonesOf(s, analyzers.New().Append(nil, s, analyzers.Document{Published: news.NoDay}))
		if got := list != nil; got != want {
			t.Errorf("%d words have milestones: %v", words, got)
		}
		if want && (list[0] != milestone{1, 0, 0} || list[1] != milestone{129, 512, 512} || list[len(list)-1] != milestone{uint32(words) + 1, uint32(len(s)), uint32(len(s))}) {
			t.Errorf("the milestones of %d words of four letters are %v", words, list)
		}
	}
	if s := strings.Repeat("oil \xff", longWords); milestonesOf(s, analyzers.New().Append(nil, s, analyzers.Document{})) != nil {
		t.Error("a text that is no UTF-8 is stored in other bytes and must have no milestones")
	}
}

// FuzzMilestones reads what may have been written by another program: nothing
// panics, and what is taken leads to the edges of graphemes inside the text.
func FuzzMilestones(f *testing.F) {
	var m milestones
	m.add(3, 2, []milestone{{1, 0, 0}, {129, 2, 2}, {200, 9, 8}})
	s := sections{}
	m.put(s)
	f.Add(s["long.doc"], s["long.part"], s["long.from"], s["long.raw"], "oil e\u0301 x")
	f.Add([]byte{3, 0, 0, 0}, []byte{2}, []byte{0, 0, 0, 0, 3, 0, 0, 0}, []byte{1, 200, 1}, "oil")
	f.Fuzz(func(t *testing.T, doc, part, from, raw []byte, text string) {
		m, err := getMilestones(sections{"long.doc": doc, "long.part": part, "long.from": from, "long.raw": raw})
		if err != nil {
			return
		}
		for i, d := range m.doc {
			list := m.of(d, int(m.part[i]), text)
			for j, k := range list {
				if int(k.at) > len(text) || !graphemeEdge(text, int(k.at)) || j > 0 && (k.word < list[j-1].word || k.at < list[j-1].at) {
					t.Fatalf("the milestones %v of %q", list, text)
				}
			}
		}
	})
}

// TestMilestonesComeBack: what is put is read again, by article and part.
func TestMilestonesComeBack(t *testing.T) {
	lists := map[[2]int][]milestone{{1, 1}: {{1, 0, 0}, {129, 4, 4}, {300, 11, 11}}, {1, 2}: {{1, 0, 0}, {9, 11, 11}}, {7, 2}: {{2, 5, 5}, {9, 11, 11}}}
	var m milestones
	for _, key := range [][2]int{{1, 1}, {1, 2}, {7, 2}} {
		m.add(uint32(key[0]), key[1], lists[key])
	}
	s := sections{}
	m.put(s)
	back, err := getMilestones(s)
	if err != nil {
		t.Fatal(err)
	}
	for doc := range 9 {
		for part := range 3 {
			if got := back.of(uint32(doc), part, "eleven byte"); !slices.Equal(got, lists[[2]int{doc, part}]) {
				t.Errorf("article %d, part %d: %v", doc, part, got)
			}
		}
	}
	if got := back.of(7, 2, "another text"); got != nil {
		t.Errorf("milestones of a text of another length: %v", got)
	}
}
