package az

import (
	"testing"

	"dateline/analyzers/lang/langtest"
)

func TestStem(t *testing.T) {
	langtest.Same(t, Pack, []string{
		"bakı bakıda",
		"bakı'nın bakı",
		"bakının bakıya",
		"azərbaycanın azərbaycan",
		"azərbaycanda azərbaycana",
		"irandan iran",
		"polisi polis",
		"bakıya bakı",
		"almaniyadan almaniya",
		"prezidenti prezidentin",
		"ölkələrin ölkəsində",
		"uşaq uşağı",
		"birlik birliyi",
		"gələcək gələcəyin",
		"dövlətlər dövlətin",
		"rusiyada rusiyanın",
		"əliyevin əliyev",
		"şuşa şuşadan",
		"qadın qadının",
		"qadınlar qadına",
	})
	langtest.Different(t, Pack, []string{
		"rusiya rus",
		"almaniya alman",
		"bakı bakan",
		"türkiyə türk",
		"azərbaycan azər",
		"prezident premyer",
		"iran iraq",
		"şəhər şərh",
		"əli əliyev",
	})
}

func TestStopWords(t *testing.T) { langtest.StopWords(t, Pack) }
