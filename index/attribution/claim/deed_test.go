package claim

import "testing"

func TestDeedsAreNotSaid(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, from, to, source string
		want                              bool
	}{
		{"a second verb of the subject", "The clerk replied with boats and was asked to leave.", "replied", "and", "leave", "clerk", true},
		{"a second clause", "The clerk replied with boats and they had to leave.", "replied", "and", "leave", "clerk", false},
		{"a maker takes back what it sold", "Velmo recalled nearly 40,000 kettles.", "recalled", "nearly", "kettles", "Velmo", true},
		{"a maker is taking it back", "Velmo is recalling the lids.", "recalling", "the", "lids", "Velmo", true},
		{"it is taken back", "The lids were recalled in May.", "recalled", "in", "May", "", true},
		{"somebody remembers", "Ines Holt recalled the first 40 kettles that burned.", "recalled", "that", "burned", "Holt", false},
		{"somebody remembers a year", "Ines Holt recalled a 2007 flood.", "recalled", "a", "flood", "Holt", false},
		{"somebody remembers doing", "Ines Holt recalled walking 40 miles.", "recalled", "walking", "miles", "Holt", false},
		{"what something is for", "A rail was added to keep children out.", "added", "to", "out", "", true},
		{"what something is held to be", "The bridge is believed to be old.", "believed", "to", "old", "", false},
		{"which people are meant", "The young sailors seeking to join the guard are set to raise a flag.", "seeking", "to", "flag", "sailors", true},
		{"what people seek", "Sailors, seeking to join the guard, raise a flag.", "seeking", "to", "guard", "Sailors", false},
		{"by what name something goes", "The barge, known as Martha, sank.", "known", "as", "Martha", "", true},
		{"which others are meant", "Others to condemn the raid were clerks.", "condemn", "the", "clerks", "Others", true},
		{"others without a verb behind it", "Others to condemn the raid left.", "condemn", "the", "raid", "Others", false},
		{"others and a clause", "Others to condemn how the raid was led were clerks.", "condemn", "how", "clerks", "Others", false},
		{"others who do not open the sentence", "Then others to condemn the raid were clerks.", "condemn", "the", "clerks", "others", false},
		{"others with a verb of their own", "Others who came to condemn the raid were clerks.", "condemn", "the", "clerks", "Others", false},
		{"who is called up", "She called up two players.", "called", "two", "players", "", true},
		{"“up” behind another verb", "She said up to two players left.", "said", "two", "left", "", false},
		{"an answer that is a thing", "She answered with a goal.", "answered", "a", "goal", "", true},
		{"an answer in words", "She answered with “a goal.”", "answered", "a", "goal", "", false},
		{"an answer that is a clause", "She answered with the claim it was late.", "answered", "the", "late", "", false},
		{"what is said with a thing", "She said with a sigh.", "said", "a", "sigh", "", false},
		{"herself", "She announced herself with a goal.", "announced", "herself", "goal", "", true},
		{"behind herself", "She announced herself with a goal.", "announced", "a", "goal", "", false},
		{"what she herself would do", "She announced herself would leave.", "announced", "herself", "leave", "", false},
		{"what a side threatens by its name", "The visitors threatened Torsby twice.", "threatened", "Torsby", "twice", "visitors", true},
		{"whose goal a side threatens", "The visitors threatened their goal twice.", "threatened", "their", "twice", "visitors", true},
		{"what a side threatens that is not there", "The visitors threatened an attack.", "threatened", "an", "attack", "visitors", false},
		{"whom a side threatens to do something", "The visitors threatened the crew to leave.", "threatened", "the", "leave", "visitors", false},
		{"that a side threatens", "The visitors threatened the crew that they leave.", "threatened", "the", "leave", "visitors", false},
		{"a particle makes another verb", "She backed that up with a win.", "backed", "that", "win", "She", true},
		{"the verb alone", "She backed that plan with a sigh.", "backed", "that", "sigh", "She", false},
		{"what a thing threatens", "The drought threatens to spoil the crop.", "threatens", "to", "crop", "drought", true},
		{"what people threaten", "The miners threaten to close the port.", "threaten", "to", "port", "miners", false},
		{"what a person threatens", "Bo Ask threatens to close the port.", "threatens", "to", "port", "Ask", false},
		{"what a side threatens in a game", "The Rovers threatened the visitors' goal twice.", "threatened", "the", "twice", "Rovers", true},
		{"what a side threatens somebody with", "The miners threatened the clerk with a strike.", "threatened", "the", "strike", "miners", false},
		{"what would be done, without an article", "The miners threatened legal action over pay.", "threatened", "legal", "pay", "miners", false},
		{"what would be done", "The miners threatened a strike over pay.", "threatened", "a", "pay", "miners", false},
		{"what a word means", "The word Grellin, which describes a wall, is new.", "describes", "a", "wall", "which", true},
		{"what a report tells", "The report, which describes a wall, is new.", "describes", "a", "wall", "which", false},
		{"what may be said", "Some may wonder whether it rains.", "wonder", "whether", "rains", "Some", true},
		{"what could not be said", "The clerks could not say whether it rains.", "say", "whether", "rains", "clerks", false},
		{"what one must say oneself", "I must admit that it rains.", "admit", "that", "rains", "I", false},
		{"what is to be said", "The clerks will say that it rains.", "say", "that", "rains", "clerks", false},
		{"what is said", "The clerks say that it rains.", "say", "that", "rains", "clerks", false},
		{"somebody had remembered", "Ines Holt had recalled the flood.", "recalled", "the", "flood", "Holt", false},
		{"somebody who remembers", "Ines Holt, recalling the flood, left.", "recalling", "the", "flood", "Holt", false},
		{"somebody who remembers a number of years", "Ines Holt, recalling 40 years at sea, wept.", "recalling", "40", "sea", "Holt", false},
		{"somebody remembers how it was", "Ines Holt recalled how 40 boats burned.", "recalled", "how", "burned", "Holt", false},
		{"somebody remembers that it was", "Ines Holt recalled that 40 boats burned.", "recalled", "that", "burned", "Holt", false},
		{"what something is for, behind its “to”", "A rail was added to keep children out.", "added", "keep", "out", "", true},
		{"another clause behind what something is for", "A rail was added to keep children out, we hear they left.", "added", "they", "left", "", false},
		{"what is added to words", "It was added that children had left.", "added", "that", "left", "", false},
		{"what is added to words, without “that”", "It was added that children had left.", "added", "children", "left", "", false},
		{"what somebody added something for", "They added to keep children out.", "added", "to", "out", "", false},
		{"who is exhorted", "The crew was exhorted by Quill to keep out.", "exhorted", "to", "out", "crew", false},
		{"what was promised", "A boat was promised to bring them home.", "promised", "to", "home", "", false},
		{"which people with a place are meant", "The sailors of Marlow seeking to join the guard went home.", "seeking", "to", "home", "sailors", true},
		{"which people one thinks idle", "Clerks considered nonessential would go home.", "considered", "nonessential", "home", "Clerks", true},
		{"what people think", "The clerks considered the boats were late.", "considered", "the", "late", "clerks", false},
		{"what people hope", "The sailors hoping a storm is far wait.", "hoping", "a", "wait", "sailors", false},
		{"what people are shown", "The clerks shown boats are late would leave.", "shown", "boats", "leave", "clerks", false},
		{"what people are thought to be, with a preposition", "The clerks depicted as idle would go home.", "depicted", "as", "home", "clerks", false},
		{"people meant at a sentence’s end", "They met sailors seeking to join the guard.", "seeking", "to", "guard", "sailors", false},
		{"people meant, and somebody who possesses something", "They met sailors seeking to join Norland’s guard.", "seeking", "to", "guard", "sailors", false},
		{"people meant who want to be something", "They met sailors seeking to be heard.", "seeking", "to", "heard", "sailors", false},
		{"people meant who want to have something", "They met sailors seeking to have a say.", "seeking", "to", "say", "sailors", false},
		{"people meant before a mark", "They met sailors seeking to leave: boats were late.", "seeking", "to", "late", "sailors", false},
		{"people meant before another clause", "They met sailors seeking to leave and boats were late.", "seeking", "to", "late", "sailors", false},
		{"people meant before a clause about them", "They met sailors seeking to join guards who were late.", "seeking", "to", "late", "sailors", false},
		{"people meant before a clause about things", "They met sailors seeking to join guards which were late.", "seeking", "to", "late", "sailors", false},
		{"people meant before a clause of content", "They met sailors seeking to prove that boats were late.", "seeking", "to", "late", "sailors", false},
		{"people meant before somebody else’s clause", "They met sailors seeking to prove they were late.", "seeking", "to", "late", "sailors", false},
		{"people meant by what others do", "The sailors seeking to join guards serving in May went home.", "seeking", "to", "home", "sailors", true},
		{"people meant by what was done", "The sailors seeking to join guards formed in May went home.", "seeking", "to", "home", "sailors", true},
		{"to whom something is known", "The barge, known to all, sank.", "known", "to", "all", "", true},
		{"for what something is known", "The barge, known for its crew, sank.", "known", "for", "crew", "", true},
		{"since when something is known", "The barge, known since May, sank.", "known", "since", "May", "", false},
		{"under which name something is known", "The barge is known as Martha.", "known", "as", "Martha", "", false},
		{"under which name something was built", "The barge, built as Martha, sank.", "built", "as", "Martha", "", false},
		{"a particle behind “this”", "She backed this up with a win.", "backed", "this", "win", "She", true},
		{"a particle behind “it”", "She backed it up with a win.", "backed", "it", "win", "She", true},
		{"a particle behind “them”", "She backed them up with a win.", "backed", "them", "win", "She", true},
		{"a particle behind “all that”", "She backed all that up with a win.", "backed", "that", "win", "She", false},
		{"what those threaten whom no noun names", "They threaten to close the port.", "threaten", "to", "port", "They", false},
		{"what goes on about a thing with another verb", "The storm, which means that boats are late, is over.", "means", "that", "late", "which", false},
		{"what reports tell", "The reports, which describe a wall, are new.", "describe", "a", "wall", "which", false},
		{"what a body tells", "The crew, which describes a wall, is late.", "describes", "a", "wall", "which", false},
		{"what we can say", "We can say that it rains.", "say", "that", "rains", "We", false},
		{"what may be said within marks", "“Some may say that it rains,” they sang.", "say", "that", "rains", "Some", false},
		{"what may also be said", "Some may also wonder whether it rains.", "wonder", "whether", "rains", "Some", true},
		{"what may have been said", "Some may have wondered whether it rains.", "wondered", "whether", "rains", "Some", true},
		{"what may not be said", "Some may not wonder whether it rains.", "wonder", "whether", "rains", "Some", false},
		{"what couldn’t be said", "Some couldn’t say whether it rains.", "say", "whether", "rains", "Some", false},
		{"what may well not be said", "Some may well not say whether it rains.", "say", "whether", "rains", "Some", false},
		{"who may come and says so", "Clerks who may come say that it rains.", "say", "that", "rains", "Clerks", false},
		{"what somebody says whose name is a modal’s", "The clerks of May say that it rains.", "say", "that", "rains", "clerks", false},
		{"somebody agreed to the clause before", "Boats left, and she agreed.", "agreed", "Boats", "left", "she", true},
		{"somebody agreed to a quotation before", "“Boats left”, and she agreed.", "agreed", "Boats", "left", "she", false},
		{"the second of two who agreed", "Boats left, agreed he and she.", "agreed", "Boats", "left", "she", false},
		{"somebody agreed to another sentence", "Boats left. And she agreed.", "agreed", "Boats", "left", "she", false},
		{"somebody who stands in it", "Boats and she agreed.", "agreed", "Boats", "she", "she", false},
		{"a word of a heading", "A Flurry of Rumors\n\nBoats left.", "Rumors", "Boats", "left", "", true},
		{"a word of a heading above which it was told", "Boats left.\n\nA Flurry of Rumors", "Rumors", "Boats", "left", "", false},
		{"a word of the same line", "A Flurry of Rumors that boats left", "Rumors", "boats", "left", "", false},
		{"a word of a sentence", "They heard rumors.\n\nBoats left.", "rumors", "Boats", "left", "", false},
		{"what is told of a word that stands further on", "The word which Quill describes is new.", "describes", "is", "new", "which", false},
		{"what a bureau tells", "The observatory, which describes a wall, is new.", "describes", "a", "wall", "which", false},
		{"what a body with a long name tells", "The Kestrel Council of Upper Marlow Bay, which describes a wall, is new.", "describes", "a", "wall", "which", false},
		{"what a thing beside a later body means", "The word, which describes Kestrel Council, is new.", "describes", "Kestrel", "Council", "which", true},
		{"what a crew is exhorted to do", "The crew was exhorted to keep out.", "exhorted", "to", "out", "crew", false},
		{"what was decided", "It was decided to close the port.", "decided", "to", "port", "", false},
		{"what others seek whom somebody told", "Ruth Lowell told sailors seeking to join the guard are late.", "seeking", "to", "late", "Lowell", false},
		{"what people of a place are shown", "The clerks of Marlow shown boats are late would go.", "shown", "boats", "go", "clerks", false},
		{"what they threaten within a sentence", "Now they threaten to close the port.", "threaten", "to", "port", "they", false},
		{"what figures tell", "The figures, which show a wall, are new.", "show", "a", "wall", "which", false},
		{"what stands before people who are thought idle", "Boats were late, the clerks considered.", "considered", "Boats", "late", "clerks", false},
		{"which people were made something", "Clerks made idle would go home.", "made", "idle", "home", "Clerks", false},
		{"a particle behind “that” alone", "She backed that up.", "backed", "that", "that", "She", false},
		{"when somebody agreed", "Boats left when she agreed.", "agreed", "Boats", "left", "she", false},
		{"what something was added behind", "A rail was added on Friday to keep children out.", "added", "to", "out", "", false},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, row.source)
		if got := r.deed(c); got != row.want {
			t.Errorf("%s: %q is a deed: %v", row.fact, row.line, got)
		}
	}
}

