package names

import "testing"

func TestWhoIsMeantAmongTwoGenerations(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"the younger", "Walter Tamm Sr. built the mill. His son, Walter Tamm Jr., runs it. Then the younger Tamm left.", "Walter Tamm Sr.; Walter Tamm Jr.; Tamm = Walter Tamm Jr."},
		{"the elder", "Walter Tamm Sr. built the mill. His son, Walter Tamm Jr., runs it. Then the elder Tamm left.", "Walter Tamm Sr.; Walter Tamm Jr.; Tamm = Walter Tamm Sr."},
		{"the older", "Walter Tamm Sr. built the mill. His son, Walter Tamm Jr., runs it. Then the older Tamm left.", "Walter Tamm Sr.; Walter Tamm Jr.; Tamm = Walter Tamm Sr."},
		{"the end of the elder’s name", "Walter Tamm Sr. built the mill. His son, Walter Tamm Jr., runs it. Then Tamm Sr. left.", "Walter Tamm Sr.; Walter Tamm Jr.; Tamm Sr. = Walter Tamm Sr."},
		{"the end of the younger’s name", "Walter Tamm Jr. runs the mill. Walter Tamm Sr. built it. Then Tamm Jr. left.", "Walter Tamm Jr.; Walter Tamm Sr.; Tamm Jr. = Walter Tamm Jr."},
		{"no full stop behind the elder’s name", "Walter Tamm Sr built the mill. His son, Walter Tamm Jr, runs it. Then Tamm Sr left.", "Walter Tamm Sr; Walter Tamm Jr; Tamm Sr = Walter Tamm Sr"},
		{"no full stop behind the younger’s", "Walter Tamm Jr runs the mill. Walter Tamm Sr built it. Then Tamm Jr left.", "Walter Tamm Jr; Walter Tamm Sr; Tamm Jr = Walter Tamm Jr"},
		{"a father of the same name", "Walter Tamm runs the mill. His father, Walter Tamm Sr., built it. Then the younger Tamm left.", "Walter Tamm; Walter Tamm Sr.; Tamm = Walter Tamm"},
		{"the older where he comes last", "Walter Tamm Jr. runs the mill. His father, Walter Tamm Sr., built it. Then the older Tamm left.", "Walter Tamm Jr.; Walter Tamm Sr.; Tamm = Walter Tamm Sr."},
		{"a Jr. whose name the article first has without it", "Walter Tamm runs the mill. Walter Tamm Jr. left. Then the younger Tamm left.", "Walter Tamm; Walter Tamm Jr. = Walter Tamm; Tamm = Walter Tamm"},
		{"a son who is named again", "Jory Tamm runs the mill. His son, Odran Tamm, left. Odran Tamm came. Then the younger Tamm left.", "Jory Tamm; Odran Tamm; Odran Tamm; Tamm = Odran Tamm"},
		{"a Jr. by the surname", "Walter Tamm runs the mill. Then Tamm Jr. left.", "Walter Tamm; Tamm Jr. = Walter Tamm"},
		{"a Sr. whom it never has without", "Walter Tamm runs the mill. Then Tamm Sr. left.", "Walter Tamm; Tamm Sr."},
		{"a surname alone", "Walter Tamm Jr. runs the mill. Then Tamm left.", "Walter Tamm Jr.; Tamm = Walter Tamm Jr."},
		{"a surname alone, and no full stop behind the elder’s name", "Walter Tamm Sr built the mill. Then Tamm left.", "Walter Tamm Sr; Tamm = Walter Tamm Sr"},
		{"an elder of whom nothing tells", "Jory Tamm runs the mill. Walter Tamm Jr. left. Then the elder Tamm left.", "Jory Tamm; Walter Tamm Jr.; Tamm"},
		{"the younger of brothers", "Jory Tamm runs the mill. His brother, Odran Tamm, left. Then the younger Tamm left.", "Jory Tamm; Odran Tamm; Tamm"},
		{"the younger of brothers again", "Jory Tamm runs the mill. His brother, Odran Tamm, left. Then the younger Tamm left. Then the younger Tamm came.", "Jory Tamm; Odran Tamm; Tamm; Tamm"},
		{"another name behind the younger of brothers", "Jory Tamm runs the mill. His brother, Odran Tamm, left. Then the younger Tamm left. Then Tamm came.", "Jory Tamm; Odran Tamm; Tamm; Tamm = Jory Tamm"},
		{"a son", "Jory Tamm runs the mill. His son, Odran Tamm, left. Then the younger Tamm left.", "Jory Tamm; Odran Tamm; Tamm = Odran Tamm"},
		{"a daughter", "Jory Tamm runs the mill. His daughter, Ada Tamm, left. Then the younger Tamm left.", "Jory Tamm; Ada Tamm; Tamm = Ada Tamm"},
		{"a daughter whom only a given name names", "Jory Tamm runs the mill. His daughter Odile left. Then Odile came.", "Jory Tamm; Odile; Odile"},
		{"a daughter by her parent's name", "Jory Tamm runs the mill. Jory Tamm's daughter, Ada Tamm, left. Then the younger Tamm left.", "Jory Tamm; Jory Tamm; Ada Tamm; Tamm = Ada Tamm"},
		{"a stepson", "Jory Tamm runs the mill. His stepson, Odran Tamm, left. Then the younger Tamm left.", "Jory Tamm; Odran Tamm; Tamm = Odran Tamm"},
		{"a stepdaughter", "Jory Tamm runs the mill. His stepdaughter, Ada Tamm, left. Then the younger Tamm left.", "Jory Tamm; Ada Tamm; Tamm = Ada Tamm"},
		{"a nephew", "Jory Tamm runs the mill. His nephew, Odran Tamm, left. Then the younger Tamm left.", "Jory Tamm; Odran Tamm; Tamm = Odran Tamm"},
		{"a niece", "Jory Tamm runs the mill. His niece, Ada Tamm, left. Then the younger Tamm left.", "Jory Tamm; Ada Tamm; Tamm = Ada Tamm"},
		{"a father", "Jory Tamm runs the mill. His father, Odran Tamm, left. Then the elder Tamm left.", "Jory Tamm; Odran Tamm; Tamm = Odran Tamm"},
		{"a mother", "Jory Tamm runs the mill. His mother, Ada Tamm, left. Then the elder Tamm left.", "Jory Tamm; Ada Tamm; Tamm = Ada Tamm"},
		{"a dad", "Jory Tamm runs the mill. His dad, Odran Tamm, left. Then the elder Tamm left.", "Jory Tamm; Odran Tamm; Tamm = Odran Tamm"},
		{"a mom", "Jory Tamm runs the mill. His mom, Ada Tamm, left. Then the elder Tamm left.", "Jory Tamm; Ada Tamm; Tamm = Ada Tamm"},
		{"an uncle", "Jory Tamm runs the mill. His uncle, Odran Tamm, left. Then the elder Tamm left.", "Jory Tamm; Odran Tamm; Tamm = Odran Tamm"},
		{"an aunt", "Jory Tamm runs the mill. His aunt, Ada Tamm, left. Then the elder Tamm left.", "Jory Tamm; Ada Tamm; Tamm = Ada Tamm"},
	} {
		if got := bearers(row.body); got != row.want {
			t.Errorf("%s: %s\nnames %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}
