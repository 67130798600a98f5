package commands

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/door"
	"pullquote/bot/commands/inert"
	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/refuse"
	"pullquote/bot/commands/texts"
)

// coverages reads a list of names or titles; each must be one that the server may use.
func (v *visit) coverages(value string) ([]string, error) {
	if texts.Lifts(value) {
		return nil, nil
	}
	var list []string
	for wanted := range strings.SplitSeq(value, ";") {
		if wanted = texts.Tidy(wanted); wanted == "" {
			continue
		}
		at := slices.IndexFunc(v.offered, func(c door.Coverage) bool {
			return strings.EqualFold(c.Name, wanted) || strings.EqualFold(c.Title, wanted)
		})
		if at < 0 {
			return nil, refuse.Hint(fmt.Sprintf(v.texts.SetupUnknownCoverage, inert.Unmarked(wanted)))
		}
		if name := v.offered[at].Name; !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	return list, nil
}

// setCoverages chooses for a channel; for the whole server, where it is "".
func (v *visit) setCoverages(s *keep.Settings, channel, value string) error {
	if !v.several() {
		return refuse.Hint(v.texts.SetupOneCoverage)
	}
	list, err := v.coverages(value)
	if err != nil {
		return err
	}
	if channel == "" {
		s.Coverages = list
		return nil
	}
	s.ChannelCoverages = maps.Clone(s.ChannelCoverages)
	if len(list) == 0 {
		delete(s.ChannelCoverages, channel)
		return nil
	}
	if s.ChannelCoverages == nil {
		s.ChannelCoverages = map[string][]string{}
	}
	s.ChannelCoverages[channel] = list
	return nil
}

// chosen says which coverages are asked, one paragraph for the server and one for each channel that differs.
func (v *visit) chosen(s keep.Settings) (said []cards.Rich) {
	if !v.several() {
		return nil
	}
	said = append(said, cards.Text(fmt.Sprintf(v.texts.SetupCoverages, v.titles(s.Coverages))))
	for _, channel := range slices.Sorted(maps.Keys(s.ChannelCoverages)) {
		said = append(said, cards.Text(fmt.Sprintf(v.texts.SetupCoveragesIn, inert.Channel(channel), v.titles(s.ChannelCoverages[channel]))))
	}
	return said
}

// titles are what people call some coverages; of none, that it is all.
func (v *visit) titles(names []string) string {
	var titles []string
	for _, c := range v.offered {
		if slices.Contains(names, c.Name) {
			titles = append(titles, inert.Unmarked(c.Title))
		}
	}
	if len(titles) == 0 {
		return v.texts.AllCoverages
	}
	return strings.Join(titles, "; ")
}
