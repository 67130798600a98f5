// Command learn learns the attribution model from PolNeAR's training split; see ../../MODEL.md. Tags and trees are those of
// package nlp, which has a learner of its own.
//
//	go run ./index/attribution/cmd/learn -corpus DIR [-out index/attribution/claim/model.bin]
//	go run ./index/attribution/cmd/learn -meant index/attribution/cmd/learn/meant.tsv -coverage DIR,DIR [-out index/attribution/antecedents.json]
//	go run ./index/attribution/cmd/learn -corpus DIR -judged index/attribution/cmd/learn/judged.tsv -coverage DIR,DIR [-out index/attribution/claim/utterance.bin]
//
// DIR holds gold/train.jsonl and articles/train. With -hold N every Nth article is kept from training, read with the new model, and written to -predict for the scorer; such a model is for
// measuring only, so give it another -out. With -judged it learns the model of utterances instead, from claims on the articles of -coverage that were judged by reading, and
// prints what that is worth on articles it has not seen. With -meant it learns what the evidence weighs by which pronouns and descriptions
// are resolved, from such of -coverage as people told the meaning of, and prints the same.
package main

import (
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"log/slog"
	"os"

	"pullquote/index/attribution"
	"pullquote/index/attribution/claim"
	"pullquote/index/sentence"
)

type options struct {
	corpus, out, predict string
	judged, coverage     string
	meant                string
	hold                 int
	seed                 uint64
}

func main() {
	var o options
	flag.StringVar(&o.corpus, "corpus", "", "folder with gold/train.jsonl and articles/train")
	flag.StringVar(&o.out, "out", "", "where the model goes; nothing: where it is embedded from")
	flag.StringVar(&o.predict, "predict", "", "where predictions on the held-out articles go")
	flag.StringVar(&o.judged, "judged", "", "claims judged by reading; then only the model of utterances is learned, from -coverage")
	flag.StringVar(&o.meant, "meant", "", "anaphors whose meaning was told by reading; then only their weights are learned, from -coverage")
	flag.StringVar(&o.coverage, "coverage", "", "folders of the articles that were judged, with commas")
	flag.IntVar(&o.hold, "hold", 0, "hold out every Nth article; 0: none")
	flag.Uint64Var(&o.seed, "seed", 1, "seed of the order of training")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "learn:", err)
		os.Exit(1)
	}
}

func run(o options) error {
	log := slog.New(slog.NewTextHandler(os.Stderr, nil))
	if o.meant != "" {
		return learnWeights(o, os.Stdout, log)
	}
	if o.judged != "" {
		return learnUtterances(o, os.Stdout, log)
	}
	articles, err := corpus(o.corpus)
	if err != nil {
		return err
	}
	train, held := split(articles, o.hold)
	m := Training{Articles: train, Seed: o.seed, Log: log}.model()
	if o.predict != "" {
		if err := predict(m, held, o.predict); err != nil {
			return err
		}
	}
	data, err := m.Encode()
	if err != nil {
		return err
	}
	return os.WriteFile(cmp.Or(o.out, "index/attribution/claim/model.bin"), data, 0o644)
}

func split(all []Annotated, hold int) (train, held []Annotated) {
	for i, a := range all {
		if hold > 0 && i%hold == hold/2 {
			held = append(held, a)
		} else {
			train = append(train, a)
		}
	}
	return train, held
}

// predict writes what the scorer's from_product.py reads.
func predict(m *claim.Model, held []Annotated, path string) error {
	file, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("write predictions: %w", err)
	}
	defer file.Close()
	enc := json.NewEncoder(file)
	for _, a := range held {
		blocks := a.Article.Blocks()
		for _, q := range attribution.ReadWith(m, a.Article, blocks, sentence.Split(a.Article.Body, blocks)).Quotes {
			line := map[string]any{"article": map[string]any{"id": a.Article.ID}, "kind": q.Kind, "content": q.Content,
				"cue": q.Cue, "source": q.Source, "speaker": q.Speaker}
			if err := enc.Encode(line); err != nil {
				return fmt.Errorf("write predictions: %w", err)
			}
		}
	}
	return nil
}
