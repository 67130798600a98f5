// Command types learns what a question asks from its vector: answers/question/head.json.
//
//	go run ./answers/cmd/types -clinc data_full.json -write answers/question/head.json
//
// It learns from questions of our own invention in four languages (asked/*.tsv: class, tab, question), from the questions on
// the sample articles and the invented coverages (-own; all of them are asked of a coverage, their class is what the rules of
// package question read off their English), and, where its file is given, from small talk and commands to an assistant of
// CLINC150 (Larson et al. 2019, CC BY 3.0, github.com/clinc/oos-eval). It prints how many classes are right in questions that
// were not learned from, by language, and how many questions to a coverage are taken for talk and the other way round.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
)

func main() {
	var o options
	flag.StringVar(&o.asked, "asked", "answers/cmd/types/asked", "folder of questions with their classes, a file a language")
	flag.StringVar(&o.own, "own", "answers/testdata", "folder of questions on our own coverages")
	flag.StringVar(&o.clinc, "clinc", "", "data_full.json of CLINC150")
	flag.StringVar(&o.write, "write", "", "write what was learned from everything to this file")
	flag.Parse()
	if err := o.run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "types:", err)
		os.Exit(1)
	}
}
