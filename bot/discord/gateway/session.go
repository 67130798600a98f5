package gateway

import (
	"sync/atomic"
	"time"
)

// A session is what Discord lets a connection go on with after another has ended; zero: there is none.
type session struct {
	id    string
	url   string       // where it is resumed; "": where it began
	seq   atomic.Int64 // of its newest event
	began time.Time
}

func (s *session) forget() {
	s.id, s.url, s.began = "", "", time.Time{}
	s.seq.Store(0)
}
