package surface

import (
	"testing"

	"pullquote/index/text"
)

func BenchmarkRead(b *testing.B) {
	const sentence = "In May 2013 eleven of the 44 boats that Ana Ruiz, 41, had bought for $3 million in Oldport sank within two weeks, because nobody looked after them."
	words := text.Analyse(sentence)
	b.SetBytes(int64(len(sentence)))
	b.ReportAllocs()
	for b.Loop() {
		Read(sentence, words)
	}
}
