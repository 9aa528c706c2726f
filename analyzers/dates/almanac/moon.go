package almanac

import (
	"math"
	"time"

	"dateline/news"
)

// The calendar of India follows the sky: its months begin with the new moon, the sun
// tells which month it is, and the moon's place at an hour tells the day. The series
// below keep the terms that matter to that place by a fiftieth of a degree, two or
// three minutes of time; a feast is a day off only where its moon changes so near to
// the hour that decides. China counts from new moons alone, see Lunar.

// centuries counts the Julian centuries of d and hour, in hours of UTC, from noon of
// 1 January 2000.
func centuries(d news.Day, hour float64) float64 {
	const epoch = 10957.5 // days from 1970-01-01
	return (float64(d) + hour/24 - epoch) / 36525
}

func sin(degrees float64) float64 { return math.Sin(degrees * math.Pi / 180) }

// circle brings degrees into [0, 360).
func circle(degrees float64) float64 {
	return degrees - 360*math.Floor(degrees/360)
}

// sunAt returns the longitude of the sun, in degrees from the equinox.
func sunAt(t float64) float64 {
	m := 357.52911 + 35999.05029*t
	return circle(280.46646 + 36000.76983*t + 1.914602*sin(m) + 0.019993*sin(2*m) + 0.000289*sin(3*m) - 0.00569)
}

// moonTerms are the inequalities of the moon: degrees, and how often the elongation,
// the anomalies of the sun and of the moon, and the latitude count.
var moonTerms = [...][5]float64{
	{6.288774, 0, 0, 1, 0}, {1.274027, 2, 0, -1, 0}, {0.658314, 2, 0, 0, 0}, {0.213618, 0, 0, 2, 0}, {-0.185116, 0, 1, 0, 0},
	{-0.114332, 0, 0, 0, 2}, {0.058793, 2, 0, -2, 0}, {0.057066, 2, -1, -1, 0}, {0.053322, 2, 0, 1, 0}, {0.045758, 2, -1, 0, 0},
	{-0.040923, 0, 1, -1, 0}, {-0.034720, 1, 0, 0, 0}, {-0.030383, 0, 1, 1, 0}, {0.015327, 2, 0, 0, -2}, {-0.012528, 0, 0, 1, 2},
	{0.010980, 0, 0, 1, -2}, {0.010675, 4, 0, -1, 0}, {0.010034, 0, 0, 3, 0}, {0.008548, 4, 0, -2, 0},
}

// ageAt returns by how many degrees the moon is ahead of the sun: 0 when it is new,
// 180 when it is full.
func ageAt(t float64) float64 {
	d, m, n, f := 297.8501921+445267.1114034*t, 357.5291092+35999.0502909*t, 134.9633964+477198.8675055*t, 93.2720950+483202.0175233*t
	moon := 218.3164477 + 481267.88123421*t
	for _, x := range moonTerms {
		moon += x[0] * sin(x[1]*d+x[2]*m+x[3]*n+x[4]*f)
	}
	return circle(moon - sunAt(t))
}

// newMoonOn reports whether the moon is new on a day that begins at midnight of a
// clock so many hours ahead of UTC.
func newMoonOn(d news.Day, zone float64) bool {
	return ageAt(centuries(d, -zone)) > 270 && ageAt(centuries(d+1, -zone)) < 90
}

// aroundSun returns the day about which the sun is so many degrees from the equinox
// of March, from the autumn before it to the one behind.
func aroundSun(year int, degrees float64) news.Day {
	if degrees > 270 {
		degrees -= 360
	}
	return news.DateOf(year, time.March, 20) + news.Day(degrees*365.2422/360)
}

// Hindu returns the day on which a tithi, the n-th of the thirty parts of a month,
// prevails at an hour in India. Months begin with the new moon and count from 0 by
// the sign in which the sun stands then: 11 is Chaitra, 5 Ashvina.
func Hindu(year, month, tithi int, hour float64) news.Day {
	const zone, longest = 5.5, 31
	start, first := aroundSun(year, circle(float64(month)*30+precession(year))), news.NoDay
	for d := start - 6; d < start+longest+6; d++ {
		if !newMoonOn(d, zone) {
			continue
		}
		sun := sunAt(centuries(d, 24*(1-ageAt(centuries(d+1, -zone))/12.2)-zone))
		if int(circle(sun-precession(year))/30) == month { // of two, the first is the one put in
			first = d
		}
	}
	if first == news.NoDay {
		return first
	}
	for d := first; d < first+longest; d++ {
		n := int(ageAt(centuries(d, hour-zone))/12) + 1
		if age := d - first; n == tithi && (tithi > 2 || age < 5) && (tithi < 29 || age > 20) {
			return d
		}
		if next := int(ageAt(centuries(d+1, hour-zone))/12) + 1; n < tithi && next > tithi { // it came and went between
			return d
		}
	}
	return news.NoDay
}

// precession is how far, in degrees, the signs of India lie behind the equinox.
func precession(year int) float64 { return 23.853 + 0.013972*float64(year-2000) }
