package names

import (
	"maps"
	"slices"
	"strings"

	"dateline/analyzers/lang"
)

// Syllables of Pinyin, by initial: each line is an initial (- for none) and the
// finals it takes. ü is u after j, q, x and y, and also after l and n.
const pinyinSyllables = `
b a o ai ei ao an en ang eng i iao ie ian in ing u
p a o ai ei ao ou an en ang eng i iao ie ian in ing u
m a o e ai ei ao ou an en ang eng i iao ie iu ian in ing u
f a o ei ou an en ang eng u
d a e ai ei ao ou an en ang eng ong i iao ie iu ian ing u uo ui uan un
t a e ai ao ou an ang eng ong i iao ie ian ing u uo ui uan un
n a e ai ei ao ou an en ang eng ong i iao ie iu ian in iang ing u uo uan ue
l a e ai ei ao ou an ang eng ong i ia iao ie iu ian in iang ing u uo uan un ue
g a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
k a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
h a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
j i ia iao ie iu ian in iang ing iong u ue uan un
q i ia iao ie iu ian in iang ing iong u ue uan un
x i ia iao ie iu ian in iang ing iong u ue uan un
zh a e ai ei ao ou an en ang eng ong i u ua uo uai ui uan un uang
ch a e ai ao ou an en ang eng ong i u ua uo uai ui uan un uang
sh a e ai ei ao ou an en ang eng i u ua uo uai ui uan un uang
r e ao ou an en ang eng ong i u ua uo ui uan un
z a e ai ei ao ou an en ang eng ong i u uo ui uan un
c a e ai ao ou an en ang eng ong i u uo ui uan un
s a e ai ao ou an en ang eng ong i u uo ui uan un
y a o e ai ao ou an in ang ing ong i u ue uan un
w a o ai ei an en ang eng u
- a o e ai ei ao ou an en ang er`

// Initials and finals in Palladius' Cyrillic and in Wade-Giles. A plain stop of
// Wade-Giles is also tried as aspirated, because print drops the apostrophe.
var (
	palladiusInitials = pairs("b б p п m м f ф d д t т n н l л g г k к h х j цз q ц x с zh чж ch ч sh ш r ж z цз c ц s с y - w - - -")
	palladiusFinals   = pairs("a а o о e э ai ай ei эй ao ао ou оу an ань en энь ang ан eng эн ong ун i и ia я iao яо ie е iu ю ian янь in инь iang ян ing ин iong юн u у ua уа uo о uai уай ui уй uan уань un унь uang уан ue юэ er эр")
	palladiusWhole    = pairs("ya я yo йо ye е yai яй yao яо you ю yan янь yin инь yang ян ying ин yong юн yi и yu юй yue юэ yuan юань yun юнь wa ва wo во wai вай wei вэй wan вань wen вэнь wang ван weng вэн wu у er эр hui хуэй zhi чжи chi чи shi ши ri жи zi цзы ci цы si сы lue люэ nue нюэ")
	wadeInitials      = pairs("b p p p m m f f d t t t n n l l g k k k h h j ch q ch x hs zh ch ch ch sh sh r j z ts c ts s s y y w w - -")
	wadeFinals        = pairs("ian ien ie ieh ong ung iong iung ue ueh uo o er erh")
	wadeWhole         = pairs("zi tzu ci tzu si szu zhi chih chi chih shi shih ri jih yan yen ye yeh you yu yu yu yong yung yi i guo kuo kuo kuo huo huo shuo shuo zhuo cho ge ko ke ko he ho gui kuei kui kuei ze tse ce tse zhe che che che yue yueh")
)

// pairs reads a list of alternating keys and values.
func pairs(list string) map[string]string {
	m := map[string]string{}
	fields := strings.Fields(list)
	for i := 0; i+1 < len(fields); i += 2 {
		m[fields[i]] = strings.Trim(fields[i+1], "-")
	}
	return m
}

// spelling is what a syllable as typed may be in Pinyin.
type spelling map[string][]string

func (s spelling) add(typed, syllable string) {
	if !slices.Contains(s[typed], syllable) {
		s[typed] = append(s[typed], syllable)
	}
}

// The systems are kept apart: a name is spelled in one of them throughout.
var pinyinSpelling, wadeSpelling, palladiusSpelling = func() (p, w, c spelling) {
	p, w, c = spelling{}, spelling{}, spelling{}
	for line := range strings.Lines(pinyinSyllables) {
		fields := strings.Fields(line)
		if len(fields) == 0 {
			continue
		}
		initial := strings.Trim(fields[0], "-")
		for _, final := range fields[1:] {
			p.add(initial+final, initial+final)
			w.add(wade(initial, final), initial+final)
			c.add(palladius(initial, final), initial+final)
		}
	}
	p.add("lyu", "lu")
	p.add("lv", "lu")
	p.add("nyu", "nu")
	w.add("ing", "ying") // as in Tsai Ing-wen
	c.add("люй", "lu")
	c.add("нюй", "nu")
	return p, w, c
}()

func wade(initial, final string) string {
	if whole, ok := wadeWhole[initial+final]; ok {
		return whole
	}
	if f, ok := wadeFinals[final]; ok {
		final = f
	}
	return wadeInitials[initial] + final
}

