package doctor

import (
	"context"
	"errors"
	"fmt"
	"os"

	"pullquote/bot/commands/state"
	"pullquote/bot/following"
	"pullquote/bot/settings"
	"pullquote/bot/terminal"
)

// checkFollows tells what servers follow, what that needs in Discord, and what is paused. Nothing is told of who wished for it: nobody knows.
func (d *Doctor) checkFollows(ctx context.Context) []Finding {
	place := d.StatePath()
	if place == "" {
		return nil
	}
	if _, err := os.Stat(place); err != nil && !settings.IsDatabase(place) {
		return nil // nothing is followed yet
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	all, err := keptFollows(ctx, place)
	if err != nil {
		return nil // checkState says so
	}
	return followFindings(all)
}

func followFindings(all []following.Follow) []Finding {
	if len(all) == 0 {
		return nil
	}
	channels, paused := map[string]bool{}, map[string]bool{}
	for _, f := range all {
		channels[f.Channel] = true
		if f.Paused != "" {
			paused[f.Channel] = true
		}
	}
	findings := []Finding{{Good, "follows", fmt.Sprintf("%s in %s; each channel needs “View channel” and “Send messages” for the bot, and no other permission",
		terminal.Count(len(all), "follow"), terminal.Count(len(channels), "channel")), ""}}
	if n := len(paused); n > 0 {
		findings = append(findings, Finding{Fair, "follows", "paused in " + terminal.Count(n, "channel") + ": gone, or the bot may not send messages there",
			"give it “View channel” and “Send messages” there and resume them with /following, or end them there"})
	}
	return findings
}

// keptFollows opens a state, reads its follows and closes it.
func keptFollows(ctx context.Context, place string) (all []following.Follow, err error) {
	s, err := state.Open(ctx, place)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	return s.Follows(ctx)
}
