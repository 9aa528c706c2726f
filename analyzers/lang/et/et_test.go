package et

import (
	"testing"

	"dateline/analyzers/lang/langtest"
)

func TestStem(t *testing.T) {
	langtest.Same(t, Pack, []string{
		"president presidendi",
		"president presidenti",
		"presidendid presidentide",
		"presidendile presidendiga",
		"valitsus valitsuse",
		"valitsust valitsuses",
		"valitsused valitsuste",
		"minister ministri",
		"minister ministrile",
		"ministrid ministriga",
		"valimised valimiste",
		"valimistel valimine",
		"venemaa venemaal",
		"venemaale venemaalt",
		"venemaad venemaaga",
		"eesti eestis",
		"eestist eestile",
		"tallinn tallinna",
		"tallinnas tallinnast",
		"linn linna",
		"linnas linnad",
		"sõda sõja",
		"sõjas sõjast",
		"erakond erakonna",
		"riik riigi",
		"riigis riigid",
		"venelane venelased",
		"venelase venelaste",
		"ukraina ukrainas",
		"ukrainale ukrainast",
		"putin putini",
		"trump trumpi",
		"trumpile trump",
		"brüssel brüsselis",
		"otsus otsuse",
		"otsust otsused",
		"iisrael iisraeli",
	})
	langtest.Different(t, Pack, []string{
		"venemaa venelane",
		"eesti eest",
		"otsus ots",
		"vastus vastu",
		"linn lind",
		"minister ministeerium",
		"valitsus valitsema",
		"president peaminister",
		"tallinn tall",
		"sõda sõber",
		"riik rida",
		"maa mees",
		"soome sool",
		"erakond erand",
	})
}

func TestStopWords(t *testing.T) { langtest.StopWords(t, Pack) }
