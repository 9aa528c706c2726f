package gazetteer

import (
	"strings"
	"testing"
)

// together are names of one thing: each line's first name must meet all others.
const together = `
Beijing, Peking, Pekin, Pékin, Pechino, Pekín, Пекин, Пекін, 北京, بكين, פקין, Πεκίνο, პეკინი, Pequim, 베이징, Bəycin, बीजिंग, ปักกิ่ง
Kyiv, Kiev, Kiew, Киев, Київ, Kijów, Kyjev, Kijev, كييف, Κίεβο, קייב, 基辅, 키예프, キーウ, Kiova
Germany, Deutschland, Allemagne, Alemania, Germania, Almanya, Almaniya, Германия, Німеччина, Niemcy, Německo, Tyskland, ألمانيا, Γερμανία, גרמניה, 德国, ドイツ, 독일, Đức, Németország, Vokietija, Vācija, Saksa
Tehran, Teheran, Téhéran, تهران, طهران, Тегеран, Τεχεράνη, טהרן, テヘラン, 德黑兰, თეირანი
Georgia, Georgien, Géorgie, Грузия, Грузія, საქართველო, Gürcistan, Gürcüstan, Gruzja, جورجيا, گرجستان, 格鲁吉亚, Վրաստան
China, Китай, Çin, 中国, 中國, الصين, چین, Κίνα, סין, 중국, Kína, Kiina, Hiina, ჩინეთი, People's Republic of China
Japan, Japon, Japonya, Япония, 日本, اليابان, ژاپن, Ιαπωνία, 일본, יפן, Nhật Bản
Hungary, Ungarn, Hongrie, Macaristan, Magyarország, Венгрия, Угорщина, Węgry, المجر, Maďarsko, Unkari, 匈牙利
Austria, Österreich, Autriche, Avusturya, Австрия, النمسا, Αυστρία, Rakousko, אוסטריה, Itävalta, 奥地利
Greece, Griechenland, Grèce, Grecia, Yunanistan, Греция, Ελλάδα, اليونان, יוון, 希腊, ギリシャ
Poland, Polen, Pologne, Polska, Польша, بولندا, لهستان, Puola, 波兰, Lengyelország
Finland, Suomi, Finlande, Финляндия, Soome, فنلندا, 芬兰
United States, USA, США, Vereinigte Staaten, États-Unis, Estados Unidos, الولايات المتحدة, ארצות הברית, 美国, アメリカ, 미국, Stany Zjednoczone, ABD, Ηνωμένες Πολιτείες
United Kingdom, UK, Great Britain, Großbritannien, Великобритания, Royaume-Uni, Reino Unido, 英国, 영국, Vereinigtes Königreich
South Korea, Südkorea, Южная Корея, 韩国, 韓国, 대한민국, كوريا الجنوبية, Corée du Sud, Güney Kore
North Korea, Nordkorea, КНДР, 朝鲜, 北朝鮮, كوريا الشمالية, Corée du Nord, Kuzey Kore
Myanmar, Burma, Birma, Мьянма, Бирма, 缅甸, ميانمار
Ivory Coast, Côte d’Ivoire, Elfenbeinküste, Costa de Marfil, Кот-д’Ивуар, ساحل العاج
Switzerland, Schweiz, Suisse, Svizzera, İsviçre, Швейцария, سويسرا, 瑞士, Elveția
Egypt, Ägypten, Égypte, Mısır, Египет, مصر, Αίγυπτος, מצרים, 埃及, エジプト
India, Indien, Inde, Индия, الهند, भारत, Ινδία, 印度, インド, 인도, Hindistan
Netherlands, Holland, Niederlande, Pays-Bas, Нидерланды, Голландия, هولندا, 荷兰, オランダ
Vienna, Wien, Vienne, Viena, Viyana, Вена, Відень, فيينا, Βιέννη, Wiedeń, Vídeň, Bécs, Beč, 维也纳, ウィーン, 빈
Moscow, Moskau, Moscou, Moskva, Mosca, Москва, موسكو, مسکو, Μόσχα, מוסקבה, 莫斯科, モスクワ, 모스크바, მოსკოვი
Saint Petersburg, Санкт-Петербург, Sankt Petersburg, Saint-Pétersbourg, Pietari, San Pietroburgo, 圣彼得堡, サンクトペテルブルク
Warsaw, Warszawa, Warschau, Varsovie, Варшава, وارسو, 华沙, ワルシャワ, Varşova
Prague, Praha, Prag, Прага, براغ, Πράγα, 布拉格, プラハ
Lviv, Lvov, Lwów, Lemberg, Львов, Львів, Leopoli
Munich, München, Мюнхен, Monaco di Baviera, Mnichov, Monachium, 慕尼黑, ミュンヘン, ميونخ
Cologne, Köln, Кёльн, Colonia, Kolín nad Rýnem, 科隆
Venice, Venedig, Venezia, Venise, Венеция, البندقية, Benátky, Wenecja, 威尼斯
Florence, Firenze, Florenz, Флоренция, فلورنسا, 佛罗伦萨
Naples, Napoli, Neapel, Неаполь, نابولي, Νάπολη, 那不勒斯
Copenhagen, København, Kopenhagen, Копенгаген, كوبنهاغن, Kööpenhamina, 哥本哈根
Cairo, القاهرة, Kairo, Le Caire, Kahire, Каир, Κάιρο, קהיר, 开罗, カイロ
Damascus, دمشق, Damaskus, Damas, Дамаск, Şam, דמשק, 大马士革
Jerusalem, القدس, ירושלים, Иерусалим, Kudüs, Ιερουσαλήμ, 耶路撒冷, エルサレム
Baghdad, بغداد, Bagdad, Багдад, Βαγδάτη, 巴格达
Istanbul, İstanbul, Стамбул, إسطنبول, Κωνσταντινούπολη, 伊斯坦布尔, イスタンブール, 이스탄불, Estambul
Athens, Αθήνα, Athen, Athènes, Atina, Афины, أثينا, אתונה, 雅典
Tbilisi, თბილისი, Тбилиси, Tiflis, تبليسي, 第比利斯
Tokyo, 東京, 东京, Токио, 도쿄, طوكيو, Tokio, Τόκιο
Seoul, 서울, 首尔, Сеул, ソウル, سيول, Séoul, Seul
Shanghai, 上海, Шанхай, 상하이, شانغهاي, Schanghai, Szanghaj
Hong Kong, 香港, Гонконг, 홍콩, هونغ كونغ, Χονγκ Κονγκ
Guangzhou, Canton, Kanton, 广州, 廣州, Гуанчжоу
Mumbai, Bombay, मुंबई, Мумбаи, Бомбей, مومباي, 孟买
Kolkata, Calcutta, Калькутта, কলকাতা, 加尔各答, कोलकाता
New York, Nueva York, Нью-Йорк, 纽约, 紐約, ニューヨーク, 뉴욕, نيويورك, ניו יורק, Νέα Υόρκη
Nice, Nizza, Niza, Ницца, نيس, 尼斯, ニース
Gdansk, Gdańsk, Danzig, Гданьск
Vilnius, Wilno, Вильнюс, Viļņa, Vilna
Thessaloniki, Θεσσαλονίκη, Saloniki, Selanik, Салоники, Солун
Port-au-Prince, Порт-о-Пренс, 太子港, بورت أو برنس, ポルトープランス, Puerto Príncipe
Muhammad, Mohamed, Mohammed, Мухаммед, محمد, Məhəmməd, ムハンマド, 穆罕默德
Putin, Путин, Poutine, Путін, Πούτιν, بوتين, 普京, プーチン, 푸틴, פוטין
Trump, Трамп, ترامب, 特朗普, 川普, トランプ, 트럼프, Τραμπ
Gaddafi, Qadhafi, Kadhafi, Каддафи, القذافي, 卡扎菲
Xi Jinping, 习近平, 習近平, Си Цзиньпин, 시진핑, שי ג'ינפינג
Chiang Kai-shek, 蒋介石, 蔣介石, Чан Кайши, 장제스, Jiang Jieshi
Kim Jong-un, 김정은, 金正恩, Ким Чен Ын
Shinzo Abe, 安倍晋三, Синдзо Абэ, 아베 신조
Lee, Li, 李, 이, Ли
Tanaka, 田中, Танака, たなか
Europe, Europa, Европа, أوروبا, Ευρώπη, 欧洲, ヨーロッパ, 유럽, Avropa
`

