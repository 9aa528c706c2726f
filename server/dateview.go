package server

import (
	"strings"

	"dateline/index"
)

// dateView is a date of the query; Read is empty where it would repeat what was
// typed, and for a day without a year, which is found in all of them.
type dateView struct {
	Typed, Read string
	AnyYear     bool
}

func dateViewOf(d index.DateRead) dateView {
	v := dateView{Typed: d.Typed, AnyYear: d.AnyYear}
	if read := between(d.From, d.To); !d.AnyYear && !strings.EqualFold(read, d.Typed) {
		v.Read = read
	}
	return v
}
