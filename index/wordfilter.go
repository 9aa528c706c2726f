package index

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// wordFilter tells which forms a volume writes like no names: one of them may be a
// name in another volume, and its articles here count too. It takes five bits a
// form and is wrong about one in eleven others. Forms with a digit, more than half
// of those of Reuters-21578, are left out: any may be there.
type wordFilter []byte

const (
	filterBits   = 5 // of each form
	filterProbes = 3 // bits that stand for a form
)

// wordFilterBytes makes a filter of the forms.
func wordFilterBytes(forms []string) wordFilter {
	forms = slices.DeleteFunc(forms, hasDigit)
	f := make(wordFilter, (len(forms)*filterBits+7)/8)
	for _, form := range forms {
		h := hashForm(form)
		for range filterProbes {
			bit := f.bit(h)
			f[bit>>3] |= 1 << (bit & 7)
			h = nextHash(h)
		}
	}
	return f
}

// parseWordFilter reads what wordFilterBytes wrote; any bytes are a filter.
func parseWordFilter(raw []byte) (wordFilter, error) {
	if raw == nil {
		return nil, fmt.Errorf("%w: the column \"other\" is missing", ErrDamaged)
	}
	return raw, nil
}

func hasDigit(form string) bool { return strings.ContainsFunc(form, unicode.IsDigit) }

// mayHave reports whether a form may be among them.
func (f wordFilter) mayHave(form string) bool {
	if hasDigit(form) {
		return true
	}
	h := hashForm(form)
	for range filterProbes {
		if len(f) == 0 {
			return false
		}
		bit := f.bit(h)
		if f[bit>>3]&(1<<(bit&7)) == 0 {
			return false
		}
		h = nextHash(h)
	}
	return true
}

func (f wordFilter) bit(h uint64) uint64 { return (h >> 32) * uint64(len(f)*8) >> 32 }

func nextHash(h uint64) uint64 { return (h ^ h>>29) * 0x9E3779B97F4A7C15 }

// hashForm is FNV-1a, mixed once more: it is part of the volume's format.
func hashForm(form string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(form) {
		h = (h ^ uint64(form[i])) * 1099511628211
	}
	return nextHash(h)
}
