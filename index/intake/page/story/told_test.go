package story

import "strings"

// The paragraphs of a story made up for these tests.
var told = []string{
	"The town council voted on Monday to reopen the old swimming baths in Mill Lane, which had been shut since the boiler failed three winters ago.",
	"“Our children have been learning to swim in the river, and that cannot go on,” said Petra Lindgren, who leads the swimming club and sat in the gallery.",
	"The repairs will cost 1.3 million crowns and will be paid from the sale of the former tax office. Two councillors abstained, and one left the room.",
	"Opponents had asked for a new pool beside the station instead. The engineer, Igor Novak, told them that the ground there would not carry it.",
	"Work is to begin in the second week of August, and the baths should open again on the first Saturday of Advent with a race over four lengths.",
}

const toldTitle = "Council votes to reopen the old baths"

func paragraphs(from, to int) string {
	return "<p>" + strings.Join(told[from:to], "</p>\n<p>") + "</p>"
}
