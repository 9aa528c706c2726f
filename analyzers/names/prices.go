package names

// Prices is what each sound costs for another, and how much a word may cost, by
// the relation of the scripts that meet.
type Prices struct {
	Sound  [relationMax][soundCount][soundCount]uint8 // hundredths of a consonant, nothing for the same sound
	Limits [relationMax][3]int                        // of the tiers Convention, Balanced and Loose, percent of those set by hand
}

// HandPrices returns the prices that were set by hand.
func HandPrices() *Prices {
	p := &Prices{}
	for rel, pairs := range handPairs {
		m := &p.Sound[rel]
		for a := range uint8(soundCount) {
			for b := range uint8(soundCount) {
				m[a][b] = startingPrice(a, b)
			}
		}
		applyPairs(m, basePairs)
		applyPairs(m, pairs)
		p.Limits[rel] = [3]int{100, 100, 100}
	}
	return p
}

// LearnedPrices returns the prices in use: those set by hand, and over them what
// was learned from pairs of names.
func LearnedPrices() *Prices {
	p := HandPrices()
	for rel, l := range learned {
		applyPairs(&p.Sound[rel], l.pairs)
		if l.pairs != "" {
			p.Limits[rel] = l.limits
		}
	}
	return p
}

// lesson is what was learned of a relation; nothing where pairs is empty.
type lesson struct {
	pairs  string
	limits [3]int
}

func startingPrice(a, b uint8) uint8 {
	switch {
	case a == b:
		return 0
	case isVowel(a) != isVowel(b):
		return neverPrice
	case isVowel(a):
		return 60
	}
	return consonantPrice
}

func applyPairs(m *[soundCount][soundCount]uint8, pairs string) {
	for i := 0; i+1 < len(pairs); {
		if pairs[i] == ' ' {
			i++
			continue
		}
		a, b := soundCode[pairs[i]], soundCode[pairs[i+1]]
		price, next := number(pairs, i+2)
		m[a][b], m[b][a] = uint8(price), uint8(price)
		i = next
	}
}

// Sounds is the letters that sounds are written with, the consonants first.
const Sounds = soundLetters

// IsVowel reports whether a letter of Sounds is a vowel.
func IsVowel(sound byte) bool { return isVowel(soundCode[sound]) }

// OneClass reports whether a key files two letters of Sounds alike: a price that
// is low for two others leads nowhere, since no look-up brings them together.
func OneClass(a, b byte) bool { return classOf[soundCode[a]] == classOf[soundCode[b]] }

// RelationOf is the relation of the scripts of two folded words.
func RelationOf(a, b string) Relation { return relate(scriptOf(a), scriptOf(b)) }

// Step is one place of an alignment: the sounds that met there, 0 for the side
// that has none, and what the step costs.
type Step struct {
	A, B  byte
	Price int
}

// Alignment is the cheapest way to say that two words sound alike.
type Alignment struct {
	Relation  Relation
	Steps     []Step
	Price     int
	Weight    int    // of the lighter word
	Allowance [3]int // the greatest price of the tiers Convention, Balanced and Loose; negative where none will do
}

// Align aligns two folded words and says how, which Compare has no time for; it
// reports false where a script has no table of sounds.
func (p *Prices) Align(a, b string) (al Alignment, ok bool) {
	var x, y sounds
	if !listen(&x, a) || !listen(&y, b) {
		return al, false
	}
	al.Relation, al.Weight = relate(x.script, y.script), min(x.weight, y.weight)
	al.Allowance[0], al.Allowance[1], al.Allowance[2] = p.allowance(&x, &y)
	var cost [maxSegments + 1][maxSegments + 1]int
	var last [maxSegments + 1][maxSegments + 1]Step
	for i := range x.n + 1 {
		for j := range y.n + 1 {
			if i+j > 0 {
				cost[i][j], last[i][j] = p.step(&x, &y, i, j, &cost)
			}
		}
	}
	al.Price = cost[x.n][y.n]
	for i, j := x.n, y.n; i+j > 0; {
		s := last[i][j]
		al.Steps = append(al.Steps, s)
		if s.A != 0 {
			i--
		}
		if s.B != 0 {
			j--
		}
	}
	return al, true
}

// step finds the cheapest last step of an alignment of i places with j.
func (p *Prices) step(x, y *sounds, i, j int, cost *[maxSegments + 1][maxSegments + 1]int) (best int, s Step) {
	best = hopeless
	try := func(price, before int, a, b byte) {
		if before+price < best {
			best, s = before+price, Step{a, b, price}
		}
	}
	if i > 0 && j > 0 {
		one, two := &x.seg[i-1], &y.seg[j-1]
		m := &p.Sound[relate(x.script, y.script)]
		for k := range one.n {
			for l := range two.n {
				a, b := one.sound[k], two.sound[l]
				try(int(one.price[k])+int(two.price[l])+int(m[a][b]), cost[i-1][j-1], soundLetters[a], soundLetters[b])
			}
		}
	}
	if i > 0 {
		try(x.omit(i-1, y.script), cost[i-1][j], soundLetters[x.seg[i-1].sound[0]], 0)
	}
	if j > 0 {
		try(y.omit(j-1, x.script), cost[i][j-1], 0, soundLetters[y.seg[j-1].sound[0]])
	}
	return best, s
}
