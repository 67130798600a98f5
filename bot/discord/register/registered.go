package register

import (
	"context"
	"slices"

	"github.com/bwmarrin/discordgo"
)

// A Registration is the commands that are registered in one place.
type Registration struct {
	Guild      string   // the server's id; "" for everywhere
	Commands   []string // their names, those that are typed with "/"
	LeftBehind bool     // the configuration does not name the place: it did once
}

// Where says the place in words.
func (r Registration) Where() string {
	if r.Guild == "" {
		return "everywhere"
	}
	return "in server " + r.Guild
}

// Mend is the command that takes away what was left behind.
func (r Registration) Mend() string {
	if r.Guild == "" {
		return "pullquote commands remove --everywhere"
	}
	return "pullquote commands remove --guild " + r.Guild
}

// Commands lists what is registered: for each configured place, also where there is nothing, and for each place in which
// commands were left behind.
func (r *Registrar) Commands(ctx context.Context) ([]Registration, error) {
	app, err := r.application(ctx)
	if err != nil {
		return nil, err
	}
	var all []Registration
	for _, guild := range r.places() {
		names, err := r.namesIn(ctx, app, guild)
		if err != nil {
			return nil, err
		}
		all = append(all, Registration{Guild: guild, Commands: names})
	}
	return append(all, r.leftBehind(ctx, app)...), nil
}

func (r *Registrar) namesIn(ctx context.Context, app application, guild string) ([]string, error) {
	have, err := r.commandsIn(ctx, app, guild)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, c := range have {
		name := c.Name
		if c.Type == discordgo.ChatApplicationCommand || c.Type == 0 {
			name = "/" + name
		}
		names = append(names, name)
	}
	return names, nil
}

// mostServers is in how many servers a bot may be for these to be looked through one by one. Who tries commands out in a
// server of their own, and then moves on, is in few; a hundred requests at each start would be too many.
const mostServers = 10

// leftBehind finds commands of this application in places that are not configured, where they are offered twice or out
// of date. What cannot be asked is passed over: nothing depends on it.
func (r *Registrar) leftBehind(ctx context.Context, app application) []Registration {
	var others []string
	if len(r.guilds) > 0 {
		others = append(others, "")
	}
	if servers, err := r.servers(ctx, mostServers+1); err == nil && len(servers) <= mostServers {
		for _, s := range servers {
			if !slices.Contains(r.guilds, s.ID) {
				others = append(others, s.ID)
			}
		}
	}
	var found []Registration
	for _, guild := range others {
		if names, err := r.namesIn(ctx, app, guild); err == nil && len(names) > 0 {
			found = append(found, Registration{Guild: guild, Commands: names, LeftBehind: true})
		}
	}
	return found
}

// warnOfLeftBehind tells an operator who went from commands everywhere to those of some servers, or back, that both are
// offered.
func (r *Registrar) warnOfLeftBehind(ctx context.Context, app application) {
	for _, left := range r.leftBehind(ctx, app) {
		r.log.WarnContext(ctx, "commands are still registered "+left.Where()+", and may be offered twice", "mend", left.Mend())
	}
}
