package dates

import (
	"strings"
	"testing"
)

// TestDayLists reads each day of a list, and nothing of one whose last day is none.
func TestDayLists(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"de", "Sitzungen sind am 3., 10. und 17. Mai 2025 in Bonn.", "2025-05-03 2025-05-10 2025-05-17"},
		{"ru", "Заседания прошли 5 и 9 мая 2025 года.", "2025-05-05 2025-05-09"},
		{"fr", "Les réunions des 3, 10 et 17 mai 2025.", "2025-05-03 2025-05-10 2025-05-17"},
		{"ru", "Заседания прошли 1, 5 и 29 февраля 2024 года.", "2024-02-01 2024-02-05 2024-02-29"},
		{"de", "Am 16. und 17. sowie am 23. und 24. Mai 2025 in Bonn.", "2025-05-16 2025-05-17 2025-05-23 2025-05-24"},
		{"en", "The games are on 3, 10 and 17 May 2025.", "2025-05-03 2025-05-10 2025-05-17"},
		{"uk", "У другій половині 50-х років.", "195"},
		{"de", "In den 90er Jahren und in den siebziger Jahren.", "199 197"},
	} {
		var values []string
		for _, m := range New().Append(nil, c.text, c.language, day(t, "2025-09-04"), Options{}) {
			values = append(values, m.Value())
		}
		if got := strings.Join(values, " "); got != c.want {
			t.Errorf("%s: %q gives %q, want %q", c.language, c.text, got, c.want)
		}
	}
}

// TestListedDayThatIsNone leaves no mention behind from the days before it.
func TestListedDayThatIsNone(t *testing.T) {
	for _, opt := range []Options{{}, {Ends: true}} {
		text := "Заседания прошли 1, 5 и 29 февраля 2025 года, 27 и 29 февраля 2025 года."
		got := New().Append(nil, text, "ru", day(t, "2025-09-04"), opt)
		checkMentions(t, text, got)
	}
}
