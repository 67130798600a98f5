package compose

import (
	"fmt"
	"time"

	"pullquote/answers"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/texts"
)

// A Composer makes cards for one reader in one place.
type Composer struct {
	Language  texts.Language
	Texts     *texts.Texts
	PageSize  int       // excerpts a page shows
	Alone     bool      // there is nobody to share with or to report to
	ShareDeny bool      // what is private cannot be shared here
	Checked   time.Time // when the coverage was last checked for news, in UTC; zero: nobody does, or it is not known
	Notice    string    // goes on top
}

// MostRelated is how many passages a card shows that may not answer.
const MostRelated = 2

// Page makes the card of one page.
func (c Composer) Page(q inquiry.Inquiry, f inquiry.Findings, public bool) cards.Card {
	if f.Chat {
		return c.chat(q)
	}
	if f.Verdict == answers.Related {
		f.Items = f.Items[:min(len(f.Items), MostRelated)]
	}
	p := inquiry.Paged(q, f, c.PageSize)
	q.Page = p.Number
	card := cards.Card{Language: c.Language, Heading: q.Heading(c.Texts), Titled: q.Text == "", Notice: c.notices(f, public),
		Understood: c.understood(q, f), Tone: tone(q, f), Verdict: c.verdict(q, f)}
	if !silent(f) {
		card.Footer = c.Footer(f.Coverage, p)
	}
	if q.Lists > 0 {
		card.Entries = c.entries(f.Articles[p.From:p.To])
	} else {
		card.Excerpts = c.excerpts(q, f.Items[p.From:p.To], p.From)
	}
	if q.OfOne {
		speakerAbove(&card, q, f)
	}
	if q.Charted {
		card.Picture = c.chart(q, f)
	}
	card.Controls = c.controls(q, f, p, public)
	return card
}

// folded is how many characters two lines of a phone hold.
const folded = 72

// excerpts are those of a page: the first whole, the others in two lines unless the asker opened them.
func (c Composer) excerpts(q inquiry.Inquiry, items []inquiry.Item, from int) (list []cards.Excerpt) {
	for i, it := range items {
		e := c.Excerpt(it, from+i+1)
		if i > 0 && folds(c, q) {
			e.Fold(folded)
			e.About = ""
		}
		list = append(list, e)
	}
	return list
}

// speakerAbove says once whose words all excerpts are, where they are one speaker's.
func speakerAbove(card *cards.Card, q inquiry.Inquiry, f inquiry.Findings) {
	name, about := "", ""
	for _, i := range f.Items {
		if i.Speaker == nil || name != "" && name != i.Speaker.Name {
			return
		}
		name = i.Speaker.Name
		if d := i.Speaker.Description; d != nil && about == "" {
			about = texts.Tidy(*d)
		}
	}
	if name == "" {
		return
	}
	card.Speaker, card.About = name, about
	if q.Text == "" {
		card.Heading = name
	}
	for i := range card.Excerpts {
		card.Excerpts[i].Speaker, card.Excerpts[i].About = "", ""
	}
}

// chat is the help in two lines, for what is no question about the news.
func (c Composer) chat(q inquiry.Inquiry) cards.Card {
	name := "/" + c.Texts.Commands[q.Command].Name
	return cards.Card{Language: c.Language, Heading: q.Heading(c.Texts), Tone: cards.Informs,
		Verdict: c.Texts.ChatHelp + "\n" + fmt.Sprintf(c.Texts.ChatTry, name)}
}
