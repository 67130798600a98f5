package rest_test

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"pullquote/bot/discord/rest"
)

func TestARefusalIsOneLineWithoutWhatWasSent(t *testing.T) {
	for body, want := range map[string]string{
		``:                              "HTTP 400 Bad Request",
		`canary <html>`:                 "HTTP 400 Bad Request",
		`{"message":"canary","code":7}`: "HTTP 400 Bad Request, code 7",
		`{"code":50035,"message":"Invalid Form Body","errors":{"0":{"name":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"canary"}]}},"canary value":{"_errors":[{"code":"X"}]}}}`: "HTTP 400 Bad Request, code 50035: 0.name BASE_TYPE_MAX_LENGTH",
		`{"errors":{"_errors":[{"code":"A"},{"code":"canary at its best"},{"code":"B"},{"code":"C"},{"code":"D"}]}}`:                                                                      "HTTP 400 Bad Request: A, B, C, and 1 more",
		`{"code":50035,"errors":[["canary"]]}`: "HTTP 400 Bad Request, code 50035",
	} {
		cause := &discordgo.RESTError{Response: &http.Response{Status: "400 Bad Request", StatusCode: 400}, ResponseBody: []byte(body)}
		_ = discordgo.Unmarshal(cause.ResponseBody, &cause.Message)
		err := rest.Plain(fmt.Errorf("wrapped: %w", cause))
		if err.Error() != want {
			t.Errorf("%s: got %s, want %s", body, err, want)
		}
		if _, is := errors.AsType[*discordgo.RESTError](err); !is {
			t.Errorf("%s: the cause is lost", body)
		}
	}
	address := &url.Error{Op: "Post", URL: "https://discord.com/api/v9/interactions/1/canary/callback", Err: errors.New("EOF")}
	if err := rest.Plain(address); strings.Contains(err.Error(), "canary") {
		t.Error(err)
	}
}

func TestNoTokenChangesTheAddressItIsPartOf(t *testing.T) {
	for _, text := range []string{"aW50ZXJhY3Rpb24", "a/b", "../../applications", "..", ".", "a?b=c", "a#b", "a b", "a%2fb", "é\x00"} {
		u, err := url.Parse("https://discord.com/api/v9/webhooks/1/" + rest.Segment(text) + "/messages/@original")
		if err != nil || u.RawQuery != "" || u.Fragment != "" {
			t.Errorf("%q: %v, %v", text, u, err)
			continue
		}
		parts := strings.Split(strings.TrimPrefix(u.EscapedPath(), "/"), "/")
		if len(parts) != 7 || parts[4] == ".." || parts[4] == "." {
			t.Errorf("%q became %q", text, u.EscapedPath())
			continue
		}
		if got, err := url.PathUnescape(parts[4]); err != nil || got != text {
			t.Errorf("%q arrives as %q, %v", text, got, err)
		}
	}
}
