// Command pullquote answers questions about a body of news coverage, in a terminal and in Discord, with verbatim
// excerpts that cite their source.
//
// There is one thin file per command. A command reads its flags, asks the packages below and prints; it decides
// nothing. Streams, environment, folders and clock come in through [surroundings], so that a test can be the terminal.
package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() { os.Exit(start()) }

func start() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // the second signal ends the program at once
	endBy(ctx, endTime, func() {
		fmt.Fprintln(os.Stderr, "pullquote: something did not end when it was told to; the program ends without it")
		os.Exit(fault)
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

// surroundings are all that the program takes from the process it runs in.
type surroundings struct {
	in        io.Reader
	out, err  io.Writer
	environ   []string
	configDir string // the user's folder for configuration files; "" when there is none
	cacheDir  string // the user's folder for caches; "" when there is none
	now       func() time.Time
	discord   http.RoundTripper // carries requests to Discord; nil: the ordinary way

	// hangUps begins to receive the wish to read the configuration again, until stop is called; nil: nobody has it.
	// A program that does not ask for it ends with its terminal, as usual.
	hangUps func() (wishes <-chan os.Signal, stop func())
}

func process() surroundings {
	s := surroundings{in: os.Stdin, out: os.Stdout, err: os.Stderr, environ: os.Environ(), now: time.Now}
	s.configDir, _ = os.UserConfigDir() // an error means that there is none
	s.cacheDir, _ = os.UserCacheDir()
	s.hangUps = func() (<-chan os.Signal, func()) {
		wishes := make(chan os.Signal, 1)
		signal.Notify(wishes, syscall.SIGHUP)
		return wishes, func() { signal.Stop(wishes) }
	}
	return s
}

// run runs one command line and returns its exit code.
func run(ctx context.Context, args []string, s surroundings) int {
	p := &program{surroundings: s, refeed: make(chan struct{}, 1)}
	c := root(p)
	c.SetArgs(args)
	c.SetIn(s.in)
	c.SetOut(s.out)
	c.SetErr(s.err)
	return p.exit(s.err, c.ExecuteContext(ctx))
}
