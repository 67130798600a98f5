package dates

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"pullquote/index/article"
	"pullquote/index/intake/page/lazy"
)

// The forms of written dates. Words between the parts are those of Romance languages ("3 de mayo de 2024"); letters
// after a day are ordinals.
var (
	isoDate     = lazy.Regexp(`(?:^|\D)((?:19|20)\d\d)[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})(?:\D|$)`)
	yearFirst   = lazy.Regexp(`(?:^|\D)((?:19|20)\d\d)\.?\s(\pL{3,}\.?)\s(\d{1,2})(?:\D|$)`)
	eastDate    = lazy.Regexp(`((?:19|20)\d\d)\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]`)
	eraDate     = lazy.Regexp(`(令和|平成|昭和|民國|民国)\s*(元|\d{1,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日`)
	dayFirst    = lazy.Regexp(`(?:^|[^\d\pL])(\d{1,2})(?:st|nd|rd|th|er|ª|º|°|\.)?[\s.\-/]*(?:(?:de|d’|d'|of)\s*)?(\pL{3,}\.?)[\s,.\-/]*(?:(?:de|del|of)\s+)?((?:19|20)\d\d)(?:\D|$)`)
	monthFirst  = lazy.Regexp(`(?:^|[^\pL])(\pL{3,}\.?)\s*(\d{1,2})(?:st|nd|rd|th|er|º)?\.?,?\s*(?:(?:de|del|of)\s+)?((?:19|20)\d\d)(?:\D|$)`)
	numericDate = lazy.Regexp(`(?:^|[^\d.,/-])(\d{1,2})([./-])\s?(\d{1,2})[./-]\s?((?:19|20)\d\d|\d\d)(?:[^\d/-]|$)`)
	barredDate  = lazy.Regexp(`(?:^|\D)(\d{1,2})\s?[|·•]\s?(\d{1,2})\s?[|·•]\s?((?:19|20)\d\d)(?:\D|$)`)
)

// Written is the first date that a line of text writes out, in the order of forms from the plainest; unknown when there
// is none. Where only the country tells the day from the month, the language's usual order counts.
func Written(text, language string) article.Date {
	text = strings.Map(plainSpace, text)
	if m := isoDate().FindStringSubmatch(text); m != nil {
		if d := dateOf(m[1], m[2], m[3]); !d.IsZero() {
			return d
		}
	}
	if m := eastDate().FindStringSubmatch(text); m != nil {
		return dateOf(m[1], m[2], m[3])
	}
	if m := eraDate().FindStringSubmatch(text); m != nil {
		return ofEra(m[1], m[2], m[3], m[4])
	}
	for _, m := range dayFirst().FindAllStringSubmatch(text, 4) {
		if month := monthOf(m[2], language); month != 0 {
			return dateOf(m[3], strconv.Itoa(int(month)), m[1])
		}
	}
	for _, m := range monthFirst().FindAllStringSubmatch(text, 4) {
		if month := monthOf(m[1], language); month != 0 {
			return dateOf(m[3], strconv.Itoa(int(month)), m[2])
		}
	}
	if m := yearFirst().FindStringSubmatch(text); m != nil {
		if month := monthOf(m[2], language); month != 0 {
			return dateOf(m[1], strconv.Itoa(int(month)), m[3])
		}
	}
	if m := numericDate().FindStringSubmatch(text); m != nil {
		return numeric(m[1], m[2], m[3], m[4], language)
	}
	if m := barredDate().FindStringSubmatch(text); m != nil {
		return numeric(m[1], "|", m[2], m[3], language)
	}
	return article.Date{}
}

// eras are those by which Japan and Taiwan count years, with the year before their first.
var eras = map[string]int{"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}

func ofEra(era, year, month, day string) article.Date {
	n, err := strconv.Atoi(year)
	if err != nil {
		n = 1 // 元
	}
	return dateOf(strconv.Itoa(eras[era]+n), month, day)
}

// plainSpace makes thin, narrow and no-break spaces plain ones: typesetters put them between a day and its month.
func plainSpace(r rune) rune {
	if unicode.Is(unicode.Zs, r) {
		return ' '
	}
	return r
}

// numeric reads "03.05.2024" and "5/3/24". The month comes first in American English alone (CLDR): with slashes where the
// language is English of no country, else with any bar.
func numeric(a, bar, b, year, language string) article.Date {
	if len(year) == 2 {
		year = "20" + year
	}
	first, _ := strconv.Atoi(a)
	second, _ := strconv.Atoi(b)
	american := bar == "/" && (language == "" || strings.EqualFold(language, "en")) || strings.EqualFold(language, "en-US")
	if second > 12 || american && first <= 12 {
		return dateOf(year, a, b)
	}
	return dateOf(year, b, a)
}

// dateOf makes a date of digits; unknown when the calendar has no such day.
func dateOf(year, month, day string) article.Date {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if t.Day() != d || int(t.Month()) != m || y < 1600 {
		return article.Date{}
	}
	return article.Date{Year: y, Month: time.Month(m), Day: d}
}
