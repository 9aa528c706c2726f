package index

import (
	"cmp"
	"slices"
	"time"

	"dateline/news"
)

// maxDaySlots is how many zones an edition keeps the days of: those of its readers of
// one moment. The days of a million articles take 4 MB.
const maxDaySlots = 4

// daySlot is a day, month or year (by its first day) that articles appeared on, as
// finely as that is known: by the day, for all that have a time of day.
type daySlot struct {
	precision news.Precision // PrecisionMinute for every time of day
	day       news.Day
}

// daySlots number the days on which the articles of an edition appeared, so that a
// timeline is counted into an array.
type daySlots struct {
	slots []daySlot  // in order of precision, then of time
	of    [][]uint32 // by volume and article
}

// daySlots returns the days of an edition in a zone, on the clocks of the outlets for nil.
func (s *state) daySlots(zone *time.Location) *daySlots {
	name := ""
	if zone != nil {
		name = "in " + zone.String()
	}
	out, ok := s.slots.get(name)
	if !ok {
		out = s.newDaySlots(zone)
		s.slots.put(name, out, maxDaySlots)
	}
	return out
}

func (s *state) newDaySlots(zone *time.Location) *daySlots {
	out, number, at := &daySlots{}, map[daySlot]uint32{}, clockIn(zone)
	for _, v := range s.volumes {
		of := make([]uint32, v.columns.len())
		var last daySlot // articles come in order of time, and most have the day of the one before
		for d := range of {
			day, _, p := v.columns.published(uint32(d), at)
			slot := daySlot{min(p, news.PrecisionMinute), day}
			if p == news.PrecisionNone {
				slot.day = news.NoDay
			}
			if d > 0 && slot == last {
				of[d] = of[d-1]
				continue
			}
			n, ok := number[slot]
			if !ok {
				n = uint32(len(out.slots))
				number[slot], out.slots = n, append(out.slots, slot)
			}
			of[d], last = n, slot
		}
		out.of = append(out.of, of)
	}
	out.sort(number)
	return out
}

// sort numbers the slots in order.
func (t *daySlots) sort(number map[daySlot]uint32) {
	slices.SortFunc(t.slots, func(a, b daySlot) int {
		return cmp.Or(cmp.Compare(a.precision, b.precision), cmp.Compare(a.day, b.day))
	})
	renumbered := make([]uint32, len(t.slots))
	for i, slot := range t.slots {
		renumbered[number[slot]] = uint32(i)
	}
	for _, of := range t.of {
		for d, n := range of {
			of[d] = renumbered[n]
		}
	}
}

// dayCount is how many articles appeared in a slot.
type dayCount struct {
	day news.Day
	n   int
}

// days counts the hits by day.
func (c *collected) days(zone *time.Location) *dayCounts {
	t, out := c.state.daySlots(zone), &dayCounts{}
	counts := make([]uint32, len(t.slots))
	for i, docs := range c.passed {
		if c.late() {
			break
		}
		of := t.of[i]
		for _, d := range docs {
			counts[of[d]]++
		}
	}
	parts := map[news.Precision]*[]dayCount{news.PrecisionYear: &out.years, news.PrecisionMonth: &out.months, news.PrecisionDay: &out.days, news.PrecisionMinute: &out.moments}
	for i, n := range counts {
		if n == 0 {
			continue
		}
		if slot := t.slots[i]; slot.precision == news.PrecisionNone {
			out.missing += int(n)
		} else {
			part := parts[slot.precision]
			*part = append(*part, dayCount{slot.day, int(n)})
		}
	}
	return out
}
