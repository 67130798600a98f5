package reading

import (
	"strings"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/sentence"
)

// Window sizes in words, found on questions over encyclopaedic and scientific texts: larger windows mix subjects, and
// smaller ones lose the words that a question takes from the sentence before. A paragraph of up to paragraphWords stays
// whole: its writer meant one subject.
const (
	windowWords    = 60
	paragraphWords = 400
	pieceWords     = 125 // what a longer paragraph is cut into, about
)

// windows groups the sentences of an article into passages. A window holds whole paragraphs where they are of a
// reasonable size, starts at a paragraph where it can, and ends with the first sentence of the window after it, so
// that neighbours overlap. It never spans furniture.
func windows(body string, blocks []article.Block, sentences []sentence.Sentence) []index.Range {
	words := make([]int, len(sentences))
	for i, s := range sentences {
		words[i] = wordCount(s.Of(body))
	}
	var all []index.Range
	for _, run := range runs(blocks, sentences) {
		cores := fill(run, words, sentences)
		for i, core := range cores {
			if i+1 < len(cores) {
				core.To++
			}
			all = append(all, core)
		}
	}
	return all
}

// wordCount is near enough for sizes. Text without spaces counts by its length, so that no window is without bound.
func wordCount(text string) int { return max(strings.Count(text, " ")+1, len(text)/longWord) }

// longWord is in bytes: longer than the words of any sentence are on average.
const longWord = 25

// runs cuts at furniture: sentences between two pieces of it are one run.
func runs(blocks []article.Block, sentences []sentence.Sentence) []index.Range {
	var all []index.Range
	for i := 0; i < len(sentences); {
		j := i
		for j < len(sentences) && !blocks[sentences[j].Block].Role.Furniture() && (j == i || sentences[j].Block <= sentences[j-1].Block+1) {
			j++
		}
		if j > i {
			all = append(all, index.Range{From: i, To: j})
		}
		i = max(j, i+1)
	}
	return all
}

// fill parts a run into cores that do not overlap: paragraphs are gathered up to windowWords, and a paragraph above
// paragraphWords is cut between sentences.
func fill(run index.Range, words []int, sentences []sentence.Sentence) []index.Range {
	var cores []index.Range
	open, size := index.Range{From: run.From, To: run.From}, 0
	closeCore := func() {
		if open.To > open.From {
			cores = append(cores, open)
		}
		open, size = index.Range{From: open.To, To: open.To}, 0
	}
	for at := run.From; at < run.To; {
		end, n := paragraph(at, run, words, sentences)
		if size > 0 && size+n > windowWords {
			closeCore()
		}
		if n > paragraphWords {
			for _, piece := range cut(index.Range{From: at, To: end}, words, n) {
				open.To = piece.To
				closeCore()
			}
		} else {
			open.To, size = end, size+n
		}
		at = end
	}
	closeCore()
	return joinShortTail(cores, words)
}

// paragraph finds the end of the paragraph that starts at a sentence, and its words.
func paragraph(at int, run index.Range, words []int, sentences []sentence.Sentence) (end, n int) {
	for end = at; end < run.To && sentences[end].Block == sentences[at].Block; end++ {
		n += words[end]
	}
	return end, n
}

// cut parts a long paragraph of n words into pieces of about equal size.
func cut(p index.Range, words []int, n int) []index.Range {
	pieces := (n + pieceWords - 1) / pieceWords
	var all []index.Range
	open, size, taken := p.From, 0, 0
	for i := p.From; i < p.To; i++ {
		size += words[i]
		if goal := n * (len(all) + 1) / pieces; taken+size >= goal || i == p.To-1 {
			all = append(all, index.Range{From: open, To: i + 1})
			open, taken, size = i+1, taken+size, 0
		}
	}
	return all
}

// joinShortTail gives a last core of a sentence or so to the one before it.
func joinShortTail(cores []index.Range, words []int) []index.Range {
	if len(cores) < 2 {
		return cores
	}
	last, n := cores[len(cores)-1], 0
	for i := last.From; i < last.To; i++ {
		n += words[i]
	}
	before := &cores[len(cores)-2]
	if n < windowWords/3 {
		before.To = last.To
		return cores[:len(cores)-1]
	}
	return cores
}
