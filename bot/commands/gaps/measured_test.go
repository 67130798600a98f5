package gaps_test

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"testing"

	"pullquote/bot/commands/gaps"
	"pullquote/bot/commands/keep"
	"pullquote/index/local"
)

// Different questions about one coverage stay apart. It measures the questions of a file of JSON lines (question, and gold,
// a list of files that answer), of which no two mean the same but by chance:
//
//	PULLQUOTE_TEST_QUESTIONS=questions.jsonl go test ./bot/commands/gaps -run TestDifferentQuestions -v
func TestDifferentQuestionsStayApart(t *testing.T) {
	path := os.Getenv("PULLQUOTE_TEST_QUESTIONS")
	if path == "" {
		t.Skip("SKIPPED: PULLQUOTE_TEST_QUESTIONS names no file")
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	type question struct {
		Question string
		Gold     []struct{ File string }
	}
	var all []question
	var meant []keep.Meaning
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var q question
		if err := json.Unmarshal(lines.Bytes(), &q); err != nil {
			t.Fatal(err)
		}
		vector, err := local.Encode(t.Context(), q.Question)
		if err != nil {
			t.Fatal(err)
		}
		all, meant = append(all, q), append(meant, gaps.MeaningOf(vector))
	}
	pairs, joined, related := 0, 0, 0
	for i := range all {
		for j := range i {
			pairs++
			if gaps.Nearest(meant[i:i+1], meant[j]) != 0 {
				continue
			}
			joined++
			same := slices.ContainsFunc(all[i].Gold, func(g struct{ File string }) bool { return slices.Contains(all[j].Gold, g) })
			if same {
				related++
			}
			t.Logf("joined (answered by one article: %v): %q and %q", same, all[i].Question, all[j].Question)
		}
	}
	t.Logf("%d questions, %d pairs: %d are joined, of which %d are answered by one article", len(all), pairs, joined, related)
	if joined > pairs/500 {
		t.Errorf("%d pairs are joined", joined)
	}
}
