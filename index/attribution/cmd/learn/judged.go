package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A judged claim is one of everyday news that somebody judged by reading.
type judged struct {
	body          string // the beginning of the SHA-256 of the article's body
	cue, from, to int    // in bytes of the body: where the cue begins, and the content's bounds
	verdict       verdict
}

// A verdict is a reader's letter.
type verdict string

const (
	said     verdict = "s" // a statement
	attitude verdict = "a" // thought, felt or wanted; nothing shows that it was said
	none     verdict = "n" // no statement
	extent   verdict = "e" // a statement with other bounds
	another  verdict = "w" // a statement of another than is named
)

var verdicts = []verdict{said, attitude, none, extent, another}

// readJudged reads judged claims, a line each; lines that begin with # are remarks.
func readJudged(text string) ([]judged, error) {
	var all []judged
	for number, line := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 5 || !slices.Contains(verdicts, verdict(f[4])) {
			return nil, fmt.Errorf("line %d is no judged claim: %q", number+1, line)
		}
		cue, err1 := strconv.Atoi(f[1])
		from, err2 := strconv.Atoi(f[2])
		to, err3 := strconv.Atoi(f[3])
		if err := errors.Join(err1, err2, err3); err != nil {
			return nil, fmt.Errorf("line %d: %w", number+1, err)
		}
		all = append(all, judged{f[0], cue, from, to, verdict(f[4])})
	}
	return all, nil
}

// fits reports whether a claim with such a cue and bounds is the judged one: seven tenths of what both cover is shared.
func (j judged) fits(cue, from, to int) bool {
	return j.cue == cue && 10*(min(j.to, to)-max(j.from, from)) >= 7*(max(j.to, to)-min(j.from, from))
}
