package commands

import (
	"fmt"
	"strings"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/inert"
	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/texts"
)

// described says the settings, one a paragraph.
func described(s keep.Settings, t *texts.Texts, l texts.Language) []cards.Rich {
	where := map[keep.Where]string{keep.Everywhere: t.Everywhere, keep.Nowhere: t.Nowhere, keep.OnlyListed: t.ListedOnly}[s.Where]
	listed := ""
	switch {
	case s.Where == keep.OnlyListed:
		where += channelList(s.Channels)
	case len(s.Channels) > 0:
		listed = "\n" + fmt.Sprintf(t.SetupListed, channelList(s.Channels))
	}
	who := t.Private
	if s.Public {
		who = t.Public
	}
	publications := t.AllPublications
	if len(s.Publications) > 0 {
		publications = strings.Join(s.Publications, "; ")
	}
	earliest := t.NoEarliest
	if !s.Earliest.IsZero() {
		earliest = texts.Date(s.Earliest, l)
	}
	language := t.ReadersLanguage
	if s.Language != "" {
		language = t.Commands["setup"].Options["language"].Choices[string(s.Language)]
	}
	return []cards.Rich{
		cards.Text(fmt.Sprintf(t.SetupVisibility, who)),
		cards.Text(fmt.Sprintf(t.SetupPublicIn, where) + listed),
		cards.Text(fmt.Sprintf(t.SetupPublications, publications)),
		cards.Text(fmt.Sprintf(t.SetupEarliest, earliest)),
		cards.Text(fmt.Sprintf(t.SetupLanguage, language)),
	}
}

// channelList marks channels for the platform to show by name.
func channelList(channels []string) string {
	if len(channels) == 0 {
		return " —"
	}
	var b strings.Builder
	for _, id := range channels {
		b.WriteString(" " + inert.Channel(id))
	}
	return b.String()
}
