package render_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"pullquote/answers"
	"pullquote/answers/check"
	"pullquote/bot/commands"
	"pullquote/bot/commands/compose"
	"pullquote/bot/commands/control"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/texts"
	"pullquote/bot/discord/localdiscord/rules"
	"pullquote/bot/discord/render"
	"pullquote/index/article"
	"pullquote/index/attribution"
)

// A maker makes inquiries and what they find: of a newsroom's ordinary size, and far beyond it, in many scripts.
type maker struct{ *rand.Rand }

func (m maker) oneOf(of ...string) string { return of[m.IntN(len(of))] }

// text has up to so many characters.
func (m maker) text(most int) string {
	var b strings.Builder
	for n := m.IntN(most + 1); b.Len() < n; {
		b.WriteString(m.oneOf("The council ", "voted on Monday. ", "“We never agreed,” she said, ", "ciudad ", "¿Quién? ", "東京の", "Привет ", "🗞️", "@everyone ",
			"**bold** ", "[x](https://a.example) ", "<@123> ", "\u202e", "\n\n> ", "a|b%c ", "\u00a0", "x", "||", "` ", "Ω "))
	}
	return strings.ToValidUTF8(b.String()[:min(b.Len(), most)], "")
}

func (m maker) name() string {
	if m.IntN(5) == 0 {
		return m.text(m.IntN(400))
	}
	return m.oneOf("Richard Blumenthal", "Megan Fountain", "Pew Research Center", "José Ñandú", "Ян", "山田太郎", "A|B%C")
}

func (m maker) date() article.Date {
	return article.Date{Year: m.IntN(3) * (1900 + m.IntN(130)), Month: time.Month(m.IntN(2) * (1 + m.IntN(12)))}
}

func (m maker) link() *string {
	l := m.oneOf("", "https://a.example/"+m.oneOf("x", strings.Repeat("p", m.IntN(1500)))+"#:~:text="+strings.Repeat("w", m.IntN(900)), "javascript:alert(1)", "http://a b", "ftp://x", "https://ü.example/ñ_(x)")
	if l == "" {
		return nil
	}
	return &l
}

func (m maker) article() answers.ArticleRef {
	return answers.ArticleRef{ID: article.ID(fmt.Sprint("a", m.IntN(1000))), Title: m.text(m.IntN(300)), Publication: m.name(), Date: m.date(), URL: m.link()}
}

func (m maker) item() inquiry.Item {
	size := []int{80, 600, 4000, 20_000}[m.IntN(4)]
	e := answers.Excerpt{Text: m.text(size) + "x", Article: m.article(), Link: m.link(), Repeats: m.IntN(4), Archived: m.oneOf("", "https://archive.example/x")}
	e.End = len(e.Text)
	for at := 0; at < len(e.Text) && m.IntN(4) > 0; at += 40 {
		e.Highlights = append(e.Highlights, article.Span{Start: at, End: min(len(e.Text), at+m.IntN(20))})
	}
	if m.IntN(3) > 0 {
		about := m.text(300)
		e.Speaker = &attribution.Speaker{Name: m.name() + "x", AsWritten: m.oneOf("he", m.name()), Description: &about}
	}
	for range m.IntN(6) {
		e.Notes = append(e.Notes, answers.NoteRef{Text: m.text(700)})
	}
	i := inquiry.Item{Excerpt: e, Said: m.IntN(2) == 0, Own: m.IntN(4) == 0}
	for range m.IntN(2) * m.IntN(30) {
		i.Diff = append(i.Diff, answers.Difference{Op: []check.DiffOp{answers.Same, answers.Delete, answers.Insert}[m.IntN(3)], Text: m.text(60)})
	}
	return i
}

var kinds = []*inquiry.Kind{
	{Command: "ask", Code: 'a', Orders: []answers.Sort{answers.ByRelevance, answers.Newest, answers.Oldest}, Limited: true, Asks: true},
	{Command: "quotes", Code: 'q', Orders: []answers.Sort{answers.Oldest, answers.Newest}, OfOne: true},
	{Command: "whosaid", Code: 'w', Verdict: compose.WordsVerdict},
	{Command: "timeline", Code: 't', Orders: []answers.Sort{answers.Oldest, answers.Newest}},
	{Command: "articles", Code: 'l', Lists: 5},
}

