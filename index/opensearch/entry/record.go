package entry

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/meaning"
	"pullquote/index/record"
	"pullquote/index/text"
	"pullquote/index/vectors"
)

// What records are of an article, or of none.
const (
	CardKind      = "card"
	TextKind      = "text"
	ReadingKind   = "reading"
	MeaningKind   = "meaning"   // the static table's vectors of its passages
	PassagesKind  = "passages"  // an encoder's vectors of its passages
	SentencesKind = "sentences" // of its sentences
	RulesKind     = "rules"     // what the coverage's owner wrote about people
)

// A Record is the document of a record.
type Record struct {
	Kind    string     `json:"kind"`
	Article article.ID `json:"article,omitempty"`
	From    int64      `json:"from"`
	Data    []byte     `json:"data,omitempty"`
	Vectors string     `json:"vectors,omitempty"` // whose: see vectors.Part

	// Of a card.
	Read        int64    `json:"read,omitempty"` // the update from which on the article's text counts: a card may be newer
	Source      string   `json:"source,omitempty"`
	Publication string   `json:"publication,omitempty"`
	Withdrawn   *bool    `json:"withdrawn,omitempty"` // nil: no card
	First       *int     `json:"first,omitempty"`
	Last        *int     `json:"last,omitempty"`
	Order       *int     `json:"order,omitempty"`
	Title       []string `json:"title,omitempty"`
	Begins      []string `json:"begins,omitempty"`
}

// A Document is what is written to an index.
type Document struct {
	ID      string
	Passage bool // into the index of passages, not that of records
	Source  []byte
}

// Of makes the documents of an article and sets its card's counts. The card comes last. meant: passages have vectors.
func Of(c *record.Card, d *index.Document, mentions []attribution.Mention, from int64, meant bool) (all []Document, err error) {
	c.Source = text.FoldName(c.Publication)
	if c.Withdrawn == "" {
		found, vectors := passages(c, d, from), record.PackVectors(meaning.Default(), d)
		if meant {
			if err := setMeant(found, string(vectors)); err != nil {
				return nil, fmt.Errorf("vectors of %q: %w", c.ID, err)
			}
		}
		for _, p := range found {
			source, err := json.Marshal(p)
			if err != nil {
				return nil, fmt.Errorf("passage %d of %q: %w", p.Number, c.ID, err)
			}
			all = append(all, Document{PassageID(c.ID, from, p.Number), true, source})
		}
		if len(d.Passages) > 0 {
			all = append(all, Data(MeaningKind, c.ID, from, vectors))
		}
		all = append(all,
			Data(TextKind, c.ID, from, record.PackText(d)),
			Data(ReadingKind, c.ID, from, record.PackReading(attribution.Reading{Quotes: d.Quotes, Mentions: mentions})))
	}
	return append(all, Card(c, from, from)), nil
}

// setMeant gives passages their vectors. Those that mean nothing to the table have none: they are like nothing.
func setMeant(all []Passage, packed string) error {
	width := meaning.Default().Width()
	numbers, err := record.UnpackVectors(packed, meaning.Default(), len(all))
	if err != nil {
		return err
	}
	for i := range all {
		v := make([]int8, width)
		for n := range v {
			v[n] = int8(numbers[i*width+n])
		}
		if !meaning.NewVector(v).IsZero() {
			all[i].Meant = v
		}
	}
	return nil
}

// Data is the document of a record that is not a card.
func Data(kind string, id article.ID, from int64, data []byte) Document {
	return documentOf(kind, Record{Kind: kind, Article: id, From: from, Data: data})
}

// Vectors is that of vectors.
func Vectors(kind string, id article.ID, from int64, part vectors.Part, data []byte) Document {
	return documentOf(kind, Record{Kind: kind, Article: id, From: from, Vectors: part.String(), Data: data})
}

func documentOf(part string, r Record) Document {
	source, err := json.Marshal(r)
	if err != nil {
		panic("opensearch: a record that is none: " + err.Error()) // it holds text and bytes alone
	}
	return Document{ID: ID(r.Article, r.From, part), Source: source}
}

// Card is that of a card.
func Card(c *record.Card, from, read int64) Document {
	withdrawn := c.Withdrawn != ""
	r := Record{Kind: CardKind, Article: c.ID, From: from, Read: read, Data: c.Pack(), Source: text.FoldName(c.Publication), Publication: c.Publication,
		Withdrawn: &withdrawn, Title: c.TitleStems, Begins: beginnings(c.Title)}
	r.First, r.Last = dates(c.Date)
	if when := c.Article.Order(); !when.IsZero() {
		r.Order = day(when.First())
	}
	return documentOf(CardKind, r)
}

// What of a title is found by how it begins: so many of its words, and so many letters from each on.
const (
	beginningsAtMost = 40
	mostBeginning    = 60
)

// Beginning is what of a text counts as a beginning.
func Beginning(folded string) string {
	if utf8.RuneCountInString(folded) <= mostBeginning {
		return folded
	}
	return string([]rune(folded)[:mostBeginning])
}

// beginnings are a title, folded, from each of its words on.
func beginnings(title string) (all []string) {
	folded := text.Fold(title)
	for len(all) < beginningsAtMost {
		all = append(all, Beginning(folded))
		at := strings.IndexByte(folded, ' ')
		if at < 0 {
			break
		}
		folded = folded[at+1:]
	}
	return all
}
