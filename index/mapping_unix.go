//go:build unix

package index

import (
	"fmt"
	"os"
	"syscall"
)

// mapFile maps a file for reading. Its pages belong to the kernel: they are read when
// they are first looked at, shared by all processes that map the file, and given back
// when memory is short, where those of a copy would be the program's own. Whoever reads
// them runs under Archive.hold or guarded, since a file may be cut short meanwhile.
func mapFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrDamaged, err)
	}
	defer f.Close()
	st, err := f.Stat()
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrDamaged, err)
	}
	if st.Size() <= 0 || int64(int(st.Size())) != st.Size() {
		return nil, fmt.Errorf("%w: %s has %d bytes, which cannot be mapped", ErrDamaged, path, st.Size())
	}
	raw, err := syscall.Mmap(int(f.Fd()), 0, int(st.Size()), syscall.PROT_READ, syscall.MAP_SHARED)
	if err != nil {
		return nil, fmt.Errorf("index: cannot map %s: %w; raise the limit of maps a process may have, or give it more address space", path, err)
	}
	return raw, nil
}

// unmap lets go of a file; nobody may look at it from then on.
func unmap(raw []byte) { _ = syscall.Munmap(raw) } // it fails only for what mapFile did not give

// readAhead tells the kernel whether to read on where a mapping is looked at. It is
// advice: nothing hangs on it.
func readAhead(raw []byte, on bool) {
	advice := syscall.MADV_RANDOM
	if on {
		advice = syscall.MADV_NORMAL
	}
	if len(raw) > 0 {
		_ = syscall.Madvise(raw, advice)
	}
}
