package attribution_test

import (
	"strings"
	"testing"
)

// Whom a name, “who”, a document or an office as a source means.
func TestWhomASourceMeans(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"an office in capitals", "Vice President Karl Bern came. The road is closed, the Vice President said.", "Karl Bern"},
		{"several founders", "Founders Karl Bern and Ann Day left. The road is closed, Velmo’s founders said.", ""},
		{"who behind another word", "They met Karl Bern again who said the road was closed.", ""},
		{"who behind the first name of all", "Karl Bern, who said the road was closed, left.", "Karl Bern"},
		{"who behind the place where they are", "The clerks in JR who said the road was closed left.", ""},
		{"which behind whom a letter is from", "A letter from Kestrel, which said the road was closed, came.", "Kestrel"},
		{"which behind whom a letter is to", "A letter to Kestrel, which said the road was closed, came.", "Kestrel"},
		{"which behind a body where somebody works", "A clerk in Kestrel Council, which said the road was closed, came.", "Kestrel Council"},
		{"a name that is nobody’s", "JR said the road was closed.", ""},
		{"a report under a name that is nobody’s", "The JR report said the road was closed.", ""},
		{"a report under a name that may be a place’s", "The Tolland Vale report said the road was closed.", "Tolland Vale"},
		{"a mayor’s office", "Mayor Ann Day’s office said the road was closed.", ""},
		{"a letter by somebody’s clerk", "A letter by Kestrel’s clerk said the road was closed.", ""},
		{"a boat by somebody", "A boat by Kestrel said the road was closed.", ""},
		{"a statement released by a body", "The road is closed, according to a statement released by Kestrel.", "Kestrel"},
		{"a statement from a paper that a comma names", "The road is closed, according to a statement from a paper, Kestrel Gazette.", ""},
		{"a statement at the end of what is left of a text", "The road is closed, according to a statement by Kestrel", "Kestrel"},
		{"several envoys, named", "“The road is closed,” said Kestrel’s envoys, Ann Day and Karl Bern.", ""},
		{"an envoy, and a body", "The harbour’s envoy, VKX, said the road was closed.", ""},
		{"police, and somebody between commas", "According to police, Ann Day, 34, left as the road was closed.", ""},
		{"a clerk between commas", "According to a clerk, Ann Day, the road was closed.", "Ann Day"},
		{"a clerk at the end of what is left of a text", "“The road is closed,” said the clerk, Ann Day", "Ann Day"},
		{"a clerk, and somebody who left", "According to a clerk, Ann Day left as the road was closed.", ""},
		{"a clerk, and somebody who quickly left", "According to a clerk, Ann Day quickly left as the road was closed.", ""},
		{"a clerk, and somebody’s dog", "According to a clerk, Ann Day’s dog left as the road was closed.", ""},
		{"its ministry", "Norland’s Foreign Ministry warned of ice. The road is closed, its ministry said.", "Foreign Ministry"},
		{"a body’s own name before “office”", "Warren’s office said the road was closed.", "Warren"},
		{"who behind a name in brackets", "They misled others (Kestrel) who said the road was closed.", "Kestrel"},
		{"one of a body", "Kestrel, one who said the road was closed, left.", ""},
		{"a report that a comma parts from who made it", "A report, by Kestrel, said the road was closed.", "Kestrel"},
		{"a report from a body", "A report from Kestrel said the road was closed.", "Kestrel"},
		{"the office of somebody with two surnames", "Falk-Holt’s office said the road was closed.", ""},
		{"a mayor among others", "Mayor Karl Bern came. A mayor said the road was closed.", ""},
		{"the mayor before a name that is nobody’s", "Mayor Karl Bern came. JR left. The mayor said the road was closed.", "Karl Bern"},
		{"the former president named last", "Former President Lars Holt came. Former President Karl Bern came. The president said the road was closed.", "Karl Bern"},
		{"the deputy of a mayor", "Mayor Karl Bern came. The deputy mayor said the road was closed.", ""},
		{"a ministry before somebody of that name", "Norland’s Foreign Ministry warned of ice. Karl Ministry left. The road is closed, the ministry said.", "Foreign Ministry"},
		{"a ministry before another body", "The Torsby Ministry warned of ice. The Kestrel Bank left. The road is closed, the ministry said.", "Torsby Ministry"},
		{"a trust by two words of its name", "The Torsby Weather Trust warned of ice. The Kestrel Bank left. The road is closed, the weather trust said.", "Torsby Weather Trust"},
		{"what one is, as the source", "In Norland, Peter Beyer, a conservative lawmaker who is a member of that country’s committee, said he expected a fresh start to “deliver” on a closed road.", "Peter Beyer"},
		{"the website of a body where somebody’s husband works", "Ann Day lives with her husband, VKX professor Karl Bern. The road is closed, according to the VKX website.", "VKX"},
		{"who as the first word of all", "Who said the road was closed left.", ""},
		{"who before somebody is named", "They met others (left) who said the road was closed. Ann Day left.", ""},
		{"a label of which only a part is the source", "NOT WORTH THE SPLURGE: “Hair care products. The road is closed.”", ""},
		{"that behind a body", "They misled clerks, including the FTC, that ask whether the road is closed.", "FTC"},
		{"police, and somebody who left", "According to police, Ann Day left as the road was closed.", ""},
		{"an envoy with three places", "The envoy under snow at the mill in the harbour, Karl Bern, said the road was closed.", "Karl Bern"},
		{"an envoy with four places", "The envoy under snow at the mill in the harbour by the school, Karl Bern, said the road was closed.", ""},
		{"a clerk, and somebody beside her", "“The road is closed,” said a clerk again, Karl Bern beside her.", ""},
		{"somebody’s spokesperson behind a comma", "The road is closed, a Karl Bern spokesperson told us.", ""},
	} {
		if got := strings.Join(speakersOf(t, row.body, "closed"), ", "); got != row.want {
			t.Errorf("%s: %s\nis said by %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}
