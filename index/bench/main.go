package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"pullquote/index/archive"
)

func main() {
	sizes := flag.String("sizes", "1000,10000,100000", "passages, separated by commas")
	questions := flag.Int("questions", 500, "how many are asked")
	bare := flag.Bool("bare", false, "leave plain bleve and SQLite FTS5 out")
	keep := flag.String("keep", "", "folder to keep the indexes in")
	flag.Parse()
	if err := run(*sizes, *questions, *bare, *keep); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(sizes string, questions int, bare bool, keep string) error {
	if keep == "" {
		folder, err := os.MkdirTemp("", "pullquote-bench-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(folder)
		keep = folder
	}
	fmt.Println(header)
	for text := range strings.SplitSeq(sizes, ",") {
		size, err := strconv.Atoi(text)
		if err != nil {
			return fmt.Errorf("sizes: %w", err)
		}
		coverage := archive.New(max(1, size/archive.PassagesPerArticle), 1)
		for _, e := range engines(bare) {
			row, err := measure(e, coverage, questions, filepath.Join(keep, e.name+"-"+text))
			if err != nil {
				return fmt.Errorf("%s, %d passages: %w", e.name, size, err)
			}
			fmt.Println(row)
		}
	}
	return nil
}
