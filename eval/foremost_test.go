package eval

import (
	"context"
	"strings"
	"testing"
)

// Spellings of given names and of surnames, every one of a row with every one of another.
var (
	givenNames = []string{
		"Ilham Ильхам İlham", "Mikhail Михаил Michail Mihail", "Yelena Елена Elena Jelena", "Sergei Сергей Sergej Siarhei", "Yusuf Юсуф Jusuf Youssef",
	}
	surnames = []string{
		"Aliyev Алиев Əliyev Aliev Alijew", "Gorbachev Горбачёв Gorbatschow Gorbatchev", "Zelensky Зеленский Zelenskyy Selenskyj Zelenskij", "Yeltsin Ельцин Jelzin Eltsine",
		"Khrushchev Хрущёв Chruschtschow Khrouchtchev", "Hussein Husayn Hussain Хусейн", "Shevardnadze Шеварднадзе შევარდნაძე Schewardnadse",
	}
)

// generated makes an entity of each pair of rows, with all its spellings.
func generated() (list []Entity) {
	for _, given := range givenNames {
		for _, family := range surnames {
			e := Entity{ID: given + family, Kind: "person"}
			for g := range strings.FieldsSeq(given) {
				for f := range strings.FieldsSeq(family) {
					e.add(g + " " + f)
				}
			}
			list = append(list, e)
		}
	}
	return list
}

const exactQueries = 200

func TestExactSpellingComesFirst(t *testing.T) {
	t.Run("generated", func(t *testing.T) { foremost(t, generated()) })
	t.Run("labelled", func(t *testing.T) {
		list, err := ReadEntities(labelledSet(t, "names/names.dev.jsonl.gz"), Choice{Sets: []string{"everypolitician", "slavicner"}, Kind: "person"})
		if err != nil {
			t.Fatal(err)
		}
		foremost(t, list)
	})
}

func foremost(t *testing.T, list []Entity) {
	t.Helper()
	count, wrong, err := ExactFirst(context.Background(), list, exactQueries)
	if err != nil {
		t.Fatal(err)
	}
	if count != (Count{exactQueries, exactQueries}) {
		t.Errorf("the exact spelling is first for %s, want all of %d:\n%s", count, exactQueries, strings.Join(wrong, "\n"))
	}
}
