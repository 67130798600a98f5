package fault

import (
	"context"
	"errors"
	"strings"

	"pullquote/answers"
	"pullquote/config"
	"pullquote/index"
	"pullquote/index/intake"
)

// The exit codes. An honest "not in the coverage" is done.
const (
	Done     = 0
	Failed   = 1
	Unusable = 2
)

// A usageError is a command line or configuration that cannot be carried out as written.
type usageError struct {
	problem, hint string
}

func (e *usageError) Error() string { return e.problem }

// Usage is the error for a command line or configuration that cannot be carried out as written: what is wrong, and what to do.
func Usage(problem, hint string) error { return &usageError{problem, hint} }

// ErrReported ends a command with exit code 1 after it has said why itself.
var ErrReported = errors.New("already reported")

// Explain says what is wrong, what to do and which exit code that is.
func Explain(err error) (problems []string, hint string, code int) {
	if e, ok := errors.AsType[*usageError](err); ok {
		return []string{e.problem}, e.hint, Unusable
	}
	if e, ok := errors.AsType[*answers.HintError](err); ok {
		return []string{e.Problem}, e.Hint, Unusable
	}
	if _, ok := errors.AsType[*config.Problem](err); ok {
		return strings.Split(err.Error(), "\n"), "config/README.md lists every option; doctor checks them", Unusable
	}
	if e, ok := errors.AsType[*index.OpenError](err); ok {
		return []string{err.Error()}, e.Hint, Failed
	}
	if e, ok := errors.AsType[*intake.Error](err); ok {
		code := Failed
		if errors.Is(err, intake.ErrNoSource) {
			code = Unusable
		}
		return []string{e.Problem}, e.Advice, code
	}
	if errors.Is(err, context.Canceled) {
		return []string{"interrupted"}, "", Failed
	}
	return []string{err.Error()}, "", Failed
}
