package discord

import (
	"net/url"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/texts"
)

// componentsV2 switches Components V2 on for a message, for good (docs.discord.com/developers/components/reference).
// discordgo has no field for flags in an edit, so bodies are written by ourselves.
const componentsV2 discordgo.MessageFlags = 1 << 15

// A message is the body of a reply.
type message struct {
	Flags           discordgo.MessageFlags           `json:"flags"`
	Components      []discordgo.MessageComponent     `json:"components"`
	AllowedMentions discordgo.MessageAllowedMentions `json:"allowed_mentions"`
}

// Render makes the message of a card, shortened until it keeps Discord's limits.
func render(c cards.Card) message {
	return message{
		Flags:           componentsV2,
		Components:      container(c.Fit(fits)),
		AllowedMentions: discordgo.MessageAllowedMentions{Parse: []discordgo.AllowedMentionType{}},
	}
}

// container is the card's one top-level component.
func container(c cards.Card) []discordgo.MessageComponent {
	parts := []discordgo.MessageComponent{discordgo.TextDisplay{Content: head(c)}}
	add := func(more ...discordgo.MessageComponent) { parts = append(parts, more...) }
	for _, p := range c.Paragraphs {
		add(discordgo.TextDisplay{Content: paragraph(c, p)})
	}
	for i, e := range c.Excerpts {
		// The words have the whole width of a phone; the button stands beside the source that it opens.
		add(separator(i == 0 || e.Checked != nil), discordgo.TextDisplay{Content: wordsText(e)})
		if e.Title != "" || e.Checked == nil {
			add(withLink(citationText(e, c.Language), e.Link, texts.Of(c.Language).Open))
		}
	}
	if len(c.Entries) > 0 {
		add(separator(true))
		add(entries(c)...)
	}
	if c.Code != "" {
		add(discordgo.TextDisplay{Content: codeBlock(c.Code)})
	}
	if foot := foot(c); foot != "" {
		add(separator(true), discordgo.TextDisplay{Content: foot})
	}
	for _, row := range c.Controls {
		add(controls(row))
	}
	color := colors[c.Tone]
	return []discordgo.MessageComponent{discordgo.Container{AccentColor: &color, Components: parts}}
}

// colors tell at a glance whether the coverage answers; they are never the only sign. Each stands out on Discord's
// light and dark grounds.
var colors = map[cards.Tone]int{
	cards.Answers: 0x2E8B57, // green
	cards.Relates: 0xC98A1B, // amber
	cards.Silent:  0x80848E, // grey
	cards.Informs: 0x4F6BED, // blue
	cards.Refuses: 0xC0392B, // red
}

func separator(divider bool) discordgo.Separator {
	small := discordgo.SeparatorSpacingSizeSmall
	return discordgo.Separator{Divider: &divider, Spacing: &small}
}

// withLink puts text beside a button that opens the link. Without a usable link, or with one that is too long for a
// button, text stands alone.
func withLink(text, link, label string) discordgo.MessageComponent {
	address, inText := fitLink(link)
	if inText != "" {
		text += "\n-# <" + inText + ">"
	}
	if address == "" {
		return discordgo.TextDisplay{Content: text}
	}
	return discordgo.Section{
		Components: []discordgo.MessageComponent{discordgo.TextDisplay{Content: text}},
		Accessory:  discordgo.Button{Label: label, Style: discordgo.LinkButton, URL: address},
	}
}

// fitLink decides how a link is shown: on a button, without its fragment where that makes it short enough; else
// written out in the text; else, when even that would be too long, not at all.
func fitLink(link string) (button, inText string) {
	if !strings.HasPrefix(link, "http://") && !strings.HasPrefix(link, "https://") || strings.ContainsAny(link, " <>\n\t") {
		return "", ""
	}
	if u, err := url.Parse(link); err != nil || u.Host == "" { // Discord refuses the whole message for one such address
		return "", ""
	}
	if units(link) <= maxLink {
		return link, ""
	}
	if bare, _, _ := strings.Cut(link, "#"); units(bare) <= maxLink {
		return bare, ""
	} else if len(bare) <= maxLinkInText {
		return "", bare
	}
	return "", ""
}

// entries are the lines of a list: each beside its link, those without links together in one text.
func entries(c cards.Card) []discordgo.MessageComponent {
	var parts []discordgo.MessageComponent
	var plain []string
	for _, e := range c.Entries {
		text := entryText(e)
		if button, inText := fitLink(e.Link); button == "" && inText == "" {
			plain = append(plain, text)
			continue
		}
		parts = append(parts, withLink(text, e.Link, texts.Of(c.Language).Open))
	}
	if len(plain) > 0 {
		parts = append(parts, discordgo.TextDisplay{Content: strings.Join(plain, "\n")})
	}
	return parts
}

// controls is a row of buttons or a menu.
func controls(row cards.Row) discordgo.ActionsRow {
	if m := row.Menu; m != nil {
		menu := discordgo.SelectMenu{CustomID: m.ID, Placeholder: m.Label}
		for _, c := range m.Choices {
			menu.Options = append(menu.Options, discordgo.SelectMenuOption{Label: c.Label, Value: c.Value, Description: c.Detail})
		}
		return discordgo.ActionsRow{Components: []discordgo.MessageComponent{menu}}
	}
	var buttons []discordgo.MessageComponent
	for _, b := range row.Buttons {
		buttons = append(buttons, discordgo.Button{Label: b.Label, CustomID: b.ID, Style: styles[b.Style], Disabled: b.Disabled})
	}
	return discordgo.ActionsRow{Components: buttons}
}

var styles = map[cards.Style]discordgo.ButtonStyle{
	cards.Quiet:  discordgo.SecondaryButton,
	cards.Strong: discordgo.PrimaryButton,
	cards.Danger: discordgo.DangerButton,
}
