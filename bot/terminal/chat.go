package terminal

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"golang.org/x/term"

	"pullquote/bot/commands"
	"pullquote/bot/commands/cards"
)

// A Chat is a conversation in which the slash commands of Discord are typed in a terminal. Nothing is sent anywhere.
type Chat struct {
	Handler *commands.Handler
	Style   Style
	Locale  string // of the reader, such as "es-ES"

	card    cards.Card // the last one with controls
	presses []Press
	menu    *Press // whose choices are shown, waiting for a number
}

// greeting is what a chat begins with.
const greeting = `Ask a question, or type / and Tab for the commands. A number presses a control. Ctrl-D ends.
`

// prompt stands before what is typed.
const prompt = "› "

// Lines runs the chat on lines from a file or pipe, without a prompt.
func (c *Chat) Lines(ctx context.Context, in io.Reader, out io.Writer) error {
	lines := bufio.NewScanner(in)
	for ctx.Err() == nil && lines.Scan() {
		reply, goOn := c.Reply(ctx, lines.Text())
		if _, err := io.WriteString(out, reply); err != nil {
			return fmt.Errorf("write the reply: %w", err)
		}
		if !goOn {
			return nil
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("read what was typed: %w", err)
	}
	return ctx.Err()
}

// Talk runs the chat on a terminal in raw mode, with line editing, history and completion. resized, when not nil, gives
// the terminal's present size.
func (c *Chat) Talk(ctx context.Context, rw io.ReadWriter, resized func() (width, height int, err error)) error {
	t := term.NewTerminal(rw, prompt)
	t.AutoCompleteCallback = func(line string, pos int, key rune) (string, int, bool) {
		if key != '\t' {
			return "", 0, false
		}
		return c.tab(ctx, t, line, pos)
	}
	if _, err := io.WriteString(t, greeting); err != nil {
		return fmt.Errorf("greet: %w", err)
	}
	for ctx.Err() == nil {
		if resized != nil {
			if width, height, err := resized(); err == nil && width > 0 {
				_ = t.SetSize(width, height) // it only fails when it cannot redraw the prompt
				c.Style.Width = fit(width)
			}
		}
		line, err := t.ReadLine()
		if err == io.EOF { // Ctrl-D, Ctrl-C
			return nil
		}
		if err != nil && err != term.ErrPasteIndicator {
			return fmt.Errorf("read what was typed: %w", err)
		}
		reply, goOn := c.Reply(ctx, line)
		if _, err := io.WriteString(t, reply); err != nil {
			return fmt.Errorf("write the reply: %w", err)
		}
		if !goOn {
			return nil
		}
	}
	return ctx.Err()
}

// tab completes the line up to the cursor: as far as all candidates agree; when that is no further, it lists them.
func (c *Chat) tab(ctx context.Context, out io.Writer, line string, pos int) (string, int, bool) {
	suggest := func(r commands.Request, option, typed string) []cards.Choice {
		r.Locale = c.Locale
		return c.Handler.Suggest(ctx, r, option, typed)
	}
	start, candidates := Complete(line[:pos], suggest)
	if len(candidates) == 0 {
		return line, pos, true
	}
	typed := line[start:pos]
	add := common(candidates)
	if len(candidates) > 1 && len(add) <= len(typed) {
		_, _ = io.WriteString(out, c.Style.layout("", "", run{strings.Join(trimmed(candidates), "  "), faint}))
		return line, pos, true
	}
	return line[:start] + add + line[pos:], start + len(add), true
}

func trimmed(texts []string) []string {
	var all []string
	for _, text := range texts {
		all = append(all, strings.ReplaceAll(strings.TrimSpace(text), " ", "\u00a0"))
	}
	return all
}

// Reply answers one line. goOn is false when the line ends the chat.
func (c *Chat) Reply(ctx context.Context, line string) (reply string, goOn bool) {
	line = strings.TrimSpace(line)
	switch strings.ToLower(line) {
	case "":
		return "", true
	case "quit", "exit", "/quit", "/exit":
		return "", false
	}
	if n, err := strconv.Atoi(line); err == nil {
		return c.press(ctx, n), true
	}
	c.menu = nil
	r, err := ParseLine(line)
	if err != nil {
		return Line(err.Error()) + "\n\n", true
	}
	return c.carry(ctx, r), true
}

// press presses the control with a number, or takes the choice of the menu that is open.
func (c *Chat) press(ctx context.Context, n int) string {
	if m := c.menu; m != nil {
		c.menu = nil
		if n < 1 || n > len(m.Choices) {
			return fmt.Sprintf("there is no choice %d\n\n", n)
		}
		return c.carry(ctx, commands.Request{Press: c.pressed(m.ID, m.Choices[n-1].Value)})
	}
	if n < 1 || n > len(c.presses) {
		return fmt.Sprintf("there is no control %d here; to ask about the number, put words around it\n\n", n)
	}
	p := c.presses[n-1]
	if len(p.Choices) > 0 {
		c.menu = &p
		return c.Style.choices(p) + "\n"
	}
	return c.carry(ctx, commands.Request{Press: c.pressed(p.ID, "")})
}

func (c *Chat) pressed(id, value string) *commands.Press {
	return &commands.Press{ID: id, Value: value, Heading: c.card.Heading, Own: true}
}

// carry does what was asked and shows the card. A card without controls leaves those of the one before in force.
func (c *Chat) carry(ctx context.Context, r commands.Request) string {
	r.Locale = c.Locale
	card := c.Handler.Plan(ctx, r).Carry(ctx)
	if presses := Presses(card); len(presses) > 0 {
		c.card, c.presses = card, presses
	}
	if text := c.Style.Card(card); text != "" {
		return text + "\n"
	}
	return "\n"
}