func TestWhatIsCalledTogether(t *testing.T) {
	for _, row := range []struct {
		fact, line, from, to string
		want                 bool
	}{
		{"a meeting for a day", "The board called a meeting for Monday.", "a", "Monday", true},
		{"a meeting", "The board called an urgent meeting.", "an", "meeting", true},
		{"a name for something", "The board called the plan a disgrace.", "the", "disgrace", false},
		{"a name for something new without a preposition", "The board called a plan shameful.", "a", "shameful", false},
		{"a meeting without a mark behind it", "The board called a meeting", "a", "meeting", true},
		{"a meeting before a comma", "The board called a meeting, and they left.", "a", "left", true},
		{"a meeting for a purpose", "The board called a meeting to settle it.", "a", "it", true},
		{"what one asks for", "The board called for a meeting in May.", "a", "May", false},
		{"what it was called itself", "The board was called a disgrace.", "a", "disgrace", false},
		{"a name for something known", "The board called the plan, once more, a ruin.", "the", "ruin", false},
		{"a name for what belongs to something", "The board called a part of it shameful.", "a", "shameful", false},
		{"a name for what is compared", "The board called a plan as old as that shameful.", "a", "shameful", false},
		{"a name for something new behind “as”", "The board called a meeting as a ruin.", "a", "ruin", false},
	} {
		r, c := claimOf(row.line, "called", row.from, row.to, "board")
		if got := r.convenes(c); got != row.want {
			t.Errorf("%s: %q: %v", row.fact, row.line, got)
		}
	}
	if r, c := claimOf("The board praised a meeting for Monday.", "praised", "a", "Monday", "board"); r.convenes(c) {
		t.Error("who praises a meeting calls it together")
	}
}

