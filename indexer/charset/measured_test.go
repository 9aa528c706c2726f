package charset

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The costs of forms.go were weighed while looking at what was read wrongly of these
// sets; no table was counted from them.

// measured are the encodings that the choice is measured in.
var measured = []string{"windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255",
	"windows-1256", "windows-1257", "windows-1258", "windows-874", "iso-8859-2", "iso-8859-5", "iso-8859-7", "iso-8859-8", "iso-8859-15",
	"koi8-r", "koi8-u", "ibm866", "mac-cyrillic", "gb18030", "big5", "shift_jis", "euc-jp", "iso-2022-jp", "euc-kr", "utf-16le", "utf-16be"}

// native are the languages of an encoding. A text in another language that fits by
// chance, English with one quote, was as good as never written in it.
var native = map[string]string{
	"windows-1250": "pol ces slk hun ron srp-Latn deu tuk hrv sl pl cs hr", "iso-8859-2": "pol ces slk hun ron srp-Latn deu tuk hrv sl pl cs hr",
	"windows-1251": "rus ukr bel bul mkd srp-Cyrl ru uk bg", "iso-8859-5": "rus ukr bel bul mkd srp-Cyrl ru bg uk",
	"windows-1252": "eng fra fra-CA deu spa por ita fin est swa som tuk", "iso-8859-15": "fra fra-CA deu spa por ita fin est",
	"windows-1253": "ell", "iso-8859-7": "ell", "windows-1254": "tur", "windows-1255": "heb", "iso-8859-8": "heb",
	"windows-1256": "arb fas urd", "windows-1257": "est lav lit", "windows-1258": "vie", "windows-874": "tha",
	"koi8-r": "rus bul ru bg", "koi8-u": "ukr rus uk ru", "ibm866": "rus ukr bel ru uk", "mac-cyrillic": "rus ukr bel bul mkd srp-Cyrl ru uk bg",
	"gb18030": "zho-CN", "big5": "zho-TW", "shift_jis": "jpn", "euc-jp": "jpn", "iso-2022-jp": "jpn", "euc-kr": "kor",
}

// asWritten spells text as files of the encoding's time had to.
func asWritten(text, language, name string) string {
	text = norm.NFC.String(text)
	text = strings.NewReplacer("\u2011", "-", "\u2010", "-", "\u200B", "", "\u202F", "\u00A0", "\u2212", "-", "\u200E", "", "\u200F", "").Replace(text)
	if !strings.HasPrefix(name, "windows-") && !strings.HasPrefix(name, "utf") || language == "rus" {
		text = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "’", "'", "‘", "'", "–", "-", "—", "-", "…", "...", "₴", "грн").Replace(text)
	}
	switch {
	case language == "ron":
		text = strings.NewReplacer("ș", "ş", "ț", "ţ", "Ș", "Ş", "Ț", "Ţ").Replace(text)
	case name == "windows-1256":
		text = strings.NewReplacer("ی", "ي", "ۀ", "ه", "ۂ", "ہ", "ۓ", "ے", "۔", "-", "۱", "1", "۲", "2", "۳", "3", "۴", "4", "۵", "5", "۶", "6", "۷", "7", "۸", "8", "۹", "9", "۰", "0").Replace(text)
	case name == "windows-1258":
		text = tones.Replace(norm.NFD.String(text))
	}
	return text
}

// tones composes the vowels that windows-1258 has and leaves their tones behind them.
var tones = func() *strings.Replacer {
	var pairs []string
	for _, vowel := range []string{"a\u0302â", "e\u0302ê", "o\u0302ô", "a\u0306ă", "o\u031bơ", "u\u031bư", "A\u0302Â", "E\u0302Ê", "O\u0302Ô", "A\u0306Ă", "O\u031bƠ", "U\u031bƯ"} {
		r := []rune(vowel)
		for _, tone := range "\u0300\u0301\u0303\u0309" {
			pairs = append(pairs, string(r[:2])+string(tone), string(r[2])+string(tone))
		}
		pairs = append(pairs, string(r[0])+"\u0323"+string(r[1]), string(r[2])+"\u0323", string(r[:2]), string(r[2]))
	}
	return strings.NewReplacer(pairs...)
}()

func fits(language, name string) bool {
	return strings.HasPrefix(name, "utf-") || slices.Contains(strings.Fields(native[name]), language)
}

// tally counts right answers of a set of texts, and what stood in place of others.
type tally struct {
	right, all int
	wrong      map[string]int
	example    map[string]string
}

func (y *tally) add(text, language, name string) {
	text = asWritten(text, language, name)
	raw, err := named(name).NewEncoder().Bytes([]byte(text))
	if err != nil || utf8.Valid(raw) && name != "iso-2022-jp" {
		return
	}
	y.all++
	got := Choose(raw, "")
	if got == name || string(Decode(raw, got)) == string(Decode(raw, name)) {
		y.right++
		return
	}
	if y.wrong == nil {
		y.wrong, y.example = map[string]int{}, map[string]string{}
	}
	key := fmt.Sprintf("%s %s read as %s", language, name, got)
	y.wrong[key]++
	y.example[key] = text[:min(len(text), 100)]
}

func (y *tally) report(t *testing.T, what string, least float64) {
	t.Helper()
	t.Logf("%s: %d of %d right, %.2f %%", what, y.right, y.all, 100*float64(y.right)/float64(y.all))
	keys := slices.SortedFunc(maps.Keys(y.wrong), func(a, b string) int { return cmp.Compare(y.wrong[b], y.wrong[a]) })
	for _, k := range keys[:min(25, len(keys))] {
		t.Logf("  %4d %s: %s", y.wrong[k], k, y.example[k])
	}
	if float64(y.right) < least*float64(y.all) {
		t.Errorf("%s: %d of %d right, at least %.0f %% are wanted", what, y.right, y.all, 100*least)
	}
}

type sharedText struct{ id, title, body string }

func sharedTexts(t *testing.T, name string) []sharedText {
	t.Helper()
	path := filepath.Join("..", "..", "..", "shared", "eval", "retrieval", name, "docs.jsonl.gz")
	f, err := os.Open(path)
	if err != nil {
		t.Skipf("the texts at %s are missing", path)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var all []sharedText
	for s := bufio.NewReader(z); ; {
		line, err := s.ReadBytes('\n')
		if err != nil {
			return all
		}
		var d struct{ ID, Title, Body string }
		if err := json.Unmarshal(line, &d); err != nil {
			t.Fatal(err)
		}
		all = append(all, sharedText{d.ID, d.Title, d.Body})
	}
}

// sampled is the part of the articles that is read, as one in so many.
var sampled = 1

func testMeasured(t *testing.T, set string, place int) {
	if testing.Short() {
		t.Skip("reads some thousand articles")
	}
	var articles, titles tally
	for i, d := range sharedTexts(t, set) {
		language := strings.Split(d.id, "/")[place]
		for j, name := range measured {
			if !fits(language, name) || (i+j)%sampled != 0 {
				continue
			}
			articles.add(d.title+"\n"+d.body, language, name)
			titles.add(d.title, language, name)
		}
	}
	articles.report(t, "articles", 0.99)
	titles.report(t, "titles", 0.90)
}

func TestNewsOf49Languages(t *testing.T) { testMeasured(t, "ntrex", 1) }
func TestSlavicNews(t *testing.T)        { testMeasured(t, "slavicner", 2) }
