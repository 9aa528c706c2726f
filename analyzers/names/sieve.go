package names

import (
	"slices"
	"sync"
)

// Sieve refuses candidates of a query by their signatures. An automaton reads the
// segments of a signature: each of its states holds the last row of the alignment
// of what was read with the query and its base forms, and is dead where no rest
// could make a spelling of it. States are made as words come by; names share
// their beginnings, so that they are few, and a candidate costs some ten
// nanoseconds. A Sieve may not be shared by goroutines.
type Sieve struct {
	q        *Query
	known    [scriptBits + 1]uint16       // four bits of the spelling of listed words, by script
	always   [1 << alwaysBits / 64]uint64 // signatures that pass, by their hash
	machines [ethiopicScript + 1]*machine
}

// alwaysBits makes the one of a hundred listed words in 40 that passes unasked.
const alwaysBits = 12

// NewSieve returns a sieve for the query.
func NewSieve(q *Query) *Sieve {
	s := &Sieve{q: q}
	s.pass(q.folded)
	for word := range q.known {
		s.know(word)
	}
	for word := range q.spelled {
		s.know(word)
	}
	return s
}

// know lets a word of a list pass. One that the list has in several words has no
// mark in its signature.
func (s *Sieve) know(word string) {
	if sc := scriptOf(word); isKnown(word, sc) {
		s.known[sc] |= 1 << hashBits(word)
	} else {
		s.pass(word)
	}
}

func (s *Sieve) pass(word string) {
	h := Sign(word).hash()
	s.always[h/64] |= 1 << (h % 64)
}

func (sign Signature) hash() uint64 {
	return uint64(sign) * 0x9E3779B97F4A7C15 >> (64 - alwaysBits)
}

// Admits reports whether Compare may accept a word with this signature, and the
// best tier that it can then have. What is not admitted Compare refuses.
func (s *Sieve) Admits(sign Signature) (best Tier, ok bool) {
	if sc := sign & scriptBits; sc == Signature(hanScript) || int(sc) >= len(s.machines) || sign&knownMark != 0 && s.mayKnow(sign) {
		return Exact, true
	}
	if h := sign.hash(); s.always[h/64]&(1<<(h%64)) != 0 {
		return Exact, true
	}
	best = s.machine(sign).run(sign)
	return best, best <= Loose
}

// AdmitsWord is Admits for one who has the word at hand, and sharper: a signature
// does not say for certain that a list has the word.
func (s *Sieve) AdmitsWord(sign Signature, word []byte) (best Tier, ok bool) {
	if best, ok = s.Admits(sign); best > Exact || s.lists(sign, word) {
		return best, ok
	}
	best = s.machine(sign).run(sign)
	return best, best <= Loose
}

// lists reports whether a list joins the query and a word.
func (s *Sieve) lists(sign Signature, word []byte) bool {
	q := s.q
	sc := sign & scriptBits
	if sc == Signature(hanScript) || int(sc) >= len(s.machines) || string(word) == q.folded || sign&knownMark != 0 && q.script == hanScript {
		return true
	}
	if _, ok := q.known[string(word)]; ok {
		return true
	}
	if _, ok := q.spelled[string(word)]; ok {
		return true
	}
	return len(q.entries) > 0 && len(dictionary[string(word)]) > 0
}

// machine returns the automaton for the script of a signature.
func (s *Sieve) machine(sign Signature) *machine {
	sc := script(sign & scriptBits)
	m := s.machines[sc]
	if m == nil {
		m = machines.Get().(*machine)
		m.begin(s.q, sc)
		s.machines[sc] = m
	}
	return m
}

// Close gives back the room that the sieve took, a megabyte for some words; it must
// not be used any more.
func (s *Sieve) Close() {
	for i, m := range s.machines {
		if m != nil {
			machines.Put(m)
			s.machines[i] = nil
		}
	}
}

// machines are those that nobody uses, with their room.
var machines = sync.Pool{New: func() any { return &machine{} }}

