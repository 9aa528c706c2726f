package analyzers

import (
	"cmp"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"dateline/analyzers/dates"
	"dateline/analyzers/lang"
	"dateline/analyzers/lang/all"
	"dateline/analyzers/lang/guess"
	"dateline/analyzers/names/gazetteer"
	"dateline/news"
)

// Name is a stretch of text that is written like a name.
type Name struct {
	Start int      `json:"start"` // bytes of the text, half-open, without an elided article and an ending behind an apostrophe
	End   int      `json:"end"`
	Text  string   `json:"text"`
	Forms []string `json:"forms"` // the folded words, particles and initials among them; a run of writing without spaces is one
}

// sentenceLanguages are those whose stop words begin no name in a text of which no
// language is known: of all languages together the list would hold names.
var sentenceLanguages = []string{"az", "de", "en", "ru", "tr", "uk"}

// Names finds the stretches of a text that are written like names. language is the
// BCP 47 tag of the text; "" has it guessed.
//
// In scripts that have capitals these are words with capitals next to each other,
// with the particles and initials between them: Ursula von der Leyen, J. K.
// Rowling. A stop word of the language begins no name, but for one that the
// gazetteer has, inside a sentence: La Paz. Nor does the first word of a sentence of
// which nothing but its capital speaks for a name. Where a language writes more than
// names with capitals, as German does, more is found; two names with no sign or word
// between them are found as one, and so is a line in capitals. Words of dates are
// none.
//
// In scripts that have none, writing tells nothing of names, and only what the
// gazetteer knows is found: places, and persons by their whole name or by two known
// names next to each other. A run of Han, kana, Hangul or Thai is no name by itself,
// and what the gazetteer lacks is not found; nor is it known where a word begins in
// writing without spaces, so that a name inside a longer word is found there too.
func Names(text, language string) []Name {
	f := newFinder(text, language)
	for i := 0; i < len(f.words); {
		n := f.cased(i)
		if n == 0 {
			n = f.uncased(i)
		}
		i += max(n, 1)
	}
	return f.out
}

// finder finds the names of one text.
type finder struct {
	text  string
	pack  lang.Pack
	stop  map[string]bool
	words []textWord
	small map[string]bool // forms of words that stand in small letters
	loud  map[string]bool // forms with a capital that their place does not give them
	out   []Name
}

// textWord is a word of the text.
type textWord struct {
	lang.Span
	form    string
	capital bool // its first letter is one
}

func newFinder(text, language string) *finder {
	f := &finder{text: text, small: map[string]bool{}, loud: map[string]bool{}, out: []Name{}}
	f.pack = all.For(cmp.Or(language, guess.Language(text)))
	f.stop = stopWords(&f.pack)
	if language == "" {
		f.stop = all.StopWords(append([]string{f.pack.Tag}, sentenceLanguages...))
	}
	for _, s := range lang.Words(nil, text) {
		f.words = append(f.words, f.word(s))
	}
	f.leaveDates()
	for i, w := range f.words {
		switch {
		case !w.capital:
			f.small[w.form] = true
		case !f.opens(i):
			f.loud[w.form] = true
		}
	}
	return f
}

// leaveDates marks the words of dates as such with digits are: Wednesday and Dec
// have their capital from English, and stand beside names.
func (f *finder) leaveDates() {
	i := 0
	for _, m := range extractor().Append(nil, f.text, f.pack.Tag, news.DateOf(2000, time.January, 1), dates.Options{}) {
		for i < len(f.words) && f.words[i].End <= m.Start {
			i++
		}
		for j := i; j < len(f.words) && f.words[j].Start < m.End; j++ {
			f.words[j].Digits = true
		}
	}
}

func (f *finder) word(s lang.Span) textWord {
	first, _ := utf8.DecodeRuneInString(f.text[s.Start:])
	return textWord{s, lang.FoldString(f.text[s.Start:s.End]), unicode.IsUpper(first) || unicode.IsTitle(first)}
}

// gap returns what stands between a word and the one before.
func (f *finder) gap(i int) string {
	if i == 0 || i >= len(f.words) {
		return "\n"
	}
	return f.text[min(f.words[i-1].End, f.words[i].Start):f.words[i].Start]
}

// cased finds the name that begins with a word in a script with capitals, and
// returns how many words it has, 0 for none.
func (f *finder) cased(i int) int {
	first, ok := f.begins(i)
	if !ok {
		return 0
	}
	name := Name{Start: first.Start}
	ended := f.add(&name, first)
	j := i + 1
	for j < len(f.words) && !ended {
		more := f.goesOn(j)
		if len(more) == 0 {
			break
		}
		for _, w := range more {
			ended = f.add(&name, w)
		}
		j += len(more)
	}
	name.Text = f.text[name.Start:name.End]
	f.out = append(f.out, name)
	return j - i
}

// add appends a word to a name and reports whether the name ends with it, as it
// does where an ending stands behind an apostrophe: Erdoğan'ın Ankara ziyareti.
func (f *finder) add(name *Name, w textWord) (ended bool) {
	if bare := f.bare(w); bare != "" {
		name.End, name.Forms = w.Start+len(bare), append(name.Forms, lang.FoldString(bare))
		return true
	}
	name.End, name.Forms = w.End, append(name.Forms, w.form)
	return false
}

