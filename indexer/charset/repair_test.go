package charset

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

// twice encodes text as a program does that takes its UTF-8 for windows-1252.
func twice(text string) string {
	var b strings.Builder
	for _, c := range []byte(text) {
		if r := charmap.Windows1252.DecodeByte(c); r != '\uFFFD' {
			b.WriteRune(r)
		} else {
			b.WriteRune(rune(c))
		}
	}
	return b.String()
}

func latin1(text string) string {
	var b strings.Builder
	for _, c := range []byte(text) {
		b.WriteRune(rune(c))
	}
	return b.String()
}

func TestRepair(t *testing.T) {
	for _, text := range []string{
		"привет, мир", "It’s a test – of quotes", "Le café était fermé", "ÉTAT D’URGENCE", "naïve élan", "首相は来年度", "Λόγος", "Zażółć gęślą jaźń", "שלום עולם",
		"Fiancé", "Straße", "peça à mãe", "Đảng Cộng sản", "“Quoted”",
	} {
		for _, lost := range []string{twice(text), latin1(text), twice(twice(text))} {
			if got, ok := Repair(lost); got != text || !ok {
				t.Errorf("Repair(%q) = %q, %v, want %q", lost, got, ok, text)
			}
		}
	}
	for lost, want := range map[string]string{
		"It\u0092s \u0093quoted\u0094 \u0096 so": "It’s “quoted” – so",
		"Мир \u0085":                             "Мир …",
		"\u0080 5":                               "€ 5",
		"a\u0081b\u009F":                         "a\u0081b\u009F", // no sign there
		"Président \u0097 élu":                   "Président — élu",
		"Ð¿Ñ€Ð¸Ð²ÐµÑ‚":                           "привет",
		"He said â€œno.":                         "He said “no.",
		"both кириллица and cafÃ©":               "both кириллица and cafÃ©", // part of the text is right
		"cafÃ© and right café":                   "cafÃ© and right café",
	} {
		if got, ok := Repair(lost); got != want || ok != (want != lost) {
			t.Errorf("Repair(%q) = %q, %v, want %q", lost, got, ok, want)
		}
	}
}

// ordinary is text that begins like a lost encoding and is none.
var ordinary = []string{
	"", "plain", "Le président a dit « non » à l’été dernier", "BEAUTÉ\u00A0! SANTÉ\u00A0? CAFÉ\u00A0: MARCHÉ\u00A0;", "Un appel à\u00A0« la raison",
	"À\u00A0« L’ÉCOLE »", "«IRMû", "IRMû", "A IRMÃ’S e a MANHÃ…", "IRMÃ®", "“MAÇÔ", "MANHÃ – AMANHÃ", "AMANHÃ\u00A0É DIA", "NÃO HÁ PÃO", "São João é à noite",
	"ÂN NHÂN, Â’n", "Tiếng Việt và Âu Cơ", "Ông Â. đến", "Spaߓ, sagte er", "Straße»", "GROSSÉ™", "Ü’s Bühne", "Ñ“ y Ñ”", "Å–Ä", "ÆØÅ™", "È›", "L’ÉTÉ’S", "CAFÉ’s owner",
	"Â£", "Ã©", "Ð", "Привет “мир”", "ΑÂ’", "Ï€", "20 €", "50 ‰ É",
}

func TestRepairLeavesOrdinaryTextAlone(t *testing.T) {
	for _, text := range ordinary {
		if got, ok := Repair(text); ok || got != text {
			t.Errorf("Repair(%q) = %q", text, got)
		}
	}
}

func TestRepairChangesNoNews(t *testing.T) {
	for _, d := range sharedTexts(t, "ntrex") {
		for _, text := range []string{d.title, d.body, strings.ToUpper(d.title), strings.ToUpper(d.body)} {
			if got, ok := Repair(text); ok {
				t.Errorf("%s was changed to %.200q", d.id, got)
			}
		}
	}
}

func FuzzRepair(f *testing.F) {
	for _, text := range ordinary {
		f.Add(text)
		f.Add(twice(text))
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, changed := Repair(text)
		if changed != (got != text) {
			t.Fatalf("Repair(%q) = %q, %v", text, got, changed)
		}
	})
}

func BenchmarkRepair(b *testing.B) {
	text := strings.Repeat("Le président a dit « non » à l’été dernier. ", 100)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Repair(text)
	}
}
