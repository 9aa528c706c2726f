package eval

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"dateline/index"
)

// Searcher is the archive under test.
type Searcher interface {
	Search(ctx context.Context, r index.Request) (*index.Result, error)
}

// Topic is one query with the name that judgements know it by, and what it asks
// for, where that is known: person, place, org.
type Topic struct{ ID, Query, Kind string }

// ReadTopics reads lines of id TAB query, or of id TAB query TAB language TAB
// kind; further columns are ignored.
func ReadTopics(r io.Reader) (topics []Topic, err error) {
	err = eachLine(r, func(n int, line string) error {
		cols := strings.Split(line, "\t")
		if len(cols) < 2 {
			return fmt.Errorf("eval: line %d of the topics has no tab; write id TAB query", n)
		}
		t := Topic{ID: cols[0], Query: cols[1]}
		if len(cols) > 3 {
			t.Kind = cols[3]
		}
		topics = append(topics, t)
		return nil
	})
	return topics, err
}

// Sample returns limit of the topics, those whose ids have the smallest hashes;
// 0 means all.
func Sample(topics []Topic, limit int) []Topic {
	if limit <= 0 || limit >= len(topics) {
		return topics
	}
	list := slices.Clone(topics)
	slices.SortFunc(list, func(a, b Topic) int { return compareHashes(a.ID, b.ID) })
	return list[:limit]
}

// Of returns the judgements of some topics.
func Of(topics []Topic, judged map[string]map[string]int) map[string]map[string]int {
	some := map[string]map[string]int{}
	for _, t := range topics {
		some[t.ID] = judged[t.ID]
	}
	return some
}

// ReadQrels reads TREC judgements: topic, anything, document, grade.
func ReadQrels(r io.Reader) (judged map[string]map[string]int, err error) {
	judged = map[string]map[string]int{}
	err = eachLine(r, func(n int, line string) error {
		cols := strings.Split(line, "\t")
		if len(cols) != 4 { // topics may hold spaces, so that tabs are tried first
			cols = strings.Fields(line)
		}
		if len(cols) != 4 {
			return fmt.Errorf("eval: line %d of the judgements has %d columns; write topic 0 document grade", n, len(cols))
		}
		grade, err := strconv.Atoi(cols[3])
		if err != nil {
			return fmt.Errorf("eval: line %d of the judgements: the grade %q is not a number", n, cols[3])
		}
		if judged[cols[0]] == nil {
			judged[cols[0]] = map[string]int{}
		}
		judged[cols[0]][cols[2]] = grade
		return nil
	})
	return judged, err
}

// maxLine is far above any query, judgement or sentence; a longer line means
// that the file is of another kind.
const maxLine = 1 << 20

func eachLine(r io.Reader, f func(n int, line string) error) error {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLine)
	n := 1
	for ; lines.Scan(); n++ {
		if line := strings.TrimRight(lines.Text(), "\r"); line != "" {
			if err := f(n, line); err != nil {
				return err
			}
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("eval: line %d: %w", n, err)
	}
	return nil
}

// Run searches every topic and returns the documents found by their given ids,
// best first, depth at most: the articles that have all words of the topic, and
// below them those that have some, as a reader sees them who goes on to search
// for any of the words. Today and Names are taken from like.
func Run(ctx context.Context, s Searcher, topics []Topic, depth int, like index.Request) (map[string][]string, error) {
	found := map[string][]string{}
	for _, t := range topics {
		for _, loosely := range []bool{false, true} {
			docs, err := search(ctx, s, index.Request{Query: t.Query, Any: loosely, Unfolded: true, NoCounts: true, Today: like.Today, Names: like.Names}, depth)
			if err != nil {
				return nil, fmt.Errorf("eval: topic %s: %w", t.ID, err)
			}
			for _, doc := range docs {
				if !slices.Contains(found[t.ID], doc) {
					found[t.ID] = append(found[t.ID], doc)
				}
			}
		}
		found[t.ID] = found[t.ID][:min(len(found[t.ID]), depth)]
	}
	return found, nil
}

// search walks the pages of one search down to depth.
func search(ctx context.Context, s Searcher, r index.Request, depth int) (docs []string, err error) {
	r.Size = min(depth, index.MaxSize)
	for r.Page = 1; len(docs) < depth; r.Page++ {
		res, err := s.Search(ctx, r)
		if err != nil {
			return nil, err
		}
		for _, h := range res.Hits {
			docs = append(docs, document(h))
		}
		if len(res.Hits) < r.Size {
			break
		}
	}
	return docs, nil
}

func document(h index.Hit) string {
	if h.GivenID != "" {
		return h.GivenID
	}
	return h.ID
}
