package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"pullquote/answers/question"
	"pullquote/index/article"
)

type options struct{ asked, own, clinc, write string }

// An example is a question with its class.
type example struct {
	class, text string
	from        string // the language or the set
	weight      float64
	vector      []float64
}

// fold is the part of the cross-validation that a question is in.
func (e *example) fold() int {
	h := fnv.New32a()
	h.Write([]byte(e.text))
	return int(h.Sum32() % folds)
}

const folds = 5

func (o *options) read() ([]*example, error) {
	var all []*example
	for _, read := range []func() ([]*example, error){o.readAsked, o.readOwn, o.readClinc} {
		some, err := read()
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	return all, nil
}

func (o *options) readAsked() ([]*example, error) {
	files, _ := filepath.Glob(filepath.Join(o.asked, "*.tsv")) // the pattern is well formed
	var all []*example
	for _, file := range files {
		language := strings.TrimSuffix(filepath.Base(file), ".tsv")
		err := lines(file, func(line string) error {
			class, text, found := strings.Cut(line, "\t")
			if !found {
				return fmt.Errorf("%s: no tab in %q", file, line)
			}
			all = append(all, &example{class: class, text: text, from: language, weight: 1})
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}

// ownWeight makes our own thousand questions count about as much as those written for their classes.
const ownWeight = 0.4

// readOwn reads questions whose class the rules tell; what they leave open is asked of a coverage all the same.
func (o *options) readOwn() ([]*example, error) {
	files, _ := filepath.Glob(filepath.Join(o.own, "*questions.jsonl"))
	var all []*example
	for _, file := range files {
		err := lines(file, func(line string) error {
			var q struct {
				Question   string `json:"question"`
				Answerable bool   `json:"answerable"`
			}
			if err := json.Unmarshal([]byte(line), &q); err != nil || !q.Answerable { // others may be of other things
				return err
			}
			all = append(all, &example{class: classOf(q.Question), text: q.Question, from: "own", weight: ownWeight})
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}

var classes = map[question.AnswerType]string{
	question.AskWho: "person", question.AskSaid: "said", question.AskSayer: "who-said", question.AskWhen: "when", question.AskWhere: "where",
	question.AskNumber: "amount", question.AskMoney: "amount", question.AskPercent: "amount", question.AskDuration: "amount",
	question.AskMeasure: "amount", question.AskAge: "amount", question.AskWhy: "why", question.AskYesNo: "yes-no", question.AskList: "list",
	question.AskMeaning: "definition", question.AskHow: "how",
}

func classOf(text string) string {
	if class, ok := classes[question.Parse(text, article.Date{}).Type]; ok {
		return class
	}
	return "thing"
}

// talk are the intents of CLINC150 that are small talk or about the assistant; all others ask it for something.
var talk = map[string]string{
	"greeting": "chat", "goodbye": "chat", "thank_you": "chat", "yes": "chat", "no": "chat", "maybe": "chat", "tell_joke": "elsewhere",
	"are_you_a_bot": "bot", "what_is_your_name": "bot", "who_made_you": "bot", "what_can_i_ask_you": "bot", "who_do_you_work_for": "bot",
	"how_old_are_you": "bot", "where_are_you_from": "bot", "what_are_your_hobbies": "chat", "do_you_have_pets": "chat",
}

// perIntent bounds what one intent teaches; there are 150.
const perIntent, clincWeight = 12, 0.2

func (o *options) readClinc() ([]*example, error) {
	if o.clinc == "" {
		return nil, nil
	}
	data, err := os.ReadFile(o.clinc)
	if err != nil {
		return nil, err
	}
	var sets struct {
		Train [][2]string `json:"train"`
	}
	if err := json.Unmarshal(data, &sets); err != nil {
		return nil, fmt.Errorf("read %s: %w", o.clinc, err)
	}
	seen := map[string]int{}
	var all []*example
	for _, line := range sets.Train {
		text, intent := line[0], line[1]
		if seen[intent]++; seen[intent] > perIntent {
			continue
		}
		class, known := talk[intent]
		if !known {
			class = "elsewhere"
		}
		all = append(all, &example{class: class, text: text, from: "clinc", weight: clincWeight})
	}
	return all, nil
}

func lines(file string, do func(string) error) (err error) {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	all := bufio.NewScanner(f)
	all.Buffer(nil, 1<<20)
	for all.Scan() {
		if line := strings.TrimSpace(all.Text()); line != "" {
			if err := do(line); err != nil {
				return err
			}
		}
	}
	return all.Err()
}

// classesOf are those of some examples, in order.
func classesOf(all []*example) []string {
	var found []string
	for _, e := range all {
		if !slices.Contains(found, e.class) {
			found = append(found, e.class)
		}
	}
	slices.Sort(found)
	return found
}
