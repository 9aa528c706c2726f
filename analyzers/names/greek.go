package names

// greek reads modern Greek without its accents. Foreign b, d and g are written
// as pairs of letters, and sh, ch and j have none of their own.
var greek = newTable(`
α=a  β=v|w|b15  γ=g|G|y20  γε=g|y|J15 e  γι=g|y|J15 i|y?5  γκ=n?3 g|k15  ^γκ=g|k15  γγ=n?5 g  γχ=n x|h  δ=d  ε=e  ζ=z|Z5  η=i  θ=t|s30
ι=i|y  κ=k|q5  λ=l  μ=m  μπ=m?3 b|p10  ^μπ=b|p10  ν=n  ντ=n?3 d|t10  ^ντ=d|t10  ντζ=J  ξ=k s|z  ο=o  ου=u|w5  π=p  ρ=r  σ=s|S8|z12  τ=t
τζ=J|C10  τσ=c|C|s15  υ=i|U|u15|v10  φ=f|v15  χ=x|h|S15  ψ=p s  ω=o  αι=e|a y|i?8  ει=i|e10 y?5  οι=i|o10 y|i?8  αυ=a v|f|u|w  ευ=e v|f|u|w
αου=a u|w  ια=i|y a  ιο=i|y o  ιου=i|y u  για=y a  γιο=y o  τσι=c|C i
`)
