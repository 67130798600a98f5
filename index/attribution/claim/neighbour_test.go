package claim

import (
	"slices"
	"strings"
	"testing"

	"pullquote/index/nlp"
)

// A sentence about one person may herald a quotation.
func TestQuotationsThatASentenceHeralds(t *testing.T) {
	const said = ": The road stays closed"
	for _, row := range []struct{ fact, body, want string }{
		{"a person had a plan", "Selma Roe had a plan: “The road stays closed.”", "Selma Roe" + said},
		{"she was blunt", "She was blunt: “The road stays closed.”", "She" + said},
		{"without marks", "Selma Roe had a plan: the road stays closed.", ""},
		{"nothing behind the colon", "Selma Roe had a plan:", ""},
		{"a title", "Selma Roe had a plan: “Closed roads only.”", ""},
		{"one word", "Selma Roe was blunt: “No.”", ""},
		{"an imperative", "Selma Roe had a plan: “Close all roads.”", "Selma Roe: Close all roads"},
		{"a person behind an adverb", "Then she was blunt: “The road stays closed.”", "she" + said},
		{"who somebody is, and the name", "His neighbour, Selma Roe, was blunt: “The road stays closed.”", "His neighbour" + said},
		{"a colon within marks", "Her reply was “short: run on then”.", ""},
		{"a thing", "The port had a plan: “The road stays closed.”", ""},
		{"nobody", "Then: “The road stays closed.”", ""},
		{"another name", "Selma Roe met Ana Day: “The road stays closed.”", ""},
		{"a quotation between", "Selma Roe had “a plan”: “The road stays closed.”", ""},
		{"what is read", "Selma Roe held signs that read: “The road stays closed.”", ""},
		{"what a sign reads", "Selma Roe held what reads: “The road stays closed.”", ""},
		{"what somebody is reading", "Selma Roe was reading: “The road stays closed.”", ""},
		{"no verb", "Selma Roe of the port: “The road stays closed.”", ""},
		{"a long sentence", "Selma Roe had a plan of old and of late and of all that was in the port and the town and the mill and the bay and the hill: “The road stays closed.”", ""},
		{"within a quotation", "“Selma Roe had a plan: ‘The road stays closed.’”", ""},
		{"a quotation at the start", "“Selma Roe” had a plan: “The road stays closed.”", ""},
		{"a reply somebody possesses", "Her reply was short: “Run on.”", "Her: Run on"},
		{"a reply a name possesses", "Selma Roe’s reply: “Run on.”", "Selma Roe: Run on"},
		{"a reply a body possesses", "The council’s reply was short: “Run on.”", ""},
		{"a reply of nobody", "The reply was short: “Run on.”", ""},
		{"another noun somebody possesses", "Her boat was short: “Run on.”", ""},
		{"a reply far before its colon", "Her reply was short and of old and of late and of all that was in the port and the town and the mill and the bay and the hill: “Run on.”", ""},
		{"a reply within marks", "“Her reply” was short: “Run on.”", ""},
		{"a quotation of the next paragraph", "Selma Roe had a plan:\n\n“The road stays closed.”", "Selma Roe" + said},
		{"of two paragraphs", "Selma Roe had a plan:\n\n“The road stays closed.\n\n“It snows.”", "Selma Roe" + said + ". “It snows"},
		{"without a verb, in the next paragraph", "She was short on Friday:\n\n“No more closed roads. None.”", "She: No more closed roads. None"},
		{"behind a clause", "Asked why it was so on Sunday, the owner, Selma Roe, was blunt: “The road stays closed.”", "the owner" + said},
		{"behind a time and a comma", "On Sunday, Selma Roe had a plan: “The road stays closed.”", "Selma Roe" + said},
		{"behind a time", "On Sunday the owner, Selma Roe, had a plan: “The road stays closed.”", "the owner" + said},
		{"behind an adverb", "Later the owner, Selma Roe, had a plan: “The road stays closed.”", "the owner" + said},
		{"whom a clause names", "As they sang to Selma Roe, Selma Roe, they had a plan: “The road stays closed.”", ""},
		{"a thing behind a clause", "Asked why it was so on Sunday, the port had a plan: “The road stays closed.”", ""},
		{"a message without marks", "Selma Roe had one message for all on Sunday: Check the road.", "Selma Roe: Check the road"},
		{"a word of advice", "Selma Roe had a word of advice for all: Do not take the road.", "Selma Roe: Do not take the road"},
		{"a warning in small letters", "Selma Roe had a warning for all: the road stays closed.", "Selma Roe: the road stays closed"},
		{"a reply without marks", "Her reply was short: Stay off the road.", "Her: Stay off the road"},
		{"a thing in small letters", "Selma Roe had one answer for all: a new road.", ""},
		{"what others said", "Selma Roe had one answer for all: Franz Holt said the road stays closed.", ""},
		{"what others do not say", "Selma Roe had one answer for all: the clerk declined to say so.", ""},
		{"the message", "Selma Roe got the message: the road stays closed.", ""},
		{"one word", "Selma Roe had a plan: “Run.”", ""},
		{"two words of the next paragraph without a verb", "Selma Roe had a plan:\n\n“Old roads.”", ""},
		{"a message of two words", "Selma Roe had one message for all: Run now.", ""},
		{"a message within a quotation", "They read “Selma Roe had one message for all: Run until the others stop” then.", ""},
		{"no phrase at the beginning", "Now her reply was short: “Run on.”", ""},
		{"two words of the next paragraph", "She was short on Friday:\n\n“No more.”", ""},
		{"a message of two words", "Selma Roe had one message for all on Sunday: Check roads.", ""},
		{"a request", "Selma Roe had one message for all on Sunday: Please check the road.", "Selma Roe: Please check the road"},
		{"a message for whoever came", "Selma Roe had one message for all who came on Sunday: Check the road.", "Selma Roe: Check the road"},
		{"behind another clause", "The boats came, Selma Roe was blunt: “The road stays closed.”", ""},
		{"behind an infinitive", "To mend it, Selma Roe had a plan: “The road stays closed.”", "Selma Roe: The road stays closed"},
		{"behind a participle", "Told of it, Selma Roe had a plan: “The road stays closed.”", "Selma Roe: The road stays closed"},
		{"behind a gerund", "Leaving early, Selma Roe had a plan: “The road stays closed.”", "Selma Roe: The road stays closed"},
		{"behind a clause with “when”", "When it snowed, Selma Roe had a plan: “The road stays closed.”", "Selma Roe: The road stays closed"},
		{"an age behind the name", "Selma Roe, 61, had a plan: “The road stays closed.”", "Selma Roe: The road stays closed"},
		{"a month", "Selma Roe had a plan in July: “The road stays closed.”", "Selma Roe: The road stays closed"},
	} {
		r := readerOf(row.body)
		if got := r.toldIn(r.heralded(nil)); got != row.want {
			t.Errorf("%s: %s\nheralds %q, want %q", row.fact, row.body, got, row.want)
		}
	}
	r := readerOf("Selma Roe had a plan: “The road stays closed.”")
	if again := r.heralded(r.heralded(nil)); len(again) != 0 {
		t.Errorf("what a claim covers is heralded again: %q", r.toldIn(again))
	}
}

