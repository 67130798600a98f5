// Package config reads what an operator may set: one [Config], from defaults, a file, the environment and flags, each
// overriding the one before.
//
// To add an option, add one field to [Config] (config.go): its tags give the key, the default and a line of
// documentation. The environment variable, the file key, the table of README.md and the check for unknown
// keys follow from that. If not every value is good, add a sentence to validate.go (to intake.go or meaning.go for their
// groups); report.go has the words for it.
//
// The package opens nothing but the configuration file and the files that secrets are kept in. Only package main
// imports it; the other packages take small Options of their own.
//
// Laws:
//
//   - An unknown key, a bad value and options that contradict each other stop the program at start, all at once.
//   - A [Secret] never prints, whatever prints it; only Reveal gives it.
//   - Nothing is global: the environment and the folders come in through [Source].
//
// Example:
//
//	c, err := config.Load(config.Source{Environ: os.Environ(), Dirs: []string{"."}})
package config
