package refuse

import (
	"errors"
	"fmt"
	"strings"

	"pullquote/answers"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/control"
	"pullquote/bot/commands/inert"
	"pullquote/bot/commands/texts"
	"pullquote/index"
)

// ErrGone is an excerpt that is no longer found.
var ErrGone = errors.New("excerpt is no longer found")

// Hint is a problem that its asker can solve, with all that is to be said in one sentence or two.
func Hint(sentence string) error { return &answers.HintError{Problem: sentence} }

// Card is the card of a request that could not be met.
func Card(sentence string) cards.Card { return cards.Card{Tone: cards.Refuses, Verdict: sentence} }

// Broken is the card for a fault outside a plan, such as a panic in the platform's own code.
func Broken(l texts.Language, ref string) cards.Card {
	card := Card(fmt.Sprintf(texts.Of(l).Broken, ref))
	card.Language = l
	return card
}

// Interrupted is the card for who waits for an answer of a program that has ended.
func Interrupted(l texts.Language) cards.Card {
	card := Card(texts.Of(l).Interrupted)
	card.Language = l
	return card
}

// Sentence is what an error says to the asker; false for a fault, which is ours.
func Sentence(t *texts.Texts, err error) (string, bool) {
	if h, ok := errors.AsType[*answers.HintError](err); ok {
		return hintText(t, h), true
	}
	switch {
	case errors.Is(err, control.ErrOld):
		return t.OldCard, true
	case errors.Is(err, control.ErrOdd):
		return t.OddCard, true
	case errors.Is(err, ErrGone), errors.Is(err, index.ErrNoArticle):
		return t.GoneExcerpt, true
	}
	return "", false
}

// hintText says a problem that the asker can solve, in the catalogue's words where it has some.
func hintText(t *texts.Texts, h *answers.HintError) string {
	said := ""
	switch h.Kind {
	case answers.UnknownSource:
		said = fmt.Sprintf(t.UnknownSource, h.Name)
	case answers.UnknownSpeaker:
		said = fmt.Sprintf(t.UnknownSpeaker, h.Name)
	case answers.NoWords:
		return t.WordsMissing
	case answers.Overload:
		return t.Overload
	case answers.Overdue:
		return t.Overdue
	default:
		if h.Hint == "" {
			return h.Problem // a sentence of this package
		}
		return inert.Unmarked(texts.Capital(h.Problem) + ". " + texts.Capital(h.Hint))
	}
	switch {
	case len(h.Near) > 0:
		said += " " + fmt.Sprintf(t.DidYouMean, strings.Join(h.Near, " · "))
	case len(h.Known) > 0:
		said += " " + fmt.Sprintf(t.ThereIs, strings.Join(h.Known, " · "))
	}
	return inert.Unmarked(said)
}
