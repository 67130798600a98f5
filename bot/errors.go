package main

import (
	"errors"
	"fmt"
	"io"

	"pullquote/bot/fault"
	"pullquote/bot/terminal"
)

// exit turns a command's error into an exit code, and says it. It is the only place that does, and no
// secret gets past it.
func (p *program) exit(w io.Writer, err error) int {
	if err == nil {
		return fault.Done
	}
	if errors.Is(err, fault.ErrReported) {
		return fault.Failed
	}
	problems, hint, code := fault.Explain(err)
	for _, problem := range problems {
		fmt.Fprintln(w, "pullquote:", terminal.Line(p.Masked(problem)))
	}
	if hint != "" {
		fmt.Fprintln(w, "hint:", terminal.Line(p.Masked(hint)))
	}
	return code
}
