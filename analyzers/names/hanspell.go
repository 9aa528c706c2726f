package names

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

// Limits of the search for a name in Han characters. A foreign name has up to
// eight characters a word. A pair that is asked for costs 50 ns where the pairs of
// the texts are kept as bits, ten times that where each is looked up.
const (
	maxHanRun     = 8
	maxHanPairs   = 50_000
	maxHanjaPairs = 15_000
	maxHanNames   = 64
	maxHanWidth   = 5 // segments of a typed word that one character stands for
	rareHan       = 4 // price of a character that is seldom used for foreign names
	shortestName  = 3 // characters of a Korean name
)

// HanName is a run of Han characters that may be read like a typed word.
type HanName struct {
	Text string
	Tier Tier
	Cost float64
}

// koreanSurnames are the surnames of one character that nearly all Koreans bear.
const koreanSurnames = "金李朴崔郑姜赵尹张林韩吴徐申权黄安宋柳洪全高文梁孙裵裴白许南刘沈卢丁河郭成车朱禹具罗闵陈严元池千方孔玄康咸卞廉杨边吕秋都石苏薛宣马魏表明奇潘王琴玉陆印孟诸牟卓鞠余秦鱼殷片葛皮景太贾葵夏"

// syllableSpeller is a manner of writing sounds with Han characters: syllables,
// each with the characters that are used for it.
type syllableSpeller struct {
	segs   [][]segment
	chars  [][]hanChar
	begins string // the characters that a run begins with; "" means any
	first  []bool // the syllables of these
}

type hanChar struct {
	r     rune
	price int
}

//go:embed transcribed.txt
var transcribedText string

// transcribed holds the characters that write foreign names in Chinese, by their
// Mandarin sound. Most characters never do; the file counts those of the gazetteer.
var transcribed = sync.OnceValue(func() *syllableSpeller {
	bySyllable := map[string][]hanChar{}
	price := 0
	for line := range strings.Lines(transcribedText) {
		if line[0] == '#' {
			continue
		}
		for _, r := range strings.TrimSpace(line) {
			if reading := readingsOf(nil, r); len(reading) > 0 {
				bySyllable[reading[0]] = append(bySyllable[reading[0]], hanChar{r, price})
			}
		}
		price += rareHan
	}
	s := &syllableSpeller{}
	for _, syllable := range sortedKeys(bySyllable) {
		if segs := hanSyllable(syllable); len(segs) > 0 {
			s.segs = append(s.segs, segs)
			s.chars = append(s.chars, bySyllable[syllable])
		}
	}
	return s
})

// Transcribed returns the characters with which InHan writes, in order.
func Transcribed() []rune {
	var list []rune
	for _, chars := range transcribed().chars {
		for _, c := range chars {
			list = append(list, c.r)
		}
	}
	slices.Sort(list)
	return list
}

// koreanChars holds the characters of Korean names, by their Korean sound.
var koreanChars = sync.OnceValue(func() *syllableSpeller {
	bySyllable := map[string][]hanChar{}
	for char, readings := range hanjaReadings() {
		for _, r := range readings {
			bySyllable[string(r)] = append(bySyllable[string(r)], hanChar{char, 0})
		}
	}
	s := &syllableSpeller{begins: koreanSurnames}
	for _, syllable := range sortedKeys(bySyllable) {
		var w sounds
		w.script = hangulScript
		if readHangul(&w, syllable) {
			chars := bySyllable[syllable]
			slices.SortFunc(chars, func(a, b hanChar) int { return int(a.r) - int(b.r) })
			s.segs = append(s.segs, slices.Clone(w.seg[:w.n]))
			s.chars = append(s.chars, chars)
			s.first = append(s.first, slices.ContainsFunc(chars, func(c hanChar) bool { return strings.ContainsRune(koreanSurnames, c.r) }))
		}
	}
	return s
})

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// InHan returns the runs of two and more Han characters that write the word as
// Chinese writes foreign names, best first: 奥巴马 for Obama. has tells whether a
// pair of neighbouring characters stands in the texts; only runs of such pairs are
// returned, of which most sound like nothing else. A word in Han characters has none.
func (q *Query) InHan(limit Tier, has func(a, b rune) bool) []HanName {
	if q.soundless || q.script == hanScript || len(q.forms) == 0 {
		return nil
	}
	h := hanSpelling{speller: transcribed(), word: q.forms[0], script: hanScript, has: has, most: maxHanRun, budget: maxHanPairs}
	return h.names(limit)
}

// InHanja returns the runs of Han characters that write a Korean name given as one
// word, surname first: 金容益 for kimyongik or 김용익. See InHan.
func (q *Query) InHanja(limit Tier, has func(a, b rune) bool) []HanName {
	if q.soundless || q.script == hanScript || len(q.forms) == 0 {
		return nil
	}
	h := hanSpelling{speller: koreanChars(), word: q.forms[0], script: hangulScript, has: has, least: shortestName, most: shortestName, budget: maxHanjaPairs}
	return h.names(limit)
}
