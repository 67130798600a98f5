package commands

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"pullquote/answers"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/control"
	"pullquote/bot/commands/followed"
	"pullquote/bot/commands/inert"
	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/naming"
	"pullquote/bot/commands/refuse"
	"pullquote/bot/commands/texts"
	"pullquote/bot/following"
)

// follow plans that a channel is posted what somebody says, what is said on a topic, or what a publication reports.
func (v *visit) follow() Plan {
	channel, parent := v.Options["channel"], v.Parents[v.Options["channel"]]
	if channel == "" || channel == v.Place.Channel {
		channel, parent = v.Place.Channel, v.Place.Parent
	}
	if err := v.mayFollow(channel); err != nil {
		return refusing("follow", err)
	}
	if channel != v.Place.Channel { // which may be answered from other coverages
		v.openDoor(channel, parent)
	}
	f := following.Follow{Server: v.Place.Server, Channel: channel, Parent: parent, Pace: following.Pace(v.Options["when"]), Language: string(v.language), Since: v.o.Now()}
	if f.Pace == "" {
		f.Pace = following.AsItComes
	}
	for _, kind := range following.Kinds() {
		switch name := texts.Tidy(v.Options[string(kind)]); {
		case name == "":
		case f.Kind != "":
			return refusing("follow", refuse.Hint(v.texts.FollowOne))
		default:
			f.Kind, f.Name = kind, name
		}
	}
	if f.Kind == "" || !slices.Contains(following.Paces(), f.Pace) {
		return refusing("follow", refuse.Hint(v.texts.FollowOne))
	}
	return v.private("follow", func(ctx context.Context) (cards.Card, error) { return v.beginFollow(ctx, f) })
}

// mayFollow says why the asker may not have a channel follow something; nil: they may. channel may be "" for any.
func (v *visit) mayFollow(channel string) error {
	switch {
	case v.Place.Server == "":
		return refuse.Hint(v.texts.ServerOnly)
	case v.o.Follows == nil || v.o.FollowsMax < 1:
		return refuse.Hint(v.texts.FollowsOff)
	case !v.Asker.Admin && !v.Manages[channel]:
		return refuse.Hint(v.texts.FollowManagers)
	}
	return nil
}

func (v *visit) beginFollow(ctx context.Context, f following.Follow) (cards.Card, error) {
	if err := v.nameFollowed(ctx, &f); err != nil {
		return cards.Card{}, err
	}
	begun := false
	err := v.keeper.Keep(ctx, func(ctx context.Context, _ keep.Keeper) (err error) {
		begun, err = v.o.Follows.Follow(ctx, f, v.o.FollowsMax)
		return err
	})
	if errors.Is(err, keep.ErrFull) {
		return cards.Card{}, refuse.Hint(fmt.Sprintf(v.texts.FollowsFull, v.o.FollowsMax))
	}
	if err != nil {
		return cards.Card{}, fmt.Errorf("follow: %w", err)
	}
	v.followsChanged()
	return v.begun(f, begun), nil
}

func (v *visit) followsChanged() {
	if v.o.Followed != nil {
		v.o.Followed()
	}
}

// begun says what is followed from now on, and what that needs.
func (v *visit) begun(f following.Follow, anew bool) cards.Card {
	t := v.texts
	said, channel := t.FollowChanged, inert.Channel(f.Channel)
	if anew {
		said = t.FollowBegun
	}
	card := cards.Card{Tone: cards.Informs, Heading: f.Name, Titled: true, Verdict: fmt.Sprintf(said, t.FollowKinds[string(f.Kind)], channel, t.FollowPaces[string(f.Pace)])}
	if v.Mute[f.Channel] {
		card.Notice = fmt.Sprintf(t.FollowMute, channel)
	}
	card.Paragraphs = []cards.Rich{cards.Text(fmt.Sprintf(t.FollowNeeds, channel))}
	card.Footer = fmt.Sprintf(t.FollowedBy, "/"+t.Commands["following"].Name)
	return card
}

