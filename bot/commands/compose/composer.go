package compose

import (
	"time"

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

// Page makes the card of one page.
func (c Composer) Page(q inquiry.Inquiry, f inquiry.Findings, public bool) cards.Card {
	p := inquiry.Paged(q, f, c.PageSize)
	q.Page = p.Number
	card := cards.Card{Language: c.Language, Heading: q.Heading(c.Texts), Notice: c.notices(f, public), Understood: c.understood(q, f),
		Tone: tone(q, f), Verdict: verdict(c.Texts, q, f), Footer: c.Footer(f.Coverage, p)}
	if q.Lists > 0 {
		card.Entries = c.entries(f.Articles[p.From:p.To])
	} else {
		for i, it := range f.Items[p.From:p.To] {
			card.Excerpts = append(card.Excerpts, c.Excerpt(it, p.From+i+1))
		}
	}
	card.Controls = c.controls(q, f, p, public)
	return card
}
