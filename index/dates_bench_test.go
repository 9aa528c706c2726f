package index

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"syscall"
	"testing"
	"time"

	"dateline/news"
)

// wireStories reads the English agency stories of the corpora, or skips.
func wireStories(tb testing.TB) (articles []news.Article) {
	f, err := os.Open("../../shared/corpora/reuters21578.jsonl.gz")
	if err != nil {
		tb.Skip("the corpora in ../shared are missing")
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		tb.Fatal(err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var row struct{ ID, Title, Body, Published string }
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			tb.Fatal(err)
		}
		a := news.Article{GivenID: row.ID, Title: row.Title, Body: row.Body, Language: "en", Source: news.Source{Name: "wire"}}
		if a.Published, err = news.ParseTime(row.Published); err != nil {
			tb.Fatal(err)
		}
		articles = append(articles, a)
	}
	return articles
}

// processorTime is what this process has used so far.
func processorTime(tb testing.TB) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		tb.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// bound binds the articles and says what it cost.
func bound(b *testing.B, articles []news.Article, opt WriterOptions) (root string, cpu time.Duration, bytes int64) {
	root, err := os.MkdirTemp(b.TempDir(), "")
	if err != nil {
		b.Fatal(err)
	}
	start := processorTime(b)
	w, err := OpenWriter(root, opt)
	if err != nil {
		b.Fatal(err)
	}
	defer w.Close()
	for _, a := range articles {
		if _, err := w.Add(background, a); err != nil {
			b.Fatal(err)
		}
	}
	if _, err := w.Commit(background); err != nil {
		b.Fatal(err)
	}
	return root, processorTime(b) - start, folderSize(b, root)
}

func folderSize(b *testing.B, root string) (n int64) {
	rows, err := Volumes(root)
	if err != nil {
		b.Fatal(err)
	}
	for _, r := range rows {
		for _, bytes := range r.Bytes {
			n += bytes
		}
	}
	return n
}

// BenchmarkDatesShare binds agency stories with and without the days that they
// speak of, in turns, and reports what the days add to processor time and size.
// One turn is left out: it warms the caches.
func BenchmarkDatesShare(b *testing.B) {
	articles := wireStories(b)
	var shares []float64
	var growth float64
	for b.Loop() {
		_, with, large := bound(b, articles, WriterOptions{})
		_, without, small := bound(b, articles, WriterOptions{undated: true})
		shares = append(shares, 100*float64(with-without)/float64(with))
		growth = 100 * float64(large-small) / float64(small)
	}
	shares = shares[min(1, len(shares)-1):]
	slices.Sort(shares)
	b.ReportMetric(shares[len(shares)/2], "%-of-time")
	b.ReportMetric(growth, "%-more-bytes")
}

// BenchmarkDatePhrase compares searches for a word and a date, read as a day, with
// searches for the same words as words, in turns.
func BenchmarkDatePhrase(b *testing.B) {
	root, _, _ := bound(b, wireStories(b), WriterOptions{})
	a, err := Open(root, Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer a.Close()
	var ratios []float64
	for b.Loop() {
		var dated, plain time.Duration
		for i, word := range []string{"oil", "dollar", "shares", "trade", "japan", "bank", "profit", "tax"} {
			day := 1 + 3*i
			dated += searched(b, a, fmt.Sprintf("%s %d March 1987", word, day))
			plain += searched(b, a, fmt.Sprintf("%s =%d =March =1987", word, day))
		}
		ratios = append(ratios, float64(dated)/float64(plain))
	}
	slices.Sort(ratios)
	b.ReportMetric(ratios[len(ratios)/2], "×-plain-words")
}

func searched(b *testing.B, a *Archive, q string) time.Duration {
	start := time.Now()
	res, err := a.Search(background, Request{Query: q, Size: 10, Today: news.DateOf(1987, 10, 20)})
	if err != nil || res.Total.Articles == 0 {
		b.Fatal(q, res, err)
	}
	return time.Since(start)
}
