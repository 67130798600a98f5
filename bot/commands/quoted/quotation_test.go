package quoted_test

import (
	"strings"
	"testing"
	"unicode"

	"pullquote/bot/commands/quoted"
)

// tell writes quotations as lines: marked ones behind "+", others behind "?", further readings behind "|", pieces
// behind tabs.
func tell(all []quoted.Quotation) string {
	var lines []string
	for _, q := range all {
		lines = append(lines, map[bool]string{true: "+ ", false: "? "}[q.Marked]+line(q))
	}
	return strings.Join(lines, "\n")
}

func line(q quoted.Quotation) string {
	text := strings.Join(q.Readings, " | ")
	for _, p := range q.Pieces {
		text += "\n\t" + strings.ReplaceAll(line(p), "\n", "\n\t")
	}
	return text
}

func TestTheQuotationsOfAMessage(t *testing.T) {
	for _, c := range []struct{ fact, message, want string }{
		{"one between marks", "Is “we will fight on” true?", "+ we will fight on"},
		{"several", "“We will fight,” he said. “We will win.” \"And so on\" «y ganaremos»", "+ We will fight,\n+ We will win.\n+ And so on\n+ y ganaremos"},
		{"of one word", "a “huge” mistake", "+ huge"},
		{"the same twice", "“We will.” Yes, “we will”!", "+ We will."},
		{"curly and straight mixed", "“We will fight\" and \"we will win”", "+ We will fight\n+ we will win"},
		{"low and high", "„Wir kämpfen weiter“ und »wir siegen«", "+ Wir kämpfen weiter\n+ wir siegen"},
		{"French spaces", "« nous allons gagner »", "+ nous allons gagner"},
		{"a quotation within", "“He said “we will” to me twice” and “no”", "+ He said “we will” to me twice\n+ no"},
		{"a straight quotation within", "\"We \"will\" fight\" and \"win\" and \"so \" on \"they", "+ We \"will\" fight\n+ win\n+ so"},
		{"over paragraphs", "“We will fight.\n\n“We will win.”", "+ We will fight. “We will win."},
		{"not closed", "“We will fight on\nwhat do you think", "+ We will fight on"},
		{"single marks", "‘The dogs’ bowl isn’t empty,’ she said. It’s the dogs’ fault", "+ The dogs’ bowl isn’t empty,"},
		{"straight single marks", "did he say 'we will fight on' or don't we know", "? did he say 'we will fight on' or don't we know\n\twe will fight on"},
		{"apostrophes", "rock 'n' roll's not for ol' folks", "? rock 'n' roll's not for ol' folks\n\tn' roll's not for ol"},
		{"inches", "a 6\" pipe and a 12\" one", "? a 6\" pipe and a 12\" one"},

		{"a line", "> We will fight on", "+ We will fight on"},
		{"lines", "look:\n> We will\n> fight on\nsure", "+ We will fight on"},
		{"without the space", ">We will fight on", "+ We will fight on"},
		{"no quotation", ">:( 3 > 2", "? >:( 3 > 2"},
		{"the rest", "so:\n>>> We will\nfight on", "+ We will fight on"},
		{"marks in a line", "> “We will fight on” — Dean", "+ We will fight on"},
		{"single marks in a line", "> 'We will fight on'", "+ We will fight on"},
		{"a sentence of an article", "> “We will fight,” Dean said", "+ “We will fight,” Dean said\n\tWe will fight,"},
		{"a list in a line", "> - We will fight on", "+ We will fight on"},
		{"two in a block", "> We will fight on\n> — Dean\n> “They will not,” said Ortiz\n> and so they lost", "+ We will fight on Dean “They will not,” said Ortiz and so they lost\n\tWe will fight on | We will fight on Dean\n\t“They will not,” said Ortiz and so they lost\n\t\t“They will not,” said Ortiz\n\t\t\tThey will not,\n\t\tand so they lost"},
		{"two blocks", "> We will\nand\n> they won’t", "+ We will\n+ they won’t"},

		{"a dash and a name", "> We will fight on.\n> — Howard Dean, in Iowa", "+ We will fight on. | We will fight on. Howard Dean, in Iowa"},
		{"a hyphen and a name", "> We will fight on.\n> - Dean", "+ We will fight on. | We will fight on. Dean"},
		{"an escaped hyphen and a name", "> We will fight on.\n> \\- **Dean**", "+ We will fight on. | We will fight on. Dean"},
		{"said, behind a dash", "We will fight on. — said Dean", "? We will fight on. | We will fight on. — said Dean"},
		{"a name in the line", "> We will fight on – Gov. Howard Dean of Vermont", "+ We will fight on | We will fight on – Gov. Howard Dean of Vermont"},
		{"a name in brackets", "We will fight on (Howard Dean)", "? We will fight on | We will fight on (Howard Dean)"},
		{"a name without a dash", "> We will fight on.\n> Howard Dean", "+ We will fight on. Howard Dean | We will fight on.\n\tWe will fight on."},
		{"a name before", "Howard Dean: we will fight on", "? Howard Dean: we will fight on | we will fight on"},
		{"a dash of its own", "> We will fight — always and everywhere", "+ We will fight — always and everywhere"},
		{"inside the marks", "“We will fight on. — Dean”", "+ We will fight on. | We will fight on. — Dean"},
		{"a list of two", "- “We will fight”\n- “We will win”", "+ We will fight\n+ We will win"},

		{"emphasis", "> **We** _will_ __fight__ ***on*** ~~and~~ ||on||", "+ We will fight on and on"},
		{"emphasis in words", "“un**Ameri**can f*ck snake_case”", "+ unAmerican f*ck snake_case"},
		{"around the marks", "**“We will fight on”** __\"and win\"__ ||“or not”||", "+ We will fight on\n+ and win\n+ or not"},
		{"code", "`“We will fight on”`\n```text\n“and win”\n```", "+ We will fight on\n+ and win"},
		{"headings", "# “We will fight on”\n-# > no\n## and\n> ### so on", "+ We will fight on\n+ so on"},
		{"escaped", `“We \*will\* fight\_on \> \[sic\]”`, "+ We *will* fight_on > [sic]"},
		{"a masked link", "“We [will](https://a.example/x_(y)) fight [he](<https://b.example> \"t\") [sic] on”", "+ We will fight he [sic] on"},
		{"links", "“We will fight on https://a.example/x?y=z_(1)” <https://b.example> www.c.example/d", "+ We will fight on"},
		{"mentions", "<@123> “We will <@!1> <@&2> <#3> fight @everyone on @here”", "+ We will fight on"},
		{"emoji, moments and commands", "“We <:fist:12> <a:x:3> <t:1700000000:R> </ask:4> <id:browse> will :smile: fight on”", "+ We will fight on"},
		{"a time of day", "“at 10:30:15 we will: fight: on”", "+ at 10:30:15 we will: fight: on"},

		{"nothing marked", "We will **fight** on", "? We will fight on"},
		{"nothing marked, in lines", "look at this\nWe will fight on", "? look at this We will fight on\n\tlook at this\n\tWe will fight on"},
		{"no words", "<@1> https://a.example :smile: …", ""},
		{"empty", " \n\u200b", ""},
	} {
		if got := tell(quoted.In(c.message)); got != c.want {
			t.Errorf("%s: %q\ngot  %s\nwant %s", c.fact, c.message, got, c.want)
		}
	}
}

