package attribution_test

import (
	"strings"
	"testing"
)

// What stands before a name without a comma tells the office; who speaks is the person.
func TestTitlesBeforeNames(t *testing.T) {
	for _, row := range []struct{ body, want string }{
		{"Minister of Transport Ilka Varga said the tunnel would close in May.", "Ilka Varga"},
		{"Director of the Harbour Trust Osmo Lind said the quay would be sold.", "Osmo Lind"},
		{"Chief of Police Dorrit Hale said the street would be closed.", "Dorrit Hale"},
		{"“It was a fine night,” KRXT anchor Velda Moss said.", "Velda Moss"},
		{"“We trained for this,” Fire Department captain Colonel Farid al-Masri said.", "Farid al-Masri"},
		{"Spokesman for the regional office at the Brandt steel mill Jorma Kask said the furnace was cold.", "Jorma Kask"},
		{"Norwegian historian and lecturer Stellan Brekke said the map was wrong.", "Stellan Brekke"},
		{"Retired teacher and union member Posy Trent said the roof had leaked.", "Posy Trent"},
		{"Deputy Minister for Fisheries Ola Dahl said the quota was too high.", "Ola Dahl"},
		{"Minister of Fisheries Ana Lucia Pardo said the quota was too high.", "Ana Lucia Pardo"},
		{"“They see by night,” said University of Marlow entomologist Dr. Ruth Kimber.", "Ruth Kimber"},
		{"A memoir by former aide Celia Strand says the mayor slept.", "Celia Strand"},
		{"Norland Department of Wildlife biologist Kurt Olsen said the fish were dying.", "Kurt Olsen"},
		{"Kestrel Tribune editor in chief Dee Sorrell said prices would fall.", "Dee Sorrell"},
		{"Minister for Ports and Sanitation Ola Dahl said the quota was too high.", "Ola Dahl"},
		{"Secretary of the Dockers' Union Pavlos Rigas said the cranes would stop.", "Pavlos Rigas"},
		{"US Ambassador to Norland Odran Pugh said visas would be ready.", "Odran Pugh"},
		{"Astronomer Odran Pugh hopes that the probe will wake.", "Odran Pugh"},
		{"Mourners came for Wanda Kuczek. “She fixed mine twice,” said her neighbour Stefan Lis.", "Stefan Lis"},
		{"Biographer Odran Pugh said that the admiral was tired.", "Odran Pugh"},
		{"Opposition MP Odran Pugh said that nobody had paid.", "Odran Pugh"},
		{"Bank of Tollund chairman Ernesto Pardo said the rate would fall.", "Ernesto Pardo"},
		{"Lucía Ferrand's brother Mateusz keeps bees. Mateusz Ferrand's sister left. “I miss the bees,” she said.", "Lucía Ferrand"},
		{"Comedian Odran Pugh said the quota was too high.", "Odran Pugh"},
		{"Her colleague Jon Falk doubts that the quota was too high.", "Jon Falk"},
		{"Economist Henry Tolland said prices would fall by June.", "Henry Tolland"},
		{"The Marlow County Sheriff's Department said the road was clear.", "Marlow County Sheriff's Department"},
		{"Brown & Hartley said the wells were dry.", "Brown & Hartley"},
	} {
		if got := speakerOf(t, row.body); got != row.want {
			t.Errorf("%s\nspeaks %q, want %q", row.body, got, row.want)
		}
	}
}

// Whose name an office opens, and whose it does not.
func TestWhomATitleOpens(t *testing.T) {
	for _, row := range []struct{ body, want string }{
		{"A colleague and friend Osmo Lind said the road was closed.", ""},
		{"Her lawyer and neighbour Stefan Roe said the road was closed.", ""},
		{"Spokesman for Mayor Jim Holt said the road was closed.", ""},
		{"KRXT at anchor Velda Moss said the road was closed.", "KRXT"},
		{"Director told union member Jim Holt the road was closed.", ""},
		{"Director of old Jim Holt said the road was closed.", ""},
		{"Snow and union member Jim Holt said the road was closed.", "Jim Holt"},
		{"Snow at the Brandt steel mill Jim Holt said the road was closed.", ""},
		{"Jim Holt tells chairman Duncan Tait the road is closed.", "Jim Holt"},
		{"“The road is closed,” said Harbour Trust president and CEO Osmo Lind.", "Osmo Lind"},
		{"Hotel owner and Harbour Vice Chair Tom Lind said the road was closed.", "Tom Lind"},
		{"British lawmaker and Brexit fan Jim Holt said the road was closed.", "Jim Holt"},
		{"Former Norland goalkeeper David Holt said the road was closed.", "David Holt"},
		{"Tom Grady openly calling Ruth Lowell “closed for good” is new.", "Tom Grady"},
		{"“The road is closed,” said Hollis for governor spokesman Jim Holt.", "Jim Holt"},
		{"“The road is closed,” said Hollis for Kestrel spokesman Jim Holt.", "Jim Holt"},
		{"Wool and cable company Velmo said the road was closed.", ""},
		{"Former England goalkeeper David Holt said the road was closed.", "David Holt"},
		{"Ten people have accused actor Jim Holt of a closed road.", ""},
	} {
		if got := strings.Join(speakersOf(t, row.body, "closed"), ", "); got != row.want {
			t.Errorf("%s\nis said by %q, want %q", row.body, got, row.want)
		}
	}
}

// A spokesman is not the one spoken for, and two officials are two people.
func TestWhomAnOfficeServesDoesNotSpeak(t *testing.T) {
	for _, row := range []struct{ body, not string }{
		{"A spokesman for Mayor Ann Day said the road was clear.", "Ann Day"},
		{"Lawyers for Mary Ann Smith said the road was clear.", "Mary Ann Smith"},
		{"An aide to Senator Jim Holt said the vote would be late.", "Jim Holt"},
		{"The mayor and council member Jane Doe met. The mayor said the road was clear.", "Jane Doe"},
		{"Trump's Justice Department said the case was closed.", "Trump"},
	} {
		if got := speakerOf(t, row.body); got == row.not {
			t.Errorf("%s\nspeaks %q", row.body, got)
		}
	}
}

// speakerOf is the name of whoever makes the first statement of a text; empty where nobody is named.
func speakerOf(t *testing.T, body string) string {
	t.Helper()
	_, reading := read(t, body)
	switch {
	case len(reading.Quotes) == 0:
		return "no statement"
	case reading.Quotes[0].Speaker == nil:
		return ""
	}
	return reading.Quotes[0].Speaker.Name
}

// What is cited as the source is the title with its holder.
func TestSourcesHoldTheHoldersName(t *testing.T) {
	for _, row := range []struct{ body, source, written string }{
		{"“The road is closed,” Green House press secretary Karolin Lett said.", "Green House press secretary Karolin Lett", "Karolin Lett"},
		{"“It was a fine night,” KRXT anchor Velda Moss said.", "KRXT anchor Velda Moss", "Velda Moss"},
		{"“It was a fine night,” said Harbour Trust president and CEO Osmo Lind.", "Harbour Trust president and CEO Osmo Lind", "Osmo Lind"},
	} {
		a, reading := read(t, row.body)
		q := reading.Quotes[0]
		if got := q.Source[0].Of(a.Body); got != row.source || q.Speaker == nil || q.Speaker.AsWritten != row.written {
			t.Errorf("%s\nhas the source %q, %+v", row.body, got, q.Speaker)
		}
	}
}
