package answers

import (
	"fmt"
	"slices"
	"strings"

	"pullquote/index"
	"pullquote/index/attribution"
	"pullquote/index/people"
)

// speakersMeant are the people whose statements are asked for.
type speakersMeant struct {
	register *people.Register
	names    map[string]bool // of the people; nil: everybody
}

// speakersMeant looks up q.Speaker: a name in any usual form, else a role ("the mayor") that the articles of q's dates
// give to somebody.
func (d *Desk) speakersMeant(q Question) (speakersMeant, error) {
	s := speakersMeant{register: d.search.People()}
	if strings.TrimSpace(q.Speaker) == "" {
		return s, nil
	}
	found := s.register.Find(q.Speaker)
	if len(found) == 0 {
		found = s.register.Holders(q.Speaker, q.From, q.To)
	}
	if len(found) == 0 {
		near, known := s.didYouMean(q.Speaker)
		return s, &HintError{Problem: fmt.Sprintf("nobody named %q speaks in the coverage", q.Speaker), Hint: offer(near, known),
			Kind: UnknownSpeaker, Name: q.Speaker, Near: near, Known: known}
	}
	s.names = map[string]bool{}
	for _, p := range found {
		s.names[p.Name] = true
	}
	return s, nil
}

// didYouMean names the speakers whose names are most like the one asked for, or else those quoted most.
func (s speakersMeant) didYouMean(name string) (near, most []string) {
	for _, p := range s.register.All() {
		if p.Quotes == 0 {
			break // the rest are only mentioned
		}
		if len(most) < 3 {
			most = append(most, p.Name)
		}
		if likeName(name, p) && len(near) < 3 {
			near = append(near, p.Name)
		}
	}
	return near, most
}

func offer(near, most []string) string {
	switch {
	case len(near) > 0:
		return "did you mean " + strings.Join(near, " or ") + "?"
	case len(most) > 0:
		return "most quoted: " + strings.Join(most, ", ")
	}
	return "nobody is quoted in the coverage"
}

// likeName: half of the letter pairs of a name, or of one word of it, are the same.
func likeName(asked string, p people.Person) bool {
	for _, form := range append([]string{p.Name}, p.Aliases...) {
		for word := range strings.FieldsSeq(form) {
			if len(word) > 3 && sharedPairs(fold(asked), fold(word)) >= 0.5 {
				return true
			}
		}
		if sharedPairs(fold(asked), fold(form)) >= 0.5 {
			return true
		}
	}
	return false
}

// said reports whether a statement is of one of them.
func (s speakersMeant) said(doc *index.Document, q *attribution.Quote) bool {
	if s.names == nil {
		return true
	}
	if q == nil || q.Speaker == nil {
		return false
	}
	p, ok := s.register.Bearer(doc.ID, q.Speaker.Name)
	return ok && s.names[p.Name]
}

// A topic is what statements are to be about: the stems of the words asked for, and of each other name that a name
// among them has.
type topic [][]string

func (d *Desk) topicOf(text string) topic {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	forms := topic{stemsOf(text)}
	for _, p := range d.search.People().Find(text) {
		for _, name := range append([]string{p.Name}, p.Aliases...) {
			forms = append(forms, stemsOf(name))
		}
	}
	return slices.DeleteFunc(forms, func(stems []string) bool { return len(stems) == 0 })
}

// share is how much of the topic a statement has: a word counts whole in its content, two thirds in the sentences
// around, a third in the article's title.
func (t topic) share(doc *index.Document, q *attribution.Quote) float64 {
	if len(t) == 0 {
		return 0
	}
	var content []string
	span := q.Content[0]
	for _, s := range q.Content {
		content = append(content, stemsOf(s.Of(doc.Body))...)
		span = span.Cover(s)
	}
	var around []string
	over := sentencesOver(doc, span)
	for _, s := range doc.Sentences[over.From:over.To] {
		around = append(around, stemsOf(s.Of(doc.Body))...)
	}
	title := stemsOf(doc.Title[:min(len(doc.Title), titleAtMost)])
	best := 0.0
	for _, stems := range t {
		sum := 0.0
		for _, stem := range stems {
			switch {
			case slices.Contains(content, stem):
				sum += 1
			case slices.Contains(around, stem):
				sum += 2.0 / 3
			case slices.Contains(title, stem):
				sum += 1.0 / 3
			}
		}
		best = max(best, sum/float64(len(stems)))
	}
	return best
}

// onTopic keeps the statements that have at least half of the topic, and not much less of it than the best one.
func onTopic(found []foundQuote, t topic) []foundQuote {
	if t == nil {
		return found
	}
	best := 0.0
	for _, f := range found {
		best = max(best, f.share)
	}
	return slices.DeleteFunc(found, func(f foundQuote) bool { return f.share < max(0.5, 0.6*best) })
}
