package commands

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"pullquote/answers"
	"pullquote/index/article"
)

// setup plans a change of a server's settings; without options it shows them.
func (v *visit) setup() Plan {
	switch {
	case v.Place.Server == "":
		return v.refuse("setup", hint(v.texts.ServerOnly))
	case !v.Asker.Admin:
		return v.refuse("setup", hint(v.texts.AdminsOnly))
	}
	return Plan{Delivery: Privately, Op: "setup", carry: func(ctx context.Context) (Card, error) {
		s, err := ask(ctx, v.keeper, keepTime, func(ctx context.Context, k Keeper) (Settings, error) { return k.Settings(ctx, v.Place.Server) })
		if err != nil {
			return Card{}, fmt.Errorf("read settings: %w", err)
		}
		verdict := v.texts.SetupShown
		if len(v.Options) > 0 {
			if s, err = v.changed(ctx, s); err != nil {
				return Card{}, err
			}
			if err := v.keep(ctx, func(ctx context.Context, k Keeper) error { return k.Keep(ctx, v.Place.Server, s) }); err != nil {
				return Card{}, fmt.Errorf("settings: %w", err)
			}
			verdict = v.texts.SetupKept
		}
		return Card{Tone: Informs, Verdict: verdict, Paragraphs: v.describe(s)}, nil
	}}
}

// changed applies the options that were given to the settings.
func (v *visit) changed(ctx context.Context, s Settings) (Settings, error) {
	for _, d := range Definitions() {
		if d.Key != "setup" {
			continue
		}
		for _, o := range d.Options {
			value, given := v.Options[o.Key]
			if !given {
				continue
			}
			if len(o.Choices) > 0 && !slices.Contains(o.Choices, value) {
				return s, hint(sprintf(v.texts.SetupBadValue, unmarked(value)))
			}
			if err := v.set(ctx, &s, o.Key, strings.TrimSpace(value)); err != nil {
				return s, err
			}
		}
	}
	return s, nil
}

func (v *visit) set(ctx context.Context, s *Settings, key, value string) (err error) {
	switch key {
	case "visibility":
		s.Public = value == "public"
	case "public":
		s.Where = map[string]Where{"nowhere": Nowhere, "listed": OnlyListed}[value]
	case "channel":
		s.Channels = toggled(s.Channels, value)
	case "language":
		s.Language = map[string]Language{"en": English, "es": Spanish}[value]
	case "earliest":
		s.Earliest = article.Date{}
		if !strings.EqualFold(value, "none") {
			s.Earliest, err = readDate(value, v.texts)
		}
	case "publications":
		s.Publications, err = v.publications(ctx, value)
	}
	return err
}

// toggled takes a channel off the list, or adds it.
func toggled(list []string, channel string) []string {
	list = slices.Clone(list)
	if at := slices.Index(list, channel); at >= 0 {
		return slices.Delete(list, at, at+1)
	}
	return append(list, channel)
}

// publications reads a list of names; each must be one of the coverage.
func (v *visit) publications(ctx context.Context, value string) ([]string, error) {
	if strings.EqualFold(value, "all") {
		return nil, nil
	}
	var list []string
	for name := range strings.SplitSeq(value, ";") {
		if name = tidy(name); name == "" {
			continue
		}
		name = v.lengthen(ctx, answers.SourceField, name)
		found := v.desk.Suggest(ctx, answers.SourceField, name, 25)
		at := slices.IndexFunc(found, func(f string) bool { return strings.EqualFold(f, name) })
		if at < 0 {
			return nil, hint(sprintf(v.texts.SetupUnknownPublication, unmarked(name)))
		}
		list = append(list, found[at])
	}
	return list, nil
}

// describe says the settings, one a paragraph.
func (v *visit) describe(s Settings) []Rich {
	t := v.texts
	where := map[Where]string{Everywhere: t.Everywhere, Nowhere: t.Nowhere, OnlyListed: t.ListedOnly}[s.Where]
	listed := ""
	switch {
	case s.Where == OnlyListed:
		where += channelList(s.Channels)
	case len(s.Channels) > 0:
		listed = "\n" + sprintf(t.SetupListed, channelList(s.Channels))
	}
	publications := t.AllPublications
	if len(s.Publications) > 0 {
		publications = strings.Join(s.Publications, "; ")
	}
	earliest := t.NoEarliest
	if !s.Earliest.IsZero() {
		earliest = DateText(s.Earliest, v.language)
	}
	language := t.ReadersLanguage
	if s.Language != "" {
		language = t.Commands["setup"].Options["language"].Choices[string(s.Language)]
	}
	return []Rich{
		Text(sprintf(t.SetupVisibility, oneOf(s.Public, t.Public, t.Private))),
		Text(sprintf(t.SetupPublicIn, where) + listed),
		Text(sprintf(t.SetupPublications, publications)),
		Text(sprintf(t.SetupEarliest, earliest)),
		Text(sprintf(t.SetupLanguage, language)),
	}
}

// channelList marks channels for the platform to show by name.
func channelList(channels []string) string {
	if len(channels) == 0 {
		return " —"
	}
	var b strings.Builder
	for _, id := range channels {
		b.WriteString(" " + channelOpen + id + channelClose)
	}
	return b.String()
}
