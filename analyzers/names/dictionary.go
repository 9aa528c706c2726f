package names

import (
	"strings"

	"dateline/analyzers/lang"
)

// entry says that a word belongs to a set of names; loose members are forms of
// the name that most bearers would not answer to.
type entry struct {
	set   uint16
	loose bool
}

// nameSets lists what sound cannot tell: exonyms and endonyms, historic names,
// spellings by ear, readings of Han characters. One set a line; what follows a
// semicolon is loose. Han names stand as the pairs of characters that texts are
// cut into.
const nameSets = `
beijing peking pekin pechino пекин пекін 北京 بكين پکن pékin Πεκίνο פקין
kyiv kiev kiew киев київ kijow kijev كييف Κίεβο קייב
kharkiv kharkov charkow харьков харків kharkow charkiw
lviv lvov lwow lemberg львов львів
odesa odessa одесса одеса
dnipro dnepr dnieper днепр дніпро
chernobyl chornobyl tschernobyl чернобыль чорнобиль
germany deutschland allemagne alemania germania almaniya almanya германия німеччина niemcy nemecko tyskland ألمانيا Γερμανία גרמניה 独国 德国 독일
austria österreich autriche avusturya avstriya австрия австрія النمسا Αυστρία rakousko
hungary ungarn hongrie hungria macaristan macarıstan magyarorszag венгрия угорщина wegry المجر
greece griechenland grece grecia yunanistan yunanıstan греция греція Ελλάδα اليونان
switzerland schweiz suisse svizzera isviçre швейцария швейцарія سويسرا
france frankreich francia fransa франция франція فرنسا Γαλλία 法国
spain espana spanien espagne ispanya испания іспанія إسبانيا Ισπανία 西班
italy italia italien italie italya италия італія إيطاليا Ιταλία
russia russland russie rusia rusya rusiya россия росія rosja روسيا روسیه Ρωσία רוסיה 俄罗 러시아
ukraine ukraina украина україна ukrayna أوكرانيا Ουκρανία
turkey türkiye turkei turquie turquia турция туреччина تركيا ترکیه Τουρκία
georgia georgien gruzija gürcüstan gürcistan грузия грузія საქართველო جورجيا
armenia armenien armenie ermenistan ermənistan армения вірменія հայաստան أرمينيا ارمنستان
azerbaijan azərbaycan aserbaidschan азербайджан أذربيجان آذربایجان
china kitay çin китай chine 中国 中國 الصين چین Κίνα סין 중국
japan japon japonya япония японія 日本 اليابان ژاپن Ιαπωνία 일본
egypt egypte ägypten agypten mısır misir египет єгипет مصر Αίγυπτος מצרים
india indien inde hindistan индия індія الهند هند Ινδία भारत
poland polen pologne polonia polska polonya polşa польша польща بولندا لهستان
netherlands niederlande nederland hollanda нидерланды нідерланди هولندا
syria syrien syrie suriye suriya сирия сирія سوريا سوریه
israel israil ізраїль израиль إسرائيل اسرائیل ישראל
england ingiltere ingilterə angleterre англия англія إنجلترا
london londres londra londyn лондон لندن Λονδίνο לונדון
vienna wien vienne viena viyana vyana вена відень فيينا Βιέννη וינה wieden viden
baku bakou bakı баку باكو باکو
moscow moskva moskau moscou moscu mosca moskova moskwa москва موسكو مسکو Μόσχα מוסקבה 莫斯 모스크바
tehran teheran tahran тегеран تهران طهران טהרן Τεχεράνη
warsaw warszawa warschau varsovie varşova варшава وارسو
prague praha prag praga прага براغ Πράγα
rome roma rom рим روما رم Ρώμη
athens athen athenes atina afiny афины афіни αθήνα أثينا
brussels bruxelles brussel brüssel bruksela брюссель بروكسل
geneva geneve genf ginebra ginevra cenevre женева جنيف
munich münchen muenchen мюнхен monachium
cologne köln koln кельн
cairo kairo caire kahire qahirə каир каїр القاهرة قاهره Κάιρο קהיר
jerusalem kudüs qüds иерусалим єрусалим القدس ירושלים
damascus damas damaskus şam dımaşq дамаск دمشق
baghdad bagdad bağdat bağdad багдад بغداد
mecca mekka mekke makkah мекка مكة
istanbul constantinople konstantinopel стамбул إسطنبول Κωνσταντινούπολη
tbilisi tiflis тифлис თბილისი тбилиси تبلیسی
yerevan erivan eriwan irəvan erevan ереван երևան երեւան
copenhagen kopenhagen københavn kobenhavn копенгаген
lisbon lisboa lissabon lisbonne лиссабон
belgrade beograd belgrad белград београд
bucharest bucuresti bukarest bükreş бухарест
mumbai bombay мумбаи бомбей मुंबई
kolkata calcutta калькутта
seoul séoul seul сеул 서울 首尔
tokyo tokio токио токіо 東京 东京 도쿄 طوكيو
shanghai schanghai шанхай 上海 上海
myanmar burma birma birmanie мьянма
gaddafi qaddafi kadhafi khadafy gadhafi qadhafi kaddafi каддафи القذافي قذافي קדאפי
biden байден بايدن Μπάιντεν ביידן バイデン 拜登 바이든
trump трамп ترامب ترامپ Τραμπ טראמפ トランプ 特朗 川普 트럼프
netanyahu нетаньяху נתניהו نتنياهو Νετανιάχου netanjahu
muhammad mohammed mohamed mohammad muhammed mohamad muhamad мухаммад мухаммед мохаммед мохамед محمد mohammet məhəmməd ; mehmet mehmed mamadou магомед mahomet magomed
lukashenko lukashenka лукашенко лукашенка lukaschenko
volodymyr wolodymyr володимир ; vladimir wladimir владимир uladzimir уладзімір
oleksandr олександр ; alexander aleksandr александр aliaksandr аляксандр iskender
chiang tschiang чан 蒋介 蔣介 jiang
kai-shek kaishek kaischek кайши 介石
abe абэ 安倍
shinzo sinzo синдзо 晋三 晋三
kishida кисида 岸田
suga суга 菅義
lee ли 이 ; yi rhee
park пак 박 ; pak
choi choe чхве цой 최
aliyev aliev əliyev eliyev алиев алієв علییف علیف alijew alijev
khamenei chamenei хаменеи خامنهای khamenai
`

