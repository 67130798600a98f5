package vectors

import "pullquote/index"

// How much of an article the encoder reads before a question needs it, in costs of the texts that it is given. Passages and
// sentences hold each word about twice, and a sentence comes with its title. Together they are some three seconds' work, and
// all that there is of at least 96 in 100 articles of a public set of news (NewsQA). What is beyond is found by its words and by the
// static table, and read when it may answer a question: so no article, whatever it holds, keeps the encoder from the others.
const (
	passagesAhead  = 24 << 10
	sentencesAhead = 40 << 10
)

// cost is how much work a text is, about: a byte of a word counts one, and a mark, a digit or a letter
// beyond ASCII five, as it often is a piece of its own.
func cost(text string) int {
	n := perText + len(text)
	for i := range len(text) {
		if c := text[i]; c < 'A' && c != ' ' || c >= 0xc0 {
			n += 4
		}
	}
	return n
}

const perText = 64 // what a text costs beside its length

// passagesOpening is how many of an article's passages are read ahead, from the first, which always is.
func passagesOpening(d *index.Document) int {
	left := passagesAhead
	for i, p := range d.Passages {
		if left -= cost(p.Span.Of(d.Body)); left < 0 && i > 0 {
			return i
		}
	}
	return len(d.Passages)
}

// sentencesOpening is how many of an article's sentences are read ahead: whole paragraphs, from the first, which always is.
func sentencesOpening(d *index.Document) int {
	left := sentencesAhead
	for _, p := range paragraphs(d, len(d.Sentences)) {
		of := paragraph(d, p)
		left -= cost(of.Title) + cost(of.Before)
		for _, s := range of.Sentences {
			left -= cost(s)
		}
		if left < 0 && p.From > 0 {
			return p.From
		}
	}
	return len(d.Sentences)
}
