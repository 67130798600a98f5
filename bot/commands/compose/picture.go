package compose

import (
	"fmt"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/inert"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/picture"
)

// mostDrawn is how many bytes of an excerpt are drawn: so many that they stand whole in the alternative text, of which Discord takes
// 1,024 characters, with what cites them.
const mostDrawn = 640

// Quotation is an excerpt as it is drawn.
func (c Composer) Quotation(i inquiry.Item) picture.Quotation {
	e := c.Excerpt(i, 1)
	words, cut := cards.Beginning(e.Words.String(), mostDrawn)
	q := picture.Quotation{Words: words, Cut: cut || e.Cut, Speaker: e.Unnamed, Title: cards.Clip(e.Title, 120), Publication: cards.Clip(e.Publication, 60),
		Date: e.Date, Link: e.Link}
	if e.Speaker != "" {
		q.Speaker = cards.Clip(e.Speaker, 80)
		if e.As != "" {
			q.Speaker += " (" + cards.Clip(e.As, 40) + ")"
		}
		if e.About != "" {
			q.Speaker = cards.Clip(q.Speaker+", "+e.About, 160)
		}
	}
	for _, note := range e.Notes[:min(len(e.Notes), 1)] {
		q.Notes = append(q.Notes, cards.Clip(note, 200))
	}
	return q
}

// chart draws how often what was found is covered over the years, where there are two to tell apart.
func (c Composer) chart(q inquiry.Inquiry, f inquiry.Findings) *cards.Picture {
	var counts []picture.Year
	of := map[int]int{}
	for _, i := range f.Items {
		if y := i.Article.Date.Year; y > 0 {
			if of[y]++; of[y] == 1 {
				counts = append(counts, picture.Year{Year: y})
			}
		}
	}
	if len(counts) < 2 || c.Alone {
		return nil
	}
	for i := range counts {
		counts[i].Articles = of[counts[i].Year]
	}
	drawn, err := picture.Chart(fmt.Sprintf(c.Texts.ChartOf, cards.Clip(inert.Unmarked(q.Text), 50)), counts)
	if err != nil { // in a script that the font has not
		if drawn, err = picture.Chart(c.Texts.ChartPlain, counts); err != nil {
			return nil
		}
	}
	return &cards.Picture{Name: "years.png", Alt: cards.Clip(drawn.Alt, MostAlt), Data: drawn.PNG}
}

// MostAlt is how many characters Discord takes of a picture's alternative text.
const MostAlt = 1024