func TestWhatNobodySaid(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, from, to, source string
		want                              bool
	}{
		{"nobody", "Nobody expects that it will rain.", "expects", "that", "rain", "Nobody", true},
		{"no one", "No one believes that it will rain.", "believes", "that", "rain", "one", true},
		{"one", "One believes that it will rain.", "believes", "that", "rain", "One", false},
		{"who does not know", "Many tenants do not know that they may stay.", "know", "that", "stay", "tenants", true},
		{"who knows", "Many tenants know that they may stay.", "know", "that", "stay", "tenants", false},
		{"who does not believe", "Many tenants do not believe that they may stay.", "believe", "that", "stay", "tenants", false},
		{"no-one", "They knew no-one expects that it will rain.", "expects", "that", "rain", "no-one", true},
		{"no workers", "They say no workers expect that it will rain.", "expect", "that", "rain", "workers", false},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, row.source)
		if got := r.silent(c); got != row.want {
			t.Errorf("%s: %q is silent: %v", row.fact, row.line, got)
		}
	}
}

func TestClausesAboutANounAreNotWhatItSays(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, from, to string
		want                      bool
	}{
		{"a clause without a subject", "The party made pledges that seemed too grand.", "pledges", "that", "grand", true},
		{"one with an auxiliary", "The party made pledges that are too grand.", "pledges", "that", "grand", true},
		{"one with a subject", "The party made pledges that it would stay.", "pledges", "that", "stay", false},
		{"one whose subject looks like a verb", "There are fears that businesses will close.", "fears", "that", "close", false},
		{"one without its “that”", "The party made pledges that seemed grand.", "pledges", "seemed", "grand", true},
		{"one in the past", "The party made pledges that drew crowds.", "pledges", "that", "crowds", true},
		{"one with “would”", "The party made pledges that would draw crowds.", "pledges", "that", "crowds", true},
		{"one with “are”", "The party made pledges that are grand.", "pledges", "that", "grand", true},
		{"a verb without “that”", "The party’s pledges were grand.", "pledges", "were", "grand", false},
		{"a verb before a preposition", "They made claims that rest on sand.", "claims", "that", "sand", true},
		{"a verb before “to”", "They made claims that lead to court.", "claims", "that", "court", true},
		{"a verb before an article", "They made pledges that break the law.", "pledges", "that", "law", true},
		{"a verb before a possessor", "They made pledges that break their word.", "pledges", "that", "word", true},
		{"a verb before an adverb", "They made pledges that go far.", "pledges", "that", "far", true},
		{"a verb before “that”", "They made claims that say that it rains.", "claims", "that", "rains", true},
		{"a subject with a preposition", "There are fears that boats in port will sink.", "fears", "that", "sink", false},
		{"“that” that ends the text", "They made pledges that", "pledges", "that", "that", false},
		{"what opens the text", "Boats left was the claim.", "claim", "Boats", "left", false},
		{"a verb before an infinitive", "They made claims that seem to hold.", "claims", "that", "hold", true},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, "")
		if got := r.relative(c); got != row.want {
			t.Errorf("%s: %q: %v", row.fact, row.line, got)
		}
	}
}

