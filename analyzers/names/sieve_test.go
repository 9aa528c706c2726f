package names

import (
	"bufio"
	"compress/gzip"
	"os"
	"strings"
	"testing"

	"dateline/analyzers/lang"
)

// sharedWords returns the folded words of the name tokens beside the project, every n-th.
func sharedWords(t testing.TB, n int) (words []string) {
	f, err := os.Open("../../../shared/eval/names/name-tokens.dev.tsv.gz")
	if err != nil {
		t.Skip("the names in ../shared are missing")
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for lines := bufio.NewScanner(z); lines.Scan(); {
		columns := strings.Split(lines.Text(), "\t")
		for _, text := range []string{columns[0], columns[2]} {
			for _, s := range lang.Words(nil, text) {
				word := lang.FoldString(text[s.Start:s.End])
				if seen[word] {
					continue
				}
				if seen[word] = true; len(seen)%n == 0 {
					words = append(words, word)
				}
			}
		}
	}
	return words
}

// TestSieveRefusesNoSpelling compares words of names with all words that share
// a key, and with as many others: what Compare accepts the sieve admits.
func TestSieveRefusesNoSpelling(t *testing.T) {
	step := 1
	if testing.Short() {
		step = 20
	}
	words := sharedWords(t, step)
	filed := map[string][]int{}
	signs := make([]Signature, len(words))
	for i, word := range words {
		signs[i] = Sign(word)
		for _, key := range Keys(nil, word) {
			filed[key] = append(filed[key], i)
		}
	}
	compared, accepted, admitted := 0, 0, 0
	for i := 0; i < len(words); i += len(words) / 400 {
		q := Prepare(words[i])
		sieve := NewSieve(q)
		hold := func(k int, filed bool) {
			best, pass := sieve.Admits(signs[k])
			tier, cost, ok := q.compare(words[k], filed)
			compared++
			if ok {
				accepted++
			}
			sharp, sure := sieve.AdmitsWord(signs[k], []byte(words[k]))
			if sharp < best || sure && !pass {
				t.Errorf("%s for %s: %v with the word, %v without", words[k], words[i], sharp, best)
			}
			if best, pass = sharp, sure; ok && (!pass || best > tier) {
				t.Errorf("%s stands for %s (%v, %.2f), and the sieve says %v at best, %t", words[k], words[i], tier, cost, best, pass)
			}
			if pass {
				admitted++
			}
		}
		tried := 0
		for _, key := range q.Keys() {
			for _, k := range filed[key] {
				hold(k, true)
				tried++
			}
		}
		for j := range tried / 4 {
			hold((i+j*7919)%len(words), false)
		}
		sieve.Close()
	}
	t.Logf("%d pairs: %d admitted, %d accepted", compared, admitted, accepted)
}

// FuzzSieve holds the sieve to Compare for words of any letters, and feeds it
// signatures that no word has.
func FuzzSieve(f *testing.F) {
	for _, pair := range [][2]string{{"aliyev", "алиев"}, {"путин", "путиным"}, {"jinping", "цзиньпин"}, {"newyork", "ньюйорк"}, {"卡特", "carter"}, {"박근혜", "park"}, {"o'brien", "jin-ping"}, {"", "a"}} {
		f.Add(pair[0], pair[1], uint64(Sign(pair[1])))
	}
	f.Fuzz(func(t *testing.T, typed, term string, sign uint64) {
		typed, term = lang.FoldString(typed), lang.FoldString(term)
		q := Prepare(typed)
		s := NewSieve(q)
		defer s.Close()
		s.Admits(Signature(sign))
		s.AdmitsWord(Signature(sign), []byte(term))
		for _, filed := range []bool{false, true} {
			if tier, _, ok := q.compare(term, filed); ok {
				if best, pass := s.AdmitsWord(Sign(term), []byte(term)); !pass || best > tier {
					t.Errorf("%q stands for %q (%v), and the sieve says %v at best, %t", term, typed, tier, best, pass)
				}
			}
		}
	})
}

// TestSignatureBooks: every segment that a word is read as has a code of its own.
func TestSignatureBooks(t *testing.T) {
	for _, word := range sharedWords(t, 3) {
		if sc := scriptOf(word); isReadable(word, sc) != (len(readWord(word, sc)) > 0) {
			t.Errorf("%s: readable %t, read %v", word, isReadable(word, sc), readWord(word, sc))
		}
		var w sounds
		if !listen(&w, word) || w.script == hanScript {
			continue
		}
		for i := range w.n {
			if books()[w.script].codes[w.seg[i]] == 0 {
				t.Fatalf("segment %d of %s has no code", i, word)
			}
		}
	}
	for s, b := range books() {
		if len(b.segs)+1 >= maxCodes {
			t.Errorf("script %d has %d segments, more than codes", s, len(b.segs))
		}
	}
}

func BenchmarkSignature(b *testing.B) {
	words := sharedWords(b, 10)
	var keys []string
	var sign Signature
	b.Run("keys", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			keys = Keys(keys[:0], words[i%len(words)])
		}
	})
	b.Run("signature", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			sign ^= Sign(words[i%len(words)])
		}
	})
}