// dictionary finds the sets of a folded word.
var dictionary = func() map[string][]entry {
	words := map[string][]entry{}
	set := uint16(0)
	for line := range strings.Lines(nameSets) {
		set++
		firm, loose, _ := strings.Cut(line, ";")
		for w := range strings.FieldsSeq(firm) {
			addEntry(words, w, entry{set, false})
		}
		for w := range strings.FieldsSeq(loose) {
			addEntry(words, w, entry{set, true})
		}
	}
	for line := range strings.Lines(nicknames) {
		set++
		for w := range strings.FieldsSeq(line) {
			addEntry(words, w, entry{set, true})
		}
	}
	return words
}()

func addEntry(words map[string][]entry, word string, e entry) {
	folded := lang.FoldString(word)
	for _, old := range words[folded] {
		if old.set == e.set {
			return
		}
	}
	words[folded] = append(words[folded], e)
}

// meet is the set that two words share; it is loose if either is.
func meet(a, b []entry) (entry, bool) {
	var found entry
	for _, x := range a {
		for _, y := range b {
			if x.set != y.set {
				continue
			}
			shared := entry{x.set, x.loose || y.loose}
			if !shared.loose {
				return shared, true
			}
			found = shared
		}
	}
	return found, found.set != 0
}

// appendEntryKeys appends a key for each set that the word belongs to.
func appendEntryKeys(dst []string, folded string) []string {
	for _, e := range dictionary[folded] {
		dst = append(dst, "d:"+string(rune('0'+e.set)))
	}
	return dst
}
