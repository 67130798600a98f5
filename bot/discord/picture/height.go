package main

import (
	"encoding/json"
	"fmt"
	"html"
	"math"
	"regexp"
	"strings"
)

// The measures of style.css in pixels, at a phone's width of 412.
const (
	inner    = 303 // a card's width without its borders and padding
	bodyLine = 22
	noteLine = 17.875
	button   = 32
	menu     = 40
	gallery  = 170 // of any picture: how tall it is, the payload does not say
	between  = 8   // components of a card, buttons, rows of buttons
	frame    = 30  // a card's borders and padding, above and below
	around   = 94  // above a card its command and its sender, below it who sees it
)

// height is how tall a message is on a phone, in pixels. It lays out as the page is drawn, with the widths of the font that
// the page falls back to, and so needs no browser.
func height(payload []byte) (int, error) {
	var m struct{ Components []component }
	if err := json.Unmarshal(payload, &m); err != nil {
		return 0, fmt.Errorf("read payload: %w", err)
	}
	total := float64(around)
	for _, c := range m.Components {
		tall, err := tallness(c, inner)
		if err != nil {
			return 0, err
		}
		total += tall
	}
	return int(math.Round(total)), nil
}

// tallness is how tall a component is in a width.
func tallness(c component, width float64) (float64, error) {
	switch c.Type {
	case 17:
		tall, err := stacked(c.Components, width)
		return tall + frame, err
	case 10:
		return textTallness(c.Content, width)
	case 14:
		if c.Divider == nil || *c.Divider {
			return 1, nil
		}
		return 2, nil
	case 9:
		tall, err := stacked(c.Components, width-10-buttonWidth(*c.Accessory))
		return max(tall, button), err
	case 12:
		return gallery, nil
	case 1:
		return rowTallness(c.Components, width), nil
	}
	return 0, fmt.Errorf("measure: component of type %d", c.Type)
}

func stacked(list []component, width float64) (float64, error) {
	total := float64(between * (len(list) - 1))
	for _, c := range list {
		tall, err := tallness(c, width)
		if err != nil {
			return 0, err
		}
		total += tall
	}
	return total, nil
}

// rowTallness wraps buttons; a menu has the row to itself.
func rowTallness(list []component, width float64) float64 {
	rows, used := 1, 0.0
	for _, c := range list {
		if c.Type == 3 {
			return menu
		}
		w := buttonWidth(c)
		if used > 0 && used+between+w > width {
			rows, used = rows+1, 0
		}
		if used > 0 {
			used += between
		}
		used += w
	}
	return float64(rows*button + (rows-1)*between)
}

func buttonWidth(c component) float64 {
	w := 26 + 14*textWidth(c.Label, false)
	if c.Style == 5 {
		w += 19
	}
	return w
}

// textTallness adds up the lines of a text display.
func textTallness(content string, width float64) (float64, error) {
	total, quoting := 0.0, false
	for line := range strings.SplitSeq(content, "\n") {
		rest, quoted := strings.CutPrefix(line, "> ")
		if quoting && !quoted {
			total += 4
		}
		quoting = quoted
		size, tall, room, bold := 16.0, float64(bodyLine), width, false
		if quoted {
			room -= 18
		}
		if after, ok := strings.CutPrefix(rest, "### "); ok {
			rest, bold, total = after, true, total+2
		} else if after, ok := strings.CutPrefix(rest, "-# "); ok {
			rest, size, tall = after, 13, noteLine
		}
		drawn, _, err := inline(rest, "")
		if err != nil {
			return 0, fmt.Errorf("measure %q: %w", line, err)
		}
		total += tall * float64(lines(drawn, size, room, bold))
	}
	if quoting {
		total += 4
	}
	return total, nil
}

var tag = regexp.MustCompile(`<[^>]*>`)

// lines is how many lines drawn text takes.
func lines(drawn string, size, width float64, bold bool) int {
	n, used := 1, 0.0
	space := size * textWidth(" ", false)
	for word := range strings.SplitSeq(drawn, " ") {
		w, strong := 0.0, bold
		at := 0
		for _, t := range append(tag.FindAllStringIndex(word, -1), []int{len(word), len(word)}) {
			w += size * textWidth(html.UnescapeString(word[at:t[0]]), strong)
			switch word[t[0]:t[1]] {
			case "<strong>":
				bold, strong = true, true
			case "</strong>":
				bold, strong = false, false
			}
			at = t[1]
		}
		switch {
		case used == 0:
			used = w
		case used+space+w > width:
			n, used = n+1, w
		default:
			used += space + w
		}
		for ; used > width; used -= width { // a word that is longer than a line
			n++
		}
	}
	return n
}

// widths are those of Helvetica, which Arial and Liberation Sans share, in thousandths of the size, from the space on.
var widths = [...]uint16{
	278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
	556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
	1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
	667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
	333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
	556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
}

// textWidth is how wide a text is at a size of one.
func textWidth(text string, bold bool) float64 {
	total := 0
	for _, r := range text {
		switch {
		case r >= ' ' && int(r)-' ' < len(widths):
			total += int(widths[r-' '])
		case r == '—' || r == '…' || r > 0x2E80:
			total += 1000
		case r == '“' || r == '”' || r == '·' || r == '\u00a0':
			total += 333
		default:
			total += 556
		}
	}
	w := float64(total) / 1000
	if bold {
		w *= 1.07
	}
	return w
}
