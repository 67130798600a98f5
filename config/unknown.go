package config

import (
	"errors"
	"fmt"
	"reflect"
	"strings"

	"github.com/go-viper/mapstructure/v2"
	"github.com/spf13/viper"

	"pullquote/config/redact"
)

func unknownKeys(v *viper.Viper) []error {
	known := make(map[string]bool)
	for _, o := range Options() {
		known[o.Key] = true
		if o.Secret {
			known[o.Key+fileTwin] = true
		}
	}
	var problems []error
	for _, key := range v.AllKeys() {
		switch {
		case known[key]:
		case holdsOptions(key, known):
			problems = append(problems, &Problem{Option: key, Want: "takes no value of its own, but keys and values below it"})
		case belowOption(key, known) != "": // and not the key itself: below a secret it may be part of it
			problems = append(problems, &Problem{Option: belowOption(key, known), Want: "takes a value, not keys and values below it"})
		default:
			problems = append(problems, &Problem{Option: quotedKey(key), Want: "is no option" + didYouMean(key, known)})
		}
	}
	return problems
}

// holdsOptions reports whether the key is a group of options, such as "log".
func holdsOptions(key string, known map[string]bool) bool {
	for k := range known {
		if strings.HasPrefix(k, key+".") {
			return true
		}
	}
	return false
}

// belowOption is the option that the key lies below; "" when there is none.
func belowOption(key string, known map[string]bool) string {
	for at := len(key); at > 0; at = strings.LastIndexByte(key[:at], '.') {
		if known[key[:at]] {
			return key[:at]
		}
	}
	return ""
}

// didYouMean names the known option that is nearest, if one is near.
func didYouMean(name string, known map[string]bool) string {
	best, least := "", 1+len(name)/3
	for k := range known {
		if d := distance(name, k); d < least || d == least && best != "" && k < best {
			best, least = k, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf("; did you mean %s?", best)
}

// distance is Levenshtein's, over bytes: option names are ASCII.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

// decodeProblems turns what decoding complains of into Problems. It quotes the values of options that are no secrets
// and nothing else: what stands around them may be one.
func decodeProblems(v *viper.Viper, err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var all []error
		for _, one := range joined.Unwrap() {
			all = append(all, decodeProblems(v, one)...)
		}
		return all
	}
	d, ok := err.(*mapstructure.DecodeError)
	if !ok {
		if inner := errors.Unwrap(err); inner != nil {
			return decodeProblems(v, inner)
		}
		return []error{&Problem{Option: "configuration", Want: "holds a value that its option does not take"}}
	}
	for _, o := range Options() {
		if name, _, _ := strings.Cut(strings.ToLower(d.Name()), "["); o.Key == name { // feeds[0].every is part of feeds
			return []error{&Problem{o.Key, quotable(o, v.Get(o.Key)), wanted(d)}}
		}
	}
	return decodeProblems(v, d.Unwrap())
}

func quotable(o Option, value any) string {
	if o.Secret || o.Key == "state" {
		return hidden
	}
	return quoted(fmt.Sprint(value))
}

func wanted(d *mapstructure.DecodeError) string {
	var expected reflect.Value
	if e, ok := errors.AsType[*mapstructure.ParseError](d); ok {
		expected = e.Expected
	} else if e, ok := errors.AsType[*mapstructure.UnconvertibleTypeError](d); ok {
		expected = e.Expected
	}
	if !expected.IsValid() {
		return "not a value that this option takes"
	}
	switch expected.Kind() {
	case reflect.Int, reflect.Int64, reflect.Uint:
		return "want a whole number"
	case reflect.Float64:
		return "want a number"
	case reflect.Bool:
		return "want true or false"
	case reflect.String:
		return "want text"
	case reflect.Slice:
		return "want a list"
	}
	return "want keys and values below it"
}

// quotedKey is an unknown key, without what looks like a secret in it.
func quotedKey(key string) string { return (redact.Masker{}).Text(key) }
