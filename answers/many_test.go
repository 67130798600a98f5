package answers_test

import (
	"sync"
	"testing"

	"pullquote/answers"
)

// What is kept with an article (its words, vectors and links) is made by whoever needs it first, for all.
func TestOneDeskServesManyAtOnce(t *testing.T) {
	desk, _ := openSeeds(t)
	questions := []string{"what did Malloy say about the travel ban?", "how many day laborers were arrested in Danbury?", "who was governor of Connecticut in 2006?"}
	first := make([][]string, len(questions))
	var wait sync.WaitGroup
	for asker := range 6 {
		wait.Go(func() {
			for i := range questions {
				n := (i + asker) % len(questions)
				a, err := desk.Answer(t.Context(), answers.Question{Text: questions[n]})
				if err != nil || len(a.Excerpts) == 0 {
					t.Errorf("%q: %d excerpts, %v", questions[n], len(a.Excerpts), err)
				}
			}
		})
	}
	wait.Wait()
	for range 2 {
		for n, question := range questions {
			a, err := desk.Answer(t.Context(), answers.Question{Text: question})
			if err != nil {
				t.Fatal(err)
			}
			var links []string
			for _, e := range a.Excerpts {
				links = append(links, *e.Link)
			}
			if first[n] == nil {
				first[n] = links
			}
			for i, link := range links {
				if link != first[n][i] {
					t.Errorf("%q: excerpt %d is linked as %s, then as %s", question, i+1, first[n][i], link)
				}
			}
		}
	}
}