func (m maker) inquiry() inquiry.Inquiry {
	q := inquiry.Inquiry{Kind: kinds[m.IntN(len(kinds))], Text: texts.Tidy(m.text(m.IntN(commands.MaxQuestion))), Page: m.IntN(4), Open: m.IntN(3) == 0}
	if m.IntN(2) == 0 {
		q.Speaker, q.Source = m.name(), m.name()
	}
	q.From, q.To = m.date(), m.date()
	if len(q.Orders) > 0 {
		q.Sort = q.Orders[m.IntN(len(q.Orders))]
	}
	return q
}

func (m maker) findings(q inquiry.Inquiry) inquiry.Findings {
	f := inquiry.Findings{Verdict: []answers.Verdict{answers.Answered, answers.Related, answers.None}[m.IntN(3)], Match: []answers.Match{answers.Exact, answers.Near, answers.Absent}[m.IntN(3)],
		Coverage: answers.Coverage{Articles: m.IntN(2_000_000), Newest: m.date(), UndatedLeftOut: m.IntN(3) * m.IntN(99_999)}, Since: m.date(), Chat: m.IntN(30) == 0, Within: m.IntN(3) == 0}
	if f.Verdict == answers.None {
		return f
	}
	for range 1 + m.IntN(12) {
		if q.Lists > 0 {
			f.Articles = append(f.Articles, answers.ArticleInfo{ArticleRef: m.article(), Passages: m.IntN(99)})
		} else {
			f.Items = append(f.Items, m.item())
		}
	}
	if m.IntN(4) == 0 {
		f.Without = answers.Narrowing{Speaker: m.name(), Source: m.name(), From: m.date(), To: m.date()}
	}
	name := m.name()
	f.Took = answers.Understood{Speaker: &name, Source: &name}
	return f
}

// Three thousand cards, each as it is posted in answer to a command and to a message, keep Discord's limits (package rules, from
// its documentation), offer controls that can be read, and give back their heading.
func TestGeneratedCardsKeepDiscordsLimits(t *testing.T) {
	m := maker{rand.New(rand.NewPCG(20, 3000))}
	n := 3000
	if testing.Short() {
		n = 300
	}
	folded, cut := 0, 0
	for i := range n {
		l := texts.Languages()[i%len(texts.Languages())]
		c := compose.Composer{Language: l, Texts: texts.Of(l), PageSize: 1 + m.IntN(3), ShareDeny: m.IntN(5) == 0, Notice: m.text(m.IntN(300))}
		if m.IntN(2) == 0 {
			c.Checked = time.Date(2026, 8, 20, 12, 0, 0, 0, time.UTC)
		}
		q := m.inquiry()
		card := c.Page(q, m.findings(q), m.IntN(2) == 0)
		card.For, card.SharedBy = m.oneOf("", "1122334455667788990"), m.oneOf("", "1122334455667788991")
		message := render.Card(card)
		reply := render.Reply{Message: message, Reference: render.Reference{Message: "1122334455667788992", Must: true}, Nonce: "1122334455667788992", Enforce: true}
		for kind, body := range map[string]any{"message": message, "reply": reply} {
			payload, err := json.Marshal(body)
			if err != nil {
				t.Fatal(err)
			}
			broken := rules.Message
			if kind == "reply" {
				broken = rules.Reply
			}
			for _, problem := range broken(payload) {
				t.Errorf("card %d as a %s: %s", i, kind, problem)
			}
		}
		first := message.Components[0].(discordgo.Container).Components[0].(discordgo.TextDisplay).Content
		if got := render.ReadHeading(strings.TrimSpace(first)); len(card.Controls) > 0 && got != card.Heading {
			t.Errorf("card %d: heading %q is read back as %q", i, card.Heading, got)
		}
		for _, row := range card.Controls {
			for _, b := range row.Buttons {
				if _, err := control.Read(b.ID); err != nil {
					t.Errorf("card %d: button %q: %v", i, b.Label, err)
				}
			}
		}
		for _, e := range card.Excerpts {
			folded += map[bool]int{true: 1}[e.Folded]
			cut += map[bool]int{true: 1}[e.Cut]
		}
	}
	if folded < n/10 || cut < n/10 { // else it tries too little
		t.Errorf("%d excerpts are folded and %d cut among %d cards", folded, cut, n)
	}
}
