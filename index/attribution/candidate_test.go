package attribution

import (
	"strings"
	"testing"

	"pullquote/index/nlp"
)

// Of what kind the last source of a text is that is weighed; "" where none is.
func TestWhatKindAnAnaphorIsOf(t *testing.T) {
	for _, row := range []struct {
		fact, text string
		want       anaphorKind
	}{
		{"a pronoun for a person", "Jane Moss left. She said the road was closed.", aPerson},
		{"a pronoun behind somebody without a name", "Jane Moss left. Another woman spoke. She said the road was closed.", ""},
		{"an object", "Jane Moss left. “The road was closed,” said her, tired.", ""},
		{"it", "Velmo Motors left. It said the road was closed.", aThing},
		{"it behind somebody without a name", "Velmo Motors left. Another soldier spoke. It said the road was closed.", aThing},
		{"police without an article", "Snow fell in Torsby. Police said the road was closed.", aBody},
		{"the police", "Snow fell in Torsby. The police said the road was closed.", ""},
		{"the mayor", "Karl Bern left. The mayor said the road was closed.", aHolder},
		{"the rival mayor", "Karl Bern left. The rival mayor said the road was closed.", aHolder},
		{"a mayor", "Karl Bern left. A mayor said the road was closed.", ""},
		{"“mayor” alone", "Karl Bern left. “The road is closed,” mayor said.", ""},
		{"the mayors", "Karl Bern left. The mayors said the road was closed.", ""},
		{"the couple", "Karl Bern left. The couple said the road was closed.", ""},
		{"the report", "Karl Bern left. The report said the road was closed.", aDocument},
		{"the company", "Karl Bern left. The company said the road was closed.", aBody},
		{"the rival company", "Karl Bern left. The rival company said the road was closed.", ""},
	} {
		if got := lastSighted(row.text).kind; got != row.want {
			t.Errorf("%s: the source in %q is %q, want %q", row.fact, row.text, got, row.want)
		}
	}
}

// Whom the last source of a text may mean, the one named last first.
func TestWhomAnAnaphorMayMean(t *testing.T) {
	for _, row := range []struct{ fact, text, want string }{
		{"he", "Karl Bern met Jane Moss and Velmo Motors. He said the road was closed.", "Karl Bern"},
		{"he, behind one who is dead", "Karl Bern, who died in 1931, met Lars Holt. He said the road was closed.", "Lars Holt"},
		{"he who wrote and is dead", "Karl Bern, who died in 1931, met Lars Holt. He wrote that the road was closed.", "Lars Holt, Karl Bern"},
		{"he, and not whom “who” before him means", "Lars Holt left. Karl Bern, who he said had closed the road, slept.", "Lars Holt"},
		{"he behind another word than “who”", "Lars Holt left. Karl Bern slept when he said the road was closed.", "Karl Bern, Lars Holt"},
		{"she, and no town", "Snow fell in Victoria. Jane Moss left. She said the road was closed.", "Jane Moss"},
		{"it", "Karl Bern met Velmo Motors. It said the road was closed.", "Velmo Motors"},
		{"the mayor, whoever it is", "Karl Bern met Velmo Motors. The mayor said the road was closed.", "Velmo Motors, Karl Bern"},
		{"the president and not the former one", "Former President Lars Holt met President Karl Bern. The president said the road was closed.", "Karl Bern"},
		{"the former president where nobody else is one", "Former President Lars Holt left. Karl Bern slept. The president said the road was closed.", "Karl Bern, Lars Holt"},
		{"a former judge beside a president", "Former Judge Lars Holt met President Karl Bern. The president said the road was closed.", "Karl Bern, Lars Holt"},
		{"the cook of a place and not the other cook", "Ana Ruiz, the cook, left. Jane Moss, the cook of Lanterna, slept. The Lanterna cook said the road was closed.", "Lanterna, Jane Moss"},
		{"the cook of a place of whom it is not told", "Ana Ruiz, the cook, left. Jane Moss, the cook, slept. The Lanterna cook said the road was closed.", "Jane Moss, Ana Ruiz"},
		{"the cook of a place of which a judge is", "Ana Ruiz, the cook, left. Jane Moss, the judge of Lanterna, slept. The Lanterna cook said the road was closed.", "Lanterna, Jane Moss, Ana Ruiz"},
		{"the company", "Karl Bern met Velmo Motors. The company said the road was closed.", "Velmo Motors"},
		{"the company that is called by what it does", "The publisher Velmo Books left. The company said the road was closed.", "Velmo Books"},
		{"the company, a former one too", "Velmo Motors, the former company, met Kestrel Motors, the company. The company said the road was closed.", "Kestrel Motors, Velmo Motors"},
		{"the company of a place and the one of another", "Velmo Motors, the company of Norland, met Kestrel Motors, the company of Estmark. The Norland company said the road was closed.", "Estmark, Kestrel Motors, Norland, Velmo Motors"},
		{"the report and not who is called by what he does", "The publisher Velmo Books met the Kestrel Institute. The report said the road was closed.", "Kestrel Institute"},
		{"the report and whoever is called by what it is", "The charity Velmo Books left. The report said the road was closed.", "Velmo Books"},
		{"the report and not who is called by a title", "The dean Velmo Books left. The report said the road was closed.", ""},
		{"it and not the dateline", "KESTREL — Velmo Motors left. It said the road was closed.", "Velmo Motors"},
		{"a dateline's town that is named again", "Torsby — Velmo Motors left Torsby. It said the road was closed.", "Torsby, Velmo Motors"},
		{"a dateline's town that is named later", "Torsby — Velmo Motors left. It said the road was closed. They met in Torsby.", "Velmo Motors, Torsby"},
		{"a name before a dash within a sentence", "Then Velmo Motors — in May — left. It said the road was closed.", "Velmo Motors"},
		{"a name that opens a sentence", "Velmo Motors left. It said the road was closed.", "Velmo Motors"},
	} {
		if got := strings.Join(lastSighted(row.text).names, ", "); got != row.want {
			t.Errorf("%s: the source in %q may mean %q, want %q", row.fact, row.text, got, row.want)
		}
	}
}

// Whether the last source of a text tells whose it is by the name of whom the text names last.
func TestWhoseDescriptionsAre(t *testing.T) {
	for _, row := range []struct {
		fact, text string
		want       bool
	}{
		{"a man's campaign", "Karl Bern’s campaign said the road was closed.", true},
		{"a man's camp", "The Karl Bern camp said the road was closed.", true},
		{"a company's lawyer", "Velmo Motors’ lawyer said the road was closed.", true},
		{"a lawyer by a company", "The Velmo Motors lawyer said the road was closed.", false},
		{"a man's report", "Karl Bern’s report said the road was closed.", false},
		{"a man's speech", "Karl Bern’s speech said the road was closed.", false},
		{"the campaign of somebody named before", "Karl Bern left. The campaign said the road was closed.", false},
	} {
		r := readerOf(row.text)
		var got bool
		speakersOf(r, r.Claims()).resolveAll(func(s *speakers, i int, p *nlp.Phrase) int {
			a, _ := s.anaphorAt(i, p)
			got = s.tellsWhose(&a, s.Names[len(s.Names)-1].Entity)
			return -1
		})
		if got != row.want {
			t.Errorf("%s: the source in %q tells whose it is: %v", row.fact, row.text, got)
		}
	}
}
