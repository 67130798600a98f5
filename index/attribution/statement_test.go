package attribution_test

import (
	"strings"
	"testing"
)

// Each row is a text, and what must come out of it: kind, content, speaker.
func TestReadFindsStatements(t *testing.T) {
	for _, row := range []struct{ fact, text, kind, content, speaker string }{
		{"curly marks, cue behind", "Megan Fountain runs a group.\n\n“We are ready to work with the mayor,” Fountain said.", "direct", "We are ready to work with the mayor", "Megan Fountain"},
		{"straight marks", "Megan Fountain runs a group.\n\n\"We are ready to work with the mayor,\" Fountain said.", "direct", "We are ready to work with the mayor", "Megan Fountain"},
		{"doubled apostrophes", "Megan Fountain runs a group.\n\n''We are ready to work with the mayor,'' Fountain said.", "direct", "We are ready to work with the mayor", "Megan Fountain"},
		{"inverted order", "“They are changing the laws,” said Hartford-based activist Marela Zacarias.", "direct", "They are changing the laws", "Marela Zacarias"},
		{"cue before", "Ana Maria Rivera, an analyst for the city, said, “This is a victory for all of us.”", "direct", "This is a victory for all of us", "Ana Maria Rivera"},
		{"split in two", "“The law is clear,” said Mayor John Smith. “We will obey it.”", "direct", "The law is clear | We will obey it", "John Smith"},
		{"partial quotation", "Steven Andrews said the immigrants should not “be consigned to the dustbin.”", "mixed", "be consigned to the dustbin", "Steven Andrews"},
		{"indirect", "Blumenthal spoke in Hartford. Sen. Richard Blumenthal said the bill would reach the floor this spring.", "indirect", "the bill would reach the floor this spring", "Richard Blumenthal"},
		{"according to", "The city will pay for the cards, according to Mayor John Smith.", "indirect", "The city will pay for the cards", "John Smith"},
		{"a pronoun", "Richard Blumenthal joined the rally. “Our delegation will be committed to this cause,” he said.", "direct", "Our delegation will be committed to this cause", "Richard Blumenthal"},
		{"a description", "Mayor John Smith opened the school. “It took us ten years,” the mayor said.", "direct", "It took us ten years", "John Smith"},
		{"told to a programme", "Paul Reyes told Triple Six's “The Sunday Scrum” that his knee was fine.", "indirect", "that his knee was fine", "Paul Reyes"},
		{"told to a body in marks in May", "Paul Reyes told the Norland “Committee on Uses of Space” in May that his knee was fine.", "indirect", "that his knee was fine", "Paul Reyes"},
		{"a participle that opens a sentence", "Having said that he would quit, actor Paul Reyes left the hall.", "indirect", "that he would quit", "Paul Reyes"},
		{"a long office before a name", "Deputy Director of Coastal Works at the Netrava harbour board Ravindra Holeb maintains that the boulders were laid as required.", "indirect", "that the boulders were laid as required", "Ravindra Holeb"},
		{"a clause before its verb, which a participle goes on from", "The road was unsafe, Mayor Jane Moss said, adding that it would be closed.", "indirect", "The road was unsafe", "Jane Moss"},
		{"what that participle tells", "The road was unsafe, Mayor Jane Moss said, adding that it would be closed.", "indirect", "that it would be closed", "Jane Moss"},
		{"a clause before a verb in the perfect", "Feeding dogs in a house can cause nuisance, the Norland High Court has said, warning two owners of the town.", "indirect", "Feeding dogs in a house can cause nuisance", "Norland High Court"},
		{"a participle of what was said", "The bridge fell in May, Jane Moss said, killing two people in the town.", "indirect", "The bridge fell in May | killing two people in the town", "Jane Moss"},
		{"marks with spaces around them", "\" We felt a bump , then everyone 's luggage slid to the front -- it was over in two seconds , \" passenger Jane Moss said .", "direct", "We felt a bump , then everyone 's luggage slid to the front -- it was over in two seconds", "Jane Moss"},
		{"what goes on behind a source and what opens the sentence", "In some cases, according to another constable, the police personnel wait near the junction with their devices.", "indirect", "In some cases | the police personnel wait near the junction with their devices", ""},
		{"a clause behind a rare verb", "Jane Moss submits that the road was lost.", "indirect", "that the road was lost", "Jane Moss"},
		{"whom somebody speaks for", "Lawyer for the president Armen Galstyan says that the lake has risen. Lawyer for Armen Galstyan says that the road was lost.", "indirect", "that the road was lost", ""},
		{"told to a programme, without “that”", "Paul Reyes told Triple Six's “The Sunday Scrum” his knee was fine.", "indirect", "his knee was fine", "Paul Reyes"},
		{"part of a whole", "Paul Reyes claimed half of the votes had been bought in the market.", "indirect", "half of the votes had been bought in the market", "Paul Reyes"},
		{"asked people somewhere how something is", "Paul Reyes asked people on Main Street how the town had changed since.", "indirect", "how the town had changed since", "Paul Reyes"},
		{"what a source does behind its name", "The cables were never damaged, according to Sheila Reyes, the engineer in charge.", "indirect", "The cables were never damaged", "Sheila Reyes"},
		{"a quotation left open, before a paragraph with a verb of its own", "Sheila Reyes told her guests: “My grandfather sold tickets through that window for years!\n\n“He would want you to sit down and watch the picture,” she continued.", "direct", "My grandfather sold tickets through that window for years", "Sheila Reyes"},
		{"branded a ruin", "Mayor Sheila Reyes branded the new road a ruin on stilts, and left.", "indirect", "the new road a ruin on stilts", "Sheila Reyes"},
		{"branding somebody something, behind an agent", "By Tuesday the clerk who had closed it was singled out by Declan Reyes in a column on the club's website, branding Ned Cusker a schoolmaster with a whistle.", "indirect", "Ned Cusker a schoolmaster with a whistle", "Declan Reyes"},
		{"reports that somebody denies", "Sheila Reyes rejected reports that she was joining the party.", "indirect", "reports that she was joining the party", "Sheila Reyes"},
		{"branding, behind a subject", "Sheila Reyes left the hall, branding the vote a farce.", "indirect", "the vote a farce", "Sheila Reyes"},
		{"a subject that looks like half of what is said", "It has also threatened to sue the government for $28bn.", "indirect", "to sue the government for $28bn", ""},
		{"nobody named", "“We know nothing about it,” a spokesman said.", "direct", "We know nothing about it", ""},
		{"an organisation", "The Pew Research Center estimated that 700,000 people live there without legal status.", "indirect", "700,000 people live there without legal status", "Pew Research Center"},
		{"paragraphs without closing mark", "John Smith, the mayor, spoke.\n\n“We built the school,” Smith said. “It took us years.\n\n“Now it is open.”", "direct", "Now it is open", "John Smith"},
		{"signed behind a dash", "Readers wrote to us.\n\n“Hearing him talk about it makes me fearful.” ― Krystal Correa", "direct", "Hearing him talk about it makes me fearful", "Krystal Correa"},
		{"a transcript", "Chris Wallace talked to Mike Pence.\n\nWALLACE: Will she be there?\n\nPENCE: She will not come at all.\n\nWALLACE: Thank you for this.", "indirect", "She will not come at all", "Mike Pence"},
	} {
		a, reading := read(t, row.text)
		var seen []string
		found := false
		for _, q := range reading.Quotes {
			var pieces []string
			for _, s := range q.Content {
				pieces = append(pieces, s.Of(a.Body))
			}
			name := ""
			if q.Speaker != nil {
				name = q.Speaker.Name
			}
			text := strings.Join(pieces, " | ")
			seen = append(seen, string(q.Kind)+": "+text+" — "+name)
			found = found || string(q.Kind) == row.kind && strings.Contains(text, row.content) && name == row.speaker
		}
		if !found {
			t.Errorf("%s: no %s statement %q by %q among %q", row.fact, row.kind, row.content, row.speaker, seen)
		}
	}
}

