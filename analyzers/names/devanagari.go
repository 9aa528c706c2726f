package names

// devanagari reads Hindi, Nepali and Marathi. A consonant sign carries an a
// unless a vowel sign or a virama follows; the last one is silent in Hindi, so
// the inherent a is nearly free to leave out everywhere.
var devanagari = newTable(`
अ=a  आ=a  इ=i  ई=i  उ=u  ऊ=u  ए=e  ऐ=e|a y?5  ओ=o  औ=o|a u?5  ऑ=o|a5  ऍ=e  ऋ=r i  ॲ=e
ा=a  ि=i  ी=i  ु=u  ू=u  े=e  ै=e|a y?5  ो=o  ौ=o|a u?5  ॉ=o|a5  ॅ=e  ृ=r i  ्=  ं=n|m  ँ=n?20  ः=h?10
`)

// devanagariBase holds the consonants, which devanagariInherent completes.
var devanagariBase = newTable(`
क=k  ख=k|x10  ग=g  घ=g|G  ङ=n  च=C  छ=C  ज=J|z10  झ=J|Z10  ञ=n  ट=t  ठ=t  ड=d|r20  ढ=d|r20  ण=n  त=t  थ=t  द=d  ध=d  न=n
प=p  फ=p|f  ब=b  भ=b  म=m  य=y?8  र=r  ल=l  व=v|w  श=S  ष=S  स=s  ह=h  ळ=l  क़=q|k  ख़=x  ग़=G  ज़=z  फ़=f  ड़=r|d  ढ़=r|d
`)

var inherentA = newSegment("a|o15?3")

// readDevanagari appends the sounds of a word in Devanagari.
func readDevanagari(out *sounds, word string) bool {
	runes := []rune(word)
	for i, r := range runes {
		if rows := devanagari[r]; rows != nil {
			out.addAll(rows[0].segs)
			continue
		}
		rows := devanagariBase[r]
		if rows == nil {
			continue
		}
		segs := rows[len(rows)-1].segs
		if i+1 < len(runes) && runes[i+1] == '़' { // nukta: the row of two runes
			segs = rows[0].segs
		}
		out.addAll(segs)
		if next := nextSign(runes[i+1:]); !(next >= 'ा' && next <= '्') {
			out.add(&inherentA)
		}
	}
	return out.n > 0
}

// nextSign is the rune after a letter, past its nukta.
func nextSign(rest []rune) rune {
	for _, r := range rest {
		if r != '़' {
			return r
		}
	}
	return 0
}
