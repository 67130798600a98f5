package main

import (
	"fmt"
	"maps"
	"strings"
	"testing/fstest"

	"pullquote/index/article"
)

// newsHoles is how often the news sets are asked again of articles that lost half of their paragraphs.
const newsHoles = 4

// withHoles leaves out about half of the paragraphs of each article, others in each variant.
func withHoles(articles fstest.MapFS, variant int) (fstest.MapFS, map[article.ID]string) {
	cut, bodies := maps.Clone(articles), map[article.ID]string{}
	for name, file := range articles {
		head, body, _ := strings.Cut(string(file.Data), "\n---\n")
		var kept []string
		for _, p := range strings.Split(body, "\n\n") {
			if foldOf(fmt.Sprint("hole", variant, p))%2 == 0 {
				kept = append(kept, p)
			}
		}
		body = strings.Join(kept, "\n\n")
		cut[name] = &fstest.MapFile{Data: []byte(head + "\n---\n" + body)}
		bodies[article.ID(strings.TrimSuffix(name, ".md"))] = body
	}
	return cut, bodies
}

// readNewsWithHoles reads questions of which those whose golds are all lost have no answer; those that lost only some
// are left out.
func readNewsWithHoles(file, name string, articles fstest.MapFS, variant int) (*set, error) {
	cut, bodies := withHoles(articles, variant)
	s := &set{name: fmt.Sprintf("%s-%d", name, variant+1), articles: cut, bodies: bodies}
	err := readLines(file, func(q newsLine) {
		e := example{set: s.name, id: q.ID, text: q.Question, category: q.Category, answerable: q.Answerable, fold: foldOf(q.ID)}
		var lost int
		e.golds, lost = q.golds(bodies)
		if lost > 0 && lost < len(q.Gold) || !q.Answerable {
			return
		}
		e.answerable = lost == 0
		s.examples = append(s.examples, e)
	})
	return s, err
}
