package main

import (
	"bufio"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"

	"pullquote/index/bleveindex"
	"pullquote/index/meaning"
	"pullquote/index/meaning/encoder"
)

// A remembered is an encoder whose vectors are kept in a file: some hundred thousand sentences take minutes to read.
type remembered struct {
	bleveindex.Encoder
	mu    sync.Mutex
	known map[key]meaning.Vector
	file  *os.File // nil: none
	out   *bufio.Writer
}

// A key is a sum of the model's name and a text.
type key [16]byte

type vectorBytes = [len(encoder.Vector{})]byte

func (r *remembered) keyOf(text string) key {
	sum := sha256.Sum256([]byte(r.ID() + "\x00" + text))
	return key(sum[:16])
}

// openRemembered reads the file; what a run that was killed left half written is forgotten.
func openRemembered(e bleveindex.Encoder, path string) (*remembered, error) {
	r := &remembered{Encoder: e, known: map[key]meaning.Vector{}}
	if path == "" {
		return r, nil
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, fmt.Errorf("open vectors: %w", err)
	}
	at := int64(0)
	for in := bufio.NewReader(f); ; at += int64(len(key{}) + len(vectorBytes{})) {
		var k key
		var v vectorBytes
		if _, err := io.ReadFull(in, k[:]); err != nil {
			break
		}
		if _, err := io.ReadFull(in, v[:]); err != nil {
			break
		}
		r.known[k] = vectorOf(v)
	}
	if _, err := f.Seek(at, io.SeekStart); err != nil {
		return nil, errors.Join(fmt.Errorf("read vectors: %w", err), f.Close())
	}
	r.file, r.out = f, bufio.NewWriter(f)
	return r, nil
}

func vectorOf(b vectorBytes) meaning.Vector {
	values := make([]int8, len(b))
	for i := range b {
		values[i] = int8(b[i])
	}
	return meaning.NewVector(values)
}

func (r *remembered) close() error {
	if r.file == nil {
		return nil
	}
	return errors.Join(r.out.Flush(), r.file.Close())
}

// Passages takes what is known, and encodes and remembers the rest.
func (r *remembered) Passages(ctx context.Context, texts []string) ([]meaning.Vector, error) {
	all := make([]meaning.Vector, len(texts))
	var missing []int
	var unknown []string
	r.mu.Lock()
	for i, text := range texts {
		v, ok := r.known[r.keyOf(text)]
		if !ok {
			missing, unknown = append(missing, i), append(unknown, text)
		}
		all[i] = v
	}
	r.mu.Unlock()
	if len(unknown) == 0 {
		return all, nil
	}
	made, err := r.Encoder.Passages(ctx, unknown)
	if err != nil {
		return nil, err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	for n, i := range missing {
		all[i] = made[n]
		if err := r.remember(r.keyOf(texts[i]), made[n]); err != nil {
			return nil, err
		}
	}
	return all, nil
}

func (r *remembered) remember(k key, v meaning.Vector) error {
	r.known[k] = v
	if r.out == nil {
		return nil
	}
	var b vectorBytes
	for i, value := range v.Values() {
		b[i] = byte(value)
	}
	_, err := r.out.Write(append(k[:], b[:]...))
	return err
}
