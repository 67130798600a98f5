package commands

import (
	"context"
	"strings"
	"unicode"
)

// help lists the commands that the asker is offered, and says what the controls do.
func (v *visit) help(context.Context) (Card, error) {
	t := v.texts
	card := Card{Tone: Informs, Heading: t.HelpHeading, Paragraphs: []Rich{Text(t.HelpIntro)}}
	for _, d := range Definitions() {
		text := t.Commands[d.Key]
		if !d.OnMessage && !(d.AdminsFirst && !v.Asker.Admin) {
			card.Entries = append(card.Entries, Entry{Title: "/" + text.Name + usage(d, text), Detail: text.Description})
		}
	}
	if !v.o.Alone {
		card.Paragraphs = append(card.Paragraphs, Text(t.HelpControls), Text(t.HelpPrivacy))
	}
	return card, nil
}

// usage is the command's options in words.
func usage(d Definition, text CommandText) string {
	var b strings.Builder
	for _, o := range d.Options {
		if d.AdminsFirst {
			break // settings are many; their own descriptions tell more
		}
		name := text.Options[o.Key].Name
		if o.Required {
			b.WriteString(" " + name)
		} else {
			b.WriteString(" [" + name + "]")
		}
	}
	return b.String()
}

// about says what is covered and what happens to what somebody types.
func (v *visit) about(ctx context.Context) (Card, error) {
	t := v.texts
	c, err := v.desk.Coverage(ctx)
	if err != nil {
		return Card{}, err
	}
	stamp := t.ArticlesCount.of(c.Articles)
	if !c.Newest.IsZero() {
		stamp += " · " + sprintf(t.AboutNewest, DateText(c.Newest, v.language))
	}
	card := Card{Tone: Informs, Heading: t.AboutHeading, Paragraphs: []Rich{
		Text(t.AboutWhat), Text(t.AboutVerbatim), Text(sprintf(t.AboutCoverage, stamp)), Text(t.AboutPrivacy)}}
	if v.o.Contact != "" {
		card.Paragraphs = append(card.Paragraphs, Text(sprintf(t.AboutContact, unmarked(v.o.Contact))))
	}
	if v.o.Version != "" {
		card.Footer = sprintf(t.AboutVersion, v.o.Version)
	}
	return card, nil
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
