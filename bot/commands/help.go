package commands

import (
	"context"
	"strings"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/texts"
)

// help lists the commands that the asker is offered, and says what the controls do.
func (v *visit) help() Plan {
	return v.private("help", func(context.Context) (cards.Card, error) { return v.helpCard(), nil })
}

func (v *visit) helpCard() cards.Card {
	t := v.texts
	card := cards.Card{Tone: cards.Informs, Heading: t.HelpHeading, Titled: true, Paragraphs: []cards.Rich{cards.Text(t.HelpIntro)}}
	for _, d := range v.table {
		text := t.Commands[d.Key]
		if !d.OnMessage && !(d.AdminsFirst && !v.Asker.Admin) {
			card.Entries = append(card.Entries, cards.Entry{Command: d.Key, Title: "/" + text.Name + usage(d.Definition, text, v.o.Alone), Detail: text.Description})
		}
	}
	languages := t.HelpLanguages
	if v.o.English {
		languages = t.HelpEnglishOnly
	}
	card.Paragraphs = append(card.Paragraphs, cards.Text(languages))
	if !v.o.Alone {
		card.Paragraphs = append(card.Paragraphs, cards.Text(t.HelpControls), cards.Text(t.HelpPrivacy))
	}
	return card
}

// usage is the command's options in words.
func usage(d Definition, text texts.CommandText, alone bool) string {
	var b strings.Builder
	for _, o := range d.Options {
		if d.AdminsFirst {
			break // settings are many; their own descriptions tell more
		}
		if alone && o.Kind == Member {
			continue // there is nobody
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
