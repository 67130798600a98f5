package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"pullquote/answers"
	"pullquote/bot/terminal"
	"pullquote/config"
	"pullquote/index"
	"pullquote/index/intake"
)

// The exit codes. An honest "not in the coverage" is done.
const (
	done  = 0
	fault = 1
	usage = 2
)

// A usageError is a command line or configuration that cannot be carried out as written.
type usageError struct {
	problem, hint string
}

func (e *usageError) Error() string { return e.problem }

// errSilent ends a command with exit code 1 after it has said why itself.
var errSilent = errors.New("already reported")

// exit turns a command's error into an exit code, and says it. It is the only place that does, and no
// secret gets past it.
func (p *program) exit(w io.Writer, err error) int {
	if err == nil {
		return done
	}
	if errors.Is(err, errSilent) {
		return fault
	}
	problems, hint, code := explain(err)
	for _, problem := range problems {
		fmt.Fprintln(w, "pullquote:", terminal.Line(p.masked(problem)))
	}
	if hint != "" {
		fmt.Fprintln(w, "hint:", terminal.Line(p.masked(hint)))
	}
	return code
}

// explain says what is wrong, what to do and which exit code that is.
func explain(err error) (problems []string, hint string, code int) {
	if e, ok := errors.AsType[*usageError](err); ok {
		return []string{e.problem}, e.hint, usage
	}
	if e, ok := errors.AsType[*answers.HintError](err); ok {
		return []string{e.Problem}, e.Hint, usage
	}
	if _, ok := errors.AsType[*config.Problem](err); ok {
		return strings.Split(err.Error(), "\n"), "config/README.md lists every option; doctor checks them", usage
	}
	if e, ok := errors.AsType[*index.OpenError](err); ok {
		return []string{err.Error()}, e.Hint, fault
	}
	if e, ok := errors.AsType[*intake.Error](err); ok {
		code := fault
		if errors.Is(err, intake.ErrNoSource) {
			code = usage
		}
		return []string{e.Problem}, e.Advice, code
	}
	if errors.Is(err, context.Canceled) {
		return []string{"interrupted"}, "", fault
	}
	return []string{err.Error()}, "", fault
}
