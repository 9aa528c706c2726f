package names

import (
	"strings"
	"unicode/utf8"
)

// abugida reads a script whose consonant letters carry a vowel of their own,
// unless a sign after the letter brings another one or takes it away.
type abugida struct {
	consonants table
	signs      table
	inherent   segment
	before     string // vowel signs that are written before their consonant
	mute       string // signs that silence the letter before them
}

// indicSigns and indicConsonants are Devanagari; the scripts of India that
// Unicode lays out alike are moved there, so that one table reads nine.
const indicSigns = `
अ=a  आ=a  इ=i  ई=i  उ=u  ऊ=u  ऎ=e  ए=e  ऐ=e|a y?5  ऒ=o  ओ=o  औ=o|a u?5  ऑ=o|a5  ऍ=e|a5  ऋ=r i  ॲ=e|a5
ा=a|A5  ि=i|e10?10  ी=i  ु=u|o10?8  ू=u  ॆ=e  े=e|a10  ै=e|a y?5  ॊ=o  ो=o|u10  ौ=o|a u?5  ॉ=o|a5  ॅ=e|a5  ृ=r i|u  ्=  ं=n|m  ँ=n?20  ः=h?10
ॖ=e  ॗ=u  ॰=n|m  ॱ=  य़=y?8  ॽ=  ॎ=t
`

const indicConsonants = `
क=k  ख=k|x10  ग=g  घ=g|G  ङ=n g|k?40  च=C  छ=C  ज=J|z10|Z10  झ=J|Z10|z15  ञ=n y?8  ट=t  ठ=t  ड=d|r20  ढ=d|r20  ण=n  त=t  थ=t  द=d  ध=d  न=n  ऩ=n
प=p  फ=p|f  ब=b  भ=b|v15  म=m  य=y?8  र=r  ऱ=r  ल=l  ळ=l  ऴ=l|Z5  व=v|w  श=S|s8  ष=S|s10  स=s  ह=h|x15
क़=q|k  ख़=x|k15  ग़=G|g  ज़=z  फ़=f  ड़=r|d  ढ़=r|d  क़=q|k  ख़=x  ग़=G|g  ज़=z  ड़=r|d  ढ़=r|d  फ़=f  ज्ञ=g|J|k n|y?10  ल्व=l v  क्ष=k S|s
`

// Each of the other scripts says what it reads otherwise, in its own letters.
// Bengali and Oriya speak the inherent vowel as o and have no v; Tamil does not
// write voicing; Malayalam and Bengali have letters that carry no vowel.
var indic = func() (all [9]*abugida) {
	for i, own := range [9]struct{ inherent, consonants, signs string }{
		{"a|o15?3", "", ""},
		{"o|a?3", "ব=b|v|w10  য=J|z5|y10  ৱ=w|v  ৰ=r  স=s|S10  শ=S|s5  ষ=S|s  য়=y?8  য়=y?8  ভ=b|v  জ=J|z5  ঝ=J|z  ড়=r  ক্স=k s", "ৎ=t  ্য=y|a?3  অ=o|a  া=a  ও=o|w10  ও্যা=w a  ওয়=w"},
		{"a|o15?3", "ਵ=v|w  ੜ=r  ਫ਼=f  ਸ਼=S|s10  ਜ਼=z  ਯ=y?8", "ੰ=n|m  ੱ=  ਂ=n|m"},
		{"a|o15?3", "", ""},
		{"a|o5?3", "ବ=b|v|w5  ଭ=b|v  ୱ=w|v  ଯ=J|y10  ୟ=y?8", ""},
		{"a|o15?3", "க=k|g|h15  ங=n  ச=s|C|S10  ஞ=n y?8  ட=t|d  த=t|d  ப=p|b  ற=r|t10|d10  ழ=l|Z5  வ=v|w|u10?40  ஃப=f  ஸ=s|S10|z10  ஜ=J|z8|Z10|s20  ங்க=n g|k  ட்ட=t  ற்ற=t|r  ட்ர=t|d r  ஸ்ர=s?60 r", ""},
		{"a|o15?3", "ఫ=p|f  చ=C  జ=J|z", ""},
		{"a|o15?3", "ಫ=p|f  ಜ=J|z", ""},
		{"a|o15?3", "റ=r|t15  റ്റ=t  ക=k|g15  ട=t|d10  ത=t|d15  ന്റ=n t|d  ഴ=l|Z5  ഫ=f|p", "ൺ=n  ൻ=n  ർ=r  ൽ=l  ൾ=l  ൿ=k  ്=u?2"},
	} {
		all[i] = &abugida{
			consonants: newTable(own.consonants + "\n" + moved(indicConsonants, rune(i))),
			signs:      newTable(own.signs + "\n" + moved(indicSigns, rune(i))),
			inherent:   newSegment(own.inherent),
		}
	}
	return all
}()

