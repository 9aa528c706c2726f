package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
)

// eachInDeb calls f with every file of a Debian package.
func eachInDeb(path string, f func(name string, raw []byte) error) error {
	cmd := exec.Command("dpkg-deb", "--fsys-tarfile", path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	err = eachInTar(out, f)
	if err != nil {
		cmd.Process.Kill() // its output is not read to the end
	}
	return errors.Join(err, cmd.Wait())
}

func eachInTar(r io.Reader, f func(name string, raw []byte) error) error {
	for archive := tar.NewReader(r); ; {
		h, err := archive.Next()
		if err == io.EOF {
			_, err = io.Copy(io.Discard, r) // the padding, or else the writer breaks off
			return err
		}
		if err != nil {
			return err
		}
		raw, err := io.ReadAll(archive)
		if err != nil {
			return err
		}
		if err := f(h.Name, raw); err != nil {
			return fmt.Errorf("%s: %w", h.Name, err)
		}
	}
}

// eachInTarball calls f with every file of an npm package.
func eachInTarball(path string, f func(name string, raw []byte) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	z, err := gzip.NewReader(file)
	if err != nil {
		return err
	}
	return eachInTar(z, f)
}

// eachInZip calls f with every file of a zip archive.
func eachInZip(raw []byte, f func(name string, raw []byte) error) error {
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return err
	}
	for _, file := range z.File {
		r, err := file.Open()
		if err != nil {
			return err
		}
		raw, err := io.ReadAll(r)
		r.Close()
		if err != nil {
			return err
		}
		if err := f(file.Name, raw); err != nil {
			return err
		}
	}
	return nil
}
