package texts

import (
	"fmt"
	"slices"
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

// catalogues has a row for each language, the fallback first.
var catalogues = []struct {
	language Language
	texts    *Texts
}{
	{English, &english},
	{Spanish, &spanish},
}

// Languages are all languages of the catalogue, the fallback first.
func Languages() (all []Language) {
	for _, c := range catalogues {
		all = append(all, c.language)
	}
	return all
}

// Of is the catalogue of a language, and English for one that there is none of. Every field is filled in every language; a test
// holds that.
func Of(l Language) *Texts {
	for _, c := range catalogues {
		if c.language == l {
			return c.texts
		}
	}
	return &english
}

// LanguageOf is the language for a locale such as "es-ES", "es-419" or "en-GB". Other languages read English.
func LanguageOf(locale string) Language {
	base, _, _ := strings.Cut(strings.ToLower(locale), "-")
	if l := Language(base); slices.Contains(Languages(), l) {
		return l
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

// Lifts reports whether a value lifts a setting, in any language: who sets it may read another one than the server's members.
func Lifts(value string) bool {
	return slices.ContainsFunc(Languages(), func(l Language) bool {
		return strings.EqualFold(value, Of(l).All) || strings.EqualFold(value, Of(l).None)
	})
}
