package config

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A report collects what is wrong. known is what was found before: an option is said to be wrong once.
type report struct{ known, found []error }

// join joins problems in a fixed order; nil when there are none.
func join(problems []error) error {
	slices.SortFunc(problems, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	return errors.Join(problems...)
}

func (r *report) check(good bool, option, value, want string) {
	if !good && !slices.ContainsFunc(r.known, func(err error) bool { return err.(*Problem).Option == option }) {
		r.found = append(r.found, &Problem{option, quoted(value), want})
	}
}

func (r *report) oneOf(option, value string, accepted ...string) {
	last := len(accepted) - 1
	r.check(slices.Contains(accepted, value), option, value,
		"want "+strings.Join(accepted[:last], ", ")+" or "+accepted[last])
}

func (r *report) between(option string, value, least, most int) {
	r.check(least <= value && value <= most, option, strconv.Itoa(value), fmt.Sprintf("want %d to %d", least, most))
}

func (r *report) within(option string, value, least, most time.Duration) {
	r.check(least <= value && value <= most, option, value.String(), fmt.Sprintf("want %s to %s", span(least), span(most)))
}

// span is a duration without its zero parts: 2m, not 2m0s.
func span(d time.Duration) string {
	text := d.String()
	for _, zero := range []string{"m0s", "h0m"} {
		if strings.HasSuffix(text, zero) {
			text = text[:len(text)-2]
		}
	}
	return text
}
