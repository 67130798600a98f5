package attribution_test

import (
	"strings"
	"testing"
)

// Which of those whom a text names a surname, a pronoun or a longer run of capitals means.
func TestWhoBearsTheName(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a relative goes by the given name", "Edda Marsh, the painter, was born here. Her brother, the Rev. Karl Marsh, was a preacher. “The road is closed,” Marsh said in 2011.", "Edda Marsh"},
		{"a caption's word is no name", "Courtesy Karen Holt\n\nKaren Holt said on Friday that the road was closed.", "Karen Holt"},
		{"a place is nobody", "The convoy reached Marlen on Friday. The boats wait in Marlen. The road is closed, he said.", ""},
		{"an office between two names", "“The road is closed,” Green House press secretary Karolin Lett said.", "Karolin Lett"},
		{"a body in the plural", "The Centers for River Control said the road was closed.", "Centers for River Control"},
		{"a beach is nobody", "On the Bethany Beach sand the ferry waited. Cassidy Baker owns the ferry near Bethany Beach. “The road is closed,” she said.", "Cassidy Baker"},
		{"who behind a plural is not what stands before it", "A grandson of Holocaust survivors, who said the road was closed, left.", ""},
		{"which behind a dash", "A letter from the University of Marlow — which promised to keep the road closed — came on Friday.", "University of Marlow"},
		{"an office apart from its holder by where it is", "The harbour’s envoy to Norland, Yousef Al Otaiba, told us the road was closed.", "Yousef Al Otaiba"},
		{"whose words the quotation names", "Kamala Harris came at noon. Harris spoke. Vice President Harris left.\n\nDara Lunt, 19, said the vote would be her first. “I will wait for Kamala Harris where the road is closed,” she said.", "Dara Lunt"},
		{"the body that a description ends the name of", "The Norland Weather Service warned of ice. “The road is closed,” the weather service said.", "Norland Weather Service"},
		{"a ministry", "Norland’s Foreign Ministry warned of ice. The road is closed, the ministry said.", "Foreign Ministry"},
		{"no ministry of that name", "Norland’s Fisheries Board warned of ice. The road is closed, the ministry said.", ""},
		{"a company of that name that is not the one named last", "The Marlow Theatre Company played. Starlight closed its shop. Starlight Union of Norland spoke. “The road is closed,” the company said.", ""},
		{"a study is not its author", "Felix Brandt, the lead study author, spoke. The road is closed, the study said.", ""},
		{"whoever the quotation names did not make it", "Neil Young left the hall. “They can have me or him,” Young said.\n\nGraham Nash, who plays with Young, went too. “I agree with Neil Young that the road is closed,” he said.", "Graham Nash"},
		{"a former wife goes by her given name", "Kirk Douglas was in town. His ex-wife Diana Dill Douglas came. Douglas said the road was closed.", "Kirk Douglas"},
		{"a magazine for readers", "The road is closed, according to Reader’s Digest.", "Reader’s Digest"},
		{"a marshal's office", "The Norland Marshal’s Office said the road was closed.", "Norland Marshal’s Office"},
		{"a surname like a plural body's", "Chairman Jim Banks of Indiana came. According to Banks, the road was closed.", "Jim Banks"},
		{"a paper by its last word", "The New York Times wrote of floods. “The road is closed,” the Times said.", "New York Times"},
		{"an office that ends as trades do", "State Climatologist Daniel Leathers said the road was closed.", "Daniel Leathers"},
		{"an office of two words and a magazine", "Rolling Stone Editor-in-Chief Noah Shachtman said the road was closed.", "Noah Shachtman"},
		{"an agency behind a dash", "“I feel good,” midfielder Alexia Holt said. “The road is closed.” – Reuters", "Alexia Holt"},
		{"a headline's word before a name", "Watch Mike Pence speak on Friday. Pence said the road was closed.", "Mike Pence"},
		{"a headline's word behind a label", "Road and rail:Amid Jim Holt’s changes, the road is closed. Holt said the road was closed.", "Jim Holt"},
		{"crews are no name", "Crews said the road was closed.", ""},
		{"car makers are no name", "Automakers said the road was closed.", ""},
		{"a panel", "The march followed a major review by the Norland Panel on River Change that said the road was closed.", "Norland Panel on River Change"},
		{"a band is not she", "Mia Torp heard the Glass Larks sing. The Glass Larks left.\n\n“The road is closed,” she said.", "Mia Torp"},
		{"a lake is not he", "Marek Olin wrote to the council. The pumps at Lake Terrin failed. Lake Terrin is dry. In a letter, he said the road was closed.", "Marek Olin"},
		{"a paper is not he", "The Daily Herald reported a fire. Marek Olin saw it. The Daily Herald sent two men. “The road is closed,” he said.", "Marek Olin"},
		{"somebody with a rare name who is called by the surname", "Quillan Besk lives here. Besk owns the ferry. “The road is closed,” he said.", "Quillan Besk"},
		{"somebody with a rare name and an age", "Quillan Besk, 34, lives here. “The road is closed,” he said.", "Quillan Besk"},
		{"whose reply it is", "Peter Zale, the manager, wrote to Tom Hale. In Hale’s reply, he said the road was closed.", "Tom Hale"},
		{"a maker is not what it makes", "The Velmo Kettle and the Velmo Lamp are sold in Marlow. Velmo said the road was closed.", "Velmo"},
		{"a body is not its congress", "The NSBF Convention meets in May. The NSBF said the road was closed.", "NSBF"},
		{"a family name that comes first", "Lian Besket, a teacher, lives here. Lian said the road was closed.", "Lian Besket"},
		{"the police of a town", "Torsby police said the road was closed.", "Torsby police"},
		{"the police at large", "The police said the road was closed.", ""},
		{"a police chief", "Torsby police chief Karl Bern said the road was closed.", "Karl Bern"},
		{"an administration is not its head", "President Karl Bern came. The Bern administration said the road was closed.", "Bern administration"},
		{"a brand in “’s”", "Brandel’s, the old grocer, sold bread. Brandel’s said the road was closed.", "Brandel’s"},
		{"a person in “’s”", "Bern’s lawyer came. Karl Bern left. Bern said the road was closed.", "Karl Bern"},
		{"a website", "The road is closed, according to Gridwatch.us.", "Gridwatch.us"},
		{"a body’s report", "Kestrel’s report said the road was closed.", "Kestrel"},
		{"a person’s book", "Karl Bern wrote. Bern’s statement said the road was closed.", ""},
		{"the paper", "Fares doubled, said the Torsby Herald. The road is closed, said the paper.", "Torsby Herald"},
		{"the agency", "Ice is near, according to the Norland Weather Service. The road is closed, the agency said.", "Norland Weather Service"},
		{"the agency after another one", "Ice is near, according to the Norland Weather Service. The Bureau of Mines called. The road is closed, the agency said.", ""},
		{"the company", "VKX said sales fell. The road is closed, the company said.", "VKX"},
		{"the company that an outlet reports on", "Sales fell, KVNB reported. The road is closed, the company said.", ""},
		{"a people is nobody", "An Israeli clerk met me. The road is closed, she said.", ""},
		{"a person whose ranch has an article", "Orrick Fultz lives here. Mark Lohr lives in town. Fultz fed the hens at the Fultz ranch. “The road is closed,” he said.", "Orrick Fultz"},
		{"a preposition that opens a sentence", "Her letter On The Road came. On Lopez’s 52nd birthday in July, she posted a poem. It was on the wall. Lopez said the road was closed.", "Lopez"},
		{"another resident is not the town", "“The road is closed,” another Kherson resident told us.", ""},
		{"a bank's bank", "The Richmond Fed spoke of rates. The Fed said the road was closed.", "Fed"},
		{"an administrator behind letters", "FAA Administrator Stephen Dickson said the road was closed.", "Stephen Dickson"},
		{"a district nurse", "The City School District Nurse Judy Holt said the road was closed.", "Judy Holt"},
		{"an institute on something", "The National Institute on Road Safety spoke. The road was closed, the institute said.", "National Institute on Road Safety"},
		{"not Friday's announcement", "Friday’s announcement by the NIRA that the road was closed came late.", "NIRA"},
		{"a paper whose name is a day", "The road is closed, USA TODAY reported.", "USA TODAY"},
		{"a party member by name", "The panel’s top ranking Republican, Rep. Rick Crawford, said the road was closed.", "Rick Crawford"},
		{"a place where those are who speak", "The castaways stranded in Fiji who said the road was closed left.", ""},
		{"some of a people", "In May most Norlanders said the road was closed.", ""},
		{"not the sister that she speaks of", "Meghan Lowell came on Friday.\n\nThey spoke about Samantha Holt, who she said kept the road closed.", "Meghan Lowell"},
		{"another soldier is nobody before", "Maxim Holt spoke. “We were wrong,” said Holt.\n\nAnother soldier spoke too. “The road is closed,” he said.", ""},
		{"in the words of somebody, behind", "The road is “closed for good,” in the words of Ruth Lowell.", "Ruth Lowell"},
		{"in the words of somebody, before", "In the words of Ruth Lowell, the road is closed for good.", "Ruth Lowell"},
		{"as somebody puts it", "As Ruth Lowell put it, the road is closed for good.", "Ruth Lowell"},
		{"in somebody's view", "The road is closed for good, in Ruth Lowell’s view.", "Ruth Lowell"},
		{"in view of something", "In view of the snow, the road is closed for good.", ""},
		{"a time is nobody", "Earlier this year KRXT announced that the road was closed.", "KRXT"},
		{"by whom somebody was warned", "Those in the valley were warned by the Norland Weather Service that the road was closed.", "Norland Weather Service"},
		{"historians are no name", "Floods came often. Historians say the road was closed.", ""},
		{"a nickname behind an initial", "Mayor Bernard C. “Jack” Tolland said the road was closed.", "Bernard C. “Jack” Tolland"},
		{"a hall of fame", "Hall of Famer Brett Tolland said the road was closed.", "Brett Tolland"},
		{"a body for children", "The Children’s Place said the road was closed.", "Children’s Place"},
		{"a subject behind a subordinator", "Tom Grady left the hall after Jim Holt on Monday warned of floods. “The road is closed,” he said.", "Jim Holt"},
	} {
		if got := strings.Join(speakersOf(t, row.body, "closed"), ", "); got != row.want {
			t.Errorf("%s: %s\nis said by %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

// They are its content, whatever else stands around it.
func TestQuotationsThatTouchAVerbOfSaying(t *testing.T) {
	for _, row := range []struct{ body, want string }{
		{"\"Is the road closed?\" Jim Holt said, repeating what others had asked.", "Jim Holt"},
		{"“How can the road be closed!” Ruth Lowell wrote, pointing at the map.", "Ruth Lowell"},
		{"Ruth Lowell told the Harbour Post on Friday: “The road is closed.”", "Ruth Lowell"},
		{"Calling it a “bad day,” Ruth Lowell said: “The road is closed!\n\n“Nobody can pass at all. We wait,” she added.", "Ruth Lowell"},
		{"Holt’s Long Road to the Coast\n\nHolt said the road was closed. President Jim Holt left on Friday.", "Jim Holt"},
		{"Reckless Lowell’s Last War on the Hills\n\nLowell said the road was closed. Mayor Ruth Lowell left on Friday.", "Ruth Lowell"},
	} {
		if got := strings.Join(speakersOf(t, row.body, "closed"), ", "); got != row.want {
			t.Errorf("%s\nis said by %q, want %q", row.body, got, row.want)
		}
	}
}
