package tr

import (
	"testing"

	"dateline/analyzers/lang/langtest"
)

func TestStem(t *testing.T) {
	langtest.Same(t, Pack, []string{
		"erdoğan'ın erdoğan",
		"türkiye'nin türkiye",
		"ankara'da ankara",
		"istanbul'dan istanbul",
		"kitap kitabı",
		"çocuk çocuğun",
		"kadın kadınlar",
		"kadınların kadına",
		"hükümet hükümetin",
		"ülkeler ülkesinde",
		"cumhurbaşkanı cumhurbaşkanının",
		"birlik birliği",
		"kur'an kuran",
		"seçim seçimlerde",
		"bakan bakanlar",
		"bakanın bakan",
		"meclisi meclis",
		"pakistan'a pakistan",
		"erdoğanın erdoğan",
		"iran'ın iran",
		"suriye'de suriyeye",
	})
	langtest.Different(t, Pack, []string{
		"türkiye türk",
		"bakü bakan",
		"almanya alman",
		"kara kar",
		"gazete gaz",
		"ankara anka",
		"kur'an kur",
		"kitap kitle",
		"seçim seç",
		"iran ırak",
	})
}

func TestStopWords(t *testing.T) { langtest.StopWords(t, Pack) }
