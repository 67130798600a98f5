// Package keep says what the bot remembers (settings of servers, their follows, readers' reports) and who keeps it: a [Keeper], asked
// through a [Bounded] one, which a disk that hangs cannot hang.
package keep
