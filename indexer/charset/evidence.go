package charset

// evidenceSize is how many bytes of words are read in every encoding: a page of
// text decides, and a longer reading only costs time.
const evidenceSize = 3000

// evidence is what speaks in a sample: its words with bytes beyond ASCII, each once,
// parted by spaces.
type evidence struct {
	raw  []byte
	high int // bytes beyond ASCII
}

// separates are the bytes that end a word in every encoding: no letter of two or
// four bytes has one behind its first byte, save the digits of GB 18030.
func separates(b byte) bool { return b < '0' || b >= ':' && b <= '?' }

// gather takes the words with bytes beyond ASCII, and the plain words beside them:
// in "La Siria è pronta" these tell the language of the one letter.
func gather(sample []byte) evidence {
	ev := evidence{raw: make([]byte, 1, evidenceSize+1)}
	ev.raw[0] = ' '
	seen := make(map[string]bool)
	end, beside := -1, []byte(nil) // of the word before, and it, unless it is taken
	wanted := false                // the word before had bytes beyond ASCII
	for i := 0; i < len(sample) && len(ev.raw) < evidenceSize; i++ {
		start, high := i, 0
		for ; i < len(sample) && !separates(sample[i]); i++ {
			high += int(sample[i] >> 7)
		}
		word := sample[start:i]
		next := start == end+1 && end >= 0 && sample[end] == ' '
		end = i
		switch {
		case high > 0:
			if next && plain(beside) {
				ev.add(beside, seen)
			}
			ev.add(word, seen)
			beside = nil
		case wanted && next && plain(word):
			ev.add(word, seen)
			beside = nil
		default:
			beside = word
		}
		wanted = high > 0
	}
	return ev
}

func (ev *evidence) add(word []byte, seen map[string]bool) {
	if seen[string(word)] {
		return
	}
	seen[string(word)] = true
	word = word[:min(len(word), max(0, evidenceSize-len(ev.raw)))]
	for _, b := range word {
		ev.high += int(b >> 7)
	}
	ev.raw = append(append(ev.raw, word...), ' ')
}

// plain reports whether word is of small letters, but for the first: names of firms and
// marks in capitals stand in texts of every language.
func plain(word []byte) bool {
	for i, b := range word {
		if b < 'a' && i > 0 || b > 'z' || b|0x20 < 'a' {
			return false
		}
	}
	return len(word) > 0
}
