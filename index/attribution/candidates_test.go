package attribution

import (
	"strings"
	"testing"

	"pullquote/index/nlp"
)

// What is an anaphor, and of which kind.
func TestKindsOfAnaphors(t *testing.T) {
	for _, row := range []struct {
		source string
		kind   anaphorKind
	}{
		{"She", aPerson},
		{"It", aThing},
		{"Police", aBody},
		{"The police", ""},
		{"Residents", ""},
		{"The mayor", aHolder},
		{"The owners", ""},
		{"A mayor", ""},
		{"The couple", ""},
		{"The family", ""},
		{"The report", aDocument},
		{"The company", aBody},
		{"The rival company", ""},
		{"The rival mayor", aHolder},
	} {
		kind := anaphorKind("")
		if _, a := seenIn(t, "Orla Dunn met Kestrel Motors. "+row.source+" said the road was closed."); a != nil {
			kind = a.kind
		}
		if kind != row.kind {
			t.Errorf("%q is an anaphor of the kind %q, want %q", row.source, kind, row.kind)
		}
	}
}

// Whom an anaphor may mean at all; whom it means of them is weighed.
func TestWhomAnAnaphorMayMean(t *testing.T) {
	const she, it, mayor, report = " She said the road was closed.", " It said the road was closed.", "\n\nThe mayor said the road was closed.", "\n\nThe report said the road was closed."
	for _, row := range []struct{ fact, body, may string }{
		{"the one named last first", "Orla Dunn met Mary Holt." + she, "Mary Holt, Orla Dunn"},
		{"once for all names", "Orla Dunn met Mary Holt. Dunn left." + she, "Orla Dunn, Mary Holt"},
		{"who is named later is not meant", "Orla Dunn came." + she + " Mary Holt left.", "Orla Dunn"},
		{"she is no man", "Orla Dunn met Jim Holt." + she, "Orla Dunn"},
		{"she is no body", "Orla Dunn met Kestrel Motors." + she, "Orla Dunn"},
		{"she is no place", "Orla Dunn came to Tolland Vale. Snow fell in Tolland Vale." + she, "Orla Dunn"},
		{"she is not dead", "Mary Holt died in 1931. Orla Dunn came." + she, "Orla Dunn"},
		{"but may have written it", "Mary Holt died in 1931. Orla Dunn came. She wrote that the road was closed.", "Orla Dunn, Mary Holt"},
		{"she is not whom she speaks of", "Orla Dunn met Mary Holt, who she said closed the road.", "Orla Dunn"},
		{"it is nobody", "Orla Dunn met Kestrel Motors." + it, "Kestrel Motors"},
		{"it goes on past a soldier without a name", "Kestrel Motors left. Another soldier came." + it, "Kestrel Motors"},
		{"it is nothing that is called a driver", "Besk, the driver, met Kestrel Motors." + it, "Kestrel Motors"},
		{"a holder may be anything", "Orla Dunn met Kestrel Motors." + mayor, "Kestrel Motors, Orla Dunn"},
		{"who holds the office, and not who held it", "Former mayor Orla Dunn met Mayor Mary Holt." + mayor, "Mary Holt"},
		{"who held it, where nobody holds it", "Former mayor Orla Dunn met Mary Holt." + mayor, "Mary Holt, Orla Dunn"},
		{"who held another", "Former clerk Orla Dunn met Mayor Mary Holt." + mayor, "Mary Holt, Orla Dunn"},
		{"who held two", "Former mayor Orla Dunn met Mary Holt, a former mayor." + mayor, "Mary Holt, Orla Dunn"},
		{"a company was no former one", "Former clerk Orla Dunn met Kestrel Motors.\n\nThe company said the road was closed.", "Kestrel Motors"},
		{"the cook of a place, not the other cook", "Orla Dunn, a cook, met Mary Holt, the cook of Lanterna.\n\nThe Lanterna cook said the road was closed.", "Lanterna, Mary Holt"},
		{"any cook, where none is told of the place", "Orla Dunn, a cook, met Mary Holt in Lanterna.\n\nThe Lanterna cook said the road was closed.", "Lanterna, Mary Holt, Orla Dunn"},
		{"somebody of the place who is no cook", "Orla Dunn, a cook, met Mary Holt of Lanterna.\n\nThe Lanterna cook said the road was closed.", "Lanterna, Mary Holt, Orla Dunn"},
		{"a document is no author", "Author Orla Dunn met Kestrel Motors." + report, "Kestrel Motors"},
		{"a document is nothing that is called an author", "The author, Besk, met Kestrel Motors." + report, "Kestrel Motors"},
		{"a document is no body that is called a captain", "Kestrel Motors, a captain of trade, met the Norland Union." + report, "Norland Union"},
		{"a document is no body that is called a driver", "Kestrel Motors, a driver of trade, met the Norland Union." + report, "Norland Union"},
		{"a document may be that of a body which is called a firm", "Kestrel Motors, a firm of old, met the Norland Union." + report, "Norland Union, Kestrel Motors"},
		{"a company may be a body that is called a driver", "Kestrel Motors, a driver of trade, met the Norland Union.\n\nThe company said the road was closed.", "Norland Union, Kestrel Motors"},
		{"a company may be a former one", "Kestrel Motors, a former company, met VKX, a company.\n\nThe company said the road was closed.", "VKX, Kestrel Motors"},
		{"a company of a place may be another company", "Kestrel Motors, a company of Calder, met VKX, a company.\n\nThe Calder company said the road was closed.", "VKX, Calder, Kestrel Motors"},
		{"a dateline is nothing", "KESTREL — Norland Motors left." + it, "Norland Motors"},
		{"a name before a dash", "Snow fell on Kestrel Motors — and Norland Motors left." + it, "Norland Motors, Kestrel Motors"},
		{"a name before a dash and again", "VKX — Norland Motors left. Snow fell on VKX." + it, "VKX, Norland Motors"},
		{"a name before a dash that comes again", "VKX — Norland Motors left." + it + " Snow fell on VKX.", "Norland Motors, VKX"},
	} {
		if got := candidatesIn(t, row.body); got != row.may {
			t.Errorf("%s: %s\nmay mean %q, want %q", row.fact, row.body, got, row.may)
		}
	}
}

