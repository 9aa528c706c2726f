package jsonl

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"dateline/indexer/record"
)

// lines reads all lines as "number@offset:text" or "number@offset!error".
func lines(r io.Reader, max int) (all []string) {
	rd := NewReader(r, max)
	for {
		line, err := rd.Next()
		if err == io.EOF {
			return all
		}
		var bad *record.Bad
		where := fmt.Sprintf("%d@%d", line.Line, line.Offset)
		switch {
		case err == nil:
			all = append(all, where+":"+string(line.Raw))
		case errors.As(err, &bad):
			all = append(all, where+"!"+bad.Reason)
		default:
			return append(all, where+"!"+err.Error())
		}
	}
}

func TestLines(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"empty", "", nil},
		{"blank", "\n \r\n\t\n", nil},
		{"plain", "a\nb\n", []string{"1@0:a", "2@2:b"}},
		{"no last end", "a\nb", []string{"1@0:a", "2@2:b"}},
		{"crlf", "a\r\n\r\nb\r\n", []string{"1@0:a", "3@5:b"}},
		{"mark", "\xEF\xBB\xBFa\n\xEF\xBB\xBFb\n", []string{"1@0:a", "2@5:b"}},
		{"only a mark", "\xEF\xBB\xBF", nil},
		{"hole before a line", "\x00\x00a\n", []string{"1@0:a"}},
		{"hole", "a\n\x00\x00\x00\nb", []string{"1@0:a", "2@2!" + hole.Reason, "3@6:b"}},
		{"sequence marks", "\x1ea\n\x1eb\n", []string{"1@0:a", "2@3:b"}},
		{"at the limit", "12345678\nb\n", []string{"1@0:12345678", "2@9:b"}},
		{"long", "123456789\nb\n", []string{"1@0!line of 10 bytes is longer than the limit of 8", "2@10:b"}},
		{"long at the end", "a\n1234567890", []string{"1@0:a", "2@2!line of 10 bytes is longer than the limit of 8"}},
	} {
		if got := lines(strings.NewReader(tt.in), 8); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
		if got := lines(iotest.OneByteReader(strings.NewReader(tt.in)), 8); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s, a byte at a time: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// A line of 20 MB costs no more memory than its limit allows.
func TestLongLineIsNotHeld(t *testing.T) {
	in := "a\n" + strings.Repeat("x", 20<<20) + "\nb\n"
	r := NewReader(strings.NewReader(in), 1<<20)
	var got []int
	for {
		line, err := r.Next()
		if err == io.EOF {
			break
		}
		got = append(got, line.Line)
	}
	if want := []int{1, 2, 3}; !reflect.DeepEqual(got, want) || cap(r.long) > 4<<20 || r.Offset() != int64(len(in)) {
		t.Errorf("lines %v, %d bytes held, offset %d of %d", got, cap(r.long), r.Offset(), len(in))
	}
}

func TestBreakInTheStream(t *testing.T) {
	in := io.MultiReader(strings.NewReader("a\nb"), iotest.ErrReader(io.ErrUnexpectedEOF))
	if got, want := lines(in, 0), []string{"1@0:a", "2@2!unexpected EOF"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
