package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"

	"pullquote/index/invented"
)

// A bench is one run of the command.
type bench struct {
	keep      string // folder of the indexes
	questions int
	bare      bool
	profile   string
	cluster   string // hosts of an OpenSearch cluster, "" for none
}

func main() {
	var b bench
	sizes := flag.String("sizes", "1000,10000,100000,1000000", "passages, separated by commas")
	step := flag.String("step", "", "for the command itself: one step, such as build/bleve/1000 or ask/answers/1000")
	flag.IntVar(&b.questions, "questions", 500, "how many are asked at the most")
	flag.BoolVar(&b.bare, "bare", false, "leave plain bleve and SQLite FTS5 out")
	flag.StringVar(&b.keep, "keep", "", "folder to keep the indexes in, to go on with and to measure again")
	flag.StringVar(&b.profile, "profile", "", "with -step: file for a profile of the processor time")
	flag.StringVar(&b.cluster, "opensearch", "", "hosts of an OpenSearch cluster without TLS, such as 127.0.0.1:9200, to measure as well")
	write := flag.Int("write", 0, "write an archive of so many articles into the folder of -keep, and measure nothing")
	flag.Parse()
	debug.SetGCPercent(60) // as bot/memory.go does
	if *write > 0 {
		if err := os.CopyFS(b.keep, invented.New(*write, 1)); err != nil {
			fmt.Fprintln(os.Stderr, "bench:", err)
			os.Exit(1)
		}
		return
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	err := b.run(ctx, *sizes, *step)
	if errors.Is(ctx.Err(), context.Canceled) && b.keep != "" {
		err = fmt.Errorf("interrupted; the same command goes on with what is in %s", b.keep)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func (b *bench) run(ctx context.Context, sizes, step string) error {
	if step != "" {
		return b.step(step)
	}
	if b.keep == "" {
		folder, err := os.MkdirTemp("", "pullquote-bench-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(folder)
		b.keep = folder
	}
	var rows []row
	var lists []timing
	for text := range strings.SplitSeq(sizes, ",") {
		size, err := strconv.Atoi(text)
		if err != nil {
			return fmt.Errorf("sizes: %w", err)
		}
		more, timings, err := b.size(ctx, size)
		if err != nil {
			return fmt.Errorf("%d passages: %w", size, err)
		}
		rows, lists = append(rows, more...), append(lists, timings...)
	}
	printRows(os.Stdout, rows)
	printTimings(os.Stdout, lists)
	printCaches(os.Stdout, rows)
	return nil
}

// size measures all engines on an archive, each step in a process of its own.
func (b *bench) size(ctx context.Context, size int) ([]row, []timing, error) {
	var rows []row
	for _, e := range b.engines() {
		var built facts
		if err := b.build(ctx, e.store, size, &built); err != nil {
			return nil, nil, fmt.Errorf("index for %s: %w", e.name, err)
		}
		r := row{Engine: e.name, facts: built, Megabytes: megabytes(b.folder(e.store, size))}
		if err := b.child(ctx, fmt.Sprintf("ask/%s/%d", e.name, size), &r.asked); err != nil {
			return nil, nil, fmt.Errorf("%s: %w", e.name, err)
		}
		fmt.Fprintln(os.Stderr, r)
		rows = append(rows, r)
	}
	var timings []timing
	err := b.child(ctx, fmt.Sprintf("lists/answers/%d", size), &timings)
	return rows, timings, err
}

// build makes an index, unless it is there, and tells what is known of its making.
func (b *bench) build(ctx context.Context, store string, size int, built *facts) error {
	folder := b.folder(store, size)
	if data, err := os.ReadFile(folder + ".json"); err == nil && json.Unmarshal(data, built) == nil {
		return nil
	}
	if err := b.child(ctx, fmt.Sprintf("build/%s/%d", store, size), built); err != nil {
		return err
	}
	data, err := json.Marshal(built)
	if err != nil {
		return err
	}
	return os.WriteFile(folder+".json", data, 0o644)
}

func (b *bench) folder(store string, size int) string {
	return filepath.Join(b.keep, fmt.Sprintf("%s-%d", store, size))
}

// child runs a step in a process of its own and reads what it prints.
func (b *bench) child(ctx context.Context, step string, result any) error {
	fmt.Fprintln(os.Stderr, "bench:", step)
	program, err := os.Executable()
	if err != nil {
		return err
	}
	c := exec.CommandContext(ctx, program, "-step", step, "-keep", b.keep, "-questions", strconv.Itoa(b.questions), "-opensearch", b.cluster)
	c.Stderr = os.Stderr
	output, err := c.Output()
	if err != nil {
		return err
	}
	return json.Unmarshal(output, result)
}

// step does one step and prints its result as JSON.
func (b *bench) step(text string) error {
	parts := strings.Split(text, "/")
	if len(parts) != 3 {
		return fmt.Errorf("no such step: %q", text)
	}
	size, err := strconv.Atoi(parts[2])
	if err != nil {
		return fmt.Errorf("no such step: %q", text)
	}
	defer profile(b.profile)()
	coverage := invented.New(max(1, size/invented.PassagesPerArticle), 1)
	var result any
	switch parts[0] {
	case "build":
		result, err = b.make(parts[1], coverage, b.folder(parts[1], size))
	case "ask":
		e := b.engine(parts[1])
		result, err = ask(e, coverage, b.questions, b.folder(e.store, size))
	case "lists":
		result, err = askLists(coverage, b.folder("pullquote", size))
	default:
		return fmt.Errorf("no such step: %q", text)
	}
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(result)
}
