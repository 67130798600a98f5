package texts

import "fmt"

// Texts are all words of ours that a reader can see. Fields that end in a verb such as %s are formats; each language
// uses the same verbs in the same order.
type Texts struct {
	Months      [12]string
	DayOfMonth  string // %d day %s month %d year
	DayAfter    string // %d day %s month %d year: after a preposition
	MonthOfYear string // %s month %d year
	DateUnknown string

	// Commands.
	Commands map[string]CommandText

	// What a question was taken to mean.
	Speaker     string // %s
	Source      string // %s
	From, To    string // %s
	FromTo      string // %s %s
	Year, Day   string // %s: all of one year or month, or one day
	SortedBy    map[string]string
	UndatedLeft Plural // %d

	Completed        string // %s: how a follow-up was understood, in one of the next ways
	CompletedMeans   string // %s a word of it %s what it means
	CompletedInstead string // %s now %s before
	CompletedAdded   string // %s what is new %s the question before

	NothingWithin  string // %s: the limits
	ClosestWithout string // as the verdict: what follows is outside the limits

	// Verdicts.
	Answered, Related                string
	Covered                          string // %s articles %s since
	CoveredUndated                   string // %s articles
	ChatHelp, ChatTry                string // %s: the command
	NothingCovered, NoneWithin       string
	ExactFound, NearFound, NotFound  string
	CheckedCount                     Plural // %d
	CheckedSome, CutShort            string // %d
	NoRoom                           string
	NotNamed, OwnWords               string
	Repeats                          Plural
	Correction                       string // %s
	Archived                         string
	Footer                           string // %s articles %s newest
	FooterUndated                    string // %s articles
	FooterOf                         string // %s titles of coverages %s the footer
	MoreTitles                       string // %s titles %d how many more
	Checked                          string // %s day %s time of day
	ArticlesCount                    Plural
	PageOf                           string // %d %d
	SharedBy, For                    string // %s: who
	ForNeedsPublic, ForNobody        string
	AuthorsBy                        string // %s
	NamedAs                          string // %s
	Words                            string // %s: quotation marks of the language
	SurroundingsOf                   string
	CitationOf                       string
	Markdown, PlainText, APA, BibTeX string
	CoverageOf                       string // a heading

	// Controls.
	Previous, Next, Share, Report, Delete         string
	ByRelevance, ByNewest, ByOldest               string
	Unfold, ShowClosest, AskAgain, AskAgainLabel  string
	More                                          string // the menu
	ContextOf, CiteOf, DrawOf                     string // %d number
	NotDrawn                                      string
	ChartOf                                       string // %s topic
	ChartPlain                                    string
	EverythingAgain                               string
	NarrowSpeaker, NarrowSource, NarrowYear       string // details of choices
	WrongSpeaker, NoAnswerHere, BrokenLink, Other string
	SourceChanged                                 string
	Helpful, NotHelpful, Rated, RatedBefore       string
	WhatIsWrong, ReportKept, ReportThanks         string
	ReportArrived                                 string // %s what is wrong

	// Refusals and notices; each says what to do.
	QuestionTooLong                 string
	WordsMissing                    string
	BadDate                         string // %s
	DatesSwapped                    string
	TooEarly                        string // %s
	SourceNotAllowed                string // %s
	TooFastUser, TooFastServer      string // %s when
	OldCard, OddCard                string
	GoneExcerpt                     string
	NotYours                        string
	PublicNotHere, ShareNotHere     string
	ShareDenied                     string
	EmptyMessage                    string
	ServerOnly, AdminsOnly          string
	UnknownCommand                  string
	NotKept                         string // %s reference
	Broken, Away                    string // %s reference
	Interrupted                     string
	UnknownSource, UnknownSpeaker   string // %s
	DidYouMean, ThereIs             string // %s: names
	Overload, Overdue               string
	SetupKept, SetupShown           string
	SetupVisibility                 string // %s
	SetupPublicIn                   string // %s
	SetupListed                     string // %s channels
	SetupPublications               string // %s
	SetupEarliest                   string // %s
	SetupLanguage                   string // %s
	SetupMentions, SetupPosts       string // %s channels
	SetupSilenced                   string // %s channels
	SetupDeaf                       string
	SetupStaff                      string // %s channel
	SetupCoverages                  string // %s titles
	SetupCoveragesIn                string // %s channel %s titles
	SetupUnknownCoverage            string // %s
	SetupWhichCoverages             string
	SetupOneCoverage                string
	NoCoverageHere, AllCoverages    string
	SetupUnknownPublication         string // %s
	SetupBadValue                   string // %s option
	Private, Public                 string
	Everywhere, Nowhere, ListedOnly string
	AllPublications, NoEarliest     string
	ReadersLanguage                 string
	All, None                       string // what lifts a setting, as it is typed

	// Follows.
	NewExcerpts, NewToday, NewThisWeek        Plural // %d
	WhySpeaker, WhyTopic, WhyPublication      string
	ByWords                                   string // why one excerpt is there
	ByMeaning                                 string // %s how near %s from what on
	FollowedBy                                string // %s: the command that lists follows
	Corrected, Reworded, Removed, Withdrawn   string // verdicts of amendments
	AmendsOf                                  string // what a link to it says
	FollowBegun, FollowChanged                string // %s what %s channel %s pace
	FollowNeeds, FollowMute                   string // %s channel
	FollowCount                               string // %d follows %d at most
	FollowKinds                               map[string]string
	FollowPaces                               map[string]string
	FollowOne, FollowNoWords, FollowsOff      string
	FollowsFull                               string // %d
	FollowManagers                            string
	FollowingHeading, FollowingNone           string
	FollowingLine                             string // %s kind %s channel %s pace
	FollowPaused                              string
	FollowEnd, FollowEnds, FollowResumes      string // the menu, and the details of its choices
	FollowEnded, FollowResumed, FollowUnknown string // %s name; FollowUnknown has none
	FollowTold                                string // %s channel %s command
	SetupQuiet                                string // %s hours
	BadQuiet                                  string // %s

	// Help and about.
	HelpHeading, HelpIntro, HelpControls, HelpPrivacy string
	HelpLanguages, HelpEnglishOnly                    string
	AboutHeading, AboutWhat, AboutVerbatim            string
	AboutCoverage, AboutNewest                        string // %s
	AboutPrivacy, AboutGaps                           string // one of them: what becomes of what is typed
	AboutFeedback                                     string

	// The card of what was asked and not found.
	GapsHeading, GapNoRoom, GapUnworded string
	GapsCount, GapAsked                 Plural // %d
	GapsMore                            string // %d
	GapClosest, GapAnswered, GapNothing string
	AboutContact                        string // %s
	AboutVersion                        string // %s
}

// CommandText is what a command is called and how it is described. Options are by their English name.
type CommandText struct {
	Name, Description string
	Options           map[string]OptionText

	Found   Plural // %d: what an inquiry found; empty where its verdict has words of its own
	None    string // that it found nothing
	Missing string // that there is nothing to ask, where that may not be left out
}

// OptionText is what an option is called and how it is described. Choices are by their value.
type OptionText struct {
	Name, Description string
	Choices           map[string]string
}

// A Plural is a format for one thing and for any other number of them; both take the number.
type Plural struct{ One, Many string }

// Of is the format for n of them, filled in.
func (p Plural) Of(n int) string {
	if n == 1 {
		return fmt.Sprintf(p.One, n)
	}
	return fmt.Sprintf(p.Many, n)
}
