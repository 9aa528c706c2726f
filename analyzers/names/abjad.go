package names

// arabic reads Arabic, Persian, Urdu and Kurdish letters at once: Persian reads
// و as v, Egyptian ج as g, and foreign p, v and g borrow a neighbour's letter.
// Alef, yeh, kaf and heh have been folded to one letter each, teh marbuta to heh.
var arabic = newTable(`
ا=a|e3|i15|o12?25  ^ا=a|e|i5|o5|u5  ^اي=i|e|a5 y?5  ^او=o|u|a8 w?5  ^ال=a|e|i|u?3 l?4  ب=b|p3|v12  پ=p  ت=t  ث=t|s  ج=J|g8|Z5|y20  چ=C|g20|Z15  ح=h|x  خ=x|k15|h
د=d  ذ=d|z  ر=r  ز=z  ژ=Z|J  س=s  ش=S|C15  ص=s  ض=d|z  ط=t  ظ=z|d  ع=a|e|i|o|u?5  غ=G|g|k15  ف=f|v5  ق=q|k|g8|G8  ك=k|g10  گ=g|k15  ل=l
م=m  ن=n  ه=h|a15?30  ه$=a|h|e|t30?8  و=w|v|u|o?40  ي=y|i|e?20  ي$=i|y|e|a8  ء=a|e|i?3  ڤ=v  ں=n  ٹ=t  ڈ=d  ڑ=r|d10  ے=e|a  ھ=h?10
تش=C|t40 S?5  تس=c|t30 s?5  دج=J|d30  دز=z|J|d30  كس=k s|z  وو=w|v?10 u|o  اي$=a|e y|i
`)

// hebrew reads letters without points: b and v, p and f, k and kh, s and sh
// share a letter each; j, ch and zh are written with a geresh, which is gone.
var hebrew = newTable(`
א=a|e|i8|o8|u8?10  ^א=a|e|i|o|u  ^אי=i|e|a8 y?5  ^או=o|u|a8 w?5  ב=b|v|w  ג=g|J12|Z20  ד=d  ה=h|a15?25  ה$=a|e|o15?8  ו=v|w|o|u?30  וו=v|w|u?20  ז=z|Z12  ח=h|x  ט=t
י=i|y|e5?15  יי=y|i|a10 y|i|e?5  כ=k|x  ך=x|k  ל=l  מ=m  ם=m  נ=n  ן=n  ס=s  ע=a|e|i|o|u?5  פ=p|f  ף=f|p20  צ=c|C10  ץ=c|C10  ק=k  ר=r  ש=S|s  ת=t  י$=i|y|e20
`)
