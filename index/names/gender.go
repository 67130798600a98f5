package names

import "pullquote/index/text"

// A Gender is what pronouns must agree with.
type Gender uint8

// The genders that an article may tell.
const (
	Unknown Gender = iota
	Male
	Female
)

var (
	given  = genders(text.GivenNames())
	titled = genders(text.ReadSet(lists, "lists/mentitles.txt"), text.ReadSet(lists, "lists/womentitles.txt"))
)

// genders joins two lists; a word in both tells no gender.
func genders(men, women text.Set) map[string]Gender {
	all := map[string]Gender{}
	for word := range men {
		all[word] = Male
	}
	for word := range women {
		if all[word] == Male {
			all[word] = Unknown
			continue
		}
		all[word] = Female
	}
	return all
}

// GenderOfGiven is the gender that a given name in lower case usually has in the United States.
func GenderOfGiven(name string) Gender { return given[name] }

// GenderOfTitle is the gender that a title or a noun of description tells: mrs., spokesman, widow.
func GenderOfTitle(word string) Gender { return titled[word] }
