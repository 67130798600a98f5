package commands

import (
	"context"
	"time"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/compose"
	"pullquote/bot/commands/door"
	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/texts"
	"pullquote/index/article"
)

// A visit is one request with what is known before anything is searched.
type visit struct {
	Request
	o        *Options
	door     door.Door
	keeper   keep.Bounded
	table    table
	settings keep.Settings
	language texts.Language // the asker's, until settled
	texts    *texts.Texts
	notice   string // goes on top of the reply
	posts    []Post // made besides the reply

	offered []door.Coverage // those that may be used here, where there are several
	asked   []string        // the names of those that are asked, likewise
}

// settingsTime is how long settings may take: nothing may keep the acknowledgement waiting, a locked file neither.
const settingsTime = 500 * time.Millisecond

// settle reads the settings of the server, and with them the language of the reply.
func (v *visit) settle(ctx context.Context) {
	if v.Place.Server != "" {
		patience := settingsTime
		if v.Mention != nil { // which is not acknowledged
			patience = keep.Patience
		}
		s, err := v.keeper.Settings(ctx, v.Place.Server, patience)
		if err != nil {
			// Which answers may be public here is unknown now: none are.
			v.o.Log.WarnContext(ctx, "settings cannot be read", "err", err)
			s = keep.Settings{Where: keep.Nowhere}
		}
		v.settings = s
		if s.Language != "" {
			v.language = s.Language
		}
	}
	v.texts = texts.Of(v.language)
	v.openDoor(v.Place.Channel, v.Place.Parent)
}

// openDoor opens the door to the coverages that are asked in a channel: those that the channel or the server chose, of those that the server may
// use, or else all of these.
func (v *visit) openDoor(channel, parent string) {
	if !v.several() {
		return
	}
	v.offered = v.o.Shelf.Offered(v.Place.Server)
	v.asked = door.Chosen(v.offered, v.settings.CoveragesIn(channel, parent))
	v.door = door.New(v.o.Shelf.Desk(v.asked), door.Of(v.o.Gate, v.asked))
}

// count counts what is done beside questions.
func (v *visit) count(what, outcome string) { v.o.Count(what, outcome, v.asked) }

// several reports whether there are several coverages to choose from.
func (v *visit) several() bool { return v.o.Shelf != nil }

// nothingHere reports whether there are coverages, but none that may be used here.
func (v *visit) nothingHere() bool { return v.several() && len(v.offered) == 0 }

// visibility decides who will see a reply, by the asker's wish and the server's settings. Alone with the bot everything
// is private, and a reply that is an ordinary message can be found again: Discord forgets the others.
func (v *visit) visibility() Delivery {
	wish := v.Options["visibility"]
	if wish == "private" || wish == "" && !v.settings.Public && !v.Place.Alone {
		return Privately
	}
	if v.mayPublish() {
		return Publicly
	}
	if wish == "public" {
		v.notice = v.texts.PublicNotHere
	}
	return Privately
}

func (v *visit) mayPublish() bool { return v.settings.MayPublish(v.Place.Channel, v.Place.Parent) }

// private plans a card that only the asker sees.
func (v *visit) private(op string, carry func(context.Context) (cards.Card, error)) Plan {
	return Plan{Delivery: Privately, Op: op, carry: carry}
}

// today is the day of the request.
func (v *visit) today() article.Date {
	y, m, d := v.o.Now().Date()
	return article.Date{Year: y, Month: m, Day: d}
}

// composer makes the cards of the reply.
func (v *visit) composer() compose.Composer {
	return compose.Composer{Language: v.language, Texts: v.texts, PageSize: v.o.PageSize, Alone: v.o.Alone, ShareDeny: v.Place.ShareDeny,
		Checked: v.o.checked(), Notice: v.notice}
}