// mayKnow reports whether a list may join the query and a word that is in one.
func (s *Sieve) mayKnow(sign Signature) bool {
	return len(s.q.entries) > 0 || s.q.script == hanScript || s.known[sign&scriptBits]&(1<<(sign>>spelledShift&spelledMask)) != 0
}

// machine is the automaton for candidates of one script.
type machine struct {
	other  script
	segs   []segment
	forms  []aligned
	row    int      // prices in the rows of a state, those of all forms one after another
	rows   []uint16 // of every state
	width  int      // codes of the script, and one
	next   []uint16 // of every state, by code: the next state, or one of those below
	states []condition
	floors []uint16 // by code: what a segment costs at least, wherever it stands
	limit  [2]int   // the greatest price of a word of the script, and of one of its base forms
	sheets []uint16 // by place (first or later) and code: whether it is there, and its prices laid out as rows
}

// condition is the best tier of a candidate that ends in a state, of one that goes
// on, of one that has a base form which ends there, and of one whose base forms go
// on as they like; unlike if none.
type condition struct {
	ends, open         Tier
	stem, base         Tier
	live               uint16 // forms, by bit, that may still be matched
	weight, consonants int16
}

const unlike = Loose + 1

// What next holds besides states. No state leads back to the first one.
const (
	unborn = 0
	dead   = 1<<16 - 1
	full   = 1<<16 - 2 // too many states: all that leads on is admitted
)

// begin prepares a machine for a query and a script, whatever it was before.
func (m *machine) begin(q *Query, other script) {
	*m = machine{other: other, segs: books()[other].segs, limit: [2]int{-1, -1}, forms: m.forms[:0],
		rows: m.rows[:0], next: m.next[:0], states: m.states[:0], sheets: m.sheets[:0], floors: m.floors[:0]}
	m.width = len(m.segs) + 1
	m.floors = append(m.floors, make([]uint16, m.width)...)
	for i, form := range q.forms {
		f := aligned{sharpened: form, at: m.row, own: i == 0 || q.script == hanScript, stems: i < 2 && q.script != hanScript}
		f.setLimits(other)
		m.forms = append(m.forms, f)
		m.row += form.n + 1
		m.rows = f.begin(m.rows)
		m.limit[0] = max(m.limit[0], f.most.top(f.own))
		if f.stems {
			m.limit[1] = max(m.limit[1], f.most.top(false))
		}
	}
	m.sheets = append(m.sheets, make([]uint16, 2*m.width*(m.row+1))...)
	first := condition{live: 1<<len(m.forms) - 1}
	m.judge(&first, m.rows)
	m.states, m.next = append(m.states, first), append(m.next, make([]uint16, m.width)...)
}

// run reads a signature and returns the best tier that a word with it can have.
func (m *machine) run(sign Signature) Tier {
	best, shared := Tier(unlike), sign.shared()
	if len(m.forms) == 0 || m.tooDear(sign, shared) {
		return unlike
	}
	state := 0
	symbols := sign >> symbolShift
	for place := 0; ; place++ {
		if place == shared && sign&cutMark == 0 {
			best = m.states[state].base
		} else if place >= shared && shared >= 0 && sign&cutMark != 0 {
			best = min(best, m.states[state].stem)
		}
		code := symbols.code()
		if code == 0 {
			break
		}
		if code >= m.width {
			return Exact // no word has it: the signature is damaged
		}
		symbols = symbols.next(code)
		next := m.next[state*m.width+code]
		if next == unborn {
			next = m.step(state, code, place)
			m.next[state*m.width+code] = next
		}
		switch next {
		case dead:
			return best
		case full:
			return Exact
		}
		state = int(next)
	}
	if sign&longMark != 0 {
		return min(best, m.states[state].open) // no better than with a base form further on
	}
	return min(best, m.states[state].ends)
}

