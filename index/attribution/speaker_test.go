package attribution_test

import (
	"strings"
	"testing"
)

// Each row is a text, the words of one statement in it, and who makes it.
func TestWhoIsMeant(t *testing.T) {
	for _, row := range []struct{ fact, text, content, speaker string }{
		{"a name that the tagger does not know, behind a comma", "Parents are angry.\n\nTheir lawyer, Orsolya Vantreight, said the board had broken the law.", "the board had broken the law", "Orsolya Vantreight"},
		{"a name behind what somebody heads", "The director of the water board, Ingmar Tollund, admitted on Friday that the pump had failed three times.", "the pump had failed three times", "Ingmar Tollund"},
		{"a name with a title behind what somebody heads", "The chairman of the bridge company, former mayor Anselm Pruett, said that the cracks were not dangerous.", "the cracks were not dangerous", "Anselm Pruett"},
		{"whose lawyer", "The farmers’ lawyer, Ottilie Marsh, said that the ministry had lost.", "the ministry had lost", "Ottilie Marsh"},
		{"a pronoun behind a subject with “of”", "“We cannot stop the trains,” said Gerlach Mott, the union’s secretary. Mott said that nine in ten had voted for it.\n\nDirector Ulrike Sandberg of the railway called the strike useless. “Every day costs us a million,” she said.", "Every day costs us a million", "Ulrike Sandberg"},
		{"a pronoun in the second sentence of a paragraph", "“I was wrong,” Dorsey Lund told reporters. Lund said that the toll was needed.\n\nCouncilman Hayward Finch of the People’s List does not accept that. He said that the city owned other land.", "the city owned other land", "Hayward Finch"},
		{"a pronoun behind somebody heard", "Detective Rufus Stahl said that four people knew the code. He also said that the phone had been off.\n\nThe court then heard the pathologist, Eudora Lanning. She said that the man had died before midnight.", "the man had died before midnight", "Eudora Lanning"},
		{"what stands before a name, later", "Both sides thanked the abbot of Saint Ebbe, Father Lucan Thorne, who had turned the heating off. “Cold feet make short speeches,” the abbot said.", "Cold feet make short speeches", "Lucan Thorne"},
		{"a surname alone of somebody whose given name the tagger does not know", "The evidence came from a former worker, Pavlin Drozdek, who spoke by video. Drozdek said that he had seen it from the bridge.", "he had seen it from the bridge", "Pavlin Drozdek"},
		{"an organisation with “and” in its name, which its acronym tells", "The Union of Communications and Allied Trades (UCAT) said that the vote was close.", "the vote was close", "Union of Communications and Allied Trades"},
		{"a title in whose brother somebody is", "Minister Ahmed Rashid's brother, Karim Rashid, left the villa. The minister said that he had sold the boat.", "he had sold the boat", "Ahmed Rashid"},
		{"a pronoun behind a passive and its agent", "Police commissioner Victor Hahn was dismissed by Mayor Ostrid Sund on Tuesday. He said that he had heard it on the radio.", "he had heard it on the radio", "Victor Hahn"},
		{"a pronoun behind a name that may be a team's", "Two of the goals came from Ostrid Falk. Asked what had changed since the loss to Torrin, he said that his boots had.", "his boots had", "Ostrid Falk"},
		{"a pronoun behind a relative by the given name", "Ostrid Falk made the clock. Her husband Frank winds it. He said that it was late.", "it was late", "Frank"},
		{"who made the study", "A study by the Kestrel Institute found that the lake would silt up within ten years.", "the lake would silt up within ten years", "Kestrel Institute"},
		{"whose firm made the survey", "A survey by the polling firm Compass found that most voters had made up their minds.", "most voters had made up their minds", "Compass"},
	} {
		a, reading := read(t, row.text)
		got, found := "", false
		for _, q := range reading.Quotes {
			if strings.Contains(q.Content[0].Of(a.Body), row.content) {
				found = true
				if q.Speaker != nil {
					got = q.Speaker.Name
				}
			}
		}
		if !found || got != row.speaker {
			t.Errorf("%s: %q is a statement (%v) of %q, want %q", row.fact, row.content, found, got, row.speaker)
		}
	}
}
