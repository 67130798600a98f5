package match

import (
	"context"
	"errors"
	"math"
	"slices"
	"testing"

	"pullquote/answers/question"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/meaning"
	"pullquote/index/people"
	"pullquote/index/sentence"
)

// known are people whom a coverage names, by what they are looked up by.
type known map[string][]people.Person

func (k known) Find(_ context.Context, name string) ([]people.Person, error) { return k[name], k.err() }

func (k known) Holders(_ context.Context, role string, _, _ article.Date) ([]people.Person, error) {
	return k["role "+role], k.err()
}

func (k known) err() error {
	if _, broken := k["broken"]; broken {
		return errBroken
	}
	return nil
}

var errBroken = errors.New("the directory is broken")

// directory is a people.Directory of which only Find and Holders are asked.
type directory struct {
	people.Directory
	known
}

func (d directory) Find(ctx context.Context, name string) ([]people.Person, error) {
	return d.known.Find(ctx, name)
}

func (d directory) Holders(ctx context.Context, role string, from, to article.Date) ([]people.Person, error) {
	return d.known.Holders(ctx, role, from, to)
}

func ask(t *testing.T, text string, k known, df map[string]int) *Query {
	t.Helper()
	var terms []index.TermStat
	for stem, n := range df {
		terms = append(terms, index.TermStat{Stem: stem, Passages: n})
	}
	q, err := NewQuery(t.Context(), question.Parse(text, article.Date{}), Known{Terms: terms, Passages: 100, People: directory{known: k}})
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// read is a document of one paragraph a string, each of one sentence.
func read(title string, paragraphs ...string) *Reading {
	d := &index.Document{Article: &article.Article{ID: "a", Title: title, Publication: "Harbour Post", Date: article.Date{Year: 2013, Month: 5}}}
	for i, p := range paragraphs {
		at := article.Span{Start: len(d.Body), End: len(d.Body) + len(p)}
		d.Body += p + "\n\n"
		d.Blocks = append(d.Blocks, article.Block{Span: at})
		d.Sentences = append(d.Sentences, sentence.Sentence{Span: at, Block: i})
	}
	d.ReadSentences()
	return readDocument(d)
}

func TestRareTermsWeighMore(t *testing.T) {
	q := ask(t, "did the ferry sink?", nil, map[string]int{"ferri": 50, "sink": 2})
	if len(q.Terms) != 2 || q.Terms[0].Weight >= q.Terms[1].Weight || q.Total != q.Terms[0].Weight+q.Terms[1].Weight {
		t.Errorf("terms %+v, together %v", q.Terms, q.Total)
	}
	if got := q.Share(q.All()); math.Abs(got-1) > 1e-9 {
		t.Errorf("all terms have %v of the weight", got)
	}
	if q.Share(1)+q.Share(2) != 1 || q.Share(0) != 0 {
		t.Errorf("shares %v and %v", q.Share(1), q.Share(2))
	}
	if got := ask(t, "", nil, nil).Share(1); got != 0 {
		t.Errorf("of no question a share of %v", got)
	}
}

func TestWordsThatOnlyAskWeighLess(t *testing.T) {
	q := ask(t, "how many people said so?", nil, nil)
	for i, term := range q.Terms {
		if full := idf(0, 100); (term.Weight < full) != q.Asks(i) {
			t.Errorf("%q weighs %v of %v; it only asks: %v", term.Word, term.Weight, full, q.Asks(i))
		}
	}
}

func TestEqualTermsCountOnceAndAreBounded(t *testing.T) {
	if q := ask(t, "ferry ferries ferry", nil, nil); len(q.Terms) != 1 {
		t.Errorf("terms %+v", q.Terms)
	}
	long := ""
	for i := range 100 {
		long += string(rune('a'+i%26)) + string(rune('a'+i/26)) + "x "
	}
	if q := ask(t, long, nil, nil); len(q.Terms) != maxTerms {
		t.Errorf("%d terms", len(q.Terms))
	}
}

func TestWhatStandsForAWord(t *testing.T) {
	org := people.Person{Name: "Oldport Harbour Trust", Kind: attribution.Organisation, Aliases: []string{"OHT"}}
	vint := people.Person{Name: "Ole Vint", Kind: attribution.Person}
	for _, row := range []struct {
		fact, question, text string
		k                    known
		want                 float64 // the share of the question that the text has
	}{
		{"itself", "ferry", "The ferry.", nil, 1},
		{"another inflection", "ferry", "The ferries.", nil, 1},
		{"another form", "gov", "The governor.", nil, 1},
		{"not what is only near in meaning", "ferry", "The boat.", nil, 0},
		{"a number", "eleven", "All 11.", nil, 1},
		{"the name of an acronym", "OHT", "The Oldport Harbour Trust.", known{"oht": {org}}, 1},
		{"not a part of that name", "OHT", "The harbour.", known{"oht": {org}}, 0},
		{"not of a person", "OHT", "The Ole Vint.", known{"oht": {vint}}, 0},
		{"the acronym of a name", "is it the Oldport Harbour Trust or not?", "The OHT.", known{"oldport harbour trust": {org}}, 1},
		{"a misspelt name", "viint", "Then Ole Vint.", known{"viint": {vint}}, 1},
		{"not another name", "walrus", "Then Ole Vint.", known{"walrus": {vint}}, 0},
	} {
		q := ask(t, row.question, row.k, nil)
		m := q.In(read("", row.text))
		if got := q.Share(m.Got[0]); math.Abs(got-row.want) > 1e-9 {
			t.Errorf("%s: %q has %v of %q, want %v", row.fact, row.text, got, row.question, row.want)
		}
	}
}

func TestHoldersOfARole(t *testing.T) {
	k := known{"role mayor of oldport": {{Name: "Ana Ruiz", Kind: attribution.Person}}}
	if q := ask(t, "who was the mayor of Oldport?", k, nil); len(q.Holders) != 1 || !slices.Equal(q.Holders[0], []string{"ana", "ruiz"}) {
		t.Errorf("holders %q", q.Holders)
	}
}

func TestABrokenDirectoryIsAnError(t *testing.T) {
	p := question.Parse("who was the mayor of Oldport?", article.Date{})
	broken := directory{known: known{"broken": nil}}
	if _, err := NewQuery(t.Context(), p, Known{People: broken}); !errors.Is(err, errBroken) {
		t.Errorf("got %v", err)
	}
	if _, err := VoiceOf(t.Context(), "Ruiz", broken, question.Interval{}); !errors.Is(err, errBroken) {
		t.Errorf("got %v", err)
	}
}

func TestVoices(t *testing.T) {
	k := known{
		"lugo":              {{Name: "John Jaigo Lugo", Aliases: []string{"John Lugo"}}},
		"role the governor": {{Name: "Jodi Rell"}},
	}
	for _, row := range []struct {
		asked, speaker string
		speaks         bool
	}{
		{"lugo", "John Jaigo Lugo", true},
		{"lugo", "Lugo", true},
		{"lugo", "Maria Lugo", false},
		{"the governor", "Gov. Jodi Rell", true},
		{"the governor", "Lugo", false},
		{"stranger", "A Stranger", true}, // whom nobody knows may still be called so
		{"brandish", "Brandihs", true},   // a slip
		{"vint", "Vent", false},          // too short for one
	} {
		v, err := VoiceOf(t.Context(), row.asked, directory{known: k}, question.Interval{})
		if err != nil {
			t.Fatal(err)
		}
		if got := v.Speaks(&attribution.Speaker{Name: row.speaker}); got != row.speaks {
			t.Errorf("%q is %q: %v, want %v", row.asked, row.speaker, got, row.speaks)
		}
	}
	nobody, err := VoiceOf(t.Context(), "", nil, question.Interval{})
	if err != nil || !nobody.IsZero() || nobody.Speaks(&attribution.Speaker{Name: "Lugo"}) || nobody.Shown() != "" {
		t.Errorf("nobody is %+v, %v", nobody, err)
	}
	lugo, _ := VoiceOf(t.Context(), "lugo", directory{known: k}, question.Interval{})
	if lugo.Speaks(nil) || lugo.Shown() != "John Jaigo Lugo" || !lugo.EndsIn("lugo") || lugo.EndsIn("john") {
		t.Errorf("Lugo is %+v", lugo)
	}
}

func TestTimesFit(t *testing.T) {
	q := ask(t, "raids in 2013", nil, nil)
	for date, want := range map[string]float64{"2013-05-01": 1, "2013": 1, "": 0} {
		d, _ := article.ParseDate(date)
		if got := q.Fits(d); got != want {
			t.Errorf("%q fits by %v, want %v", date, got, want)
		}
	}
	near, far := q.Fits(article.Date{Year: 2014, Month: 1, Day: 3}), q.Fits(article.Date{Year: 2019})
	if !(near > far) || far < -1 || near >= 1 {
		t.Errorf("days after the year fit by %v, years after by %v", near, far)
	}
	before := q.Fits(article.Date{Year: 2012, Month: 12, Day: 30})
	if before <= 0 || before >= 1 {
		t.Errorf("two days before fit by %v", before)
	}
	if got := ask(t, "raids", nil, nil).Fits(article.Date{Year: 2013}); got != 0 {
		t.Errorf("of no time, %v", got)
	}
}

func TestFreshness(t *testing.T) {
	q := ask(t, "raids", nil, nil)
	if q.Fresh(article.Date{Year: 2020}) != 0 {
		t.Error("fresh on an unknown day")
	}
	q.Day = article.Date{Year: 2020, Month: 3, Day: 5}
	if today, old := q.Fresh(q.Day), q.Fresh(article.Date{Year: 2010}); today < 0.9 || old > 0.1 {
		t.Errorf("today %v, ten years ago %v", today, old)
	}
}

func TestMatchesInSentencesTitleAndSpans(t *testing.T) {
	q := ask(t, "did the ferry Amity sink?", nil, nil)
	r := read("Amity sinks", "The ferry left.", "It sank, the ferry Amity did.")
	m := q.In(r)
	if q.Share(m.Title) >= 1 || m.Title == 0 || !m.Titled {
		t.Errorf("the title has %b of the terms, the question all of it: %v", m.Title, m.Titled)
	}
	if m.Got[0]&m.Got[1] != m.Got[0] || m.All != m.Got[0]|m.Got[1] || m.Blocks[0] != m.Got[0] {
		t.Errorf("got %b, all %b", m.Got, m.All)
	}
	second := r.Sentences[1].Span
	if spans := m.Highlights(second); len(spans) != 2 || spans[0].Of(r.Doc.Body) != "ferry" || spans[1].Of(r.Doc.Body) != "Amity" {
		t.Errorf("highlights %v", spans)
	}
	if got := m.InSpans(1, []article.Span{{Start: second.Start, End: second.Start + 8}}); got != 0 {
		t.Errorf("terms %b within “It sank,”, want none", got)
	}
	if got := m.InSpans(1, []article.Span{second}); got != m.Got[1] {
		t.Errorf("terms %b within the sentence, want %b", got, m.Got[1])
	}
	if m.Own(0)&m.Title != m.Title {
		t.Errorf("own terms %b without the title's %b", m.Own(0), m.Title)
	}
}

func TestLexiconRelatesFormsBothWays(t *testing.T) {
	for word, form := range map[string]string{"gov": "governor", "governor": "gov", "percent": "percentage", "two": "2", "2": "two"} {
		if !slices.ContainsFunc(Forms(word), func(f Form) bool { return f.Word == form }) {
			t.Errorf("%q has the forms %v, want %q among them", word, Forms(word), form)
		}
	}
	if got := Forms("ferry"); got != nil {
		t.Errorf("ferry has the forms %v", got)
	}
}

func TestClosenessIsThatOfTheNearestWord(t *testing.T) {
	model := meaning.Default()
	q, err := NewQuery(t.Context(), question.Parse("did the ship sink in 2013?", article.Date{}), Known{Passages: 100, People: directory{}, Model: model, Words: &WordVectors{}})
	if err != nil {
		t.Fatal(err)
	}
	m := q.In(read("", "The ship left.", "A boat sank.", "Bread is sold."))
	ship := 0
	same, near, far := m.Closest(0)[ship], m.Closest(1)[ship], m.Closest(2)[ship]
	if same != 1 || !(near > far) || near >= 1 {
		t.Errorf("ship is close to itself by %v, to a boat by %v, to bread by %v", same, near, far)
	}
	if within := m.Within(0, 3)[ship]; within != same {
		t.Errorf("within all sentences by %v", within)
	}
	for i, term := range q.Terms {
		if term.Word == "2013" && m.Closest(2)[i] != isMet {
			t.Errorf("the year of the article is %v close", m.Closest(2)[i])
		}
	}
	all, ok := q.Covered(m.Closest(0), Any)
	if some, _ := q.Covered(m.Closest(2), Any); !ok || all <= some {
		t.Errorf("the first sentence covers %v, the last %v", all, some)
	}
	if _, ok := q.Covered(m.Closest(0), func(int) bool { return false }); ok {
		t.Error("of no terms some are covered")
	}
	if q.Hole(m.Closest(2)) <= q.Hole(m.Within(0, 2)) || q.Mass(m.Closest(2)) >= q.Mass(m.Closest(0)) {
		t.Errorf("holes %v and %v", q.Hole(m.Closest(2)), q.Hole(m.Within(0, 2)))
	}
	if q.Weakest(m.Closest(2), Any) > m.Closest(2)[ship] || q.Weakest(nil, func(int) bool { return false }) != 1 {
		t.Error("the weakest is not the least, or of none not 1")
	}
}

func TestASurnameStandsForTheWholeName(t *testing.T) {
	q := ask(t, "did Ole Vint leave?", nil, nil)
	ole := slices.IndexFunc(q.Terms, func(term Term) bool { return term.Word == "ole" })
	for body, want := range map[string]bool{"Ole Vint came.": true, "Somebody came.": false} {
		m := q.In(read("", body, "Vint left."))
		if got := m.Standing(m.Within(1, 2))[ole] >= bySurname; got != want {
			t.Errorf("after %q, Vint stands for Ole Vint: %v, want %v", body, got, want)
		}
	}
}

func TestWordVectorsAreKeptWithinTheirBound(t *testing.T) {
	model, w := meaning.Default(), &WordVectors{}
	for i := range wordVectorsKept {
		w.Of(model, "ferry")
		w.Of(model, string(rune('a'+i%26))+string(rune('a'+i/26%26))+string(rune('a'+i/676)))
	}
	u := w.Use()
	if u.Bytes > u.Limit || u.Hits < wordVectorsKept-1 {
		t.Errorf("use %+v", u)
	}
	if w.Of(model, "ferry").Cosine(model.Embed("ferry")) < 0.999 {
		t.Error("a kept vector is another")
	}
}

func TestOneThingIsKeptWithAReading(t *testing.T) {
	r, made := read("", "The ferry left."), 0
	for range 2 {
		if got := r.Keep(func() any { made++; return "kept" }); got != "kept" || made != 1 {
			t.Errorf("kept %v, made %d times", got, made)
		}
	}
}
