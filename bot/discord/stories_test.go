package discord_test

import (
	"net/http/httptest"
	"testing"

	"pullquote/bot/commands"
	"pullquote/bot/discord/localdiscord"
)

// stories are what people do with the bot. Each is told over both transports.
var stories = []struct {
	name string
	tell func(*testing.T, *world)
}{
	{"AskingInAServerGetsACitedCard", askingGetsACitedCard},
	{"APublicAnswerIsSeenByEverybodyAndDeletedByItsAsker", publicAnswersBelongToTheirAsker},
	{"EveryCommandGetsACard", everyCommandGetsACard},
	{"ADirectMessageAndAUsersOwnAppAreAnswered", directMessagesAndUsersOwnApps},
	{"MenusShowContextAndCitationPrivately", menusShowContextAndCitation},
	{"ASharedCardNamesWhoSharedItAndIsTheirs", sharedCardsNameTheirSharer},
	{"SetupDecidesWhatIsPublicAndFromWhere", setupDecidesWhatIsPublic},
	{"AThreadIsWhereItsChannelIs", threadsAreWhereTheirChannelIs},
	{"MessageCommandsReadWhatAReaderSees", messageCommandsReadWhatAReaderSees},
	{"WhereNothingIsNearOneAsksDifferently", askingDifferently},
	{"TypingIsCompleted", typingIsCompleted},
}

func TestOverTheGateway(t *testing.T) {
	w := newWorld(t, commands.Options{})
	for _, s := range stories {
		t.Run(s.name, func(t *testing.T) { s.tell(t, w.in(t)) })
	}
}

func TestOverHTTP(t *testing.T) {
	w := newHTTPWorld(t, commands.Options{})
	for _, s := range stories {
		t.Run(s.name, func(t *testing.T) { s.tell(t, w.in(t)) })
	}
}

// in is the world for one story, in a server of its own.
func (w *world) in(t *testing.T) *world {
	return &world{Server: w.Server, t: t, asker: localdiscord.Who{User: w.NewID(), Guild: w.NewID(), Channel: w.NewID()}}
}

// newHTTPWorld is a world in which interactions come over HTTP.
func newHTTPWorld(t *testing.T, o commands.Options) *world {
	t.Helper()
	w := &world{Server: newDiscord(t), t: t}
	bot := newBot(t, w.Server, newHandler(t, o))
	endpoint, err := bot.Endpoint(w.PublicKey(), nil)
	if err != nil {
		t.Fatal(err)
	}
	web := httptest.NewServer(endpoint)
	t.Cleanup(web.Close)
	w.Endpoint(web.URL)
	w.run(bot.Serve)
	w.settle(func() bool { _, overwrites := w.Requests(); return overwrites == 1 })
	return w
}
