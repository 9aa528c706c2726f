package index

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
	"unicode/utf8"

	"dateline/analyzers"
	"dateline/news"
)

// tongue is a language of the made-up articles: words, some of them inflected or
// in several encodings, names, and dates as its news writes them.
type tongue struct {
	tag, words, names string
	dates             []string
}

// tongues are written in more than twenty scripts and ways of writing.
var tongues = []tongue{
	{"en", "oil prices price minister ministers talks U.S. co-operation O'Brien don't naïve cafe\u0301 covid-19 1.5 x-ray ships", "Aliyev Putin Merkel Netanyahu Gordon Brown", []string{"27 June 2025", "June 2025", "yesterday", "last Friday", "2025-06-27", "the 1990s", "on Dec. 25"}},
	{"fr", "l'Iran d’Élysée qu'il pétrole où e\u0301te\u0301 aujourd'hui ministres cœur", "Poutine Macron Alïev", []string{"27 juin 2025", "le 3 mars", "hier"}},
	{"de", "Straße Preise Öl Ministerpräsidentin Fu\u0308ße Maßnahmen Donaudampfschifffahrtsgesellschaft", "Müller Merkel Alijew", []string{"27. Juni 2025", "am 25. Mai", "gestern"}},
	{"vi", "giá dầu Việt Nam chính phủ đồng nghìn nghi\u0323\u0302", "Nguyễn Trần", []string{"ngày 27 tháng 6 năm 2025"}},
	{"tr", "İstanbul'da fiyatları Bakü'nün kadın ISPARTA ışık", "Erdoğan'ın Aliyev", []string{"27 Haziran 2025"}},
	{"az", "neftin qiyməti Bakıda müəllim", "Əliyev Putin", []string{"27 iyun 2025"}},
	{"ru", "нефть цены за\u0301мок министры Москве ёлка й\u0306 России", "Путин Алиев Меркель", []string{"27 июня 2025 года", "вчера", "25 мая"}},
	{"uk", "ціни п'ять об’єкт Києва нафта її", "Путін Зеленський", []string{"27 червня 2025 року"}},
	{"el", "πετρέλαιο τιμές Αθήνα υπουργός Ἀθῆναι ά\u0345", "Πούτιν Μέρκελ", []string{"27 Ιουνίου 2025"}},
	{"ar", "النفط الأسعار وزير مُحَمَّد الخارجية ٢٥ فى", "بوتين علييف نتنياهو", []string{"27 يونيو 2025", "٢٧ يونيو ٢٠٢٥"}},
	{"fa", "می\u200cخواهم نفت قیمت\u200cها کتاب\u200cهای ایران", "پوتین علی\u200cاف", []string{"۶ تیر ۱۴۰۴"}},
	{"he", "נפט שָׁלוֹם צה\"ל מחיר ירושלים בּוֹקֶר", "נתניהו פוטין", []string{"27 ביוני 2025"}},
	{"hi", "नमस्ते क्षेत्र तेल मूल्य क्\u200dष मंत्री स्त्री द्ध", "पुतिन मोदी", []string{"27 जून 2025"}},
	{"bn", "তেল মূল্য বাংলাদেশ কোঁ র\u200d্যাব", "পুতিন", []string{"২৭ জুন ২০২৫"}},
	{"ta", "எண்ணெய் விலை நிலா கௌ ஸ்ரீ", "புதின்", []string{"27 ஜூன் 2025"}},
	{"th", "น้ำมัน ราคา กรุงเทพ ที่นี่ กำ รัฐมนตรี", "ปูติน", []string{"27 มิถุนายน 2568"}},
	{"km", "ប្រេង តម្លៃ ក្រុងភ្នំពេញ រដ្ឋមន្ត្រី", "ពូទីន", nil},
	{"my", "ရေနံ ဈေးနှုန်း ရန်ကုန်မြို့ ဝန်ကြီး", "ပူတင်", nil},
	{"zh", "石油价格 北京 中华人民共和国 葛\U000E0100飾区 于 後宮", "普京 默克尔 戈登·布朗", []string{"2025年6月27日", "6月27日"}},
	{"ja", "トランプ 東京 コーﾊﾞﾝ か\u3099き 石油の価格 ㌔ メルケル氏", "プーチン メルケル", []string{"令和7年6月27日", "2025年6月27日"}},
	{"ko", "석유 가격 대통령이 \u1112\u1161\u11ab\u1100\u1173\u11af 서울에서", "푸틴 문재인", []string{"2025년 6월 27일"}},
	{"ka", "ნავთობი ფასი თბილისში მინისტრი ᲗᲑᲘᲚᲘᲡᲘ", "პუტინი ალიევი", []string{"27 ივნისი 2025"}},
	{"hy", "նավթ գինը Երևանում նախարար և", "Պուտին Ալիև", []string{"27 հունիսի 2025"}},
	{"am", "ነዳጅ ዋጋ አዲስ፡አበባ ሚኒስትር", "ፑቲን", nil},
	{"", "\u0915\u093f😀 👩‍👩‍👧 👍🏽 🇦🇿🇹🇷🇩🇪 1\ufe0f\u20e3 ❤\ufe0f 🏴\U000E0067\U000E0062\U000E007F 🏳️‍🌈 ༄ བོད་སྐད ᠮᠣᠩᠭᠣᠯ", "Putin", nil},
}

