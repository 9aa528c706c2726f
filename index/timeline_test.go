package index

import (
	"archive/zip"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dateline/news"

	"github.com/google/go-cmp/cmp"
)

// zoneNames lists every zone of the zone database that comes with Go.
func zoneNames(t *testing.T) (names []string) {
	t.Helper()
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Skipf("no go command to ask for the zone database: %v", err)
	}
	z, err := zip.OpenReader(filepath.Join(strings.TrimSpace(string(root)), "lib", "time", "zoneinfo.zip"))
	if err != nil {
		t.Skipf("no zone database beside the compiler: %v", err)
	}
	defer z.Close()
	for _, f := range z.File {
		if !strings.HasSuffix(f.Name, "/") {
			names = append(names, f.Name)
		}
	}
	return names
}

// TestClockThroughEveryChange: around every change of clocks since 1970, in every
// zone there is, the clock shows the day and hour that people's clocks showed.
func TestClockThroughEveryChange(t *testing.T) {
	first, last := time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2038, 1, 1, 0, 0, 0, 0, time.UTC)
	zones, changes := 0, 0
	for _, name := range zoneNames(t) {
		loc, err := time.LoadLocation(name)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		zones++
		c := newClock(loc)
		for at := first; at.Before(last); {
			_, end := at.In(loc).ZoneBounds()
			if end.IsZero() {
				break
			}
			changes++
			for _, step := range []int64{-25 * hourSeconds, -hourSeconds, -1, 0, 1, hourSeconds - 1, hourSeconds, 2 * hourSeconds, 25 * hourSeconds, -2 * hourSeconds} {
				instant := end.Unix() + step // out of order on purpose: the offset kept must not outlive its span
				day, hour := c.show(instant)
				want := time.Unix(instant, 0).In(loc)
				if got := fmt.Sprintf("%sT%02d", day, hour); got != want.Format("2006-01-02T15") {
					t.Fatalf("%s at %s: %s", name, want, got)
				}
			}
			at = end
		}
	}
	if zones < 400 || changes < 10_000 {
		t.Errorf("only %d zones with %d changes were tried", zones, changes)
	}
}

// dated makes articles that appeared at the moments written.
func dated(t *testing.T, moments ...string) (articles []news.Article) {
	t.Helper()
	for i, m := range moments {
		at, err := news.ParseTime(m)
		if err != nil {
			t.Fatal(err)
		}
		articles = append(articles, news.Article{GivenID: fmt.Sprint(i), Title: fmt.Sprint("number ", i), Published: at})
	}
	return articles
}

func TestTimeline(t *testing.T) {
	baku := zone(t, "Asia/Baku")
	a := open(t, archiveOf(t, dated(t, "2025-06-27T23:30:00+04:00", "2025-06-28T00:30:00+04:00", "2025-06-27T21:00:00Z",
		"2025-06-30", "2025-07", "2024", "2025-08-01T02:00Z", ""), 1, WriterOptions{}))
	for _, tt := range []struct {
		interval Interval
		zone     *time.Location
		want     string
	}{
		{Yearly, nil, "year 2024:1 2025:6 missing 1"},
		{Monthly, nil, "month 2025-06:4 2025-07:1 2025-08:1 coarse 2024:1 missing 1"},
		{Daily, nil, "day 2025-06-27:2 2025-06-28:1 2025-06-30:1 2025-08-01:1 coarse 2024:1 2025-07:1 missing 1"},
		{Daily, baku, "day Asia/Baku 2025-06-27:1 2025-06-28:2 2025-06-30:1 2025-08-01:1 coarse 2024:1 2025-07:1 missing 1"},
		{Daily, time.UTC, "day UTC 2025-06-27:3 2025-06-30:1 2025-08-01:1 coarse 2024:1 2025-07:1 missing 1"},
		{Hourly, nil, "hour 2025-06-27T21:1 2025-06-27T23:1 2025-06-28T00:1 2025-08-01T02:1 coarse 2024:1 2025-06-30:1 2025-07:1 missing 1"},
		{Auto, nil, "month 2025-06:4 2025-07:1 2025-08:1 coarse 2024:1 missing 1"},
	} {
		got := mustSearch(t, a, Request{Timeline: tt.interval, Zone: tt.zone}).Timeline
		if diff := cmp.Diff(tt.want, printTimeline(got)); diff != "" {
			t.Errorf("by %s in %v (-want +got):\n%s", tt.interval, tt.zone, diff)
		}
	}
	for _, tt := range []struct {
		query string
		asked Interval
	}{{"nothingatall", Daily}, {"nothingatall", Hourly}, {"number", Daily}} {
		if got := mustSearch(t, a, Request{Query: tt.query, Timeline: tt.asked}).Timeline.Interval; got != tt.asked {
			t.Errorf("%q by %s comes back by %s", tt.query, tt.asked, got)
		}
	}
	if got := mustSearch(t, a, Request{}).Timeline; got != nil {
		t.Errorf("a timeline that nobody asked for: %+v", got)
	}
	if got := mustSearch(t, a, Request{Query: "nothingatall", Timeline: Auto}).Timeline; got == nil || len(got.Buckets) > 0 || got.Missing > 0 {
		t.Errorf("the timeline of nothing: %+v", got)
	}
}

