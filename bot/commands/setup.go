package commands

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"pullquote/answers"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/inert"
	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/naming"
	"pullquote/bot/commands/refuse"
	"pullquote/bot/commands/texts"
	"pullquote/bot/following"
	"pullquote/index/article"
)

// setup plans a change of a server's settings; without options it shows them.
func (v *visit) setup() Plan {
	switch {
	case v.Place.Server == "":
		return refusing("setup", refuse.Hint(v.texts.ServerOnly))
	case !v.Asker.Admin:
		return refusing("setup", refuse.Hint(v.texts.AdminsOnly))
	}
	return v.private("setup", v.setUp)
}

func (v *visit) setUp(ctx context.Context) (cards.Card, error) {
	s, err := v.keeper.Settings(ctx, v.Place.Server, keep.Patience)
	if err != nil {
		return cards.Card{}, fmt.Errorf("read settings: %w", err)
	}
	verdict := v.texts.SetupShown
	if len(v.Options) > 0 {
		if s, err = v.changed(ctx, s); err != nil {
			return cards.Card{}, err
		}
		if err := v.keeper.Keep(ctx, func(ctx context.Context, k keep.Keeper) error { return k.Keep(ctx, v.Place.Server, s) }); err != nil {
			return cards.Card{}, fmt.Errorf("settings: %w", err)
		}
		verdict = v.texts.SetupKept
	}
	return cards.Card{Tone: cards.Informs, Verdict: verdict, Paragraphs: append(v.chosen(s), described(s, v.o.Deaf, v.texts, v.language)...)}, nil
}

// changed applies the options that were given to the settings, or to those of a new server.
func (v *visit) changed(ctx context.Context, s keep.Settings) (keep.Settings, error) {
	if _, anew := v.Options["reset"]; anew {
		s = keep.Settings{}
	}
	for _, o := range v.table.named(v.Command).Options {
		value, given := v.Options[o.Key]
		if !given {
			continue
		}
		if len(o.Choices) > 0 && !slices.Contains(o.Choices, value) {
			return s, refuse.Hint(fmt.Sprintf(v.texts.SetupBadValue, inert.Unmarked(value)))
		}
		if err := v.set(ctx, &s, o.Key, strings.TrimSpace(value)); err != nil {
			return s, err
		}
	}
	return s, nil
}

func (v *visit) set(ctx context.Context, s *keep.Settings, key, value string) (err error) {
	switch key {
	case "visibility":
		s.Public = value == "public"
	case "public":
		s.Where = map[string]keep.Where{"nowhere": keep.Nowhere, "listed": keep.OnlyListed}[value]
	case "channel":
		s.Channels = toggled(s.Channels, value)
	case "mentions":
		s.Mentions = toggled(s.Mentions, value)
	case "posts":
		s.Posts = toggled(s.Posts, value)
	case "staff":
		if s.Staff == value {
			value = ""
		}
		s.Staff = value
	case "quiet":
		s.Quiet, err = v.quiet(value)
	case "language":
		s.Language = "" // each reader's own
		if l := texts.Language(value); slices.Contains(texts.Languages(), l) {
			s.Language = l
		}
	case "earliest":
		s.Earliest = article.Date{}
		if !texts.Lifts(value) {
			s.Earliest, err = readDate(value, v.texts)
		}
	case "coverages":
		err = v.setCoverages(s, v.Options["coverages_in"], value)
	case "coverages_in":
		if v.Options["coverages"] == "" {
			err = refuse.Hint(v.texts.SetupWhichCoverages)
		}
	case "publications":
		s.Publications, err = v.publications(ctx, value)
	}
	return err
}

// quiet reads hours in which follows post nothing.
func (v *visit) quiet(value string) (string, error) {
	if texts.Lifts(value) {
		return "", nil
	}
	q, err := following.ParseQuiet(value)
	if err != nil || q == (following.Quiet{}) {
		return "", refuse.Hint(fmt.Sprintf(v.texts.BadQuiet, inert.Unmarked(value)))
	}
	return q.String(), nil
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
	if texts.Lifts(value) {
		return nil, nil
	}
	var list []string
	for name := range strings.SplitSeq(value, ";") {
		if name = texts.Tidy(name); name == "" {
			continue
		}
		name = naming.Lengthen(ctx, v.door, answers.SourceField, name)
		found := v.door.Suggest(ctx, answers.SourceField, name, 25)
		at := slices.IndexFunc(found, func(f string) bool { return strings.EqualFold(f, name) })
		if at < 0 {
			return nil, refuse.Hint(fmt.Sprintf(v.texts.SetupUnknownPublication, inert.Unmarked(name)))
		}
		list = append(list, found[at])
	}
	return list, nil
}
