// Command learn learns the attribution model from PolNeAR's training split and a treebank; see ../../MODEL.md.
//
//	go run ./index/attribution/cmd/learn -corpus DIR -treebank DIR [-out index/attribution/model.bin]
//
// DIR of -corpus holds gold/train.jsonl and articles/train; DIR of -treebank holds .conllu files. With -hold N every Nth
// article is kept from training, read with the new model, and written to -predict for the scorer; such a model is for
// measuring only, so give it another -out.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"pullquote/index/article"
	"pullquote/index/attribution"
)

type options struct {
	corpus, treebank, out, predict string
	hold                           int
	seed                           uint64
}

func main() {
	var o options
	flag.StringVar(&o.corpus, "corpus", "", "folder with gold/train.jsonl and articles/train")
	flag.StringVar(&o.treebank, "treebank", "", "folder with .conllu files")
	flag.StringVar(&o.out, "out", "index/attribution/model.bin", "where the model goes")
	flag.StringVar(&o.predict, "predict", "", "where predictions on the held-out articles go")
	flag.IntVar(&o.hold, "hold", 0, "hold out every Nth article; 0: none")
	flag.Uint64Var(&o.seed, "seed", 1, "seed of the order of training")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(o options) error {
	bank, err := treebank(o.treebank)
	if err != nil {
		return err
	}
	articles, err := corpus(o.corpus)
	if err != nil {
		return err
	}
	train, held := split(articles, o.hold)
	log := slog.New(slog.NewTextHandler(os.Stderr, nil))
	data, err := attribution.Train(attribution.Training{Articles: train, Treebank: bank, Seed: o.seed, Log: log})
	if err != nil {
		return err
	}
	if o.predict != "" {
		if err := predict(data, held, o.predict); err != nil {
			return err
		}
	}
	return os.WriteFile(o.out, data, 0o644)
}

func split(all []attribution.Annotated, hold int) (train, held []attribution.Annotated) {
	for i, a := range all {
		if hold > 0 && i%hold == hold/2 {
			held = append(held, a)
		} else {
			train = append(train, a)
		}
	}
	return train, held
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

// A row is one article of gold/train.jsonl; offsets count characters.
type row struct {
	ID           string
	Attributions []struct{ Content, Cue, Source [][2]int }
}

func corpus(folder string) ([]attribution.Annotated, error) {
	file, err := os.Open(filepath.Join(folder, "gold", "train.jsonl"))
	if err != nil {
		return nil, fmt.Errorf("read corpus: %w", err)
	}
	defer file.Close()
	var all []attribution.Annotated
	for rows := json.NewDecoder(file); ; {
		var r row
		if err := rows.Decode(&r); errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return nil, fmt.Errorf("read corpus: %w", err)
		}
		a, err := annotated(folder, r)
		if err != nil {
			return nil, err
		}
		all = append(all, a)
	}
}

func annotated(folder string, r row) (attribution.Annotated, error) {
	name := r.ID + ".txt"
	data, err := os.ReadFile(filepath.Join(folder, "articles", "train", name))
	if err != nil {
		return attribution.Annotated{}, fmt.Errorf("read corpus: %w", err)
	}
	a, problems := article.Read(name, data)
	if a == nil {
		return attribution.Annotated{}, fmt.Errorf("read corpus: %w", problems[0])
	}
	byteAt := make([]int, 0, len(a.Body)+1)
	for i := range a.Body {
		byteAt = append(byteAt, i)
	}
	byteAt = append(byteAt, len(a.Body))
	spans := func(pairs [][2]int) (list []article.Span) {
		for _, p := range pairs {
			list = append(list, article.Span{Start: byteAt[p[0]], End: byteAt[p[1]]})
		}
		return list
	}
	found := attribution.Annotated{Article: a}
	for _, q := range r.Attributions {
		found.Quotes = append(found.Quotes, attribution.Quote{Content: spans(q.Content), Cue: spans(q.Cue), Source: spans(q.Source)})
	}
	return found, nil
}

// predict writes what the scorer's from_product.py reads.
func predict(model []byte, held []attribution.Annotated, path string) error {
	reader, err := attribution.NewReader(model)
	if err != nil {
		return err
	}
	file, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("write predictions: %w", err)
	}
	defer file.Close()
	enc := json.NewEncoder(file)
	for _, a := range held {
		for _, q := range reader.Read(a.Article).Quotes {
			line := map[string]any{"article": map[string]any{"id": a.Article.ID}, "kind": q.Kind, "content": q.Content,
				"cue": q.Cue, "source": q.Source, "speaker": q.Speaker}
			if err := enc.Encode(line); err != nil {
				return fmt.Errorf("write predictions: %w", err)
			}
		}
	}
	return nil
}
