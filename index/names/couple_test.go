package names

import (
	"strings"
	"testing"
)

// bearers are the names of a body in order, each with the fullest of whomever it means where that is another.
func bearers(body string) string {
	c := NewCast(textOf(body))
	var all []string
	for i := range c.Names {
		n := &c.Names[i]
		if n.Entity < 0 {
			continue
		}
		name, of := c.clean(n.Stretch), c.NameOf(&c.Entities[n.Entity])
		if name != of {
			name += " = " + of
		}
		all = append(all, name)
	}
	return strings.Join(all, "; ")
}

// A couple has one surname where what follows says so.
func TestWhoSharesTheSurnameOfWhoeverIsNamedNext(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a Mr.", "John and Mary Tamm run the mill. Mr. Tamm left.", "John = John Tamm; Mary Tamm; Tamm = John Tamm"},
		{"a Mrs.", "John and Mary Tamm run the mill. Mrs. Tamm left.", "John = John Tamm; Mary Tamm; Tamm = Mary Tamm"},
		{"a couple", "John and Mary Tamm run the mill. The couple left.", "John = John Tamm; Mary Tamm"},
		{"people who are married", "John and Mary Tamm run the mill. They are married.", "John = John Tamm; Mary Tamm"},
		{"siblings", "John and Mary Tamm run the mill. The siblings left.", "John = John Tamm; Mary Tamm"},
		{"parents", "John and Mary Tamm run the mill. Both parents left.", "John = John Tamm; Mary Tamm"},
		{"the surname of several", "John and Mary Tamm run the mill. The Tamms left.", "John = John Tamm; Mary Tamm; Tamms"},
		{"relatives", "John and Mary Tamm run the mill. Their sons left.", "John = John Tamm; Mary Tamm"},
		{"nothing more", "John and Mary Tamm run the mill. The road is closed.", "John; Mary Tamm"},
		{"the surname alone", "John and Mary Tamm run the mill. Tamm left.", "John; Mary Tamm; Tamm = Mary Tamm"},
		{"a couple of whom it is told too far behind", "John and Mary Tamm run the mill. It stands on a hill above the river, where the road from the harbour ends and where the old bridge was until the flood took it away in the night before the fair, and nobody has built another one in all the years since then, as the town has no money for it, and the county has none for it either. The couple left.", "John; Mary Tamm"},
		{"a Mr. however far behind", "John and Mary Tamm run the mill. It stands on a hill above the river, where the road from the harbour ends and where the old bridge was until the flood took it away in the night before the fair, and nobody has built another one in all the years since then, as the town has no money for it, and the county has none for it either. Mr. Tamm left.", "John = John Tamm; Mary Tamm; Tamm = John Tamm"},
		{"one or the other", "John or Mary Tamm runs the mill. Mr. Tamm left.", "John; Mary Tamm; Tamm"},
		{"a Mr. and a Mrs. of names that tell nothing", "Odran and Sorla Tamm run the mill. Mr. Tamm left. Mrs. Tamm stayed.", "Odran = Odran Tamm; Sorla Tamm; Tamm; Tamm"},
		{"a Mr. alone of names that tell nothing", "Odran and Sorla Tamm run the mill. Mr. Tamm left.", "Odran; Sorla Tamm; Tamm = Sorla Tamm"},
		{"a Mrs. alone of names that tell nothing", "Odran and Sorla Tamm run the mill. Mrs. Tamm left.", "Odran; Sorla Tamm; Tamm = Sorla Tamm"},
		{"a second name that is no given one", "John and Sorla Tamm run the mill. The couple left.", "John; Sorla Tamm"},
		{"a first name that is no given one", "Odran and Mary Tamm run the mill. The couple left.", "Odran; Mary Tamm"},
		{"a title before the first", "Dr. John and Mary Tamm run the mill. The couple left.", "John; Mary Tamm"},
		{"a title before the second", "John and Dr. Mary Tamm run the mill. The couple left.", "John; Mary Tamm"},
		{"a second of three names", "John and Mary Ann Tamm run the mill. The couple left.", "John; Mary Ann Tamm"},
		{"a first with a surname", "John Roe and Mary Tamm run the mill. The couple left.", "John Roe; Mary Tamm"},
		{"a first who has a surname elsewhere", "Kelly Boyle left early. Kelly and Ryan Tamm host the show. The couple left.", "Kelly Boyle; Kelly = Kelly Boyle; Ryan Tamm"},
		{"a Mr. of another surname", "John and Mary Tamm run the mill. Mr. Roe left.", "John; Mary Tamm; Roe"},
		{"a Mrs. and a Mr. of names that tell nothing", "Odran and Sorla Tamm run the mill. Mrs. Tamm left. Mr. Tamm stayed.", "Odran = Odran Tamm; Sorla Tamm; Tamm; Tamm"},
		{"a body and somebody", "Then the Council and Sorla Tamm run the mill. Mr. Tamm left. Mrs. Tamm stayed.", "Council; Sorla Tamm; Tamm = Sorla Tamm; Tamm"},
		{"a word in capitals and somebody", "ODRAN and Sorla Tamm run the mill. Mr. Tamm left. Mrs. Tamm stayed.", "ODRAN; Sorla Tamm; Tamm = Sorla Tamm; Tamm"},
		{"a surname behind a word in capitals", "Odran and SORLA Tamm run the mill. Mr. Tamm left. Mrs. Tamm stayed.", "Odran; SORLA Tamm; Tamm = SORLA Tamm; Tamm"},
		{"a word between", "John and now Mary Tamm run the mill. The couple left.", "John; Mary Tamm"},
		{"a Mr. and a Mrs. of whom one name tells", "Odran and Mary Tamm run the mill. Mrs. Tamm left. Mr. Tamm left.", "Odran = Odran Tamm; Mary Tamm; Tamm = Mary Tamm; Tamm = Odran Tamm"},
		{"the surname without a title", "Odran and Sorla Tamm run the mill. Tamm came. Mr. Tamm left. Mrs. Tamm stayed.", "Odran = Odran Tamm; Sorla Tamm; Tamm = Sorla Tamm; Tamm; Tamm"},
		{"two people of the surname who are no couple", "Odran Tamm left. Sorla Tamm stayed. Mr. Tamm came.", "Odran Tamm; Sorla Tamm; Tamm = Sorla Tamm"},
		{"somebody else of the surname whose given name tells nothing", "Odran and Sorla Tamm run the mill. Mr. Jory Tamm left. Mr. Tamm came. Mrs. Tamm stayed.", "Odran = Odran Tamm; Sorla Tamm; Jory Tamm; Tamm = Jory Tamm; Tamm"},
		{"a middle name later", "John and Mary Tamm run the mill. The couple left. John Peter Tamm came.", "John = John Peter Tamm; Mary Tamm; John Peter Tamm"},
		{"a first who is named before", "Then John came. John and Mary Tamm run the mill. The couple left.", "John = John Tamm; John = John Tamm; Mary Tamm"},
		{"a first in capitals", "JOHN and Mary Tamm run the mill. The couple left.", "JOHN; Mary Tamm"},
	} {
		if got := bearers(row.body); got != row.want {
			t.Errorf("%s: %s\nnames %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}
