package ru

import (
	"testing"

	"dateline/analyzers/lang/langtest"
)

func TestStem(t *testing.T) {
	langtest.Same(t, Pack, []string{
		"президент президента",
		"москва москве",
		"выборы выборов",
		"министр министрами",
		"правительство правительства",
		"путин путина",
		"россия россии",
		"российский российская",
		"переговоры переговоров",
		"ёлка елку",
		"украина украиной",
	})
	langtest.Different(t, Pack, []string{
		"москва мост",
		"россия русский",
		"президент премьер",
		"война воин",
		"иран ирак",
		"мир море",
		"баку банк",
	})
}

func TestStopWords(t *testing.T) { langtest.StopWords(t, Pack) }
