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
		"müller mueller",
		"mueller muller",
		"häuser haeuser",
		"österreich oesterreich",
		"zürich zuerich",
		"ärzte aerzte",
		"köln koeln",
		"schröder schroeder",
		"bündnis buendnis",
		"hütte huetten",
		"merkels merkel",
		"israels israel",
	})
	langtest.Different(t, Pack, []string{
		"wahl wald",
		"land bund",
		"krieg kreis",
		"berlin bern",
		"minister ministerium",
		"stadt staat",
		"poet pot",
		"poeten poten",
		"duell dulle",
		"neue nue",
		"bauer baur",
		"treue true",
		"israel isral",
		"quelle qulle",
		"aktuell aktulle",
		"venezuela venezula",
		"michael michal",
	})
}

func TestStopWords(t *testing.T) { langtest.StopWords(t, Pack) }
