package attribution

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pullquote/index/article"
	"pullquote/index/attribution/claim"
	"pullquote/index/nlp"
	"pullquote/index/sentence"
)

// seenIn are the speakers of a body before the source of its last statement is resolved, and the anaphor that this source is; the body may
// have a title before “ | ”.
func seenIn(t *testing.T, body string) (*speakers, *anaphor) {
	t.Helper()
	title, text, titled := strings.Cut(body, " | ")
	if !titled {
		title, text = "A title", body
	}
	a := &article.Article{ID: "a", Title: title, Body: text}
	blocks := a.Blocks()
	m := claim.Loaded()
	r := claim.NewReader(m, m.Read(nil, a.Body, blocks, sentence.Split(a.Body, blocks)), a.Title)
	s := speakersOf(r, r.Claims())
	var last *anaphor
	s.resolveAll(func(s *speakers, i int, p *nlp.Phrase) int {
		last = nil
		if x, ok := s.anaphorAt(i, p); ok {
			last = &x
			if i == len(s.claims)-1 {
				return -1
			}
		}
		return s.weighed(i, p)
	})
	return s, last
}

// candidatesIn are whom the last source of a body may mean, by name, the one named last first.
func candidatesIn(t *testing.T, body string) string {
	t.Helper()
	s, a := seenIn(t, body)
	if a == nil {
		return "no anaphor"
	}
	var all []string
	for _, c := range s.candidates(a) {
		all = append(all, s.NameOf(&s.Entities[c.entity]))
	}
	return strings.Join(all, ", ")
}

