package config

import (
	"reflect"
)

// Changed lists the keys whose values differ, in the order of Options.
func Changed(before, after *Config) []string {
	return changed(reflect.ValueOf(*before), reflect.ValueOf(*after), "")
}

func changed(before, after reflect.Value, prefix string) []string {
	var keys []string
	for f, x := range before.Fields() {
		key, y := prefix+f.Tag.Get("key"), after.FieldByIndex(f.Index)
		switch {
		case f.Tag.Get("doc") == "":
			keys = append(keys, changed(x, y, key+".")...)
		case !same(x.Interface(), y.Interface()):
			keys = append(keys, key)
		}
	}
	return keys
}

// same compares what is behind secrets, which are functions and compare with nothing.
func same(x, y any) bool {
	type revealer interface{ Reveal() string }
	if a, ok := x.(revealer); ok {
		return a.Reveal() == y.(revealer).Reveal()
	}
	return reflect.DeepEqual(x, y)
}
