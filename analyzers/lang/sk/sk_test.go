package sk

import (
	"testing"

	"dateline/analyzers/lang/langtest"
)

func TestStem(t *testing.T) {
	langtest.Same(t, Pack, []string{
		"prezident prezidenta",
		"prezident prezidentovi",
		"prezidenti prezidentov",
		"vláda vlády",
		"vláde vládou",
		"vláda vládach",
		"minister ministra",
		"ministri ministrom",
		"ministrov ministrami",
		"voľby volieb",
		"voľby voľbách",
		"vojna vojny",
		"vojne vojnou",
		"rusko ruska",
		"rusku ruskom",
		"ruský ruského",
		"ruská ruskej",
		"ruských ruskými",
		"mesto mesta",
		"mestom mestách",
		"bratislava bratislave",
		"bratislavy bratislavou",
		"fico fica",
		"fico ficovi",
		"čaputová čaputovej",
		"čaputová čaputovú",
		"nemec nemca",
		"nemci nemcov",
		"vojak vojaci",
		"otázka otázok",
		"británia británie",
		"británia británii",
		"británie britániou",
		"problém problémy",
		"andrej andreja",
		"košice košiciach",
		"slovensko slovensku",
		"trump trumpa",
	})
	langtest.Different(t, Pack, []string{
		"rusko rus",
		"slovensko slovák",
		"minister ministerstvo",
		"vláda vládca",
		"mesto most",
		"vojna vojak",
		"voľby voľný",
		"praha prach",
		"nemec nemecko",
		"dom dym",
		"košice košeľa",
		"česko čas",
	})
}

func TestStopWords(t *testing.T) { langtest.StopWords(t, Pack) }
