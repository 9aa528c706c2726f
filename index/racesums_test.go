//go:build race

package index

import "time"

func init() {
	sumQueries, dayRuns, longTextLimit, longestBlind, expansionStep = 100, 60, 4*time.Second, 100*time.Millisecond, 15
} // the race detector makes each ten times as long