func TestWhatIsNoStatement(t *testing.T) {
	for _, row := range []struct{ fact, text string }{
		{"a sign", "She stood outside holding a sign that read “Never Again” for three hours."},
		{"a title", "The band has played “Born to Run” at the fair since 1990."},
		{"a title that is what somebody wrote", "Tom Grady wrote “The Glass Orchard” in 1988 and left the city."},
		{"a title that a band played", "Tom Grady then played “Nine Lives” and left the stage."},
		{"somebody who was dismissed", "Police commissioner Victor Hahn was dismissed by Mayor Ostrid Sund."},
		{"what only time tells", "Only time will tell whether the bridge lasts."},
		{"scare quotes", "The so-called “reform” passed on Monday."},
	} {
		a, reading := read(t, row.text)
		for _, q := range reading.Quotes {
			if q.Speaker != nil {
				t.Errorf("%s: %q is taken for a statement of %s", row.fact, q.Content[0].Of(a.Body), q.Speaker.Name)
			}
		}
	}
}

func TestReadIsDeterministic(t *testing.T) {
	for _, a := range seedArticles(t) {
		_, first := read(t, a.Body)
		_, second := read(t, a.Body)
		if len(first.Quotes) != len(second.Quotes) || len(first.Mentions) != len(second.Mentions) {
			t.Fatalf("%s is read in two ways", a.ID)
		}
		for i, q := range first.Quotes {
			if q.Content[0] != second.Quotes[i].Content[0] || (q.Speaker == nil) != (second.Quotes[i].Speaker == nil) {
				t.Fatalf("%s: quotation %d differs", a.ID, i)
			}
		}
	}
}

func TestDescriptionsAreVerbatim(t *testing.T) {
	for _, a := range seedArticles(t) {
		_, reading := read(t, a.Body)
		for _, q := range reading.Quotes {
			if s := q.Speaker; s != nil && (s.Description != nil && !strings.Contains(a.Body, *s.Description) || !strings.Contains(a.Body, s.AsWritten)) {
				t.Errorf("%s: %+v is not in the article's words", a.ID, *s)
			}
		}
	}
}
