package index

import "testing"

// TestGatherBytes: a process with its usual memory gathers as much as a volume holds,
// one with little gathers less and never nothing.
func TestGatherBytes(t *testing.T) {
	for _, tt := range []struct {
		memory int64
		want   int
	}{{0, pendingBytes}, {448 << 20, pendingBytes}, {4 << 30, pendingBytes}, {256 << 20, 96 << 20}, {64 << 20, leastGather}} {
		if got := gatherBytes(tt.memory); got != tt.want {
			t.Errorf("of %d MB: %d MB, want %d", tt.memory>>20, got>>20, tt.want>>20)
		}
	}
}
