package analyzers

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// nameCase is a sentence with the names in it, separated by ;.
type nameCase struct{ language, text, want string }

// nameCases were written for this test.
var nameCases = []nameCase{
	{"en", "Angela Merkel spoke.", "Angela Merkel"},
	{"en", "The minister met Ursula von der Leyen in Brussels.", "Ursula von der Leyen;Brussels"},
	{"en", "Talks with Muhammad bin Salman ended late.", "Muhammad bin Salman"},
	{"en", "Books by J. K. Rowling and J.R.R. Tolkien sold well.", "J. K. Rowling;J.R.R. Tolkien"},
	{"en", "He quoted George W. Bush. But nobody listened.", "George W. Bush"},
	{"en", "After the vote, St. Petersburg was quiet.", "St. Petersburg"},
	{"en", "It was Merkel's Berlin that Syria's Bashar al-Assad feared.", "Merkel;Berlin;Syria;Bashar al-Assad"},
	{"en", "Fighters of al-Qaeda fled; bin Laden did not.", "al-Qaeda;bin Laden"},
	{"en", "Critics of the ministers left. Ministers of Peru stayed, critics said.", "Peru"},
	{"en", "O'Brien came from Sana'a.", "O'Brien;Sana'a"},
	{"en", "I know what I know about Peru.", "Peru"},
	{"en", "Prices rose by 3 percent at COP29 in Baku.", "Baku"},
	{"de", "Die Reise von Ursula von der Leyen nach Kiew.", "Reise;Ursula von der Leyen;Kiew"},
	{"de", "Haben Sie Angela Merkel gesehen?", "Angela Merkel"},
	{"de", "In Bonn sprach der Präsident der Republik.", "Bonn;Präsident;Republik"},
	{"de", "Aber Merkel und Macron schwiegen.", "Merkel;Macron"},
	{"fr", "La visite d'Emmanuel Macron en Iran.", "Emmanuel Macron;Iran"},
	{"fr", "Les autorités de l'Iran ont refusé.", "Iran"},
	{"fr", "L'Iran refuse, l’Algérie accepte.", "Iran;Algérie"},
	{"fr", "Selon lui, Charles de Gaulle admirait Jeanne d'Arc.", "Charles de Gaulle;Jeanne d'Arc"},
	{"fr", "Il a vu aujourd'hui Dominique de la Rochefoucauld.", "Dominique de la Rochefoucauld"},
	{"tr", "Erdoğan'ın Ankara ziyareti sürüyor.", "Erdoğan;Ankara"},
	{"tr", "Ve Recep Tayyip Erdoğan’a soruldu.", "Recep Tayyip Erdoğan"},
	{"tr", "Bu Mısır'dan gelen Kur'an.", "Mısır;Kur'an"},
	{"tr", "Erdoğan da Putin de sustu.", "Erdoğan;Putin"},
	{"az", "İlham Əliyev dünən Bakıda çıxış etdi.", "İlham Əliyev;Bakıda"},
	{"az", "Bu gün Heydər Əliyev oğlu haqqında danışdı.", "Heydər Əliyev"},
	{"it", "Il governo dell'Italia ascolta Massimo D'Alema.", "Italia;Massimo D'Alema"},
	{"it", "Leonardo da Vinci nacque a Vinci.", "Leonardo da Vinci;Vinci"},
	{"it", "Merkel al Cairo con Conte.", "Merkel;Cairo;Conte"},
	{"es", "El presidente visitó Santiago de Chile con Sánchez.", "Santiago de Chile;Sánchez"},
	{"es", "Merkel y Macron hablaron con Oscar de la Renta.", "Merkel;Macron;Oscar de la Renta"},
	{"es", "Lula viajó a La Paz y La Habana. La Unión calló ayer.", "Lula;La Paz;La Habana;Unión"},
	{"fr", "Hier Marine Le Pen et, selon La Haye, Le Pen encore. La Rochelle suit, La Commission aussi.", "Marine Le Pen;La Haye;Le Pen;Rochelle;Commission"},
	{"en", "Judges in The Hague heard that The Deal was off. The Hague waited.", "The Hague;Deal;Hague"},
	{"nl", "Gisteren sprak Rutte in Den Haag over De Zaak.", "Rutte;Den Haag;Zaak"},
	{"pt", "O jogo de José dos Santos no Rio de Janeiro.", "José dos Santos;Rio de Janeiro"},
	{"pt", "Luiz Inácio Lula da Silva e André Corrêa do Lago viajaram.", "Luiz Inácio Lula da Silva;André Corrêa do Lago"},
	{"fr", "Hier, Notre-Dame a rouvert à Paris.", "Notre-Dame;Paris"},
	{"en", "On Saturday Vladimir Putin called, and on Dec. 25 Mr Aliyev answered.", "Vladimir Putin;Mr Aliyev"},
	{"el", "Ο Άμπντελ Φατάχ αλ Σίσι μίλησε.", "Άμπντελ Φατάχ αλ Σίσι"},
	{"nl", "Volgens Alexander de Croo kwam Jan van den Berg niet.", "Alexander de Croo;Jan van den Berg"},
	{"ru", "Но Владимир Путин не приехал в Баку.", "Владимир Путин;Баку"},
	{"ru", "Поэт А. С. Пушкин жил в Москве.", "А. С. Пушкин;Москве"},
	{"ru", "Вчера Урсула фон дер Ляйен и Башар аль-Асад молчали. Все ждали вчера.", "Урсула фон дер Ляйен;Башар аль-Асад"},
	{"uk", "Після зустрічі Лук'яненко поїхав до Києва.", "Лук'яненко;Києва"},
	{"hr", "Ali Merkel je u Zagrebu vidjela da Putin šuti.", "Merkel;Zagrebu;Putin"},
	{"hr", "Jučer je Ali Hamnei govorio.", "Ali Hamnei"},
	{"pl", "W Warszawie wczoraj Angela Merkel i Donald Tusk rozmawiali.", "Warszawie;Angela Merkel;Donald Tusk"},
	{"el", "Ο Αλέξης Τσίπρας μίλησε στην Αθήνα.", "Αλέξης Τσίπρας;Αθήνα"},
	{"ar", "وصل الوزير إلى طهران أمس.", "طهران"},
	{"ar", "قال الرئيس إن الحرب انتهت.", ""},
	{"he", "הוא נסע לטהרן אתמול.", "טהרן"},
	{"zh", "昨天习近平在北京说话。", "习近平;北京"},
	{"zh", "今天天气很好。", ""},
	{"ja", "首相は東京でトランプ大統領と会った。", "東京"},
	{"ja", "これはテストです。", ""},
	{"ko", "대통령은 서울에서 말했다.", "서울"},
	{"ko", "오늘 날씨가 좋다.", ""},
	{"th", "เขาเดินทางไปกรุงเทพมหานครเมื่อวานนี้", "กรุงเทพมหานคร"},
	{"ka", "ის თბილისი ნახა.", "თბილისი"},
	{"", "La visite d'Emmanuel Macron en Iran a commencé hier soir dans la capitale.", "Emmanuel Macron;Iran"},
	{"", "Angela Merkel met İlham Əliyev", "Angela Merkel;İlham Əliyev"},
	{"", "", ""},
}

