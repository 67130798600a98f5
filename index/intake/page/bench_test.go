package page

import (
	"strings"
	"testing"
)

// BenchmarkRead reads pages that are large or hostile. None may take seconds.
func BenchmarkRead(b *testing.B) {
	deep := func(open, text string) string { return strings.Repeat(open, 500) + text }
	for _, c := range []struct{ name, doc string }{
		{"article", storyPage("", "<p>7 October 2021</p>", paragraphs(0, 5))},
		{"long", storyPage("", "", strings.Repeat(paragraphs(0, 5), 1500))},
		{"nested dates", deep(`<div class="date">`, strings.Repeat("<span>7 October 2021 </span>", 50_000))},
		{"nested forms", deep(`<div class="newsletter">`, strings.Repeat("<p>"+told[0], 9_000))},
		{"links", deep(`<div>`, strings.Repeat(`<a href="/x">`+told[0]+`</a>`, 9_000))},
		{"one line", "<p>" + strings.Repeat("7 October 2021 ", 90_000)},
		{"open sections", strings.Repeat("<section><h2>Related", 25_000)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(c.doc)))
			for b.Loop() {
				_, _ = Read([]byte(c.doc), "", "https://gazette.example/a") // what comes of it is for tests
			}
		})
	}
}
