package claim

import "testing"

func TestHowWhatIsSaidIsJoinedToItsVerb(t *testing.T) {
	for _, row := range []struct {
		text string
		form uint32
	}{
		{"The road is closed, Ruth Lowell said.", formLeft},
		{"Ruth Lowell called the mill “a gift” to the town.", formNoun},
		{"Ruth Lowell said the road was “a danger” to the town.", formSubject},
		{"Ruth Lowell spoke of “a danger” to the whole town.", formQuoted},
		{"Ruth Lowell said that the road was closed.", formThat},
		{"Ruth Lowell asked whether the road was closed.", formClause},
		{"Ruth Lowell promised to mend the road.", formTo},
		{"Ruth Lowell denied closing the road.", formGerund},
		{"Ruth Lowell said the road was closed.", formSubject},
		{"The owner criticized both the plan and the road.", formNoun},
		{"Ruth Lowell complained about the road to Marlow.", formAbout},
		{"Ruth Lowell criticized the plan for the road.", formNoun},
		{"Ruth Lowell called the road a danger to the town.", formCalled},
		{"Ruth Lowell called the road dangerous.", formCalled},
	} {
		r := readerOf(row.text)
		all := r.Candidates()
		if len(all) != 1 {
			t.Errorf("%s\n%d claims, want one", row.text, len(all))
			continue
		}
		if got := r.formOf(&all[0]); got != row.form {
			t.Errorf("%s\nform %d, want %d", row.text, got, row.form)
		}
	}
}

func TestKindsOfSources(t *testing.T) {
	for _, row := range []struct {
		text string
		kind uint32
	}{
		{"It was said that the road was closed.", 0},
		{"She said the road was closed.", sourceHe},
		{"We said the road was closed.", sourceI},
		{"You said the road was closed.", sourceYou},
		{"I said the road was closed.", sourceI},
		{"The firm, which said the road was closed, has gone.", sourceWho},
		{"Two said the road was closed.", sourceSome},
		{"Many said the road was closed.", sourceSome},
		{"They said the road was closed.", sourcePronoun},
		{"Ruth Lowell said the road was closed.", sourcePerson},
		{"Kestrel Motors said the road was closed.", sourceName},
		{"The report said the road was closed.", sourceDocument},
		{"Neighbors said the road was closed.", sourceHumane},
		{"Some said the road was closed.", sourceSome},
		{"The mill said the road was closed.", sourceThing},
	} {
		r := readerOf(row.text)
		all := r.Candidates()
		if len(all) != 1 {
			t.Errorf("%s\n%d claims, want one", row.text, len(all))
			continue
		}
		if got := r.kindOfSource(&all[0]); got != row.kind {
			t.Errorf("%s\nkind %d, want %d", row.text, got, row.kind)
		}
	}
}

func TestAuxiliaries(t *testing.T) {
	for text, want := range map[string]string{
		"Ruth Lowell said the road was closed.":                     "",
		"Ruth Lowell has often said the road was closed.":           "has",
		"Ruth Lowell did not say the road was closed.":              "not",
		"Ruth Lowell would say the road was closed.":                "would",
		"Ruth Lowell came to say the road was closed.":              "to",
		"Ruth Lowell, the owner of the mill, said it was the road.": "",
	} {
		r := readerOf(text)
		cue := -1
		for i := range r.Tokens {
			if k := &r.Tokens[i]; k.Tag.Verb() && k.Says() {
				cue = i
			}
		}
		hash := uint32(0)
		for i := range r.Tokens {
			if r.Tokens[i].Word == want {
				hash = r.Tokens[i].Hash
			}
		}
		if got := r.auxiliary(cue); got != hash {
			t.Errorf("%s\nnot %q", text, want)
		}
	}
}
