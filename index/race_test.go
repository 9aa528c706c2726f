//go:build race

package index_test

func init() { // the race detector makes each ten times as long
	wholeArchiveQueries, everyNth = 40, 6
}
