package names

// thai leaves many short vowels unwritten, speaks final consonants otherwise
// than it writes them, and marks silent letters; tones have no part in names.
var thai = &abugida{
	consonants: newTable(`
ก=k|g8  ข=k|x10  ฃ=k  ค=k|g15|x15  ฅ=k  ฆ=k|g10  ง=n g|k10?60  จ=C|J5|t25  ฉ=C|S10  ช=C|S8|J10|Z15  ซ=s|z5  ฌ=C|J  ญ=y|n  ฎ=d|t  ฏ=t|d15  ฐ=t  ฑ=t|d  ฒ=t  ณ=n
ด=d|t10  ต=t|d15  ถ=t  ท=t|d10  ธ=t|d15  น=n  บ=b|p10  ป=p|b10  ผ=p  ฝ=f|v10  พ=p|b15  ฟ=f|v10|p20  ภ=p|b10  ม=m  ย=y|i10?10  ร=r|l5  ล=l|r5|n30  ว=w|v|u10|f20
ศ=s|S10|t20  ษ=s|S10|t20  ส=s|z8|S15|t25  ห=h|x15?30  ฬ=l  อ=o|a|e|i?3  ฮ=h|x15  ทร=t|s r?5
`),
	signs: newTable(`
ะ=a  ั=a|V  า=a  ํา=a m  ิ=i|e15  ี=i  ึ=u|i|e  ื=u|i|e  ุ=u  ู=u  เ=e|a15  แ=e|a5|A  โ=o  ใ=a y|i?8  ไ=a|e10 y|i?8  ็=  ฤ=r i|u|e?5  ่=  ้=  ๊=  ๋=  ์=  ํ=m  ฺ=  ๅ=
`),
	inherent: newSegment("o|a|e15?2"),
	before:   "เแโใไ",
	mute:     "์",
}

// lao is written like Thai with fewer letters, and as it is spoken.
var lao = &abugida{
	consonants: newTable(`
ກ=k|g8  ຂ=k|x10  ຄ=k|g15|x15  ງ=n g|k10?60  ຈ=C|J5  ຊ=s|C8|z8|S10|J15  ຍ=n|y y?10  ດ=d|t10  ຕ=t|d15  ຖ=t  ທ=t|d15  ນ=n|l30  ບ=b|p10|v15  ປ=p|b10  ຜ=p  ຝ=f|v10  ພ=p|b15  ຟ=f|v10
ມ=m  ຢ=y?8  ຣ=r|l5  ລ=l|r3  ວ=w|v|u10  ສ=s|S10|z8|C20  ຫ=h?30  ອ=o|a|e|i?3  ຮ=h|r20  ຫນ=n  ຫມ=m  ຫຼ=l|r  ຫລ=l|r
`),
	signs: newTable(`
ະ=a  ັ=a  າ=a  ໍາ=a m  ິ=i|e15  ີ=i  ຶ=u|i|e  ື=u|i|e  ຸ=u  ູ=u  ົ=o|a10  ຼ=l|r  ຽ=i|y a|e?5  ເ=e|a15  ແ=e|a5|A  ໂ=o  ໃ=a y|i?8  ໄ=a|e10 y|i?8  ່=  ້=  ໊=  ໋=  ໌=  ໍ=o|a
`),
	inherent: newSegment("o|a|e15?2"),
	before:   "ເແໂໃໄ",
	mute:     "໌",
}

// khmer carries a or o by the series of the letter; a foot sign joins letters.
var khmer = &abugida{
	consonants: newTable(`
ក=k|g10  ខ=k|x10  គ=k|g5  ឃ=k|g  ង=n g|k10?60  ច=C|J10  ឆ=C  ជ=C|J5|z15  ឈ=C|J  ញ=n y?10  ដ=d|t15  ឋ=t  ឌ=d  ឍ=t|d  ណ=n  ត=t|d10  ថ=t  ទ=t|d8  ធ=t|d15  ន=n
ប=b|p  ផ=p  ព=p|b8  ភ=p|b15  ម=m  យ=y?8  រ=r|l10?40  ល=l|r10  វ=v|w  ឝ=S  ឞ=S  ស=s|S8|z10  ហ=h|x10?40  ឡ=l  អ=a|o|e|i?4  ហ្វ=f|v10  ហ្គ=g  ហ្ស=z|Z|s  ប៉=p  ហ្ន=n  ហ្ម=m  ហ្ល=l
`),
	signs: newTable(`
ា=a|i15|e15  ិ=i|e10?8  ី=i  ឹ=u|i|e  ឺ=u|i|e  ុ=u|o  ូ=u|o  ួ=u o|a  ើ=e|a|O  ឿ=u|i a?5  ៀ=i|y e|a?5  េ=e|a15|i15  ែ=a|e  ៃ=a|e y|i?5  ោ=o|u15  ៅ=a|o u?5  ំ=m|n15  ះ=h?5  ៈ=a?5  ់=  ៉=  ៊=  ៍=  ៌=r?20  ័=  ៏=  ្=  ៎=
ឥ=i|e  ឦ=i  ឧ=u|o  ឩ=u  ឪ=u|o  ឫ=r u  ឬ=r u  ឭ=l u  ឮ=l u  ឯ=e|a  ឰ=a y?5  ឱ=o|a u?5  ឲ=a|o y?5  ឳ=a u?5
`),
	inherent: newSegment("o|a?3"),
	mute:     "៍",
}

// burmese closes syllables with a mark; finals are spoken as a stop or a nasal.
var burmese = &abugida{
	consonants: newTable(`
က=k|g15  ခ=k|x10  ဂ=g|k15  ဃ=g  င=n g|k10?60  စ=s|z8|S15  ဆ=s|S15|C20  ဇ=z|J10|s15  ဈ=z|J  ဉ=n y?8  ည=n y?8  ဋ=t  ဌ=t  ဍ=d  ဎ=d  ဏ=n  တ=t|d15  ထ=t  ဒ=d|t15  ဓ=d  န=n
ပ=p|b15  ဖ=p|f  ဗ=b|v|p15  ဘ=b|v10  မ=m  ယ=y?8  ရ=y|r?8  လ=l|r15  ဝ=w|v  သ=t|s  ဟ=h|x15  ဠ=l  အ=a|o|e|i?4  ဖွ=f|p w?5  ချ=C|k y?5  ကျ=C|J|k y?5  ဂျ=J|g y?5  ရှ=S  လျှ=S  ဿ=s|t  ကြ=C|J|k r?5  ခြ=C|k r?5
`),
	signs: newTable(`
ါ=a  ာ=a  ိ=i|e10  ီ=i  ု=u|o  ူ=u  ေ=e|a15  ဲ=e|a  ို=o|u10|a10  ော=o|a10 w?10  ံ=n|m  ့=  း=  ္=  ်=  ျ=y|r?5  ြ=r|y?5  ွ=w|u|o?8  ှ=  ဣ=i|e  ဤ=i  ဥ=u|o  ဦ=u  ဧ=e  ဩ=o  ဪ=o
`),
	inherent: newSegment("a|o10?3"),
}
