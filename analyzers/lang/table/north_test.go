package table

// The forms of news words in Germanic, Finnic, Ugric and Celtic languages.
var northForms = map[string]forms{
	"nl": {same: []string{
		"verkiezing verkiezingen", "minister ministers", "regering regeringen", "land landen", "president presidenten",
		"politieke politiek", "aanval aanvallen", "partij partijen", "nederlandse nederlands", "burgemeester burgemeesters",
		"leider leiders", "oorlog oorlogen", "akkoord akkoorden",
	}, different: []string{
		"minister ministerie", "staat stad", "iran irak", "partij partner", "oorlog oordeel", "president precedent",
		"koning koningin", "land lang",
	}},
	"sv": {same: []string{
		"regering regeringen", "regeringens regering", "valet val", "minister ministern", "ministrar ministrarna",
		"land landet", "land länder", "staden stad", "president presidenten", "polis polisen", "krig kriget", "partier partiet",
		"svensk svenska", "statsministern statsminister", "förhandling förhandlingar", "avtal avtalet",
	}, different: []string{
		"krig kris", "stad stat", "regering region", "iran irak", "president precedent", "polis politik",
		"sverige svensk", "val vapen",
	}},
	"da": {same: []string{
		"regering regeringen", "regeringens regering", "valget valg", "minister ministeren", "land landet", "lande landet",
		"præsident præsidenten", "politi politiet", "krig krigen", "parti partier", "dansk danske", "stat staten",
		"forhandling forhandlinger", "aftale aftalen",
	}, different: []string{
		"krig krise", "minister ministerium", "regering region", "iran irak", "stat stad", "valg valuta", "danmark dansk",
		"politi politik",
	}},
	"no": {same: []string{
		"regjering regjeringen", "regjeringens regjering", "valget valg", "minister ministeren", "land landet",
		"president presidenten", "politiet politi", "krig krigen", "parti partiet", "norsk norske", "stat staten",
		"forhandling forhandlinger", "statsministeren statsminister", "avtale avtalen", "nyhet nyhetene", "nyheter nyheten",
	}, different: []string{
		"krig krise", "regjering region", "iran irak", "stat stad", "valg valuta", "norge norsk", "politi politikk",
		"president precedent",
	}},
	"fi": {same: []string{
		"hallitus hallituksen", "presidentti presidentin", "ministeri ministerin", "ministerit ministeri", "vaali vaalit",
		"vaaleissa vaalit", "venäjä venäjän", "venäjällä venäjä", "suomi suomen", "suomessa suomen", "puolue puolueen",
		"poliisi poliisin", "poliisille poliisin", "sopimus sopimuksen", "hallituksesta hallituksen", "puolueiden puolueen", "ukraina ukrainan", "kiina kiinassa", "kriisi kriisissä",
	}, different: []string{
		"ministeri ministeriö", "iran irak", "suomi suomalainen", "poliisi politiikka", "hallitus hallinto", "sota sopu",
		"puolue puoli", "venäjä venäläinen",
	}},
	"hu": {same: []string{
		"választás választások", "választásokon választás", "kormány kormányt", "kormánynak kormány", "elnök elnököt",
		"elnöke elnök", "miniszter miniszterek", "miniszterrel miniszter", "budapest budapesten", "magyarország magyarországon",
		"magyarországból magyarország", "párt pártok", "pártot párt", "országokban ország", "háború háborút",
		"oroszország oroszországgal", "rendőrség rendőrségnek", "városban város", "ukrajna ukrajnában", "miniszterelnök miniszterelnöknek",
		"tárgyalás tárgyalásokról", "orbánnal orbán", "európai európaiak",
	}, different: []string{
		"miniszter minisztérium", "elnök elnökség", "kormány kormányzó", "háború három", "irán irak", "város vár",
		"magyar magyarország", "rendőr rendelet", "párt pár",
	}},
	"ga": {same: []string{
		"toghchán toghcháin", "rialtas rialtais", "éireann hÉireann", "cathair chathair", "ceann gceann", "polaiteoir polaiteoirí",
		"bean mbean", "pobal phobal", "scoil scoileanna",
	}, different: []string{
		"rialtas riail", "uachtarán uachtar", "iaráin iaráic", "cogadh cogar", "cathair cathaoir", "éire éigean",
	}},
	"id": {same: []string{
		"pemerintah pemerintahnya", "presiden presidennya", "menteri menterinya", "partai partainya", "negara negaranya",
		"perang perangnya", "pemilu pemilunya", "siapakah siapa", "presidenkah presiden",
	}, different: []string{
		"presiden preseden", "menteri kementerian", "perang barang", "sekolah seko", "punya pu", "iran irak", "hanya ha",
	}},
}
