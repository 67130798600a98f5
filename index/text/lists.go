package text

import (
	"embed"
	"strings"
)

// The lists of words that language is read by. Each file says what belongs in it.
//
//go:embed lists/*.txt
var lists embed.FS

var (
	sayings       = ReadSet(lists, "lists/sayings.txt")
	auxiliaries   = ReadSet(lists, "lists/auxiliaries.txt")
	days          = ReadSet(lists, "lists/days.txt")
	months        = ReadSet(lists, "lists/months.txt")
	abbreviations = ReadSet(lists, "lists/abbreviations.txt")
	titles        = ReadSet(lists, "lists/titles.txt")
	trades        = ReadSet(lists, "lists/trades.txt", "lists/kinsfolk.txt")
	kinsfolk      = ReadSet(lists, "lists/kinsfolk.txt")
	particles     = ReadSet(lists, "lists/particles.txt")
	men           = ReadSet(lists, "lists/men.txt")
	women         = ReadSet(lists, "lists/women.txt")
	subordinators = ReadSet(lists, "lists/subordinators.txt")
	numerals      = ReadSet(lists, "lists/numerals.txt")
	arabic        = ReadSet(lists, "lists/arabicarticles.txt")
)

// Sayings are the verbs of saying in their base form: say, tell, warn.
func Sayings() Set { return sayings }

// Titles are the words that stand before a person's name as titles, in lower case; see [IsTitle].
func Titles() Set { return titles }

// Trades are the nouns that tell what somebody does or is to the news, in lower case; see [IsTrade].
func Trades() Set { return trades }

// Days are the names of days and the words that stand for one, in lower case; see [IsDay].
func Days() Set { return days }

// IsSaying reports whether a word in lower case is a form of a verb of saying: say, says, said, saying. It goes by the form
// alone, so that a noun may be one as well (“claims”, “reports”).
func IsSaying(word string) bool { return sayingForms.Has(word) }

// IsAuxiliary reports whether a word in lower case is an auxiliary verb: is, 've, did. Modals are none.
func IsAuxiliary(word string) bool { return auxiliaries.Has(word) }

// IsDay reports whether a word in lower case names a day or stands for one: monday, yesterday.
func IsDay(word string) bool { return days.Has(word) }

// IsMonth reports whether a word in lower case names a month, shortened or not: march, sept.
func IsMonth(word string) bool { return months.Has(word) }

// IsAbbreviation reports whether a full stop behind a word, as written, shortens it and ends nothing: Mr, Conn, Inc.
func IsAbbreviation(word string) bool { return abbreviations.Has(word) }

// IsNumeral reports whether a word in lower case is one for a number: ten, thirty-three.
func IsNumeral(word string) bool {
	for part := range strings.SplitSeq(word, "-") {
		if !numerals.Has(part) {
			return false
		}
	}
	return true
}

// IsTitle reports whether a word in lower case stands before names as a title: mr, sen., mayor.
func IsTitle(word string) bool { return titles.Has(word) }

// IsShortTitle reports whether a title in lower case is shortened: mrs, gov.
func IsShortTitle(title string) bool {
	return strings.HasSuffix(title, ".") || IsAbbreviation(strings.ToUpper(title[:1])+title[1:])
}

// IsTrade reports whether a word in lower case tells what somebody does or is to the news: farmer, witness, widow.
func IsTrade(word string) bool { return trades.Has(word) }

// IsKin reports whether a noun in lower case is a relative: wife, uncle.
func IsKin(noun string) bool { return kinsfolk.Has(noun) }

// IsParticle reports whether a word stands in lower case inside names: van, de.
func IsParticle(word string) bool { return particles.Has(word) }

// GivenNames are the given names that mostly men and that mostly women bear, in lower case. Some stand in both.
func GivenNames() (ofMen, ofWomen Set) { return men, women }

// IsGiven reports whether a word in lower case is a given name that is frequent in news.
func IsGiven(word string) bool { return men.Has(word) || women.Has(word) }

// IsArabicArticle reports whether a word begins surnames in lower case, before a hyphen: al-Ameri.
func IsArabicArticle(word string) bool { return arabic.Has(word) }

// IsSubordinator reports whether a word in lower case begins a clause, whose subject may follow: after, because.
func IsSubordinator(word string) bool { return subordinators.Has(word) }
