package rest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
)

// What may become of a message that nobody asked for.
var (
	ErrClosed  = errors.New("the channel is gone, or may not be written to")
	ErrNoReply = errors.New("it cannot be a reply")
	ErrUnfit   = errors.New("the message is refused")
)

// Codes that Publish tells apart (docs.discord.com/developers/topics/opcodes-and-status-codes).
const (
	codeNoServer     = 10004
	codeArchived     = 50083  // a thread
	codeLocked       = 160005 // a thread
	codeNoHistory    = 160002 // who may not read the messages of a channel may not reply there
	codeSystemReply  = 160003
	codeNoThreadPost = 50008 // “cannot send messages in a non-text channel”
)

// Publish posts a message in a channel that nobody waits for, and gives its id.
func (c *Client) Publish(ctx context.Context, channel string, message any) (id string, err error) {
	var posted struct{ ID string }
	err = persist(ctx, func() error {
		data, err := c.request(ctx, "publish message", http.MethodPost, discordgo.EndpointChannelMessages(segment(channel)), message)
		if err == nil && json.Unmarshal(data, &posted) != nil {
			err = errors.New("publish message: the answer cannot be read")
		}
		return err
	})
	return posted.ID, published(err)
}

// published names the errors of Publish that waiting does not mend.
func published(err error) error {
	switch CodeOf(err) {
	case codeNoChannel, codeNoServer, CodeNoAccess, codeNoPermission, codeArchived, codeLocked, codeNoThreadPost:
		return fmt.Errorf("%w: %w", ErrClosed, err)
	case codeNoHistory, codeSystemReply, codeNoMessage:
		return fmt.Errorf("%w: %w", ErrNoReply, err)
	case codeInvalidForm:
		if slices.ContainsFunc(placesOf(bodyOf(err)), func(p string) bool { return strings.HasSuffix(p, noSuchReference) }) {
			return fmt.Errorf("%w: %w", ErrNoReply, err)
		}
	}
	if e, ok := errors.AsType[*discordgo.RESTError](err); ok && e.Response.StatusCode == http.StatusBadRequest {
		return fmt.Errorf("%w: %w", ErrUnfit, err)
	}
	return err
}

const (
	// pageSize is how many messages Discord gives at once at the most.
	pageSize = 100
	// pagesAtMost bounds how far a message is looked for.
	pagesAtMost = 10
	// discordEpoch is what ids count from, in milliseconds since 1970.
	discordEpoch = 1420070400000
)

// FindMarked looks in a channel for a message whose first component has an id, among those since a moment. Where the bot may not read messages,
// nothing is found, and that is no error.
func (c *Client) FindMarked(ctx context.Context, channel string, mark int64, since time.Time) (id string, found bool, err error) {
	after := strconv.FormatInt(max(0, since.UnixMilli()-discordEpoch)<<22, 10)
	for range pagesAtMost {
		var page []struct {
			ID         string
			Components []struct {
				ID int64 `json:"id"`
			}
		}
		address := discordgo.EndpointChannelMessages(segment(channel)) + "?" + url.Values{"after": {after}, "limit": {strconv.Itoa(pageSize)}}.Encode()
		if err := c.Ask(ctx, "look for a message", http.MethodGet, address, nil, &page); err != nil {
			if err = published(err); errors.Is(err, ErrClosed) {
				err = nil
			}
			return "", false, err
		}
		for _, m := range page {
			if len(m.Components) > 0 && m.Components[0].ID == mark {
				return m.ID, true, nil
			}
		}
		if len(page) < pageSize {
			break
		}
		after = page[0].ID // they come the newest first
	}
	return "", false, nil
}
