package main

import (
	"fmt"
	"html"
	"regexp"
	"strings"
)

// markdown is what Discord's client makes of the Markdown that our cards use. Each line is a block.
func markdown(text string) (string, error) {
	var b strings.Builder
	if code, ok := strings.CutPrefix(text, "```\n"); ok {
		return "<pre>" + html.EscapeString(strings.TrimSuffix(code, "\n```")) + "</pre>", nil
	}
	quoting := false
	for line := range strings.SplitSeq(text, "\n") {
		rest, quoted := strings.CutPrefix(line, "> ")
		if quoted != quoting {
			b.WriteString(map[bool]string{true: "<blockquote>", false: "</blockquote>"}[quoted])
			quoting = quoted
		}
		tag, class := "div", ""
		if after, ok := strings.CutPrefix(rest, "### "); ok {
			rest, tag = after, "h3"
		} else if after, ok := strings.CutPrefix(rest, "-# "); ok {
			rest, class = after, ` class="small"`
		}
		inner, tail, err := inline(rest, "")
		if err != nil || tail != "" {
			return "", fmt.Errorf("draw %q: %w", line, err)
		}
		fmt.Fprintf(&b, "<%s%s>%s</%s>", tag, class, inner, tag)
	}
	if quoting {
		b.WriteString("</blockquote>")
	}
	return b.String(), nil
}

var (
	link    = regexp.MustCompile(`^\[((?:\\.|[^\]\\])*)\]\((https?://[^)\s]+)\)`)
	address = regexp.MustCompile(`^<(https?://[^>\s]+)>`)
	mention = regexp.MustCompile(`^<(@|#)([0-9]+)>`)
	command = regexp.MustCompile(`^</([^:>]+):[0-9]+>`)
	moment  = regexp.MustCompile(`^<t:[0-9]+:R>`)
)

// marks are the pairs that set text in a weight, longest first.
var marks = []struct{ mark, open, end string }{
	{"**", "<strong>", "</strong>"}, {"~~", "<s>", "</s>"}, {"*", "<em>", "</em>"},
}

// inline reads text up to a closing mark, or to its end where closing is "", and returns what comes after it.
func inline(text, closing string) (out, rest string, err error) {
	var b strings.Builder
	for text != "" {
		if closing != "" && strings.HasPrefix(text, closing) {
			return b.String(), text[len(closing):], nil
		}
		drawn, after, err := next(text)
		if err != nil {
			return "", "", err
		}
		b.WriteString(drawn)
		text = after
	}
	if closing != "" {
		return "", "", fmt.Errorf("%s is not closed", closing)
	}
	return b.String(), "", nil
}

// next reads one piece: an escaped character, a link, a mention, text in a weight, or one character.
func next(text string) (drawn, rest string, err error) {
	if text[0] == '\\' && len(text) > 1 {
		return html.EscapeString(text[1:2]), text[2:], nil
	}
	if m := link.FindStringSubmatch(text); m != nil {
		inner, _, err := inline(m[1], "")
		return `<a>` + inner + "</a>", text[len(m[0]):], err
	}
	if m := address.FindStringSubmatch(text); m != nil {
		return `<a>` + html.EscapeString(m[1]) + "</a>", text[len(m[0]):], nil
	}
	if m := mention.FindStringSubmatch(text); m != nil {
		return `<span class="mention">` + m[1] + "somebody</span>", text[len(m[0]):], nil
	}
	if m := command.FindStringSubmatch(text); m != nil {
		return `<span class="mention">/` + html.EscapeString(m[1]) + "</span>", text[len(m[0]):], nil
	}
	if m := moment.FindString(text); m != "" {
		return `<span class="moment">in 20 seconds</span>`, text[len(m):], nil
	}
	for _, m := range marks {
		if strings.HasPrefix(text, m.mark) {
			inner, rest, err := inline(text[len(m.mark):], m.mark)
			return m.open + inner + m.end, rest, err
		}
	}
	for i := range text {
		if i > 0 {
			return html.EscapeString(text[:i]), text[i:], nil
		}
	}
	return html.EscapeString(text), "", nil
}
