// Package door holds the only way to a desk. Whoever has a [Door] cannot reach the desk but through its [Gate], which lets
// so many questions through at once and counts them: what a new command asks of the desk is queued and measured like the
// rest, because there is no other way to ask it.
package door
