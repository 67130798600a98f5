package claim

import "testing"

func TestWhoIsQuotedSays(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"the object, with the name behind a comma", "The Kestrel Wire quoted the defence minister, Jory Tamm, as saying that the drone had come down.", "the defence minister"},
		{"the object by name", "The Kestrel Wire cited Jory Tamm as saying that the drone had come down.", "Jory Tamm"},
		{"the object, before a clause without “that”", "The agency Tass cited Jory Tamm as saying the drone had come down.", "Jory Tamm"},
		{"the subject of a passive", "Jory Tamm was quoted by the Kestrel Wire as saying that the drone had come down.", "Jory Tamm"},
		{"the subject of a passive, described", "Jory Tamm, the mayor, was quoted in the Kestrel Wire as saying that the drone had come down.", "Jory Tamm"},
		{"what has been said", "The Kestrel Wire quoted Jory Tamm as having said that the drone had come down.", "Jory Tamm"},
		{"nobody by name", "The Kestrel Wire quoted a sailor as saying that the drone had come down.", "a sailor"},
		{"whom no phrase tells", "The Kestrel Wire quoted an official as saying that the drone had come down.", ""},
	} {
		r := readerOf(row.body)
		claims := r.Claims()
		if len(claims) != 1 {
			t.Errorf("%s: %s\nhas %d claims, want one", row.fact, row.body, len(claims))
			continue
		}
		got := ""
		if number := claims[0].Phrase; number >= 0 {
			got = r.Span(r.Phrases[number].Stretch).Of(r.Body)
		}
		if got != row.want {
			t.Errorf("%s: %s\nis said by %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

// Whoever the choice of sources took for it, who is quoted “as saying” is the source.
func TestWhoIsQuotedIsTheSource(t *testing.T) {
	for _, row := range []struct{ fact, body, cue, from, to, source, want string }{
		{"the object", "The Kestrel Wire quoted Jory Tamm as saying that the drone fell.", "saying", "that", "fell", "Wire", "Jory Tamm"},
		{"of the present", "The Kestrel Wire cites Jory Tamm as saying that the drone fell.", "saying", "that", "fell", "Wire", "Jory Tamm"},
		{"whom it reported", "The Kestrel Wire reported Jory Tamm as saying that the drone fell.", "saying", "that", "fell", "Wire", "Jory Tamm"},
		{"what has been said", "The Kestrel Wire quoted Jory Tamm as having said that the drone fell.", "said", "that", "fell", "Wire", "Jory Tamm"},
		{"the subject of a passive", "Jory Tamm was widely quoted as saying that the drone fell.", "saying", "that", "fell", "", "Jory Tamm"},
		{"the subject of a passive of nobody", "Quietly it was quoted as saying that the drone fell.", "saying", "that", "fell", "drone", "it"},
		{"whom no phrase tells", "The Kestrel Wire quoted only as saying that the drone fell.", "saying", "that", "fell", "Wire", ""},
		{"who says it without “as”", "The Kestrel Wire quoted Jory Tamm in a report saying that the drone fell.", "saying", "that", "fell", "report", "a report"},
		{"who remembers whoever was quoted", "Ana Day, whom the Wire quoted, describes Jory Tamm as saying that the drone fell.", "saying", "that", "fell", "Day", "Ana Day"},
		{"who fears something", "The mill cited a delay as feared by sailors for weeks.", "feared", "for", "weeks", "sailors", "sailors"},
	} {
		r, c := claimOf(row.body, row.cue, row.from, row.to, row.source)
		got := ""
		for _, c := range r.quotedAs([]Claim{*c}) {
			if c.Phrase >= 0 {
				got = r.Span(c.Source).Of(r.Body)
			}
		}
		if got != row.want {
			t.Errorf("%s: %s\nis said by %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

// What was taken for what the quoting verb tells is parted into who is quoted and what he says.
func TestWhoIsQuotedIsPartedFromWhatHeSays(t *testing.T) {
	for _, row := range []struct{ fact, body, cue, from, to, source, want string }{
		{"saying something", "The Wire cited Jory Tamm as saying the drone fell.", "cited", "Jory", "fell", "Wire", "Jory Tamm: the drone fell"},
		{"doing something", "The Wire cited Jory Tamm as flying the drone that fell.", "cited", "Jory", "fell", "Wire", "The Wire: Jory Tamm as flying the drone that fell"},
		{"who says something", "The Wire cited Jory Tamm who, as said, flew the drone that fell.", "cited", "Jory", "fell", "Wire", "The Wire: Jory Tamm who, as said, flew the drone that fell"},
		{"without “as”", "The Wire cited Jory Tamm often saying the drone fell.", "cited", "Jory", "fell", "Wire", "The Wire: Jory Tamm often saying the drone fell"},
		{"a verb of saying", "The Wire told Jory Tamm as saying the drone fell.", "told", "Jory", "fell", "Wire", "The Wire: Jory Tamm as saying the drone fell"},
		{"whom no phrase behind the verb tells", "The Wire cited, in passing, Jory Tamm as saying the drone fell.", "cited", "Jory", "fell", "Wire", "The Wire: Jory Tamm as saying the drone fell"},
		{"nothing to say", "The Wire cited Jory Tamm as saying so.", "cited", "Jory", "so", "Wire", "The Wire: Jory Tamm as saying so"},
	} {
		r, c := claimOf(row.body, row.cue, row.from, row.to, row.source)
		r.partQuoted(c)
		if got := r.toldIn([]Claim{*c}); got != row.want {
			t.Errorf("%s: %s\nis told as %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

func TestADatelineIsNoSource(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a place in capitals", "KESTREL — Jory Tamm left early.", "KESTREL "},
		{"with a country and a day", "KESTREL, Norland, March 2 - Jory Tamm left early.", "KESTREL, Norland, March 2 "},
		{"with an agency", "Kestrel (Norland News) – Jory Tamm left early.", "Kestrel (Norland News) "},
		{"somebody between dashes", "Jory Tamm — the mayor — left early.", ""},
		{"a verb before the dash", "KESTREL waits — nobody left early.", ""},
		{"of the second story of a page", "Jory Tamm left early.\n\nKESTREL — Ann Roe stayed.", "KESTREL "},
		{"in the middle of a story", "Jory Tamm left early. KESTREL — nobody followed.", ""},
		{"a quotation before the dash", "KESTREL “the rainy city” — Jory Tamm left early.", ""},
		{"a colon before the dash", "KESTREL: no rain — Jory Tamm left early.", ""},
		{"a dash that opens the story", "— Jory Tamm left early.", ""},
		{"a short word in capitals", "OK — Jory Tamm left early.", ""},
		{"a hyphen within a word", "Jory Tamm of Velmo (VMO)-owned Kestrel left early.", ""},
	} {
		r := readerOf(row.body)
		number := int(r.Tokens[len(r.Tokens)-1].Sentence)
		from := r.Sentences[number].From
		got := ""
		if end := r.DatelineEnd(number); end > from {
			got = r.Body[r.Tokens[from].Start:r.Tokens[end].Start]
		}
		if got != row.want {
			t.Errorf("%s: %s\nhas the dateline %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}
