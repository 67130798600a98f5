// Package state keeps what the bot must remember between runs in one SQLite file, or, for copies on several machines,
// in a PostgreSQL database: the settings of servers, the reports of readers, until it is answered, how to answer an
// interaction, and follows: what channels follow, what the coverage has said before, and what is posted to them. It is a [keep.Keeper],
// a [keep.Follows] and the Store of package courier. It stores nothing else of what happens in Discord: no questions but reported
// ones, no messages, no names, and of a follow not who wished for it.
//
// Laws:
//
//   - A state of an older schema is brought up to date when it is opened; one of a newer schema is refused untouched.
//   - What Keep, Report or Follow has returned from survives a kill of the program.
//   - What an article says is noted together with what is to be posted of it; a message is written down before it is sent, with what it shows.
//
// Example:
//
//	s, err := state.Open(ctx, "state.db")
//	…
//	defer s.Close()
//	h := commands.New(desk, commands.Options{Keeper: s})
package state
