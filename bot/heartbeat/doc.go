// Package heartbeat is the file by which other processes on a machine see that serve is well. It does not look at serve itself:
// it is told.
//
// Laws:
//
//   - A file that is older than Stale, or not there, is no sign of life.
//   - A program that ends in order takes its file away.
//   - Nothing secret stands in it.
//
// Example:
//
//	go heartbeat.Keeper{Path: path, Now: time.Now, Masked: mask, Log: log}.Keep(ctx, bot.Ready)
package heartbeat
