package main

import (
	"github.com/spf13/cobra"

	"pullquote/bot/doctor"
	"pullquote/bot/fault"
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
			d := doctor.New(p.Settings, p.opener, p.registrar)
			load := func() error { return p.configure(c) }
			if quick {
				return p.conclude(d.Quickly(load))
			}
			return p.conclude(d.Thoroughly(c.Context(), load))
		},
	}
	stateFlag(c)
	c.Flags().BoolVar(&quick, "quick", false, "only whether the index opens and serve is alive")
	return c
}

// conclude prints the findings; the command fails when one of them is bad.
func (p *program) conclude(findings []doctor.Finding) error {
	if err := p.write([]byte(doctor.Text(p.style(), findings, p.Masked))); err != nil {
		return err
	}
	for _, f := range findings {
		if f.Grade == doctor.Bad {
			return fault.ErrReported
		}
	}
	return nil
}
