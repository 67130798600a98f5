package render

import (
	"bytes"
	"net/url"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/inert"
)

// componentsV2 switches Components V2 on for a message, for good (docs.discord.com/developers/components/reference).
// discordgo has no field for flags in an edit, so bodies are written by ourselves.
const componentsV2 discordgo.MessageFlags = 1 << 15

// A Message is the body of a reply.
type Message struct {
	Flags           discordgo.MessageFlags           `json:"flags"`
	Components      []discordgo.MessageComponent     `json:"components"`
	AllowedMentions discordgo.MessageAllowedMentions `json:"allowed_mentions"`
	Attachments     []Attachment                     `json:"attachments,omitempty"` // those that it has, whatever it had before
	picture         *cards.Picture
}

// An Attachment is a file that is sent with a message.
type Attachment struct {
	ID          string `json:"id"` // the number of the part that holds it
	Name        string `json:"filename"`
	Description string `json:"description"`
}

// Files are what is sent with the message, each time anew.
func (m Message) Files() []*discordgo.File {
	if m.picture == nil {
		return nil
	}
	return []*discordgo.File{{Name: m.picture.Name, ContentType: "image/png", Reader: bytes.NewReader(m.picture.Data)}}
}

// A Reply is the body of a new message that replies to another one.
type Reply struct {
	Message
	Reference Reference `json:"message_reference"`
	// Nonce makes that of two copies with the same one, or of two tries, only the first is posted
	// (docs.discord.com/developers/resources/message#create-message).
	Nonce   string `json:"nonce"`
	Enforce bool   `json:"enforce_nonce"`
}

// An Announcement is the body of a new message that nobody asked for; its nonce is as a Reply's.
type Announcement struct {
	Message
	Nonce   string `json:"nonce"`
	Enforce bool   `json:"enforce_nonce"`
}

// A Reference names the message that is replied to.
type Reference struct {
	Message string `json:"message_id"`
	Must    bool   `json:"fail_if_not_exists"` // what was deleted needs no answer
}

// To is a card's message as the reply to another message.
func To(message string, c cards.Card) Reply {
	return Reply{Card(c), Reference{message, true}, message, true}
}

// Card makes the message of a card, shortened until it keeps Discord's limits.
func Card(c cards.Card) Message {
	m := Message{
		Flags:           componentsV2,
		Components:      container(c.Fit(fits)),
		AllowedMentions: discordgo.MessageAllowedMentions{Parse: []discordgo.AllowedMentionType{}},
	}
	if p := c.Picture; p != nil {
		m.picture, m.Attachments = p, []Attachment{{"0", p.Name, p.Alt}}
	}
	return m
}

// container is the card's one top-level component. What a screen reader hears first is what was asked, then each quotation,
// whose it is, and where it stands.
func container(c cards.Card) []discordgo.MessageComponent {
	var parts []discordgo.MessageComponent
	add := func(more ...discordgo.MessageComponent) { parts = append(parts, more...) }
	top := head(c)
	for i, e := range c.Excerpts {
		text := excerptText(e, c.Language)
		switch {
		case e.Checked != nil && i == 0:
			add(discordgo.TextDisplay{Content: top}, separator())
		case e.Checked != nil:
			add(separator())
		case e.Folded && i > 1 && c.Excerpts[i-1].Folded: // one text for all that are folded
			last := len(parts) - 1
			parts[last] = discordgo.TextDisplay{Content: parts[last].(discordgo.TextDisplay).Content + "\n" + text}
			continue
		case i == 0: // the first quotation stands right below what it answers
			text = top + "\n" + text
		}
		add(discordgo.TextDisplay{Content: text})
	}
	if len(c.Excerpts) == 0 {
		add(discordgo.TextDisplay{Content: top})
	}
	for _, p := range c.Paragraphs {
		add(discordgo.TextDisplay{Content: paragraph(c, p)})
	}
	if len(c.Entries) > 0 {
		add(separator(), discordgo.TextDisplay{Content: entries(c)})
	}
	for _, code := range c.Codes {
		add(discordgo.TextDisplay{Content: "-# " + shown(code.Label)}, discordgo.TextDisplay{Content: codeBlock(code.Text)})
	}
	if c.Footer != "" && len(c.Excerpts) == 0 {
		add(discordgo.TextDisplay{Content: "-# " + shown(c.Footer)})
	}
	if p := c.Picture; p != nil {
		add(discordgo.MediaGallery{Items: []discordgo.MediaGalleryItem{{Media: discordgo.UnfurledMediaItem{URL: "attachment://" + p.Name}, Description: &p.Alt}}})
	}
	for _, row := range c.Controls {
		add(controls(row))
	}
	box := discordgo.Container{Components: parts}
	if color, ok := colors[c.Tone]; ok {
		box.AccentColor = &color
	}
	return []discordgo.MessageComponent{box}
}

// colors tell at a glance whether the coverage answers; they are never the only sign. Passages that may not answer have none.
// Each stands out on Discord's light and dark grounds.
var colors = map[cards.Tone]int{
	cards.Answers: 0x2E8B57, // green
	cards.Nearly:  0xC98A1B, // amber
	cards.Silent:  0x80848E, // grey
	cards.Informs: 0x4F6BED, // blue
	cards.Refuses: 0xC0392B, // red
}

func separator() discordgo.Separator {
	small, divider := discordgo.SeparatorSpacingSizeSmall, true
	return discordgo.Separator{Divider: &divider, Spacing: &small}
}

// fitLink is an address as it is linked to: without its fragment where that makes it short enough, "" when it is none that
// Discord takes, or too long even so.
func fitLink(link string) string {
	if !strings.HasPrefix(link, "http://") && !strings.HasPrefix(link, "https://") || strings.ContainsAny(link, " <>\n\t") {
		return ""
	}
	if u, err := url.Parse(link); err != nil || u.Host == "" {
		return ""
	}
	if units(link) > maxLink {
		link, _, _ = strings.Cut(link, "#")
	}
	if units(link) > maxLinkInText {
		return ""
	}
	return parentheses.Replace(link)
}

// parentheses would end the address of a link in text.
var parentheses = strings.NewReplacer("(", "%28", ")", "%29")

// linked is a text that leads somewhere: where, and that it leads out of Discord, is said. The arrow stands outside of the
// link, and as a letter rather than an emoji, which a link may not hold.
func linked(text, link string) string {
	address := fitLink(link)
	if address == "" {
		return inert.Escape(text)
	}
	if strings.TrimSpace(text) == "" {
		u, _ := url.Parse(address) // fitLink has read it
		text = u.Host
	}
	return "[" + inert.Escape(text) + "](" + address + ") ↗\ufe0e"
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
