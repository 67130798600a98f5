package main

import (
	"io"
	"log/slog"

	"pullquote/index/nlp"
)

// learnLanguage learns a tagger and a parser from a treebank. Equal input and seed give equal models.
func learnLanguage(from io.Reader, seed uint64, log *slog.Logger) ([]byte, error) {
	bank, err := readTreebank(from)
	if err != nil {
		return nil, err
	}
	g, accuracy := trainTagger(bank, seed, 8)
	log.Info("tagger", "sentences", len(bank), "accuracy_held_out", accuracy)
	jackknife(bank, seed)
	tree, heads, labelled := trainParser(bank, seed, 6)
	log.Info("parser", "heads_held_out", heads, "labelled", labelled)
	return (&nlp.Language{Tagger: *g, Parser: *tree}).Encode()
}
