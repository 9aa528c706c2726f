package indexer

import (
	"bytes"
	"path/filepath"
	"regexp"
	"strings"

	"dateline/indexer/field"
	"dateline/indexer/jsonl"
	"dateline/indexer/mail"
	"dateline/indexer/record"
	"dateline/indexer/sgml"
	"dateline/indexer/table"
)

// foreign are the first bytes of what is met beside news and cannot be read,
// with what the user can do.
var foreign = []struct{ magic, what string }{
	{"%PDF", "a PDF; convert it to text first, for instance with pdftotext"},
	{"\xfd7zXZ\x00", "compressed with xz; unpack it first with xz -d"},
	{"7z\xbc\xaf\x27\x1c", "a 7z archive; unpack it first"},
	{"Rar!", "a rar archive; unpack it first"},
	{"\x1f\x9d", "compressed with compress; unpack it first with uncompress"},
	{"SQLite format 3\x00", "a database; export its articles as CSV or JSON first"},
	{"PAR1", "a Parquet file; export it as CSV or JSON first"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document; save it as text first"},
	{"{\\rtf", "a rich text document; save it as text first"},
	{"\x89PNG", "a picture"}, {"\xff\xd8\xff", "a picture"}, {"GIF8", "a picture"}, {"II*\x00", "a picture"}, {"MM\x00*", "a picture"},
	{"\x7fELF", "a program"}, {"MZ", "a program"},
	{"WARC/", "a web archive; it is not read yet"},
}

// foreignTo names what a file is that is in none of the formats, "" when that
// cannot be told.
func foreignTo(raw []byte) string {
	for _, f := range foreign {
		if begins(f.magic)(raw) && (len(f.magic) > 2 || bytes.IndexByte(raw, 0) >= 0) {
			return f.what
		}
	}
	return ""
}

// sniff tells the format of a file from its first bytes, which are UTF-8 already,
// and then from its name. It returns "" when they fit none; what is then how the
// file looks. In folders it is stricter: settings and tables of numbers lie there
// beside the news.
func (ix *Indexer) sniff(head []byte, name string, inFolder bool) (format, what string) {
	named := nameFormat(name)
	text := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), " \t\r\n\x00")
	if len(text) == 0 {
		if named == "" && !inFolder {
			named = formatJSONL // nothing to read in any format
		}
		return named, "empty"
	}
	if text[0] == '[' || text[0] == '{' && named != formatJSONL {
		if format, what = ix.sniffJSON(head, name, inFolder); format != "" || named == formatJSON || text[0] == '{' && named != formatText {
			return format, what
		}
	}
	switch {
	case named == formatJSONL:
		return named, ""
	case mail.Sniff(head) != mail.None:
		return formatMail, ""
	case sgml.Sniff(head):
		return formatSGML, ""
	case named == formatCSV || named == formatTSV || named != formatText && !noTables[extension(strings.ToLower(name))] && ix.isTable(head):
		return sniffTable(head, named), ""
	case named == formatText:
		return named, ""
	}
	return "", looksLike(text)
}

// sniffJSON tells lines from other JSON. Of the .json files of a folder, those are
// passed over that have no articles.
func (ix *Indexer) sniffJSON(head []byte, name string, inFolder bool) (format, what string) {
	var records record.Reader
	switch jsonl.Sniff(head, ix.mapper) {
	case jsonl.Lines:
		format, records = formatJSONL, jsonl.NewReader(bytes.NewReader(head), ix.maxLine)
		inFolder = inFolder && nameFormat(name) == formatJSON
	case jsonl.Values:
		format, records = formatJSON, jsonl.NewValues(bytes.NewReader(head), ix.maxLine, ix.mapper)
	default:
		return "", "broken JSON"
	}
	if inFolder && !ix.holdsArticles(records, head) {
		return "", "JSON without articles"
	}
	return format, ""
}

// noTables are endings of files that have commas and lines of one shape and are
// none of news: a folder is often a whole project.
var noTables = func() map[string]bool {
	set := map[string]bool{}
	for ending := range strings.FieldsSeq(`.go .py .js .ts .css .sql .log .md .yml .yaml .toml .ini .cfg .conf .sh .c .h .cpp .java .rs .rb .php
		.html .htm .xml .svg .lock .mod .sum .bat .ps1 .tex .properties .env .diff .patch .txtar`) {
		set[ending] = true
	}
	return set
}()

// isTable reports whether the head is a table with columns that we know.
func (ix *Indexer) isTable(head []byte) bool {
	d, ok := table.Sniff(head)
	if !ok {
		return false
	}
	_, err := table.New(ix.mapper, d, head)
	return err == nil
}

// sniffTable tells the two formats of tables apart, for the report alone: the
// reader looks for the delimiter itself.
func sniffTable(head []byte, named string) string {
	if d, ok := table.Sniff(head); ok && d.Comma == '\t' || named == formatTSV {
		return formatTSV
	}
	return formatCSV
}

// sniffRecords is how many records are looked at for an article.
const sniffRecords = 16

// holdsArticles reports whether one of the first records has a text and something
// to know it by: settings have names and descriptions too. Where the head ends in
// the first record its keys tell.
func (ix *Indexer) holdsArticles(records record.Reader, head []byte) bool {
	for range sniffRecords {
		rec, err := records.Next()
		if err != nil {
			break
		}
		if a, err := jsonl.Article(ix.mapper)(rec.Raw, nil); err == nil && a.Body != "" && (a.Title != "" || !a.Published.IsZero() || a.URL != "") {
			return true
		}
	}
	if len(head) < sniffSize {
		return false
	}
	keys := make(map[field.Field]bool)
	for _, key := range jsonKey.FindAllSubmatch(head, -1) {
		keys[ix.mapper.Field(string(key[1]))] = true
	}
	return keys[field.Body] && (keys[field.Title] || keys[field.Published] || keys[field.URL])
}

// jsonKey finds what looks like a key; in a text it may be none.
var jsonKey = regexp.MustCompile(`"([^"\\]{1,64})"\s*:`)

// looksLike says what a text of no known format looks like, and the way out.
func looksLike(text []byte) string {
	start := strings.ToLower(string(text[:min(len(text), 256)]))
	switch {
	case strings.HasPrefix(start, "<!doctype html"), strings.HasPrefix(start, "<html"):
		return "a web page; it is not read yet: save it as text first"
	case strings.HasPrefix(start, "<?xml"), strings.HasPrefix(start, "<"):
		return "XML or another markup that is not read yet; convert it to JSON Lines or text first"
	case bytes.IndexByte(text, 0) >= 0:
		return "binary data; convert it to text first"
	}
	return "plain text, or a table without columns that we know; name what it is with option Format: text, csv or tsv"
}

func extension(name string) string { return strings.ToLower(filepath.Ext(name)) }
