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

// openDoor opens the door to the coverages that are asked here: those that the channel or the server chose, of those that the server may
// use, or else all of these.
func (v *visit) openDoor() {
	if v.o.Shelf == nil {
		return
	}
	v.offered = v.o.Shelf.Offered(v.Place.Server)
	chosen := v.settings.CoveragesIn(v.Place.Channel, v.Place.Parent)
	var names []string
	for _, all := range []bool{false, true} {
		for _, c := range v.offered {
			if all || slices.Contains(chosen, c.Name) {
				names = append(names, c.Name)
			}
		}
		if len(names) > 0 { // what was chosen may be gone since
			break
		}
	}
	v.door = door.New(v.o.Shelf.Desk(names), v.o.Gate)
}

// nothingHere reports whether there are coverages, but none that may be used here.
func (v *visit) nothingHere() bool { return v.o.Shelf != nil && len(v.offered) == 0 }

// coverages reads a list of names or titles; each must be one that the server may use.
func (v *visit) coverages(value string) ([]string, error) {
	if lifts(value) {
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

// setCoverages chooses for the server, or for the channel that is given with it.
func (v *visit) setCoverages(s *keep.Settings, value string) error {
	if v.o.Shelf == nil {
		return refuse.Hint(v.texts.SetupOneCoverage)
	}
	list, err := v.coverages(value)
	if err != nil {
		return err
	}
	channel := v.Options["coverages_in"]
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

// suggestCoverages completes the titles of those that may be used, without those that stand before in the list.
func (v *visit) suggestCoverages(before, typed string) (list []cards.Choice) {
	typed = strings.ToLower(texts.Tidy(typed))
	for _, c := range v.offered {
		if value := before + c.Title; strings.Contains(strings.ToLower(c.Title), typed) && !strings.Contains(before, c.Title) && cards.Units(value) <= 100 {
			list = append(list, cards.Choice{Label: plainLabel.Replace(value), Value: value})
		}
	}
	return list[:min(len(list), cards.MaxChoices)]
}

// chosen says which coverages are asked, one paragraph for the server and one for each channel that differs.
func (v *visit) chosen(s keep.Settings) (said []cards.Rich) {
	if v.o.Shelf == nil {
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

// doors are those to every desk that there is.
func (h *Handler) doors() []door.Door {
	if h.o.Shelf == nil {
		return []door.Door{h.door}
	}
	var all []door.Door
	for _, desk := range h.o.Shelf.Desks() {
		all = append(all, door.New(desk, h.o.Gate))
	}
	return all
}
