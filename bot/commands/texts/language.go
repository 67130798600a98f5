package texts

import (
	"fmt"
	"strconv"
	"strings"

	"pullquote/index/article"
)

// A Language is one that replies are written in.
type Language string

// The languages of the catalogue.
const (
	English Language = "en"
	Spanish Language = "es"
)

// Languages are all languages of the catalogue, the fallback first.
func Languages() []Language { return []Language{English, Spanish} }

// LanguageOf is the language for a locale such as "es-ES", "es-419" or "en-GB". Other languages read English.
func LanguageOf(locale string) Language {
	base, _, _ := strings.Cut(strings.ToLower(locale), "-")
	if base == "es" {
		return Spanish
	}
	return English
}

// Date writes a date as precisely as it is known, in the reader's language.
func Date(d article.Date, l Language) string {
	t := Of(l)
	switch {
	case d.IsZero():
		return t.DateUnknown
	case d.Month == 0:
		return strconv.Itoa(d.Year)
	case d.Day == 0:
		return fmt.Sprintf(t.MonthOfYear, t.Months[d.Month-1], d.Year)
	}
	return fmt.Sprintf(t.DayOfMonth, d.Day, t.Months[d.Month-1], d.Year)
}

// DateAfter writes a date as it stands after “from”, “until” and the like.
func DateAfter(d article.Date, l Language) string {
	if t := Of(l); d.Day > 0 {
		return fmt.Sprintf(t.DayAfter, d.Day, t.Months[d.Month-1], d.Year)
	}
	return Date(d, l)
}
