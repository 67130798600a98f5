package index

import (
	"bytes"
	"io/fs"
	"sync"

	"pullquote/index/people"
)

// peopleFile is where a coverage's owner corrects the register of people: see people.Rules.
const peopleFile = "people.yaml"

// peopleRules remembers which rules a register was corrected with, so that the file is parsed once a change.
type peopleRules struct {
	mu       sync.Mutex
	register *people.Register
	data     []byte
}

// correct brings a register in line with the coverage's people.yaml, if there is one. A fault in the file costs the
// rule that has it, and is logged.
func (x *Index) correct(r *people.Register) *people.Register {
	var data []byte                                                                          // no file: no rules
	if info, err := fs.Stat(x.coverage, peopleFile); err == nil && info.Mode().IsRegular() { // a pipe would be waited for
		data, _ = fs.ReadFile(x.coverage, peopleFile)
	}
	x.rules.mu.Lock()
	defer x.rules.mu.Unlock()
	if x.rules.register == r && bytes.Equal(x.rules.data, data) {
		return r
	}
	rules, err := people.ParseRules(data)
	if err != nil {
		x.options.Log.Warn("people.yaml has faults", "op", "people", "err", err)
	}
	if x.rules.register != r && len(rules.People) == 0 {
		x.rules.register, x.rules.data = r, data
		return r // a fresh register without rules is right as it is
	}
	r.Correct(rules)
	x.rules.register, x.rules.data = r, data
	return r
}
