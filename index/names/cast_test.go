package names

import (
	"fmt"
	"strings"
	"testing"

	"pullquote/index/article"
	"pullquote/index/nlp"
	"pullquote/index/sentence"
)

// textOf reads a body's language.
func textOf(body string) *nlp.Text {
	a, _ := article.Read("a.txt", []byte("A headline\n\n"+body))
	blocks := a.Blocks()
	return nlp.English().Read(nil, a.Body, blocks, sentence.Split(a.Body, blocks))
}

// found are the names of a body, in order: the title in brackets before the name, o: for what a word shows to be an
// organisation, p: for what one shows to be a person.
func found(body string) string {
	t := textOf(body)
	return told(t, Find(t))
}

func told(t *nlp.Text, names []Name) string {
	var all []string
	for _, n := range names {
		name := t.Span(n.Stretch).Of(t.Body)
		if n.Title.Len() > 0 {
			name = "[" + t.Span(n.Title).Of(t.Body) + "] " + name
		}
		switch {
		case n.Org:
			name = "o:" + name
		case n.person:
			name = "p:" + name
		}
		all = append(all, name)
	}
	return strings.Join(all, "; ")
}

func TestNamesAreFound(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"two words", "Then they met Ingmar Tollund in the harbour.", "Ingmar Tollund"},
		{"a given name tells a person", "Then they met Megan Tollund in the harbour.", "p:Megan Tollund"},
		{"a title tells a person, and stands apart", "Then they met Mayor Tollund in the harbour.", "p:[Mayor] Tollund"},
		{"titles in a row", "Then they met former President Megan Tollund.", "p:[President] Megan Tollund"},
		{"an initial", "Then they met J. Tollund in the harbour.", "p:J. Tollund"},
		{"a particle inside", "Then they met Ingmar van der Tollund in the harbour.", "Ingmar van der Tollund"},
		{"a particle at the end goes on with nothing", "They bought Tollund en masse.", "Tollund"},
		{"junior", "Then they met Megan Tollund Jr. in the harbour.", "p:Megan Tollund Jr."},
		{"junior behind a comma", "Then they met Megan Tollund, Jr. in the harbour.", "p:Megan Tollund, Jr."},
		{"no name: where somebody is from", "Then the Tollund-based activist Maria Zacarias left.", "p:Maria Zacarias"},
		{"no name: a day", "Then they met on Monday.", ""},
		{"no name: a month", "Then they met in September 2013.", ""},
		{"a day ends a name", "They told the Kestrel Institute Monday that it was late.", "o:Kestrel Institute"},
		{"a month before a name is not part of it", "A March Pew Research Center poll found it.", "o:Pew Research Center"},
		{"the sentence's article is not part of it", "The Kestrel Research Institute closed.", "o:Kestrel Research Institute"},
		{"no name: a people", "Then they met French and Americans.", ""},
		{"no name: a place with its state", "Then they met in Winchester, Conn., and left.", ""},
		{"no name: a law", "Then they passed the Kestrel Act in the harbour.", ""},
		{"a person whose surname could be a thing's", "Then they met Mayor Ann Day in the harbour.", "p:[Mayor] Ann Day"},
		{"the same with a given name alone", "Then they met Helen Bridge in the harbour.", "p:Helen Bridge"},
		{"no name: a river", "Then they met at the James River.", ""},
		{"a word of organisations", "Then they called the Tollund Council in the harbour.", "o:Tollund Council"},
		{"an acronym", "Then they called CIRA in the harbour.", "o:CIRA"},
		{"a union's local", "Then they called 32BJ SEIU in the harbour.", "o:32BJ SEIU"},
		{"of joins an organisation's name", "They called the Department of Kestrel Affairs today.", "o:Department of Kestrel Affairs"},
		{"of joins no person's", "They met Tollund of Kestrel today.", "Tollund; Kestrel"},
		{"and joins what an acronym spells", "Then nobody was there from the Union of Communications and Allied Trades (UCAT) before noon.", "o:Union of Communications and Allied Trades; o:UCAT"},
		{"& stands in names only", "They called Tollund & Kestrel today.", "o:Tollund & Kestrel"},
		{"and parts people", "They met Megan Tollund and Ana Ruiz today.", "p:Megan Tollund; p:Ana Ruiz"},
		{"a possessor of an office", "They called the Yarrow County Sheriff’s Office today.", "o:Yarrow County Sheriff’s Office"},
		{"a body that is named for people, whose noun the article also writes without a capital", "They all read Miners’ Chronicle. They read a chronicle.", "o:Miners’ Chronicle"},
		{"another noun that the article also writes without one", "They called the Miners’ Choice Trust then. It was their choice.", "Miners; o:Trust"},
		{"no possessor of a department", "They called Trump’s Justice Department today.", "Trump; o:Justice Department"},
		{"what a title is over goes with it", "They met Secretary of State Antony Blinken.", "p:[Secretary of State] Antony Blinken"},
		{"what looks like a title belongs to a body", "They called the Republican National Committee.", "o:Republican National Committee"},
		{"a title before a surname like a body's word", "They met Mayor Church.", "p:[Mayor] Church"},
		{"a trade with the sentence's capital", "Fisherman Joost Karrivan said that he would sail.", "p:[Fisherman] Joost Karrivan"},
		{"a trade may be a given name", "Dean Smith left.", "p:Dean Smith"},
		{"a given name that is a month's, in a transcript", "JUNE TOLLUND: They left.", "p:JUNE TOLLUND"},
		{"a month before a name in capitals", "JUNE TOLLUND left.", "o:TOLLUND"},
		{"who works, before a given name with letters that English has not", "Foreman Gellért Tollund left.", "p:[Foreman] Gellért Tollund"},
		{"no name: a heading's words", "FIVE MINUTES WITH A CLOCKMAKER", "o:CLOCKMAKER"},
		{"no name: an address", "“Sorry Megan, we left,” he said.", "Megan"},
		{"a paper's second noun, whatever the tagger takes it for", "The Kestrel Times & Advertiser reported it.", "o:Kestrel Times & Advertiser"},
		{"who keeps something, with the sentence's capital", "Wicketkeeper Parth Tollund left.", "p:[Wicketkeeper] Parth Tollund"},
		{"a trade that may be a given name, behind a body", "Harlow College Dean Ruth Tollund left.", "p:[Harlow College Dean] Ruth Tollund"},
		{"a nickname in marks", "They met William “Buck” Tansley today.", "p:William “Buck” Tansley"},
		{"a nickname behind an initial", "They met Bernard C. “Jack” Tollund today.", "Bernard C. “Jack” Tollund"},
		{"no name: a beach", "Then they met at Megan Beach today.", ""},
		{"a person whose surname could be a beach's", "Then they met Mayor Ann Beach today.", "p:[Mayor] Ann Beach"},
		{"no title: Drive behind a street's name", "They live at 20 Gulf Center Dr Kestrel today.", "o:Gulf Center Dr Kestrel"},
		{"no name: what people do, at a sentence's start", "Historians say that it was late.", ""},
		{"a hall of fame", "Then they all met Hall of Famer Megan Tollund in the harbour.", "p:[Hall of Famer] Megan Tollund"},
		{"who stands together for something", "They all called Students for Fair Admissions today.", "o:Students for Fair Admissions"},
		{"a society of those who study for something", "They all called Seminarians for a Better Kestrel today.", "o:Seminarians for a Better Kestrel"},
		{"a word for a body in Spanish", "They all called Unidad Latina today.", "o:Unidad Latina"},
		{"a body named for people", "They called the Children’s Place today.", "o:Children’s Place"},
		{"a body whose first word is the sentence's", "They all left the harbour. Daily News said so.", "o:Daily News"},
		{"no name: a headline's word", "They all left the harbour. Watch Megan Tollund speak.", "p:Megan Tollund"},
		{"no name: what people do, however rare", "They all left the harbour. Automakers said so.", ""},
		{"a rare surname behind a given name", "They met Megan Walking today.", "p:Megan Walking"},
		{"letters that English has not", "They met Élodie today.", "Élodie"},
		{"an arabic article", "They met Hassan al-Ameri today.", "p:Hassan al-Ameri"},
		{"a title behind the name is no part of it", "Then they met Ingmar Tollund, Mayor of Oldport, in the harbour.", "Ingmar Tollund; Oldport"},
		{"a weak title tells no person", "Then they met Vice Ingmar Tollund in the harbour.", "[Vice] Ingmar Tollund"},
		{"a weak title before another does", "Then they met Acting Governor Tollund in the harbour.", "p:[Acting Governor] Tollund"},
		{"a title at the end of a name is its own", "Then they met Ingmar Bishop in the harbour.", "Ingmar Bishop"},
		{"two titles with their full stops", "Then they met U.S. Sen. Tollund in the harbour.", "p:[U.S. Sen.] Tollund"},
		{"a department that a title is over", "Then they met Secretary of Defense Megan Tollund in the harbour.", "p:[Secretary of Defense] Megan Tollund"},
		{"an office that its ending tells", "Then they met State Climatologist Ingmar Tollund in the harbour.", "p:[State Climatologist] Ingmar Tollund"},
		{"an office of a paper", "Kestrel Editor-in-Chief Ingmar Tollund left.", "p:[Kestrel Editor-in-Chief] Ingmar Tollund"},
		{"a trade within capitals before a given name", "Then they met Harbour Economist Megan Tollund in the harbour.", "p:[Harbour Economist] Megan Tollund"},
		{"a trade inside a sentence before a given name", "They met Economist Megan Tollund today.", "p:[Economist] Megan Tollund"},
		{"a trade inside a sentence may be a name before another", "They met Baker Ingmar Tollund today.", "Baker Ingmar Tollund"},
		{"a doctor is no Drive", "They met Dr Tollund today.", "p:[Dr] Tollund"},
		{"the article inside a sentence is part of a name", "They read The Kestrel Tribune today.", "o:The Kestrel Tribune"},
		{"the sentence's article before one word", "The Tollund sank.", "Tollund"},
		{"a headline's word behind a colon", "They left: Watch Megan Tollund speak.", "p:Megan Tollund"},
		{"a headline's word inside a sentence", "They saw Watch Tollund sail.", "Watch Tollund"},
		{"a people ends the name of a body", "Then they met the Council of Americans in the harbour.", "o:Council of Americans"},
		{"no name: a people behind a name", "Then they met Ingmar French in the harbour.", ""},
		{"no name: a place with its whole state", "Then they met in Tollund, Ohio, in the harbour.", ""},
		{"no name: a bridge that was", "Then they crossed the Former Bridge in the harbour.", ""},
		{"no name: a law with a given name", "They passed the Megan Act today.", ""},
		{"senior behind a comma", "Then they met Megan Tollund, Sr. in the harbour.", "p:Megan Tollund, Sr."},
		{"a surname like a body's word behind a title with a full stop", "They called Sen. Megan House today.", "p:[Sen.] Megan House"},
		{"no name: the plural of a trade, before one", "Historians met Tollund.", "Tollund"},
		{"no name: the plural of a title", "Senators left.", ""},
		{"no name: the plural of a group", "Committees left.", ""},
		{"a plural inside a sentence may be one", "Then they met Historians in the harbour.", "Historians"},
		{"a possessor is a name of its own", "Then they met Kestrel's Women in the harbour.", "Kestrel; Women"},
		{"junior inside the name of a body", "Then they met the Tollund Jr. Tribune in the harbour.", "o:Tollund Jr. Tribune"},
		{"a body apart from its holder", "Minister of Education Stefana Giurini left.", "p:[Minister of Education] Stefana Giurini"},
		{"a verb that opens a sentence", "They let them talk. Let Ingmar Tollund talk.", "Ingmar Tollund"},
		{"a verb behind a mark", "They let them talk: Let Ingmar Tollund talk.", "Ingmar Tollund"},
		{"police that a place names", "Then Torsby police said it was late.", "o:Torsby police"},
		{"police at a sentence’s end", "It was late, said Torsby police", "o:Torsby police"},
		{"what such police do not name", "Then Torsby police officers said it was late.", "Torsby"},
		{"what such police possess", "Then Torsby police’s boat was late.", "Torsby"},
		{"a web site", "Then Tollund.com said it was late.", "o:Tollund.com"},
		{"a relative between commas", "They saw a heron. Then his wife, Heron, left.", "Heron"},
		{"a word behind a relative and a semicolon", "They saw a heron. Then his wife; Heron, left.", ""},
		{"a word behind a relative and before a semicolon", "They saw a heron. Then his wife, Heron; they left.", ""},
		{"police that say nothing", "Then Torsby police left the harbour.", "o:Torsby police"},
		{"an administration that says nothing", "Then the Torsby administration left the harbour.", "o:Torsby administration"},
		{"what such police are like", "Then Torsby police available for it left.", "Torsby"},
		{"no name: a county", "Then they met in Kestrel County about it.", ""},
		{"a body and where it is at home", "They called PEN America about it.", "o:PEN America"},
		{"a month that is a given name, behind a trade", "Then they met Economist June Tollund about it.", "p:[Economist] June Tollund"},
		{"an initial that is a numeral elsewhere", "Then they met I. Tollund about it.", "p:I. Tollund"},
		{"a word with a capital that opens a sentence as a verb", "They read Ask Tollund. They ask it. Ask Ingmar Tollund to talk.", "Ask Tollund; Ingmar Tollund"},
		{"no name: a county behind a title", "Then Mayor Kestrel County left.", ""},
	} {
		if got := found(row.body); got != row.want {
			t.Errorf("%s: %s\nhas %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

// said is what an article's mentions say, one line for each name.
func said(body string) string {
	var all []string
	for _, m := range NewCast(textOf(body)).Mentions(map[int]bool{}) {
		line := m.Name
		if m.Of != m.Name {
			line += " = " + m.Of
		}
		if m.Acronym != "" {
			line += " (" + m.Acronym + ")"
		}
		if m.Kind == Organisation {
			line = "o:" + line
		}
		if m.Description != "" {
			line += ": " + m.Description
		}
		all = append(all, line)
	}
	return strings.Join(all, "; ")
}

func TestWhichNamesMeanOneEntity(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a surname", "Then they met Megan Tollund. They liked Tollund.", "Megan Tollund; Tollund = Megan Tollund"},
		{"a surname before the full name", "Then they met Mayor Tollund. They liked Megan Tollund.", "Tollund = Megan Tollund; Megan Tollund"},
		{"a given name", "Then they met Megan Tollund. They liked Megan.", "Megan Tollund; Megan = Megan Tollund"},
		{"a middle initial", "Then they met Megan Tollund. They liked Megan R. Tollund.", "Megan Tollund = Megan R. Tollund; Megan R. Tollund"},
		{"two surnames", "Then they met Joyce Hamilton Henry. They liked Mrs. Hamilton Henry.", "Joyce Hamilton Henry; Hamilton Henry = Joyce Hamilton Henry"},
		{"a title's gender keeps two apart", "Then they met Bill Clinton. Then they met Mrs. Clinton.", "Bill Clinton; Clinton"},
		{"two of one surname: the nearest", "Then they met Megan Ruiz. Then they met Ana Ruiz. They liked Ruiz.", "Megan Ruiz; Ana Ruiz; Ruiz = Ana Ruiz"},
		{"an organisation's short form", "They called the Kestrel Research Institute. They liked Kestrel.", "o:Kestrel Research Institute; o:Kestrel = Kestrel Research Institute"},
		{"an acronym in brackets", "Then nobody was there from the Connecticut Immigrant Rights Alliance (CIRA) before noon. They liked CIRA.",
			"o:Connecticut Immigrant Rights Alliance (CIRA); o:CIRA = Connecticut Immigrant Rights Alliance (CIRA)"},
		{"an acronym behind or", "Then nobody was there from the Connecticut Immigrant Rights Alliance, or CIRA, before noon.",
			"o:Connecticut Immigrant Rights Alliance (CIRA); o:CIRA = Connecticut Immigrant Rights Alliance (CIRA)"},
		{"an acronym that is nowhere introduced", "They called the Kestrel Research Institute. They liked KRI.",
			"o:Kestrel Research Institute (KRI); o:KRI = Kestrel Research Institute (KRI)"},
		{"other letters", "They called the Kestrel Research Institute. They liked KRX.", "o:Kestrel Research Institute; o:KRX"},
		{"capitals throughout, as a transcript has them", "They met Megan Tollund. “No,” said MEGAN TOLLUND. They liked TOLLUND.", "Megan Tollund; MEGAN TOLLUND = Megan Tollund; TOLLUND = Megan Tollund"},
		{"the name is shown as it is written elsewhere", "MEGAN TOLLUND: We go.\n\nThen they met Megan Tollund.", "MEGAN TOLLUND = Megan Tollund; Megan Tollund"},
		{"a paper's last word behind an article", "They called the Kestrel Times. They read the Times.", "o:Kestrel Times; o:Times = Kestrel Times"},
		{"and without one is another", "They called the Kestrel Times. They read Times.", "o:Kestrel Times; o:Times"},
		{"another body's last word is anybody's", "Then they called the Port Authority. They liked the Authority.", "o:Port Authority; o:Authority"},
		{"the first words of a body", "They called the Kestrel Port Council. They liked the Kestrel Port.", "o:Kestrel Port Council; o:Kestrel Port = Kestrel Port Council"},
		{"but not with a person's title", "They called the Kestrel Port Council. They liked Mayor Kestrel.", "o:Kestrel Port Council; Kestrel"},
		{"the surname alone is no relative's", "Then they met Megan Tollund. Then they met her husband, Bill Tollund. They liked Tollund.",
			"Megan Tollund; Tollund = Megan Tollund; Bill Tollund"},
		{"a family name that comes first", "Then they met Mayor Ostrid Yanfei. They liked Ostrid.", "Ostrid Yanfei; Ostrid = Ostrid Yanfei"},
		{"an initial alone is no first name", "They met Mayor W. Yanfei. Then W. left.", "W. Yanfei"},
		{"a place that is called like somebody's first name", "Then they met Mayor Ostrid Yanfei. They lived in Ostrid.", "Ostrid Yanfei"},
		{"a given name behind a title is a surname", "Then they met Megan Tollund. They liked Mayor Megan.", "Megan Tollund; Megan"},
		{"a middle name and the surname", "Then they met Megan Ann Tollund. They liked Ann Tollund.", "Megan Ann Tollund; Ann Tollund = Megan Ann Tollund"},
		{"one given name of two people", "Then they met Megan Tollund. They liked Megan Ruiz.", "Megan Tollund; Megan Ruiz"},
		{"one surname of two people", "Then they met Megan Tollund. They liked Ana Tollund.", "Megan Tollund; Ana Tollund"},
		{"a title of the other gender", "Then they met Gov. Megan Tollund. They liked Mr. Tollund.", "Megan Tollund; Tollund"},
		{"a title that tells none", "Then they met Bill Clinton. They liked President Clinton.", "Bill Clinton; Clinton = Bill Clinton"},
		{"with junior and without", "Then they met Megan Tollund Jr. They liked Megan Tollund.", "Megan Tollund Jr.; Megan Tollund = Megan Tollund Jr."},
		{"a person and a body of one name", "They met Megan Tollund. They called the Tollund Council.", "Megan Tollund; o:Tollund Council"},
		{"junior without a full stop", "Then they met Megan Tollund Jr in the harbour. They liked Tollund.", "Megan Tollund Jr; Tollund = Megan Tollund Jr"},
		{"senior", "Then they met Megan Tollund, Sr., in the harbour. They liked Tollund.", "Megan Tollund, Sr.; Tollund = Megan Tollund, Sr."},
		{"a nickname and the surname", "Then they met William (Buck) Tansley in the harbour. They liked Mayor Buck Tansley.", "William (Buck) Tansley; Buck Tansley = William (Buck) Tansley"},
		{"with the article and without", "They read The Kestrel Tribune. They liked Kestrel Tribune.", "o:The Kestrel Tribune; o:Kestrel Tribune = The Kestrel Tribune"},
		{"a relative stays one", "Then they met Megan Tollund. They liked her father, Robert Tollund. They knew Robert Tollund. They knew Tollund.", "Megan Tollund; Tollund = Megan Tollund; Robert Tollund"},
		{"a word too many before a name", "Then they met Harbour Megan Tollund. They liked Megan Tollund.", "Harbour Megan Tollund = Megan Tollund; Megan Tollund"},
		{"a word too many before a name, later", "Then they met Megan Tollund. They liked Harbour Megan Tollund.", "Megan Tollund; Harbour Megan Tollund = Megan Tollund"},
		{"in capitals with an initial", "A. TOLLUND: They left. Then they met A. Tollund.", "A. TOLLUND = A. Tollund; A. Tollund"},
		{"the surname is not fuller than the name in capitals", "MEGAN TOLLUND: They left. Then they liked Tollund.", "MEGAN TOLLUND; Tollund = MEGAN TOLLUND"},
		{"a body stays one behind a title", "They called CIRA. They liked Mayor CIRA.", "o:CIRA; o:CIRA"},
		{"three letters in capitals are no surname", "Then they met Megan Tol. They liked TOL.", "Megan Tol; o:TOL"},
		{"a body’s last word in capitals", "Then they called the Kestrel Council. They liked COUNCIL.", "o:Kestrel Council; o:COUNCIL"},
		{"the given name in capitals may be an acronym", "Then they met Megan Tollund. They liked MEGAN.", "Megan Tollund; o:MEGAN"},
		{"a surname begins a body’s name in capitals", "Then they met Megan Tollund. They liked TOLLUND COUNCIL.", "Megan Tollund; o:TOLLUND COUNCIL"},
		{"the first of two words is no short form", "They called the Kestrel Council. They liked Kestrel.", "o:Kestrel Council"},
		{"a body that begins with a paper’s last word", "They called the Kestrel Times. They called the Times Company.", "o:Kestrel Times; o:Times Company"},
		{"a paper’s word is a body’s first", "They called the Times Company. They read the Times.", "o:Times Company; o:Times"},
		{"a word for a body alone is no surname", "Then they met Megan Post. They liked Post.", "Megan Post; o:Post"},
		{"a surname may be another’s first name", "Then they met Megan Tollund. Then they met Mayor Tollund Ruiz.", "Megan Tollund; Tollund Ruiz"},
		{"a rare given name means its bearer", "Then they met Mayor Ingmar Tollund. They liked Ingmar.", "Ingmar Tollund; Ingmar = Ingmar Tollund"},
		{"a first word that tells where means nobody", "Then they met Mayor Ingmar Tollund. They live in Ingmar.", "Ingmar Tollund"},
		{"a title that tells a gender fits a name that tells none", "Then they met Mayor Ingmar Tollund. They liked Mrs. Tollund.", "Ingmar Tollund; Tollund = Ingmar Tollund"},
		{"a body that shares the first word is another", "They called the Kestrel Water Council. They called the Kestrel Bank.", "o:Kestrel Water Council; o:Kestrel Bank"},
		{"a father of nobody is no relative", "Then they met Megan Tollund. They liked the father, Robert Tollund. They knew Tollund.", "Megan Tollund; Robert Tollund; Tollund = Robert Tollund"},
		{"a relative without a comma", "Then they met Megan Tollund. They liked her father Robert Tollund. They knew Tollund.", "Megan Tollund; Tollund = Megan Tollund; Robert Tollund"},
		{"a lawyer is no relative", "Then they met Megan Tollund. They met their lawyer, Robert Tollund. They knew Tollund.", "Megan Tollund; Robert Tollund: lawyer; Tollund = Robert Tollund"},
		{"a headline’s word before a surname", "Derelict Osborn to Go for Good\n\nThey all met Ana Osborn, a clerk.", "Derelict Osborn = Ana Osborn: a clerk; Ana Osborn"},
		{"a headline’s title before a name", "Then they met Mayor Ana Osborn.\n\nMayor Ingmar Osborn to Go for Good", "Ana Osborn; Ingmar Osborn"},
		{"a headline’s word before a body’s", "They called the Osborn Policy Council.\n\nLegal Osborn to Go for Good", "o:Osborn Policy Council"},
		{"a headline’s word before a surname that is all the article has", "They all met Mayor Osborn in the port.\n\nDerelict Osborn to Go for Good", "Osborn"},
		{"two names in capitals", "They met ANA BAY RUIZ. They met ANA TOL RUIZ.", "ANA BAY RUIZ; ANA TOL RUIZ = ANA BAY RUIZ"},
		{"a first word of three names means nobody", "Then they met Mayor Ingmar Bao Tollund. They liked Ingmar.", "Ingmar Bao Tollund"},
		{"a trade that is also somebody’s first name", "Then they met Mayor Baker Tollund. They liked Baker.", "Baker Tollund"},
		{"an acronym before the name of a council of the body’s", "They called CIRA.\n\nCIRA Water Council to Go for Good", "o:CIRA Water Council; o:CIRA"},
		{"a body’s longer name of other words", "They called the Yarrow Water Council. They called the Yarrow Water Research Port Council.", "o:Yarrow Water Council; o:Yarrow Water Research Port Council"},
		{"a person’s article is the sentence’s", "They read The Kestrel Tribune. The Tollund sank. Then they met Mayor Tollund.", "o:The Kestrel Tribune; The Tollund = Tollund; Tollund"},
		{"a company without its kind", "They called Kestrel Company about it. They liked Kestrel.", "o:Kestrel Company; o:Kestrel = Kestrel Company"},
		{"a paper without its company is another", "They called Times Company about it. They liked Times.", "o:Times Company; o:Times"},
		{"a place’s last word is another place", "They saw West Marlow. Then Marlow, a clerk, left.", "Marlow: a clerk"},
		{"two words of a place’s name", "They met West Ann Marlow. They liked Ann Marlow.", "West Ann Marlow = Ann Marlow; Ann Marlow"},
		{"a surname of somebody whom nothing shows to be a person", "Then they met Ingmar Tollund. Then Tollund, a lawyer, left.", "Ingmar Tollund: a lawyer; Tollund = Ingmar Tollund"},
		{"a surname of a person called like a place", "Then they met Mayor West Marlow. They liked Marlow.", "West Marlow; Marlow = West Marlow"},
		{"the first word of what a company makes", "Velmo Kettles are sold. Then Velmo, a clerk, left.", "Velmo: a clerk"},
	} {
		if got := said(row.body); got != row.want {
			t.Errorf("%s: %s\nmentions %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

func TestWhatIsSaidOfPeople(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"before the name", "Then harbour organizer Megan Tollund left.", "Megan Tollund: harbour organizer"},
		{"behind a comma", "Then Megan Tollund, director of the harbour, left.", "Megan Tollund: director of the harbour"},
		{"behind of", "Then Megan Tollund of Kestrel Bay left.", "Megan Tollund: of Kestrel Bay"},
		{"a clause with who", "Then Megan Tollund, who heads the harbour, left.", "Megan Tollund: who heads the harbour"},
		{"before a comma", "Then the director of the harbour, Megan Tollund, left.", "Megan Tollund: director of the harbour"},
		{"a list of people has none", "Then the mayor, Megan Tollund and Ana Ruiz left.", "Megan Tollund; Ana Ruiz"},
		{"a group is nobody", "Then the committee, Megan Tollund said, left.", "Megan Tollund"},
		{"a party in brackets is passed", "Then Megan Tollund (D-Kestrel), a lawyer, left.", "Megan Tollund: a lawyer"},
		{"a class year", "Then Megan Tollund ’08, a lawyer, left.", "Megan Tollund: ’08, a lawyer"},
		{"a quotation is no description", "Then Megan Tollund, a friend of “the sea”, left.", "Megan Tollund"},
		{"a clause of its own is none", "Then Megan Tollund, the mayor said, left.", "Megan Tollund"},
		{"a relative clause within is part of it", "Then Megan Tollund, a lawyer who knew the sea, left.", "Megan Tollund: a lawyer who knew the sea"},
		{"whose it is, is part of it", "Then the study’s author Megan Tollund left.", "Megan Tollund: study’s author"},
		{"the more telling one", "Megan Tollund, a smoker, left. Megan Tollund, a lawyer, came.", "Megan Tollund: a lawyer"},
		{"the first of equals", "Megan Tollund, a nurse, left. Megan Tollund, a lawyer, came.", "Megan Tollund: a nurse"},
		{"before a surname it says less than at the full name", "Then they met Megan Tollund. They liked harbour clerk Tollund.", "Megan Tollund; Tollund = Megan Tollund"},
		{"before a surname that is all", "They liked harbour clerk Tollund in the port.", "Tollund: harbour clerk"},
		{"somebody without a title or given name", "Then Ingmar Tollund, a lawyer, left.", "Ingmar Tollund: a lawyer"},
		{"before the full name, later", "Then they met Megan Tollund. They liked the journalist Megan Tollund.", "Megan Tollund: journalist"},
		{"half of something is nothing", "Then Ingmar Tollund, a Kestrel, Ohio-based singer, left.", "Ingmar Tollund"},
		{"a class year is a little", "Then Ingmar Tollund ’08 left.", "Ingmar Tollund: ’08"},
		{"whose it is, by name", "Then Kestrel’s predecessor, Megan Tollund, left.", "Megan Tollund: Kestrel’s predecessor"},
		{"with the body whose name it ends", "They met Department of Correction spokesman Ingmar Tollund.", "o:Department of Correction; Ingmar Tollund: Department of Correction spokesman"},
		{"what a company is", "They called the Kestrel Company, a large firm, about it.", "o:Kestrel Company: a large firm"},
		{"several people share it", "They met the founders Logan Tollund and Ana Ruiz.", "Logan Tollund: founders; Ana Ruiz"},
		{"“former” alone tells nothing", "They met the former Megan Tollund.", "Megan Tollund"},
		{"a body that another word than “of” parts from it", "Then everybody from the Department met Correction spokesman Ingmar Tollund.", "Ingmar Tollund: Correction spokesman; o:Department"},
		{"a body of what is in lower case", "They met the Department of old harbour spokesman Ingmar Tollund.", "Ingmar Tollund: old harbour spokesman; o:Department"},
		{"what is of no body", "They met Tollund of Kestrel spokesman Ingmar Roe.", "Ingmar Roe: Kestrel spokesman; Tollund: of Kestrel"},
		{"a body in lower case", "They met the Kestrel department of Correction spokesman Ingmar Tollund.", "Ingmar Tollund: Correction spokesman"},
		{"a company is no body by name", "They called the Kestrel Company, the Yarrow Council of it, about it.", "o:Kestrel Company; o:Yarrow Council"},
		{"a company is no thing", "They called the Kestrel Company, a large boat, about it.", "o:Kestrel Company"},
		{"a company may be a bank", "They called the Kestrel Company, an old bank, about it.", "o:Kestrel Company: an old bank"},
		{"a form of address behind an office tells nothing more", "They met medical director Dr. Megan Tollund left.", "Megan Tollund: medical director"},
		{"a colleague's is all that tells", "They met his colleague Dr. Megan Tollund.", "Megan Tollund: Dr."},
		{"a form of address alone is shown as a title", "Then they met Dr. Megan Tollund.", "Megan Tollund"},
		{"a peer's seat is part of the title", "Then Lord Tollund of Yarrow left.", "Tollund"},
		{"so is a lady's", "Then Lady Tollund of Yarrow left.", "Tollund"},
		{"so is a knight's", "Then Sir Tollund of Yarrow left.", "Tollund"},
		{"so is a dame's", "Then Dame Tollund of Yarrow left.", "Tollund"},
		{"so is a princess's", "Then Princess Tollund of Yarrow left.", "Tollund"},
		{"so is a queen's", "Then Queen Tollund of Yarrow left.", "Tollund"},
		{"what else a lord is, is not", "Then Lord Tollund, a cook, left.", "Tollund: a cook"},
		{"an office in capitals with what stands before it", "Then the Shadow Secretary of State for Boats, Megan Tollund, left.", "Megan Tollund: Shadow Secretary of State for Boats"},
		{"an office behind an adjective", "Then the old Secretary of State for Boats, Megan Tollund, left.", "Megan Tollund: Secretary of State for Boats"},
		{"an office behind an article with a capital", "Then The Secretary of State for Boats, Megan Tollund, left.", "Megan Tollund: Secretary of State for Boats"},
		{"an office behind a nation", "Then British Secretary of State for Boats, Megan Tollund, left.", "Megan Tollund: Secretary of State for Boats"},
		{"an office behind a given name", "Then Megan Secretary of State for Boats, Ana Tollund, left.", "Ana Tollund: Secretary of State for Boats"},
		{"an office that is for something with an article", "Then the Secretary of State for the Boats, Megan Tollund, left.", "Megan Tollund: Secretary of State for the Boats"},
		{"an office that is for somebody", "Then Megan Secretary of State for Megan Boats, Ana Tollund, left.", "Megan Boats; Ana Tollund"},
		{"an office in something", "Then the Secretary in State for Boats, Megan Tollund, left.", "Megan Tollund"},
		{"two offices", "Then the Secretary and Clerk, Megan Tollund, left.", "Megan Tollund"},
		{"an office that breaks off", "Then the Secretary of, Megan Tollund, left.", "Megan Tollund"},
		{"an office in another clause", "Secretary of State left the port, Megan Tollund said.", "Megan Tollund"},
		{"an office in capitals with all that it is for", "Then the Secretary of State for Culture, Media and Sport, Megan Tollund, left.", "Megan Tollund: Secretary of State for Culture, Media and Sport"},
		{"a month before it is another phrase's", "In February comic Megan Tollund left.", "Megan Tollund: comic"},
		{"so is a day", "On Sunday comic Megan Tollund left.", "Megan Tollund: comic"},
		{"so is what a page writes", "Invalid Email comic Megan Tollund left.", "Megan Tollund: comic"},
		{"people before an office are another phrase's", "They met the clerks Mayor Megan Tollund said.", "Megan Tollund"},
		{"so are rivals", "They were bitter rivals President Megan Tollund said.", "Megan Tollund"},
		{"so is an article", "They knew how good a minister Megan Tollund was.", "Megan Tollund: minister"},
		{"a plural before a capital is too", "They shared their reactions Kestrel producer Megan Tollund said.", "Megan Tollund: Kestrel producer"},
		{"a plural before an office is its", "Then state schools superintendent Megan Tollund left.", "Megan Tollund: state schools superintendent"},
		{"who was something", "Then Megan Tollund, who was a lawyer, left.", "Megan Tollund: who was a lawyer"},
		{"what was done to somebody is the story", "Then Megan Tollund, who was shot on Monday, left.", "Megan Tollund"},
		{"figures behind an owner's mark are no class year", "They bought Megan Tollund’ 9,000 boats.", "Megan Tollund"},
		{"a company may be a laboratory", "They called the Kestrel Company, an old laboratory, about it.", "o:Kestrel Company: an old laboratory"},
	} {
		if got := said(row.body); got != row.want {
			t.Errorf("%s: %s\nmentions %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

func TestWhoIsSurelySomebody(t *testing.T) {
	for _, row := range []struct {
		fact, body string
		sure       bool
	}{
		{"an age is told", "Then Ingmar Tollund, 46, left.", true},
		{"a year is none", "Then Ingmar Tollund, 1946, left.", false},
		{"a name alone", "Then Ingmar Tollund left.", false},
		{"a word between commas is no age", "Then Ingmar Tollund, no, left.", false},
		{"a number further on is no age", "Then Ingmar Tollund and 46, all told, left.", false},
		{"a number that no comma follows is no age", "Then Ingmar Tollund, 46 then, left.", false},
		{"a description is told", "Then Ingmar Tollund, a lawyer, left.", true},
		{"a description of a surname alone", "Then Tollund, a lawyer, left.", false},
	} {
		if e := NewCast(textOf(row.body)).Entities[0]; e.Sure != row.sure {
			t.Errorf("%s: %q names somebody surely: %v", row.fact, row.body, e.Sure)
		}
	}
	for _, row := range []struct {
		body string
		sure bool
	}{{"Then Ingmar Tollund left.", true}, {"Then Tollund left.", false}, {"Then Mayor Tollund left.", true}} {
		e := NewCast(textOf(row.body)).Entities[0]
		if e.Speak(); e.Sure != row.sure {
			t.Errorf("who speaks in %q is surely somebody: %v", row.body, e.Sure)
		}
	}
}

func TestBodiesAreCalledByPartsOfTheirNames(t *testing.T) {
	for _, row := range []struct {
		fact, body, called string
		want               bool
	}{
		{"the last word", "They called the Kestrel Council today.", "council", true},
		{"the last words", "They called the Kestrel Weather Service today.", "weather service", true},
		{"the word before of", "They called the University of Kestrel today.", "university", true},
		{"another word", "They called the Kestrel Council today.", "ministry", false},
		{"a word within", "They called the Kestrel Weather Service today.", "weather", false},
		{"the whole name", "They called the Kestrel Council today.", "kestrel council", false},
		{"nothing", "They called the Kestrel Council today.", "", false},
		{"the word before of with another behind it", "They called the University of Kestrel today.", "university hospital", false},
	} {
		if got := NewCast(textOf(row.body)).Entities[0].Called(strings.Fields(row.called)); got != row.want {
			t.Errorf("%s: %s\nis called %q: %v", row.fact, row.body, row.called, got)
		}
	}
}

func TestTitlesAreMentioned(t *testing.T) {
	cast := NewCast(textOf("Then they met Sen. Megan Tollund. They liked Ms. Tollund."))
	var titles []string
	for _, m := range cast.Mentions(map[int]bool{}) {
		titles = append(titles, fmt.Sprintf("%s/%s", m.Title, m.Name))
	}
	if got := strings.Join(titles, " "); got != "Sen./Megan Tollund /Tollund" {
		t.Errorf("titles %q: a form of address is none", got)
	}
	if e := cast.Entities[0]; e.Gender != Female {
		t.Errorf("gender %d, want that of Ms.", e.Gender)
	}
	for _, noun := range []string{"senator", "lawmaker"} {
		if !strings.Contains(strings.Join(cast.Entities[0].Nouns, " "), noun) {
			t.Errorf("called %q, want %q among it", cast.Entities[0].Nouns, noun)
		}
	}
}

func TestWhichTitleIsShown(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"the first", "Then they met Mayor Tollund. They liked Dr. Tollund.", "Mayor"},
		{"no form of address", "Then they met Mr. Tollund.", ""},
		{"a title in place of a form of address", "Then they met Mr. Tollund. They liked Mayor Tollund.", "Mayor"},
		{"a title before less telling words", "Then Mayor Tollund, a friend of the sea, left.", "Mayor"},
		{"more telling words before a title", "Then Mayor Tollund, a director of the port, left.", "a director of the port"},
		{"words where there is no title", "Then Ingmar Tollund, a friend of the sea, left.", "a friend of the sea"},
		{"nothing where nothing is said", "Then Ingmar Tollund left.", ""},
		{"nor Miss", "Then they met Miss Tollund.", ""},
	} {
		c := NewCast(textOf(row.body))
		if got := c.DescriptionOf(&c.Entities[0]); got != row.want {
			t.Errorf("%s: %s\nsays %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

func TestWhatNounsPeopleAreCalledBy(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"those of a description", "Then Ingmar Tollund, a harbour clerk, left.", "harbour clerk"},
		{"not what an office is of", "Then Ingmar Tollund, director of the port, left.", "director"},
		{"nor for", "Then Ingmar Tollund, clerk for the port, left.", "clerk"},
		{"nor in", "Then Ingmar Tollund, a clerk in the port, left.", "clerk"},
		{"nor what a clause tells", "Then Ingmar Tollund, a singer who owns a boat, left.", "singer"},
		{"whatever opens it", "Then Ingmar Tollund, an owner that feeds a dog, left.", "owner"},
		{"nor whose it is", "Then the port’s clerk Ingmar Tollund left.", "clerk"},
		{"a noun in the plural", "Then they met the parks director Ingmar Tollund.", "parks director"},
		{"no adjective", "Then Ingmar Tollund, a young clerk, left.", "clerk"},
		{"a title, once", "Then they met Mayor Tollund. They liked Mayor Tollund.", "mayor"},
		{"a title in an appositive", "Then, as everybody had long expected, Ingmar Tollund, Mayor of Kestrel, left the room.", "mayor"},
		{"a class year ends the text", "Then they met Ingmar Tollund ’08", ""},
		{"what is of somebody’s office", "Then they met Ingmar Tollund, director of Kestrel’s harbour, in the port.", "director"},
		{"not what somebody won", "Then Ingmar Tollund, a clerk who won the town’s vote, left.", "clerk"},
	} {
		if got := strings.Join(NewCast(textOf(row.body)).Entities[0].Nouns, " "); got != row.want {
			t.Errorf("%s: %s\nis called %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

func TestWhatGenderPeopleHave(t *testing.T) {
	for _, row := range []struct {
		fact, body string
		want       Gender
	}{
		{"the given name’s", "Then they met Megan Tollund.", Female},
		{"the title’s, whatever the given name", "Then they met Mr. Megan Tollund.", Male},
		{"a noun’s, where the name tells none", "Then Ingmar Tollund, spokesman of the port, left.", Male},
		{"the title’s before a noun’s", "Then Mrs. Tollund, chairman of the port, left.", Female},
		{"a noun’s behind a title that tells none", "Then Mayor Ingmar Tollund, a spokesman of the port, left.", Male},
		{"a body has none by its name", "Then they called MEGAN about it.", Unknown},
		{"nor by a noun", "Then the Kestrel Council, a sister of the Yarrow Bank, left.", Unknown},
		{"a noun that tells none leaves the name’s", "Then Megan Tollund, a clerk, left.", Female},
		{"a headline’s words tell none where nobody bears the name", "Derelict Megan to Go for Good", Unknown},
	} {
		if got := NewCast(textOf(row.body)).Entities[0].Gender; got != row.want {
			t.Errorf("%s: %s\nhas gender %d, want %d", row.fact, row.body, got, row.want)
		}
	}
}

// How often a name stands where those of places do.
func TestWhereaboutsOfNames(t *testing.T) {
	for body, want := range map[string]int{
		"Then they met in Tollund.":             1,
		"Then they met with Tollund.":           0,
		"Then they gave it to Tollund.":         0, // as often a person
		"Then they trust in Mr. Tollund.":       0,
		"Then they met in Ingmar Tollund.":      1,
		"Then they came from Tollund.":          1,
		"Then they got it from Ingmar Tollund.": 0, // as often a person
	} {
		if got := NewCast(textOf(body)).Entities[0].Places; got != want {
			t.Errorf("%s: stands %d times where a place would, want %d", body, got, want)
		}
	}
}

func TestWhoIsMentioned(t *testing.T) {
	for _, row := range []struct {
		fact, body string
		spoke      map[int]bool
		want       int
	}{
		{"who speaks", "Then Ingmar Tollund left.", map[int]bool{0: true}, 1},
		{"who is described", "Then Tollund, a lawyer, left.", nil, 1},
		{"nobody else", "Then Tollund left.", nil, 0},
	} {
		if got := NewCast(textOf(row.body)).Mentions(row.spoke); len(got) != row.want {
			t.Errorf("%s: %s\nmentions %v", row.fact, row.body, got)
		}
	}
}

func TestNounsOfOffices(t *testing.T) {
	for word, want := range map[string]bool{"mayor": true, "nurse": true, "sailmaker": true, "former": false, "harbour": false, "better": false} {
		text := story{textOf("Then the " + word + " left.")}
		for i := range text.Tokens {
			if text.Tokens[i].Word == word && text.OfficeNoun(i) != want {
				t.Errorf("%q is what somebody holds or does: want %v", word, want)
			}
		}
	}
}

func TestOrdinalsAreNobody(t *testing.T) {
	if got := found("They all met on the Fourth in the harbour."); got != "" {
		t.Errorf("the Fourth is %q", got)
	}
}
