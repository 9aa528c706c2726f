package news

import (
	"strings"
	"time"
)

// zoneHours are the names of RFC 5322 and the European ones, in hours ahead of
// UTC. A name that several countries use has the meaning that feeds give it.
var zoneHours = map[string]int{
	"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
	"GMT": 0, "UTC": 0, "UT": 0, "Z": 0, "WET": 0, "WEST": 1, "BST": 1, "CET": 1, "MET": 1, "CEST": 2, "MEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "MSD": 4,
}

// zoned reads the zone behind a clock, if one is there, and remarks on it.
func (p *timeParser) zoned() bool {
	p.skip(" ")
	if after, ok := strings.CutPrefix(p.rest, "Uhr"); ok {
		p.rest = after
	}
	for _, name := range []string{"GMT", "UTC"} { // GMT+3
		if after, ok := strings.CutPrefix(p.rest, name); ok && after != "" && (after[0] == '+' || after[0] == '-') {
			p.rest = after
		}
	}
	switch c := p.peek(); {
	case c == '+' || c == '-':
		if !p.offset() {
			return false
		}
		p.skip(" ")
		if strings.HasPrefix(p.rest, "(") && strings.HasSuffix(p.rest, ")") {
			p.rest = ""
		}
		if name := p.capitals(); name != "" && p.rest != name { // +0000 UTC
			return false
		} else if name != "" {
			p.rest = ""
		}
	case 'A' <= c && c <= 'Z':
		name := p.capitals()
		if p.rest = p.rest[len(name):]; name == "" || p.rest != "" && p.rest[0] != ' ' {
			return false
		}
		hours, known := zoneHours[name]
		p.vague = !known
		p.zone = fixed(name, hours*3600)
		p.skip(" ")
	}
	return true
}

// capitals returns the name of a zone that begins here.
func (p *timeParser) capitals() string {
	n := 0
	for n < len(p.rest) && 'A' <= p.rest[n] && p.rest[n] <= 'Z' {
		n++
	}
	if n > 5 {
		return ""
	}
	return p.rest[:n]
}

// offset reads +04:00, +0400, +04 or +4.
func (p *timeParser) offset() bool {
	sign := 1
	if p.rest[0] == '-' {
		sign = -1
	}
	p.rest = p.rest[1:]
	hours, minutes := 0, 0
	switch n := p.countDigits(); n {
	case 4:
		hours, minutes = p.number(2), p.number(2)
	case 1, 2:
		hours = p.number(n)
		if p.accept(':') {
			if p.countDigits() != 2 {
				return false
			}
			minutes = p.number(2)
		}
	default:
		return false
	}
	p.zone = fixed("", sign*(hours*3600+minutes*60))
	return hours < 24 && minutes < 60
}

func fixed(name string, seconds int) *time.Location {
	if seconds == 0 {
		return time.UTC
	}
	return time.FixedZone(name, seconds)
}
