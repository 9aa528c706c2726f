package index

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"dateline/index/internal/sample"
	"dateline/news"
)

// TestDaySlotsAreTheDaysOfPublication: in every zone the number of an article's day
// stands for the day and precision that its columns tell, and the numbers are in order.
func TestDaySlotsAreTheDaysOfPublication(t *testing.T) {
	a := open(t, archiveOf(t, injected(sample.Articles(300, 71), rand.New(rand.NewPCG(72, 73))), 3, WriterOptions{}))
	s := a.now.Load()
	for _, zone := range []*time.Location{nil, time.UTC, zone(t, "Asia/Baku"), zone(t, "Pacific/Apia")} {
		slots := s.daySlots(zone)
		order := func(a, b daySlot) int {
			return cmp.Or(cmp.Compare(a.precision, b.precision), cmp.Compare(a.day, b.day))
		}
		if !slices.IsSortedFunc(slots.slots, order) {
			t.Errorf("in %v the days are not in order", zone)
		}
		for i, v := range s.volumes {
			for d := range uint32(v.columns.len()) {
				day, _, p := v.columns.published(d, clockIn(zone))
				got := slots.slots[slots.of[i][d]]
				if got.precision != min(p, news.PrecisionMinute) || p != news.PrecisionNone && got.day != day {
					t.Fatalf("in %v article %d of volume %d has slot %v, it appeared on %v (%v)", zone, d, i, got, day, p)
				}
			}
		}
	}
}
