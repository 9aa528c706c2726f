package index

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// Published files may be read by anyone who may read the folder and written by
// no one: a changed volume is a damaged one.
const (
	fileMode   = 0o644
	frozenMode = 0o444
	folderMode = 0o755
)

// writeFile writes a file whole and has it on disk when it returns.
func writeFile(path string, raw []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, fileMode)
	if err != nil {
		return fmt.Errorf("index: %w", err)
	}
	if _, err = f.Write(raw); err == nil {
		err = f.Sync()
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return fmt.Errorf("index: cannot write %s: %w", path, err)
	}
	return nil
}

// replaceFile puts a new content in place of an old one: readers see either.
func replaceFile(path string, raw []byte) error {
	tmp := path + ".new"
	if err := writeFile(tmp, raw); err != nil {
		return err
	}
	if err := os.Rename(tmp, path); err != nil {
		return fmt.Errorf("index: %w", err)
	}
	return syncFolder(filepath.Dir(path))
}

// syncFolder makes the names in a folder durable.
func syncFolder(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("index: %w", err)
	}
	defer d.Close()
	if err := d.Sync(); err != nil {
		return fmt.Errorf("index: cannot sync the folder %s: %w", path, err)
	}
	return nil
}

// hashFile returns the size and SHA-256 of a file.
func hashFile(path string) (fileInfo, error) {
	f, err := os.Open(path)
	if err != nil {
		return fileInfo{}, fmt.Errorf("index: %w", err)
	}
	defer f.Close()
	sum := sha256.New()
	n, err := io.Copy(sum, f)
	if err != nil {
		return fileInfo{}, fmt.Errorf("index: cannot read %s: %w", path, err)
	}
	return fileInfo{Size: n, SHA256: hex.EncodeToString(sum.Sum(nil))}, nil
}

// hashOf returns the SHA-256 of raw in hex.
func hashOf(raw []byte) string {
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}