// Each part of a message is read for itself: a link and its preview, a remark and what it forwards.
func TestPartsAreReadForThemselves(t *testing.T) {
	got := tell(quoted.In("“We will fight on” https://a.example", "The pier", "He said: “We will win”", "We will fight on"))
	if want := "+ We will fight on\n? The pier\n+ We will win"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := quoted.Plain("# who **said** <@1>\n> [that](https://a.example)?"); got != "who said that?" {
		t.Errorf("Plain is %q", got)
	}
}

func BenchmarkHostile(b *testing.B) {
	for _, unit := range []string{"[", "“", "\"", "‘", "> ", "— A ", "*", "[a](", "“a\n", "> “\n"} {
		message := strings.Repeat(unit, 20000/len(unit))
		b.Run(unit, func(b *testing.B) {
			for b.Loop() {
				quoted.In(message)
			}
		})
	}
}

// Whatever a message holds, a quotation has words, of the message and of nothing else.
func FuzzAQuotationIsMadeOfTheMessage(f *testing.F) {
	for _, message := range []string{"> “a” — B", ">>> x\ny", "‘a b c’", "«a", "[a](https://b) <@1> \\*", "```x\n“a”", "“a\n“b”", "\xff“\xfe"} {
		f.Add(message)
	}
	f.Fuzz(func(t *testing.T, message string) {
		for _, q := range quoted.In(message) {
			holds(t, message, q)
		}
	})
}

func holds(t *testing.T, message string, q quoted.Quotation) {
	t.Helper()
	for _, r := range q.Readings {
		if strings.TrimSpace(r) != r || !strings.ContainsFunc(r, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			t.Fatalf("%q reads as %q", message, r)
		}
		for w := range strings.FieldsFuncSeq(r, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			if at := strings.IndexRune(message, []rune(w)[0]); at < 0 {
				t.Fatalf("%q has no %q", message, w)
			}
		}
	}
	if len(q.Readings) == 0 {
		t.Fatalf("%q has a quotation without words", message)
	}
	for _, p := range q.Pieces {
		holds(t, message, p)
	}
}
