// Command learn learns the weights of package answers and prints what they score, cross-validated beside trained.
//
//	go run ./answers/cmd/learn -qa ../shared/eval/qa -newsqa ../shared/eval/newsqa -seeds ../shared/eval/seeds/questions.jsonl -write answers/weights.json
//
// The folder of -qa may hold a fifth set, newsquiz, that newsquiz.py makes from a public repository: dated news with
// questions asked on a day. From it come the weights of what only dated news teaches ("fresh": how near an article's date
// lies to the day the question is asked); without it they stay as they are.
//
// On the articles of -newsqa there are questions of ours as well (-everyday), which give places in the articles instead of
// their words, that belong to others. Those of -unseen and those in Spanish, French and Portuguese (-foreign) are only scored: nothing is learned
// from them. The ids of the latter begin with the language.
//
// Our own questions are those on the sample articles (-own) and on invented coverages (-invented): folders of articles,
// each with a file of questions beside it.
//
// Both rankings are learned twice in turn (-models): the weights so far choose what is looked at closely, and of those in
// the binary, which know all folds, nothing is left then.
//
// What ranks and judges for questions in another language than the coverage's ("foreign", "foreign verdict") learns from the English
// questions on -newsqa as if their words told nothing; without -newsqa it stays as it is. Questions in other languages (-foreign) are only scored.
//
// With -words it learns the weights for words alone (answers/weights_words.json), which count when meaning is off. It is
// deterministic. Folds are by document: what is scored was never learned from with questions on the same article. Without -write it
// scores the weights in the binary, with meaning and without, learns nothing, and says of the news sets which questions
// meaning loses and gains, by category.
//
// Of each table, "hit@1" and "hit@3" are the shares of the questions with an answer that the first excerpt, or one of three,
// answers, and "alone" that of those which the sentence most like the question would; "answered" and "silent" are the shares of the questions with and without an answer whose verdict is
// right; "apart" is how well the verdict's confidence tells the two, wherever the line is drawn (0.5: not at all, 1: always).
// A set named "…/2" lost half of its passages, so that about half of its questions have no answer.
//
// With -candidates it writes what the ranking weighed, for index/meaning/train/judge.py.
//
// With -ablate it prints what each feature is worth: how much worse the cross-validated models are without it.
//
// Below each table it prints how many speakers are right on the news sets, and the calibration curve of the
// verdict: in each tenth of the confidence, how many questions there are and for how many of them one of the first three
// excerpts answers.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
)

func main() {
	var o options
	flag.StringVar(&o.qa, "qa", "", "folder of question sets, each with passages.jsonl and questions.jsonl")
	flag.StringVar(&o.newsqa, "newsqa", "", "folder of everyday questions on real news: articles.jsonl.gz and questions.jsonl")
	flag.StringVar(&o.everyday, "everyday", "answers/cmd/learn/testdata/everyday.jsonl", "our everyday questions on the articles of -newsqa")
	flag.StringVar(&o.unseen, "unseen", "answers/cmd/learn/testdata/unseen.jsonl", "everyday questions on the articles of -newsqa which nothing is learned from; \"\": none")
	flag.StringVar(&o.foreign, "foreign", "answers/cmd/learn/testdata/foreign.jsonl", "our questions in other languages on the articles of -newsqa, which nothing is learned from; \"\": none")
	flag.StringVar(&o.vectors, "vectors", "", "file that remembers what sentences mean from one run to the next; none: they are read again")
	flag.StringVar(&o.seeds, "seeds", "", "questions on the sample articles")
	flag.StringVar(&o.own, "own", "answers/testdata/questions.jsonl", "our questions on the sample articles")
	flag.StringVar(&o.invented, "invented", "answers/testdata", "folder of invented coverages, each a folder of articles beside its questions (NAME_questions.jsonl)")
	flag.StringVar(&o.write, "write", "", "learn, and write the weights to this file")
	flag.BoolVar(&o.words, "words", false, "learn the weights for words alone")
	flag.BoolVar(&o.misses, "misses", false, "list the news questions without a hit")
	flag.IntVar(&o.sample, "sample", 0, "take only so many questions of each set, spread evenly; 0: all")
	flag.StringVar(&o.models, "models", "passage,sentence,passage,sentence,reread,foreign,verdict,foreign verdict", "which models to learn, in which order; the others stay as they are")
	flag.StringVar(&o.candidates, "candidates", "", "write the passages weighed for each question to this file, and learn nothing")
	flag.BoolVar(&o.ablation, "ablate", false, "print what each feature is worth, and learn nothing")
	flag.BoolVar(&o.cross, "cross", true, "cross-validate (takes five times as long)")
	flag.Parse()
	if err := o.run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "learn:", err)
		os.Exit(1)
	}
}
