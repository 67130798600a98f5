package rank

import (
	"strings"
	"testing"

	"pullquote/answers/rank/match"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/sentence"
)

// readingOf is a body read for ranking.
func readingOf(body string) *match.Reading {
	a := &article.Article{ID: "a", Title: "Council picks site", Body: body}
	blocks := a.Blocks()
	doc := &index.Document{Article: a, Blocks: blocks, Sentences: sentence.Split(body, blocks)}
	var readings match.Readings
	return readings.Of(doc)
}

func TestAListIsShownTogether(t *testing.T) {
	const plan = "The council met on Tuesday. The plan calls for:\n\n- a hall for 600 people\n- two berths\n- a garage\n\nIt will open in May."
	long := "- " + strings.Repeat("a very long item ", 20)
	for _, row := range []struct{ fact, body, at, want string }{
		{"with what leads in, for an item", plan, "two berths", "The plan calls for:|- a hall for 600 people|- two berths|- a garage"},
		{"with its items, for what leads in", plan, "calls for", "The plan calls for:|- a hall for 600 people|- two berths|- a garage"},
		{"and not with what only stands in the same paragraph", plan, "met on", ""},
		{"nor for the paragraph after it", plan, "open in", ""},
		{"a list that nothing leads in to is one all the same", "They won.\n\n• Ann Lee\n• Bo Ruiz", "Bo Ruiz", "• Ann Lee|• Bo Ruiz"},
		{"an item alone is none", "They won.\n\n- Ann Lee\n\nBo lost.", "Ann Lee", ""},
		{"items as long as paragraphs are none", "They won:\n\n" + long + "\n\n" + long, "very long", ""},
	} {
		r := readingOf(row.body)
		i := 0
		for !strings.Contains(r.Sentences[i].Span.Of(row.body), row.at) {
			i++
		}
		l, ok := listOf(r, i)
		var got []string
		if ok {
			from, to := l.within(i, 600)
			for _, s := range r.Sentences[from:to] {
				got = append(got, s.Span.Of(row.body))
			}
		}
		if strings.Join(got, "|") != row.want {
			t.Errorf("%s: got %q", row.fact, got)
		}
	}
}

func TestALongListIsCutAroundTheItem(t *testing.T) {
	body := "The winners are:\n\n- Ann Lee\n- Bo Ruiz\n- Cy Diaz\n- Di Moss"
	r := readingOf(body)
	for _, row := range []struct {
		fact     string
		at       int // the sentence
		budget   int
		from, to int
	}{
		{"items at the end go first", 1, 40, 0, 3},
		{"then what is before it", 4, 20, 3, 5},
		{"and it stays itself, however long", 4, 3, 4, 5},
		{"what leads in keeps one item", 0, 30, 0, 2},
	} {
		l, _ := listOf(r, row.at)
		if from, to := l.within(row.at, row.budget); from != row.from || to != row.to {
			t.Errorf("%s: sentences %d to %d, want %d to %d", row.fact, from, to, row.from, row.to)
		}
	}
}
