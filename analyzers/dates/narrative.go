package dates

// A document is a narrative when its explicit dates lie elsewhere than the day it
// bears: a history, an obituary, a chronology. There "on 9 January" is of the year
// that was last named, and "the same year" that year.
const (
	minFar   = 8   // explicit dates far from publication that make a narrative
	farYears = 2   // years between: those nearer are news, or its background
	farShare = 0.9 // of all explicit dates
	nearby   = 7   // days around publication
	newsy    = 0.5 // days counted from publication, for each far date, that speak against it
)

// tells reports whether the mentions found in news mode are those of a narrative.
func (p *parser) tells() bool {
	far, explicit, fresh := 0, 0, 0
	for _, m := range p.dst[p.base:] {
		switch {
		case m.Source == Dateline, m.Source == Relative && abs(int(m.From-p.published)) <= nearby:
			fresh++ // yesterday, on Tuesday: news speaks so
		case m.Source == Explicit:
			explicit++
			if y := m.From.Year() - p.published.Year(); p.opt.ExplicitOnly || y <= -farYears || y >= farYears {
				far++
			}
		}
	}
	return far >= minFar && float64(far) >= farShare*float64(explicit) && float64(fresh) <= newsy*float64(far)
}

// narrate reads the tokens again, each date counted from the one before it.
func (p *parser) narrate() {
	limit := p.opt.Max
	if limit <= 0 {
		limit = maxMentions
	}
	p.dst, p.floor, p.last, p.narrative = p.dst[:p.base], 0, reference{}, true
	p.opt.ExplicitOnly = true // until a year is named
	for i := 0; i < len(p.tokens) && len(p.dst)-p.base < limit; {
		n := len(p.dst)
		end := p.rules(i)
		if end <= i {
			i++
			continue
		}
		i, p.floor = end, end
		if len(p.dst) > n {
			p.follows(p.dst[len(p.dst)-1])
		}
	}
	p.narrative = false
}

// aside is how many years off a bare year may lie to be the one of the story: what
// is farther is a comparison with another age.
const aside = 20

// follows makes a mention the one from which the next is counted.
func (p *parser) follows(m Mention) {
	if m.Grain == GrainDecade || m.Grain == GrainCentury || m.Source == Holiday {
		return
	}
	if m.Grain == GrainYear && !p.opt.ExplicitOnly && abs(m.From.Year()-p.published.Year()) > aside {
		return
	}
	p.published, p.opt.ExplicitOnly = m.From, false
}

// narrativeYear is the year last named.
func (p *parser) narrativeYear(a piece) int {
	return p.published.Year()
}

// openDiary reckons from the date that a text opens with, tokens [0, j), where it is
// a sentence or a line of its own and later than the day of publication, which is
// then that of something else.
func (p *parser) openDiary(j int) {
	if p.mode != modeText || p.opt.Ahead || len(p.dst) != p.base+1 || !p.is(j, '.') && !p.is(j-1, '.') && p.at(j).flag&line == 0 {
		return
	}
	m := p.dst[p.base]
	if m.Source == Explicit && m.Grain == GrainDay && m.From > p.published && !p.opt.ExplicitOnly {
		p.published = m.From
	}
}
