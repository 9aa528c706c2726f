package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"dateline/bench/ask"
)

// once indexes a corpus with an engine of this program in a process of its own.
func once(name, corpus string) (b ask.Build, err error) {
	out, err := os.MkdirTemp("", "bench-")
	if err != nil {
		return b, err
	}
	defer os.RemoveAll(out)
	cmd := exec.Command(os.Args[0], "-engine", name, "-corpus", corpus, "-out", filepath.Join(out, "index"))
	cmd.Stderr = os.Stderr
	return measured(name, cmd, out)
}

// peakEvery is how often a process is asked for its peak, which it takes along when it
// ends. What wait tells instead is at least the memory of the process that started it.
const peakEvery = 20 * time.Millisecond

// measured runs a command that writes an index under out.
func measured(name string, cmd *exec.Cmd, out string) (b ask.Build, err error) {
	begin := time.Now()
	if err := cmd.Start(); err != nil {
		return b, fmt.Errorf("bench: %s: %w", name, err)
	}
	ended, peak := make(chan struct{}), make(chan float64)
	go func() {
		most := 0.0
		for {
			most = max(most, peakOf(cmd.Process.Pid))
			select {
			case <-ended:
				peak <- most
				return
			case <-time.After(peakEvery):
			}
		}
	}()
	err = cmd.Wait()
	b.Wall = time.Since(begin).Seconds()
	close(ended)
	b.Peak = <-peak
	if err != nil {
		return b, fmt.Errorf("bench: %s: %w", name, err)
	}
	b.CPU = (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds()
	b.Size, err = size(out)
	return b, err
}

// peakOf returns the most memory that a process has had so far, in MB.
func peakOf(pid int) float64 {
	raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(raw)) {
		if rest, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			kb, _ := strconv.ParseFloat(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rest), "kB")), 64)
			return kb / 1024
		}
	}
	return 0
}

func size(dir string) (mb float64, err error) {
	err = filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			mb += float64(info.Size()) / 1e6
		}
		return err
	})
	return mb, err
}

func medians(runs []ask.Build) ask.Build {
	of := func(f func(ask.Build) float64) float64 {
		values := make([]float64, len(runs))
		for i, r := range runs {
			values[i] = f(r)
		}
		slices.SortFunc(values, cmp.Compare)
		return values[len(values)/2]
	}
	return ask.Build{
		CPU: of(func(b ask.Build) float64 { return b.CPU }), Wall: of(func(b ask.Build) float64 { return b.Wall }),
		Peak: of(func(b ask.Build) float64 { return b.Peak }), Size: of(func(b ask.Build) float64 { return b.Size }),
	}
}

// index lets every engine index the corpus so many times, taking turns; the last index
// of each is kept with the figures of all. With none, those of an earlier run are read.
func (c contest) index() (map[string][]ask.Build, error) {
	all := map[string][]ask.Build{}
	for n := range c.builds {
		for _, name := range turns(c.names, n) {
			path := filepath.Join(c.dir, name)
			if err := os.RemoveAll(path); err != nil {
				return nil, err
			}
			b, err := measured(name, engineCommand(name, "build", c.corpus, path), path)
			if err != nil {
				return nil, err
			}
			fmt.Fprintf(os.Stderr, "%s: indexed in %.1f s, %.1f s of processor time, %.0f MB of memory, %.0f MB on disk\n", name, b.Wall, b.CPU, b.Peak, b.Size)
			all[name] = append(all[name], b)
		}
	}
	for _, name := range c.names {
		if err := c.keepBuilds(name, all); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// keepBuilds writes the figures of an engine beside its index, or reads those there.
func (c contest) keepBuilds(name string, all map[string][]ask.Build) error {
	path := filepath.Join(c.dir, name+".builds.json")
	if c.builds > 0 {
		raw, err := json.Marshal(all[name])
		if err != nil {
			return err
		}
		return os.WriteFile(path, raw, 0o644)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("bench: the figures of an earlier run are missing: %w; leave -builds 0 out", err)
	}
	runs := []ask.Build{}
	if err := json.Unmarshal(raw, &runs); err != nil {
		return fmt.Errorf("bench: %s: %w", path, err)
	}
	all[name] = runs
	return nil
}
