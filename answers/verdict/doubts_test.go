package verdict_test

import (
	"slices"
	"testing"

	"pullquote/answers/question"
	"pullquote/answers/rank"
	"pullquote/answers/rank/match"
	"pullquote/answers/verdict"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/article/articletest"
	"pullquote/index/local"
	"pullquote/index/meaning"
)

// judge is what ranking finds for a question in articles, each its body after a head that ends in "---", if any.
func judge(t *testing.T, asked string, articles ...string) *verdict.Found {
	t.Helper()
	ix, err := local.Open(t.Context(), articletest.Coverage(articles...), local.Options{Meaning: meaning.Default()})
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	s, err := ix.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	f, err := rankedIn(t, s, question.Parse(asked, article.Date{}), len(articles))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func rankedIn(t *testing.T, s index.Snapshot, p question.Parsed, articles int) (*verdict.Found, error) {
	voice, err := match.VoiceOf(t.Context(), p.Speaker, s.People(), p.When)
	if err != nil {
		return nil, err
	}
	result, err := s.Search(t.Context(), index.Query{Text: p.Topic, Limit: 30, Nearest: 10})
	if err != nil {
		return nil, err
	}
	q, err := match.NewQuery(t.Context(), p, match.Known{Terms: result.Terms, Passages: articles, People: s.People(), Speaker: voice,
		Model: meaning.Default(), Words: &match.WordVectors{}})
	if err != nil {
		return nil, err
	}
	w, err := rank.NewWeights(map[string]float64{"words": 6, "meant": 3, "close": 3, "source": 5, "named speaker": 2}, map[string]float64{"words": 6, "close": 3}, nil, nil)
	if err != nil {
		return nil, err
	}
	f := &verdict.Found{Query: q}
	if f.Passages, err = rank.Passages(t.Context(), q, result.Hits, &match.Readings{}, w); err != nil {
		return nil, err
	}
	rank.MarkNames(q, f.Passages)
	if f.Candidates, err = rank.Sentences(t.Context(), f.Passages, w); err != nil {
		return nil, err
	}
	f.Chosen = rank.Choose(f.Candidates, 5, 600)
	return f, nil
}

const other = "The train was on time, said its driver."

// Each doubt is larger in the first coverage than in the second.
var doubted = map[string]struct {
	question  string
	more, few string
}{
	"score":          {"did the ferry sink?", "The ferry did sink.", "The ferry is red."},
	"lead":           {"did the ferry sink?", "The ferry did sink.\n\nThey met.", "The ferry did sink.\n\nThe ferry did sink then."},
	"rivals":         {"did the ferry sink?", "The ferry did sink.\n\nThe ferry did sink then.", "The ferry did sink.\n\nThey met."},
	"passage":        {"did the ferry sink?", "The ferry did sink.", "The ferry is red."},
	"passage words":  {"did the ferry sink?", "The ferry did sink.", "The ferry is red."},
	"around":         {"did the ferry sink?", "title: Sink\n---\nThe ferry left.", "title: Swim\n---\nThe ferry left."},
	"topic":          {"did the Amity sink?", "The Amity did sink.", "The Amity is red."},
	"names around":   {"did the Amity sink?", "The Amity did sink.", "A boat did sink."},
	"unknown name":   {"did the Amity sink?", "A boat did sink.", "The Amity did sink."},
	"unknown words":  {"did the ferry sink?", "The ferry is red.", "The ferry did sink."},
	"rarest missing": {"did the ferry sink?", "The ferry is red.", "The ferry did sink."},
	"pairs":          {"was the harbour master ill?", "The harbour master was ill.", "The master of the ships saw no harbour when ill."},
	"mass":           {"did the ferry sink?", "The ferry did sink.", "The ferry is red."},
	"core":           {"did the ferry sink?", "The ferry did sink.", "The ferry is red."},
	"three":          {"did the ferry sink?", "The ferry did sink.", "The ferry is red."},
	"plain around":   {"did the Amity sink?", "The Amity did sink.", "The Amity is red."},
	"plain three":    {"did the Amity sink?", "The Amity did sink.", "The Amity is red."},
	"named around":   {"did the Amity sink?", "The Amity did sink.", "A boat did sink."},
	"named three":    {"did the Amity sink?", "The Amity did sink.", "A boat did sink."},
	"both":           {"did the Amity sink?", "The Amity did sink.", "The Amity is red."},
	"hole":           {"did the ferry sink?", "The ferry is red.", "The ferry did sink."},
	"hole around":    {"did the ferry sink?", "The ferry is red.", "The ferry did sink."},
	"weakest around": {"did the ferry sink?", "The ferry did sink.", "The ferry is red."},
	"weakest name":   {"did the Amity sink?", "The Amity did sink.", "A boat did sink."},
	"plain who":      {"who let the ferry sink?", "He let the ferry sink.", "He let the ferry go."},
	"plain where":    {"where did the ferry sink?", "The ferry did sink.", "The ferry is red."},
	"plain why":      {"why did the ferry sink?", "The ferry did sink.", "The ferry is red."},
	"plain which":    {"which ferry may sink?", "The ferry may sink.", "The ferry is red."},
	"plain how":      {"how did the ferry sink?", "The ferry did sink.", "The ferry is red."},
	"answer near":    {"who sank the ferry?", "Then Ole Vint sank the ferry.", "Then a gale sank the ferry."},
	"near who":       {"who sank the ferry?", "Then Ole Vint sank the ferry.", "Then a gale sank the ferry."},
	"near where":     {"where did the ferry sink?", "The ferry did sink off Oldport.", "The ferry did sink there."},
	"counts":         {"how many sailors drowned?", "Then 40 sailors drowned.", "Then sailors drowned."},
	"no figure":      {"how many sailors drowned?", "Then sailors drowned.", "Then 40 sailors drowned."},
	"nothing shown":  {"why did the ferry sink?", "The ferry did sink on Monday.", "The ferry did sink because of ice."},
	"counted words":  {"how many sailors drowned?", "Then 40 sailors drowned.", "Then 40 sailors left."},
	"about":          {"what did Ole Vint say about the ferry?", "“The ferry sank”, Ole Vint said.", "“The train left”, Ole Vint said."},
	"about around":   {"what did Ole Vint say about the ferry?", "“The ferry sank”, Ole Vint said.", "“The train left”, Ole Vint said."},
	"about three":    {"what did Ole Vint say about the ferry?", "“The ferry sank”, Ole Vint said.", "“The train left”, Ole Vint said."},
	"nobody":         {"who said the ferry sank?", "The ferry sank.", "“The ferry sank”, Ole Vint said."},
	"unsaid":         {"what did Ole Vint say about the ferry?", "The ferry sank. Ole Vint left.", "“The ferry sank”, Ole Vint said."},
	"others":         {"what did Ole Vint say about the ferry?", "“The ferry sank”, Ana Ruiz said.", "“The ferry sank”, Ole Vint said."},
	"off time":       {"did the ferry sink in 2013?", "title: T\ndate: 2019\n---\nThe ferry did sink.", "title: T\ndate: 2013\n---\nThe ferry did sink."},
	"three off time": {"did the ferry sink in 2013?", "title: T\ndate: 2019\n---\nThe ferry did sink.", "title: T\ndate: 2013\n---\nThe ferry did sink."},
	"not quoted":     {"who said “the boats must stay here”?", "The boats may stay, said all.", "The boats must stay here, said all."},
	"holder":         {"who was the mayor of Oldport in 2020?", "“We of Oldport met”, said Mayor Ana Ruiz of Oldport.", "The mayor of Oldport left."},
	"spells out":     {"what is OSF?", "Then the Oldport Skarrow Ferries (OSF) were late.", "Then OSF was late."},
	"note":           {"did the ferry sink?", "They met.\n\nCorrection: A previous version of this article said that the ferry did sink in June.", "The ferry did sink."},
	"length":         {"did the ferry sink?", "The ferry that all had waited for since morning did sink.", "The ferry did sink."},
}

func TestEachDoubtTellsApartWhatItSees(t *testing.T) {
	for i, name := range verdict.Names() {
		row, ok := doubted[name]
		if !ok {
			if _, ofQuestion := asked[name]; !ofQuestion && name != "bias" && !ofLikeness[name] {
				t.Errorf("no row for the doubt %q", name)
			}
			continue
		}
		more, few := judge(t, row.question, row.more, other).Doubts()[i], judge(t, row.question, row.few, other).Doubts()[i]
		if more <= few {
			t.Errorf("%s of %q: %.3f for %q, %.3f for %q", name, row.question, more, row.more, few, row.few)
		}
	}
}

// Some doubts are about the question alone: each is larger for the first than for the second.
var asked = map[string][2]string{
	"when":     {"when did the ferry sink?", "did the ferry sink?"},
	"who":      {"who sank the ferry?", "did the ferry sink?"},
	"where":    {"where did the ferry sink?", "did the ferry sink?"},
	"sayer":    {"who said the ferry did sink?", "did the ferry sink?"},
	"age":      {"how old is the ferry?", "is the ferry red?"},
	"counting": {"how many ferries sink?", "do ferries sink?"},
	"no plain": {"Ole Vint?", "Ole Vint of the ferry?"},
	"no named": {"did the ferry sink?", "did the ferry Amity sink?"},
	"terms":    {"did the red ferry sink in a gale?", "did the ferry sink?"},
}

func TestDoubtsAboutTheQuestionAlone(t *testing.T) {
	for i, name := range verdict.Names() {
		row, ok := asked[name]
		if !ok {
			continue
		}
		const body = "The red ferry Amity did sink in a gale, Ole Vint said."
		more, few := judge(t, row[0], body, other).Doubts()[i], judge(t, row[1], body, other).Doubts()[i]
		if more <= few {
			t.Errorf("%s: %.3f for %q, %.3f for %q", name, more, row[0], few, row[1])
		}
	}
}

func TestWeightsOfDoubtsAreByName(t *testing.T) {
	if _, err := verdict.NewWeights(nil, map[string]float64{"nonsense": 1}); err == nil {
		t.Error("a doubt that does not exist has a weight")
	}
	f := judge(t, "did the ferry sink?", "The ferry did sink.", other)
	for weight, want := range map[float64]bool{5: true, -5: false} {
		w, err := verdict.NewWeights(map[string]float64{"bias": weight}, map[string]float64{"bias": weight})
		if err != nil {
			t.Fatal(err)
		}
		if f.Answers(w) != want {
			t.Errorf("with a bias of %v: answers %v", weight, !want)
		}
	}
	if names := verdict.Names(); len(names) != len(f.Doubts()) || slices.Contains(names, "") {
		t.Errorf("%d names of %d doubts", len(names), len(f.Doubts()))
	}
}

func TestAQuestionInAnotherLanguageHasWeightsOfItsOwn(t *testing.T) {
	w, err := verdict.NewWeights(map[string]float64{"bias": 9}, map[string]float64{"bias": -9})
	if err != nil {
		t.Fatal(err)
	}
	f := judge(t, "did the ferry sink?", "The ferry did sink.")
	for _, foreign := range []bool{false, true} {
		if f.Query.Foreign = foreign; f.Answers(w) == foreign {
			t.Errorf("in another language: %v, answers: %v", foreign, f.Answers(w))
		}
	}
	for doubt, want := range map[string]bool{"likeness": true, "unknown words": false} {
		if verdict.Abroad(doubt) != want {
			t.Errorf("%q tells something of it: %v", doubt, !want)
		}
	}
}

func TestNeedsOutvoteWeights(t *testing.T) {
	sure, err := verdict.NewWeights(map[string]float64{"bias": 9}, map[string]float64{"bias": 9})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct{ question, unmet, met string }{
		{"what did Ole Vint say about the ferry?", "The ferry sank. Ole Vint left.", "“The ferry sank”, Ole Vint said."},
		{"who won the race?", "The race was long.", "Vint won the race."},
		{"how old is the ferry?", "The ferry is old.", "The ferry is 40 years old."},
		{"how many sailors drowned?", "The sailors drowned within 3 miles of the coast.", "Some 40 sailors drowned."},
		{"when did the ferry sink?", "The ferry did sink.", "The ferry did sink on Monday."},
		{"what was the name of the ferry?", "The ferry has a name.", "The name of the ferry is Amity."},
	} {
		if judge(t, row.question, row.unmet, other).Answers(sure) {
			t.Errorf("%q is answered by %q", row.question, row.unmet)
		}
		if f := judge(t, row.question, row.met, other); !f.Answers(sure) {
			t.Errorf("%q is not answered by %q; it lacks something: %v", row.question, row.met, f.Lacks())
		}
	}
}

func TestNothingNearIsNear(t *testing.T) {
	if !judge(t, "did the ferry sink?", "The ferry did sink.", other).Near() {
		t.Error("its own words are not near")
	}
	if judge(t, "quantum physics", "The ferry did sink.", other).Near() {
		t.Error("a ferry is near quantum physics")
	}
}

func TestWhatSharesHardlyMoreThanAWordIsFar(t *testing.T) {
	const few, most = "how many strings does a red sitar have?", "did the red ferry sink?"
	for _, row := range []struct {
		what, question string
		foreign        bool
		bias           float64 // of the verdict: a large one makes every answer likely
		cosine         []float64
		far            bool
	}{
		{"unlike, with one word of the question, and hardly an answer", few, false, -5, []float64{0.8, 0.79}, true},
		{"one sentence is like it", few, false, -5, []float64{0.8, 0.85}, false},
		{"most words are there", most, false, -5, []float64{0.8, 0.79}, false},
		{"it likely answers", few, false, 5, []float64{0.8, 0.79}, false},
		{"nothing is known of its likeness", few, false, -5, nil, false},
		{"somebody's words are asked for", "what did Ole Vint say about the sitar's strings?", false, -5, []float64{0.8, 0.79}, false},
		{"no word can meet, as the question is in another language", few, true, -5, []float64{0.8, 0.79}, false},
	} {
		f := judge(t, row.question, "The red ferry did sink.", "The red ferry is new.")
		f.Query.Foreign = row.foreign
		likeness, err := rank.NewWeights(nil, nil, map[string]float64{"likeness": 1}, nil)
		if err != nil {
			t.Fatal(err)
		}
		rank.Reread(f.Candidates, row.cosine, likeness)
		f.Chosen = rank.Choose(f.Candidates, 5, 600)
		w, err := verdict.NewWeights(map[string]float64{"bias": row.bias}, map[string]float64{"bias": row.bias})
		if err != nil {
			t.Fatal(err)
		}
		if got := f.Far(w); got != row.far {
			t.Errorf("%s: far is %v", row.what, got)
		}
	}
}

// ofLikeness are the doubts that rest on vectors; see TestDoubtsOfLikeness.
var ofLikeness = map[string]bool{"likeness": true, "likeness of three": true, "likeness lead": true, "not reread": true, "talk": true}

func TestDoubtsOfLikeness(t *testing.T) {
	doubtsOf := func(talk float64, likeness ...float64) map[string]float64 {
		f := judge(t, "did the ferry sink?", "The ferry did sink.", "The ferry is red.")
		f.Query.Sense.Talk = talk
		w, err := rank.NewWeights(nil, nil, map[string]float64{"likeness": 1}, nil)
		if err != nil {
			t.Fatal(err)
		}
		rank.Reread(f.Candidates, likeness, w)
		f.Chosen = rank.Choose(f.Candidates, 5, 600)
		values := map[string]float64{}
		for i, name := range verdict.Names() {
			values[name] = f.Doubts()[i]
		}
		return values
	}
	near, far, unread := doubtsOf(0, 0.9, 0.8), doubtsOf(0, 0.81, 0.8), doubtsOf(0)
	for _, name := range []string{"likeness", "likeness of three", "likeness lead"} {
		if near[name] <= far[name] {
			t.Errorf("%s: %.3f for the like, %.3f for the unlike", name, near[name], far[name])
		}
	}
	if unread["not reread"] != 1 || near["not reread"] != 0 {
		t.Errorf("not reread: %v and %v", unread["not reread"], near["not reread"])
	}
	if talk := doubtsOf(0.7, 0.9); talk["talk"] != 0.7 {
		t.Errorf("talk: %v", talk["talk"])
	}
}
