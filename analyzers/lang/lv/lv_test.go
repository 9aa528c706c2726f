package lv

import (
	"testing"

	"dateline/analyzers/lang/langtest"
)

func TestStem(t *testing.T) {
	langtest.Same(t, Pack, []string{
		"prezidents prezidenta",
		"prezidentam prezidentu",
		"prezidenti prezidentiem",
		"prezidentā prezidents",
		"valdība valdības",
		"valdībai valdību",
		"valdībā valdībām",
		"ministrs ministra",
		"ministri ministriem",
		"vēlēšanas vēlēšanu",
		"vēlēšanām vēlēšanās",
		"karš kara",
		"karā karu",
		"krievija krievijas",
		"krieviju krievijā",
		"krievijai krievija",
		"rīga rīgas",
		"rīgā rīgu",
		"pilsēta pilsētas",
		"pilsētā pilsētu",
		"levits levita",
		"levitam levitu",
		"kariņš kariņa",
		"putins putinu",
		"ukraina ukrainas",
		"ukrainai ukrainā",
		"latvietis latvieša",
		"latvieši latviešiem",
		"brālis brāļa",
		"krievu krievi",
		"uzņēmums uzņēmuma",
		"tiesa tiesas",
	})
	langtest.Different(t, Pack, []string{
		"krievija krievs",
		"latvija latvietis",
		"rīga rindas",
		"ministrs ministrija",
		"valdība valde",
		"pilsēta pils",
		"prezidents premjers",
		"karš kārta",
		"latvija latvisks",
		"tirgus tiesa",
		"lietuva lieta",
		"eiropa eiro",
	})
}

func TestStopWords(t *testing.T) { langtest.StopWords(t, Pack) }
