//go:build race

package index

import "time"

func init() { sumQueries, dayRuns, longTextLimit = 100, 60, 4*time.Second } // the race detector makes each ten times as long
