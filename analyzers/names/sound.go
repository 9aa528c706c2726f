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

// Relation says what kind of scripts meet in a comparison; each has its own
// prices, because what one script tells apart another may not.
type Relation uint8

const (
	sameScript Relation = iota
	twoAlphabets
	withAbugida // an abugida on one side: the vowel of a bare letter is a guess
	withArabic  // Arabic or Hebrew on one side: short vowels are not written
	withHebrew
	withKana // syllables on one side: voicing, l and r are not told apart
	withHangul
	withHan
	relationMax // number of relations
)

var relationNames = [relationMax]string{"same script", "two alphabets", "with abugida", "with Arabic", "with Hebrew", "with Kana", "with Hangul", "with Han"}

// String names the relation: "two alphabets".
func (r Relation) String() string { return relationNames[r] }

// abjad and opaque group the relations whose one side hides vowels, or voices.
func (r Relation) abjad() bool  { return r == withArabic || r == withHebrew }
func (r Relation) opaque() bool { return r >= withKana }

// Prices of one sound for another that were set by hand where they are less than
// the whole, as pairs of letters and a price. Each later list overrides the one
// before. They are what is learned from, and what holds where nothing was learned.
const (
	basePairs = "pb45 td40 kg40 fv25 vw3 sz20 SZ25 CJ30 cC35 sS35 zZ30 sc30 zc30 kx25 kq3 xh8 gG10 gh25 xG25 " +
		"gq15 qG15 lr80 mn50 yi3 ye25 yJ60 ZJ15 wu8 wo20 vu30 CS30 fp50 bv40 bw50 kh40 zJ40 cs30 xk25 qx25 " +
		"ae40 ao30 ai60 au60 ei25 eo50 oe50 ou21 iu50 eu50 io60 aA2 eA3 iA30 oA30 uA40 Uu5 Ui20 UO20 Ue30 Uo30 Uy20 Oo5 Oe20 Oa50 Ou30 Oi40 OA20 " +
		"Vu0 Va60 Vo25 Ve50 Vi50 VU5 VO30 VA40 wV8"
	alphabetPairs = "ae17 ao17 ai32 au28 ei11 eo22 ou11 iu27 eu28 io35 Va12 Ui12 Oe10 sS30 zZ25 hx5 hg15 iA15"
	abjadPairs    = alphabetPairs + " fv8 pb8 pf30 gJ15 td35 vu12 wu5 wo5 yi2 ye5 Ce40 CS10 ae20 ei8 kG15 gk25 ou5 hx8 zd40 sS20 cs15 aA5"
	opaquePairs   = abjadPairs + " pb10 td10 kg10 sz15 SZ10 CJ10 zJ10 sS15 cC10 fh10 fp10 bv3 lr0 tC10 dJ12 ts35 eo15 au20 wb20 ou8 eA10 aA10 oA12"
)

// handPairs is the list of each relation.
var handPairs = [relationMax]string{basePairs, alphabetPairs, alphabetPairs, abjadPairs, abjadPairs, opaquePairs, opaquePairs, opaquePairs}

// inUse is the prices that words are compared with.
var inUse = LearnedPrices()

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
