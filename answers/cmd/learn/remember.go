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

	"pullquote/index/meaning"
	"pullquote/index/meaning/encoder"
	"pullquote/index/vectors"
)

// A remembered is an encoder whose vectors are kept in a file: some hundred thousand sentences take minutes to read.
type remembered struct {
	vectors.Encoder
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
func openRemembered(e vectors.Encoder, path string) (*remembered, error) {
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
	all, missing := make([]meaning.Vector, len(texts)), []int(nil)
	for i, text := range texts {
		v, known := r.find([]string{text})
		if all[i] = v[0]; !known {
			missing = append(missing, i)
		}
	}
	made, err := r.Encoder.Passages(ctx, pick(texts, missing))
	if err != nil {
		return nil, err
	}
	for n, i := range missing {
		if err := r.remember(texts[i:i+1], made[n:n+1]); err != nil {
			return nil, err
		}
		all[i] = made[n]
	}
	return all, nil
}

// Sentences does the same for those of paragraphs.
func (r *remembered) Sentences(ctx context.Context, paragraphs []encoder.Paragraph) ([][]meaning.Vector, error) {
	all, missing := make([][]meaning.Vector, len(paragraphs)), []int(nil)
	for i, p := range paragraphs {
		v, known := r.find(textsOf(p))
		if all[i] = v; !known {
			missing = append(missing, i)
		}
	}
	made, err := r.Encoder.(vectors.SentenceEncoder).Sentences(ctx, pick(paragraphs, missing))
	if err != nil {
		return nil, err
	}
	for n, i := range missing {
		if err := r.remember(textsOf(paragraphs[i]), made[n]); err != nil {
			return nil, err
		}
		all[i] = made[n]
	}
	return all, nil
}

// textsOf name the sentences of a paragraph.
func textsOf(p encoder.Paragraph) []string {
	names := make([]string, len(p.Sentences))
	for i := range names {
		names[i] = fmt.Sprintf("%s\x00%s\x00%q\x00%d", p.Title, p.Before, p.Sentences, i)
	}
	return names
}

func pick[T any](all []T, places []int) []T {
	some := make([]T, len(places))
	for i, at := range places {
		some[i] = all[at]
	}
	return some
}

// find looks up texts, and reports whether all are known.
func (r *remembered) find(texts []string) (all []meaning.Vector, known bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	all, known = make([]meaning.Vector, len(texts)), true
	for i, text := range texts {
		v, is := r.known[r.keyOf(text)]
		all[i], known = v, known && is
	}
	return all, known
}

// remember keeps the vectors of texts.
func (r *remembered) remember(texts []string, vectors []meaning.Vector) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	for i, text := range texts {
		if err := r.note(r.keyOf(text), vectors[i]); err != nil {
			return err
		}
	}
	return nil
}

func (r *remembered) note(k key, v meaning.Vector) error {
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
