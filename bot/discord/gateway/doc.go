// Package gateway holds Discord's gateway open: a WebSocket for each shard of the bot, identified or resumed no faster than Discord
// allows, with heartbeats, and opened again after every end that waiting mends. It hands events on as they come and knows nothing of
// what they say. discordgo's own gateway is not used, because that locks itself up (see connection.go).
//
// From the top: [Gateway] runs a shard each (shard.go), a shard one connection after another (connection.go). A connection asks for a
// session when the gate lets it (gate.go), beats (beat.go), and ends (ending.go); pace.go says how long the shard waits then.
package gateway
