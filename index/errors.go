package index

import "errors"

// ErrNoArticle is returned for an article that the coverage does not hold, or no longer.
var ErrNoArticle = errors.New("not in the coverage")

// ErrBusy is wrapped by errors of Writer.Begin when somebody else is writing.
var ErrBusy = errors.New("another copy is writing the index")

// ErrAway is wrapped by errors of an engine that does not answer, and may in a moment: all of its machines are away, or have too
// much to do.
var ErrAway = errors.New("the index does not answer")

// An OpenError is why an index cannot be opened, with what the operator can do.
type OpenError struct {
	Problem string
	Hint    string
	Err     error // the cause; may be nil
}

func (e *OpenError) Error() string {
	if e.Err != nil {
		return e.Problem + ": " + e.Err.Error()
	}
	return e.Problem
}

func (e *OpenError) Unwrap() error { return e.Err }
