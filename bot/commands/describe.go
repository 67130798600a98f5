package commands

import (
	"fmt"
	"slices"
	"strings"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/inert"
	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/texts"
)

// described says the settings, one a paragraph.
func described(s keep.Settings, deaf bool, t *texts.Texts, l texts.Language) []cards.Rich {
	where := map[keep.Where]string{keep.Everywhere: t.Everywhere, keep.Nowhere: t.Nowhere, keep.OnlyListed: t.ListedOnly}[s.Where]
	listed := ""
	switch {
	case s.Where == keep.OnlyListed:
		where += channelList(s.Channels)
	case len(s.Channels) > 0:
		listed = fmt.Sprintf(t.SetupListed, channelList(s.Channels))
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
	said := []string{
		fmt.Sprintf(t.SetupVisibility, who),
		fmt.Sprintf(t.SetupPublicIn, where), listed,
		fmt.Sprintf(t.SetupMentions, channelList(s.Mentions)),
		fmt.Sprintf(t.SetupPosts, channelList(s.Posts)), silenced(s, deaf, t),
		fmt.Sprintf(t.SetupPublications, publications),
		fmt.Sprintf(t.SetupEarliest, earliest),
		fmt.Sprintf(t.SetupLanguage, language),
		fmt.Sprintf(t.SetupStaff, channelList(strings.Fields(s.Staff))),
	}
	if s.Quiet != "" {
		said = append(said, fmt.Sprintf(t.SetupQuiet, s.Quiet))
	}
	var paragraphs []cards.Rich
	for _, text := range said {
		if text != "" {
			paragraphs = append(paragraphs, cards.Text(text))
		}
	}
	return paragraphs
}

// silenced says why mentions are not answered where they are turned on: answers to them are public.
func silenced(s keep.Settings, deaf bool, t *texts.Texts) string {
	on := slices.Concat(s.Mentions, s.Posts)
	barred := slices.DeleteFunc(slices.Clone(on), func(c string) bool { return s.MayPublish(c, "") })
	switch {
	case len(on) == 0:
		return ""
	case deaf:
		return t.SetupDeaf
	case len(barred) > 0:
		return fmt.Sprintf(t.SetupSilenced, channelList(barred))
	}
	return ""
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
