package following

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"pullquote/index/article"
)

// A Waiting is an item that a follow has yet to post.
type Waiting struct {
	Follow  int64
	Key     int64
	Article article.ID
	Reason  Reason
	At      time.Time // when it was found
}

// A Batch is what one message posts: items of one follow, of one article unless it is a digest; or one amendment.
type Batch struct {
	Channel string
	Follow  Follow
	Items   []Waiting
	Amend   *Amendment // nil: Items
}

// The most that one message shows.
const (
	MostExcerpts = 3
	MostLines    = 10 // of a digest
)

// A Channel is what is known of one that is posted to.
type Channel struct {
	Last  time.Time // when something was last posted there; zero: never
	Quiet Quiet     // of its server
}

// A Desk is all that is to be posted, and where.
type Desk struct {
	Follows    []Follow
	Waiting    []Waiting
	Amendments []Amendment
	Channels   map[string]Channel
	Every      time.Duration // between two posts in a channel
}

// Next is what may be posted now, a batch a channel at the most, and when more may be: zero when nothing waits. Amendments come first,
// then what has waited longest.
func (d Desk) Next(now time.Time) (batches []Batch, wake time.Time) {
	later := func(at time.Time) {
		if !at.IsZero() && (wake.IsZero() || at.Before(wake)) {
			wake = at
		}
	}
	due := map[string]Batch{}
	more := map[string]bool{}
	for _, b := range d.due(now, later) {
		if _, has := due[b.Channel]; has {
			more[b.Channel] = true
			continue
		}
		due[b.Channel] = b
	}
	for channel, b := range due {
		c := d.Channels[channel]
		free := c.Last.Add(d.Every)
		switch until := c.Quiet.Until(now); {
		case !until.IsZero():
			later(until)
		case !c.Last.IsZero() && free.After(now):
			later(free)
		default:
			batches = append(batches, b)
			if more[channel] {
				later(now.Add(d.Every))
			}
		}
	}
	slices.SortFunc(batches, func(a, b Batch) int { return cmp.Compare(a.Channel, b.Channel) })
	return batches, wake
}

// due are all batches that only their channel's pace and quiet hours keep waiting, in the order in which they are to be posted.
func (d Desk) due(now time.Time, later func(time.Time)) (all []Batch) {
	for i, a := range d.Amendments {
		all = append(all, Batch{Channel: a.Channel, Amend: &d.Amendments[i]})
	}
	follows := map[int64]Follow{}
	for _, f := range d.Follows {
		follows[f.ID] = f
	}
	waiting := slices.Clone(d.Waiting)
	slices.SortStableFunc(waiting, func(a, b Waiting) int { return a.At.Compare(b.At) })
	open := map[string]int{} // the batches that take more, by what they hold
	for _, w := range waiting {
		f, known := follows[w.Follow]
		if !known || f.Paused != "" {
			continue
		}
		in, most := string(w.Article), MostExcerpts
		if f.Pace.Digest() {
			zone := d.Channels[f.Channel].Quiet.Location()
			if slot := Slot(f.Pace, now, zone); !w.At.Before(slot) {
				later(After(f.Pace, slot, zone))
				continue
			}
			in, most = "", MostLines
		}
		in += "\x00" + strconv.FormatInt(f.ID, 10)
		if at, has := open[in]; has && len(all[at].Items) < most {
			all[at].Items = append(all[at].Items, w)
			continue
		}
		open[in] = len(all)
		all = append(all, Batch{Channel: f.Channel, Follow: f, Items: []Waiting{w}})
	}
	return all
}
