package names

import (
	"embed"
	"maps"

	"pullquote/index/text"
)

// The lists of words that names are read by. Each file says what belongs in it; titles, trades and particles, which the
// tagger needs too, lie in package text.
//
//go:embed lists/*.txt
var lists embed.FS

var (
	companies       = text.ReadSet(lists, "lists/companies.txt")
	organisations   = withAll(text.ReadSet(lists, "lists/organisations.txt"), companies)
	countries       = text.ReadSet(lists, "lists/countries.txt")
	stateBodies     = text.ReadSet(lists, "lists/statebodies.txt")
	nobodies        = withAll(text.ReadSet(lists, "lists/nobodies.txt"), countries)
	familyNames     = text.ReadSet(lists, "lists/familynames.txt")
	publicBodies    = text.ReadSet(lists, "lists/publicbodies.txt")
	publications    = text.ReadSet(lists, "lists/publications.txt")
	artWorks        = text.ReadSet(lists, "lists/works.txt")
	headWords       = text.ReadSet(lists, "lists/headwords.txt")
	places          = text.ReadSet(lists, "lists/places.txt")
	things          = text.ReadSet(lists, "lists/things.txt")
	premises        = text.ReadSet(lists, "lists/premises.txt")
	placeHeads      = text.ReadSet(lists, "lists/placeheads.txt")
	states          = text.ReadSet(lists, "lists/states.txt")
	joiners         = text.ReadSet(lists, "lists/joiners.txt")
	overDepartments = text.ReadSet(lists, "lists/overdepartments.txt")
	agencies        = text.ReadSet(lists, "lists/agencies.txt")
	pageWords       = text.ReadSet(lists, "lists/pagewords.txt")
	ships           = text.ReadSet(lists, "lists/ships.txt")
	offices         = text.ReadSet(lists, "lists/offices.txt")
	envoys          = text.ReadSet(lists, "lists/envoys.txt")
	departments     = text.ReadSet(lists, "lists/departments.txt")
	orgTitles       = text.ReadSet(lists, "lists/orgtitles.txt")
	weakTitles      = text.ReadSet(lists, "lists/weaktitles.txt")
	parties         = text.ReadSet(lists, "lists/parties.txt")
	roleVerbs       = text.ReadSet(lists, "lists/roleverbs.txt")
	documents       = text.ReadSet(lists, "lists/documents.txt")
	prefixes        = text.ReadSet(lists, "lists/prefixes.txt")
	loose           = text.ReadSet(lists, "lists/loose.txt")
	idle            = text.ReadSet(lists, "lists/idle.txt")
	vague           = text.ReadSet(lists, "lists/vague.txt")
	whereabouts     = text.ReadSet(lists, "lists/whereabouts.txt")
	groups          = text.ReadSet(lists, "lists/groups.txt")
	peoples         = text.ReadSet(lists, "lists/peoples.txt")
	callings        = text.ReadSet(lists, "lists/callings.txt")
	companions      = text.ReadSet(lists, "lists/companions.txt")
	noDoers         = text.ReadSet(lists, "lists/nodoers.txt")
	chiefOf         = text.ReadSet(lists, "lists/chiefof.txt")
	nations         = text.ReadGroups(lists, "lists/nations.txt")
	calledLater     = text.ReadGroups(lists, "lists/calledafter.txt")
)

// withAll adds a set's words to another.
func withAll(set, more text.Set) text.Set {
	maps.Copy(set, more)
	return set
}

// IsDocument reports whether a noun in lower case speaks in the name of whoever made it: poll, lawsuit.
func IsDocument(noun string) bool { return documents.Has(noun) }

// IsGroup reports whether a noun in lower case means several people or a body: committee, couple.
func IsGroup(noun string) bool { return groups.Has(noun) }

// Groups are those nouns.
func Groups() text.Set { return groups }

// IsWeakTitle reports whether a title in lower case opens one only before another or before the name itself: former, vice.
func IsWeakTitle(word string) bool { return weakTitles.Has(word) }

// IsVague reports whether a word stands in many roles and is none by itself: senior, republican.
func IsVague(word string) bool { return vague.Has(word) }

// IsWork reports whether a noun in lower case is a work of art or a list, which tells what is in it: film, menu.
func IsWork(noun string) bool { return artWorks.Has(noun) }

// IsPublicBody reports whether a noun in lower case is mostly part of the name of the body that it means: ministry, council.
func IsPublicBody(noun string) bool { return publicBodies.Has(noun) }

// IsWhereabouts reports whether a word in lower case stands before the names of places: in, near.
func IsWhereabouts(word string) bool { return whereabouts.Has(word) }

// IsOrganisationWord reports whether a word in lower case marks a name as one of an organisation: council, bureau.
func IsOrganisationWord(word string) bool { return organisations.Has(word) }

// IsNobody reports whether a capitalised word, here in lower case, names neither a person nor an organisation by itself:
// monday, french, texas.
func IsNobody(word string) bool { return nobodies.Has(word) }

// calledAfter are the nouns that a person with a title is called by later: senator and lawmaker after sen.
func calledAfter(title string) []string { return calledLater[title] }

// WordsOfNation are the words for the country, and for what is its, of somebody whom a noun in lower case calls by nation: spain and spanish
// of spaniard. A country's name of two words is joined by a hyphen.
func WordsOfNation(noun string) []string { return nations[noun] }
