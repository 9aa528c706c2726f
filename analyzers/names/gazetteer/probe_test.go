package gazetteer

import ("testing";"time";"fmt";"os";"strings";"dateline/analyzers/lang")

func TestProbe(t *testing.T) {
	s := time.Now(); table(); fmt.Println("load", time.Since(s))
	s = time.Now(); table().Members(0); fmt.Println("members", time.Since(s))
	s = time.Now(); n:=0; var d []Ref
	for i:=0;i<200000;i++ { d=Sets(d[:0],"moscow"); n+=len(d)}
	fmt.Println("sets", time.Since(s)/200000,n)
	s = time.Now()
	for i:=0;i<200000;i++ { Longest([]string{"moscow","new","york"}) }
	fmt.Println("longest", time.Since(s)/200000)
	for _, w := range strings.Split(os.Getenv("PROBE"),",") {
		for _, r := range Sets(nil, lang.FoldString(w)) { fmt.Print(w," ",r.Kind," ",r.Loose," ")
		for i,f := range Members(r.Set) { if i>60 {break}; l:=""; if f.Loose {l="~"}; fmt.Print(l,f.Text,"|") }
		fmt.Println() }
	}
}
