package dates

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"dateline/news"
)

// sideWords are the words of a query that hold it to the days on one side of a date:
// from the date on, after it, before it, up to its end; and between two. Words are
// separated by spaces, and _ is a space inside of one. What stands behind the date
// begins with a hyphen, what is written together with it with ~. A word that also
// says of which day a paper is, указ от 5 мая, is taken before months and years alone:
// it begins with *.
var sideWords = []struct{ tag, since, after, before, until, between string }{
	{"en", "since", "after", "before", "until till through up_to", "between from"},
	{"ru", "с со начиная_с", "после", "до", "по вплоть_до", "между"},
	{"uk", "з із зі починаючи_з *від", "після", "до", "по", "між"},
	{"be", "з са *ад", "пасля", "да", "па", "паміж"},
	{"pl", "od", "po", "przed", "do", "między pomiędzy"},
	{"cs", "od", "po", "před", "do", "mezi"},
	{"sk", "od", "po", "pred", "do", "medzi"},
	{"bg", "*от", "след", "преди", "до", "между"},
	{"sr", "од od", "после након posle nakon", "пре pre", "до do", "између između"},
	{"hr", "od", "nakon poslije", "prije", "do", "između"},
	{"az", "-bəri -etibarən ~dan ~dən", "-sonra", "-əvvəl -qabaq", "-qədər -kimi ~dək", "-arasında"},
	{"tr", "-beri -itibaren", "-sonra", "-önce -evvel", "-kadar -dek", "-arasında -arası"},
	{"kk", "-бері -бастап", "-кейін -соң", "-бұрын", "-дейін", "-аралығында -арасында"},
	{"de", "seit ab", "nach", "vor", "bis bis_zum", "zwischen"},
	{"fr", "depuis dès à_partir_de à_partir_du", "après", "avant", "jusqu'au jusqu'à jusqu'en", "entre"},
	{"es", "desde a_partir_de a_partir_del", "después_de después_del tras después", "antes_de antes_del antes", "hasta", "entre"},
	{"it", "da dal dall' a_partire_da a_partire_dal", "dopo", "prima_di prima_del prima", "fino_a fino_al entro", "tra fra"},
	{"pt", "desde a_partir_de", "depois_de após depois", "antes_de antes", "até até_a", "entre"},
	{"ro", "de_la începând_cu începând_din *din", "după", "înainte_de", "până_la până_în până_pe", "între"},
	{"ca", "des_de des_del a_partir_de", "després_de després_del després", "abans_de abans_del abans", "fins fins_al fins_a", "entre"},
	{"nl", "sinds vanaf", "na", "voor", "tot", "tussen"},
	{"sv", "sedan från från_och_med", "efter", "före innan", "till fram_till till_och_med", "mellan"},
	{"da", "siden fra", "efter", "før inden", "til indtil frem_til", "mellem"},
	{"nb", "siden fra", "etter", "før innen", "til inntil fram_til", "mellom"},
	{"fi", "-lähtien -alkaen", "-jälkeen", "ennen", "-asti -saakka -mennessä", "-välillä"},
	{"et", "alates -saadik", "pärast", "enne", "kuni", "-vahel"},
	{"hu", "-óta -kezdve ~tól ~től", "-után", "-előtt", "~ig -bezárólag", "-között"},
	{"el", "από", "μετά μετά_από", "πριν πριν_από", "μέχρι έως", "μεταξύ"},
	{"hy", "-ի_վեր -սկսած", "-հետո", "-առաջ", "մինչև", "-միջև"},
	{"ka", "~დან", "-შემდეგ", "-წინ", "~მდე", "-შორის"},
	{"ar", "منذ *من", "بعد", "قبل", "حتى", "بين"},
	{"fa", "از", "پس_از بعد_از", "پیش_از قبل_از", "تا", "بین"},
	{"he", "מאז", "אחרי לאחר", "לפני", "עד", "בין"},
	{"ur", "-سے", "-کے_بعد -بعد", "-سے_پہلے -پہلے", "-تک", "-کے_درمیان"},
	{"bn", "-থেকে", "-পরে -পর", "-আগে", "-পর্যন্ত", "-মধ্যে"},
	{"id", "sejak mulai", "setelah sesudah", "sebelum", "sampai hingga", "antara"},
	{"hi", "-से", "-के_बाद -बाद", "-से_पहले -पहले", "-तक", "-के_बीच"},
	{"th", "ตั้งแต่ ตั้งแต่วันที่", "หลังจาก หลัง หลังวันที่", "ก่อน ก่อนวันที่", "จนถึง ถึง จนถึงวันที่ ถึงวันที่", "ระหว่าง ระหว่างวันที่"},
	{"vi", "từ kể_từ", "sau", "trước", "đến tới", "giữa"},
	{"zh", "自 从 從 ~以来 ~以來 ~起", "~之后 ~之後 ~以后 ~以後 ~后 ~後", "~之前 ~以前 ~前", "截至 直到 ~为止 ~為止", "~之间 ~之間"},
	{"ja", "~以来 ~以降 ~から", "~以後 ~の後 ~後", "~以前 ~より前 ~の前 ~前", "~まで", "~の間"},
	{"ko", "-이후 -이래 ~부터", "-후 -뒤", "-이전 -전", "~까지 -까지", "-사이"},
}

