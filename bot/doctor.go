package main

import (
	"slices"

	"github.com/spf13/cobra"

	"pullquote/config"
)

func doctorCommand(p *program) *cobra.Command {
	var quick bool
	c := &cobra.Command{
		Use:   "doctor",
		Short: "Checks configuration, coverage, index, state and Discord, and says what to do",
		Long: `Checks configuration, coverage, index, state and, with a token, Discord; says in plain words what it found, and what to
do about what is wrong. The exit code is 1 when something keeps the program from working.

With --quick it only looks whether the index opens and a running "serve" has lately said that it is alive: a health
check for containers and service managers.`,
		Args:              noArguments,
		PersistentPreRunE: func(*cobra.Command, []string) error { return nil }, // a bad configuration is a finding here
		RunE: func(c *cobra.Command, _ []string) error {
			if quick {
				return p.conclude(p.quickly(c))
			}
			return p.conclude(p.thoroughly(c))
		},
	}
	stateFlag(c)
	c.Flags().BoolVar(&quick, "quick", false, "only whether the index opens and serve is alive")
	return c
}

// conclude prints the findings; the command fails when one of them is bad.
func (p *program) conclude(findings []finding) error {
	if err := p.write([]byte(findingsText(p.style(), p.maskedFindings(findings)))); err != nil {
		return err
	}
	for _, f := range findings {
		if f.grade == bad {
			return errSilent
		}
	}
	return nil
}

// maskedFindings are the findings without secrets. They are taken out before the text is broken into lines.
func (p *program) maskedFindings(findings []finding) []finding {
	masked := slices.Clone(findings)
	for i := range masked {
		masked[i].text, masked[i].hint = p.masked(masked[i].text), p.masked(masked[i].hint)
	}
	return masked
}

// thoroughly looks at everything. Each part is looked at even when the ones before are bad, as far as that is possible.
func (p *program) thoroughly(c *cobra.Command) []finding {
	findings := p.checkConfiguration(c)
	if p.config == nil {
		return findings
	}
	findings = append(findings, p.checkCoverage()...)
	findings = append(findings, p.checkIndex()...)
	findings = append(findings, p.checkReading(c.Context())...)
	findings = append(findings, p.checkEmbeddings(c.Context())...)
	findings = append(findings, p.checkFeeds()...)
	findings = append(findings, p.checkState(c.Context())...)
	findings = append(findings, p.checkDiscord(c.Context())...)
	return append(findings, p.checkServe()...)
}

func (p *program) quickly(c *cobra.Command) []finding {
	if findings := p.checkConfiguration(c); p.config == nil {
		return findings
	}
	return append(p.checkIndex(), p.checkHeartbeat(bad)...)
}

// checkConfiguration loads the configuration; p.config stays nil when it cannot be used.
func (p *program) checkConfiguration(c *cobra.Command) []finding {
	if err := p.configure(c); err != nil {
		problems, hint, _ := explain(err)
		var findings []finding
		for _, problem := range problems {
			findings = append(findings, finding{bad, "configuration", problem, hint})
			hint = ""
		}
		return findings
	}
	path := p.source.Path()
	if path == "" {
		return []finding{{good, "configuration", "no file; defaults, environment and flags", ""}}
	}
	findings := []finding{{good, "configuration", "read from " + path, ""}}
	if config.TellsSecrets(path) {
		findings = append(findings, finding{fair, "configuration", path + " holds a secret and can be read by others on this machine", "chmod 600 " + path})
	}
	return findings
}
