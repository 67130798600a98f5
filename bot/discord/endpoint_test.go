package discord_test

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"pullquote/bot/commands"
	"pullquote/bot/discord"
	"pullquote/bot/discord/localdiscord"
)

func TestTheEndpointTakesNothingButDiscordsOwnRequests(t *testing.T) {
	w := newHTTPWorld(t, commands.Options{})
	ping := []byte(`{"type":1}`)
	now := time.Now()
	signed := func(body []byte, at time.Time) (int, string) {
		status, reply, err := w.Post(body, at)
		if err != nil {
			t.Fatal(err)
		}
		return status, string(reply)
	}
	if status, reply := signed(ping, now); status != http.StatusOK || reply != `{"type":1}` {
		t.Errorf("a ping gets %d %q", status, reply)
	}
	for _, c := range []struct {
		what string
		body []byte
		at   time.Time
		want int
	}{
		{"an old request", ping, now.Add(-6 * time.Minute), 401},
		{"one from the future", ping, now.Add(6 * time.Minute), 401},
		{"half a body", []byte(`{"type":2,"data":`), now, 400},
		{"one without an id", []byte(`{"type":2,"token":"t","data":{}}`), now, 400},
		{"an interaction without data", []byte(`{"type":2,"id":"1","token":"t"}`), now, 202},
		{"data of another kind", []byte(`{"type":2,"id":"1","token":"t","data":[1]}`), now, 202},
		{"a kind that is not known", []byte(`{"type":99,"id":"1","token":"t","data":{}}`), now, 202},
	} {
		if status, reply := signed(c.body, c.at); status != c.want || reply != "" {
			t.Errorf("%s gets %d %q, want %d", c.what, status, reply, c.want)
		}
	}
	for _, signature := range []string{"", "zz", strings.Repeat("00", 64), strings.Repeat("00", 63)} {
		if status, _, err := w.PostSigned(ping, "1700000000", signature); err != nil || status != 401 {
			t.Errorf("signature %q gets %d, %v", signature, status, err)
		}
	}
	// The connection may be closed before all of a body that is too large was sent.
	if status, _, err := w.Post(bytes.Repeat([]byte(" "), 2<<20), now); err == nil && status != 401 {
		t.Errorf("an oversized body gets %d", status)
	}
}

func TestAPublicKeyThatIsNoneIsAHint(t *testing.T) {
	b, err := discord.New(newHandler(t, commands.Options{}), discord.Options{Token: "x"})
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"", "abc", strings.Repeat("g", 64), strings.Repeat("a", 62)} {
		if _, err := b.Endpoint(key, nil); err == nil {
			t.Errorf("key %q is taken", key)
		}
	}
}

func TestOfTwoCopiesThatGetTheSameInteractionOneAnswers(t *testing.T) {
	w := newHTTPWorld(t, commands.Options{})
	first := w.At()
	other := newBot(t, w.Server, newHandler(t, commands.Options{}))
	endpoint, err := other.Endpoint(w.PublicKey(), nil)
	if err != nil {
		t.Fatal(err)
	}
	web := httptest.NewServer(endpoint)
	defer web.Close()
	var all []*localdiscord.Interaction
	for range 20 {
		w.Endpoint(first)
		i, err := w.Use(w.asker, "ask", map[string]string{"question": unAmerican})
		w.Endpoint(web.URL)
		if err := w.Again(i); err != nil {
			t.Fatal(err)
		}
		all = append(all, w.wait(i, err))
	}
	if err := other.Close(); err != nil {
		t.Error(err)
	}
	for _, i := range all { // the other copy has ended all it had to do
		if i.Puts() != 1 || i.Reply().Loading {
			t.Errorf("%d answers", i.Puts())
		}
	}
}
