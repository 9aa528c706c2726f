package lt

import (
	"testing"

	"dateline/analyzers/lang/langtest"
)

func TestStem(t *testing.T) {
	langtest.Same(t, Pack, []string{
		"prezidentas prezidento",
		"prezidentui prezidentą",
		"prezidentai prezidentų",
		"prezidentas prezidente",
		"vyriausybė vyriausybės",
		"vyriausybei vyriausybę",
		"vyriausybėje vyriausybė",
		"ministras ministro",
		"ministrai ministrams",
		"ministrais ministrų",
		"rinkimai rinkimų",
		"rinkimuose rinkimai",
		"karas karo",
		"karą kare",
		"rusija rusijos",
		"rusiją rusijoje",
		"rusijai rusija",
		"vilnius vilniaus",
		"vilniuje vilnių",
		"kaunas kaune",
		"miestas miestuose",
		"miesto mieste",
		"nausėda nausėdos",
		"trampas trampui",
		"žodis žodžio",
		"pilietis piliečiai",
		"valdžia valdžios",
		"šalis šalies",
		"šalyje šalių",
		"rusijos rusija",
		"lietuviškas lietuviško",
		"žmonės žmonių",
	})
	langtest.Different(t, Pack, []string{
		"rusija rusas",
		"lietuva lietuviškas",
		"vilnius vilnonis",
		"ministras ministerija",
		"miestas miškas",
		"kaunas kaulas",
		"prezidentas premjeras",
		"karas kelias",
		"valdžia valstybė",
		"šalis šaltis",
		"rinkimai rinkos",
		"lenkas lenkija",
	})
}

func TestStopWords(t *testing.T) { langtest.StopWords(t, Pack) }
