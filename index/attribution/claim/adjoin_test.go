package claim

import "testing"

// A quotation that touches a verb of saying is a statement, whatever the models think.
func TestQuotationsThatTouchTheirVerb(t *testing.T) {
	for _, row := range []struct{ fact, line, source, content string }{
		{"behind a colon", "Grady said: “We leave the port at noon.”", "Grady", "We leave the port at noon"},
		{"behind a comma", "Grady said, “We leave the port at noon.”", "Grady", "We leave the port at noon"},
		{"behind a few words and a colon", "Grady said to the crew: “We leave the port at noon.”", "Grady", "We leave the port at noon"},
		{"past an adverb", "Grady often said: “We leave the port at noon.”", "Grady", "We leave the port at noon"},
		{"before subject and verb", "“We leave the port at noon,” Grady said.", "Grady", "We leave the port at noon"},
		{"a comma far from the verb announces nothing", "Grady said no to them, “the crew of the port”.", "", ""},
		{"a colon without a quotation announces nothing for sure", "Grady said: we leave the port at noon.", "", ""},
		{"a verb of doing says nothing", "Grady sold: “We leave the port at noon.”", "", ""},
		{"a colon far behind the verb", "Grady said to the crew of the port and the town and the mill and the bay: “We leave the port at noon.”", "", ""},
		{"nothing behind the verb", "Grady said", "", ""},
		{"an adverb behind the verb", "“We leave the port at noon,” said often Grady.", "", ""},
		{"a verb between is another clause", "Grady said it was late: “We leave the port at noon.”", "", ""},
		{"the verb before its subject", "“We leave the port at noon,” said the old clerk Grady of the crew.", "the old clerk Grady", "We leave the port at noon"},
		{"commas that add to the subject", "“We leave the port at noon,” Grady, 57, told a crew that had come late.", "Grady", "We leave the port at noon"},
		{"brackets that add to the subject", "“We leave the port at noon,” Grady (Port) said late.", "Grady", "We leave the port at noon"},
		{"a comma ties it to what the verb goes on to say", "“We leave the port at noon,” Grady said of the crew.", "Grady", "We leave the port at noon"},
		{"what the quotation ends", "The port is “too small for us all,” said the old clerk.", "the old clerk", "The port is “too small for us all"},
		{"a comma behind the mark", "“We leave the port at noon”, Grady said of the crew.", "Grady", "We leave the port at noon"},
		{"behind a full stop the verb governs its own", "“We leave the port at noon.” Grady said that it was late.", "", ""},
		{"behind a full stop it may herald the next", "“We leave the port at noon.” Grady said “no” to the crew.", "", ""},
		{"somebody else’s verb between", "“We leave the port at noon,” as they said, Grady, 57, said.", "", ""},
		{"a title is no statement", "On “Face the Long Coast,” Grady said that it was late.", "", ""},
		{"behind a call, a time behind its verb", "“Leave the port at noon!” Ned Grady yelled as the boat came.", "Ned Grady", "Leave the port at noon"},
		{"behind a call the verb tells its own", "“Leave the port at noon!” Ned Grady said he would go.", "", ""},
		{"one word is too little", "Grady said: “No.”", "", ""},
		{"a verb that is not finite", "Grady, saying: “We leave the port at noon.”", "", ""},
		{"a semicolon announces nothing", "Grady said; “We leave the port at noon.”", "", ""},
		{"a verb without a subject", "Said: “We leave the port at noon.”", "", ""},
		{"a verb behind no mark", "We leave the port at noon, Grady said.", "", ""},
		{"a verb in the next paragraph", "“We leave the port at noon.”\n\nGrady said.", "", ""},
		{"a mark that closes nothing", "We leave the port at noon,” Grady said.", "", ""},
		{"the second of two quotations", "“It is late.” “We leave the port at noon,” Grady said.", "Grady", "We leave the port at noon"},
		{"a quotation within a sentence", "Then “we leave the port at noon,” Grady said.", "Grady", "Then “we leave the port at noon"},
		{"a subject within marks", "“Grady” said: “We leave the port at noon.”", "", ""},
		{"a verb within marks", "“Grady said: we leave the port at noon,” they sang.", "", ""},
		{"a semicolon between quotation and subject", "“We leave the port at noon”; Grady said.", "", ""},
		{"a participle that announces", "Grady saying: “We leave the port at noon.”", "", ""},
		{"behind a full stop a verb that ends its sentence", "“We leave the port at noon.” Grady said.", "Grady", "We leave the port at noon"},
		{"behind a full stop a colon announces what follows", "“We leave the port at noon.” Grady said: they wait.", "", ""},
		{"behind a full stop, with commas that add to the subject", "“We leave the port at noon.” Grady, 57, said.", "", ""},
		{"behind a full stop, with adverbs", "“We leave the port at noon.” Grady then often said.", "", ""},
		{"words like a title behind a heading", "Old Kestrel Road\n\n“Face the Long Coast,” Grady said of it.", "Grady", "Face the Long Coast"},
		{"words like a title behind a colon", "At noon: “Face the Long Coast,” Grady said of it.", "Grady", "Face the Long Coast"},
		{"a verb that ends its paragraph", "“We leave the port at noon,” said\n\nGrady left.", "", ""},
		{"a clause about the subject", "“We leave the port at noon,” Grady, who often said it.", "", ""},
		{"somebody else’s verb behind the subject", "“We leave the port at noon,” Grady, as they said, told Holt.", "", ""},
		{"a participle behind the subject", "“We leave the port at noon,” Grady, saying no more, told Holt.", "Grady", "We leave the port at noon"},
		{"a verb of doing behind the subject", "“We leave the port at noon,” Grady, who left, told Holt.", "Grady", "We leave the port at noon"},
		{"how it was said, before a name", "“We leave the port at noon!” roared Ana Grady, as the crew left.", "Ana Grady", "We leave the port at noon"},
		{"how it was said, before what somebody is", "“We leave the port at noon,” sobbed the old teacher, as the crew left.", "the old teacher", "We leave the port at noon"},
		{"how it was said, behind a comma of its own", "“We leave the port at noon”, sobbed Grady, as the crew left.", "Grady", "We leave the port at noon"},
		{"how it was asked", "“Do we leave the port at noon?” sobbed Grady, as the crew left.", "Grady", "Do we leave the port at noon"},
		{"a verb of doing before a thing", "“We leave the port at noon,” opened the old show in May.", "", ""},
		{"a verb of doing behind a title", "“Leave the Long Coast,” opened Grady in May.", "", ""},
		{"a verb of doing behind a title without a mark", "“leave the port at noon” opened Grady in May.", "", ""},
		{"a verb of doing behind a full stop", "“We leave the port at noon.” roared Grady in May.", "", ""},
		{"a capital begins another sentence", "“We leave the port at noon!” Roared Grady in May?", "", ""},
		{"an auxiliary", "“We leave the port at noon!” is Grady in May.", "", ""},
		{"an adverb before the subject", "“We leave the port at noon,” then Grady, 57, told Holt.", "", ""},
		{"no comma behind the subject", "“We leave the port at noon,” Grady in May, told Holt.", "", ""},
	} {
		r := readerOf(row.line)
		source, content := "", ""
		for _, c := range r.adjoined(nil) {
			source, content = r.Span(c.Source).Of(r.Body), r.Span(c.Content[0]).Of(r.Body)
		}
		if source != row.source || content != row.content {
			t.Errorf("%s: %s\nhas %q say %q, want %q say %q", row.fact, row.line, source, content, row.source, row.content)
		}
	}
}

