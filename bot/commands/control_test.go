package commands_test

import (
	"strings"
	"testing"
	"unicode/utf16"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/index/article"
)

func TestAControlsIDIsShortAndReadsBack(t *testing.T) {
	for _, c := range []struct {
		control commands.Control
		want    string
	}{
		{commands.NewControl(commands.ShowNext, "ask", "", "", article.Date{}, article.Date{}, "", 2, false), "1na--2||||"},
		{commands.NewControl(commands.Narrow, "quotes", "Ana | Ruiz", "100% News", article.Date{Year: 2013, Month: 4}, article.Date{Year: 2013, Month: 4, Day: 3}, answers.Newest, 0, true),
			"1wqnt0|201304|20130403|Ana %7C Ruiz|100%25 News"},
	} {
		got := c.control.ID()
		if got != c.want {
			t.Errorf("id %q, want %q", got, c.want)
		}
		if back, err := commands.ReadControl(got); err != nil || back != c.control {
			t.Errorf("%q reads back as %+v, %v; want %+v", got, back, err, c.control)
		}
	}
}

func FuzzControlIDsFitAndKeepTheBeginningOfNames(f *testing.F) {
	f.Add("Megan Fountain", "Yale Daily News", 3)
	f.Add(strings.Repeat("長い名前|%", 20), strings.Repeat("😀", 60), 9999)
	f.Fuzz(func(t *testing.T, speaker, source string, page int) {
		speaker, source = strings.ToValidUTF8(speaker, "?"), strings.ToValidUTF8(source, "?")
		if strings.Contains(speaker+source, commands.CutMark) || page < 0 || page > 9999 {
			t.Skip()
		}
		day := article.Date{Year: 2026, Month: 11, Day: 22}
		c := commands.NewControl(commands.ShowNext, "ask", speaker, source, day, day, answers.Oldest, page, false)
		id := c.ID()
		if n := len(utf16.Encode([]rune(id))); n > commands.MaxControlID {
			t.Fatalf("id %q has %d units", id, n)
		}
		back, err := commands.ReadControl(id)
		if err != nil {
			t.Fatalf("%q: %v", id, err)
		}
		gotSpeaker, gotSource := back.Names()
		for _, n := range [][2]string{{gotSpeaker, speaker}, {gotSource, source}} {
			if beginning, cut := strings.CutSuffix(n[0], commands.CutMark); !strings.HasPrefix(n[1], beginning) || !cut && beginning != n[1] {
				t.Fatalf("%q reads %q, want %q or its beginning", id, n[0], n[1])
			}
		}
	})
}

// Ids come from strangers as well: whatever they hold is read or refused, never a panic.
func FuzzReadControlTakesAnything(f *testing.F) {
	for _, id := range []string{"", "1", "1na--2||||", "1na--x||||", "1na--2|2013|9999999999||", "1zzzzz||||||", "2na--2||||"} {
		f.Add(id)
	}
	h := commands.New(newMade(3), commands.Options{AskerPace: commands.Pace{Burst: -1}})
	f.Fuzz(func(t *testing.T, id string) {
		p := h.Plan(t.Context(), commands.Request{Press: &commands.Press{ID: id, Heading: "q", Own: true}})
		if card := p.Carry(t.Context()); p.Delivery == "" || strings.Contains(card.Verdict, "Something broke") {
			t.Fatalf("%q: %s, %q", id, p.Delivery, card.Verdict)
		}
	})
}
