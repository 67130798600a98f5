package names

import (
	"strings"
	"testing"

	"pullquote/index/article"
)

func TestWhereNamesEnd(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"several particles in a row", "Then they met Ingmar de la Cruz in the harbour.", "Ingmar de la Cruz"},
		{"a nickname in brackets", "Then they met William (Buck) Tansley in the harbour.", "p:William (Buck) Tansley"},
		{"a nickname of two words", "Then they met William “Old Buck” Tansley in the harbour.", "p:William “Old Buck” Tansley"},
		{"a quotation behind a name is no nickname", "Then William Tansley “walked away” in the harbour.", "p:William Tansley"},
		{"senior behind a comma", "Then they met Megan Tollund, Sr., in the harbour.", "p:Megan Tollund, Sr."},
		{"a month ends a name", "They told the Kestrel Institute September was too late for it.", "o:Kestrel Institute"},
		{"a paper with a day in capitals", "Then everybody in the port called USA TODAY about it.", "o:USA TODAY"},
		{"a month that is a given name, behind a title", "Then they met Mayor June Tollund in the harbour.", "p:[Mayor] June Tollund"},
		{"a month that is a given name, as the subject", "June Tollund said so in the harbour.", "p:June Tollund"},
		{"a month before what happens in it", "Then they saw the June Kestrel poll in the harbour.", "Kestrel"},
		{"a day behind “on” before a person", "On Monday Tollund left the harbour.", "Tollund"},
		{"a day behind a person is none of the name", "Then they met Megan Tollund Tuesday in the harbour.", "p:Megan Tollund"},
		{"a number alone begins none", "Then 32 SEIU members left the harbour.", "o:SEIU"},
		{"“for” joins a body’s name", "They called the Center for Kestrel Policy about it.", "o:Center for Kestrel Policy"},
		{"“on” joins a body’s name", "They called the Committee on Kestrel Affairs about it.", "o:Committee on Kestrel Affairs"},
		{"“on” ends it before a day", "They called the Kestrel Committee on Monday about it.", "o:Kestrel Committee"},
		{"“of the” joins a body’s name", "They called the Bank of the Kestrel Islands about it.", "o:Bank of the Kestrel Islands"},
		{"somebody called Banks is no bank", "They called Jim Banks of Kestrel about it.", "p:Jim Banks; Kestrel"},
		{"“of” joins no title and name", "They told the Council of Mayor Tollund about it.", "o:Council; p:[Mayor] Tollund"},
		{"“and” joins what a word of bodies ends", "They called the Kestrel and Yarrow Council about it.", "o:Kestrel and Yarrow Council"},
		{"“and” joins no person to a body", "They called Megan Tollund and Yarrow Council about it.", "p:Megan Tollund; o:Yarrow Council"},
		{"“and” parts two bodies", "They called the Kestrel Council and the Yarrow Bank about it.", "o:Kestrel Council; o:Yarrow Bank"},
		{"a union of those who do something", "They called the Farmer’s League about it in the harbour.", "o:Farmer’s League"},
		{"somebody’s thing is not the owner’s name", "They took Tollund’s Boat about in the harbour.", "Tollund; Boat"},
		{"who stands together for something", "They told Farmers for Kestrel about it in the harbour.", "o:Farmers for Kestrel"},
		{"one who stands alone for something", "They saw Tollund for Kestrel about it in the harbour.", "Tollund; Kestrel"},
		{"a place where somebody was born", "Then the Kestrel-born singer Megan Tollund left.", "p:Megan Tollund"},
		{"who leads something", "Then the Kestrel-led government left the harbour.", ""},
		{"the pronoun I", "Then I met them in the harbour.", ""},
		{"a sentence’s first word, elsewhere in lower case", "Nets are dear. They sell nets in the harbour.", ""},
	} {
		if got := found(row.body); got != row.want {
			t.Errorf("%s: %s\nhas %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

func TestWhatIsNoName(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a treaty", "Then they signed the Kestrel Treaty in the harbour.", ""},
		{"a bridge", "Then they met at the Kestrel Bridge in the harbour.", ""},
		{"an airport", "Then they met at Megan Tollund Airport in the harbour.", ""},
		{"a war", "Then they met before the Kestrel War in the harbour.", ""},
		{"a canyon", "Then they met at Ann Canyon in the harbour.", ""},
		{"a town in its country’s state", "Then they met in Kestrel, Texas, in the harbour.", ""},
		{"a language", "Then they spoke Spanish in the harbour.", ""},
		{"a title alone", "Then they told the Governor in the harbour.", ""},
		{"a headline’s word alone", "They all left the harbour. Updated at noon.", ""},
		{"a caption’s word before a name", "They all left the harbour. Courtesy Ingmar Tollund.", "Ingmar Tollund"},
		{"what people do in the singular, at a sentence’s start", "They all met Tollund in the harbour. Tollund said so.", "Tollund; Tollund"},
		{"a plural that is somebody’s name elsewhere", "They all met Ana Farmers in the harbour. Farmers said so.", "p:Ana Farmers; Farmers"},
	} {
		if got := found(row.body); got != row.want {
			t.Errorf("%s: %s\nhas %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

func TestTitlesStandApart(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"shortened", "Then they met Lt. Gov. Megan Tollund in the harbour.", "p:[Lt. Gov.] Megan Tollund"},
		{"an office that no list has", "They all left the harbour. State Climatologist Ingmar Tollund said so.", "p:[State Climatologist] Ingmar Tollund"},
		{"an editor of a paper", "They called Kestrel Editor-in-Chief Noah Tollund about it.", "p:[Kestrel Editor-in-Chief] Noah Tollund"},
		{"one who was elected", "They called Mayor-elect Megan Tollund about it.", "p:[Mayor-elect] Megan Tollund"},
		{"a trade before a given name", "They called Economist Megan Tollund about it.", "p:[Economist] Megan Tollund"},
		{"a trade by its ending, whatever follows", "They called Archivist Ingmar Tollund about it.", "p:[Archivist] Ingmar Tollund"},
		{"a trade before a surname may be a given name", "They called Dean Tollund about it.", "p:Dean Tollund"},
		{"a secretary of what takes two words", "Then in the old harbour they met Secretary of Homeland Security Megan Tollund.", "p:[Secretary of Homeland Security] Megan Tollund"},
		{"a deputy minister", "Deputy Minister for Fisheries Ola Dahl left the harbour.", "p:[Deputy Minister for Fisheries] Ola Dahl"},
		{"a minister for two things", "Deputy Minister for Ports and Sanitation Ola Dahl left the harbour.", "p:[Deputy Minister for Ports and Sanitation] Ola Dahl"},
		{"the head of a body apart from the body", "They met director of the Kestrel Institute Megan Tollund about it.", "o:Kestrel Institute; p:[director of the Kestrel Institute] Megan Tollund"},
		{"whom a spokesman speaks for", "They met a spokesman for Mayor Ann Day about it.", "p:[Mayor] Ann Day"},
		{"a weak title alone shows no person", "They met former Kestrel about it.", "Kestrel"},
		{"a general is no body’s word", "Then in the old harbour they met Attorney General Megan Tollund.", "p:[Attorney General] Megan Tollund"},
		{"a department of justice is no judge’s", "They met the Justice Department about it.", "o:Justice Department"},
		{"a title behind a name is part of it", "They met Megan Judge about it in the harbour.", "p:Megan Judge"},
	} {
		if got := found(row.body); got != row.want {
			t.Errorf("%s: %s\nhas %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

func TestTelltaleEndings(t *testing.T) {
	for word, want := range map[string]bool{
		"climatologist": true, "councilperson": true, "stateswoman": true, "parliamentarian": true, "surgeon-general": true, "mayor-elect": true,
		"person": false, "woman": false, "arian": false, "harbour": false, "geology": false,
	} {
		if telltale(word) != want {
			t.Errorf("%q ends as offices do: want %v", word, want)
		}
	}
	for word, want := range map[string]bool{"retailer": true, "pianist": true, "librarian": true, "river": false, "actor": false, "sea": false} {
		if doer(word) != want {
			t.Errorf("%q ends as one for somebody who does something: want %v", word, want)
		}
	}
}

func TestWhichDescriptionTellsMost(t *testing.T) {
	for _, row := range []struct{ fact, more, less string }{
		{"an office more than a membership", "a director of Kestrel", "who heads Kestrel"},
		{"a membership more than a party", "who runs Kestrel", "a Democrat"},
		{"a party more than a remark", "a Republican", "a friend of the sea"},
		{"a trade more than a remark", "a nurse", "who liked the sea"},
		{"what does something more than a thing", "a sailmaker", "a sight to see"},
	} {
		worth := func(description string) int {
			c := NewCast(textOf("Then, as all in the port had expected, Megan Tollund, " + description + ", left the harbour."))
			return c.worth(c.Behind(&c.Names[0]))
		}
		if more, less := worth(row.more), worth(row.less); more <= less || less == 0 {
			t.Errorf("%s: %q is worth %d, %q %d", row.fact, row.more, more, row.less, less)
		}
	}
}

// Whatever is read, names stand in order within the text, one behind the other, title before name.
func FuzzNamesStandInOrder(f *testing.F) {
	for _, body := range []string{
		"Then Sen. Megan Tollund (D-Kestrel), a lawyer, met the Union of Kestrel Nurses (UKN).", "Minister for Fisheries Ola Dahl", "“Buck”, Jr. of & for",
		"Hall of Famer A. B. of the", "32BJ SEIU, USA TODAY\n\nA. Ñandú ’08, who", "General General of State", "\xff The & &",
	} {
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		if _, err := article.Read("a.txt", []byte("A headline\n\n"+body)); err != nil {
			t.Skip("no article")
		}
		text := textOf(body)
		at := 0
		for _, n := range Find(text) {
			from := n.From
			if n.Title.Len() > 0 {
				from = n.Title.From
			}
			if from < 0 || n.Len() < 1 || n.To > len(text.Tokens) || n.To <= at || n.Title.Len() > 0 && n.Title.To > n.From {
				t.Fatalf("%q has the name %v with the title %v behind token %d", body, n.Stretch, n.Title, at)
			}
			at = n.To
		}
		cast := NewCast(text)
		for _, m := range cast.Mentions(map[int]bool{}) {
			if m.Name == "" || m.Of == "" || !strings.Contains(strings.Join(strings.Fields(text.Body), " "), m.Name) {
				t.Fatalf("%q mentions %+v", body, m)
			}
		}
	})
}
