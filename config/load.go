package config

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/go-viper/mapstructure/v2"
	"github.com/spf13/viper"

	"pullquote/config/redact"
)

// FileName is the configuration file that is looked for when none is named.
const FileName = "pullquote.yaml"

// A Source is where a configuration comes from.
type Source struct {
	Environ []string          // "NAME=value", as os.Environ gives it
	File    string            // the configuration file; "": FileName in the first of Dirs that has one
	Dirs    []string          // folders to look in; "" among them is passed over
	Flags   map[string]string // option values given on the command line, by key
}

// Load reads the configuration and checks it. The error joins a *Problem for each thing that is wrong.
func Load(s Source) (*Config, error) {
	v := viper.New()
	for _, o := range Options() {
		v.SetDefault(o.Key, o.Default)
	}
	if err := s.readFile(v); err != nil {
		return nil, err
	}
	problems := unknownKeys(v)
	problems = append(problems, s.readEnviron(v)...)
	problems = append(problems, s.readFlags(v)...)
	problems = append(problems, readSecretFiles(v)...)
	c := new(Config)
	if err := withoutTwins(v).UnmarshalExact(c, decoding); err != nil {
		problems = append(problems, decodeProblems(v, err)...)
	}
	for i := range c.Coverages {
		c.Coverages[i].complete()
	}
	problems = append(problems, validate(c, problems)...)
	if err := join(problems); err != nil {
		return nil, err
	}
	return c, nil
}

// withoutTwins holds the options alone, without the keys that name the files of secrets.
func withoutTwins(v *viper.Viper) *viper.Viper {
	options := viper.New()
	for _, o := range Options() {
		options.Set(o.Key, v.Get(o.Key))
	}
	return options
}

// Path is the configuration file that Load reads; "" when there is none.
func (s Source) Path() string {
	if s.File != "" {
		return s.File
	}
	for _, dir := range s.Dirs {
		name := filepath.Join(dir, FileName)
		if info, err := os.Stat(name); dir != "" && err == nil && !info.IsDir() {
			return name
		}
	}
	return ""
}

func (s Source) readFile(v *viper.Viper) error {
	path := s.Path()
	if path == "" {
		return nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return &Problem{"config", quotedPath(path), "cannot be read: " + cause(err)}
	}
	v.SetConfigType("yaml")
	if err := v.ReadConfig(bytes.NewReader(data)); err != nil {
		return &Problem{"config", quotedPath(path), "is not a YAML file of keys and values: " + yamlFault(err)}
	}
	return errors.Join(expandUse(v, "meaning"), expandUse(v, "gaps"))
}

var lineNumber = regexp.MustCompile(`line \d+`)

// yamlFault says where the file is broken, without the words around it: they may be a secret.
func yamlFault(err error) string {
	if line := lineNumber.FindString(err.Error()); line != "" {
		return "see " + line
	}
	return "check its indentation and colons; indent with spaces"
}

// cause is the reason of a failed file operation, without the path, which the caller names.
func cause(err error) string {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return e.Err.Error()
	}
	return err.Error()
}

// readEnviron takes the environment's values; a name with our prefix that is no option is a problem.
func (s Source) readEnviron(v *viper.Viper) []error {
	given := make(map[string]string)
	for _, pair := range s.Environ {
		name, value, _ := strings.Cut(pair, "=")
		given[name] = value
	}
	known := make(map[string]bool)
	for _, o := range Options() {
		for _, name := range slices.Backward(o.Env) { // the usual name, last, wins
			known[name] = true
			if value, ok := given[name]; ok && value != "" {
				v.Set(o.Key, value)
			}
			twin := name + strings.ToUpper(fileTwin)
			if value, ok := given[twin]; ok && o.Secret {
				known[twin] = true
				v.Set(o.Key+fileTwin, value)
			}
		}
	}
	var problems []error
	for name := range given {
		if strings.HasPrefix(name, envPrefix) && !known[name] {
			problems = append(problems, &Problem{Option: quotedKey(name), Want: "is no option" + didYouMean(name, known)})
		}
	}
	return problems
}

func (s Source) readFlags(v *viper.Viper) []error {
	var problems []error
	for key, value := range s.Flags {
		if key == "state" && NewAddress(value).HoldsPassword() {
			problems = append(problems, &Problem{key, NewAddress(value).String(),
				"a password on the command line can be read by everybody on this machine; set " + envOf(key) + " instead"})
			continue
		}
		v.Set(key, value)
	}
	return problems
}

// maxSecretBytes bounds a secret's file: Discord's tokens have about 72 bytes, a mounted log file has more.
const maxSecretBytes = 4096

// readSecretFiles replaces the keys that name a secret's file by the secret.
func readSecretFiles(v *viper.Viper) []error {
	var problems []error
	for _, o := range Options() {
		path := v.GetString(o.Key + fileTwin)
		if !o.Secret || path == "" {
			continue
		}
		data, err := os.ReadFile(path)
		text := strings.TrimSpace(string(data))
		switch {
		case v.GetString(o.Key) != "":
			problems = append(problems, &Problem{o.Key + fileTwin, quotedPath(path), o.Key + " is set too; keep one of them"})
		case err != nil:
			problems = append(problems, &Problem{o.Key + fileTwin, quotedPath(path), "cannot be read: " + cause(err)})
		case text == "" || len(text) > maxSecretBytes:
			problems = append(problems, &Problem{o.Key + fileTwin, quotedPath(path), "the file must hold the secret and nothing else"})
		default:
			v.Set(o.Key, text)
		}
	}
	return problems
}

// Secrets are all passwords and tokens of the configuration, for who shows text that may quote them.
func (c *Config) Secrets() []string {
	all := []string{c.Discord.Token.Reveal(), c.Meaning.Key.Reveal(), c.OpenSearch.Password.Reveal()}
	for _, address := range append([]string{c.State.Reveal(), c.Meaning.Endpoint, c.Intake.Archive, c.Index}, c.feedAddresses()...) {
		all = append(all, redact.SecretsOf(address)...)
	}
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
}

func (c *Config) feedAddresses() []string {
	var all []string
	for _, f := range c.Feeds {
		all = append(all, f.URL)
	}
	for _, one := range c.Coverages {
		for _, f := range one.Feeds {
			all = append(all, f.URL)
		}
	}
	return all
}

// decoding reads the key tags, and turns text into our own types.
func decoding(d *mapstructure.DecoderConfig) {
	d.TagName = "key"
	d.DecodeHook = mapstructure.ComposeDecodeHookFunc(textHook,
		mapstructure.StringToTimeDurationHookFunc(), feedHook, coverageHook, listHook)
}

func textHook(from, to reflect.Type, data any) (any, error) {
	if from.Kind() == reflect.Map || from.Kind() == reflect.Slice {
		return data, nil
	}
	switch to {
	case reflect.TypeFor[Secret]():
		return NewSecret(fmt.Sprint(data)), nil
	case reflect.TypeFor[Address]():
		return NewAddress(fmt.Sprint(data)), nil
	}
	return data, nil
}

// listHook reads "a, b" as a list, as the environment has no other way to write one.
func listHook(from, to reflect.Type, data any) (any, error) {
	if from.Kind() != reflect.String || to.Kind() != reflect.Slice {
		return data, nil
	}
	list := []string{}
	for item := range strings.SplitSeq(data.(string), ",") {
		if item = strings.TrimSpace(item); item != "" {
			list = append(list, item)
		}
	}
	return list, nil
}
