package claim

import "pullquote/index/attribution/claim/cueword"

import (
	"slices"
	"testing"
)

// listed are a text's statements as they are kept.
func listed(body string) string {
	r := readerOf(body)
	return r.toldIn(r.Claims())
}

func TestNounsIntroduceWhatTheirOwnersSay(t *testing.T) {
	for _, row := range []struct{ fact, line, want string }{
		{"a possessor", "Ruth Lowell’s claim that the mill had failed was heard in court.", "Ruth Lowell: that the mill had failed"},
		{"a pronoun", "Her claim that the mill had failed was heard in court.", "Her: that the mill had failed"},
		{"a maker", "The claim by Ruth Lowell that the mill had failed drew a crowd.", "Ruth Lowell: that the mill had failed"},
		{"what it was", "The claim of Ruth Lowell was that the mill had failed.", "Ruth Lowell: that the mill had failed"},
		{"as an object", "They heard Ruth Lowell’s claim that the mill had failed.", "Ruth Lowell: that the mill had failed"},
		{"up to a comma", "Despite Ruth Lowell’s claim that the mill had failed, it was sold.", "Ruth Lowell: that the mill had failed"},
		{"two clauses", "Ruth Lowell’s claim that the mill had failed and that the dam would go was heard.", "Ruth Lowell: that the mill had failed and that the dam would go"},
		{"a relative clause within", "Ruth Lowell’s claim that the mill that fed them had failed was heard.", "Ruth Lowell: that the mill that fed them had failed"},
		{"a participle that must be the verb", "Ruth Lowell’s claim that the mill was old failed to move them.", "Ruth Lowell: that the mill was old"},
		{"what is asked for", "A suggestion by Ruth Lowell that the mill be sold was shouted down.", "Ruth Lowell: that the mill be sold"},
		{"a relative clause is none", "Ruth Lowell’s claim that drew a crowd was heard.", ""},
		{"nobody’s", "The claim that the mill had failed was heard.", ""},
		{"a body’s", "The claim of the council that the mill had failed was heard.", ""},
		{"another noun", "Ruth Lowell’s house that the mill had fed was sold.", ""},
		{"within marks", "“Ruth Lowell’s claim that the mill had failed is old,” they said.", ""},
		{"a noun within a longer one", "Ruth Lowell’s claim letter that the mill had failed was heard.", ""},
		{"what a body possesses", "The council’s claim that the mill had failed was heard.", ""},
		{"what it is", "Her claim is that the mill had failed.", "Her: that the mill had failed"},
		{"behind another verb", "Her claim remains that the mill had failed.", ""},
		{"from somebody", "The claim from Ruth Lowell that the mill had failed was heard.", "Ruth Lowell: that the mill had failed"},
		{"about somebody", "The claim about Ruth Lowell that the mill had failed was heard.", ""},
		{"by when", "The claim by now of Ruth Lowell that the mill had failed was heard.", ""},
		{"a verb that ends the text", "They claim", ""},
		{"by what is no phrase", "The claim by then that the mill had failed was heard.", ""},
	} {
		r := readerOf(row.line)
		if got := r.toldIn(r.uncovered(nil, r.nounClaim)); got != row.want {
			t.Errorf("%s: %q\ntells %q, want %q", row.fact, row.line, got, row.want)
		}
	}
}

func TestAStatementEndsBeforeTheVerbOfItsNoun(t *testing.T) {
	for _, row := range []struct{ fact, line, want string }{
		{"a subject", "Her warning that food would run short was closer to the truth.", "that food would run short"},
		{"an object", "They heard her warning that food would run short in May.", "that food would run short in May"},
	} {
		r := readerOf(row.line)
		noun := r.word("warning")
		c := Claim{Cue: noun, Content: stretches(noun+1, r.LastWord(0, len(r.Tokens)))}
		if r.endNoun(&c); r.Span(c.Content[0]).Of(r.Body) != row.want {
			t.Errorf("%s: %q\ntells %q, want %q", row.fact, row.line, r.Span(c.Content[0]).Of(r.Body), row.want)
		}
	}
}

func TestVerbsThatIntroduceWithTheirObjects(t *testing.T) {
	for _, row := range []struct {
		line, verb string
		want       bool
	}{
		{"Lowell raised doubts about the mill.", "raised", true},
		{"Lowell raised the possibility that the mill had failed.", "raised", true},
		{"Lowell took issue with the mill.", "took", true},
		{"Lowell offered praise for the mill.", "offered", true},
		{"Lowell raised no doubts about the mill.", "raised", false},
		{"Lowell raised three horses.", "raised", false},
		{"Issue of the day: boats.", "Issue", false},
		{"Lowell took the train.", "took", false},
		{"Lowell sold doubts about the mill.", "sold", false},
		{"Lowell ruled out a pact.", "ruled", true},
		{"Lowell lashed out at the board.", "lashed", true},
		{"Lowell played down the loss.", "played", true},
		{"Lowell played out the match.", "played", false},
		{"Lowell fell out with the board.", "fell", false},
		{"The raised doubts about the mill were heard.", "raised", false},
	} {
		r := readerOf(row.line)
		if got := r.stands(r.word(row.verb)); got != row.want {
			t.Errorf("%q: %q introduces what is said: %v", row.line, row.verb, got)
		}
	}
	if r := readerOf("Lowell raised doubts about the mill."); !r.introducing(r.word("raised")) {
		t.Error("a light verb introduces nothing with its object")
	}
	if got := listed("Senator Ruth Lowell took issue with the figures of the report."); got != "Senator Ruth Lowell: the figures of the report" {
		t.Errorf("“took issue with” tells %q", got)
	}
}

