package match

import (
	"time"

	"pullquote/index/article"
)

// Half of what nearness in time is worth is left this far away.
const fortnight = 14 * 24 * time.Hour

// Fresh is how near an article's date lies to the day the question is asked, from 1 down: what somebody asks without
// naming a time is most often about what is in the news. 0 where a time is asked for, or nothing is known.
func (q *Query) Fresh(d article.Date) float64 {
	if !q.Time.IsZero() || q.Day.IsZero() || d.IsZero() {
		return 0
	}
	return nearness(q.Day.First().Sub(d.Last()).Abs())
}

// Fits tells how an article's date sits with the time asked for: 1 within, towards -1 the further outside (news of a
// month is also in the next one's first days), 0 unknown or not asked.
func (q *Query) Fits(d article.Date) float64 {
	switch from, to := q.Time.From, q.Time.To; {
	case q.Time.IsZero() || d.IsZero():
		return 0
	case d.Within(from, to):
		return 1
	case !from.IsZero() && d.Last().Before(from.First()):
		return 2*nearness(from.First().Sub(d.Last())) - 1
	default:
		return 2*nearness(d.First().Sub(to.Last())) - 1
	}
}

// nearness falls from 1 as a hyperbola does.
func nearness(gap time.Duration) float64 { return 1 / (1 + float64(gap)/float64(fortnight)) }
