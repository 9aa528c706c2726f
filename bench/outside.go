package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
)

// outside is how an engine is called that is not in Go.
type outside struct{ command, env []string }

// preparing makes the engines ready that are not in Go, with what they need in dir.
var preparing = map[string]func(dir string) (outside, error){
	"sqlite":  func(string) (outside, error) { return outside{command: []string{"python3", "peers/sqlite.py"}}, nil },
	"tantivy": prepareTantivy,
	"lucene":  prepareLucene,
}

// outsides are those that were made ready.
var outsides = map[string]outside{}

// prepared makes engines ready and returns those that can be started; of the others it
// says why not.
func prepared(names []string, dir string) (able []string) {
	for _, name := range names {
		if prepare := preparing[name]; prepare != nil {
			o, err := prepare(dir)
			if err != nil {
				fmt.Fprintf(os.Stderr, "%s is left out: %v\n", name, err)
				continue
			}
			outsides[name] = o
		}
		able = append(able, name)
	}
	return able
}

// engineCommand is how an engine is started: those in Go are this program.
func engineCommand(name, verb string, args ...string) *exec.Cmd {
	var cmd *exec.Cmd
	if o, ok := outsides[name]; ok {
		cmd = exec.Command(o.command[0], append(append(o.command[1:len(o.command):len(o.command)], verb), args...)...)
		cmd.Env = append(os.Environ(), o.env...)
	} else {
		cmd = exec.Command(os.Args[0], append([]string{"-engine", name, "-verb", verb}, args...)...)
	}
	cmd.Stderr = os.Stderr
	return cmd
}

// warmUps is how often an engine makes the other searches before it is measured: a
// virtual machine compiles what has run often. Lucene's searches with facets took 1.2 ms
// of processor time after ten times, 0.6 after twenty and 0.5 from 27 on.
func warmUps(name string) int {
	if name == "lucene" {
		return 30
	}
	return 2
}

// tantivyWheel is the binding that is installed beside the indexes.
const tantivyWheel = "tantivy==0.27.0"

func prepareTantivy(dir string) (o outside, err error) {
	path, err := filepath.Abs(filepath.Join(dir, "python"))
	if err != nil {
		return o, err
	}
	if _, err := os.Stat(filepath.Join(path, "tantivy")); err != nil {
		if said, err := exec.Command("python3", "-m", "pip", "install", "-q", "--only-binary", ":all:", "--target", path, tantivyWheel).CombinedOutput(); err != nil {
			return o, fmt.Errorf("pip cannot install %s: %w: %.300s", tantivyWheel, err, said)
		}
	}
	return outside{[]string{"python3", "peers/tantivypeer.py"}, []string{"PYTHONPATH=" + path}}, nil
}

// heap is Lucene's: four times its buffer, so that its peak is not that of a collector
// that has no reason to collect.
const heap = "-Xmx1g"

func prepareLucene(string) (o outside, err error) {
	home, err := jdk()
	if err != nil {
		return o, err
	}
	mvn := exec.Command("mvn", "-q", "-B", "process-classes")
	mvn.Dir, mvn.Env = "lucene", append(os.Environ(), "JAVA_HOME="+home)
	if said, err := mvn.CombinedOutput(); err != nil {
		return o, fmt.Errorf("bench/lucene cannot be built with Maven: %w: %.300s", err, said)
	}
	o.command = []string{
		filepath.Join(home, "bin/java"), "--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED", "-Dsun.net.httpserver.nodelay=true",
		heap, "-cp", "lucene/target/classes:lucene/target/lib/*", "dateline.bench.Ask",
	}
	return o, nil
}

// oldestJDK is the first that bench/lucene runs on.
const oldestJDK = 22

var majorVersion = regexp.MustCompile(`javac (\d+)`)

// jdk returns the home of a JDK that is new enough.
func jdk() (string, error) {
	homes, err := filepath.Glob("/usr/lib/jvm/*")
	if err != nil {
		return "", err
	}
	for _, home := range append([]string{os.Getenv("JAVA_HOME")}, homes...) {
		said, err := exec.Command(filepath.Join(home, "bin/javac"), "-version").CombinedOutput()
		if home == "" || err != nil {
			continue
		}
		if m := majorVersion.FindSubmatch(said); m != nil {
			if version, _ := strconv.Atoi(string(m[1])); version >= oldestJDK {
				return home, nil
			}
		}
	}
	return "", errors.New("there is no JDK of version 22 or newer; set JAVA_HOME to one")
}