func TestModalsOfPossibility(t *testing.T) {
	for word, want := range map[string]bool{
		"may": true, "might": true, "could": true, "can": true, "should": true, "must": true, "will": false, "would": false, "shall": false,
	} {
		if got := isPossibility(word); got != want {
			t.Errorf("%q tells of what is possible or due: %v", word, got)
		}
	}
}

func TestWhichNumbersAreYears(t *testing.T) {
	for word, want := range map[string]bool{"1987": true, "2007": true, "4000": false, "19": false, "20000": false} {
		if got := isYear(word); got != want {
			t.Errorf("%q is a year: %v", word, got)
		}
	}
}

func TestWhatStandsBehindToTellsAnInfinitiveFromAMeasure(t *testing.T) {
	for _, row := range []struct {
		fact, line string
		want       bool
	}{
		{"a verb", "She wanted to leave early.", true},
		{"a number", "She wanted to 400 tons.", false},
		{"a mark", "She wanted to, but stayed.", false},
		{"an article", "She wanted to the port.", false},
		{"a preposition", "She wanted to in May.", false},
		{"“and”", "She wanted to and left.", false},
		{"an amount of money", "She wanted to $400.", false},
	} {
		r := readerOf(row.line)
		if got := r.infinitive(r.word("to")); got != row.want {
			t.Errorf("%s: “to” of %q opens an infinitive: %v", row.fact, row.line, got)
		}
	}
	if r := readerOf("She wanted the port."); !r.infinitive(r.word("the")) {
		t.Error("no “to” is a measure’s")
	}
}

