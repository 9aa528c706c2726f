package charset

import (
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

const utf8Name = "utf-8"

// encodings are what Decode reads, with the spellings of each beside its own
// name, in small letters and digits alone. Where a Windows encoding holds all
// letters of an older one, browsers read the older name as the Windows one, and
// so do we: files that declare latin1 have its quotes and dashes.
var encodings = []struct {
	name      string
	enc       encoding.Encoding
	spellings string
}{
	{utf8Name, unicode.UTF8BOM, "utf8sig utf8bom unicode11utf8 cp65001 65001 ascii usascii ansix341968"},
	{"utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "utf16 ucs2 unicode iso10646ucs2 cp1200"},
	{"utf-16be", unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "cp1201 unicodefffe"},
	{"utf-32le", utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), "utf32 ucs4"},
	{"utf-32be", utf32.UTF32(utf32.BigEndian, utf32.UseBOM), ""},
	{"windows-1250", charmap.Windows1250, "cp1250 win1250 xcp1250 ansi1250 1250"},
	{"windows-1251", charmap.Windows1251, "cp1251 win1251 xcp1251 ansi1251 1251"},
	{"windows-1252", charmap.Windows1252, "cp1252 win1252 xcp1252 ansi1252 1252 latin1 l1 iso88591 isoir100 cp819 ibm819 ansi"},
	{"windows-1253", charmap.Windows1253, "cp1253 win1253 xcp1253 1253"},
	{"windows-1254", charmap.Windows1254, "cp1254 win1254 xcp1254 1254 iso88599 latin5 l5 isoir148"},
	{"windows-1255", charmap.Windows1255, "cp1255 win1255 xcp1255 1255"},
	{"windows-1256", charmap.Windows1256, "cp1256 win1256 xcp1256 1256"},
	{"windows-1257", charmap.Windows1257, "cp1257 win1257 xcp1257 1257"},
	{"windows-1258", charmap.Windows1258, "cp1258 win1258 xcp1258 1258"},
	{"windows-874", charmap.Windows874, "cp874 win874 dos874 tis620 iso885911 874"},
	{"iso-8859-2", charmap.ISO8859_2, "latin2 l2 isoir101"},
	{"iso-8859-3", charmap.ISO8859_3, "latin3 l3 isoir109"},
	{"iso-8859-4", charmap.ISO8859_4, "latin4 l4 isoir110"},
	{"iso-8859-5", charmap.ISO8859_5, "cyrillic isoir144"},
	{"iso-8859-6", charmap.ISO8859_6, "arabic asmo708 isoir127 iso88596e iso88596i"},
	{"iso-8859-7", charmap.ISO8859_7, "greek greek8 elot928 ecma118 suneugreek isoir126"},
	{"iso-8859-8", charmap.ISO8859_8, "hebrew visual logical isoir138 iso88598e iso88598i"},
	{"iso-8859-10", charmap.ISO8859_10, "latin6 l6 isoir157"},
	{"iso-8859-13", charmap.ISO8859_13, "latin7"},
	{"iso-8859-14", charmap.ISO8859_14, "latin8"},
	{"iso-8859-15", charmap.ISO8859_15, "latin9 l9"},
	{"iso-8859-16", charmap.ISO8859_16, "latin10"},
	{"koi8-r", charmap.KOI8R, "koi koi8 cskoi8r cp20866"},
	{"koi8-u", charmap.KOI8U, "koi8ru cp21866"},
	{"ibm437", charmap.CodePage437, "cp437 437"},
	{"ibm850", charmap.CodePage850, "cp850 850"},
	{"ibm852", charmap.CodePage852, "cp852 852"},
	{"ibm855", charmap.CodePage855, "cp855 855"},
	{"ibm866", charmap.CodePage866, "cp866 dos866 866 alt"},
	{"macintosh", charmap.Macintosh, "mac macroman xmacroman csmacintosh"},
	{"mac-cyrillic", charmap.MacintoshCyrillic, "xmaccyrillic xmacukrainian macukrainian cp10007"},
	{"gb18030", simplifiedchinese.GB18030, "gbk gb2312 gb231280 xgbk euccn cp936 ms936 936 windows936 chinese isoir58 csgb2312"},
	{"big5", traditionalchinese.Big5, "big5hkscs cnbig5 xxbig5 csbig5 cp950 950 windows950"},
	{"shift_jis", japanese.ShiftJIS, "sjis xsjis mskanji ms932 cp932 932 windows31j csshiftjis"},
	{"euc-jp", japanese.EUCJP, "ujis xeucjp eucjpms cseucpkdfmtjapanese"},
	{"iso-2022-jp", japanese.ISO2022JP, "jis csiso2022jp cp50220"},
	{"euc-kr", korean.EUCKR, "cp949 949 uhc ksc5601 ksc56011987 ksc56011989 ksx1001 windows949 korean cseuckr isoir149"},
}

// bySpelling leads from any spelling to the place in encodings.
var bySpelling = func() map[string]int {
	m := make(map[string]int)
	for i, e := range encodings {
		m[bare(e.name)] = i
		for _, s := range strings.Fields(e.spellings) {
			m[s] = i
		}
	}
	return m
}()

// maxLabel is longer than any name of an encoding; what is longer is a mistake.
const maxLabel = 64

// bare leaves only the small letters and digits of a label, which is all that
// tells its spellings apart.
func bare(label string) string {
	if len(label) > maxLabel {
		return ""
	}
	return strings.Map(func(r rune) rune {
		switch {
		case 'A' <= r && r <= 'Z':
			return r + 'a' - 'A'
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			return r
		}
		return -1
	}, label)
}

// Known reports whether label, in any of the usual spellings ("cp1251", "Windows-1251",
// "latin1"), is an encoding that Decode reads, and returns its canonical name.
func Known(label string) (name string, ok bool) {
	i, ok := bySpelling[bare(label)]
	if !ok {
		return "", false
	}
	return encodings[i].name, true
}

func named(label string) encoding.Encoding {
	if i, ok := bySpelling[bare(label)]; ok {
		return encodings[i].enc
	}
	return unicode.UTF8BOM
}

// Wide reports whether text in this encoding must be decoded before its lines can
// be split: UTF-16 and UTF-32, whose units are of two and four bytes, and ISO-2022-JP,
// which writes its letters with the bytes of ASCII, quotes and backslashes among them.
func Wide(name string) bool {
	canonical, _ := Known(name)
	return strings.HasPrefix(canonical, "utf-16") || strings.HasPrefix(canonical, "utf-32") || canonical == "iso-2022-jp"
}
