package terminal

import (
	"fmt"
	"slices"
	"strings"

	"pullquote/bot/commands"
	"pullquote/bot/commands/cards"
)

// here are the commands that a terminal has: those for servers alone are left out.
func here() []commands.Definition {
	list := slices.DeleteFunc(commands.Definitions(false), func(d commands.Definition) bool { return d.ServerOnly })
	for i, d := range list {
		list[i].Options = slices.DeleteFunc(slices.Clone(d.Options), func(o commands.Option) bool { return o.Kind == commands.Member })
	}
	return list
}

// ParseLine reads a line that somebody typed as a command:
//
//	who opposed it?                          the question of /ask
//	/ask who opposed it? from:2013 to:2014   the first option needs no name
//	/check "words that somebody said"        a message command takes the message as text
//
// The error is a sentence for whoever typed it.
func ParseLine(line string) (commands.Request, error) {
	name, rest := "ask", strings.TrimSpace(line)
	if after, slash := strings.CutPrefix(rest, "/"); slash {
		name, rest, _ = strings.Cut(after, " ")
	}
	at := slices.IndexFunc(here(), func(d commands.Definition) bool { return d.Key == name })
	if at < 0 {
		return commands.Request{}, fmt.Errorf("there is no command /%s; /help lists them", name)
	}
	d := here()[at]
	r := commands.Request{Command: name, Options: map[string]string{}}
	if d.OnMessage {
		r.Message = []string{strings.TrimSpace(rest)}
		return r, nil
	}
	for _, piece := range pieces(d, rest) {
		if piece.value != "" {
			r.Options[piece.key] = piece.value
		}
	}
	return r, nil
}

// A piece is one option on a line, with where its value starts there.
type piece struct {
	key, value string
	at         int
}

// pieces cuts the rest of a line at "key:" of the command's options. What comes before the first one is the first
// option's.
func pieces(d commands.Definition, rest string) []piece {
	if len(d.Options) == 0 {
		return nil
	}
	list := []piece{{key: d.Options[0].Key}}
	from := 0
	for i := range len(rest) {
		if i > 0 && rest[i-1] != ' ' {
			continue
		}
		for _, o := range d.Options {
			if strings.HasPrefix(rest[i:], o.Key+":") {
				list[len(list)-1].value = strings.TrimSpace(rest[from:max(from, i)])
				from = i + len(o.Key) + 1
				list = append(list, piece{key: o.Key, at: from})
			}
		}
	}
	list[len(list)-1].value = strings.TrimSpace(rest[from:])
	return list
}

// A Suggester completes the value of an option.
type Suggester func(r commands.Request, option, typed string) []cards.Choice

// Complete says what could stand on the line from byte start on, best first.
func Complete(line string, suggest Suggester) (start int, candidates []string) {
	name, rest, spaced := strings.Cut(line, " ")
	if !strings.HasPrefix(line, "/") {
		name, rest, spaced = "/ask", line, true
	}
	if !spaced {
		for _, d := range here() {
			if strings.HasPrefix("/"+d.Key, name) {
				candidates = append(candidates, "/"+d.Key+" ")
			}
		}
		return 0, candidates
	}
	at := slices.IndexFunc(here(), func(d commands.Definition) bool { return "/"+d.Key == name })
	if at < 0 || here()[at].OnMessage {
		return len(line), nil
	}
	d := here()[at]
	list := pieces(d, rest)
	if len(list) == 0 {
		return len(line), nil
	}
	last, offset := list[len(list)-1], len(line)-len(rest)
	if values := valuesOf(d, last, suggest); len(values) > 0 {
		return offset + last.at, values
	}
	word := strings.LastIndexByte(rest, ' ') + 1
	for _, o := range d.Options {
		used := slices.ContainsFunc(list[1:], func(p piece) bool { return p.key == o.Key })
		if !used && strings.HasPrefix(o.Key+":", rest[word:]) {
			candidates = append(candidates, o.Key+":")
		}
	}
	return offset + word, candidates
}

// valuesOf are the values that the last option on a line could have; none where it cannot be completed.
func valuesOf(d commands.Definition, p piece, suggest Suggester) []string {
	o := d.Options[slices.IndexFunc(d.Options, func(o commands.Option) bool { return o.Key == p.key })]
	var values []string
	for _, choice := range o.Choices {
		if strings.HasPrefix(choice, p.value) {
			values = append(values, choice+" ")
		}
	}
	if o.Suggests != "" && suggest != nil {
		for _, choice := range suggest(commands.Request{Command: d.Key}, o.Key, p.value) {
			values = append(values, choice.Value+" ")
		}
	}
	return values
}

// common is the longest beginning that all candidates share.
func common(candidates []string) string {
	prefix := candidates[0]
	for _, c := range candidates[1:] {
		for !strings.HasPrefix(c, prefix) {
			prefix = prefix[:len(prefix)-1]
		}
	}
	return strings.ToValidUTF8(prefix, "")
}
