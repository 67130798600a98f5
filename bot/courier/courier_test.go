package courier_test

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pullquote/bot/following"
)

const (
	old    = "The council met on Monday. “The harbour is closed until spring,” said Lena Ortiz, a union organizer.\n\nNobody else spoke.\n"
	strike = "The crews voted on Tuesday.\n\n“We will not sail before the pay is settled,” said Lena Ortiz, a union organizer.\n\n“The town has no money left for ferries,” Mayor Tom Reed said.\n"
)

func TestWhatIsNewIsPostedOnce(t *testing.T) {
	w := newWorld(t, filepath.Join(t.TempDir(), "state.db"))
	w.write("old", story("Harbour closed", "Harbour Post", "2026-08-31", old))
	c := w.copy()
	w.follow(following.Follow{Server: "1", Channel: "11", Kind: following.Speaker, Name: "Lena Ortiz"})
	w.follow(following.Follow{Server: "1", Channel: "12", Kind: following.Topic, Name: "money for ferries"})
	w.follow(following.Follow{Server: "1", Channel: "13", Kind: following.Publication, Name: "harbour post", Pace: following.Daily})
	c.settle()
	if got := w.texts("11"); len(got) != 0 {
		t.Fatalf("what is old was posted: %q", got)
	}
	w.write("strike", story("Crews vote", "Harbour Post", "2026-09-01", strike))
	c.settle()
	speaker, topic, publication := w.texts("11"), w.texts("12"), w.texts("13")
	if len(speaker) != 1 || !strings.Contains(speaker[0], "We will not sail before") || !strings.Contains(speaker[0], "what this speaker says") {
		t.Errorf("of the speaker: %q", speaker)
	}
	if len(topic) != 1 || !strings.Contains(topic[0], "no money left") || !strings.Contains(topic[0], "has the topic’s words") {
		t.Errorf("on the topic: %q", topic)
	}
	if len(publication) != 0 {
		t.Errorf("a digest before its time: %q", publication)
	}
	w.write("copy", story("Ferries stay", "Island Times", "2026-09-02", strike))
	w.write("again/strike", story("Crews vote", "Harbour Post", "2026-09-01", strike))
	c.settle()
	w.pass(24 * time.Hour)
	c.settle()
	if a, b := w.texts("11"), w.texts("13"); len(a) != 1 || len(b) != 1 || !strings.Contains(b[0], "Daily digest: 2 new excerpts") {
		t.Errorf("after copies and a day: %q, and the digest %q", a, b)
	}
}

// followed is a world whose channel 11 was posted what Lena Ortiz said about the strike, and channel 12 what the mayor did.
func followed(t *testing.T) (*world, *copyOf) {
	w := newWorld(t, filepath.Join(t.TempDir(), "state.db"))
	w.write("old", story("Harbour closed", "Harbour Post", "2026-08-31", old+"\nMayor Tom Reed said: “Nobody told me.”\n"))
	c := w.copy()
	w.staff("1", "19")
	w.follow(following.Follow{Server: "1", Channel: "11", Kind: following.Speaker, Name: "Lena Ortiz", Language: "es"})
	w.follow(following.Follow{Server: "1", Channel: "12", Kind: following.Speaker, Name: "Tom Reed"})
	c.turn()
	w.write("strike", story("Crews vote", "Harbour Post", "2026-09-01", strike))
	c.settle()
	if a, b := w.texts("11"), w.texts("12"); len(a) != 1 || len(b) != 1 {
		t.Fatalf("posted were %q and %q", a, b)
	}
	return w, c
}

func TestWhatBecomesOfSomethingPostedIsARepliedTo(t *testing.T) {
	const note = "Correction: An earlier version misquoted Lena Ortiz on the pay that is to be settled."
	for _, c := range []struct {
		what  string
		file  string // the article now
		want  []string
		other int // messages in the mayor's channel
	}{
		{"the article gets a correction", story("Crews vote", "Harbour Post", "2026-09-01", strike, `corrections: ["`+note+`"]`), []string{"Una corrección", "misquoted Lena Ortiz", "harbourpost.example"}, 1},
		{"its words are changed", story("Crews vote", "Harbour Post", "2026-09-01", strings.Replace(strike, "not sail before the pay", "never sail until the pay", 1)), []string{"ha cambiado las palabras", "never sail until the pay", "Lena Ortiz"}, 1},
		{"its words are taken out", story("Crews vote", "Harbour Post", "2026-09-01", "The crews voted on Tuesday.\n\n“The town has no money left for ferries,” Mayor Tom Reed said.\n"), []string{"ya no están en el artículo"}, 1},
		{"it is withdrawn", story("Crews vote", "Harbour Post", "2026-09-01", strike, "withdrawn: a hoax"), []string{"se ha retirado de la cobertura"}, 2},
		{"commas and quotation marks change", story("Crews vote", "Harbour Post", "2026-09-01", strings.NewReplacer("“", `"`, "”", `"`, "settled,", "settled").Replace(strike)), nil, 1},
		{"only its title changes", story("Crews have voted", "Harbour Post", "2026-09-02", strike), nil, 1},
		{"a correction is of something else", story("Crews vote", "Harbour Post", "2026-09-01", strike, `corrections: ["An earlier version of this article misspelled the photographer’s name."]`), nil, 1},
	} {
		t.Run(c.what, func(t *testing.T) {
			w, one := followed(t)
			w.write("strike", c.file)
			one.settle()
			one.settle()
			got := w.Posted("11")
			if len(got) != 1+min(1, len(c.want)) {
				t.Fatalf("%d messages: %q", len(got), w.texts("11"))
			}
			for _, want := range c.want {
				if text := textOf(t, got[1]); got[1].Replies != got[0].ID || !strings.Contains(text, want) {
					t.Errorf("a reply to %q lacks %q: %q", got[1].Replies, want, text)
				}
			}
			if others := w.texts("12"); len(others) != c.other {
				t.Errorf("in the mayor's channel: %q", others)
			}
		})
	}
}

