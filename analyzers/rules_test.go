package analyzers

import (
	"strings"
	"testing"

	"dateline/news"
)

// meets reports whether a typed word finds a word that is written in a text of a
// language, in an archive of that language and English.
func meets(language, typed, written string) bool {
	have := map[string]bool{}
	for _, k := range New().Append(nil, written, Document{Language: language, Published: news.NoDay}) {
		have[k.Term] = true
	}
	for _, q := range QueryTerms(nil, typed, []string{"en", language}) {
		if have[q.Term] {
			return true
		}
	}
	return false
}

// TestRules states the rule of each language that plain folding and stemming do
// not explain: what it must bring together, and what it must leave apart.
func TestRules(t *testing.T) {
	for _, rule := range []struct {
		name, language string
		together       string // typed/written, separated by ; a space may stand in the text
		apart          string
	}{
		{"Turkish i", "tr", "İstanbul/istanbul;istanbul/İSTANBUL;ISTANBUL/İstanbul;ılı/ILI;Diyarbakır/DIYARBAKIR;Işık/isik", "ışık/aşık;İran/Irak"},
		{"Azerbaijani i and ə", "az", "Bakı/BAKI;bakı/Bakida;İlham/ilham;Əliyev/əliyevin", "əli/ali;Gəncə/Ganca"},
		{"Turkish name before an ending", "tr", "Erdoğan/Erdoğan'ın;Ankara/Ankara’da", "Kur/Kur'an"},
		{"German sharp s", "de", "Straße/STRASSE;strasse/Straßen;Weißrussland/Weissrussland", "Maße/Masken"},
		{"German umlauts", "de", "Müller/Mueller;Mueller/Müller;Muller/Müller;Köln/KOELN;Häuser/Haus;Oesterreich/Österreich", ""},
		{"German vowels that are no umlaut", "de", "Israel/Israels;Poet/Poeten;Bauer/Bauern", "Poet/Pot;neue/nue;Duell/Dull;Bauer/Baur;Israel/Isral;Quelle/Qulle"},
		{"Arabic alef, yeh, teh marbuta", "ar", "أحمد/احمد;إيران/ايران;آسيا/اسيا;مصطفى/مصطفي;القاهرة/القاهره", "سوريا/روسيا"},
		{"Arabic article and the signs written on", "ar", "رئيس/الرئيس;وزير/الوزير;مصر/ومصر;القاهرة/بالقاهرة;وزير/للوزير", "وزير/زير;إسلام/سلام;حرب/حزب"},
		{"Arabic vowel signs and tatweel", "ar", "محمد/مُحَمَّد;الرئيس/الرئيـــس", "عمر/عمرو"},
		{"Persian half-space", "fa", "می\u200cخواهد/میخواهد;میخواهد/می\u200cخواهد;سازد/می\u200cسازد;می\u200cسازد/می سازد;کتاب/کتاب\u200cها;کتاب\u200cها/کتاب ها;کتابها/کتاب\u200cهای", "میلاد/لاد;تنها/تن;میزبان/زبان"},
		{"Persian letters and digits", "fa", "ایران/ايران;کابل/كابل;۱۴۰۳/1403;1403/١٤٠٣", "۱۴۰۳/1404"},
		{"Russian yo", "ru", "Королёв/Королев;Королев/КОРОЛЁВ;ёлка/ЁЛКУ;Королёва/Королевой", "Чайковский/Чаиковскии;мел/мил"},
		{"Greek final sigma and accents", "el", "Σωκράτης/ΣΩΚΡΑΤΗΣ;σωκρατησ/Σωκράτης;Αθήνα/ΑΘΗΝΑΣ;Τσίπρας/Τσίπρα", "Ελλάδα/Έλληνας"},
		{"Romanian comma and cedilla", "ro", "București/Bucureşti;Bucuresti/București;Constanța/Constanţa;țară/ţara", "Cluj/Blaj"},
		{"Vietnamese marks", "vi", "Nguyễn/Nguyen;nguyen/NGUYỄN;Đà/Da;Phú/phu", "Nguyễn/Nguyệt"},
		{"Hebrew points", "he", "שלום/שָׁלוֹם;צה״ל/צהל", "שלום/שלושה"},
		{"Hindi nukta and nasal signs", "hi", "सड़क/सडक;हिंदी/हिन्दी;अंग्रेज़ी/अंग्रेजी;पाँच/पांच", "युद्ध/बुद्ध"},
		{"French elision", "fr", "Iran/l'Iran;Iran/L’IRAN;Orsay/d'Orsay;élection/l'élections;l'Iran/Iran;Israël/lorsqu'Israël", "lIran/Iran;aujourd/aujourd'hui;hui/aujourd'hui;Brien/O'Brien"},
		{"Italian elision", "it", "Iran/dell'Iran;ONU/all'ONU;Italia/un'Italia;dell'Iran/l'Iran;D'Alema/D'Alema", "Brien/O'Brien"},
		{"Catalan elision", "ca", "Iran/l'Iran;Andorra/d'Andorra", "legi/col·legi"},
		{"Irish elision", "ga", "fhág/d'fhág", "Brien/O'Brien"},
		{"no elision in English", "en", "D'Alema/D'Alema;O'Brien/OBrien;obama/Obama's", "Alema/D'Alema;Orsay/d'Orsay;Iran/l'Iran"},
		{"Norwegian under each of its tags", "nb", "regjering/regjeringen", "krig/krise"},
		{"Bosnian by Croatian", "bs", "Sarajevo/Sarajeva", "Bosna/Bosanac"},
	} {
		t.Run(rule.name, func(t *testing.T) {
			for _, list := range []struct {
				pairs string
				want  bool
			}{{rule.together, true}, {rule.apart, false}} {
				for pair := range strings.SplitSeq(list.pairs, ";") {
					typed, written, ok := strings.Cut(pair, "/")
					if ok && meets(rule.language, typed, written) != list.want {
						t.Errorf("%s: %s finds %s: %v, want %v", rule.language, typed, written, !list.want, list.want)
					}
				}
			}
		})
	}
}
