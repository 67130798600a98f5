package discord

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"slices"
	"strings"
	"unicode"

	"github.com/bwmarrin/discordgo"

	"pullquote/answers"
)

// A refusal is Discord's “no” to a request, in one line. discordgo's error holds the whole body, which may be as long as
// what was sent, and repeat it.
type refusal struct {
	act   string
	text  string
	cause *discordgo.RESTError
}

func (e *refusal) Error() string { return e.act + ": " + e.text }
func (e *refusal) Unwrap() error { return e.cause }

// longestText is how much of what Discord says is told, in bytes.
const longestText = 300

func newRefusal(act string, cause *discordgo.RESTError) *refusal {
	text := "Discord says " + cause.Response.Status
	if m := cause.Message; m != nil && m.Message != "" {
		text += fmt.Sprintf(": %s (code %d)", m.Message, m.Code)
	}
	if where := firstFault(cause.ResponseBody); where != "" {
		text += ", at " + where
	}
	return &refusal{act, oneLine(withoutTokens(text)), cause}
}

// oneLine makes one line of a text, not longer than is read.
func oneLine(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return ' '
	}, text)
	text = strings.Join(strings.Fields(text), " ")
	if len(text) > longestText {
		text = strings.ToValidUTF8(text[:longestText], "") + "…"
	}
	return text
}

// firstFault finds the first of the faults that Discord lists, as the path to what is wrong and the name of its kind. Their
// sentences are left out: they quote what was sent.
func firstFault(body []byte) string {
	var answer struct {
		Errors any `json:"errors"`
	}
	if json.Unmarshal(body, &answer) != nil {
		return ""
	}
	var path []string
	for value := answer.Errors; ; {
		node, _ := value.(map[string]any)
		if list, ok := node["_errors"].([]any); ok && len(list) > 0 {
			first, _ := list[0].(map[string]any)
			kind, _ := first["code"].(string)
			return strings.TrimSpace(strings.Join(path, ".") + " " + kind)
		}
		if len(node) == 0 {
			return ""
		}
		next := slices.Min(slices.Collect(maps.Keys(node)))
		path, value = append(path, next), node[next]
	}
}

// refused tells whether Discord said no for good: waiting does not mend it. What does not come as JSON comes from somebody on
// the way.
func refused(err error) bool {
	if _, hint := errors.AsType[*answers.HintError](err); hint {
		return true
	}
	e, ok := errors.AsType[*discordgo.RESTError](err)
	if !ok || e.Message == nil {
		return false
	}
	status := e.Response.StatusCode
	return status >= 400 && status < 500 && status != http.StatusRequestTimeout && !usedUp(err)
}

// usedUp tells whether the day's limit for new commands is reached.
func usedUp(err error) bool { return codeOf(err) == codeNoMoreCommands }

// statuses carries requests, and changes two statuses of answers that discordgo reads in a way of its own. With “bad gateway” it
// puts the whole page into its error. “Too many requests” it waits out, or tells without the code: with the one that means a
// day's limit, that is no limit to wait out.
type statuses struct{ http.RoundTripper }

func (s statuses) RoundTrip(r *http.Request) (*http.Response, error) {
	response, err := s.RoundTripper.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	switch response.StatusCode {
	case http.StatusBadGateway:
		response.StatusCode = http.StatusServiceUnavailable
	case http.StatusTooManyRequests:
		var answer struct {
			Code int `json:"code"`
		}
		body := response.Body
		data, _ := io.ReadAll(io.LimitReader(body, 64<<10)) // what fails is read, and fails, again
		response.Body = readCloser{io.MultiReader(bytes.NewReader(data), body), body}
		if json.Unmarshal(data, &answer) == nil && answer.Code == codeNoMoreCommands {
			response.StatusCode = http.StatusForbidden
		}
	}
	return response, nil
}

type readCloser struct {
	io.Reader
	io.Closer
}
