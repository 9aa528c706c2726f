package names

// georgian has one letter a sound; ejectives are plain stops elsewhere. A name that
// ends in a consonant takes the -i of the nominative: ბრაუნი is Brown.
var georgian = newTable(`
ა=a  ბ=b  გ=g  დ=d  ე=e  ვ=v|w  ზ=z  თ=t  ი=i|y10  კ=k  ლ=l  მ=m  ნ=n  ო=o  პ=p  ჟ=Z  რ=r  ს=s  ტ=t  უ=u|w10  ფ=p|f5
ქ=k  ღ=G|g5  ყ=q|k  შ=S  ჩ=C  ც=c  ძ=z|c  წ=c  ჭ=C  ხ=x|h  ჯ=J|Z15  ჰ=h  ია=i|y a  ია$=i y?3 a  ი$=i|y10?8
`)

// armenian reads the eastern letters; the western voicing is an alternative at
// a price (Hagop for Hakob).
var armenian = newTable(`
ա=a  բ=b|p15  գ=g|k15  դ=d|t15  ե=e y?2  ^ե=y?2 e  զ=z  է=e  ը=A|e?15  թ=t  ժ=Z  ի=i|y10  լ=l  խ=x|h  ծ=c|z15  կ=k|g15  հ=h|x10  ձ=z|c15  ղ=G|g|l15
ճ=C|J15  մ=m  յ=y|h15?8  ն=n  շ=S  ո=o|v30  ^ո=v?5 o  չ=C  պ=p|b15  ջ=J|C15  ռ=r  ս=s|z15  վ=v|w  տ=t|d15  ր=r  ց=c  ւ=v|w|u  ու=u|w10  փ=p  ք=k  օ=o  ֆ=f  եւ=e v
յա=y?5 a  իա=i|y a  յու=y?5 u|U  իու=i|y u|U  այ=a y?8  եյ=e y?8  յու=y?5 u
`)
