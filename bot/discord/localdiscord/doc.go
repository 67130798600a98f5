// Package localdiscord is a Discord of our own on loopback, for tests: a real HTTP server and a real WebSocket gateway
// that speak the parts of API v9 which the bot uses, refuse what the documentation says Discord refuses, and record
// everything that arrives.
//
// A test is the person at the client: [Server.Use] runs a command as Discord would send it, checked against the commands
// that the bot has registered; [Server.Press] uses a component of a message. Both return an [Interaction] that can be
// waited for. [Server.Write] writes an ordinary message, [Server.Rewrite] and [Server.Erase] edit and delete it; a [Post] tells what came
// of it. [Server.Fault] makes REST slow or broken, [Server.Drop], [Server.AskReconnect], [Server.Invalidate] and
// [Server.Act] trouble the gateway (package socket), [Server.Endpoint] sends interactions signed over HTTP instead.
//
// Laws:
//
//   - An interaction can be acknowledged once, within 3 seconds, and its token is used up 15 minutes later. The seconds are those of
//     a machine that has time (package heart): on a busy one they are longer, and no test fails for that.
//   - A payload that breaks a rule of Discord's is refused with its error code, and is in [Server.Violations].
//   - What the bot was told is what Discord would have told it, ids and timestamps included.
//
// It is not a client: it shows nothing. It knows the documented limits, not the undocumented behaviour beyond them,
// but for the two that the bot relies on (package rules).
package localdiscord
