package guess

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
)

func TestLanguage(t *testing.T) {
	for _, tt := range []struct{ name, want, text string }{
		{"Greek", "el", "Η κυβέρνηση θέλει να μειώσει τους φόρους"},
		{"Armenian", "hy", "Կառավարությունը ցանկանում է նվազեցնել հարկերը"},
		{"Georgian", "ka", "მთავრობას სურს გადასახადების შემცირება"},
		{"Korean", "ko", "정부, 내년 소득세 인하 추진"},
		{"Korean with Chinese characters", "ko", "韓國 政府, 내년 稅金 인하"},
		{"Japanese", "ja", "政府は来年の減税を検討している"},
		{"Japanese without Kana", "ja", "政府来年減税検討 経済対策決定"},
		{"Chinese, simplified", "zh", "政府计划明年减税"},
		{"Chinese, traditional", "zh", "政府計劃明年減稅"},
		{"Thai with Latin names", "th", "Apple และ Google เปิดสำนักงานใหม่ในกรุงเทพ"},
		{"Yiddish", "yi", "די רעגירונג וויל קומענדיקן יאָר מאַכן קלענער די שטייערן"},
		{"Hebrew", "he", "הממשלה רוצה להוריד את המיסים בשנה הבאה"},
		{"Persian", "fa", "دولت می\u200cخواهد مالیات\u200cها را کاهش دهد"},
		{"Urdu", "ur", "حکومت اگلے سال ٹیکس کم کرنا چاہتی ہے"},
		{"Arabic with marks of direction", "ar", "\u200fالحكومة تريد خفض الضرائب\u200e في العام المقبل\u200f"},
		{"capitals", "de", "DIE REGIERUNG WILL DIE STEUERN IM NÄCHSTEN JAHR SENKEN"},
		{"Turkish capitals", "tr", "HÜKÜMET GELECEK YIL VERGİLERİ DÜŞÜRMEK İSTİYOR"},
		{"accents written apart", "fr", "Le gouvernement a de\u0301cide\u0301 de baisser les impo\u0302ts l'anne\u0301e prochaine"},
		{"an address before the text", "it", "https://www.example.com/the-government-will-cut-taxes Il governo vuole abbassare le tasse"},
		{"Latin names in Cyrillic", "ru", "Google, Apple и Microsoft подали в суд на правительство из-за налогов"},
		{"Latin letters typed for Cyrillic", "uk", "Уряд xoче знизити пoдатки для мaлого бізнeсу"},
		{"emoji", "es", "🚨🚨 El gobierno quiere bajar los impuestos el próximo año 🎉"},
		{"invalid bytes", "pl", "Rząd \xff\xfechce obniżyć podatki w przyszłym roku \xc5"},
		{"Serbian in Cyrillic", "sr", "Влада жели да смањи порез следеће године"},
		{"Serbian in Latin", "sr", "Vlada želi da smanji poreze sledeće godine, rekao je ministar"},
		{"Kurdish in Latin", "ku", "Hikûmet dixwaze bacan kêm bike ji bo karkeran"},
		{"Romanian with cedillas", "ro", "Guvernul doreşte să reducă impozitele în anul următor, spune preşedinţia"},
		{"nothing", "", ""},
		{"spaces", "", " \n\t "},
		{"two scripts", "", "Breaking news from the capital / Срочные новости из столицы"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Language(tt.text); got != tt.want {
				t.Errorf("Language(%q) = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

// TestNone holds what is no text in one language: names, tables, programs,
// random letters, lines in two languages.
func TestNone(t *testing.T) {
	for line := range lines(t, "testdata/none.txt") {
		if got := Language(line); got != "" {
			t.Errorf("Language(%q) = %q, want none", line, got)
		}
	}
}

// TestHeadlines holds the headlines written for this test to the goals, in
// languages that have near neighbours or that the large sets lack.
func TestHeadlines(t *testing.T) {
	score := newScore()
	for line := range lines(t, "testdata/headlines.tsv") {
		want, title, _ := strings.Cut(line, "\t")
		score.add(want, Language(title))
	}
	score.report(t, "headlines")
	score.hold(t, 90, 3)
	for _, tag := range []string{"da", "no", "sv", "nl", "ca", "gl", "af"} {
		if n := score.of[tag]; n == nil || n.all < 25 || n.wrong > 1 {
			t.Errorf("%s: %+v, want 25 headlines or more and one wrong at most", tag, n)
		}
	}
}

func TestLanguages(t *testing.T) {
	all := Languages()
	if len(all) < 90 || !slices.IsSorted(all) {
		t.Errorf("%d languages, sorted %v: want 90 or more in order", len(all), slices.IsSorted(all))
	}
	for _, tag := range strings.Fields("en ru uk az tr de fr es it pt ro nl da no sv fi hu ar ca el hi hr pl bg cs sr kk he ka be hy id ga eu gl fa ckb") {
		if !slices.Contains(all, tag) {
			t.Errorf("%s is missing", tag)
		}
	}
}

func TestGoroutines(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if got := Language("Le gouvernement veut baisser les impôts"); got != "fr" {
				t.Errorf("got %q", got)
			}
		})
	}
	wg.Wait()
}

func TestLongTextIsReadInPart(t *testing.T) {
	text := strings.Repeat("The government wants to cut taxes next year. ", 1<<16)
	if got := Language(text); got != "en" {
		t.Errorf("got %q", got)
	}
	if n := testing.AllocsPerRun(10, func() { Language(text) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestModelIsSmall(t *testing.T) {
	if len(trained) > 3<<19 {
		t.Errorf("the model has %d bytes, 1.5 MB are the most", len(trained))
	}
}

func FuzzLanguage(f *testing.F) {
	for _, seed := range []string{"", "\xff", "Hello", "İSTANBUL'DA", "漢字かな", "a\u0301\u0301\u0301", strings.Repeat("ж", 5000), "www.x.y", "'''", "𐓀𠀀"} {
		f.Add(seed)
	}
	all := Languages()
	f.Fuzz(func(t *testing.T, text string) {
		if got := Language(text); got != "" && !slices.Contains(all, got) {
			t.Errorf("Language(%q) = %q, which is not in Languages", text, got)
		}
	})
}

// lines yields the lines of a file.
func lines(t *testing.T, path string) func(func(string) bool) {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return func(yield func(string) bool) {
		for s := bufio.NewScanner(f); s.Scan(); {
			if !yield(s.Text()) {
				return
			}
		}
	}
}
