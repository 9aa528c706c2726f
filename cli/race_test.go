//go:build race

package cli

func init() { raceCost = 4 } // its shadow of the memory takes two to three times the memory itself
