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
	given  = genders("lists/men.txt", "lists/women.txt")
	titled = genders("lists/mentitles.txt", "lists/womentitles.txt")
)

// genders reads two lists; a word in both tells no gender.
func genders(men, women string) map[string]Gender {
	all := map[string]Gender{}
	for word := range text.ReadSet(lists, men) {
		all[word] = Male
	}
	for word := range text.ReadSet(lists, women) {
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

// IsGiven reports whether a word in lower case is a given name that news in the United States has often.
func IsGiven(word string) bool { _, ok := given[word]; return ok }

// GenderOfTitle is the gender that a title or a noun of description tells: mrs., spokesman, widow.
func GenderOfTitle(word string) Gender { return titled[word] }
