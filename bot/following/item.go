package following

import (
	"strings"

	"pullquote/answers/cite"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
)

// An Item is what can be posted of an article: a statement, or a sentence in the article's own words.
type Item struct {
	Key       int64   // what it is, wherever it stands
	Parts     []int64 // its sentences: it is new when one of them is
	Article   article.ID
	Span      article.Span         // of the statement with its cue and source, or of the sentence
	Content   []article.Span       // what is highlighted
	Speaker   *attribution.Speaker // whose words; nil: nobody is named
	Sentences index.Range          // that hold it
	Words     string               // of its content, a line a piece
	Own       bool                 // the article's own words, nobody's statement
}

// Statements are those of an article, in its order; those of headlines and other furniture are left out.
func Statements(doc *index.Document) []Item {
	var all []Item
	for i := range doc.Quotes {
		q := &doc.Quotes[i]
		item := Item{Article: doc.ID, Span: q.Content[0], Content: q.Content, Speaker: q.Speaker}
		var pieces []string
		for _, s := range q.Content {
			pieces = append(pieces, s.Of(doc.Body))
			item.Span = item.Span.Cover(s)
		}
		for _, s := range append(q.Cue[:len(q.Cue):len(q.Cue)], q.Source...) {
			item.Span = item.Span.Cover(s)
		}
		item.Words, item.Sentences = strings.Join(pieces, "\n"), cite.SentencesOver(doc, item.Span)
		if bare(item.Words) == "" || !shown(doc, item.Sentences) {
			continue
		}
		name := ""
		if q.Speaker != nil {
			name = q.Speaker.Name
		}
		item.Key, item.Parts = KeyOf(item.Words, name), partsOf(item.Words, name)
		all = append(all, item)
	}
	return all
}

// shown reports whether sentences may be shown: all of them, and there are some.
func shown(doc *index.Document, r index.Range) bool {
	for i := r.From; i < r.To; i++ {
		if doc.Blocks[doc.Sentences[i].Block].Role.Furniture() {
			return false
		}
	}
	return r.Len() > 0
}

// Opening is the first sentence of an article's own text; false for an article without any.
func Opening(doc *index.Document) (Item, bool) {
	for i, s := range doc.Sentences {
		if doc.Blocks[s.Block].Role == article.Text && bare(s.Of(doc.Body)) != "" {
			return sentenceItem(doc, i), true
		}
	}
	return Item{}, false
}

// sentenceItem is a sentence in the article's own words.
func sentenceItem(doc *index.Document, i int) Item {
	s := doc.Sentences[i]
	words := s.Of(doc.Body)
	key := KeyOf(words, "")
	return Item{Key: key, Parts: []int64{key}, Article: doc.ID, Span: s.Span, Content: []article.Span{s.Span}, Sentences: index.Range{From: i, To: i + 1}, Words: words, Own: true}
}

// OwnWords are an article's sentences that no statement lies in.
func OwnWords(doc *index.Document, statements []Item) []Item {
	said := make([]bool, len(doc.Sentences))
	for _, item := range statements {
		for i := item.Sentences.From; i < item.Sentences.To; i++ {
			said[i] = true
		}
	}
	var all []Item
	for i, s := range doc.Sentences {
		if !said[i] && doc.Blocks[s.Block].Role == article.Text && bare(s.Of(doc.Body)) != "" {
			all = append(all, sentenceItem(doc, i))
		}
	}
	return all
}
