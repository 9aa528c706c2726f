//go:build race

package index

func init() { sumQueries, dayRuns = 100, 60 } // the race detector makes each ten times as long
