package attribution_test

import (
	"strings"
	"testing"
)

func TestWhomAnAnaphorMeans(t *testing.T) {
	for _, row := range []struct{ fact, body, speaker string }{
		{"the company that is told of", "Kestrel Motors will close two plants in Norland, it said on Monday. Sales fell by a third in May.\n\nThe company said the road was closed.", "Kestrel Motors"},
		{"a company by what it makes", "Kestrel Motors shut two plants on Monday. Workers were told in May.\n\nThe carmaker said the road was closed.", "Kestrel Motors"},
		{"the union and not the company that it faces", "The Norland Machinists rejected an offer of Kestrel Motors on Monday.\n\nThe union said the road was closed.", "Norland Machinists"},
		{"the league after its name", "The Norland Football League will play abroad next year.\n\nThe league said on Monday that the road was closed.", "Norland Football League"},
		{"whoever is called so", "Governor Selma Roe called Karl Bern on Monday.\n\nThe governor said the road was closed.", "Selma Roe"},
		{"the one in office, not the one before", "President Karl Bern came on Monday. Former President Lars Holt left.\n\nThe president said the road was closed.", "Karl Bern"},
		{"the cook of a place, not the other cook", "Ana Ruiz, the cook who made lentils dear, died on Monday.\n\nAmong those who came was Jane Moss, the cook of Lanterna, whom Ruiz feared.\n\nThe Lanterna cook said the road was closed.", "Jane Moss"},
		{"the captain of a team that is named", "Ivo Tamm kept goal for Norland.\n\nAmong those who came was Karl Bern, the captain of Calder United.\n\nThe road was closed, the Calder captain said.", "Karl Bern"},
		{"who has a rare given name and an office behind a comma", "Losalini Tuvasau, head of the union, said the road was closed.", "Losalini Tuvasau"},
		{"the agent that a participle goes on with", "The plan was attacked by Ruth Lowell in a letter, saying the road was closed.", "Ruth Lowell"},
		{"the subject, and not whom he sees", "Coach Paul Reyes wants a striker for May. He sees Karl Bern as the best. He said the road was closed.", "Paul Reyes"},
		{"she goes on with a run", "Jane Moss left the council in May. She had come to Norland in 2011. She said the road was closed.", "Jane Moss"},
		{"another company", "Kestrel Motors said sales fell. The rival company said the road was closed.", ""},
		{"a group’s words are no person’s", "Jim Holt founded the company. Company founder Jim Holt left. “The road is closed,” the company said.", ""},
		{"a couple is several", "Jane Moss and Paul Reyes bought a farm in Norland. Moss runs it.\n\nThe couple said the road was closed.", ""},
		{"a study is not its author", "Felix Brandt, the lead study author, spoke. The road is closed, the study said.", ""},
		{"an inquiry by a body", "An inquiry by the Kestrel Institute (KI) found that the road was closed.", "Kestrel Institute"},
		{"an inquiry into a body", "An inquiry into the Kestrel Institute found that the road was closed.", ""},
		{"the bench of a court", "The Norland High Court dismissed the plea on Monday. “No,” the court said.\n\nThe bench said the road was closed.", "Norland High Court"},
		{"a report by a body", "A report by the Kestrel Institute came out on Monday. The report said the road was closed.", "Kestrel Institute"},
		{"a body’s report", "The Kestrel Institute report came out on Monday. Norland Motors left. The report said the road was closed.", "Kestrel Institute"},
		{"a dateline speaks not", "KESTREL — Sales fell on Monday. It said the road was closed.", ""},
		{"a candidate’s campaign is not the candidate", "“We were up,” Hilda Clayton said. Clayton's campaign insisted the road was closed.", ""},
		{"nor is a camp called after one", "“We were up,” Hilda Clayton said. The Clayton camp insisted the road was closed.", ""},
		{"nor an agent", "“We were up,” Hilda Clayton said. According to Clayton’s agent, the road was closed.", ""},
		{"a body between commas behind what it is to another", "Kestrel Bank said no.\n\nKestrel Bank’s parent company, Velmo Motors, said the road was closed.", "Velmo Motors"},
		{"what a name goes on with behind a comma", "According to the Kestrel Communications Council, Inc., a trade association, the road was closed.", ""},
		{"somebody’s research is", "“We were up,” Hilda Clayton said. Clayton’s research found the road was closed.", "Hilda Clayton"},
		{"a camp called after what is nobody", "Hilda Clayton came. The JR camp insisted the road was closed.", ""},
		{"a body's agent is not the body", "“We were up,” Kestrel Motors said. Kestrel Motors’s agent insisted the road was closed.", ""},
		{"a body’s camp speaks for it", "“We were up,” the Kestrel Union said. The Kestrel Union camp insisted the road was closed.", "Kestrel Union"},
		{"somebody’s speech is", "“We were up,” Hilda Clayton said in York. Mr Dorn listened. Clayton’s speech told them the road was closed.", "Hilda Clayton"},
		{"somebody’s lawyer without a name", "Paul Reyes was in court on Monday. His lawyer said the road was closed.", ""},
	} {
		if got := strings.Join(speakersOf(t, row.body, "closed"), ", "); got != row.speaker {
			t.Errorf("%s: %s\nis said by %q, want %q", row.fact, row.body, got, row.speaker)
		}
	}
}
