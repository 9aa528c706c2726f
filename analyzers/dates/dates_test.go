package dates

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"dateline/news"
)

// checkMentions fails unless the mentions lie inside the text on letters' borders,
// in order, apart from each other, and cover at least a day.
func checkMentions(t *testing.T, text string, got []Mention) {
	t.Helper()
	end := 0
	for _, m := range got {
		if m.Start < end || m.End <= m.Start || m.End > len(text) {
			t.Fatalf("%q: mention [%d,%d) after %d", text, m.Start, m.End, end)
		}
		if !borders(text, m.Start) || !borders(text, m.End) {
			t.Fatalf("%q: mention [%d,%d) cuts a letter", text, m.Start, m.End)
		}
		if m.From == news.NoDay || m.From > m.To {
			t.Fatalf("%q: %q covers %v to %v", text, text[m.Start:m.End], m.From, m.To)
		}
		if m.Value() == "" || len(AppendTerms(nil, m)) == 0 {
			t.Fatalf("%q: %q has no value or no terms", text, text[m.Start:m.End])
		}
		end = m.End
	}
}

// longForms writes a day as newspapers of each language do; %m is the name of
// the month as the vocabulary's case for dates has it.
var longForms = map[string]struct {
	form string
	pick int // which of the month's forms stands in a date
}{
	"en": {"%d %m %y", 0}, "ru": {"%d %m %y года", 1}, "uk": {"%d %m %y року", 1}, "pl": {"%d %m %y r.", 1},
	"az": {"%d %m %y", 0}, "tr": {"%d %m %y", 0}, "de": {"am %d. %m %y", 0}, "fr": {"le %d %m %y", 0},
	"es": {"el %d de %m de %y", 0}, "it": {"il %d %m %y", 0}, "pt": {"%d de %m de %y", 0}, "ar": {"%d %m %y", 0},
	"fa": {"%d %m %y", 0}, "he": {"%d ב%m %y", 0}, "ka": {"%d %m %y", 0}, "hy": {"%y թվականի %mի %d-ին", 0},
	"zh": {"%y年%n月%d日", -1}, "ja": {"%y年%n月%d日", -1}, "ko": {"%y년 %n월 %d일", -1},
}

// monthForm returns one form of a month's name as the vocabulary lists it.
func monthForm(list string, pick int) string {
	word := strings.Fields(list)[0]
	stem, inner, _ := strings.Cut(word, "{")
	forms := strings.Split(strings.TrimSuffix(inner, "}"), "|")
	return stem + forms[min(pick, len(forms)-1)]
}

func writeDay(tag string, d news.Day) string {
	year, month, n := d.Date()
	f := longForms[tag]
	name := ""
	for _, v := range vocabularies {
		if v.tag == tag && f.pick >= 0 {
			name = monthForm(v.months[month-1], f.pick)
		}
	}
	if tag == "en" || tag == "de" || tag == "tr" {
		r := []rune(name)
		name = strings.ToUpper(string(r[0])) + string(r[1:])
	}
	return strings.NewReplacer("%d", fmt.Sprint(n), "%m", name, "%n", fmt.Sprint(int(month)), "%y", fmt.Sprint(year)).Replace(f.form)
}

func TestEveryDayReadsBack(t *testing.T) {
	e := New()
	published := day(t, "2025-09-04")
	first, last := day(t, "1900-01-01"), day(t, "2099-12-31")
	for tag := range longForms {
		for d := first; d <= last; d += 7 {
			text := writeDay(tag, d)
			got := e.Append(nil, text, tag, published, Options{})
			if len(got) != 1 || got[0].From != d || got[0].To != d || got[0].Source != Explicit {
				t.Fatalf("%s: %q should be %v, got %s", tag, text, d, describe(text, got))
			}
		}
	}
}

func TestEveryDayInFigures(t *testing.T) {
	e := New()
	for d := day(t, "1900-01-01"); d <= day(t, "2099-12-31"); d++ {
		text := "It was " + d.String() + " again, " + d.Time().Format("02.01.2006") + "."
		got := e.Append(nil, text, "", news.NoDay, Options{})
		if len(got) != 2 || got[0].From != d || got[1].From != d {
			t.Fatalf("%q should be %v twice, got %s", text, d, describe(text, got))
		}
	}
}

// A later day of publication moves what is relative and leaves what is explicit.
func TestYearLater(t *testing.T) {
	e := New()
	for _, row := range readTable(t, "date-cases.tsv") {
		published := day(t, row["published"])
		later := news.DateOf(published.Year()+1, published.Time().Month(), published.Time().Day())
		before := e.Append(nil, row["sentence"], row["lang"], published, Options{})
		after := e.Append(nil, row["sentence"], row["lang"], later, Options{})
		checkMentions(t, row["sentence"], before)
		if len(before) != len(after) {
			t.Fatalf("%q: %d mentions, a year later %d", row["sentence"], len(before), len(after))
		}
		for i, m := range before {
			moved := after[i].From != m.From
			if m.Source == Explicit && moved {
				t.Errorf("%q: explicit %q moved with publication", row["sentence"], row["sentence"][m.Start:m.End])
			}
			named := strings.HasPrefix(row["sentence"][m.Start:m.End], "9/11")
			anchored := strings.Contains(row["sentence"], "2016")       // counts from an explicit year
			weekday := strings.Contains(row["expression"], "Tuesday, ") // which names its year by falling in it
			if m.Source != Explicit && !moved && !named && !anchored && !weekday {
				t.Errorf("%q: %q did not move with publication", row["sentence"], row["sentence"][m.Start:m.End])
			}
		}
	}
}

