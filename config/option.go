package config

import (
	"reflect"
	"strings"
)

// An Option is one key of the configuration, as the program's own documentation shows it.
type Option struct {
	Key     string // "log.level"
	Default string // as one would write it in the environment
	Doc     string
	Env     []string // the environment variables that set it, the usual one first
	Secret  bool     // Env has _FILE twins, and the file a key with "_file" after it
}

// Options lists every key, in the order of the fields of Config.
func Options() []Option { return optionsOf(reflect.TypeFor[Config](), "") }

func optionsOf(t reflect.Type, prefix string) []Option {
	var all []Option
	for f := range t.Fields() {
		key := prefix + f.Tag.Get("key")
		if f.Tag.Get("doc") == "" {
			all = append(all, optionsOf(f.Type, key+".")...)
			continue
		}
		o := Option{Key: key, Default: f.Tag.Get("default"), Doc: f.Tag.Get("doc"), Secret: f.Type == reflect.TypeFor[Secret]()}
		o.Env = append(o.Env, envOf(key))
		if short := f.Tag.Get("env"); short != "" {
			o.Env = append([]string{short}, o.Env...)
		}
		all = append(all, o)
	}
	return all
}

// envPrefix is that of all environment variables of ours but the few with a usual name of their own.
const envPrefix = "PULLQUOTE_"

func envOf(key string) string {
	return envPrefix + strings.ToUpper(strings.ReplaceAll(key, ".", "_"))
}

const fileTwin = "_file"
