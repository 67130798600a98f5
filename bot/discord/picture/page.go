package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"html"
	"strings"
)

//go:embed style.css
var style string

// A component is any component of a message.
type component struct {
	Type        int
	Content     string
	Components  []component
	Accessory   *component
	AccentColor *int `json:"accent_color"`
	Divider     *bool
	Style       int
	Label       string
	Disabled    bool
	Placeholder string
	Items       []struct{ Description string }
}

// A screen is what a card is shown on.
type screen struct {
	theme   string // dark or light
	width   int    // CSS pixels: 412 on most phones, 390 on an iPhone, 620 beside the lists of a desktop
	command string // that was used
}

// page is the whole web page of one message.
func page(payload []byte, s screen) (string, error) {
	var m struct{ Components []component }
	if err := json.Unmarshal(payload, &m); err != nil {
		return "", fmt.Errorf("read payload: %w", err)
	}
	var b strings.Builder
	for _, c := range m.Components {
		if err := draw(&b, c); err != nil {
			return "", err
		}
	}
	return fmt.Sprintf(`<!doctype html><html lang="en" class="%s"><meta charset="utf-8"><style>%s body { width: %dpx; }</style>
<div class="message"><div class="used"><span class="hook"></span><span class="face"></span><b>reader</b>&nbsp;used&nbsp;<span class="command">%s</span></div>
<div class="avatar"><svg viewBox="0 0 40 40"><circle cx="20" cy="20" r="20" fill="#24476b"/><path fill="#fff" d="M10 23c0-6 3-10 8-12l1 2c-3 2-4 4-4 6h4v8h-9zm12 0c0-6 3-10 8-12l1 2c-3 2-4 4-4 6h4v8h-9z"/></svg></div>
<div class="body"><div class="name"><b>Pullquote</b> <span class="tag">✓ APP</span> <span class="time">Today at 9:41 AM</span></div>
%s<div class="only">Only you can see this · <a>Dismiss message</a></div></div></div></html>`,
		html.EscapeString(s.theme), style, s.width, html.EscapeString(s.command), b.String()), nil
}

// draw writes one component.
func draw(b *strings.Builder, c component) error {
	switch c.Type {
	case 17:
		color := ""
		if c.AccentColor != nil {
			color = fmt.Sprintf(` style="border-left-color:#%06x"`, *c.AccentColor)
		}
		return wrap(b, `<div class="container"`+color+`>`, c.Components, "</div>")
	case 10:
		text, err := markdown(c.Content)
		b.WriteString(`<div class="text">` + text + "</div>")
		return err
	case 14:
		if c.Divider == nil || *c.Divider {
			b.WriteString(`<hr>`)
		} else {
			b.WriteString(`<div class="gap"></div>`)
		}
	case 9:
		b.WriteString(`<div class="section">`)
		if err := wrap(b, `<div class="texts">`, c.Components, "</div>"); err != nil {
			return err
		}
		if err := draw(b, *c.Accessory); err != nil {
			return err
		}
		b.WriteString("</div>")
	case 12: // what its pictures show is not in the payload
		for _, i := range c.Items {
			b.WriteString(`<div class="gallery">` + html.EscapeString(i.Description) + "</div>")
		}
	case 1:
		return wrap(b, `<div class="row">`, c.Components, "</div>")
	case 2:
		fmt.Fprintf(b, `<span class="button style%d%s">%s%s</span>`, c.Style, oneOf(c.Disabled, " disabled"), html.EscapeString(c.Label), oneOf(c.Style == 5, external))
	case 3:
		fmt.Fprintf(b, `<span class="menu">%s<svg viewBox="0 0 24 24"><path d="M6 9l6 6 6-6" fill="none" stroke="currentColor" stroke-width="2"/></svg></span>`, html.EscapeString(c.Placeholder))
	default:
		return fmt.Errorf("draw: component of type %d", c.Type)
	}
	return nil
}

// external is the mark of a link button.
const external = `<svg viewBox="0 0 24 24"><path d="M14 4h6v6M20 4l-9 9M10 5H5v14h14v-5" fill="none" stroke="currentColor" stroke-width="2"/></svg>`

func wrap(b *strings.Builder, open string, components []component, end string) error {
	b.WriteString(open)
	for _, c := range components {
		if err := draw(b, c); err != nil {
			return err
		}
	}
	b.WriteString(end)
	return nil
}

func oneOf(yes bool, text string) string {
	if yes {
		return text
	}
	return ""
}
