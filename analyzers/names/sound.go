package names

// Sounds are written with one ASCII letter in the tables of this package:
//
//	p b f v w m n t d s z k g x h l r y   as in most Latin orthographies (x = kh)
//	S sh   Z zh   C ch   J dzh   c ts   q uvular k   G gh
//	a e i o u   A schwa or open e   U ü   O ö   V the English u of "Trump"
const soundLetters = "pbfvwmntdszSZCJckgxhqGlryaeiouAUOV"

const soundCount = len(soundLetters)

// soundCode turns a letter of the tables into its place in soundLetters.
var soundCode = func() (codes [128]uint8) {
	for i := range codes {
		codes[i] = 255
	}
	for i := range soundCount {
		codes[soundLetters[i]] = uint8(i)
	}
	return codes
}()

func isVowel(sound uint8) bool { return sound >= soundCode['a'] }

// Prices are hundredths of a consonant. A vowel weighs half of one: spellings
// disagree on vowels far more often than on consonants.
const (
	consonantPrice = 100
	vowelPrice     = 50
	neverPrice     = 200 // a vowel for a consonant
)

// relation says what kind of scripts meet in a comparison; each has its own
// prices, because what one script tells apart another may not.
type relation uint8

const (
	sameScript relation = iota
	twoAlphabets
	withAbjad   // Arabic or Hebrew on one side: short vowels are not written
	withOpaque  // Kana, Hangul: voicing, l and r are not told apart
	relationMax // number of relations
)

// Prices of one sound for another where they are less than the whole, as pairs
// of letters and a price. Each later list overrides the one before.
const (
	basePairs = "pb45 td40 kg40 fv25 vw3 sz20 SZ25 CJ30 cC35 sS35 zZ30 sc30 zc30 kx25 kq3 xh8 gG10 gh25 xG25 " +
		"gq15 qG15 lr80 mn50 yi3 ye25 yJ60 ZJ15 wu8 wo20 vu30 CS30 fp50 bv40 bw50 kh40 zJ40 cs30 xk25 qx25 " +
		"ae40 ao30 ai60 au60 ei25 eo50 oe50 ou21 iu50 eu50 io60 aA2 eA3 iA30 oA30 uA40 Uu5 Ui20 UO20 Ue30 Uo30 Uy20 Oo5 Oe20 Oa50 Ou30 Oi40 OA20 " +
		"Vu0 Va60 Vo25 Ve50 Vi50 VU5 VO30 VA40 wV8"
	alphabetPairs = "ae17 ao17 ai32 au28 ei11 eo22 ou11 iu27 eu28 io35 Va12 Ui12 Oe10 sS30 zZ25 hx5 hg15 iA15"
	abjadPairs    = alphabetPairs + " fv8 pb8 pf30 gJ15 td35 vu12 wu5 wo5 yi2 ye5 Ce40 CS10 ae20 ei8 kG15 gk25 ou5 hx8 zd40 sS20 cs15 aA5"
	opaquePairs   = abjadPairs + " pb10 td10 kg10 sz15 SZ10 CJ10 zJ10 sS15 cC10 fh10 fp10 bv3 lr0 tC10 dJ12 ts35 eo15 au20 wb20 ou8 eA10 aA10 oA12"
)

// matrices holds the price of every pair of sounds in every relation.
var matrices = func() (all [relationMax][soundCount][soundCount]uint8) {
	for rel, pairs := range [relationMax]string{basePairs, alphabetPairs, abjadPairs, opaquePairs} {
		m := &all[rel]
		for a := range uint8(soundCount) {
			for b := range uint8(soundCount) {
				m[a][b] = startingPrice(a, b)
			}
		}
		applyPairs(m, basePairs)
		applyPairs(m, pairs)
	}
	return all
}()

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

// number reads the decimal number of s at i; it is 0 where there is none.
func number(s string, i int) (value, next int) {
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		value = value*10 + int(s[i]-'0')
		i++
	}
	return value, i
}

// classOf is the coarse class of a sound in keys: P labial, T dental, K velar,
// S sibilant, N nasal, L liquid; 0 for vowels and the glide y.
var classOf = func() (classes [soundCount]byte) {
	for class, letters := range map[byte]string{
		'P': "pbfvw", 'T': "td", 'K': "kgxhqG", 'S': "szSZCJc", 'N': "mn", 'L': "lr",
	} {
		for i := range len(letters) {
			classes[soundCode[letters[i]]] = class
		}
	}
	return classes
}()
