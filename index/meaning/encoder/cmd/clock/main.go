// Clock encodes the texts of every line of its input, a JSON array, and answers with the nanoseconds that took, so that
// prune/versus.py can take turns with another implementation in the same minute.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime"
	"time"

	"pullquote/index/meaning/encoder"
)

func main() {
	runtime.GOMAXPROCS(1)
	if err := run(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "clock:", err)
		os.Exit(1)
	}
}

// run answers line by line until the input ends.
func run(in io.Reader, out io.Writer) error {
	e := encoder.Default()
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var texts []string
		if err := json.Unmarshal(lines.Bytes(), &texts); err != nil {
			return fmt.Errorf("read texts: %w", err)
		}
		start := time.Now()
		vectors, err := e.Encode(context.Background(), texts)
		took := time.Since(start)
		if err != nil {
			return err
		}
		if err := json.NewEncoder(out).Encode(map[string]any{"ns": took.Nanoseconds(), "first": vectors[0]}); err != nil {
			return fmt.Errorf("answer: %w", err)
		}
	}
	return lines.Err()
}
