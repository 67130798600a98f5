package discord

import (
	"context"
	"crypto/ed25519"
	"encoding/hex"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"strconv"
	"time"

	"github.com/bwmarrin/discordgo"

	"pullquote/answers"
	"pullquote/bot/discord/interaction"
)

const (
	// maxBody is for one interaction: a message with its embeds and a forwarded one are well below.
	maxBody = 1 << 20
	// maxSkew is how old, or how far ahead, a request's timestamp may be: older ones may be replays.
	maxSkew = 5 * time.Minute
	// holdAtMost is how long a request is held: Discord has given up then.
	holdAtMost = 3 * time.Second
)

// An Endpoint takes interactions as HTTP requests. It keeps no state: any number of copies may stand behind a load
// balancer. The reply to an interaction goes the same way as over the gateway, through the REST callback, and the request itself is
// answered with 202 (docs.discord.com/developers/interactions/receiving-and-responding), once it is acknowledged: when this copy is
// killed before, the load balancer sees the connection break and hands the interaction to another.
type endpoint struct {
	bot *Bot
	key ed25519.PublicKey
	now func() time.Time
}

// Endpoint returns the handler for the interactions endpoint. publicKey is the application's, in hexadecimal; now is
// the clock, nil for the real one.
func (b *Bot) Endpoint(publicKey string, now func() time.Time) (http.Handler, error) {
	key, err := hex.DecodeString(publicKey)
	if err != nil || len(key) != ed25519.PublicKeySize {
		return nil, &answers.HintError{Problem: "the application's public key is not 64 hexadecimal digits",
			Hint: "copy it from the developer portal (General Information, Public Key) into discord.public_key"}
	}
	if now == nil {
		now = time.Now
	}
	return &endpoint{b, key, now}, nil
}

func (e *endpoint) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	status, body := e.reply(w, r)
	if body != nil {
		w.Header().Set("Content-Type", "application/json")
	}
	w.WriteHeader(status)
	if _, err := w.Write(body); err != nil {
		e.bot.o.Log.DebugContext(r.Context(), "endpoint's reply could not arrive", "err", err)
	}
}

// reply checks a request and hands its interaction on. What fails a check is told nothing but the status.
func (e *endpoint) reply(w http.ResponseWriter, r *http.Request) (status int, body []byte) {
	if r.Method != http.MethodPost {
		return http.StatusMethodNotAllowed, nil
	}
	if !e.recent(r.Header.Get("X-Signature-Timestamp")) {
		return http.StatusUnauthorized, nil
	}
	r.Body = http.MaxBytesReader(w, r.Body, maxBody) // VerifyInteraction reads without a limit
	if !discordgo.VerifyInteraction(r, e.key) {
		return http.StatusUnauthorized, nil
	}
	data, err := io.ReadAll(r.Body)
	if err != nil {
		return http.StatusBadRequest, nil
	}
	return e.take(r.Context(), data)
}

func (e *endpoint) recent(timestamp string) bool {
	seconds, err := strconv.ParseInt(timestamp, 10, 64)
	return err == nil && e.now().Sub(time.Unix(seconds, 0)).Abs() <= maxSkew
}

// take answers a ping, and hands any other interaction to the bot.
func (e *endpoint) take(ctx context.Context, data []byte) (status int, body []byte) {
	var kind struct {
		Type discordgo.InteractionType `json:"type"`
	}
	if err := json.Unmarshal(data, &kind); err != nil {
		return http.StatusBadRequest, nil
	}
	if kind.Type == discordgo.InteractionPing {
		return http.StatusOK, []byte(`{"type":1}`)
	}
	i, err := interaction.Read(data)
	if err != nil {
		e.bot.o.Log.WarnContext(ctx, "interaction cannot be read", slog.Any("err", err))
		return http.StatusBadRequest, nil
	}
	held, taken := e.bot.receive(i)
	if !taken {
		return http.StatusServiceUnavailable, nil
	}
	select {
	case <-held.Done():
	case <-ctx.Done():
	case <-time.After(holdAtMost):
	}
	return http.StatusAccepted, nil
}
