package rest

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// A refusal is an error of Discord's in one line: status, code, and where in the request it found what. The body that
// Discord sent is left out, as it repeats what was sent, tokens and what people wrote included.
type refusal struct{ cause *discordgo.RESTError }

func (r *refusal) Unwrap() error { return r.cause }

func (r *refusal) Error() string {
	text := "HTTP " + r.cause.Response.Status
	if code := CodeOf(r.cause); code != 0 {
		text += fmt.Sprintf(", code %d", code)
	}
	if places := placesOf(r.cause.ResponseBody); len(places) > 0 {
		text += ": " + strings.Join(places[:min(len(places), mostPlaces)], ", ")
		if more := len(places) - mostPlaces; more > 0 {
			text += fmt.Sprintf(", and %d more", more)
		}
	}
	return text
}

// mostPlaces is how many faults of one request are told: they are mostly the same one, in every command.
const mostPlaces = 3

// Plain is an error of a request as it may be logged and shown: without Discord's body, and without the address, which
// holds a token.
func Plain(err error) error {
	if wrapped, ok := errors.AsType[*url.Error](err); ok {
		err = wrapped.Err
	}
	if cause, ok := errors.AsType[*discordgo.RESTError](err); ok && cause.Response != nil {
		return &refusal{cause}
	}
	return err
}

// faultName matches what Discord calls a place or a fault: "options", "0", "BASE_TYPE_REQUIRED". Anything else is not repeated.
var faultName = regexp.MustCompile(`^[A-Za-z0-9_]{1,40}$`)

// placesOf lists the faults in a body, as "0.options.1.name BASE_TYPE_MAX_LENGTH"
// (docs.discord.com/developers/reference, "Error Messages").
func placesOf(body []byte) []string {
	var sent struct {
		Errors any `json:"errors"`
	}
	if json.Unmarshal(body, &sent) != nil {
		return nil
	}
	places := faultsIn(sent.Errors, "")
	slices.Sort(places)
	return places
}

func faultsIn(tree any, at string) (places []string) {
	branches, _ := tree.(map[string]any)
	for key, below := range branches {
		if list, leaf := below.([]any); leaf && key == "_errors" {
			for _, one := range list {
				fault, _ := one.(map[string]any)
				if code, _ := fault["code"].(string); faultName.MatchString(code) {
					places = append(places, strings.TrimSpace(strings.TrimPrefix(at, ".")+" "+code))
				}
			}
		} else if faultName.MatchString(key) {
			places = append(places, faultsIn(below, at+"."+key)...)
		}
	}
	return places
}

// segment is an id or a token as one part of an address, whatever is in it.
func segment(text string) string {
	if strings.Trim(text, ".") == "" {
		return strings.ReplaceAll(text, ".", "%2E") // "." and ".." would be steps
	}
	return url.PathEscape(text)
}