// printTimeline writes a timeline without its empty buckets.
func printTimeline(l *Timeline) string {
	parts := []string{string(l.Interval)}
	if l.Zone != "" {
		parts = append(parts, l.Zone)
	}
	for _, b := range l.Buckets {
		if b.Count > 0 {
			parts = append(parts, fmt.Sprintf("%s:%d", b.Start, b.Count))
		}
	}
	if len(l.Coarse) > 0 {
		parts = append(parts, "coarse")
	}
	for _, b := range l.Coarse {
		parts = append(parts, fmt.Sprintf("%s:%d", b.Start, b.Count))
	}
	return strings.Join(append(parts, fmt.Sprintf("missing %d", l.Missing)), " ")
}

// TestTimelineHasNoGaps: empty buckets stand between full ones, and one that
// would have more than fit comes back coarser.
func TestTimelineHasNoGaps(t *testing.T) {
	a := open(t, archiveOf(t, dated(t, "1969-12-31T22:00Z", "1970-01-02T01:00Z", "2030-12-31T10:00Z"), 1, WriterOptions{}))
	l := mustSearch(t, a, Request{Query: "before:1971", Timeline: Hourly}).Timeline
	if len(l.Buckets) != 28 || l.Buckets[0].Start != "1969-12-31T22" || l.Buckets[2].Start != "1970-01-01T00" || l.Buckets[27].Start != "1970-01-02T01" {
		t.Errorf("hours around 1970: %+v", l.Buckets)
	}
	for _, asked := range []Interval{Hourly, Daily} {
		if l := mustSearch(t, a, Request{Timeline: asked}).Timeline; l.Interval != Monthly || len(l.Buckets) != 733 {
			t.Errorf("sixty years by %s: %d buckets by %s, want 733 months", asked, len(l.Buckets), l.Interval)
		}
	}
}

// TestBucketsAreWhatTheirDaysFind: in any zone a bucket of days holds as many
// articles as a search of that day finds.
func TestBucketsAreWhatTheirDaysFind(t *testing.T) {
	a := open(t, archiveOf(t, dated(t, "2025-06-27T23:30:00+04:00", "2025-06-27T20:30:00Z", "2025-06-27T03:00:00-11:00", "2025-06-28T01:00:00+14:00", "2025-06-28", "2025-06"), 1, WriterOptions{}))
	for _, in := range []*time.Location{nil, time.UTC, zone(t, "Asia/Tokyo"), zone(t, "Pacific/Honolulu")} {
		for _, b := range mustSearch(t, a, Request{Timeline: Daily, Zone: in}).Timeline.Buckets {
			day, err := news.ParseDay(b.Start)
			if err != nil {
				t.Fatal(err)
			}
			if got := mustSearch(t, a, Request{From: day, To: day, HasFrom: true, HasTo: true, Zone: in}).Total.Articles; got != b.Count {
				t.Errorf("%s in %v: %d in the bucket, %d found", b.Start, in, b.Count, got)
			}
		}
	}
}

// TestOneWrongDate: an article that is dated a thousand years off neither makes the
// bars of all others useless nor fills the answer with empty ones.
func TestOneWrongDate(t *testing.T) {
	moments := []string{"0001-01-01"}
	for day := range 28 {
		for range 8 {
			moments = append(moments, fmt.Sprintf("2025-06-%02dT10:00Z", day+1))
		}
	}
	l := mustSearch(t, open(t, archiveOf(t, dated(t, moments...), 1, WriterOptions{})), Request{Timeline: Auto}).Timeline
	if l.Interval != Daily || len(l.Buckets) != 29 || l.Buckets[0].Start != "0001-01-01" {
		t.Errorf("%d buckets by %s, the first %+v", len(l.Buckets), l.Interval, l.Buckets[0])
	}
}
