package table

// The forms of news words in Romance languages.
var romanceForms = map[string]forms{
	"fr": {same: []string{
		"élection élections", "ministre ministres", "gouvernement gouvernements", "général généraux",
		"français française", "française françaises", "national nationaux", "nationale nationales", "négociation négociations",
		"élu élues", "attaque attaques", "décidé décidée", "journal journaux", "premier première", "premières premier",
		"européen européens", "manifestant manifestants", "président présidents", "guerre guerres", "accord accords", "colonie colonies", "voix voix",
	}, different: []string{
		"ministre ministère", "président précédent", "guerre guérir", "police politique", "iran irak",
		"france français", "élection électeur", "droit doigt", "algérie algérien", "algérie alger", "mort mur", "syrie syrien",
	}},
	"es": {same: []string{
		"elección elecciones", "presidente presidentes", "presidenta presidente", "ministra ministro", "gobierno gobiernos",
		"nación naciones", "país países", "español española", "españoles español", "luz luces", "votación votaciones",
		"ataque ataques", "político políticas", "guerra guerras", "acuerdo acuerdos", "rebelde rebeldes", "año años", "voto votos", "ley leyes", "casa casas",
	}, different: []string{
		"ministro ministerio", "gobierno gobernador", "guerra guardia", "elección elector", "irán irak",
		"presidente precedente", "policía política", "pueblo puerta", "españa español",
	}},
	"it": {same: []string{
		"elezione elezioni", "presidente presidenti", "ministro ministri", "governo governi", "città citta",
		"paese paesi", "italiano italiana", "attacco attacchi", "politico politici", "nazionale nazionali", "negoziato negoziati",
		"giornalista giornalisti", "banca banche", "accordo accordi", "guerra guerre", "partito partiti", "voto voti", "provincia province", "notizia notizie", "russo russi",
	}, different: []string{
		"ministro ministero", "governo governatore", "guerra guardia", "elezione elettore", "iran iraq",
		"polizia politica", "presidente precedente", "italia italiano", "russia russo",
	}},
	"pt": {same: []string{
		"eleição eleições", "nação nações", "presidente presidentes", "ministro ministros", "país países", "capital capitais",
		"alemão alemães", "irmão irmãos", "governo governos", "nacional nacionais", "português portuguesa", "português portugueses",
		"europeu europeus", "acordo acordos", "jornal jornais", "homem homens", "mulher mulheres", "brasileiro brasileira",
		"política políticas", "ministra ministro", "milhão milhões", "papel papéis", "civil civis", "mãe mães", "voto votos", "chinês chinesas", "francesa franceses",
	}, different: []string{
		"ministro ministério", "governo governador", "irã iraque", "eleição eleitor", "polícia política",
		"presidente precedente", "nação nacional", "mão mau", "china chinês", "frança francês", "pão pau", "guerra guarda", "brasil brasileiro",
	}},
	"ro": {same: []string{
		"președinte președintele", "președintelui președinte", "guvern guvernul", "guvernului guvern", "alegere alegeri",
		"alegerilor alegeri", "miniștri miniștrilor", "ministru ministrul", "ministrului ministru", "român români", "oraș orașe",
		"orașul oraș", "partid partidului", "partidele partid", "război războiul", "națiune națiuni", "premierul premier",
		"europeană european", "atacuri atacul", "poliția poliției", "țările țărilor",
	}, different: []string{
		"ministru minister", "guvern guvernator", "iran irak", "poliție politică", "președinte precedent",
		"război răzbunare", "partid parte", "românia român", "alegere alegător",
	}},
	"ca": {same: []string{
		"elecció eleccions", "president presidents", "presidenta president", "ministre ministres", "govern governs",
		"nació nacions", "país països", "català catalana", "catalans català", "partit partits", "ciutat ciutats",
		"política polítiques", "guerra guerres", "acord acords",
	}, different: []string{
		"ministre ministeri", "govern governador", "guerra guàrdia", "iran iraq", "elecció elector",
		"president precedent", "policia política", "catalunya català",
	}},
	"gl": {same: []string{
		"elección eleccións", "presidente presidentes", "presidenta presidente", "ministro ministros", "ministra ministro",
		"goberno gobernos", "nación nacións", "país países", "galego galega", "capital capitais", "xornal xornais",
		"política políticas", "guerra guerras", "acordo acordos",
	}, different: []string{
		"ministro ministerio", "goberno gobernador", "guerra garda", "irán iraq", "elección elector",
		"presidente precedente", "policía política", "galicia galego",
	}},
}
