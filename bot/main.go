// Command pullquote answers questions about a body of news coverage, in a terminal and in Discord, with verbatim
// excerpts that cite their source.
//
// There is one thin file per command. A command reads its flags, asks the packages below and prints; it decides
// nothing. Streams, environment, folders and clock come in through [surroundings], so that a test can be the terminal.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	"pullquote/bot/fault"
)

func main() { os.Exit(start()) }

func start() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // the second signal ends the program at once
	endBy(ctx, endTime, func() {
		fmt.Fprintln(os.Stderr, "pullquote: something did not end when it was told to; the program ends without it")
		os.Exit(fault.Failed)
	})
	keepWithinMemory()
	return run(ctx, os.Args[1:], process())
}

// endTime is how long the program takes to end after it was told to, whatever runs. Container engines kill after 10 s. What is
// cut off is what a kill would cut off, which the index and the state file survive.
const endTime = 9500 * time.Millisecond

// endBy calls end when the program still runs after it was told to stop.
func endBy(ctx context.Context, after time.Duration, end func()) {
	context.AfterFunc(ctx, func() { time.AfterFunc(after, end) })
}

// run runs one command line and returns its exit code.
func run(ctx context.Context, args []string, s surroundings) int {
	p := newProgram(s)
	c := root(p)
	c.SetArgs(args)
	c.SetIn(s.in)
	c.SetOut(s.out)
	c.SetErr(s.err)
	return p.exit(s.err, c.ExecuteContext(ctx))
}
