package seeds

import (
	"bufio"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"dateline/news"
)

// seed is the shape of a line of articles.jsonl; a key outside it fails the test.
type seed struct {
	ID            string      `json:"id"`
	Source        news.Source `json:"source"`
	Title         string      `json:"title"`
	Lead          string      `json:"lead"`
	Body          string      `json:"body"`
	Language      string      `json:"language"`
	Published     string      `json:"published"`
	Modified      string      `json:"modified"`
	Embargo       string      `json:"embargo"`
	Status        news.Status `json:"status"`
	Section       string      `json:"section"`
	Tags          []string    `json:"tags"`
	People        []string    `json:"people"`
	Organisations []string    `json:"organisations"`
	Places        []string    `json:"places"`
	Authors       []string    `json:"authors"`
	Dateline      string      `json:"dateline"`
}

// byline stands on every article, so that no reader takes one for a newspaper's.
const byline = "Dateline demo desk"

// promised is the least number of articles a language must have.
var promised = map[string]int{
	"en": 39, "ru": 19, "de": 13, "az": 12, "uk": 9, "tr": 9, "es": 9, "fr": 7, "zh": 7, "fa": 6, "ar": 6, "ja": 6,
	"ko": 5, "pt": 4, "it": 4, "pl": 4, "bg": 4, "hi": 4, "el": 4, "ka": 3, "he": 3, "ro": 3, "sr": 3, "hy": 2, "kk": 2, "vi": 2,
}

// scripts names the alphabets the demo shows. Kana comes before Han because
// Japanese is written with both.
var scripts = []struct {
	name  string
	table *unicode.RangeTable
}{
	{"Latin", unicode.Latin}, {"Cyrillic", unicode.Cyrillic}, {"Arabic", unicode.Arabic},
	{"Georgian", unicode.Georgian}, {"Armenian", unicode.Armenian}, {"Greek", unicode.Greek},
	{"Hebrew", unicode.Hebrew}, {"Devanagari", unicode.Devanagari}, {"Hangul", unicode.Hangul},
	{"Kana", unicode.Hiragana}, {"Han", unicode.Han},
}

