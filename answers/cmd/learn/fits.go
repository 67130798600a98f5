package main

import (
	"context"
	"encoding/gob"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync"

	"pullquote/answers"
	"pullquote/index/meaning/encoder"
)

// fits remembers how well sentences answer questions: the same are asked again for each fold.
type fits struct {
	fit   answers.Fit
	file  string // "": it is forgotten when the run ends
	mu    sync.Mutex
	known map[fitKey]float32
}

type fitKey struct {
	Question string
	Reply    encoder.Reply
}

// openFits reads what an earlier run kept in the file.
func openFits(fit answers.Fit, file string) (*fits, error) {
	f := &fits{fit: fit, file: file, known: map[fitKey]float32{}}
	in, err := os.Open(file)
	switch {
	case file == "" || errors.Is(err, fs.ErrNotExist):
		return f, nil
	case err != nil:
		return nil, fmt.Errorf("open fits: %w", err)
	}
	defer in.Close()
	if err := gob.NewDecoder(in).Decode(&f.known); err != nil {
		return nil, fmt.Errorf("read fits from %s: %w", file, err)
	}
	return f, nil
}

// Fit takes what is known, and reads and remembers the rest.
func (f *fits) Fit(ctx context.Context, question string, replies []encoder.Reply) ([]float32, error) {
	var missing []int
	f.mu.Lock()
	all := make([]float32, len(replies))
	for i, r := range replies {
		v, is := f.known[fitKey{question, r}]
		if all[i] = v; !is {
			missing = append(missing, i)
		}
	}
	f.mu.Unlock()
	if len(missing) == 0 {
		return all, nil
	}
	made, err := f.fit(ctx, question, pick(replies, missing))
	if err != nil {
		return nil, err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	for n, i := range missing {
		all[i] = made[n]
		f.known[fitKey{question, replies[i]}] = made[n]
	}
	return all, nil
}

func (f *fits) close() error {
	if f.file == "" {
		return nil
	}
	out, err := os.Create(f.file)
	if err != nil {
		return err
	}
	return errors.Join(gob.NewEncoder(out).Encode(f.known), out.Close())
}