func TestWhatAClaimCoversIsNotFoundAgain(t *testing.T) {
	r := readerOf("Grady said: “We leave the port at noon.”")
	all := r.adjoined(nil)
	if len(all) != 1 || len(r.adjoined(all)) != 0 {
		t.Errorf("%d statements are found, and %d again", len(all), len(r.adjoined(all)))
	}
}

// A quotation that is left open goes on to the next paragraph, unless that has a verb of its own.
func TestQuotationsThatTouchTheirVerbAreCarriedOn(t *testing.T) {
	body := "Grady said: “We leave the port at noon.\n\n“They wait for us.”"
	r := readerOf(body)
	if got := r.toldIn(r.adjoined(nil)); got != "Grady: We leave the port at noon. “They wait for us" {
		t.Errorf("%q has %q", body, got)
	}
	own := []Claim{{Cue: r.word("wait"), Content: stretches(r.word("They"), r.word("us")+1)}}
	if got := r.toldIn(r.adjoined(own)); got != "Grady: We leave the port at noon" {
		t.Errorf("%q has %q where the next paragraph is somebody’s", body, got)
	}
}

func TestThePhraseJustBeforeAVerb(t *testing.T) {
	for _, row := range []struct{ fact, line, want string }{
		{"a name", "Grady said so.", "Grady"},
		{"past auxiliaries", "Grady would have said so.", "Grady"},
		{"past an adverb", "Grady often said so.", "Grady"},
		{"a phrase of several words", "The old clerk said so.", "The old clerk"},
		{"no phrase behind a comma", "Grady, who left, said so.", ""},
		{"none at the start", "Said so.", ""},
		{"none in the heading before", "Old Kestrel\n\nSaid so.", ""},
		{"none within marks", "“Grady” said so.", ""},
		{"none within marks, with the verb", "“Grady said so,” they sang.", ""},
		{"none that goes on behind the verb", "The said clerk left.", ""},
	} {
		r := readerOf(row.line)
		verb := max(r.word("said"), r.word("Said"))
		got := ""
		if p, ok := r.subjectBefore(r.Sentences[r.Tokens[verb].Sentence], verb); ok {
			got = r.Span(r.Phrases[p].Stretch).Of(r.Body)
		}
		if got != row.want {
			t.Errorf("%s: before the verb of %q stands %q, want %q", row.fact, row.line, got, row.want)
		}
	}
}

