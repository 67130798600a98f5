package following

import (
	"slices"
	"strings"

	"pullquote/index"
	"pullquote/index/text"
)

// Threshold is how alike a topic and a sentence are, by the encoder's cosine, from which on a follow of the topic is meant for the
// sentence although its words are others: the least hundredth that fewer than one in 10,000 articles reach, by any of their sentences, for a
// topic of which they have no word. On 300 news articles and 100 topics 2 in 30,000 do, and 83 to 88 of a hundred articles that answer are
// reached by words or by meaning; from 0.83 on it would be 24 to 86, and 91 to 97. MEASURED.md has the figures; cmd/calibrate measures
// them, and its test holds the threshold against the sample articles.
const Threshold = 0.85

// A Reason is why an item is posted.
type Reason struct {
	Words    bool    // the topic's words stand there
	Nearness float64 // how alike topic and sentence are, where it is by meaning
}

// An About is what is known of an item when it is asked who wants it.
type About struct {
	Document *index.Document
	Speakers []string  // the people whom the name that the article gives its speaker may mean, as the coverage calls them
	Nearness []float64 // by sentence of the document, for the topic of the follow; empty, or NaN in it, where it is not known
}

// Wants reports whether a follow is meant for an item, and why. A topic is meant for more than statements: see Own.
func (f Follow) Wants(item Item, about About) (Reason, bool) {
	switch f.Kind {
	case Speaker:
		return Reason{}, !item.Own && slices.Contains(about.Speakers, f.Name)
	case Publication:
		return Reason{}, text.FoldName(about.Document.Publication) == text.FoldName(f.Name)
	case Topic:
		if hasWords(f.Name, item, about.Document) {
			return Reason{Words: true}, true
		}
		near := nearest(item, about.Nearness)
		return Reason{Nearness: near}, near >= Threshold
	}
	return Reason{}, false
}

// Own is the one sentence in an article's own words that a follow of a topic is meant for where no statement is: the nearest one, and
// of those that have its words the first.
func (f Follow) Own(sentences []Item, about About) (Item, Reason, bool) {
	best, reason, found := Item{}, Reason{}, false
	for _, item := range sentences {
		why, wanted := f.Wants(item, about)
		if wanted && (!found || why.over(reason)) {
			best, reason, found = item, why, true
		}
	}
	return best, reason, found
}

func (r Reason) over(other Reason) bool {
	if r.Words != other.Words {
		return r.Words
	}
	return r.Nearness > other.Nearness
}

// titleAtMost is how many bytes of a title are read for a topic's words; a title is one line.
const titleAtMost = 1000

// hasWords reports whether sentences and headline together have all words of a topic, and the sentences one of them.
func hasWords(topic string, item Item, doc *index.Document) bool {
	asked := text.Stems(topic)
	if len(asked) == 0 {
		return false
	}
	var said []string
	for _, s := range doc.Sentences[item.Sentences.From:item.Sentences.To] {
		said = append(said, text.Stems(s.Of(doc.Body))...)
	}
	title := text.Stems(doc.Title[:min(len(doc.Title), titleAtMost)])
	one := false
	for _, stem := range asked {
		in := slices.Contains(said, stem)
		if !in && !slices.Contains(title, stem) {
			return false
		}
		one = one || in
	}
	return one
}

// nearest is the nearness of the nearest of an item's sentences; 0 where none is known.
func nearest(item Item, nearness []float64) float64 {
	best := 0.0
	for i := item.Sentences.From; i < min(item.Sentences.To, len(nearness)); i++ {
		if nearness[i] > best { // false for NaN
			best = nearness[i]
		}
	}
	return best
}

// HasWords reports whether a topic has words that can be looked for.
func HasWords(topic string) bool { return len(text.Stems(strings.TrimSpace(topic))) > 0 }
