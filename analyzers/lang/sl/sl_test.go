package sl

import (
	"testing"

	"dateline/analyzers/lang/langtest"
)

func TestStem(t *testing.T) {
	langtest.Same(t, Pack, []string{
		"predsednik predsednika",
		"predsednik predsednikom",
		"predsedniki predsednikov",
		"predsednica predsednice",
		"vlada vlade",
		"vladi vlado",
		"vlada vladah",
		"minister ministra",
		"minister ministrom",
		"ministri ministrov",
		"volitve volitev",
		"volitvah volitve",
		"vojna vojne",
		"vojni vojnami",
		"mesto mesta",
		"mestom mestih",
		"ljubljana ljubljani",
		"ljubljana ljubljano",
		"rusija rusije",
		"rusija rusijo",
		"ruski ruskega",
		"ruska ruskimi",
		"janša janše",
		"janša janši",
		"pahor pahorja",
		"pahor pahorjem",
		"trump trumpa",
		"trump trumpov",
		"trumpova trumpom",
		"nemec nemca",
		"nemci nemcev",
		"skupnost skupnosti",
		"skupnost skupnostjo",
		"problem problema",
		"problemi problem",
		"kijev kijeva",
		"kijevu kijev",
		"francija franciji",
		"london londonom",
		"gradovi grad",
		"pence pencea",
		"kennedy kennedyjem",
	})
	langtest.Different(t, Pack, []string{
		"rusija ruski",
		"rusija rus",
		"slovenija slovenski",
		"minister ministrstvo",
		"vlada vladar",
		"vojna vojak",
		"mesto most",
		"grad gradnja",
		"nemčija nemec",
		"dom dim",
		"volitve volja",
		"morje mora",
		"ženeva žena",
		"trump trud",
	})
}

func TestStopWords(t *testing.T) { langtest.StopWords(t, Pack) }