// What is seen of those whom an anaphor may mean. The weights are learned anew now and then, and so are no fact; what they weigh is one.
func TestForWhomEvidenceHolds(t *testing.T) {
	const driver = "\n\nThe driver said the road was closed."
	const she, they = " She said the road was closed.", "\n\nThe bank said the road was closed."
	rows := []struct{ evidence, body, holds string }{
		{"person", "Orla Dunn left Kestrel Motors." + driver, "Orla Dunn"},
		{"may be a person", "Orla Dunn left Kestrel Motors." + driver, "Orla Dunn"},
		{"may be a person", "Mayor Besk met Kestrel Motors." + driver, "Besk"},
		{"human", "Mayor Besk met Tolland Vale." + driver, "Besk"},
		{"sure", "Mayor Orla Dunn met Tolland Vale." + driver, "Orla Dunn"},
		{"may be meant", "Orla Dunn left Norland." + driver, "Orla Dunn"},
		{"body", "Orla Dunn left Kestrel Motors." + driver, "Kestrel Motors"},
		{"body word", "The Norland Union met Calder Vale." + they, "Norland Union"},
		{"suits", "Orla Dunn left Kestrel Motors." + driver, "Orla Dunn"},
		{"suits", "Orla Dunn met Jim Holt.\n\nThe actress said the road was closed.", "Orla Dunn"},
		{"gender agrees", "Orla Dunn met Selma Roe." + she, "Orla Dunn"},
		{"gender agrees", "Selma Roe left." + driver, ""},
		{"gender known", "Orla Dunn met Selma Roe." + she, "Orla Dunn"},
		{"one word", "Mayor Besk met Orla Dunn." + driver, "Besk"},

		{"named in the title", "Why Dunn left | Orla Dunn met Selma Roe." + she, "Orla Dunn"},
		{"named first", "Orla Dunn came.\n\nIt snowed. Selma Roe left." + she, "Orla Dunn"},
		{"named first", "Snow fell. Orla Dunn came. Selma Roe left." + she, "Orla Dunn"},
		{"says", "Orla Dunn said it was late. Selma Roe came." + she, "Orla Dunn"},
		{"says", "It was late, according to Orla Dunn. Selma Roe came." + she, "Orla Dunn"},
		{"says", "It was late, according to Mayor Orla Dunn. Selma Roe came." + she, "Orla Dunn"},
		{"says", "It was known to Orla Dunn. Selma Roe came." + she, ""},
		{"says", "They paid according as Orla Dunn did. Selma Roe came." + she, ""},
		{"spoke", "“It is late,” Orla Dunn said. “It is wet,” Selma Roe said." + she, "Orla Dunn"},
		{"spoke last", "“It is late,” Orla Dunn said. “It is wet,” Selma Roe said." + she, "Selma Roe"},
		{"speaks", "“It is late,” Orla Dunn said. Selma Roe came." + she, "Orla Dunn"},

		{"named last", "Orla Dunn met Selma Roe." + she, "Selma Roe"},
		{"paragraphs apart", "Orla Dunn came.\n\nIt snowed.\n\nSelma Roe came.\n\nIt rained.\n\nShe said the road was closed.", "Orla Dunn"},
		{"in the paragraph", "Orla Dunn came.\n\nSelma Roe left." + she, "Selma Roe"},
		{"subject", "Selma Roe met Orla Dunn." + she, "Selma Roe"},
		{"possessor", "Orla Dunn’s boat met Selma Roe." + she, "Orla Dunn"},
		{"within a phrase", "The Dunn campaign met Selma Roe. Orla Dunn knew. Snow fell on the Dunn campaign." + she, "Orla Dunn"},
		{"quoted", "“Orla Dunn came,” said Selma Roe." + she, "Orla Dunn"},
		{"quoted, named before", "“Orla Dunn came, and Dunn left,” said Selma Roe." + she, "Orla Dunn"},
		{"quoted, named before", "“Orla Dunn came,” said Selma Roe. Roe left." + she, ""},
		{"best", "Selma Roe met Orla Dunn." + she, "Selma Roe"},

		{"in the run's sentence", "Orla Dunn left. Selma Roe came and she sang." + she, "Selma Roe"},
		{"opens what the run goes on with", "Orla Dunn left. Selma Roe met Ann Day." + she, "Selma Roe"},
		{"opens what the run goes on with", "Selma Roe’s boat met Ann Day." + she, ""},
		{"opens what the run goes on with", "Orla Dunn slept in Tolland Vale. Tolland Vale left." + driver, ""},
		{"behind the pronoun", "Selma Roe is late. She sees Orla Dunn." + she, "Orla Dunn"},
		{"behind the pronoun", "Selma Roe is late. “She sees Orla Dunn.”" + she, ""},

		{"name has the head", "The Kestrel Bank met Norland Motors." + they, "Kestrel Bank"},
		{"head near the name", "A driver met Orla Dunn. Selma Roe slept." + driver, "Orla Dunn"},
		{"head near the name", "Selma Roe slept." + driver + " A driver met Selma Roe.", ""},
		{"called so", "Orla Dunn, a driver, met Selma Roe." + driver, "Orla Dunn"},
		{"called so, of another rank", "Orla Dunn, a driver, met Selma Roe.\n\nThe deputy driver said the road was closed.", "Orla Dunn"},
		{"called so, of another rank", "Orla Dunn, the deputy driver, met Selma Roe.\n\nThe deputy driver said the road was closed.", ""},
		{"once called so", "Former driver Selma Roe met Orla Dunn." + driver, "Selma Roe"},
		{"once called so", "Former clerk Selma Roe met Orla Dunn." + driver, ""},
		{"once called so", "Orla Dunn, a driver, met Selma Roe." + driver, ""},
		{"another is called so", "Orla Dunn, a driver, met Selma Roe." + driver, "Selma Roe"},
		{"another is called so", "Orla Dunn met Selma Roe." + driver, ""},
		{"name ends in the description", "The Norland Land Bank met Kestrel Motors.\n\nThe land bank said the road was closed.", "Norland Land Bank"},
		{"another's name ends in the description", "The Norland Land Bank met Kestrel Motors.\n\nThe land bank said the road was closed.", "Kestrel Motors"},
		{"another's name ends in the description", "The Norland Land Bank met Kestrel Motors.\n\nThe union said the road was closed.", ""},
		{"of the head's kind", "The Torsby Herald met Kestrel Motors.\n\nThe paper said the road was closed.", "Torsby Herald"},
		{"not of the head's kind", "The Torsby Herald met Kestrel Motors.\n\nThe paper said the road was closed.", "Kestrel Motors"},
		{"of another kind", "The Torsby Herald met Kestrel Motors and VKX.\n\nThe paper said the road was closed.", "Kestrel Motors"},
		{"of another kind", "The Torsby Herald left." + driver, ""},
		{"modifiers are another's", "The Norland Union met the Kestrel Union.\n\nThe Kestrel union said the road was closed.", "Norland Union"},
		{"modifiers are another's", "Orla Dunn, a truck driver, met Selma Roe.\n\nThe truck driver said the road was closed.", "Selma Roe"},
		{"modifiers are another's", "Orla Dunn met Selma Roe.\n\nHer driver said the road was closed.", ""},
		{"modifiers are another's", "Orla Dunn’s boat left.\n\nThe town’s driver said the road was closed.", "Orla Dunn"},
		{"modifiers are another's", "By that truck, Orla Dunn met Selma Roe.\n\nThe truck driver said the road was closed.", "Selma Roe, Orla Dunn"},
		{"modifiers are another's", "In the truck slept Orla Dunn.\n\nThe truck driver said the road was closed.", ""},
		{"modifiers are another's", "Orla Dunn slept.\n\nThe truck driver said the road was closed. In the truck slept Orla Dunn.", "Orla Dunn"},
		{"modifiers are another's", "Orla Dunn from the north of the bay in the truck slept.\n\nThe truck driver said the road was closed.", "Orla Dunn"},
		{"modifiers are another's", "Orla Dunn, the tired old and quite unhappy truck driver, left. Selma Roe slept.\n\nThe truck driver said the road was closed.", "Selma Roe"},
		{"proper modifier fits", "The Norland Union met the Kestrel Union.\n\nThe Kestrel union said the road was closed.", "Kestrel Union"},
		{"proper modifier fits", "The VKX Union slept. The Kestrel Union left.\n\nThe VKX union said the road was closed.", "VKX Union"},
		{"proper modifier fits", "Orla Dunn of Norway slept. Selma Roe left.\n\nThe Norwegian driver said the road was closed.", "Norway, Orla Dunn"},
		{"proper modifier fits", "The Herald met Selma Roe.\n\nThe Torsby paper said the road was closed. The Torsby Herald slept.", "Torsby Herald"},
		{"proper modifier is another's", "The Norland Union met the Kestrel Union.\n\nThe Kestrel union said the road was closed.", "Norland Union"},

		{"possessed", "Orla Dunn left." + she, "Orla Dunn"},
		{"possessed", "Orla Dunn left." + driver, ""},
		{"long", "Orla Dunn left.\n\nThe tired old driver said the road was closed.", "Orla Dunn"},
		{"long", "Orla Dunn left.\n\nThe old driver said the road was closed.", ""},
		{"opens its sentence", "Orla Dunn left." + driver, "Orla Dunn"},
		{"opens its sentence", "Orla Dunn left.\n\nThe road was closed, the driver said.", ""},
		{"cue says", "Orla Dunn left." + driver, "Orla Dunn"},
		{"cue says", "Orla Dunn left.\n\nThe driver hopes that the road is closed.", ""},
		{"noun of papers", "The Torsby Herald left.\n\nThe paper said the road was closed.", "Torsby Herald"},
		{"noun of papers", "The Torsby Herald left." + they, ""},
		{"noun of companies", "The Torsby Herald left.\n\nThe company said the road was closed.", "Torsby Herald"},
		{"noun of companies", "The Torsby Herald left." + they, ""},

		{"named in what is said", "Orla Dunn met Selma Roe. She said Dunn closed the road.", "Orla Dunn"},
		{"named in what is said", "Orla Dunn met Selma Roe." + she + " Dunn left.", ""},
	}
	for _, row := range rows {
		var holds []string
		for _, x := range evidenceIn(t, row.evidence, row.body) {
			if x.value == 1 {
				holds = append(holds, x.of)
			}
		}
		if got := strings.Join(holds, ", "); got != row.holds {
			t.Errorf("%s: %s\nholds for %q of %q, want %q", row.evidence, row.body, got, candidatesIn(t, row.body), row.holds)
		}
	}
}

