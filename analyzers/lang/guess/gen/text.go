package main

import (
	"encoding/binary"
	"html"
	"regexp"
	"strconv"
	"strings"
)

var (
	unread   = regexp.MustCompile(`(?s)<(script|style|code|head|nav|footer)\b.*?</(script|style|code|head|nav|footer)>|<!--.*?-->`)
	tag      = regexp.MustCompile(`</?[A-Za-z][^<>]*>`)
	place    = regexp.MustCompile(`\{[^{}]*\}|%(\d+\$)?[A-Za-z@.]+|\$[A-Za-z(][\w.]*\)?|&[A-Za-z.]+;|\\[nrt]`)
	entity   = regexp.MustCompile(`<!ENTITY\s+\S+\s+["']([^"]*)["']`)
	property = regexp.MustCompile(`^[\w.\-]+\s*=\s*(.*)$`)
	escape   = regexp.MustCompile(`\\u[0-9A-Fa-f]{4}`)
)

// page returns the text of an HTML page.
func page(raw []byte) []string {
	s := unread.ReplaceAllString(string(raw), " ")
	return strings.Split(html.UnescapeString(tag.ReplaceAllString(s, "\n")), "\n")
}

// messages returns the values of a file of messages in Fluent, properties or DTD form.
func messages(name string, raw []byte) []string {
	var values []string
	switch {
	case strings.HasSuffix(name, ".dtd"):
		for _, m := range entity.FindAllStringSubmatch(string(raw), -1) {
			values = append(values, m[1])
		}
	case strings.HasSuffix(name, ".ftl"), strings.HasSuffix(name, ".properties"):
		for line := range strings.Lines(string(raw)) {
			values = append(values, value(strings.TrimRight(line, "\r\n")))
		}
	}
	for i, v := range values {
		values[i] = plain(v)
	}
	return values
}

// value returns what stands behind the key of a line, or a line that continues one.
func value(line string) string {
	if line == "" || line[0] == '#' {
		return ""
	}
	trimmed := strings.TrimLeft(line, " \t.*[")
	if m := property.FindStringSubmatch(trimmed); m != nil {
		return m[1]
	}
	if line[0] == ' ' {
		_, after, ok := strings.Cut(trimmed, "] ") // a variant
		if ok {
			return after
		}
		return trimmed
	}
	return ""
}

// plain takes markup and places for values out of a message.
func plain(s string) string {
	s = escape.ReplaceAllStringFunc(s, func(e string) string {
		n, err := strconv.ParseUint(e[2:], 16, 32)
		if err != nil {
			return " "
		}
		return string(rune(n))
	})
	s = place.ReplaceAllString(tag.ReplaceAllString(s, " "), " ")
	return strings.NewReplacer("~", "", "_", "").Replace(html.UnescapeString(s))
}

// catalogue returns the messages of a compiled gettext file and what they stand for.
func catalogue(raw []byte) (english, local []string) {
	order := binary.LittleEndian
	if len(raw) < 28 || order.Uint32(raw) != 0x950412de {
		return nil, nil
	}
	text := func(table uint32, i int) string {
		at := int(table) + 8*i
		size, from := order.Uint32(raw[at:]), order.Uint32(raw[at+4:])
		return string(raw[from : from+size])
	}
	for i := range int(order.Uint32(raw[8:])) {
		id, str := text(order.Uint32(raw[12:]), i), text(order.Uint32(raw[16:]), i)
		if _, after, ok := strings.Cut(id, "\x04"); ok {
			id = after
		}
		if id != "" {
			english = append(english, plain(strings.ReplaceAll(id, "\x00", "\n")))
			local = append(local, plain(strings.ReplaceAll(str, "\x00", "\n")))
		}
	}
	return english, local
}
