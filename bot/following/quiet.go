package following

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// A Quiet is the hours of a day in which a server is posted nothing, and the zone that its days and digests go by. The zero Quiet has no
// such hours, in UTC.
type Quiet struct {
	From, To int    // minutes after midnight; equal: none
	Zone     string // "Europe/Madrid", "+02:00"; "" is UTC
}

var quietForm = regexp.MustCompile(`^(\d{1,2})(?::(\d\d))?\s*[-–—]\s*(\d{1,2})(?::(\d\d))?(?:\s+(\S.*))?$`)

// ParseQuiet reads hours such as “22-7”, “22:30-07:00 Europe/Madrid” or “22-7 UTC+2”. "" is no hours.
func ParseQuiet(text string) (Quiet, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return Quiet{}, nil
	}
	m := quietForm.FindStringSubmatch(text)
	if m == nil {
		return Quiet{}, fmt.Errorf("read quiet hours: %q is not like 22-7 or 22:30-07:00 Europe/Madrid", text)
	}
	from, okFrom := minutes(m[1], m[2])
	to, okTo := minutes(m[3], m[4])
	if !okFrom || !okTo || from == to {
		return Quiet{}, fmt.Errorf("read quiet hours: %q has no two different times of day", text)
	}
	zone, err := readZone(strings.TrimSpace(m[5]))
	return Quiet{from, to, zone}, err
}

func minutes(hour, minute string) (int, bool) {
	h, _ := strconv.Atoi(hour) // digits, by quietForm
	m := 0
	if minute != "" {
		m, _ = strconv.Atoi(minute)
	}
	return (h%24)*60 + m, h <= 24 && m < 60 && (h < 24 || m == 0)
}

var offsetForm = regexp.MustCompile(`^(?i:UTC|GMT)?\s*([+-−])(\d{1,2})(?::?(\d\d))?$`)

// readZone reads a zone's name, or how far it is from UTC.
func readZone(name string) (string, error) {
	if m := offsetForm.FindStringSubmatch(name); m != nil {
		h, _ := strconv.Atoi(m[2])
		rest := m[3]
		if rest == "" {
			rest = "00"
		}
		sign := "+"
		if m[1] != "+" {
			sign = "-"
		}
		if h > 14 || rest > "59" {
			return "", fmt.Errorf("read quiet hours: %q is no zone", name)
		}
		return fmt.Sprintf("%s%02d:%s", sign, h, rest), nil
	}
	if name == "" || strings.EqualFold(name, "UTC") || strings.EqualFold(name, "GMT") {
		return "", nil
	}
	if strings.EqualFold(name, "local") { // of the machine, which means nothing to a server
		return "", fmt.Errorf("read quiet hours: %q is no zone", name)
	}
	zone, err := time.LoadLocation(name)
	if err != nil {
		return "", fmt.Errorf("read quiet hours: %q is no zone", name)
	}
	return zone.String(), nil
}

// String is what ParseQuiet reads; "" for none.
func (q Quiet) String() string {
	if q.From == q.To {
		return ""
	}
	text := fmt.Sprintf("%02d:%02d-%02d:%02d", q.From/60, q.From%60, q.To/60, q.To%60)
	if q.Zone != "" {
		text += " " + q.Zone
	}
	return text
}

// Location is the zone; UTC where this machine does not know it.
func (q Quiet) Location() *time.Location {
	if len(q.Zone) == len("+02:00") && (q.Zone[0] == '+' || q.Zone[0] == '-') {
		h, _ := strconv.Atoi(q.Zone[1:3])
		m, _ := strconv.Atoi(q.Zone[4:])
		seconds := h*3600 + m*60
		if q.Zone[0] == '-' {
			seconds = -seconds
		}
		return time.FixedZone(q.Zone, seconds)
	}
	if zone, err := time.LoadLocation(q.Zone); err == nil {
		return zone
	}
	return time.UTC
}

// Until is when the quiet hours end that now lies in; zero when it lies in none.
func (q Quiet) Until(now time.Time) time.Time {
	if q.From == q.To {
		return time.Time{}
	}
	here := now.In(q.Location())
	at := here.Hour()*60 + here.Minute()
	days := 0
	switch {
	case q.From < q.To && (at < q.From || at >= q.To):
		return time.Time{}
	case q.From > q.To && at < q.From && at >= q.To:
		return time.Time{}
	case q.From > q.To && at >= q.From:
		days = 1
	}
	return time.Date(here.Year(), here.Month(), here.Day()+days, q.To/60, q.To%60, 0, 0, here.Location())
}
