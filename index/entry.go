package index

import (
	"strconv"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/document"
	bleve "github.com/blevesearch/bleve_index_api"

	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/meaning"
	"pullquote/index/text"
)

// How an article stands in bleve: one bleve document for each passage and one for each record. The part of a bleve id
// after the NUL byte, which no path holds, tells them apart: a number, or one of these.
const (
	cardPart    = "card"
	textPart    = "text"
	readingPart = "reading"
	vectorsPart = "vectors"
	servedPart  = "served" // the vectors of Options.Served, written once they are there
)

// The bleve fields. Passages have the first; cards have the others, and the records are stored in the last.
const (
	bodyField        = "body"        // stems, with positions and offsets
	kindField        = "kind"        // "card" on every card, so that all cards are found
	titleField       = "title"       // stems
	publicationField = "publication" // folded, whole
	dateField        = "date"        // as written
	recordField      = "record"
)

// sentenceStride parts the sentences of a passage in bleve's positions: word 3 of sentence 2 is at 2*sentenceStride+3.
// So no phrase runs over a sentence's end, and postings tell which sentence a word stands in. The longest sentences of
// newspapers have some 150 words; words beyond the stride share its last position.
const sentenceStride = 512

func partID(id article.ID, part string) string { return string(id) + "\x00" + part }

func passageID(id article.ID, number int) string { return partID(id, strconv.Itoa(number)) }

// ready is an analyser whose work is done.
type ready analysis.TokenStream

func (r ready) Analyze([]byte) analysis.TokenStream { return analysis.TokenStream(r) }

// entries makes the bleve documents of an article and sets its card's counts.
func entries(c *card, d *Document, reading attribution.Reading) []*document.Document {
	all := wordEntries(c, d)
	if len(d.Passages) > 0 {
		all = append(all, recordEntry(c.ID, vectorsPart, packVectors(meaning.Default(), d)))
	}
	return append(all, recordEntry(c.ID, readingPart, packReading(reading)))
}

// wordEntries are those without vectors and reading.
func wordEntries(c *card, d *Document) []*document.Document {
	sentences := make([][]text.Token, len(d.Sentences))
	for i, s := range d.Sentences {
		if !d.Blocks[s.Block].Role.Furniture() {
			sentences[i] = text.Analyse(s.Of(d.Body))
		}
	}
	all := make([]*document.Document, 0, len(d.Passages)+4)
	c.passages, c.words = len(d.Passages), 0
	for _, p := range d.Passages {
		stream := passageStream(d, p, sentences)
		c.words += len(stream)
		all = append(all, passageEntry(p, stream))
	}
	c.notes = d.Notes
	c.lengths = packLengths(d.Passages, sentences)
	for _, t := range text.Analyse(c.Title) {
		c.titleStems = append(c.titleStems, t.Stem)
	}
	return append(all, cardEntry(c), recordEntry(c.ID, textPart, packText(d)))
}

func passageStream(d *Document, p Passage, sentences [][]text.Token) ready {
	n := 0
	for _, s := range sentences[p.Sentences.From:p.Sentences.To] {
		n += len(s)
	}
	tokens := make([]analysis.Token, 0, n)
	stream := make(ready, 0, n)
	for i := p.Sentences.From; i < p.Sentences.To; i++ {
		shift := d.Sentences[i].Start - p.Span.Start
		base := (i-p.Sentences.From)*sentenceStride + 1
		for _, t := range sentences[i] {
			tokens = append(tokens, analysis.Token{
				Term: []byte(t.Stem), Start: shift + t.Span.Start, End: shift + t.Span.End, Position: base + min(t.Position, sentenceStride-1),
			})
			stream = append(stream, &tokens[len(tokens)-1])
		}
	}
	return stream
}

func passageEntry(p Passage, stream ready) *document.Document {
	doc := document.NewDocument(passageID(p.Article, p.Number))
	doc.AddField(document.NewTextFieldCustom(bodyField, nil, nil, bleve.IndexField|bleve.IncludeTermVectors, stream))
	doc.AddIDField()
	return doc
}

func cardEntry(c *card) *document.Document {
	doc := recordEntry(c.ID, cardPart, c.pack())
	keyword := func(field, value string) {
		if value != "" {
			doc.AddField(document.NewTextFieldCustom(field, nil, []byte(value), bleve.IndexField|bleve.SkipFreqNorm, nil))
		}
	}
	keyword(kindField, cardPart)
	keyword(publicationField, text.FoldName(c.Publication))
	keyword(dateField, c.Date.String())
	if c.passages > 0 {
		var stream ready
		for _, t := range text.Analyse(c.Title) {
			stream = append(stream, &analysis.Token{Term: []byte(t.Stem), Start: t.Span.Start, End: t.Span.End, Position: t.Position + 1})
		}
		doc.AddField(document.NewTextFieldCustom(titleField, nil, []byte(c.Title), bleve.IndexField, stream))
	}
	return doc
}

func recordEntry(id article.ID, part string, record []byte) *document.Document {
	doc := document.NewDocument(partID(id, part))
	doc.AddField(document.NewTextFieldCustom(recordField, nil, record, bleve.StoreField, nil))
	doc.AddIDField()
	return doc
}

// removal lists the bleve ids of an article.
func removal(c *card) []string {
	ids := []string{partID(c.ID, cardPart), partID(c.ID, textPart), partID(c.ID, readingPart), partID(c.ID, vectorsPart), partID(c.ID, servedPart)}
	for i := range c.passages {
		ids = append(ids, passageID(c.ID, i))
	}
	return ids
}
