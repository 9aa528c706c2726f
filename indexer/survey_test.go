package indexer

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestSurvey(t *testing.T) {
	dir := t.TempDir()
	text := `{"id":1,"headline":"one","text":"A","date":"2024-05-01","lang":"en","colour":"red"}
{"id":2,"title":"two","text":"B","date":"2024-07","lang":"en"}
{"id":2,"title":"two","text":"C","date":"soon","lang":"de"}
{"id":3`
	write(t, filepath.Join(dir, "a.jsonl"), text)
	write(t, filepath.Join(dir, "b.txt"), "A story\nwith a body")
	ix := indexer(t, Options{MaxRejects: -1, RejectFile: filepath.Join(dir, "rejects.jsonl")})
	s, err := ix.Survey(context.Background(), []string{dir})
	if err != nil || s.Read != 5 || s.Rejected != 1 || s.Repeated != 1 || s.Undated != 1 || s.Dated != 2 || s.First != "2024-05-01" || s.Last != "2024-07-31" {
		t.Fatalf("%+v, %v", s, err)
	}
	if s.Languages["en"] < 2 || s.Languages["de"] != 1 || len(s.Formats) != 2 || s.Formats[0].Format != formatJSONL || s.Formats[0].Records != 3 || s.Formats[1].Records != 1 {
		t.Errorf("%+v", s)
	}
	want := map[[2]string]int{{"title", "headline"}: 1, {"title", "title"}: 2, {"body", "text"}: 3, {"published", "date"}: 2, {"extra", "colour"}: 1}
	for _, row := range s.Formats[0].Rows {
		if n, known := want[[2]string{row.Field, row.From}]; known && n != row.Filled {
			t.Errorf("%+v, want %d", row, n)
		}
		delete(want, [2]string{row.Field, row.From})
	}
	if len(want) > 0 {
		t.Errorf("no rows for %v in %+v", want, s.Formats[0].Rows)
	}
	if _, err := os.Stat(filepath.Join(dir, "rejects.jsonl")); !os.IsNotExist(err) {
		t.Errorf("the reject file was made: %v", err)
	}
}

// A survey of records that all have other names stays small.
func TestSurveyIsBounded(t *testing.T) {
	var b strings.Builder
	for i := range 500 {
		b.WriteString(`{"title":"t","` + strings.Repeat("x", i+1)[:min(i+1, 250)] + `":"` + strings.Repeat("y", 1000) + `"}` + "\n")
	}
	s, err := indexer(t, Options{}).Survey(context.Background(), []string{file(t, "a.jsonl", b.String())})
	if err != nil || len(s.Formats[0].Rows) > maxRows || s.Formats[0].Other == 0 {
		t.Fatalf("%d rows, %v", len(s.Formats[0].Rows), err)
	}
	for _, row := range s.Formats[0].Rows {
		if len(row.Sample) > maxSample {
			t.Errorf("a sample of %d bytes", len(row.Sample))
		}
	}
}

func TestSurveyStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if s, err := indexer(t, Options{}).Survey(ctx, []string{file(t, "a.jsonl", records(10))}); !errors.Is(err, context.Canceled) || s == nil || s.Read != 0 {
		t.Errorf("%+v, %v", s, err)
	}
	var many *TooManyRejects
	if s, err := indexer(t, Options{MaxRejects: 0}).Survey(context.Background(), []string{file(t, "a.jsonl", "x\n"+records(10))}); !errors.As(err, &many) || s.Rejected != 1 {
		t.Errorf("%+v, %v", s, err)
	}
}
