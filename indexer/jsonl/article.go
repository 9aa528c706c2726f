package jsonl

import (
	"errors"

	"dateline/indexer/field"
	"dateline/indexer/record"
	"dateline/news"
)

// Article returns a function that reads one record, which must be a JSON
// object, as an article. Text is as written except for JSON's own escapes. The
// function may be used by several goroutines.
func Article(m *field.Mapper) func(raw []byte, tr *record.Trace) (news.Article, error) {
	return func(raw []byte, tr *record.Trace) (news.Article, error) {
		v, err := parse(raw)
		if err != nil {
			return news.Article{}, err
		}
		if v.Kind != field.Object {
			return news.Article{}, errors.New("not a JSON object")
		}
		return m.Article(v.Members, tr), nil
	}
}
