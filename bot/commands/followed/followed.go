package followed

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"pullquote/answers"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/compose"
	"pullquote/bot/commands/inert"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/texts"
	"pullquote/bot/following"
)

// An Excerpt is one with why a channel is posted it.
type Excerpt struct {
	answers.Excerpt
	Own    bool // the article's own words
	Reason following.Reason

	Coverage string // the title of the one that it is of, where there are several
}

// lineUnits is how many characters a line of a digest has: two lines of a phone.
const lineUnits = 72

// News is what a follow posts: a few excerpts, or a digest with a line each.
func News(c compose.Composer, f following.Follow, items []Excerpt) cards.Card {
	t := c.Texts
	card := cards.Card{Language: c.Language, Tone: cards.Answers, Heading: f.Name, Titled: true, Verdict: counted(c.Texts, f, len(items)),
		Understood: map[following.Kind]string{following.Speaker: t.WhySpeaker, following.Topic: t.WhyTopic, following.Publication: t.WhyPublication}[f.Kind],
		Footer:     footer(t, items)}
	for n, i := range items {
		e := c.Excerpt(inquiry.Item{Excerpt: i.Excerpt, Said: !i.Own, Own: i.Own}, n+1)
		if f.Pace.Digest() { // a line each; the link leads to the rest
			e.Fold(lineUnits)
			e.Folded, e.About = false, ""
		}
		if f.Kind == following.Topic {
			e.Why = why(t, i.Reason)
		}
		card.Excerpts = append(card.Excerpts, e)
	}
	return card
}

// footer names the coverages that the excerpts are of, where there are several.
func footer(t *texts.Texts, items []Excerpt) string {
	footer := fmt.Sprintf(t.FollowedBy, "/"+t.Commands["following"].Name)
	var titles []string
	for _, i := range items {
		if i.Coverage != "" && !slices.Contains(titles, i.Coverage) {
			titles = append(titles, i.Coverage)
		}
	}
	if len(titles) == 0 {
		return footer
	}
	return compose.Titles(titles, t) + " · " + footer
}

func counted(t *texts.Texts, f following.Follow, n int) string {
	switch f.Pace {
	case following.Daily:
		return t.NewToday.Of(n)
	case following.Weekly:
		return t.NewThisWeek.Of(n)
	}
	return t.NewExcerpts.Of(n)
}

func why(t *texts.Texts, r following.Reason) string {
	if r.Words {
		return t.ByWords
	}
	return fmt.Sprintf(t.ByMeaning, strconv.FormatFloat(r.Nearness, 'f', 2, 64), strconv.FormatFloat(following.Threshold, 'f', 2, 64))
}

// Amended is the reply to a message: what has changed since in the article. of is the article, without a title when it is gone; now what it says instead, if it does. message is
// the address of what is amended, for a card that cannot be a reply; "" for one that is.
func Amended(c compose.Composer, a following.Amendment, of answers.ArticleRef, now *Excerpt, message string) cards.Card {
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
func Told(c compose.Composer, channel string) cards.Card {
	t := c.Texts
	return cards.Card{Language: c.Language, Tone: cards.Refuses, Verdict: fmt.Sprintf(t.FollowTold, inert.Channel(channel), "/"+t.Commands["following"].Name)}
}

// List is the list of a server's follows. menu is the id of the control that ends them.
func List(c compose.Composer, all []following.Follow, atMost int, menu string) cards.Card {
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
			m.Choices = append(m.Choices, choice(t, f, Resume, t.FollowResumes))
		}
		card.Paragraphs = append(card.Paragraphs, line)
		m.Choices = append(m.Choices, choice(t, f, End, t.FollowEnds))
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

func choice(t *texts.Texts, f following.Follow, act rune, does string) cards.Choice {
	label := strings.Join([]string{cards.Clip(f.Name, 60), t.FollowKinds[string(f.Kind)], t.FollowPaces[string(f.Pace)]}, " · ")
	return cards.Choice{Label: cards.Clip(label, 100), Detail: does, Value: string(act) + strconv.FormatInt(f.ID, 10)}
}
