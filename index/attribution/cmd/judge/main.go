// Command judge draws statements of real news for reading, and scores what a reader found.
//
//	go run ./index/attribution/cmd/judge -coverage DIR -seed N [-n 200] >sheet
//	go run ./index/attribution/cmd/judge [-verdicts FILE] [-coverage DIR]
//
// The first reads every article of the folder, draws n of all statements that attribution finds, each as likely as any other,
// and prints them with what stands around them, above each a line for a file in verdicts, one file a draw:
//
//	body  start  end  verdict  speaker
//
// where body is the beginning of the SHA-256 of the article's body, start and end are where its content lies, and speaker is
// who is named, or - for nobody. The verdict is a ? until somebody has read it: right, none (no statement at all), wrong (the
// speaker is another), missed (nobody is named though the article names who speaks), or extent (a statement of its speaker, but
// what is marked as said is not what was said: its words are left out, or others' taken in). The second counts the verdicts, and
// fails below the goals; with a coverage it also says how many of the judged statements are listed today as they were.
//
// Draws that rules were mended with a look at say what is wrong, but no longer how good the program is: the newest draw does.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	coverage := flag.String("coverage", "", "folder of articles")
	seed := flag.Uint64("seed", 0, "draw statements with this seed; 0: score verdicts")
	n := flag.Int("n", 200, "how many to draw")
	file := flag.String("verdicts", "index/attribution/cmd/judge/verdicts/seed-13-held.tsv", "what a reader found")
	flag.Parse()
	if err := run(os.Stdout, *coverage, *seed, *n, *file); err != nil {
		fmt.Fprintln(os.Stderr, "judge:", err)
		os.Exit(1)
	}
}

func run(out io.Writer, coverage string, seed uint64, n int, file string) error {
	var all []statement
	if coverage != "" {
		all = statementsOf(os.DirFS(coverage))
	}
	if seed > 0 {
		for _, s := range draw(all, seed, n) {
			if _, err := fmt.Fprintln(out, s.sheet()); err != nil {
				return fmt.Errorf("write sheet: %w", err)
			}
		}
		return nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("read verdicts: %w", err)
	}
	judged, err := parse(string(data))
	if err != nil {
		return fmt.Errorf("read %s: %w", file, err)
	}
	return score(out, judged, all)
}