// loosely are names that meet the first of the line, but loosely.
const loosely = `
Saint Petersburg, Leningrad, Ленинград, Petrograd, Петроград, レニングラード
Istanbul, Constantinople, Konstantinopel, Константинополь, Byzantium
Volgograd, Stalingrad, Сталинград
Ho Chi Minh City, Saigon, Сайгон
Iran, Persia
Muhammad, Mehmet, Magomed, Mamadou
Vladimir, Volodymyr, Wolodymyr
John, Ivan, Juan, Jean, Иван, Giovanni
Yerevan, Erivan
Lee, Yi, Rhee
`

// apart must not meet in any way.
const apart = `
Georgia, Georgina
Niger, Nigeria
Нигер, Нигерия
Guinea, Guyana
Guinea, Papua New Guinea
Guinea, Equatorial Guinea
Guinea-Bissau, Guinea
Austria, Australia
Австрия, Австралия
Autriche, Australie
Slovakia, Slovenia
Slowakei, Slowenien
Словакия, Словения
Democratic Republic of the Congo, Republic of the Congo
Demokratische Republik Kongo, Congo-Brazzaville
North Korea, South Korea
Южная Корея, Северная Корея
韩国, 朝鲜
Dominica, Dominican Republic
Ireland, Iceland
Irland, Island
Ирландия, Исландия
Vienna, Venice
Вена, Венеция
Kharkiv, Kherson
Харьков, Херсон
Latvia, Lithuania
Letonia, Lituania
Iran, Iraq
Mali, Malawi
Paraguay, Uruguay
Gambia, Zambia
Mauritius, Mauritania
Sweden, Switzerland
Швеция, Швейцария
瑞典, 瑞士
Sudan, South Sudan
Samoa, American Samoa
Macedonia, Monaco
Monaco, Munich
Rome, Romania
Lima, Limassol
Tripoli, Tbilisi
Budapest, Bucharest
Будапешт, Бухарест
Kim Jong-un, Kim Jong-il
England, Scotland
Mecca, Medina
Oman, Amman
Pakistan, Turkmenistan
`

