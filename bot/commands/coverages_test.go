package commands_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/door"
)

// A shelf has three coverages, of which one is for server 1 alone. Its desks name what they answer from.
type shelf struct{ opened []string }

func (*shelf) Offered(server string) (all []door.Coverage) {
	switch server {
	case "1":
		all = append(all, door.Coverage{Name: "inside", Title: "Inside, Inc."})
	case "barred":
		return nil
	}
	return append(all, door.Coverage{Name: "harbour", Title: "Harbour Post"}, door.Coverage{Name: "valley", Title: "Valley Courier"})
}

func (s *shelf) Desk(names []string) door.Desk {
	s.opened = append(s.opened, strings.Join(names, " "))
	return titled{newMade(1), names}
}

func (*shelf) Desks() []door.Desk { return nil }

type titled struct {
	*made
	names []string
}

func (t titled) Answer(ctx context.Context, q answers.Question) (answers.Answer, error) {
	a, err := t.made.Answer(ctx, q)
	a.Coverage.Titles = t.names
	return a, err
}

// setUp changes a server's settings, and says what its manager is told.
func setUp(t *testing.T, h *commands.Handler, server string, options map[string]string) string {
	t.Helper()
	card := h.Plan(t.Context(), commands.Request{Command: "setup", Options: options, Place: commands.Place{Server: server}, Asker: commands.Asker{ID: "1", Admin: true}}).Carry(t.Context())
	said := card.Verdict
	for _, p := range card.Paragraphs {
		said += "\n" + p.String()
	}
	return said
}

// from is what an answer is from that is asked for in a place, or why there is none.
func from(t *testing.T, h *commands.Handler, server, channel, parent string) string {
	t.Helper()
	card := h.Plan(t.Context(), commands.Request{Command: "ask", Options: map[string]string{"question": "q"},
		Place: commands.Place{Server: server, Channel: channel, Parent: parent}, Asker: commands.Asker{ID: "1"}}).Carry(t.Context())
	if card.Tone == cards.Refuses {
		return card.Verdict
	}
	titles, _, _ := strings.Cut(card.Footer, ":")
	return titles
}

func unhurried(s door.Shelf) commands.Options {
	return commands.Options{Shelf: s, AskerPace: commands.Pace{Burst: -1}, ServerPace: commands.Pace{Burst: -1}}
}

func TestAServerAndItsChannelsChooseAmongCoverages(t *testing.T) {
	h := commands.New(newMade(0), unhurried(&shelf{}))
	for _, step := range []struct {
		what                    string
		set                     map[string]string // in server, before
		server, channel, parent string
		want                    string
	}{
		{"a server that has not chosen", nil, "2", "a", "", "harbour, valley"},
		{"one that may use another too", nil, "1", "a", "", "inside, harbour, valley"},
		{"a direct conversation", nil, "", "", "", "harbour, valley"},
		{"a server that may use none", nil, "barred", "a", "", "This bot has no coverage that may be asked here. Whoever runs it can allow this server to use one."},
		{"a server that chose", map[string]string{"coverages": "valley courier"}, "2", "a", "", "valley"},
		{"a channel that differs", map[string]string{"coverages": "Harbour Post", "coverages_in": "c"}, "2", "c", "", "harbour"},
		{"its thread", nil, "2", "thread", "c", "harbour"},
		{"a channel that does not", nil, "2", "a", "", "valley"},
		{"a channel of two", map[string]string{"coverages": "valley; HARBOUR;;", "coverages_in": "b"}, "2", "b", "", "harbour, valley"},
		{"a channel whose choice is lifted", map[string]string{"coverages": "todos", "coverages_in": "c"}, "2", "c", "", "valley"},
		{"a server whose choice is lifted", map[string]string{"coverages": "all"}, "2", "a", "", "harbour, valley"},
		{"a title with a comma", map[string]string{"coverages": "Inside, Inc."}, "1", "a", "", "inside"},
		{"a new beginning", map[string]string{"reset": "everything"}, "2", "b", "", "harbour, valley"},
	} {
		if step.set != nil {
			setUp(t, h, step.server, step.set)
		}
		if got := from(t, h, step.server, step.channel, step.parent); got != step.want {
			t.Errorf("%s: from %q, want %q", step.what, got, step.want)
		}
	}
}

func TestWhatIsNoCoverageHereIsRefused(t *testing.T) {
	several, one := commands.New(newMade(0), unhurried(&shelf{})), commands.New(newMade(0), commands.Options{})
	for _, c := range []struct {
		h    *commands.Handler
		set  map[string]string
		want string
	}{
		{several, map[string]string{"coverages": "Harbor"}, "There is no coverage “Harbor”"},
		{several, map[string]string{"coverages": "Inside, Inc."}, "There is no coverage “Inside, Inc.”"},
		{several, map[string]string{"coverages_in": "7"}, "Say which coverages"},
		{one, map[string]string{"coverages": "harbour"}, "This bot has one coverage"},
	} {
		if got := setUp(t, c.h, "2", c.set); !strings.Contains(got, c.want) {
			t.Errorf("%v: %q, want %q", c.set, got, c.want)
		}
	}
	if said := setUp(t, one, "2", nil); strings.Contains(said, "come from") {
		t.Errorf("with one coverage the settings say %q", said)
	}
}

func TestCoveragesAreCompletedWhileTheyAreTyped(t *testing.T) {
	h := commands.New(newMade(0), unhurried(&shelf{}))
	for _, c := range []struct {
		server, typed string
		want          []string
	}{
		{"2", "", []string{"Harbour Post", "Valley Courier"}},
		{"1", "in", []string{"Inside, Inc."}},
		{"2", "post", []string{"Harbour Post"}},
		{"2", "Harbour Post; ", []string{"Harbour Post; Valley Courier"}},
		{"2", "walrus", nil},
		{"barred", "", nil},
	} {
		var got []string
		for _, choice := range h.Suggest(t.Context(), commands.Request{Command: "setup", Place: commands.Place{Server: c.server}}, "coverages", c.typed) {
			got = append(got, choice.Value)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q in server %s: %q, want %q", c.typed, c.server, got, c.want)
		}
	}
}

// Where nothing may be asked nothing is opened: what one server may use is nobody's by oversight.
func TestACoverageIsNobodysByOversight(t *testing.T) {
	s := &shelf{}
	h := commands.New(newMade(3), unhurried(s))
	from(t, h, "barred", "a", "")
	h.Suggest(t.Context(), commands.Request{Command: "quotes", Place: commands.Place{Server: "barred"}}, "speaker", "Fo")
	if slices.ContainsFunc(s.opened, func(names string) bool { return names != "" }) {
		t.Errorf("opened were %q", s.opened)
	}
}
