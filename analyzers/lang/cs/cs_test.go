package cs

import (
	"testing"

	"dateline/analyzers/lang/langtest"
)

func TestStem(t *testing.T) {
	langtest.Same(t, Pack, []string{
		"prezident prezidenta",
		"prezident prezidentovi",
		"prezident prezidentem",
		"prezidenti prezidentů",
		"vláda vlády",
		"vláda vládě",
		"vládou vládách",
		"ministr ministra",
		"ministři ministrů",
		"ministrem ministry",
		"volby voleb",
		"volby volbách",
		"volby volbami",
		"válka války",
		"válka válce",
		"válka válek",
		"rusko ruska",
		"rusko rusku",
		"ruskem rusko",
		"ruský ruského",
		"ruský ruskými",
		"praha prahy",
		"praha praze",
		"prahou prahu",
		"město města",
		"městě městech",
		"brno brně",
		"babiš babiše",
		"babiš babišovi",
		"babišův babišova",
		"zeman zemanem",
		"zemanova zeman",
		"mayová mayové",
		"mayová mayovou",
		"trump trumpa",
		"trumpovi trumpem",
		"francie francii",
		"poslanec poslance",
		"poslanci poslanců",
		"němec němci",
		"pavel pavla",
		"karel karlem",
		"problém problému",
		"systémy systém",
		"program programu",
		"rozhodnutí rozhodnutím",
		"evropští evropských",
		"němečtí německý",
		"kosovo kosova",
		"politice politika",
		"ukrajina ukrajině",
		"andrej andreje",
		"zelenskyj zelenského",
		"kennedy kennedyho",
	})
	langtest.Different(t, Pack, []string{
		"rusko růst",
		"rusko rusové",
		"vláda vládce",
		"ministr ministerstvo",
		"český čech",
		"kosovo kosa",
		"město místo",
		"praha práce",
		"německo němec",
		"zeman země",
		"volby volný",
		"soud soused",
		"dům dým",
	})
}

func TestStopWords(t *testing.T) { langtest.StopWords(t, Pack) }
