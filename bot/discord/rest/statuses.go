package rest

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"

	"github.com/bwmarrin/discordgo"

	"pullquote/answers"
)

// Refused tells whether Discord said no for good: waiting does not mend it. What does not come as JSON comes from somebody on
// the way.
func Refused(err error) bool {
	if _, hint := errors.AsType[*answers.HintError](err); hint {
		return true
	}
	e, ok := errors.AsType[*discordgo.RESTError](err)
	if !ok || e.Message == nil {
		return false
	}
	status := e.Response.StatusCode
	return status >= 400 && status < 500 && status != http.StatusRequestTimeout && !UsedUp(err)
}

// UsedUp tells whether the day's limit for new commands is reached.
func UsedUp(err error) bool { return CodeOf(err) == codeNoMoreCommands }

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
