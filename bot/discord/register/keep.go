package register

import (
	"context"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"

	"pullquote/bot/discord/pause"
	"pullquote/bot/discord/rest"
)

const (
	// firstRegister and longestRegister are between the pauses of tries to register the commands.
	firstRegister, longestRegister = time.Second, 5 * time.Minute
	// leastUsedUp is the shortest pause after a day's limit was reached.
	leastUsedUp = 10 * time.Minute
)

// Keep registers the commands, again and again until it is done, ctx is, or Discord refuses for good. It closes tried
// after the first try; wait waits for the next. To be told to stop meanwhile is no fault.
func (r *Registrar) Keep(ctx context.Context, wait func(context.Context, time.Duration), tried chan<- struct{}) error {
	first := sync.OnceFunc(func() { close(tried) })
	for failures := 0; ; failures++ {
		err := r.Register(ctx)
		if err == nil || rest.UsedUp(err) { // the commands of yesterday work as well
			r.done.Store(true)
		}
		first()
		if err == nil || ctx.Err() != nil {
			return nil
		}
		if rest.Refused(err) {
			return err
		}
		pause := registerPause(err, failures, rand.Float64())
		r.log.WarnContext(ctx, "commands could not be registered, and are tried again", "err", err, "pause", pause.Round(time.Millisecond))
		if wait(ctx, pause); ctx.Err() != nil {
			return nil
		}
	}
}

// registerPause is the pause before the next try: longer each time, and never shorter than Discord asks for.
func registerPause(err error, failures int, chance float64) time.Duration {
	least := pause.Grown(failures, firstRegister, longestRegister, chance)
	if limit, ok := errors.AsType[*discordgo.RateLimitError](err); ok {
		return max(least, limit.RetryAfter)
	}
	if rest.UsedUp(err) {
		return max(least, leastUsedUp, retryAfter(err))
	}
	return least
}

// retryAfter is what a refusal says about when to come again; 0: nothing.
func retryAfter(err error) time.Duration {
	e, ok := errors.AsType[*discordgo.RESTError](err)
	if !ok {
		return 0
	}
	var answer struct {
		Seconds float64 `json:"retry_after"`
	}
	_ = json.Unmarshal(e.ResponseBody, &answer) // it need not say anything
	return time.Duration(min(answer.Seconds, day.Seconds()) * float64(time.Second))
}

// day is as long as any limit of Discord's lasts.
const day = 24 * time.Hour