func TestAnAmendmentThatCannotBeAReplySaysWhatItIsAbout(t *testing.T) {
	w, c := followed(t)
	w.HideHistory("11")
	w.write("strike", story("Crews vote", "Harbour Post", "2026-09-01", strike, "withdrawn: a hoax"))
	c.settle()
	got := w.Posted("11")
	if len(got) != 2 || got[1].Replies != "" || !strings.Contains(string(got[1].Components), "discord.com/channels/1/11/"+got[0].ID) {
		t.Errorf("%q", w.texts("11"))
	}
}

func TestAChannelThatIsGonePausesItsFollowsAndManagersAreToldOnce(t *testing.T) {
	for code, what := range map[int]string{10003: "deleted", 50001: "not seen", 50013: "not written to"} {
		w, c := followed(t)
		w.CloseChannel("11", code)
		for i, n := range []string{"We will vote again in October", "We asked for a meeting in November"} {
			w.write(n, story(n, "Harbour Post", "2026-09-02", "“"+n+",” said Lena Ortiz, a union organizer.\n"))
			c.settle()
			if told := w.texts("19"); len(told) != 1 || !strings.Contains(told[0], "are paused") && !strings.Contains(told[0], "están en pausa") {
				t.Errorf("%s, article %d: managers were told %q", what, i, told)
			}
		}
		all, err := w.store.FollowsOf(t.Context(), "1")
		must(t, err)
		if all[0].Paused != following.Gone || all[1].Paused != "" {
			t.Errorf("%s: %+v", what, all)
		}
		w.CloseChannel("11", 0)
		_, err = w.store.Resume(t.Context(), "1", all[0].ID)
		must(t, err)
		w.write("more", story("More", "Harbour Post", "2026-09-03", "“The boats stay in the harbour this week,” said Lena Ortiz, a union organizer.\n"))
		c.settle()
		if got := strings.Join(w.texts("11"), "\n"); strings.Count(got, "October**") != 1 || strings.Contains(got, "November") || !strings.Contains(got, "this week") {
			t.Errorf("%s, and resumed: %q", what, got)
		}
	}
}

func TestChannelsHaveTheirPaceAndServersTheirQuietHours(t *testing.T) {
	w, c := followed(t)
	must(t, w.store.Keep(t.Context(), "1", settingsOf("14-16 UTC")))
	w.clock.Store(began.Add(time.Hour + 58*time.Minute).UnixMilli()) // 13:58
	for _, n := range []string{"We sail in May as planned", "We sail in June as planned"} {
		w.write(n, story(n, "Harbour Post", "2026-09-01", "“"+n+",” said Lena Ortiz, a union organizer.\n"))
	}
	for _, at := range []struct {
		passed time.Duration
		want   int
	}{{0, 2}, {time.Minute, 2}, {time.Minute, 2}, {time.Hour, 2}, {58 * time.Minute, 2}, {3 * time.Minute, 3}, {time.Minute, 3}} {
		w.pass(at.passed)
		c.turn()
		if got := w.texts("11"); len(got) != at.want {
			t.Errorf("at %v: %d messages, want %d: %q", w.now(), len(got), at.want, got)
		}
	}
}

// Without the permission to read the history nothing tells, once Discord has forgotten the nonce, whether a message was taken: it comes again
// rather than never. This is the limit that the package's comment names, and no wider.
func TestWithoutTheHistoryALongOutageRepeatsRatherThanLoses(t *testing.T) {
	for _, c := range []struct {
		dies  fate
		after time.Duration
		posts int
	}{{diesBefore, 5 * time.Hour, 1}, {diesAfter, 2*time.Minute + time.Second, 1}, {diesAfter, 5 * time.Hour, 2}} {
		w, first := followed(t)
		w.HideHistory("11")
		first.fate = func() fate { return c.dies }
		w.write("more", story("More", "Harbour Post", "2026-09-02", "“The boats stay in the harbour this week,” said Lena Ortiz, a union organizer.\n"))
		first.turn()
		w.pass(c.after) // as long as the lease of who was killed, or more
		w.copy().turn()
		if got := strings.Count(strings.Join(w.texts("11"), "\n"), "this week**"); got != c.posts {
			t.Errorf("killed %d, %v later: posted %d times, want %d: %q", c.dies, c.after, got, c.posts, w.texts("11"))
		}
	}
}

// Whatever moment a program is killed at, another one posts what is to be posted, once.
func TestAKillBetweenClaimAndPostLosesAndRepeatsNothing(t *testing.T) {
	for _, dies := range []fate{diesBefore, diesAfter} {
		for _, after := range []time.Duration{time.Second, 2*time.Minute + time.Second, 5 * time.Hour} {
			w, first := followed(t)
			first.fate = func() fate { return dies }
			w.write("more", story("More", "Harbour Post", "2026-09-02", "“The boats stay in the harbour this week,” said Lena Ortiz, a union organizer.\n"))
			if first.turn() {
				t.Fatal("it was not killed")
			}
			w.pass(after)
			second := w.copy()
			second.settle()
			if got := w.texts("11"); len(got) != 2 || !strings.Contains(got[1], "this week") {
				t.Errorf("killed %d, %v later: %q", dies, after, got)
			}
		}
	}
}