// nameFollowed gives what is to be followed the name that the coverage has for it.
func (v *visit) nameFollowed(ctx context.Context, f *following.Follow) (err error) {
	switch f.Kind {
	case following.Topic:
		if !following.HasWords(f.Name) {
			err = refuse.Hint(v.texts.FollowNoWords)
		}
	case following.Speaker:
		f.Name, err = v.known(ctx, answers.SpeakerField, answers.UnknownSpeaker, f.Name)
	case following.Publication:
		f.Name, err = v.known(ctx, answers.SourceField, answers.UnknownSource, f.Name)
	}
	return err
}

// offered is how many names are offered in the place of one that is not known.
const offered = 3

// known is the name that the coverage has: the same one, or the only one that begins so.
func (v *visit) known(ctx context.Context, field answers.Field, problem answers.HintKind, name string) (string, error) {
	name = naming.Lengthen(ctx, v.door, field, name)
	found := v.door.Suggest(ctx, field, name, cards.MaxChoices)
	if at := slices.IndexFunc(found, func(f string) bool { return following.FoldName(f) == following.FoldName(name) }); at >= 0 {
		return found[at], nil
	}
	if len(found) == 1 {
		return found[0], nil
	}
	e := &answers.HintError{Problem: fmt.Sprintf("%q is not in the coverage", name), Kind: problem, Name: name, Near: found[:min(len(found), offered)]}
	if len(found) == 0 {
		e.Known = v.door.Suggest(ctx, field, "", offered)
	}
	return "", e
}

// following plans the list of a server's follows.
func (v *visit) following() Plan {
	if err := v.mayFollow(v.Place.Channel); err != nil {
		return refusing("following", err)
	}
	return v.private("following", func(ctx context.Context) (cards.Card, error) { return v.followed(ctx, "") })
}

// followed lists the follows, after what was done with one of them.
func (v *visit) followed(ctx context.Context, done string) (cards.Card, error) {
	all, err := v.o.Follows.FollowsOf(ctx, v.Place.Server)
	if err != nil {
		return cards.Card{}, fmt.Errorf("list follows: %w", err)
	}
	card := followed.List(v.composer(), all, v.o.FollowsMax, control.Control{Action: control.ChangeFollow, Command: '-', Titled: true}.ID())
	card.Verdict = done
	return card, nil
}

// changeFollow plans that a follow is ended, or its pause, as the choice of the list's menu says.
func (v *visit) changeFollow() Plan {
	if err := v.mayFollow(v.Place.Channel); err != nil {
		return refusing("change follow", err)
	}
	id, err := strconv.ParseInt(strings.TrimLeft(v.Press.Value, "er"), 10, 64)
	if err != nil || !v.Press.Own {
		return refusing("change follow", control.ErrOdd)
	}
	ends := v.Press.Value[0] == followed.End
	return Plan{Delivery: InPlace, Op: "change follow", carry: func(ctx context.Context) (cards.Card, error) { return v.endOrResume(ctx, id, ends) }}
}

func (v *visit) endOrResume(ctx context.Context, id int64, ends bool) (cards.Card, error) {
	all, err := v.o.Follows.FollowsOf(ctx, v.Place.Server)
	if err != nil {
		return cards.Card{}, fmt.Errorf("list follows: %w", err)
	}
	at := slices.IndexFunc(all, func(f following.Follow) bool { return f.ID == id })
	if at < 0 {
		return v.followed(ctx, v.texts.FollowUnknown)
	}
	f := all[at]
	if err := v.mayFollow(f.Channel); err != nil {
		return cards.Card{}, err
	}
	said, change := v.texts.FollowResumed, v.o.Follows.Resume
	if ends {
		said, change = v.texts.FollowEnded, v.o.Follows.Unfollow
	}
	err = v.keeper.Keep(ctx, func(ctx context.Context, _ keep.Keeper) error {
		_, err := change(ctx, f.Server, f.ID)
		return err
	})
	if err != nil {
		return cards.Card{}, fmt.Errorf("change a follow: %w", err)
	}
	v.followsChanged()
	return v.followed(ctx, fmt.Sprintf(said, inert.Unmarked(f.Name)))
}