// A seen is what one evidence is worth for one candidate.
type seen struct {
	of    string
	value float64
}

// evidenceIn is what an evidence is worth for each candidate of the last source of a body.
func evidenceIn(t *testing.T, evidence, body string) []seen {
	t.Helper()
	s, a := seenIn(t, body)
	at := slices.Index(Evidence(), evidence)
	if a == nil || at < 0 {
		t.Fatalf("no %q is seen in %s", evidence, body)
	}
	var found []seen
	all := s.candidates(a)
	for i := range all {
		found = append(found, seen{s.NameOf(&s.Entities[all[i].entity]), s.see(a, all, i)[at]})
	}
	return found
}

// What is counted is weighed by its logarithm, as the tenth name tells less than the second.
func TestHowMuchEvidenceIsWorth(t *testing.T) {
	const she = " She said the road was closed."
	for _, row := range []struct{ evidence, body, worth string }{
		{"place", "Orla Dunn left. Selma Roe met Dunn in Tolland Vale.\n\nThe driver said the road was closed.", "Tolland Vale 1.00, Orla Dunn 0.00, Selma Roe 0.00"},
		{"count", "Orla Dunn met Selma Roe. Dunn left." + she + " Dunn slept.", "Orla Dunn 1.10, Selma Roe 0.69"},
		{"names", "Orla Dunn met Selma Roe. Dunn left." + she + " Dunn slept.", "Orla Dunn 1.10, Selma Roe 0.00"},
		{"order", "Orla Dunn met Selma Roe." + she, "Selma Roe 0.00, Orla Dunn 0.69"},
		{"apart", "Orla Dunn came. Selma Roe came as “it snowed. It rained.”" + she, "Selma Roe 0.69, Orla Dunn 1.10"},
		{"apart", "Orla Dunn came. It snowed. It snowed. It snowed. It snowed. It snowed. It snowed. It snowed. It snowed. It snowed. It snowed. It snowed. It snowed. It snowed." + she, "Orla Dunn 2.56"},
		{"standing", "“Orla Dunn came.” Selma Roe met Ann Day." + she, "Ann Day -1.20, Selma Roe -0.60, Orla Dunn -2.18"},
		{"standing", "The plan was dismissed as late by Mayor Orla Dunn. Selma Roe came." + she, "Selma Roe -0.60, Orla Dunn -1.74"},
		{"apart from the run", "Orla Dunn came. Selma Roe came. She met Ann Day." + she, "Ann Day 2.56, Selma Roe 0.69, Orla Dunn 1.10"},
	} {
		var worth []string
		for _, x := range evidenceIn(t, row.evidence, row.body) {
			worth = append(worth, fmt.Sprintf("%s %.2f", x.of, x.value))
		}
		if got := strings.Join(worth, ", "); got != row.worth {
			t.Errorf("%s: %s\nis worth %q, want %q", row.evidence, row.body, got, row.worth)
		}
	}
}
