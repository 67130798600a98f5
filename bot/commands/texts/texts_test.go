package texts_test

import (
	"reflect"
	"strings"
	"testing"

	"pullquote/bot/commands/texts"
	"pullquote/index/article"
)

func TestEveryTextIsThereInEveryLanguage(t *testing.T) {
	for _, l := range texts.Languages() {
		whole(t, string(l), reflect.ValueOf(*texts.Of(l)))
		sameShape(t, string(l), reflect.ValueOf(*texts.Of(texts.English)), reflect.ValueOf(*texts.Of(l)))
	}
}

// whole fails for every empty string. What a command needs of its texts the table says: see package commands.
func whole(t *testing.T, path string, v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		if v.String() == "" && !strings.Contains(path, ".Commands[") {
			t.Errorf("%s is empty", path)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			whole(t, path+"."+v.Type().Field(i).Name, v.Field(i))
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			whole(t, path+"["+k.String()+"]", v.MapIndex(k))
		}
	case reflect.Array:
		for i := range v.Len() {
			whole(t, path, v.Index(i))
		}
	}
}

// sameShape fails where one language has a key or a format verb that the other lacks.
func sameShape(t *testing.T, path string, a, b reflect.Value) {
	switch a.Kind() {
	case reflect.String:
		if verbs(a.String()) != verbs(b.String()) {
			t.Errorf("%s: %q and %q differ in their verbs", path, a, b)
		}
	case reflect.Struct:
		for i := range a.NumField() {
			sameShape(t, path+"."+a.Type().Field(i).Name, a.Field(i), b.Field(i))
		}
	case reflect.Map:
		if a.Len() != b.Len() {
			t.Errorf("%s: %d and %d entries", path, a.Len(), b.Len())
		}
		for _, k := range a.MapKeys() {
			if !b.MapIndex(k).IsValid() {
				t.Errorf("%s lacks %s", path, k)
				continue
			}
			sameShape(t, path+"["+k.String()+"]", a.MapIndex(k), b.MapIndex(k))
		}
	}
}

func verbs(format string) string {
	var found strings.Builder
	for i := range len(format) - 1 {
		if format[i] == '%' {
			found.WriteByte(format[i+1])
		}
	}
	return found.String()
}

func TestDatesStandAsTheLanguageHasThem(t *testing.T) {
	day, month, year := article.Date{Year: 2013, Month: 4, Day: 3}, article.Date{Year: 2013, Month: 4}, article.Date{Year: 2013}
	for _, c := range []struct {
		d               article.Date
		l               texts.Language
		alone, followed string
	}{
		{day, texts.English, "3 April 2013", "3 April 2013"}, {day, texts.Spanish, "3 de abril de 2013", "el 3 de abril de 2013"},
		{month, texts.English, "April 2013", "April 2013"}, {month, texts.Spanish, "abril de 2013", "abril de 2013"},
		{year, texts.Spanish, "2013", "2013"},
	} {
		if alone, followed := texts.Date(c.d, c.l), texts.DateAfter(c.d, c.l); alone != c.alone || followed != c.followed {
			t.Errorf("%v in %s: %q and after a preposition %q, want %q and %q", c.d, c.l, alone, followed, c.alone, c.followed)
		}
	}
}
