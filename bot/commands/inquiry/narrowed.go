package inquiry

import (
	"strconv"

	"pullquote/answers"
	"pullquote/index/article"
)

// Narrowed is the inquiry after a choice of a card's menu: of an order ("onewest"), speaker ("s…"), publication ("p…") or year
// ("y2013"), or of everything again ("all").
func (q Inquiry) Narrowed(value string) Inquiry {
	q.Page = 0
	if value == "all" {
		q.Source, q.From, q.To = "", article.Date{}, article.Date{}
		if !q.OfOne {
			q.Speaker = ""
		}
		return q
	}
	if value == "" {
		return q
	}
	switch kind, name := value[:1], value[1:]; kind {
	case "o":
		q.Sort = answers.Sort(name)
	case "s":
		q.Speaker = name
	case "p":
		q.Source = name
	case "y":
		if year, err := strconv.Atoi(name); err == nil && year > 0 {
			q.From = article.Date{Year: year}
			q.To = q.From
		}
	}
	return q
}