func palladius(initial, final string) string {
	if whole, ok := palladiusWhole[initial+final]; ok {
		return whole
	}
	if strings.Contains("jqx", initial) && initial != "" && final[0] == 'u' {
		return palladiusInitials[initial] + pairs("u юй ue юэ uan юань un юнь")[final]
	}
	return palladiusInitials[initial] + palladiusFinals[final]
}

// maxSyllableBytes is the length of the longest spelling, in Cyrillic.
const maxSyllableBytes = 12

// parse lists the ways a word falls into syllables, at most four of them.
func (s spelling) parse(word string) [][]string {
	var all [][]string
	s.parseFrom(word, nil, &all)
	return all
}

func (s spelling) parseFrom(rest string, before []string, all *[][]string) {
	if rest == "" {
		*all = append(*all, slices.Clone(before))
		return
	}
	if len(before) == maxNameRunes {
		return
	}
	for n := min(len(rest), maxSyllableBytes); n > 0; n-- {
		for _, syllable := range s[rest[:n]] {
			if len(*all) >= maxReadings {
				return
			}
			s.parseFrom(rest[n:], append(before, syllable), all)
		}
	}
}

// Syllables reads typed words, in Latin or Cyrillic letters, as a Chinese name
// of two to four syllables: Pinyin, Wade-Giles or Palladius. Each element of
// the result is one reading as syllables of Pinyin without tones, likeliest
// first ("Xi Jinping" is [["xi" "jin" "ping"]]); a given name typed first is
// also read the other way round. It is nil for words that are no such name.
func Syllables(words []string) [][]string {
	if len(words) == 0 || len(words) > maxNameRunes {
		return nil
	}
	parts := make([]string, 0, maxNameRunes)
	for _, w := range words {
		for p := range strings.FieldsFuncSeq(w, func(r rune) bool { return r == '-' || r == '‑' || r == ' ' }) {
			parts = append(parts, lang.FoldString(p))
		}
	}
	if len(parts) == 0 || len(parts) > maxNameRunes || len(strings.Join(parts, "")) > maxNameRunes*maxSyllableBytes {
		return nil
	}
	systems := []spelling{pinyinSpelling, wadeSpelling}
	if scriptOf(parts[0]) == cyrillicScript {
		systems = []spelling{palladiusSpelling}
	}
	var all [][]string
	for _, system := range systems {
		for _, reading := range system.combine(parts) {
			if len(all) < 2*maxReadings && !slices.ContainsFunc(all, func(r []string) bool { return slices.Equal(r, reading) }) {
				all = append(all, reading)
			}
		}
	}
	return all
}

// combine lists the readings of several words as one name.
func (s spelling) combine(words []string) [][]string {
	all, last := [][]string{nil}, 0
	for _, w := range words {
		var next [][]string
		ways := s.parse(w)
		for _, before := range all {
			for _, way := range ways {
				if n := len(before) + len(way); n <= maxNameRunes && len(next) < maxReadings {
					next = append(next, append(slices.Clone(before), way...))
					last = len(way)
				}
			}
		}
		all = next
	}
	var whole [][]string
	for _, r := range all {
		if len(r) >= minNameRunes {
			whole = append(whole, r)
		}
	}
	for _, r := range whole[:len(whole):len(whole)] {
		if len(words) > 1 && last == 1 && len(r) > 2 {
			whole = append(whole, append([]string{r[len(r)-1]}, r[:len(r)-1]...))
		}
	}
	return whole
}

// maxSpellings bounds the spellings of one word in the three systems.
const maxSpellings = 48

// systemSpellings turns the systems round: how a syllable of Pinyin is typed.
var systemSpellings = func() (all [3]map[string][]string) {
	for i, system := range []spelling{pinyinSpelling, wadeSpelling, palladiusSpelling} {
		all[i] = map[string][]string{}
		for _, typed := range slices.Sorted(maps.Keys(system)) { // maxSpellings cuts in this order
			for _, s := range system[typed] {
				all[i][s] = append(all[i][s], typed)
			}
		}
	}
	return all
}()

// spellings is every way to type the readings of a word as one word, with the
// number of syllables of each.
func spellings(readings [][]string) map[string]int {
	all := map[string]int{}
	for _, reading := range readings {
		for _, system := range systemSpellings {
			words := []string{""}
			for _, syllable := range reading {
				var next []string
				for _, typed := range system[syllable] {
					for _, w := range words {
						next = append(next, w+typed)
					}
				}
				words = next
			}
			for _, w := range words {
				if len(all) < maxSpellings {
					all[w] = len(reading)
				}
			}
		}
	}
	return all
}

// readWord lists the readings of one folded word, also of a single syllable.
func readWord(folded string, s script) [][]string {
	if len(folded) > maxNameRunes*maxSyllableBytes {
		return nil
	}
	switch s {
	case cyrillicScript:
		return palladiusSpelling.parse(folded)
	case latinScript:
		return append(pinyinSpelling.parse(folded), wadeSpelling.parse(folded)...)
	}
	return nil
}
