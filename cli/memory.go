package cli

import (
	"os"
	"runtime/debug"
)

// bindingMemory bounds the heap of a command that binds: 192 MB of texts are gathered
// for a volume, and reading and analysis have 100 MB beside them. With 100,000 made
// articles (282 MB) this bound costs no processor time that could be measured; letting the
// heap grow fivefold, as once paid, saves none any more.
const bindingMemory = 448 << 20

// tradeMemory sets the collector up for binding, unless the environment says
// how it is wanted.
func tradeMemory() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(bindingMemory)
	}
}
