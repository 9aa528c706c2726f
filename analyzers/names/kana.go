package names

// kana reads both syllabaries (Hiragana is moved to Katakana first). The vowel
// of an u-row sign, and of to and do, is often only a support for a consonant.
var kana = newTable(`
ア=a|A10  イ=i|y  ウ=u|w5?15  エ=e  オ=o  カ=k a|A10  キ=k i  ク=k u?2  ケ=k e  コ=k o  サ=s a|A10  シ=S|s3 i|u10?20  ス=s u?2  セ=s e  ソ=s o
タ=t a|A10  チ=C|t8 i?20  ツ=c|t8 u?2  テ=t e  ト=t o?2  ナ=n a|A10  ニ=n i  ヌ=n u?5  ネ=n e  ノ=n o  ハ=h a|A10  ヒ=h i  フ=f|h3|x5 u?2  ヘ=h e  ホ=h o
マ=m a|A10  ミ=m i  ム=m u?2  メ=m e  モ=m o  ヤ=y?5 a  ユ=y?5 u|U  ヨ=y?5 o  ラ=l a|A10  リ=l i  ル=l u?2  レ=l e  ロ=l o  ワ=w|v5 a|A10  ヲ=o  ン=n|m5
ガ=g a|A10  ギ=g i  グ=g u?2  ゲ=g e  ゴ=g o  ザ=z|c8 a|A10  ジ=J|Z|z5 i?20  ズ=z u?2  ゼ=z e  ゾ=z o  ダ=d a|A10  ヂ=J i  ヅ=z u?2  デ=d e  ド=d o?2
バ=b|v3 a|A10  ビ=b|v3 i  ブ=b|v3 u?2  ベ=b|v3 e  ボ=b|v3 o  パ=p a|A10  ピ=p i  プ=p u?2  ペ=p e  ポ=p o  ヴ=v u?2
ァ=a|A10  ィ=i|y5  ゥ=u  ェ=e  ォ=o  ャ=y?5 a  ュ=y?5 u|U  ョ=y?5 o  ー=r?2  ッ=  ヶ=k|g a|e  ヵ=k a
シャ=S a|A10  シュ=S u?5  ショ=S o  シェ=S e  チャ=C a|A10  チュ=C u?5  チョ=C o  チェ=C e  ジャ=J|Z|z5 a|A10  ジュ=J|Z|z5 u?5  ジョ=J|Z|z5 o  ジェ=J|Z|z5 e
ファ=f|h5 a|A10  フィ=f|h5 i  フェ=f|h5 e  フォ=f|h5 o  ヴァ=v a|A10  ヴィ=v i  ヴェ=v e  ヴォ=v o  ティ=t i  ディ=d i  デュ=d u|U  テュ=t u|U  トゥ=t u  ドゥ=d u
ウィ=w i  ウェ=w e  ウォ=w o  ツァ=c a|A10  ツェ=c e  ツォ=c o  ツィ=c i  イェ=y?5 e  クワ=k w a  クァ=k w a  グァ=g w a
`)

// kanaOf moves Hiragana to Katakana, so that one table reads both.
func kanaOf(r rune) rune {
	if r >= 'ぁ' && r <= 'ゖ' {
		return r + ('ァ' - 'ぁ')
	}
	return r
}
