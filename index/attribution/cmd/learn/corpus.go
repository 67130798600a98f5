package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"pullquote/index/article"
	"pullquote/index/attribution"
)

// A row is one article of gold/train.jsonl; offsets count characters.
type row struct {
	ID           string
	Attributions []struct{ Content, Cue, Source [][2]int }
}

func corpus(folder string) ([]Annotated, error) {
	file, err := os.Open(filepath.Join(folder, "gold", "train.jsonl"))
	if err != nil {
		return nil, fmt.Errorf("read corpus: %w", err)
	}
	defer file.Close()
	var all []Annotated
	for rows := json.NewDecoder(file); ; {
		var r row
		if err := rows.Decode(&r); errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return nil, fmt.Errorf("read corpus: %w", err)
		}
		a, err := annotated(folder, r)
		if err != nil {
			return nil, err
		}
		all = append(all, a)
	}
}

func annotated(folder string, r row) (Annotated, error) {
	name := r.ID + ".txt"
	data, err := os.ReadFile(filepath.Join(folder, "articles", "train", name))
	if err != nil {
		return Annotated{}, fmt.Errorf("read corpus: %w", err)
	}
	a, problems := article.Read(name, data)
	if a == nil {
		return Annotated{}, fmt.Errorf("read corpus: %w", problems[0])
	}
	byteAt := make([]int, 0, len(a.Body)+1)
	for i := range a.Body {
		byteAt = append(byteAt, i)
	}
	byteAt = append(byteAt, len(a.Body))
	spans := func(pairs [][2]int) (list []article.Span) {
		for _, p := range pairs {
			list = append(list, article.Span{Start: byteAt[p[0]], End: byteAt[p[1]]})
		}
		return list
	}
	found := Annotated{Article: a}
	for _, q := range r.Attributions {
		found.Quotes = append(found.Quotes, attribution.Quote{Content: spans(q.Content), Cue: spans(q.Cue), Source: spans(q.Source)})
	}
	return found, nil
}
