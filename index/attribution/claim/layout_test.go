package claim

import (
	"strings"
	"testing"

	"pullquote/index/nlp"
)

// toldIn are the statements that some claims make: who says what, one after another.
func (r *Reader) toldIn(claims []Claim) string {
	var all []string
	for _, c := range claims {
		var pieces []string
		for _, x := range c.Content {
			pieces = append(pieces, strings.Join(strings.Fields(r.Span(x).Of(r.Body)), " "))
		}
		who := "nobody"
		if c.Source.From >= 0 {
			who = r.Span(c.Source).Of(r.Body)
		}
		all = append(all, who+": "+strings.Join(pieces, " … "))
	}
	return strings.Join(all, "; ")
}

func TestMessagesOnNetworks(t *testing.T) {
	for _, row := range []struct{ fact, line, want string }{
		{"a name, its handle and a day", "The boats leave at noon. — Mara Quill (@maraquill) May 3, 2018", "Mara Quill: The boats leave at noon"},
		{"with links", "The boats leave at noon https://t.co/x7 pic.twitter.com/x8 — Mara Quill (@maraquill) May 3, 2018", "Mara Quill: The boats leave at noon"},
		{"a body", "The boats leave at noon. — Harbour Zoo (@harbourzoo) May 3, 2018", "Harbour Zoo: The boats leave at noon"},
		{"no handle", "The boats leave at noon. — Mara Quill (Port) May 3, 2018", ""},
		{"no day", "The boats leave at noon. — Mara Quill (@maraquill) of the port", ""},
		{"nothing but a link", "https://t.co/x7 — Mara Quill (@maraquill) May 3, 2018", ""},
	} {
		r := readerOf(row.line)
		if got := r.toldIn(r.LayoutClaims()); got != row.want {
			t.Errorf("%s: %s\ntells %q, want %q", row.fact, row.line, got, row.want)
		}
	}
}

func TestSignedQuotations(t *testing.T) {
	for _, row := range []struct{ fact, line, want string }{
		{"a name behind a dash", "“We leave the port at noon.” — Mara Quill", "Mara Quill: We leave the port at noon"},
		{"behind two hyphens", "“We leave the port at noon.” -- Mara Quill", "Mara Quill: We leave the port at noon"},
		{"no mark closes it", "We leave the port at noon. — Mara Quill", ""},
		{"no name", "“We leave the port at noon.” — they left", ""},
		{"too short to be a statement", "“At noon.” — Mara Quill", ""},
		{"an agency behind what somebody said", "“We leave the port at noon,” Holt said. “All of us.” — Reuters", ""},
		{"a name in small letters", "“We leave the port at noon.” — sailors", ""},
		{"nothing behind the dash", "“We leave the port at noon.” —", ""},
		{"no mark opens it", "We leave the port at noon.” — Mara Quill", ""},
		{"who says something else within it", "“We leave the port at noon, as Holt said.” — Mara Quill", "Mara Quill: We leave the port at noon, as Holt said"},
		{"a dash far before the end", "“We leave” — Mara Quill and all who came in the old boats from the port and the hill and the town and the mill and the bay knew it well", ""},
		{"no dash", "Then “we leave the port at noon, all of us”; Mara Quill", ""},
		{"a dash first", "“— Mara Quill left the port at noon”", ""},
		{"a mark opens and none closes", "“We leave the port at noon. — Mara Quill", ""},
		{"a body’s name", "“We leave the port at noon.” — Kestrel Post", "Kestrel Post: We leave the port at noon"},
		{"what somebody is", "“We leave the port at noon.” — rescue leader Bao Roe", "rescue leader Bao Roe: We leave the port at noon"},
		{"somebody further on", "“We leave the port at noon.” — so Bao Roe", ""},
		{"a participle between two parts", "“We leave,” saying all of it. “At noon today.” — Mara Quill", "Mara Quill: We leave,” saying all of it. “At noon today"},
		{"a verb of doing between two parts", "“We leave,” they left. “At noon today.” — Mara Quill", "Mara Quill: We leave,” they left. “At noon today"},
		{"a label before it", "Quote of the week: “We leave the port at noon.” — Mara Quill", "Mara Quill: We leave the port at noon"},
		{"a dash far before the end, behind a whole sentence", "“We leave the port at noon” — Mara Quill and all who came in the old boats from the port and the hill and the town and the mill and the bay knew it well", ""},
		{"a sentence before the quotation", "Line of the week is: “We leave the port at noon.” — Mara Quill", ""},
	} {
		r := readerOf(row.line)
		got := ""
		if c, ok := r.signed(r.Paragraphs()[0]); ok {
			got = r.toldIn([]Claim{c})
		}
		if got != row.want {
			t.Errorf("%s: %s\ntells %q, want %q", row.fact, row.line, got, row.want)
		}
	}
}

