package main

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"
	"time"
)

// Nobody types anything: the program must end all the same when it is told to.
func TestWaitingForInputEndsWithTheProgram(t *testing.T) {
	for _, args := range [][]string{{"chat"}, {"ask", "--batch", "-"}} {
		in, typing := io.Pipe()
		ctx, stop := context.WithCancel(t.Context())
		var errs bytes.Buffer
		code := make(chan int, 1)
		go func() {
			code <- run(ctx, append([]string{"--index", ":memory:"}, args...), surroundings{in: in, out: io.Discard, err: &errs, now: time.Now})
		}()
		if _, err := io.WriteString(typing, "\n"); err != nil { // taken once the program waits for the next line
			t.Fatal(err)
		}
		stop()
		if got := <-code; got != fault || !strings.Contains(errs.String(), "interrupted") {
			t.Errorf("%q ends with %d: %s", args, got, errs.String())
		}
		typing.Close()
	}
}
