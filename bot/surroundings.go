package main

import (
	"io"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

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
