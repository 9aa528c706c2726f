//go:build unix

package index

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// fileLock is the one writer's hold on an archive. The kernel lets go of it when
// the process ends, however it ends, so that no stale lock is ever left.
type fileLock struct{ f *os.File }

// acquireLock makes the archive's folders and takes the lock, or returns
// ErrLocked at once with the holder's process and host.
func acquireLock(root string) (*fileLock, error) {
	for _, dir := range []string{root, filepath.Join(root, "editions"), filepath.Join(root, "volumes")} {
		if err := os.MkdirAll(dir, folderMode); err != nil {
			return nil, fmt.Errorf("index: %w", err)
		}
	}
	return lockFile(filepath.Join(root, "lock"))
}

// lockFile takes the lock of one file.
func lockFile(path string) (*fileLock, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, fileMode)
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		f.Close()
		if !errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, fmt.Errorf("index: cannot lock %s: %w", path, err)
		}
		holder, _ := os.ReadFile(path)
		return nil, fmt.Errorf("%w: %s is held by %s; wait for it, or end it", ErrLocked, path, strings.TrimSpace(string(holder)))
	}
	host, _ := os.Hostname()
	if err := f.Truncate(0); err == nil {
		_, err = f.WriteAt([]byte(fmt.Sprintf("process %d on %s\n", os.Getpid(), host)), 0)
		if err != nil {
			f.Close()
			return nil, fmt.Errorf("index: cannot write %s: %w", path, err)
		}
	}
	return &fileLock{f}, nil
}

// release gives the lock back and leaves the file, emptied, where it is: removing
// it would let two writers hold locks on two files of one name.
func (l *fileLock) release() {
	l.f.Truncate(0)
	l.f.Close()
}

// freeBytes returns how much the file system of path can still take.
func freeBytes(path string) (uint64, error) {
	var st syscall.Statfs_t
	if err := syscall.Statfs(path, &st); err != nil {
		return 0, fmt.Errorf("index: cannot ask %s for its free space: %w", path, err)
	}
	return uint64(st.Bavail) * uint64(st.Bsize), nil
}