func load(t *testing.T) []seed {
	t.Helper()
	var all []seed
	lines := bufio.NewScanner(Articles())
	for lines.Scan() {
		dec := json.NewDecoder(strings.NewReader(lines.Text()))
		dec.DisallowUnknownFields()
		var s seed
		if err := dec.Decode(&s); err != nil {
			t.Fatalf("articles.jsonl line %d: %v", len(all)+1, err)
		}
		all = append(all, s)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// mainScript returns the first script that makes up a fifth of the letters: a
// Japanese text has about that share of kana even when it is full of names.
func mainScript(text string) string {
	letters, counts := 0, make([]int, len(scripts))
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		for i, s := range scripts {
			if unicode.Is(s.table, r) {
				counts[i]++
			}
		}
	}
	for i, s := range scripts {
		if counts[i]*5 > letters {
			return s.name
		}
	}
	return ""
}

func TestArticlesAreComplete(t *testing.T) {
	for _, s := range load(t) {
		for name, value := range map[string]string{
			"id": s.ID, "title": s.Title, "body": s.Body, "section": s.Section, "language": s.Language,
			"source.id": s.Source.ID,
		} {
			if strings.TrimSpace(value) == "" || !utf8.ValidString(value) {
				t.Errorf("%s: %s is empty or is not UTF-8", s.ID, name)
			}
		}
		if strings.ContainsAny(s.ID, " \t") {
			t.Errorf("%q: an id with a blank cannot stand in qrels.tsv", s.ID)
		}
		if !strings.Contains(s.Source.Name, "(demo)") || !strings.HasSuffix(s.Source.Domain, ".example") {
			t.Errorf("%s: outlet %+v does not show that it is invented", s.ID, s.Source)
		}
		if len(s.Authors) != 1 || s.Authors[0] != byline {
			t.Errorf("%s: authors are %q, want %q alone", s.ID, s.Authors, byline)
		}
		if len(s.Tags) == 0 || len(s.Places) == 0 {
			t.Errorf("%s: needs tags and places, or its facets stay empty", s.ID)
		}
		// The id tells the day, so a date that was forgotten is seen at once.
		want := s.Language + "-" + s.Published[:min(len(s.Published), len(time.DateOnly))] + "-"
		if s.Published == "" {
			want = s.Language + "-undated-"
		}
		if _, err := news.ParseTime(s.Published); err != nil || !strings.HasPrefix(s.ID, want) {
			t.Errorf("%s: published %q, language %q, error %v", s.ID, s.Published, s.Language, err)
		}
	}
}

func TestBodiesHaveTheLengthOfANewsItem(t *testing.T) {
	for _, s := range load(t) {
		// Chinese and Japanese put no blanks between words, so letters are counted there.
		size, least, most := len(strings.Fields(s.Body)), 60, 180
		if s.Language == "zh" || s.Language == "ja" {
			size, least, most = utf8.RuneCountInString(s.Body), 120, 500
		}
		if size < least || size > most {
			t.Errorf("%s: the body has size %d, want %d to %d", s.ID, size, least, most)
		}
		if n := len(strings.Split(s.Body, "\n\n")); n < 2 || n > 4 {
			t.Errorf("%s: the body has %d paragraphs, want 2 to 4", s.ID, n)
		}
	}
}

func TestIDsAndTextsAreUnique(t *testing.T) {
	all := load(t)
	copies := map[string]bool{}
	for _, group := range copyGroups(all) {
		for _, s := range group[1:] {
			copies[s.ID] = true
		}
	}
	ids, seen := map[string]bool{}, map[string]string{}
	for _, s := range all {
		if ids[s.ID] {
			t.Errorf("the id %s stands twice", s.ID)
		}
		ids[s.ID] = true
		if copies[s.ID] {
			continue // TestAgencyTextsAreExactCopies holds these to their own rule
		}
		for _, text := range append(strings.Split(s.Body, "\n\n"), "title "+s.Title) {
			if other, twice := seen[text]; twice {
				t.Errorf("%s and %s share %.40q", other, s.ID, text)
			}
			seen[text] = s.ID
		}
	}
}

func TestLanguagesAndScripts(t *testing.T) {
	languages, found := map[string]int{}, map[string]bool{}
	all := load(t)
	for _, s := range all {
		languages[s.Language]++
		found[mainScript(s.Title+s.Body)] = true
	}
	if len(all) < 160 {
		t.Errorf("%d articles, want at least 160", len(all))
	}
	for tag, least := range promised {
		if languages[tag] < least {
			t.Errorf("%d articles in %s, want at least %d", languages[tag], tag, least)
		}
	}
	for _, s := range scripts {
		if !found[s.name] {
			t.Errorf("no article is written in %s", s.name)
		}
	}
}

func TestEveryPrecisionAndManyZonesAreShown(t *testing.T) {
	coarse, zones := map[news.Precision]int{}, map[int]bool{}
	for _, s := range load(t) {
		published, err := news.ParseTime(s.Published)
		if err != nil {
			t.Fatal(err)
		}
		if published.Precision <= news.PrecisionDay {
			coarse[published.Precision]++
			continue
		}
		_, offset := published.Instant.Zone()
		zones[offset] = true
	}
	for precision, least := range map[news.Precision]int{
		news.PrecisionNone: 2, news.PrecisionYear: 1, news.PrecisionMonth: 2, news.PrecisionDay: 8,
	} {
		if coarse[precision] < least {
			t.Errorf("%d articles of precision %q, want %d", coarse[precision], precision, least)
		}
	}
	if len(zones) < 12 {
		t.Errorf("%d zone offsets, want 12", len(zones))
	}
}

func TestSpellingsThatSearchMustBridge(t *testing.T) {
	var text strings.Builder
	for _, s := range load(t) {
		text.WriteString(s.Title + "\n" + s.Lead + "\n" + s.Body + "\n")
	}
	for _, form := range []string{
		"Aliyev", "Əliyev", "Алиев", "Алієв", "Alijew", "Ilham Aliev", "Alíyev", "علی\u200cاف", "علييف",
		"ალიევ", "Ալիև", "Αλίεφ", "אלייב", "阿利耶夫", "アリエフ",
		"Путин", "Путина", "Путиным", "Алиеву", "Алієву", "Putinlə", "Poutine", "پوتین", "بوتين", "普京", "Yekaterinburq", "Jekaterinburg",
		"Ekaterinbourg", "Екатеринбург", "Paşinyan", "Paschinjan", "Пашинян",
		"June 27", "27 June 2025", "last Friday", "yesterday", "three days ago", "27 июня", "в пятницу",
		"yunun 27-də", "27 Haziran'da", "am 27. Juni", "le 27 juin", "El 27 de junio", "۲۷ ژوئن", "۶ تیر",
		"6月27日", "August 31-September 1", "in June 2025",
		"Алијев", "Әлиев", "알리예프", "Pachinian", "파시냔", "باشينيان",
		"Djokovic", "Djoković", "Ђоковић", "ジョコビッチ", "Kvaratskhelia", "Кварацхелия", "კვარაცხელია",
		"Prevost", "Прево", "פרבוסט", "Mamdani", "ممداني", "ममदानी", "李在明", "이재명", "Lee Jae-myung", "高市早苗", "다카이치",
		"Panahi", "Панахи", "پناهی", "Токаев", "Тоқаев", "托卡耶夫", "Вучић", "武契奇",
		"16 июня", "venerdì scorso, 27 giugno", "27. јуна", "El apagón del 28 de abril", "23 Nisan", "23 април", "la 4 mai",
		"23 अगस्त", "29η Μαΐου", "ב-21 באפריל", "26 ივნისი", "Հուլիսի 10-ի", "6 қазанда", "ngày 21/4", "지난달 30일", "dziś", "昨天",
	} {
		if !strings.Contains(text.String(), form) {
			t.Errorf("no article writes %q", form)
		}
	}
}

// judgements reads qrels.tsv as topic id to article id to grade.
func judgements(t *testing.T) map[string]map[string]string {
	t.Helper()
	out := map[string]map[string]string{}
	for line := range strings.Lines(Qrels()) {
		f := strings.Fields(line)
		if len(f) != 4 || f[1] != "0" || !slices.Contains([]string{"1", "2"}, f[3]) {
			t.Fatalf("qrels.tsv: %q is not: topic 0 article grade", line)
		}
		if out[f[0]] == nil {
			out[f[0]] = map[string]string{}
		}
		if out[f[0]][f[2]] != "" {
			t.Errorf("qrels.tsv: %s judges %s twice", f[0], f[2])
		}
		out[f[0]][f[2]] = f[3]
	}
	return out
}

// queries reads topics.tsv as query to topic id.
func queries(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	for line := range strings.Lines(Topics()) {
		id, q, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || id == "" || strings.TrimSpace(q) == "" || out[q] != "" {
			t.Fatalf("topics.tsv: %q is not an id, a tab and a new query", line)
		}
		out[q] = id
	}
	return out
}

func TestEveryJudgementNamesATopicAndAnArticle(t *testing.T) {
	known := map[string]bool{}
	for _, s := range load(t) {
		known[s.ID] = true
	}
	topics, judged := queries(t), judgements(t)
	if len(topics) < 71 {
		t.Errorf("%d topics, want at least 71", len(topics))
	}
	for q, id := range topics {
		if len(judged[id]) == 0 {
			t.Errorf("topic %s (%s) has no relevant article", id, q)
		}
	}
	ids := map[string]bool{}
	for _, id := range topics {
		ids[id] = true
	}
	for id, docs := range judged {
		for doc := range docs {
			if !ids[id] || !known[doc] {
				t.Errorf("qrels.tsv: %s %s names a topic or an article that does not exist", id, doc)
			}
		}
	}
}

func TestMonthAloneIsNotJudgedAsTheDay(t *testing.T) {
	topics, judged := queries(t), judgements(t)
	day, month := judged[topics["27 June 2025"]], judged[topics["June 2025"]]
	english := 0
	for doc := range day {
		if month[doc] == "" {
			t.Errorf("%s speaks of 27 June 2025 and is not judged for the month", doc)
		}
		if strings.HasPrefix(doc, "en-") {
			english++
		}
	}
	if english < 5 {
		t.Errorf("%d English articles speak of 27 June 2025, want at least 5", english)
	}
	for _, s := range load(t) {
		if strings.Contains(s.Body, "n June 2025") && day[s.ID] != "" {
			t.Errorf("%s names only the month and is judged for 27 June 2025", s.ID)
		}
	}
}

func TestSpellingsOfOneNameAreJudgedAlike(t *testing.T) {
	topics, judged := queries(t), judgements(t)
	for _, spellings := range [][]string{
		{"Aliyev", "Алиев", "Əliyev", "阿利耶夫", "علی\u200cاف"},
		{"Yekaterinburg", "Екатеринбург"},
		{"Đoković", "ジョコビッチ"},
		{"Kvaratskhelia", "Кварацхелия"},
		{"Mamdani", "ممداني", "ममदानी"},
		{"李在明", "Lee Jae-myung", "이재명"},
		{"Takaichi", "高市早苗"},
		{"Panahi", "پناهی"},
		{"Токаев", "Tokayev"},
		{"المتحف المصري الكبير", "Grand Egyptian Museum"},
	} {
		want := judged[topics[spellings[0]]]
		for _, q := range spellings[1:] {
			if got := judged[topics[q]]; len(want) == 0 || !maps.Equal(got, want) {
				t.Errorf("%s is judged %v, %s %v", q, got, spellings[0], want)
			}
		}
	}
}
