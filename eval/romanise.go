package eval

import (
	"strings"
	"unicode"

	"dateline/analyzers/lang"

	"github.com/mozillazg/go-pinyin"
)

// Romanisation for the peers: one Latin form for each letter, as a transform in
// a search engine's analysis chain has it. Letters of other scripts stay.

// romanLetters maps letters as they are after folding.
var romanLetters = pairsOf(`
а a б b в v г g ґ g д d ђ dj е e ё e є ie ж zh з z и i і i ї i й i ј j к k л l љ lj м m н n њ nj о o п p р r с s т t ћ c у u ў u ф f х kh ц ts ч ch џ dz ш sh щ shch ъ - ы y ь - э e ю iu я ia
ə a ә a ғ g қ q ң n ө o ұ u ү u һ h ҳ h ҷ j ӣ i ӯ u ѓ g ќ k ѕ dz
α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o
ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h
ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f և ev
ا a آ a أ a إ i ٱ a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع - غ gh ف f ق q ك k ل l م m ن n ه h و w ي y ى a ة a ء - ئ y ؤ w پ p چ ch ژ zh گ g ک k ی y ے e ہ h ھ h ں n ٹ t ڈ d ڑ r ە e ۆ o ێ e ڤ v
א a ב b ג g ד d ה h ו v ז z ח h ט t י y כ k ך k ל l מ m ם m נ n ן n ס s ע - פ p ף p צ ts ץ ts ק k ר r ש sh ת t
ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo
ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ン n ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji ズ zu ゼ ze ゾ zo ダ da ヂ ji ヅ zu デ de ド do バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po ヴ vu
ァ a ィ i ゥ u ェ e ォ o ャ ya ュ yu ョ yo ッ - ー -
अ a आ a इ i ई i उ u ऊ u ऋ ri ए e ऐ ai ओ o औ au ऑ o ऍ e क ka ख kha ग ga घ gha ङ na च cha छ chha ज ja झ jha ञ na ट ta ठ tha ड da ढ dha ण na त ta थ tha द da ध dha न na प pa फ pha ब ba भ bha म ma य ya र ra ल la ळ la व va श sha ष sha स sa ह ha
ा a ि i ी i ु u ू u ृ ri े e ै ai ो o ौ au ॉ o ॅ e ं n ँ n ः h
`)

func pairsOf(table string) map[rune]string {
	m := map[rune]string{}
	f := strings.Fields(table)
	for i := 0; i+1 < len(f); i += 2 {
		for _, r := range f[i] {
			m[r] = strings.Trim(f[i+1], "-")
			break
		}
	}
	return m
}

// romanise returns the words of a text in small Latin letters. Each Han
// character is a word, in its commonest reading.
func romanise(text string) (words []string) {
	for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && !strings.ContainsRune("'’ʼー\u200c", r)
	}) {
		words = append(words, strings.Fields(romanWord(word))...)
	}
	return words
}

func romanWord(word string) string {
	var b strings.Builder
	syllable := false // the last letter was a consonant of Devanagari, whose a a sign replaces
	for _, r := range plain(word) {
		letters, known := romanLetters[katakana(r)]
		switch {
		case r == '\u094d' || syllable && unicode.IsMark(r) && known && unicode.Is(unicode.Devanagari, r) && !strings.ContainsRune("ंँः", r):
			s := strings.TrimSuffix(b.String(), "a")
			b.Reset()
			b.WriteString(s + letters)
		case known && isSmallY(r):
			s := strings.TrimSuffix(b.String(), "i")
			b.Reset()
			b.WriteString(s + letters)
		case known:
			b.WriteString(letters)
		case unicode.Is(unicode.Han, r):
			reading, _, _ := strings.Cut(pinyin.PinyinDict[int(r)], ",")
			b.WriteString(" " + lang.FoldString(reading) + " ")
		case r >= hangulFirst && r <= hangulLast:
			b.WriteString(hangul(r))
		case unicode.IsLetter(r):
			b.WriteString(lang.FoldString(string(r)))
		}
		syllable = unicode.Is(unicode.Devanagari, r) && unicode.IsLetter(r)
	}
	s := b.String()
	if syllable && len(s) > 2 {
		s = strings.TrimSuffix(s, "a") // the last one is silent
	}
	return s
}

// plain takes the marks from the letters that have none in the table: ά, ö.
func plain(word string) string {
	var b strings.Builder
	for _, r := range word {
		if _, known := romanLetters[r]; known || unicode.IsMark(r) || r >= hangulFirst && r <= hangulLast {
			b.WriteRune(r)
		} else {
			b.WriteString(lang.FoldString(string(r)))
		}
	}
	return b.String()
}

// katakana is the letter of Katakana for one of Hiragana.
func katakana(r rune) rune {
	if r >= 'ぁ' && r <= 'ゖ' {
		return r + 'ァ' - 'ぁ'
	}
	return r
}

func isSmallY(r rune) bool { return strings.ContainsRune("ャュョゃゅょ", r) }

const (
	hangulFirst = 0xAC00
	hangulLast  = 0xD7A3
	hangulTails = 28
	hangulSpan  = 21 * hangulTails // syllables that begin with one consonant
)

// The parts of Hangul syllables in the Revised Romanisation.
var (
	hangulHeads  = strings.Fields("g kk n d tt r m b pp s ss - j jj ch k t p h")
	hangulVowels = strings.Fields("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i")
	hangulEnds   = strings.Fields("- k k k n n n t l k m l l l p l m p p t t ng t t k t p t")
)

func hangul(r rune) string {
	n := int(r) - hangulFirst
	return strings.ReplaceAll(hangulHeads[n/hangulSpan]+hangulVowels[n%hangulSpan/hangulTails]+hangulEnds[n%hangulTails], "-", "")
}
