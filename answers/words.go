package answers

import "strings"

// The word lists below are closed classes of English and the usual words of news; they are facts of the language, not
// of any coverage.

func set(words string) map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(words) {
		all[w] = true
	}
	return all
}

// reporting are the verbs of saying that need no more to tell that their subject speaks.
var reporting = set("said says told tells added adds argued argues noted notes explained announced declared insisted warned stated claimed urged condemned")

// numberWords gives the digits of a number word.
var numberWords = map[string]string{
	"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
	"ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16",
	"seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50",
	"sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90", "hundred": "100", "thousand": "1000",
	"million": "million", "billion": "billion", "trillion": "trillion", "hundreds": "hundreds", "thousands": "thousands",
	"millions": "millions", "billions": "billions", "dozen": "12", "dozens": "dozens", "half": "half", "third": "third",
	"thirds": "thirds", "quarter": "quarter", "twice": "twice", "both": "both", "once": "once",
}

var (
	magnitudes = set("hundred thousand million billion trillion dozen hundreds thousands millions billions")

	// nameless words are capitalised without being names.
	nameless = set(`i i'm i've i'll i'd the a an he she it they we you his her its their our your my this that these those there here in on at by for from to
		of with as and but or nor if when while where who what why how which whose because since after before although though during
		since until however meanwhile also then now yet so not no yes some many most all each both several few more other another
		monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
		october november december jan feb mar apr jun jul aug sept sep oct nov dec mr mrs ms dr sen rep gov`)

	placeWords = set("in at near from outside inside across around throughout toward towards into via to")

	// openers are first words that lean on a sentence before.
	openers = set("he she it they his her its their him them this that these those such there both another others so then also but and")
)

// unitTraits say what a number before the word counts.
var unitTraits = func() map[string]trait {
	units := map[string]trait{}
	for w := range set("second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries") {
		units[w] = hasDuration
	}
	for w := range set("percent pct percentage") {
		units[w] = hasPercent
	}
	for w := range set(`dollars dollar cents cent euros euro pounds pound yen francs franc crowns crown kronor kroner pesos peso rupees rupee
		yuan rubles roubles shekels dinars dirhams rand lira zloty`) {
		units[w] = hasMoney
	}
	for w := range set(`mile miles mi kilometer kilometers kilometre kilometres km meter meters metre metres m feet foot ft inch inches
		acre acres hectare hectares ton tons tonne tonnes kg kilogram kilograms gram grams mg liter liters litres degrees watts
		mph megawatts gallons yards square cubic cm mm ml`) {
		units[w] = hasMeasure
	}
	for w := range set("january february march april may june july august september october november december bc ad bce ce") {
		units[w] = hasDate
	}
	return units
}()

// wordTraits is the evidence of single words.
var wordTraits = func() map[string]trait {
	m := map[string]trait{}
	add := func(t trait, words string) {
		for w := range set(words) {
			m[w] |= t
		}
	}
	add(hasDate, `january february april june july august september october november december monday tuesday wednesday thursday friday
		saturday sunday yesterday today tonight tomorrow ago century centuries decade spring summer autumn winter jan feb apr aug
		sept oct nov dec era dynasty period midnight noon`)
	add(hasPercent, "percent percentage")
	add(hasAge, "aged age year-old born birthday")
	add(hasMoney, "dollars euros usd")
	add(hasTiming, `after before when during while since until upon following once last next early late later soon recently
		morning mornings evening evenings afternoon afternoons night nights week weeks day days month months year years hour hours minute minutes`)
	add(hasOutcome, `win wins won winning winner winners victory victories victorious beat beats beaten defeat defeats defeated lose
		loses lost elected re-elected reelected triumph triumphed champion champions prevailed clinched secured awarded ousted unseated`)
	add(hasCause, `because due reason reasons cause causes caused causing since thus therefore owing result resulted resulting hence
		why purpose attributed blamed blame lead led leads prompted triggered amid given so after stems intended aims aim designed order`)
	add(hasMeaning, "called named termed means refers defined known stands acronym abbreviation nicknamed dubbed")
	add(hasSpeech, strings.Join(speechForms, " "))
	add(hasNegation, "not no never neither nor without none nothing cannot can't won't don't doesn't didn't isn't aren't wasn't weren't denied")
	add(hasChange, `change changed changes changing amended amendment amend revised revise reversed became become now previously formerly
		increased decreased rose fell grew dropped expanded replaced anymore instead earlier later once since then originally retracted`)
	return m
}()

// pairTraits is the evidence of two words in a row.
var pairTraits = func() map[string]trait {
	m := map[string]trait{}
	add := func(t trait, pairs ...string) {
		for _, p := range pairs {
			m[p] |= t
		}
	}
	add(hasMeaning, "is a", "is an", "is the", "are a", "was a", "was an", "was the", "also known", "refers to", "stands for", "such as",
		"are the", "were the", "is any", "made up", "consists of", "short for", "composed of")
	add(hasPercent, "per cent")
	add(hasAge, "years old", "year old", "months old", "year olds")
	add(hasDate, "last week", "last month", "last year", "next week", "next month", "next year", "this week", "this month", "this year", "last july",
		"in march", "in may", "on may", "on march", "since march", "since may", "last march", "last may")
	add(hasCause, "so that", "in order", "as a", "led to", "thanks to", "based on", "out of", "part of", "to avoid", "to protect", "to prevent")
	return m
}()

// pairStarts are the first words of pairTraits.
var pairStarts = func() map[string]bool {
	starts := map[string]bool{}
	for pair := range pairTraits {
		first, _, _ := strings.Cut(pair, " ")
		starts[first] = true
	}
	return starts
}()

// speechForms are the verbs that report what somebody said or thinks, in the forms that news uses.
var speechForms = strings.Fields(`say says said saying tell tells told telling state states stated stating add adds added adding note notes noted
	noting explain explains explained explaining argue argues argued arguing claim claims claimed claiming call calls called calling describe
	describes described describing announce announces announced declare declares declared insist insists insisted warn warns warned
	warning promise promises promised suggest suggests suggested urge urges urged admit admits admitted acknowledge acknowledges
	acknowledged complain complains complained respond responds responded reply replies replied ask asks asked write writes wrote
	written tweet tweeted tweets testify testified quip quipped joke joked believe believes believed think thinks thought hope
	hopes hoped worry worries worried fear fears feared accuse accuses accused criticize criticizes criticized praise praised condemn
	condemns condemned denounce denounces denounced demand demands demanded mention mentions mentioned comment comments commented
	remark remarked recall recalls recalled reiterate reiterated emphasize emphasized stress stressed predict predicts predicted
	estimate estimates estimated propose proposed advocate advocated vow vowed pledge pledged confirm confirmed deny denies denied
	agree agrees agreed disagree disagreed reveal revealed assert asserts asserted contend contends contended lament lamented
	express expressed voice voiced point pointed cite cited want wants wanted conclude concluded blame blamed`)
