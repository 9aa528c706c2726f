package names

// hopeless is the price of a comparison that was given up.
const hopeless = 1 << 20

// sharpened is a word prepared for many comparisons: the price of each of its
// segments against every sound, in every relation.
type sharpened struct {
	sounds
	against [maxSegments][relationMax][soundCount]uint8
}

func sharpen(w *sounds) *sharpened {
	s := &sharpened{sounds: *w}
	for i := range w.n {
		seg := &w.seg[i]
		for rel := range relationMax {
			for sound := range soundCount {
				s.against[i][rel][sound] = seg.cheapest(&inUse.Sound[rel], sound)
			}
		}
	}
	return s
}

// cheapest is the price of the best reading of the segment against a sound.
func (s *segment) cheapest(prices *[soundCount][soundCount]uint8, sound int) uint8 {
	best := 255
	for k := range s.n {
		best = min(best, int(s.price[k])+int(prices[s.sound[k]][sound]))
	}
	return uint8(best)
}

// align is the price of the cheapest way to say that two words sound alike, or
// hopeless where it would exceed limit. Ambiguity lives in the segments, so
// neither word's language has to be guessed.
func (s *sharpened) align(t *sounds, limit int) int {
	rel := relate(s.script, t.script)
	var rows [2][maxSegments + 1]int
	var omits [maxSegments]int
	previous, current := &rows[0], &rows[1]
	for j := range t.n {
		omits[j] = t.omit(j, s.script)
		previous[j+1] = previous[j] + omits[j]
	}
	for i := range s.n {
		omit := s.omit(i, t.script)
		current[0] = previous[0] + omit
		least := current[0]
		prices := &s.against[i][rel]
		for j := range t.n {
			seg := &t.seg[j]
			best := min(previous[j+1]+omit, current[j]+omits[j])
			for k := range seg.n {
				best = min(best, previous[j]+int(seg.price[k])+int(prices[seg.sound[k]]))
			}
			current[j+1] = best
			least = min(least, best)
		}
		if least > limit {
			return hopeless
		}
		previous, current = current, previous
	}
	return previous[t.n]
}

// Prices of a vowel that the other script does not write: almost nothing, a
// little more at the start of a word, where Arabic and Hebrew do mark one.
const (
	unwrittenVowel = 3
	initialVowel   = 12
)

// omit is the price of leaving out segment i when the other word is in script.
func (w *sounds) omit(i int, other script) int {
	seg := &w.seg[i]
	if seg.vowel && other.abjad() && !w.script.abjad() {
		if i == 0 {
			return initialVowel
		}
		return min(unwrittenVowel, int(seg.skip))
	}
	if other.opaque() && i > 0 && !w.script.opaque() {
		switch sound := seg.sound[0]; {
		case sound == soundR:
			return min(codaR, int(seg.skip))
		case other == hanScript && (sound == soundL || sound == soundT || sound == soundD || sound == soundK):
			return min(hanCoda, int(seg.skip))
		}
	}
	return int(seg.skip)
}

// The syllables of East Asia do not end in r, and those of Mandarin in n at most:
// an r, and in Han less often an l or a stop, in that place of a foreign name
// goes unwritten.
const (
	codaR   = 14
	hanCoda = 35
)

var soundR, soundL, soundM, soundN = soundCode['r'], soundCode['l'], soundCode['m'], soundCode['n']

var soundT, soundD, soundK = soundCode['t'], soundCode['d'], soundCode['k']

// allowance is the greatest price of each tier for two words, a share of the
// weight of the lighter one. Alphabets agree on more than abjads and
// syllabaries do; two scripts that both hide sounds are trusted least.
func (p *Prices) allowance(a, b *sounds) (convention, balanced, loose int) {
	weight := min(a.weight, b.weight)
	percent := [3]int{4, 10, 18}
	rel := relate(a.script, b.script)
	switch {
	case (a.script.opaque() || a.script.abjad()) && (b.script.opaque() || b.script.abjad()) && rel != sameScript:
		percent = [3]int{5, 8, 17}
	case rel.opaque() || rel.abjad():
		percent = [3]int{6, 11, 24}
	case rel != sameScript:
		percent = [3]int{4, 10, 22}
	}
	switch min(a.consonants, b.consonants) {
	case 0, 1:
		if a.script == b.script {
			return -1, -1, -1 // Li, Lu, Lee: only what is written counts
		}
		percent = [3]int{percent[0] / 2, percent[0], percent[1]}
	case 2:
		percent = [3]int{percent[0] * 6 / 10, percent[1] * 6 / 10, percent[2] * 8 / 10}
	}
	limits := &p.Limits[rel]
	return weight * percent[0] * limits[0] / 10000, weight * percent[1] * limits[1] / 10000, weight * percent[2] * limits[2] / 10000
}
