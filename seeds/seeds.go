// Package seeds holds the demo corpus: short news articles in 26 languages
// written for this project, and judged queries over them.
//
// The outlets are invented and the events are public, but for four notices that
// say they are made up. README.md tells how the spellings and the dates were
// chosen and how a seed is added.
package seeds

import (
	"crypto/sha256"
	_ "embed" // the three files travel in the binary, so a demo needs no network
	"encoding/hex"
	"io"
	"strings"
)

//go:embed articles.jsonl
var articles string

//go:embed topics.tsv
var topics string

//go:embed qrels.tsv
var qrels string

// Articles returns the demo articles, one JSON object a line, from the first.
func Articles() io.Reader { return strings.NewReader(articles) }

// Version names the articles: it changes whenever one of them does.
func Version() string {
	sum := sha256.Sum256([]byte(articles))
	return hex.EncodeToString(sum[:4])
}

// Topics returns the queries: topic id, a tab, and the query as a reader would type it.
func Topics() string { return topics }

// Qrels returns the judgements in TREC form: topic id, 0, article id and grade.
// Grade 2 means about it, 1 means it is mentioned; whatever is not listed is not relevant.
func Qrels() string { return qrels }
