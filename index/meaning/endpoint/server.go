package endpoint

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"time"

	"pullquote/index/meaning"
)

// Options say which server is asked, for which model, and how. URL and Model are needed.
type Options struct {
	URL           string        // the base address; /embeddings is added
	Model         string        // its name on the server
	Key           string        // "" where the server wants none
	Timeout       time.Duration // for one request for passages; 0: 30 s
	Batch         int           // texts of one request; 0: 32
	QueryPrefix   string        // what the model wants before a question
	PassagePrefix string        // what it wants before a passage
	Transport     http.RoundTripper
	Log           *slog.Logger // nil: discard
}

// A Server gives the vectors of one model. It is safe for concurrent use.
type Server struct {
	options Options
	client  *http.Client
	name    string

	mu     sync.Mutex
	health Health
	away   time.Time // until then questions do not try; zero: it answered last
}

// Health is how the server has been doing.
type Health struct {
	Answered int // requests
	Failed   int
	Away     bool  // the last request failed
	Err      error // why; nil when it did not
	Width    int   // numbers of a vector, as last answered; 0: not yet
}

// ErrAway is why a question is not asked of the server: it failed shortly before.
var ErrAway = errors.New("the embeddings server is away")

const (
	patience = 2 * time.Second  // of a question: Discord's users wait, and the model in the program takes microseconds
	recess   = 30 * time.Second // before a question tries a failed server again
)

// New makes a server's client; nothing is sent yet.
func New(o Options) *Server {
	o.URL = strings.TrimRight(o.URL, "/")
	o.Timeout, o.Batch = cmp.Or(o.Timeout, 30*time.Second), cmp.Or(o.Batch, 32)
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	name := o.Model
	if o.PassagePrefix != "" {
		name = fmt.Sprintf("%s %q", o.Model, o.PassagePrefix)
	}
	client := &http.Client{Transport: o.Transport, CheckRedirect: func(*http.Request, []*http.Request) error {
		return http.ErrUseLastResponse // the key must not follow a redirect
	}}
	return &Server{options: o, client: client, name: name}
}

// ID names the model as its vectors are to be stored: its name, and the prefix of passages where there is one.
func (s *Server) ID() string { return s.name }

// AtOnce is how many texts go into one request.
func (s *Server) AtOnce() int { return s.options.Batch }

// Health tells how the server has been doing.
func (s *Server) Health() Health {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.health
}

// Passages gives the vectors of passages, of one width, in order. It asks in batches and tries again for some minutes
// where that may help.
func (s *Server) Passages(ctx context.Context, texts []string) ([]meaning.Vector, error) {
	var all []meaning.Vector
	for at := 0; at < len(texts); at += s.options.Batch {
		part := texts[at:min(at+s.options.Batch, len(texts))]
		vectors, err := s.persist(ctx, prefixed(s.options.PassagePrefix, part))
		if s.note(ctx, vectors, err); err != nil {
			return nil, err
		}
		if len(all) > 0 && len(vectors[0].Values()) != len(all[0].Values()) {
			return nil, fmt.Errorf("embed passages: the server answers with vectors of %d numbers after such of %d", len(vectors[0].Values()), len(all[0].Values()))
		}
		all = append(all, vectors...)
	}
	return all, nil
}

// Question gives the vector of a question, once tried. The error is ErrAway when the server failed a moment ago.
func (s *Server) Question(ctx context.Context, text string) (meaning.Vector, error) {
	s.mu.Lock()
	away := time.Now().Before(s.away)
	s.mu.Unlock()
	if away {
		return meaning.Vector{}, ErrAway
	}
	short, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	vectors, err := s.ask(short, prefixed(s.options.QueryPrefix, []string{text}))
	if s.note(ctx, vectors, err); err != nil {
		return meaning.Vector{}, err
	}
	return vectors[0], nil
}

func prefixed(prefix string, texts []string) []string {
	if prefix == "" {
		return texts
	}
	all := make([]string, len(texts))
	for i, t := range texts {
		all[i] = prefix + t
	}
	return all
}

// note remembers how a request ended, and logs when the server goes away and when it is back. What ends because ctx does
// is nobody's fault.
func (s *Server) note(ctx context.Context, vectors []meaning.Vector, err error) {
	if err != nil && ctx.Err() != nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	was := s.health.Away
	s.health.Away, s.health.Err = err != nil, err
	if err != nil {
		s.health.Failed++
		s.away = time.Now().Add(recess)
		if !was {
			s.options.Log.Warn("the embeddings server is away; the model in the program stands in", "model", s.name, "err", err)
		}
		return
	}
	s.health.Answered++
	s.away = time.Time{}
	s.health.Width = len(vectors[0].Values())
	if was {
		s.options.Log.Info("the embeddings server is back", "model", s.name)
	}
}
