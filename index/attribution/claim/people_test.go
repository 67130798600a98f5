package claim

import (
	"testing"

	"pullquote/index/article"
	"pullquote/index/nlp"
	"pullquote/index/sentence"
)

// What stands behind a label is said only where it may be speech.
func TestHeadingsBehindALabelAreNoSpeech(t *testing.T) {
	for _, row := range []struct {
		fact, line string
		want       bool
	}{
		{"it has a verb", "I leave at noon for good.", true},
		{"it is quoted", "“Never in my life.”", true},
		{"it is short", "Not yet.", true},
		{"a heading without a verb", "Reformer with a message for the coast.", false},
		{"it has a modal", "We will not, never again.", true},
		{"capitals throughout tell nothing", "Never Again More Boats From Distant Coasts", true},
		{"a credit", "The old mill and its people.", false},
		{"a name alone", "Mabel Stern.", false},
		{"one word that is a name", "Stern.", true},
		{"short, as a cry", "Not yet!", true},
		{"short, as a question", "Not yet?", true},
		{"short, and broken off", "Not yet…", true},
		{"short, without a mark", "Not yet", false},
	} {
		r := readerOf(row.line)
		x := nlp.Stretch{From: r.FirstWord(0, len(r.Tokens)), To: r.LastWord(0, len(r.Tokens))}
		if got := r.speech(x); got != row.want {
			t.Errorf("%s: %q may be said: %v", row.fact, row.line, got)
		}
	}
}

// A name and what stands between it and its colon.
func TestWhatALabelMayHold(t *testing.T) {
	for _, row := range []struct {
		fact, line string
		want       bool
	}{
		{"a name alone", "Mara Quill: We leave at noon.", true},
		{"an office", "Mara Quill, County Engineer: We leave at noon.", true},
		{"what somebody is, in small letters", "Mara Quill, who runs the ferry: We leave at noon.", true},
		{"brackets", "Mara Quill (Marlow): We leave at noon.", true},
		{"a name in capitals, and whatever follows", "MARA QUILL, Feud: We leave at noon.", true},
		{"a work's title", "Mara Quill, Feud: We leave at noon.", false},
		{"nothing behind the name", "Mara Quill", true},
	} {
		r := readerOf(row.line)
		if got := r.labelled(&r.People().Names[0], r.word(":")); got != row.want {
			t.Errorf("%s: %q may be a label: %v", row.fact, row.line, got)
		}
	}
}

// Whoever stands beside a verb of saying speaks, wherever the text has it.
func TestWhoSpeaksInAText(t *testing.T) {
	for _, row := range []struct {
		fact, body, who string
		want            bool
	}{
		{"before the verb", "Kestrel said that it was late. Kestrel left.", "Kestrel", true},
		{"past auxiliaries and adverbs", "Kestrel has often said that it was late. Kestrel left.", "Kestrel", true},
		{"past a modal", "Kestrel would say that it was late. Kestrel left.", "Kestrel", true},
		{"behind the verb and a comma", "It was late, said Kestrel. Kestrel left.", "Kestrel", true},
		{"what stands behind a verb that has a subject is said", "Holt said Kestrel left. Kestrel left.", "Kestrel", false},
		{"behind another verb", "It was late, sold Kestrel. Kestrel left.", "Kestrel", false},
		{"within a quotation", "“Kestrel said that,” they sang. Kestrel left.", "Kestrel", false},
		{"behind a participle", "It was late, saying Kestrel. Kestrel left.", "Kestrel", false},
		{"a name is all its words", "Ann Kestrel said that it was late. Kestrel left.", "Kestrel", false},
		{"a noun that a verb of saying is as well", "Kestrel reports were late. Kestrel left.", "Kestrel", false},
		{"a noun of saying says nothing", "The Kestrel statement was late. Kestrel left.", "Kestrel", false},
		{"a verb without a subject at a sentence’s beginning", "Said that it was late. Kestrel left.", "Kestrel", false},
		{"past adverbs without a subject", "Often said to be late. Kestrel left.", "Kestrel", false},
		{"in the sentence behind the verb’s", "It was late, they all said. Kestrel left.", "Kestrel", false},
		{"a noun stands by itself, whatever name is before it", "The Kestrel clerk said that it was late. They met the clerk.", "clerk", true},
		{"in the paragraph before a verb without a subject", "They met Kestrel\n\nSaid that it was late. Kestrel", "Kestrel", false},
		{"nobody behind a verb that ends its paragraph", "It was late, said\n\nKestrel left.", "Kestrel", false},
		{"what is no phrase behind the verb", "Kestrel left. It was late, said so.", "Kestrel", false},
	} {
		r := readerOf(row.body)
		last := 0
		for i, k := range r.Tokens {
			if k.Of(r.Body) == row.who {
				last = i
			}
		}
		p, _ := r.PhraseAt(last)
		if got := r.speaks(r.sayerOf(&p)); got != row.want {
			t.Errorf("%s: %q speaks in %q: %v", row.fact, row.who, row.body, got)
		}
	}
}

