package server

import (
	"context"
	"errors"
	"time"
)

// slotWait is how long a search waits for another to end before the client is
// told to come back: as long as a search may take.
const slotWait = 2 * time.Second

// retryAfter is what a client that found no slot is asked to wait, in seconds.
const retryAfter = "2"

// errBusy says that all slots stayed taken for slotWait.
var errBusy = errors.New("server: too many searches at once")

// slots bounds the searches that run at once: a channel with a place for each.
type slots struct {
	free chan struct{}
	wait time.Duration
}

func newSlots(n int, wait time.Duration) slots {
	return slots{free: make(chan struct{}, n), wait: wait}
}

// take waits for a slot and returns what gives it back. The search itself calls
// that, not its deadline: a search that overruns still occupies its slot.
func (s slots) take(ctx context.Context) (release func(), err error) {
	t := time.NewTimer(s.wait)
	defer t.Stop()
	select {
	case s.free <- struct{}{}:
		return func() { <-s.free }, nil
	case <-t.C:
		return nil, errBusy
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}
