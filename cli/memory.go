package cli

import (
	"os"
	"runtime/debug"
)

// Binding makes much garbage and keeps little of it: collecting it less often
// saves a quarter of the processor time (Reuters), within a bound that a small
// machine can give.
const (
	bindingGC     = 400
	bindingMemory = 1 << 30
)

// tradeMemory sets the collector up for binding, unless the environment says
// how it is wanted.
func tradeMemory() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(bindingGC)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(bindingMemory)
	}
}
