package article

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// A Date is a day, a month or a year, as precise as it is known. The zero Date is unknown. Dates compare with ==.
type Date struct {
	Year  int
	Month time.Month // 0 when only the year is known
	Day   int        // 0 when only the month is known
}

// ParseDate reads "2013", "2013-04" or "2013-04-03"; "" is the unknown date.
func ParseDate(text string) (Date, error) {
	if text == "" {
		return Date{}, nil
	}
	var nums [3]int
	parts := strings.Split(text, "-")
	if len(parts) > 3 || len(parts[0]) != 4 {
		return Date{}, dateError(text)
	}
	for i, part := range parts {
		n, err := strconv.ParseUint(part, 10, 16)
		if err != nil || i > 0 && len(part) != 2 {
			return Date{}, dateError(text)
		}
		nums[i] = int(n)
	}
	d := Date{nums[0], time.Month(nums[1]), nums[2]}
	if d.Year == 0 || len(parts) > 1 && (d.Month < 1 || d.Month > 12) || len(parts) > 2 && d.Last().Day() != d.Day {
		return Date{}, dateError(text)
	}
	return d, nil
}

func dateError(text string) error {
	return fmt.Errorf("date %q: want YYYY, YYYY-MM or YYYY-MM-DD", text)
}

// IsZero reports whether the date is unknown.
func (d Date) IsZero() bool { return d == Date{} }

// String is the date as precisely as it is known: "2013-04-03", "2013-04", "2013", or "" when unknown.
func (d Date) String() string {
	switch {
	case d.Year == 0:
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// First is the first day that the date may mean, at midnight UTC; the zero time when unknown.
func (d Date) First() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return time.Date(d.Year, max(d.Month, 1), max(d.Day, 1), 0, 0, 0, 0, time.UTC)
}

// Last is the last day that the date may mean, at midnight UTC; the zero time when unknown.
func (d Date) Last() time.Time {
	switch {
	case d.IsZero():
		return time.Time{}
	case d.Month == 0:
		return time.Date(d.Year, time.December, 31, 0, 0, 0, 0, time.UTC)
	case d.Day == 0:
		return time.Date(d.Year, d.Month+1, 0, 0, 0, 0, 0, time.UTC)
	}
	return d.First()
}

// Within reports whether the date's interval overlaps [from, to]; a zero bound is open. An unknown date is within no
// bounded interval.
func (d Date) Within(from, to Date) bool {
	if from.IsZero() && to.IsZero() {
		return true
	}
	if d.IsZero() {
		return false
	}
	return (from.IsZero() || !d.Last().Before(from.First())) && (to.IsZero() || !d.First().After(to.Last()))
}

// MarshalJSON writes the date as a string, or null when unknown.
func (d Date) MarshalJSON() ([]byte, error) {
	if d.IsZero() {
		return []byte("null"), nil
	}
	return json.Marshal(d.String())
}

// UnmarshalJSON reads what MarshalJSON writes.
func (d *Date) UnmarshalJSON(data []byte) error {
	var text *string
	if err := json.Unmarshal(data, &text); err != nil {
		return fmt.Errorf("read date: %w", err)
	}
	if text == nil {
		*d = Date{}
		return nil
	}
	parsed, err := ParseDate(*text)
	*d = parsed
	return err
}
