package doctor

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"pullquote/answers"
	"pullquote/bot/discord/register"
	"pullquote/bot/fault"
	"pullquote/bot/terminal"
)

// patience is how long doctor waits for Discord, and for a database.
const patience = 10 * time.Second

// checkDiscord asks Discord, where there is a token, whether it is accepted and which commands are registered.
func (d *Doctor) checkDiscord(ctx context.Context) []Finding {
	if !d.Config.Discord.Token.IsSet() {
		return []Finding{{Fair, "Discord", "no token: the commands in the terminal work, serve does not", "set DISCORD_TOKEN; bot/README.md says where to get it"}}
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	r, err := d.registrar()
	if err != nil {
		return []Finding{{Bad, "Discord", err.Error(), ""}}
	}
	standing, err := r.Standing(ctx)
	if e, ok := errors.AsType[*answers.HintError](err); ok {
		return []Finding{{Bad, "Discord", e.Problem, e.Hint}}
	}
	if err != nil {
		return []Finding{{Bad, "Discord", "cannot be asked: " + err.Error(), "look whether this machine reaches discord.com, and at discordstatus.com"}}
	}
	findings := append([]Finding{{Good, "Discord", "the token is accepted", ""}}, d.reached(standing)...)
	places, err := r.Commands(ctx)
	if err != nil {
		problems, hint, _ := fault.Explain(err)
		return append(findings, Finding{Bad, "Discord", problems[0], hint})
	}
	return append(findings, registered(places)...)
}

// reached tells whether questions can come in: the application's page in the developer portal has to say what the
// configuration says.
func (d *Doctor) reached(s register.Standing) []Finding {
	var findings []Finding
	c := d.Config.Discord
	switch {
	case c.Transport == "gateway" && s.Endpoint != "":
		findings = append(findings, Finding{Bad, "Discord", "sends interactions to " + s.Endpoint + ", none over the gateway",
			"empty Interactions Endpoint URL in the developer portal (General Information), or set discord.transport: http"})
	case c.Transport == "http" && s.Endpoint == "":
		findings = append(findings, Finding{Bad, "Discord", "sends interactions over the gateway, none to this program's endpoint",
			"enter its public address (https://…/interactions) as Interactions Endpoint URL in the developer portal (General Information), while serve runs"})
	case c.Transport == "http" && !strings.EqualFold(c.PublicKey, s.PublicKey):
		findings = append(findings, Finding{Bad, "Discord", "the application has another public key than discord.public_key", "copy it from the developer portal (General Information)"})
	default:
		findings = append(findings, Finding{Good, "Discord", "interactions come by the transport " + c.Transport, ""})
	}
	switch {
	case s.Servers == 0:
		findings = append(findings, Finding{Fair, "Discord", "the bot is in no server", "invite it: " + s.Invite})
	case s.Servers > 0:
		findings = append(findings, Finding{Good, "Discord", "the bot is in " + terminal.Count(s.Servers, "server"), ""})
	}
	return findings
}

// registered tells how many commands are registered in each place.
func registered(places []register.Registration) []Finding {
	var findings []Finding
	for _, r := range places {
		switch n := len(r.Commands); {
		case r.LeftBehind:
			findings = append(findings, Finding{Fair, "Discord", terminal.Count(n, "command") + " still registered " + r.Where() + ", which the configuration does not name", fmt.Sprintf("%q takes them away", r.Mend())})
		case n > 0:
			findings = append(findings, Finding{Good, "Discord", terminal.Count(n, "command") + " registered " + r.Where(), ""})
		default:
			findings = append(findings, Finding{Fair, "Discord", "no commands registered " + r.Where(), `serve registers them when it starts, and so does "pullquote commands register"`})
		}
	}
	return findings
}
