package view

import (
	"sync"

	"pullquote/index/attribution"
	"pullquote/index/people"
	"pullquote/index/record"
)

// readPeople fills a register from the stored readings. A damaged reading costs its article the people in it, not
// the whole register; the next rebuild heals it.
func (v *base) readPeople() *people.Register {
	register := new(people.Register)
	var one sync.Mutex // puts at a time
	Spread(len(v.Cards), func(ordinal int) {
		if v.Cards[ordinal].Withdrawn != "" {
			return
		}
		var reading attribution.Reading
		data, err := v.record(v.records[ordinal].reading)
		if err == nil {
			reading, err = record.UnpackReading(data)
		}
		if err != nil {
			v.hurt.Store(true)
			return
		}
		one.Lock()
		defer one.Unlock()
		register.Put(&v.Cards[ordinal].Article, reading)
	})
	if rules := v.Rules(); len(rules) > 0 {
		parsed, _ := people.ParseRules(rules) // what is faulty was said when it was stored
		register.Correct(parsed)
	}
	return register
}

// Rules are what the coverage's owner wrote about people; nil when nothing.
func (v *base) Rules() []byte {
	if v.rules.segment == 0 {
		return nil
	}
	data, err := v.record(v.rules)
	if err != nil {
		return nil
	}
	return []byte(data)
}
