package jsonl

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"dateline/indexer/field"
	"dateline/indexer/record"
)

func fields(t testing.TB) *field.Mapper {
	t.Helper()
	m, err := field.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// values reads all objects as "line@offset:title", errors as "line@offset!reason".
func values(m *field.Mapper, in io.Reader, max int) (all []string, left []string) {
	r, article := NewValues(in, max, m), Article(m)
	for {
		rec, err := r.Next()
		if err == io.EOF {
			return all, r.Left()
		}
		where := fmt.Sprintf("%d@%d", rec.Line, rec.Offset)
		if bad := (*record.Bad)(nil); err != nil {
			all = append(all, where+"!"+err.Error())
			if !errors.As(err, &bad) {
				return all, r.Left()
			}
			continue
		}
		a, err := article(rec.Raw, nil)
		if err != nil {
			all = append(all, where+"!"+err.Error())
			continue
		}
		all = append(all, where+":"+a.Title)
	}
}

const one, two = `{"title":"A","body":"a"}`, `{"title":"B","body":"b"}`

func TestValues(t *testing.T) {
	m := fields(t)
	for _, tt := range []struct {
		name, in string
		want     []string
		left     string
	}{
		{"array", "[" + one + "," + two + "]", []string{"1@1:A", "1@26:B"}, ""},
		{"array, one a line", "[\n" + one + ",\n" + two + "\n]\n", []string{"2@2:A", "3@28:B"}, ""},
		{"empty array", "[]", nil, ""},
		{"array of arrays", "[[" + one + "],[" + two + "]]", []string{"1@2:A", "1@29:B"}, ""},
		{"two arrays", "[" + one + "]\n[" + two + "]\n", []string{"1@1:A", "2@28:B"}, ""},
		{"wrapper", `{"status":"ok","articles":[` + one + `,` + two + `]}`, []string{"1@27:A", "1@52:B"}, ""},
		{"wrapper, deeper", `{"response":{"meta":{"n":2},"docs":[` + one + `,` + two + `],"x":1},"y":[1]}`, []string{"1@36:A", "1@61:B"}, ""},
		{"search hits", `{"took":1,"hits":{"total":{"value":1},"hits":[{"_id":"1","_source":` + one + `}]}}`, []string{"1@46:A"}, ""},
		{"data.items", `{"data":{"items":[` + one + `]}}`, []string{"1@18:A"}, ""},
		{"feed with a title", `{"title":"Feed","items":[` + one + `]}`, []string{"1@25:A"}, ""},
		{"unknown name", `{"page":1,"veli":[` + one + `]}`, []string{"1@18:A"}, ""},
		{"two wrappers", `{"articles":[` + one + `]}` + "\n" + `{"articles":[` + two + `]}`, []string{"1@13:A", "2@53:B"}, ""},
		{"what is left", `{"articles":[` + one + `],"videos":[{"title":"v"}],"n":[1]}`, []string{"1@13:A"}, "videos"},
		{"article with lists", `{"title":"A","images":[{"title":"i","date":"2021"}],"tags":[{"name":"t"}],"body":"a"}`, []string{"1@0:A"}, ""},
		{"article, body first", `{"body":"a","title":"A","items":[` + two + `]}`, []string{"1@0:A"}, ""},
		{"pretty", "{\n  \"title\": \"A\",\n  \"body\": \"a\"\n}\n{\n  \"title\": \"B\"\n}\n", []string{"1@0:A", "5@34:B"}, ""},
		{"pretty array", "[\n  {\n    \"title\": \"A\"\n  },\n  {\n    \"title\": \"B\"\n  }\n]", []string{"2@4:A", "5@30:B"}, ""},
		{"mark", "\xEF\xBB\xBF[" + one + "]", []string{"1@4:A"}, ""},
		{"joined objects", one + two, []string{"1@0:A", "1@24:B"}, ""},
		{"brackets in strings", `[{"title":"A","body":"]}{[\"\\"},` + two + `]`, []string{"1@1:A", "1@33:B"}, ""},
		{"cut in an object", "[" + one + `,{"title":"B","bo`, []string{"1@1:A", "1@26!the file ends in the middle of the record"}, ""},
		{"cut between", "[" + one + ",", []string{"1@1:A", "1@26!the file ends before its array does; it may have been cut off"}, ""},
		{"cut behind", `{"articles":[` + one + "],", []string{"1@13:A", "1@39!the file ends before its array does; it may have been cut off"}, ""},
		{"scalars", `["a",` + one + `,1]`, []string{"1@1!a value in the array that is no object", "1@5:A", "1@30!a value in the array that is no object"}, ""},
		{"quote inside", `[{"title":"5" wide","body":"a"},` + two + `]`, []string{"1@1!broken JSON at byte 13 of the record: a bracket, a comma or a quote is missing or too many", "1@32:B"}, ""},
		{"bracket missing", "[" + one + `,{"title":"X","tags":["a","b"},` + two + `]`, []string{"1@1:A", "1@26!broken JSON at byte 28 of the record: a bracket, a comma or a quote is missing or too many", "1@56:B"}, ""},
		{"brace missing", "[\n" + one + ",\n{\"title\":\"X\"\n,\n" + two + "\n]", []string{"2@2:A", "3@28!broken JSON at byte 40 of the record: a bracket, a comma or a quote is missing or too many", "5@43:B"}, ""},
		{"comma missing", "[" + one + two + "]", []string{"1@1:A", "1@25:B"}, ""},
		{"comma missing inside", `[{"title":"X" "body":"x"},` + two + `]`, []string{"1@1!broken JSON at byte 13 of the record: a comma or '}' was expected", "1@26:B"}, ""},
		{"lists in broken", "[" + one + `,{"title":"X" y,"l":[{"title":"i"}]},` + two + `]`, []string{"1@1:A", "1@26!broken JSON at byte 13 of the record: a bracket, a comma or a quote is missing or too many", "1@62:B"}, ""},
		{"words", "[" + one + "]\nwords\n" + two, []string{"1@1:A", "2@27!neither an object nor an array", "3@33:B"}, ""},
		{"long", "[" + one + `,{"title":"X","body":"` + strings.Repeat("x", 200) + `"},` + two + `]`, []string{"1@1:A", "1@26!a record longer than the limit of 100 bytes", "1@250:B"}, ""},
	} {
		got, left := values(m, strings.NewReader(tt.in), 100)
		if !reflect.DeepEqual(got, tt.want) || strings.Join(left, " ") != tt.left {
			t.Errorf("%s: %q left %q, want %q, %q", tt.name, got, left, tt.want, tt.left)
		}
		got, left = values(m, iotest.OneByteReader(strings.NewReader(tt.in)), 100)
		if !reflect.DeepEqual(got, tt.want) || strings.Join(left, " ") != tt.left {
			t.Errorf("%s, a byte at a time: %q left %q, want %q, %q", tt.name, got, left, tt.want, tt.left)
		}
	}
	broken := io.MultiReader(strings.NewReader("["+one+`,{"title":"B"`), iotest.ErrReader(io.ErrUnexpectedEOF))
	if got, _ := values(m, broken, 0); len(got) != 2 || got[1] != "1@26!unexpected EOF" {
		t.Errorf("a break in the stream: %q", got)
	}
}

// TestValuesAreNotHeld: an array of 40 MB is read through a window of a few.
func TestValuesAreNotHeld(t *testing.T) {
	element := `{"title":"A","body":"` + strings.Repeat("x ", 5000) + `"},` + "\n"
	in := strings.NewReader(`{"articles":[` + strings.Repeat(element, 4000) + two + `]}`)
	r, n := NewValues(in, 0, fields(t)), 0
	for {
		if _, err := r.Next(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		n++
	}
	if n != 4001 || r.Offset() != in.Size() {
		t.Errorf("%d objects, offset %d of %d", n, r.Offset(), in.Size())
	}
}

func TestSniff(t *testing.T) {
	m := fields(t)
	for in, want := range map[string]Shape{
		one + "\n" + two + "\n": Lines, one: Lines, "\xEF\xBB\xBF" + one: Lines, one + "\n\n": Lines,
		"[" + one + "]": Values, "[]": Values, " [\n": Values, "[1,2]": None, "[Oslo] It rained.": None,
		"{\n  \"title\": \"A\"\n}\n": Values, `{"articles":[` + one + `]}`: Values, `{"response":{"docs":[` + one: Values, one + two: Values,
		`{"title":"A","bo` + "\n" + two: Lines, `{"title":"A" "body":"a"}` + "\n" + two: Lines, `{"title":"A","tags":[{"name":"x"}],"body":"b"}`: Lines,
		`{"title":"` + strings.Repeat("x", 1000): Lines, "{title}\nx": None, "": None, "words": None, "{ \"a\": [\n 1,\n 2]}": Values,
	} {
		if got := Sniff([]byte(in), m); got != want {
			t.Errorf("Sniff(%.60q) = %d, want %d", in, got, want)
		}
	}
}

// FuzzValues: no file breaks the reader, the pieces in which it comes make no
// difference, and of a good array no object is missed.
func FuzzValues(f *testing.F) {
	for _, seed := range []string{"[" + one + "," + two + "]", `{"a":{"docs":[` + one + `,{"title":"x" y},` + two + `]},"b":[{"c":1}]}`, "{\n\"title\":\"a\n\"}\n{", `[{"a":[{"a":1},{"a":"]`, "[[{\"a\":1}],2,\"x\",{}]", "\xEF\xBB\xBF{}\x00{}", `[{"a":"\`, `[{"a":tru`} {
		f.Add([]byte(seed))
	}
	m := fields(f)
	f.Fuzz(func(t *testing.T, in []byte) {
		got, left := values(m, bytes.NewReader(in), 0)
		again, leftAgain := values(m, iotest.HalfReader(bytes.NewReader(in)), 0)
		if !reflect.DeepEqual(got, again) || !reflect.DeepEqual(left, leftAgain) {
			t.Errorf("%q: %q, %q; in pieces %q, %q", in, got, left, again, leftAgain)
		}
		var list []map[string]any
		if json.Unmarshal(in, &list) == nil && !bytes.Contains(in, []byte("null")) && len(got) != len(list) {
			t.Errorf("%q: %d objects, %q", in, len(list), got)
		}
	})
}
