//go:build race

package dates

func init() { allocationsKnown = false } // the race detector empties pools at random
