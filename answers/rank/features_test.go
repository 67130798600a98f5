package rank

import (
	"strings"
	"testing"

	"pullquote/answers/question"
	"pullquote/answers/rank/match"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/article/articletest"
	"pullquote/index/local"
	"pullquote/index/meaning"
)

// found is what ranking finds for a question in articles. Each is its body, after a head in front matter's form and "---"
// where it has one.
type found struct {
	query      *match.Query
	passages   []*Passage
	candidates []*Candidate
}

func find(t *testing.T, asked, day string, articles ...string) found {
	t.Helper()
	ix, err := local.Open(t.Context(), articletest.Coverage(articles...), local.Options{Meaning: meaning.Default()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	s, err := ix.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	d, _ := article.ParseDate(day)
	p := question.Parse(asked, d)
	voice, err := match.VoiceOf(t.Context(), p.Speaker, s.People(), p.When)
	if err != nil {
		t.Fatal(err)
	}
	result, err := s.Search(t.Context(), index.Query{Text: p.Topic, Limit: 30, Nearest: 10})
	if err != nil {
		t.Fatal(err)
	}
	var publications []string
	for i, h := range result.Hits {
		publications = append(publications, h.Document.Publication)
		result.Hits[i].Nearness = 0.8 + h.Meaning/10 // an encoder that finds alike what the table does
	}
	q, err := match.NewQuery(t.Context(), p, match.Known{Terms: result.Terms, Passages: len(articles), Publications: publications,
		People: s.People(), Speaker: voice, Day: d, Model: meaning.Default(), Words: &match.WordVectors{}})
	if err != nil {
		t.Fatal(err)
	}
	vector, err := local.Encode(t.Context(), asked)
	if err != nil {
		t.Fatal(err)
	}
	q.Sense = question.SenseOf(vector)
	w := evenly(t)
	f := found{query: q}
	if f.passages, err = Passages(t.Context(), q, result.Hits, &match.Readings{}, w); err != nil {
		t.Fatal(err)
	}
	if f.candidates, err = Sentences(t.Context(), f.passages, w); err != nil {
		t.Fatal(err)
	}
	return f
}

// evenly are weights of 1 for the words.
func evenly(t *testing.T) *Weights {
	t.Helper()
	w, err := NewWeights(map[string]float64{"words": 1, "meant": 0.5}, map[string]float64{"words": 1, "bm25": 0.1}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// Each feature of a sentence is larger for the sentence with “Yes,” than for the one with “No,”, which stand in articles of
// their own.
var tellingApart = map[string]struct{ question, yes, no string }{
	"words":           {"who sank the ferry?", "Yes, a gale sank the ferry.", "No, a gale hit the ferry."},
	"exact":           {"who sank ferries?", "Yes, a gale sank ferries.", "No, a gale sank the ferry."},
	"meant":           {"who is the Gov of Oldport?", "Yes, the governor of Oldport is at sea.", "No, the owner of Oldport is at sea."},
	"pairs":           {"was the harbour master ill?", "Yes, the harbour master was ill.", "No, the master of ships saw no harbour when ill."},
	"near":            {"was the harbour toll raised?", "Yes, the toll of the harbour was raised.", "No, the toll for which all of the boats and their owners in this bay pay was not that of the harbour."},
	"rarest missing":  {"is Vint a walrus?", "Yes, Vint is.", "No, Vint is a walrus."},
	"names":           {"did Ole Vint sail?", "Yes, Ole Vint did.", "No, they did sail."},
	"dense":           {"was the ferry late?", "Yes, the ferry was late.", "No, on that Monday in the middle of the winter when nothing went well for anybody in town the ferry was late."},
	"quoted":          {"who said “the boats must stay here”?", "Yes, the boats must stay here.", "No, here they stay, must the boats."},
	"passage":         {"was the ferry late?", "Yes, the ferry was late.", "No, the ferry was there."},
	"passage behind":  {"was the ferry late?", "Yes, the ferry was late.", "No, the ferry was there."},
	"passage rank":    {"was the ferry late?", "Yes, the ferry was late.", "No, the ferry was there."},
	"short":           {"was the ferry late?", "Yes, the ferry was late.", "No, the ferry that all had waited for since morning was late."},
	"length":          {"was the ferry late?", "Yes, the ferry that all had waited for since morning was late.", "No, the ferry was late."},
	"source":          {"what did Ole Vint say about the ferry?", "Yes, “the ferry is late”, Ole Vint said.", "No, “the ferry is late”, Ana Ruiz said. Ole Vint left."},
	"only mentioned":  {"what did Ole Vint say about the ferry?", "Yes, the ferry left without Ole Vint.", "No, “the ferry is late”, Ole Vint said."},
	"content":         {"who said the ferry sank?", "Yes, “the ferry sank”, Ole Vint said.", "No, as the ferry sank “It rained all night”, Ole Vint said."},
	"named speaker":   {"who said the ferry sank?", "Yes, “the ferry sank”, Ole Vint said.", "No, “the ferry sank”, a passenger said."},
	"date":            {"did the ferry sink in 2013?", "title: T\ndate: 2013-02-03\n---\nYes, the ferry sank.", "title: T\ndate: 2019-02-03\n---\nNo, the ferry sank."},
	"fresh":           {"did the ferry sink?", "title: T\ndate: 2020-03-02\n---\nYes, the ferry sank.", "title: T\ndate: 2013-02-03\n---\nNo, the ferry sank."},
	"publication":     {"according to the Oldport Sun, did the ferry sink?", "title: T\npublication: Oldport Sun\n---\nYes, the ferry sank.", "title: T\npublication: Harbour Post\n---\nNo, the ferry sank."},
	"year":            {"did the ferry sink in 2013?", "Yes, the ferry sank in 2013.", "No, the ferry sank in 2019."},
	"title":           {"did the ferry sink?", "title: The ferry\n---\nYes, it may sink.", "title: The train\n---\nNo, it may sink."},
	"who":             {"who sank the ferry?", "Yes, Ole Vint sank the ferry.", "No, a gale sank the ferry."},
	"when":            {"when did the ferry sink?", "Yes, the ferry sank on Monday.", "No, the ferry sank."},
	"where":           {"where did the ferry sink?", "Yes, the ferry sank near Oldport.", "No, the ferry sank."},
	"number":          {"how many sank with the ferry?", "Yes, forty sank with the ferry.", "No, all sank with the ferry."},
	"money":           {"how much did the ferry cost?", "Yes, the ferry cost $40.", "No, the ferry cost 40 jobs."},
	"percent":         {"what percent of the ferries sank?", "Yes, 40% of the ferries sank.", "No, 40 of the ferries sank."},
	"duration":        {"how long did the ferry take?", "Yes, the ferry took 40 minutes.", "No, the ferry took 40 boats."},
	"measure":         {"how far did the ferry go?", "Yes, the ferry went 40 miles.", "No, the ferry did go."},
	"age":             {"how old is the ferry?", "Yes, the ferry is 40 years old.", "No, the ferry is old."},
	"why":             {"why did the ferry sink?", "Yes, the ferry sank because of ice.", "No, the ferry sank."},
	"meaning":         {"what is a ferry?", "Yes, a ferry is a boat.", "No, every ferry left."},
	"change":          {"what has changed for the ferry?", "Yes, the ferry was replaced.", "No, the ferry sank."},
	"written":         {"what did the sign at the ferry say?", "Yes, “no dogs” stood at the ferry.", "No, nothing stood at the ferry."},
	"figure":          {"how many sank with the ferry?", "Yes, forty sank with the ferry.", "No, all sank with the ferry."},
	"new name":        {"who sank the ferry Amity?", "Yes, with Ole Vint the ferry Amity sank.", "No, in a gale the ferry Amity sank."},
	"spells out":      {"what is OSF?", "Yes, Oldport Skarrow Ferries (OSF) is late.", "No, OSF is late."},
	"answer near":     {"who sank the ferry?", "Yes, it was Ole Vint who sank the ferry.", "No, it was he who sank the ferry."},
	"counts":          {"how many sailors drowned?", "Yes, 40 sailors drowned.", "No, sailors drowned 40 times."},
	"like":            {"did the boat sink?", "Yes, the boat went under.", "No, the boat sells bread."},
	"nearness":        {"did the boat sink?", "Yes, the boat went under.", "No, the boat sells bread."},
	"nearness behind": {"did the boat sink?", "Yes, the boat went under.", "No, the boat sells bread."},
	"nearness near":   {"did the boat sink?", "Yes, the boat went under.", "No, the boat sells bread."},
	"asks":            {"did the ferry sink?", "Yes, did the ferry sink?", "No, the ferry did sink."},
	"replies":         {"did the ferry sink?", "Did the ferry sink? Yes, they met.", "The ferry did sink. No, they met."},
	"sense who":       {"who sank the ferry Amity?", "Yes, with Ole Vint the ferry Amity sank.", "No, in a gale the ferry Amity sank."},
	"sense when":      {"when did the ferry sink?", "Yes, the ferry sank on Monday.", "No, the ferry sank."},
	"sense where":     {"where did the ferry sink?", "Yes, the ferry sank near Oldport.", "No, the ferry sank."},
	"sense amount":    {"how many sank with the ferry?", "Yes, forty sank with the ferry.", "No, all sank with the ferry."},
	"sense why":       {"why did the ferry sink?", "Yes, the ferry sank because of ice.", "No, the ferry sank."},
	"sense meaning":   {"what is a ferry?", "Yes, a ferry is a boat.", "No, every ferry left."},
	"sense list":      {"which towns does the ferry serve?", "Yes, the ferry serves Oldport, Skarrow and Vint.", "No, the ferry serves all towns of the bay."},
	"like most":       {"did the boat sink?", "Yes, the boat went under.", "No, the boat sells bread."},
	"like alone":      {"did the boat sink?", "Yes, the boat went under.", "No, the boat sells bread."},
	"like sure":       {"did the boat sink?", "Yes, the boat went under.", "No, the boat sells bread."},
	"like next":       {"did the ferry sink?", "Yes, of the ferry they know. The boat went under.", "No, of the ferry they know. Bread is sold."},
	"close":           {"did the ferry sink?", "Yes, the ferry was sunk.", "No, the ferry was sold."},
	"covered":         {"did the ferry sink?", "Yes, the ferry was sunk.", "No, the ferry was sold."},
	"hole":            {"did the ferry sink?", "Yes, the ferry was sold.", "No, the ferry did sink."},
	"opening":         {"did the ferry sink?", "Yes, the ferry sank.", "They met. No, the ferry sank."},
	"previous":        {"did the ferry sink?", "The ferry left. Yes, it may sink.", "The train left. No, it may sink."},
	"next":            {"did the ferry sink?", "Yes, it may sink. The ferry left.", "No, it may sink. The train left."},
	"paragraph":       {"did the ferry sink?", "Yes, it may sink. They met. The ferry left.", "No, it may sink. They met. The train left."},
	"article":         {"did the ferry sink?", "Yes, it may sink.\n\nThey met.\n\nThe ferry left.", "No, it may sink.\n\nThey met.\n\nThe train left."},
	"note":            {"did the ferry sink?", "They met.\n\nCorrection: A previous version of this article said, Yes, the ferry sank in June.", "They met.\n\nAn earlier version of the law said, No, the ferry sank in June."},
	"holder":          {"who was the mayor of Oldport in 2020?", "Yes, Ana Ruiz left Oldport. “We met”, said Mayor Ana Ruiz of Oldport.", "No, Ole Vint left Oldport."},
}

func TestEachSentenceFeatureTellsApartWhatItSees(t *testing.T) {
	for i, feature := range sentenceFeatures {
		if strings.HasPrefix(feature.Name, likenessFeature) {
			continue // see TestLikenessFeaturesGrowWithTheLikeness
		}
		row, ok := tellingApart[feature.Name]
		if !ok {
			t.Errorf("no row for the feature %q (%s)", feature.Name, feature.Sees)
			continue
		}
		f := find(t, row.question, "2020-03-05", row.yes, row.no, "The train was on time.")
		yes, no := f.candidateWith(t, "Yes"), f.candidateWith(t, "No")
		if a, b := yes.Features[i], no.Features[i]; a <= b {
			t.Errorf("%s (%s) of %q: %.3f for %q, %.3f for %q", feature.Name, feature.Sees, row.question, a, row.yes, b, row.no)
		}
	}
}

// candidateWith is the one of the sentence that holds a word and a comma.
func (f found) candidateWith(t *testing.T, word string) *Candidate {
	t.Helper()
	for _, c := range f.candidates {
		if strings.Contains(c.span().Of(c.Read.Doc.Body), word+",") {
			return c
		}
	}
	t.Fatalf("no candidate with %q", word)
	return nil
}
