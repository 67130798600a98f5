package names

import "testing"

// foundAll are the names of a body as found tells them, with those that only all of it shows to be names.
func foundAll(body string) string {
	t := textOf(body)
	return told(t, story{t}.speakingSurnames(Find(t)))
}

func TestAWordIsASurnameWhereItSpeaks(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a colour behind a given name and an age", "Gary White, 40, came late. “The road is closed,” White said.", "p:Gary White; White"},
		{"a town behind a given name that does something", "Tom Houston owns the mill. The road is closed, Houston said.", "p:Tom Houston; Houston"},
		{"a month", "June May owns the mill. The road is closed, May said.", "p:June May; May"},
		{"a title", "Edith Bishop owns the mill. Bishop said the road was closed.", "p:Edith Bishop; Bishop"},
		{"a house, of somebody with an age", "Edith House, 40, owns the mill. House said the road was closed.", "p:Edith House; House"},
		{"a house at large", "Edith House, 40, owns the mill. The House said the road was closed.", "p:Edith House; o:House"},
		{"the police of a town with a given name’s name", "Madison Police said so. Police said the road was closed.", "o:Madison Police; o:Police"},
		{"the police at large, where a town has a given name’s name", "Austin Police said so. Police said the road was closed.", "p:Austin Police; o:Police"},
		{"a word alone that speaks nowhere", "Gary White, 40, came late. The road led to White and to Hull.", "p:Gary White; Hull"},
		{"a town that is a place as well", "Tom Houston owns the mill in Houston. The road is closed, Houston said.", ""},
		{"an age of one figure", "Gary White, 4, came late.", ""},
		{"an age of three figures", "Gary White, 400, came late.", ""},
		{"a number without a comma", "Gary White 40 came late.", ""},
		{"an office before it", "Mayor Gary White came late. “The road is closed,” White said.", "p:[Mayor] Gary White; White"},
		{"a trade before it", "Then fisherman Gary White stopped. “The road is closed,” White said.", "p:Gary White; White"},
		{"somebody who speaks", "“The road is closed,” Gary White said. White said so.", "p:Gary White; White"},
		{"“who” behind it", "They drove with Gary White. Then Gary White, who has the mill, left.", "p:Gary White; p:Gary White"},
		{"an article behind it", "Then Gary White, a farmer, came.", "p:Gary White"},
		{"another word behind it", "Then Gary White, of Marlow, came.", "Marlow"},
		{"nothing beside it", "Then they met Gary White.", ""},
		{"“with” before it", "They drove with Tom Houston owns the mill.", ""},
		{"“at” before it elsewhere", "Tom Houston owns the mill. They met at Houston.", ""},
		{"“near” before it elsewhere", "Tom Houston owns the mill. They met near Houston.", ""},
		{"“the” before it", "The Tom Houston owns the mill.", ""},
		{"another capital before it", "Then Old Tom Houston owns the mill.", ""},
		{"a capital that begins the sentence", "Old Tom Houston owns the mill.", "p:Tom Houston"},
		{"a surname in capitals", "Tom HOUSTON owns the mill.", ""},
		{"a full stop between", "He met Tom. Houston owns the mill.", "Tom"},
		{"a white without a capital", "Gary White, 40, came late. “The road is closed,” a white said, and the white said.", "p:Gary White"},
		{"a surname with a name behind it", "Tom Houston owns the mill. Houston Roe said so.", "p:Tom Houston; Houston Roe"},
		{"a surname behind another given name", "Gary White, 40, came late. Then they met Ann White.", "p:Gary White; p:Ann White"},
		{"somebody behind “said”", "They left with Gary White. “The road is closed,” said Gary White.", "p:Gary White; p:Gary White"},
		{"an office before it at the end", "They met Mayor Gary White. “The road is closed,” White said.", "p:[Mayor] Gary White; White"},
		{"a trade before it at the end", "Then they met fisherman Gary White. “The road is closed,” White said.", "p:Gary White; White"},
		{"a place behind it", "Then they met Gary White at the mill.", ""},
		{"a number of something behind it", "Then they met Gary White in 40 boats.", ""},
		{"a word before it that is no given name", "Then Stone White, 40, came late.", ""},
		{"a town’s bridge that speaks", "Then Madison Bridge said so.", "o:Madison Bridge"},
		{"a surname that somebody likes", "Gary White, 40, came late. They liked White.", "p:Gary White"},
		{"a surname before another that speaks", "Gary White, 40, came late. “The road is closed,” said White Stone.", "p:Gary White; White Stone"},
		{"a surname behind a word in capitals", "Gary White, 40, came late. “The road is closed,” Old White said.", "p:Gary White"},
		{"“the” before a surname that speaks", "Gary White, 40, came late. “The road is closed,” the White said.", "p:Gary White"},
		{"a body that is called after somebody", "Gary White, 40, came late. The Foundation of Gary White said no.", "p:Gary White; o:Foundation of Gary White"},
		{"a colour that speaks", "Gary White, 40, came late. “The road is closed,” white said.", "p:Gary White"},
		{"an age behind a colour", "They saw a white, 40, come. “The road is closed,” White said.", ""},
		{"another’s surname that the article never has", "Gary White, 40, came late. “The road is closed,” Bridge said.", "p:Gary White"},
		{"a name of three words", "They saw Gary White Stone, 40, come. “The road is closed,” White said.", "p:Gary White Stone"},
		{"a day behind it", "They saw Gary White Day, 40, come.", ""},
		{"a day behind a surname that speaks", "Gary White, 40, came late. “The road is closed,” said White Day.", "p:Gary White"},
		{"a paragraph that ends between", "They met Tom\n\nHouston owns the mill.", "Tom"},
		{"a trade before it and a day behind it", "Then fisherman Gary White Day came.", ""},
		{"a trade in a paragraph that ends between", "They met fisherman Tom\n\nHouston owns the mill.", "Tom"},
		{"behind “on” it is a day", "Ann Friday, 40, came late. The mayor on Friday said the road was closed.", "p:Ann Friday"},
	} {
		if got := foundAll(row.body); got != row.want {
			t.Errorf("%s: %q has the names %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

func TestAPersonBeforeAStateIsNoPlace(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a state that begins somebody’s office", "Then they met Megan Holt, Ohio Gov. Jim Roe and others.", "p:Megan Holt; p:[Ohio Gov.] Jim Roe"},
		{"a state behind a town", "Then they met in Marlow, Ohio, and left.", ""},
		{"an office behind a title and a name, and “and”", "Then Gov. Ada Holt and House Speaker Jim Roe left.", "p:[Gov.] Ada Holt; p:[House Speaker] Jim Roe"},
	} {
		if got := found(row.body); got != row.want {
			t.Errorf("%s: %q has the names %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

func TestABodyListsWhatItIsFor(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"behind a comma, and “&”", "Then the Norland Department of Corrections, Rehabilitation & Reentry met in a small room on a cold day and left it early.", "o:Norland Department of Corrections, Rehabilitation & Reentry"},
		{"with a comma before “and”", "Then the Department of Health, Education, and Welfare met in a small room on a cold day and left it early.", "o:Department of Health, Education, and Welfare"},
		{"of several words", "Then the Department of Housing, Community and Economic Development met in a small room on a cold day and left it early.", "o:Department of Housing, Community and Economic Development"},
		{"other bodies follow", "Then the Department of Transport, Congress and Velmo met in a small room on a cold day and left it early.", "o:Department of Transport; o:Congress; Velmo"},
		{"people follow", "Then the Department of Transport, Karl Bern and Jim Roe met in a small room on a cold day and left it early.", "o:Department of Transport; p:Karl Bern; p:Jim Roe"},
		{"with a comma before “&”", "Then the Department of Transport, Health, & Energy met in a small room on a cold day and left it early.", "o:Department of Transport, Health, & Energy"},
		{"a body within", "Then the Department of Transport, Council and Health met in a small room on a cold day and left it early.", "o:Department of Transport; o:Council; Health"},
		{"an office within", "Then the Department of Transport, Mayor and Health met in a small room on a cold day and left it early.", "o:Department of Transport; Health"},
		{"four capitals within", "Then the Department of Transport, Rural Velmo Kestrel Affairs and Health met in a small room on a cold day and left it early.", "o:Department of Transport; Rural Velmo Kestrel Affairs; Health"},
		{"a given name within", "Then the Department of Transport, Karl and Health met in a small room on a cold day and left it early.", "o:Department of Transport; Karl; Health"},
		{"a day within", "Then the Department of Transport, Sunday and Health met in a small room on a cold day and left it early.", "o:Department of Transport; Health"},
		{"none that is what bodies are for", "Then the Department of Transport, Velmo and Kestrel met in a small room on a cold day and left it early.", "o:Department of Transport; Velmo; Kestrel"},
		{"a list behind somebody", "Then Tollund, Energy and Health met in a small room on a cold day and left it early.", "Tollund; Energy; Health"},
		{"a surer one before the last", "Then the Department of Transport, Energy, Health and Velmo met in a small room on a cold day and left it early.", "o:Department of Transport, Energy, Health and Velmo"},
		{"two lists, the first of which is none", "Then the Department of Transport, Velmo and Kestrel, Health and Energy met in a small room on a cold day and left it early.", "o:Department of Transport; Velmo; Kestrel; Energy"},
		{"one thing that a body is for, and no list", "Then the Department of Transport, Energy said, met in a small room on a cold day and left it early.", "o:Department of Transport; Energy"},
		{"one and what is no capital", "Then the Department of Transport, Energy and many met in a small room on a cold day and left it early.", "o:Department of Transport; Energy"},
		{"the end of the text behind a comma", "Then they met in the Department of Transport,", "o:Department of Transport"},
		{"the end of the text behind one", "Then they met in the Department of Transport, Energy", "o:Department of Transport; Energy"},
		{"the end of the text behind “and”", "Then they met in the Department of Transport, Energy and", "o:Department of Transport; Energy"},
		{"an office and a given name before a body", "Then Mayor Ada Holt and Water Council met.", "p:[Mayor] Ada Holt; o:Water Council"},
		{"an office’s word in a body’s name", "Then Attorney Ethics and Water Board met.", "o:Attorney Ethics and Water Board"},
		{"no list", "Then the Department of Transport, Velmo said, met in a small room on a cold day and left it early.", "o:Department of Transport; Velmo"},
		{"an airport that speaks", "Then Marlow Airport said so.", "o:Marlow Airport"},
		{"an airport that does not", "Then Marlow Airport closed.", ""},
		{"two things of which a verb seems to follow the second", "Then the Center for Disease Control & Prevention suggested it.", "o:Center for Disease Control & Prevention"},
		{"a thing in brackets", "Then the Department of Transport, Energy (and Health) met in a small room on a cold day and left it early.", "o:Department of Transport; Energy; Health"},
		{"an office and a given name alone before a body", "Then Mayor Mary and Water Council met.", "p:[Mayor] Mary; o:Water Council"},
		{"several bodies of a place", "Then Kestrel Banks of Norland met.", "Kestrel Banks of Norland"},
		{"two people before brackets that spell nothing", "Then Ruth Lowell and Ana Holt (D) met.", "p:Ruth Lowell; p:Ana Holt; D"},
	} {
		if got := found(row.body); got != row.want {
			t.Errorf("%s: %q has the names %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

func TestARankHasItsGrade(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a petty officer", "Then Petty Officer 2nd Class Odran Holt left.", "p:[Petty Officer 2nd Class] Odran Holt"},
		{"in words", "Then Private First Class Odran Holt left.", "p:[Private First Class] Odran Holt"},
		{"of what no list has as a rank", "Then Gunner 3rd Class Odran Holt left.", "p:[Gunner 3rd Class] Odran Holt"},
		{"the first grade", "Then Gunner 1st Class Odran Holt left.", "p:[Gunner 1st Class] Odran Holt"},
		{"the second in words", "Then Gunner Second Class Odran Holt left.", "p:[Gunner Second Class] Odran Holt"},
		{"the third in words", "Then Gunner Third Class Odran Holt left.", "p:[Gunner Third Class] Odran Holt"},
		{"the fourth in words", "Then Gunner Fourth Class Odran Holt left.", "p:[Gunner Fourth Class] Odran Holt"},
		{"the fourth", "Then Gunner 4th Class Odran Holt left.", "p:[Gunner 4th Class] Odran Holt"},
		{"master’s", "Then Gunner Master Class Odran Holt left.", "p:[Gunner Master Class] Odran Holt"},
		{"“class” without a capital", "Then Gunner 3rd class Odran Holt left.", "Gunner; Odran Holt"},
		{"another word behind an ordinal", "Then Gunner Second Roe Odran Holt left.", "Gunner Second Roe Odran Holt"},
		{"a petty officer of no grade", "Then Petty Officer Odran Holt left.", "p:[Petty Officer] Odran Holt"},
		{"an officer who is not petty", "Then Officer Odran Holt left.", "p:[Officer] Odran Holt"},
		{"an officer who begins the text", "Officer Odran Holt left.", "p:[Officer] Odran Holt"},
		{"a grade before no name", "Then Odran Second Class left.", "Odran Second Class"},
		{"a petty officer who begins the text", "Petty Officer 2nd Class Odran Holt left.", "p:[Petty Officer 2nd Class] Odran Holt"},
		{"“petty” without a capital", "Then petty Officer Odran Holt left.", "p:[petty Officer] Odran Holt"},
		{"another rank behind “petty”", "Then petty Captain Odran Holt left.", "p:[Captain] Odran Holt"},
		{"another word before an officer", "Then old Officer Odran Holt left.", "p:[Officer] Odran Holt"},
		{"an office behind the name", "Then Ruth Lowell MP and Odran Roe left.", "p:Ruth Lowell; Odran Roe"},
		{"what somebody is by nation", "Then Canadian Megan Holt left.", "p:[Canadian] Megan Holt"},
		{"ranks in short", "Then Norland’s Brig. Gen. Odran Holt left.", "Norland; p:[Brig. Gen.] Odran Holt"},
		{"initials", "Then they met K.V. Holt in the harbour.", "K.V. Holt"},
		{"a grade of nobody", "Then Gunner 2nd Class left.", "Gunner; Class"},
		{"a grade that ends the text", "Then they met Gunner 2nd Class", "Gunner; Class"},
	} {
		if got := found(row.body); got != row.want {
			t.Errorf("%s: %q has the names %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}
