package index
import ("testing";"time";"fmt";"os")
func TestSuggestMeasure(t *testing.T){
 dir:=os.Getenv("BIG"); if dir=="" {t.Skip()}
 a,err:=Open(dir,Options{}); if err!=nil{t.Fatal(err)}
 s,_:=a.acquire()
 for _,v:=range s.volumes{
  fmt.Println(v.columns.len(), v.names.terms.len(), v.names.keys.len())
  for _,f:=range FacetFields { fmt.Print(f," ",v.columns.facets[f].values.len()," ") }
  for range 2 {
  st:=time.Now(); n:=0
  for _,f:=range textFields{ d,_:=v.segment.Dictionary(f.name); it:=d.AutomatonIterator(nil,[]byte{' '},nil); for e,_:=it.Next();e!=nil;e,_=it.Next(){n++} }
  fmt.Println(n,time.Since(st))
  for _,p:=range []string{"a","al","ali"}{
  st=time.Now();n=0
  for _,f:=range textFields{ d,_:=v.segment.Dictionary(f.name); it:=d.AutomatonIterator(nil,[]byte(p),successor(p)); for e,_:=it.Next();e!=nil;e,_=it.Next(){n++} }
  fmt.Println(p,n,time.Since(st))}
  }
  v.names.lookup("x",func(string){})
  for i:=0;i<30;i++{ fmt.Print(v.names.terms.get(uint32(v.names.terms.len()*i/30))," ")}
 }
}
