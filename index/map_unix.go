//go:build unix

package index

import (
	"fmt"
	"os"
	"syscall"
)

// mapFile maps a file for reading; unmapFile lets go of it. A file that is cut
// short while it is mapped faults: read it under guarded.
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
	if n := st.Size(); n == 0 || int64(int(n)) != n {
		return nil, fmt.Errorf("%w: %s has %d bytes", ErrDamaged, path, n)
	}
	raw, err := syscall.Mmap(int(f.Fd()), 0, int(st.Size()), syscall.PROT_READ, syscall.MAP_SHARED)
	if err != nil {
		return nil, fmt.Errorf("index: cannot map %s: %w", path, err)
	}
	return raw, nil
}

func unmapFile(raw []byte) {
	if raw != nil {
		_ = syscall.Munmap(raw) // fails only for what was never mapped
	}
}
