package index

import (
	"slices"
	"time"
)

// otherName is one name of a thing as an edition has it: no article for one that it
// lacks. It is shared: do not change it.
type otherName struct {
	slots    []slot
	articles int
}

// maxOtherNames is how many are kept for each edition: those of some fifty countries,
// 2 MB at most. A country has two hundred, and a list of suggestions asks for them
// eight times over.
const maxOtherNames = 8192

// lasting reports whether what is hidden at a moment stays so: no embargo will end.
func (s *state) lasting(now time.Time) bool {
	return !slices.ContainsFunc(s.volumes, func(v openVolumeState) bool { return v.lifted > now.Unix() })
}
