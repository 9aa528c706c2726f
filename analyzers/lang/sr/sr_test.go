package sr

import (
	"testing"

	"dateline/analyzers/lang/langtest"
)

func TestStem(t *testing.T) {
	langtest.Same(t, Pack, []string{
		"predsednik predsednika",
		"predsednik predsedniku",
		"predsednik predsednici",
		"predsednik predsednicima",
		"predsednikom председнику",
		"vlada vlade",
		"vladi влада",
		"vladama vladu",
		"ministar ministra",
		"ministar ministrima",
		"ministara министар",
		"rat ratovi",
		"grad gradovima",
		"grad gradova",
		"izbori izbora",
		"izborima избори",
		"ruski ruskog",
		"ruska руских",
		"rusija rusije",
		"rusiji русијом",
		"beograd beogradu",
		"београда beograd",
		"novi novog",
		"vučić vučića",
		"vučićem вучићу",
		"vučićeva vučić",
		"đoković ђоковића",
		"đoković djokoviću",
		"amerika americi",
		"amerikanac amerikanci",
		"kosovo kosovu",
		"kosovo косова",
		"banka banaka",
		"problem problemu",
		"građanin građanima",
		"niš nišu",
		"aleksandar aleksandra",
		"џеп džepa",
		"њујорк njujorku",
		"sistem sistema",
	})
	langtest.Different(t, Pack, []string{
		"rusija ruski",
		"srbija srpski",
		"predsednik predlog",
		"kosovo kosa",
		"rat ratnik",
		"grad građanin",
		"ministar ministarstvo",
		"vlada vladar",
		"bosna bosanski",
		"novi novina",
		"niš ništa",
		"dom dim",
		"pas put",
	})
}

func TestStopWords(t *testing.T) { langtest.StopWords(t, Pack) }