func TestWhoStandsBehindACommaForWhatSomebodyIs(t *testing.T) {
	for _, row := range []struct{ fact, line, want string }{
		{"a name", "Its owner, Ruth Lowell, left.", "Ruth Lowell"},
		{"no comma", "Its owner of Ruth Lowell left.", ""},
		{"a thing", "Its owner, a clerk, left.", ""},
		{"a name behind other words", "Its owner, with Ruth Lowell, left.", ""},
		{"several of them", "Its owners, Ruth Lowell, left.", ""},
		{"nothing behind it", "Its owner,", ""},
		{"it ends the text", "Its old owner", ""},
		{"a name without a comma before it", "Its owner and Ruth Lowell left.", ""},
	} {
		r := readerOf(row.line)
		got := ""
		p, _ := r.PhraseAt(0)
		if q, ok := r.apposedName(p); ok {
			got = r.Span(q.Stretch).Of(r.Body)
		}
		if got != row.want {
			t.Errorf("%s: %q names %q, want %q", row.fact, row.line, got, row.want)
		}
	}
}

func TestPossessorsThatAreOnePerson(t *testing.T) {
	for _, row := range []struct {
		line, noun string
		want       bool
	}{
		{"His view was heard.", "view", true},
		{"Her view was heard.", "view", true},
		{"Ruth Lowell’s view was heard.", "view", true},
		{"Their view was heard.", "view", false},
		{"Its view was heard.", "view", false},
		{"The council’s view was heard.", "view", false},
	} {
		r := readerOf(row.line)
		p, _ := r.PhraseAt(r.word(row.noun))
		if got := r.possessorIs(p, r.possessorEnd(p)); got != row.want {
			t.Errorf("one person possesses the %s of %q: %v", row.noun, row.line, got)
		}
	}
}

func TestWordsThatTellAnOffice(t *testing.T) {
	for _, row := range []struct {
		words string
		want  bool
	}{
		{"mayor", true}, {"county engineer", true}, {"of the mayor", false}, {"boats", false},
	} {
		r := readerOf("They met Mara Quill, " + row.words + ", then the mayor.")
		from := r.word(",") + 1
		to := from
		for r.Tokens[to].Word != "," {
			to++
		}
		if got := r.tellsOffice(nlp.Stretch{From: from, To: to}); got != row.want {
			t.Errorf("%q tells an office: %v", row.words, got)
		}
	}
}

