package main

import (
	"bytes"
	"encoding/json"
	"fmt"

	"pullquote/bot/terminal"
)

// forms are the ways to print one reply.
type forms struct {
	json     any // a slice is one array as json, one line an item as jsonl
	text     func(terminal.Style) string
	markdown func() string
}

func (p *program) print(format string, f forms) error {
	var out []byte
	var err error
	switch format {
	case "json":
		out, err = encode(f.json, "  ")
	case "jsonl":
		out, err = encode(f.json, "")
	case "markdown":
		out = []byte(f.markdown())
	default:
		out = []byte(f.text(p.style()))
	}
	if err != nil {
		return err
	}
	return p.write(out)
}

// printList is print for a list: items one a line as jsonl.
func printList[T any](p *program, format string, items []T, f forms) error {
	if format != "jsonl" {
		f.json = append([]T{}, items...) // [] rather than null
		return p.print(format, f)
	}
	for _, item := range items {
		if err := p.print(format, forms{json: item}); err != nil {
			return err
		}
	}
	return nil
}

func (p *program) write(out []byte) error {
	if _, err := p.out.Write(out); err != nil {
		return fmt.Errorf("write the reply: %w", err)
	}
	return nil
}

// encode is v as JSON with a newline. Characters that could act on a terminal are written as escapes.
func encode(v any, indent string) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false) // links stay readable
	e.SetIndent("", indent)
	if err := e.Encode(v); err != nil {
		return nil, fmt.Errorf("encode the reply: %w", err)
	}
	return terminal.EscapeJSON(b.Bytes()), nil
}
