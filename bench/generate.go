package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"

	"dateline/bench/volume"
)

// generate writes n articles made of those of a corpus, as gzipped JSON Lines.
func generate(corpus, out string, n int, seed uint64) error {
	stories, err := readStories(corpus)
	if err != nil {
		return err
	}
	file, err := os.Create(out)
	if err != nil {
		return err
	}
	defer file.Close()
	z, err := gzip.NewWriterLevel(file, gzip.BestSpeed)
	if err != nil {
		return err
	}
	buffered := bufio.NewWriterSize(z, 1<<20)
	maker, lines := volume.New(stories, seed), json.NewEncoder(buffered)
	lines.SetEscapeHTML(false)
	for range n {
		if err := lines.Encode(maker.Next()); err != nil {
			return err
		}
	}
	if err := buffered.Flush(); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return file.Close()
}

// readStories reads a corpus by topic: its first tag, else its first place.
func readStories(corpus string) (stories []volume.Story, err error) {
	err = lines(corpus, func(raw []byte) error {
		var row struct {
			Title, Body    string
			Topics, Places []string
		}
		if err := json.Unmarshal(raw, &row); err != nil {
			return err
		}
		s := volume.Story{Topic: "other", Title: row.Title, Body: row.Body}
		if topics := append(row.Topics, row.Places...); len(topics) > 0 {
			s.Topic = topics[0]
		}
		stories = append(stories, s)
		return nil
	})
	return stories, err
}
