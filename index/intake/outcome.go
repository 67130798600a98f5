package intake

import "pullquote/index/intake/folder"

// What becomes of what a source gives is said in the words of package folder.
type (
	Result  = folder.Result
	Outcome = folder.Outcome
	Error   = folder.Error
)

// The outcomes.
const (
	Added     = folder.Added
	Updated   = folder.Updated
	Unchanged = folder.Unchanged
	Copied    = folder.Copied
	Kept      = folder.Kept
	WentAway  = folder.WentAway
	Skipped   = folder.Skipped
)
