package dates

import "hash/fnv"

// Half says in which half of a set of annotated texts a document lies, by a hash of
// its id: a, which rules may be tuned on, or b, which tells what they are worth.
func Half(id string) string {
	h := fnv.New32a()
	h.Write([]byte(id))
	if h.Sum32()>>7%2 == 0 { // the low bits alone keep neighbours together
		return "a"
	}
	return "b"
}