func TestColonsBehindSomebody(t *testing.T) {
	for _, row := range []struct {
		fact, body, to, source string
		want                   bool
	}{
		{"a person of the text", "They met Mayor Mara Quill. Mara Quill: We leave.", "leave", "Quill", true},
		{"nobody", "They met Mayor Mara Quill. Late: We leave.", "leave", "", false},
		{"a person who stands behind the phrase", "They met Mayor Mara Quill. The boat which took Mara Quill: We leave.", "leave", "boat", false},
		{"a person in front of what the phrase means", "They met Mayor Mara Quill. Mara Quill supporters: We leave.", "leave", "supporters", false},
		{"a person and a work", "They met Mayor Mara Quill. Mara Quill, Feud: We leave.", "leave", "Quill", false},
		{"somebody who says elsewhere", "The clerk said so. The clerk: We leave.", "leave", "clerk", true},
		{"a noun of saying", "They read the report. Report: We leave.", "leave", "Report", false},
		{"somebody who never says", "The clerk left. The clerk: We leave.", "leave", "clerk", false},
	} {
		r, c := claimOf(row.body, ":", "We", row.to, "")
		for n, p := range r.Phrases {
			if row.source != "" && r.Tokens[p.Head].Of(r.Body) == row.source && p.To <= c.Cue {
				c.Phrase, c.Source = n, p.Stretch
			}
		}
		if got := r.labels(c); got != row.want {
			t.Errorf("%s: the colon of %q stands behind somebody who speaks: %v", row.fact, row.body, got)
		}
	}
}

func TestNamesOfSeveralWords(t *testing.T) {
	r := readerOf("They met Mayor Mabel Stern. Stern left.")
	mabel, last := r.word("Mabel"), len(r.Tokens)-3
	for _, row := range []struct {
		fact     string
		from, to int
		want     bool
	}{
		{"a name", mabel, mabel + 2, true},
		{"a part of one", mabel, mabel + 1, false},
		{"more than one", mabel, mabel + 4, false},
		{"a name of one word", last, last + 1, false},
	} {
		x := nlp.Stretch{From: row.from, To: row.to}
		if got := r.nameWhole(x); got != row.want {
			t.Errorf("%s: %q is a name of several words: %v", row.fact, r.Span(x).Of(r.Body), got)
		}
	}
}

// Of an article that nobody waits for any more nothing is told, and nobody is known.
func TestAReadingThatIsGivenUpTellsNothing(t *testing.T) {
	a, _ := article.Read("a.md", []byte("---\ntitle: T\n---\nThe captain Mara Quill, which tells of it.\n\nQuill: “We leave the port at noon.”\n\nMara Quill: “They wait for us.”\n\nHolt said so."))
	blocks, ended := a.Blocks(), make(chan struct{})
	r := NewReader(Loaded(), nlp.English().Read(ended, a.Body, blocks, sentence.Split(a.Body, blocks)), a.Title)
	r.FindCues()
	cues := len(r.Cues)
	colon := &Claim{Cue: r.word(":"), Source: stretches(r.word(":")-1, r.word(":"))[0], Content: stretches(r.word("We"), r.word("noon")+1)}
	colon.Phrase, _ = r.PhraseNumber(colon.Source.From)
	close(ended)
	r.cast = nil
	said := Claim{Cue: r.word("said"), Phrase: -1, Content: stretches(r.word("We"), r.word("noon")+1), Confidence: layoutConfidence}
	if got := r.Claims(); cues == 0 || len(got) != 0 {
		t.Errorf("with %d cues it tells %q", cues, r.toldIn(got))
	}
	if got := r.inContext([]Claim{said}); got != nil {
		t.Errorf("it keeps %q", r.toldIn(got))
	}
	captain, _ := r.PhraseAt(0)
	_, voiced := r.voiced(r.Paragraphs()[2])
	if r.labels(colon) || r.namesPerson(captain) || r.personEnding(0) != nil || r.personFrom(0) != nil || r.surnameAlone(colon) || voiced ||
		r.ofDocument(r.word("which")) {
		t.Error("somebody is known in it")
	}
	if r.FindCues(); len(r.Cues) != 0 {
		t.Errorf("it has %d cues", len(r.Cues))
	}
}
