//go:build race

package index_test

func init() { wholeArchiveQueries = 40 } // the race detector makes each ten times as long
