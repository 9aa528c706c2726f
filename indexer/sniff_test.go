package indexer

import (
	"path/filepath"
	"strings"
	"testing"
)

// Files as people name them, and in what format they are read: alone, and in a
// folder, where "" says that they are passed over.
func TestSniff(t *testing.T) {
	const article = `{"title":"A","body":"b","date":"2024-05-01"}`
	pretty := "{\n  \"title\": \"A\",\n  \"body\": \"b\",\n  \"date\": \"2024-05-01\"\n}\n"
	long := "{\n  \"title\": \"A\",\n  \"body\": \"" + strings.Repeat("many words ", 10000) + "\",\n  \"date\": \"2024-05-01\"\n}\n"
	for _, tt := range []struct{ name, text, alone, folder string }{
		{"a.jsonl", article, formatJSONL, formatJSONL},
		{"a.json", article + "\n" + article, formatJSONL, formatJSONL},
		{"a.json", "[" + article + ",\n" + article + "]", formatJSON, formatJSON},
		{"a.jsonl", "[\n" + article + ",\n" + article + "\n]", formatJSON, formatJSON},
		{"a.json", pretty, formatJSON, formatJSON},
		{"a.json", long, formatJSON, formatJSON},
		{"a.json", `{"total": 2, "articles": [` + article + "," + article + "]}", formatJSON, formatJSON},
		{"a", article, formatJSONL, formatJSONL},
		{"package.json", "{\n  \"name\": \"a\",\n  \"description\": \"b\",\n  \"keywords\": [\"c\"]\n}\n", formatJSON, ""},
		{"package.json", `{"name":"a","description":"b","keywords":["c"]}`, formatJSONL, ""},
		{"settings.json", `{"title":"settings","window":{"width":3}}`, formatJSONL, ""},
		{"numbers.json", "[1,2,3]", "", ""},
		{"a.csv", "title,body,date\nA,b,2024-05-01\nC,d,2024-05-02\n", formatCSV, formatCSV},
		{"a.txt", "title\tbody\tdate\nA\tb\t2024-05-01\nC\td\t2024-05-02\n", formatText, formatText},
		{"a.tsv", "title\tbody\tdate\nA\tb\t2024-05-01\nC\td\t2024-05-02\n", formatTSV, formatTSV},
		{"table", "title;body;date\nA;b;2024-05-01\nC;d;2024-05-02\n", formatCSV, formatCSV},
		{"a.sgm", "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS NEWID=\"1\"><TEXT><TITLE>A</TITLE><BODY>b</BODY></TEXT></REUTERS>\n", formatSGML, formatSGML},
		{"ap.txt", "<DOC>\n<DOCNO> AP-1 </DOCNO>\n<TEXT>\nb\n</TEXT>\n</DOC>\n", formatSGML, formatSGML},
		{"103", "From: a@b.example\nSubject: A\nDate: Wed, 1 May 2024 10:00:00 +0000\nMessage-ID: <1@b.example>\n\nb\n", formatMail, formatMail},
		{"old", "From a@b.example Wed May  1 10:00:00 2024\nFrom: a@b.example\nSubject: A\n\nb\n", formatMail, formatMail},
		{"a.txt", "Rain in the north\n\nIt rained, and rained, and rained.\n", formatText, formatText},
		{"a.txt", "[Reuters] - Rain\nIt rained.\n", formatText, formatText},
		{"a.txt", "{sic} Rain\nIt rained.\n", formatText, formatText},
		{"a.txt", "Title: A\nSection: Stage\n\nb", formatText, formatText},
		{"README", "Some words.\n\nAnd more of them, in a line.\n", "", ""},
		{"a.html", "<!DOCTYPE html><title>A</title>", "", ""},
		{"a.csv.png", "\x89PNG\r\n\x1a\n", "", ""},
	} {
		ix := indexer(t, Options{MaxRejects: -1})
		for _, inFolder := range []bool{false, true} {
			want := tt.alone
			if inFolder {
				want = tt.folder
			}
			head := tt.text[:min(len(tt.text), sniffSize)]
			if got, what := ix.sniff([]byte(head), tt.name, inFolder); got != want {
				t.Errorf("%s %.30q, in a folder %v: %q (%s), want %q", tt.name, tt.text, inFolder, got, what, want)
			}
		}
	}
}

// What the name says does not count against the bytes, and the other way round
// where the bytes say nothing.
func TestFormatsInOneFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "mixed")
	for name, text := range map[string]string{
		"1.json":    `[{"id":"1","title":"One","body":"b"},{"id":"2","title":"Two","body":"b"}]`,
		"2.csv":     "id,title,body\n3,Three,b\n4,Four,b\n",
		"3.sgm":     "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS NEWID=\"5\"><TEXT><TITLE>Five</TITLE><BODY>b</BODY></TEXT></REUTERS>\n",
		"4/103":     "From: a@b.example\nSubject: Six\nDate: Wed, 1 May 2024 10:00:00 +0000\nMessage-ID: <1@b.example>\n\nb\n",
		"5.txt":     "Seven\nb",
		"6.jsonl":   `{"id":"8","title":"Eight"}`,
		"7.json":    "{\n\"name\": \"settings\"\n}",
		"8.pdf":     "%PDF-1.7",
		"9.json.gz": gzipped(t, `[{"id":"9","title":"Nine","body":"b"}]`),
	} {
		write(t, filepath.Join(dir, name), text)
	}
	sink := &shelf{}
	r, err := run(t, indexer(t, Options{}), sink, dir)
	if err != nil || sink.titles() != "One Two Three Four Five Six Seven Eight Nine" || r.Skipped != 2 {
		t.Errorf("%v, %v: %s", r, err, sink.titles())
	}
	for _, a := range sink.articles {
		if a.Title == "Six" && a.Section != "4" {
			t.Errorf("the mail is in the section %q, want that of its folder", a.Section)
		}
	}
}

// TestForcedFormats: each format that can be named is read as such.
func TestForcedFormats(t *testing.T) {
	for format, text := range map[string]string{
		"jsonl": `{"title":"A"}`, "json": "[\n{\"title\":\"A\"}\n]", "csv": "title,body\nA,b\n", "tsv": "title\tbody\nA\tb\n",
		"sgml": "<DOC><DOCNO>1</DOCNO><HEAD>A</HEAD><TEXT>b</TEXT></DOC>", "mail": "Subject: A\n\nb", "text": "A\nb", "auto": `{"title":"A"}`,
	} {
		sink := &shelf{}
		if r, err := run(t, indexer(t, Options{Format: format}), sink, file(t, "a", text)); err != nil || sink.titles() != "A" {
			t.Errorf("%s: %v, %v %v", format, r, err, r.Rejects)
		}
	}
}
