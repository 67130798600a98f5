package gateway

import (
	"errors"
	"fmt"
	"time"

	"github.com/gorilla/websocket"

	"pullquote/answers"
	"pullquote/bot/discord/rest"
)

// An ending is how a connection ended, as far as the next one depends on it.
type ending struct {
	err        error
	lived      time.Duration // since Discord was ready on it; 0: it never was
	session    time.Duration // since the session began; 0: there was none
	identified bool          // it asked for a session of its own
	anew       bool          // the next one has to
}

var (
	errReconnect  = errors.New("asked to connect again")
	errUnanswered = errors.New("heartbeats are not answered")
	errSlow       = errors.New("not ready in time")
)

// An invalidError is Discord's “invalid session”.
type invalidError struct{ resumable bool }

func (e *invalidError) Error() string { return "Discord says that the session is invalid" }

// An unreadableError is a message that the gateway's protocol has not.
type unreadableError struct{ cause string }

func (e *unreadableError) Error() string { return "message of the gateway cannot be read: " + e.cause }

// keepsSession tells whether a session can be resumed after a connection ended with err. A message that cannot be read would
// come again, and what was too slow once may be so for ever: both begin anew.
func keepsSession(err error) bool {
	if invalid, ok := errors.AsType[*invalidError](err); ok {
		return invalid.resumable
	}
	if _, ok := errors.AsType[*unreadableError](err); ok || errors.Is(err, errSlow) || errors.Is(err, websocket.ErrReadLimit) {
		return false
	}
	if closed, ok := errors.AsType[*websocket.CloseError](err); ok {
		switch closed.Code {
		case 4003, 4007, 4009: // no longer authenticated, wrong sequence, timed out
			return false
		}
	}
	return true
}

// hintOf names the closures that trying again does not mend (docs.discord.com/developers/topics/opcodes-and-status-codes),
// and what Discord has refused for good before there was a connection.
func hintOf(err error) error {
	if hint, ok := errors.AsType[*answers.HintError](err); ok {
		return hint
	}
	closed, ok := errors.AsType[*websocket.CloseError](err)
	if !ok {
		return nil
	}
	switch closed.Code {
	case 4004:
		return rest.RefusedToken()
	case 4010, 4011:
		return &answers.HintError{Problem: fmt.Sprintf("Discord wants this bot in other shards (%d)", closed.Code),
			Hint: "set discord.shards to auto; or use the http transport (discord.transport: http)"}
	case 4012, 4013, 4014:
		return fmt.Errorf("gateway refused the connection: %w", err)
	}
	return nil
}
