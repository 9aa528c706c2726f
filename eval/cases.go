package eval

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"dateline/index"
	"dateline/news"
)

// Count is how many of some cases came out right.
type Count struct{ Right, All int }

// String prints 85 of 125 (68.0 %).
func (c Count) String() string {
	return fmt.Sprintf("%d of %d (%.1f %%)", c.Right, c.All, 100*float64(c.Right)/float64(max(c.All, 1)))
}

func (c *Count) add(right bool) {
	c.All++
	if right {
		c.Right++
	}
}

// NameResult says how name pairs came out: matches found, mismatches refused.
type NameResult struct {
	Match, NoMatch Count
	Wrong          []string // the pairs that came out wrong
}

// Names binds the text of every pair as an article of its own and searches for
// the query of the pair; rows are query TAB text TAB match|nomatch TAB note.
func Names(ctx context.Context, rows io.Reader) (res NameResult, err error) {
	pairs, err := table(rows, 3)
	if err != nil {
		return res, err
	}
	var articles []news.Article
	for i, p := range pairs {
		articles = append(articles, news.Article{GivenID: fmt.Sprint(i), Title: p[1]})
	}
	err = with(ctx, articles, func(a *index.Archive) error {
		for i, p := range pairs {
			r, err := a.Search(ctx, index.Request{Query: fmt.Sprintf("%s id:%d", p[0], i), Size: 1})
			if err != nil {
				return err
			}
			found, want := r.Total.Articles > 0, p[2] == "match"
			if want {
				res.Match.add(found)
			} else {
				res.NoMatch.add(!found)
			}
			if found != want {
				res.Wrong = append(res.Wrong, strings.Join(p, "\t"))
			}
		}
		return nil
	})
	return res, err
}

// DateResult says how date cases of one language came out.
type DateResult struct {
	Dates, Traps Count
	Wrong        []string
}

// Dates binds the sentence of every case as an article of its day and looks
// whether the search for the expected days marks the expression, and for a trap
// that no search for days marks it. Rows are language TAB day TAB sentence TAB
// expression TAB expected interval or none.
func Dates(ctx context.Context, rows io.Reader) (map[string]*DateResult, error) {
	cases, err := table(rows, 5)
	if err != nil {
		return nil, err
	}
	var articles []news.Article
	for i, c := range cases {
		published, err := news.ParseTime(c[1])
		if err != nil {
			return nil, fmt.Errorf("eval: case %d: %w", i+1, err)
		}
		a := news.Article{GivenID: fmt.Sprint(i), Title: fmt.Sprint("case ", i), Body: c[2], Language: c[0], Published: published}
		a.ID = news.MakeID(&a)
		articles = append(articles, a)
	}
	out := map[string]*DateResult{}
	err = with(ctx, articles, func(archive *index.Archive) error {
		for i, c := range cases {
			if out[c[0]] == nil {
				out[c[0]] = &DateResult{}
			}
			if err := out[c[0]].judge(ctx, archive, articles[i].ID, c); err != nil {
				return err
			}
		}
		return nil
	})
	return out, err
}

func (res *DateResult) judge(ctx context.Context, archive *index.Archive, id string, c []string) error {
	trap := c[4] == "none"
	wanted := "mentions:" + strings.Replace(c[4], "/", "..", 1)
	if trap {
		wanted = "mentions:1000..2999"
	}
	v, err := archive.Article(ctx, id, index.Request{Query: wanted})
	if err != nil {
		return err
	}
	marked := marks(v.Body, c[2], c[3])
	if trap {
		res.Traps.add(!marked)
	} else {
		res.Dates.add(marked)
	}
	if marked == trap {
		res.Wrong = append(res.Wrong, strings.Join(c, "\t"))
	}
	return nil
}

// marks reports whether a part of the expression, where it first stands in the
// text, is marked.
func marks(body []index.Fragment, text, expression string) bool {
	at := strings.Index(text, expression)
	if at < 0 {
		return false
	}
	start := utf8.RuneCountInString(text[:at])
	end := start + utf8.RuneCountInString(expression)
	for _, f := range body {
		for _, m := range f.Marks {
			if f.Offset+m[0] < end && start < f.Offset+m[1] {
				return true
			}
		}
	}
	return false
}

// table reads the rows of a tab-separated file, its head left out.
func table(r io.Reader, columns int) (rows [][]string, err error) {
	err = eachLine(r, func(n int, line string) error {
		cols := strings.Split(line, "\t")
		if len(cols) < columns {
			return fmt.Errorf("eval: line %d has %d columns, %d are needed", n, len(cols), columns)
		}
		if n > 1 {
			rows = append(rows, cols)
		}
		return nil
	})
	return rows, err
}

// with binds articles in a temporary archive and opens it for f.
func with(ctx context.Context, articles []news.Article, f func(*index.Archive) error) error {
	dir, err := os.MkdirTemp("", "dateline-eval-")
	if err != nil {
		return fmt.Errorf("eval: %w", err)
	}
	defer os.RemoveAll(dir)
	w, err := index.OpenWriter(dir, index.WriterOptions{By: "eval"})
	if err != nil {
		return err
	}
	defer w.Close()
	for _, a := range articles {
		if _, err := w.Add(ctx, a); err != nil {
			return fmt.Errorf("eval: article %s: %w", a.GivenID, err)
		}
	}
	if _, err := w.Commit(ctx); err != nil {
		return err
	}
	archive, err := index.Open(dir, index.Options{})
	if err != nil {
		return err
	}
	defer archive.Close()
	return f(archive)
}
