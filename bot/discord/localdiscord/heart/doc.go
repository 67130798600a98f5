// Package heart counts the time that a bot is given in a test: as long as it takes on the machine at hand. Each beat is some requests of the
// local Discord to itself. A machine that is busy with other things carries it as slowly as it carries the bot's requests, and takes nobody's
// time away by that; what a bot does first that it should do later, or never does, slows no beat.
//
//	h := heart.Start("http://127.0.0.1:8080/beat")
//	defer h.Stop()
//	due := h.Now() + 3*time.Second
package heart
