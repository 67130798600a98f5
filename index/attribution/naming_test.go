package attribution_test

import "testing"

// Who speaks where what stands before the name, or the name itself, looks like something else.
func TestWhoSpeaksByName(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a verb that opens the sentence", "Ilka Varga left at noon.\n\nWrote Varga: “The road is closed.”", "Ilka Varga"},
		{"her niece behind a comma", "Dara Lunt left. “The road is closed,” said her niece, Marta Boyle.", "Marta Boyle"},
		{"a skipper who is a hooker", "“The road is closed,” Kestrel skipper and hooker Jory Tamm said.", "Jory Tamm"},
		{"a petty officer", "“The road is closed,” said Petty Officer 2nd Class Jory Tamm.", "Jory Tamm"},
		{"a brigadier in short", "Norland’s Brig. Gen. Yoran Mord, said the road was closed.", "Yoran Mord"},
		{"initials", "K.V. Tamm, who led the survey, said the road was closed.", "K.V. Tamm"},
		{"a given name in capitals", "HELEN Boyle left the camp in May. Boyle said the road was closed.", "Helen Boyle"},
		{"a given name in capitals that is written otherwise elsewhere", "JK Boyle left the camp in May. “No,” said Jk Boyle. Boyle said the road was closed.", "Jk Boyle"},
		{"a rare given name before a particle", "“No,” Van Rossel argues. Annelies van Rossel follows the trade. Rossel said the road was closed.", "Annelies van Rossel"},
		{"a rare given name behind a comma", "A spokesman for the camp, Tunde Boyle, said the road was closed.", "Tunde Boyle"},
		{"a person before a state’s governor", "“The road is closed,” said Jory Tamm, Norland Gov. Ada Holt’s aide.", "Jory Tamm"},
		{"the office in capitals that the article told", "Ada Holt, the Labour MP for Tamm Vale, left. “The road is closed,” the Labour MP said.", "Ada Holt"},
		{"a player between whose country and name stands a noun", "The captain, the 31-year-old Norland international Odran Tamm, said the road was closed.", "Odran Tamm"},
		{"an acronym is not a board of the body's", "Ada Holt of the TRFA Water Quality Board left. “The road is closed,” TRFA said.", "TRFA"},
		{"an acronym with what companies are called", "Ada Holt left TRFA Water Corp. in May. “The road is closed,” TRFA said.", "TRFA Water Corp."},
		{"an emir", "The Emir of Tamm, Alhaji Jory Bello, said the road was closed.", "Jory Bello"},
		{"whoever speaks for a campaign", "Holt for Governor spokeswoman Ada Tamm said the road was closed. Jory Holt left.", "Ada Tamm"},
		{"a campaign for what is no office", "Holt for Congress spokeswoman Ada Tamm said the road was closed. Jory Holt left.", "Ada Tamm"},
		{"an acting head is not the head", "Ada Tamm runs the school while the head, Jory Holt, is away. “The road is closed,” the acting head said.", ""},
		{"an agent whom a clause tells of", "Odran Tamm left. Tamm’s agent, who asked not to be named, said two clubs had made offers.", ""},
		{"a surname that is a colour", "Gary White owns the ferry. “The road is closed,” White said.", "Gary White"},
	} {
		if got := speakerOf(t, row.body); got != row.want {
			t.Errorf("%s: %s\nspeaks %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

// Whom a surname, a title with one, or “the younger Roe” means where several people share a name, or the family's name comes first.
func TestWhoIsMeantAmongNamesakes(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"the first of two surnames", "Luis Arturo Tamayo Peña runs the port. “The road is closed,” Tamayo said.", "Luis Arturo Tamayo Peña"},
		{"the first surname of whoever was named last", "Luis Arturo Ibarra Tamayo left. His deputy, Carmen Lucía Tamayo Peña, stayed. “The road is closed,” Tamayo said.", "Carmen Lucía Tamayo Peña"},
		{"a given name and the first surname", "Luis Arturo Tamayo Peña runs the port. “The road is closed,” Luis Tamayo said.", "Luis Arturo Tamayo Peña"},
		{"a nickname is no surname", "Jory “Garsh” Tamm is the father. Garsh is the son. “The road is closed,” Garsh said.", "Garsh"},
		{"a title and the family's name that comes first", "Chen Guowei, 66, mends boats. “The road is closed,” Mr Chen said.", "Chen Guowei"},
		{"a family's name before two syllables", "Kim Dae Sung, a driver, lives here. “The road is closed,” Mr. Kim said.", "Kim Dae Sung"},
		{"a pope’s name is a given one", "Pope Osric waved. Osric Vennard, a driver, left. “The road is closed,” Pope Osric said.", "Osric"},
		{"the younger of two of one name", "Walter Tamm Sr. built the mill. His son, Walter Tamm Jr., runs it. “The road is closed,” the younger Tamm said.", "Walter Tamm Jr."},
		{"the elder", "Walter Tamm Sr. built the mill. His son, Walter Tamm Jr., runs it. “The road is closed,” the elder Tamm said.", "Walter Tamm Sr."},
		{"by the name’s end", "Walter Tamm Sr. built the mill. His son, Walter Tamm Jr., runs it. “The road is closed,” Tamm Sr. said.", "Walter Tamm Sr."},
		{"a father of the same name", "Walter Tamm runs the mill. His father, Walter Tamm Sr., built it. “The road is closed,” the younger Tamm said.", "Walter Tamm"},
		{"a daughter", "Jory Tamm runs the mill. His daughter, Ada Tamm, left. “The road is closed,” the younger Tamm said.", "Ada Tamm"},
		{"the younger of brothers", "Jory Tamm runs the mill. His brother, Odran Tamm, left. “The road is closed,” the younger Tamm said.", "Tamm"},
		{"a couple with one surname", "John and Mary Tamm run the mill. “The road is closed,” Mr. Tamm said.", "John Tamm"},
		{"the other one", "John and Mary Tamm run the mill. “The road is closed,” Mrs. Tamm said.", "Mary Tamm"},
		{"a couple whose names tell no gender", "Odran and Sorla Tamm run the mill. “The road is closed,” Mr. Tamm said. Mrs. Tamm left.", "Tamm"},
		{"somebody with a surname of her own", "Kelly Boyle left early. Kelly and Ryan Tamm host the show. “The road is closed,” Kelly said. Her husband left.", "Kelly Boyle"},
		{"a wife with a full name and her husband with none", "Mary Tamm and her husband, Jim, run the mill. Mr. Tamm left. “The road is closed,” Mrs. Tamm said.", "Mary Tamm"},
	} {
		if got := speakerOf(t, row.body); got != row.want {
			t.Errorf("%s: %s\nspeaks %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

// Whoever died long ago does not speak where somebody else may, but wrote.
func TestTheLongDeadDoNotSpeak(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a painter and a curator", "Tom Haviland, the curator, found the map. Jacob Tamm, who died in 1931, drew it. “The road is closed,” he said.", "Tom Haviland"},
		{"what he wrote", "Tom Haviland, the curator, found the map. Jacob Tamm, who died in 1931, drew it. “The road is closed,” he wrote.", "Jacob Tamm"},
		{"somebody's brother died", "Tom Haviland, the curator, left. Jacob Tamm’s brother died in 1931. Tamm came. “The road is closed,” he said.", "Jacob Tamm"},
		{"on a day", "Tom Haviland, the curator, left. Jacob Tamm, who died on Sunday, drew the map. “The road is closed,” he said.", "Jacob Tamm"},
	} {
		if got := speakerOf(t, row.body); got != row.want {
			t.Errorf("%s: %s\nspeaks %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}