// Where the run of pronouns begins that a pronoun goes on with.
func TestWhereARunOfPronounsBegins(t *testing.T) {
	for _, row := range []struct{ fact, body, begins string }{
		{"a pronoun alone", "Orla Dunn came. She said the road was closed.", "She said"},
		{"one goes on with one", "Orla Dunn came. She left. She said the road was closed.", "She left"},
		{"with any of its forms", "Orla Dunn came. It pleased her then. She said the road was closed.", "her then"},
		{"with one before it in its sentence", "Orla Dunn came. As she left, she said the road was closed.", "she left"},
		{"two back", "Orla Dunn came. She left. She slept. She said the road was closed.", "She left"},
		{"not with another’s", "Orla Dunn came. He left. She said the road was closed.", "She said"},
		{"not with one two sentences before", "Orla Dunn came. She left. It snowed. She said the road was closed.", "She said"},
		{"with one before a quoted sentence", "Orla Dunn came. She left as “it snowed. It rained.” She said the road was closed.", "She left"},
		{"not with one that is quoted", "Orla Dunn came. “She left.” She said the road was closed.", "She said"},
		{"not past another subject", "Orla Dunn came. She left. Mary Holt came and she said the road was closed.", "she said"},
		{"past a subject that she is not", "Orla Dunn came. She left. Jim Holt came and she said the road was closed.", "She left"},
		{"past who is no subject", "Orla Dunn came. She left Mary Holt. She said the road was closed.", "She left"},
		{"past a subject within marks", "Orla Dunn came. She read “Mary Holt is late.” She said the road was closed.", "She read"},
		{"past nobody’s name", "Orla Dunn came. She left. JR came and she said the road was closed.", "She left"},
		{"past a subject that comes behind it", "Orla Dunn came. She left. She said Mary Holt closed the road.", "She left"},
		{"it goes on past a given name", "Kestrel Motors came. It left and Mary came. It said the road was closed.", "It left"},
		{"a description goes on with nothing", "Mayor Orla Dunn came. She left. The mayor said the road was closed.", "The mayor"},
	} {
		s, a := seenIn(t, row.body)
		if a == nil {
			t.Errorf("%s: %s\nends with no anaphor", row.fact, row.body)
			continue
		}
		if got := strings.TrimSpace(s.TextOf(nlp.Stretch{From: a.run, To: a.run + 2})); got != row.begins {
			t.Errorf("%s: %s\ngoes on with %q, want %q", row.fact, row.body, got, row.begins)
		}
	}
}
