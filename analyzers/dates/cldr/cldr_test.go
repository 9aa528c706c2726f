package cldr

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFind(t *testing.T) {
	l, ok := Find("ru")
	if !ok || !l.Modern {
		t.Fatalf("ru: %v %v, want a modern locale", l, ok)
	}
	if got := l.Months[Wide][0] + " " + l.Months[WideAlone][0]; got != "января январь" {
		t.Errorf("the first month is %q", got)
	}
	if !slices.Contains(l.Relative, Relative{"day", -1, "вчера"}) {
		t.Errorf("yesterday is missing in %v", l.Relative)
	}
	if _, ok := Find("ru-RU"); ok {
		t.Error("a region was found; the table has none")
	}
	if de, _ := Find("de"); !slices.Contains(strings.Split(de.OtherMonths[0], "|"), "Jänner") {
		t.Errorf("the Austrian January is missing in %v", de.OtherMonths)
	}
}

func TestEveryLocaleIsWhole(t *testing.T) {
	n := 0
	for tag := range Tags() {
		n++
		l, ok := Find(tag)
		if !ok {
			t.Fatalf("%s: not found", tag)
		}
		for style := range Styles {
			if len(l.Months[style]) != 12 || len(l.Weekdays[style]) != 7 || slices.Contains(l.Months[style], "") {
				t.Errorf("%s: style %d has months %q and weekdays %q", tag, style, l.Months[style], l.Weekdays[style])
			}
		}
		if len(l.Patterns) < 4 || slices.Contains(l.Patterns, "") {
			t.Errorf("%s: patterns %q", tag, l.Patterns)
		}
		for _, c := range l.Counted {
			if !strings.Contains(c.Text, "{0}") {
				t.Errorf("%s: %q has no place for the number", tag, c.Text)
			}
		}
	}
	if n < 290 {
		t.Errorf("%d locales, 290 expected", n)
	}
}

func TestDigits(t *testing.T) {
	for _, digits := range Digits() {
		if utf8.RuneCountInString(digits) != 10 {
			t.Errorf("%q are not ten digits", digits)
		}
	}
}
