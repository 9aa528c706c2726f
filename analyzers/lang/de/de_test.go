package de

import (
	"testing"

	"dateline/analyzers/lang/langtest"
)

func TestStem(t *testing.T) {
	langtest.Same(t, Pack, []string{
		"regierung regierungen",
		"präsident präsidenten",
		"wahl wahlen",
		"länder landern",
		"minister ministers",
		"häuser hauser",
		"gespräche gesprächen",
		"straße straßen",
		"europäische europäischen",
		"kinder kindern",
		"münchen munchen",
	})
	langtest.Different(t, Pack, []string{
		"wahl wald",
		"land bund",
		"krieg kreis",
		"berlin bern",
		"minister ministerium",
		"stadt staat",
	})
}

func TestStopWords(t *testing.T) { langtest.StopWords(t, Pack) }
