package attribution_test

import "testing"

func TestNamesAreTakenWholeAndWithoutTitles(t *testing.T) {
	for _, row := range []struct{ body, want string }{
		{"The Republican National Committee said on Monday that Milwaukee would host the debate.", "Republican National Committee"},
		{"The Justice Department said on Monday that it would appeal.", "Justice Department"},
		{"The Democratic Party said that it would appeal.", "Democratic Party"},
		{"The General Services Administration said that the building would be sold.", "General Services Administration"},
		{"The Judicial Council said that it would appeal.", "Judicial Council"},
		{"The former Justice Department of the colony said that it would appeal.", "Justice Department"},
		{"The Officer Training Service said that it would appeal.", "Officer Training Service"},
		{"Secretary of State Antony Blinken said that he would go.", "Antony Blinken"},
		{"Secretary of Homeland Security Janet Napolitano said that she would go.", "Janet Napolitano"},
		{"The Texas Supreme Court said that it would hear the case.", "Texas Supreme Court"},
		{"“No,” said the Secretary", "nobody"},
		{"Mayor Church said that he would run again.", "Church"},
		{"Sen. Frank Church said that he would run again.", "Frank Church"},
		{"Former President Barack Obama said that he would campaign.", "Barack Obama"},
		{"Senate Majority Leader Harry Reid said that he would vote.", "Harry Reid"},
		{"Councillor Hugo Fennimar said that he would vote.", "Hugo Fennimar"},
		{"Detective Inspector Ruvik Staal said that the case was closed.", "Ruvik Staal"},
		{"Economist Yannick Sorbel said that prices would rise.", "Yannick Sorbel"},
		{"Fisherman Joost Karrivan said that he would sail.", "Joost Karrivan"},
		{"Their spokesman, Councillor Hugo Fennimar, said that he would vote.", "Hugo Fennimar"},
		{"Dean Smith said that he would stay.", "Dean Smith"},
		{"Republican Sen. Ron Johnson said that he would vote.", "Ron Johnson"},
	} {
		_, found := read(t, row.body)
		got := "nobody"
		if q := found.Quotes; len(q) > 0 && q[0].Speaker != nil {
			got = q[0].Speaker.Name
		}
		if got != row.want {
			t.Errorf("%s\nis said by %q, want %q", row.body, got, row.want)
		}
	}
}
