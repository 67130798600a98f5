package commands

import (
	"context"
	"slices"
	"strings"
	"testing"

	"pullquote/answers"
	"pullquote/bot/commands/door"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/texts"
)

// Whatever stands in the table has the texts that its row makes it say, in every language, and no code twice.
func TestEveryRowOfTheTableHasItsTexts(t *testing.T) {
	codes := map[byte]string{}
	for _, c := range commands {
		if (c.find == nil) == (c.plan == nil) || c.asks != "" && commands.named(c.asks) == nil {
			t.Errorf("%s is neither an inquiry nor planned, or both, or leads to nothing", c.Key)
		}
		if c.find != nil {
			if c.Kind == nil || c.Code == 0 || codes[c.Code] != "" || c.Command != c.Key {
				t.Errorf("%s: code %q is taken by %q, or it is %+v", c.Key, c.Code, codes[c.Code], c.Kind)
			}
			codes[c.Code] = c.Key
		}
		for _, l := range texts.Languages() {
			for _, lack := range lacks(c, texts.Of(l).Commands[c.Key]) {
				t.Errorf("%s lacks its %s in %s", c.Key, lack, l)
			}
		}
	}
}

func lacks(c *command, text texts.CommandText) (missing []string) {
	need := func(what, value string) {
		if value == "" {
			missing = append(missing, what)
		}
	}
	need("name", text.Name)
	if !c.OnMessage { // which has none by Discord's rules
		need("description", text.Description)
	}
	if c.find != nil && c.Verdict == nil && !c.Asks {
		need("count of one", text.Found.One)
		need("count of many", text.Found.Many)
		need("none", text.None)
	}
	for _, o := range c.Options {
		need("name of "+o.Key, text.Options[o.Key].Name)
		need("description of "+o.Key, text.Options[o.Key].Description)
		if o.Asks && o.Required {
			need("missing", text.Missing)
		}
		for _, choice := range o.Choices {
			need("choice "+choice, text.Options[o.Key].Choices[choice])
		}
	}
	return missing
}

// A countingGate counts what goes through.
type countingGate struct {
	door.Open
	admitted, entered []string
}

func (g *countingGate) Admit(op string) (func(), error) {
	g.admitted = append(g.admitted, op)
	return func() {}, nil
}

func (g *countingGate) Enter(ctx context.Context, op string, ask func(context.Context) (string, error)) error {
	outcome, err := ask(ctx)
	g.entered = append(g.entered, op+" "+outcome)
	return err
}

// A command that nothing but its row knows takes a place, is queued and counted, pages, sorts and is suggested for.
func TestANewCommandIsARow(t *testing.T) {
	row := &command{Definition: Definition{Key: "count", Options: []Option{{Key: "thing", Asks: true, Suggests: answers.SourceField}}},
		Kind: &inquiry.Kind{Command: "count", Code: 'Z', Orders: oldestFirst},
		find: func(_ context.Context, _ door.Desk, q answers.Question) (f inquiry.Findings, err error) {
			for i := range 5 {
				f.Items = append(f.Items, inquiry.Item{Excerpt: answers.Excerpt{Text: string(q.Sort) + q.Text, Start: i}})
			}
			f.Verdict = answers.Answered
			return f, nil
		}}
	g := &countingGate{}
	h := newHandler(silentDesk{}, Options{Gate: g}, append(slices.Clone(commands), row))
	card := h.Plan(t.Context(), Request{Command: "count", Options: map[string]string{"thing": "boats"}}).Carry(t.Context())
	if len(card.Excerpts) != 3 || card.Heading != "boats" {
		t.Fatalf("its first page: %+v", card)
	}
	next, menu := card.Controls[0].Buttons[1], card.Controls[1].Menu
	for _, c := range []struct{ id, value, want string }{{next.ID, "", "boats"}, {menu.ID, "onewest", "newestboats"}} {
		pressed := h.Plan(t.Context(), Request{Press: &Press{ID: c.id, Value: c.value, Heading: card.Heading, Own: true}}).Carry(t.Context())
		if len(pressed.Excerpts) == 0 || pressed.Excerpts[0].Words.String() != c.want {
			t.Errorf("%s: %+v", c.value, pressed)
		}
	}
	if got := strings.Join(g.admitted, ","); got != "count,count,count" {
		t.Errorf("admitted: %s", got)
	}
	if got := strings.Join(g.entered, ","); got != "count answered,count answered,count answered" {
		t.Errorf("queued and counted: %s", got)
	}
	if got := h.Suggest(t.Context(), Request{Command: "count"}, "thing", "P"); len(got) != 1 {
		t.Errorf("suggested: %v", got)
	}
}

// A silentDesk is asked nothing but names.
type silentDesk struct{ door.Desk }

func (silentDesk) Suggest(context.Context, answers.Field, string, int) []string {
	return []string{"Post"}
}

func TestASettingIsLiftedInEachLanguage(t *testing.T) {
	for value, want := range map[string]bool{"all": true, "None": true, "todos": true, "NINGUNA": true, "": false, "Post": false, "all of them": false} {
		if got := texts.Lifts(value); got != want {
			t.Errorf("%q: %t", value, got)
		}
	}
}