// bare returns a word without the ending behind its apostrophe, "" for one without
// such: Erdoğan of Erdoğan'ın, but nothing of Kur'an. The stemmer of the language
// knows its endings; the s of English is found in any.
func (f *finder) bare(w textWord) string {
	if w.Apostrophe == 0 {
		return ""
	}
	word := f.text[w.Start:w.End]
	head, tail := lang.FoldString(word[:w.Apostrophe]), lang.FoldString(word[w.Apostrophe:])
	last, _ := utf8.DecodeLastRuneInString(word)
	if utf8.RuneCountInString(head) < 2 || !unicode.IsLower(last) && tail != "s" {
		return ""
	}
	if tail == "s" || f.pack.Stem != nil && f.pack.Stem(head+"'"+tail) == f.pack.Stem(head) {
		return word[:w.Apostrophe]
	}
	return ""
}

// begins returns the word that a name begins with, without the article that is
// elided before it.
func (f *finder) begins(i int) (textWord, bool) {
	w, opens := f.words[i], f.opens(i)
	if w.Digits || w.Script == lang.Unspaced {
		return w, false
	}
	if e := f.pack.Elide(f.text, w.Span); e != w.Span && (!w.capital || opens && f.text[w.Start] != 'D') { // D'Alema, L'Aquila
		w = f.word(e)
	}
	switch {
	case !w.capital:
		return w, f.leads(i)
	case isLetter(w.form):
		return w, f.abbreviated(i, i+1)
	case f.stop[w.form]:
		notre := f.hyphened(i) // of Notre-Dame
		return w, f.follows(i+1) && (notre || !opens && (knownAs(w.form, gazetteer.Given) || f.knownWith(i)))
	}
	return w, !opens || !f.small[w.form] && f.vouched(i, w)
}

// knownWith reports whether the gazetteer knows a word together with those beside it
// that have a capital too: the La of La Paz, the Le of Le Pen. At the beginning of a
// sentence an article has its capital from there, and La Unión may be any union.
func (f *finder) knownWith(i int) bool {
	n := 1
	for n < maxKnownWords && f.follows(i+n) {
		n++
	}
	forms := f.forms(i, n)
	whole := gazetteer.Longest(forms)
	return whole > 1 && knownAs(strings.Join(forms[:whole], " "), anyKind...)
}

// vouched reports whether anything but its place says that the first word of a
// sentence is a name, or of one: the gazetteer, a capital elsewhere, or the word
// behind it, unless a name begins with that one.
func (f *finder) vouched(i int, w textWord) bool {
	if f.loud[w.form] || len(gazetteer.Sets(nil, w.form)) > 0 || f.bare(w) != "" {
		return true
	}
	if !f.follows(i + 1) {
		return len(f.particles(i+1)) > 0 || f.abbreviated(i, i+1) || f.inCapitals(w)
	}
	next := f.words[i+1].form
	return !isLetter(next) && !knownAs(next, gazetteer.Given)
}

// inCapitals reports whether a word has no small letter, as NATO.
func (f *finder) inCapitals(w textWord) bool {
	return !strings.ContainsFunc(f.text[w.Start:w.End], unicode.IsLower)
}

// opens reports whether a word may have its capital from its place: at the
// beginning of a text, a line, a sentence or what is quoted.
func (f *finder) opens(i int) bool {
	return i == 0 || strings.ContainsAny(f.gap(i), ".!?…:\n\"“„«‘—•。！？")
}

// follows reports whether a word stands beside the one before and has a capital
// that says something.
func (f *finder) follows(i int) bool {
	return i < len(f.words) && f.words[i].capital && !f.stop[f.words[i].form] && beside(f.gap(i))
}

// beside reports whether two words with this between them may be of one name.
func beside(gap string) bool { return strings.Trim(gap, " \u00a0\u202f-‐‑") == "" }

// goesOn returns the words with which a name goes on at a word: one with a capital,
// or the particles before one and that.
func (f *finder) goesOn(i int) []textWord {
	w := f.words[i]
	switch {
	case w.Digits || w.Script == lang.Unspaced:
		return nil
	case w.capital && (beside(f.gap(i)) || f.abbreviated(i-1, i)):
		return f.words[i : i+1]
	case w.capital || !beside(f.gap(i)):
		return nil
	}
	if e := f.pack.Elide(f.text, w.Span); e != w.Span && f.text[w.Start] == 'd' {
		if w := f.word(e); w.capital { // Jeanne d'Arc
			return []textWord{w}
		}
	}
	return f.particles(i)
}

// shortForms are written with a point before a name, beside titles.
var shortForms = map[string]bool{"st": true, "ste": true, "mt": true, "ft": true, "sen": true, "rep": true, "gov": true, "sgt": true, "hon": true, "св": true}

// abbreviated reports whether a word is an initial or a short form whose point
// belongs to it, before a word with a capital: J. K. Rowling, St. Petersburg.
func (f *finder) abbreviated(i, next int) bool {
	if next >= len(f.words) || !f.words[next].capital || strings.TrimRight(f.gap(next), " \u00a0") != "." {
		return false
	}
	if f.stop[f.words[next].form] && !isLetter(f.words[next].form) {
		return false
	}
	w := f.words[i]
	dotted := strings.Contains(f.text[w.Start:w.End], ".") // J.K
	return isLetter(w.form) || dotted && !knownAs(w.form, gazetteer.Territory) || shortTitle(w.form)
}

func isLetter(form string) bool { return utf8.RuneCountInString(form) == 1 }

// knownAs reports whether the gazetteer knows a folded name as that of a kind, and
// not only loosely.
func knownAs(form string, kinds ...gazetteer.Kind) bool {
	for _, ref := range gazetteer.Sets(nil, form) {
		for _, k := range kinds {
			if ref.Kind == k && !ref.Loose {
				return true
			}
		}
	}
	return false
}
