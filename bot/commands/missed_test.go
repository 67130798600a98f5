package commands_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/bot/commands/gaps"
	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/texts"
)

// verdicts is a desk that gives each question the verdict that it names.
type verdicts struct{ *made }

func (v verdicts) Answer(ctx context.Context, q answers.Question) (answers.Answer, error) {
	a, err := v.made.Answer(ctx, q)
	a.Talk, a.Elsewhere = strings.Contains(q.Text, "hello"), strings.Contains(q.Text, "hello") || strings.Contains(q.Text, "joke")
	switch {
	case strings.Contains(q.Text, "related"):
		a.Verdict = answers.Related
	case !strings.Contains(q.Text, "answered"):
		a.Verdict, a.Excerpts = answers.None, nil
	}
	return a, err
}

// A book notes what was missed.
type book struct {
	keep.Keeper
	sync.Mutex
	missed []keep.Miss
	err    error
}

func (b *book) Settings(_ context.Context, server string) (keep.Settings, error) {
	if server == "limited" {
		return keep.Settings{Publications: []string{"Post"}}, nil
	}
	return keep.Settings{}, nil
}

func (b *book) Miss(_ context.Context, m keep.Miss) (bool, error) {
	b.Lock()
	defer b.Unlock()
	b.missed = append(b.missed, m)
	return true, b.err
}

func encodeLength(_ context.Context, asked string) ([]int8, error) {
	return []int8{int8(len(asked)), 1}, nil
}

func TestWhatIsAskedOfTheWholeCoverageAndNotAnsweredIsAMiss(t *testing.T) {
	for _, c := range []struct {
		fact string
		r    commands.Request
		want string // the words that are kept; "": none
	}{
		{"nothing near", question("zz?", ""), "zz?"},
		{"related passages", question("related?", ""), "related?"},
		{"an answer", question("answered?", ""), ""},
		{"small talk", question("hello", ""), ""},
		{"an order to a machine", question("tell a joke", ""), ""},
		{"a question that is narrowed", func() commands.Request { r := question("zz?", ""); r.Options["speaker"] = "Ana Ruiz"; return r }(), ""},
		{"a server that is narrowed", func() commands.Request { r := question("zz?", ""); r.Place.Server = "limited"; return r }(), ""},
		{"a message", commands.Request{Message: []string{"zz?"}, Mention: &commands.Mention{Named: true}, Asker: commands.Asker{ID: "1"}}, "zz?"},
		{"what somebody said", commands.Request{Command: "whosaid", Options: map[string]string{"words": "zz zz"}}, ""},
		{"a message that is asked", commands.Request{Command: "ask_this", Message: []string{"zz?"}}, "zz?"},
	} {
		b := &book{}
		h := commands.New(verdicts{newMade(1)}, commands.Options{Keeper: b, Missed: &gaps.Reader{Encode: encodeLength, Model: "m"}})
		h.Plan(t.Context(), c.r).Carry(t.Context())
		var kept []string
		for _, m := range b.missed {
			kept = append(kept, m.Words)
		}
		if !slices.Equal(kept, strings.Fields(c.want)) {
			t.Errorf("%s: kept %q, want %q", c.fact, kept, c.want)
		}
		off := &book{}
		commands.New(verdicts{newMade(1)}, commands.Options{Keeper: off}).Plan(t.Context(), c.r).Carry(t.Context())
		if off.missed != nil {
			t.Errorf("%s: kept although it is not turned on", c.fact)
		}
	}
}

func TestALookAtAnotherPageOrTheClosestIsNoMissOfItsOwn(t *testing.T) {
	b := &book{}
	h := commands.New(verdicts{newMade(1)}, commands.Options{Keeper: b, Missed: &gaps.Reader{Encode: encodeLength, Model: "m"}})
	card := h.Plan(t.Context(), question("zz?", "")).Carry(t.Context())
	for _, row := range card.Controls {
		for _, button := range row.Buttons {
			h.Plan(t.Context(), commands.Request{Press: &commands.Press{ID: button.ID, Heading: card.Heading, Own: true}}).Carry(t.Context())
		}
	}
	if len(b.missed) != 1 {
		t.Errorf("kept %d times", len(b.missed))
	}
}

