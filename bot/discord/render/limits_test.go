package render_test

import (
	"encoding/json"
	"strings"
	"testing"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/texts"
	"pullquote/bot/discord/localdiscord/rules"
	"pullquote/bot/discord/render"
)

// Whatever an article holds, the message is one that Discord takes, and what is shown of an excerpt is its beginning.
func FuzzEveryCardIsAMessageThatDiscordTakes(f *testing.F) {
	f.Add("A sentence of some length. Another one, longer still. ", 40, "Title", "https://example.org/a#:~:text=x", 3)
	f.Add("ニュースの文章です。", 300, strings.Repeat("長", 400), "https://example.org/"+strings.Repeat("a", 600), 3)
	f.Add("@everyone **_~~`|<@1>#[x](https://y) ", 100, "# - > 1. ||", "javascript:alert(1)", 2)
	f.Add("😀\u202e\u200b\n\n", 500, "", "http://x/ y", 1)
	f.Add("\\", 3000, "\\\\", "https://"+strings.Repeat("b", 2000), 3)
	f.Fuzz(func(t *testing.T, words string, times int, title, link string, n int) {
		if times < 0 || len(words)*times > 30_000 || n < 0 || n > 6 {
			t.Skip()
		}
		text := strings.ToValidUTF8(strings.Repeat(words, times), "?")
		card := cards.Card{Language: texts.English, Heading: strings.TrimSpace(title), Verdict: text, Footer: text[:len(text)/2]}
		for i := range n {
			card.Excerpts = append(card.Excerpts, cards.Excerpt{Number: i + 1, Words: cards.Text(text), Speaker: title, About: text, Title: title,
				Publication: title, Date: "2013", Link: link, Archived: link, Notes: []string{text}, Difference: cards.Rich{{Text: text, Weight: cards.Struck}}})
			if i > 0 {
				card.Excerpts[i].Checked = &cards.Checked{Words: text, Verdict: "Not in these words.", NoRoom: "No room."}
			}
		}
		card.Verdict, card.Footer = "The coverage answers:", "5 articles"
		payload, err := json.Marshal(render.Card(card))
		if err != nil {
			t.Fatal(err)
		}
		for _, problem := range rules.Message(payload) {
			t.Errorf("%s", problem)
		}
	})
}

func FuzzTheHeadingReadsBackFromTheCard(f *testing.F) {
	f.Add("who said **it**?")
	f.Add("### \\ @everyone\n-# x")
	f.Fuzz(func(t *testing.T, question string) {
		question = strings.TrimSpace(question)
		if question == "" {
			t.Skip()
		}
		text := strings.TrimSpace(render.Head(cards.Card{Heading: question, Verdict: "v"}))
		if got := render.ReadHeading(text); got != question {
			t.Fatalf("heading %q reads back from %q as %q", question, text, got)
		}
	})
}

func TestALongLinkLosesItsFragmentThenItself(t *testing.T) {
	for _, c := range []struct {
		link, want string
	}{
		{"https://example.org/a#:~:text=b", "https://example.org/a#:~:text=b"},
		{"https://example.org/a#" + strings.Repeat("b", 600), "https://example.org/a"},
		{"https://example.org/" + strings.Repeat("a", 600) + "#b", "https://example.org/" + strings.Repeat("a", 600)},
		{"https://example.org/a_(b)", "https://example.org/a_%28b%29"},
		{"ftp://example.org/", ""},
		{"https://example.org/" + strings.Repeat("a", 3000), ""},
	} {
		payload, err := json.Marshal(render.Card(cards.Card{Excerpts: []cards.Excerpt{{Words: cards.Text("words"), Title: "t", Link: c.link}}}))
		if err != nil {
			t.Fatal(err)
		}
		if linked := strings.Contains(string(payload), "]("+c.want+") ↗"); linked != (c.want != "") || c.want == "" && strings.Contains(string(payload), "](") {
			t.Errorf("%.60s: %s", c.link, payload)
		}
	}
}
