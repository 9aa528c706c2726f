//go:build race

package index

func init() { sumQueries, dayRuns = 300, 150 } // the race detector makes each ten times as long
