package commands

import (
	"context"
	"errors"

	"pullquote/answers"
	"pullquote/index"
)

// Plan decides what becomes of a request: at once, without searching. What it reads is the server's settings. The plan
// may hold a place among the questions under way: Carry or Drop it.
func (h *Handler) Plan(ctx context.Context, r Request) Plan {
	leave, refused, full := h.admit(r)
	if full {
		return refused
	}
	var p Plan
	defer func() {
		if p.leave == nil { // a panic
			leave()
		}
	}()
	v := h.visit(ctx, r)
	p = v.plan(ctx)
	p.handler, p.language, p.leave = h, v.language, leave
	return p
}

// Drop gives up what was planned. After Carry it does nothing.
func (p Plan) Drop() {
	if p.leave != nil {
		p.leave()
	}
}

// A visit is one request with what is known before anything is searched.
type visit struct {
	*Handler
	Request
	settings Settings
	language Language
	texts    *Texts
	notice   string // goes on top of the reply
}

func (h *Handler) visit(ctx context.Context, r Request) *visit {
	v := &visit{Handler: h, Request: r, language: LanguageOf(r.Locale)}
	if r.Place.Server != "" {
		s, err := ask(ctx, h.keeper, settingsTime, func(ctx context.Context, k Keeper) (Settings, error) { return k.Settings(ctx, r.Place.Server) })
		if err != nil {
			// Which answers may be public here is unknown now: none are.
			h.o.Log.WarnContext(ctx, "settings cannot be read", "err", err)
			s = Settings{Where: Nowhere}
		}
		v.settings = s
		if s.Language != "" {
			v.language = s.Language
		}
	}
	v.texts = TextsOf(v.language)
	return v
}

func (v *visit) plan(ctx context.Context) Plan {
	if p, tooFast := v.tooFast(); tooFast {
		return p
	}
	if v.Press != nil {
		return v.press()
	}
	switch v.Command {
	case "ask", "quotes", "whosaid", "timeline", "articles":
		q, err := readInquiry(v.Command, v.Options, v.texts)
		if err != nil {
			return v.refuse(v.Command, err)
		}
		return Plan{Delivery: v.visibility(), Op: v.Command, carry: v.look(q)}
	case "check", "ask_this":
		return v.onMessage()
	case "help":
		return Plan{Delivery: Privately, Op: "help", carry: v.help}
	case "about":
		return Plan{Delivery: Privately, Op: "about", carry: v.about}
	case "setup":
		return v.setup()
	}
	return v.refuse("unknown", hint(v.texts.UnknownCommand))
}

// visibility decides who will see a reply, by the asker's wish and the server's settings. Alone with the bot everything
// is private, and a reply that is an ordinary message can be found again: Discord forgets the others.
func (v *visit) visibility() Delivery {
	wish := v.Options["visibility"]
	if wish == "private" || wish == "" && !v.settings.Public && !v.Place.Alone {
		return Privately
	}
	if v.settings.mayPublish(v.Place) {
		return Publicly
	}
	if wish == "public" {
		v.notice = v.texts.PublicNotHere
	}
	return Privately
}

// tooFast refuses who asks too often, with the time from which they may ask again.
func (v *visit) tooFast() (Plan, bool) {
	now := v.o.Now()
	until, ok := v.askers.take(v.Asker.ID, now)
	sentence := v.texts.TooFastUser
	if ok {
		until, ok = v.servers.take(v.Place.Server, now)
		sentence = v.texts.TooFastServer
	}
	if ok {
		return Plan{}, false
	}
	return v.refuse("too fast", hint(sprintf(sentence, instant(until)))), true
}

// refuse plans a private sentence, at once.
func (v *visit) refuse(op string, err error) Plan {
	return Plan{Delivery: AtOnce, Op: op, carry: func(context.Context) (Card, error) { return Card{}, err }}
}

// sentence is what an error says to the asker; false for a fault, which is ours.
func (p Plan) sentence(err error) (string, bool) {
	t := TextsOf(p.language)
	if h, ok := errors.AsType[*answers.HintError](err); ok {
		return t.hint(h), true
	}
	switch {
	case errors.Is(err, errOldCard):
		return t.OldCard, true
	case errors.Is(err, errOddCard):
		return t.OddCard, true
	case errors.Is(err, errGone), errors.Is(err, index.ErrNoArticle):
		return t.GoneExcerpt, true
	}
	return "", false
}
