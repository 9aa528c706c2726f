package text

import (
	"strings"

	"dateline/news"
)

// keys maps what a header may say, in lower case, to the parts of an article.
var keys = map[string]string{
	"title": "title", "headline": "title", "subject": "title",
	"date": "date", "published": "date",
	"author": "author", "authors": "author", "byline": "author", "from": "author",
	"source": "source", "publisher": "source",
	"language": "language", "lang": "language",
	"section": "section", "category": "section",
	"url": "url", "link": "url",
	"tags": "tags", "keywords": "tags", "topics": "tags",
}

// header reads a block of "Key: value" lines, which a headline may precede.
// A line that begins with space goes on with the value above it. fields is nil
// when the block is no header: some line fits neither, or too few keys are known.
func header(block string) (headline string, fields [][2]string) {
	if len(block) > maxHeader {
		return "", nil
	}
	known := 0
	for i, line := range strings.Split(strings.TrimRight(block, "\n"), "\n") {
		key, value, ok := keyValue(line)
		switch {
		case ok:
			fields = append(fields, [2]string{key, value})
			if keys[strings.ToLower(key)] != "" {
				known++
			}
		case i == 0:
			headline = strings.TrimSpace(line)
		case len(fields) > 0 && (line[0] == ' ' || line[0] == '\t'):
			last := &fields[len(fields)-1]
			last[1] = strings.TrimSpace(last[1] + " " + strings.TrimSpace(line))
		default:
			return "", nil
		}
	}
	if known < minKnown || len(headline) > maxHeadline {
		return "", nil
	}
	return headline, fields
}

// keyValue splits a header line. A key is a word, or a few joined by "-".
func keyValue(line string) (key, value string, ok bool) {
	key, value, ok = strings.Cut(line, ":")
	if !ok || key == "" || len(key) > maxKey || strings.HasPrefix(value, "//") {
		return "", "", false
	}
	for _, c := range []byte(key) {
		if c != '-' && c != '_' && (c|0x20 < 'a' || c|0x20 > 'z') {
			return "", "", false
		}
	}
	return key, strings.TrimSpace(value), true
}

func set(a *news.Article, key, value string) {
	if value == "" {
		return
	}
	switch keys[strings.ToLower(key)] {
	case "title":
		a.Title = value
	case "date":
		setDate(a, value)
	case "author":
		a.Authors = append(a.Authors, list(value, ";")...)
	case "source":
		a.Source.Name = value
	case "language":
		a.Language = value
	case "section":
		a.Section = value
	case "url":
		a.URL = value
	case "tags":
		a.Tags = append(a.Tags, list(value, ",;")...)
	default:
		extra(a, key, value)
	}
}

func setDate(a *news.Article, value string) {
	if len(value) <= maxDate {
		if t, err := news.ParseTime(value); err == nil {
			a.Published = t
			return
		}
	}
	extra(a, "published", value)
}

func extra(a *news.Article, key, value string) {
	if a.Extra == nil {
		a.Extra = make(map[string]string)
	}
	if len(a.Extra) < maxExtra || key == "published" {
		a.Extra[key] = value
	}
}

func list(value, separators string) []string {
	var all []string
	for _, part := range strings.FieldsFunc(value, func(r rune) bool { return strings.ContainsRune(separators, r) }) {
		if part = strings.TrimSpace(part); part != "" {
			all = append(all, part)
		}
	}
	return all
}
