package guess

import (
	"strings"
	"testing"
)

func BenchmarkTitle(b *testing.B) {
	title := "Storm trekt over het land: code oranje in het noorden"
	Language(title)
	b.ReportAllocs()
	for b.Loop() {
		Language(title)
	}
}

func BenchmarkArticle(b *testing.B) {
	article := strings.Repeat("Die Regierung will im kommenden Jahr die Steuern für kleine Betriebe senken. ", 40)
	b.ReportAllocs()
	for b.Loop() {
		Language(article)
	}
}

func BenchmarkCyrillic(b *testing.B) {
	article := strings.Repeat("Правительство намерено в будущем году снизить налоги для небольших предприятий. ", 20)
	b.ReportAllocs()
	for b.Loop() {
		Language(article)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		decode(trained)
	}
}