func TestWordsAboutOneself(t *testing.T) {
	for word, want := range map[string]bool{"i": true, "me": true, "my": true, "mine": true, "myself": true, "we": false, "it": false} {
		if isOneself(word) != want {
			t.Errorf("with %q people speak of themselves: want %v", word, want)
		}
	}
	for word, want := range map[string]bool{"that": true, "this": true, "it": true, "which": true, "he": false} {
		if isPointer(word) != want {
			t.Errorf("%q points at what was said: want %v", word, want)
		}
	}
}

// What another claim tells before a quotation is not taken with it.
func TestQuotationsDoNotBeginInAnotherStatement(t *testing.T) {
	r := readerOf("That makes her “a friend of ours,” Lowell said.")
	if got := r.toldIn(r.adjoined(nil)); got != "Lowell: That makes her “a friend of ours" {
		t.Errorf("nobody else tells it, and it is %q", got)
	}
	own := []Claim{{Cue: r.word("makes"), Content: stretches(0, r.word("her")+1)}}
	if got := r.toldIn(r.adjoined(own)); got != "Lowell: a friend of ours" {
		t.Errorf("where another tells its beginning it is %q", got)
	}
}

// Any verb tells how something was said right behind a quotation, where somebody follows it.
func TestWhichVerbsGoOnBehindAQuotation(t *testing.T) {
	for _, row := range []struct {
		fact, line, verb string
		want             bool
	}{
		{"before a name", "“We leave at noon!” roared Ana Grady.", "roared", true},
		{"before an office", "“We leave at noon!” roared the mayor.", "roared", true},
		{"before a trade", "“We leave at noon,” deadpans the driver.", "deadpans", true},
		{"before a relative", "“We leave at noon!” roared her brother.", "roared", true},
		{"before a cousin", "“We leave at noon!” roared her cousin.", "roared", true},
		{"with a capital before an office", "“We leave at noon!” Roared the mayor.", "Roared", false},
		{"before no phrase", "Grady left. “We leave at noon!” roared.", "roared", false},
		{"behind a question", "“Do we leave at noon?” roared Ana Grady.", "roared", true},
		{"before a thing", "“We leave at noon!” roared the engine.", "roared", false},
		{"behind a full stop", "“We leave at noon.” roared Ana Grady.", "roared", false},
		{"behind no quotation", "We leave at noon, roared Ana Grady.", "roared", false},
		{"with a capital", "“We leave at noon!” Roared Ana Grady.", "Roared", false},
		{"a modal", "“We leave at noon!” may Ana Grady say.", "may", false},
		{"an auxiliary", "“We leave at noon!” was Ana Grady then.", "was", false},
		{"behind a title", "“Nine Long Winters,” opens Ana Grady.", "opens", false},
		{"before an adverb", "“We leave at noon!” roared then Ana Grady.", "roared", false},
		{"at the end", "“We leave at noon!” roared", "roared", false},
		{"at the beginning", "Roared Ana Grady.", "Roared", false},
	} {
		r := readerOf(row.line)
		if got := r.inverts(r.word(row.verb)); got != row.want {
			t.Errorf("%s: %q goes on behind a quotation with %q: %v", row.fact, row.line, row.verb, got)
		}
	}
}

// A verb that tells how words were uttered, or a verb of saying, tells it of a call or a question before its subject, and what follows it is no
// clause of its own.
func TestWhichVerbsVoiceACallBeforeThem(t *testing.T) {
	for _, row := range []struct {
		fact, line, verb string
		want             bool
	}{
		{"behind a call and a name", "“Get down!” Ned Grady yelled as Holt ran.", "yelled", true},
		{"a verb of saying", "“Get down!” Ned Grady said as Holt ran.", "said", true},
		{"behind he", "“Get down!” he yelled as Holt ran.", "yelled", true},
		{"behind she", "“Get down!” she yelled as Holt ran.", "yelled", true},
		{"behind a question", "“Who is it?” Ned Grady asked as Holt ran.", "asked", true},
		{"behind a comma", "“Get down,” Ned Grady yelled as Holt ran.", "yelled", true},
		{"at its sentence's end", "“Get down!” Ned Grady yelled.", "yelled", true},
		{"behind a thing", "“Get down!” the engine roared as Holt ran.", "roared", false},
		{"a verb of doing", "“Get down!” Ned Grady slept as Holt ran.", "slept", false},
		{"without a subject", "“Get down!” Yelled as Holt ran.", "Yelled", false},
		{"behind a statement", "“It is late.” Ned Grady said as Holt ran.", "said", false},
		{"behind what ends its sentence with a call", "Then “get down!” Ned Grady yelled as Holt ran.", "yelled", false},
		{"before a colon", "“Get down!” Ned Grady yelled: “Run!”", "yelled", false},
		{"before a clause", "“Get down!” Ned Grady yelled that Holt ran.", "yelled", false},
	} {
		r := readerOf(row.line)
		if got := r.voices(r.word(row.verb)); got != row.want {
			t.Errorf("%s: %q voices what stands before it in %q: %v", row.fact, row.verb, row.line, got)
		}
	}
}
