package answers_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/blevesearch/bleve/v2"

	"pullquote/answers"
	"pullquote/index"
	"pullquote/index/article/articletest"
	"pullquote/index/local"
	"pullquote/index/meaning"
	"pullquote/index/sentence"
	"pullquote/seeds"
)

var benchQuestions = []string{
	"how many day laborers were arrested in Danbury?", "what did Malloy say about the travel ban?", "who was governor of Connecticut in 2006?",
	"when did New Haven become a sanctuary city?", "why did the mayor retract the plan?", "who said the devil is in the details?",
}

// shuffled makes a coverage of n articles out of the seeds' sentences, in an order of chance that is always the same.
func shuffled(b *testing.B, n int) fstest.MapFS {
	var sentences []string
	for _, a := range articletest.ReadAll(b, seeds.FS) {
		for _, s := range sentence.Split(a.Body, a.Blocks()) {
			sentences = append(sentences, s.Of(a.Body))
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	all := fstest.MapFS{}
	for i := range n {
		var body strings.Builder
		for p := range 12 {
			for range 3 {
				body.WriteString(sentences[r.IntN(len(sentences))] + " ")
			}
			fmt.Fprintf(&body, "Mark %d.\n\n", i*12+p)
		}
		all[fmt.Sprintf("%05d.md", i)] = &fstest.MapFile{Data: fmt.Appendf(nil, "---\ntitle: Story %d\n---\n%s", i, body.String())}
	}
	return all
}

// BenchmarkAnswer is beside BenchmarkPlainMatch, on the same passages: the median answer is to cost at most three times
// a plain match query of bleve.
func BenchmarkAnswer(b *testing.B) {
	eachSize(b, func(b *testing.B, ix *local.Index) {
		desk := answers.NewDesk(ix, answers.Options{Meaning: meaning.Default()})
		ask := func(i int) {
			if _, err := desk.Answer(b.Context(), answers.Question{Text: benchQuestions[i%len(benchQuestions)]}); err != nil {
				b.Fatal(err)
			}
		}
		for i := range benchQuestions { // readings are made once
			ask(i)
		}
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			ask(i)
		}
	})
}

func BenchmarkPlainMatch(b *testing.B) {
	eachSize(b, func(b *testing.B, ix *local.Index) {
		mapping := bleve.NewIndexMapping()
		mapping.DefaultAnalyzer = "en"
		plain, err := bleve.NewMemOnly(mapping)
		if err != nil {
			b.Fatal(err)
		}
		defer plain.Close()
		fill(b, plain, ix)
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			request := bleve.NewSearchRequestOptions(bleve.NewMatchQuery(benchQuestions[i%len(benchQuestions)]), 10, 0, false)
			request.Fields = []string{"body"}
			if _, err := plain.Search(request); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func fill(b *testing.B, plain bleve.Index, ix *local.Index) {
	s, err := ix.Snapshot(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	batch := plain.NewBatch()
	for card, err := range s.Articles(b.Context(), index.Listing{}) {
		if err != nil {
			b.Fatal(err)
		}
		doc, err := index.DocumentOf(b.Context(), s, card.ID)
		if err != nil {
			b.Fatal(err)
		}
		for _, p := range doc.Passages {
			if err := batch.Index(fmt.Sprintf("%s %d", card.ID, p.Number), map[string]string{"body": p.Span.Of(doc.Body)}); err != nil {
				b.Fatal(err)
			}
		}
	}
	if err := plain.Batch(batch); err != nil {
		b.Fatal(err)
	}
}

func eachSize(b *testing.B, run func(*testing.B, *local.Index)) {
	for _, n := range []int{5, 300} {
		b.Run(fmt.Sprintf("articles=%d", n), func(b *testing.B) {
			ix, err := local.Open(b.Context(), shuffled(b, n), local.Options{Meaning: meaning.Default()})
			if err != nil {
				b.Fatal(err)
			}
			defer ix.Close()
			run(b, ix)
		})
	}
}
