package almanac

import (
	"math"
	"sync"

	"dateline/news"
)

// Meridian is the place by whose midnight a lunisolar calendar reckons its days, in
// hours east of Greenwich.
type Meridian int

// The countries whose calendars are reckoned by the rule of China.
const (
	China Meridian = 8
	Korea Meridian = 9
)

// Years of the table. Until 1928 China reckoned by the sun of Peking, and after the
// table the turning of the Earth is not known well enough for a moon near midnight.
const (
	firstLunar = 1930
	lastLunar  = 2099
)

// lunarYear is what the table knows of one year.
type lunarYear struct {
	start  [14]news.Day // of its months in their order, and of the next year
	leap   int8         // the place, from 0, of the month that has the number of the one before
	months int8
}

var (
	chineseYears = sync.OnceValue(func() []lunarYear { return lunarYears(China) })
	koreanYears  = sync.OnceValue(func() []lunarYear { return lunarYears(Korea) })
)

// Lunar returns the day of a date of the lunisolar calendar of China or Korea. No
// leap month is named; the year is the one of ours in which it begins.
func Lunar(place Meridian, year, month, day int) (news.Day, bool) {
	if year < firstLunar || year > lastLunar || month < 1 || month > 12 || day < 1 {
		return news.NoDay, false
	}
	years := chineseYears
	if place == Korea {
		years = koreanYears
	}
	y := &years()[year-firstLunar]
	k := month - 1
	if y.leap > 0 && k >= int(y.leap) {
		k++
	}
	d := y.start[k] + news.Day(day-1)
	return d, d < y.start[k+1]
}

// lunarYears reckons the table. The month in which the winter solstice falls is the
// eleventh; where thirteen begin from one such to the next, the first in which the
// sun enters no sign has no number of its own.
func lunarYears(place Meridian) []lunarYear {
	const monthsAYear = 12.3685
	first, last := math.Floor((firstLunar-2-2000)*monthsAYear), math.Floor((lastLunar+3-2000)*monthsAYear)
	count := int(last - first)
	starts, signs := make([]news.Day, count), make([]int, count)
	for k := range starts {
		starts[k] = localDay(newMoon(int(first)+k), place)
		signs[k] = signOf(starts[k], place)
	}
	numbers := monthNumbers(starts, signs)
	years := make([]lunarYear, lastLunar-firstLunar+1)
	for k, n := range numbers {
		if y := starts[k].Year() - firstLunar; n == 1 && y >= 0 && y < len(years) {
			years[y] = yearFrom(starts[k:], numbers[k:])
		}
	}
	return years
}

// yearFrom gathers the year whose first month is the first of the slices.
func yearFrom(starts []news.Day, numbers []int) (y lunarYear) {
	for k := 0; k == 0 || numbers[k] != 1; k++ {
		y.start[k], y.months = starts[k], int8(k+1)
		y.start[k+1] = starts[k+1]
		if numbers[k] == 0 {
			y.leap = int8(k)
		}
	}
	return y
}

// monthNumbers gives each month its number, 0 to one that has none.
func monthNumbers(starts []news.Day, signs []int) []int {
	const solstice = 9 // the sign that begins at 270 degrees
	numbers := make([]int, len(starts))
	var elevenths []int
	for k := 0; k+1 < len(starts); k++ {
		if signs[k] < solstice && signs[k+1] >= solstice {
			elevenths = append(elevenths, k)
		}
	}
	for e := 0; e+1 < len(elevenths); e++ {
		from, to := elevenths[e], elevenths[e+1]
		leap, n := to-from > 12, 11
		for k := from; k < to; k++ {
			if leap && k > from && signs[k] == signs[k+1] {
				leap = false
				continue
			}
			numbers[k] = n
			n = n%12 + 1
		}
	}
	return numbers
}

// signOf returns in which twelfth of its way the sun stands when a day begins.
func signOf(d news.Day, place Meridian) int {
	t := float64(d) - float64(place)/24
	return int(sunLongitude(t+clockLag(t)) / 30)
}

// Term returns the day on which the sun reaches a longitude, in degrees from the
// equinox of spring, in a year: 15 is Qingming, 270 the winter solstice.
func Term(place Meridian, year, degrees int) (news.Day, bool) {
	if year < firstLunar || year > lastLunar {
		return news.NoDay, false
	}
	const equinox, pace = 79.0, 365.2422 / 360 // days to 20 March, and for a degree
	t := float64(news.DateOf(year, 1, 1)) + math.Mod(equinox+pace*float64(degrees), 365.2422)
	for range 5 {
		off := math.Mod(float64(degrees)-sunLongitude(t)+540, 360) - 180
		t += off * pace
	}
	return localDay(t, place), true
}

