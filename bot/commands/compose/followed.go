package compose

import (
	"fmt"
	"strconv"
	"strings"

	"pullquote/answers"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/inert"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/texts"
	"pullquote/bot/following"
)

// A Followed is an excerpt with why a channel is posted it.
type Followed struct {
	answers.Excerpt
	Own    bool // the article's own words
	Reason following.Reason
}

// Followed is what a follow posts: a few excerpts, or a digest with a line each.
func (c Composer) Followed(f following.Follow, items []Followed) cards.Card {
	t := c.Texts
	card := cards.Card{Language: c.Language, Tone: cards.Answers, Heading: f.Name, Titled: true, Verdict: c.counted(f, len(items)),
		Understood: map[following.Kind]string{following.Speaker: t.WhySpeaker, following.Topic: t.WhyTopic, following.Publication: t.WhyPublication}[f.Kind],
		Footer:     fmt.Sprintf(t.FollowedBy, "/"+t.Commands["following"].Name)}
	for n, i := range items {
		e := c.Excerpt(inquiry.Item{Excerpt: i.Excerpt, Said: !i.Own, Own: i.Own}, n+1)
		if f.Pace.Digest() { // a line each; the link leads to the rest
			e.Fold(folded)
			e.Folded, e.About = false, ""
		}
		if f.Kind == following.Topic {
			e.Why = c.why(i.Reason)
		}
		card.Excerpts = append(card.Excerpts, e)
	}
	return card
}

func (c Composer) counted(f following.Follow, n int) string {
	switch f.Pace {
	case following.Daily:
		return c.Texts.NewToday.Of(n)
	case following.Weekly:
		return c.Texts.NewThisWeek.Of(n)
	}
	return c.Texts.NewExcerpts.Of(n)
}

func (c Composer) why(r following.Reason) string {
	if r.Words {
		return c.Texts.ByWords
	}
	return fmt.Sprintf(c.Texts.ByMeaning, strconv.FormatFloat(r.Nearness, 'f', 2, 64), strconv.FormatFloat(following.Threshold, 'f', 2, 64))
}

// Amended is the reply to a message: what has changed since in the article. of is the article, without a title when it is gone; now what it says instead, if it does. message is
// the address of what is amended, for a card that cannot be a reply; "" for one that is.
func (c Composer) Amended(a following.Amendment, of answers.ArticleRef, now *Followed, message string) cards.Card {
	t := c.Texts
	card := cards.Card{Language: c.Language, Tone: cards.Nearly, Heading: of.Title, Titled: of.Title != "",
		Verdict: map[following.Change]string{following.Corrected: t.Corrected, following.Reworded: t.Reworded, following.Removed: t.Removed, following.Withdrawn: t.Withdrawn}[a.Kind]}
	switch {
	case now != nil:
		card.Excerpts = []cards.Excerpt{c.Excerpt(inquiry.Item{Excerpt: now.Excerpt, Said: !now.Own, Own: now.Own}, 1)}
	case a.Kind == following.Corrected:
		card.Quoting, card.Paragraphs = true, []cards.Rich{cards.Text(texts.Tidy(a.Text))}
	}
	if now == nil && of.Title != "" {
		card.Entries = []cards.Entry{c.Entry(of, "")}
		card.Entries[0].Title = "" // the heading says it
	}
	if message != "" {
		card.Entries = append(card.Entries, cards.Entry{Place: t.AmendsOf, Link: message})
	}
	return card
}

// Told is what the managers of a server are told: that nothing is posted to a channel any more.
func (c Composer) Told(channel string) cards.Card {
	t := c.Texts
	return cards.Card{Language: c.Language, Tone: cards.Refuses, Verdict: fmt.Sprintf(t.FollowTold, inert.Channel(channel), "/"+t.Commands["following"].Name)}
}

// Following is the list of a server's follows. menu is the id of the control that ends them.
func (c Composer) Following(all []following.Follow, atMost int, menu string) cards.Card {
	t := c.Texts
	card := cards.Card{Language: c.Language, Tone: cards.Informs, Heading: t.FollowingHeading, Titled: true}
	if len(all) == 0 {
		card.Paragraphs = []cards.Rich{cards.Text(t.FollowingNone)}
		return card
	}
	m := &cards.Menu{Label: t.FollowEnd, ID: menu}
	for _, f := range all {
		name := inert.Unmarked(f.Name)
		line := cards.Rich{{Text: name, Weight: cards.Bold}, {Text: fmt.Sprintf(t.FollowingLine, t.FollowKinds[string(f.Kind)], inert.Channel(f.Channel), t.FollowPaces[string(f.Pace)])}}
		if f.Paused != "" {
			line = append(line, cards.Run{Text: " · " + t.FollowPaused})
			m.Choices = append(m.Choices, c.followChoice(f, Resume, t.FollowResumes))
		}
		card.Paragraphs = append(card.Paragraphs, line)
		m.Choices = append(m.Choices, c.followChoice(f, End, t.FollowEnds))
	}
	m.Choices = m.Choices[:min(len(m.Choices), cards.MaxChoices)]
	card.Footer = fmt.Sprintf(t.FollowCount, len(all), atMost)
	card.Controls = []cards.Row{{Menu: m}}
	return card
}

// What a choice of the list's menu begins with.
const (
	End    = 'e'
	Resume = 'r'
)

func (c Composer) followChoice(f following.Follow, act rune, does string) cards.Choice {
	t := c.Texts
	label := strings.Join([]string{cards.Clip(f.Name, 60), t.FollowKinds[string(f.Kind)], t.FollowPaces[string(f.Pace)]}, " · ")
	return cards.Choice{Label: cards.Clip(label, 100), Detail: does, Value: string(act) + strconv.FormatInt(f.ID, 10)}
}
