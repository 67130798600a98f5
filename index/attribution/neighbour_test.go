package attribution_test

import (
	"strings"
	"testing"
)

// Who speaks may stand in the sentence that heralds a quotation, in the label before it
// or in the sentence whose quotation it continues; where somebody else may be meant, nobody is named.
func TestQuotationsLeanOnTheirNeighbours(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a colon behind a sentence about somebody", "Selma Roe had a simple plan: “The road stays closed until noon.”", "Selma Roe"},
		{"a colon behind a pronoun", "Selma Roe drives a truck. She was blunt: “The road stays closed until noon.”", "Selma Roe"},
		{"what somebody is before the name", "His neighbour, Selma Roe, was blunt: “The road stays closed until noon.”", "Selma Roe"},
		{"what to do", "Retired judge Selma Roe had one piece of advice: “Stay off closed roads.”", "Selma Roe"},
		{"a noun for what is said", "Selma Roe’s advice to all was short: “The road stays closed until noon.”", "Selma Roe"},
		{"a noun for what is said, by a pronoun", "Selma Roe drives a truck. Her answer: “The road stays closed until noon.”", "Selma Roe"},
		{"a noun for something else", "Selma Roe’s sign was short: “The road stays closed until noon.”", ""},
		{"what is written somewhere", "Selma Roe held a sign that read: “Closed Roads.”", ""},
		{"a label with a trade in lower case", "Bus driver Franz Roe: “The road stays closed until noon.”", "Franz Roe"},
		{"a label that tells where", "Driver Franz Roe, on the radio: “The road stays closed until noon.”", "Franz Roe"},
		{"a label that is nobody's", "Road notes for May: “The road stays closed until noon.”", ""},
		{"a label before what is signed", "Line of the week: “The road stays closed until noon.” — Franz Roe", "Franz Roe"},
		{"what somebody is before a signature", "“The road stays closed until noon.” — rescue leader Franz Roe", "Franz Roe"},
		{"a surname that labels what its bearer answers", "We met the driver Franz Roe.\n\nRoe: The road stays closed.\n\nPaper: Why?\n\nRoe: Because it snows.", "Franz Roe"},
		{"a label used once", "We met the driver Franz Roe.\n\nPaper: The road stays closed.", ""},
		{"a sentence about what somebody does", "Selma Roe drives a truck. Roe shook her head. “The road stays closed until noon.”", "Selma Roe"},
		{"a sentence about what she feels", "Selma Roe drives a truck.\n\nShe was furious. “The road stays closed until noon!”", "Selma Roe"},
		{"a sentence about a group", "Drivers were furious. “The road stays closed until noon!”", ""},
		{"a paragraph behind whoever was last to tell something", "Jan Roe feared the worst.\n\nRoe's words came after the mayor, Selma Dorn, on Monday appealed to drivers not to leave.\n\n“The road stays closed until noon. Put the kettle on.”\n\n“Who told you so?” she said.", "Selma Dorn"},
		{"a paragraph before one in which she goes on", "Selma Roe drives a truck. She shook her head.\n\n“The road stays closed until noon. Put the kettle on.”\n\n“Who told you so?” she said.", "Selma Roe"},
		{"a paragraph before one in which somebody else does", "Selma Roe drives a truck. She shook her head.\n\n“The road stays closed until noon. Put the kettle on.”\n\n“Who told you so?” Holt said.", ""},
		{"a title before a paragraph in which she goes on", "Selma Roe drives a truck. She shook her head.\n\n“The Road That Was Always Closed”\n\n“Who told you so?” she said.", ""},
		{"a statement without marks before it", "It snows too much, said Selma Roe. “The road stays closed until noon.”", "Selma Roe"},
		{"a quotation that goes on behind a day", "“It snows too much,” Selma Roe said in the port on Sunday. “The road stays closed until noon.”", "Selma Roe"},
		{"another voice behind a quotation", "“It snows too much!” yelled Selma Roe, a driver. “The road stays closed until noon,” whispered Franz Holt.", "Franz Holt"},
		{"how something was said", "“The road stays closed until noon!” roared Selma Roe, a driver, as they left.", "Selma Roe"},
		{"a colon before the next paragraph", "Asked about the snow, the mayor, Selma Roe, was blunt:\n\n“The road stays closed until noon.”", "Selma Roe"},
		{"a message without marks", "Mayor Selma Roe had one message for drivers on Sunday: The road stays closed until noon.", "Selma Roe"},
		{"a sentence that points back", "“The road stays closed until noon, and so do we.” That is how Selma Roe, 61, remembered it.", "Selma Roe"},
		{"a first paragraph that is left open", "“The road stays closed until noon.\n\n“And closed until night,” said Selma Roe.", "Selma Roe"},
		{"a digest that goes on", "The town is “a long wet Sunday”, said Selma Roe. The road is “closed for the whole winter”. Stay in, she added.", "Selma Roe"},
		{"a digest that names another", "The town is “a long wet Sunday”, said Selma Roe. Franz Day finds the road “closed for the whole winter”.", "Franz Day"},
		{"a term of others", "The town is “a long wet Sunday”, said Selma Roe. It is known as “the closed town of the north”.", ""},
		{"single marks where no double ones stand", "‘The town is cold,’ said Selma Roe. ‘The road is closed.’", "Selma Roe"},
		{"a passive names its agent", "The road was described as “closed for good” by Mayor Selma Roe.", "Selma Roe"},
		{"a passive names a place", "The road was described as “closed for good” by the river.", ""},
	} {
		if got := strings.Join(speakersOf(t, row.body, "closed"), ", "); got != row.want {
			t.Errorf("%s: %s\nis said by %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}
