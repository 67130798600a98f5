package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing/fstest"

	"pullquote/index/article"
)

// A newsqaLine is one everyday question on real news. Its offsets count characters. A bare topic is neither answerable nor
// not.
type newsqaLine struct {
	ID         string       `json:"id"`
	Question   string       `json:"question"`
	Category   string       `json:"category"`
	Answerable *bool        `json:"answerable"`
	Asked      article.Date `json:"asked"`
	Near       string       `json:"near"` // the article that has the subject without the answer
	Gold       []newsqaGold `json:"gold"`
}

// A newsqaGold is a place that answers. The words that must be shown are given themselves, or, where the article's text may
// not be, by their place.
type newsqaGold struct {
	File  string `json:"file"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Key   string `json:"key"`
	Words []int  `json:"words"` // from, to
}

type newsqaArticle struct {
	ID          article.ID `json:"id"`
	Title       string     `json:"title"`
	Publication string     `json:"publication"`
	Date        string     `json:"date"`
	URL         string     `json:"url"`
	Body        string     `json:"body"`
}

// readNewsqa reads questions on real news: those of a file on the articles of a folder (articles.jsonl.gz). With holes, half
// of the articles that answer are left out, and the questions on them have no answer in what is left.
func readNewsqa(dir, name, file string, holes bool) (*set, error) {
	s := &set{name: name, articles: fstest.MapFS{}, bodies: map[article.ID]string{}}
	if err := s.readNewsqaArticles(filepath.Join(dir, "articles.jsonl.gz")); err != nil {
		return nil, err
	}
	err := readLines(file, func(q newsqaLine) {
		if q.Answerable != nil {
			s.examples = append(s.examples, s.exampleOf(&q))
		}
	})
	if holes {
		s.hole()
	}
	return s, err
}

// exampleOf is the question with its places. Questions on one article are in one fold, with those that only seem to be.
func (s *set) exampleOf(q *newsqaLine) example {
	e := example{set: s.name, id: q.ID, text: q.Question, category: q.Category, answerable: *q.Answerable, asked: q.Asked, fold: foldOf(cmp.Or(q.Near, q.ID))}
	for _, g := range q.Gold {
		e.golds = append(e.golds, g.in(s.bodies[article.ID(g.File)]))
		e.fold = foldOf(g.File)
	}
	return e
}

// in is the place in the article's body, whose bytes count from here on.
func (g *newsqaGold) in(body string) gold {
	letters := []rune(body)
	span := func(from, to int) article.Span {
		start := len(string(letters[:from]))
		return article.Span{Start: start, End: start + len(string(letters[from:to]))}
	}
	found := gold{article: article.ID(g.File), span: span(g.Start, g.End), key: g.Key}
	if len(g.Words) == 2 {
		found.key = span(g.Words[0], g.Words[1]).Of(body)
	}
	return found
}

// hole leaves out half of the articles that answer a question.
func (s *set) hole() {
	gone := map[article.ID]bool{}
	for i := range s.examples {
		for _, g := range s.examples[i].golds {
			gone[g.article] = foldOf("hole"+string(g.article))%2 == 0
		}
	}
	for id, left := range gone {
		if left {
			delete(s.articles, string(id)+".md")
			delete(s.bodies, id)
		}
	}
	var kept []example
	for _, e := range s.examples {
		if s.loseGolds(&e, gone) {
			kept = append(kept, e)
		}
	}
	s.examples = kept
}

// loseGolds makes a question whose articles are gone unanswerable. It reports whether the question may be kept: not where some
// of them are left, or another article has the same words.
func (s *set) loseGolds(e *example, gone map[article.ID]bool) bool {
	lost := 0
	for _, g := range e.golds {
		if gone[g.article] {
			lost++
		}
	}
	if lost == 0 {
		return true
	}
	whole := lost == len(e.golds) && !s.hasKey(e.golds)
	e.answerable, e.golds = false, nil
	return whole
}

func (s *set) hasKey(golds []gold) bool {
	for _, g := range golds {
		for _, body := range s.bodies {
			if strings.Contains(body, g.key) {
				return true
			}
		}
	}
	return false
}

func (s *set) readNewsqaArticles(file string) error {
	packed, err := os.Open(file)
	if err != nil {
		return err
	}
	defer packed.Close()
	lines, err := gzip.NewReader(packed)
	if err != nil {
		return fmt.Errorf("read %s: %w", file, err)
	}
	for all := json.NewDecoder(lines); all.More(); {
		var a newsqaArticle
		if err := all.Decode(&a); err != nil {
			return fmt.Errorf("read %s: %w", file, err)
		}
		s.articles[string(a.ID)+".md"] = &fstest.MapFile{Data: a.file()}
		s.bodies[a.ID] = a.Body + "\n"
	}
	return nil
}

// file is the article as a file of a coverage.
func (a *newsqaArticle) file() []byte {
	var out bytes.Buffer
	line := func(key, value string) {
		if value != "" {
			quoted, _ := json.Marshal(value)
			fmt.Fprintf(&out, "%s: %s\n", key, quoted)
		}
	}
	out.WriteString("---\n")
	line("title", a.Title)
	line("publication", a.Publication)
	line("date", a.Date)
	line("url", a.URL)
	out.WriteString("---\n" + a.Body + "\n")
	return out.Bytes()
}

var space = regexp.MustCompile(`\s+`)

func flat(text string) string { return strings.TrimSpace(space.ReplaceAllString(text, " ")) }

// shownAtMost is how many characters of an excerpt its hits may stand in.
const shownAtMost = 600

// keyIn reports whether an excerpt shows a gold by its key, or by most of its sentence: the set's own rule.
func (g *gold) keyIn(sentence, excerpt string) bool {
	shown := []rune(flat(excerpt))
	text := string(shown[:min(len(shown), shownAtMost)])
	whole := flat(sentence)
	return strings.Contains(text, flat(g.key)) || 10*len(text) >= 6*len(whole) && strings.Contains(whole, text)
}
