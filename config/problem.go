package config

import "fmt"

// A Problem is one thing wrong with the configuration.
type Problem struct {
	Option string // the key, or the environment variable that is no option
	Value  string // as given; "[secret]" for a secret
	Want   string // what is accepted
}

func (p *Problem) Error() string {
	if p.Value == "" {
		return fmt.Sprintf("%s: %s", p.Option, p.Want)
	}
	return fmt.Sprintf("%s is %q: %s", p.Option, p.Value, p.Want)
}
