package rest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
)

const (
	// ackTime is how long an acknowledgement is tried: Discord gives 3 s from its own sending on, the network takes
	// some (docs.discord.com/developers/interactions/receiving-and-responding).
	ackTime = 2700 * time.Millisecond
	// editTime is how long an edit is tried. The token lives for 15 minutes; who waits has given up before.
	editTime = 2 * time.Minute
	// longestWait is the longest pause that a rate limit may ask for before the next try.
	longestWait = 30 * time.Second
)

// Codes of Discord's errors that mean an expected end (docs.discord.com/developers/topics/opcodes-and-status-codes).
const (
	codeAcknowledged   = 40060 // another copy has the interaction
	codeNoInteraction  = 10062 // Discord gave the interaction up
	codeNoWebhook      = 10015 // the token has expired
	codeNoMessage      = 10008 // the message was deleted
	codeNoChannel      = 10003
	CodeNoAccess       = 50001
	codeNoPermission   = 50013
	codeInvalidToken   = 50027
	codeClosedDM       = 50007
	codeBlockedContent = 240000 // by the server's own rules
	codeInvalidForm    = 50035
	codeNoMoreCommands = 30034 // 200 new commands a day
)

// noSuchReference is what Discord says of a reply to a message that was deleted.
const noSuchReference = "MESSAGE_REFERENCE_UNKNOWN_MESSAGE"

// The expected ends of what is asked for an interaction.
var (
	ErrTaken = errors.New("another copy has the interaction")
	ErrGone  = errors.New("interaction or message is gone")
)

// Acknowledge posts the callback, whose success is the claim on the interaction. The error is ErrTaken when another
// copy has claimed it, ErrGone when Discord has given it up.
func (c *Client) Acknowledge(ctx context.Context, i *discordgo.Interaction, body any) error {
	ctx, cancel := context.WithTimeout(ctx, c.AckTime)
	defer cancel()
	unsure := false // an earlier try may have reached Discord although its answer did not reach us
	return retry(ctx, func() error {
		err := c.send(ctx, "acknowledge", http.MethodPost, discordgo.EndpointInteractionResponse(segment(i.ID), segment(i.Token)), body)
		if unsure && CodeOf(err) == codeAcknowledged {
			return nil
		}
		unsure = unsure || err != nil && !limited(err)
		return err
	})
}

// Edit replaces the reply, or for a press the card that was pressed.
func (c *Client) Edit(ctx context.Context, i *discordgo.Interaction, message any) error {
	ctx, cancel := context.WithTimeout(ctx, editTime)
	defer cancel()
	return retry(ctx, func() error {
		return c.send(ctx, "edit reply", http.MethodPatch, original(i), message)
	})
}

// Remove deletes the card that was pressed.
func (c *Client) Remove(ctx context.Context, i *discordgo.Interaction) error {
	ctx, cancel := context.WithTimeout(ctx, editTime)
	defer cancel()
	return retry(ctx, func() error {
		return c.send(ctx, "delete card", http.MethodDelete, original(i), nil)
	})
}

// Post posts a message in a channel, and gives its id.
func (c *Client) Post(ctx context.Context, channel string, message any) (id string, err error) {
	ctx, cancel := context.WithTimeout(ctx, editTime)
	defer cancel()
	err = retry(ctx, func() error {
		data, err := c.request(ctx, "post message", http.MethodPost, discordgo.EndpointChannelMessages(segment(channel)), message)
		if err != nil {
			return err
		}
		var posted struct{ ID string }
		if json.Unmarshal(data, &posted) != nil {
			return errors.New("post message: the answer cannot be read")
		}
		id = posted.ID
		return nil
	})
	return id, err
}

// Change replaces a message of the bot's own in a channel.
func (c *Client) Change(ctx context.Context, channel, id string, message any) error {
	ctx, cancel := context.WithTimeout(ctx, editTime)
	defer cancel()
	return retry(ctx, func() error {
		return c.send(ctx, "edit message", http.MethodPatch, discordgo.EndpointChannelMessage(segment(channel), segment(id)), message)
	})
}

// Delete deletes a message of the bot's own in a channel.
func (c *Client) Delete(ctx context.Context, channel, id string) error {
	ctx, cancel := context.WithTimeout(ctx, editTime)
	defer cancel()
	return retry(ctx, func() error {
		return c.send(ctx, "delete message", http.MethodDelete, discordgo.EndpointChannelMessage(segment(channel), segment(id)), nil)
	})
}

// Parent is the channel that a channel is a thread of, such as a forum; "" when it is no thread.
func (c *Client) Parent(ctx context.Context, channel string) (string, error) {
	var known discordgo.Channel
	if err := c.Ask(ctx, "ask for a channel", http.MethodGet, discordgo.EndpointChannel(segment(channel)), nil, &known); err != nil {
		return "", err
	}
	if known.IsThread() {
		return known.ParentID, nil
	}
	return "", nil
}

// original is the address of the reply to an interaction.
func original(i *discordgo.Interaction) string {
	return discordgo.EndpointWebhookMessage(segment(i.AppID), segment(i.Token), "@original")
}

// retry tries again, with pauses that grow, while the fault may be passing.
func retry(ctx context.Context, try func() error) error {
	return end(persist(ctx, try))
}

// persist is retry with the error as it is.
func persist(ctx context.Context, try func() error) error {
	for pause := 100 * time.Millisecond; ; pause = min(2*pause, 10*time.Second) {
		err := try()
		if err == nil {
			return nil
		}
		wait, again := passing(err, pause)
		if !again || ctx.Err() != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(wait):
		}
	}
}

// passing says whether to try again, and after how long: after a rate limit when it says so, after a server's or the
// network's fault when pause is over.
func passing(err error, pause time.Duration) (time.Duration, bool) {
	if limit, ok := errors.AsType[*discordgo.RateLimitError](err); ok {
		return limit.RetryAfter, limit.RetryAfter <= longestWait
	}
	if e, ok := errors.AsType[*discordgo.RESTError](err); ok {
		return pause, e.Response.StatusCode >= 500
	}
	return pause, true
}

func limited(err error) bool {
	_, is := errors.AsType[*discordgo.RateLimitError](err)
	return is
}

// end names the errors that are an expected end.
func end(err error) error {
	switch CodeOf(err) {
	case codeAcknowledged:
		return ErrTaken
	case codeInvalidForm:
		if slices.ContainsFunc(placesOf(bodyOf(err)), func(p string) bool { return strings.HasSuffix(p, noSuchReference) }) {
			return fmt.Errorf("%w: what is replied to was deleted", ErrGone)
		}
	case codeNoInteraction, codeNoWebhook, codeNoMessage, codeNoChannel, CodeNoAccess, codeNoPermission, codeInvalidToken, codeClosedDM, codeBlockedContent:
		return fmt.Errorf("%w: code %d", ErrGone, CodeOf(err))
	}
	return err
}

// CodeOf is Discord's code in an error, 0 when there is none.
func CodeOf(err error) int {
	if e, ok := errors.AsType[*discordgo.RESTError](err); ok && e.Message != nil {
		return e.Message.Code
	}
	return 0
}

// bodyOf is what Discord sent with an error.
func bodyOf(err error) []byte {
	if e, ok := errors.AsType[*discordgo.RESTError](err); ok {
		return e.ResponseBody
	}
	return nil
}
