//go:build race

package index

import "time"

func init() {
	sumQueries, dayRuns, longTextLimit, longestBlind = 100, 60, 4*time.Second, 100*time.Millisecond
} // the race detector makes each ten times as long
