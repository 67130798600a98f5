package commands

import (
	"crypto/rand"
	"encoding/hex"
	"log/slog"
	"time"

	"pullquote/bot/commands/door"
	"pullquote/bot/commands/gaps"
	"pullquote/bot/commands/keep"
)

// Options are what an operator may set. The zero value works.
type Options struct {
	Log        *slog.Logger     // nil: discard
	Keeper     keep.Keeper      // nil: settings and reports are forgotten when the program ends
	Now        func() time.Time // nil: time.Now
	Ref        func() string    // names a fault for its asker and the log; nil: random
	AtMost     int              // excerpts an answer may have, over all its pages; 0: 9
	PageSize   int              // excerpts a page shows, 1 to 3; 0: 3
	AskerPace  Pace
	ServerPace Pace
	Version    string       // of the program
	English    bool         // questions are understood in English alone
	Deaf       bool         // the platform gives no messages that mention the bot
	Alone      bool         // the asker runs the program: there is nobody to share with or to report to
	Contact    string       // who runs the bot, and how to reach them; "": about does not say
	Shelf      door.Shelf   // of which servers choose coverages; nil: there is one
	Follows    keep.Follows // nil: nothing can be followed
	FollowsMax int          // that a server may have; 0: none
	Followed   func()       // is told that follows have changed; nil: nobody is
	Gate       door.Gate    // lets questions through to the desk; nil: all at once

	Missed *gaps.Reader // questions that were not answered are kept; nil: they are not
	// Count counts what is done beside questions, and of which coverages, where there are several; all are of small fixed sets; nil: nobody does.
	Count   func(what, outcome string, coverages []string)
	Checked func() time.Time // when the coverage's feeds were last asked with success; nil or zero: nobody asks them
}

// filled are the options with defaults for what was not set.
func (o Options) filled() *Options {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Ref == nil {
		o.Ref = randomRef
	}
	if o.Count == nil {
		o.Count = func(string, string, []string) {}
	}
	if o.AtMost <= 0 {
		o.AtMost = 9
	}
	if o.PageSize < 1 || o.PageSize > 3 {
		o.PageSize = 3
	}
	return &o
}

// checked is when the coverage was last checked for news, in UTC; zero when nobody does or it is not known.
func (o *Options) checked() time.Time {
	if o.Checked == nil {
		return time.Time{}
	}
	return o.Checked().UTC()
}

func randomRef() string {
	var b [4]byte
	rand.Read(b[:]) // never fails: crypto/rand ends the program instead
	return hex.EncodeToString(b[:])
}
