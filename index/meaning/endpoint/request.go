package endpoint

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"pullquote/index/meaning"
)

const (
	tries      = 5               // of a request for passages: with the pauses between, half a minute
	firstPause = time.Second     // then twice as long each time, a quarter of it by chance
	mostPause  = 2 * time.Minute // a server that asks for more in Retry-After counts as away
	mostWidth  = 4096            // numbers of a vector; the largest models in use have as many
	mostSaid   = 200             // bytes of a server's own words in an error
)

// A Refusal is an answer other than 200.
type Refusal struct {
	Status int
	Said   string        // the beginning of the server's own words, without the key
	After  time.Duration // when to come again, as the server says; 0: it does not
}

func (r *Refusal) Error() string {
	text := fmt.Sprintf("the embeddings server answers %d %s", r.Status, http.StatusText(r.Status))
	if r.Said != "" {
		text += ": " + r.Said
	}
	return text
}

// passing reports whether the same request may succeed later.
func passing(err error) bool {
	if r, ok := errors.AsType[*Refusal](err); ok {
		return r.Status == http.StatusTooManyRequests || r.Status == http.StatusRequestTimeout || r.Status >= 500 && r.Status != http.StatusNotImplemented
	}
	_, sent := errors.AsType[*url.Error](err)
	return sent || errors.Is(err, context.DeadlineExceeded) || errors.Is(err, io.ErrUnexpectedEOF)
}

// persist asks, and asks again while that may help.
func (s *Server) persist(ctx context.Context, texts []string) ([]meaning.Vector, error) {
	pause := firstPause
	for try := 1; ; try++ {
		vectors, err := s.askWithin(ctx, texts)
		if err == nil || try == tries || !passing(err) || ctx.Err() != nil {
			return vectors, err
		}
		wait := pause*3/4 + time.Duration(rand.Int64N(int64(pause/4)))
		if r, ok := errors.AsType[*Refusal](err); ok && r.After > 0 {
			wait = r.After
		}
		if wait > mostPause {
			return nil, err
		}
		select {
		case <-ctx.Done():
			return nil, fmt.Errorf("ask the embeddings server: %w", ctx.Err())
		case <-time.After(wait):
		}
		pause *= 2
	}
}

func (s *Server) askWithin(ctx context.Context, texts []string) ([]meaning.Vector, error) {
	ctx, cancel := context.WithTimeout(ctx, s.options.Timeout)
	defer cancel()
	return s.ask(ctx, texts)
}

// ask sends one request.
func (s *Server) ask(ctx context.Context, texts []string) ([]meaning.Vector, error) {
	body, err := json.Marshal(map[string]any{"model": s.options.Model, "input": texts, "encoding_format": "float"})
	if err != nil {
		return nil, fmt.Errorf("ask the embeddings server: %w", err)
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, s.options.URL+"/embeddings", bytes.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("ask the embeddings server: %w", err)
	}
	request.Header.Set("Content-Type", "application/json")
	if s.options.Key != "" {
		request.Header.Set("Authorization", "Bearer "+s.options.Key)
	}
	response, err := s.client.Do(request)
	if err != nil {
		return nil, fmt.Errorf("ask the embeddings server: %w", err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, s.refusal(response)
	}
	return read(io.LimitReader(response.Body, int64(len(texts))*mostWidth*32+1<<16), len(texts))
}

func (s *Server) refusal(response *http.Response) *Refusal {
	said, _ := io.ReadAll(io.LimitReader(response.Body, 4*mostSaid)) // what is there of it
	text := string(said)
	if s.options.Key != "" {
		text = strings.ReplaceAll(text, s.options.Key, "[secret]")
	}
	text = strings.Join(strings.Fields(text), " ")
	text = strings.ToValidUTF8(text[:min(len(text), mostSaid)], "")
	return &Refusal{Status: response.StatusCode, Said: text, After: retryAfter(response.Header.Get("Retry-After"), time.Now())}
}

// retryAfter reads RFC 9110's Retry-After: seconds, or a date.
func retryAfter(text string, now time.Time) time.Duration {
	if seconds, err := strconv.Atoi(text); err == nil {
		return time.Duration(min(max(seconds, 0), 1<<20)) * time.Second
	}
	if at, err := http.ParseTime(text); err == nil {
		return max(0, at.Sub(now))
	}
	return 0
}

// read reads an answer to a request for n vectors. The answer may hold them in any order.
func read(body io.Reader, n int) ([]meaning.Vector, error) {
	var answer struct {
		Data []struct {
			Index     int       `json:"index"`
			Embedding []float64 `json:"embedding"`
		} `json:"data"`
	}
	if err := json.NewDecoder(body).Decode(&answer); err != nil {
		return nil, fmt.Errorf("read the embeddings server's answer: %w", err)
	}
	if len(answer.Data) != n {
		return nil, fmt.Errorf("read the embeddings server's answer: %d vectors for %d texts", len(answer.Data), n)
	}
	all := make([]meaning.Vector, n)
	width := len(answer.Data[0].Embedding)
	for _, d := range answer.Data {
		if d.Index < 0 || d.Index >= n || !all[d.Index].IsZero() {
			return nil, fmt.Errorf("read the embeddings server's answer: vector %d of %d", d.Index, n)
		}
		if len(d.Embedding) != width {
			return nil, fmt.Errorf("read the embeddings server's answer: vectors of %d and of %d numbers", width, len(d.Embedding))
		}
		v, err := vector(d.Embedding)
		if err != nil {
			return nil, err
		}
		all[d.Index] = v
	}
	return all, nil
}

// vector rounds numbers to 8 bits, the greatest to 127: a cosine of vectors of 384 numbers and more moves by less than
// 0.005.
func vector(numbers []float64) (meaning.Vector, error) {
	if len(numbers) == 0 || len(numbers) > mostWidth {
		return meaning.Vector{}, fmt.Errorf("read the embeddings server's answer: a vector of %d numbers", len(numbers))
	}
	top := 0.0
	for _, x := range numbers {
		top = max(top, math.Abs(x))
	}
	if !(top > 0) || math.IsInf(top, 0) {
		return meaning.Vector{}, fmt.Errorf("read the embeddings server's answer: a vector of nothing")
	}
	values := make([]int8, len(numbers))
	for i, x := range numbers {
		values[i] = int8(math.Round(x / top * 127))
	}
	return meaning.NewVector(values), nil
}
