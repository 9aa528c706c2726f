package server

import "dateline/index"

// pagingView are the links between pages.
type pagingView struct {
	First, Prev, Next string // "" where there is none
	Numbers           []link
}

// pagesShown is how many page numbers stand beside the current one.
const pagesShown = 2

// pagingOf makes the links between pages; none for a single page. Behind the
// last page that has a number only the first and the next can be named.
func pagingOf(r index.Request, res *index.Result) pagingView {
	at := func(n int) string {
		to := r
		to.Page = n
		return pageAddress(to)
	}
	page := max(r.Page, 1)
	var v pagingView
	if next, ok := following(r, res); ok {
		v.Next = pageAddress(next)
	}
	if r.Cursor != "" {
		v.First = pageAddress(changed(r, func(*index.Request) {}))
		return v
	}
	if page > 1 {
		v.Prev = at(page - 1)
	}
	if v.Prev == "" && v.Next == "" {
		return v
	}
	last := page
	if res.Total != nil && r.Size > 0 {
		last = min((res.Total.Stories+r.Size-1)/r.Size, index.MaxReach/r.Size)
	}
	for n := max(page-pagesShown, 1); n <= min(page+pagesShown, max(last, page)); n++ {
		v.Numbers = append(v.Numbers, link{Text: grouped(n), URL: at(n), Current: n == page})
	}
	return v
}
