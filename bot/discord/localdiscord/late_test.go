package localdiscord_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"pullquote/bot/discord/localdiscord"
)

// A bot that forgets to acknowledge, or does its work first, is told so, however much time the machine has.
func TestWhoDoesNotAcknowledgeIsFound(t *testing.T) {
	t.Parallel()
	d, err := localdiscord.Start()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Close)
	bot := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusAccepted) }))
	t.Cleanup(bot.Close)
	d.Endpoint(bot.URL)
	sent := time.Now()
	i, err := d.Odd(localdiscord.Who{User: d.NewID()}, 2, func(map[string]any) {})
	if err != nil {
		t.Fatal(err)
	}
	if err := i.Wait(t.Context()); err == nil || !strings.Contains(err.Error(), "not acknowledged") || time.Since(sent) < 3*time.Second {
		t.Errorf("after %v: %v", time.Since(sent), err)
	}
	client := http.Client{Transport: d.Transport()}
	t.Cleanup(client.CloseIdleConnections)
	response, err := client.Post("https://discord.com/api/v9/interactions/"+i.ID+"/"+i.Token+"/callback", "application/json", strings.NewReader(`{"type":5}`))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var told struct{ Code int }
	if err := json.NewDecoder(response.Body).Decode(&told); err != nil || told.Code != 10062 || i.Acknowledged() != 0 {
		t.Errorf("acknowledged too late: code %d, %v", told.Code, err)
	}
}
