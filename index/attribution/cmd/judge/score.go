package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// nobody stands for the speaker of a statement that names none.
const nobody = "-"

// A row is one line of verdicts.
type row struct {
	body       string
	start, end int
	verdict    string
	speaker    string
}

func (r row) line() string {
	return strings.Join([]string{r.body, strconv.Itoa(r.start), strconv.Itoa(r.end), r.verdict, r.speaker}, "\t")
}

var verdicts = []string{"right", "none", "wrong", "missed", "extent"}

// parse reads verdicts; lines that begin with # are remarks.
func parse(text string) ([]row, error) {
	var all []row
	for number, line := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 5 || !slices.Contains(verdicts, f[3]) {
			return nil, fmt.Errorf("line %d is no verdict: %q", number+1, line)
		}
		start, err1 := strconv.Atoi(f[1])
		end, err2 := strconv.Atoi(f[2])
		if err := errors.Join(err1, err2); err != nil {
			return nil, fmt.Errorf("line %d: %w", number+1, err)
		}
		all = append(all, row{f[0], start, end, f[3], f[4]})
	}
	return all, nil
}

// Of 200 statements, so many must be right, and so many may be none or have a wrong speaker.
const (
	rightAtLeast = 170
	noneAtMost   = 14
	wrongAtMost  = 6
)

// score counts verdicts and fails when they miss the goals, which are for 200.
func score(out io.Writer, judged []row, today []statement) error {
	count := map[string]int{}
	for _, r := range judged {
		count[r.verdict]++
	}
	for _, v := range verdicts {
		fmt.Fprintf(out, "%-7s %d\n", v, count[v])
	}
	if len(today) > 0 {
		still(out, judged, today)
	}
	of := len(judged)
	if 200*count["right"] < rightAtLeast*of || 200*count["none"] > noneAtMost*of || 200*count["wrong"] > wrongAtMost*of {
		return fmt.Errorf("of 200, at least %d must be right, at most %d none and %d wrong", rightAtLeast, noneAtMost, wrongAtMost)
	}
	return nil
}

// still tells how many of the judged statements are listed today with the same content and speaker.
func still(out io.Writer, judged []row, today []statement) {
	listed := map[row]bool{}
	for _, s := range today {
		r := s.row
		r.verdict = ""
		listed[r] = true
	}
	count, of := map[string]int{}, map[string]int{}
	for _, r := range judged {
		verdict := r.verdict
		r.verdict = ""
		of[verdict]++
		if listed[r] {
			count[verdict]++
		}
	}
	for _, v := range verdicts {
		fmt.Fprintf(out, "judged %s and listed as it was: %d of %d\n", v, count[v], of[v])
	}
}
