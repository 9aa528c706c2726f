//go:build !linux

package index

import "time"

var began = time.Now()

// ThreadTime is the time that has passed: this system does not tell a thread's own.
func ThreadTime() time.Duration { return time.Since(began) }
