package discord_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"unicode"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/bot/commands/texts"
	"pullquote/index/attribution"
)

// spoken are the direct quotations of the sample articles, piece by piece, of at least four words.
var spoken = sync.OnceValues(func() ([]string, error) {
	desk, err := seedDesk()
	if err != nil {
		return nil, err
	}
	lines, err := desk.Quotes(context.Background(), answers.Question{})
	var all []string
	for _, l := range lines {
		for piece := range strings.SplitSeq(l.Text, " … ") {
			if words := strings.Fields(piece); l.Kind != attribution.Indirect && len(words) >= 4 {
				all = append(all, strings.Trim(strings.Join(words, " "), `“”"‘’ `))
			}
		}
	}
	return all, err
})

// A dresser writes quotations as people, keyboards and Discord do, without changing a word.
type dresser struct{ *rand.Rand }

func (d dresser) one(of ...string) string { return of[d.IntN(len(of))] }

// inline puts markup around all of the words, or some.
func (d dresser) inline(q string) string {
	words := strings.Fields(q)
	at := d.IntN(len(words))
	mark := d.one("**", "*", "__", "_", "~~", "||", "***", "__**")
	back := map[string]string{"__**": "**__"}[mark]
	if back == "" {
		back = mark
	}
	switch d.IntN(9) {
	case 0:
		return mark + q + back
	case 1:
		words[at] = mark + words[at] + back
	case 2:
		words[at] = "[" + words[at] + "](https://a.example/" + d.one("x", "x_(y)", "x?y=z#:~:text=a") + ")"
	case 3:
		words[at] += d.one(" <@123>", " <:fist:12>", " <a:x:1>", " :smile:", " <t:1700000000:R>", " <#5>")
	case 4:
		return "`" + q + "`"
	case 5:
		return strings.NewReplacer("’", "'", "‘", "'").Replace(q)
	case 6:
		return strings.ReplaceAll(q, " ", d.one("\u00a0", "  ", " \u200b", "\u2009"))
	case 7:
		words[at] += " " + d.one("https://a.example/b?c=d", "<https://a.example>", "www.a.example/b")
	}
	return strings.Join(words, " ")
}

func (d dresser) name() string {
	return d.one("Dean", "Kevin Dean", "Gov. Howard Dean of Vermont", "Sen. Richard Blumenthal, in June 2019", "@dean", "said Kevin Dean")
}

// line is one quotation as a line or several, marked as a quotation.
func (d dresser) line(q string) string {
	dressed := d.inline(q)
	pairs := [][2]string{{"“", "”"}, {"„", "“"}, {"«", "»"}, {"« ", " »"}, {`"`, `"`}, {"**“", "”**"}, {`__"`, `"__`}, {"||“", "”||"}}
	pair := pairs[d.IntN(len(pairs))]
	if strings.ContainsAny(q, `“”"`) || d.IntN(3) == 0 {
		return d.one("> ", "> - ", "> ### ", "> -# ") + dressed + d.one("", " — "+d.name(), "\n> — "+d.name(), "\n> - "+d.name(), " ("+d.name()+")")
	}
	quoted := pair[0] + dressed + pair[1]
	return d.one("", "", "> ", "# ", "- ", "1. ", "-# ", "Dean says: ", "> Dean said, ") + quoted + d.one("", " — "+d.name(), " - "+d.name(), " \n- "+d.name(), ", said "+d.name())
}

func (d dresser) message(quotations []string) []string {
	parts := []string{d.one("", "", "<@99> look at this:\n", "https://a.example/x\n", "is it <t:1:R>?\n\n")}
	for _, q := range quotations {
		if d.IntN(4) == 0 {
			parts = append(parts, "")
		}
		parts[len(parts)-1] += d.line(q) + d.one("\n", "\n\n", "\nwhat do you think?\n", "\n<:fist:12>\n")
	}
	return parts
}

// Whatever a message is dressed with, each true quotation in it is found word for word, and nothing else is called false.
func FuzzTrueQuotationsAreFoundExact(f *testing.F) {
	for seed := range uint64(30) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		all, err := spoken()
		if err != nil {
			t.Fatal(err)
		}
		d := dresser{rand.New(rand.NewPCG(seed, 1))}
		var put []string
		for range 1 + d.IntN(5) {
			put = append(put, all[d.IntN(len(all))])
		}
		message := d.message(put)
		card := newHandler(t, commands.Options{}).Plan(t.Context(), commands.Request{Command: "check", Message: message}).Carry(t.Context())
		exact := texts.Of(texts.English).ExactFound
		checked := lettersOf(card.Heading)
		if len(card.Excerpts) > 0 && card.Excerpts[0].Checked != nil {
			checked = ""
			for _, e := range card.Excerpts {
				checked += "\n" + lettersOf(e.Checked.Words)
				if e.Checked.Verdict != exact {
					t.Errorf("%q: %q is %q", message, e.Checked.Words, e.Checked.Verdict)
				}
			}
		} else if card.Verdict != exact {
			t.Errorf("%q: %q is %q", message, card.Heading, card.Verdict)
		}
		for _, q := range put {
			if !strings.Contains(checked, lettersOf(q)) {
				t.Errorf("%q: %q was not checked, but %s", message, q, checked)
			}
		}
	})
}

func lettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// More quotations than a message of Discord has room for: the reply says how many there are and how many were checked.
func TestAMessageOfManyQuotationsSaysWhatWasChecked(t *testing.T) {
	var b strings.Builder
	for i := range 9 {
		fmt.Fprintf(&b, "“nobody at all ever said %s in the coverage”\n", strings.Repeat("so ", i+1))
	}
	card := newHandler(t, commands.Options{}).Plan(t.Context(), commands.Request{Command: "check", Message: []string{b.String()}}).Carry(t.Context())
	if want := "9 quotations in this message\nMore do not fit here: the 6 longest were checked."; card.Verdict != want || len(card.Excerpts) != 6 {
		t.Errorf("%d are shown: %q", len(card.Excerpts), card.Verdict)
	}
}
