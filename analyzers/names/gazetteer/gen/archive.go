package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
)

// visit is called with the files of a package.
type visit func(name string, raw []byte) error

// each calls f with every file of the package in cache whose path ends in suffix.
func each(cache, pattern, suffix string, f visit) error {
	path, err := find(cache, pattern)
	if err != nil {
		return err
	}
	switch {
	case strings.HasSuffix(path, ".deb"):
		err = eachInDeb(path, suffix, f)
	case strings.HasSuffix(path, ".tgz"):
		err = eachInTarball(path, suffix, f)
	default:
		err = eachInZip(path, suffix, f)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

func eachInDeb(path, suffix string, f visit) error {
	cmd := exec.Command("dpkg-deb", "--fsys-tarfile", path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	err = eachInTar(out, suffix, f)
	_, rest := io.Copy(io.Discard, out) // or else the writer breaks off
	return errors.Join(err, rest, cmd.Wait())
}

func eachInTarball(path, suffix string, f visit) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	z, err := gzip.NewReader(file)
	if err != nil {
		return err
	}
	return eachInTar(z, suffix, f)
}

func eachInTar(r io.Reader, suffix string, f visit) error {
	for archive := tar.NewReader(r); ; {
		h, err := archive.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if !strings.HasSuffix(h.Name, suffix) {
			continue
		}
		raw, err := io.ReadAll(archive)
		if err == nil {
			err = f(h.Name, raw)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", h.Name, err)
		}
	}
}

func eachInZip(path, suffix string, f visit) error {
	z, err := zip.OpenReader(path)
	if err != nil {
		return err
	}
	defer z.Close()
	for _, file := range z.File {
		if !strings.HasSuffix(file.Name, suffix) {
			continue
		}
		r, err := file.Open()
		if err != nil {
			return err
		}
		raw, err := io.ReadAll(r)
		r.Close()
		if err == nil {
			err = f(file.Name, raw)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", file.Name, err)
		}
	}
	return nil
}