// moved writes rows of Devanagari with the letters of the n-th script after it.
func moved(rows string, n rune) string {
	return strings.Map(func(r rune) rune {
		if r >= 0x900 && r < 0x980 {
			return r + n*0x80
		}
		return r
	}, rows)
}

// sinhala has the sounds of the others but a layout of its own.
var sinhala = &abugida{
	consonants: newTable(`
ක=k  ඛ=k  ග=g  ඝ=g  ඞ=n  ඟ=n g  ච=C  ඡ=C  ජ=J|z10  ඣ=J|Z10  ඤ=n y?8  ඥ=n|g y?8  ඦ=n J  ට=t  ඨ=t  ඩ=d  ඪ=d  ණ=n  ඬ=n d  ත=t  ථ=t  ද=d  ධ=d  න=n  ඳ=n d
ප=p  ඵ=p  බ=b  භ=b  ම=m  ඹ=m b  ය=y?8  ර=r  ල=l  ව=v|w  ශ=S|s8  ෂ=S|s10  ස=s  හ=h|x15  ළ=l  ෆ=f
`),
	signs: newTable(`
අ=a  ආ=a  ඇ=a|e  ඈ=a|e  ඉ=i  ඊ=i  උ=u  ඌ=u  එ=e  ඒ=e  ඓ=a|e y?5  ඔ=o  ඕ=o  ඖ=a|o u?5  ං=n|m  ඃ=h?10  ්=
ා=a  ැ=a|e  ෑ=a|e  ි=i  ී=i  ු=u  ූ=u  ෘ=r u|i  ෙ=e  ේ=e  ෛ=a|e y?5  ො=o  ෝ=o  ෞ=a|o u?5
`),
	inherent: newSegment("a|o15?3"),
}

// read appends the sounds of a word.
func (a *abugida) read(out *sounds, word string) bool {
	held := ""         // a vowel sign that waits for its consonant
	last, at := "", -1 // the consonant before, and where it ended in out
	for i := 0; i < len(word) && out.n < maxSegments; {
		r, size := utf8.DecodeRuneInString(word[i:])
		if strings.ContainsRune(a.before, r) {
			held, i = word[i:i+size], i+size
			continue
		}
		if g := find(a.consonants[r], word, i); g != nil {
			doubled := g.letters == last && out.n == at // a letter joined to itself sounds once
			if i += len(g.letters); !doubled && !a.muted(word[i:]) {
				out.addAll(g.segs)
			}
			last, at = g.letters, out.n
			if held != "" {
				a.addSign(out, held)
				held = ""
			} else if next, _ := utf8.DecodeRuneInString(word[i:]); a.signs[next] == nil {
				out.add(&a.inherent)
			}
			continue
		}
		if g := find(a.signs[r], word, i); g != nil {
			out.addAll(g.segs)
			i += len(g.letters)
			continue
		}
		i += size
	}
	return out.n > 0
}

// muted reports whether a sign that silences a letter stands first in rest,
// past a vowel sign at most.
func (a *abugida) muted(rest string) bool {
	at := strings.IndexAny(rest, a.mute)
	return a.mute != "" && at >= 0 && at <= len("ิ")
}

func (a *abugida) addSign(out *sounds, sign string) {
	r, _ := utf8.DecodeRuneInString(sign)
	if g := find(a.signs[r], sign, 0); g != nil {
		out.addAll(g.segs)
	}
}