// oddities stand between words now and then: what HTML, terminals and the order
// of letters make something of, and what breaks the rules of writing.
var oddities = []string{
	"<script>alert(1)</script>", "<b>", "&amp;", "\"quoted\"", "'", "</mark>", "a<b>c", "\x00", "\x1b[31m", "\u202eevil", "\u2067right", "\u202a", "\u2069", "\u200f",
	"\u200d", "\u0301", " \u0301", "\u00ad", "\ufeff", "\u2028", "\r\n", "…", "—", "(", ")", "„", "“", "?!", "»", "。", "！\ufe0f", "।", "؟", "።", "#tag", "@name", "https://example.org/a?b=c",
}

// caseMaker makes articles and queries from a seed.
type caseMaker struct{ *rand.Rand }

func (g caseMaker) of(list []string) string { return list[g.IntN(len(list))] }

// word is a word, a name, a date or an oddity.
func (g caseMaker) word(t tongue, odd int) string {
	switch n := g.IntN(40); {
	case n < odd:
		return g.of(oddities)
	case n < odd+3:
		return g.of(strings.Fields(t.names))
	case n < odd+5 && len(t.dates) > 0:
		return g.of(t.dates)
	case n == 39 && odd > 0:
		return strings.Repeat(g.of(strings.Fields(t.words)), 1+g.IntN(40)) // far longer than any word
	}
	return g.of(strings.Fields(t.words))
}

// text joins words with or without spaces into sentences and paragraphs.
func (g caseMaker) text(t tongue, words int) string {
	var b strings.Builder
	odd, joined, other := g.IntN(4), g.IntN(6) == 0, t
	for i := range words {
		if g.IntN(15) == 0 {
			other = tongues[g.IntN(len(tongues))]
		} else if g.IntN(3) == 0 {
			other = t
		}
		b.WriteString(g.word(other, odd))
		switch n := g.IntN(24); {
		case i == words-1:
		case n == 0:
			b.WriteString(g.of([]string{"\n\n", ".\n\n", "\r\n\r\n"}))
		case n < 3:
			b.WriteString(g.of([]string{". ", "! ", "? ", "。", "। ", "؟ ", ".” ", ", "}))
		case !joined:
			b.WriteByte(' ')
		}
	}
	return strings.ToValidUTF8(b.String(), "\ufffd")
}

func (g caseMaker) article(n int) news.Article {
	t := tongues[g.IntN(len(tongues))]
	a := news.Article{
		GivenID: fmt.Sprint(n), Title: g.text(t, 1+g.IntN(9)), Body: g.text(t, 1+g.IntN(1+g.IntN(160))), Language: t.tag,
		Source:    news.Source{Name: g.of(strings.Fields("harbour beacon oil Putin"))},
		Section:   g.of([]string{"World", "Oil", ""}),
		Published: news.Time{Instant: time.Date(2025, 6, 1+g.IntN(60), 8, 0, 0, 0, time.UTC), Precision: news.PrecisionSecond},
		Tags:      []string{g.of(strings.Fields(t.words))}, People: []string{g.of(strings.Fields(t.names))},
	}
	switch g.IntN(6) {
	case 0:
		a.Lead = g.text(t, 1+g.IntN(30))
	case 1:
		a.Title = ""
	}
	return a
}

// clause asks for something that an article says, most often.
func (g caseMaker) clause(a *news.Article) string {
	t := tongues[g.IntN(len(tongues))]
	if g.IntN(8) == 0 {
		return g.of([]string{g.of(strings.Fields(t.names)), g.of(strings.Fields(t.words)), "27 June 2025", "mentions:2025-06", "Aliyev", "Putin", "Merkel"})
	}
	s := g.of([]string{a.Title, a.Body, a.Body, firstOf(a.Lead, a.Body)})
	words := analyzers.QueryWords(s)
	if len(words) == 0 {
		return "oil"
	}
	n := g.IntN(len(words))
	last := min(n+1+g.IntN(3), len(words)-1)
	typed := s[words[n].Start:words[n].End]
	phrase := strings.NewReplacer("\"", " ", "\\", " ").Replace(s[words[n].Start:max(words[n].End, words[last].End)])
	switch g.IntN(14) {
	case 0, 1:
		return `"` + phrase + `"`
	case 2:
		return `"` + phrase + `"~` + fmt.Sprint(1+g.IntN(4))
	case 3:
		return g.of([]string{"title:", "body:", "lead:", "name:"}) + typed
	case 4:
		return g.of([]string{"source:", "tag:", "person:", "section:"}) + g.of([]string{"harbour", "oil", typed})
	case 5:
		if utf8.RuneCountInString(words[n].Term) >= 3 {
			return string([]rune(words[n].Term)[:3]) + "*"
		}
	case 6:
		return typed + "~1"
	case 7:
		return "=" + typed
	case 8:
		if len(t.dates) > 0 {
			return g.of(t.dates)
		}
	case 9:
		return phrase
	}
	return typed
}

// request joins clauses about the articles.
func (g caseMaker) request(articles []news.Article) Request {
	a := &articles[g.IntN(len(articles))]
	q := g.clause(a)
	for range g.IntN(3) {
		switch c := g.clause(a); g.IntN(6) {
		case 0, 1:
			q += " OR " + c
		case 2:
			q += " -" + g.clause(&articles[g.IntN(len(articles))])
		case 3:
			q = "(" + q + ") " + c
		default:
			q += " " + c
		}
	}
	r := Request{Query: q, Size: 12, Snippets: true, Unfolded: true, NoCounts: true, Any: g.IntN(4) == 0, Now: time.Date(2025, 9, 1, 0, 0, 0, 0, time.UTC)}
	if g.IntN(8) == 0 {
		r.Filters = map[string][]string{g.of([]string{"source", "section"}): {g.of([]string{"harbour", "Oil", "oil", "World"})}}
	}
	return r
}
