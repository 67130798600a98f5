package rank

import (
	"strings"
	"testing"
)

// Each feature of a passage is larger for the one with “Yes,” than for the one with “No,”.
var passagesApart = map[string]struct{ question, yes, no string }{
	"bm25":             {"was the ferry late?", "Yes, the ferry was late.", "No, the ferry was there."},
	"words":            {"was the ferry late?", "Yes, the ferry was late.", "No, the ferry was there."},
	"exact":            {"who sank ferries?", "Yes, a gale sank ferries.", "No, a gale sank the ferry."},
	"meant":            {"who is the Gov of Oldport?", "Yes, the governor of Oldport is at sea.", "No, the owner of Oldport is at sea."},
	"pairs":            {"was the harbour master ill?", "Yes, the harbour master was ill.", "No, the master of ships saw no harbour when ill."},
	"near":             {"was the harbour toll raised?", "Yes, the toll of the harbour was raised.", "No, the toll for which all of the boats and their owners in this bay pay was not that of the harbour."},
	"best sentence":    {"was the ferry late?", "Yes, the ferry was late.", "No, the ferry left. All were late."},
	"dense":            {"was the ferry late?", "Yes, the ferry was late.", "No, on that Monday in the middle of the winter when nothing went well for anybody in town the ferry was late."},
	"window":           {"was the ferry late?", "Yes, it was late.\n\nThe ferry left.", "No, it was late.\n\nThe train left."},
	"title":            {"did the ferry sink?", "title: The ferry\n---\nYes, it may sink.", "title: The train\n---\nNo, it may sink."},
	"in title":         {"did the ferry sink?", "title: The ferry\n---\nYes, it may sink.", "title: The train\n---\nNo, it may sink."},
	"titled whole":     {"did the ferry sink?", "title: The ferry\n---\nYes, it may sink.", "title: The ferry of the island\n---\nNo, it may sink."},
	"names":            {"did Ole Vint sail?", "Yes, Ole Vint did.", "No, they did sail."},
	"quoted":           {"who said “the boats must stay here”?", "Yes, the boats must stay here.", "No, here they stay, must the boats."},
	"answer type":      {"when did the ferry sink?", "Yes, the ferry sank on Monday.", "No, the ferry sank."},
	"counted":          {"how many sailors drowned?", "Yes, 40 sailors drowned.", "No, sailors drowned on all of the many old and small boats of which 40 were there."},
	"date":             {"did the ferry sink in 2013?", "title: T\ndate: 2013-02-03\n---\nYes, the ferry sank.", "title: T\ndate: 2019-02-03\n---\nNo, the ferry sank."},
	"fresh":            {"did the ferry sink?", "title: T\ndate: 2020-03-02\n---\nYes, the ferry sank.", "title: T\ndate: 2013-02-03\n---\nNo, the ferry sank."},
	"source":           {"according to the Oldport Sun, did the ferry sink?", "title: T\npublication: Oldport Sun\n---\nYes, the ferry sank.", "title: T\npublication: Harbour Post\n---\nNo, the ferry sank."},
	"like":             {"did the boat sink?", "Yes, the boat went under.", "No, the boat sells bread."},
	"like alone":       {"did the boat sink?", "Yes, the boat went under.", "No, the boat sells bread."},
	"like sure":        {"did the boat sink?", "Yes, the boat went under.", "No, the boat sells bread."},
	"nearness":         {"did the boat sink?", "Yes, the boat went under.", "No, the boat sells bread."},
	"nearness behind":  {"did the boat sink?", "Yes, the boat went under.", "No, the boat sells bread."},
	"nearness near":    {"did the boat sink?", "Yes, the boat went under.", "No, the boat sells bread."},
	"like window":      {"did the boat sink?", "Yes, the boat went under.", "No, the boat sells bread."},
	"like window sure": {"did the boat sink?", "Yes, the boat went under.", "No, the boat sells bread."},
	"close":            {"did the ferry sink?", "Yes, the ferry was sunk.", "No, the ferry was sold."},
	"covered":          {"did the ferry sink?", "Yes, the ferry was sunk.", "No, the ferry was sold."},
	// Nothing but a window that ends before the article does leaves words to the rest of it.
	"article": {"did the ferry sink?", "Yes, it may sink.\n\n" + strings.Repeat("They met, and what they said of it was put down in the book of the town.\n\n", 40) + "The ferry left.",
		"No, it may sink.\n\n" + strings.Repeat("They met, and what they said of it was put down in the book of the town.\n\n", 40) + "The train left."},
}

func TestEachPassageFeatureTellsApartWhatItSees(t *testing.T) {
	for i, feature := range passageFeatures {
		row, ok := passagesApart[feature.Name]
		if !ok {
			t.Errorf("no row for the feature %q (%s)", feature.Name, feature.Sees)
			continue
		}
		f := find(t, row.question, "2020-03-05", row.yes, row.no, "The train was on time.")
		values := map[string]float64{}
		for _, p := range f.passages {
			for _, word := range []string{"Yes,", "No,"} {
				if strings.HasPrefix(p.Span().Of(p.Read.Doc.Body), word) {
					values[word] = p.Features[i]
				}
			}
		}
		if len(values) < 2 || values["Yes,"] <= values["No,"] {
			t.Errorf("%s (%s) of %q: %v", feature.Name, feature.Sees, row.question, values)
		}
	}
}

func TestEachParagraphIsAPassageOnce(t *testing.T) {
	body := strings.Repeat("The ferry was late again, and nobody could say why it was so late.\n\n", 60)
	seen := map[int]bool{}
	for _, p := range find(t, "was the ferry late?", "", body).passages {
		if seen[p.From] {
			t.Errorf("the paragraph at sentence %d is ranked twice", p.From)
		}
		seen[p.From] = true
		if !p.Holds(p.Match, p.From) || p.Holds(p.Match, p.To) {
			t.Errorf("passage %d to %d holds what it should not, or not what it should", p.From, p.To)
		}
	}
	if len(seen) < 10 {
		t.Errorf("%d passages", len(seen))
	}
}
