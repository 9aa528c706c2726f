package index

// DefaultMemory is what an archive, and a writer, reckon with where they are told nothing.
const DefaultMemory = 512 << 20

// The parts of the memory of a process that go to what could be read or worked out again.
// With the rest it searches, and collects what searches leave. Of 512 MB the lists have 64:
// those of 300 words that a fifth of 100,000 articles have; articles 32, some 8,000 of
// agency length; answers 32, some 1,500 pages with snippets and facets.
const (
	listShare    = 8  // one part in so many
	articleShare = 16 //
	resultShare  = 16 //
	packedShare  = 64 // lists that were found in their file
)

// budget is what each cache of an archive may take, in bytes, and how much of what
// suggestions could keep they keep.
type budget struct {
	lists, packed, articles, results int
	few                              float64 // 1 for all
}

// budgetFor divides the memory of a process.
func budgetFor(memory int64) budget {
	if memory <= 0 {
		memory = DefaultMemory
	}
	m := int(memory)
	return budget{lists: m / listShare, packed: m / packedShare, articles: m / articleShare, results: m / resultShare,
		few: min(float64(memory)/DefaultMemory, 1)}
}

// of returns the part of a number that the budget allows.
func (b budget) of(n int) int { return max(int(b.few*float64(n)), 1) }

// Of the memory of a process that binds, texts that are gathered for a volume may take
// half of what is beyond bindingFixed: chunks under analysis, the words of a volume with
// how they are written, and the tables of languages. The other half is what the
// collector needs to let garbage lie for a while. 448 MB gather as much as a volume holds.
const (
	bindingFixed = 64 << 20
	gatherShare  = 2        // one part in so many
	leastGather  = 16 << 20 // smaller volumes cost more to merge than they save
)

// gatherBytes is how much text a writer gathers before it binds a volume.
func gatherBytes(memory int64) int {
	if memory <= 0 {
		return pendingBytes
	}
	return min(max(int((memory-bindingFixed)/gatherShare), leastGather), pendingBytes)
}

// searchBytes is about what one search takes for each article of an archive at worst: of
// several common words, any of which will do, sorted and counted in all facets.
const searchBytes = 64

// SearchesWithin is how many searches of an archive of so many articles a process may
// make at once within its memory: they may take a quarter of it. It is two at least,
// since one alone would let one reader hold up all others.
func SearchesWithin(memory int64, articles int) int {
	const share, least = 4, 2
	return int(max(memory/share/(int64(max(articles, 1))*searchBytes), least))
}
