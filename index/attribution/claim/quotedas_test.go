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
		if end := r.datelineEnd(number); end > from {
			got = r.Body[r.Tokens[from].Start:r.Tokens[end].Start]
		}
		if got != row.want {
			t.Errorf("%s: %s\nhas the dateline %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}
