// Package state keeps what the bot must remember between runs in one SQLite file, or, for copies on several machines,
// in a PostgreSQL database: the settings of servers, the reports of readers, and, until it is answered, how to answer an
// interaction. It is a [keep.Keeper]. It stores nothing else of what happens in Discord: no questions but reported
// ones, no messages, no names.
//
// Laws:
//
//   - A state of an older schema is brought up to date when it is opened; one of a newer schema is refused untouched.
//   - What Keep or Report has returned from survives a kill of the program.
//
// Example:
//
//	s, err := state.Open(ctx, "state.db")
//	…
//	defer s.Close()
//	h := commands.New(desk, commands.Options{Keeper: s})
package state