func TestASingleWordInMarksIsOnlyPutSomewhere(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, from, to string
		want                      bool
	}{
		{"a letter that is added", "She added an extra “n” at noon.", "added", "an", "noon", true},
		{"a cry with its mark", "She added an extra “oh!” at noon.", "added", "an", "noon", true},
		{"two words", "She added an extra “oh no” at noon.", "added", "an", "noon", false},
		{"a clause with a word in marks", "She added that the “n” was late.", "added", "that", "late", false},
		{"another verb", "She wanted an extra “n” at noon.", "wanted", "an", "noon", false},
		{"a noun", "Her share was an extra “n” at noon.", "share", "an", "noon", false},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, "")
		if got := r.spells(c); got != row.want {
			t.Errorf("%s: %q: %v", row.fact, row.line, got)
		}
	}
}

func TestNounsForPeopleAndTheirBodies(t *testing.T) {
	for noun, want := range map[string]bool{
		"captains": true, "actors": true, "robbers": true, "girls": true, "twins": true, "people": true, "person": true,
		"bands": true, "uncles": true, "nieces": true, "cousins": true, "caucus": true, "blogs": true, "drought": false, "boats": false, "walls": false,
	} {
		r := readerOf("They met the " + noun + " then.")
		if got := r.humane(r.word(noun)); got != want {
			t.Errorf("%q means people or a body of them: %v", noun, got)
		}
	}
}