func TestVerbsWithASubjectThatSpeaks(t *testing.T) {
	for _, row := range []struct {
		line, verb string
		want       bool
	}{
		{"Lowell promised to go.", "promised", true},
		{"Lowell has often promised to go.", "promised", true},
		{"Lowell is promising to go.", "promising", true},
		{"Lowell would promise to go.", "promise", true},
		{"Lowell did not promise to go.", "promise", true},
		{"Lowell was promised a boat.", "promised", false},
		{"Lowell has been promised a boat.", "promised", false},
		{"Lowell left, promising to go.", "promising", false},
		{"Lowell came to promise a boat.", "promise", false},
		{"Lowell does promise to go.", "promise", true},
		{"They do not promise to go.", "promise", true},
		{"They have promised to go.", "promised", true},
		{"They had promised to go.", "promised", true},
		{"She’s already said so.", "said", true},
		{"They’ve promised to go.", "promised", true},
		{"Ruth Lowell, promised by the port a boat, left.", "promised", false},
	} {
		r := readerOf(row.line)
		if got := r.active(r.word(row.verb)); got != row.want {
			t.Errorf("%q: %q has a subject that tells: %v", row.line, row.verb, got)
		}
	}
}

// byCue are claims in the order of their cues.
func (r *Reader) byCue(all []Claim) []Claim {
	slices.SortFunc(all, func(a, b Claim) int { return a.Cue - b.Cue })
	return all
}

func TestANounAddsNothingToWhatAClaimTells(t *testing.T) {
	r := readerOf("They heard of her claim that the mill had failed.")
	all := []Claim{{Cue: r.word("heard"), Content: stretches(r.word("that"), r.word("failed")+1)}}
	if got := r.toldIn(r.uncovered(all, r.nounClaim)); got != "" {
		t.Errorf("it tells %q, which a claim covers", got)
	}
}

// The statement of a noun stays as long as it was found where the noun is not the subject of a verb behind it.
func TestStatementsOfNounsThatAreNotCut(t *testing.T) {
	for _, row := range []struct{ fact, line, cue, from, to, want string }{
		{"behind “that”", "Her warning that food would run short was heard.", "warning", "food", "heard", "food would run short"},
		{"from further on", "Her warning that food would run short was heard.", "warning", "run", "heard", "run short was heard"},
		{"shorter than the clause", "Her warning that food would run short was heard.", "warning", "that", "would", "that food would"},
		{"a noun alone", "Warnings that food would run short were heard.", "Warnings", "that", "heard", "that food would run short were heard"},
		{"another noun", "Her letter that food would run short was heard.", "letter", "that", "heard", "that food would run short was heard"},
		{"within a longer noun", "Her warning letter that food would run short was heard.", "warning", "that", "heard", "that food would run short was heard"},
		{"an object", "They heard of her warning that they found it sold.", "warning", "that", "sold", "that they found it sold"},
		{"a clause about the noun", "Her warning that drew crowds was heard.", "warning", "that", "heard", "that drew crowds was heard"},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, "")
		if r.endNoun(c); r.contentOf(c) != row.want {
			t.Errorf("%s: %q\ntells %q, want %q", row.fact, row.line, r.contentOf(c), row.want)
		}
	}
	r, c := claimOf("Her warning that food would run short was heard.", "warning", "that", "heard", "")
	c.Content = append(c.Content, stretches(0, 1)...)
	if r.endNoun(c); len(c.Content) != 2 || c.Content[0].To != r.word("heard")+1 {
		t.Errorf("what stands in two places is cut to %q", r.contentOf(c))
	}
}

func TestNounsInBothNumbers(t *testing.T) {
	for word, want := range map[string]bool{"claim": true, "claims": true, "testimony": true, "testimonies": true, "testimonys": false, "claimies": false} {
		if cueword.ClauseNouns[word] != want {
			t.Errorf("%q introduces a clause: %v", word, !want)
		}
	}
}

func TestSecondVerbsOfTellingAreStatementsOfTheirOwn(t *testing.T) {
	for _, row := range []struct{ fact, line, first, last, want string }{
		{"somebody told", "Ruth Lowell wrote that she admired the mill but informed him that it was closed.", "that", "closed", "Ruth Lowell: that she admired the mill; Ruth Lowell: that it was closed"},
		{"somebody told, by what may be a participle", "Ruth Lowell said that the mill was closed and told reporters that it would reopen.", "that", "reopen", "Ruth Lowell: that the mill was closed; Ruth Lowell: that it would reopen"},
		{"somebody else's verb", "Ruth Lowell said that the miners liked the mill but informed him that it was closed.", "that", "closed", "Ruth Lowell: that the miners liked the mill but informed him that it was closed"},
		{"what she had done", "Ruth Lowell said that she had met Holt and told him that it was closed.", "that", "closed", "Ruth Lowell: that she had met Holt and told him that it was closed"},
		{"no clause", "Ruth Lowell said that she met Holt and told him the news.", "that", "news", "Ruth Lowell: that she met Holt and told him the news"},
	} {
		r := readerOf(row.line)
		source, _ := r.PhraseNumber(r.word("Lowell"))
		cue := r.word("that") - 1
		all := []Claim{{Cue: cue, Source: r.Phrases[source].Stretch, Phrase: source, Content: stretches(r.word(row.first), r.word(row.last)+1), side: RightSide}}
		if got := r.toldIn(r.tellsAgain(all)); got != row.want {
			t.Errorf("%s: %q\ntells %q, want %q", row.fact, row.line, got, row.want)
		}
	}
}