func TestLabelledParagraphs(t *testing.T) {
	for _, row := range []struct{ fact, line, want string }{
		{"capitals and a colon", "QUILL: We leave at noon.", "QUILL: We leave at noon"},
		{"an office before the name", "MAYOR QUILL: We leave at noon.", "MAYOR QUILL: We leave at noon"},
		{"what somebody is behind a comma", "Mara Quill, harbour clerk: We leave at noon.", "Mara Quill: We leave at noon"},
		{"a sentence with a colon", "Quill said this: We leave at noon.", ""},
		{"small letters", "note: We leave at noon.", ""},
		{"a number", "12: We leave at noon.", ""},
		{"nothing behind", "QUILL:", ""},
		{"a clause behind the comma", "Quill, she said: We leave at noon.", ""},
		{"a preposition within an office", "Mara Quill, Head of Port: We leave at noon.", "Mara Quill: We leave at noon"},
		{"a preposition in a name", "Friends of Quill: We leave at noon.", "Friends: We leave at noon"},
		{"a quoted part", "QUILL “THE OLD”: We leave at noon.", ""},
		{"a colon too far away", "QUILL OF THE OLD PORT AND THE NEW TOWN AND THE HILL AND THE BAY: We leave.", ""},
		{"what somebody is without a comma", "QUILL the clerk: We leave at noon.", ""},
	} {
		r := readerOf(row.line)
		got := ""
		if c, ok := r.transcribed(r.Paragraphs()[0]); ok {
			got = r.toldIn([]Claim{c})
		}
		if got != row.want {
			t.Errorf("%s: %s\ntells %q, want %q", row.fact, row.line, got, row.want)
		}
	}
}

func TestVoicesBehindAColon(t *testing.T) {
	for _, row := range []struct{ fact, line, want string }{
		{"a trade and a name", "Tenor Megan Roe: “The road stays closed.”", "Tenor Megan Roe: The road stays closed"},
		{"what is told of where", "Megan Roe, on the radio: “The road stays closed.”", "Megan Roe: The road stays closed"},
		{"an office of somebody unsure", "Ingmar Vint, sailmaker of the port: “The road stays closed.”", "Ingmar Vint: The road stays closed"},
		{"an office of somebody unsure behind an adverb", "Ingmar Vint, now sailmaker: “The road stays closed.”", "Ingmar Vint: The road stays closed"},
		{"somebody unsure without an office", "Ingmar Vint, on the radio: “The road stays closed.”", ""},
		{"without marks", "Megan Roe: The road stays closed.", ""},
		{"a quotation in the next paragraph", "Megan Roe:\n\n“The road stays closed.”", ""},
		{"nothing behind the colon", "Megan Roe:", ""},
		{"no colon", "“The road stays closed.”", ""},
		{"one word", "Megan Roe: “No.”", ""},
		{"a quotation that ends within", "Megan Roe: “The road stays closed.” They left.", ""},
		{"a surname alone", "Mayor Roe: “The road stays closed.”", ""},
		{"a body", "Kestrel Council: “The road stays closed.”", ""},
		{"something without a comma behind the name", "Megan Roe of May: “The road stays closed.”", ""},
		{"a name within the quotation", "Notes of May: “The road of Megan Roe stays closed.”", ""},
		{"a verb before the colon", "Megan Roe said this: “The road stays closed.”", ""},
		{"a quotation before the colon", "Megan Roe, “Meg”: “The road stays closed.”", ""},
	} {
		r := readerOf(row.line)
		got := ""
		if c, ok := r.voiced(r.Paragraphs()[0]); ok {
			got = r.toldIn([]Claim{c})
		}
		if got != row.want {
			t.Errorf("%s: %s\ntells %q, want %q", row.fact, row.line, got, row.want)
		}
	}
}

// A phrase names a person where it ends with a person's name.
func TestWhichPhrasesArePersons(t *testing.T) {
	for _, row := range []struct {
		fact, line, word string
		want             bool
	}{
		{"a name", "Then Megan Roe left.", "Roe", true},
		{"a trade and a name", "Then the old tenor Megan Roe left.", "Roe", true},
		{"a name and what follows", "Then Megan Roe fans left.", "fans", false},
		{"a body", "Then the Kestrel Council left.", "Council", false},
		{"a thing", "Then the boat left.", "boat", false},
		{"he", "Then he left.", "he", true},
		{"she", "Then she left.", "she", true},
		{"they", "Then they left.", "they", false},
	} {
		r := readerOf(row.line)
		p, ok := r.PhraseAt(r.word(row.word))
		if got := r.isPersonal(p); !ok || got != row.want {
			t.Errorf("%s: %q of %q is a person: %v", row.fact, r.Span(p.Stretch).Of(r.Body), row.line, got)
		}
	}
}

