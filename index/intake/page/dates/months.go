package dates

import (
	"strings"
	"sync"
	"time"

	"github.com/go-playground/locales"
	"github.com/go-playground/locales/ca"
	"github.com/go-playground/locales/cs"
	"github.com/go-playground/locales/da"
	"github.com/go-playground/locales/de"
	"github.com/go-playground/locales/el"
	"github.com/go-playground/locales/en"
	"github.com/go-playground/locales/es"
	"github.com/go-playground/locales/fi"
	"github.com/go-playground/locales/fr"
	"github.com/go-playground/locales/hu"
	"github.com/go-playground/locales/id"
	"github.com/go-playground/locales/it"
	"github.com/go-playground/locales/nb"
	"github.com/go-playground/locales/nl"
	"github.com/go-playground/locales/pl"
	"github.com/go-playground/locales/pt"
	"github.com/go-playground/locales/ro"
	"github.com/go-playground/locales/ru"
	"github.com/go-playground/locales/sv"
	"github.com/go-playground/locales/tr"
	"github.com/go-playground/locales/uk"
)

// calendars are the languages whose months are known by name, from the Unicode Common Locale Data Repository. Languages
// that write months as numbers need none.
var calendars = map[string]func() locales.Translator{
	"ca": ca.New, "cs": cs.New, "da": da.New, "de": de.New, "el": el.New, "en": en.New, "es": es.New, "fi": fi.New,
	"fr": fr.New, "hu": hu.New, "id": id.New, "it": it.New, "nb": nb.New, "nl": nl.New, "no": nb.New, "pl": pl.New,
	"pt": pt.New, "ro": ro.New, "ru": ru.New, "sv": sv.New, "tr": tr.New, "uk": uk.New,
}

// A calendar is the months of one language by name and short name, in lower case and without full stops.
type calendar map[string]time.Month

func calendarOf(names locales.Translator) calendar {
	c := calendar{}
	for _, list := range [][]string{names.MonthsAbbreviated(), names.MonthsWide()} {
		for i, name := range list {
			c[strings.Trim(strings.ToLower(name), ".")] = time.Month(i + 1)
		}
	}
	return c
}

// months are made when a name is first looked for: few pages need them.
var months = sync.OnceValues(func() (byLanguage map[string]calendar, shared calendar) {
	byLanguage, shared = map[string]calendar{}, calendar{}
	for language, names := range calendars {
		byLanguage[language] = calendarOf(names())
		for name, month := range byLanguage[language] {
			if other, ok := shared[name]; ok && other != month {
				month = 0 // two languages mean two months: only the page's language can tell
			}
			shared[name] = month
		}
	}
	return byLanguage, shared
})

// monthOf is the month that a word names in the page's language, or in any that is known; 0 for none. A word that was
// shortened in another way than usual ("Sept.") counts by how it begins.
func monthOf(word, language string) time.Month {
	word = strings.Trim(strings.ToLower(word), ".")
	byLanguage, shared := months()
	own := byLanguage[baseLanguage(language)]
	if month := own[word]; month != 0 {
		return month
	}
	if month := shared[word]; month != 0 {
		return month
	}
	if len([]rune(word)) < 3 {
		return 0
	}
	if month := own.beginning(word); month != 0 {
		return month
	}
	return byLanguage["en"].beginning(word)
}

// beginning is the one month whose name begins with the word.
func (c calendar) beginning(word string) time.Month {
	var found time.Month
	for name, month := range c {
		if strings.HasPrefix(name, word) {
			if found != 0 && found != month {
				return 0
			}
			found = month
		}
	}
	return found
}

func baseLanguage(tag string) string {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return base
}
