package nlp

import "testing"

func TestTagsHoldTheSentenceTogether(t *testing.T) {
	for _, row := range []struct {
		fact, line, word string
		want             Tag
	}{
		{"a subject that looks like a verb", "Immigrant advocates in New Haven will meet with the governor.", "advocates", NNS},
		{"joined to another", "Immigrant advocates and activists are pursuing it.", "advocates", NNS},
		{"a verb where there is no other", "Smith advocates for the poor.", "advocates", VBZ},
		{"a verb of saying that looks like an adjective", "Then Fountain cited Blumenthal’s promise to look into the case.", "cited", VBD},
		{"a name in capitals that is none of the words known", "Earlier this year CBS announced it was canceling the show.", "cbs", NNP},
		{"a verb that looks like a plural, before that", "The NIRA forecasts that coal will remain flat.", "forecasts", VBZ},
		{"a verb that looks like a plural, behind a quotation", "“I had seven signs,” Betts remembers.", "remembers", VBZ},
		{"a plural behind a name", "The Betts remembers were old signs.", "remembers", NNS},
		{"a name that looks like a small word", "This week, Entergy announced it was partnering with Holtec.", "entergy", NNP},
		{"a compound before a noun", "“No,” said Hartford-based activist Marela Zacarias.", "hartford-based", Adj},
		{"a given name that looks like nothing", "Wendell Tripp Jr. said so.", "wendell", NNP},
		{"a surname that looks like a number", "Her colleague Jon Falk doubts that any of them left.", "falk", NNP},
		{"a surname that looks like a preposition", "Rush Limbaugh spoke. Limbaugh continued to speak.", "continued", VBD},
		{"a given name that looks like a preposition", "“It hides a lot,” said coach Bo Lindh.", "bo", NNP},
		{"one behind a comma", "The head teacher, Nora Blythe, has left.", "nora", NNP},
		{"an office that looks like a number", "That is how councillor Ina Frost sums up the year.", "councillor", NN},
		{"a verb that looks like a plural, before a particle", "That is how councillor Ina Frost sums up the year.", "sums", VBZ},
		{"a preposition in a title", "She sang in Gone With Rain on Sunday.", "with", IN},
		{"a shortened title that looks like a verb", "Sen. Harlan Voss called it a gift.", "sen.", NNP},
		{"whose neighbour it is", "“She fixed it,” said her neighbour Stefan Lis.", "her", PRPS},
		{"whom somebody told it", "They told her Monday was late.", "her", PRP},
		{"whose niece she is, a comma before her name", "“She owned it,” said her niece, Celia Roe.", "her", PRPS},
		{"a verb behind a question", "“Who took it?” bellowed Ned Farr as the band played on.", "bellowed", VBD},
		{"a verb that looks like a number", "“Every day,” laughs Odile Roe, chalking her hands.", "laughs", VBZ},
		{"a label that looks like an adjective", "BEST: The road is closed.", "best", NNP},
		{"a label that looks like a verb", "WILL: The road is closed.", "will", NNP},
	} {
		x := parsed(row.line)
		if got := x.Tokens[x.find(row.word)].Tag; got != row.want {
			t.Errorf("%s: %s of %q has tag %d, want %d", row.fact, row.word, row.line, got, row.want)
		}
	}
}