// A digest quotes one voice a paragraph.
func TestQuotationsThatGoOnAVoice(t *testing.T) {
	const first, more = "“It is a wet Sunday,” Selma Roe said. ", "Selma Roe: closed for the whole winter"
	for _, row := range []struct{ fact, body, want string }{
		{"the next sentence", first + "The road is “closed for the whole winter”.", more},
		{"another paragraph", first + "\n\nThe road is “closed for the whole winter”.", ""},
		{"nobody before", "The road is “closed for the whole winter”.", ""},
		{"a quotation before the voice", "The road is “closed for the whole winter”. " + first, ""},
		{"a title", first + "The road is “Closed for the Whole Winter”.", ""},
		{"three words", first + "The road is “closed for good”.", ""},
		{"a sentence with a name", first + "For Franz the road is “closed for the whole winter”.", ""},
		{"a name within the quotation", first + "The road is “closed for Ana Day all winter”.", "Selma Roe: closed for Ana Day all winter"},
		{"a sentence with a verb of saying", first + "They say it is “closed for the whole winter”.", ""},
		{"with a verb of saying that takes no clause", first + "They boasted of a road “closed for the whole winter”.", ""},
		{"with a verb that introduces statements", first + "They find the road “closed for the whole winter”.", ""},
		{"with such a verb, and the voice goes on", "“It is a wet Sunday,” Selma Roe said. The crowd hailed the road “closed for the whole winter”. “It is late for all,” she said.", more},
		{"with a verb of saying, and the voice goes on", "“It is a wet Sunday,” Selma Roe said. The crowd said the road was “closed for the whole winter”. “It is late for all,” she said.", ""},
		{"with such a verb, and the voice goes on in another paragraph", "“It is a wet Sunday,” Selma Roe said. The crowd hailed the road “closed for the whole winter”.\n\n“It is late for all,” she said.", ""},
		{"with a noun for what is said", first + "The claim is “closed for the whole winter”.", more},
		{"what is so called", first + "The so-called road is “closed for the whole winter”.", ""},
		{"a voice without a name", "“It is a wet Sunday,” the clerk said. The road is “closed for the whole winter”.", ""},
		{"a second voice", first + "“It is late for all,” Franz Day said. The road is “closed for the whole winter”.", ""},
		{"the same again", first + "“It is late for all,” Roe said. The road is “closed for the whole winter”.", more},
		{"she again", first + "“It is late for all,” she said. The road is “closed for the whole winter”.", more},
		{"he again", "“It is a wet Sunday,” Ned Roe said. “It is late for all,” he said. The road is “closed for the whole winter”.", "Ned Roe: closed for the whole winter"},
		{"they", first + "“It is late for all,” they said. The road is “closed for the whole winter”.", ""},
	} {
		r := readerOf(row.body)
		if got := r.toldIn(r.goesOn(r.adjoined(nil))); got != row.want {
			t.Errorf("%s: %s\ngoes on with %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

// Only what the sentences of a paragraph tell is a voice in it.
func TestWhoseVoiceGoesOn(t *testing.T) {
	for _, row := range []struct {
		fact   string
		change func(*Reader, *Claim)
		want   bool
	}{
		{"who said so", func(*Reader, *Claim) {}, true},
		{"nobody who said so", func(_ *Reader, c *Claim) { c.Phrase = -1 }, false},
		{"who answers a question", func(_ *Reader, c *Claim) { c.Asked = stretches(0, 2)[0] }, false},
		{"whom a line of its own names", func(_ *Reader, c *Claim) { c.Captioned = true }, false},
		{"who introduces it with another verb", func(r *Reader, c *Claim) { c.Cue = r.word("is") }, false},
		{"who is not quoted", func(r *Reader, c *Claim) { c.Content = stretches(r.word("Selma"), r.word("Roe")+1) }, false},
	} {
		r := readerOf("“It is a wet Sunday,” Selma Roe said. The road is “closed for the whole winter”.")
		all := r.adjoined(nil)
		row.change(r, &all[0])
		if got := r.goesOn(all); (len(got) == 1) != row.want {
			t.Errorf("%s goes on: %q", row.fact, r.toldIn(got))
		}
	}
	r := readerOf("“It is a wet Sunday,” Selma Roe said. The road is “closed for the whole winter”.")
	all := r.adjoined(nil)
	if all = append(all, r.goesOn(all)...); len(r.goesOn(all)) != 0 {
		t.Error("what a claim covers goes on again")
	}
	r = readerOf("“It is a wet Sunday,” Selma Roe said. “It is late for all,” she said. The road is “closed for the whole winter”.")
	all = r.adjoined(nil)
	slices.Reverse(all)
	if got := r.goesOn(all); len(got) != 1 {
		t.Errorf("where the first voice stands last, %q", r.toldIn(got))
	}
	r = readerOf("“It is a wet Sunday,” Selma Roe said. The road is “closed for the whole winter”.")
	all = r.adjoined(nil)
	all = append(all, r.goesOn(all)...)
	all[1].Phrase = -1
	all[1].Content = stretches(0, 1)
	if got := r.goesOn(all); len(got) != 0 {
		t.Errorf("where somebody unnamed speaks too, %q", r.toldIn(got))
	}
}

func TestWhatAClaimCoversOfTheNextParagraphIsNotHeralded(t *testing.T) {
	r := readerOf("Selma Roe had a plan:\n\n“The road stays closed.\n\n“It snows.”")
	own := []Claim{{Cue: r.word("snows"), Phrase: -1, Content: stretches(r.word("It"), r.word("snows")+1)}}
	if got := r.toldIn(r.heralded(own)); got != "Selma Roe: The road stays closed" {
		t.Errorf("where the second paragraph is somebody’s, %q is heralded", got)
	}
}

func TestWhatTellsWhatToDo(t *testing.T) {
	for line, want := range map[string]bool{
		"Check the road.":           true,
		"Please check the road.":    true,
		"Please do not call.":       true,
		"Never take the road.":      true,
		"Do take the road.":         true,
		"Not the road.":             false,
		"The road stays closed.":    false,
		"Often they take the road.": false,
	} {
		r := readerOf(line)
		if got := r.orders(nlp.Stretch{From: 0, To: len(r.Tokens) - 1}); got != want {
			t.Errorf("%q tells what to do: %v", line, got)
		}
	}
}

func TestQuotationsThatAreAParagraphOfTheirOwn(t *testing.T) {
	const road = "It was late.\n\n“The road was never safe. We told them so.”\n\n"
	for _, row := range []struct{ fact, body, want string }{
		{"before hers", road + "“Nobody listened,” she said.", "she: The road was never safe. We told them so; she: Nobody listened"},
		{"before his", road + "“Nobody listened,” he said.", "he: The road was never safe. We told them so; he: Nobody listened"},
		{"before somebody's by name", road + "“Nobody listened,” Roe said.", "Roe: Nobody listened"},
		{"before theirs", road + "“Nobody listened,” they said.", "they: Nobody listened"},
		{"of four words", "It was late.\n\n“The road was lost.”\n\n“Nobody listened,” she said.", "she: Nobody listened"},
		{"without a verb", "It was late.\n\n“The old road of Torsby in the rain.”\n\n“Nobody listened,” she said.", "she: Nobody listened"},
		{"before what opens without marks", road + "Nobody listened, she said.", "she: Nobody listened"},
		{"before what another opens", road + "“Nobody listened.” Then “nobody heard,” she said.", "she: Then “nobody heard"},
		{"before a verb that is none of saying", road + "“Nobody listened,” she smiled.", "she: Nobody listened"},
		{"before a verb in the next paragraph", road + "“Nobody listened”\n\nshe said.", "she: Nobody listened"},
		{"that somebody spoke already", "Roe said:\n\n“The road was never safe. We told them so.”\n\n“Nobody listened,” she said.", "Roe: The road was never safe. We told them so; she: Nobody listened"},
	} {
		r := readerOf(row.body)
		if got := r.toldIn(r.Claims()); got != row.want {
			t.Errorf("%s: %s\ntells %q, want %q", row.fact, strings.ReplaceAll(row.body, "\n\n", " | "), got, row.want)
		}
	}
}
