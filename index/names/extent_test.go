package names

import (
	"slices"
	"strings"
	"testing"

	"pullquote/index/article"
	"pullquote/index/nlp"
	"pullquote/index/sentence"
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
		{"a paper with a day in its name", "They called the Tollund Sunday Herald then.", "o:Tollund Sunday Herald"},
		{"a day in capitals before a paper", "They called the Tollund SUNDAY Herald then.", "Tollund; o:SUNDAY Herald"},
		{"a day before a paper in capitals", "They called the Tollund Sunday HERALD then.", "Tollund; o:Sunday HERALD"},
		{"a day before what is no paper", "They called the Tollund Sunday Club then.", "Tollund; o:Sunday Club"},
		{"a day behind two words that are nobody's name", "They called Old Kestrel Sunday Herald then.", "o:Old Kestrel Sunday Herald"},
		{"a month that is a given name, behind a title", "Then they met Mayor June Tollund in the harbour.", "p:[Mayor] June Tollund"},
		{"a month that is a given name, as the subject", "June Tollund said so in the harbour.", "p:June Tollund"},
		{"a month that may be a given name, with no verb behind it", "June Tollund in the harbour left.", "Tollund"},
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
		{"a farmer alone for something", "They told Farmer for Kestrel about it in the harbour.", "Farmer; Kestrel"},
		{"those who do something on something", "They called the Dock Workers on Kestrel then.", "Dock Workers; Kestrel"},
		{"somebody called Workers of somewhere", "They called the Megan Workers of America then.", "p:Megan Workers"},
		{"one who stands alone for something", "They saw Tollund for Kestrel about it in the harbour.", "Tollund; Kestrel"},
		{"a place where somebody was born", "Then the Kestrel-born singer Megan Tollund left.", "p:Megan Tollund"},
		{"who leads something", "Then the Kestrel-led government left the harbour.", ""},
		{"the pronoun I", "Then I met them in the harbour.", ""},
		{"a sentence’s first word, elsewhere in lower case", "Nets are dear. They sell nets in the harbour.", ""},
		{"an initial without its full stop", "Then they met J Tollund in the harbour.", "p:J Tollund"},
		{"a given name that is a word elsewhere", "They mark it. Mark Tollund left.", "p:Mark Tollund"},
		{"a title that is a word elsewhere", "They met the governor. Governor Tollund left.", "p:[Governor] Tollund"},
		{"letters that English has not, though the word is elsewhere in lower case", "They ate an éclair. Éclair Tollund left.", "Éclair Tollund"},
		{"a noun that a body’s name begins with", "They all left. Water News said so.", "o:Water News"},
		{"an adjective that a body’s name begins with", "They all left. Global News said so.", "o:Global News"},
		{"a word that is elsewhere in lower case begins none", "They drank water. Water Council said so.", "o:Council"},
		{"a sentence’s first word that no tagger knows, elsewhere in lower case", "Anchor left. They raised the anchor.", ""},
		{"two parts behind a word between", "They called the Yarrow Nurses near Yarrow Council about it.", "Yarrow Nurses; o:Yarrow Council"},
		{"a day in capitals behind a name", "Then they told Ingmar Tollund MONDAY about it.", "Ingmar Tollund"},
		{"a day behind an acronym", "Then they told SEIU Tuesday about it.", "o:SEIU"},
		{"an ordinal begins none", "Then they saw the 2nd Tollund boat in the harbour.", "Tollund"},
		{"“of” joins nothing in lower case", "Then they told the Committee of kestrels about it.", "o:Committee"},
		{"“on” ends it before a month", "Then they told the Kestrel Committee on September about it.", "o:Kestrel Committee"},
		{"those who stand together are of no place", "Then they told Farmers of Kestrel about it.", "Farmers; Kestrel"},
		{"“of” joins a body’s word behind a given name", "They called the Megan Institute of Kestrel about it.", "p:Megan Institute of Kestrel"},
		{"“and” parts two names", "They saw Kestrel and Yarrow about it.", "Kestrel; Yarrow"},
		{"“and” joins nobody whose initials a word behind happens to be", "Then Ingmar and Tollund said it was late.", "Ingmar; Tollund"},
		{"a family stands for nothing together", "Then they saw Tollunds for Kestrel about it.", "Tollunds; Kestrel"},
		{"a trade that stands for something", "Then they called Nurses for Kestrel about it.", "o:Nurses for Kestrel"},
		{"a nickname in single marks", "Then they met William ‘Buck’ Tansley in the harbour.", "p:William ‘Buck’ Tansley"},
		{"three words in marks are no nickname", "Then they met William “Old Big Buck” Tansley in the harbour.", "William; Old Big Buck; Tansley"},
		{"a name with its place in brackets", "Then they met William (Buck of Tansley Bay) in the harbour.", "William; Buck; Tansley Bay"},
		{"two names in marks are no nickname", "Then they saw William “Buck, Tansley” in the harbour.", "William; Buck; Tansley"},
		{"names behind semicolons", "Then they met Megan Tollund; Ana; Eva Ruiz in the harbour.", "p:Megan Tollund; Ana; p:Eva Ruiz"},
		{"an owner’s thing", "Then they took the Farmer’s boat in the harbour.", "Farmer"},
		{"an owner’s long list", "Then they called the Farmer’s Kestrel Yarrow Oldport League about it.", "Farmer; o:Kestrel Yarrow Oldport League"},
		{"a mayor’s thing", "Then they liked the Yarrow Mayor’s Tollund Nets about it.", "Yarrow Mayor; Tollund Nets"},
		{"the article that is a name’s elsewhere", "They read The Kestrel Tribune. The Yarrow Research Institute closed.", "o:The Kestrel Tribune; o:Yarrow Research Institute"},
		{"the article before one word may be its own", "They read The Kestrel Tribune. The Tollund sank.", "o:The Kestrel Tribune; The Tollund"},
		{"a noun in the plural that a body’s name begins with", "They all left. Champions League winners sang.", "o:Champions League"},
		{"a participle that a body’s name begins with", "They all left. Associated Press said so.", "o:Associated Press"},
		{"a preposition before a name at a sentence’s start", "They ran against Tollund. Against Kestrel they lost.", "Tollund; Kestrel"},
		{"a body’s word in lower case", "They all left. Appropriate action was taken.", ""},
		{"veterans who stand for something", "Then they called Veterans for Kestrel about it.", "o:Veterans for Kestrel"},
		{"a nickname in straight single marks", "Then they met William 'Buck' Tansley in the harbour.", "p:William 'Buck' Tansley"},
		{"“when” before a body’s word", "They all left. When Council members left, they sang.", "o:Council"},
		{"where people are from behind a name", "They met Tollund Kestrel-based clerks in the harbour.", "Tollund"},
		{"a line in title case goes on behind no name", "Stop Megan From Leaving Kestrel Harbour", "Megan"},
		{"a pronoun parts the words of a song", "They sang Call Me Tollund in the harbour.", "Call; Tollund"},
		{"a possessor before junior", "Megan’s Jr. boats left.", "Megan; Jr."},
		{"a paper with a day in a line in title case", "Contributing: Megan Tollund, USA TODAY, and The Kestrel Press", "Megan"},
		{"a month that is no given name, behind a title", "Then they met Mayor August Tollund in the harbour.", "Tollund"},
		{"a month before an acronym", "June KRI is due at noon.", "o:KRI"},
		{"a month that is a given name, before an age", "June Tollund, 32, left.", "p:June Tollund"},
		{"“of” joins bodies in the plural", "They called the Houses of Parliament about it.", "o:Houses of Parliament"},
		{"“and” joins nobody with an office to a body", "They met Port Director Ingmar Tollund and Yarrow Water Council members.", "p:[Port Director] Ingmar Tollund; o:Yarrow Water Council"},
		{"citizens who stand for something", "They called Citizens for Kestrel about it.", "o:Citizens for Kestrel"},
		{"what begins with a mark is no nickname", "They met Kestrel (@KestrelPort) Tollund today.", "Kestrel; KestrelPort"},
		{"a place in brackets is no nickname", "They met Ingmar Tollund (Edison) today.", "Ingmar Tollund; Edison"},
		{"a pronoun behind a nickname", "They met Ingmar “Buck” They left.", "Ingmar; Buck"},
		{"a league of those who do something", "They called the Nurses’ League about it.", "o:Nurses’ League"},
		{"a day that a paper’s name begins with", "Then they read the Sunday Kestrel Tribune in the harbour.", "o:Sunday Kestrel Tribune"},
		{"somebody behind “on”", "They relied on Megan Tollund about it.", "p:Megan Tollund"},
		{"who leads a side is in its name", "They beat Ingmar Tollund-led Kestrel in the harbour.", "Ingmar Tollund-led Kestrel"},
		{"a name that opens a sentence with no trade", "Kestrel Ingmar Tollund left.", "Kestrel Ingmar Tollund"},
		{"a plural in marks", "They knew the drama “Sopranos” and liked it.", "Sopranos"},
		{"“for” joins a society that an adjective of a party opens", "They called Seminarians for a Democratic Society about it.", "o:Seminarians for a Democratic Society"},
		{"a general’s division is its own name", "They called the Attorney General’s Family Division about it.", "o:Family Division"},
		{"“and” joins what an acronym spells, whatever it is", "They called the Union of Lamps and Kettles (ULK) about it.", "o:Union of Lamps and Kettles; o:ULK"},
		{"an acronym behind a word in lower case", "They called the Union of Lamps and Kettles now (ULK) about it.", "o:Union of Lamps; Kettles; o:ULK"},
		{"“and” parts two bodies without an article", "They called the Kestrel Council and Yarrow Bank about it.", "o:Kestrel Council; o:Yarrow Bank"},
		{"a mark that only closes is no nickname’s", "Then William knew Buck) Tansley about it.", "William; Buck"},
		{"nothing in marks is no nickname", "Then they met William () Tansley about it.", "William; Tansley"},
		{"a council that is elsewhere in lower case", "They like a council. They called the Yarrow Mayor’s Council about it.", "o:Yarrow Mayor’s Council"},
		{"a mayor’s council in lower case", "They called the Yarrow Mayor’s council about it.", "Yarrow Mayor"},
		{"a state behind “in” before a given name alone", "They met in Vermont Joshua about it.", "Vermont Joshua"},
		{"a state that stands nowhere", "They met Vermont Joshua Tollund about it.", "Vermont Joshua Tollund"},
		{"a state before what is no given name", "They met in Vermont Ingmar Tollund about it.", "Vermont Ingmar Tollund"},
		{"a government in a line in title case", "Stop Megan Government Says Kestrel Harbour Leaves", "Megan"},
	} {
		if got := found(row.body); got != row.want {
			t.Errorf("%s: %s\nhas %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

// Which words within a name, or before it, are a body's.
func TestWhatBelongsToTheNameOfABody(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a paper of today", "Midlands Today News reported it.", "o:Midlands Today News"},
		{"a paper of Sunday", "Then the Tollund Sunday Herald reported it.", "o:Tollund Sunday Herald"},
		{"a paper of Sunday behind its article", "Then The Sunday Herald reported it.", "The; o:Sunday Herald"},
		{"a day when somebody spoke", "Then Megan Tollund Sunday News was brief.", "p:Megan Tollund; o:Sunday News"},
		{"a bank of somewhere that opens a sentence", "Bank of Tollund left.", "o:Bank of Tollund"},
		{"a bank that the article writes small", "Bank of Tollund left. The bank closed.", "Tollund"},
	} {
		if got := found(row.body); got != row.want {
			t.Errorf("%s: %s\nnames %q, want %q", row.fact, row.body, got, row.want)
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
		{"a general of a place", "They met Kestrel General about it.", ""},
		{"a name that is a people’s, before a surname", "Then they met Christian Tollund in the harbour.", "p:Christian Tollund"},
		{"people of a country, behind a title", "Then they met former Americans in the harbour.", ""},
		{"a surname that is a people’s, behind a title", "Then they met Mayor Ingmar French in the harbour.", "p:[Mayor] Ingmar French"},
		{"a body whose first word is an initial", "Then they called the J. Tollund Council about it.", "o:J. Tollund Council"},
		{"a given name alone tells no person", "Then they liked Megan in the harbour.", "Megan"},
		{"an initial alone tells no person", "Then they liked J. in the harbour.", "J."},
		{"a person whose surname could be a body’s", "Then they met Helen Church in the harbour.", "p:Helen Church"},
		{"two titles, the second without its full stop", "Then they met Rev. Dr Megan Tollund in the harbour.", "p:[Rev. Dr] Megan Tollund"},
		{"those who do something before a body’s word", "They all left. Farmers Bank said so.", "o:Farmers Bank"},
		{"what people do in the singular may be a surname", "They all left. Baker said so.", "Baker"},
		{"a short surname that ends like a plural", "They all left. Winters said so.", "Winters"},
		{"the plural of a trade", "They all left. Nurses said so.", ""},
		{"the plural of a short title", "They all left. Mayors said so.", ""},
		{"a place in a state", "Then they met Tollund in Ohio about it.", "Tollund"},
		{"a bridge without an article", "Then they met at Kestrel Bridge in the harbour.", ""},
		{"a person with a title whose surname could be a thing’s", "Then they met Mayor Ingmar Day in the harbour.", "p:[Mayor] Ingmar Day"},
		{"a mayor whose surname could be a body’s", "Then they met Mayor Megan Church in the harbour.", "p:[Mayor] Megan Church"},
		{"a word that stands elsewhere in lower case", "Cyclos is a disease. They know of cyclos.", ""},
		{"a line in title case without a given name", "Kestrel Harbour Cases Tollund Yarrow Oldport Marlow Bay Quill", ""},
		{"a school in a line in title case", "Early Council Harbour School at Kestrel University", ""},
		{"a hall of fame where nobody is named", "They met the Hall of Famer in the harbour.", "Hall; Famer"},
		{"a country in capitals", "They sailed to USA and back.", ""},
		{"a day alone", "They read it. They saw Today in the harbour.", ""},
		{"a headline’s word before a date", "Updated July 15, 2026.", ""},
		{"lawyers", "Lawyers had no reason to sail.", ""},
		{"a plural that no trade has", "Marquises, a poem, was read.", "Marquises"},
		{"the body that a director is over", "They met the director of the Center for Kestrel River Studies.", "o:Center for Kestrel River Studies"},
		{"a holder behind a body of four words", "They met the director of Kestrel Animal Port Control about it.", "Kestrel Animal Port Control"},
		{"a holder behind a body of three words", "They met an ombudsman for Kestrel Student Assistance about it.", "Kestrel Student Assistance"},
		{"a holder behind a minister’s two words", "They met the minister for Kestrel Water about it.", "Kestrel Water"},
		{"a holder in a district", "They met a spokesperson for the San Diego School District about it.", "o:San Diego School District"},
		{"a holder behind a centre for something", "They met Ingmar Tollund, director of Kestrel’s National Centre for Sea Control, in the port.", "Ingmar Tollund; Kestrel; o:National Centre for Sea Control"},
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
		{"names before a bare title stay", "They told Ana Ruiz that director of the Kestrel Institute Megan Tollund left.", "p:Ana Ruiz; o:Kestrel Institute; p:[director of the Kestrel Institute] Megan Tollund"},
		{"a surname like a body’s word behind a shortened title", "They called Sen. Ingmar House today.", "p:[Sen.] Ingmar House"},
		{"a mayor whom a minister serves", "They met the secretary of Mayor Ann Day about it.", "p:[Mayor] Ann Day"},
		{"a trade that is a given name before another", "Dean Ann Tollund left.", "p:Dean Ann Tollund"},
		{"an office over a board", "They met the director of Kestrel Board Ingmar Tollund about it.", "o:Kestrel Board; p:[director of Kestrel Board] Ingmar Tollund"},
		{"a vice president of a board", "They met the vice president of Kestrel Board Ingmar Tollund about it.", "o:Kestrel Board; p:[vice president of Kestrel Board] Ingmar Tollund"},
		{"an office in a body is not over it", "They met the director in Kestrel Board Ingmar Tollund about it.", "o:Kestrel Board Ingmar Tollund"},
		{"a thing of a body is no office", "They met the boat of Kestrel Board Ingmar Tollund about it.", "o:Kestrel Board Ingmar Tollund"},
		{"a person whom a secretary serves", "They met the secretary of Megan Ann Tollund about it.", "p:Megan Ann Tollund"},
		{"the head of a thing, by the given name", "They met the director of Kestrel Bridge Megan Tollund about it.", "p:[director of Kestrel Bridge] Megan Tollund"},
		{"the head of a department", "They met the director of Public Health Ingmar Tollund about it.", "p:[director of Public Health] Ingmar Tollund"},
		{"a paper that a reporter works for", "They met a reporter for the Yarrow Citizen Times about it.", "o:Yarrow Citizen Times"},
		{"a body of a body that a director is over", "They met the director of the Kestrel Museum Yarrow Institute about it.", "o:Kestrel Museum Yarrow Institute"},
		{"an ambassador to a country", "They met ambassador to Kestrel Ingmar Tollund.", "p:[ambassador to Kestrel] Ingmar Tollund"},
		{"the article is no part of an office", "The director of Kestrel Board Megan Tollund left.", "o:Kestrel Board; p:[director of Kestrel Board] Megan Tollund"},
		{"a country in capitals before an office", "They met US director of Kestrel Board Ingmar Tollund.", "o:Kestrel Board; p:[US director of Kestrel Board] Ingmar Tollund"},
		{"a secretary of an army", "Then they met Secretary of Army Daniel Tollund.", "p:[Secretary of Army] Daniel Tollund"},
		{"a secretary of state by the surname", "They met Secretary of State Tollund about it.", "p:[Secretary of State] Tollund"},
		{"a chief of those who do something", "They met Mayor Economist Megan Tollund in the harbour.", "p:[Mayor Economist] Megan Tollund"},
		{"an assistant of an office", "Assistant Director Jim Tollund left.", "p:[Assistant Director] Jim Tollund"},
		{"an ambassador to a country in capitals", "They met the ambassador to the US Megan Tollund.", "p:[ambassador to the US] Megan Tollund"},
		{"a trade in capitals tells no title", "ACTOR IN A DRAMA", "ACTOR IN A DRAMA"},
		{"“of” in capitals has no title before it", "PHOTO OF THE WEEK", "OF THE WEEK"},
		{"a chief executive", "Then Chief Executive Megan Tollund left.", "p:[Chief Executive] Megan Tollund"},
		{"a chief executive officer", "Then Chief Executive Officer Megan Tollund left.", "p:[Chief Executive Officer] Megan Tollund"},
		{"a chief whom nobody names", "Then the Chief Operating Officer of the port left.", ""},
		{"a vice president whom nobody names", "Then the Vice President left the harbour.", ""},
		{"a vice president of that name", "Then Vice President Pope left the harbour.", "p:[Vice President] Pope"},
		{"the state of somebody’s office", "They called the attorney for the District of Vermont Joshua Tollund about it.", "District; p:Joshua Tollund"},
		{"a leader of what has several words, and a doctor", "Leader of Government Business Dr Megan Tollund left.", "p:[Leader of Government Business Dr] Megan Tollund"},
		{"what a bracket opens and does not close", "They sailed to New Kestrel (Tollund: Yarrow) in the harbour.", "New Kestrel; Tollund; Yarrow"},
		{"“and” joins what a body is for", "They called the Center for Kestrel Control and Prevention about it.", "o:Center for Kestrel Control and Prevention"},
		{"a committee on a thing", "They called the Committee on Oversight and Reform about it.", "o:Committee on Oversight and Reform"},
		{"“and” joins what a ministry is over", "They called the Ministry of Trade and Regional Industries about it.", "o:Ministry of Trade and Regional Industries"},
		{"“and” joins no person to what a body is for", "They called the Center for Prevention and Megan Tollund about it.", "o:Center for Prevention; p:Megan Tollund"},
		{"nor a company", "They called the Center for Prevention and Velmo about it.", "o:Center for Prevention; Velmo"},
		{"nor a country", "They called the Center for Prevention and France about it.", "o:Center for Prevention"},
		{"nor what is of nothing", "They called the Kestrel Center and Prevention about it.", "o:Kestrel Center; Prevention"},
		{"“and the” parts two bodies whatever ends them", "They called Harbour Security Investigations and the Yarrow Police about it.", "o:Harbour Security Investigations; o:Yarrow Police"},
		{"a road", "They left for Kestrel Hill Road in the rain.", ""},
		{"a shout", "They all left. HOW DO YOU NOT MENTION THAT", ""},
		{"a numeral", "I.", ""},
		{"a calling behind a dateline", "KESTREL (Nordwire) — Lawmaker Ingmar Tollund is voicing doubts.", "o:KESTREL; Nordwire; p:[Lawmaker] Ingmar Tollund"},
		{"a calling by its ending behind a dateline", "KESTREL (Nordwire) — Traveler Megan Tollund is voicing doubts.", "o:KESTREL; Nordwire; p:[Traveler] Megan Tollund"},
		{"a word behind a dash alone may be a name", "They left — Baker Ingmar Tollund stayed.", "Baker Ingmar Tollund"},
		{"a chair of a guild, whose name no list has", "Chair of the Harbour Guild Ólafur Brandsson left.", "o:Harbour Guild; p:[Chair of the Harbour Guild] Ólafur Brandsson"},
		{"a director of what begins like a given name", "Director of the Marine Archive Svava Lind left.", "p:[Director of the Marine Archive] Svava Lind"},
		{"a lawyer for somebody with a body's word for a surname", "Lawyer for Megan House Svava Lind left.", "p:Megan House Svava Lind"},
		{"a secretary of a union of those who do something", "Secretary of the Dockers’ Union Pavlos Rigas left.", "p:[Secretary of the Dockers’ Union] Pavlos Rigas"},
		{"an executive is a chief’s alone", "Then Mayor Executive Tollund left.", "p:[Mayor] Executive Tollund"},
		{"a chief whose surname is a title", "Then Chief Bishop left.", "p:[Chief] Bishop"},
		{"a chief executive officer in lower case", "They met the Chief Executive officer about it.", ""},
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
		if IsDoer(word) != want {
			t.Errorf("%q ends as one for somebody who does something: want %v", word, want)
		}
	}
}

func TestWhichDescriptionTellsMost(t *testing.T) {
	for _, row := range []struct{ fact, more, less string }{
		{"an office more than a membership", "a director of Kestrel", "who heads Kestrel"},
		{"a membership more than a party", "who runs Kestrel", "a Democrat"},
		{"a trade more than a party", "a nurse", "a Democrat"},
		{"a trade more than what does something", "a nurse", "a sailmaker"},
		{"a trade more than a relation", "a nurse", "the mayor’s wife"},
	} {
		worth := func(description string) int {
			c := NewCast(textOf("Then, as all in the port had expected, Megan Tollund, " + description + ", left the harbour."))
			return c.worth(c.Behind(&c.Names[0]), false)
		}
		if more, less := worth(row.more), worth(row.less); more <= less || less == 0 {
			t.Errorf("%s: %q is worth %d, %q %d", row.fact, row.more, more, row.less, less)
		}
	}
}

// Only an office, a trade, a party or a relation tells what somebody is.
func TestWhatTellsNothing(t *testing.T) {
	for _, row := range []struct {
		fact, description string
		tells             bool
	}{
		{"a friend of somebody", "a friend of the mayor", true},
		{"somebody’s wife", "the mayor’s wife", true},
		{"somebody’s grown son", "the mayor’s 22-year-old son", true},
		{"what a clause calls somebody", "who works as a nurse in the port", true},
		{"a partner in something", "a partner at a bank", true},
		{"what a clause calls somebody in several words", "who followed the port as a managing director of a bank", true},
		{"what somebody did as a child", "who sang as a pleasure", false},
		{"a relative of nobody known", "her father", false},
		{"a thing", "a sight to see", false},
		{"a thing that ends like one who does something", "a character with ear rings", false},
		{"what somebody looks like", "a tall woman in a coat", false},
		{"what somebody did", "who liked the sea", false},
		{"whom somebody met", "who met Ana Ruiz", false},
		{"what stands behind “which”", "a boat which a nurse sank", false},
		{"a time", "yesterday’s incident", false},
		{"what a clause tells late", "who met all of them then and heads nothing", false},
		{"whom a clause tells of", "who met a nurse", false},
		{"what is for a nurse", "a boat for a nurse", false},
		{"who met a nurse", "a youth who met a nurse", false},
		{"a relative who is somewhere", "a father in the port", false},
		{"a group", "a committee of one", false},
	} {
		c := NewCast(textOf("Then, as all in the port had expected, Megan Tollund, " + row.description + ", left the harbour."))
		if got := c.worth(c.Behind(&c.Names[0]), false); got > 0 != row.tells {
			t.Errorf("%s: %q is worth %d", row.fact, row.description, got)
		}
	}
}

// A text may begin and end anywhere, in the midst of what belongs together.
func TestTextsMayBeginAndEndAnywhere(t *testing.T) {
	words := strings.Fields("Megan van der Tollund , the famer , Famer Ana Ruiz , a clerk , William “Buck” Tansley ’08 , 46 , of Yarrow , Jr. , " +
		"the 32BJ SEIU , Farmer’s League , the Union of Kestrel and Allied Trades (UKAT) , Mayor ’s , Water News , Secretary of State Eva Hale , " +
		"Helen Bridge , the director of the Kestrel Board Ola Dahl , The Kestrel Tribune , The Yarrow Water Institute , Times , the Yarrow Times , " +
		"her father , Bill Ruiz , Tollund , Economist Ingmar Vint , Watch Vint , Oldport , Ohio")
	for i := range words {
		for _, part := range [][]string{words[i:], words[:i+1], words[i:min(i+2, len(words))]} {
			read, _ := article.Read("a.txt", []byte(strings.Join(part, " ")))
			text := nlp.English().Read(nil, read.Body, read.Blocks(), sentence.Split(read.Body, read.Blocks()))
			for _, n := range NewCast(text).Names {
				if n.From < 0 || n.Len() < 1 || n.To > len(text.Tokens) {
					t.Errorf("%q names %v", read.Body, n.Stretch)
				}
			}
		}
	}
}

// What a rule looks for behind or before a word may lie outside the text.
func TestRulesLookNowhereOutsideATextForTheirWords(t *testing.T) {
	for body, want := range map[string]string{
		"They called the Kestrel and Yarrow":     "Kestrel; Yarrow",
		"Then they met the Yarrow and Kestrel (": "Yarrow; Kestrel",
		"They met William “Buck":                 "William; Buck",
		"They left the port in November":         "",
		"They left the port on Monday":           "",
		"They met Ingmar Tollund of":             "Ingmar Tollund",
		"Then they met the Chief Operating":      "",
		"Ostrid Yanfei left. Then Ostrid came.":  "Ostrid Yanfei; Ostrid",
		"Turkey army left the port.":             "",
		"To Turkey army boats came.":             "",

		"They met Mayor June Tollund":                            "Tollund",
		"They met Ingmar Tollund '":                              "Ingmar Tollund",
		"The Kestrel Water Board closed. They read The Sea.":     "Kestrel Water Board; The Sea",
		"Famer Megan Tollund met Famer Ana Ruiz.":                "Famer Megan Tollund; Famer Ana Ruiz",
		"Ostrid left. Then they met Mayor Ostrid Yanfei.":        "Ostrid; Mayor Ostrid Yanfei",
		"Times sells well. Then they read the Yarrow Times.":     "Times; Yarrow Times",
		"Professor of Kestrel History Megan Tollund left there.": "Professor of Kestrel History Megan Tollund",
	} {
		read, _ := article.Read("a.md", []byte("---\ntitle: T\n---\n"+body))
		c := NewCast(nlp.English().Read(nil, read.Body, read.Blocks(), sentence.Split(read.Body, read.Blocks())))
		var all []string
		for i := range c.Names {
			c.Behind(&c.Names[i])
			all = append(all, c.TextOf(nlp.Stretch{From: c.Names[i].Title.From, To: c.Names[i].To}))
		}
		if got := strings.Join(all, "; "); got != want {
			t.Errorf("%q names %q, want %q", body, got, want)
		}
	}
}

// A word that the tagger takes for a noun, an adjective or an adverb begins the name of a body where it has a capital.
func TestWhatBeginsTheNameOfABody(t *testing.T) {
	for tag, want := range map[nlp.Tag]bool{nlp.NN: true, nlp.NNS: true, nlp.Adj: true, nlp.Adv: true, nlp.VB: false, nlp.WRB: false} {
		text := textOf("Outer News said so.")
		at := text.Sentences[1].From
		if text.Tokens[at].Tag = tag; (story{text}).capital(at) != want {
			t.Errorf("tagged %d, “Outer” begins the name of a body: want %v", tag, want)
		}
	}
}

// A name opens with its title and with what stands before it in its phrase.
func TestWhereNamesOpen(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a title", "Then they met Mayor Tollund.", "Mayor Tollund"},
		{"the rest of the phrase", "Then they met the old mayor Anselm Pruett.", "the old mayor Anselm Pruett"},
		{"nothing outside a phrase", "How old is Messi?", "Messi"},
	} {
		c := NewCast(textOf(row.body))
		if got := c.TextOf(nlp.Stretch{From: c.Opens(&c.Names[0]), To: c.Names[0].To}); got != row.want {
			t.Errorf("%s: the name in %q opens as %q, want %q", row.fact, row.body, got, row.want)
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

// What a body is for may be two things: not another body, nor a person.
func TestBodiesThatAreForTwoThings(t *testing.T) {
	for _, row := range []struct {
		fact, name string
		want       bool
	}{
		{"a field of work", "Center for Prevention and Education", true},
		{"a department", "Ministry of Trade and Energy", true},
		{"a department that is named in the plural", "Ministry of Trade and Affairs", true},
		{"several of a department", "Ministry of Water and Trades", true},
		{"a thing", "Center for Prevention and Kettles", false},
		{"another body", "Center for Prevention and Yarrow Association", false},
		{"a word in lower case", "Center for Prevention and education", false},
		{"a person", "Center for Prevention and Megan Education", false},
		{"four words", "Center for Prevention and Regional Old Water Education", false},
		{"a short word", "Center for Prevention and Unity", false},
		{"a country", "Center for Prevention and France", false},
		{"a name of nothing", "Kestrel Council Prevention and Education", false},
		{"friends", "Kettles of Prevention and Education", false},
	} {
		read, _ := article.Read("a.md", []byte("---\ntitle: T\n---\n"+row.name))
		s := story{nlp.English().Read(nil, read.Body, read.Blocks(), sentence.Split(read.Body, read.Blocks()))}
		and := slices.IndexFunc(s.Tokens, func(k nlp.Token) bool { return k.Word == "and" })
		if got := s.fields(0, and, len(s.Tokens)) > and; got != row.want {
			t.Errorf("%s: %q is for two things: %v", row.fact, row.name, got)
		}
	}
}

func TestBodiesInCapitalsAndWhereTheyAreAtHome(t *testing.T) {
	for _, row := range []struct {
		body, name string
		want       bool
	}{
		{"They called PEN America then.", "PEN America", true},
		{"They called PEN Kestrel America then.", "PEN Kestrel America", false},
		{"They called Pen America then.", "Pen America", false},
		{"They called AB America then.", "AB America", false},
		{"They called USA America then.", "USA America", false},
		{"They called PEN Kestrel then.", "PEN Kestrel", false},
		{"Now Megan Leaves Kestrel Harbour With PEN America", "PEN America", false},
	} {
		c, _, n := someone(row.body, "", row.name, row.name)
		if got := c.branch(n.Stretch); got != row.want {
			t.Errorf("%q of %q is a body’s and where it is at home: %v", row.name, row.body, got)
		}
	}
}

// Where the person begins in what stands behind “of” and a bare title.
func TestWhereAPersonBeginsBehindAnOffice(t *testing.T) {
	for _, row := range []struct{ fact, run, want string }{
		{"behind a short title", "Government Business Dr Ingmar Frankell", "Ingmar Frankell"},
		{"behind a long title all is one name", "Kestrel Coal Bishop Ingmar Frankell", "Kestrel Coal Bishop Ingmar Frankell"},
		{"at a given name", "Fisheries Ana Prado", "Ana Prado"},
		{"at the first of two given names", "Fisheries Ana Megan Prado", "Ana Megan Prado"},
		{"at the first of two given names before another word", "Fisheries Megan Ana Ingmar Prado", "Megan Ana Ingmar Prado"},
		{"a particle is no short title", "Kestrel La Ingmar Frankell", "Kestrel La Ingmar Frankell"},
		{"a run that a given name opens is one name", "Megan Fisheries Ana Prado", "Megan Fisheries Ana Prado"},
	} {
		c, _, n := someone("They met a leader of "+row.run+" then.", "", row.run, row.run)
		if got := c.TextOf(nlp.Stretch{From: c.parted(n.Stretch), To: n.To}); got != row.want {
			t.Errorf("%s: of %q the person is %q, want %q", row.fact, row.run, got, row.want)
		}
	}
}
