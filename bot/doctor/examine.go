package doctor

import (
	"context"

	"pullquote/bot/fault"
	"pullquote/config"
)

// Thoroughly looks at everything, after load has loaded the settings. Each part is looked at even when the ones before are bad, as
// far as that is possible.
func (d *Doctor) Thoroughly(ctx context.Context, load func() error) []Finding {
	findings := d.checkConfiguration(load)
	if d.Config == nil {
		return findings
	}
	findings = append(findings, d.checkCoverages(ctx)...)
	findings = append(findings, d.checkEmbeddings(ctx)...)
	findings = append(findings, d.checkState(ctx)...)
	findings = append(findings, d.checkFollows(ctx)...)
	findings = append(findings, d.checkDiscord(ctx)...)
	return append(findings, d.checkServe()...)
}

// Quickly looks whether the index opens and serve is alive.
func (d *Doctor) Quickly(load func() error) []Finding {
	findings := d.checkConfiguration(load)
	if d.Config != nil {
		findings = append(d.checkIndexes(), d.checkHeartbeat(Bad)...)
	}
	return findings
}

// checkConfiguration loads the configuration, which stays nil when it cannot be used.
func (d *Doctor) checkConfiguration(load func() error) []Finding {
	if err := load(); err != nil {
		problems, hint, _ := fault.Explain(err)
		var findings []Finding
		for _, problem := range problems {
			findings = append(findings, Finding{Bad, "configuration", problem, hint})
			hint = ""
		}
		return findings
	}
	path := d.File()
	if path == "" {
		return []Finding{{Good, "configuration", "no file; defaults, environment and flags", ""}}
	}
	findings := []Finding{{Good, "configuration", "read from " + path, ""}}
	if config.TellsSecrets(path) {
		findings = append(findings, Finding{Fair, "configuration", path + " holds a secret and can be read by others on this machine", "chmod 600 " + path})
	}
	return findings
}
