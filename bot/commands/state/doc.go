// Package state keeps what the bot must remember between runs in one SQLite file, or, for copies on several machines,
// in a PostgreSQL database: the settings of servers, the reports of readers, how often answers were found helpful, questions
// that were not answered where that is turned on, follows (what channels follow, what the coverage has said before, and what is
// posted to them), and, until it is answered, how to answer an interaction. It is a [keep.Keeper], a [keep.Follows] and the Store of
// package courier. It stores nothing else of what happens in Discord: no questions but those, no messages, no names, and of nothing
// who did it or wished for it.
//
//	state.go, migrate.go, sqlite.go, postgres.go   a state is opened; settings
//	report.go, rating.go, miss.go                  what readers report, how they rate, what was not answered
//	day.go                                         the day's key, by which a second press is known
//	chore.go                                       what one copy does for all
//	owed.go                                        interactions that wait for an answer
//	follow.go, followtables.go                     follows
//	stock.go, outbox.go                            what the coverage has said, and what is posted of it
//
// Laws:
//
//   - A state of an older schema is brought up to date when it is opened; one of a newer schema is refused untouched.
//   - What Keep, Report, Rate or Follow has returned from survives a kill of the program.
//   - Who pressed or asked is hashed with the day's key, which all copies share, and never written otherwise. Forget destroys key and
//     hashes when the day has ended. Whoever has the file on that day could still try every id that there is.
//   - A question's words are kept where each of its names, numbers and addresses was typed by two people on one day: across days nobody
//     can tell two people from one.
//   - What an article says is noted together with what is to be posted of it; a message is written down before it is sent, with what it shows.
//
// Example:
//
//	s, err := state.Open(ctx, "state.db")
//	…
//	defer s.Close()
//	h := commands.New(desk, commands.Options{Keeper: s})
package state