// tooDear reports whether the segments of a word cost too much in any order: each
// is left out or stands for some segment of the query. That refuses two words in five
// before a state is made for them.
func (m *machine) tooDear(sign Signature, shared int) bool {
	sum := 0
	symbols := sign >> symbolShift
	for place := 0; ; place++ {
		if place == shared && sum <= m.limit[1] {
			return false
		}
		code := symbols.code()
		if code == 0 || code >= m.width {
			return sum > m.limit[0]
		}
		symbols = symbols.next(code)
		floor := m.floors[code]
		if floor == 0 {
			floor = m.floor(code)
		}
		if sum += int(floor) - 1; sum > m.limit[0] && sum > m.limit[1] {
			return true
		}
	}
}

// floor finds the floor of a code, and keeps it with one more: 0 is not yet known.
func (m *machine) floor(code int) uint16 {
	least := slices.Min(m.sheet(code, 0))
	m.floors[code] = min(least, slices.Min(m.sheet(code, 1))) + 1
	return m.floors[code]
}

// step makes the state to which a segment leads, unless it is dead.
func (m *machine) step(from, code, place int) uint16 {
	if len(m.states) == full {
		return full
	}
	sheet := m.sheet(code, min(place, 1))
	c := m.states[from]
	seg := &m.segs[code-1]
	c.weight += int16(seg.weight)
	if seg.weight >= 60 {
		c.consonants++
	}
	m.rows = append(m.rows, m.rows[:m.row]...) // room, whatever is in it
	next := len(m.rows) - m.row
	old, rows := m.rows[from*m.row:(from+1)*m.row], m.rows[next:]
	for i := range m.forms {
		if f := &m.forms[i]; c.live&(1<<i) != 0 {
			f.extend(rows, old, sheet)
		}
	}
	if m.judge(&c, rows); c.live == 0 {
		m.rows = m.rows[:next]
		return dead
	}
	m.states, m.next = append(m.states, c), append(m.next, make([]uint16, m.width)...)
	return uint16(len(m.states) - 1)
}

// judge says what the rows of a state allow.
func (m *machine) judge(c *condition, rows []uint16) {
	c.ends, c.open, c.stem, c.base = unlike, unlike, unlike, unlike
	whole := sounds{weight: int(c.weight), consonants: int(c.consonants), script: m.other}
	for i := range m.forms {
		f := &m.forms[i]
		if c.live&(1<<i) == 0 {
			continue
		}
		row := rows[f.at : f.at+f.n+1]
		least := int(row[0])
		for _, price := range row[1:] {
			least = min(least, int(price))
		}
		open := f.most.tier(least, f.own)
		if open == unlike {
			c.live &^= 1 << i
			continue
		}
		c.open = min(c.open, open)
		if f.stems {
			c.base = min(c.base, f.most.tier(least, false))
		}
		end := int(row[f.n])
		if f.most.tier(end, f.own) == unlike {
			continue
		}
		limits := f.allows(&whole)
		if c.ends = min(c.ends, limits.tier(end, f.own)); f.stems {
			c.stem = min(c.stem, limits.tier(end, false))
		}
	}
}

// sheet returns the prices of a segment for every form: first that of leaving it
// out, then those of taking it for each segment of the form.
func (m *machine) sheet(code, place int) []uint16 {
	at := (place*m.width + code) * (m.row + 1)
	sheet := m.sheets[at+1 : at+1+m.row]
	if m.sheets[at] != 0 {
		return sheet
	}
	m.sheets[at] = 1
	seg := &m.segs[code-1]
	w := sounds{script: m.other}
	w.seg[place] = *seg
	for i := range m.forms {
		f := &m.forms[i]
		rel := relate(f.script, m.other)
		sheet[f.at] = uint16(w.omit(place, f.script))
		for k := range f.n {
			best := 1<<15 - 1
			for a := range seg.n {
				best = min(best, int(seg.price[a])+int(f.against[k][rel][seg.sound[a]]))
			}
			sheet[f.at+1+k] = uint16(best)
		}
	}
	return sheet
}
