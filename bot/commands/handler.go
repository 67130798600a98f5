package commands

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"time"

	"pullquote/answers"
	"pullquote/index/article"
)

// A Desk is what the commands need of an answers.Desk.
type Desk interface {
	Answer(ctx context.Context, q answers.Question) (answers.Answer, error)
	Timeline(ctx context.Context, q answers.Question) (answers.Answer, error)
	Quotes(ctx context.Context, q answers.Question) ([]answers.QuoteLine, error)
	WhoSaid(ctx context.Context, q answers.Question) (answers.Check, error)
	Articles(ctx context.Context, q answers.Question) ([]answers.ArticleInfo, error)
	Context(ctx context.Context, id article.ID, span article.Span) (answers.Surrounding, error)
	Suggest(ctx context.Context, what answers.Field, prefix string, limit int) []string
	Coverage(ctx context.Context) (answers.Coverage, error)
}

// Options are what an operator may set. The zero value works.
type Options struct {
	Log        *slog.Logger     // nil: discard
	Keeper     Keeper           // nil: settings and reports are forgotten when the program ends
	Now        func() time.Time // nil: time.Now
	Ref        func() string    // names a fault for its asker and the log; nil: random
	AtMost     int              // excerpts an answer may have, over all its pages; 0: 9
	PageSize   int              // excerpts a page shows, 1 to 3; 0: 3
	AskerPace  Pace
	ServerPace Pace
	Version    string // of the program
	Alone      bool   // the asker runs the program: there is nobody to share with or to report to
	Contact    string // who runs the bot, and how to reach them; "": about does not say

	// Admit takes a place for one question of an operation ("ask", "quotes", …), or says with a *answers.HintError that there
	// is none; nil: there always is. leave gives the place back.
	Admit func(op string) (leave func(), err error)

	Checked func() time.Time // when the coverage's feeds were last asked with success; nil or zero: nobody asks them
}

// A Handler answers Requests. It is safe for use by many goroutines.
type Handler struct {
	desk       Desk
	o          Options
	askers     *paces
	servers    *paces
	keeper     boundedKeeper
	completing chan struct{} // holds one for each completion that is under way
}

// New returns a handler that answers from the desk.
func New(desk Desk, o Options) *Handler {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Keeper == nil {
		o.Keeper = &memory{settings: map[string]Settings{}}
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Ref == nil {
		o.Ref = randomRef
	}
	if o.AtMost <= 0 {
		o.AtMost = 9
	}
	if o.PageSize < 1 || o.PageSize > 3 {
		o.PageSize = 3
	}
	return &Handler{desk, o, newPaces(o.AskerPace, askerPace), newPaces(o.ServerPace, serverPace), newBoundedKeeper(o.Keeper),
		make(chan struct{}, suggestAtOnce)}
}

// Carry does what was planned, once. It always returns a card; for a plan that removes a card, the empty one.
func (p Plan) Carry(ctx context.Context) (card Card) {
	defer p.Drop()
	began := p.handler.o.Now()
	defer func() {
		if cause := recover(); cause != nil {
			card = p.broken(ctx, fmt.Errorf("panic: %v\n%s", cause, debug.Stack()))
		}
		card.Language = p.language
	}()
	card, err := p.carry(ctx)
	if err != nil {
		return p.sorry(ctx, err)
	}
	p.handler.o.Log.InfoContext(ctx, "replied", "op", p.Op, "shown", len(card.Excerpts),
		"took_ms", p.handler.o.Now().Sub(began).Milliseconds())
	return card
}

// sorry turns an error into a sentence: as written for one that the asker can fix, with a reference for a fault.
func (p Plan) sorry(ctx context.Context, err error) Card {
	if sentence, ok := p.sentence(err); ok {
		return refusal(sentence)
	}
	return p.broken(ctx, err)
}

func (p Plan) broken(ctx context.Context, err error) Card {
	ref := p.handler.o.Ref()
	p.handler.o.Log.ErrorContext(ctx, "reply is broken", "ref", ref, "op", p.Op, "err", err)
	if errors.Is(err, errNotKept) {
		return refusal(sprintf(TextsOf(p.language).NotKept, ref))
	}
	return refusal(sprintf(TextsOf(p.language).Broken, ref))
}

// Broken is the card for a fault outside a plan, such as a panic in the platform's own code.
func Broken(l Language, ref string) Card {
	card := refusal(sprintf(TextsOf(l).Broken, ref))
	card.Language = l
	return card
}

func refusal(sentence string) Card { return Card{Tone: Refuses, Verdict: sentence} }

func sprintf(format string, args ...any) string { return fmt.Sprintf(format, args...) }

func (p plural) of(n int) string {
	if n == 1 {
		return fmt.Sprintf(p.One, n)
	}
	return fmt.Sprintf(p.Many, n)
}

func randomRef() string {
	var b [4]byte
	rand.Read(b[:]) // never fails: crypto/rand ends the program instead
	return hex.EncodeToString(b[:])
}
