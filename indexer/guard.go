package indexer

import (
	"fmt"
	"io"
)

// All that comes out of one stored file may be bombRatio times its bytes: text
// shrinks to a tenth, repetitive dumps to a fiftieth. Below bombFloor any ratio
// passes, since small files of one repeated record are common in tests and harmless.
const (
	bombRatio = 200
	bombFloor = 64 << 20
)

var errBomb = fmt.Errorf("decompresses to more than %d times its size; unpack it first if it is meant to", bombRatio)

// counter counts what is read through it.
type counter struct {
	r    io.Reader
	n    int64
	stop func() error // ends reading by its error; nil never does
}

func (c *counter) Read(p []byte) (int, error) {
	if c.stop != nil && c.stop() != nil {
		return 0, c.stop()
	}
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

func (c *counter) count() int64 { return c.n }

// counterAt counts what is read through it, up to the size of the file, and
// refuses to read more than limit while that is set.
type counterAt struct {
	r           io.ReaderAt
	size        int64
	n           int64
	read, limit int64
	stop        func() error // ends reading by its error
}

func (c *counterAt) ReadAt(p []byte, off int64) (int, error) {
	if err := c.stop(); err != nil {
		return 0, err
	}
	if c.read += int64(len(p)); c.limit > 0 && c.read > c.limit {
		return 0, errDirectory
	}
	n, err := c.r.ReadAt(p, off)
	c.n = min(c.n+int64(n), c.size)
	return n, err
}

func (c *counterAt) count() int64 { return c.n }

// account holds one stored file to what may come out of it, all its layers and
// members together.
type account struct {
	in    func() int64 // stored bytes that it came from
	out   int64
	floor int64
}

// spent reports whether nothing more may come out.
func (a *account) spent() bool { return a.out > a.floor && a.out > bombRatio*a.in() }

// guard stops a stream that makes its account grow beyond reason.
type guard struct {
	r       io.Reader
	account *account
}

func (g *guard) Read(p []byte) (int, error) {
	n, err := g.r.Read(p)
	g.account.out += int64(n)
	if g.account.spent() {
		return 0, errBomb
	}
	return n, err
}