// side is one of these words: the letter of what it does, f for from, a for after, b
// for before, u for until, r for between; its parts, folded.
type side struct {
	tag                     string
	way                     byte
	parts                   []string
	raw                     string // as it is written, where it stands together with the date
	behind, glued, noSingle bool
}

// allSides are the words made ready, in each language the longest first.
var allSides = sync.OnceValue(func() (list []side) {
	for _, l := range sideWords {
		for k, words := range [...]string{l.since, l.after, l.before, l.until, l.between} {
			for word := range strings.FieldsSeq(words) {
				list = append(list, newSide(l.tag, "fabur"[k], word))
			}
		}
	}
	slices.SortStableFunc(list, func(a, b side) int { return len(b.raw) - len(a.raw) })
	return list
})

func newSide(tag string, way byte, word string) side {
	s := side{tag: tag, way: way}
	s.behind = strings.ContainsAny(word[:1], "-~")
	s.glued = word[0] == '~' || tag == "th" || tag == "zh"
	s.noSingle = word[0] == '*'
	s.raw = strings.ReplaceAll(strings.TrimLeft(word, "-~*"), "_", " ")
	for part := range strings.FieldsSeq(s.raw) {
		s.parts = append(s.parts, foldWord(part))
	}
	return s
}

// cut returns what is left of a phrase without the word, if it has it.
func (s *side) cut(phrase string, fields, folded []string) (rest string, ok bool) {
	switch {
	case s.glued && s.behind:
		rest, ok = strings.CutSuffix(phrase, s.raw)
	case s.glued:
		rest, ok = strings.CutPrefix(phrase, s.raw)
	case len(fields) <= len(s.parts):
		return "", false
	case s.behind:
		n := len(fields) - len(s.parts)
		rest, ok = strings.Join(fields[:n], " "), slices.Equal(folded[n:], s.parts)
	default:
		rest, ok = strings.Join(fields[len(s.parts):], " "), slices.Equal(folded[:len(s.parts)], s.parts)
	}
	return strings.TrimSpace(rest), ok
}

// sideSpan reads the whole of a phrase as a date and a word that says on which side of
// it the days lie. The date is read in the language of the word.
func sideSpan(phrase string, today news.Day) (from, to news.Day, ok bool) {
	fields := strings.Fields(phrase)
	folded := make([]string, len(fields))
	for i, f := range fields {
		folded[i] = foldWord(f)
	}
	all := allSides()
	for i := range all {
		s := &all[i]
		rest, has := s.cut(phrase, fields, folded)
		if !has || utf8.RuneCountInString(rest) < shortestDate(rest) {
			continue
		}
		if s.glued && !s.behind { // 自6月以来
			rest = strings.TrimSuffix(strings.TrimSuffix(rest, "以来"), "以來")
		}
		if m, found := s.date(rest, today); found {
			return s.open(m)
		}
	}
	return news.NoDay, news.NoDay, false
}

// shortestDate is the least letters of a date beside a word: a month of three letters
// is as often another word, 6月 is none.
func shortestDate(date string) int {
	if strings.ContainsAny(date, "月日년월일") {
		return 2
	}
	return len("2025")
}

// longestCase is the most letters of a case behind a date: Haziran'dan, 2025-08-01-dən.
const longestCase = 5

// date reads the whole of s as one date in the language of the word.
func (s *side) date(text string, today news.Day) (Mention, bool) {
	e := shared()
	t := e.tables[s.tag]()
	for _, m := range e.read(nil, text, t, today, Options{DayFirst: true}, modeSpan) {
		tail := text[m.End:]
		if s.behind && utf8.RuneCountInString(tail) <= longestCase+1 && !strings.Contains(tail, " ") && !strings.ContainsAny(tail, "0123456789") {
			m.End = len(text)
		}
		lead := strings.TrimRight(strings.TrimSpace(text[:m.Start]), "'’")
		if !m.whole(text) || lead != "" && t.classOf(lead) == other || s.noSingle && m.Grain == GrainDay || (s.way == 'r') != (m.Grain == GrainRange) {
			continue
		}
		return m, true
	}
	return Mention{}, false
}

// open returns the days on the side of a date that the word names.
func (s *side) open(m Mention) (from, to news.Day, ok bool) {
	switch s.way {
	case 'f':
		return m.From, news.NoDay, true
	case 'a':
		return m.To + 1, news.NoDay, true
	case 'b':
		return news.NoDay, m.From - 1, true
	case 'u':
		return news.NoDay, m.To, true
	}
	return m.From, m.To, true
}