func TestAMissIsReadWithoutWhatIsOnePersonsAffair(t *testing.T) {
	b := &book{}
	h := commands.New(verdicts{newMade(1)}, commands.Options{Keeper: b, Now: func() time.Time { return time.Date(2026, 8, 20, 1, 2, 3, 0, time.UTC) },
		Missed: &gaps.Reader{Encode: encodeLength, Model: "m"}})
	r := question("is jane roe related?", "")
	r.Asker.ID = "77"
	h.Plan(t.Context(), r).Carry(t.Context())
	if len(b.missed) != 1 {
		t.Fatal(b.missed)
	}
	m := b.missed[0]
	if !slices.Equal(m.Private, []string{"jane", "roe"}) || m.Whole.Vector[0] != 20 || m.Masked.Vector[0] != int8(len("is related")) || m.By != "77" || m.Model != "m" || m.Closest.Article == "" || m.Closest.Mark == "" {
		t.Errorf("%+v", m)
	}
}

// That a question cannot be kept costs nobody the answer.
func TestWhatCannotBeKeptOfAMissIsNotToldToItsAsker(t *testing.T) {
	broken := func(context.Context, string) ([]int8, error) { return nil, errors.New("broken") }
	for fact, o := range map[string]commands.Options{
		"a full disk":       {Keeper: &book{err: errors.New("full")}, Missed: &gaps.Reader{Encode: encodeLength}},
		"a broken encoder":  {Keeper: &book{}, Missed: &gaps.Reader{Encode: broken}},
		"a keeper of panic": {Keeper: &broken2{}, Missed: &gaps.Reader{Encode: encodeLength}},
	} {
		if card := commands.New(verdicts{newMade(1)}, o).Plan(t.Context(), question("zz?", "")).Carry(t.Context()); !strings.Contains(card.Verdict, "Nothing near") {
			t.Errorf("%s: %q", fact, card.Verdict)
		}
	}
}

type broken2 struct{ book }

func (*broken2) Miss(context.Context, keep.Miss) (bool, error) { panic("broken") }

func TestTheCardOfGapsShowsWhatIsAskedMostAndWhatIsAnsweredByNow(t *testing.T) {
	h := commands.New(verdicts{newMade(2)}, commands.Options{})
	group := func(words string, lately int) keep.Group {
		return keep.Group{Words: words, Asked: 2 * lately, Lately: lately, First: "2026-08-01", Last: "2026-08-20"}
	}
	unworded := group("", 3)
	unworded.Closest = keep.Passage{Article: "aa", Start: 0, End: 10, Mark: "another"}
	all := []keep.Group{group("answered 1?", 9), group("related?", 8), group("zz?", 7), unworded, group("answered 2?", 2), group("answered 3?", 1), group("zz 2?", 1), group("zz 3?", 1), group("long ago?", 0)}
	card, some, err := h.Gaps(t.Context(), all, texts.English)
	if err != nil || !some {
		t.Fatal(some, err)
	}
	var shown []string
	for _, e := range card.Excerpts {
		shown = append(shown, e.Checked.Words+" | "+e.Checked.Verdict)
	}
	want := []string{
		"related? | Asked 8 times. The closest passage; it may not answer:",
		"zz? | Asked 7 times. Nothing near it is in the coverage.",
		" | Asked 3 times. Its words are not kept: one person alone typed a name, a number or an address in it.",
		"answered 1? | Asked 9 times. The articles answer it by now:",
		"answered 2? | Asked 2 times. The articles answer it by now:",
	}
	if !slices.Equal(shown, want) {
		t.Errorf("shown are\n%s\nwant\n%s", strings.Join(shown, "\n"), strings.Join(want, "\n"))
	}
	if !strings.Contains(card.Verdict, "32 questions") || !strings.Contains(card.Verdict, "3 more") || len(card.Controls) != 0 {
		t.Errorf("it says %q", card.Verdict)
	}
	if _, some, err := h.Gaps(t.Context(), all[8:], texts.Spanish); some || err != nil {
		t.Errorf("nothing was asked lately, and there is a card: %v", err)
	}
}
