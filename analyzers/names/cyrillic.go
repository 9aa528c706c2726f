package names

// cyrillic reads Russian, Ukrainian, Belarusian, Serbian, Macedonian, Bulgarian
// and the Turkic alphabets in one table; ё has been folded to е. Japanese chi and shi
// are spelled ти and си, and Ukrainian -енко is -енка in Belarusian.
var cyrillic = newTable(`
а=a  б=b  в=v|w  г=g|h12|G8  д=d  е=y|i?2 e|o10  ж=Z|J8  з=z|s12  и=i  й=y|i?8  к=k|q5  л=l  м=m  н=n  о=o  п=p
р=r  с=s|z12  т=t  у=u|w5  ф=f  х=x|h  ч=C  ш=S  щ=S C?5  ъ=y?0  ы=i|U20  ь=y?0  э=e  ю=y|i?4 u|U  я=y|i?4 a
є=y|i?2 e  і=i  ї=y?3 i  ґ=g  ў=w|u|v5?50  ђ=J|d y?5  ј=y|i?8  љ=l y?3  њ=n y?3  ћ=C|t25  џ=J|Z15  ѓ=g|J y?5  ќ=k|C y?5  ѕ=z|c
ә=A  ғ=G|g  қ=k|q|g15  ң=n g?15  ө=O|o|u10  ұ=u|U  ү=U|u  һ=h|x5  ҳ=h|x5  ҷ=J|C  ҹ=J  ҝ=g  ӣ=i  ӯ=u|U10
дж=J|Z20|d30  дч=C  тч=C  шч=S C?5  сч=S C?5  тс=c|s15  чж=Z|J5  цз=J|c
ай=a|i10 y|i?8  эй=e|a8 y|i?6  ей=y|i?2 e|a8 y|i?6  ой=o y|i?8  уй=u y|i?8  ау=a|o10 u|w|v10?12  оу=o u|w?10
ий=i y?3  ый=i y?3  іі=i  ий$=i y?3  ый$=i y?3  ій=i y?3  ій$=i y?3  и$=i y?3  ия=i y?3 a  ие=i y?3 e  ии=i  иј=i y?3  ја=y?4 a  је=y?4 e  јо=y?4 o|e5  ју=y?4 u
^е=y|i?2 e|O20  ьо=y?3 o|e5  йо=y?5 o|e5  жы=Z i  ье=y?3 e  ья=y?3 a  ью=y?3 u|U  ьи=y?3 i  ъе=y?3 e
кс=k s|z  уи=u|w i  уэ=u|w e  уо=u|w?30 o  уа=u|w a  хь=h|x y?0  ов$=o v|f10  ев$=y|i?2 e|o5 v|f10
a=a  b=v  c=s  e=e|y10  h=n  i=i  k=k  ĸ=k  m=m  o=o  p=r  t=t  x=x|h  y=u
енка$=y|i?2 e|o10|a10 n k a|o5  т~=t|C12  с~=s|S10|z12  дзь=d|J  дз=d|z15|J15|c15  ц=c|t25  аў=o|a v|w|u  еў=e|o5 v|w|u  ыа=i a  оо=o|u20  ээ=e  аа=a  нг=n g?70
`)
