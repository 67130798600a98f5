package claim

import (
	"strings"
	"testing"

	"pullquote/index/nlp"
)

// sourcesOf are the sources of all statements of a text, as written.
func sourcesOf(body string) string {
	r := readerOf(body)
	var all []string
	for _, c := range r.Claims() {
		if c.Phrase < 0 {
			all = append(all, "nobody")
			continue
		}
		all = append(all, r.Span(r.SourcePhrase(&c).Stretch).Of(r.Body))
	}
	return strings.Join(all, "; ")
}

func TestSourcesThatPossessTheirCue(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a name", "Nora Beck’s claim that the mill had failed twice was heard in court.", "Nora Beck"},
		{"a pronoun", "His claim that the mill had failed twice was heard in court.", "His"},
		{"no day", "Friday’s claim that the mill had failed twice was heard in court.", "nobody"},
	} {
		if got := sourcesOf(row.body); got != row.want {
			t.Errorf("%s: %s\nhas the source %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

func TestSubjectsThatWerePassedOver(t *testing.T) {
	r := readerOf("This week, Megan Tollund announced it was late. The mill was announced late. They announced it late.")
	at := func(from int) int {
		for i := from; ; i++ {
			if r.Tokens[i].Word == "announced" {
				return i
			}
		}
	}
	first := at(0)
	second := at(first + 1)
	third := at(second + 1)
	for _, row := range []struct {
		fact string
		cue  int
		want bool
	}{
		{"a name", first, true}, {"a passive", second, false}, {"a pronoun for several", third, false},
	} {
		c := Claim{Cue: row.cue, Phrase: -1, Content: stretches(row.cue+1, row.cue+3)}
		if r.subjectOf(&c); (c.Phrase >= 0) != row.want {
			t.Errorf("%s before the verb is the source: %v", row.fact, c.Phrase >= 0)
		}
	}
}

func TestAPersonJustBeforeTheVerbLowersTheFloor(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, from, to, source string
		want                              float64
	}{
		{"with a clause", "Megan Tollund hopes that the boats are here.", "hopes", "the", "here", "Tollund", clauseSlack},
		{"with an infinitive", "Megan Tollund hopes to see the boats.", "hopes", "to", "boats", "Tollund", clauseSlack},
		{"he or she", "Then she hopes that the boats are here.", "hopes", "the", "here", "she", clauseSlack},
		{"with a bare noun", "Megan Tollund criticized the boats.", "criticized", "the", "boats", "Tollund", objectSlack},
		{"somebody unnamed", "The mayor hopes that the boats are here.", "hopes", "the", "here", "mayor", 0},
		{"a verb that introduces nothing", "Megan Tollund repairs the old boats.", "repairs", "the", "boats", "Tollund", 0},
		{"a person farther off", "Megan Tollund and the mayor hope that the boats are here.", "hope", "the", "here", "Tollund", 0},
		{"of what is quoted in part", "Megan Tollund hopes that the boats are “all here”.", "hopes", "the", "here", "Tollund", 0},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, row.source)
		if got := r.namedSlack(c); got != row.want {
			t.Errorf("%s: %q lowers the floor by %g, want %g", row.fact, row.line, got, row.want)
		}
	}
}

func TestFormulas(t *testing.T) {
	for _, row := range []struct{ fact, body, source, rest string }{
		{"in the words of, before", "In the words of Ruth Lowell, the road is shut.", "Ruth Lowell", "the road is shut"},
		{"in the words of, behind", "The road is shut, in the words of Ruth Lowell.", "Ruth Lowell", "The road is shut"},
		{"a view", "The road is shut, in her view.", "her", "The road is shut"},
		{"as she put it", "As she put it, the road is shut.", "she", "the road is shut"},
		{"a formula within", "The road, in her view of it, is shut.", "her", ""},
		{"none", "In view of the snow, the road is shut.", "", ""},
	} {
		r := readerOf(row.body)
		source, rest := "", ""
		for i := range r.Tokens {
			if f, ok := r.formula(i); ok {
				source = r.Span(f.source).Of(r.Body)
				if x := r.rest(f)[0]; x.Len() > 0 {
					rest = r.Span(x).Of(r.Body)
				}
			}
		}
		if source != row.source || rest != row.rest {
			t.Errorf("%s: %s\nhas the source %q for %q, want %q for %q", row.fact, row.body, source, rest, row.source, row.rest)
		}
	}
}

func TestWhatIsNoContent(t *testing.T) {
	r := readerOf("The centre said Wednesday why it was late in June.")
	for _, row := range []struct {
		fact, from, to string
		time, word     bool
	}{
		{"a day", "Wednesday", "Wednesday", true, false},
		{"a month", "in", "June", true, false},
		{"a small word", "why", "why", false, true},
		{"a clause", "it", "late", false, false},
	} {
		c := Claim{Content: []nlp.Stretch{{From: r.word(row.from), To: r.word(row.to) + 1}}}
		if got := r.timeAlone(&c); got != row.time {
			t.Errorf("%s is a time alone: %v", row.fact, got)
		}
		if got := r.wordAlone(&c); got != row.word {
			t.Errorf("%s is a small word alone: %v", row.fact, got)
		}
	}
}
