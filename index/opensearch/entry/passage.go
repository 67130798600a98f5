package entry

import (
	"crypto/sha256"
	"encoding/base64"
	"strconv"
	"strings"
	"time"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/record"
	"pullquote/index/text"
)

// A Passage is the document of a passage.
type Passage struct {
	Article article.ID `json:"article"`
	Number  int        `json:"number"`
	Body    []string   `json:"body"`    // by sentence: stems and Gaps
	Written []byte     `json:"written"` // of each stem, how long the word was as written, 255 and more alike
	Own     int        `json:"own"`     // how many of the sentences are not the next passage's as well
	Title   []string   `json:"title,omitempty"`
	Source  string     `json:"source,omitempty"`
	First   *int       `json:"first,omitempty"`
	Last    *int       `json:"last,omitempty"`
	From    int64      `json:"from"`
	Fix     float64    `json:"fix"`             // see fix
	Meant   []int8     `json:"meant,omitempty"` // see MeantField
	Words   []byte     `json:"words,omitempty"` // all that is read of it: see Pack
}

// longestStem bounds what the cluster keeps as one word. A longer one is cut, and ends in a hash of the whole.
const longestStem = 120

// Stem is a stem as it is kept.
func Stem(stem string) string {
	if len(stem) <= longestStem {
		return stem
	}
	sum := sha256.Sum256([]byte(stem))
	return strings.ToValidUTF8(stem[:longestStem-24], "") + base64.RawURLEncoding.EncodeToString(sum[:16])
}

// ID is the name of a document: which article, from which update on, and what it is of it.
func ID(id article.ID, from int64, part string) string {
	sum := sha256.Sum256([]byte(id)) // paths may be longer than an id may be
	return base64.RawURLEncoding.EncodeToString(sum[:18]) + "." + strconv.FormatInt(from, 36) + "." + part
}

// PassageID is that of a passage.
func PassageID(id article.ID, from int64, number int) string {
	return ID(id, from, strconv.Itoa(number))
}

// Day counts days, as dates compare.
func Day(t time.Time) int { return int(t.Unix() / (24 * 60 * 60)) }

func day(t time.Time) *int {
	n := Day(t)
	return &n
}

// dates are the days that a date may mean; nil when it is unknown.
func dates(d article.Date) (first, last *int) {
	if d.IsZero() {
		return nil, nil
	}
	return day(d.First()), day(d.Last())
}

// passages makes those of an article, and sets its card's counts.
func passages(c *record.Card, d *index.Document, from int64) []Passage {
	sentences := make([][]text.Token, len(d.Sentences))
	stems := make([]string, len(d.Sentences))
	written := make([][]byte, len(d.Sentences))
	for i, s := range d.Sentences {
		if !d.Blocks[s.Block].Role.Furniture() {
			sentences[i] = text.Analyse(s.Of(d.Body))
			stems[i], written[i] = sentenceOf(sentences[i])
		}
	}
	c.Fill(d, sentences)
	first, last := dates(c.Date)
	all := make([]Passage, len(d.Passages))
	for i, p := range d.Passages {
		q := Passage{Article: c.ID, Number: i, Title: c.TitleStems, Source: c.Source, First: first, Last: last, From: from}
		_, q.Own = record.PassageLengths(c.Lengths, i)
		q.Body = stems[p.Sentences.From:p.Sentences.To]
		for _, w := range written[p.Sentences.From:p.Sentences.To] {
			q.Written = append(q.Written, w...)
		}
		q.Fix = fix(len(q.Written))
		q.Words = q.Pack()
		all[i] = q
	}
	return all
}

func sentenceOf(tokens []text.Token) (stems string, written []byte) {
	var b strings.Builder
	next := 0
	for _, t := range tokens {
		for ; next < t.Position; next++ {
			b.WriteString(Gap + " ")
		}
		b.WriteString(Stem(t.Stem))
		b.WriteByte(' ')
		written = append(written, byte(min(t.Span.Len(), 255)))
		next++
	}
	return strings.TrimSuffix(b.String(), " "), written
}
