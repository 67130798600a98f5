package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing/fstest"

	"pullquote/index/article"
)

// An example is a question with where its answer stands.
type example struct {
	set        string
	id         string
	text       string
	category   string
	answerable bool
	asked      article.Date
	golds      []gold
	answers    []string // texts of which one must stand in the excerpt; none: a gold must be covered
	speaker    []string // whom the text names for the answer; nil: nobody is asked for
	nobody     bool     // the answer is nobody's statement
	fold       int
}

// A gold is a place that answers. Where parts are numbered, each part must be found.
type gold struct {
	article article.ID
	span    article.Span
	part    int
	best    bool
}

// A set is a coverage with questions on it.
type set struct {
	name     string
	articles fstest.MapFS
	bodies   map[article.ID]string
	examples []example
}

// folds is how many parts the cross-validation makes; a document's questions are all in one.
const folds = 5

func foldOf(key string) int {
	h := fnv.New32a()
	h.Write([]byte(key))
	return int(h.Sum32() % folds)
}

type passageLine struct {
	ID    string `json:"id"`
	Doc   string `json:"doc_id"`
	Title string `json:"title"`
	Text  string `json:"text"`
	Date  string `json:"date"`
}

type questionLine struct {
	ID       json.RawMessage `json:"id"`
	Question string          `json:"question"`
	Relevant []string        `json:"relevant"`
	Answers  []string        `json:"answers"`
	Asked    article.Date    `json:"asked"`
}

// readQA reads a set of passages and questions. holes leaves out about half of the passages and makes the questions on
// them unanswerable: what is left is about the same things and does not answer.
func readQA(dir string, holes bool) (*set, error) {
	s := &set{name: filepath.Base(dir), articles: fstest.MapFS{}, bodies: map[article.ID]string{}}
	places := map[string]gold{}
	var order []string
	bodies := map[string]*bytes.Buffer{}
	heads, dates := map[string]string{}, map[string]string{}
	err := readLines(filepath.Join(dir, "passages.jsonl"), func(p passageLine) {
		doc := p.Doc
		if doc == "" {
			doc = p.ID
		}
		if holes && foldOf("hole"+p.ID)%2 == 0 {
			return
		}
		body := bodies[doc]
		if body == nil {
			body = &bytes.Buffer{}
			bodies[doc], heads[doc], dates[doc] = body, p.Title, p.Date
			order = append(order, doc)
		}
		if body.Len() > 0 {
			body.WriteString("\n\n")
		}
		text := strings.Trim(strings.ReplaceAll(p.Text, "\r", " "), "\n")
		start := body.Len()
		body.WriteString(text)
		places[p.ID] = gold{article: article.ID(doc), span: article.Span{Start: start, End: body.Len()}}
	})
	if err != nil {
		return nil, err
	}
	names := map[string]article.ID{}
	for i, doc := range order {
		name := fmt.Sprintf("%06d", i)
		names[doc] = article.ID(name)
		title, _ := json.Marshal(heads[doc])
		s.articles[name+".md"] = &fstest.MapFile{Data: fmt.Appendf(nil, "---\ntitle: %s\npublication: %s\ndate: %s\n---\n%s", title, s.name, dates[doc], bodies[doc].String())}
		s.bodies[article.ID(name)] = bodies[doc].String()
	}
	err = readLines(filepath.Join(dir, "questions.jsonl"), func(q questionLine) {
		e := example{set: s.name, id: string(q.ID), text: q.Question, category: "qa", answerable: true, answers: q.Answers, asked: q.Asked}
		document := ""
		for _, id := range q.Relevant {
			if g, ok := places[id]; ok {
				document = string(g.article)
				g.article = names[document]
				e.golds = append(e.golds, g)
			}
		}
		if len(e.golds) < len(q.Relevant) {
			if len(e.golds) > 0 {
				return // half answerable: neither
			}
			e.answerable, e.answers = false, nil
			document = q.Relevant[0]
		}
		e.fold = foldOf(document)
		s.examples = append(s.examples, e)
	})
	return s, err
}

type newsLine struct {
	ID         string `json:"id"`
	Question   string `json:"question"`
	Category   string `json:"category"`
	Answerable bool   `json:"answerable"`
	Gold       []struct {
		File    string `json:"file"`    // the evaluation's
		Article string `json:"article"` // ours
		Text    string `json:"text"`
		Part    int    `json:"part"`
		Best    bool   `json:"best"`
	} `json:"gold"`
	Speaker string   `json:"speaker"`
	Aliases []string `json:"speaker_aliases"`
	Also    []string `json:"speakers_also"`
	Nobody  bool     `json:"nobody"` // naming a speaker for the answer is an error
}

// golds finds the golds by their text, article by article in order; lost is how many the articles do not have.
func (q *newsLine) golds(bodies map[article.ID]string, order []article.ID) (found []gold, lost int) {
	for _, g := range q.Gold {
		before := len(found)
		for _, id := range order {
			body := bodies[id]
			if at := strings.Index(body, g.Text); at >= 0 && (g.Article == "" || article.ID(g.Article) == id) {
				found = append(found, gold{id, article.Span{Start: at, End: at + len(g.Text)}, g.Part, g.Best})
			}
		}
		if len(found) == before {
			lost++
		}
	}
	return found, lost
}

// readNews reads questions on articles of news; golds are found by their text.
func readNews(file, name string, articles fstest.MapFS, bodies map[article.ID]string) (*set, error) {
	s := &set{name: name, articles: articles, bodies: bodies}
	var faults []string
	order := slices.Sorted(maps.Keys(bodies))
	err := readLines(file, func(q newsLine) {
		e := example{set: name, id: q.ID, text: q.Question, category: q.Category, answerable: q.Answerable, nobody: q.Nobody}
		var lost int
		if e.golds, lost = q.golds(bodies, order); lost > 0 {
			faults = append(faults, q.ID)
		}
		e.fold = newsFold(&e, order)
		if q.Speaker != "" {
			e.speaker = append(append([]string{q.Speaker}, q.Aliases...), q.Also...)
		}
		s.examples = append(s.examples, e)
	})
	if err == nil && len(faults) > 0 {
		err = fmt.Errorf("%s: gold text not in the articles: %v", file, faults)
	}
	return s, err
}

// newsFold puts the questions on an article in one fold, and few articles in folds of their own. What no article answers
// belongs to none.
func newsFold(e *example, order []article.ID) int {
	if len(e.golds) == 0 {
		return foldOf(e.id)
	}
	return slices.Index(order, e.golds[0].article) % folds
}

// thin keeps about n examples, spread evenly.
func (s *set) thin(n int) {
	if n == 0 || len(s.examples) <= n {
		return
	}
	var kept []example
	for i := range n {
		kept = append(kept, s.examples[i*len(s.examples)/n])
	}
	s.examples = kept
}

func readLines[T any](file string, do func(T)) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var value T
		if err := json.Unmarshal(lines.Bytes(), &value); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		do(value)
	}
	return lines.Err()
}
