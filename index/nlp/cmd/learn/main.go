// Command learn learns the tagger and the parser from a treebank; see ../../MODEL.md.
//
//	go run ./index/nlp/cmd/learn -treebank DIR [-out index/nlp/model.bin]
//
// DIR holds .conllu files. The choices of package attribution were learned on tags and trees as these models give them: learn
// them again afterwards.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	bank := flag.String("treebank", "", "folder with .conllu files")
	out := flag.String("out", "index/nlp/model.bin", "where the model goes")
	seed := flag.Uint64("seed", 1, "seed of the order of training")
	flag.Parse()
	if err := run(*bank, *out, *seed); err != nil {
		fmt.Fprintln(os.Stderr, "learn:", err)
		os.Exit(1)
	}
}

func run(folder, out string, seed uint64) error {
	bank, err := treebank(folder)
	if err != nil {
		return err
	}
	data, err := learnLanguage(bank, seed, slog.New(slog.NewTextHandler(os.Stderr, nil)))
	if err != nil {
		return err
	}
	return os.WriteFile(out, data, 0o644)
}

// treebank joins all CoNLL-U files of a folder, in the order of their names.
func treebank(folder string) (io.Reader, error) {
	names, err := filepath.Glob(filepath.Join(folder, "*.conllu"))
	if err != nil || len(names) == 0 {
		return nil, errors.Join(fmt.Errorf("no .conllu files in %q", folder), err)
	}
	var all strings.Builder
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("read treebank: %w", err)
		}
		all.Write(data)
		all.WriteString("\n")
	}
	return strings.NewReader(all.String()), nil
}
