package rest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/bwmarrin/discordgo"

	"pullquote/bot/discord/pause"
)

// send makes one request whose answer does not matter.
func (c *Client) send(ctx context.Context, act, method, address string, body any) error {
	_, err := c.request(ctx, act, method, address, body)
	return err
}

// asked is how often a request is tried that nobody waits 3 s for.
const asked = 3

// Ask makes one request with the bot's token, and reads its answer into result; nil: it does not matter. It tries again a
// few times, and does not wait for long.
func (c *Client) Ask(ctx context.Context, act, method, address string, body, result any) error {
	var data []byte
	var err error
	for try := range asked {
		if data, err = c.request(ctx, act, method, address, body); err == nil {
			break
		}
		if e, ok := errors.AsType[*discordgo.RESTError](err); ok && e.Response.StatusCode == http.StatusUnauthorized {
			return RefusedToken()
		}
		after, again := passing(err, 100*time.Millisecond<<try)
		if !again || try == asked-1 {
			return err
		}
		if pause.For(ctx, after); ctx.Err() != nil {
			return err
		}
	}
	if result == nil {
		return nil
	}
	if err := json.Unmarshal(data, result); err != nil {
		return fmt.Errorf("%s: the answer cannot be read", act) // its cause may quote it
	}
	return nil
}

// request makes one request. Each has a rate limit bucket of its own: discordgo keeps buckets for ever, holds one locked
// while a request runs, and sleeps before the next where nothing can wake it. Addresses hold tokens and are cut out of
// errors.
func (c *Client) request(ctx context.Context, act, method, address string, body any) ([]byte, error) {
	kind, data, err := encoded(body)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", act, err)
	}
	bucket := discordgo.NewRatelimiter().LockBucket(act)
	answer, err := c.session.RequestWithLockedBucket(method, address, kind, data, bucket, 0,
		discordgo.WithContext(ctx), discordgo.WithRetryOnRatelimit(false), discordgo.WithRestRetries(0))
	if limit, ok := errors.AsType[*discordgo.RateLimitError](err); ok {
		return nil, &limitedError{act, limit}
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", act, Plain(err))
	}
	return answer, nil
}

// A carrier is a body that files are sent with.
type carrier interface{ Files() []*discordgo.File }

// encoded is a body as it is sent.
func encoded(body any) (kind string, data []byte, err error) {
	kind = "application/json"
	if body == nil {
		return kind, nil, nil
	}
	if c, ok := body.(carrier); ok {
		if files := c.Files(); len(files) > 0 {
			return discordgo.MultipartBodyWithJSON(body, files)
		}
	}
	data, err = json.Marshal(body)
	return kind, data, err
}

// A limitedError is a rate limit without the address that discordgo's has in its text.
type limitedError struct {
	act   string
	cause *discordgo.RateLimitError
}

func (e *limitedError) Error() string {
	return fmt.Sprintf("%s: rate limited for %v", e.act, e.cause.RetryAfter)
}
func (e *limitedError) Unwrap() error { return e.cause }