func TestNamesOfOneThingMeet(t *testing.T) {
	pairs := 0
	for _, names := range groups(together) {
		for _, name := range names[1:] {
			pairs++
			if met, loose := meet(names[0], name); !met || loose {
				t.Errorf("%s and %s: met %v, loosely %v", names[0], name, met, loose)
			}
		}
	}
	if pairs < 500 {
		t.Errorf("only %d pairs were tried", pairs)
	}
}

func TestHistoricAndForeignFormsMeetLoosely(t *testing.T) {
	for _, names := range groups(loosely) {
		for _, name := range names[1:] {
			if met, loose := meet(names[0], name); !met || !loose {
				t.Errorf("%s and %s: met %v, loosely %v", names[0], name, met, loose)
			}
		}
	}
}

func TestNeighboursStayApart(t *testing.T) {
	for _, names := range groups(apart) {
		for _, name := range names {
			if len(Sets(nil, Fold(name))) == 0 && name != "Georgina" {
				t.Errorf("%s is not known, so it is no trap", name)
			}
		}
		if met, _ := meet(names[0], names[1]); met {
			t.Errorf("%s meets %s", names[0], names[1])
		}
	}
}

func groups(lines string) (list [][]string) {
	for line := range strings.Lines(strings.TrimSpace(lines)) {
		list = append(list, strings.Split(strings.TrimSpace(line), ", "))
	}
	return list
}

// meet reports whether two names belong to one set, and whether only loosely.
func meet(a, b string) (met, loose bool) {
	loose = true
	refs := Sets(nil, Fold(b))
	for _, x := range Sets(nil, Fold(a)) {
		for _, y := range refs {
			if x.Set == y.Set {
				met = true
				loose = loose && (x.Loose || y.Loose)
			}
		}
	}
	return met, met && loose
}
