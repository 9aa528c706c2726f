//go:build race

package charset

func init() { sampled = 16 } // the race detector makes each ten times as long