func TestWhichLabelsAreSomebodys(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"somebody whom the text names elsewhere", "They all met Mayor Mara Quill in the port.\n\nMara Quill: We leave at noon.", "Mara Quill: We leave at noon"},
		{"who speaks in capitals more than once beside such a one", "They all met Mayor Mara Quill in the port.\n\nQUILL: We leave at noon.\n\nHOLT: Why?\n\nQUILL: It is late.\n\nHOLT: I see it.",
			"QUILL: We leave at noon; HOLT: Why; QUILL: It is late; HOLT: I see it"},
		{"who speaks in capitals once may be a heading", "They all met Mayor Mara Quill in the port.\n\nMARA QUILL: We leave at noon.\n\nNOTES: It is late.", "MARA QUILL: We leave at noon"},
		{"who speaks once beside somebody in full and a third", "They all met Mayor Mara Quill in the port.\n\nMARA QUILL, PORT CLERK, KESTREL: We leave at noon.\n\nHOLT: It is late.\n\nQUILL: No.", "MARA QUILL: We leave at noon; HOLT: It is late; QUILL: No."},
		{"a link beside them", "They all met Mayor Mara Quill in the port.\n\nMARA QUILL: We leave at noon.\n\nHOLT: It is late\n\nQUILL: No.", "MARA QUILL: We leave at noon; QUILL: No."},
		{"who speaks once where nobody is named in full", "They all met Mayor Mara Quill in the port.\n\nQUILL: We leave at noon.\n\nHOLT: It is late.\n\nQUILL: No.", "QUILL: We leave at noon; QUILL: No."},
		{"a body that says something elsewhere", "Then Kestrel said that it was late.\n\nKestrel: We leave at noon.", "Kestrel: We leave at noon"},
		{"a dateline is nobody’s", "OLDPORT: The boats left at noon.", ""},
		{"a heading of a list is nobody’s", "Prices: They rose at noon.", ""},
		{"a link’s label touches its title", "They all met Mayor Mara Quill in the port.\n\nMara Quill:Road closed since May", ""},
		{"a title in single marks is a work’s", "They all met Mayor Mara Quill in the port.\n\n‘Mara Quill: We leave at noon’", ""},
		{"who speaks in capitals where nobody is known", "They left.\n\nQUILL: We leave at noon.\n\nQUILL: It is late.", ""},
		{"who speaks beside somebody known, but not in capitals", "They all met Mayor Mara Quill in the port.\n\nQUILL: We leave at noon.\n\nNotes: We leave.\n\nNotes: It is late.", "QUILL: We leave at noon"},
		{"who speaks in capitals beside somebody who does not", "They all met Mayor Mara Quill in the port.\n\nMara Quill: We leave at noon.\n\nHOLT: We leave.\n\nHOLT: It is late.", "Mara Quill: We leave at noon"},
		{"a surname that labels twice what its bearer says", "They all met Ingmar Roe in the port.\n\nRoe: We leave at noon.\n\nPaper: Why?\n\nRoe: It is late.", "Roe: We leave at noon; Roe: It is late"},
		{"a surname of somebody whom the text never names in full", "They all met Roe.\n\nRoe: We leave at noon.\n\nRoe: It is late.", ""},
		{"a word of a body’s name", "They called the Kestrel Water Council.\n\nKestrel: We leave at noon.\n\nKestrel: It is late.", ""},
		{"a title and a surname that label twice", "They all met the driver Cedric Roe.\n\nOld Roe: We leave at noon.\n\nOld Roe: It is late.", ""},
		{"those who follow somebody", "They all met Mayor Mara Quill in the port.\n\nMara Quill supporters: We leave at noon.", ""},
		{"a heading behind somebody’s name", "They all met Mayor Mara Quill in the port.\n\nMara Quill: Reformer with a message for the coast.", ""},
		{"such words behind a name in capitals", "They all met Mayor Mara Quill in the port.\n\nMARA QUILL: Reformer with a message for the coast.", "MARA QUILL: Reformer with a message for the coast"},
		{"a title in straight single marks is a work’s", "They all met Mayor Mara Quill in the port.\n\n'Mara Quill: We leave at noon'", ""},
		{"a link’s label", "Police said that it was late.\n\nPolice:Road closed at noon since they left.", ""},
		{"a colon without a space before small letters", "Police said that it was late.\n\nPolice:road closed at noon since they left.", "Police: road closed at noon since they left"},
		{"who asks, though not in capitals, beside somebody in capitals", "They all met Mayor Mara Quill in the port.\n\nQUILL: We leave at noon.\n\nPaper: Why?\n\nQUILL: No.\n\nPaper: It is late.", "QUILL: We leave at noon; QUILL: No."},
		{"a body of two words that says something elsewhere", "The New Kestrel said that it was late.\n\nNew Kestrel: We leave at noon.", "New Kestrel: We leave at noon"},
		{"what stands behind a verb that no mark parts from its sentence", "They left and said Police left.\n\nPolice: We leave at noon.", ""},
	} {
		r := readerOf(row.body)
		var lines []Claim
		for _, b := range r.Paragraphs() {
			if c, ok := r.transcribed(b); ok {
				lines = append(lines, c)
			}
		}
		if got := r.toldIn(r.speeches(lines)); got != row.want {
			t.Errorf("%s: %s\ntells %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

func TestCaptions(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a name and a trade above", "Megan Quill, dock worker\n\n“We leave the port at noon.”", "Megan Quill: We leave the port at noon"},
		{"a name behind a dash below", "“We leave the port at noon.”\n\n— Megan Quill, dock worker", "Megan Quill: We leave the port at noon"},
		{"a name without a dash below may be the next one’s", "“We leave the port at noon.”\n\nMegan Quill, dock worker", ""},
		{"a sentence is no caption", "Megan Quill left the port.\n\n“We leave the port at noon.”", ""},
		{"a verb is in no caption", "Megan Quill, who runs a boat\n\n“We leave the port at noon.”", ""},
		{"a body’s name is no caption", "Kestrel Council, board\n\n“We leave the port at noon.”", ""},
		{"what is not quoted from end to end is told otherwise", "Megan Quill, dock worker\n\n“We leave the port” at noon.", ""},
		{"a place in brackets", "Mayor Megan Quill (Oldport)\n\n“We leave the port at noon.”", "Mayor Megan Quill: We leave the port at noon"},
		{"whom the text names as a person elsewhere", "They met Mayor Megan Quill.\n\nMegan Quill\n\n“We leave the port at noon.”", "Megan Quill: We leave the port at noon"},
		{"two words of whom nothing is known", "Harbour Lights\n\n“We leave the port at noon.”", ""},
		{"one word is no name", "Quill, dock worker\n\n“We leave the port at noon.”", ""},
		{"a sentence without a verb is none", "Megan Quill, dock worker.\n\n“We leave the port at noon.”", ""},
		{"a modal is in no caption", "Megan Quill, who would\n\n“We leave the port at noon.”", ""},
		{"a colon is in no caption", "Megan Quill: dock worker\n\n“We leave the port at noon.”", ""},
		{"a name within a line is no caption", "With Megan Quill, dock worker\n\n“We leave the port at noon.”", ""},
		{"what goes on behind the name is no caption", "Megan Quill and others, dock workers\n\n“We leave the port at noon.”", ""},
		{"a quoted line is no caption", "“Megan Quill, dock worker\n\n“We leave the port at noon.”", ""},
		{"two words are no statement", "Megan Quill, dock worker\n\n“At noon.”", ""},
		{"a dash above belongs to what stands before", "— Megan Quill, dock worker\n\n“We leave the port at noon.”", ""},
		{"a long line is no caption", "Megan Quill, dock worker of the old port and the new town and the hill and the bay\n\n“We leave the port at noon.”", ""},
		{"a mark alone below", "“We leave the port at noon.”\n\n:)", ""},
		{"somebody of whom nothing is known behind a dash", "“We leave the port at noon.”\n\n— Ingmar Vint", "Ingmar Vint: We leave the port at noon"},
		{"somebody of whom nothing but an office is known", "Ingmar Vint (sailmaker)\n\n“We leave the port at noon.”", "Ingmar Vint: We leave the port at noon"},
		{"brackets below are no dash", "“We leave the port at noon.”\n\n(Megan Quill, dock worker)", ""},
		{"somebody unsure, from an office", "Ingmar Vint, from the sailmaker of Ostby\n\n“We leave the port at noon.”", ""},
		{"a colon behind an office is in no caption", "Megan Quill, worker: dock\n\n“We leave the port at noon.”", ""},
		{"a name behind a dash below what is not quoted", "We leave the port at noon.\n\n— Megan Quill, dock worker", ""},
		{"a quotation in brackets", "Megan Quill, dock worker\n\n(“We leave the port at noon.”)", ""},
	} {
		r := readerOf(row.body)
		if got := r.toldIn(r.captioned(r.Paragraphs())); got != row.want {
			t.Errorf("%s: %s\ntells %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

// interview is an introduction and three questions with their answers.
func interview(introduction string, turns ...string) string {
	return introduction + "\n\n" + strings.Join(turns, "\n\n")
}

func TestInterviews(t *testing.T) {
	const introduction = "In the morning Mara Quill meets me at the harbour."
	asked := []string{"Why did you leave the council?", "I had promised it to my daughter.", "Do you miss it?", "I miss my desk.", "What comes now?", "I will sleep."}
	bold := []string{"**Why the boats**", "I had promised it to my daughter.", "**What I miss**", "I miss my desk.", "**And now**", "I will sleep."}
	const answers = "Mara Quill: I had promised it to my daughter; Mara Quill: I miss my desk; Mara Quill: I will sleep"
	for _, row := range []struct{ fact, body, want string }{
		{"questions by their marks", interview(introduction, asked...), answers},
		{"questions in bold", interview(introduction, bold...), answers},
		{"two questions are a column’s headings", interview(introduction, asked[:4]...), ""},
		{"nobody is introduced", interview("In the morning somebody meets me at the harbour.", asked...), ""},
		{"two people are introduced", interview("In the morning Mara Quill and Jory Holt meet me at the harbour.", asked...), ""},
		{"an introduction that names nobody", interview("Boats lie in the harbour.", asked...), ""},
		{"a name opens the introduction", interview("Mara Quill meets me at the harbour.", asked...), answers},
		{"marks alone in an answer", interview(introduction, append([]string{bold[0], bold[1], "…"}, bold[2:]...)...), answers},
		{"a place names nobody", interview("In the morning Mara Quill meets me in Low Marris.", asked...), answers},
		{"nobody speaks of himself", interview(introduction, "Why do boats sink?", "The boats sink in storms.", "Do they float?", "The boats float well.", "What is next?", "The boats will sail."), ""},
		{"no answer is last", interview(introduction, asked[:5]...), ""},
		{"a question in quotation marks is a sentence", interview(introduction, "“Why did you leave?”", "I left.", "“Why did you stay?”", "I stayed.", "“Why did you sleep?”", "I slept."), ""},
		{"what asks of a quotation is a sentence", interview(introduction, "Was it “late”, or not?", "I left.", "Was it “cold”, or not?", "I stayed.", "Was it “wet”, or not?", "I slept."), ""},
		{"a question opens the article", interview(asked[0], append(asked[1:], introduction, "Why?", "I slept.")...), ""},
		{"of two people the title tells", strings.Replace(interview("In the morning Mara Quill and T Holt meet me.", asked...), "T Holt", "Jory Holt", 1), ""},
		{"an organisation is nobody", interview("In the morning Mara Quill of the Kestrel Council meets me.", asked...), answers},
		{"a surname alone is nobody’s name", interview("In the morning Mara Quill meets me. Quill is late.", asked...), answers},
		{"whoever is named behind the first question is not introduced", interview("In the morning somebody meets me.", "Why did you leave Mara Quill?", "I left.", "Do you miss it?", "I miss it.", "What now?", "I sleep."), ""},
		{"a question without an answer", interview(introduction, "Why did you leave?", "Why now?", "I had promised it to my daughter.", "Do you miss it?", "I miss my desk.", "What comes now?", "I will sleep."), answers},
		{"two stars at one end are no bold", interview(introduction, "**Why the boats", "I left.", "**What I miss", "I miss it.", "**And now", "I sleep."), ""},
		{"stars behind are no bold", interview(introduction, "Why the boats**", "I left.", "What I miss**", "I miss it.", "And now**", "I sleep."), ""},
		{"what others are quoted with is not of oneself", interview(introduction, "Why do boats sink?", "They sang “I sink”.", "Do they float?", "They sang “I float”.", "What is next?", "They sang “I sail”."), ""},
		{"a long paragraph asks nothing", interview(introduction, append([]string{strings.Repeat("the old boats and ", 20) + "the port?", "I left."}, asked[2:]...)...), ""},
		{"several paragraphs answer what is asked in bold", interview(introduction, append([]string{bold[0], bold[1], "It was late."}, bold[2:]...)...),
			strings.Replace(answers, "daughter;", "daughter … It was late;", 1)},
		{"one answers what is asked with a mark", interview(introduction, append([]string{asked[0], asked[1], "It was late."}, asked[2:]...)...), answers},
		{"the reporter goes on behind the last answer", interview(introduction, append(asked, "The sun sets over the boats.")...), answers},
		{"the first of two of one surname", interview("In the morning Mara Quill meets me at the harbour. Mara Ann Quill smiles.", asked...), answers},
		{"the reporter goes on behind the last answer to what is asked in bold", interview(introduction, append(bold, "The sun sets over the boats.")...), answers},
		{"the speaker goes on behind the last answer", interview(introduction, append(bold, "I told my daughter so.")...), answers + " … I told my daughter so"},
		{"somebody with one name beside the one who is introduced", interview("In the morning Mara Quill meets me at the harbour. Holt smiles.", asked...), answers},
		{"a last answer without a word of oneself", interview(introduction, append(bold[:5:5], "The boats sail.")...), strings.Replace(answers, "I will sleep", "The boats sail", 1)},
	} {
		r := readerOf(row.body)
		if got := r.toldIn(r.interviewClaims(r.Paragraphs())); got != row.want {
			t.Errorf("%s: %s\ntells %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

// Of several people the one whom the title names is the one who is asked.
func TestTheTitleTellsWhoIsAsked(t *testing.T) {
	r := readerOf(interview("In the morning Mara Quill and Jory Holt meet me.", "Why did you leave?", "I left.", "Do you miss it?", "I miss it.", "What now?", "I sleep."))
	r.title = "Mara Quill at sea"
	if got := r.toldIn(r.interviewClaims(r.Paragraphs())); got != "Mara Quill: I left; Mara Quill: I miss it; Mara Quill: I sleep" {
		t.Errorf("with the title %q it tells %q", r.title, got)
	}
}

func TestLetteredInterviews(t *testing.T) {
	const introduction = "In the morning Mara Quill meets me at the harbour."
	const answers = "Mara Quill: I had promised it; Mara Quill: I miss my desk"
	for _, row := range []struct{ fact, body, want string }{
		{"colons", interview(introduction, "Q: Why did you leave?", "A: I had promised it.", "Q: Do you miss it?", "A: I miss my desk."), answers},
		{"words", interview(introduction, "Question: Why did you leave?", "Answer: I had promised it.", "Question: Do you miss it?", "Answer: I miss my desk."), answers},
		{"full stops", interview(introduction, "Q. Why did you leave?", "A. I had promised it.", "Q. Do you miss it?", "A. I miss my desk."), answers},
		{"the name of a street begins with a letter too", interview(introduction, "A. Holt left.", "Q. Holt left."), ""},
		{"an answer of two paragraphs", interview(introduction, "Q: Why did you leave?", "A: I had promised it.", "It was late.", "Q: Do you miss it?", "A: I miss my desk."), answers},
		{"a letter alone", interview(introduction, "Q: Why did you leave?", "A:", "Q: Do you miss it?", "A:"), ""},
		{"an answer without a question", interview(introduction, "Q: Why did you leave?", "They left.", "A: I had promised it."), ""},
		{"no introduction", interview("Q: Why did you leave?", "A: I had promised it."), ""},
		{"small letters", interview(introduction, "q: Why did you leave?", "a: I had promised it."), ""},
		{"no mark", interview(introduction, "Q Why did you leave?", "A boat left."), ""},
		{"an introduction that names nobody", interview("Boats lie in the harbour.", "Q: Why did you leave?", "A: I had promised it."), ""},
		{"a letter without a mark at the end", interview(introduction, "Q: Why did you leave?", "A"), ""},
		{"words and full stops", interview(introduction, "Question. Why did you leave?", "Answer. I had promised it.", "Question. Do you miss it?", "Answer. I miss my desk."), answers},
	} {
		r := readerOf(row.body)
		if got := r.toldIn(r.letteredClaims(r.Paragraphs())); got != row.want {
			t.Errorf("%s: %s\ntells %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

// Who possesses a noun says what the noun stands for.
func TestPossessorsOfTheirCue(t *testing.T) {
	for _, row := range []struct{ fact, line, cue, want string }{
		{"a name", "Mara Quill’s claim that boats left was heard.", "claim", "Mara Quill"},
		{"a pronoun", "His hopes that boats left were heard.", "hopes", "His"},
		{"nobody", "The claim that boats left was heard.", "claim", ""},
		{"a verb has none", "They heard that Mara Quill’s boats claim boats left.", "claim", ""},
		{"a noun within a phrase has none", "Mara Quill’s claim court heard boats left.", "claim", ""},
		{"nothing outside a phrase", "According to them boats left.", "According", ""},
		{"a verb that ends the text", "It was late, boats left, they said", "said", ""},
	} {
		r, c := claimOf(row.line, row.cue, "boats", "left", "")
		r.possessed(c)
		got, _ := r.whose(c)
		if got != row.want {
			t.Errorf("%s: %q of %q is possessed by %q, want %q", row.fact, row.cue, row.line, got, row.want)
		}
		if c.Phrase < 0 {
			continue
		}
		if p := r.SourcePhrase(c); p.Stretch != c.Source || p.Head != p.To-1 || p.Long != p.To {
			t.Errorf("%s: its phrase is %+v, want no more than %v", row.fact, p, c.Source)
		}
	}
	r, c := claimOf("The old clerk of the port said boats left.", "said", "boats", "left", "clerk")
	if p := r.SourcePhrase(c); r.Tokens[p.Head].Word != "clerk" || r.Tokens[p.Long].Word != "said" {
		t.Errorf("the phrase of a clerk has the head %q and goes on to %q", r.Tokens[p.Head].Word, r.Tokens[p.Long].Word)
	}
}

func TestPossessorsEnd(t *testing.T) {
	for _, row := range []struct{ fact, line, word, want string }{
		{"a pronoun", "Her claim was heard.", "claim", "Her"},
		{"a name", "Mara Quill’s claim was heard.", "claim", "Mara Quill"},
		{"a noun", "The clerk’s bold claim was heard.", "claim", "The clerk"},
		{"a day possesses nothing", "Friday’s claim was heard.", "claim", ""},
		{"nothing possesses", "The bold claim was heard.", "claim", ""},
	} {
		r := readerOf(row.line)
		p, _ := r.PhraseAt(r.word(row.word))
		got := ""
		if to := r.possessorEnd(p); to > p.From {
			got = r.Span(nlp.Stretch{From: p.From, To: to}).Of(r.Body)
		}
		if got != row.want {
			t.Errorf("%s: the phrase of %q in %q begins with the possessor %q, want %q", row.fact, row.word, row.line, got, row.want)
		}
	}
}

func TestCreditsBehindAQuotation(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"an office and a name", "“We leave the port at noon.” Skipper Megan Quill, on the tide", "Skipper Megan Quill: We leave the port at noon"},
		{"what it was about", "“We leave the port at noon.” Mayor Megan Quill, on the tide", "Mayor Megan Quill: We leave the port at noon"},
		{"what somebody is before a name", "“We leave the port at noon.” Marine biologist Megan Quill, on the tide", "Marine biologist Megan Quill: We leave the port at noon"},
		{"a bare name and what it was about", "“We leave the port at noon.” Megan Quill, on the tide", "Megan Quill: We leave the port at noon"},
		{"an office and a name alone", "They left.\n\n“We leave the port at noon.” Dockers’ spokesman Megan Quill\n\nBoats sank.", "Dockers’ spokesman Megan Quill: We leave the port at noon"},
		{"the paragraph in which a quotation ends", "“It is late for us.\n\nWe leave the port at noon.” Mayor Megan Quill, on the tide", ""},
		{"a quotation alone", "“We leave the port at noon.”", ""},
		{"what is not quoted", "We leave the port at noon. Mayor Megan Quill", ""},
		{"a mark and no word", "“”", ""},
		{"two words", "“At noon.” Mayor Megan Quill", ""},
		{"no mark that closes", "“We leave the port at noon. Mayor Megan Quill", ""},
		{"a comma that goes on with the sentence", "“We leave the port at noon,” Mayor Megan Quill", ""},
		{"a verb", "“We leave the port at noon.” Mayor Megan Quill left", ""},
		{"a verb that is not finite", "“We leave the port at noon.” Mayor Megan Quill, leaving it", ""},
		{"a modal", "“We leave the port at noon.” Mayor Megan Quill, who would", ""},
		{"another quotation", "“We leave the port at noon.” Mayor Megan Quill, “the Eel”", ""},
		{"a colon", "“We leave the port at noon.” Mayor Megan Quill: on the tide", ""},
		{"words that go on about the name", "“We leave the port at noon.” Mayor Megan Quill of old", ""},
		{"a thing", "“We leave the port at noon.” Motto of the fleet", ""},
		{"a body", "“We leave the port at noon.” Kestrel Council", ""},
		{"a long paragraph", "“We leave the port at noon.” Mayor Megan Quill, on the tide, the weather, the old port, the new town, the hill, the bay, the mill, the fleet and the fair", ""},
		{"what stands before a name but is no office", "“We leave the port at noon.” Old Harbour with Megan Quill", ""},
		{"a quotation mark apart", "“We leave the port at noon” — Mayor Megan Quill", ""},
		{"two words and what it was about", "“At noon.” Mayor Megan Quill, on the tide", ""},
		{"a quotation that ends no sentence", "“We leave the port at noon” Mayor Megan Quill, on the tide", ""},
	} {
		r := readerOf(row.body)
		if got := r.toldIn(r.captioned(r.Paragraphs())); got != row.want {
			t.Errorf("%s: %s\ntells %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

func TestPersonsWhoEndWhatTheyAre(t *testing.T) {
	for _, row := range []struct{ fact, line, want string }{
		{"behind an office", "The ferry captain Megan Quill left.", "Megan Quill"},
		{"behind no office", "The old Megan Quill left.", ""},
		{"a surname", "The ferry captain Quill left.", ""},
		{"a body", "The ferry captain Kestrel Council left.", ""},
		{"before the phrase’s end", "The ferry captain Megan Quill fans left.", ""},
		{"in another phrase", "The captain met Megan Quill.", ""},
		{"no phrase", "Often the ferry captain Megan Quill left.", ""},
	} {
		r := readerOf(row.line)
		got := ""
		if n := r.personEnding(0); n != nil {
			got = r.Span(n.Stretch).Of(r.Body)
		}
		if got != row.want {
			t.Errorf("%s: %q is ended by %q, want %q", row.fact, row.line, got, row.want)
		}
	}
	r := readerOf("The ferry captain Megan Quill left.")
	if r.personEnding(1) != nil {
		t.Error("from the middle of a phrase on somebody is told what he is")
	}
}

// Whatever form a layout has is found in one article, an interview by its letters or else by its questions.
func TestTheLayoutTellsWhoSpeaks(t *testing.T) {
	const introduction = "In the morning Mara Quill meets me at the harbour."
	for _, row := range []struct{ fact, body, want string }{
		{"a name behind a dash", "“We leave the port at noon.” — Megan Roe", "Megan Roe: We leave the port at noon"},
		{"a voice behind a colon", "Tenor Megan Roe: “The road stays closed.”", "Tenor Megan Roe: The road stays closed"},
		{"a voice that small letters introduce", "Ferry company director Megan Roe: “The road stays closed.”", "Ferry company director Megan Roe: The road stays closed"},
		{"a label", "They met Mayor Mara Quill.\n\nMara Quill: We leave at noon.", "Mara Quill: We leave at noon"},
		{"a caption", "Megan Quill, dock worker\n\n“We leave the port at noon.”", "Megan Quill: We leave the port at noon"},
		{"an interview", interview(introduction, "Why did you leave?", "I left.", "Do you miss it?", "I miss it.", "What now?", "I sleep."), "Mara Quill: I left; Mara Quill: I miss it; Mara Quill: I sleep"},
		{"an interview with letters and questions", interview(introduction, "Q: Why did you leave?", "A: I left.", "Q: Do you miss it?", "A: I miss it.", "Q: What now?", "A: I sleep."),
			"Mara Quill: I left; Mara Quill: I miss it; Mara Quill: I sleep"},
		{"nothing of it", "They met Mayor Mara Quill. They left.", ""},
	} {
		r := readerOf(row.body)
		if got := r.toldIn(r.LayoutClaims()); got != row.want {
			t.Errorf("%s: %s\ntells %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

// Turns marked by initials are those of whom the introduction names so.
func TestInterviewsByInitials(t *testing.T) {
	const intro = "The dancer Mira Solberg lives in Oslo. Paul Jessop met her.\n\n"
	for _, row := range []struct{ fact, body, want string }{
		{"an answer", intro + "PJ: Why Oslo?\n\nMS: It snows there.", "The dancer Mira Solberg: It snows there"},
		{"asked by a paper", intro + "TNP: Why Oslo?\n\nMS: It snows there.", "The dancer Mira Solberg: It snows there"},
		{"two answers", intro + "PJ: Why Oslo?\n\nMS: It snows there.\n\nPJ: Often?\n\nMS: Often.", "The dancer Mira Solberg: It snows there; The dancer Mira Solberg: Often"},
		{"initials of nobody", intro + "PJ: Why Oslo?\n\nMK: It snows there.", ""},
		{"initials of two people", "Mary Stone was there. " + intro + "PJ: Why Oslo?\n\nMS: It snows there.", ""},
		{"initials of three people", "Mary Stone was there. Mona Sund too. " + intro + "PJ: Why Oslo?\n\nMS: It snows there.", ""},
		{"initials of somebody named twice", intro + "Mira Solberg is here.\n\nPJ: Why Oslo?\n\nMS: It snows there.", "Mira Solberg: It snows there"},
		{"initials of a body", "Marlow Bank is in Oslo.\n\nPJ: Why Oslo?\n\nMB: It snows there.", ""},
		{"the letter of a surname", "Mayor Solberg is in Oslo.\n\nPJ: Why Oslo?\n\nS: It snows there.", ""},
		{"initials in small letters", intro + "Pj: Why Oslo?\n\nMs: It snows there.", ""},
		{"nothing asked", intro + "PJ: Tell us of Oslo.\n\nMS: It snows there.", ""},
		{"one’s own question", intro + "MS: Why Oslo?\n\nMS: It snows there.", ""},
		{"a name after the question only", "PJ: Why Oslo?\n\nMS: It snows there.\n\nMira Solberg lives there.", ""},
		{"a word in capitals", intro + "NOTE: Why Oslo?\n\nMS: It snows there.", ""},
		{"no colon", intro + "PJ, why Oslo?\n\nMS: It snows there.", ""},
		{"no answer", intro + "PJ: Why Oslo?\n\nMS:", ""},
	} {
		r := readerOf(row.body)
		if got := r.toldIn(r.letteredClaims(r.Paragraphs())); got != row.want {
			t.Errorf("%s: %q\ntells %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

// A court's record labels its turns in capitals, with and without names.
func TestRecordsInCapitals(t *testing.T) {
	const intro = "Aaron Feld, for the board, asked of the fire.\n\n"
	for _, row := range []struct{ fact, body, want string }{
		{"whose title is short", intro + "MR. FELD: Was it late?\n\nTHE WITNESS: It was.\n\nMR. FELD: How late?\n\nTHE WITNESS: It was noon.",
			"MR. FELD: Was it late; THE WITNESS: It was; MR. FELD: How late; THE WITNESS: It was noon"},
		{"where nobody is known", "THE WITNESS: It was.\n\nTHE WITNESS: It was noon.", ""},
	} {
		r := readerOf(row.body)
		if got := r.toldIn(r.LayoutClaims()); got != row.want {
			t.Errorf("%s: %q\ntells %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}
