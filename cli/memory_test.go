package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestSizes(t *testing.T) {
	for text, want := range map[string]int64{"256MB": 256 << 20, "256m": 256 << 20, " 1 GiB ": 1 << 30, "2G": 2 << 30, "131072KB": 128 << 20, "268435456": 256 << 20, "268435456B": 256 << 20} {
		var got size
		if err := got.Set(text); err != nil || int64(got) != want {
			t.Errorf("%q is %d, %v; want %d", text, got, err, want)
		}
	}
	for _, text := range []string{"", "MB", "x", "-1GB", "0", "1.5GB", "12", "1MB", "1TB", "9999999999GB", "256MBB", "1 G B", "١GB"} {
		var got size
		if err := got.Set(text); err == nil || !strings.Contains(err.Error(), "MB") {
			t.Errorf("%q is taken for %d, %v; want an error that says how to write it", text, got, err)
		}
	}
}

func FuzzSize(f *testing.F) {
	for _, text := range []string{"256MB", "1 GiB", "", "99999999999999999999", "GB1"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var s, again size
		if s.Set(text) != nil {
			return
		}
		if s < smallestMemory {
			t.Fatalf("%q is taken for %d", text, s)
		}
		if err := again.Set(s.String()); err != nil || again>>20 != s>>20 {
			t.Errorf("%q is written as %q, which is %d, %v", text, s.String(), again, err)
		}
	})
}

// TestAvailableMemory reads machines and control groups of both versions; the narrowest
// limit counts, that of a group around the own one too.
func TestAvailableMemory(t *testing.T) {
	const mem = "MemTotal:        8388608 kB\nMemFree:  100 kB\n"
	for _, tt := range []struct {
		name  string
		files map[string]string
		want  int64
	}{
		{"nothing is known", nil, 0},
		{"a machine", map[string]string{"proc/meminfo": mem}, 8 << 30},
		{"a group of version 2", map[string]string{"proc/meminfo": mem, "proc/self/cgroup": "0::/a/b\n", "sys/fs/cgroup/a/b/memory.max": "536870912\n"}, 512 << 20},
		{"a group around it", map[string]string{"proc/meminfo": mem, "proc/self/cgroup": "0::/a/b\n", "sys/fs/cgroup/a/b/memory.max": "max\n", "sys/fs/cgroup/a/memory.max": "1073741824\n"}, 1 << 30},
		{"a container", map[string]string{"proc/meminfo": mem, "proc/self/cgroup": "0::/\n", "sys/fs/cgroup/memory.max": "268435456\n"}, 256 << 20},
		{"version 1", map[string]string{"proc/meminfo": mem, "proc/self/cgroup": "3:cpu:/x\n9:memory:/d\n", "sys/fs/cgroup/memory/d/memory.limit_in_bytes": "536870912\n"}, 512 << 20},
		{"version 1 without a limit", map[string]string{"proc/meminfo": mem, "proc/self/cgroup": "9:memory:/d\n", "sys/fs/cgroup/memory/d/memory.limit_in_bytes": "9223372036854771712\n"}, 8 << 30},
	} {
		root := t.TempDir()
		for path, text := range tt.files {
			path = filepath.Join(root, path)
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if got := available(root); got != tt.want {
			t.Errorf("%s: %d bytes, want %d", tt.name, got, tt.want)
		}
	}
	for there, want := range map[int64]int64{0: unknownMemory, 256 << 20: 192 << 20, 400 << 20: leastMemory, 2 << 30: 1 << 30, 64 << 30: mostMemory} {
		if got := shareOf(there); got != want {
			t.Errorf("of %d bytes %d are taken, want %d", there, got, want)
		}
	}
}
