package cli

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"
)

// What a process takes where --memory says nothing: half of what its machine or its
// control group has, since the other half serves best as the kernel's cache of the
// archive's files, which are mapped.
const (
	memoryShare   = 2         // one part in so many
	leastMemory   = 256 << 20 // below this nothing is gained by taking less, where a quarter stays free
	mostMemory    = 4 << 30   // above this nothing is gained by keeping more
	unknownMemory = 512 << 20 // where the system does not say what it has
)

// bindingMemory bounds the heap of a command that binds: 192 MB of texts are gathered
// for a volume, and reading and analysis have 100 MB beside them. With 100,000 made
// articles (282 MB) this bound costs no processor time that could be measured; letting the
// heap grow fivefold, as once paid, saves none any more.
const bindingMemory = 448 << 20

// size is a flag that holds a number of bytes, as 256MB. K, M and G count in 1024s.
type size int64

// String implements pflag.Value.
func (s *size) String() string {
	if *s == 0 {
		return ""
	}
	return fmt.Sprintf("%dMB", int64(*s)>>20)
}

// Type implements pflag.Value.
func (s *size) Type() string { return "size" }

// Set implements pflag.Value.
func (s *size) Set(text string) error {
	plain := strings.ToUpper(strings.TrimSpace(text))
	digits := plain[:len(plain)-len(strings.TrimLeft(plain, "0123456789"))]
	unit := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSpace(plain[len(digits):]), "B"), "I")
	shift, ok := map[string]int{"": 0, "K": 10, "M": 20, "G": 30}[unit]
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || !ok || n <= 0 || n > math.MaxInt64>>shift {
		return fmt.Errorf("%q is no size; write it as 256MB or 2GB", text)
	}
	if n<<shift < smallestMemory {
		return fmt.Errorf("%s is too little to work in; give it %dMB or more", text, smallestMemory>>20)
	}
	*s = size(n << shift)
	return nil
}

// smallestMemory is the least that can be asked for: the tables of names and dates of
// all languages take a third of it.
const smallestMemory = 64 << 20

// budget returns the memory that the process may take, and holds the collector to it:
// --memory, else GOMEMLIMIT, else a share of what there is.
func (p *program) budget() int64 {
	memory := int64(p.memory)
	if memory == 0 {
		memory = shareOf(available("/"))
		if os.Getenv("GOMEMLIMIT") != "" { // off is the largest number there is
			return min(debug.SetMemoryLimit(-1), max(memory, mostMemory))
		}
	}
	debug.SetMemoryLimit(memory)
	return memory
}

func shareOf(there int64) int64 {
	if there <= 0 {
		return unknownMemory
	}
	return min(max(there/memoryShare, leastMemory), there-there/4, mostMemory)
}

// tradeMemory sets the collector up for binding, unless the environment says how it is
// wanted, and returns the memory that may be taken: bindingMemory at most where nobody
// gives more.
func (p *program) tradeMemory() int64 {
	memory := p.budget()
	if p.memory == 0 && os.Getenv("GOMEMLIMIT") == "" {
		memory = min(memory, bindingMemory)
		debug.SetMemoryLimit(memory)
	}
	return memory
}

// available is what memory there is: that of the machine, or of the narrowest control
// group that the process is in, 0 where the system tells neither. Files are looked for
// under root.
func available(root string) int64 {
	there := int64(0)
	least := func(n int64) {
		if n > 0 && (there == 0 || n < there) {
			there = n
		}
	}
	info, _ := os.ReadFile(filepath.Join(root, "proc/meminfo"))
	for line := range bytes.Lines(info) {
		if f := bytes.Fields(line); len(f) >= 2 && string(f[0]) == "MemTotal:" {
			least(number(f[1]) << 10)
		}
	}
	groups, _ := os.ReadFile(filepath.Join(root, "proc/self/cgroup"))
	for line := range strings.Lines(string(groups)) {
		_, rest, _ := strings.Cut(strings.TrimSpace(line), ":")
		kinds, path, _ := strings.Cut(rest, ":")
		base, file := "sys/fs/cgroup", "memory.max"
		switch {
		case kinds == "memory": // version 1
			base, file = "sys/fs/cgroup/memory", "memory.limit_in_bytes"
		case kinds != "":
			continue
		}
		for at := filepath.Clean("/" + path); ; at = filepath.Dir(at) { // limits of those around count too
			raw, _ := os.ReadFile(filepath.Join(root, base, at, file))
			least(number(bytes.TrimSpace(raw)))
			if at == "/" {
				break
			}
		}
	}
	return there
}

// number reads a number, 0 for what is none, as "max".
func number(raw []byte) int64 {
	n, err := strconv.ParseInt(string(raw), 10, 64)
	if err != nil {
		return 0
	}
	return n
}