// localDay returns the day of an instant of even time at a meridian.
func localDay(t float64, place Meridian) news.Day {
	return news.Day(math.Floor(t - clockLag(t) + float64(place)/24))
}

// clockLag is by how much the clocks of the turning Earth are behind even time, in
// days: seconds at the turn of each second decade from 1900, the last ones expected.
func clockLag(t float64) float64 {
	lags := [...]float64{-3, 21, 24, 33, 51, 64, 69, 75, 85, 100, 120}
	x := (t/365.2425 + 70) / 20
	k := min(max(int(x), 0), len(lags)-2)
	return (lags[k] + (x-float64(k))*(lags[k+1]-lags[k])) / 86400
}

// epoch1970 is the Julian day of 1970-01-01, 0 h.
const epoch1970 = 2440587.5

func sine(degrees float64) float64 { return math.Sin(math.Mod(degrees, 360) * math.Pi / 180) }

// sunLongitude returns the apparent longitude of the sun, in degrees from 0 to 360, at
// an instant in days from 1970, by the formulas of Meeus; off by a hundredth at most.
func sunLongitude(t float64) float64 {
	c := (t + epoch1970 - 2451545) / 36525
	m := 357.52911 + 35999.05029*c - 0.0001537*c*c
	center := (1.914602-0.004817*c)*sine(m) + (0.019993-0.000101*c)*sine(2*m) + 0.000289*sine(3*m)
	long := 280.46646 + 36000.76983*c + 0.0003032*c*c + center
	long += -0.00569 - 0.00478*sine(125.04-1934.136*c)
	// what the Moon, Venus and Jupiter draw the Earth aside
	long += 0.00179*sine(90+297.85+445267.11*c) + 0.00134*sine(90+153.23+22518.75*c) + 0.00154*sine(90+216.57+45037.51*c) + 0.002*sine(90+312.69+32964.36*c)
	return math.Mod(math.Mod(long, 360)+360, 360)
}

// lunarTerms are the waves of the true new moon about the mean one: days, and how often
// the anomalies of the sun and the moon, and the moon's distance from its node, go in.
var lunarTerms = [...]struct {
	days           float64
	sun, moon, lat float64
}{
	{-0.40720, 0, 1, 0}, {0.17241, 1, 0, 0}, {0.01608, 0, 2, 0}, {0.01039, 0, 0, 2}, {0.00739, -1, 1, 0}, {-0.00514, 1, 1, 0}, {0.00208, 2, 0, 0},
	{-0.00111, 0, 1, -2}, {-0.00057, 0, 1, 2}, {0.00056, 1, 2, 0}, {-0.00042, 0, 3, 0}, {0.00042, 1, 0, 2}, {0.00038, 1, 0, -2}, {-0.00024, -1, 2, 0},
	{-0.00007, 2, 1, 0}, {0.00004, 0, 2, -2}, {0.00004, 3, 0, 0}, {0.00003, 1, 1, -2}, {0.00003, 0, 2, 2}, {-0.00003, 1, 1, 2}, {0.00003, -1, 1, 2},
	{-0.00002, -1, 1, -2}, {-0.00002, 1, 3, 0}, {0.00002, 0, 4, 0},
}

// planetTerms are the small waves that the planets make: days, degrees, degrees a month.
var planetTerms = [...][3]float64{
	{0.000325, 299.77, 0.107408}, {0.000165, 251.88, 0.016321}, {0.000164, 251.83, 26.651886}, {0.000126, 349.42, 36.412478}, {0.000110, 84.66, 18.206239},
	{0.000062, 141.74, 53.303771}, {0.000060, 207.14, 2.453732}, {0.000056, 154.84, 7.306860}, {0.000047, 34.52, 27.261239}, {0.000042, 207.19, 0.121824},
}

// newMoon returns the instant of the k-th new moon from January 2000, in days of even
// time from 1970, by the formulas of Meeus; off by some seconds.
func newMoon(k int) float64 {
	n := float64(k)
	c := n / 1236.85
	t := 2451550.09766 + 29.530588861*n + 0.00015437*c*c
	sun := 2.5534 + 29.10535670*n - 0.0000014*c*c
	moon := 201.5643 + 385.81693528*n + 0.0107582*c*c
	lat := 160.7108 + 390.67050284*n - 0.0016118*c*c
	round := 1 - 0.002516*c - 0.0000074*c*c // how the Earth's way becomes rounder
	for _, w := range &lunarTerms {
		x := w.days
		for range int(math.Abs(w.sun)) {
			x *= round
		}
		t += x * sine(w.sun*sun+w.moon*moon+w.lat*lat)
	}
	t -= 0.00017 * sine(124.7746-1.56375588*n+0.0020672*c*c)
	for _, w := range &planetTerms {
		t += w[0] * sine(w[1]+w[2]*n)
	}
	return t - epoch1970
}
