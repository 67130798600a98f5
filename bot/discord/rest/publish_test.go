package rest

import (
	"errors"
	"net/http"
	"testing"

	"github.com/bwmarrin/discordgo"
)

// What waiting does not mend is told apart: the channel, the reply, the message.
func TestWhatBecomesOfAMessageThatNobodyAskedFor(t *testing.T) {
	answer := func(status, code int, body string) error {
		return &discordgo.RESTError{Response: &http.Response{StatusCode: status}, Message: &discordgo.APIErrorMessage{Code: code}, ResponseBody: []byte(body)}
	}
	for _, c := range []struct {
		what string
		err  error
		want error // nil: it is tried again
	}{
		{"a channel that was deleted", answer(404, 10003, ""), ErrClosed},
		{"one that the bot does not see", answer(403, 50001, ""), ErrClosed},
		{"one that it may not write to", answer(403, 50013, ""), ErrClosed},
		{"a thread that was archived", answer(400, 50083, ""), ErrClosed},
		{"a reply without the history", answer(400, 160002, ""), ErrNoReply},
		{"a reply to what was deleted", answer(400, 50035, `{"errors":{"message_reference":{"_errors":[{"code":"MESSAGE_REFERENCE_UNKNOWN_MESSAGE"}]}}}`), ErrNoReply},
		{"a message that is not taken", answer(400, 50035, `{"errors":{"components":{"_errors":[{"code":"BASE_TYPE_BAD_LENGTH"}]}}}`), ErrUnfit},
		{"a fault of Discord's", answer(500, 0, ""), nil},
		{"a fault of the network", errors.New("connection reset"), nil},
	} {
		got := published(c.err)
		for _, named := range []error{ErrClosed, ErrNoReply, ErrUnfit} {
			if is := errors.Is(got, named); is != (named == c.want) {
				t.Errorf("%s: %v", c.what, got)
			}
		}
	}
	if published(nil) != nil {
		t.Error("no error is one")
	}
}
