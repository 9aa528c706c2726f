package seeds

import (
	"slices"
	"strings"
	"testing"

	"dateline/news"
)

// copyGroups returns the articles that share title, lead and body with others,
// one slice a text, in the order of the file.
func copyGroups(all []seed) [][]seed {
	byText := map[[3]string][]seed{}
	var order [][3]string
	for _, s := range all {
		text := [3]string{s.Title, s.Lead, s.Body}
		if byText[text] == nil {
			order = append(order, text)
		}
		byText[text] = append(byText[text], s)
	}
	var groups [][]seed
	for _, text := range order {
		if len(byText[text]) > 1 {
			groups = append(groups, byText[text])
		}
	}
	return groups
}

func TestAgencyTextsAreExactCopies(t *testing.T) {
	groups := copyGroups(load(t))
	var sizes []int
	for _, group := range groups {
		sizes = append(sizes, len(group))
		outlets := map[string]bool{}
		first, _ := news.ParseTime(group[0].Published)
		for _, s := range group {
			outlets[s.Source.ID] = true
			published, err := news.ParseTime(s.Published)
			if err != nil || published.Day() != first.Day() || s.Language != group[0].Language {
				t.Errorf("%s is no copy of %s: published %s, language %s", s.ID, group[0].ID, s.Published, s.Language)
			}
		}
		if len(outlets) != len(group) {
			t.Errorf("%s: an outlet prints the same text twice", group[0].ID)
		}
	}
	if slices.Sort(sizes); !slices.Equal(sizes, []int{2, 2, 3, 4}) {
		t.Errorf("groups of copies have the sizes %v, want 2, 2, 3 and 4", sizes)
	}
}

func TestCopiesAreJudgedAlike(t *testing.T) {
	for id, grades := range judgements(t) {
		for _, group := range copyGroups(load(t)) {
			for _, s := range group[1:] {
				if grades[s.ID] != grades[group[0].ID] {
					t.Errorf("%s judges %s and its copy %s differently", id, group[0].ID, s.ID)
				}
			}
		}
	}
}

func TestCorrectionsComeAfterPublication(t *testing.T) {
	corrected := 0
	for _, s := range load(t) {
		if s.Modified == "" {
			continue
		}
		corrected++
		published, _ := news.ParseTime(s.Published)
		modified, err := news.ParseTime(s.Modified)
		if err != nil || !modified.Instant.After(published.Instant) {
			t.Errorf("%s: modified %s, published %s, error %v", s.ID, s.Modified, s.Published, err)
		}
	}
	if corrected < 3 {
		t.Errorf("%d corrected articles, want 3", corrected)
	}
}

// secrets are words of the articles that no reader may see, by their mark. A
// test of search may look for any of them and must find nothing.
var secrets = map[string][]string{
	"withheld":  {"wraxley", "Quennebrick", "Tallowmere"},
	"cancelled": {"Klütbrückengroschen", "Möwensteert", "Harmsvogel"},
	"embargo":   {"brindlewick", "Ollerbarrow", "Skerrigan"},
}

func TestWordsOfHiddenArticlesStandNowhereElse(t *testing.T) {
	hidden, judged := map[string]string{}, judgements(t)
	var shown strings.Builder
	for _, s := range load(t) {
		text := strings.ToLower(strings.Join([]string{s.Title, s.Lead, s.Body, strings.Join(s.People, " "),
			strings.Join(s.Organisations, " "), strings.Join(s.Places, " ")}, "\n"))
		mark := string(s.Status)
		if s.Embargo != "" {
			mark = "embargo"
		}
		if mark == "" {
			shown.WriteString(text)
			continue
		}
		hidden[mark] += text
		for topic, docs := range judged {
			if docs[s.ID] != "" {
				t.Errorf("%s judges %s, which no search may find", topic, s.ID)
			}
		}
	}
	for mark, words := range secrets {
		for _, word := range words {
			word = strings.ToLower(word)
			if !strings.Contains(hidden[mark], word) || strings.Contains(shown.String(), word) {
				t.Errorf("%q must stand in the article marked %s and in none that is shown", word, mark)
			}
		}
	}
}

func TestEmbargoEndsInAFarFuture(t *testing.T) {
	found := 0
	for _, s := range load(t) {
		if s.Embargo == "" {
			continue
		}
		found++
		until, err := news.ParseTime(s.Embargo)
		if err != nil || until.Instant.Year() < 2099 {
			t.Errorf("%s: embargo %q, error %v; the demonstration must outlive its tests", s.ID, s.Embargo, err)
		}
	}
	if found != 1 {
		t.Errorf("%d articles under embargo, want 1", found)
	}
}
