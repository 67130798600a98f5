package control_test

import (
	"strings"
	"testing"
	"unicode/utf16"

	"pullquote/answers"
	"pullquote/bot/commands/control"
	"pullquote/index/article"
)

func TestAControlsIDIsShortAndReadsBack(t *testing.T) {
	for _, c := range []struct {
		control control.Control
		want    string
	}{
		{control.Control{Action: control.ShowNext, Command: 'a', Page: 2}, "1na--2||||"},
		{control.Control{Action: control.Narrow, Command: 'q', Titled: true, Speaker: "Ana | Ruiz", Source: "100% News",
			From: article.Date{Year: 2013, Month: 4}, To: article.Date{Year: 2013, Month: 4, Day: 3}, Sort: answers.Newest},
			"1wqnt0|201304|20130403|Ana %7C Ruiz|100%25 News"},
	} {
		got := c.control.ID()
		if got != c.want {
			t.Errorf("id %q, want %q", got, c.want)
		}
		if back, err := control.Read(got); err != nil || back != c.control {
			t.Errorf("%q reads back as %+v, %v; want %+v", got, back, err, c.control)
		}
	}
}

func FuzzControlIDsFitAndKeepTheBeginningOfNames(f *testing.F) {
	f.Add("Megan Fountain", "Yale Daily News", 3)
	f.Add(strings.Repeat("長い名前|%", 20), strings.Repeat("😀", 60), 9999)
	f.Fuzz(func(t *testing.T, speaker, source string, page int) {
		speaker, source = strings.ToValidUTF8(speaker, "?"), strings.ToValidUTF8(source, "?")
		if strings.Contains(speaker+source, control.CutMark) || page < 0 || page > 9999 {
			t.Skip()
		}
		day := article.Date{Year: 2026, Month: 11, Day: 22}
		c := control.Control{Action: control.ShowNext, Command: 'a', Speaker: speaker, Source: source, From: day, To: day, Sort: answers.Oldest, Page: page}
		id := c.ID()
		if n := len(utf16.Encode([]rune(id))); n > control.MaxID {
			t.Fatalf("id %q has %d units", id, n)
		}
		back, err := control.Read(id)
		if err != nil {
			t.Fatalf("%q: %v", id, err)
		}
		for _, n := range [][2]string{{back.Speaker, speaker}, {back.Source, source}} {
			if beginning, cut := strings.CutSuffix(n[0], control.CutMark); !strings.HasPrefix(n[1], beginning) || !cut && beginning != n[1] {
				t.Fatalf("%q reads %q, want %q or its beginning", id, n[0], n[1])
			}
		}
	})
}