func TestNames(t *testing.T) {
	for _, tt := range nameCases {
		var got []string
		for _, n := range Names(tt.text, tt.language) {
			got = append(got, n.Text)
		}
		if strings.Join(got, ";") != tt.want {
			t.Errorf("%s %q: %q, want %q", tt.language, tt.text, strings.Join(got, ";"), tt.want)
		}
	}
}

func TestFormsOfNames(t *testing.T) {
	for _, tt := range []nameCase{
		{"tr", "Erdoğan'ın", "erdogan"},
		{"tr", "Recep Tayyip Erdoğan’a soruldu", "recep tayyip erdogan"},
		{"fr", "d'Emmanuel Macron", "emmanuel macron"},
		{"fr", "hier l'Iran", "iran"},
		{"fr", "Jeanne d'Arc", "jeanne arc"},
		{"en", "Merkel's", "merkel"},
		{"en", "Ursula von der Leyen", "ursula von der leyen"},
		{"en", "J. K. Rowling", "j k rowling"},
		{"en", "Jean-Yves Le Drian", "jean yves le drian"},
		{"en", "O'Brien", "obrien"},
		{"zh", "习近平说", "习近平"},
		{"ko", "서울에서", "서울"},
	} {
		var got []string
		for _, n := range Names(tt.text, tt.language) {
			got = append(got, n.Forms...)
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s %q: %q, want %q", tt.language, tt.text, got, tt.want)
		}
	}
}

// FuzzNames holds names to what a program relies on: stretches of the text, in
// order, apart from each other and on the edges of characters.
func FuzzNames(f *testing.F) {
	for _, c := range nameCases {
		f.Add(c.text, c.language)
	}
	f.Fuzz(func(t *testing.T, text, language string) {
		end := 0
		for _, n := range Names(text, language) {
			if n.Start < end || n.End <= n.Start || n.End > len(text) || text[n.Start:n.End] != n.Text || len(n.Forms) == 0 {
				t.Fatalf("%q: %+v behind %d", text, n, end)
			}
			if utf8.ValidString(text) && !utf8.ValidString(n.Text) {
				t.Fatalf("%q: a character is cut: %+v", text, n)
			}
			end = n.End
		}
	})
}
