package follow

import (
	"bytes"
	"context"
	"io/fs"

	"pullquote/index"
	"pullquote/index/people"
)

// peopleFile is where a coverage's owner corrects what is known of people: see people.Rules.
const peopleFile = "people.yaml"

// readRules reads people.yaml; nil when there is none.
func (f *Follower) readRules() []byte {
	if info, err := fs.Stat(f.coverage, peopleFile); err != nil || !info.Mode().IsRegular() { // a pipe would be waited for
		return nil
	}
	data, err := fs.ReadFile(f.coverage, peopleFile)
	if err != nil {
		return nil
	}
	return data
}

// correct brings the rules in line with people.yaml. A fault in the file costs the rule that has it, and is logged.
func (f *Follower) correct(ctx context.Context, u index.Update, rules []byte) error {
	if bytes.Equal(u.State().Rules, rules) {
		return nil
	}
	if _, err := people.ParseRules(rules); err != nil {
		f.options.Log.Warn("people.yaml has faults", "op", "people", "err", err)
	}
	return u.Correct(ctx, rules)
}
