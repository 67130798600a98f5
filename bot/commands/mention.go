package commands

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"pullquote/answers"
	"pullquote/answers/question"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/control"
	"pullquote/bot/commands/followup"
	"pullquote/bot/commands/inert"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/quoted"
	"pullquote/bot/commands/texts"
	"pullquote/index/text"
)

// languageOf is the language of a reply to a message: the question's own, where the catalogue has it.
func languageOf(message []string) texts.Language {
	return texts.LanguageOf(question.LanguageOf(text.Fold(quoted.First(message))))
}

// heeds reports whether a message that is meant for the bot is answered where it stands: an answer to it is public.
func (v *visit) heeds() bool {
	if v.Place.Server == "" {
		return true
	}
	return v.settings.Hears(v.Place.Channel, v.Place.Parent, v.Mention.Opens) && v.mayPublish()
}

// mention plans the answer to an ordinary message.
func (v *visit) mention() Plan {
	q := inquiry.Inquiry{Kind: v.table.named("ask").Kind, Text: quoted.Shorten(quoted.First(v.Message), MaxQuestion)}
	return Plan{Delivery: Publicly, Op: "mention", carry: func(ctx context.Context) (cards.Card, error) {
		if q.Text == "" {
			return v.greeted(q), nil
		}
		return v.hear(ctx, q)
	}}
}

// greeted is the card for who says nothing that could be asked. A reply to a card that only thanks for it needs none.
func (v *visit) greeted(q inquiry.Inquiry) cards.Card {
	if !v.Mention.Named && v.Place.Server != "" {
		return cards.Card{}
	}
	return v.composer().Page(q, inquiry.Findings{Chat: true}, true)
}

// hear looks up what a message asks, completed where it leans on the card that it replies to.
func (v *visit) hear(ctx context.Context, q inquiry.Inquiry) (cards.Card, error) {
	q, err := v.completed(ctx, q)
	if err != nil {
		return cards.Card{}, err
	}
	f, err := v.find(ctx, q)
	if err != nil {
		return cards.Card{}, err
	}
	if f.Chat {
		return v.greeted(q), nil
	}
	v.missed(ctx, q, f)
	return v.composer().Page(q, f, true), nil
}

// completed is the inquiry with what it left out, which the notice says.
func (v *visit) completed(ctx context.Context, q inquiry.Inquiry) (inquiry.Inquiry, error) {
	before, ok := v.before(q)
	if !ok {
		return q, nil
	}
	var failed error
	r, leans := followup.Read(q.Text, followup.Before{Text: before.Text, Speaker: before.Speaker,
		Known: func(name string) string { return v.oneSpeaker(ctx, name) },
		Answered: func() string {
			f, err := v.find(ctx, before)
			if failed = err; err != nil || len(f.Items) == 0 || f.Items[0].Speaker == nil {
				return ""
			}
			return f.Items[0].Speaker.Name
		}})
	if failed != nil || !leans {
		return q, failed
	}
	completed := before
	completed.Page, completed.Closest, completed.Open = 0, false, false
	completed.Text, completed.Speaker = quoted.Shorten(r.Text, MaxQuestion), r.Speaker
	v.notice = fmt.Sprintf(v.texts.Completed, v.how(r))
	return completed, nil
}

// before is the inquiry of the card that a message replies to.
func (v *visit) before(q inquiry.Inquiry) (inquiry.Inquiry, bool) {
	b := v.Mention.Before
	if b == nil || b.Heading == "" {
		return q, false
	}
	k, err := control.Read(b.ID)
	if err != nil || k.Command != q.Code || k.Titled {
		k = control.Control{}
	}
	return inquiry.Resumed(q.Kind, k, b.Heading), true
}

// oneSpeaker is the speaker that a name means, where it means one.
func (v *visit) oneSpeaker(ctx context.Context, name string) string {
	name = texts.Tidy(name)
	if !texts.HasWords(name) {
		return ""
	}
	var meant []string
	for _, full := range v.door.Suggest(ctx, answers.SpeakerField, name, cards.MaxChoices) {
		if hasWords(full, name) {
			meant = append(meant, full)
		}
	}
	if len(meant) == 1 {
		return meant[0]
	}
	return ""
}

// hasWords reports whether a name has all words of another one.
func hasWords(name, words string) bool {
	have := strings.Fields(text.Fold(name))
	return !slices.ContainsFunc(strings.Fields(text.Fold(words)), func(w string) bool { return !slices.Contains(have, w) })
}

// how says in which way a follow-up was completed.
func (v *visit) how(r followup.Reading) string {
	old, now := cards.Clip(inert.Unmarked(r.Old), cards.MostName), cards.Clip(inert.Unmarked(r.New), cards.MostName)
	switch r.How {
	case followup.Means:
		return fmt.Sprintf(v.texts.CompletedMeans, old, now)
	case followup.Instead:
		return fmt.Sprintf(v.texts.CompletedInstead, now, old)
	}
	return fmt.Sprintf(v.texts.CompletedAdded, now, old)
}
