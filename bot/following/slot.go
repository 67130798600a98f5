package following

import "time"

// digestHour is when digests are posted: before the day's work, in the server's time.
const digestHour = 8

// Slot is the last moment, up to now, at which a digest of a pace was due: of what came before it. zone is the server's.
func Slot(p Pace, now time.Time, zone *time.Location) time.Time {
	here := now.In(zone)
	day := func(ago int) time.Time {
		return time.Date(here.Year(), here.Month(), here.Day()-ago, digestHour, 0, 0, 0, zone)
	}
	ago := 0
	if p == Weekly {
		ago = (int(here.Weekday()) + 6) % 7 // days since Monday
	}
	slot := day(ago)
	if slot.After(here) {
		if p == Weekly {
			return day(ago + 7)
		}
		return day(ago + 1)
	}
	return slot
}

// After is when the next digest after a slot is due.
func After(p Pace, slot time.Time, zone *time.Location) time.Time {
	days := 1
	if p == Weekly {
		days = 7
	}
	here := slot.In(zone)
	return time.Date(here.Year(), here.Month(), here.Day()+days, digestHour, 0, 0, 0, zone)
}
