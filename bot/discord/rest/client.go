package rest

import (
	"fmt"
	"net/http"
	"time"

	"github.com/bwmarrin/discordgo"

	"pullquote/answers"
)

// A Client makes requests with the bot's token. Those for interactions are outside the global rate limit.
type Client struct {
	// AckTime is how long an acknowledgement is tried. New sets what Discord gives.
	AckTime time.Duration

	session *discordgo.Session
}

// requestTime is for one request: long enough for a slow day, short enough to try again while somebody waits.
const requestTime = 15 * time.Second

// New returns a client. transport may be nil: http.DefaultTransport.
func New(token string, transport http.RoundTripper) (*Client, error) {
	if transport == nil {
		transport = http.DefaultTransport
	}
	s, err := discordgo.New("Bot " + token) // for requests alone; package gateway is the gateway
	if err != nil {
		return nil, fmt.Errorf("prepare session: %w", err)
	}
	s.Client = &http.Client{Transport: statuses{transport}, Timeout: requestTime}
	s.LogLevel = discordgo.LogError // its warnings print whole events, tokens included
	return &Client{AckTime: ackTime, session: s}, nil
}

// RefusedToken is the error for a token that Discord does not know.
func RefusedToken() error {
	return &answers.HintError{Problem: "Discord does not accept the token",
		Hint: "copy it again from the developer portal (page Bot, Reset Token) and set DISCORD_TOKEN; the public key and the client secret are no tokens"}
}
