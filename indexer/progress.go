package indexer

import "time"

// Progress is a glimpse of a run.
type Progress struct {
	File     string // being read
	Read     int
	Rejected int
	Bytes    int64 // after decompression
	Input    int64 // as stored
	Total    int64 // of Input when done; 0 when unknown, as with standard input
	Elapsed  time.Duration
}

// Left estimates the time to the end by bytes; 0 when it cannot be known.
func (p Progress) Left() time.Duration {
	if p.Total <= 0 || p.Input <= 0 || p.Input >= p.Total {
		return 0
	}
	return time.Duration(float64(p.Elapsed) * float64(p.Total-p.Input) / float64(p.Input))
}
