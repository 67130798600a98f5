package entry

import (
	"strconv"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/document"
	bleve "github.com/blevesearch/bleve_index_api"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/meaning"
	"pullquote/index/record"
	"pullquote/index/score"
	"pullquote/index/text"
	"pullquote/index/vectors"
)

// How an article stands in bleve: one bleve document for each passage and one for each record. The part of a bleve id
// after the NUL byte, which no path holds, tells them apart: a number, or one of these.
const (
	CardPart    = "card"
	TextPart    = "text"
	ReadingPart = "reading"
	VectorsPart = "vectors"
	RulesPart   = "rules" // of no article: what a coverage's owner wrote about people
)

// The bleve fields. Passages have the first; cards have the others, and the records are stored in the last.
const (
	BodyField        = "body"        // stems, with positions and offsets
	kindField        = "kind"        // "card" on every card, so that all cards are found
	TitleField       = "title"       // stems
	publicationField = "publication" // folded, whole
	dateField        = "date"        // as written
	RecordField      = "record"
)

func partID(id article.ID, part string) string { return string(id) + "\x00" + part }

func passageID(id article.ID, number int) string { return partID(id, strconv.Itoa(number)) }

// ready is an analyser whose work is done.
type ready analysis.TokenStream

func (r ready) Analyze([]byte) analysis.TokenStream { return analysis.TokenStream(r) }

// Of makes the bleve documents of an article and sets its card's counts.
func Of(c *record.Card, d *index.Document, mentions []attribution.Mention) []*document.Document {
	if c.Withdrawn != "" {
		return []*document.Document{Card(c)}
	}
	all := Words(c, d)
	if len(d.Passages) > 0 {
		all = append(all, Record(c.ID, VectorsPart, record.PackVectors(meaning.Default(), d)))
	}
	return append(all, Record(c.ID, ReadingPart, record.PackReading(attribution.Reading{Quotes: d.Quotes, Mentions: mentions})))
}

// Words are those without vectors and reading.
func Words(c *record.Card, d *index.Document) []*document.Document {
	sentences, words := make([][]text.Token, len(d.Sentences)), make([]text.Token, 0, len(d.Body)/10)
	for i, s := range d.Sentences {
		if !d.Blocks[s.Block].Role.Furniture() {
			before := len(words)
			words = text.AppendTokens(words, s.Of(d.Body))
			sentences[i] = words[before:]
		}
	}
	all := make([]*document.Document, 0, len(d.Passages)+4)
	c.Fill(d, sentences)
	for _, p := range d.Passages {
		all = append(all, passageEntry(p, passageStream(d, p, sentences)))
	}
	return append(all, Card(c), Record(c.ID, TextPart, record.PackText(d)))
}

// passageStream is the words of a passage. Of their places in the text only the length is of use, and small numbers take little room.
func passageStream(d *index.Document, p index.Passage, sentences [][]text.Token) ready {
	n := 0
	for _, s := range sentences[p.Sentences.From:p.Sentences.To] {
		n += len(s)
	}
	tokens := make([]analysis.Token, 0, n)
	stream := make(ready, 0, n)
	for i := p.Sentences.From; i < p.Sentences.To; i++ {
		base := (i-p.Sentences.From)*score.SentenceStride + 1
		for _, t := range sentences[i] {
			tokens = append(tokens, analysis.Token{
				Term: []byte(t.Stem), End: t.Span.Len(), Position: base + min(t.Position, score.SentenceStride-1),
			})
			stream = append(stream, &tokens[len(tokens)-1])
		}
	}
	return stream
}

func passageEntry(p index.Passage, stream ready) *document.Document {
	doc := document.NewDocument(passageID(p.Article, p.Number))
	doc.AddField(document.NewTextFieldCustom(BodyField, nil, nil, bleve.IndexField|bleve.IncludeTermVectors, stream))
	doc.AddIDField()
	return doc
}

// Card is the bleve document of a card.
func Card(c *record.Card) *document.Document {
	doc := Record(c.ID, CardPart, c.Pack())
	keyword := func(field, value string) {
		if value != "" {
			doc.AddField(document.NewTextFieldCustom(field, nil, []byte(value), bleve.IndexField|bleve.SkipFreqNorm, nil))
		}
	}
	keyword(kindField, CardPart)
	keyword(publicationField, text.FoldName(c.Publication))
	keyword(dateField, c.Date.String())
	if c.Passages > 0 {
		var stream ready
		for _, t := range text.Analyse(c.Title) {
			stream = append(stream, &analysis.Token{Term: []byte(t.Stem), Start: t.Span.Start, End: t.Span.End, Position: t.Position + 1})
		}
		doc.AddField(document.NewTextFieldCustom(TitleField, nil, []byte(c.Title), bleve.IndexField, stream))
	}
	return doc
}

// Record is the bleve document of a record.
func Record(id article.ID, part string, record []byte) *document.Document {
	doc := document.NewDocument(partID(id, part))
	doc.AddField(document.NewTextFieldCustom(RecordField, nil, record, bleve.StoreField, nil))
	doc.AddIDField()
	return doc
}

// VectorsID is its bleve id.
func VectorsID(id article.ID, p vectors.Part) string { return partID(id, p.String()) }

// Removal lists the bleve ids of an article, which has vectors in such parts.
func Removal(c *record.Card, held []vectors.Part) []string {
	ids := []string{partID(c.ID, CardPart), partID(c.ID, TextPart), partID(c.ID, ReadingPart), partID(c.ID, VectorsPart)}
	for i := range c.Passages {
		ids = append(ids, passageID(c.ID, i))
	}
	for _, p := range held {
		ids = append(ids, VectorsID(c.ID, p))
	}
	return ids
}

// Vectors is the bleve document of vectors.
func Vectors(id article.ID, p vectors.Part, record []byte) *document.Document {
	return Record(id, p.String(), record)
}
