package main

import (
	"context"
	_ "embed"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"pullquote/index"
	"pullquote/index/local"
	"pullquote/index/meaning"
	"pullquote/seeds"
)

//go:embed topics.txt
var judgedText string

//go:embed foreign.txt
var foreignText string

func main() {
	dir := flag.String("coverage", "", "folder of articles; empty: the sample articles, with their judged sentences")
	questions := flag.String("questions", "", "JSON lines with question and gold, a list of files, of that coverage: how topics that people asked about find the articles that answer")
	topics, articles := flag.Int("topics", 100, "of -questions, drawn"), flag.Int("articles", 300, "that answer, and others, drawn")
	seed := flag.Uint64("seed", 1, "of the draw")
	flag.Parse()
	do := func(ctx context.Context) error { return run(ctx, *dir, os.Stdout) }
	if *questions != "" {
		do = func(ctx context.Context) error {
			s, err := draw(os.DirFS(*dir), *questions, *topics, *articles, *seed)
			if err != nil {
				return err
			}
			all, err := askedAbout(ctx, s)
			if err != nil {
				return err
			}
			for _, n := range lengths {
				fmt.Printf("topics of %d words (0: all)\n\n", n)
				printAsked(all[n], os.Stdout)
				fmt.Println()
			}
			return nil
		}
	}
	if err := do(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "calibrate:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, dir string, out io.Writer) error {
	var coverage fs.FS = seeds.FS
	if dir != "" {
		coverage = os.DirFS(dir)
	}
	ix, err := local.Open(ctx, coverage, local.Options{Meaning: meaning.Default(), Encoder: local.Encoder(), MemoryLimit: 100_000})
	if err != nil {
		return err
	}
	defer ix.Close()
	s, err := ix.Snapshot(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	m, err := measure(ctx, s, dir == "")
	if err != nil {
		return err
	}
	m.print(out)
	return nil
}

// measure asks about a coverage: of the sample articles with what was judged of them.
func measure(ctx context.Context, s index.Snapshot, sample bool) (m measurement, err error) {
	c, err := read(ctx, s)
	if err != nil {
		return m, err
	}
	if !sample {
		m.foreign, err = c.headlines(ctx, s)
		return m, err
	}
	for _, topic := range lines(foreignText) {
		near, err := c.near(ctx, s, topic)
		if err != nil {
			return m, err
		}
		m.foreign = append(m.foreign, near...)
	}
	m.judged, err = c.judged(ctx, s)
	return m, err
}

// lines are those of a list that are no remarks.
func lines(text string) (all []string) {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			all = append(all, line)
		}
	}
	return all
}
