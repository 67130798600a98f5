package folder

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"
)

// An Error is a fault that the operator can do something about.
type Error struct {
	Problem string
	Advice  string
	Err     error
}

func (e *Error) Error() string { return e.Problem }

// Hint says what to do.
func (e *Error) Hint() string { return e.Advice }

func (e *Error) Unwrap() error { return e.Err }

// WriteError explains a failed write where the operator can mend it.
func WriteError(act, object string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return &Error{fmt.Sprintf("%s %s: the disk is full", act, object), "free some space and import again: it goes on where it stopped", err}
	case errors.Is(err, syscall.EROFS), errors.Is(err, fs.ErrPermission):
		return &Error{fmt.Sprintf("%s %s: the coverage folder cannot be written to", act, object), "give the program's user the right to write there, or name another folder with --coverage", err}
	}
	return fmt.Errorf("%s %s: %w", act, object, err)
}

// Fatal reports whether an error ends an import: what failed for one article would fail for the next.
func Fatal(err error) bool {
	_, ok := errors.AsType[*Error](err)
	return ok
}
