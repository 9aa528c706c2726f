package seeds

import (
	"bufio"
	"encoding/json"
	"slices"
	"strings"
	"testing"
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
	"en": 18, "ru": 9, "az": 7, "uk": 5, "tr": 5, "de": 5, "fr": 3, "es": 3, "fa": 3,
	"zh": 3, "ar": 2, "ka": 1, "hy": 1, "ja": 1, "el": 1, "he": 1,
}

// scripts names the alphabets the demo shows. Kana comes before Han because
// Japanese is written with both.
var scripts = []struct {
	name  string
	table *unicode.RangeTable
}{
	{"Latin", unicode.Latin}, {"Cyrillic", unicode.Cyrillic}, {"Arabic", unicode.Arabic},
	{"Georgian", unicode.Georgian}, {"Armenian", unicode.Armenian}, {"Greek", unicode.Greek},
	{"Hebrew", unicode.Hebrew}, {"Kana", unicode.Hiragana}, {"Han", unicode.Han},
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
			"source.id": s.Source.ID, "published": s.Published,
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
		published, err := news.ParseTime(s.Published)
		if err != nil || published.IsZero() || !strings.HasPrefix(s.ID, s.Language+"-") {
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
	seen := map[string]string{}
	for _, s := range load(t) {
		for _, key := range []string{"id " + s.ID, "body " + s.Body, "title " + s.Title} {
			if other, twice := seen[key]; twice {
				t.Errorf("%s and %s share %.40q", other, s.ID, key)
			}
			seen[key] = s.ID
		}
		for paragraph := range strings.SplitSeq(s.Body, "\n\n") {
			if other, twice := seen[paragraph]; twice {
				t.Errorf("%s repeats a paragraph of %s", s.ID, other)
			}
			seen[paragraph] = s.ID
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
	if len(all) < 64 {
		t.Errorf("%d articles, want at least 64", len(all))
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

func TestDayPrecisionAndZonesAreBothShown(t *testing.T) {
	days, zones := 0, map[int]bool{}
	for _, s := range load(t) {
		published, err := news.ParseTime(s.Published)
		if err != nil {
			t.Fatal(err)
		}
		if published.Precision == news.PrecisionDay {
			days++
			continue
		}
		_, offset := published.Instant.Zone()
		zones[offset] = true
	}
	if days < 3 || len(zones) < 6 {
		t.Errorf("%d articles give only a day and there are %d zone offsets, want 3 and 6", days, len(zones))
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
	if len(topics) < 24 {
		t.Errorf("%d topics, want at least 24", len(topics))
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
	want := judged[topics["Aliyev"]]
	for _, q := range []string{"Алиев", "Əliyev", "阿利耶夫", "علی\u200cاف"} {
		got := judged[topics[q]]
		if len(got) != len(want) {
			t.Errorf("%s reaches %d articles, Aliyev %d", q, len(got), len(want))
		}
		for doc := range want {
			if got[doc] != want[doc] {
				t.Errorf("%s: %s is judged %q, for Aliyev %q", q, doc, got[doc], want[doc])
			}
		}
	}
}
