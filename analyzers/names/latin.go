package names

// latin reads Latin letters in any orthography at once: a grapheme lists what
// it stands for in English, German, French, Spanish, Polish, Czech, Turkish,
// Pinyin and so on. Marks are gone by now, so c is also č, ç and ć, s is also
// š and ş, z is also ž.
var latin = newTable(`
a=a  e=e  i=i  o=o  u=u|V  ^u=u|V|w8|v20  ou$=u|o8 v|w?2  au$=a|o20 v|w|u?10  y=i|y|U10?40  ə=A
aa=a|o8  ae=e|A|a5 e|i?10  ai=a|e10 y|i?15  ay=a|e10 y|i?15  au=a|o20 u|w|v10?15  aw=a|o10 w|v|u?15
ah$=a  ahn$=a n  eh$=e|a20
ea=e|i10 a?15  ee=i|e8  ei=e|a5 y|i?6  ey=e|a5 y|i?6  eu=e|O|o10 u|y|i|v20?15  eo=e|o5 o?12  ew=e|u10 v|w|u?20
e$=e?10  ie=i|e10 e?15  ij=i y?3  iy=i y?3  ii=i  yi=y?5 i  iyy=i y?3  ye=y?5 e  yy=i  ji=y|J|Z5|x15?8 i  yj=i y?3  yy$=i y?3  y$=i|e15 y?3  i$=i y?3  ij$=i y?3
ia=i|y a  ya=y?5 a  ja=y|J|Z5|x15?8 a  io=i|y o  yo=y?5 o|e5  jo=y|J|Z5|x15?8 o|e15  iu=i|y u|U  yu=y?5 u|U  ju=y|J|Z5|x15?8 u|U
je=y|J|Z5|x15?8 e  ^je=y|J|Z5|x15?8 e  ^ye=y?3 e  ^ie=y|i?5 e
oa=o a?15  oe=O|o4|u8 e|i?10  oh$=o  oi=o y|i?15  oy=o|w20|u20 y|i|a20?15  oo=u|o3  ou=u|o8  ow=o|a25 w|v|u?20  oui=w|u i  oua=w|u a
ow$=o v|w|u?40  ew$=e|o10 v|w|u?40  iow$=i|y o v|w  off$=o v|f  eff$=e|o10 v|f
ue=U|u e?10  ui=u|U i|y  uy=u|U i|y?10
eau=o|e20 a|u?10  eaux$=o k|z|s?20  aux$=o|a20 u?15 k?20 s?30  ault$=o|a20 u?15 l?25 t?25  aud$=o|a20 u?15 d?45  oux$=u|o20 k?40 s?40  out$=u|o20 u?10 t?50  ot$=o t?60  et$=e|i20 t?60  ent$=e|a15 n t?60  ant$=a n t?60  ont$=o n t?60
ard$=a r d?55  art$=a r t?60  ert$=e r t?60  ais$=e|a15 y|i?10 s?60  geo=Z|J|g10 e?8 o
b=b  bh=b|v20  bb=b
c=k|c10|C5|J10|s20  c~=s|c|C5|J10|k15  ^c=k|c10|C21|J10|s20  c$=k|c5|C5|J10  cc=k|C10|c10  cc~=C|k10|s20  ch=C|x|S5|k10  ch~=C|x|S5|k10  ^ch=C|x8|S5|k21  chr=k|x|C10 r  cch=k|C  ck=k  cz=C|S10|c15  cs=C|k10 s?5  ci=C|s|c|J10 i  cia=C|s|J10 i?5 a  cio=C|s|J10 i?5 o  cq=k
chs=k|C|x s|S
d=d  dd=d  dh=d|z10  dj=J|d5 y|Z?3  dsch=J|C10 Z?10  dzh=J  dz=z|J10|c10|d30  dch=J|C  dg=J|d30 g?20  dge=J  dt=t  dt$=t|d  ds=c|d30 s|z?5  dsh=J
f=f|v15  ff=f|v15  f$=f|v8  ff$=f|v5
g=g|G8|h20  g~=g|J8|Z10|x15  gg=g|k15|J20  gh=G|g|h15|k20?80  ight=i|a10 y|i?8 t  gn=n|g15 y|n?10  gu~=g|G w|u?5  gi=g|J8|Z10 i  g$=g|k10  gl=g l
h=h|x5  h$=h|x15?10  kh=x|k10|q15|h8
j=J|y|Z3|x12?60  k=k|q3  kk=k|q3|g10  l=l|w30  ll=l|y15  lh=l y|h|x?5  lj=l y|Z|J?5
m=m  mp=m|n10 p  n=n  ng=n g|k15?60  ng$=n g|k20  nk=n k  nj=n y|J|Z?5  ny=n i|y?5  ny$=n i|y?21  nh=n y|h?5  nn=n
p=p  ph=f|p20  pf=f|p15
q=k|q|g8|G10|C15  qu~=k|q w|u|v?10  qu=k|q w|u|v?21  qa=k|q|G5|g5 a
r=r  rh=r  rr=r  rz=r|Z15|S20 z|s?10
s=s|z8|S8  ss=s|S15  sch=S|s5|Z8 k|x|C?4  schtsch=S C?5  schtch=S C?5  shch=S C?5  chtch=S C?5  sc=s|S k|C|c|s?20  sc~=s|S C|k|c|s?5  stsch=S C|t?5  stch=S C|t?5  szcz=S C?5  sh=S|s20|Z20  sj=S|s y?5  skj=S  sz=S|s|z15  sk=s|S10 k  st=s|S10 t
ski$=s k i y?3  sky$=s k i y?3  skiy$=s k i y?3
t=t  tt=t  th=t|s25|f40  tsch=C|J8  tch=C  tj=C|t y?5  tsh=C  ts=c|C12|s15|t40  tz=c|z15|t40|C15  tx=C  tzsch=C  ti=t|C30|c30 i  tl$=t l
v=v|f12|w  w=v|w|u15?80  wh=w|v|h20  wr=r|v20  wu=w|v|u?30 u
x=k|S15|x10?40 s|z|S5?60  ^x=S|k15|z10|x s?5  xh=J  z=z|c8|Z8|s8  zh=Z|z15|J8  zz=c|z  zs=Z|S20  zc=s|z C|k|c?5
ll$=l  hn=n|h40  kn=k n  lm=l m  hr=x|h?30 r  hl=x|h?30 l  hm=h|x?30 m
sth=s t
ueh=U|u y?3  oeh=O  aj=a y|i|J10?8  ej=e|a5 y|i|J10?8  oj=o y|i|J10?8  uj=u y|i|J10?8
ei$=e|a5 y|i?6  aya=a y?5 a  aia=a y?5 a
enka$=e|a5 n k a|o5  dzi=J|z|d25 i  nie=n y?3 e  jew$=y?3 e|o5 v|w  iew$=y?3 e|o5 v|w
`)