func TestWithoutPublication(t *testing.T) {
	text := "On 8 August 2025, and again last week, yesterday and on June 27."
	for _, opt := range []Options{{}, {ExplicitOnly: true}} {
		got := New().Append(nil, text, "en", news.NoDay, opt)
		if describe(text, got) != "[8 August 2025=2025-08-08]" {
			t.Errorf("got %s", describe(text, got))
		}
	}
}

func TestSources(t *testing.T) {
	for _, c := range []struct {
		text   string
		source Source
		grain  Grain
		value  string
	}{
		{"MOSCOW, Sept. 3 (Reuters) - Russia said it was ready.", Dateline, GrainDay, "2025-09-03"},
		{"BAKU, September 3. /TASS/. The ministry denied it.", Dateline, GrainDay, "2025-09-03"},
		{"The police, on September 3, raided the office.", Partial, GrainDay, "2025-09-03"},
		{"He spoke last week.", Relative, GrainWeek, "2025-W35"},
		{"It was signed on Victory Day.", Holiday, GrainDay, "2025-05-09"},
		{"It rose in the second quarter of 2024.", Explicit, GrainQuarter, "2024-Q2"},
		{"It fell in the first half of 2024.", Explicit, GrainHalf, "2024-H1"},
		{"They left in the winter of 2022.", Explicit, GrainSeason, "2022-WI"},
		{"A wave of the 1990s returned.", Explicit, GrainDecade, "199"},
		{"A house of the 18th century burned.", Explicit, GrainCentury, "17"},
		{"Talks of June 27-29, 2025 failed.", Explicit, GrainRange, "2025-06-27/2025-06-29"},
		{"Over the weekend it rained.", Relative, GrainWeekend, "2025-W35-WE"},
	} {
		got := New().Append(nil, c.text, "en", day(t, "2025-09-04"), Options{})
		if len(got) != 1 || got[0].Source != c.source || got[0].Grain != c.grain || got[0].Value() != c.value {
			t.Errorf("%q: got %+v %s", c.text, got, describe(c.text, got))
		}
	}
}

func TestMax(t *testing.T) {
	text := strings.Repeat("2025-06-27 ", 5)
	if got := New().Append(nil, text, "en", news.NoDay, Options{Max: 3}); len(got) != 3 {
		t.Errorf("Max 3 gave %d mentions", len(got))
	}
}

func TestAppendKeepsWhatStands(t *testing.T) {
	kept := []Mention{{Start: 1, End: 2}}
	got := New().Append(kept, "27 June 2025", "en", news.NoDay, Options{Max: 1})
	if len(got) != 2 || got[0] != kept[0] {
		t.Errorf("got %v", got)
	}
}

func TestDayFirst(t *testing.T) {
	text := "Dated 03/04/2021."
	for _, c := range []struct {
		language string
		opt      Options
		want     news.Day
	}{
		{"en-US", Options{}, news.DateOf(2021, time.March, 4)},
		{"en", Options{DayFirst: true}, news.DateOf(2021, time.April, 3)},
		{"fr", Options{}, news.DateOf(2021, time.April, 3)},
	} {
		got := New().Append(nil, text, c.language, news.NoDay, c.opt)
		if len(got) != 1 || got[0].From != c.want {
			t.Errorf("%s %+v: got %s", c.language, c.opt, describe(text, got))
		}
	}
}

func TestSteadyStateCostsNoMemory(t *testing.T) {
	e, published := New(), day(t, "2025-09-04")
	text := strings.Repeat("On June 27 the police, who came last week, said on Friday, 2 May 2025 that it was over. Это было 27 июня. ", 20)
	dst := e.Append(nil, text, "en", published, Options{})
	least := 1e9 // a pool may lose its content to the collector in any one run
	for range 20 {
		least = min(least, testing.AllocsPerRun(1, func() { dst = e.Append(dst[:0], text, "en", published, Options{}) }))
	}
	if least > 0 {
		t.Errorf("%.0f allocations a text", least)
	}
}

// What stands in capitals, in tables of prices, or across paragraphs is no date.
func TestTraps(t *testing.T) {
	published := day(t, "2025-09-04")
	for _, text := range []string{"COMEX DEC7 6270 MAY8 UNTRD", "A fall in 2019 tonnes.", `He appeared on "Today" again.`,
		"They meet every Friday.", "It may\n\n27 others.", "Jul 8.5 pct", "Floor 12, March of progress"} {
		if got := New().Append(nil, text, "en", published, Options{}); len(got) > 0 {
			t.Errorf("%q: got %s", text, describe(text, got))
		}
	}
}

func FuzzAppend(f *testing.F) {
	for _, s := range []string{"On June 27, 2025-06-27, 9/11 and '90s", "令和7年9月3日 ３日 20世纪90年代", "iyunun 27-də bazar ertəsi",
		"24/7 10.12.20.25 $1999 1,998", "29 February 2023", "0001-01-01", "from 2 to 4 July\xff", "the day before yesterday", "Feb 29"} {
		for _, tag := range []string{"en", "ru", "ja", ""} {
			f.Add(s, tag, int32(20335))
		}
	}
	e := New()
	f.Fuzz(func(t *testing.T, text, tag string, published int32) {
		checkMentions(t, text, e.Append(nil, text, tag, news.Day(published), Options{}))
	})
}
