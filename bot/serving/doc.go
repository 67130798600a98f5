// Package serving runs the Discord bot and everything that goes on beside it until it is told to stop: the index is kept up to date
// and mended, feeds are followed, the encoder reads what is new, what servers follow is posted, probes are answered.
package serving
