package answers

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"pullquote/answers/cite"
	"pullquote/index"
	"pullquote/index/attribution"
	"pullquote/index/people"
	"pullquote/index/text"
)

// speakersMeant are the people whose statements are asked for.
type speakersMeant struct {
	directory people.Directory
	names     []string // of the people; nil: everybody
}

// speakersMeantBy looks up q.Speaker: a name in any usual form, else a role ("the mayor") that the articles of q's dates
// give to somebody.
func speakersMeantBy(ctx context.Context, s index.Snapshot, q Question) (speakersMeant, error) {
	m := speakersMeant{directory: s.People()}
	if strings.TrimSpace(q.Speaker) == "" {
		return m, nil
	}
	found, err := m.directory.Find(ctx, q.Speaker)
	if err == nil && len(found) == 0 {
		found, err = m.directory.Holders(ctx, q.Speaker, q.From, q.To)
	}
	if err != nil {
		return m, fmt.Errorf("find the speaker: %w", err)
	}
	if len(found) == 0 {
		return m, m.unknown(ctx, q.Speaker)
	}
	for _, p := range found {
		m.names = append(m.names, p.Name)
	}
	return m, nil
}

// namesOffered is how many names are offered in place of an unknown one.
const namesOffered = 3

// unknown is a *HintError with the speakers whose names are most like the one asked for, or else those quoted most.
func (m speakersMeant) unknown(ctx context.Context, name string) error {
	near, err := m.directory.Like(ctx, name, namesOffered)
	if err != nil {
		return fmt.Errorf("find the speaker: %w", err)
	}
	most, err := m.directory.Suggest(ctx, "", namesOffered)
	if err != nil {
		return fmt.Errorf("find the speaker: %w", err)
	}
	most = slices.DeleteFunc(most, func(p people.Person) bool { return p.Quotes == 0 }) // only mentioned
	e := &HintError{Problem: fmt.Sprintf("nobody named %q speaks in the coverage", name), Kind: UnknownSpeaker, Name: name,
		Near: namesOf(near), Known: namesOf(most)}
	e.Hint = offer(e.Near, e.Known)
	return e
}

func namesOf(found []people.Person) (names []string) {
	for _, p := range found {
		names = append(names, p.Name)
	}
	return names
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

// said reports whether a statement is of one of them.
func (m speakersMeant) said(ctx context.Context, doc *index.Document, q *attribution.Quote) (bool, error) {
	if m.names == nil {
		return true, nil
	}
	if q == nil || q.Speaker == nil {
		return false, nil
	}
	p, known, err := m.directory.Bearer(ctx, doc.ID, q.Speaker.Name)
	return known && slices.Contains(m.names, p.Name), err
}

// A topic is what statements are to be about: the stems of the words asked for, and of each other name that a name
// among them has.
type topic [][]string

func topicAsked(ctx context.Context, s index.Snapshot, asked string) (topic, error) {
	if strings.TrimSpace(asked) == "" {
		return nil, nil
	}
	forms := topic{text.Stems(asked)}
	found, err := s.People().Find(ctx, asked)
	if err != nil {
		return nil, fmt.Errorf("find the topic: %w", err)
	}
	for _, p := range found {
		for _, name := range append([]string{p.Name}, p.Aliases...) {
			forms = append(forms, text.Stems(name))
		}
	}
	return slices.DeleteFunc(forms, func(stems []string) bool { return len(stems) == 0 }), nil
}

// titleAtMost is how many bytes of a title are held against every statement of its article; a title is one line.
const titleAtMost = 1000

// share is how much of the topic a statement has: a word counts whole in its content, two thirds in the sentences
// around, a third in the article's title.
func (t topic) share(doc *index.Document, q *attribution.Quote) float64 {
	if len(t) == 0 {
		return 0
	}
	var content []string
	span := q.Content[0]
	for _, s := range q.Content {
		content = append(content, text.Stems(s.Of(doc.Body))...)
		span = span.Cover(s)
	}
	var around []string
	over := cite.SentencesOver(doc, span)
	for _, s := range doc.Sentences[over.From:over.To] {
		around = append(around, text.Stems(s.Of(doc.Body))...)
	}
	title := text.Stems(doc.Title[:min(len(doc.Title), titleAtMost)])
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
